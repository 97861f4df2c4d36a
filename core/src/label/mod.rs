//! Words, numbers, dates and names in the reader's language.

mod accept;
mod arg;
mod bundle;
mod catalog;
mod contract;
pub mod format;
mod host;
mod language;
mod message;
mod names;
pub(crate) mod order;
mod pseudo;
mod tongue;
mod writer;
mod zone;

#[cfg(test)]
mod tests;

pub use arg::{Arg, Args};
pub use catalog::{Catalog, CatalogError, uninstall};
pub use contract::{Flaw, FlawCode, LabelKey, LabelVariable};
pub use zone::ZoneOption;

use std::borrow::Cow;
use std::cmp::Ordering;

use chrono::NaiveDate;

use crate::{Country, Locale, TimeZone};
use bundle::Bundle;
use language::Language;
use message::Message;
use order::Alphabet;
use tongue::Tongue;

/// The locale that labels for a reader of `locale` are written in: its language, else English.
///
/// ```
/// use comptoir::{Locale, labels};
/// assert_eq!(labels::available(&"fr-CA".parse()?), Locale::FR);
/// assert_eq!(labels::available(&"sv".parse()?), Locale::EN);
/// # Ok::<(), comptoir::ParseLocaleError>(())
/// ```
#[must_use]
pub fn available(locale: &Locale) -> Locale {
    Language::of(locale).locale()
}

/// The first of several wishes that labels are written in, else English: a person's language, the account's, the desk's.
///
/// ```
/// use comptoir::{Locale, labels};
/// let swedish: Locale = "sv-FI".parse()?;
/// assert_eq!(labels::negotiate([&swedish, &Locale::FI]), Locale::FI);
/// # Ok::<(), comptoir::ParseLocaleError>(())
/// ```
#[must_use]
pub fn negotiate<'a>(wishes: impl IntoIterator<Item = &'a Locale>) -> Locale {
    wishes.into_iter().find_map(Language::spoken).map_or(Locale::EN, |language| language.locale())
}

/// The best of the languages `offered` for the header `Accept-Language` of a request (RFC 9110, section 12.5.4); the
/// first of them where the header wishes for none. A host offers [`locales`] with the desk's language first.
///
/// The ranges are tried by their `q`, then by their place. Each falls back to what it is part of, `fr-CA` to `fr`, before the
/// next is tried (lookup of RFC 4647, section 3.4). Where none is found so, the first language offered that is more of a
/// range, or of what that falls back to, is better than one nobody asked for: `fr` is answered in `fr-CA` rather than `en`.
/// `*` stands, at its own `q` and after all that weighs more, for the first language that no other range speaks of. `q=0`
/// excludes: `fr;q=0, *` is never answered in French unless nothing else is offered. Malformed
/// parts are passed over; a header of over 4,096 bytes or 100 ranges counts as none. Where nothing is offered the answer is
/// English.
///
/// ```
/// use comptoir::{Locale, labels};
/// let offered = [Locale::EN, Locale::FI, Locale::FR];
/// assert_eq!(labels::negotiate_header("fr-CA, fi;q=0.8, *;q=0.1", &offered), Locale::FR);
/// assert_eq!(labels::negotiate_header("sv, fi;q=0.8, fr;q=0.9", &offered), Locale::FR);
/// assert_eq!(labels::negotiate_header("en;q=0, *", &offered), Locale::FI);
/// assert_eq!(labels::negotiate_header("", &offered), Locale::EN);
/// let canadian: Locale = "fr-CA".parse()?;
/// assert_eq!(labels::negotiate_header("fr-FR, fr;q=0.9", &[Locale::EN, canadian.clone()]), canadian);
/// # Ok::<(), comptoir::ParseLocaleError>(())
/// ```
#[must_use]
pub fn negotiate_header(header: &str, offered: &[Locale]) -> Locale {
    accept::negotiate(header, offered)
}

