//! The types of the model that stand in columns by their stable text.

use super::connection::text_column;
use crate::Locale;
use crate::model::account::{AccountState, DeviceState};
use crate::model::people::{Activation, InvitationPurpose, RegistrationState, UserState};
use crate::model::request::{RequestKind, RequestState};
use crate::model::role::{Role, StaffRole};
use crate::model::subscription::SubscriptionState;
use crate::model::work::WorkState;

text_column!(AccountState, |state| state.as_str());
text_column!(Activation, |activation| activation.as_str());
text_column!(DeviceState, |state| state.as_str());
text_column!(InvitationPurpose, |purpose| purpose.as_str());
text_column!(Locale, |locale| locale.as_str());
text_column!(RegistrationState, |state| state.as_str());
text_column!(RequestKind, |kind| kind.as_str());
text_column!(RequestState, |state| state.as_str());
text_column!(Role, |role| role.as_str());
text_column!(StaffRole, |role| role.as_str());
text_column!(SubscriptionState, |state| state.as_str());
text_column!(UserState, |state| state.as_str());
text_column!(WorkState, |state| state.as_str());

/// Whether a text can stand in a column: PostgreSQL takes no NUL, so whatever is named with one is unknown everywhere.
pub(super) fn is_storable(text: &str) -> bool {
    !text.contains('\0')
}
