//! The existing account that a request is about: which it is, what was found of it, and what only the store can check.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::values::{Owner, Wish, user_value, wishes_of};
use crate::desk::accounts::{ADDRESS, account_ref, account_value, choices, set_account};
use crate::error::{Error, Unknown};
use crate::model::account::{AccountRef, AccountState, fold};
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::people::Email;
use crate::model::place::PostalAddress;
use crate::model::request::{AccountSelector, Checker, ModifyDraft, ModifyRequest, NewUser, UserChanges};
use crate::model::role::Sight;
use crate::store::account::{self as accounts, AccountRow, ContactRow};
use crate::store::connection::AnyConnection;
use crate::store::request::RequestRow;
use crate::store::staff;
use crate::store::user::{self as users, UserRow};
use crate::{Args, DeskId, UserId};

/// An account with those who have a place in it.
pub(super) struct Target {
    pub(super) account: AccountRow,
    pub(super) contacts: Vec<(ContactRow, UserRow)>,
}

/// What was found when a request to modify was sent.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Base {
    /// The values that are to change, by their paths in the draft.
    pub(super) values: BTreeMap<String, Option<String>>,
    /// Who was meant by each row of users.
    pub(super) users: Vec<UserId>,
}

impl Target {
    /// The account with its contacts.
    pub(super) fn of(connection: &mut AnyConnection, account: AccountRow) -> Result<Self, Error> {
        let contacts = accounts::contacts(connection, account.desk_id, account.id)?;
        Ok(Self { account, contacts })
    }

    /// The existing account that a request was sent for, as it is by now.
    pub(super) fn of_request(connection: &mut AnyConnection, row: &RequestRow) -> Result<Self, Error> {
        let unknown = || Error::unknown(Unknown::Account);
        let id = row.account_id.ok_or_else(unknown)?;
        let account = accounts::by_id(connection, row.desk_id, id, Sight::Desk)?.ok_or_else(unknown)?;
        Self::of(connection, account)
    }

    pub(super) fn contact(&self, key: &str) -> Option<&(ContactRow, UserRow)> {
        self.contacts.iter().find(|(_, user)| user.email_key == key)
    }

    pub(super) fn contact_of(&self, user: UserId) -> Option<&(ContactRow, UserRow)> {
        self.contacts.iter().find(|(contact, _)| contact.user_id == user)
    }

    /// The value that is to change, as it is; `persons` tells who is in which row.
    pub(super) fn value(&self, wish: &Wish, persons: &[UserId]) -> Option<String> {
        match wish.owner {
            Owner::Account => account_value(&self.account, wish.member),
            Owner::User(row) => {
                let (contact, user) = self.contact_of(*persons.get(row)?)?;
                user_value(contact, user, wish.member)
            }
        }
    }

    /// Reports each of these users who is in the account already (rule Q7).
    pub(super) fn report_members(&self, wanted: &[NewUser], checker: &mut Checker) {
        let list = Path::Root.member("users");
        for (row, user) in wanted.iter().enumerate() {
            if self.contact(user.email().key()).is_some() {
                checker.report(&list.index(row).member("email"), ProblemCode::AlreadyContact, Args::none());
            }
        }
    }

    /// Reports what is wrong with the address that the account would have.
    pub(super) fn report_address(&self, wishes: &[Wish], checker: &mut Checker) -> Result<(), Error> {
        let mut row = self.account.clone();
        for wish in wishes.iter().filter(|wish| wish.is_of_address()) {
            set_account(&mut row, wish.member, wish.value.clone())?;
        }
        if row.address() != self.account.address() || row.country != self.account.country {
            let place = Path::Root.member("account");
            PostalAddress::read(Some(row.country), &row.address().as_raw(), &place.member("address"), checker);
        }
        Ok(())
    }
}

