//! What the tests of reports share.

use super::{Count, Counted, Subject};
use crate::model::order::OrderState;
use crate::{Currency, GroupId, Month};

pub(super) fn month(text: &str) -> Month {
    text.parse().unwrap()
}

pub(super) fn currency(code: &str) -> Currency {
    code.parse().unwrap()
}

pub(super) fn group(number: u8) -> Subject {
    Subject::Group(Some(GroupId::from_bytes([number; 16])))
}

/// So many of these.
pub(super) fn count(subject: Subject, counted: Counted, number: i64) -> Count {
    Count { subject, counted, number }
}

pub(super) fn orders(state: OrderState, currency: Currency, minor: i128) -> Counted {
    Counted::Order { state, currency, minor }
}
