//! Whether an actor may do something: the one function that reads the table.

use super::action::Action;
use super::policy;
use super::refusal::{Reason, Refusal};
use super::standing::{Sight, Standing};
use super::target::Target;
use crate::error::{Error, Unknown};
use crate::model::document::DocumentState;

/// Whether an actor may do something to a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It may.
    Allowed,
    /// It may not, and why.
    Refused(Refusal),
    /// The thing lies beyond what the actor sees: to the actor there is none.
    Unknown,
}

impl Verdict {
    /// Nothing when it is allowed.
    ///
    /// # Errors
    /// `refused`; that `what` is unknown.
    pub(crate) fn or_unknown(self, what: Unknown) -> Result<(), Error> {
        match self {
            Self::Allowed => Ok(()),
            Self::Refused(refusal) => Err(refusal.into()),
            Self::Unknown => Err(Error::unknown(what)),
        }
    }
}

/// Refuses `action` where that can be said before it is known what it is done to: the role lacks it, or the contact is kept
/// out. Each call's first step.
pub(crate) fn permit(standing: &Standing, action: Action) -> Result<(), Refusal> {
    let role = standing.role();
    if !policy::has(role, action) {
        return Err(Refusal::new(action, Reason::Role(role)));
    }
    match standing {
        Standing::Contact { closed: Some(closed), .. } => Err(Refusal::new(action, Reason::Closed(*closed))),
        _ => Ok(()),
    }
}

/// The same for what somebody who is kept out does all the same: leave, and look for another place that is open.
pub(crate) fn permit_leaving(standing: &Standing, action: Action) -> Result<(), Refusal> {
    let role = standing.role();
    if policy::has(role, action) { Ok(()) } else { Err(Refusal::new(action, Reason::Role(role))) }
}

/// Decides whether `standing` may do `action` to `target` now: who it is, and then where the target stands.
pub(crate) fn decide(standing: &Standing, action: Action, target: &Target) -> Verdict {
    match (entitle(standing, action, target), in_the_way(standing, action, target)) {
        (Verdict::Allowed, Some(reason)) => Verdict::Refused(Refusal::new(action, reason)),
        (verdict, _) => verdict,
    }
}

/// Decides whether `standing` is one who may do `action` to `target`. Commands ask this, and find themselves, in words of
/// their own, what stands in the way of where the target stands.
///
/// What a role lacks is refused before the target is looked at, and what is out of sight is unknown before anything
/// of it is told.
pub(crate) fn entitle(standing: &Standing, action: Action, target: &Target) -> Verdict {
    let refused = |reason| Verdict::Refused(Refusal::new(action, reason));
    if let Err(refusal) = permit(standing, action) {
        return Verdict::Refused(refusal);
    }
    if !sees(standing, target) || (action == Action::EditProfile && is_of_another(standing, target)) {
        return Verdict::Unknown;
    }
    if let (Standing::Contact { features, .. }, Some(feature)) = (standing, policy::feature(action))
        && !features.has(feature)
    {
        return refused(Reason::FeatureOff(feature));
    }
    not_owned(standing, action, target).map_or(Verdict::Allowed, refused)
}

/// Whether the target is in sight: whatever is not is unknown to the actor.
pub(crate) fn sees(standing: &Standing, target: &Target) -> bool {
    let (account, dealership) = match target {
        Target::Desk => return true,
        // A desk's users are seen by whoever sees all of the desk; by others only as somebody's place.
        Target::User { .. } => return standing.sight() == Sight::Desk || !is_of_another(standing, target),
        Target::Request { dealership, .. } => (None, *dealership),
        Target::Order { account, dealership } => (*account, Some(*dealership)),
        // A draft is nothing that a customer knows of.
        Target::Document { state: DocumentState::Draft, .. } if matches!(standing, Standing::Contact { .. }) => {
            return false;
        }
        Target::Document { account, dealership, .. } => (Some(*account), *dealership),
        Target::Account { id, dealership, .. } => (Some(*id), *dealership),
        Target::Contact(place) | Target::Person { place, .. } => (Some(place.account), place.dealership),
        Target::Work { account, dealership, .. } => (Some(*account), *dealership),
    };
    match standing.sight() {
        Sight::Desk => true,
        Sight::Dealership(own) => dealership == Some(own),
        Sight::Account(own) => account == Some(own),
    }
}

/// Whether the target is a person, and not the one who acts.
fn is_of_another(standing: &Standing, target: &Target) -> bool {
    target.user().is_some_and(|user| standing.user() != Some(user))
}

/// Why somebody may not do to this what the role may do to others of its kind.
fn not_owned(standing: &Standing, action: Action, target: &Target) -> Option<Reason> {
    let role = standing.role();
    match (standing, target) {
        (Standing::Staff { id, .. }, Target::Request { submitter, .. })
            if policy::for_own_requests(role, action) && submitter != id =>
        {
            Some(Reason::NotSubmitter)
        }
        (Standing::Contact { id, .. }, _)
            if policy::for_own_work(role, action) && target.holder().is_some_and(|holder| holder != *id) =>
        {
            Some(Reason::NotOwnWork)
        }
        (Standing::Contact { id, .. }, _)
            if policy::for_others(role, action) && target.place().is_some_and(|place| place.id == *id) =>
        {
            Some(Reason::OwnPlace)
        }
        (Standing::Contact { .. }, Target::Person { other_places: true, .. }) if policy::for_others(role, action) => {
            Some(Reason::OtherPlaces)
        }
        _ => None,
    }
}

/// Why `action` cannot be done to this where it stands now.
fn in_the_way(standing: &Standing, action: Action, target: &Target) -> Option<Reason> {
    if target.place().is_some_and(|place| place.removed) && policy::is_for_members(action) {
        return Some(Reason::ContactRemoved);
    }
    match (target, target.account_state()) {
        (Target::Work { state: Some((state, workflow)), .. }, _)
            if !policy::work_allows(standing.role(), action, *state, *workflow) =>
        {
            Some(Reason::WorkState(*state, *workflow))
        }
        // A person is changed as the other accounts know them, whatever becomes of this one.
        (Target::Person { .. }, _) if matches!(action, Action::EditContact) => None,
        (_, Some(state)) if !policy::account_allows(action, state) => Some(Reason::AccountState(state)),
        _ => None,
    }
}

#[cfg(test)]
#[path = "decide_tests.rs"]
mod tests;