/// The account in sight that is meant, not a deleted one; the member of the draft that holds its name is
/// `named`.
pub(super) fn find(
    connection: &mut AnyConnection,
    desk: DeskId,
    sight: Sight,
    selector: &AccountSelector,
    named: &'static str,
) -> Result<AccountRow, Error> {
    let folded = selector.name().map(|name| fold(name.as_str()));
    let reference = selector.reference().map(|reference| fold(reference.as_str()));
    let found = match (selector.id(), &reference, &folded) {
        (Some(id), ..) => accounts::by_id(connection, desk, id, sight)?
            .filter(|row| row.state != AccountState::Deleted)
            .into_iter()
            .collect(),
        (None, Some(key), _) => accounts::live_by_reference_key(connection, desk, key, sight)?.into_iter().collect(),
        (None, None, Some(name)) => accounts::by_folded_name(connection, desk, name, sight)?,
        (None, None, None) => Vec::new(),
    };
    let account = Path::Root.member("account");
    let unknown = |member| {
        let problem = Problem::new(account.member(member).pointer(), ProblemCode::UnknownAccount, Args::none());
        Error::from(vec![problem])
    };
    if found.len() > 1 {
        let meant: Vec<AccountRef> = found.into_iter().map(account_ref).collect();
        let problem = Problem::new(account.member(named).pointer(), ProblemCode::AmbiguousAccount, choices(&meant));
        return Err(vec![problem].into());
    }
    let row = found.into_iter().next().ok_or_else(|| unknown(selector.place(named)))?;
    // What names the account besides must agree.
    if reference.is_some_and(|key| row.reference_key.as_ref() != Some(&key)) {
        return Err(unknown("reference"));
    }
    if folded.is_some_and(|name| row.name_folded != name) {
        return Err(unknown(named));
    }
    Ok(row)
}

/// Checks a request to modify against what there is, and writes down what was found.
pub(super) fn survey(
    connection: &mut AnyConnection,
    target: &Target,
    request: &ModifyRequest,
    draft: &ModifyDraft,
) -> Result<Base, Error> {
    let mut checker = Checker::for_modify();
    let list = Path::Root.member("users");
    let mut base = Base::default();
    let wishes = wishes_of(draft);
    target.report_address(&wishes, &mut checker)?;
    for (row, changes) in request.users().iter().enumerate() {
        match target.contact(changes.current_email().key()) {
            Some((contact, _)) => base.users.push(contact.user_id),
            None => {
                let path = list.index(row);
                checker.report(&path.member("current_email"), ProblemCode::UnknownContact, Args::none());
            }
        }
    }
    let emails = request.users().iter().map(UserChanges::email);
    report_taken(connection, target.account.desk_id, emails, &mut checker)?;
    // Whoever is not found stands in no row.
    if base.users.len() == request.users().len() {
        report_staff(connection, target.account.desk_id, &base.users, &wishes, &mut checker)?;
    }
    checker.finish(Some(()))?;
    base.values = wishes.iter().map(|wish| (wish.path(), target.value(wish, &base.users))).collect();
    if wishes.iter().any(Wish::is_of_address) {
        let values = ADDRESS.map(|member| (format!("/account/{member}"), account_value(&target.account, member)));
        base.values.extend(values);
    }
    Ok(base)
}

/// Reports each value of a staff member that is to change: who a desk trusts is not changed at a customer's request.
pub(super) fn report_staff(
    connection: &mut AnyConnection,
    desk: DeskId,
    persons: &[UserId],
    wishes: &[Wish],
    checker: &mut Checker,
) -> Result<(), Error> {
    let staff = staff::among(connection, desk, persons)?;
    for wish in wishes {
        let Owner::User(row) = wish.owner else { continue };
        // The position is that in the account.
        if wish.member != "job_title" && persons.get(row).is_some_and(|user| staff.contains(user)) {
            checker.problems.push(Problem::new(wish.path(), ProblemCode::StaffMember, Args::none()));
        }
    }
    Ok(())
}

/// Reports each new address, by row, that somebody of the desk has (rule P1).
pub(super) fn report_taken<'e>(
    connection: &mut AnyConnection,
    desk: DeskId,
    emails: impl Iterator<Item = Option<&'e Email>>,
    checker: &mut Checker,
) -> Result<(), Error> {
    let rows: HashMap<&str, usize> = emails.enumerate().filter_map(|(row, email)| Some((email?.key(), row))).collect();
    let keys: Vec<&str> = rows.keys().copied().collect();
    if keys.is_empty() {
        return Ok(());
    }
    let list = Path::Root.member("users");
    for owner in users::by_email_keys(connection, desk, &keys)? {
        if let Some(row) = rows.get(owner.email_key.as_str()) {
            checker.report(&list.index(*row).member("email"), ProblemCode::EmailTaken, Args::none());
        }
    }
    Ok(())
}
