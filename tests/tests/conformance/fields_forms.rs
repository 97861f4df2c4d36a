//! A desk's own fields in packs, forms, pages and requests (rules Q2 to Q4, Q7).

use comptoir::{
    AccountDraft, AccountInsert, AccountState, Completion, ContactUpdate, CreateDraft, FieldDraft, FieldSubject,
    FieldType, FieldUpdate, Locale, Pack, RequestKind, UserDraft,
};
use comptoir_tests::{House, draft, over_both_stores};

use crate::accounts::named;
use crate::contacts::anne;
use crate::fields::{added, choice, field, open, size, texts};
use crate::problems;
use crate::work::{as_contact, crew};

/// The same field, seen and edited by dealers.
fn staffs(draft: FieldDraft) -> FieldDraft {
    FieldDraft { seen_by: Some("staff".into()), edited_by: Some("staff".into()), ..draft }
}

/// The request of seed 000, with these values of the account and of its user.
fn with(account: &[(&str, &str)], user: &[(&str, &str)]) -> CreateDraft {
    let CreateDraft { account: garage, users } = draft();
    CreateDraft {
        account: AccountDraft { custom: texts(account), ..garage },
        users: users.into_iter().map(|joe| UserDraft { custom: texts(user), ..joe }).collect(),
    }
}

fn completed(house: &House, code: &str) -> comptoir::AccountId {
    house.agent.requests().start(code).unwrap();
    house.agent.requests().complete(code, &Completion::default()).unwrap().account.unwrap()
}

