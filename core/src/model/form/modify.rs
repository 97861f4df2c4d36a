//! The form to modify an account and its users: the second screen of seeds 000 and 001.
//!
//! A blank form changes nothing: it has no defaults, and a field left blank leaves the value as it is (rule Q1).

use super::data::{Autocomplete, Condition, Field, Form, Section};
use super::drawing::{ADDRESS, COUNTRY, Drawing, NOTES, REGION};
use super::pack::Pack;
use super::settings::ServedCountries;
use crate::model::people::AccountName;
use crate::model::request::RequestKind;
use crate::{Args, Locale, label};

const MODIFY_USERS: &str = "/modify_users";
const REMOVE_ACCESS: &str = "/users/*/remove_access";

pub(super) fn draw(pack: &Pack, locale: &Locale) -> Form {
    let drawing = Drawing { pack, locale };
    let sections = vec![account(&drawing), users(&drawing)];
    drawing.form(RequestKind::Modify, "form-modify-title", "form-modify-introduction", sections)
}

fn account(drawing: &Drawing<'_>) -> Section {
    let name = |path, label| drawing.typed(path, label, AccountName::MAX, Autocomplete::Organization);
    let mut fields = vec![name("/account/current_name", "form-field-current-name")];
    fields.push(edited(name("/account/name", "form-field-new-name")));
    fields.extend(drawing.address(ADDRESS).map(edited));
    // Which country the account is in is not known here, so its region can always be given; it can be cleared unless
    // the only country there is needs one.
    let clearable = drawing.settings().countries == ServedCountries::Any;
    let region = drawing.region(REGION, COUNTRY).map(|field| Field { visible_when: Vec::new(), clearable, ..field });
    fields.extend(region.map(edited));
    fields.extend([drawing.language("/account/language"), drawing.country(COUNTRY)].map(edited));
    fields.push(Field { clearable: true, ..drawing.account_notes(NOTES) });
    fields.push(drawing.switch(MODIFY_USERS, drawing.text("form-field-modify-users")));
    Section {
        key: "account",
        title: drawing.text("form-section-account"),
        repeat: None,
        visible_when: Vec::new(),
        fields,
    }
}

fn users(drawing: &Drawing<'_>) -> Section {
    let new_email = drawing.email("/users/*/email", "form-field-new-email");
    let mut fields = vec![drawing.email("/users/*/current_email", "form-field-current-email")];
    fields.extend(std::iter::once(new_email).chain(drawing.person()).map(|field| Field {
        visible_when: vec![Condition { path: REMOVE_ACCESS, one_of: vec!["false".to_owned()] }],
        ..edited(field)
    }));
    fields.push(drawing.switch(REMOVE_ACCESS, remove_access(drawing)));
    drawing.users(vec![Condition { path: MODIFY_USERS, one_of: vec!["true".to_owned()] }], fields)
}

/// A field of a value that stays where nothing is given.
fn edited(field: Field) -> Field {
    Field { required: false, default: None, ..field }
}

fn remove_access(drawing: &Drawing<'_>) -> String {
    let product = drawing.settings().product.as_str();
    // Finnish compounds a name of one word otherwise than a name of several.
    let key = match product.contains(char::is_whitespace) {
        true => "form-field-remove-access-words",
        false => "form-field-remove-access",
    };
    label::text(drawing.locale, key, &Args::none().with("product", product))
}

#[cfg(test)]
#[path = "modify_tests.rs"]
mod tests;
