//! A refusal: the rule, the facts, and what would allow it.

use serde::{Deserialize, Serialize};

use super::action::{Action, StaffRole};
use super::policy;
use crate::Locale;
use crate::label::{self, Arg, Args};

/// Why an actor may not do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The actor's role does not have the action (rule P10).
    Role,
    /// The action is for the request's submitter (rule Q5).
    NotSubmitter,
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

    /// The rule of the design that refuses it: `P10`, `Q5`.
    #[must_use]
    pub const fn rule(&self) -> &'static str {
        match self.reason {
            Reason::Role => "P10",
            Reason::NotSubmitter => "Q5",
        }
    }

    /// The staff roles that may do it.
    #[must_use]
    pub fn who_may(&self) -> Vec<StaffRole> {
        policy::who_may(self.action).collect()
    }

    /// That it is refused and who may do it, in the reader's language.
    #[must_use]
    pub fn text(&self, locale: &Locale) -> String {
        let key = match self.reason {
            Reason::Role => "refusal-role",
            Reason::NotSubmitter => "refusal-not-submitter",
        };
        let action = Args::none().with("action", Arg::Label(self.action.key().to_owned()));
        format!("{} {}", label::text(locale, key, &action), self.remedy(locale))
    }

    /// What would allow it, in the reader's language.
    #[must_use]
    pub fn remedy(&self, locale: &Locale) -> String {
        match self.reason {
            Reason::NotSubmitter => label::text(locale, "refusal-remedy-submitter", &Args::none()),
            Reason::Role => {
                let mut who: Vec<Arg> =
                    policy::who_may(self.action).map(|role| Arg::Label(role.key().to_owned())).collect();
                if policy::host_may(self.action) {
                    who.push(Arg::Label("actor-host".to_owned()));
                }
                label::text(locale, "refusal-remedy-role", &Args::none().with("who", Arg::List(who)))
            }
        }
    }
}
