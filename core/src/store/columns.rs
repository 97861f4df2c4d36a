//! The types of the model that stand in columns by their stable text.

use chrono::{Datelike as _, NaiveDate};

use super::connection::text_column;
use crate::Locale;
use crate::model::account::{AccountState, DeviceState};
use crate::model::document::{DocumentKind, DocumentState};
use crate::model::field::{FieldAudience, FieldKind, FieldSubject};
use crate::model::file::FileKind;
use crate::model::money::Currency;
use crate::model::order::{OrderCode, OrderState};
use crate::model::people::{Activation, InvitationPurpose, RegistrationState, UserState};
use crate::model::request::{RequestKind, RequestState};
use crate::model::role::{Role, StaffRole};
use crate::model::subscription::SubscriptionState;
use crate::model::work::{WorkState, Workflow};

text_column!(AccountState, |state| state.as_str());
text_column!(Activation, |activation| activation.as_str());
text_column!(Currency, |currency| currency.code());
text_column!(DeviceState, |state| state.as_str());
text_column!(DocumentKind, |kind| kind.as_str());
text_column!(DocumentState, |state| state.as_str());
text_column!(FieldAudience, |audience| audience.as_str());
text_column!(FieldKind, |kind| kind.as_str());
text_column!(FieldSubject, |subject| subject.as_str());
text_column!(InvitationPurpose, |purpose| purpose.as_str());
text_column!(FileKind, |kind| kind.as_str());
text_column!(Locale, |locale| locale.as_str());
text_column!(OrderCode, |code| code.as_str());
text_column!(OrderState, |state| state.as_str());
text_column!(RegistrationState, |state| state.as_str());
text_column!(RequestKind, |kind| kind.as_str());
text_column!(RequestState, |state| state.as_str());
text_column!(Role, |role| role.as_str());
text_column!(StaffRole, |role| role.as_str());
text_column!(SubscriptionState, |state| state.as_str());
text_column!(UserState, |state| state.as_str());
text_column!(WorkState, |state| state.as_str());
text_column!(Workflow, |workflow| workflow.as_str());

/// Whether a text can stand in a column: PostgreSQL takes no NUL, so whatever is named with one is unknown everywhere.
pub(super) fn is_storable(text: &str) -> bool {
    !text.contains('\0')
}

/// A day as it stands in a column: 20270601.
pub(crate) fn number_of(day: NaiveDate) -> i32 {
    let month_and_day = day.month().saturating_mul(100).saturating_add(day.day());
    day.year().saturating_mul(10_000).saturating_add(i32::try_from(month_and_day).unwrap_or_default())
}

/// The day that stands so in a column.
pub(crate) fn day_of(number: i32) -> Option<NaiveDate> {
    let part = |number: i32| u32::try_from(number).ok();
    let (month, day) = (number.div_euclid(100).rem_euclid(100), number.rem_euclid(100));
    NaiveDate::from_ymd_opt(number.div_euclid(10_000), part(month)?, part(day)?)
}
