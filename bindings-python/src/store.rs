//! A store and its desks.

use pyo3::prelude::*;

use crate::call::free;
use crate::failure::Raised;
use crate::json::Body;
use crate::keys::{FixedIds, Keys, Time};
use crate::session::{Actor, Session};

/// A database that holds desks: an SQLite file or PostgreSQL. May be used from any thread.
///
/// Example: ``store = Store.open("sqlite:counter.db", Keys.from_env())``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Store(comptoir::Store);

#[pymethods]
impl Store {
    /// Opens ``sqlite:PATH``, creating the file if there is none and bringing its tables up to date, or a migrated
    /// ``postgres://…``.
    ///
    /// ``clock`` (a FixedClock or an instant) and ``ids`` replace the machine's, for tests and replays; ``allow_superuser``
    /// opens PostgreSQL even as a role that bypasses row-level security. Passwords are hashed by argon2id: a hasher of the
    /// host's own can be given in Rust only.
    /// Raises StoreError, and leaves a file it refuses as it is: ``store_url``, ``store_missing``, ``store_unavailable``,
    /// ``store_read_only``, ``store_foreign``, ``store_newer``, ``store_damaged``, ``store_outdated``, ``store_superuser``,
    /// ``store_wrong_key``, ``store_library_too_old``, ``store_busy``.
    #[staticmethod]
    #[pyo3(signature = (url, keys, *, clock = None, ids = None, allow_superuser = false))]
    fn open(
        py: Python<'_>,
        url: &str,
        keys: &Bound<'_, Keys>,
        clock: Option<Time>,
        ids: Option<&Bound<'_, FixedIds>>,
        allow_superuser: bool,
    ) -> Result<Self, Raised> {
        let mut builder = comptoir::Store::builder(url, keys.get().0.clone());
        if let Some(clock) = clock {
            builder = builder.shared_clock(clock.0);
        }
        if let Some(ids) = ids {
            builder = builder.ids(ids.get().source());
        }
        if allow_superuser {
            builder = builder.allow_superuser();
        }
        free(py, || builder.open()).map(Self)
    }

    /// Creates the tables in ``postgres://…`` or brings them up to date, as the role that is to own them; ``role``, where
    /// given, is granted what a store needs. SQLite files are migrated whenever they are opened.
    ///
    /// Raises StoreError.
    #[staticmethod]
    #[pyo3(signature = (url, *, role = None))]
    fn migrate(py: Python<'_>, url: &str, role: Option<&str>) -> Result<(), Raised> {
        free(py, || comptoir::Store::migrate(url, role))
    }

    /// Creates a desk with its first desk administrator, who is sent an invitation.
    ///
    /// Takes a DeskDraft and a StaffDraft, dicts, or JSON. Raises InvalidError with all problems (paths under ``/settings``
    /// and ``/administrator``), ConflictError (``taken_desk``).
    fn create_desk(&self, py: Python<'_>, settings: Body<'_>, administrator: Body<'_>) -> Result<Desk, Raised> {
        free(py, || self.0.create_desk_json(&settings.0, &administrator.0)).map(Desk)
    }

    /// The desk of this name.
    ///
    /// Raises NotFoundError (``unknown_desk``).
    fn desk(&self, py: Python<'_>, name: &str) -> Result<Desk, Raised> {
        free(py, || self.0.desk(name)).map(Desk)
    }

    /// The names of all desks, in order.
    fn desks(&self, py: Python<'_>) -> Result<Vec<String>, Raised> {
        free(py, || self.0.desks())
    }

    fn __repr__(&self) -> &'static str {
        "Store(..)"
    }
}

/// One provider's workspace in a store. May be used from any thread.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Desk(comptoir::Desk);

#[pymethods]
impl Desk {
    /// The desk's name in the store.
    #[getter]
    fn name(&self) -> &str {
        self.0.name()
    }

    /// The desk's id.
    #[getter]
    fn id(&self) -> String {
        self.0.id().to_string()
    }

    /// What ``actor`` does at this desk. Whether there is such an actor, and what it may do, each call reads anew.
    ///
    /// Raises InvalidError for a host's name that is empty, over 100 characters or holds control characters.
    fn session(&self, actor: &Bound<'_, Actor>) -> Result<Session, Raised> {
        Ok(Session(self.0.session(actor.get().0.clone())?))
    }

    /// What somebody who has signed in does at this desk, as ``actor``: one of the places that ``SignedIn.places`` or
    /// ``me.places()`` names.
    ///
    /// Each call of the session reads anew whether the sign-in is still good: it raises SignInError (``signed_out``) once that has
    /// expired or been ended, or the user has another password or e-mail address, was suspended or signed out everywhere.
    /// Raises TokenError (``invalid_token``), SignInError (``signed_out``), NotFoundError (``unknown_actor``) for somebody else's
    /// place, or one that has ended. Example: ``desk.signed_in(request.cookies["token"], Actor.contact(contact))``.
    fn signed_in(&self, py: Python<'_>, token: &str, actor: &Bound<'_, Actor>) -> Result<Session, Raised> {
        let actor = actor.get().0.clone();
        free(py, || self.0.signed_in(token, actor)).map(Session)
    }

    fn __repr__(&self) -> String {
        format!("Desk({:?})", self.0.name())
    }
}
