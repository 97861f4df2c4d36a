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

/// Where the address of an account stands in the drafts of requests.
pub(super) const ADDRESS: [&str; 3] =
    ["/account/address/street", "/account/address/postal_code", "/account/address/city"];
pub(super) const REGION: &str = "/account/address/region";
pub(super) const COUNTRY: &str = "/account/country";
pub(super) const NOTES: &str = "/account/notes";

/// Draws a form for one reader.
pub(super) struct Drawing<'p> {
    pub(super) pack: &'p Pack,
    pub(super) locale: &'p Locale,
}

impl Drawing<'_> {
    /// The form of these texts and sections.
    pub(super) fn form(&self, kind: RequestKind, title: &str, introduction: &str, sections: Vec<Section>) -> Form {
        Form {
            kind,
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
            sections: std::iter::once(self.request(kind)).chain(sections).collect(),
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
            key: path.rsplit('/').next().unwrap_or(path).into(),
            path: path.into(),
            label: self.text(label),
            field_type,
            required: true,
            options: Vec::new(),
            default: None,
            chosen: Vec::new(),
            max_length: None,
            visible_when: Vec::new(),
            clearable: false,
            autocomplete: None,
            help: None,
            important: None,
            notice: None,
        }
    }

    pub(super) fn typed(&self, path: &'static str, label: &str, max: usize, autocomplete: Autocomplete) -> Field {
        Field { max_length: Some(max), autocomplete: Some(autocomplete), ..self.field(path, label, FieldType::Text) }
    }

    pub(super) fn select(
        &self,
        path: &'static str,
        label: &str,
        options: Vec<FieldOption>,
        default: Option<String>,
    ) -> Field {
        Field { options, default, ..self.field(path, label, FieldType::Select) }
    }

    fn request(&self, own: RequestKind) -> Section {
        let options = RequestKind::ALL.iter().map(|kind| FieldOption::new(kind.as_str(), kind.label(self.locale)));
        let default = Some(own.as_str().to_owned());
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

    /// Street, postal code and city, at these paths.
    pub(super) fn address(&self, paths: [&'static str; 3]) -> [Field; 3] {
        use Autocomplete as Hint;
        let [street, postal_code, city] = paths;
        [
            self.typed(street, "form-field-address", PostalAddress::MAX_STREET, Hint::StreetAddress),
            self.typed(postal_code, "form-field-postal-code", PostalAddress::MAX_POSTAL_CODE, Hint::PostalCode),
            self.typed(city, "form-field-city", PostalAddress::MAX_CITY, Hint::AddressLevel2),
        ]
    }

    pub(super) fn account_notes(&self, path: &'static str) -> Field {
        Field {
            required: false,
            max_length: Some(Note::MAX),
            ..self.field(path, "form-field-notes", FieldType::Multiline)
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

    pub(super) fn country(&self, path: &'static str) -> Field {
        let settings = self.settings();
        let options = match settings.countries {
            ServedCountries::Own => vec![names::country(self.locale, settings.country)],
            ServedCountries::Any => names::countries(self.locale),
        };
        Field {
            autocomplete: Some(Autocomplete::Country),
            ..self.select(path, "form-field-country", options, Some(settings.country.to_string()))
        }
    }

    /// Only where a country that can be chosen has regions; visible where that in the field `country` has.
    pub(super) fn region(&self, path: &'static str, country: &'static str) -> Option<Field> {
        let settings = self.settings();
        let visible_when = match settings.countries {
            ServedCountries::Own if settings.country.has_region() => Vec::new(),
            ServedCountries::Own => return None,
            ServedCountries::Any => vec![Condition {
                path: country,
                one_of: Country::all().filter(|country| country.has_region()).map(|code| code.to_string()).collect(),
            }],
        };
        Some(Field { visible_when, ..self.any_region(path) })
    }

    pub(super) fn any_region(&self, path: &'static str) -> Field {
        self.typed(path, "form-field-region", PostalAddress::MAX_CITY, Autocomplete::AddressLevel1)
    }

    pub(super) fn email(&self, path: &'static str, label: &str) -> Field {
        Field { field_type: FieldType::Email, ..self.typed(path, label, Email::MAX, Autocomplete::Email) }
    }

    /// Names, job title, language and time zone.
    pub(super) fn person(&self) -> [Field; 5] {
        use Autocomplete as Hint;
        let settings = self.settings();
        let zones = names::zones(self.locale, settings.country, settings.time_zone, settings.as_of);
        let zone = Some(settings.time_zone.name().to_owned());
        [
            self.typed("/users/*/first_name", "form-field-first-name", PersonName::MAX, Hint::GivenName),
            self.typed("/users/*/last_name", "form-field-last-name", PersonName::MAX, Hint::FamilyName),
            self.job_title("/users/*/job_title"),
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

    pub(super) fn job_title(&self, path: &'static str) -> Field {
        let label = |title: &JobTitle| self.pack.job_title_label(title, self.locale);
        let titles = self.pack.job_titles().map(|title| FieldOption::new(title.as_str(), label(&title))).collect();
        Field {
            autocomplete: Some(Autocomplete::OrganizationTitle),
            ..self.select(path, "form-field-job-title", titles, None)
        }
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
