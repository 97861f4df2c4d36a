//! Work that customers ask for: submitted, quoted, done, followed, and handed on (rules P6, P8 and P9).

mod answer;
mod attach;
mod cancel;
mod carry_out;
mod life;
mod list;
mod quote;
mod reassign;
mod reject;
mod sight;
mod statistics;
mod steps;
mod submit;
mod tell;
mod view;

pub(super) use cancel::cancel_all;
pub use list::WorkFilter;
pub use reassign::Reassigned;
pub(super) use reassign::hand_over;
pub use statistics::{StatisticRow, WorkStatistics};
pub use steps::WorkStepView;
pub use view::{QuoteView, UserRef, WorkView};

use self::view::Viewer;
use super::page::Page;
use super::session::Session;
use crate::DeskId;
use crate::error::{Error, Unknown};
use crate::model::role::{Action, Standing, Target, entitle};
use crate::model::work::{Reassignment, StatisticsFilter, WorkDraft};
use crate::store::connection::AnyConnection;
use crate::store::work::{self as works, WorkRow};

/// Requests for work: a requester sees the own ones, observers and managers those of their account, dealers those of the
/// own dealership's accounts, and the desk's other people all (rules P6, P10).
#[derive(Clone, Debug)]
pub struct Work(pub(super) Session);

impl Work {
    /// Submits a request for work and tells who asked to be told of it. A contact holds what it asks for; a desk administrator
    /// asks for somebody else, the draft's `holder`, who is a requester or manager of an open account.
    ///
    /// Where the service quotes by itself and has a price in the account's currency, the request is quoted at once, and nobody of
    /// the desk has to do it.
    ///
    /// # Errors
    /// `refused`; `unknown_contact` for a holder who is not there; `invalid` with all problems: among them, for the holder,
    /// `takes_no_work`, `user_suspended`, and `own_work_only` for a contact that names another; for the service,
    /// `unknown_service`, `service_not_allowed`, and `required` where the desk has services; for the quantity, `required` where the
    /// service quotes by itself, and `out_of_range`; `in_the_past` (`/wished_on`); those of each file (`/files/0`).
    pub fn submit(&self, draft: &WorkDraft) -> Result<WorkView, Error> {
        self.0.command(Action::SubmitWork, draft, |command| submit::submit(command, draft))
    }

    /// Submits the request in `json`.
    ///
    /// # Errors
    /// As [`submit`](Self::submit); all problems of its shape.
    pub fn submit_json(&self, json: &[u8]) -> Result<WorkView, Error> {
        self.submit(&WorkDraft::from_json(json)?)
    }

    /// A page of the requests that fit the filter, of up to 50, newest first, from the newest or from where the cursor of the
    /// page before says.
    ///
    /// # Errors
    /// `refused`; `invalid` for a cursor that is not one of this list's with this filter (`/cursor`).
    pub fn list(&self, filter: &WorkFilter, after: Option<&str>) -> Result<Page<WorkView>, Error> {
        list::list(&self.0, filter, after)
    }

    /// How much work was asked for in some months, and what became of it: in all, by state, by service and by month. Counted is
    /// what a [`list`](Self::list) shows to the same actor: a requester's own, an account's, a dealership's, all of the desk's.
    ///
    /// # Errors
    /// `refused`; `invalid` for months that are none or too many (`/until`, or `/from` where only that is given: `too_few`,
    /// `too_many`), and with `sum_too_large` where amounts come to more than 64 bits hold.
    pub fn statistics(&self, filter: &StatisticsFilter) -> Result<WorkStatistics, Error> {
        statistics::statistics(&self.0, filter)
    }

    /// The request of this code.
    ///
    /// # Errors
    /// `refused`, a requester also of the work of others (rule P6); `unknown_work`, also for one of another account, dealership
    /// or desk.
    pub fn get(&self, code: &str) -> Result<WorkView, Error> {
        self.0.read(Action::ReadWork, |reading| {
            let row = visible(reading.connection, reading.desk, &reading.standing, Action::ReadWork, code)?;
            Viewer::of_reading(reading).view(reading.connection, row)
        })
    }

    /// Has another requester or manager of the same account hold open work of a contact, one who was removed too: what the
    /// codes name or, without codes, all. All or nothing; takes no notice of a version. [`Session::preview`] shows it.
    ///
    /// # Errors
    /// `refused`; `unknown_contact`; `invalid` with all problems: for the new holder, `no_change`, `other_account`,
    /// `takes_no_work`, `user_suspended` (`/to`); for each code that names no work which the contact holds, `unknown_work`, and
    /// for each that names closed work, `work_closed` (`/codes/0`).
    pub fn reassign(&self, draft: &Reassignment) -> Result<Reassigned, Error> {
        self.0.command(Action::ReassignWork, draft, |command| reassign::reassign(command, draft))
    }

    /// Reassigns as `json` says.
    ///
    /// # Errors
    /// As [`reassign`](Self::reassign); all problems of its shape.
    pub fn reassign_json(&self, json: &[u8]) -> Result<Reassigned, Error> {
        self.reassign(&Reassignment::from_json(json)?)
    }
}

/// The request of this code, if the actor may do `action` to it: to those beyond whose sight it lies there is none.
fn visible(
    connection: &mut AnyConnection,
    desk: DeskId,
    standing: &Standing,
    action: Action,
    code: &str,
) -> Result<WorkRow, Error> {
    let row = works::by_code(connection, desk, code)?.ok_or_else(|| Error::unknown(Unknown::Work))?;
    let target = Target::Work {
        account: row.account_id,
        dealership: row.dealership_id,
        holder: row.holder_id,
        state: Some((row.state, row.workflow)),
    };
    entitle(standing, action, &target).or_unknown(Unknown::Work)?;
    Ok(row)
}
