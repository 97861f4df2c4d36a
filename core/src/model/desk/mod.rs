//! A desk: one provider's workspace, its settings, dealerships and staff.

mod centres;
mod dealership;
mod entrance;
#[cfg(test)]
pub(crate) mod samples;
mod service;
mod settings;
mod staff;
mod work;

pub use centres::DataCentreDraft;
pub use dealership::DealershipDraft;
pub(crate) use dealership::dealership_code;
pub(crate) use entrance::{Credentials, Entrance, Registration};
pub(crate) use service::Service;
pub(crate) use settings::Settings;
pub use settings::{DeskDraft, JobTitleDraft};
pub(crate) use staff::CheckedStaff;
pub use staff::StaffDraft;
pub(crate) use work::{MAX_QUOTE_DAYS, WorkSettings, currency};

use crate::Args;
use crate::label::Arg;
pub(crate) use crate::model::text::ValueError;

/// The argument of a problem that says which options there are.
pub(crate) fn allowed<'a>(options: impl IntoIterator<Item = &'a str>) -> Args {
    Args::none().with("allowed", Arg::List(options.into_iter().map(Arg::from).collect()))
}