over_both_stores! {
    fn a_desk_without_fields_has_the_packs_and_views_that_it_had(house) {
        let pack = house.dealer.requests().pack().unwrap();
        assert!(!pack.to_json().contains("custom"));
        assert!(!pack.form(RequestKind::Create, &Locale::FR).to_json().contains("custom"));
        let code = house.dealer.requests().submit(&draft()).unwrap().code;
        assert!(!house.raw().values("SELECT draft AS value FROM account_requests").concat().contains("custom"));
        let account = completed(&house, &code);
        let view = house.agent.accounts().get(account).unwrap();
        let contact = house.agent.accounts().contacts(account).unwrap().remove(0);
        assert!(!serde_json::to_string(&(view, contact)).unwrap().contains("custom"));
        let facts = house.raw().values("SELECT facts AS value FROM audit_events").concat();
        assert!(!facts.contains("custom"));
    }

    fn q2_the_pack_of_an_asker_holds_what_the_asker_sees(house) {
        added(&house, &field("account", "hidden", "text"));
        added(&house, &FieldDraft { seen_by: Some("staff".into()), ..field("account", "seen", "text") });
        added(&house, &staffs(FieldDraft { required: true, ..field("account", "zone", "text") }));
        added(&house, &staffs(field("contact", "badge", "text")));
        let keys = |pack: &Pack| pack.settings().custom_fields.iter().map(|field| (field.key.clone(), field.editable)).collect::<Vec<_>>();
        let pair = |key: &str, editable| (key.to_owned(), editable);
        let pack = house.dealer.requests().pack().unwrap();
        assert_eq!(keys(&pack), [pair("seen", false), pair("zone", true), pair("badge", true)]);
        assert_eq!(keys(&house.agent.requests().pack().unwrap()), [pair("hidden", true), pair("seen", true), pair("zone", true), pair("badge", true)]);
        assert_eq!(Pack::from_json(pack.to_json().as_bytes()).unwrap(), pack);
        let form = house.dealer.requests().form(RequestKind::Create, &Locale::FI).unwrap();
        let zone = form.field("/account/custom/zone").unwrap();
        assert_eq!((zone.label.as_str(), zone.required, zone.field_type), ("Kenttä zone", true, FieldType::Text));
        assert!(form.field("/users/*/custom/badge").is_some());
        assert!(form.field("/account/custom/seen").is_none() && form.field("/account/custom/hidden").is_none());
        // Without the store, the pack says the same as the session does.
        for wrong in [draft(), with(&[("zone", "Nord"), ("hidden", "x")], &[]), with(&[("zone", "\u{202e}"), ("seen", "x")], &[("badge", "a\nb")])] {
            let pure = pack.check(&wrong.clone().into()).unwrap_err();
            assert_eq!(house.dealer.requests().check(&wrong).unwrap(), pure);
            let error = house.dealer.requests().submit(&wrong).unwrap_err();
            assert_eq!(error.problems(), pure);
        }
    }

    fn q7_what_a_request_gives_is_given_to_account_and_contacts(house) {
        for draft in [staffs(field("account", "zone", "text")), staffs(size("account")), field("account", "hidden", "text"), staffs(field("contact", "badge", "number"))] {
            added(&house, &draft);
        }
        added(&house, &FieldDraft { default: Some("yes".into()), ..field("account", "partner", "yes_no") });
        let blank = house.dealer.requests().pack().unwrap().blank_create();
        assert_eq!(blank.account.custom, texts(&[("size", "small")]));
        let code = house.dealer.requests().submit(&with(&[("zone", " Nord "), ("size", "")], &[("badge", "007")])).unwrap().code;
        let stored = house.agent.requests().get(&code).unwrap();
        let asked = stored.draft.as_create().unwrap();
        assert_eq!((asked.account.custom.clone(), asked.users[0].custom.clone()), (texts(&[("zone", "Nord")]), texts(&[("badge", "7")])));
        let account = completed(&house, &code);
        // What the dealer was not asked has its default; what was left out on the form stays out.
        let view = house.agent.accounts().get(account).unwrap();
        assert_eq!(view.custom, texts(&[("zone", "Nord"), ("partner", "yes")]));
        assert_eq!(house.agent.accounts().contacts(account).unwrap()[0].custom, texts(&[("badge", "7")]));
        // The users that are added to it later too.
        let later = CreateDraft {
            account: AccountDraft { existing: true, name: Some("Garage Chez Joe".into()), ..AccountDraft::default() },
            users: vec![UserDraft { custom: texts(&[("badge", "8")]), ..comptoir_tests::user("ann@garage.example") }],
        };
        let code = house.dealer.requests().submit(&later).unwrap().code;
        completed(&house, &code);
        let contacts = house.agent.accounts().contacts(account).unwrap();
        let ann = contacts.iter().find(|contact| contact.email == "ann@garage.example").unwrap();
        assert_eq!(ann.custom, texts(&[("badge", "8")]));
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn q7_what_fields_have_become_since_holds_no_request_up(house) {
        let zone = added(&house, &staffs(field("account", "zone", "text")));
        let size = added(&house, &staffs(FieldDraft { default: None, ..size("account") }));
        let badge = added(&house, &staffs(field("contact", "badge", "text")));
        let code = house.dealer.requests().submit(&with(&[("zone", "Nord"), ("size", "huge")], &[("badge", "A1")])).unwrap().code;
        house.at("2026-04-30T11:00:00+02:00");
        let fields = house.administrator.fields();
        fields.retire(zone.id).unwrap();
        // Nobody holds it yet: what is only asked for does not keep a choice.
        fields.edit(size.id, &FieldUpdate { choices: Some(vec![choice("small", "Petit")]), required: Some(true), ..FieldUpdate::default() }).unwrap();
        fields.edit(badge.id, &FieldUpdate { seen_by: "desk".into(), edited_by: "desk".into(), ..FieldUpdate::default() }).unwrap();
        added(&house, &FieldDraft { required: true, ..staffs(field("account", "new", "text")) });
        added(&house, &FieldDraft { default: Some("yes".into()), ..staffs(field("account", "newer", "yes_no")) });
        let account = completed(&house, &code);
        assert_eq!(house.agent.accounts().get(account).unwrap().custom, texts(&[("newer", "yes")]));
        assert_eq!(house.agent.accounts().contacts(account).unwrap()[0].custom, texts(&[("badge", "A1")]));
        // Nothing is lost: the request says what was asked.
        assert_eq!(house.agent.requests().get(&code).unwrap().draft.as_create().unwrap().account.custom, texts(&[("zone", "Nord"), ("size", "huge")]));
    }

    fn the_page_of_an_account_draws_its_values(house) {
        added(&house, &FieldDraft { required: true, ..field("account", "zone", "text") });
        added(&house, &size("account"));
        let insert = AccountInsert { custom: texts(&[("zone", "Nord")]), ..named("Atelier") };
        let account = house.agent.accounts().create(&insert).unwrap();
        let page = house.agent.accounts().edit_page(account.id, &Locale::FI).unwrap();
        let zone = page.field("/custom/zone").unwrap();
        assert_eq!((zone.label.as_str(), zone.default.as_deref(), zone.required, zone.clearable), ("Kenttä zone", Some("Nord"), true, false));
        let size = page.field("/custom/size").unwrap();
        assert_eq!((size.field_type, size.default.as_deref(), size.clearable, size.options.len()), (FieldType::Select, Some("small"), true, 3));
        let page = house.agent.accounts().edit_page(house.agent.accounts().create(&AccountInsert { name: Some("Bosquet".into()), ..insert }).unwrap().id, &Locale::FR);
        assert_eq!(page.unwrap().state, Some(AccountState::Active));
    }

    fn the_pages_of_a_contact_draw_what_the_reader_sees(house) {
        added(&house, &FieldDraft { required: true, ..field("contact", "note", "text") });
        added(&house, &FieldDraft { seen_by: Some("everyone".into()), ..field("contact", "badge", "date") });
        added(&house, &open(size("contact")));
        let new = house.agent.contacts().page(None, &Locale::FR).unwrap();
        assert_eq!(["note", "badge", "size"].map(|key| new.field(&format!("/custom/{key}")).unwrap().required), [true, false, false]);
        assert_eq!(new.field("/custom/size").unwrap().default.as_deref(), Some("small"));
        let mut draft = anne("Atelier");
        draft.custom = texts(&[("note", "vu"), ("badge", "2026-05-01")]);
        house.agent.accounts().create(&named("Atelier")).unwrap();
        let contact = house.agent.contacts().create(&draft).unwrap().contact;
        let page = house.agent.contacts().edit_page(contact.id, &Locale::FR).unwrap();
        assert_eq!(page.field("/custom/badge").map(|field| (field.field_type, field.default.as_deref())), Some((FieldType::Date, Some("2026-05-01"))));
        // To a manager, what may be seen is shown, and what may be edited is offered.
        house.administrator.fields().edit(house.administrator.fields().list(FieldSubject::Contact).unwrap()[0].id, &FieldUpdate { required: Some(false), ..FieldUpdate::default() }).unwrap();
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let update = ContactUpdate { custom: [("badge".to_owned(), Some("2026-05-02".to_owned()))].into(), ..ContactUpdate::default() };
        house.agent.contacts().edit(crew.requester, &update).unwrap();
        let page = as_contact(&house, crew.manager).contacts().edit_page(crew.requester, &Locale::FR).unwrap();
        assert!(page.field("/custom/note").is_none());
        let badge = page.field("/custom/badge").unwrap();
        assert_eq!((badge.field_type, badge.default.as_deref()), (FieldType::Shown, Some("2026-05-02")));
        assert_eq!(page.field("/custom/size").unwrap().field_type, FieldType::Select);
    }

    fn q1_a_request_to_modify_knows_no_fields_of_the_desks_own(house) {
        added(&house, &staffs(field("account", "zone", "text")));
        let json = br#"{"kind": "modify", "account": {"current_name": "Garage Chez Joe", "custom": {"zone": "Nord"}}, "users": []}"#;
        assert_eq!(problems(&house.dealer.requests().submit_json(json).unwrap_err()), ["/account no_change", "/account/custom unknown_member"]);
        assert!(house.dealer.requests().form(RequestKind::Modify, &Locale::FR).unwrap().field("/account/custom/zone").is_none());
    }
}
