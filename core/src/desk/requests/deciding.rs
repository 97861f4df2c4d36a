//! What of a request to modify is to be done, after what has changed since and what the agent decides (rule Q7).

use super::completion::{Completion, Keep};
use super::existing::{Base, Target, report_staff, report_taken};
use super::values::{Owner, Wish, wishes_of};
use crate::desk::accounts::{ADDRESS, account_value};
use crate::desk::command::Command;
use crate::error::Error;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::people::{Email, UserState};
use crate::model::request::{Checker, ModifyDraft};
use crate::model::role::Role;
use crate::store::connection::AnyConnection;
use crate::store::work as works;
use crate::{Args, ContactId, UserId};

/// What is to be done, once everything is decided.
pub(super) struct Plan {
    pub(super) wishes: Vec<Wish>,
    /// The users whose access is removed, and who takes over from each.
    pub(super) removals: Vec<(UserId, Option<UserId>)>,
}

impl Base {
    /// The parts of the address that the request leaves alone and that have changed since it was sent: the asker saw
    /// another address. Each as a wish for what the asker saw.
    pub(super) fn moved_parts(&self, target: &Target, wishes: &[Wish]) -> Vec<Wish> {
        let left = ADDRESS
            .into_iter()
            .filter(|member| !wishes.iter().any(|wish| wish.owner == Owner::Account && wish.member == *member));
        left.filter_map(|member| {
            let then = self.values.get(&format!("/account/{member}"))?;
            let moved = *then != account_value(&target.account, member);
            moved.then(|| Wish { owner: Owner::Account, member, value: then.clone() })
        })
        .collect()
    }
}

/// Decides what is to be done, or reports all that stands against it.
pub(super) fn decide(
    command: &mut Command<'_>,
    target: &Target,
    base: &Base,
    draft: &ModifyDraft,
    completion: &Completion,
) -> Result<Plan, Error> {
    let mut checker = Checker::for_modify();
    let wishes = wishes_of(draft);
    report_misplaced(draft, &wishes, completion, &mut checker);
    let holding = holding(command.connection, target)?;
    let removals = removals(target, base, draft, completion, &holding, &mut checker);
    let mut plan = Plan { wishes: Vec::with_capacity(wishes.len()), removals };
    let moved = base.moved_parts(target, &wishes);
    for wish in wishes {
        plan.weigh(wish, target, base, completion, &mut checker);
    }
    if plan.wishes.iter().any(Wish::is_of_address) {
        for wish in moved {
            plan.weigh(wish, target, base, completion, &mut checker);
        }
    }
    target.report_address(&plan.wishes, &mut checker)?;
    let emails: Vec<Option<Email>> = (0..draft.users.len()).map(|row| plan.new_email(row)).collect();
    let desk = target.account.desk_id;
    report_taken(command.connection, desk, emails.iter().map(Option::as_ref), &mut checker)?;
    report_staff(command.connection, desk, &base.users, &plan.wishes, &mut checker)?;
    checker.finish(Some(plan)).map_err(Error::from)
}

impl Plan {
    /// Takes a wish up, unless the value is as wished or the agent keeps it; one that was changed since needs a decision.
    fn weigh(&mut self, wish: Wish, target: &Target, base: &Base, completion: &Completion, checker: &mut Checker) {
        if let Owner::User(row) = wish.owner
            && base.users.get(row).is_none_or(|user| target.contact_of(*user).is_none())
        {
            // That the user has left is told already.
            return;
        }
        let path = wish.path();
        let decision = completion.decision(&path);
        let current = target.value(&wish, &base.users);
        if decision == Some(Keep::Current) || current == wish.value {
            return;
        }
        if base.values.get(&path) != Some(&current) && decision.is_none() {
            checker.problems.push(Problem::new(path, ProblemCode::ChangedSince, Args::none()));
        }
        self.wishes.push(wish);
    }

    fn new_email(&self, row: usize) -> Option<Email> {
        let wish = self.wishes.iter().find(|wish| wish.owner == Owner::User(row) && wish.member == "email")?;
        wish.value.as_deref()?.parse().ok()
    }
}

