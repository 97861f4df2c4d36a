//! Values of the core on their way in and out.

use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use comptoir::{Arg, Args, Country, Currency, Locale, TimeZone, Timestamp, Unknown};
use pyo3::exceptions::{PyOverflowError, PyTypeError};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyInt, PyString, PyType, PyTzInfo};

use crate::failure::Raised;

/// An instant: any aware `datetime` comes in, one in UTC goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Instant(pub(crate) Timestamp);

impl<'py> FromPyObject<'_, 'py> for Instant {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> Result<Self, PyErr> {
        let py = object.py();
        let needed = || PyTypeError::new_err("a datetime with a time zone is needed");
        // `astimezone` would take a naive one for local time.
        let offset = object.getattr_opt(intern!(py, "utcoffset"))?.ok_or_else(needed)?.call0()?;
        if offset.is_none() {
            return Err(needed());
        }
        let utc = PyTzInfo::utc(py)?;
        let at = object.getattr_opt(intern!(py, "astimezone"))?.ok_or_else(needed)?.call1((utc,));
        // Only the first and last hours of the years 1 to 9999 leave them in UTC.
        let at = at.map_err(|error| match error.is_instance_of::<PyOverflowError>(py) {
            true => Raised::misused("out_of_range", "the instant lies outside the years 1 to 9999").into(),
            false => error,
        })?;
        let at: DateTime<Utc> = at.extract()?;
        Ok(Self(at.into()))
    }
}

impl<'py> IntoPyObject<'py> for Instant {
    type Target = <DateTime<Utc> as IntoPyObject<'py>>::Target;
    type Output = <DateTime<Utc> as IntoPyObject<'py>>::Output;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, PyErr> {
        self.0.to_utc().into_pyobject(py)
    }
}

/// Declares a value that Python writes as text.
macro_rules! text_value {
    ($(#[$doc:meta])* $name:ident($core:ty), $refused:expr) => {
        $(#[$doc])*
        #[derive(Clone)]
        pub(crate) struct $name(pub(crate) $core);

        impl<'py> FromPyObject<'_, 'py> for $name {
            type Error = PyErr;

            fn extract(object: Borrowed<'_, 'py, PyAny>) -> Result<Self, PyErr> {
                let text: std::borrow::Cow<'_, str> = object.extract()?;
                text.parse().map(Self).map_err(|_| PyErr::from($refused))
            }
        }
    };
}

text_value! {
    /// The locale of a reader, a person's language: a tag of BCP 47.
    Reader(Locale), {
        let tags = comptoir::labels::locales().into_iter().map(|locale| Arg::Text(locale.to_string()));
        let allowed = Arg::List(tags.collect());
        Raised::invalid("unknown_language", "problem-unknown-language", Args::none().with("allowed", allowed))
    }
}

text_value! {
    /// A time zone of the IANA database.
    Zone(TimeZone),
    Raised::invalid("unknown_time_zone", "problem-unknown-time-zone", Args::none().with("example", "Europe/Paris"))
}

text_value! {
    /// A country of ISO 3166-1.
    Land(Country),
    Raised::invalid("unknown_country", "problem-unknown-country", Args::none().with("example", "FR"))
}

text_value! {
    /// A currency of ISO 4217.
    Tender(Currency),
    Raised::invalid("unknown_currency", "problem-unknown-currency", Args::none().with("example", "EUR"))
}

/// The digits of a number: a `Decimal`, an `int`, or text as it is. No `float`, whose digits are not what was typed.
pub(crate) struct Digits(pub(crate) String);

impl Digits {
    /// A `Decimal` whose first digit is farther from the point is no number that anybody writes out.
    const FARTHEST: i64 = 64;

    /// The digits of a `Decimal`; none for any other object.
    pub(crate) fn of_decimal(object: &Bound<'_, PyAny>) -> PyResult<Option<String>> {
        let py = object.py();
        if object.get_type().name()? != "Decimal" {
            return Ok(None);
        }
        let first: i64 = object.call_method0(intern!(py, "adjusted"))?.extract()?;
        let digits = match first.abs() > Self::FARTHEST {
            true => object.str()?.into_any(),
            false => object.call_method1(intern!(py, "__format__"), ("f",))?,
        };
        Ok(Some(digits.extract()?))
    }
}

impl<'py> FromPyObject<'_, 'py> for Digits {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> Result<Self, PyErr> {
        if object.cast::<PyString>().is_ok() {
            return Ok(Self(object.extract()?));
        }
        if object.cast::<PyInt>().is_ok() && object.cast::<PyBool>().is_err() {
            return Ok(Self(object.extract::<Whole<i64>>()?.0.to_string()));
        }
        let needed = || PyTypeError::new_err("a Decimal, an int or a str is needed");
        Self::of_decimal(&object)?.map(Self).ok_or_else(needed)
    }
}

/// Digits on their way out, as a `Decimal`.
pub(crate) struct Exact(pub(crate) String);

impl<'py> IntoPyObject<'py> for Exact {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, PyErr> {
        static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
        CLASS.import(py, "decimal", "Decimal")?.call1((self.0,))
    }
}

/// A whole number; one too large for it is an invalid value, not an arithmetic error.
#[derive(Clone, Copy)]
pub(crate) struct Whole<T>(pub(crate) T);

impl<'py, T: TryFrom<i64>> FromPyObject<'_, 'py> for Whole<T> {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> Result<Self, PyErr> {
        let py = object.py();
        let refused = || Raised::misused("out_of_range", "the number is too large or too small").into();
        let number = object.extract::<i64>().map_err(|error| match error.is_instance_of::<PyOverflowError>(py) {
            true => refused(),
            false => error,
        })?;
        T::try_from(number).map(Self).map_err(|_| refused())
    }
}

/// A month: text such as `2026-04`, or any day of it.
#[derive(Clone, Copy)]
pub(crate) struct MonthOf(pub(crate) comptoir::Month);

impl<'py> FromPyObject<'_, 'py> for MonthOf {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> Result<Self, PyErr> {
        if object.cast::<PyString>().is_ok() {
            let text: std::borrow::Cow<'_, str> = object.extract()?;
            return text.parse().map(Self).map_err(|error| Raised::misused("invalid_month", error).into());
        }
        let day = object.extract::<NaiveDate>();
        day.map(|day| Self(comptoir::Month::of(day)))
            .map_err(|_| PyTypeError::new_err("a month such as \"2026-04\" or a date is needed"))
    }
}

/// Reads the identifier that a list is filtered by, where there is one.
pub(crate) fn filtered<T: FromStr>(text: Option<&str>) -> Result<Option<T>, Raised> {
    let parsed = text.map(str::parse).transpose();
    parsed.map_err(|_| Raised::invalid("invalid_id", "problem-invalid-id", Args::none()))
}

/// Reads an identifier. What is none answers as an unknown one does.
pub(crate) fn id<T: FromStr>(text: &str, what: Unknown) -> Result<T, Raised> {
    text.parse().map_err(|_| comptoir::Error::unknown(what).into())
}
