//! Comptoir for Kotlin and Swift.
//!
//! Every exported function is fallible and throws [`ComptoirError`]. Whatever touches the store is an `async fn` that runs
//! on the binding's own few threads: see [`blocking`]. Logic never lives here: a method converts its arguments, calls the
//! core once and converts the outcome.

mod blocking;
mod echo;
mod error;
mod value;

pub use echo::{Echo, EchoDraft, EchoedView};
pub use error::{ComptoirError, Failure, Problem};

uniffi::setup_scaffolding!("comptoir");
