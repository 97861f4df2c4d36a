//! Devices of accounts.

use std::sync::Arc;

use comptoir::{AccountId, DeviceId, Timestamp};

use crate::blocking::blocking;
use crate::error::ComptoirError;
use crate::names::DeviceState;

/// What the host says of a device.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct DeviceReport {
    /// What the host calls it: 1 to 100 characters on one line, unique in the account. It is written into the audit trail, so
    /// it names no person.
    pub key: String,
    /// Where it stands.
    pub state: DeviceState,
    /// What people call it, at most 100 characters on one line. Absent leaves the name as it is, empty takes it away.
    #[uniffi(default)]
    pub name: Option<String>,
}

/// A device of an account.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct DeviceView {
    /// Which.
    pub id: DeviceId,
    /// The account it belongs to.
    pub account: AccountId,
    /// What the host calls it.
    pub key: String,
    /// What people call it.
    pub name: Option<String>,
    /// Where it stands.
    pub state: DeviceState,
    /// When the host first reported it so: a report that says the same again changes nothing.
    pub reported_at: Timestamp,
    /// Its version.
    pub version: i64,
}

/// A page of devices.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct DevicePage {
    /// What the page holds, by key.
    pub items: Vec<DeviceView>,
    /// What to ask for the next page with; nothing on the last.
    pub next: Option<String>,
}

/// The devices of accounts: for a dealer those of the own dealership's.
#[derive(Debug, uniffi::Object)]
pub struct Devices(pub(crate) comptoir::Devices);

#[uniffi::export]
impl Devices {
    /// Writes down where devices of an account stand, 1 to 500 of them, known ones and new ones, and returns them in the
    /// same order. Any state may follow any other, for the host knows; a deleted device that is reported again is back.
    ///
    /// What is reported as it is already changes nothing. The account's first enrolled device ever starts the term.
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `account_takes_no_devices` unless the account is active, suspended or updating, or is
    /// deleting and the reports only say that devices are gone; `invalid` for keys and names (`/reports/0/key`, `/reports/0/name`),
    /// a key given twice, and none or too many reports (`/reports`).
    pub async fn report(
        self: Arc<Self>,
        account: AccountId,
        reports: Vec<DeviceReport>,
    ) -> Result<Vec<DeviceView>, ComptoirError> {
        let reports: Vec<comptoir::DeviceReport> = reports.into_iter().map(Into::into).collect();
        blocking(move || self.0.report(account, &reports)?.into_iter().map(TryInto::try_into).collect()).await
    }

    /// A page of up to 50 devices of an account by key, from the beginning or from where the cursor of the page before says;
    /// those that are deleted too, when asked for.
    ///
    /// # Errors
    /// `refused`; `unknown_account`, also for one of another dealership or desk; `invalid` for a cursor that is not one of
    /// this list's.
    #[uniffi::method(default(deleted), default(after))]
    pub async fn list(
        self: Arc<Self>,
        account: AccountId,
        deleted: bool,
        after: Option<String>,
    ) -> Result<DevicePage, ComptoirError> {
        blocking(move || self.0.list(account, deleted, after.as_deref())?.try_into()).await
    }
}

crate::value::private_debug! { DeviceReport DeviceView }

impl From<DeviceReport> for comptoir::DeviceReport {
    fn from(report: DeviceReport) -> Self {
        Self { key: report.key, name: report.name, state: report.state.into() }
    }
}

impl TryFrom<comptoir::DeviceView> for DeviceView {
    type Error = ComptoirError;

    fn try_from(view: comptoir::DeviceView) -> Result<Self, ComptoirError> {
        Ok(Self {
            id: view.id,
            account: view.account,
            key: view.key,
            name: view.name,
            state: view.state.try_into()?,
            reported_at: view.reported_at,
            version: view.version,
        })
    }
}

impl TryFrom<comptoir::Page<comptoir::DeviceView>> for DevicePage {
    type Error = ComptoirError;

    fn try_from(page: comptoir::Page<comptoir::DeviceView>) -> Result<Self, ComptoirError> {
        let items = page.items.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?;
        Ok(Self { items, next: page.next })
    }
}
