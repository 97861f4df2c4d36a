//! A host's own words: further languages, and other words for those built in.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io;
use std::iter;
use std::path::Path;

use super::bundle::{Bundle, sources};
use super::contract::{Flaw, FlawCode, Source, Told, check, too_deep};
use super::language::HostLanguage;
use super::tongue::Tongue;
use super::{Args, host, pseudo};
use crate::{Locale, label};

/// A file of over so many bytes is not read.
const MAX_FILE: u64 = 1 << 20;

/// Nor are files that have more together.
const MAX_ALL: u64 = 16 << 20;

/// What ends the name of a file of messages.
const ENDING: &str = ".ftl";

/// Words of the host's: whole languages, and messages in the place of some built in.
///
/// A language that is not built in has every message ([`keys`](super::keys)); `sv` serves readers of `sv-FI` too. Of a
/// language built in, or a variety of it or of one of the catalogue's (`fr-CA`, `sv-FI` beside `sv`), a catalogue holds what
/// shall read otherwise: the rest is from the catalogue's own `fr`, then from the one built in. Each message has
/// the variables of the one in English and, where that counts, all plural forms of its language (CLDR), or no word right after
/// the number. Numbers, dates and lists are written as
/// CLDR has them for the locale; of one that CLDR does not know in its root format. Names of countries,
/// languages and cities and the signs of currencies are English unless the catalogue has them (`country-fi`, `language-sv`,
/// `city-europe-helsinki`, `currency-sek`), as text alone and by codes that there are.
///
/// ```standalone_crate
/// use comptoir::{Args, Catalog, Locale, labels};
/// let own = Catalog::new().with(&Locale::FR, "portal.ftl", "yes = Volontiers\n");
/// assert_eq!(own.check(), []);
/// own.install()?;
/// assert_eq!(labels::message(&"fr-CA".parse()?, "yes", &Args::none()), "Volontiers");
/// labels::uninstall();
/// assert_eq!(labels::message(&Locale::FR, "yes", &Args::none()), "Oui");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Catalog {
    files: BTreeMap<String, Vec<File>>,
    /// What was wrong before anything could be read.
    flaws: Vec<Flaw>,
    bytes: u64,
    pseudo: bool,
}

#[derive(Clone, Debug)]
struct File {
    locale: Locale,
    name: String,
    text: String,
}

impl Catalog {
    /// A catalogue without words.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// This catalogue and the messages of a file, in Fluent's syntax. `name` is what its flaws are told by.
    #[must_use]
    pub fn with(mut self, locale: &Locale, name: impl Into<String>, text: impl Into<String>) -> Self {
        self.add(locale.clone(), name.into(), text.into());
        self
    }

    /// This catalogue and the pseudo-language `en-XA`: English that can be read, accented and a third longer, by which layouts are
    /// tested. Its numbers and dates are those of English. What the catalogue itself has for `en-XA` reads so.
    ///
    /// ```standalone_crate
    /// use comptoir::{Args, Catalog, labels};
    /// Catalog::new().with_pseudo().install()?;
    /// assert_eq!(labels::message(&"en-XA".parse()?, "yes", &Args::none()), "Ýéšš");
    /// labels::uninstall();
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn with_pseudo(mut self) -> Self {
        self.pseudo = true;
        self
    }