/// The locales that labels are written in: those built in, and those that the host has [installed](Catalog::install).
///
/// ```
/// use comptoir::{Locale, labels};
/// assert_eq!(labels::locales(), [Locale::EN, Locale::FI, Locale::FR]);
/// ```
#[must_use]
pub fn locales() -> Vec<Locale> {
    Tongue::ALL.into_iter().map(Tongue::locale).chain(host::added()).collect()
}

/// All messages that there are, by their keys, with an example of each for a reader of `locale`: what a translator needs.
///
/// ```
/// use comptoir::{Locale, labels};
/// let keys = labels::keys(&Locale::FI);
/// let found = keys.iter().find(|key| key.key == "problems-found");
/// assert_eq!(found.map(|found| (found.file, &*found.example)), Some(("common", "5 virhettä")));
/// ```
#[must_use]
pub fn keys(locale: &Locale) -> Vec<LabelKey> {
    contract::keys(locale)
}

/// The key of what a field is called: `field-first-name` of `first_name`.
pub(crate) fn field(name: &str) -> String {
    format!("field-{}", name.replace('_', "-"))
}

/// The key of what a field of a `subject` is called where that calls it otherwise than others: `field-order-state`.
pub(crate) fn field_of(subject: &str, name: &str) -> Option<String> {
    let key = format!("field-{subject}-{}", name.replace('_', "-"));
    has(&Locale::EN, &key).then_some(key)
}

/// The name of a field of a `subject` in running text: `nom du compte`; of one without a name its own, in words.
pub(crate) fn field_name(locale: &Locale, subject: &str, name: &str) -> String {
    let key = field_of(subject, name).unwrap_or_else(|| field(name));
    // What a desk calls its own fields is not among the messages.
    let own = name.strip_prefix("custom/").unwrap_or(name);
    if has(locale, &key) { lower(locale, &text(locale, &key, &Args::none())) } else { own.replace('_', " ") }
}

/// A label as it stands in running text.
pub(crate) fn lower(locale: &Locale, label: &str) -> String {
    Language::of(locale).in_sentence(label)
}

/// Whether there is a message `key`.
#[must_use]
pub fn has(locale: &Locale, key: &str) -> bool {
    Language::of(locale).writer().find(key).is_some()
}

/// The message `key` in the best language there is for `locale`, its variables filled from `args`.
///
/// An unknown key is its own text, an unknown variable its name in braces.
///
/// ```
/// use comptoir::{Args, Locale, labels};
/// assert_eq!(labels::message(&Locale::FI, "yes", &Args::none()), "Kyllä");
/// let args = Args::none().with("count", 3);
/// assert_eq!(labels::message(&Locale::FR, "problems-found", &args), "3 problèmes");
/// ```
#[must_use]
pub fn text(locale: &Locale, key: &str, args: &Args) -> String {
    let language = Language::of(locale);
    let writer = language.writer();
    if let Some(Message::Plain(text)) = writer.find(key) {
        return text.to_string();
    }
    let mut out = String::with_capacity(64);
    // The reader gets what could be written; the contract tests prove that this is everything.
    let _ = writer.write(&mut out, key, args);
    out
}

/// The message `key`, which has no variables: without a copy where it is built in and bare text. A key that is unknown or has
/// variables is its own text.
///
/// ```
/// use comptoir::{Locale, labels};
/// assert_eq!(labels::plain(&Locale::FR, "yes"), "Oui");
/// ```
#[must_use]
pub fn plain<'a>(locale: &Locale, key: &'a str) -> Cow<'a, str> {
    let language = Language::of(locale);
    let own = match &language {
        Language::Host(host) => host.words.get(key),
        Language::BuiltIn(_) => None,
    };
    match own {
        Some(Message::Plain(text)) => return Cow::Owned(text.to_string()),
        Some(Message::Parts(_)) => {}
        None => {
            if let Some(Message::Plain(text)) = Bundle::of(language.shared()).get(key) {
                return Cow::Borrowed(text);
            }
        }
    }
    let mut out = String::with_capacity(64);
    language.writer().write(&mut out, key, &Args::none()).map_or(Cow::Borrowed(key), |()| Cow::Owned(out))
}

