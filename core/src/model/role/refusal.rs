//! A refusal: the rule, the facts, and what would allow it.

use serde_json::{Value, json};

use super::action::{Action, Role, StaffRole};
use super::policy;
use super::standing::Closed;
use crate::Locale;
use crate::label::{self, Arg, Args};
use crate::model::account::{AccountState, PortalFeature};
use crate::model::work::{WorkState, Workflow};

/// In which role somebody acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ActorRole {
    /// As staff.
    Staff(StaffRole),
    /// As a contact of an account.
    Contact(Role),
    /// As the host application.
    Host,
}

impl ActorRole {
    /// The stable name: `agent`, `manager`, `host`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Staff(role) => role.as_str(),
            Self::Contact(role) => role.as_str(),
            Self::Host => "host",
        }
    }
}

/// Why an actor may not do something, with the facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// The role, which is this one, does not have the action (rule P10; a contact's: P6).
    Role(ActorRole),
    /// The action is for the request's submitter (rule Q5).
    NotSubmitter,
    /// This keeps the contact out (rule P5).
    Closed(Closed),
    /// The action is for who holds the work (rule P6).
    NotOwnWork,
    /// Managers look after the account's other contacts, not their own place (rule P6).
    OwnPlace,
    /// The person has places in other accounts too (rule P4).
    OtherPlaces,
    /// This is switched off for the account (rule C1).
    FeatureOff(PortalFeature),
    /// The account is in this state, which does not allow it (rule A2).
    AccountState(AccountState),
    /// The contact was removed from the account (rule P8).
    ContactRemoved,
    /// The work request, whose quote comes about in this way, is in this state, which does not allow it (rule P9).
    WorkState(WorkState, Workflow),
}

impl Reason {
    /// The stable name: `role`, `not_submitter`, `closed`, `not_own_work`, `own_place`, `other_places`, `feature_off`,
    /// `account_state`, `contact_removed`, `work_state`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Role(_) => "role",
            Self::NotSubmitter => "not_submitter",
            Self::Closed(_) => "closed",
            Self::NotOwnWork => "not_own_work",
            Self::OwnPlace => "own_place",
            Self::OtherPlaces => "other_places",
            Self::FeatureOff(_) => "feature_off",
            Self::AccountState(_) => "account_state",
            Self::ContactRemoved => "contact_removed",
            Self::WorkState(..) => "work_state",
        }
    }

    /// Whether it is for where the thing stands, not for who asks.
    const fn is_passing(self) -> bool {
        matches!(self, Self::AccountState(_) | Self::ContactRemoved | Self::WorkState(..))
    }

    /// The facts as JSON: the role, what is closed, the feature, the state.
    fn facts(self) -> Value {
        match self {
            Self::Role(role) => json!({ "role": role.as_str() }),
            Self::Closed(Closed::Account(state)) => json!({ "closed": "account", "state": state }),
            Self::Closed(closed) => json!({ "closed": closed.as_str() }),
            Self::FeatureOff(feature) => json!({ "feature": feature }),
            Self::AccountState(state) => json!({ "state": state, "allowed": state.allows().collect::<Vec<_>>() }),
            Self::WorkState(state, workflow) => {
                json!({ "state": state, "allowed": state.actions(workflow).collect::<Vec<_>>() })
            }
            Self::NotSubmitter | Self::NotOwnWork | Self::OwnPlace | Self::OtherPlaces | Self::ContactRemoved => {
                json!({})
            }
        }
    }
}

/// Why an actor may not do something, and who may.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    action: Action,
    reason: Reason,
}

impl Refusal {
    pub(crate) const fn new(action: Action, reason: Reason) -> Self {
        Self { action, reason }
    }

    /// What was refused.
    #[must_use]
    pub const fn action(&self) -> Action {
        self.action
    }

    /// Why.
    #[must_use]
    pub const fn reason(&self) -> Reason {
        self.reason
    }

