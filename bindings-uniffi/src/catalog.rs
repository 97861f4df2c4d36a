//! A host's own words: further languages, and other words for those built in.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use comptoir::{Arg, Args, labels};
use serde_json::{Map, Value};

use crate::error::ComptoirError;
use crate::names::FlawCode;
use crate::value::LanguageTag;

/// Words of the host's: whole languages, and messages in the place of some built in.
///
/// A language that is not built in has every message (`Labels.keys`); `sv` serves readers of `sv-FI` too. Of a language built in,
/// or a region's variety of it (`fr-CA`), a catalogue holds what shall read otherwise. Each message has the variables of the one
/// in English and, where it counts, all plural forms of its language (CLDR). Numbers, dates and lists are written as CLDR has them
/// for the locale. Names of countries, languages and cities are English unless the catalogue has them (`country-fi`,
/// `language-sv`, `city-europe-helsinki`).
#[derive(Debug, uniffi::Object)]
pub struct Catalog(Mutex<comptoir::Catalog>);

#[uniffi::export]
impl Catalog {
    /// A catalogue without words.
    ///
    /// # Errors
    /// None; every exported function may fail.
    #[uniffi::constructor]
    pub fn new() -> Result<Arc<Self>, ComptoirError> {
        Ok(Self::of(comptoir::Catalog::new()))
    }

    /// The words of a folder: in it one folder for each locale, named by its tag, with files whose names end in `.ftl`. Other files
    /// are passed over. What cannot be read as words is a flaw like others.
    ///
    /// # Errors
    /// `unreadable_folder`.
    #[uniffi::constructor]
    pub fn folder(path: &str) -> Result<Arc<Self>, ComptoirError> {
        comptoir::Catalog::folder(path)
            .map(Self::of)
            .map_err(|error| ComptoirError::misused("unreadable_folder", error))
    }

    /// Adds the messages of a file, in Fluent's syntax, and returns the same catalogue. `name` is what its flaws are told by.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn add(self: Arc<Self>, locale: LanguageTag, name: &str, text: &str) -> Result<Arc<Self>, ComptoirError> {
        Ok(self.changed(|catalog| catalog.with(&locale, name, text)))
    }

    /// Adds the pseudo-language `en-XA`, and returns the same catalogue: English that can be read, accented and a third longer, by
    /// which layouts are tested. Its numbers and dates are those of English.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn with_pseudo(self: Arc<Self>) -> Result<Arc<Self>, ComptoirError> {
        Ok(self.changed(comptoir::Catalog::with_pseudo))
    }

    /// The locales that it has words for, by their tags.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn locales(&self) -> Result<Vec<LanguageTag>, ComptoirError> {
        Ok(self.read(|catalog| catalog.locales().cloned().collect()))
    }

    /// All that is wrong with it, by locale, file and line. What is typographic is advice.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn check(&self) -> Result<Vec<Flaw>, ComptoirError> {
        self.read(comptoir::Catalog::check).into_iter().map(TryInto::try_into).collect()
    }

    /// Has labels written with these words from now on, everywhere in the process, in the place of those installed before. All at
    /// once: whoever reads a label gets it from one catalogue or the other, and nobody waits. What is added to it later is
    /// installed with the next call.
    ///
    /// # Errors
    /// `invalid_catalog` where something is wrong with it that is more than typographic, all of it in the error's `flaws`: nothing
    /// has changed then.
    pub fn install(&self) -> Result<(), ComptoirError> {
        // Readers of this catalogue need not wait until it is checked.
        let catalog = self.read(Clone::clone);
        Ok(catalog.install()?)
    }
}

impl Catalog {
    fn of(catalog: comptoir::Catalog) -> Arc<Self> {
        Arc::new(Self(Mutex::new(catalog)))
    }

    fn read<T>(&self, read: impl FnOnce(&comptoir::Catalog) -> T) -> T {
        read(&self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn changed(self: Arc<Self>, change: impl FnOnce(comptoir::Catalog) -> comptoir::Catalog) -> Arc<Self> {
        {
            let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            *held = change(std::mem::take(&mut *held));
        }
        self
    }
}

/// Has labels written with the words built in again.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn uninstall_labels() -> Result<(), ComptoirError> {
    labels::uninstall();
    Ok(())
}

/// Something wrong with a host's words. As text it reads as compilers write it: `sv/common.ftl:12: yes: missing_variable`.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Display)]
pub struct Flaw {
    /// The language that it is in.
    pub locale: Option<LanguageTag>,
    /// The file, as the host named it; none where a language lacks a message.
    pub file: Option<String>,
    /// The line, from 1, on which the message begins, or what cannot be read.
    pub line: Option<i64>,
    /// The message's key.
    pub key: Option<String>,
    /// What is wrong.
    pub code: FlawCode,
    /// The values that its text speaks of, as an object of JSON.
    pub args_json: String,
    /// Whether readers would only see a blemish; such words may be installed.
    pub is_typographic: bool,
}

#[uniffi::export]
impl Flaw {
    /// What is wrong and what would make it right, in the reader's language.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn text(&self, locale: LanguageTag) -> Result<String, ComptoirError> {
        Ok(self.core().text(&locale))
    }
}

#[uniffi::export]
impl ComptoirError {
    /// All that is wrong with a catalogue that was not installed, by locale, file and line; none when the failure is of another
    /// kind.
    #[must_use]
    pub fn flaws(&self) -> Vec<Flaw> {
        let flaws = self.catalog().map(comptoir::CatalogError::flaws).unwrap_or_default();
        flaws.iter().cloned().filter_map(|flaw| flaw.try_into().ok()).collect()
    }
}

impl Flaw {
    fn core(&self) -> comptoir::Flaw {
        let args: Map<String, Value> = serde_json::from_str(&self.args_json).unwrap_or_default();
        comptoir::Flaw {
            locale: self.locale.clone(),
            file: self.file.clone(),
            line: self.line.and_then(|line| line.try_into().ok()),
            key: self.key.clone(),
            code: self.code.into(),
            args: args.into_iter().fold(Args::none(), |args, (name, value)| args.with(name, arg(value))),
        }
    }
}

/// A value that a flaw speaks of: these are texts, numbers and lists.
fn arg(value: Value) -> Arg {
    match value {
        Value::String(text) => Arg::Text(text),
        Value::Array(values) => Arg::List(values.into_iter().map(arg).collect()),
        other => other.as_i64().map_or_else(|| Arg::Text(other.to_string()), Arg::Number),
    }
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.core(), f)
    }
}

impl TryFrom<comptoir::Flaw> for Flaw {
    type Error = ComptoirError;

    fn try_from(flaw: comptoir::Flaw) -> Result<Self, ComptoirError> {
        Ok(Self {
            is_typographic: flaw.is_typographic(),
            locale: flaw.locale,
            file: flaw.file,
            line: flaw.line.map(Into::into),
            key: flaw.key,
            code: flaw.code.try_into()?,
            args_json: serde_json::to_string(&flaw.args).unwrap_or_default(),
        })
    }
}
