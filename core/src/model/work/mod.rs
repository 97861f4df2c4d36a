//! Work that customers ask for: services, drafts, states, and who holds it (rules P6, P8 and P9).

mod draft;
mod reassignment;
mod service;
mod service_update;
mod service_values;
mod state;
mod workflow;

pub(crate) use draft::CheckedWork;
pub use draft::{WorkDescription, WorkDraft, WorkSubject};
pub use reassignment::Reassignment;
pub(crate) use service::CheckedService;
pub use service::ServiceDraft;
pub(crate) use service::{called, called_or};
pub use service_update::{AccountsEdit, DaysEdit, ServiceUpdate};
pub(crate) use service_values::ServiceValues;
pub use state::{WorkAction, WorkState};
pub use workflow::Workflow;
