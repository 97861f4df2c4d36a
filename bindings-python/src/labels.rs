//! Words and names in the reader's language.

use std::borrow::Cow;
use std::cmp::Ordering;

use chrono::NaiveDate;
use comptoir::{Args, labels};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyInt, PyList, PyString, PyTuple};

use crate::call::{free, light};
use crate::failure::Raised;
use crate::value::{Instant, Land, Reader, Whole, Zone};
use crate::view::view;

view! {
    /// A time zone to choose from a list.
    ZoneOption(labels::ZoneOption) shows(zone, offset, label) {
        /// The zone, by its IANA name.
        zone(value) -> &'static str { value.zone.name() }
        /// How far it is ahead of UTC in minutes, summer time left aside.
        offset(value) -> i32 { value.offset }
        /// The offset and the cities that keep this time, in the reader's language.
        label(value) -> String { value.label.clone() }
    }
}

/// A value of a message that is more than text, a number, a day or a list of such: those are given as they are.
///
/// Example: ``labels.message("fr", key, {"country": Arg.country("FI")})``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Arg(comptoir::Arg);

#[pymethods]
impl Arg {
    /// A country, written as its name.
    #[staticmethod]
    fn country(country: Land) -> Self {
        Self(comptoir::Arg::Country(country.0))
    }

    /// A language, written as its name.
    #[staticmethod]
    fn language(language: Reader) -> Self {
        Self(comptoir::Arg::Language(language.0))
    }

    /// Another message, by its key.
    #[staticmethod]
    fn label(key: String) -> Self {
        Self(comptoir::Arg::Label(key))
    }

    /// An instant, written as date and time of day in a time zone.
    #[staticmethod]
    fn moment(at: Instant, zone: Zone) -> Self {
        Self(comptoir::Arg::Moment(at.0, zone.0))
    }

    fn __repr__(&self) -> String {
        format!("Arg({:?})", self.0)
    }
}

/// How deep lists of values may be nested.
const MAX_DEPTH: usize = 8;

fn value(object: &Bound<'_, PyAny>, depth: usize) -> PyResult<comptoir::Arg> {
    if let Ok(arg) = object.cast::<Arg>() {
        return Ok(arg.get().0.clone());
    }
    if object.cast::<PyString>().is_ok() {
        return Ok(comptoir::Arg::Text(object.extract()?));
    }
    if object.cast::<PyInt>().is_ok() {
        return Ok(comptoir::Arg::Number(object.extract::<Whole<i64>>()?.0));
    }
    if depth < MAX_DEPTH && (object.cast::<PyList>().is_ok() || object.cast::<PyTuple>().is_ok()) {
        let entries = object.try_iter()?.map(|entry| value(&entry?, depth.saturating_add(1)));
        return Ok(comptoir::Arg::List(entries.collect::<PyResult<_>>()?));
    }
    object
        .extract::<NaiveDate>()
        .map(comptoir::Arg::Date)
        .map_err(|_| PyTypeError::new_err("a value of a message is a str, an int, a date, a list of such, or an Arg"))
}

/// The locale that labels for a reader of ``locale`` are written in: its language, else English.
#[pyfunction]
#[pyo3(name = "_label_available")]
pub(crate) fn available(locale: Reader) -> String {
    labels::available(&locale.0).to_string()
}

/// The locales that labels are written in: those built in, and those of the catalogue that is installed.
#[pyfunction]
#[pyo3(name = "_label_locales")]
pub(crate) fn locales() -> Vec<String> {
    labels::locales().into_iter().map(|locale| locale.to_string()).collect()
}

/// The first of several wishes that labels are written in, else English: a person's language, the account's, the desk's.
///
/// ``wishes`` are tags of BCP 47, the dearest first. Raises InvalidError (``unknown_language``) for what is no tag.
/// Example: ``labels.negotiate(["sv", "fr-CA", "fi"])`` is ``fr``.
#[pyfunction]
#[pyo3(name = "_label_negotiate")]
pub(crate) fn negotiate(wishes: Vec<Reader>) -> Result<String, Raised> {
    light(|| labels::negotiate(wishes.iter().map(|locale| &locale.0)).to_string())
}

