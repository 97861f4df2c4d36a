//! A desk: one provider's workspace, its settings, dealerships and staff.

mod dealership;
mod settings;

pub use dealership::{DealershipDraft, StaffDraft};
pub(crate) use dealership::{CheckedDealership, CheckedStaff};
pub use settings::DeskDraft;
pub(crate) use settings::Settings;
