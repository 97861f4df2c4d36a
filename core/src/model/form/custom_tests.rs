//! How fields of a desk's own are drawn and checked by a pack.

use super::super::samples::paris;
use super::super::{Form, Pack};
use super::*;
use crate::model::field::samples::{field, labels, size, text};
use crate::model::form::PackSettings;
use crate::{AccountDraft, AccountRequest, CreateDraft, Locale, RequestKind, UserDraft};

fn house(fields: Vec<CustomField>) -> Pack {
    Pack::new(PackSettings { custom_fields: fields, ..paris().settings().clone() }).unwrap()
}

fn all() -> Pack {
    let of = |key: &str, kind| field(FieldSubject::Account, key, kind);
    house(vec![
        CustomField { required: true, labels: labels(&[("fr", "Secteur"), ("fi", "Alue")]), ..text("zone") },
        CustomField { default: Some("small".into()), ..size() },
        of("fleet", FieldKind::Number),
        of("since", FieldKind::Date),
        of("partner", FieldKind::YesNo),
        CustomField { editable: false, ..text("seen") },
        CustomField { required: true, ..field(FieldSubject::Contact, "badge", FieldKind::Text) },
    ])
}

fn drawn(form: &Form, path: &str) -> Field {
    form.field(path).unwrap_or_else(|| panic!("no field {path}")).clone()
}

#[test]
fn a_desk_without_fields_has_the_forms_and_packs_it_had() {
    assert!(!paris().to_json().contains("custom"));
    assert!(!paris().form(RequestKind::Create, &Locale::FR).to_json().contains("custom"));
    assert_eq!(house(Vec::new()).to_json(), paris().to_json());
    assert!(!paris().blank(RequestKind::Create).to_json().contains("custom"));
}

