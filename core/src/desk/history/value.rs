//! Values of fields before and after a change, and how a reader sees them.

use std::fmt;

use chrono::NaiveDate;
use serde::Deserialize as _;
use serde::ser::{Serialize, SerializeStruct as _, Serializer};
use serde_json::Value;

use super::{Known, service};
use crate::desk::view::DealershipRef;
use crate::label;
use crate::model::account::{AccountState, CountryAddress, DeviceState, Features, SameAs};
use crate::model::calendar::Day;
use crate::model::document::{DocumentKind, DocumentState};
use crate::model::money::Money;
use crate::model::order::OrderState;
use crate::model::people::{Activation, JobTitle, Notification, RegistrationState, UserState};
use crate::model::place::one_line;
use crate::model::request::RequestState;
use crate::model::role::{Role, StaffRole};
use crate::model::subscription::{Renewal, SubscriptionState, Term};
use crate::model::work::{WorkState, called_or};
use crate::{AddressDraft, Args, Country, DealershipId, Locale, TimeZone, Timestamp, UserId, format};

/// One of a list that has labels: a state, a role, a job title.
#[derive(Clone, PartialEq, Eq)]
pub struct Choice {
    name: String,
    labels: Vec<(Locale, String)>,
}

impl Choice {
    pub(super) fn new(name: &str, label: impl Fn(&Locale) -> String) -> Self {
        let labels = label::locales().into_iter().map(|locale| (locale.clone(), label(&locale))).collect();
        Self { name: name.to_owned(), labels }
    }

    /// The stable name: `in_progress`, `manager`, `body_shop_manager`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it is called in the reader's language.
    #[must_use]
    pub fn label(&self, locale: &Locale) -> &str {
        let read = label::available(locale);
        self.labels.iter().find(|(locale, _)| *locale == read).map_or(&self.name, |(_, label)| label)
    }
}

/// A field's value before or after a change. Its `Debug` shows no value.
///
/// As JSON: an object with `kind`, the variant's name in snake case, and `value`.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum FieldValue {
    /// There was none, or there is none any more.
    Nothing,
    /// The key of whom it belonged to was destroyed, and the value with it.
    Erased,
    /// Text as it was given.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Yes or no.
    Switch(bool),
    /// A language.
    Language(Locale),
    /// A country.
    Country(Country),
    /// A time zone.
    TimeZone(TimeZone),
    /// An instant, and the desk's time zone in which it is shown.
    Moment(Timestamp, TimeZone),
    /// A day.
    Day(NaiveDate),
    /// A postal address, and the country in whose form it is shown, where that is known.
    Address(AddressDraft, Option<Country>),
    /// A postal address and its country, which is told too: where bills or goods go.
    Destination(AddressDraft, Country),
    /// One of a list that has labels.
    Choice(Choice),
    /// A person and the full name; none where the person was erased.
    Person(UserId, Option<String>),
    /// A dealership.
    Dealership(DealershipRef),
}

impl FieldValue {
    /// The value as a reader of `locale` sees it, on one line: `finnois`, `12 rue de la Paix, 75002 Paris`; `—` where there
    /// is none.
    #[must_use]
    pub fn text(&self, locale: &Locale) -> String {
        match self {
            Self::Nothing => label::plain(locale, "history-nothing").into_owned(),
            Self::Erased => label::plain(locale, "history-erased").into_owned(),
            Self::Text(text) => on_one_line(text, locale),
            Self::Number(number) => format::number(locale, *number),
            Self::Switch(switch) => label::lower(locale, &label::plain(locale, if *switch { "yes" } else { "no" })),
            Self::Language(language) => label::language_name(locale, language).into_owned(),
            Self::Country(country) => label::country_name(locale, *country).into_owned(),
            Self::TimeZone(zone) => label::city_name(locale, *zone).into_owned(),
            Self::Moment(at, zone) => format::date_time(locale, *at, *zone, format::DateStyle::Short),
            Self::Day(day) => format::date(locale, *day, format::DateStyle::Medium),
            Self::Address(address, country) => on_one_line(&one_line(address, *country), locale),
            Self::Destination(address, country) => {
                let name = label::country_name(locale, *country);
                match one_line(address, Some(*country)) {
                    line if line.is_empty() => name.into_owned(),
                    line => format!("{}, {name}", on_one_line(&line, locale)),
                }
            }
            Self::Choice(choice) => choice.label(locale).to_owned(),
            Self::Person(_, Some(name)) => on_one_line(name, locale),
            Self::Person(_, None) => label::plain(locale, "history-erased-person").into_owned(),
            Self::Dealership(DealershipRef { code, city, .. }) => format!("{code} – {city}"),
        }
    }

