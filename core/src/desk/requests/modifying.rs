//! Making the changes that a request asks for (rules Q7, A7, P4, P8).

use serde_json::json;

use super::completion::Completion;
use super::deciding::{Plan, decide};
use super::existing::{Base, Target};
use super::values::{Owner, Wish, set_user};
use crate::desk::accounts::{keep_awaiting, set_account};
use crate::desk::command::Command;
use crate::desk::places::{Places, end_place, keep_person, keep_place};
use crate::desk::welcome::{confirm_emails, leave_alone};
use crate::desk::work::hand_over;
use crate::error::Error;
use crate::model::request::ModifyDraft;
use crate::store::StoreFault;
use crate::store::account::{AccountRow, ContactRow};
use crate::store::request::RequestRow;
use crate::store::user::UserRow;
use crate::{AccountId, UserId};

/// Makes the changes.
pub(super) fn modify(
    command: &mut Command<'_>,
    row: &RequestRow,
    draft: &ModifyDraft,
    completion: &Completion,
) -> Result<AccountId, Error> {
    let target = Target::of_request(command.connection, row)?;
    let base = base_of(row)?;
    let plan = decide(command, &target, &base, draft, completion)?;
    let elsewhere = Places::of(command, &base.users)?;
    let mut account = target.account.clone();
    for wish in plan.wishes.iter().filter(|wish| wish.owner == Owner::Account) {
        set_account(&mut account, wish.member, wish.value.clone())?;
    }
    change_persons(command, row, &target, &base, &plan, &elsewhere)?;
    for (user, successor) in &plan.removals {
        let Some(leaver @ (contact, _)) = target.contact_of(*user) else { continue };
        if account.administrator_id == Some(*user) {
            account.administrator_id = *successor;
        }
        if let Some(heir) = successor.and_then(|heir| target.contact_of(heir)) {
            hand_over(command, leaver, heir, &account)?;
        }
        end_place(command, contact, *successor, Some(row.id))?;
    }
    // Invitations are taken back from who has no other place in the desk (rule P11).
    let gone: Vec<UserId> = plan.removals.iter().map(|(user, _)| *user).collect();
    let gone: Vec<UserId> = gone.into_iter().filter(|user| !elsewhere.keeps(*user, target.account.id)).collect();
    leave_alone(command, &gone)?;
    keep_account(command, row, &target.account, account)?;
    Ok(target.account.id)
}

/// What was found when the request was sent.
pub(super) fn base_of(row: &RequestRow) -> Result<Base, Error> {
    let base = row.base.as_deref().and_then(|json| serde_json::from_str(json).ok());
    base.ok_or_else(|| StoreFault::row("account_requests", "base").into())
}

/// Changes users, and their places in the account. A new address has to be activated again; the old one is told (rule P4).
fn change_persons(
    command: &mut Command<'_>,
    row: &RequestRow,
    target: &Target,
    base: &Base,
    plan: &Plan,
    elsewhere: &Places,
) -> Result<(), Error> {
    let mut moved: Vec<(UserRow, UserRow)> = Vec::new();
    for (index, user) in base.users.iter().enumerate() {
        let mut wishes = plan.wishes.iter().filter(|wish| wish.owner == Owner::User(index)).peekable();
        let Some((contact, person)) = target.contact_of(*user).filter(|_| wishes.peek().is_some()) else { continue };
        let changed = change_person(command, row, (contact, person), wishes, elsewhere.accounts(*user))?;
        if changed.email_key != person.email_key {
            moved.push((person.clone(), changed));
        }
    }
    confirm_emails(command, &moved)
}

fn change_person<'w>(
    command: &mut Command<'_>,
    row: &RequestRow,
    (contact, user): (&ContactRow, &UserRow),
    wishes: impl Iterator<Item = &'w Wish>,
    places: &[AccountId],
) -> Result<UserRow, Error> {
    let (mut place, mut person) = (contact.clone(), user.clone());
    for wish in wishes {
        set_user(&mut place, &mut person, wish.member, wish.value.clone())?;
    }
    let about = json!({ "account": contact.account_id, "accounts": places, "request": row.id });
    let person = keep_person(command, user, person, &about)?;
    keep_place(command, contact, place, Some(row.id))?;
    Ok(person)
}

/// Stores the account as it has become, and who answers for it.
fn keep_account(
    command: &mut Command<'_>,
    row: &RequestRow,
    before: &AccountRow,
    after: AccountRow,
) -> Result<(), Error> {
    let about = json!({ "request": row.id });
    keep_awaiting(command, before, after, None, &about, |awaited| awaited.request = Some(row.id)).map(drop)
}
