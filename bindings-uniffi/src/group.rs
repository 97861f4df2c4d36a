//! Groups of accounts.

use std::sync::Arc;

use comptoir::{AccountId, GroupId};

use crate::blocking::blocking;
use crate::error::ComptoirError;

/// A group of accounts. An account may be in several.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct GroupView {
    /// Which.
    pub id: GroupId,
    /// Its name, unique in the desk, whatever its case and accents.
    pub name: String,
    /// Its version: of its name, not of what is in it.
    pub version: i64,
    /// How many accounts are in it, deleted ones not counted.
    pub accounts: i64,
}

/// The groups that a desk's accounts are in, for its own people: agents and administrators. A dealer may only have the own
/// accounts filtered by one.
#[derive(Debug, uniffi::Object)]
pub struct Groups(pub(crate) comptoir::Groups);

#[uniffi::export]
impl Groups {
    /// Creates a group.
    ///
    /// # Errors
    /// `refused`; `invalid` for a name that is none (`/name`); `taken_group` when a group has the name, whatever its case
    /// and accents.
    pub async fn create(self: Arc<Self>, name: String) -> Result<GroupView, ComptoirError> {
        blocking(move || Ok(self.0.create(&name)?.into())).await
    }

    /// Gives a group another name.
    ///
    /// # Errors
    /// `refused`; `unknown_group`; `conflict`; otherwise as `create`.
    pub async fn rename(self: Arc<Self>, id: GroupId, name: String) -> Result<GroupView, ComptoirError> {
        blocking(move || Ok(self.0.rename(id, &name)?.into())).await
    }

    /// All groups, by name, as the alphabet of the desk's language has it.
    ///
    /// # Errors
    /// `refused`.
    pub async fn list(self: Arc<Self>) -> Result<Vec<GroupView>, ComptoirError> {
        blocking(move || Ok(self.0.list()?.into_iter().map(Into::into).collect())).await
    }

    /// Puts up to 500 accounts into a group, all or none; those that are in it already stay. Takes no notice of a version.
    ///
    /// # Errors
    /// `refused`; `unknown_group`; `unknown_account` when one of them is not there, or deleted; `invalid` for more than 500
    /// (`/accounts`).
    pub async fn assign(self: Arc<Self>, group: GroupId, accounts: Vec<AccountId>) -> Result<GroupView, ComptoirError> {
        blocking(move || Ok(self.0.assign(group, &accounts)?.into())).await
    }

    /// Takes up to 500 accounts out of a group, all or none; those that are not in it stay out. Takes no notice of a version.
    ///
    /// # Errors
    /// As `assign`.
    pub async fn unassign(
        self: Arc<Self>,
        group: GroupId,
        accounts: Vec<AccountId>,
    ) -> Result<GroupView, ComptoirError> {
        blocking(move || Ok(self.0.unassign(group, &accounts)?.into())).await
    }

    /// Merges a group into another: its accounts are in the other one from now on, those that were in both once, and it is
    /// gone for good. The version is that of the group that goes (`GroupView.version`).
    ///
    /// # Errors
    /// `refused`; `unknown_group` when either is not there; `conflict`; `invalid` with `same_group` for a group and itself
    /// (`/into`), and with `too_many` for a group of more than 10,000 accounts (`/from`): take some out of it first.
    pub async fn merge(self: Arc<Self>, from: GroupId, into: GroupId) -> Result<GroupView, ComptoirError> {
        blocking(move || Ok(self.0.merge(from, into)?.into())).await
    }
}

crate::value::private_debug! { GroupView }

impl From<comptoir::GroupView> for GroupView {
    fn from(view: comptoir::GroupView) -> Self {
        let comptoir::GroupView { id, name, version, accounts } = view;
        Self { id, name, version, accounts }
    }
}
