//! The life of a registration (rule P3).
//!
//! ```text
//!  register ──► Awaiting ── approve ──► Approved
//!                   └────── decline ──► Declined
//! ```
//!
//! Nothing follows a decision: whoever was declined may register again, and awaits approval anew.

use crate::model::named::named;

named! {
    /// Where a registration stands.
    RegistrationState, "registration-state-" {
        /// Nobody has decided about it.
        Awaiting = "awaiting", "awaiting";
        /// The person has a place in an account.
        Approved = "approved", "approved";
        /// The person was given none.
        Declined = "declined", "declined";
    }
}

/// What is decided about a registration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum RegistrationDecision {
    Approve,
    Decline,
}

impl RegistrationState {
    /// The state after a decision; none where there was one already.
    pub(crate) const fn after(self, decision: RegistrationDecision) -> Option<Self> {
        match (self, decision) {
            (Self::Awaiting, RegistrationDecision::Approve) => Some(Self::Approved),
            (Self::Awaiting, RegistrationDecision::Decline) => Some(Self::Declined),
            (Self::Approved | Self::Declined, _) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{RegistrationDecision as Decision, RegistrationState as State};
    use crate::Locale;

    #[test]
    fn p3_a_registration_is_decided_once() {
        for (state, approved, declined) in [
            (State::Awaiting, Some(State::Approved), Some(State::Declined)),
            (State::Approved, None, None),
            (State::Declined, None, None),
        ] {
            assert_eq!(state.after(Decision::Approve), approved);
            assert_eq!(state.after(Decision::Decline), declined);
        }
    }

    #[test]
    fn p3_a_state_is_called_as_people_read_it() {
        let labels = |locale: &Locale| State::ALL.iter().map(|state| state.label(locale)).collect::<Vec<_>>();
        assert_eq!(labels(&Locale::FR), ["En attente d’approbation", "Approuvée", "Refusée"]);
        assert_eq!(labels(&Locale::FI), ["Odottaa hyväksyntää", "Hyväksytty", "Hylätty"]);
        assert_eq!(labels(&Locale::EN), ["Awaiting approval", "Approved", "Declined"]);
    }
}
