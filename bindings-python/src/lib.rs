//! Native module of the Python package `comptoir`.
//!
//! Logic never lives here: a method converts its arguments, frees the interpreter, calls the core once and converts the
//! outcome. Every failure is raised from the one tree of `comptoir.errors`: see [`failure`].

mod call;
mod echo;
mod enums;
mod failure;
mod value;

/// The native part of `comptoir`; use the package, not this module.
#[pyo3::pymodule(gil_used = false)]
mod _native {
    #[pymodule_export]
    use crate::echo::{Echo, EchoDraft, EchoedView};
    #[pymodule_export]
    use crate::enums::enums;
    #[pymodule_export]
    use crate::failure::{Failure, Problem};
    #[pymodule_export]
    use crate::version;
}

/// The version of the library.
#[pyo3::pyfunction]
fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}