/// A country's name.
///
/// ```
/// use comptoir::{Country, Locale, labels};
/// assert_eq!(labels::country_name(&Locale::FI, Country::FR), "Ranska");
/// ```
#[must_use]
pub fn country_name(locale: &Locale, country: Country) -> Cow<'static, str> {
    names::country(&Language::of(locale), country)
}

/// A language's name as in running text; [`capitalized`] makes it stand alone.
///
/// ```
/// use comptoir::{Locale, labels};
/// assert_eq!(labels::language_name(&Locale::FI, &Locale::FR), "ranska");
/// assert_eq!(labels::language_name(&Locale::FR, &"sv-FI".parse()?), "suédois (Finlande)");
/// # Ok::<(), comptoir::ParseLocaleError>(())
/// ```
#[must_use]
pub fn language_name(locale: &Locale, language: &Locale) -> Cow<'static, str> {
    names::language(&Language::of(locale), language)
}

/// The city that stands for a time zone.
///
/// ```
/// use comptoir::{Locale, labels};
/// assert_eq!(labels::city_name(&Locale::FI, "Europe/Paris".parse()?), "Pariisi");
/// # Ok::<(), comptoir::ParseTimeZoneError>(())
/// ```
#[must_use]
pub fn city_name(locale: &Locale, zone: TimeZone) -> Cow<'static, str> {
    names::city(&Language::of(locale), zone.name())
}

/// A name with a capital, as it stands alone in a form's list.
///
/// ```
/// use comptoir::{Locale, labels};
/// assert_eq!(labels::capitalized(labels::language_name(&Locale::FR, &Locale::FI)), "Finnois");
/// ```
#[must_use]
pub fn capitalized<'a>(name: impl Into<Cow<'a, str>>) -> Cow<'a, str> {
    names::capitalized(name.into())
}

/// The order of two names in a list, whatever their case and accents; Finnish and Swedish have å, ä and ö after z.
///
/// ```
/// use comptoir::{Locale, labels};
/// let mut names = ["Zambie", "Équateur", "Espagne"];
/// names.sort_by(|a, b| labels::compare(&Locale::FR, a, b));
/// assert_eq!(names, ["Équateur", "Espagne", "Zambie"]);
/// ```
#[must_use]
pub fn compare(locale: &Locale, left: &str, right: &str) -> Ordering {
    order::compare(Alphabet::of(locale), left, right)
}

/// Bytes that sort as [`compare`] does, to be stored; made anew when `order::RULES` change.
#[cfg(feature = "store")]
pub(crate) fn sort_key(locale: &Locale, text: &str) -> Vec<u8> {
    order::key(Alphabet::of(locale), text)
}

/// Where the names whose folded text begins with `folded` lie in the order of their keys.
#[cfg(feature = "store")]
pub(crate) fn stretches(locale: &Locale, folded: &str) -> order::Stretches {
    order::stretches(Alphabet::of(locale), folded)
}

/// The time zones to choose from, one for each group that keeps the same time, by offset and then by city. A group's
/// zone is the one of the country preferred, where it has one. `on` says in which year the offsets hold.
///
/// ```
/// use comptoir::{Country, Locale, labels};
/// let options = labels::zone_options(&Locale::FI, Some(Country::FI), "2026-04-30".parse()?);
/// let own = options.iter().find(|option| option.zone.name() == "Europe/Helsinki");
/// assert_eq!(own.map(|own| &*own.label), Some("(UTC+02:00) Helsinki, Kiova, Riika, Sofia, Tallinna, Vilna"));
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[must_use]
pub fn zone_options(locale: &Locale, prefer: Option<Country>, on: NaiveDate) -> Vec<ZoneOption> {
    zone::options(&Language::of(locale), prefer, on)
}

/// A time zone as [`zone_options`] shows its group, its own city among those named.
///
/// ```
/// use comptoir::{Locale, labels};
/// let label = labels::zone_label(&Locale::FR, "Europe/Brussels".parse()?, "2026-04-30".parse()?);
/// assert_eq!(label, "(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn zone_label(locale: &Locale, zone: TimeZone, on: NaiveDate) -> String {
    zone::label(&Language::of(locale), zone, on)
}