    /// The rule of the design that refuses it: `P10`, `P6`, `Q5` …
    #[must_use]
    pub const fn rule(&self) -> &'static str {
        match self.reason {
            Reason::Role(ActorRole::Staff(_) | ActorRole::Host) => "P10",
            Reason::Role(ActorRole::Contact(_)) | Reason::NotOwnWork | Reason::OwnPlace => "P6",
            Reason::NotSubmitter => "Q5",
            Reason::Closed(_) => "P5",
            Reason::OtherPlaces => "P4",
            Reason::FeatureOff(_) => "C1",
            Reason::AccountState(_) => "A2",
            Reason::ContactRemoved => "P8",
            Reason::WorkState(..) => "P9",
        }
    }

    /// The staff roles that may do it.
    #[must_use]
    pub fn who_may(&self) -> Vec<StaffRole> {
        policy::who_may(self.action).collect()
    }

    /// The roles of an account's contacts that may do it.
    #[must_use]
    pub fn roles_that_may(&self) -> Vec<Role> {
        policy::roles_that_may(self.action).collect()
    }

    /// What is refused, why, and what would allow it, in the reader's language.
    #[must_use]
    pub fn text(&self, locale: &Locale) -> String {
        let action = Args::none().with("action", Arg::Label(self.action.key().to_owned()));
        let begin = if self.reason.is_passing() { "refusal-not-now" } else { "refusal-action" };
        let sentences = [label::text(locale, begin, &action), self.why(locale), self.remedy(locale)];
        sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// The facts, where there are any to tell.
    fn why(&self, locale: &Locale) -> String {
        let (key, args) = match self.reason {
            Reason::NotSubmitter | Reason::Role(ActorRole::Host) => return String::new(),
            Reason::Role(ActorRole::Staff(role)) => {
                ("refusal-role", Args::none().with("role", Arg::Label(role.key().to_owned())))
            }
            Reason::Role(ActorRole::Contact(role)) => {
                ("refusal-role", Args::none().with("role", of_the_account(locale, role)))
            }
            Reason::Closed(Closed::NotActivated) => ("refusal-not-activated", Args::none()),
            Reason::Closed(Closed::UserSuspended) => ("refusal-user-suspended", Args::none()),
            Reason::NotOwnWork => ("refusal-not-own-work", Args::none()),
            Reason::OwnPlace => ("refusal-own-place", Args::none()),
            Reason::OtherPlaces => ("refusal-other-places", Args::none()),
            Reason::FeatureOff(feature) => {
                ("refusal-feature-off", Args::none().with("feature", Arg::Label(feature.key().to_owned())))
            }
            Reason::ContactRemoved => ("refusal-contact-removed", Args::none()),
            Reason::WorkState(state, _) => {
                ("refusal-work-state", Args::none().with("state", Arg::Label(state.key().to_owned())))
            }
            Reason::Closed(Closed::Account(state)) | Reason::AccountState(state) => {
                ("refusal-account-state", Args::none().with("state", Arg::Label(state.key().to_owned())))
            }
        };
        label::text(locale, key, &args)
    }

    /// What would allow it, in the reader's language.
    #[must_use]
    pub fn remedy(&self, locale: &Locale) -> String {
        let key = match self.reason {
            Reason::Role(_) => {
                return label::text(
                    locale,
                    "refusal-remedy-role",
                    &Args::none().with("who", Arg::List(self.who(locale))),
                );
            }
            Reason::AccountState(state) => {
                let allowed = state.allows().map(|command| Arg::Label(command.key().to_owned()));
                return state_remedy(locale, allowed.collect(), "refusal-remedy-account-deleted");
            }
            Reason::WorkState(state, workflow) => {
                let allowed = state.actions(workflow).map(|action| Arg::Label(action.key().to_owned()));
                return state_remedy(locale, allowed.collect(), "refusal-remedy-work-closed");
            }
            Reason::ContactRemoved => "refusal-remedy-contact-removed",
            Reason::NotSubmitter => "refusal-remedy-submitter",
            Reason::Closed(Closed::NotActivated) => "refusal-remedy-not-activated",
            Reason::Closed(_) => "refusal-remedy-closed",
            Reason::NotOwnWork => "refusal-remedy-not-own-work",
            Reason::OwnPlace => "refusal-remedy-own-place",
            Reason::OtherPlaces => "refusal-remedy-other-places",
            Reason::FeatureOff(PortalFeature::Support) => "refusal-remedy-support-off",
            Reason::FeatureOff(_) => "refusal-remedy-feature-off",
        };
        label::text(locale, key, &Args::none())
    }

    /// Everybody who may, as a reader calls them.
    fn who(&self, locale: &Locale) -> Vec<Arg> {
        let staff = policy::who_may(self.action).map(|role| Arg::Label(role.key().to_owned()));
        let contacts = policy::roles_that_may(self.action).map(|role| of_the_account(locale, role));
        let host = policy::has(ActorRole::Host, self.action).then(|| Arg::Label("actor-host".to_owned()));
        staff.chain(contacts).chain(host).collect()
    }

    /// The refusal as JSON for a reader: action, reason with its facts, rule, who may, and the remedy.
    pub(crate) fn to_json(&self, locale: &Locale) -> Value {
        let mut body = json!({
            "action": self.action,
            "reason": self.reason.as_str(),
            "rule": self.rule(),
            "who_may": self.who_may(),
            "roles_that_may": self.roles_that_may(),
            "remedy": self.remedy(locale),
        });
        if let (Some(body), Value::Object(facts)) = (body.as_object_mut(), self.reason.facts()) {
            body.extend(facts);
        }
        body
    }
}

/// A contact's role as it stands in running text: `manager of the account`.
fn of_the_account(locale: &Locale, role: Role) -> Arg {
    let role = label::lower(locale, &role.label(locale));
    label::text(locale, "refusal-contact-role", &Args::none().with("role", role)).into()
}

/// What a state allows; where that is nothing, the message `over`.
fn state_remedy(locale: &Locale, allowed: Vec<Arg>, over: &str) -> String {
    if allowed.is_empty() {
        return label::text(locale, over, &Args::none());
    }
    label::text(locale, "refusal-remedy-state", &Args::none().with("allowed", Arg::List(allowed)))
}

#[cfg(test)]
#[path = "refusal_tests.rs"]
mod tests;
