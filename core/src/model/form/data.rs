//! A form as data (rule Q2): everything a host needs to draw it, in the reader's language.

use std::borrow::Cow;

use serde::Serialize;

use crate::Locale;
use crate::model::request::RequestKind;

/// A form as data, every text in the language it was asked for. Paths are JSON pointers into the draft, with `*` for the
/// row of a repeated section.
///
/// ```
/// use comptoir::{Country, Locale, Pack, PackSettings, RequestKind};
/// let settings = PackSettings::new("Infomedia", "Microcat Market", Country::FI, Locale::FI, "Europe/Helsinki".parse()?);
/// let form = Pack::new(settings).unwrap().form(RequestKind::Create, &Locale::FI);
/// assert_eq!(form.field("/users/*/email").unwrap().label, "Sähköpostiosoite");
/// assert!(form.to_json().starts_with(r#"{"kind":"create","locale":"fi""#));
/// # Ok::<(), comptoir::ParseTimeZoneError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Form {
    /// What the form asks for.
    pub kind: RequestKind,
    /// The language of its texts.
    pub locale: Locale,
    /// Where the form stands in the application.
    pub screen: Screen,
    /// The words over all forms of requests.
    pub heading: String,
    /// The title of this form.
    pub title: String,
    /// What it is for.
    pub introduction: String,
    /// The sections, from top to bottom.
    pub sections: Vec<Section>,
    /// What the asker should know, with whom to turn to.
    pub notes: Vec<FormNote>,
    /// When an answer can be expected.
    pub promise: String,
    /// What can be done with the form.
    pub buttons: Buttons,
}

impl Form {
    /// The field at `path`: `/account/name`, `/users/*/email`.
    #[must_use]
    pub fn field(&self, path: &str) -> Option<&Field> {
        self.sections.iter().flat_map(|section| &section.fields).find(|field| field.path == path)
    }

    /// The form as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts, numbers and lists always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// The titles of the screens that lead to a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Screen {
    /// The application: *Gestionnaire de commandes*.
    pub application: String,
    /// Its settings: *Paramètres*.
    pub settings: String,
    /// The tab of the forms: *Configuration du compte client*.
    pub tab: String,
    /// The tab beside it: *Tietoa*.
    pub about: String,
}

/// Fields that belong together.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Section {
    /// A stable name: `request`, `account`, `users`.
    pub key: &'static str,
    /// Its title.
    pub title: String,
    /// How often it can be filled in; once where this is absent.
    pub repeat: Option<Repeat>,
    /// It is visible when all of these hold.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub visible_when: Vec<Condition>,
    /// Its fields, in order.
    pub fields: Vec<Field>,
}

/// That a section is filled in several times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Repeat {
    /// The list that its rows form: `/users`.
    pub path: &'static str,
    /// The fewest rows.
    pub min: usize,
    /// The most rows.
    pub max: usize,
}

/// One field.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Field {
    /// The name of its member in the draft: `email`.
    pub key: Cow<'static, str>,
    /// Where its value stands in the draft: `/users/*/email`; of a field of the desk's own, `/custom/fleet`.
    pub path: Cow<'static, str>,
    /// Its label.
    pub label: String,
    /// How it is filled in.
    #[serde(rename = "type")]
    pub field_type: FieldType,
    /// Whether it must be filled in when it is visible.
    pub required: bool,
    /// What can be chosen, for a select or a switch.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<FieldOption>,
    /// What it holds in a blank form.
    pub default: Option<String>,
    /// Those of the options that it holds, where several can be chosen; in JSON only where there are some.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub chosen: Vec<String>,
    /// The most characters that can be typed.
    pub max_length: Option<usize>,
    /// It is visible when all of these hold.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub visible_when: Vec<Condition>,
    /// Whether `null` clears the value there is; in JSON only where it does.
    #[serde(skip_serializing_if = "is_false")]
    pub clearable: bool,
    /// What a browser or keyboard may fill in, as the `autocomplete` token of HTML.
    pub autocomplete: Option<Autocomplete>,
    /// What it is for; in JSON only where there is something to say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// What must be borne in mind before it is changed; in JSON only where there is something to say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub important: Option<String>,
    /// What is so at this moment: from which day a change would hold; in JSON only where there is something to say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice: Option<String>,
}

/// Without what it holds, which may be personal.
impl std::fmt::Debug for Field {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Field").field("path", &self.path).field("field_type", &self.field_type).finish_non_exhaustive()
    }
}

/// How a field is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FieldType {
    /// One line of text.
    Text,
    /// An e-mail address.
    Email,
    /// Several lines of text.
    Multiline,
    /// A decimal number, a text in the draft: `-12.5`.
    Number,
    /// A day, a text in the draft: `2026-04-30`.
    Date,
    /// One of the options.
    Select,
    /// Yes or no: `true` or `false` in the draft.
    Switch,
    /// Some of the options: a list in the draft.
    Several,
    /// One of what [`Accounts::suggest`](crate::Accounts::suggest) offers while it is typed, by its id; nothing new.
    Suggest,
    /// Nothing to fill in: shown, and no member of the draft.
    Shown,
}

/// One choice of a select or switch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct FieldOption {
    /// What goes into the draft.
    pub value: String,
    /// What the reader sees.
    pub label: String,
}

impl FieldOption {
    pub(crate) fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into() }
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_false(value: &bool) -> bool {
    !*value
}

/// That another field holds one of some values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Condition {
    /// The other field; where it has a `*`, the one of the same row.
    pub path: &'static str,
    /// The values, of which it must hold one.
    pub one_of: Vec<String>,
}

/// What a field holds, in the words of HTML's `autocomplete`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Autocomplete {
    /// `organization`
    Organization,
    /// `street-address`
    StreetAddress,
    /// `postal-code`
    PostalCode,
    /// `address-level2`: the city.
    #[serde(rename = "address-level2")]
    AddressLevel2,
    /// `address-level1`: the state or province.
    #[serde(rename = "address-level1")]
    AddressLevel1,
    /// `country`: its code.
    Country,
    /// `language`: its tag.
    Language,
    /// `email`
    Email,
    /// `given-name`
    GivenName,
    /// `family-name`
    FamilyName,
    /// `organization-title`: the job title.
    OrganizationTitle,
    /// `name`: the full name.
    Name,
    /// `tel`: a telephone number.
    Tel,
}

/// A remark on a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct FormNote {
    /// A stable name: `other_country`.
    pub key: &'static str,
    /// What it says.
    pub text: String,
    /// Where it leads.
    pub link: Option<Link>,
}

/// A link with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Link {
    /// What the reader sees.
    pub label: String,
    /// Where it leads, when the desk has said so.
    pub url: Option<String>,
}

/// The words on the buttons of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Buttons {
    /// Sends the request.
    pub submit: String,
    /// Puts every field back to its default; the type of request stays.
    pub clear: String,
}
