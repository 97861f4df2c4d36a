//! Packs, and what the tests of forms look up in them.

use super::{Form, Pack, PackSettings};
use crate::{Country, Locale};

pub(super) fn pack(country: Country, language: Locale, zone: &str) -> Pack {
    let contact_url = Some("https://infomedia.example/contact".to_owned());
    let settings = PackSettings::new("Infomedia", "Microcat Market", country, language, zone.parse().unwrap());
    Pack::new(PackSettings { contact_url, ..settings }).unwrap()
}

pub(super) fn paris() -> Pack {
    pack(Country::FR, Locale::FR, "Europe/Paris")
}

pub(super) fn helsinki() -> Pack {
    pack(Country::FI, Locale::FI, "Europe/Helsinki")
}

pub(super) fn label_at<'f>(form: &'f Form, path: &str) -> &'f str {
    &form.field(path).unwrap_or_else(|| panic!("a field at {path}")).label
}

pub(super) fn options<'f>(form: &'f Form, path: &str) -> Vec<(&'f str, &'f str)> {
    let field = form.field(path).unwrap_or_else(|| panic!("a field at {path}"));
    field.options.iter().map(|option| (&*option.value, &*option.label)).collect()
}
