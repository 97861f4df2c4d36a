//! From what a store counts to the figures of rows.

use std::collections::BTreeMap;

use super::{ReportColumn, ReportKind};
use crate::model::account::AccountState;
use crate::model::document::{DocumentKind, DocumentState};
use crate::model::form::{Problem, ProblemCode};
use crate::model::money::Currency;
use crate::model::order::OrderState;
use crate::model::share;
use crate::model::work::WorkState;
use crate::{Args, DealershipId, GroupId, Month};

/// What a row is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Subject {
    /// All that was asked for.
    All,
    /// A group, or none.
    Group(Option<GroupId>),
    /// A dealership, or none.
    Dealership(Option<DealershipId>),
    /// A month.
    Month(Month),
}

/// What is alike, as far as a report tells it apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Counted {
    Account(AccountState),
    /// A request for an account that was answered.
    Answer {
        on_time: bool,
    },
    Work {
        state: WorkState,
        /// Where it was delivered and a day was wished.
        on_time: Option<bool>,
    },
    /// Orders that come to so many minor units together.
    Order {
        state: OrderState,
        currency: Currency,
        minor: i128,
    },
    /// Documents that come to so many minor units together.
    Document {
        kind: DocumentKind,
        state: DocumentState,
        currency: Currency,
        minor: i128,
    },
}

/// How many are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) subject: Subject,
    pub(crate) counted: Counted,
    pub(crate) number: i64,
}

/// What tells the rows of one subject apart, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Mark {
    /// Nothing: there is one row.
    Only,
    Order(OrderState, Currency),
    Document(DocumentKind, DocumentState, Currency),
}

/// The figures of a row.
pub(crate) type Values = BTreeMap<ReportColumn, i64>;

/// The rows of a subject.
pub(crate) type Lines = BTreeMap<Mark, Values>;

type Sums = BTreeMap<ReportColumn, i128>;

impl Counted {
    const fn mark(&self) -> Mark {
        match *self {
            Self::Order { state, currency, .. } => Mark::Order(state, currency),
            Self::Document { kind, state, currency, .. } => Mark::Document(kind, state, currency),
            _ => Mark::Only,
        }
    }

    /// Adds `number` of these to the figures that they count in.
    fn add(&self, sums: &mut Sums, number: i64) {
        // 10^15 at most for each of 2^63: far from the bounds of 128 bits.
        let mut more = |column, by: i128| {
            let sum = sums.entry(column).or_default();
            *sum = sum.saturating_add(by);
        };
        let number = i128::from(number);
        let timely = |on_time| if on_time { ReportColumn::OnTime } else { ReportColumn::Late };
        match *self {
            Self::Account(state) => {
                more(ReportColumn::of(state), number);
                if state != AccountState::Deleted {
                    more(ReportColumn::Accounts, number);
                }
            }
            Self::Answer { on_time } => {
                more(timely(on_time), number);
                more(ReportColumn::Answered, number);
            }
            Self::Work { state, on_time } => {
                if let (WorkState::Delivered, Some(on_time)) = (state, on_time) {
                    more(timely(on_time), number);
                }
                more(ReportColumn::Requests, number);
                if state.is_open() {
                    more(ReportColumn::Open, number);
                }
                if state == WorkState::Delivered {
                    more(ReportColumn::Delivered, number);
                }
            }
            Self::Order { minor, .. } => {
                more(ReportColumn::Orders, number);
                more(ReportColumn::Total, minor);
            }
            Self::Document { minor, .. } => {
                more(ReportColumn::Documents, number);
                more(ReportColumn::Total, minor);
            }
        }
    }
}

/// The rows that counts make, by subject.
///
/// # Errors
/// `sum_too_large`: a sum that 64 bits do not hold is not told as another.
pub(crate) fn lines(kind: ReportKind, counts: &[Count]) -> Result<BTreeMap<Subject, Lines>, Vec<Problem>> {
    let mut sums: BTreeMap<Subject, BTreeMap<Mark, Sums>> = BTreeMap::new();
    for count in counts {
        let row = sums.entry(count.subject).or_default().entry(count.counted.mark()).or_default();
        count.counted.add(row, count.number);
    }
    let line = |(mark, sums): (Mark, Sums)| Ok((mark, values(kind, &sums)?));
    let all = |(subject, rows): (Subject, BTreeMap<Mark, Sums>)| {
        Ok((subject, rows.into_iter().map(line).collect::<Result<Lines, Vec<Problem>>>()?))
    };
    sums.into_iter().map(all).collect()
}

/// The figures of a row of which there is nothing.
pub(crate) fn nothing(kind: ReportKind) -> Values {
    values(kind, &Sums::new()).unwrap_or_default()
}

fn values(kind: ReportKind, sums: &Sums) -> Result<Values, Vec<Problem>> {
    let minor = |column: ReportColumn| {
        let too_large = |_| vec![Problem::new(String::new(), ProblemCode::SumTooLarge, Args::none())];
        i64::try_from(sums.get(&column).copied().unwrap_or_default()).map_err(too_large)
    };
    let mut values = Values::new();
    for column in kind.columns().iter().copied().filter(|column| column.cell().is_figure()) {
        let value = match column {
            ReportColumn::ShareOnTime => {
                let on_time = minor(ReportColumn::OnTime)?;
                share::tenths(on_time, on_time.saturating_add(minor(ReportColumn::Late)?))
            }
            column => Some(minor(column)?),
        };
        values.extend(value.map(|value| (column, value)));
    }
    Ok(values)
}

#[cfg(test)]
#[path = "count_tests.rs"]
mod tests;
