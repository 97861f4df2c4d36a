//! The snapshot of a desk that forms and checks need, without any store.

use pyo3::prelude::*;

use crate::call::free;
use crate::drafts;
use crate::enums::Member;
use crate::failure::{Problem, Raised};
use crate::form::Form;
use crate::json::Body;
use crate::value::Reader;

/// All that forms and checks need to know about a desk and who asks (rule Q4): immutable, cheap to copy, small as JSON.
///
/// Made from ``PackSettings`` or a dict of the same members, or asked of a session: ``session.requests.pack()``.
/// Raises InvalidError with all problems of the settings. Example: ``Pack(settings).check({"kind": "create"})``.
#[pyclass(frozen, eq, module = "comptoir")]
#[derive(Clone, PartialEq)]
pub(crate) struct Pack(pub(crate) comptoir::Pack);

#[pymethods]
impl Pack {
    #[new]
    fn new(py: Python<'_>, settings: Body<'_>) -> Result<Self, Raised> {
        free(py, || {
            let json = [br#"{"version":1,"settings":"#.as_slice(), &settings.0, b"}"].concat();
            comptoir::Pack::from_json(&json)
        })
        .map(Self)
    }

    /// Reads what ``to_json`` wrote, at most 1 MiB.
    ///
    /// Raises InvalidError: not such JSON, another version, or all problems of the settings.
    #[staticmethod]
    fn from_json(py: Python<'_>, json: Body<'_>) -> Result<Self, Raised> {
        free(py, || comptoir::Pack::from_json(&json.0)).map(Self)
    }

    /// The pack as JSON, for a phone or a script to keep.
    fn to_json(&self, py: Python<'_>) -> Result<String, Raised> {
        free(py, || Ok::<_, Raised>(self.0.to_json()))
    }

    /// What the pack was made from.
    #[getter]
    fn settings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        drafts::pack_settings(py, self.0.settings())
    }

    /// The form as data, in the reader's language (rule Q2).
    fn form(&self, py: Python<'_>, kind: Member<comptoir::RequestKind>, locale: Reader) -> Result<Form, Raised> {
        free(py, || Ok::<_, Raised>(self.0.form(kind.0, &locale.0))).map(Form::wrap)
    }

    /// A blank draft: to create, the defaults of dealership and desk and one user to fill in (rule Q3); to modify, nothing
    /// changed. *Effacer tout* leads here.
    fn blank<'py>(&self, py: Python<'py>, kind: Member<comptoir::RequestKind>) -> PyResult<Bound<'py, PyAny>> {
        let draft = free(py, || Ok::<_, Raised>(self.0.blank(kind.0)))?;
        drafts::request(py, &draft)
    }

    /// All that is wrong with a draft, in the order of the form's fields (rule Q4); an empty list when nothing is.
    ///
    /// Takes a CreateDraft, a ModifyDraft, a dict, or JSON as str or bytes (at most 64 KiB, 32 deep).
    fn check(&self, py: Python<'_>, draft: Body<'_>) -> Result<Vec<Problem>, Raised> {
        let problems = free(py, || Ok::<_, Raised>(self.0.check_json(&draft.0).err().unwrap_or_default()))?;
        Ok(problems.into_iter().map(Problem::from).collect())
    }

    /// The keys of the job titles that can be chosen: the built-in ones, then the desk's own.
    #[getter]
    fn job_titles(&self) -> Vec<String> {
        self.0.job_titles().map(|title| title.to_string()).collect()
    }

    /// What a job title is called in the reader's language.
    ///
    /// Raises InvalidError for what is no key of a job title.
    fn job_title_label(&self, key: &str, locale: Reader) -> Result<String, Raised> {
        let title: comptoir::JobTitle =
            key.parse().map_err(|_| Raised::invalid("invalid_key", "problem-invalid-key", comptoir::Args::none()))?;
        Ok(self.0.job_title_label(&title, &locale.0))
    }

    fn __repr__(&self) -> String {
        let settings = self.0.settings();
        format!("Pack(provider={:?}, country='{}')", settings.provider, settings.country)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        Ok((slf.get_type().getattr("from_json")?, (slf.get().0.to_json(),)))
    }
}
