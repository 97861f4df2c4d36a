//! The words of the mail of welcome (rule C6).

use comptoir::TemplateDraft;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyType};

use crate::call::free;
use crate::drafts::{class, made};
use crate::failure::Raised;
use crate::json::{Body, restored};
use crate::value::Reader;
use crate::view::{Reduced, view};

view! {
    /// The words of the mail of welcome in one language.
    TemplateView(comptoir::TemplateView) shows(locale, own, version) {
        /// The language: a tag of BCP 47.
        locale(value) -> String { value.locale.to_string() }
        /// The subject, as a TemplateDraft has it.
        subject(value) -> String { value.subject.clone() }
        /// The text, the same.
        body(value) -> String { value.body.clone() }
        /// Whether these are the desk's own words, and not the built-in ones.
        own(value) -> bool { value.own }
        /// The version, for ``based_on``; 0 as long as the desk has never had words of its own.
        version(value) -> i64 { value.version }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "TemplateView", &*self.0)
        }
    }
}

view! {
    /// A mail of welcome as it would be sent, with values made up.
    TemplateSample(comptoir::TemplateSample) shows(locale, subject) {
        /// The language: a tag of BCP 47.
        locale(value) -> String { value.locale.to_string() }
        /// The subject.
        subject(value) -> String { value.subject.clone() }
        /// The text, lines ended by line feeds.
        text(value) -> String { value.text.clone() }
        /// The same as a page of HTML.
        html(value) -> String { value.html.clone() }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "TemplateSample", &*self.0)
        }
    }
}

pub(crate) fn draft<'py>(py: Python<'py>, draft: &TemplateDraft) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "TemplateDraft", { subject: &draft.subject, body: &draft.body })
}

/// The words of the mail that welcomes the administrator of a new account, in each language that mails are written in, for the
/// desk administrator to change (rule C6). A session's ``templates``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Templates(pub(crate) comptoir::Templates);

#[pymethods]
impl Templates {
    /// The words in each language: the desk's own, else the built-in ones.
    ///
    /// Raises RefusedError.
    fn list(&self, py: Python<'_>) -> Result<Vec<TemplateView>, Raised> {
        Ok(free(py, || self.0.list())?.into_iter().map(TemplateView::wrap).collect())
    }

    /// Puts words of the desk's own in place of those in one language. Mails that wait to be sent are written with them.
    ///
    /// Takes a TemplateDraft, a dict, or JSON as str or bytes (at most 64 KiB). Raises RefusedError, ConflictError
    /// (``conflict``), InvalidError with all problems: ``unknown_language`` (``/locale``) for one that mails are not written in,
    /// ``required``, ``blank``, ``too_long``, ``control_characters`` (a line break in the subject), ``unknown_placeholder``
    /// (``/subject``, ``/body``).
    /// Example: ``session.templates.set("fr", TemplateDraft(subject="Bienvenue chez {provider}", body="{portal}"))``.
    fn set(&self, py: Python<'_>, locale: Reader, draft: Body<'_>) -> Result<TemplateView, Raised> {
        free(py, || self.0.set(&locale.0, &TemplateDraft::from_json(&draft.0)?)).map(TemplateView::wrap)
    }

    /// Goes back to the built-in words in one language; where there are none of the desk's own, nothing happens.
    ///
    /// Raises RefusedError, ConflictError (``conflict``), InvalidError with the problem ``unknown_language`` (``/locale``).
    fn clear(&self, py: Python<'_>, locale: Reader) -> Result<TemplateView, Raised> {
        free(py, || self.0.clear(&locale.0)).map(TemplateView::wrap)
    }

    /// The mail in one language as it would be sent now, to somebody and for an account that are made up.
    ///
    /// Raises RefusedError, InvalidError with the problem ``unknown_language`` (``/locale``).
    /// Example: ``print(session.templates.sample("fi").text)``.
    fn sample(&self, py: Python<'_>, locale: Reader) -> Result<TemplateSample, Raised> {
        free(py, || self.0.sample(&locale.0)).map(TemplateSample::wrap)
    }
}
