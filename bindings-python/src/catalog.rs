//! A host's own words: further languages, and other words for those built in.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use comptoir::{Arg, Args, labels};
use pyo3::exceptions::PyOSError;
use pyo3::intern;
use pyo3::prelude::*;
use serde_json::Value;

use crate::call::{free, light};
use crate::enums::{FLAW_CODE, Word};
use crate::failure::Raised;
use crate::json::{Plain, plain, restored};
use crate::value::Reader;
use crate::view::{Reduced, view};

/// Words of the host's: whole languages, and messages in the place of some built in.
///
/// A language that is not built in has every message (``labels.keys``); ``sv`` serves readers of ``sv-FI`` too. Of a language
/// built in, or a region's variety of it (``fr-CA``), a catalogue holds what shall read otherwise. Each message has the variables
/// of the one in English and, where it counts, all plural forms of its language (CLDR). Numbers, dates and lists are written as CLDR
/// has them for the locale; of one that CLDR does not know in its root format. Names of countries, languages and cities are English
/// unless the catalogue has them (``country-fi``, ``language-sv``, ``city-europe-helsinki``).
///
/// Example: ``Catalog.folder("locales").install()``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Catalog(Mutex<comptoir::Catalog>);

impl Catalog {
    fn words(&self) -> MutexGuard<'_, comptoir::Catalog> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, change: impl FnOnce(comptoir::Catalog) -> comptoir::Catalog) {
        let mut words = self.words();
        let before = std::mem::take(&mut *words);
        *words = change(before);
    }
}

#[pymethods]
impl Catalog {
    /// A catalogue without words.
    #[new]
    fn new() -> Self {
        Self(Mutex::default())
    }

    /// The words of a folder: in it one folder for each locale, named by its tag, with files whose names end in ``.ftl``.
    ///
    /// Other files are passed over. What cannot be read as words is a flaw like others. Raises OSError where the folder cannot be
    /// read.
    #[staticmethod]
    fn folder(py: Python<'_>, path: &Bound<'_, PyAny>) -> PyResult<Self> {
        let folder: PathBuf = path.extract()?;
        match free(py, || Ok::<_, Raised>(comptoir::Catalog::folder(folder)))? {
            Ok(catalog) => Ok(Self(Mutex::new(catalog))),
            Err(error) => Err(match error.raw_os_error() {
                Some(number) => {
                    let text = py.import(intern!(py, "os"))?.call_method1(intern!(py, "strerror"), (number,))?;
                    PyOSError::new_err((number, text.unbind(), path.clone().unbind()))
                }
                None => error.into(),
            }),
        }
    }

    /// Adds the messages of a file, in Fluent's syntax, and answers with this catalogue. Flaws are told by ``name``.
    ///
    /// Example: ``Catalog().add("fr", "portal.ftl", "yes = Volontiers").install()``.
    fn add<'py>(
        slf: Bound<'py, Self>,
        locale: Reader,
        name: String,
        text: String,
    ) -> Result<Bound<'py, Self>, Raised> {
        light(|| slf.get().change(|words| words.with(&locale.0, name, text)))?;
        Ok(slf)
    }

    /// Adds the pseudo-language ``en-XA``, by which layouts are tested, and answers with this catalogue.
    ///
    /// It is English that can be read, accented and a third longer. Its numbers and dates are those of English.
    fn with_pseudo(slf: Bound<'_, Self>) -> Result<Bound<'_, Self>, Raised> {
        light(|| slf.get().change(comptoir::Catalog::with_pseudo))?;
        Ok(slf)
    }

    /// The locales that it has words for, by their tags.
    #[getter]
    fn locales(&self) -> Vec<String> {
        self.words().locales().map(ToString::to_string).collect()
    }

    /// All that is wrong with it, by locale, file and line. What is typographic is advice.
    fn check(&self, py: Python<'_>) -> Result<Vec<Flaw>, Raised> {
        let flaws = free(py, || Ok::<_, Raised>(self.words().check()))?;
        Ok(flaws.into_iter().map(Flaw::wrap).collect())
    }

    /// Has labels written with these words from now on, everywhere in the process, in the place of those installed before.
    ///
    /// All at once: whoever reads a label gets it from one catalogue or the other, and nobody waits. Raises CatalogError
    /// (``invalid_catalog``) where something is wrong with it that is more than typographic: nothing has changed then.
    fn install(&self, py: Python<'_>) -> Result<(), Raised> {
        free(py, || self.words().install())
    }

    fn __repr__(&self) -> String {
        format!("Catalog({})", self.locales().join(", "))
    }
}