/// The locale to answer an HTTP request in, by its ``Accept-Language`` (RFC 9110, RFC 4647 look-up).
///
/// ``offered`` are tags of BCP 47, the default first: the locales of the labels, English first, when None. Never fails for
/// the header: faulty parts are passed over, one of over 4,096 bytes or 100 ranges counts as none.
/// Raises InvalidError (``unknown_language``) for what is no tag.
/// Example: ``labels.negotiate_header("fr-CA, fi;q=0.8, *;q=0.1")`` is ``fr``.
#[pyfunction]
#[pyo3(name = "_label_negotiate_header", signature = (header, offered = None))]
pub(crate) fn negotiate_header(header: &str, offered: Option<Vec<Reader>>) -> Result<String, Raised> {
    let offered = offered.map_or_else(labels::locales, |offered| offered.into_iter().map(|locale| locale.0).collect());
    light(|| labels::negotiate_header(header, &offered).to_string())
}

/// Whether there is a message ``key``.
#[pyfunction]
#[pyo3(name = "_label_has")]
pub(crate) fn has(locale: Reader, key: &str) -> Result<bool, Raised> {
    light(|| labels::has(&locale.0, key))
}

/// The message ``key`` in the best language there is for ``locale``, its variables filled from ``args``.
///
/// An unknown key is its own text, an unknown variable its name in braces. Values are str, int, date, lists of such, or Arg.
/// Example: ``labels.message("fr", "problems-found", {"count": 3})``.
#[pyfunction]
#[pyo3(name = "_label_message", signature = (locale, key, args = None))]
pub(crate) fn message(locale: Reader, key: &str, args: Option<&Bound<'_, PyDict>>) -> PyResult<String> {
    let mut given = Args::none();
    for (variable, object) in args.into_iter().flatten() {
        given = given.with(variable.extract::<String>()?, value(&object, 0)?);
    }
    Ok(light(|| labels::message(&locale.0, key, &given))?)
}

/// A country's name. Example: ``labels.country_name("fi", "FR")`` is ``Ranska``.
#[pyfunction]
#[pyo3(name = "_label_country_name")]
pub(crate) fn country_name(locale: Reader, country: Land) -> Result<Cow<'static, str>, Raised> {
    light(|| labels::country_name(&locale.0, country.0))
}

/// A language's name as in running text. Example: ``labels.language_name("fi", "fr")`` is ``ranska``.
#[pyfunction]
#[pyo3(name = "_label_language_name")]
pub(crate) fn language_name(locale: Reader, language: Reader) -> Result<Cow<'static, str>, Raised> {
    light(|| labels::language_name(&locale.0, &language.0))
}

/// The city that stands for a time zone. Example: ``labels.city_name("fi", "Europe/Paris")`` is ``Pariisi``.
#[pyfunction]
#[pyo3(name = "_label_city_name")]
pub(crate) fn city_name(locale: Reader, zone: Zone) -> Result<Cow<'static, str>, Raised> {
    light(|| labels::city_name(&locale.0, zone.0))
}

/// A name with a capital, as it stands alone in a form's list.
#[pyfunction]
#[pyo3(name = "_label_capitalized")]
pub(crate) fn capitalized(name: &str) -> Result<String, Raised> {
    light(|| labels::capitalized(name).into_owned())
}

/// The order of two names in a list, whatever their case and accents: -1, 0 or 1.
///
/// Example: ``sorted(names, key=functools.cmp_to_key(functools.partial(labels.compare, "fi")))``.
#[pyfunction]
#[pyo3(name = "_label_compare")]
pub(crate) fn compare(locale: Reader, left: &str, right: &str) -> Result<i8, Raised> {
    light(|| match labels::compare(&locale.0, left, right) {
        Ordering::Less => -1,
        Ordering::Equal => 0,
        Ordering::Greater => 1,
    })
}

/// The time zones to choose from, one for each group that keeps the same time, by offset and then by city.
///
/// A group's zone is that of the country preferred, where it has one. ``on`` says in which year the offsets hold.
#[pyfunction]
#[pyo3(name = "_label_zone_options", signature = (locale, on, *, prefer = None))]
pub(crate) fn zone_options(
    py: Python<'_>,
    locale: Reader,
    on: NaiveDate,
    prefer: Option<Land>,
) -> Result<Vec<ZoneOption>, Raised> {
    let prefer = prefer.map(|country| country.0);
    let options = free(py, || Ok::<_, Raised>(labels::zone_options(&locale.0, prefer, on)))?;
    Ok(options.into_iter().map(ZoneOption::wrap).collect())
}

/// A time zone as ``zone_options`` shows its group, its own city among those named.
#[pyfunction]
#[pyo3(name = "_label_zone_label")]
pub(crate) fn zone_label(locale: Reader, zone: Zone, on: NaiveDate) -> Result<String, Raised> {
    light(|| labels::zone_label(&locale.0, zone.0, on))
}