    const fn kind(&self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Erased => "erased",
            Self::Text(_) => "text",
            Self::Number(_) => "number",
            Self::Switch(_) => "switch",
            Self::Language(_) => "language",
            Self::Country(_) => "country",
            Self::TimeZone(_) => "time_zone",
            Self::Moment(..) => "moment",
            Self::Day(_) => "day",
            Self::Address(..) => "address",
            Self::Destination(..) => "destination",
            Self::Choice(_) => "choice",
            Self::Person(..) => "person",
            Self::Dealership(_) => "dealership",
        }
    }
}

impl fmt::Debug for FieldValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FieldValue({})", self.kind())
    }
}

impl fmt::Debug for Choice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Choice({})", self.name)
    }
}

impl Serialize for FieldValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("FieldValue", 2)?;
        object.serialize_field("kind", self.kind())?;
        match self {
            Self::Nothing | Self::Erased => object.serialize_field("value", &())?,
            Self::Text(text) => object.serialize_field("value", text)?,
            Self::Number(number) => object.serialize_field("value", number)?,
            Self::Switch(switch) => object.serialize_field("value", switch)?,
            Self::Language(language) => object.serialize_field("value", language)?,
            Self::Country(country) => object.serialize_field("value", country)?,
            Self::TimeZone(zone) => object.serialize_field("value", zone)?,
            Self::Moment(at, _) => object.serialize_field("value", at)?,
            Self::Day(day) => object.serialize_field("value", &Day(*day))?,
            Self::Address(address, _) => object.serialize_field("value", address)?,
            Self::Destination(address, country) => {
                object.serialize_field("value", &CountryAddress::of(address.clone(), *country))?
            }
            Self::Choice(choice) => object.serialize_field("value", &choice.name)?,
            Self::Person(id, _) => object.serialize_field("value", id)?,
            Self::Dealership(dealership) => object.serialize_field("value", dealership)?,
        }
        object.end()
    }
}

/// The value that the facts of an event about a `subject` hold for `field`. What does not read as the field's type is
/// shown as it is: the trail outlives its readers.
pub(super) fn read(
    subject: &str,
    field: &str,
    value: &Value,
    country: Option<Country>,
    known: &Known<'_>,
) -> FieldValue {
    if subject == "contact" && field == "services" {
        return services(value, known);
    }
    if let Some(read) = known.fields.read(subject, field, value) {
        return read;
    }
    if subject == "field"
        && let Some(read) = super::field::read(field, value, &known.pack.settings().language)
    {
        return read;
    }
    if subject == "service"
        && let Some(read) = service::read(field, value, known)
    {
        return read;
    }
    if matches!(subject, "account" | "document")
        && let Some(read) = business(field, value)
    {
        return read;
    }
    let text = match value {
        Value::Array(names) if field == "notifications" => return notifications(names),
        Value::Array(names) if field == "files" => return files(names),
        Value::Array(lines) if (subject, field) == ("document", "lines") => return line_count(lines.len()),
        Value::Null => return FieldValue::Nothing,
        Value::Bool(switch) => return FieldValue::Switch(*switch),
        Value::Number(_)
            if matches!(field, "term" | "dropped")
                && let Some(term) = term(value) =>
        {
            return term;
        }
        Value::Number(number) if (subject, field) == ("work", "progress") => {
            return number.as_i64().map_or_else(|| FieldValue::Text(number.to_string()), percent);
        }
        Value::Number(number) => {
            return number.as_i64().map_or_else(|| FieldValue::Text(number.to_string()), FieldValue::Number);
        }
        Value::Object(_) if field == "address" => return address(value, country),
        Value::Object(_)
            if matches!(subject, "work" | "order" | "document")
                && let Ok(amount) = Money::deserialize(value) =>
        {
            return money(amount);
        }
        Value::Array(_) | Value::Object(_) => return FieldValue::Text(value.to_string()),
        Value::String(text) => text.as_str(),
    };
    typed(subject, field, text, known).unwrap_or_else(|| FieldValue::Text(text.to_owned()))
}

