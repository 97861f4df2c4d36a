//! What goes out: frozen classes over the core's views, each attribute read when it is asked for.

use pyo3::prelude::*;

/// Declares a class over a value of the core: its attributes, those its `repr` shows (never personal ones), and more
/// methods. `pickled` classes can be pickled.
macro_rules! view {
    (@more $name:ident) => {};
    (
        $(#[$doc:meta])*
        $name:ident($core:ty) shows($($shown:ident),*) {
            $($(#[$field_doc:meta])* $field:ident($value:ident) -> $type:ty { $read:expr })*
        }
        $(more { $($method:tt)* })?
    ) => {
        $(#[$doc])*
        #[pyo3::pyclass(frozen, eq, module = "comptoir")]
        #[derive(Clone, PartialEq)]
        pub(crate) struct $name(pub(crate) std::sync::Arc<$core>);

        impl $name {
            pub(crate) fn wrap(core: $core) -> Self {
                Self(std::sync::Arc::new(core))
            }
        }

        impl From<$core> for $name {
            fn from(core: $core) -> Self {
                Self::wrap(core)
            }
        }

        #[pyo3::pymethods]
        impl $name {
            $(
                $(#[$field_doc])*
                #[getter]
                fn $field(&self) -> $type {
                    let $value = &*self.0;
                    $read
                }
            )*

            /// The same as JSON.
            fn to_json(&self) -> pyo3::PyResult<String> {
                Ok($crate::json::text(&*self.0)?)
            }

            /// The same as a dict of plain values.
            fn to_dict(&self) -> pyo3::PyResult<$crate::json::Plain> {
                Ok($crate::json::plain(&*self.0)?)
            }

            fn __repr__(&self, py: pyo3::Python<'_>) -> pyo3::PyResult<String> {
                let shown = [$((stringify!($shown), pyo3::IntoPyObjectExt::into_bound_py_any(self.$shown(), py)?)),*];
                $crate::view::repr(stringify!($name), &shown)
            }

            $($($method)*)?
        }
    };
}
pub(crate) use view;

/// The method that lets a view be pickled.
pub(crate) type Reduced<'py> = (Bound<'py, PyAny>, (&'static str, String));

/// `Name(a=1, b='two')`.
pub(crate) fn repr(name: &str, shown: &[(&str, Bound<'_, PyAny>)]) -> PyResult<String> {
    let mut parts = Vec::with_capacity(shown.len());
    for (field, value) in shown {
        // An enumeration reads better as its text.
        let value = match value.cast::<pyo3::types::PyString>() {
            Ok(text) => pyo3::types::PyString::new(value.py(), text.to_str()?).repr()?,
            Err(_) => value.repr()?,
        };
        parts.push(format!("{field}={}", value.to_str()?));
    }
    Ok(format!("{name}({})", parts.join(", ")))
}
