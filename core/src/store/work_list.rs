//! Lists of requests for work, newest first.

use diesel::prelude::*;

use super::connection::{AnyBackend, AnyConnection};
use super::fault::{InTable, StoreFault};
use super::listing::{Limited, substr};
use super::schema::work_requests;
use super::work::WorkRow;
use crate::model::work::WorkState;
use crate::{AccountId, ContactId, DealershipId, DeskId};

/// Which requests for work a list holds.
#[derive(Clone, Copy)]
pub(crate) struct WorkList {
    pub(crate) desk: DeskId,
    pub(crate) holder: Option<ContactId>,
    pub(crate) account: Option<AccountId>,
    pub(crate) dealership: Option<DealershipId>,
    pub(crate) state: Option<WorkState>,
    pub(crate) open: bool,
}

/// What leads the index that a list walks: of what is asked for, that which the fewest requests fit.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    Holder,
    Account,
    Dealership,
    State,
    Code,
}

type Requests<'a> = work_requests::BoxedQuery<'a, AnyBackend>;

impl WorkList {
    /// Up to so many requests, from after the code on.
    pub(crate) fn page(
        &self,
        connection: &mut AnyConnection,
        after: Option<&str>,
        rows: usize,
    ) -> Result<Vec<WorkRow>, StoreFault> {
        if self.states().is_empty() {
            return Ok(Vec::new());
        }
        self.query(after, rows).get_results(connection).in_table("work_requests")
    }

    pub(super) fn query<'a>(&self, after: Option<&'a str>, rows: usize) -> Limited<Requests<'a>> {
        let mut list = self.fitting().order(work_requests::code.desc());
        if let Some(code) = after {
            list = list.filter(work_requests::code.lt(code));
        }
        Limited::new(list, rows)
    }

    /// The states that fit.
    fn states(&self) -> Vec<WorkState> {
        let fits =
            |state: &WorkState| self.state.is_none_or(|asked| asked == *state) && (!self.open || state.is_open());
        WorkState::ALL.iter().copied().filter(fits).collect()
    }

    fn lead(&self, states: &[WorkState]) -> Lead {
        match self {
            Self { holder: Some(_), .. } => Lead::Holder,
            Self { account: Some(_), .. } => Lead::Account,
            Self { dealership: Some(_), .. } => Lead::Dealership,
            // Only one state is one stretch of its index.
            _ if states.len() == 1 => Lead::State,
            _ => Lead::Code,
        }
    }

    /// The requests that fit. Only what leads the index is asked of a column as it is: see `substr`.
    fn fitting<'a>(&self) -> Requests<'a> {
        let states = self.states();
        let lead = self.lead(&states);
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
        match states.as_slice() {
            [state] if lead == Lead::State => list.filter(work_requests::state.eq(*state)),
            states if states.len() < WorkState::ALL.len() => {
                list.filter(substr(work_requests::state, 1).eq_any(states.to_vec()))
            }
            _ => list,
        }
    }
}

#[cfg(test)]
#[path = "work_list_tests.rs"]
mod tests;
