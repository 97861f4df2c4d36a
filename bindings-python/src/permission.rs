//! What an actor may do, asked beforehand.

use comptoir::Unknown;
use pyo3::prelude::*;

use crate::failure::Raised;
use crate::value::id;

/// What an action is to be done to, made by the static method for its kind.
///
/// Example: ``session.may(Action.CHANGE_ROLE, Resource.contact(ann.id))``.
#[pyclass(frozen, eq, hash, module = "comptoir")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Resource(pub(crate) comptoir::Resource);

#[pymethods]
impl Resource {
    /// The desk: whether the actor may do it at all, as far as that can be said without naming what it is done to.
    #[staticmethod]
    fn desk() -> Self {
        Self(comptoir::Resource::Desk)
    }

    /// The account with this id.
    ///
    /// Raises NotFoundError (``unknown_account``) for what is no id.
    #[staticmethod]
    #[pyo3(signature = (id, /))]
    fn account(id: &str) -> Result<Self, Raised> {
        Ok(Self(comptoir::Resource::Account(self::id(id, Unknown::Account)?)))
    }

    /// A contact's place in an account, by the contact's id: role, channels, services.
    ///
    /// Raises NotFoundError (``unknown_contact``) for what is no id.
    #[staticmethod]
    #[pyo3(signature = (id, /))]
    fn contact(id: &str) -> Result<Self, Raised> {
        Ok(Self(comptoir::Resource::Contact(self::id(id, Unknown::Contact)?)))
    }

    /// The person of the contact with this id: name, e-mail address, language, which hold wherever that person has a place
    /// (rule P4).
    ///
    /// Raises NotFoundError (``unknown_contact``) for what is no id.
    #[staticmethod]
    #[pyo3(signature = (id, /))]
    fn person(id: &str) -> Result<Self, Raised> {
        Ok(Self(comptoir::Resource::Person(self::id(id, Unknown::Contact)?)))
    }

    /// The request for an account of this code.
    #[staticmethod]
    #[pyo3(signature = (code, /))]
    fn request(code: String) -> Self {
        Self(comptoir::Resource::Request(code))
    }

    /// The user with this id.
    ///
    /// Raises NotFoundError (``unknown_user``) for what is no id.
    #[staticmethod]
    #[pyo3(signature = (id, /))]
    fn user(id: &str) -> Result<Self, Raised> {
        Ok(Self(comptoir::Resource::User(self::id(id, Unknown::User)?)))
    }

    /// The request for work of this code.
    #[staticmethod]
    #[pyo3(signature = (code, /))]
    fn work(code: String) -> Self {
        Self(comptoir::Resource::Work(code))
    }

    /// Whatever work the contact with this id holds.
    ///
    /// Raises NotFoundError (``unknown_contact``) for what is no id.
    #[staticmethod]
    #[pyo3(signature = (contact, /))]
    fn work_of(contact: &str) -> Result<Self, Raised> {
        Ok(Self(comptoir::Resource::WorkOf(id(contact, Unknown::Contact)?)))
    }

    /// The order of this code.
    #[staticmethod]
    #[pyo3(signature = (code, /))]
    fn order(code: String) -> Self {
        Self(comptoir::Resource::Order(code))
    }

    /// The document with this id.
    ///
    /// Raises NotFoundError (``unknown_document``) for what is no id.
    #[staticmethod]
    #[pyo3(signature = (id, /))]
    fn document(id: &str) -> Result<Self, Raised> {
        Ok(Self(comptoir::Resource::Document(self::id(id, Unknown::Document)?)))
    }

    fn __repr__(&self) -> String {
        match &self.0 {
            comptoir::Resource::Account(id) => format!("Resource.account('{id}')"),
            comptoir::Resource::Contact(id) => format!("Resource.contact('{id}')"),
            comptoir::Resource::Document(id) => format!("Resource.document('{id}')"),
            comptoir::Resource::Order(code) => format!("Resource.order({code:?})"),
            comptoir::Resource::Person(id) => format!("Resource.person('{id}')"),
            comptoir::Resource::Request(code) => format!("Resource.request({code:?})"),
            comptoir::Resource::User(id) => format!("Resource.user('{id}')"),
            comptoir::Resource::Work(code) => format!("Resource.work({code:?})"),
            comptoir::Resource::WorkOf(id) => format!("Resource.work_of('{id}')"),
            _ => "Resource.desk()".to_owned(),
        }
    }
}

/// Whether an actor may do something; true where it may.
///
/// Example: ``if session.may(Action.SUSPEND_ACCOUNT, Resource.account(account.id)): …``.
#[pyclass(frozen, eq, module = "comptoir")]
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Decision(pub(crate) comptoir::Decision);

#[pymethods]
impl Decision {
    /// Whether it may.
    #[getter]
    fn allowed(&self) -> bool {
        self.0.is_allowed()
    }

    /// Why it may not, as the RefusedError that the command would raise; None where it may.
    #[getter]
    fn refusal(&self) -> Option<PyErr> {
        let refusal = self.0.refusal()?;
        Some(Raised::from(comptoir::Error::from(refusal.clone())).into())
    }

    fn __bool__(&self) -> bool {
        self.0.is_allowed()
    }

    fn __repr__(&self) -> String {
        match self.0.refusal() {
            None => "Decision(allowed=True)".to_owned(),
            Some(refusal) => format!("Decision(allowed=False, reason='{}')", refusal.reason().as_str()),
        }
    }
}
