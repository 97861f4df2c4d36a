//! The fields of a customer's business, on the page of an account and on that of a new client: where bills and goods go,
//! groups, currency (seed 004).

use super::contact_page::optional;
use super::data::{Autocomplete, Condition, Field, FieldOption, FieldType};
use super::drawing::Drawing;
use super::names;
use crate::label;
use crate::model::account::{CountryAddress, Destination, Destinations, SameAs};
use crate::model::place::{AddressDraft, PostalAddress};
use crate::{Args, Country, Currency, Locale};

/// What an account's money is written in.
#[derive(Clone, Copy)]
pub(crate) struct CurrencyValues {
    /// Its own currency, if it has one.
    pub(crate) own: Option<Currency>,
    /// The desk's.
    pub(crate) usual: Currency,
    /// Whether it holds for good (rule C3).
    pub(crate) fixed: bool,
}

/// The groups of the desk, and those that an account is in, by id.
#[derive(Clone, Default)]
pub(crate) struct GroupValues {
    pub(crate) offered: Vec<FieldOption>,
    pub(crate) chosen: Vec<String>,
}

/// The paths of one destination.
struct Paths {
    same_as: &'static str,
    copy: Option<&'static str>,
    street: &'static str,
    postal_code: &'static str,
    city: &'static str,
    region: &'static str,
    country: &'static str,
}

const BILLING: Paths = Paths {
    same_as: "/billing/same_as",
    copy: None,
    street: "/billing/street",
    postal_code: "/billing/postal_code",
    city: "/billing/city",
    region: "/billing/region",
    country: "/billing/country",
};

const SHIPPING: Paths = Paths {
    same_as: "/shipping/same_as",
    copy: Some("/shipping/copy_billing"),
    street: "/shipping/street",
    postal_code: "/shipping/postal_code",
    city: "/shipping/city",
    region: "/shipping/region",
    country: "/shipping/country",
};

/// The word for an address that is nobody else's.
const OWN: &str = "own";

/// Where bills and goods go, of an account in `country`.
pub(super) fn destinations(drawing: &Drawing<'_>, present: &Destinations, country: Country) -> Vec<Field> {
    let billing = Destined { drawing, paths: &BILLING, present: &present.billing, country };
    let shipping = Destined { drawing, paths: &SHIPPING, present: &present.shipping, country };
    let mut fields = billing.fields("field-billing", "page-client-help-billing", &[SameAs::Account]);
    fields.extend(shipping.fields("field-shipping", "page-client-help-shipping", SameAs::ALL));
    fields
}

struct Destined<'d> {
    drawing: &'d Drawing<'d>,
    paths: &'static Paths,
    present: &'d Destination,
    country: Country,
}

impl Destined<'_> {
    fn fields(&self, label: &str, help: &str, offered: &[SameAs]) -> Vec<Field> {
        let (drawing, paths) = (self.drawing, self.paths);
        let option = |one: &SameAs| FieldOption::new(one.as_str(), one.label(drawing.locale));
        let own = FieldOption::new(OWN, drawing.text("same-as-own"));
        let options = offered.iter().map(option).chain([own]).collect();
        let default = self.present.same_as().map_or(OWN, SameAs::as_str);
        let same_as = drawing.select(paths.same_as, label, options, Some(default.to_owned()));
        let same_as = Field { help: Some(drawing.text(help)), ..optional(same_as) };
        let copy = paths.copy.map(|path| Field {
            visible_when: self.is_own(),
            help: Some(drawing.text("page-client-help-copy")),
            ..drawing.switch(path, drawing.text("page-client-copy"))
        });
        std::iter::once(same_as).chain(copy).chain(self.address()).collect()
    }

    /// That the address is one of its own.
    fn is_own(&self) -> Vec<Condition> {
        vec![Condition { path: self.paths.same_as, one_of: vec![OWN.to_owned()] }]
    }

    /// That it is, and is not copied either.
    fn is_written(&self) -> Vec<Condition> {
        let copied = self.paths.copy.map(|path| Condition { path, one_of: vec!["false".to_owned()] });
        self.is_own().into_iter().chain(copied).collect()
    }

    fn address(&self) -> Vec<Field> {
        let (drawing, paths) = (self.drawing, self.paths);
        let place = match self.present {
            Destination::Own(place) => place.clone(),
            Destination::Account | Destination::Billing => CountryAddress::of(AddressDraft::default(), self.country),
        };
        let [street, postal_code, city] = drawing.address([paths.street, paths.postal_code, paths.city]);
        let shown = |field: Field, default: Option<String>| Field { visible_when: self.is_written(), default, ..field };
        let mut fields =
            vec![shown(street, place.street), shown(postal_code, place.postal_code), shown(city, place.city)];
        let has_region = place.country.has_region();
        let region =
            drawing.typed(paths.region, "form-field-region", PostalAddress::MAX_CITY, Autocomplete::AddressLevel1);
        let mut region = shown(region, place.region);
        if region.default.is_none() || has_region {
            let with_region = Country::all().filter(|country| country.has_region());
            let one_of = with_region.map(|country| country.to_string()).collect();
            region.visible_when.push(Condition { path: paths.country, one_of });
        } else {
            // One that the country does not ask for can be kept, or taken away.
            (region.required, region.clearable) = (false, true);
        }
        fields.push(region);
        let countries = names::countries(drawing.locale);
        let country = drawing.select(paths.country, "form-field-country", countries, None);
        let country = Field { autocomplete: Some(Autocomplete::Country), ..country };
        fields.push(shown(country, Some(place.country.to_string())));
        fields
    }
}

/// The groups it is in.
pub(super) fn groups(drawing: &Drawing<'_>, values: &GroupValues) -> Field {
    let field = drawing.field("/groups", "page-client-groups", FieldType::Several);
    Field {
        options: values.offered.clone(),
        chosen: values.chosen.clone(),
        clearable: true,
        help: Some(drawing.text("page-client-help-groups")),
        ..optional(field)
    }
}

/// What its money is written in: to be chosen until that holds for good (rule C3).
pub(super) fn currency(drawing: &Drawing<'_>, values: CurrencyValues) -> Field {
    let option = |currency: Currency| FieldOption::new(currency.code(), currency.code());
    let say = |key: &str, currency: Currency| say(drawing.locale, key, currency);
    let help = Some(say("page-client-help-currency", values.usual));
    if values.fixed {
        let present = values.own.unwrap_or(values.usual);
        let field = drawing.field("/currency", "page-client-currency", FieldType::Shown);
        return Field {
            options: vec![option(present)],
            default: Some(present.to_string()),
            notice: Some(say("page-client-currency-fixed", present)),
            help,
            ..optional(field)
        };
    }
    let options = Currency::all().map(option).collect();
    let default = values.own.map(|currency| currency.to_string());
    let field = drawing.select("/currency", "page-client-currency", options, default);
    Field { clearable: true, important: Some(drawing.text("page-client-important-currency")), help, ..optional(field) }
}

fn say(locale: &Locale, key: &str, currency: Currency) -> String {
    label::text(locale, key, &Args::none().with("currency", currency.code()))
}
