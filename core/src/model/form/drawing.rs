//! What the forms of requests have in common: their frame, and the fields that both ask for.

use super::data::{
    Autocomplete, Buttons, Condition, Field, FieldOption, FieldType, Form, FormNote, Link, Repeat, Screen, Section,
};
use super::names;
use super::pack::Pack;
use super::settings::{PackSettings, ServedCountries};
use crate::label;
use crate::model::people::{Email, JobTitle, Note, PersonName};
use crate::model::place::{Country, PostalAddress};
use crate::model::request::{NewAccountRequest, RequestKind};
use crate::{Args, Locale};

/// Draws a form for one reader.
pub(super) struct Drawing<'p> {
    pub(super) pack: &'p Pack,
    pub(super) locale: &'p Locale,
    pub(super) kind: RequestKind,
}

impl Drawing<'_> {
    /// The form of these texts and sections.
    pub(super) fn form(&self, title: &str, introduction: &str, sections: Vec<Section>) -> Form {
        Form {
            kind: self.kind,
            locale: label::available(self.locale),
            screen: Screen {
                application: self.text("screen-order-manager"),
                settings: self.text("screen-settings"),
                tab: self.text("screen-trade-account-setup"),
                about: self.text("screen-about"),
            },
            heading: self.text("form-heading"),
            title: self.text(title),
            introduction: self.text(introduction),
            sections: std::iter::once(self.request()).chain(sections).collect(),
            notes: self.notes(),
            promise: self.text("form-promise"),
            buttons: Buttons { submit: self.text("form-submit"), clear: self.text("form-clear-all") },
        }
    }

    pub(super) fn text(&self, key: &str) -> String {
        label::text(self.locale, key, &Args::none())
    }

    pub(super) fn settings(&self) -> &PackSettings {
        self.pack.settings()
    }

    pub(super) fn field(&self, path: &'static str, label: &str, field_type: FieldType) -> Field {
        Field {
            key: path.rsplit('/').next().unwrap_or(path),
            path,
            label: self.text(label),
            field_type,
            required: true,
            options: Vec::new(),
            default: None,
            max_length: None,
            visible_when: Vec::new(),
            clearable: false,
            autocomplete: None,
        }
    }

    pub(super) fn typed(&self, path: &'static str, label: &str, max: usize, autocomplete: Autocomplete) -> Field {
        Field { max_length: Some(max), autocomplete: Some(autocomplete), ..self.field(path, label, FieldType::Text) }
    }

    fn select(&self, path: &'static str, label: &str, options: Vec<FieldOption>, default: Option<String>) -> Field {
        Field { options, default, ..self.field(path, label, FieldType::Select) }
    }

    fn request(&self) -> Section {
        let options = RequestKind::ALL.iter().map(|kind| FieldOption::new(kind.as_str(), kind.label(self.locale)));
        let default = Some(self.kind.as_str().to_owned());
        Section {
            key: "request",
            title: self.text("form-field-kind"),
            repeat: None,
            visible_when: Vec::new(),
            fields: vec![self.select("/kind", "form-field-kind", options.collect(), default)],
        }
    }

    /// A switch that is off in a blank form.
    pub(super) fn switch(&self, path: &'static str, label: String) -> Field {
        let options =
            vec![FieldOption::new("false", self.text("form-no")), FieldOption::new("true", self.text("form-yes"))];
        Field {
            label,
            options,
            default: Some("false".to_owned()),
            required: false,
            ..self.field(path, "form-yes", FieldType::Switch)
        }
    }

    /// Street, postal code and city.
    pub(super) fn address(&self) -> [Field; 3] {
        use Autocomplete as Hint;
        [
            self.typed("/account/address/street", "form-field-address", PostalAddress::MAX_STREET, Hint::StreetAddress),
            self.typed(
                "/account/address/postal_code",
                "form-field-postal-code",
                PostalAddress::MAX_POSTAL_CODE,
                Hint::PostalCode,
            ),
            self.typed("/account/address/city", "form-field-city", PostalAddress::MAX_CITY, Hint::AddressLevel2),
        ]
    }

    pub(super) fn account_notes(&self) -> Field {
        Field {
            required: false,
            max_length: Some(Note::MAX),
            ..self.field("/account/notes", "form-field-notes", FieldType::Multiline)
        }
    }

    pub(super) fn language(&self, path: &'static str) -> Field {
        let settings = self.settings();
        let options = settings.languages.iter().map(|language| names::language(self.locale, language)).collect();
        Field {
            autocomplete: Some(Autocomplete::Language),
            ..self.select(path, "form-field-language", options, Some(settings.language.to_string()))
        }
    }

    pub(super) fn country(&self) -> Field {
        let settings = self.settings();
        let options = match settings.countries {
            ServedCountries::Own => vec![names::country(self.locale, settings.country)],
            ServedCountries::Any => names::countries(self.locale),
        };
        Field {
            autocomplete: Some(Autocomplete::Country),
            ..self.select("/account/country", "form-field-country", options, Some(settings.country.to_string()))
        }
    }

    /// Only where a country that can be chosen has regions.
    pub(super) fn region(&self) -> Option<Field> {
        let settings = self.settings();
        let visible_when = match settings.countries {
            ServedCountries::Own if settings.country.has_region() => Vec::new(),
            ServedCountries::Own => return None,
            ServedCountries::Any => vec![Condition {
                path: "/account/country",
                one_of: Country::all().filter(|country| country.has_region()).map(|code| code.to_string()).collect(),
            }],
        };
        let hint = Autocomplete::AddressLevel1;
        let field = self.typed("/account/address/region", "form-field-region", PostalAddress::MAX_CITY, hint);
        Some(Field { visible_when, ..field })
    }

    pub(super) fn email(&self, path: &'static str, label: &str) -> Field {
        Field { field_type: FieldType::Email, ..self.typed(path, label, Email::MAX, Autocomplete::Email) }
    }

    /// Names, job title, language and time zone.
    pub(super) fn person(&self) -> [Field; 5] {
        use Autocomplete as Hint;
        let titles = self.pack.job_titles().map(|title| self.job_title(&title)).collect();
        let zones = names::zones(self.locale, self.settings());
        let zone = Some(self.settings().time_zone.name().to_owned());
        [
            self.typed("/users/*/first_name", "form-field-first-name", PersonName::MAX, Hint::GivenName),
            self.typed("/users/*/last_name", "form-field-last-name", PersonName::MAX, Hint::FamilyName),
            Field {
                autocomplete: Some(Hint::OrganizationTitle),
                ..self.select("/users/*/job_title", "form-field-job-title", titles, None)
            },
            self.language("/users/*/language"),
            self.select("/users/*/time_zone", "form-field-time-zone", zones, zone),
        ]
    }

    pub(super) fn users(&self, visible_when: Vec<Condition>, fields: Vec<Field>) -> Section {
        Section {
            key: "users",
            title: self.text("form-section-users"),
            repeat: Some(Repeat { path: "/users", min: 1, max: NewAccountRequest::MAX_USERS }),
            visible_when,
            fields,
        }
    }

    fn job_title(&self, title: &JobTitle) -> FieldOption {
        FieldOption::new(title.as_str(), self.pack.job_title_label(title, self.locale))
    }

    fn notes(&self) -> Vec<FormNote> {
        let settings = self.settings();
        match settings.countries {
            ServedCountries::Any => Vec::new(),
            ServedCountries::Own => vec![FormNote {
                key: "other_country",
                text: label::text(
                    self.locale,
                    "form-other-country",
                    &Args::none().with("provider", settings.provider.as_str()),
                ),
                link: Some(Link { label: self.text("form-contact"), url: settings.contact_url.clone() }),
            }],
        }
    }
}
