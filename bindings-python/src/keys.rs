//! Root keys, and fixed clocks and ids for tests and replays.

use std::sync::Arc;

use comptoir::{Clock as _, IdSource, RandomnessError};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;

use crate::failure::Raised;
use crate::value::{Instant, Whole};

/// The root keys of a store: the current one, and those it replaced. Nothing shows them.
///
/// ``root`` is 32 bytes; ``id`` names it in the store: a new root key takes a new id. Who loses the key loses the sealed
/// values. Raises InvalidError (``keys_malformed``) for another length.
/// Example: ``Keys(secrets.token_bytes(32))``, ``Keys.from_env()``.
#[pyclass(frozen, module = "comptoir")]
#[derive(Clone)]
pub(crate) struct Keys(pub(crate) comptoir::Keys);

fn root_key(root: &[u8]) -> Result<[u8; 32], Raised> {
    Ok(root.try_into().map_err(|_| comptoir::KeysError::Malformed)?)
}

#[pymethods]
impl Keys {
    #[new]
    #[pyo3(signature = (root, *, id = Whole(1)))]
    fn new(root: &[u8], id: Whole<u32>) -> Result<Self, Raised> {
        Ok(Self(comptoir::Keys::new(id.0, root_key(root)?)))
    }

    /// The same with a root key that was current before.
    ///
    /// Raises InvalidError: ``keys_same_id`` where the id is taken, ``keys_malformed``.
    #[pyo3(signature = (root, *, id))]
    fn with_previous(&self, root: &[u8], id: Whole<u32>) -> Result<Self, Raised> {
        Ok(Self(self.0.clone().with_previous(id.0, root_key(root)?)?))
    }

    /// The keys that the environment names: ``COMPTOIR_KEY`` (32 bytes in hexadecimal or base64), ``COMPTOIR_KEY_ID`` (1 by
    /// default), ``COMPTOIR_PREVIOUS_KEYS`` (``ID:KEY`` separated by commas).
    ///
    /// Raises InvalidError: ``keys_missing`` without ``COMPTOIR_KEY``, ``keys_malformed``, ``keys_same_id``.
    #[staticmethod]
    fn from_env() -> Result<Self, Raised> {
        Ok(Self(comptoir::Keys::from_env()?))
    }

    /// A new root key in base64, for an operator to put where secrets are kept.
    #[staticmethod]
    fn generate_text() -> Result<String, Raised> {
        Ok(comptoir::Keys::generate_text()?)
    }

    /// The id of the current root key.
    #[getter]
    fn current_id(&self) -> u32 {
        self.0.current_id()
    }

    fn __repr__(&self) -> String {
        format!("Keys(current_id={})", self.0.current_id())
    }
}

/// A clock that stands still until it is set: for tests and replays.
///
/// Example: ``clock = FixedClock(datetime(2026, 4, 30, 8, tzinfo=UTC)); Store.open(url, keys, clock=clock)``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct FixedClock(Arc<comptoir::FixedClock>);

#[pymethods]
impl FixedClock {
    #[new]
    fn new(at: Instant) -> Self {
        Self(Arc::new(comptoir::FixedClock::new(at.0)))
    }

    /// Sets the clock, forwards or backwards, for every store that reads it.
    fn set(&self, at: Instant) {
        self.0.set(at.0);
    }

    /// What it shows, in UTC.
    #[getter]
    fn now(&self) -> Instant {
        Instant(self.0.now())
    }

    fn __repr__(&self) -> String {
        format!("FixedClock({})", self.0.now())
    }
}

/// What a store's `clock` may be: a `FixedClock`, or the instant it always is.
pub(crate) struct Time(pub(crate) Arc<comptoir::FixedClock>);

impl<'py> FromPyObject<'_, 'py> for Time {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> Result<Self, PyErr> {
        if let Ok(clock) = object.cast::<FixedClock>() {
            return Ok(Self(Arc::clone(&clock.get().0)));
        }
        let at: Instant = object.extract().map_err(|error: PyErr| {
            if error.is_instance_of::<PyTypeError>(object.py()) {
                PyTypeError::new_err("a FixedClock or a datetime with a time zone is needed")
            } else {
                error
            }
        })?;
        Ok(Self(Arc::new(comptoir::FixedClock::new(at.0))))
    }
}

/// Ids that repeat from run to run, for tests and replays. Never for real data: whoever knows the number knows all keys.
///
/// ``number`` is 0 or more. Stores opened with the same object go on in one series.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct FixedIds(Arc<comptoir::FixedIds>);

#[pymethods]
impl FixedIds {
    #[new]
    fn new(number: Whole<u64>) -> Self {
        Self(Arc::new(comptoir::FixedIds::new(number.0)))
    }
}

impl FixedIds {
    pub(crate) fn source(&self) -> Shared {
        Shared(Arc::clone(&self.0))
    }
}

/// A source of ids that Python keeps too.
pub(crate) struct Shared(Arc<comptoir::FixedIds>);

impl IdSource for Shared {
    fn seed(&self) -> Result<[u8; 32], RandomnessError> {
        self.0.seed()
    }
}