fn typed(subject: &str, field: &str, text: &str, known: &Known<'_>) -> Option<FieldValue> {
    /// One of a list of the library's own.
    macro_rules! choice {
        ($list:ty) => {{
            let one: $list = text.parse().ok()?;
            FieldValue::Choice(Choice::new(text, |locale| one.label(locale)))
        }};
    }
    Some(match (subject, field) {
        (_, "language") => FieldValue::Language(text.parse().ok()?),
        (_, "country") => FieldValue::Country(text.parse().ok()?),
        (_, "time_zone") => FieldValue::TimeZone(text.parse().ok()?),
        (_, "due" | "due_at" | "ordered_at") => FieldValue::Moment(text.parse().ok()?, known.time_zone),
        ("request", "state") => choice!(RequestState),
        ("request", "kind") => {
            let key = format!("request-kind-{text}");
            label::has(&Locale::EN, &key)
                .then(|| FieldValue::Choice(Choice::new(text, |locale| label::plain(locale, &key).into_owned())))?
        }
        (_, "effective" | "start" | "end" | "on")
        | ("work", "last_day" | "wished_on")
        | ("document", "due_on" | "issued_on" | "paid_on" | "cancelled_on") => FieldValue::Day(text.parse().ok()?),
        (_, "renewal") => renewal(text)?,
        ("account", "state") => choice!(AccountState),
        ("account", "features") => features(text)?,
        ("account", "subscription") => choice!(SubscriptionState),
        ("device", "state") => choice!(DeviceState),
        ("work", "state") => choice!(WorkState),
        ("order", "state") => choice!(OrderState),
        ("document", "kind") => choice!(DocumentKind),
        ("document", "state") => choice!(DocumentState),
        ("work", "service") => {
            let labels = known.services.get(text)?;
            FieldValue::Choice(Choice::new(text, |locale| called_or(labels, locale, text).to_owned()))
        }
        ("registration", "state") => choice!(RegistrationState),
        ("user", "state") => choice!(UserState),
        ("staff", "role") => choice!(StaffRole),
        (_, "role") => choice!(Role),
        (_, "activation") => choice!(Activation),
        (_, "job_title") => {
            let title: JobTitle = text.parse().ok()?;
            FieldValue::Choice(Choice::new(text, |locale| known.pack.job_title_label(&title, locale)))
        }
        ("account", "data_centre") => {
            let centre = known.centres.get(text)?;
            FieldValue::Choice(Choice::new(text, |locale| centre.label(locale).to_owned()))
        }
        (_, "administrator" | "user" | "holder") => {
            let user: UserId = text.parse().ok()?;
            FieldValue::Person(user, known.users.get(&user).cloned().flatten())
        }
        (_, "dealership") => {
            let id: DealershipId = text.parse().ok()?;
            FieldValue::Dealership(known.dealerships.get(&id)?.clone())
        }
        _ => return None,
    })
}

/// Where the bills and goods of an account or a document go, and an account's currency.
fn business(field: &str, value: &Value) -> Option<FieldValue> {
    match (field, value) {
        ("billing" | "shipping", Value::String(name)) => {
            let same_as: SameAs = name.parse().ok()?;
            Some(FieldValue::Choice(Choice::new(name, |locale| label::lower(locale, &same_as.label(locale)))))
        }
        ("billing" | "shipping", Value::Object(_)) => {
            let place = CountryAddress::deserialize(value).ok()?;
            Some(FieldValue::Destination(place.address(), place.country))
        }
        ("currency", Value::Null) => Some(FieldValue::Choice(Choice::new("desk", |locale| {
            label::plain(locale, "history-currency-desk").into_owned()
        }))),
        _ => None,
    }
}

