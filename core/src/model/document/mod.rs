//! Documents: invoices, estimates, credit notes, proposals, contracts (rules C1 to C4).

mod amounts;
mod destination;
mod draft;
mod kind;
mod line;
mod state;
mod statement;
mod update;

pub(crate) use amounts::{Amounts, add_up};
pub use destination::DocumentAddress;
pub use draft::{DocumentDraft, DocumentLineDraft};
pub use kind::DocumentKind;
pub(crate) use kind::{code, read_code};
pub(crate) use line::{CheckedLine, Price, Quantity, TaxRate};
pub use state::{DocumentAction, DocumentState};
pub use statement::StatementMovement;
pub(crate) use statement::{Balanced, Moved, balance};
pub use update::DocumentUpdate;
