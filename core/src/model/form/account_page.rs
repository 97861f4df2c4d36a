//! The page on which an account is edited, as data: seed 002, field by field.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::business_fields::{self, CurrencyValues, GroupValues};
use super::data::{Autocomplete, Field, FieldOption, FieldType, FormNote, Section};
use super::drawing::Drawing;
use super::{Pack, ServedCountries, names};
use crate::label::{self, format};
use crate::model::account::{AccountState, Destinations, DeviceState, Rest};
use crate::model::field::FieldSubject;
use crate::model::people::{AccountName, AccountReference};
use crate::model::place::{AddressDraft, Country, TimeZone};
use crate::model::subscription::{Renewal, Term};
use crate::{Arg, Args, Locale};

/// A page of the desk's administration, every text in the language it was asked for: that on which an account is edited, or
/// a client entered, or a contact created or edited. The paths of its fields are JSON pointers into the draft that the page fills
/// in ([`AccountUpdate`](crate::AccountUpdate), [`AccountInsert`](crate::AccountInsert), [`ContactDraft`](crate::ContactDraft),
/// [`ContactUpdate`](crate::ContactUpdate)), their defaults the present values.
#[derive(Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct EditPage {
    /// The language of its texts.
    pub locale: Locale,
    /// The pages that lead here, from the first: *Clients*, *Comptes client*.
    pub breadcrumb: Vec<String>,
    /// The title: *Modifier*.
    pub title: String,
    /// The account's name; none where the account is still to be chosen.
    pub account: Option<String>,
    /// Where the account stands; none where it is still to be chosen.
    pub state: Option<AccountState>,
    /// Whether the page can be saved now (rule A2); a note says why not.
    pub editable: bool,
    /// What the reader should know.
    pub notes: Vec<FormNote>,
    /// The sections, from top to bottom.
    pub sections: Vec<Section>,
    /// What can be done with the page.
    pub buttons: PageButtons,
    /// What happens once it is saved.
    pub saved: String,
    /// What can be done next.
    pub next: Vec<PageLink>,
}

/// Without the account's values.
impl std::fmt::Debug for EditPage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut page = f.debug_struct("EditPage");
        page.field("locale", &self.locale).field("state", &self.state).finish_non_exhaustive()
    }
}

/// The words on the buttons of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct PageButtons {
    /// Saves what was changed: *Enregistrer*.
    pub save: String,
    /// Leaves the page as it was: *Annuler*.
    pub cancel: String,
}

/// Another page that a page leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct PageLink {
    /// A stable name: `modify_administrator`, `replace_administrator`, `edit_contact`.
    pub key: &'static str,
    /// What the reader sees.
    pub label: String,
}

/// The present values of an account, and what is true of its subscription.
pub(crate) struct AccountValues {
    pub(crate) state: AccountState,
    pub(crate) name: String,
    pub(crate) reference: Option<String>,
    pub(crate) time_zone: TimeZone,
    /// Parts that are not known are absent or empty.
    pub(crate) address: AddressDraft,
    pub(crate) country: Country,
    pub(crate) language: Locale,
    pub(crate) notes: Option<String>,
    pub(crate) term: Term,
    pub(crate) renewal: Renewal,
    /// The day from which a change of the term would hold, where it would wait because a device is enrolled.
    pub(crate) term_from: Option<NaiveDate>,
    /// The change of the term that waits, with its day.
    pub(crate) pending_term: Option<(Term, NaiveDate)>,
    pub(crate) destinations: Destinations,
    pub(crate) currency: CurrencyValues,
    pub(crate) groups: GroupValues,
    /// The values of the desk's own fields, by key.
    pub(crate) custom: BTreeMap<String, String>,
}

const PLACE: [&str; 3] = ["/address/street", "/address/postal_code", "/address/city"];
const COUNTRY: &str = "/country";

impl EditPage {
    /// Draws the page of an account: `terms` are those the desk offers, `device` what its devices are, where the desk has
    /// a word of its own.
    pub(crate) fn draw(
        values: &AccountValues,
        pack: &Pack,
        terms: &[Term],
        device: Option<&str>,
        locale: &Locale,
    ) -> Self {
        let page = Page { drawing: Drawing { pack, locale }, values, terms, device };
        let text = |key| page.drawing.text(key);
        Self {
            locale: label::available(locale),
            breadcrumb: vec![text("page-clients"), text("page-accounts")],
            title: text("page-account-title"),
            account: Some(values.name.clone()),
            state: Some(values.state),
            editable: values.state.is_editable(),
            notes: page.notes(),
            sections: page.sections(),
            buttons: PageButtons { save: text("page-save"), cancel: text("page-cancel") },
            saved: page.say("page-account-saved", &page.states()),
            next: vec![
                PageLink { key: "modify_administrator", label: text("page-account-modify-administrator") },
                PageLink { key: "replace_administrator", label: text("page-account-replace-administrator") },
            ],
        }
    }