view! {
    /// Something wrong with a host's words. Its ``str`` is ``sv/common.ftl:12: yes: missing_variable``, as compilers write it.
    Flaw(comptoir::Flaw) shows(locale, file, line, key, code) {
        /// The language that it is in.
        locale(value) -> Option<String> { value.locale.as_ref().map(ToString::to_string) }
        /// The file, as the host named it; None where a language lacks a message.
        file(value) -> Option<String> { value.file.clone() }
        /// The line, from 1, on which the message begins, or what cannot be read.
        line(value) -> Option<u32> { value.line }
        /// The message's key.
        key(value) -> Option<String> { value.key.clone() }
        /// What is wrong: a stable code.
        code(value) -> Word { Word(&FLAW_CODE, value.code.as_str().to_owned()) }
        /// The values that the text speaks of.
        args(value) -> Result<Plain, Raised> { plain(&value.args) }
        /// Whether readers would only see a blemish; such words may be installed.
        is_typographic(value) -> bool { value.is_typographic() }
    }
    more {
        /// What is wrong and what would make it right, in the language of a reader of this locale.
        fn text(&self, locale: Reader) -> String {
            self.0.text(&locale.0)
        }

        fn __str__(&self) -> String {
            self.0.to_string()
        }

        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "Flaw", &*self.0)
        }
    }
}

impl Flaw {
    /// What a pickle held.
    pub(crate) fn kept(body: &Value) -> Option<Self> {
        let text = |name: &str| body.get(name).and_then(Value::as_str);
        let mut args: Vec<_> = body.get("args").and_then(Value::as_object).into_iter().flatten().collect();
        // In the core's order again, which JSON loses: a flaw equals the one that was pickled.
        args.sort_by_key(|(name, _)| ["name", "known"].iter().position(|first| first == name).unwrap_or(2));
        Some(Self::wrap(comptoir::Flaw {
            locale: text("locale").and_then(|tag| tag.parse().ok()),
            file: text("file").map(str::to_owned),
            line: body.get("line").and_then(Value::as_u64).and_then(|line| line.try_into().ok()),
            key: text("key").map(str::to_owned),
            code: text("code")?.parse().ok()?,
            args: args.into_iter().fold(Args::none(), |args, (name, value)| args.with(name.clone(), arg(value))),
        }))
    }
}

fn arg(value: &Value) -> Arg {
    match value {
        Value::Array(entries) => Arg::List(entries.iter().map(arg).collect()),
        Value::Number(number) => Arg::Number(number.as_i64().unwrap_or_default()),
        other => Arg::from(other.as_str().unwrap_or_default()),
    }
}

view! {
    /// A message that there is.
    LabelKey(labels::LabelKey) shows(key, file, example) {
        /// Its key: ``problems-found``.
        key(value) -> &'static str { value.key }
        /// The file that it stands in, without its ending: ``common``.
        file(value) -> &'static str { value.file }
        /// What there is to know of it, in English; empty where the words say all.
        comment(value) -> &'static str { value.comment }
        /// What is filled in, by name.
        variables(value) -> Vec<LabelVariable> { value.variables.iter().copied().map(LabelVariable::wrap).collect() }
        /// How it reads with an example of each variable.
        example(value) -> String { value.example.clone() }
    }
}

view! {
    /// What is filled into a message.
    LabelVariable(labels::LabelVariable) shows(name, counts) {
        /// Its name, without ``$``.
        name(value) -> &'static str { value.name }
        /// Whether it is a number that chooses the plural form.
        counts(value) -> bool { value.counts }
    }
}

/// All messages that there are, by their keys, with an example of each for a reader of ``locale``: what a translator needs.
///
/// Example: ``[key.example for key in labels.keys("fi") if key.key == "problems-found"]`` is ``["5 virhettä"]``.
#[pyfunction]
#[pyo3(name = "_label_keys")]
pub(crate) fn keys(py: Python<'_>, locale: Reader) -> Result<Vec<LabelKey>, Raised> {
    let keys = free(py, || Ok::<_, Raised>(labels::keys(&locale.0)))?;
    Ok(keys.into_iter().map(LabelKey::wrap).collect())
}

/// Has labels written with the words built in again.
#[pyfunction]
#[pyo3(name = "_label_uninstall")]
pub(crate) fn uninstall() -> Result<(), Raised> {
    light(labels::uninstall)
}
