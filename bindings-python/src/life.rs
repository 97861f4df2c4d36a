//! The life of an account by itself (rules A1 to A3).

use pyo3::prelude::*;

use crate::call::light;
use crate::enums::Member;
use crate::failure::Raised;

/// The life of an account: its state with what it must know to be left again, without a store (rules A1 to A3). Immutable.
///
/// Example: ``Life.begun(Provisioning.HOST).after("confirm").state`` is ``AccountState.ACTIVE``.
#[pyclass(frozen, eq, hash, module = "comptoir")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Life(comptoir::Life);

#[pymethods]
impl Life {
    /// The life of a new account.
    #[staticmethod]
    #[pyo3(signature = (provisioning = Member(comptoir::Provisioning::Immediate)))]
    fn begun(provisioning: Member<comptoir::Provisioning>) -> Self {
        Self(comptoir::Life::begun(provisioning.0))
    }

    /// Where it stands.
    #[getter]
    fn state(&self) -> Member<comptoir::AccountState> {
        Member(self.0.name())
    }

    /// Where it rests; None while it waits for the host, and once it is deleted.
    #[getter]
    fn rest(&self) -> Option<Member<comptoir::Rest>> {
        self.0.rest().map(Member)
    }

    /// The life after ``command``. An edit may ``wish`` where the account rests then. What already waits is confirmed or failed
    /// however the desk provisions by now.
    ///
    /// Raises StateError (``wrong_account_state``) when the state does not allow the command.
    #[pyo3(signature = (command, wish = None, provisioning = Member(comptoir::Provisioning::Immediate)))]
    fn after(
        &self,
        command: Member<comptoir::AccountCommand>,
        wish: Option<Member<comptoir::Rest>>,
        provisioning: Member<comptoir::Provisioning>,
    ) -> Result<Self, Raised> {
        let life = light(|| self.0.after(command.0, wish.map(|wish| wish.0), provisioning.0))?;
        Ok(Self(life?))
    }

    /// Whether the state allows ``command``, however the desk provisions.
    fn allows(&self, command: Member<comptoir::AccountCommand>) -> bool {
        self.0.allows(command.0)
    }

    fn __repr__(&self) -> String {
        format!("Life({:?})", self.0.name().as_str())
    }
}
