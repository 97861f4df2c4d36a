//! Documents: what money was written on, from the draft to what was paid (rules C1 to C4).

mod kind;
mod state;

pub use kind::DocumentKind;
pub use state::DocumentState;