fn term(value: &Value) -> Option<FieldValue> {
    let term = Term::new(value.as_i64()?).ok()?;
    Some(FieldValue::Choice(Choice::new(&term.to_string(), |locale| term.in_sentence(locale))))
}

/// An amount of money.
fn money(amount: Money) -> FieldValue {
    FieldValue::Choice(Choice::new(&format!("{amount} {}", amount.currency()), |locale| amount.text(locale)))
}

/// So many per cent.
fn percent(percent: i64) -> FieldValue {
    let tenths = percent.saturating_mul(10);
    FieldValue::Choice(Choice::new(&percent.to_string(), |locale| format::percent(locale, tenths)))
}

/// Portal features by their keys, none of them, or those of the desk.
fn features(text: &str) -> Option<FieldValue> {
    let named =
        |key: &'static str| FieldValue::Choice(Choice::new(text, |locale| label::plain(locale, key).into_owned()));
    match text {
        "desk" => return Some(named("history-features-desk")),
        "" => return Some(named("history-features-none")),
        _ => {}
    }
    let features = Features::parse(text.split(',')).ok()?;
    let listed = |locale: &Locale| {
        let labels: Vec<String> = features.iter().map(|feature| feature.label(locale)).collect();
        format::list(locale, &labels)
    };
    Some(FieldValue::Choice(Choice::new(text, listed)))
}

/// What renews a subscription, as it stands inside a sentence.
fn renewal(text: &str) -> Option<FieldValue> {
    let renewal: Renewal = text.parse().ok()?;
    Some(FieldValue::Choice(Choice::new(text, |locale| match renewal {
        Renewal::Term(term) => term.in_sentence(locale),
        Renewal::SameAsTerm | Renewal::Never => label::lower(locale, &renewal.label(locale)),
    })))
}

/// The services that a contact may ask for: all of them where none are named (rule P2).
fn services(value: &Value, known: &Known<'_>) -> FieldValue {
    let Value::Array(keys) = value else {
        return FieldValue::Choice(Choice::new("all", |locale| {
            label::plain(locale, "history-all-services").into_owned()
        }));
    };
    let keys: Vec<&str> = keys.iter().filter_map(Value::as_str).collect();
    let called = |key: &str, locale: &Locale| match known.services.get(key) {
        Some(labels) => called_or(labels, locale, key).to_owned(),
        None => key.to_owned(),
    };
    FieldValue::Choice(Choice::new(&keys.join(","), |locale| {
        let labels: Vec<String> = keys.iter().map(|key| called(key, locale)).collect();
        format::list(locale, &labels)
    }))
}

/// What a contact is told of.
fn notifications(names: &[Value]) -> FieldValue {
    let known: Vec<Notification> =
        names.iter().filter_map(Value::as_str).filter_map(|name| name.parse().ok()).collect();
    if known.is_empty() {
        return FieldValue::Nothing;
    }
    let names: Vec<&str> = known.iter().map(|one| one.as_str()).collect();
    FieldValue::Choice(Choice::new(&names.join(","), |locale| {
        let labels: Vec<String> = known.iter().map(|one| label::lower(locale, &one.label(locale))).collect();
        format::list(locale, &labels)
    }))
}

/// What files are called.
fn files(names: &[Value]) -> FieldValue {
    let names: Vec<String> = names.iter().filter_map(Value::as_str).map(str::to_owned).collect();
    FieldValue::Choice(Choice::new(&names.join(", "), |locale| format::list(locale, &names)))
}

/// How many lines a document has.
fn line_count(lines: usize) -> FieldValue {
    let count = Args::none().with("count", lines);
    FieldValue::Choice(Choice::new(&lines.to_string(), |locale| label::text(locale, "history-lines", &count)))
}

fn address(value: &Value, country: Option<Country>) -> FieldValue {
    let part = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
    let [street, postal_code, city, region] = ["street", "postal_code", "city", "region"].map(part);
    FieldValue::Address(AddressDraft { street, postal_code, city, region }, country)
}

/// Several lines as one, as they stand in a sentence.
fn on_one_line(text: &str, locale: &Locale) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.is_empty() { FieldValue::Nothing.text(locale) } else { lines.join(" ") }
}
