//! The form to create an account and add users: the first screen of seeds 000 and 001.

use super::data::{
    Autocomplete, Buttons, Condition, Field, FieldOption, FieldType, Form, FormNote, Link, Repeat, Screen, Section,
};
use super::names;
use super::pack::Pack;
use super::settings::{PackSettings, ServedCountries};
use crate::label;
use crate::model::people::{AccountName, Email, JobTitle, Note, PersonName};
use crate::model::place::{Country, PostalAddress};
use crate::model::request::{NewAccountRequest, RequestKind};
use crate::{Args, Locale};

const EXISTING: &str = "/account/existing";

/// Draws the form for one reader.
struct Drawing<'p> {
    pack: &'p Pack,
    locale: &'p Locale,
}

pub(super) fn draw(pack: &Pack, locale: &Locale) -> Form {
    let drawing = Drawing { pack, locale };
    Form {
        kind: RequestKind::Create,
        locale: label::available(locale),
        screen: Screen {
            application: drawing.text("screen-order-manager"),
            settings: drawing.text("screen-settings"),
            tab: drawing.text("screen-trade-account-setup"),
            about: drawing.text("screen-about"),
        },
        heading: drawing.text("form-heading"),
        title: drawing.text("form-create-title"),
        introduction: drawing.text("form-create-introduction"),
        sections: vec![drawing.request(), drawing.account(), drawing.users()],
        notes: drawing.notes(),
        promise: drawing.text("form-promise"),
        buttons: Buttons { submit: drawing.text("form-submit"), clear: drawing.text("form-clear-all") },
    }
}

impl Drawing<'_> {
    fn text(&self, key: &str) -> String {
        label::text(self.locale, key, &Args::none())
    }

    fn settings(&self) -> &PackSettings {
        self.pack.settings()
    }

    fn field(&self, path: &'static str, label: &str, field_type: FieldType) -> Field {
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
            autocomplete: None,
        }
    }

    fn typed(&self, path: &'static str, label: &str, max: usize, autocomplete: Autocomplete) -> Field {
        Field { max_length: Some(max), autocomplete: Some(autocomplete), ..self.field(path, label, FieldType::Text) }
    }

    fn select(&self, path: &'static str, label: &str, options: Vec<FieldOption>, default: Option<String>) -> Field {
        Field { options, default, ..self.field(path, label, FieldType::Select) }
    }

    fn request(&self) -> Section {
        let modify = FieldOption { available: false, ..FieldOption::new("modify", self.text("request-kind-modify")) };
        let create = FieldOption::new(RequestKind::Create.as_str(), self.text("request-kind-create"));
        let default = Some(RequestKind::Create.as_str().to_owned());
        Section {
            key: "request",
            title: self.text("form-field-kind"),
            repeat: None,
            fields: vec![self.select("/kind", "form-field-kind", vec![create, modify], default)],
        }
    }

    fn account(&self) -> Section {
        let mut fields = vec![
            self.existing(),
            self.typed("/account/name", "form-field-account-name", AccountName::MAX, Autocomplete::Organization),
        ];
        fields.extend(self.new_account().map(|mut field| {
            field.visible_when.insert(0, Condition { path: EXISTING, one_of: vec!["false".to_owned()] });
            field
        }));
        Section { key: "account", title: self.text("form-section-account"), repeat: None, fields }
    }

    fn existing(&self) -> Field {
        let options =
            vec![FieldOption::new("false", self.text("form-no")), FieldOption::new("true", self.text("form-yes"))];
        Field {
            options,
            default: Some("false".to_owned()),
            required: false,
            ..self.field(EXISTING, "form-field-existing", FieldType::Switch)
        }
    }

    /// What only an account that does not exist yet needs.
    fn new_account(&self) -> impl Iterator<Item = Field> {
        use Autocomplete as Hint;
        let address = [
            self.typed("/account/address/street", "form-field-address", PostalAddress::MAX_STREET, Hint::StreetAddress),
            self.typed(
                "/account/address/postal_code",
                "form-field-postal-code",
                PostalAddress::MAX_POSTAL_CODE,
                Hint::PostalCode,
            ),
            self.typed("/account/address/city", "form-field-city", PostalAddress::MAX_CITY, Hint::AddressLevel2),
        ];
        let notes = Field {
            required: false,
            max_length: Some(Note::MAX),
            ..self.field("/account/notes", "form-field-notes", FieldType::Multiline)
        };
        [self.language("/account/language"), self.country()]
            .into_iter()
            .chain(address)
            .chain(self.region())
            .chain([notes])
    }

    fn language(&self, path: &'static str) -> Field {
        let settings = self.settings();
        let options = settings.languages.iter().map(|language| names::language(self.locale, language)).collect();
        Field {
            autocomplete: Some(Autocomplete::Language),
            ..self.select(path, "form-field-language", options, Some(settings.language.to_string()))
        }
    }

    fn country(&self) -> Field {
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
    fn region(&self) -> Option<Field> {
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

    fn users(&self) -> Section {
        use Autocomplete as Hint;
        let settings = self.settings();
        let email = Field {
            field_type: FieldType::Email,
            ..self.typed("/users/*/email", "form-field-email", Email::MAX, Hint::Email)
        };
        let titles = self.pack.job_titles().map(|title| self.job_title(&title)).collect();
        let job_title = Field {
            autocomplete: Some(Hint::OrganizationTitle),
            ..self.select("/users/*/job_title", "form-field-job-title", titles, None)
        };
        let zones = names::zones(self.locale, settings);
        let time_zone = Some(settings.time_zone.name().to_owned());
        Section {
            key: "users",
            title: self.text("form-section-users"),
            repeat: Some(Repeat { path: "/users", min: 1, max: NewAccountRequest::MAX_USERS }),
            fields: vec![
                email,
                self.typed("/users/*/first_name", "form-field-first-name", PersonName::MAX, Hint::GivenName),
                self.typed("/users/*/last_name", "form-field-last-name", PersonName::MAX, Hint::FamilyName),
                job_title,
                self.language("/users/*/language"),
                self.select("/users/*/time_zone", "form-field-time-zone", zones, time_zone),
            ],
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

#[cfg(test)]
#[path = "create_tests.rs"]
mod tests;