/// Reports decisions about what the request does not ask for.
fn report_misplaced(draft: &ModifyDraft, wishes: &[Wish], completion: &Completion, checker: &mut Checker) {
    let mut places: Vec<String> = wishes.iter().map(Wish::path).collect();
    if wishes.iter().any(Wish::is_of_address) {
        places.push("/account/address".to_owned());
        let parts = ADDRESS.map(|member| format!("/account/{member}"));
        let others: Vec<String> = parts.into_iter().filter(|part| !places.contains(part)).collect();
        places.extend(others);
    }
    places.extend((0..draft.users.len()).map(row_path));
    let removed = draft.users.iter().enumerate().filter(|(_, user)| user.remove_access);
    let removed: Vec<String> = removed.map(|(row, _)| row_path(row)).collect();
    checker.problems.extend(completion.report_misplaced(0, false, &places, &removed));
}

fn row_path(row: usize) -> String {
    format!("/users/{row}")
}

/// Whose access is removed, and who takes over; reports users who are not in the account any more.
fn removals(
    target: &Target,
    base: &Base,
    draft: &ModifyDraft,
    completion: &Completion,
    holding: &[UserId],
    checker: &mut Checker,
) -> Vec<(UserId, Option<UserId>)> {
    let list = Path::Root.member("users");
    let kept = |row| completion.keep.get(&row_path(row)) == Some(&Keep::Current);
    let rows = || base.users.iter().zip(&draft.users).enumerate().filter(|(row, _)| !kept(*row));
    let leaving: Vec<UserId> = rows().filter(|(_, (_, edit))| edit.remove_access).map(|(_, (user, _))| *user).collect();
    let mut removals = Vec::with_capacity(leaving.len());
    for (row, (user, edit)) in rows() {
        match (target.contact_of(*user).is_some(), edit.remove_access) {
            // Whoever has no place any more needs none taken away.
            (true, false) | (false, true) => {}
            (false, false) => {
                let path = list.index(row);
                checker.report(&path.member("current_email"), ProblemCode::UnknownContact, Args::none());
            }
            (true, true) => {
                let needed = target.account.administrator_id == Some(*user) || holding.contains(user);
                removals.push((*user, successor(target, needed, &leaving, completion, row, checker)));
            }
        }
    }
    removals
}

/// Who of the account holds work that is open.
pub(super) fn holding(connection: &mut AnyConnection, target: &Target) -> Result<Vec<UserId>, Error> {
    let contacts: Vec<ContactId> = target.contacts.iter().map(|(contact, _)| contact.id).collect();
    let holding = works::holding(connection, target.account.desk_id, &contacts)?;
    let held = target.contacts.iter().filter(|(contact, _)| holding.contains(&contact.id));
    Ok(held.map(|(contact, _)| contact.user_id).collect())
}

/// Who takes over from the user in `row`: another requester or manager who stays, needed for who answers for the account
/// (rule A7) and for who holds open work (rule P8).
fn successor(
    target: &Target,
    needed: bool,
    leaving: &[UserId],
    completion: &Completion,
    row: usize,
    checker: &mut Checker,
) -> Option<UserId> {
    let path = row_path(row);
    let Some(email) = completion.successors.get(&path) else {
        if needed {
            checker.problems.push(Problem::new(path + "/remove_access", ProblemCode::NeedsSuccessor, Args::none()));
        }
        return None;
    };
    let named = email.parse::<Email>().ok().and_then(|email| target.contact(email.key()));
    let heir = named.filter(|(contact, _)| contact.role != Role::Observer && !leaving.contains(&contact.user_id));
    let problem = match heir {
        None => Some(ProblemCode::InvalidSuccessor),
        // Nobody who may not sign in comes to answer for an account.
        Some((_, person)) => (person.state != UserState::Active).then_some(ProblemCode::UserSuspended),
    };
    if let Some(code) = problem {
        let place = Path::Root.member("successors");
        checker.report(&place.member(&path), code, Args::none());
    }
    heir.map(|(contact, _)| contact.user_id)
}
