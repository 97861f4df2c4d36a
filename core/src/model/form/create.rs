//! The form to create an account and add users: the first screen of seeds 000 and 001.

use super::data::{Autocomplete, Condition, Form, Section};
use super::drawing::{ADDRESS, COUNTRY, Drawing, NOTES, REGION};
use super::pack::Pack;
use crate::Locale;
use crate::model::field::FieldSubject;
use crate::model::people::AccountName;
use crate::model::request::RequestKind;

const EXISTING: &str = "/account/existing";

pub(super) fn draw(pack: &Pack, locale: &Locale) -> Form {
    let drawing = Drawing { pack, locale };
    let sections = vec![account(&drawing), users(&drawing)];
    drawing.form(RequestKind::Create, "form-create-title", "form-create-introduction", sections)
}

fn account(drawing: &Drawing<'_>) -> Section {
    let name = drawing.typed("/account/name", "form-field-account-name", AccountName::MAX, Autocomplete::Organization);
    let mut fields = vec![drawing.switch(EXISTING, drawing.text("form-field-existing")), name];
    // What only an account that does not exist yet needs.
    let new = [drawing.language("/account/language"), drawing.country(COUNTRY)]
        .into_iter()
        .chain(drawing.address(ADDRESS))
        .chain(drawing.region(REGION, COUNTRY))
        .chain([drawing.account_notes(NOTES)])
        .chain(drawing.custom_blank(FieldSubject::Account, "/account"));
    fields.extend(new.map(|mut field| {
        field.visible_when.insert(0, Condition { path: EXISTING, one_of: vec!["false".to_owned()] });
        field
    }));
    Section {
        key: "account",
        title: drawing.text("form-section-account"),
        repeat: None,
        visible_when: Vec::new(),
        fields,
    }
}

fn users(drawing: &Drawing<'_>) -> Section {
    let email = drawing.email("/users/*/email", "form-field-email");
    let own = drawing.custom_blank(FieldSubject::Contact, "/users/*");
    drawing.users(Vec::new(), std::iter::once(email).chain(drawing.person()).chain(own).collect())
}

#[cfg(test)]
#[path = "create_tests.rs"]
mod tests;
