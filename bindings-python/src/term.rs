//! Terms of subscriptions and what renews them: small values, which plain text and numbers stand for too.

use std::borrow::Cow;

use chrono::NaiveDate;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyString, PyType};

use crate::call::light;
use crate::failure::Raised;
use crate::json::restored;
use crate::value::{Reader, Whole};
use crate::view::{Reduced, view};

/// The length of a subscription's period: 1 to 120 whole months (rule S1).
///
/// ``Term.MONTHLY``, ``Term.ANNUAL``, ``Term(24)``, ``Term("annual")``, ``Term("24")``; wherever a term is taken, the number of
/// months or the text is too. Terms of as many months are equal; they have an order and a hash.
/// Raises InvalidError (``out_of_range``, ``unknown_option``, ``required``), TypeError for what is neither text nor number.
/// Example: ``Term(24).label("fi")`` is ``24 kuukautta``.
#[pyclass(frozen, eq, ord, hash, module = "comptoir")]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Term(pub(crate) comptoir::Term);

#[pymethods]
impl Term {
    /// One month.
    #[classattr]
    const MONTHLY: Self = Self(comptoir::Term::MONTHLY);

    /// Twelve months.
    #[classattr]
    const ANNUAL: Self = Self(comptoir::Term::ANNUAL);

    #[new]
    #[pyo3(signature = (term, /))]
    fn new(term: TermOf) -> Self {
        Self(term.0)
    }

    /// How many months it has, 1 to 120.
    #[getter]
    fn months(&self) -> i64 {
        self.0.months()
    }

    /// What it is called where it stands alone, as in a list: ``Annuelle``, ``24 mois``.
    fn label(&self, locale: Reader) -> Result<String, Raised> {
        light(|| self.0.label(&locale.0))
    }

    /// What it is called inside a sentence: ``annuelle``, ``24 mois``.
    fn in_sentence(&self, locale: Reader) -> Result<String, Raised> {
        light(|| self.0.in_sentence(&locale.0))
    }

    /// ``monthly``, ``annual``, or the number of months.
    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        match self.0 {
            comptoir::Term::MONTHLY => "Term.MONTHLY".to_owned(),
            comptoir::Term::ANNUAL => "Term.ANNUAL".to_owned(),
            term => format!("Term({term})"),
        }
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (i64,)) {
        (slf.get_type(), (slf.get().months(),))
    }
}

/// A term on its way in: a `Term`, its text or its number of months.
#[derive(Clone, Copy)]
pub(crate) struct TermOf(pub(crate) comptoir::Term);

/// The text of a number of months or of a name, for the core to read.
fn written<'a>(object: &'a Borrowed<'a, '_, PyAny>, needed: &'static str) -> PyResult<Cow<'a, str>> {
    if object.cast::<PyString>().is_ok() {
        return object.extract();
    }
    // True is no month.
    if object.cast::<PyBool>().is_ok() {
        return Err(PyTypeError::new_err(needed));
    }
    let months =
        object.extract::<Whole<i64>>().map_err(|error| match error.is_instance_of::<PyTypeError>(object.py()) {
            true => PyTypeError::new_err(needed),
            false => error,
        })?;
    comptoir::Term::new(months.0).map(|term| Cow::Owned(term.to_string())).map_err(|error| Raised::value(&error).into())
}

impl<'py> FromPyObject<'_, 'py> for TermOf {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> Result<Self, PyErr> {
        if let Ok(term) = object.cast::<Term>() {
            return Ok(Self(term.get().0));
        }
        let text = written(&object, "a Term, its text or a number of months is needed")?;
        text.parse().map(Self).map_err(|error| Raised::value(&error).into())
    }
}

