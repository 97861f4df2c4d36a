//! Bad input about contacts: errors with all that is wrong, nothing kept, never a panic (rules P1, P2).

use comptoir::{ContactDraft, ContactUpdate, Edit, Locale, ServicesEdit, Session, UserUpdate};
use comptoir_tests::{House, over_both_stores};
use serde_json::{Value, json};

use crate::accounts::{garage, named};
use crate::contacts::{activated, anne, somebody};
use crate::problems;

fn valid() -> Value {
    serde_json::from_str(&anne("FR-0017").to_json()).unwrap()
}

/// The valid draft with members set to something else.
fn with(members: Value) -> Vec<u8> {
    let mut draft = valid();
    draft.as_object_mut().unwrap().extend(serde_json::from_value::<serde_json::Map<_, _>>(members).unwrap());
    draft.to_string().into_bytes()
}

fn of_json(session: &Session, json: &[u8]) -> Vec<String> {
    let error = session.contacts().create_json(json).unwrap_err();
    for problem in error.problems() {
        for locale in [Locale::EN, Locale::FI, Locale::FR] {
            let text = problem.text(&locale);
            assert!(!text.is_empty() && !text.contains(['{', '}']), "{} {text}", problem.code().as_str());
        }
    }
    problems(&error)
}

fn everything(house: &House) -> Vec<Vec<String>> {
    let mut raw = house.raw();
    raw.tables().iter().map(|table| raw.rows(table)).collect()
}