#[test]
fn the_form_to_create_asks_for_what_the_asker_fills_in() {
    let form = all().form(RequestKind::Create, &Locale::FI);
    let zone = drawn(&form, "/account/custom/zone");
    assert_eq!((&*zone.key, &*zone.label, zone.field_type, zone.required), ("zone", "Alue", FieldType::Text, true));
    assert_eq!((zone.max_length, zone.default.clone()), (Some(500), None));
    // As what only a new account has.
    assert_eq!(zone.visible_when[0].path, "/account/existing");
    let size = drawn(&form, "/account/custom/size");
    assert_eq!((size.field_type, size.required, size.default.as_deref()), (FieldType::Select, false, Some("small")));
    assert_eq!(size.options, [FieldOption::new("small", "Pieni"), FieldOption::new("large", "Suuri")]);
    assert_eq!(drawn(&form, "/account/custom/fleet").field_type, FieldType::Number);
    assert_eq!(drawn(&form, "/account/custom/since").field_type, FieldType::Date);
    let partner = drawn(&form, "/account/custom/partner");
    assert_eq!(partner.options, [FieldOption::new("yes", "Kyllä"), FieldOption::new("no", "Ei")]);
    assert_eq!((partner.field_type, partner.max_length), (FieldType::Select, None));
    assert!(form.field("/account/custom/seen").is_none());
    let badge = drawn(&form, "/users/*/custom/badge");
    assert!(badge.required && badge.visible_when.is_empty());
    assert!(form.to_json().contains(r#""key":"fleet","path":"/account/custom/fleet""#));
    assert!(form.to_json().contains(r#""type":"number""#) && form.to_json().contains(r#""type":"date""#));
    // Last in their sections, in the order of the pack.
    let account: Vec<&str> = form.sections[1].fields.iter().rev().take(5).map(|field| &*field.key).collect();
    assert_eq!(account, ["partner", "since", "fleet", "size", "zone"]);
    assert!(all().form(RequestKind::Modify, &Locale::FR).field("/account/custom/zone").is_none());
}

#[test]
fn a_blank_draft_has_the_defaults() {
    let draft = all().blank_create();
    assert_eq!(draft.account.custom, BTreeMap::from([("size".to_owned(), "small".to_owned())]));
    assert!(draft.users[0].custom.is_empty());
}

fn joe() -> CreateDraft {
    let json = br#"{"kind": "create", "account": {"name": "Garage Chez Joe", "language": "fr", "country": "FR",
        "address": {"street": "12 rue de la Paix", "postal_code": "75002", "city": "Paris"},
        "custom": {"zone": " Nord ", "fleet": "012", "size": ""}},
        "users": [{"email": "joe@garage.example", "first_name": "Joe", "last_name": "Martin",
        "job_title": "body_shop_manager", "language": "fr", "time_zone": "Europe/Paris", "custom": {"badge": "A1"}}]}"#;
    crate::RequestDraft::from_json(json).unwrap().as_create().unwrap().clone()
}

#[test]
fn q4_a_pack_checks_the_values_with_everything_else() {
    let AccountRequest::NewAccount(request) = all().check(&joe().into()).unwrap() else { panic!("a new account") };
    let values = |pairs: &[(&str, &str)]| labels(pairs);
    assert_eq!(*request.account().custom(), values(&[("fleet", "12"), ("zone", "Nord")]));
    assert_eq!(*request.users()[0].custom(), values(&[("badge", "A1")]));
    // The draft of what was checked holds no more than that, and is right too.
    let again = request.to_draft();
    let asked = again.as_create().unwrap().account.custom.clone();
    assert_eq!(asked, values(&[("fleet", "12"), ("zone", "Nord")]));
    // Nothing personal is shown.
    let shown = format!("{request:?}{again:?}");
    assert!(!shown.contains("Nord") && !shown.contains("A1"), "{shown}");
    let wrong = CreateDraft {
        account: AccountDraft { custom: values(&[("fleet", "x"), ("colour", "red"), ("seen", "1")]), ..joe().account },
        users: vec![UserDraft { custom: values(&[("fleet", "1")]), first_name: None, ..joe().users[0].clone() }],
    };
    let told = all().check(&wrong.into()).unwrap_err();
    let told: Vec<_> = told.iter().map(|problem| format!("{} {}", problem.path(), problem.code().as_str())).collect();
    assert_eq!(
        told,
        [
            "/account/custom/colour unknown_field",
            "/account/custom/zone required",
            "/account/custom/fleet invalid_decimal",
            "/account/custom/seen field_not_editable",
            "/users/0/first_name required",
            "/users/0/custom/fleet unknown_field",
            "/users/0/custom/badge required",
        ]
    );
}

#[test]
fn of_an_existing_account_no_values_are_asked_but_of_its_new_users() {
    let existing = CreateDraft { account: AccountDraft { existing: true, ..joe().account }, ..joe() };
    let AccountRequest::AddUsers(request) = all().check(&existing.into()).unwrap() else { panic!("users") };
    assert_eq!(request.users()[0].custom()["badge"], "A1");
}

#[test]
fn where_there_are_no_fields_values_are_unknown() {
    let told = paris().check(&joe().into()).unwrap_err();
    let told: Vec<_> = told.iter().map(|problem| format!("{} {}", problem.path(), problem.code().as_str())).collect();
    assert_eq!(
        told,
        [
            "/account/custom/fleet unknown_field",
            "/account/custom/size unknown_field",
            "/account/custom/zone unknown_field",
            "/users/0/custom/badge unknown_field",
        ]
    );
    // The shape is told as it was: not every desk has such a member.
    let told =
        paris().check_json(br#"{"kind": "create", "account": {"colour": 1}, "users": [{"colour": 1}]}"#).unwrap_err();
    let strangers = told.iter().filter(|problem| problem.path().ends_with("colour"));
    assert!(strangers.map(|problem| format!("{:?}", problem.args())).all(|args| !args.contains("custom")));
}

#[test]
fn a_page_shows_what_there_is() {
    let pack = all();
    let drawing = Drawing { pack: &pack, locale: &Locale::FR };
    let values = labels(&[("zone", "Nord"), ("size", "huge"), ("seen", "vu")]);
    let fields = drawing.custom(FieldSubject::Account, "", &values);
    let find = |key: &str| fields.iter().find(|field| field.key == key).unwrap();
    let zone = find("zone");
    assert_eq!((&*zone.path, zone.default.as_deref()), ("/custom/zone", Some("Nord")));
    assert_eq!((zone.required, zone.clearable), (true, false));
    // A value that cannot be chosen any more can be kept.
    assert_eq!(find("size").options.last(), Some(&FieldOption::new("huge", "huge")));
    assert!(find("fleet").clearable && !find("fleet").required && find("fleet").default.is_none());
    let seen = find("seen");
    assert_eq!((seen.field_type, seen.default.as_deref(), seen.max_length), (FieldType::Shown, Some("vu"), None));
    assert!(!seen.clearable && !seen.required);
    // What was never filled in holds nobody up.
    let empty = drawing.custom(FieldSubject::Account, "", &BTreeMap::new());
    assert!(!empty[0].required && empty[0].default.is_none() && empty[1].default.is_none());
    assert_eq!(drawing.custom(FieldSubject::Contact, "", &values).len(), 1);
}

#[test]
fn a_pack_from_outside_is_checked() {
    let told = |fields: Vec<CustomField>| -> Vec<String> {
        let told = Pack::new(PackSettings { custom_fields: fields, ..paris().settings().clone() }).err();
        let told = told.unwrap_or_default();
        told.iter().map(|problem| format!("{} {}", problem.path(), problem.code().as_str())).collect()
    };
    assert_eq!(told(vec![text("a"), CustomField { subject: FieldSubject::Contact, ..text("a") }]), [""; 0]);
    assert_eq!(
        told(vec![
            text("a"),
            text("a"),
            text("A"),
            CustomField { labels: labels(&[]), ..text("b") },
            CustomField { choices: Vec::new(), default: Some("small".into()), ..size() },
            CustomField { default: Some("huge".into()), key: "other".into(), ..size() },
            CustomField { choices: size().choices, ..text("c") },
        ]),
        [
            "/custom_fields/1/key duplicate",
            "/custom_fields/2/key invalid_key",
            "/custom_fields/3/labels too_few",
            "/custom_fields/4/choices too_few",
            "/custom_fields/5/default unknown_option",
            "/custom_fields/6/choices too_many",
        ]
    );
    let many = |count: usize| (0..count).map(|number| text(&format!("k{number}"))).collect::<Vec<_>>();
    assert_eq!(told(many(50)), [""; 0]);
    assert_eq!(told(many(51)), ["/custom_fields too_many"]);
    let tidied = house(vec![CustomField { labels: labels(&[("fr", " Parc ")]), ..text("a") }]);
    assert_eq!(tidied.settings().custom_fields[0].labels["fr"], "Parc");
    let json = all().to_json();
    assert_eq!(Pack::from_json(json.as_bytes()).unwrap(), all());
    assert!(json.contains(r#""custom_fields":[{"subject":"account","key":"zone""#));
}
