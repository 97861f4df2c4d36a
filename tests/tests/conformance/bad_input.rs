//! Bad input: errors with all that is wrong, nothing kept, never a panic.

use comptoir::{Completion, DealershipDraft, Locale, RequestFilter, Session};
use comptoir_tests::{House, draft, over_both_stores, staff, user};
use serde_json::{Value, json};

use crate::problems;

fn valid() -> Value {
    serde_json::from_str(&draft().to_json()).unwrap()
}

/// The valid draft with one place set to something else.
fn with(pointer: &str, value: Value) -> Vec<u8> {
    let mut draft = valid();
    let (parent, member) = pointer.rsplit_once('/').unwrap();
    match draft.pointer_mut(parent).unwrap() {
        Value::Array(list) => list[member.parse::<usize>().unwrap()] = value,
        object => object[member] = value,
    }
    draft.to_string().into_bytes()
}

/// The draft's problems, which checking and submitting tell alike.
fn of_json(session: &Session, json: &[u8]) -> Vec<String> {
    let submitted = session.requests().submit_json(json).unwrap_err();
    let checked = session.requests().check_json(json).unwrap();
    assert_eq!(submitted.problems(), checked);
    for problem in &checked {
        for locale in [Locale::EN, Locale::FI, Locale::FR] {
            let text = problem.text(&locale);
            assert!(!text.is_empty() && !text.contains(['{', '}']), "{} {text}", problem.code().as_str());
        }
    }
    problems(&submitted)
}

fn nothing_kept(house: &House) {
    let mut raw = house.raw();
    assert_eq!(raw.count("account_requests"), 0);
    assert_eq!(raw.count("outcomes"), 0);
    assert_eq!(raw.count("messages"), 3, "invitations of the staff only");
    assert!(house.host.audit().verify().unwrap().intact);
}

