//! Work that customers ask for: services, drafts, states, and who holds it (rules P6, P8 and P9).

mod draft;
mod reassignment;
mod service;
mod state;
mod workflow;

pub(crate) use draft::CheckedWork;
pub use draft::{WorkDescription, WorkDraft, WorkSubject};
pub use reassignment::Reassignment;
pub use service::ServiceDraft;
pub(crate) use service::{called, called_or};
pub use state::{WorkAction, WorkState};
pub use workflow::Workflow;
