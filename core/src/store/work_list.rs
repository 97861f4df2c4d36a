//! Lists of requests for work, newest first.

use diesel::prelude::*;

use super::connection::{AnyBackend, AnyConnection};
use super::fault::{InTable, StoreFault};
use super::listing::{Limited, substr};
use super::schema::work_requests;
use super::work::WorkRow;
use crate::model::work::WorkState;
use crate::{AccountId, ContactId, DealershipId, DeskId, Month, ServiceId};

/// Which requests for work a list holds.
#[derive(Clone, Copy)]
pub(crate) struct WorkList {
    pub(crate) desk: DeskId,
    pub(crate) holder: Option<ContactId>,
    pub(crate) account: Option<AccountId>,
    pub(crate) dealership: Option<DealershipId>,
    pub(crate) state: Option<WorkState>,
    pub(crate) open: bool,
    pub(crate) service: Option<ServiceId>,
    pub(crate) from: Option<Month>,
    pub(crate) until: Option<Month>,
}

/// A request's place in a list.
#[derive(Clone)]
pub(crate) struct WorkPlace {
    /// In which it was submitted; it counts in lists that walk the months.
    pub(crate) month: i32,
    pub(crate) code: String,
}

/// What leads the index that a list walks: of what is asked for, that which the fewest requests fit.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    Holder,
    Account,
    Dealership,
    Month,
    Desk,
}

/// A stretch of an index, in the list's own order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stretch<'a> {
    /// The states that fit.
    states: Vec<WorkState>,
    /// The first and the last month, where they are asked for.
    months: (Option<i32>, Option<i32>),
    /// The code that the list goes on from.
    after: Option<&'a str>,
}

type Requests<'a> = work_requests::BoxedQuery<'a, AnyBackend>;

impl WorkList {
    /// Up to so many requests, from after the place on.
    pub(crate) fn page(
        &self,
        connection: &mut AnyConnection,
        after: Option<&WorkPlace>,
        rows: usize,
    ) -> Result<Vec<WorkRow>, StoreFault> {
        let mut page: Vec<WorkRow> = Vec::new();
        for stretch in self.stretches(after) {
            // Months follow each other; states lie side by side.
            let left = if self.walks_months() { rows.saturating_sub(page.len()) } else { rows };
            let of: Vec<WorkRow> = self.query(&stretch, left).get_results(connection).in_table("work_requests")?;
            page.extend(of);
            if self.walks_months() && page.len() >= rows {
                break;
            }
        }
        if !self.walks_months() {
            page.sort_unstable_by(|one, other| other.code.cmp(&one.code));
        }
        page.truncate(rows);
        Ok(page)
    }

    /// Whether the list is told month by month.
    pub(crate) const fn walks_months(&self) -> bool {
        matches!(self.lead(), Lead::Month)
    }

    /// The stretches that hold the list, from after the place on. The few requests that are open, among all that ever were,
    /// lie together only by state: each state that fits is a stretch of its own, unless all fit.
    pub(super) fn stretches<'a>(&self, after: Option<&'a WorkPlace>) -> Vec<Stretch<'a>> {
        let fits =
            |state: &WorkState| self.state.is_none_or(|asked| asked == *state) && (!self.open || state.is_open());
        let states: Vec<WorkState> = WorkState::ALL.iter().copied().filter(fits).collect();
        if states.is_empty() {
            return Vec::new();
        }
        let months = (self.from.map(Month::code), self.until.map(Month::code));
        let code = after.map(|place| place.code.as_str());
        match after {
            Some(WorkPlace { month, .. }) if self.walks_months() => {
                let earlier = Some(month.saturating_sub(1));
                vec![
                    Stretch { states: states.clone(), months: (Some(*month), Some(*month)), after: code },
                    Stretch { states, months: (months.0, earlier), after: None },
                ]
            }
            _ if self.walks_months() || states.len() == WorkState::ALL.len() => {
                vec![Stretch { states, months, after: code }]
            }
            _ => states.into_iter().map(|state| Stretch { states: vec![state], months, after: code }).collect(),
        }
    }

    const fn lead(&self) -> Lead {
        match self {
            Self { holder: Some(_), .. } => Lead::Holder,
            Self { account: Some(_), .. } => Lead::Account,
            Self { dealership: Some(_), .. } => Lead::Dealership,
            Self { from: Some(_), .. } | Self { until: Some(_), .. } => Lead::Month,
            _ => Lead::Desk,
        }
    }

    pub(super) fn query<'a>(&self, stretch: &Stretch<'a>, rows: usize) -> Limited<Requests<'a>> {
        let mut list = self.fitting(stretch);
        if let Some(code) = stretch.after {
            list = list.filter(work_requests::code.lt(code));
        }
        let list = match self.lead() {
            Lead::Month => list.order((work_requests::month.desc(), work_requests::code.desc())),
            _ => list.order(work_requests::code.desc()),
        };
        Limited::new(list, rows)
    }

    /// The requests that fit. Only what leads the index is asked of a column as it is: see `substr`.
    fn fitting<'a>(&self, stretch: &Stretch<'_>) -> Requests<'a> {
        let lead = self.lead();
        let mut list = work_requests::table.filter(work_requests::desk_id.eq(self.desk)).into_boxed();
        if let Some(holder) = self.holder {
            list = list.filter(work_requests::holder_id.eq(holder));
        }
        if let Some(account) = self.account {
            list = match lead {
                Lead::Account => list.filter(work_requests::account_id.eq(account)),
                _ => list.filter(substr(work_requests::account_id, 1).eq(account)),
            };
        }
        if let Some(dealership) = self.dealership {
            list = match lead {
                Lead::Dealership => list.filter(work_requests::dealership_id.eq(dealership)),
                _ => list.filter(substr(work_requests::dealership_id, 1).eq(Some(dealership))),
            };
        }
        if let Some(service) = self.service {
            list = list.filter(work_requests::service_id.eq(service));
        }
        list = match (stretch.months, lead) {
            ((Some(from), Some(until)), Lead::Month) if from == until => list.filter(work_requests::month.eq(from)),
            ((from, until), Lead::Month) => {
                let list = list.filter(work_requests::month.ge(from.unwrap_or(i32::MIN)));
                list.filter(work_requests::month.le(until.unwrap_or(i32::MAX)))
            }
            ((None, None), _) => list,
            ((from, until), _) => {
                let (from, until) = (from.unwrap_or(i32::MIN), until.unwrap_or(i32::MAX));
                list.filter((work_requests::month + 0_i32).between(from, until))
            }
        };
        match stretch.states.as_slice() {
            [state] if lead != Lead::Month => list.filter(work_requests::state.eq(*state)),
            states if states.len() < WorkState::ALL.len() => {
                list.filter(substr(work_requests::state, 1).eq_any(states.to_vec()))
            }
            _ => list,
        }
    }
}

#[cfg(test)]
#[path = "work_list_tests.rs"]
pub(super) mod tests;