over_both_stores! {
    fn q4_each_fault_of_shape_is_told_at_its_place(house) {
        let cases: Vec<(Vec<u8>, &[&str])> = vec![
            (b"".to_vec(), &[" invalid_json"]),
            (b"{".to_vec(), &[" invalid_json"]),
            (b"\xff\xfe{}".to_vec(), &[" invalid_json"]),
            (b"{} {}".to_vec(), &[" invalid_json"]),
            (br#"{"kind":"create","users":[{"email":"\ud800"}]}"#.to_vec(), &[" invalid_json"]),
            (b"NaN".to_vec(), &[" invalid_json"]),
            (b"null".to_vec(), &[" wrong_type"]),
            (b"[]".to_vec(), &[" wrong_type"]),
            (b"\"create\"".to_vec(), &[" wrong_type"]),
            (with("/account/nmae", json!("x")), &["/account/nmae unknown_member"]),
            (with("/users/0/phone", json!(null)), &["/users/0/phone unknown_member"]),
            (with("/account/name", json!(7)), &["/account/name wrong_type"]),
            (with("/account/existing", json!("no")), &["/account/existing wrong_type"]),
            (with("/account/address", json!([])), &["/account/address wrong_type"]),
            (with("/users", json!({})), &["/users wrong_type"]),
            (with("/users/0", json!(null)), &["/users/0 wrong_type"]),
            (with("/users/0", json!("joe@garage.example")), &["/users/0 wrong_type"]),
            (with("/kind", json!(null)), &["/kind required"]),
            (with("/kind", json!("")), &["/kind required"]),
            (with("/kind", json!("destroy")), &["/kind unknown_option"]),
            // Another form: its members are asked for.
            (with("/kind", json!("modify")), &[
                "/account/current_name required", "/account/existing unknown_member", "/modify_users users_hidden",
            ]),
            (with("/kind", json!(1)), &["/kind wrong_type"]),
            (with("/account/existing", json!("yes")), &["/account/existing wrong_type"]),
            (with("/account", json!(null)), &["/account/name required", "/account/language required",
                "/account/country required", "/account/address/street required", "/account/address/postal_code required",
                "/account/address/city required"]),
        ];
        for (json, expected) in cases {
            assert_eq!(of_json(&house.dealer, &json), expected, "{}", String::from_utf8_lossy(&json));
        }
        nothing_kept(&house);
    }

    fn q4_members_given_twice_are_told(house) {
        let twice = draft().to_json().replacen("\"kind\":\"create\"", "\"kind\":\"create\",\"kind\":\"create\"", 1);
        assert_eq!(of_json(&house.dealer, twice.as_bytes()), ["/kind duplicate_member"]);
        let twice = draft().to_json().replacen("\"name\":", "\"name\":\"x\",\"n\\u0061me\":", 1);
        assert_eq!(of_json(&house.dealer, twice.as_bytes()), ["/account/name duplicate_member"]);
        nothing_kept(&house);
    }

    fn q4_depth_size_and_count_are_bounded(house) {
        let nested = |depth: usize| [b"[".repeat(depth), b"]".repeat(depth)].concat();
        assert_eq!(of_json(&house.dealer, &nested(32)), [" wrong_type"]);
        assert_eq!(of_json(&house.dealer, &nested(33)), [" too_deep"]);
        assert_eq!(of_json(&house.dealer, &b"[".repeat(65_536)), [" too_deep"]);
        let padded = |size: usize| {
            let json = draft().to_json().into_bytes();
            let spaces = size - json.len();
            [json, b" ".repeat(spaces)].concat()
        };
        assert_eq!(of_json(&house.dealer, &padded(65_537)), [" too_large"]);
        assert_eq!(of_json(&house.dealer, &b"x".repeat(10_000_000)), [" too_large"]);
        let many = format!("[{}0]", "0,".repeat(5000));
        assert_eq!(of_json(&house.dealer, many.as_bytes()), [" too_many_values"]);
        nothing_kept(&house);
        house.dealer.requests().submit_json(&padded(65_536)).unwrap();
    }

    fn q4_one_to_a_hundred_users(house) {
        assert_eq!(of_json(&house.dealer, &with("/users", json!([]))), ["/users too_few"]);
        assert_eq!(of_json(&house.dealer, &with("/users", json!(null))), ["/users too_few"]);
        let mut many = draft();
        many.users = (0..101).map(|n| user(&format!("user{n}@garage.example"))).collect();
        assert_eq!(problems(&house.dealer.requests().submit(&many).unwrap_err()), ["/users too_many"]);
        assert_eq!(of_json(&house.dealer, many.to_json().as_bytes()), ["/users too_many"]);
        nothing_kept(&house);
        many.users.pop();
        house.dealer.requests().submit(&many).unwrap();
    }

    fn q4_each_faulty_value_is_told_at_its_place(house) {
        let long = |count: usize| json!("é".repeat(count));
        let cases: Vec<(&str, Value, &str)> = vec![
            ("/account/country", json!("FI"), "country_not_served"),
            ("/account/country", json!("XX"), "unknown_country"),
            ("/account/country", json!("fr"), "unknown_country"),
            ("/account/country", json!("FR\u{0}"), "unknown_country"),
            ("/account/language", json!("tlh"), "unknown_language"),
            ("/account/name", json!("  \t "), "control_characters"),
            ("/account/name", json!("   "), "blank"),
            ("/account/name", json!(""), "required"),
            ("/account/name", long(100_000 / 4), "too_long"),
            ("/account/name", json!("Garage\u{0}Joe"), "control_characters"),
            ("/account/name", json!("Garage\u{202e}eoJ"), "invisible_characters"),
            ("/account/name", json!("Garage\nJoe"), "control_characters"),
            ("/account/address/postal_code", json!("7500"), "invalid_postal_code"),
            ("/account/notes", json!("a\u{7}b"), "control_characters"),
            ("/account/notes", json!("a\u{2066}b"), "invisible_characters"),
            ("/users/0/email", json!("joe at garage"), "invalid_email"),
            ("/users/0/email", json!("joe@garage.example\u{0}"), "control_characters"),
            ("/users/0/email", json!("joe@garage.example, eve@evil.example"), "invalid_email"),
            ("/users/0/email", json!("<joe@garage.example>"), "invalid_email"),
            ("/users/0/first_name", json!("\u{200b}"), "invisible_characters"),
            ("/users/0/last_name", long(1001), "too_long"),
            ("/users/0/job_title", json!("king"), "unknown_job_title"),
            ("/users/0/language", json!("xx"), "unknown_language"),
            ("/users/0/time_zone", json!("Europe/Atlantis"), "unknown_time_zone"),
            ("/users/0/time_zone", json!("europe/paris"), "unknown_time_zone"),
        ];
        for (path, value, code) in cases {
            let told = of_json(&house.dealer, &with(path, value.clone()));
            if (path, code) == ("/account/name", "control_characters") && told == ["/account/name blank"] { continue }
            assert_eq!(told, [format!("{path} {code}")], "{value}");
        }
        nothing_kept(&house);
    }

    fn q3_a_country_not_served_repeats_the_seeds_sentence(house) {
        let team = comptoir_tests::Team::helsinki(&house.store, "helsinki");
        let mut wanted = comptoir_tests::finnish_draft();
        wanted.account.country = Some("FR".into());
        wanted.account.address.postal_code = Some("75002".into());
        let error = team.dealer.requests().submit(&wanted).unwrap_err();
        assert_eq!(problems(&error), ["/account/country country_not_served"]);
        let sentence = error.problems()[0].text(&Locale::FI);
        let form = team.dealer.requests().form(comptoir::RequestKind::Create, &Locale::FI).unwrap();
        let form = serde_json::to_string(&form).unwrap();
        assert!(form.contains(&sentence), "the form shows: {sentence}");
        // Staff of the desk itself are bound to no country.
        team.administrator.requests().submit(&wanted).unwrap();
    }

    fn q4_the_same_address_twice_is_told_however_it_is_typed(house) {
        let mut twice = draft();
        twice.users.push(user(" JOE@GARAGE.example "));
        let error = house.dealer.requests().submit(&twice).unwrap_err();
        assert_eq!(problems(&error), ["/users/1/email duplicate_email"]);
        nothing_kept(&house);
    }

    fn q4_all_problems_come_at_once_in_the_order_of_the_form(house) {
        let mut wanted = valid();
        wanted["account"]["name"] = json!(null);
        wanted["account"]["extra"] = json!(1);
        wanted["account"]["address"]["postal_code"] = json!("x");
        wanted["users"][0]["email"] = json!(true);
        wanted["users"][0]["time_zone"] = json!("nowhere");
        let told = of_json(&house.dealer, wanted.to_string().as_bytes());
        let mut sorted = told.clone();
        sorted.sort();
        assert_eq!(sorted, [
            "/account/address/postal_code invalid_postal_code",
            "/account/extra unknown_member",
            "/account/name required",
            "/users/0/email wrong_type",
            "/users/0/time_zone unknown_time_zone",
        ]);
        let error = house.dealer.requests().submit_json(wanted.to_string().as_bytes()).unwrap_err();
        assert_eq!(error.to_json(&Locale::FI)["problems"].as_array().unwrap().len(), 5);
        nothing_kept(&house);
    }

    fn q5_codes_that_are_none_are_unknown(house) {
        house.submitted();
        let long = "2".repeat(1_000_000);
        for code in ["", " ", "260430-080000000 ", "260430-08000000", "260430-080000000\u{0}", "\u{0}", "😀", "%", "'; --", &long] {
            for result in [
                house.agent.requests().get(code).map(drop),
                house.agent.requests().start(code).map(drop),
                house.dealer.requests().cancel(code).map(drop),
                house.agent.requests().complete(code, &Completion::default()).map(drop),
            ] {
                assert_eq!(result.unwrap_err().code(), "unknown_request", "{:?}", code.get(..20));
            }
        }
    }

    fn q5_texts_are_one_to_four_thousand_characters(house) {
        let code = house.started();
        let agent = house.agent.requests();
        for (text, expected) in [
            ("", "required"), (" \n ", "blank"), ("a\u{0}b", "control_characters"), ("a\u{202e}b", "invisible_characters"),
            ("a\u{1b}[31m", "control_characters"), ("\u{feff}", "invisible_characters"),
        ] {
            let expected = [format!("/text {expected}")];
            assert_eq!(problems(&agent.ask(&code, text).unwrap_err()), expected);
            assert_eq!(problems(&agent.reject(&code, text).unwrap_err()), expected);
            assert_eq!(problems(&house.dealer.requests().answer(&code, text).unwrap_err()), expected);
        }
        assert_eq!(problems(&agent.ask(&code, &"😀".repeat(4001)).unwrap_err()), ["/text too_long"]);
        assert_eq!(problems(&agent.ask(&code, &"x".repeat(5_000_000)).unwrap_err()), ["/text too_long"]);
        assert_eq!(house.dealer.requests().get(&code).unwrap().version, 2);
        agent.ask(&code, &"😀".repeat(4000)).unwrap();
    }

    fn q5_lease_limits_are_bounded(house) {
        let outbox = house.host.outbox();
        for (limit, seconds, expected) in [
            (0, 60, "/limit too_few"), (-1, 60, "/limit too_few"), (101, 60, "/limit too_many"), (i64::MAX, 60, "/limit too_many"),
            (i64::MIN, 60, "/limit too_few"), (1, 0, "/seconds too_few"), (1, 3601, "/seconds too_many"),
            (1, i64::MAX, "/seconds too_many"), (1, i64::MIN, "/seconds too_few"),
        ] {
            assert_eq!(problems(&outbox.lease(limit, seconds).unwrap_err()), [expected]);
        }
        assert_eq!(problems(&outbox.lease(0, 0).unwrap_err()), ["/limit too_few", "/seconds too_few"]);
        assert_eq!(outbox.lease(100, 3600).unwrap().len(), 3);
    }

    fn p1_staff_and_dealerships_are_checked_too(house) {
        let people = house.administrator.people();
        let none = people.add_staff(&comptoir::StaffDraft::default()).unwrap_err();
        assert_eq!(problems(&none), ["/role unknown_option", "/email required", "/first_name required", "/last_name required"]);
        let told = |draft: comptoir::StaffDraft| problems(&people.add_staff(&draft).unwrap_err());
        assert_eq!(told(staff("dealer", None, "x")), ["/dealership required"]);
        assert_eq!(told(staff("agent", Some("20/90074"), "x")), ["/dealership dealership_not_allowed"]);
        assert_eq!(told(staff("dealer", Some("20/9"), "x")), ["/dealership unknown_dealership"]);
        assert_eq!(told(staff("dealer", Some("20/90074\u{0}"), "x")), ["/dealership control_characters"]);
        assert_eq!(told(staff("dealer", Some(""), "x")), ["/dealership required"]);
        let mut odd = staff("agent", None, "x");
        odd.language = Some("?".into());
        odd.time_zone = Some("Mars/Base".into());
        odd.first_name = "\u{202e}".into();
        assert_eq!(told(odd), ["/first_name invisible_characters", "/language unknown_language", "/time_zone unknown_time_zone"]);
        let error = people.add_dealership(&DealershipDraft::default()).unwrap_err();
        assert_eq!(problems(&error), ["/code required", "/country required", "/city required"]);
        let same = DealershipDraft { code: " 20/90074 ".into(), city: "Lyon".into(), country: "FR".into(), ..Default::default() };
        assert_eq!(people.add_dealership(&same).unwrap_err().code(), "taken_dealership");
        for address in ["", "\u{0}", "nobody", "nobody@infomedia.example", "anna@infomedia.example\u{0}"] {
            assert_eq!(people.staff_by_email(address).unwrap(), None);
        }
        assert_eq!(people.staff_by_email(" Anna@INFOMEDIA.example ").unwrap().unwrap().first_name, "anna");
        assert_eq!(people.staff().unwrap().len(), 3);
    }

    fn p1_a_desk_is_checked_with_its_administrator(house) {
        let error = house.store.create_desk(&comptoir::DeskDraft::default(), &comptoir::StaffDraft::default()).unwrap_err();
        let told = problems(&error);
        for expected in ["/settings/name required", "/settings/provider required", "/settings/country required",
            "/settings/language required", "/settings/time_zone required", "/settings/sender required",
            "/administrator/email required", "/administrator/first_name required"] {
            assert!(told.contains(&expected.to_owned()), "{expected} in {told:?}");
        }
        for name in ["", "Infomedia", "1a", "a b", "a\u{0}", "é", &"a".repeat(51)] {
            let settings = comptoir::DeskDraft { name: name.to_owned(), ..House::settings() };
            assert!(problems(&house.store.create_desk(&settings, &staff("", None, "eve")).unwrap_err())[0].starts_with("/settings/name "));
        }
        let agent = house.store.create_desk(&House::settings(), &staff("agent", None, "eve")).unwrap_err();
        assert_eq!(problems(&agent), ["/administrator/role unknown_option"]);
        assert_eq!(house.store.desks().unwrap(), ["infomedia"]);
    }

    fn q4_any_bytes_are_answered_with_problems(house) {
        use proptest::prelude::*;
        use proptest::test_runner::{Config, TestRunner};
        let text = draft().to_json();
        let dealer = house.dealer.requests();
        let config = || Config { cases: 96, failure_persistence: None, ..Config::default() };
        TestRunner::new(config())
            .run(&proptest::collection::vec(any::<u8>(), 0..200), |bytes| {
                prop_assert!(!dealer.check_json(&bytes).unwrap().is_empty());
                prop_assert_eq!(dealer.submit_json(&bytes).unwrap_err().code(), "invalid");
                Ok(())
            })
            .unwrap();
        // A valid draft with a few bytes replaced: valid still, or told what is wrong; both ways agree.
        TestRunner::new(config())
            .run(&proptest::collection::vec((0..text.len(), any::<u8>()), 1..4), |changes| {
                let mut bytes = text.clone().into_bytes();
                for (at, byte) in changes {
                    bytes[at] = byte;
                }
                let told = dealer.check_json(&bytes).unwrap();
                match house.dealer.preview().requests().submit_json(&bytes) {
                    Ok(_) => prop_assert!(told.is_empty(), "{:?} in {:?}", told, String::from_utf8_lossy(&bytes)),
                    Err(error) => prop_assert_eq!(error.problems(), told),
                }
                Ok(())
            })
            .unwrap();
        assert!(house.agent.requests().list(&RequestFilter::default(), None).unwrap().items.is_empty());
    }


    fn q4_a_draft_that_could_not_be_read_again_is_not_stored(house) {
        let mut wanted = draft();
        wanted.users = (0..100)
            .map(|number| {
                let mut user = user(&format!("u{number}@garage.example"));
                user.first_name = Some("名".repeat(100));
                user.last_name = Some("字".repeat(100));
                user
            })
            .collect();
        assert_eq!(house.dealer.requests().check(&wanted).unwrap(), []);
        let error = house.dealer.requests().submit(&wanted).unwrap_err();
        assert_eq!(problems(&error), [" too_large"]);
        for user in &mut wanted.users {
            user.first_name = Some("Élise".into());
        }
        let code = house.dealer.requests().submit(&wanted).unwrap().code;
        assert_eq!(house.agent.requests().get(&code).unwrap().draft.as_create().unwrap().users.len(), 100);
    }

    fn settings_of_a_desk_that_no_form_could_use_are_refused(house) {
        let title = |key: &str, tag: &str| comptoir::JobTitleDraft {
            key: key.into(),
            labels: [(tag.to_owned(), "Chef".to_owned())].into(),
        };
        let settings = comptoir::DeskDraft {
            name: "other".into(),
            provider: " ".into(),
            country: "France".into(),
            portal_url: "https://portal.example/?a=b".into(),
            languages: vec!["fr".into(), "FR".into(), "?".into()],
            job_titles: vec![title("workshop_manager", "fr"), title("chef", "FR"), title("chef", "fr")],
            invitation_hours: Some(0),
            ..House::settings()
        };
        let told: Vec<String> =
            settings.problems().iter().map(|problem| format!("{} {}", problem.path(), problem.code().as_str())).collect();
        for expected in [
            "/provider required", "/country unknown_country", "/portal_url invalid_url", "/languages/1 duplicate",
            "/languages/2 unknown_language", "/job_titles/0/key invalid_key", "/job_titles/1/labels/FR unknown_language",
            "/job_titles/2/key duplicate", "/invitation_hours too_few",
        ] {
            let expected = expected.replace("/provider required", "/provider blank");
            assert!(told.contains(&expected), "{expected} in {told:?}");
        }
        assert_eq!(told.len(), 9, "{told:?}");
        assert_eq!(house.store.create_desk(&settings, &staff("", None, "eve")).unwrap_err().code(), "invalid");
        let mut odd = DealershipDraft { code: "20/3".into(), city: "Brest".into(), country: "FR".into(), ..Default::default() };
        odd.language = Some("sv".into());
        let error = house.administrator.people().add_dealership(&odd).unwrap_err();
        assert_eq!(problems(&error), ["/language unknown_language"]);
    }
}