/// What follows a period of a subscription unless a change is pending (rule S1).
///
/// ``Renewal.SAME``: another period of the term, whichever that is by then; ``Renewal.NEVER``: nothing, the subscription ends;
/// ``Renewal(Term.ANNUAL)``, ``Renewal(24)``, ``Renewal("annual")``: a period of that term. Wherever a renewal is taken, a Term,
/// the text (``same``, ``never`` or a term's) or the number of months is too.
/// Raises what ``Term`` raises. Example: ``session.subscriptions.change_renewal(account.id, Renewal.NEVER)``.
#[pyclass(frozen, eq, hash, module = "comptoir")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Renewal(pub(crate) comptoir::Renewal);

#[pymethods]
impl Renewal {
    /// Another period of the subscription's term.
    #[classattr]
    const SAME: Self = Self(comptoir::Renewal::SameAsTerm);

    /// Nothing: the subscription ends.
    #[classattr]
    const NEVER: Self = Self(comptoir::Renewal::Never);

    #[new]
    #[pyo3(signature = (renewal, /))]
    fn new(renewal: RenewalOf) -> Self {
        Self(renewal.0)
    }

    /// The term that it gives the next period; None for ``Renewal.SAME`` and ``Renewal.NEVER``.
    #[getter]
    fn term(&self) -> Option<Term> {
        match self.0 {
            comptoir::Renewal::Term(term) => Some(Term(term)),
            comptoir::Renewal::SameAsTerm | comptoir::Renewal::Never => None,
        }
    }

    /// The term of the period after one of ``term``; None where nothing follows.
    fn after(&self, term: TermOf) -> Option<Term> {
        self.0.after(term.0).map(Term)
    }

    /// What it is called in the reader's language: ``Aucun renouvellement``.
    fn label(&self, locale: Reader) -> Result<String, Raised> {
        light(|| self.0.label(&locale.0))
    }

    /// ``same``, ``never``, or the term's text.
    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        match self.0 {
            comptoir::Renewal::SameAsTerm => "Renewal.SAME".to_owned(),
            comptoir::Renewal::Never => "Renewal.NEVER".to_owned(),
            comptoir::Renewal::Term(term) => format!("Renewal({})", Term(term).__repr__()),
        }
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String,)) {
        (slf.get_type(), (slf.get().__str__(),))
    }
}

/// A renewal on its way in: a `Renewal`, a `Term`, its text or a number of months.
#[derive(Clone, Copy)]
pub(crate) struct RenewalOf(pub(crate) comptoir::Renewal);

impl<'py> FromPyObject<'_, 'py> for RenewalOf {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> Result<Self, PyErr> {
        if let Ok(renewal) = object.cast::<Renewal>() {
            return Ok(Self(renewal.get().0));
        }
        if let Ok(term) = object.cast::<Term>() {
            return Ok(Self(term.get().0.into()));
        }
        let text = written(&object, "a Renewal, a Term, its text or a number of months is needed")?;
        text.parse().map(Self).map_err(|error| Raised::value(&error).into())
    }
}

view! {
    /// Days from ``start`` on and up to ``end``, which is no longer one of them (rule S3): ``day in period`` tells.
    ///
    /// Example: ``Period(date(2026, 5, 1), date(2026, 6, 1)).text("fr")`` is ``du 1er mai 2026 au 31 mai 2026``.
    Period(comptoir::Period) shows(start, end) {
        /// Its first day.
        start(value) -> NaiveDate { value.start }
        /// The first day that is no longer in it.
        end(value) -> NaiveDate { value.end }
        /// How many days it has.
        days(value) -> i64 { value.days() }
    }
    more {
        #[new]
        fn new(start: NaiveDate, end: NaiveDate) -> Self {
            Self::wrap(comptoir::Period { start, end })
        }

        /// How many of its days are left on ``day``, that day included: all of them before it starts, 0 once it has ended.
        fn days_left(&self, day: NaiveDate) -> i64 {
            self.0.days_left(day)
        }

        fn __contains__(&self, day: NaiveDate) -> bool {
            self.0.contains(day)
        }

        /// Its first and its last day in the reader's language, as inside a sentence.
        fn text(&self, locale: Reader) -> Result<String, Raised> {
            light(|| self.0.text(&locale.0))
        }

        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "Period", &*self.0)
        }
    }
}
