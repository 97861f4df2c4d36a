//! The pages on which a client is entered, as data: seed 004's *Nouveau client*, and *Insertion rapide*.

use std::collections::BTreeMap;

use super::account_page::{AccountValues, EditPage, Page, PageButtons, PageLink};
use super::business_fields::{self, CurrencyValues, GroupValues};
use super::contact_page::optional;
use super::data::{Autocomplete, Field, FieldOption, FieldType, Section};
use super::drawing::Drawing;
use super::{Pack, names};
use crate::label;
use crate::model::account::{AccountState, Destinations, Features, PortalFeature};
use crate::model::field::FieldSubject;
use crate::model::people::{AccountName, PersonName};
use crate::model::place::AddressDraft;
use crate::model::subscription::{Renewal, Term};
use crate::{Args, Currency, Locale};

/// What a desk gives a new client, unless the page says otherwise.
pub(crate) struct ClientDesk<'a> {
    /// The terms on offer, and that of a new account.
    pub(crate) terms: &'a [Term],
    pub(crate) term: Term,
    pub(crate) device: &'a str,
    pub(crate) features: Features,
    pub(crate) currency: Currency,
    pub(crate) welcome: bool,
    /// Where the client will sign in.
    pub(crate) portal: &'a str,
    /// By code, each with its city.
    pub(crate) dealerships: Vec<FieldOption>,
    /// Absent where the reader may not put accounts into groups.
    pub(crate) groups: Option<Vec<FieldOption>>,
}

impl EditPage {
    /// Draws the page on which a client is entered.
    pub(crate) fn new_client(desk: &ClientDesk<'_>, pack: &Pack, locale: &Locale) -> Self {
        let settings = pack.settings();
        let values = AccountValues {
            state: AccountState::Active,
            name: String::new(),
            reference: None,
            time_zone: settings.time_zone,
            address: AddressDraft::default(),
            country: settings.country,
            language: settings.language.clone(),
            notes: None,
            term: desk.term,
            renewal: Renewal::default(),
            term_from: None,
            pending_term: None,
            destinations: Destinations::default(),
            currency: CurrencyValues { own: None, usual: desk.currency, fixed: false },
            groups: GroupValues::default(),
            custom: BTreeMap::new(),
        };
        let page =
            Page { drawing: Drawing { pack, locale }, values: &values, terms: desk.terms, device: Some(desk.device) };
        let client = ClientPage { page, desk };
        let drawing = &client.page.drawing;
        let portal = Args::none().with("portal", desk.portal);
        Self {
            locale: label::available(locale),
            breadcrumb: vec![drawing.text("page-clients")],
            title: drawing.text("page-client-new"),
            account: None,
            state: None,
            editable: true,
            notes: Vec::new(),
            sections: vec![
                client.section("client", "page-client-section", client.details()),
                client.section("permissions", "page-client-permissions", vec![client.features()]),
                client.section("billing", "page-client-billing", client.destinations()),
                client.section("advanced", "page-client-advanced", client.advanced()),
                client.section("administrator", "page-client-administrator", client.administrator()),
            ],
            buttons: PageButtons { save: drawing.text("page-save"), cancel: drawing.text("page-cancel") },
            saved: label::text(locale, "page-client-saved", &portal),
            next: vec![PageLink { key: "quick_insert", label: drawing.text("page-client-quick") }],
        }
    }

    /// Draws the page on which a client is entered by the name alone (rule A10).
    pub(crate) fn quick_client(pack: &Pack, locale: &Locale) -> Self {
        let drawing = Drawing { pack, locale };
        let name = drawing.typed("/name", "form-field-account-name", AccountName::MAX, Autocomplete::Organization);
        let name = Field { help: Some(drawing.text("page-client-help-quick")), ..name };
        // What the desk requires beyond the name, and gives no default.
        let own = drawing.custom_blank(FieldSubject::Account, "").into_iter();
        let asked = own.filter(|field| field.required && field.default.is_none());
        Self {
            locale: label::available(locale),
            breadcrumb: vec![drawing.text("page-clients")],
            title: drawing.text("page-client-quick"),
            account: None,
            state: None,
            editable: true,
            notes: Vec::new(),
            sections: vec![Section {
                key: "client",
                title: drawing.text("page-client-section"),
                repeat: None,
                visible_when: Vec::new(),
                fields: std::iter::once(name).chain(asked).collect(),
            }],
            buttons: PageButtons { save: drawing.text("page-save"), cancel: drawing.text("page-cancel") },
            saved: drawing.text("page-client-quick-saved"),
            next: vec![PageLink { key: "new_client", label: drawing.text("page-client-new") }],
        }
    }
}