    /// The words of a folder: in it one folder for each locale, named by its tag, with files whose names end in `.ftl`. Other
    /// files are passed over, and folders whose names begin with a full stop. What cannot be read, or is no text, is a flaw like
    /// others; so is a folder whose name is no tag of a language of two or three letters: `images` is none.
    ///
    /// # Errors
    /// The folder itself cannot be read.
    pub fn folder(path: impl AsRef<Path>) -> io::Result<Self> {
        let mut catalog = Self::new();
        for folder in named(path.as_ref())? {
            if !folder.1.is_dir() || folder.0.starts_with('.') {
                continue;
            }
            // Well-formed tags have languages of five to eight letters too; there are none.
            let Some(locale) = folder.0.parse::<Locale>().ok().filter(|locale| locale.language().len() <= 3) else {
                catalog.flaws.push(catalog.unread(None, &folder.0, FlawCode::NotALocale));
                continue;
            };
            let Ok(files) = named(&folder.1) else {
                catalog.flaws.push(catalog.unread(Some(&locale), &folder.0, FlawCode::Unreadable));
                continue;
            };
            for (name, file) in files.into_iter().filter(|(name, _)| name.ends_with(ENDING)) {
                let name = format!("{}/{name}", folder.0);
                match read(&file) {
                    Ok(Some(text)) => catalog.add(locale.clone(), name, text),
                    Ok(None) => {}
                    Err(code) => catalog.flaws.push(catalog.unread(Some(&locale), &name, code)),
                }
            }
        }
        Ok(catalog)
    }

    fn add(&mut self, locale: Locale, name: String, text: String) {
        let bytes = u64::try_from(text.len()).unwrap_or(u64::MAX);
        self.bytes = self.bytes.saturating_add(bytes);
        if bytes > MAX_FILE || self.bytes > MAX_ALL {
            self.flaws.push(self.unread(Some(&locale), &name, FlawCode::TooLarge));
            return;
        }
        if let Some(line) = too_deep(&text) {
            let flaw = Flaw { line: Some(line), ..self.unread(Some(&locale), &name, FlawCode::Unsupported) };
            self.flaws.push(flaw);
            return;
        }
        // Editors on Windows begin a file with a mark, and end lines with two characters; Fluent takes the latter.
        let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
        self.files.entry(locale.as_str().to_owned()).or_default().push(File { locale, name, text });
    }

    fn unread(&self, locale: Option<&Locale>, file: &str, code: FlawCode) -> Flaw {
        Flaw { locale: locale.cloned(), file: Some(file.to_owned()), line: None, key: None, code, args: Args::none() }
    }

    /// The locales that it has words for, by their tags.
    pub fn locales(&self) -> impl Iterator<Item = &Locale> {
        self.files.values().filter_map(|files| files.first().map(|file| &file.locale))
    }

    /// All that is wrong with it, by locale, file and line; what is missing comes last in its locale. What is
    /// [typographic](Flaw::is_typographic) is advice. No more than 10,000 flaws are told beside as much advice: of a catalogue
    /// that has more, those found first.
    #[must_use]
    pub fn check(&self) -> Vec<Flaw> {
        let mut told = Told::default();
        told.add(self.flaws.iter().cloned());
        for files in self.files.values() {
            let Some(first) = files.first().filter(|_| !told.is_full()) else { continue };
            let sources: Vec<_> = files.iter().map(|file| Source { file: &file.name, text: &file.text }).collect();
            let mut beneath: Vec<_> = self.beneath(&first.locale).flatten().map(|file| &*file.text).collect();
            // The words of the longer tag are those that hold.
            beneath.reverse();
            told.add(check(&first.locale, &sources, &beneath));
        }
        let mut flaws = told.into_flaws();
        flaws.sort_by(|one, other| place(one).cmp(&place(other)));
        flaws
    }

    /// The files for what a locale is part of, the longer tag first: for `sv` of `sv-FI`.
    fn beneath(&self, locale: &Locale) -> impl Iterator<Item = &[File]> {
        iter::successors(Some(locale.as_str()), |tag| tag.rsplit_once('-').map(|(shorter, _)| shorter))
            .skip(1)
            .filter_map(|tag| self.files.get(tag))
            .map(Vec::as_slice)
    }

    /// Has labels written with these words from now on, everywhere in the process, in the place of those installed before. All
    /// at once: whoever reads a label gets it from one catalogue or the other, and nobody waits.
    ///
    /// # Errors
    /// Something is wrong with it that is more than typographic: nothing has changed then.
    pub fn install(&self) -> Result<(), CatalogError> {
        let flaws = self.check();
        if flaws.iter().any(|flaw| !flaw.is_typographic()) {
            return Err(CatalogError(flaws));
        }
        host::install(self.languages());
        Ok(())
    }