over_both_stores! {
    fn p2_each_fault_is_told_at_its_place_and_nothing_is_kept(house) {
        house.agent.accounts().create(&garage()).unwrap();
        let before = everything(&house);
        let long = "x".repeat(201);
        let cases: Vec<(Vec<u8>, &[&str])> = vec![
            (b"".to_vec(), &[" invalid_json"]),
            (b"[]".to_vec(), &[" wrong_type"]),
            (vec![b' '; 65_537], &[" too_large"]),
            (b"{}".to_vec(), &["/name required", "/email required", "/account required", "/role required", "/phone channel_required"]),
            (with(json!({"phone": null})), &["/phone channel_required"]),
            (with(json!({"phone": " ", "mobile": "", "other": null})), &["/phone channel_required"]),
            (with(json!({"phone": "12"})), &["/phone invalid_phone"]),
            (with(json!({"mobile": "call Joe"})), &["/mobile invalid_phone"]),
            (with(json!({"phone": "112\r\nBcc: all@garage.example"})), &["/phone control_characters"]),
            (with(json!({ "other": long })), &["/other too_long"]),
            (with(json!({"account": "Nobody"})), &["/account unknown_account"]),
            (with(json!({"account": " "})), &["/account blank"]),
            (with(json!({ "account": long })), &["/account too_long"]),
            (with(json!({"account": "\0"})), &["/account control_characters"]),
            (with(json!({"role": "king"})), &["/role unknown_option"]),
            (with(json!({"role": "Manager"})), &["/role unknown_option"]),
            (with(json!({"email": "joe@garage.example"})), &["/email already_contact"]),
            (with(json!({"email": "anne"})), &["/email invalid_email"]),
            (with(json!({"email": "anne@garage.example\r\nBcc: all@garage.example"})), &["/email control_characters"]),
            (with(json!({"email": "anne@garage.example\u{202e}"})), &["/email invisible_characters"]),
            (with(json!({"name": "Anne\u{202e}nitraM"})), &["/name invisible_characters"]),
            (with(json!({"name": "Anne\r\nMartin"})), &["/name control_characters"]),
            (with(json!({"name": "\u{200b}"})), &["/name invisible_characters"]),
            (with(json!({"name": "", "first_name": "Anne"})), &["/name required"]),
            (with(json!({"first_name": "x".repeat(101), "last_name": "\u{2066}x"})), &["/first_name too_long", "/last_name invisible_characters"]),
            (with(json!({"job_title": "king", "language": "sv", "time_zone": "Paris"})), &["/job_title unknown_job_title", "/language unknown_language", "/time_zone unknown_time_zone"]),
            (with(json!({"services": []})), &["/services unknown_member"]),
            (with(json!({"role": 1, "name": ["x"]})), &["/name wrong_type", "/role wrong_type"]),
            // What only the store can tell is told with everything else.
            (with(json!({"account": "Nobody", "role": "king", "phone": "1"})), &["/account unknown_account", "/role unknown_option", "/phone invalid_phone"]),
            (with(json!({"email": "JOE@garage.example", "name": "\u{7}"})), &["/name control_characters", "/email already_contact"]),
        ];
        for (json, expected) in cases {
            let mut found = of_json(&house.agent, &json);
            let mut expected = expected.to_vec();
            // Faults of the shape are in the order of the bytes.
            if found.iter().any(|problem| problem.ends_with("wrong_type")) {
                found.sort();
                expected.sort_unstable();
            }
            assert_eq!(found, expected, "{}", String::from_utf8_lossy(&json));
        }
        assert!(everything(&house) == before, "nothing is kept");
    }

    fn p1_names_of_other_letters_are_names(house) {
        house.agent.accounts().create(&garage()).unwrap();
        // A name in Cyrillic is somebody's name; that an address looks like another is told beside it.
        let draft = ContactDraft { name: Some("\u{410}\u{43d}\u{43d}\u{430}".into()), ..somebody("FR-0017", "\u{430}nne@garage.example", "observer") };
        assert_eq!(house.agent.contacts().create(&draft).unwrap().contact.name, "\u{410}\u{43d}\u{43d}\u{430}");
        let created = house.agent.contacts().create(&anne("FR-0017")).unwrap();
        assert_eq!(created.look_alikes[0].email, "\u{430}nne@garage.example");
    }

    fn p2_bad_edits_keep_nothing(house) {
        house.agent.accounts().create(&garage()).unwrap();
        house.agent.accounts().create(&named("Atelier")).unwrap();
        let anne_of = house.agent.contacts().create(&anne("FR-0017")).unwrap().contact;
        house.agent.contacts().create(&somebody("Atelier", "other@garage.example", "observer")).unwrap();
        activated(&house);
        let before = everything(&house);
        let contacts = house.agent.contacts();
        let edit = |json: Value| problems(&contacts.edit_json(anne_of.id, json.to_string().as_bytes()).unwrap_err());
        assert_eq!(edit(json!({"phone": null})), ["/phone channel_required"]);
        assert_eq!(edit(json!({"phone": "x", "job_title": "king"})), ["/phone invalid_phone", "/job_title unknown_job_title"]);
        assert_eq!(edit(json!({"services": []})), ["/services too_few"]);
        assert_eq!(edit(json!({"services": ["washing", "washing", "Washing!"]})), ["/services/0 unknown_service", "/services/1 duplicate", "/services/1 unknown_service", "/services/2 unknown_service"]);
        assert_eq!(edit(json!({"notifications": ["news"]})), ["/notifications/0 unknown_option"]);
        assert_eq!(edit(json!({"account": "Atelier"})), ["/account unknown_member"], "a contact never moves (rule P8)");
        assert_eq!(edit(json!({"role": "observer"})), ["/role unknown_member"]);
        let person = |update: UserUpdate| problems(&contacts.edit_person(anne_of.id, &update).unwrap_err());
        assert_eq!(person(UserUpdate { email: "OTHER@garage.example".into(), ..UserUpdate::default() }), ["/email email_taken"]);
        assert_eq!(person(UserUpdate { email: "Anne@garage.example".into(), ..UserUpdate::default() }), ["/email same_email"]);
        assert_eq!(person(UserUpdate { email: Edit::Clear, name: Edit::Clear, ..UserUpdate::default() }), ["/name cannot_clear", "/email cannot_clear"]);
        assert_eq!(person(UserUpdate { name: "A\u{2067}".into(), first_name: "\r\n\0".into(), ..UserUpdate::default() }), ["/name invisible_characters", "/first_name control_characters"]);
        let many: Vec<String> = (0..101).map(|number| format!("s{number}")).collect();
        let update = ContactUpdate { services: ServicesEdit::These(many), ..ContactUpdate::default() };
        assert_eq!(problems(&contacts.edit(anne_of.id, &update).unwrap_err())[0], "/services too_many");
        assert!(everything(&house) == before, "nothing is kept");
    }
}