    /// The field at `path`: `/name`, `/address/street`.
    #[must_use]
    pub fn field(&self, path: &str) -> Option<&Field> {
        self.sections.iter().flat_map(|section| &section.fields).find(|field| field.path == path)
    }

    /// The page as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts, numbers and lists always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }
}

pub(super) struct Page<'p> {
    pub(super) drawing: Drawing<'p>,
    pub(super) values: &'p AccountValues,
    pub(super) terms: &'p [Term],
    pub(super) device: Option<&'p str>,
}

impl Page<'_> {
    fn say(&self, key: &str, args: &Args) -> String {
        label::text(self.drawing.locale, key, args)
    }

    /// The names of states that the texts speak of.
    fn states(&self) -> Args {
        let label = |key: &str| Arg::Label(key.to_owned());
        Args::none()
            .with("active", label(AccountState::Active.key()))
            .with("suspended", label(AccountState::Suspended.key()))
            .with("updating", label(AccountState::Updating.key()))
            .with("state", label(self.values.state.key()))
    }

    fn notes(&self) -> Vec<FormNote> {
        let note = |key, message| FormNote { key, text: self.say(message, &self.states()), link: None };
        let why = match self.values.state {
            state if state.is_waiting() => Some(note("waiting", "page-account-note-waiting")),
            AccountState::Deleted => Some(note("deleted", "page-account-note-deleted")),
            _ => None,
        };
        let always = [note("states", "page-account-note-states"), note("sites", "page-account-note-sites")];
        why.into_iter().chain(always).collect()
    }

    /// The fields in the order of seed 002, then those it has not; and what seed 004 has besides.
    fn sections(&self) -> Vec<Section> {
        let (drawing, values) = (&self.drawing, self.values);
        let mut fields = vec![self.state(), self.name(), self.reference(), self.time_zone()];
        fields.extend(self.address());
        fields.extend([self.country(), self.term(), self.renewal(), self.language(), self.remarks()]);
        fields.extend(drawing.custom(FieldSubject::Account, "", &values.custom));
        let business = business_fields::destinations(drawing, &values.destinations, values.country);
        let groups = business_fields::groups(drawing, &values.groups);
        let advanced = vec![groups, business_fields::currency(drawing, values.currency)];
        let section = |key, title, fields| Section {
            key,
            title: drawing.text(title),
            repeat: None,
            visible_when: Vec::new(),
            fields,
        };
        vec![
            section("account", "form-section-account", fields),
            section("billing", "page-client-billing", business),
            section("advanced", "page-client-advanced", advanced),
        ]
    }

    fn helped(&self, field: Field, help: &str) -> Field {
        Field { help: Some(self.say(help, &self.states())), ..field }
    }

    fn state(&self) -> Field {
        let (locale, state) = (self.drawing.locale, self.values.state);
        // Where nothing can be chosen, the state is shown all the same.
        let options = match state.is_editable() {
            true => Rest::ALL.iter().map(|rest| FieldOption::new(rest.as_str(), rest.label(locale))).collect(),
            false => vec![FieldOption::new(state.as_str(), state.label(locale))],
        };
        let field = self.drawing.select("/state", "page-account-state", options, Some(state.as_str().to_owned()));
        self.helped(field, "page-account-help-state")
    }

    pub(super) fn name(&self) -> Field {
        let hint = Autocomplete::Organization;
        let field = self.drawing.typed("/name", "form-field-account-name", AccountName::MAX, hint);
        let field = Field { default: Some(self.values.name.clone()), ..field };
        self.helped(field, "page-account-help-name")
    }

    pub(super) fn reference(&self) -> Field {
        let field = Field {
            required: false,
            clearable: true,
            max_length: Some(AccountReference::MAX),
            default: self.values.reference.clone(),
            ..self.drawing.field("/reference", "page-account-reference", FieldType::Text)
        };
        self.helped(field, "page-account-help-reference")
    }

    pub(super) fn time_zone(&self) -> Field {
        let own = self.values.time_zone;
        let as_of = self.drawing.settings().as_of;
        let options = names::zones(self.drawing.locale, self.values.country, own, as_of);
        let field = self.drawing.select("/time_zone", "form-field-time-zone", options, Some(own.name().to_owned()));
        self.helped(field, "page-account-help-time-zone")
    }

    /// Street, postal code, city; and the region where the country has it, or the account has one.
    pub(super) fn address(&self) -> Vec<Field> {
        let AddressDraft { street, postal_code, city, region } = &self.values.address;
        let known = |part: &Option<String>| part.clone().filter(|text| !text.is_empty());
        let parts = [known(street), known(postal_code), known(city)];
        let region = known(region);
        // An account that a name was enough for stays without an address until it gets one.
        let required = parts.iter().any(Option::is_some);
        let mut fields: Vec<Field> = self
            .drawing
            .address(PLACE)
            .into_iter()
            .zip(parts)
            .map(|(field, default)| Field { required, default, ..field })
            .collect();
        if let Some(field) = fields.first_mut() {
            field.help = Some(self.drawing.text("page-account-help-address"));
        }
        let own = self.values.country.has_region();
        let served = self.drawing.region("/address/region", COUNTRY);
        let drawn = served.or_else(|| (own || region.is_some()).then(|| self.drawing.any_region("/address/region")));
        fields.extend(drawn.map(|field| Field {
            visible_when: if region.is_some() { Vec::new() } else { field.visible_when.clone() },
            required: required && own,
            clearable: !own,
            default: region,
            ..field
        }));
        fields
    }

    pub(super) fn country(&self) -> Field {
        let own = self.values.country;
        let mut field = self.drawing.country(COUNTRY);
        if self.drawing.settings().countries == ServedCountries::Own {
            offer(&mut field.options, names::country(self.drawing.locale, own));
        }
        let product = Args::none().with("product", self.drawing.settings().product.as_str());
        let field = Field {
            default: Some(own.to_string()),
            important: Some(self.say("page-account-important-country", &product)),
            ..field
        };
        self.helped(field, "page-account-help-country")
    }

    pub(super) fn term(&self) -> Field {
        let (locale, values) = (self.drawing.locale, self.values);
        let device = match self.device {
            Some(own) => Arg::from(own),
            None => Arg::Label("device-kind".to_owned()),
        };
        let important =
            Args::none().with("device", device).with("enrolled", Arg::Label(DeviceState::Enrolled.key().to_owned()));
        let date = |day| format::date(locale, day, format::DateStyle::Medium);
        let notice = match (values.pending_term, values.term_from) {
            (Some((term, day)), _) => {
                let args = Args::none().with("term", term.in_sentence(locale)).with("day", date(day));
                Some(self.say("page-account-term-pending", &args))
            }
            (None, Some(day)) => Some(self.say("page-account-term-later", &Args::none().with("day", date(day)))),
            (None, None) => None,
        };
        let pending = values.pending_term.map(|(term, _)| term);
        let options = self.options(std::iter::once(values.term).chain(pending));
        let field = Field {
            important: Some(self.say("page-account-important-term", &important)),
            notice,
            ..self.drawing.select("/term", "page-account-term", options, Some(values.term.to_string()))
        };
        self.helped(field, "page-account-help-term")
    }

    pub(super) fn renewal(&self) -> Field {
        let (locale, renewal) = (self.drawing.locale, self.values.renewal);
        let own = match renewal {
            Renewal::Term(term) => Some(term),
            Renewal::SameAsTerm | Renewal::Never => None,
        };
        let option = |renewal: Renewal| FieldOption::new(renewal.to_string(), renewal.label(locale));
        let options = std::iter::once(option(Renewal::SameAsTerm))
            .chain(self.options(own.into_iter()))
            .chain([option(Renewal::Never)])
            .collect();
        let field = self.drawing.select("/renewal", "page-account-renewal", options, Some(renewal.to_string()));
        self.helped(field, "page-account-help-renewal")
    }

    /// The terms offered and those there are, the shortest first.
    fn options(&self, own: impl Iterator<Item = Term>) -> Vec<FieldOption> {
        let mut terms: Vec<Term> = self.terms.iter().copied().chain(own).collect();
        terms.sort_unstable();
        terms.dedup();
        terms.into_iter().map(|term| FieldOption::new(term.to_string(), term.label(self.drawing.locale))).collect()
    }

    fn language(&self) -> Field {
        let own = &self.values.language;
        let mut field = self.drawing.language("/language");
        offer(&mut field.options, names::language(self.drawing.locale, own));
        let field = Field { default: Some(own.to_string()), ..field };
        self.helped(field, "page-account-help-language")
    }

    pub(super) fn remarks(&self) -> Field {
        let field = self.drawing.account_notes("/notes");
        let field = Field { clearable: true, default: self.values.notes.clone(), ..field };
        self.helped(field, "page-account-help-notes")
    }
}

/// What there is can be kept, offered any longer or not.
fn offer(options: &mut Vec<FieldOption>, own: FieldOption) {
    if options.iter().all(|option| option.value != own.value) {
        options.push(own);
    }
}

#[cfg(test)]
#[path = "account_page_tests.rs"]
mod tests;