struct ClientPage<'p> {
    page: Page<'p>,
    desk: &'p ClientDesk<'p>,
}

impl ClientPage<'_> {
    fn section(&self, key: &'static str, title: &str, fields: Vec<Field>) -> Section {
        Section { key, title: self.page.drawing.text(title), repeat: None, visible_when: Vec::new(), fields }
    }

    fn helped(&self, field: Field, help: &str) -> Field {
        Field { help: Some(self.page.drawing.text(help)), ..field }
    }

    /// As on the page of an account, but for what there is nothing to clear of yet; a name is enough.
    fn details(&self) -> Vec<Field> {
        let page = &self.page;
        let mut fields = vec![Field { default: None, ..page.name() }, blank(page.reference()), blank(page.time_zone())];
        fields.extend(page.address().into_iter().map(blank));
        fields.extend([page.country(), page.term(), page.renewal(), page.remarks()].map(blank));
        if !self.desk.dealerships.is_empty() {
            let options = self.desk.dealerships.clone();
            let field = page.drawing.select("/dealership", "field-dealership", options, None);
            fields.push(self.helped(optional(field), "page-client-help-dealership"));
        }
        fields.extend(page.drawing.custom_blank(FieldSubject::Account, ""));
        fields
    }

    /// What the client may do in the portal: a switch for each.
    fn features(&self) -> Field {
        let locale = self.page.drawing.locale;
        let option = |one: &PortalFeature| FieldOption::new(one.as_str(), one.label(locale));
        let field = self.page.drawing.field("/features", "field-features", FieldType::Several);
        let field = Field {
            options: PortalFeature::ALL.iter().map(option).collect(),
            chosen: self.desk.features.iter().map(|one| one.as_str().to_owned()).collect(),
            ..optional(field)
        };
        self.helped(field, "page-client-help-features")
    }

    fn destinations(&self) -> Vec<Field> {
        let Page { drawing, values, .. } = &self.page;
        business_fields::destinations(drawing, &values.destinations, values.country)
    }

    fn advanced(&self) -> Vec<Field> {
        let Page { drawing, values, .. } = &self.page;
        let offered = self.desk.groups.clone();
        let groups =
            offered.map(|offered| business_fields::groups(drawing, &GroupValues { offered, chosen: Vec::new() }));
        let currency = business_fields::currency(drawing, values.currency);
        let language = self.helped(optional(drawing.language("/language")), "page-client-help-language");
        groups.into_iter().chain([currency, language]).map(blank).collect()
    }

    /// Somebody known is named by the e-mail address; and whether there is a mail of welcome (rule C6).
    fn administrator(&self) -> Vec<Field> {
        let (drawing, settings) = (&self.page.drawing, self.page.drawing.settings());
        let part = |path, label, hint| optional(drawing.typed(path, label, PersonName::MAX, hint));
        let zones = names::zones(drawing.locale, settings.country, settings.time_zone, settings.as_of);
        let zone = drawing.select("/administrator/time_zone", "form-field-time-zone", zones, None);
        let language = drawing.language("/administrator/language");
        let welcome = drawing.switch("/welcome", drawing.text("page-client-welcome"));
        let mut fields = vec![
            self.helped(
                optional(drawing.email("/administrator/email", "form-field-email")),
                "page-client-help-administrator",
            ),
            part("/administrator/first_name", "form-field-first-name", Autocomplete::GivenName),
            part("/administrator/last_name", "form-field-last-name", Autocomplete::FamilyName),
            optional(drawing.job_title("/administrator/job_title")),
            // The account's, where nothing is chosen.
            Field { default: None, ..optional(language) },
            optional(zone),
        ];
        // Of nobody nothing is asked.
        fields.extend(drawing.custom_blank(FieldSubject::Contact, "/administrator").into_iter().map(optional));
        fields.push(
            self.helped(Field { default: Some(self.desk.welcome.to_string()), ..welcome }, "page-client-help-welcome"),
        );
        fields
    }
}

/// A field of something that is not there yet.
fn blank(field: Field) -> Field {
    Field { required: false, clearable: false, ..field }
}

#[cfg(test)]
#[path = "client_page_tests.rs"]
mod tests;
