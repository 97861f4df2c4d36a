//! Work that customers ask for: services, drafts, states, and who holds it (rules P6, P8 and P9).

mod delivery;
mod draft;
mod ids;
mod life;
mod progress;
mod quote;
mod reassignment;
mod service;
mod service_update;
mod service_values;
mod state;
mod statistics;
mod workflow;

pub use delivery::DeliveryDraft;
pub(crate) use draft::CheckedWork;
pub use draft::{WorkDescription, WorkDraft, WorkSubject};
pub(crate) use life::WorkLife;
pub use progress::ProgressDraft;
pub(crate) use quote::Quote;
pub use quote::QuoteDraft;
pub use reassignment::Reassignment;
pub(crate) use service::CheckedService;
pub use service::ServiceDraft;
pub(crate) use service::{called, called_or};
pub use service_update::{AccountsEdit, DaysEdit, ServiceUpdate};
pub(crate) use service_values::ServiceValues;
pub use state::{WorkAction, WorkState};
pub(crate) use statistics::{Figures, Misfit, QuoteCount, Subject, WorkCount, fold};
pub use statistics::{StatisticAmount, StatisticGroup, StatisticsFilter};
pub use workflow::Workflow;
