//! People who register on their own and await approval (rule P3).

mod approval;
mod draft;
mod state;

pub use approval::Approval;
pub(crate) use approval::CheckedApproval;
pub(crate) use draft::CheckedRegistration;
pub use draft::RegistrationDraft;
pub(crate) use state::RegistrationDecision;
pub use state::RegistrationState;
