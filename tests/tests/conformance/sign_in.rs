//! Signing in: with what, as whom, and what it is good for (rules P5, P11).

use comptoir::{AccountId, Actor, ContactId, Error, Locale, SignInDraft, SignedIn};
use comptoir_tests::{CheapHasher, House, PASSWORD, Team, credentials, over_both_stores, token};

use crate::problems;

const JOE: &str = "joe@garage.example";
const ANN: &str = "ann@garage.example";

/// An account in which Joe is active and Ann invited.
fn garage(house: &House) -> AccountId {
    let account = house.account("Garage Chez Joe", &[JOE, ANN]);
    house.activate(JOE);
    account
}

fn texts(error: &Error) -> Vec<String> {
    [Locale::EN, Locale::FI, Locale::FR].iter().map(|locale| error.to_json(locale).to_string()).collect()
}

over_both_stores! {
    fn p5_somebody_signs_in_and_acts_in_an_open_place(house) {
        let account = garage(&house);
        let (contact, joe) = house.contact(account, JOE);
        let signed_in = house.door().sign_in(&credentials(" JOE@Garage.example ", PASSWORD)).unwrap();
        assert_eq!((signed_in.user.id, signed_in.user.email.as_str()), (joe, JOE));
        assert_eq!(signed_in.token.len(), 64);
        assert_eq!(signed_in.expires_at.to_string(), "2026-04-30T20:00:00Z");
        let [place] = signed_in.places.as_slice() else { panic!("{:?}", signed_in.places) };
        assert_eq!(place.actor, Actor::contact(contact));
        assert_eq!((place.role.as_str(), place.open), ("manager", true));
        assert_eq!(place.account.as_ref().unwrap().name, "Garage Chez Joe");
        let session = house.desk.signed_in(&signed_in.token, place.actor.clone()).unwrap();
        let me = session.me().get().unwrap();
        assert_eq!(me.contact.unwrap().id, contact);
        assert_eq!((me.account.unwrap().id, me.staff.is_none()), (account, true));
        for shown in [format!("{signed_in:?}"), format!("{session:?}"), format!("{place:?}")] {
            assert!(!shown.contains(&signed_in.token) && !shown.contains("Garage") && !shown.contains("garage"), "{shown}");
        }
        let events = house.administrator.audit().list(None).unwrap().items;
        let last = events.last().unwrap();
        assert_eq!((last.action.as_str(), last.actor.as_str()), ("sign_in", "host:portal"));
        assert_eq!(last.subject_id, joe.to_string());
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn p11_nobody_is_told_why_a_sign_in_fails(house) {
        let account = house.account("Garage Chez Joe", &[JOE, ANN, "bob@garage.example", "max@garage.example"]);
        let mails = house.mails();
        let activate = |email: &str| {
            let mail = mails.iter().rev().find(|mail| mail.to == email).unwrap();
            house.door().activate(&token(mail), Some(PASSWORD)).unwrap();
        };
        [JOE, "bob@garage.example", "max@garage.example"].into_iter().for_each(activate);
        house.agent.people().suspend_user(house.contact(account, "bob@garage.example").1).unwrap();
        house.agent.people().delete_user(house.contact(account, "max@garage.example").1).unwrap();
        // Active, as whoever came from a desk of before, but without a password.
        house.raw().run("UPDATE users SET activation = 'active' WHERE email = 'denis@infomedia.example'");
        let _ = house.hasher.verified();
        let cases = [
            (JOE, "une lampe de chevet"),
            ("nobody@garage.example", PASSWORD),
            (ANN, PASSWORD),
            ("bob@garage.example", PASSWORD),
            ("max@garage.example", PASSWORD),
            ("denis@infomedia.example", PASSWORD),
            (JOE, "x"),
        ];
        let mut told = Vec::new();
        for (email, password) in cases {
            let error = house.door().sign_in(&credentials(email, password)).unwrap_err();
            assert_eq!((error.code(), house.hasher.verified()), ("sign_in_failed", 1), "{email}");
            told.push(texts(&error));
        }
        told.dedup();
        assert_eq!(told.len(), 1, "{told:?}");
        house.sign_in(JOE).unwrap();
        assert_eq!(house.hasher.verified(), 1);
    }

    fn p11_what_is_not_filled_in_is_told_and_not_counted(house) {
        let _ = house.hasher.verified();
        for _ in 0..10 {
            let error = house.door().sign_in(&SignInDraft::default()).unwrap_err();
            assert_eq!(problems(&error), ["/email required", "/password required"]);
            let error = house.door().sign_in(&credentials("joe", &"x".repeat(300))).unwrap_err();
            assert_eq!(problems(&error), ["/email invalid_email", "/password too_long"]);
        }
        assert_eq!(house.hasher.verified(), 0);
        assert_eq!(house.administrator.access().sign_in(&credentials(JOE, PASSWORD)).unwrap_err().code(), "refused");
    }

    fn p11_a_password_is_compared_as_it_is_composed(house) {
        let _ = house.account("Garage Chez Joe", &[JOE]);
        house.door().activate(&house.token(JOE), Some("la clé sous le pot")).unwrap();
        house.door().sign_in(&credentials(JOE, "la cle\u{301} sous le pot")).unwrap();
        assert_eq!(house.door().sign_in(&credentials(JOE, "La clé sous le pot")).unwrap_err().code(), "sign_in_failed");
        assert_eq!(house.door().sign_in(&credentials(JOE, "la clé sous le pot ")).unwrap_err().code(), "sign_in_failed");
    }

    fn p5_a_sign_in_is_good_until_the_instant_it_expires(house) {
        garage(&house);
        let session = house.signed_in(JOE);
        house.at("2026-04-30T19:59:59.999999Z");
        session.me().get().unwrap();
        house.at("2026-04-30T20:00:00Z");
        let error = session.me().get().unwrap_err();
        assert_eq!(error.code(), "signed_out");
        assert_eq!(error.text(&Locale::FI), "Sinut on kirjattu ulos. Kirjaudu uudelleen.");
        // Neither reads nor commands.
        assert_eq!(session.me().sign_out_everywhere().unwrap_err().code(), "signed_out");
    }

    fn p5_a_desk_says_how_long_a_sign_in_is_good(house) {
        let settings =
            comptoir::DeskDraft { name: "short".into(), sign_in_hours: Some(1), ..House::settings() };
        let team = Team::of(&house.store, &settings, "Paris");
        let door = team.desk.session(Actor::host("portal")).unwrap().access();
        let mails = team.host.outbox().lease(100, 60).unwrap();
        let mail = mails.iter().find(|mail| mail.to == "anna@infomedia.example").unwrap();
        door.activate(&token(mail), Some(PASSWORD)).unwrap();
        let signed_in = door.sign_in(&credentials("anna@infomedia.example", PASSWORD)).unwrap();
        assert_eq!(signed_in.expires_at.to_string(), "2026-04-30T09:00:00Z");
    }

    fn p5_the_right_password_without_an_open_place_says_so(house) {
        let account = garage(&house);
        house.agent.accounts().suspend(account).unwrap();
        let error = house.sign_in(JOE).unwrap_err();
        assert_eq!(error.code(), "no_open_place");
        assert_eq!(error.text(&Locale::EN), "None of your accounts is open at the moment. Contact the provider.");
        // With a wrong one it is what it always is.
        assert_eq!(house.door().sign_in(&credentials(JOE, "une lampe de chevet")).unwrap_err().code(), "sign_in_failed");
        // And it never counts as a failure.
        for _ in 0..10 {
            assert_eq!(house.sign_in(JOE).unwrap_err().code(), "no_open_place");
        }
        house.agent.accounts().restore(account).unwrap();
        house.sign_in(JOE).unwrap();
    }

    fn a4_somebody_signs_in_through_the_account_that_is_active_only(house) {
        let first = garage(&house);
        house.at("2026-04-30T09:00:00Z");
        let second = house.account("Atelier de Joe", &[JOE]);
        let (suspended, open) = (house.contact(first, JOE).0, house.contact(second, JOE).0);
        let before = house.signed_in(JOE);
        house.agent.accounts().suspend(first).unwrap();
        let signed_in = house.sign_in(JOE).unwrap();
        let actors: Vec<&Actor> = signed_in.places.iter().map(|place| &place.actor).collect();
        assert_eq!(actors, [&Actor::contact(open)]);
        let as_contact = |contact: ContactId| house.desk.signed_in(&signed_in.token, Actor::contact(contact)).unwrap();
        assert_eq!(as_contact(open).me().get().unwrap().contact.unwrap().id, open);
        for session in [as_contact(suspended), before] {
            let error = session.me().get().unwrap_err();
            assert_eq!((error.code(), error.refusal().unwrap().rule()), ("refused", "P5"));
        }
        // From the open place, the other is seen to be closed.
        let places = as_contact(open).me().places().unwrap();
        assert_eq!(places.iter().map(|place| place.open).collect::<Vec<_>>(), [false, true]);
    }

    fn p5_a_token_serves_its_own_user_only(house) {
        let account = garage(&house);
        let _ = house.account("Atelier", &[ANN]);
        let team = Team::helsinki(&house.store, "helsinki");
        let SignedIn { token, .. } = house.sign_in(JOE).unwrap();
        let ann = house.contact(account, ANN).0;
        let anna = house.agent.actor().clone();
        for actor in [Actor::contact(ann), anna, Actor::host("portal"), Actor::contact(ContactId::from_bytes([9; 16]))] {
            assert_eq!(house.desk.signed_in(&token, actor).unwrap_err().code(), "unknown_actor");
        }
        let joe = Actor::contact(house.contact(account, JOE).0);
        assert_eq!(team.desk.signed_in(&token, joe.clone()).unwrap_err().code(), "invalid_token");
        house.desk.signed_in(&token, joe).unwrap();
    }

    fn p11_an_outdated_hash_is_made_anew_at_the_next_sign_in(house) {
        garage(&house);
        let hash = |house: &House| house.raw().values("SELECT hash AS value FROM credentials");
        let old = CheapHasher::outdated(PASSWORD);
        house.raw().run(&format!("UPDATE credentials SET hash = '{old}'"));
        assert_eq!(house.door().sign_in(&credentials(JOE, "une lampe de chevet")).unwrap_err().code(), "sign_in_failed");
        assert_eq!(hash(&house), std::slice::from_ref(&old));
        house.sign_in(JOE).unwrap();
        let renewed = hash(&house);
        assert!(renewed[0].starts_with("new$"), "{renewed:?}");
        house.sign_in(JOE).unwrap();
        assert_eq!(hash(&house), renewed);
    }

    fn p11_neither_password_nor_hash_nor_token_is_told_or_kept(house) {
        garage(&house);
        let portal = house.desk.session(Actor::host("portal")).unwrap().once("key-1").unwrap().access();
        let SignedIn { token, .. } = portal.sign_in(&credentials(JOE, PASSWORD)).unwrap();
        // Under the same key another sign-in is given, for nothing of the first was kept.
        assert_ne!(portal.sign_in(&credentials(JOE, PASSWORD)).unwrap().token, token);
        let _ = portal.sign_in(&credentials(JOE, "une lampe de chevet"));
        let hash = house.raw().values("SELECT hash AS value FROM credentials").remove(0);
        let mut raw = house.raw();
        assert_eq!(raw.tables_with(&hash), ["credentials"]);
        for secret in [PASSWORD, "une lampe de chevet", token.as_str(), &token[22..]] {
            assert!(raw.tables_with(secret).is_empty(), "{secret}");
        }
        for event in house.administrator.audit().list(None).unwrap().items {
            let told = serde_json::to_string(&event).unwrap();
            assert!(!told.contains(&hash) && !told.contains(&token) && !told.contains(PASSWORD), "{told}");
        }
    }

    fn p11_a_preview_counts_and_gives_what_a_sign_in_does(house) {
        garage(&house);
        let portal = house.desk.session(Actor::host("portal")).unwrap().preview().access();
        for _ in 0..6 {
            assert_eq!(portal.sign_in(&credentials(JOE, "une lampe de chevet")).unwrap_err().code(), "sign_in_failed");
        }
        assert_eq!(portal.sign_in(&credentials(JOE, PASSWORD)).unwrap_err().code(), "too_many_attempts");
    }
}