    /// Its languages, each whole and ready to be read.
    pub(super) fn languages(&self) -> Vec<HostLanguage> {
        let mut languages: Vec<HostLanguage> = self
            .files
            .values()
            .filter_map(|files| {
                let locale = &files.first()?.locale;
                let mut words = Bundle::default();
                // Of a key that several have, the first stays.
                for file in files.iter().chain(self.beneath(locale).flatten()) {
                    words.add(&file.text);
                }
                (!words.is_empty()).then(|| HostLanguage::new(locale.clone(), words))
            })
            .collect();
        if self.pseudo
            && let Ok(locale) = host::PSEUDO.parse()
        {
            languages.retain(|host| host.locale != locale);
            let mut words = Bundle::default();
            for file in self.files.get(host::PSEUDO).into_iter().flatten() {
                words.add(&file.text);
            }
            words.fill(Bundle::changed(sources(Tongue::En), pseudo::words));
            languages.push(HostLanguage::new(locale, words));
        }
        languages
    }
}

/// Where a flaw is told, what has no place after what has one.
fn place(flaw: &Flaw) -> (bool, Option<&str>, bool, Option<&str>, Option<u32>) {
    let locale = flaw.locale.as_ref().map(Locale::as_str);
    (locale.is_none(), locale, flaw.file.is_none(), flaw.file.as_deref(), flaw.line)
}

/// The text of a file; none of what is no file.
fn read(path: &Path) -> Result<Option<String>, FlawCode> {
    let metadata = fs::metadata(path).map_err(|_| FlawCode::Unreadable)?;
    if !metadata.is_file() {
        return Ok(None);
    }
    if metadata.len() > MAX_FILE {
        return Err(FlawCode::TooLarge);
    }
    let bytes = fs::read(path).map_err(|_| FlawCode::Unreadable)?;
    String::from_utf8(bytes).map(Some).map_err(|_| FlawCode::Unreadable)
}

/// The entries of a folder by their names, in order.
fn named(folder: &Path) -> io::Result<Vec<(String, std::path::PathBuf)>> {
    let mut entries = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry.path())))
        .collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    Ok(entries)
}

/// A catalogue has flaws that are more than typographic.
#[derive(Clone, Debug, PartialEq)]
pub struct CatalogError(Vec<Flaw>);

impl CatalogError {
    /// All that is wrong with the catalogue, by locale, file and line.
    #[must_use]
    pub fn flaws(&self) -> &[Flaw] {
        &self.0
    }

    /// The stable code: `invalid_catalog`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        "invalid_catalog"
    }

    /// That the words cannot be installed, and how many flaws must be put right, in the reader's language.
    #[must_use]
    pub fn text(&self, locale: &Locale) -> String {
        label::text(locale, "catalog-faulty", &Args::none().with("count", self.grave().count()))
    }

    /// The whole as data, in the reader's language: `code`, `text`, and `flaws`, each as [`Flaw`] and with its `text`.
    #[must_use]
    pub fn to_json(&self, locale: &Locale) -> serde_json::Value {
        let flaws: Vec<_> = self.0.iter().map(|flaw| flaw.to_json(locale)).collect();
        serde_json::json!({ "code": self.code(), "text": self.text(locale), "flaws": flaws })
    }

    /// The flaws that are more than typographic.
    fn grave(&self) -> impl Iterator<Item = &Flaw> {
        self.0.iter().filter(|flaw| !flaw.is_typographic())
    }
}

impl fmt::Display for CatalogError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.grave().next() {
            Some(first) => {
                let count = self.grave().count();
                let flaws = if count == 1 { "flaw" } else { "flaws" };
                write!(f, "{count} {flaws} in the catalogue of labels; the first: {first}")
            }
            None => f.write_str("the catalogue of labels has no flaws that matter"),
        }
    }
}

impl std::error::Error for CatalogError {}

/// Has labels written with the words built in again.
pub fn uninstall() {
    host::install(Vec::new());
}
