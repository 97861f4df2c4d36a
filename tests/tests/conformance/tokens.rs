//! Tokens: bound to desk, user, purpose and address, and kept nowhere (rule P11).

use comptoir::{Actor, InvitationPurpose, Locale};
use comptoir_tests::{House, PASSWORD, Team, credentials, finnish_draft, over_both_stores, token};

const JOE: &str = "joe@garage.example";
const NEW: &str = "une autre lampe ici";

/// Joe, active, and the token of a link that sets another password.
fn forgotten(house: &House) -> String {
    let _ = house.account("Garage Chez Joe", &[JOE]);
    house.activate(JOE);
    house.door().forgot_password(JOE).unwrap();
    house.token(JOE)
}

over_both_stores! {
    fn p11_a_token_that_was_cut_or_altered_opens_nothing(house) {
        let _ = house.account("Garage Chez Joe", &[JOE]);
        let token = house.token(JOE);
        let door = house.door();
        let mut wrong: Vec<String> = (0..64).map(|length| token[..length].to_owned()).collect();
        for place in 0..64 {
            let other = if &token[place..=place] == "A" { "B" } else { "A" };
            wrong.push(format!("{}{other}{}", &token[..place], &token[place + 1..]));
        }
        wrong.extend([format!("{token}A"), format!("{token}="), format!(" {token}"), format!("{}\n", &token[..63])]);
        wrong.extend([token.to_uppercase(), "é".repeat(32), "\0".repeat(64), "x".repeat(1_000_000)]);
        for wrong in wrong.iter().filter(|wrong| **wrong != token) {
            assert_eq!(door.invitation(wrong).unwrap_err().code(), "invalid_token", "{wrong}");
        }
        assert_eq!(door.activate(&wrong[63], Some(PASSWORD)).unwrap_err().code(), "invalid_token");
        door.activate(&token, Some(PASSWORD)).unwrap();
    }

    fn p11_a_token_serves_its_own_purpose_only(house) {
        let reset = forgotten(&house);
        let _ = house.account("Atelier", &["ann@garage.example"]);
        let activate = house.token("ann@garage.example");
        let door = house.door();
        assert_eq!(door.activate(&reset, Some(NEW)).unwrap_err().code(), "invalid_token");
        assert_eq!(door.reset_password(&activate, NEW).unwrap_err().code(), "invalid_token");
        let signed_in = house.sign_in(JOE).unwrap();
        for wrong in [&reset, &activate] {
            let actor = signed_in.places[0].actor.clone();
            assert_eq!(house.desk.signed_in(wrong, actor).unwrap_err().code(), "invalid_token");
        }
        assert_eq!(door.activate(&signed_in.token, Some(NEW)).unwrap_err().code(), "invalid_token");
        assert_eq!(door.reset_password(&signed_in.token, NEW).unwrap_err().code(), "invalid_token");
        assert_eq!(door.invitation(&signed_in.token).unwrap_err().code(), "invalid_token");
        // Nor does a sign-in's id with the code of another thing.
        let mixed = format!("{}{}", &signed_in.token[..22], &reset[22..]);
        assert_eq!(door.invitation(&mixed).unwrap_err().code(), "invalid_token");
        door.reset_password(&reset, NEW).unwrap();
    }

    fn p11_a_token_serves_its_own_user_and_desk_only(house) {
        let _ = house.account("Garage Chez Joe", &[JOE, "ann@garage.example"]);
        let mails = house.mails();
        let of = |email: &str| token(mails.iter().find(|mail| mail.to == email).unwrap());
        let (joe, ann) = (of(JOE), of("ann@garage.example"));
        let team = Team::helsinki(&house.store, "helsinki");
        let code = team.dealer.requests().submit(&finnish_draft()).unwrap().code;
        team.agent.requests().start(&code).unwrap();
        team.agent.requests().complete(&code, &comptoir::Completion::default()).unwrap();
        let theirs = team.desk.session(Actor::host("portal")).unwrap().access();
        assert_eq!(theirs.activate(&joe, Some(PASSWORD)).unwrap_err().code(), "invalid_token");
        for mixed in [format!("{}{}", &joe[..22], &ann[22..]), format!("{}{}", &joe[..32], &ann[32..])] {
            assert_eq!(house.door().activate(&mixed, Some(PASSWORD)).unwrap_err().code(), "invalid_token");
        }
        let mails = team.host.outbox().lease(100, 60).unwrap();
        let joni = token(mails.iter().find(|mail| mail.to == "joni@imt.example").unwrap());
        assert_eq!(house.door().activate(&joni, Some(PASSWORD)).unwrap_err().code(), "invalid_token");
        theirs.activate(&joni, Some(PASSWORD)).unwrap();
    }

    fn p11_a_forgotten_password_is_replaced_by_the_link(house) {
        let token = forgotten(&house);
        let greeting = house.door().invitation(&token).unwrap();
        assert_eq!((greeting.purpose, greeting.needs_password), (InvitationPurpose::ResetPassword, true));
        house.sign_in(JOE).unwrap();
        house.door().reset_password(&token, NEW).unwrap();
        assert_eq!(house.sign_in(JOE).unwrap_err().code(), "sign_in_failed");
        house.door().sign_in(&credentials(JOE, NEW)).unwrap();
        assert_eq!(house.door().reset_password(&token, PASSWORD).unwrap_err().code(), "used_token");
    }

    fn p11_the_mail_leads_to_the_page_for_a_new_password(house) {
        let _ = house.account("Garage Chez Joe", &[JOE]);
        house.activate(JOE);
        house.door().forgot_password(" JOE@garage.example").unwrap();
        let [mail] = house.mails().try_into().unwrap();
        assert_eq!((mail.template.as_str(), mail.to.as_str(), &mail.language), ("reset_password", JOE, &Locale::FR));
        assert_eq!(mail.subject, "Choisissez un nouveau mot de passe pour Microcat Market");
        let link = format!("https://portal.infomedia.example/reset-password?token={}", token(&mail));
        assert!(mail.text.contains(&format!("Choisir un nouveau mot de passe\n{link}\n")), "{}", mail.text);
        assert!(mail.text.contains("jusqu’au 1er mai 2026 à 10:00"), "{}", mail.text);
        assert!(mail.html.contains("reset-password?token=") && !mail.text.contains("/activate?"));
    }

    fn p11_a_reset_is_refused_at_the_instant_of_its_expiry(house) {
        let token = forgotten(&house);
        house.at("2026-05-01T08:00:00Z");
        assert_eq!(house.door().reset_password(&token, NEW).unwrap_err().code(), "expired_token");
        house.at("2026-05-01T07:59:59.999999Z");
        house.door().reset_password(&token, NEW).unwrap();
    }

    fn p11_of_sixty_four_resets_at_once_one_is_done(house) {
        let token = forgotten(&house);
        let codes: Vec<Result<(), &'static str>> = std::thread::scope(|scope| {
            let calls: Vec<_> = (0..64)
                .map(|number| {
                    let (door, token) = (house.door(), token.as_str());
                    let password = format!("lampe de poche numéro {number}");
                    scope.spawn(move || door.reset_password(token, &password).map_err(|error| error.code()))
                })
                .collect();
            calls.into_iter().map(|call| call.join().unwrap()).collect()
        });
        assert_eq!(codes.iter().filter(|code| code.is_ok()).count(), 1);
        assert!(codes.iter().all(|code| matches!(code, Ok(()) | Err("used_token"))), "{codes:?}");
    }

    fn p11_a_newer_link_revokes_the_older(house) {
        let first = forgotten(&house);
        house.door().forgot_password(JOE).unwrap();
        assert!(house.mails().is_empty(), "within five minutes no other is sent");
        house.door().invitation(&first).unwrap();
        house.at("2026-04-30T08:05:00Z");
        house.door().forgot_password(JOE).unwrap();
        let second = house.token(JOE);
        assert_eq!(house.door().reset_password(&first, NEW).unwrap_err().code(), "revoked_token");
        house.door().reset_password(&second, NEW).unwrap();
    }

    fn p4_another_address_revokes_the_link(house) {
        let token = forgotten(&house);
        house.signed_in(JOE).me().change_email("joseph@garage.example", Some(PASSWORD)).unwrap();
        assert_eq!(house.door().reset_password(&token, NEW).unwrap_err().code(), "revoked_token");
    }

    fn p11_whoever_is_suspended_has_no_link_any_more(house) {
        let token = forgotten(&house);
        let account = house.agent.accounts().find("Garage Chez Joe").unwrap().id;
        let (_, joe) = house.contact(account, JOE);
        house.agent.people().suspend_user(joe).unwrap();
        assert_eq!(house.door().reset_password(&token, NEW).unwrap_err().code(), "revoked_token");
        house.agent.people().restore_user(joe).unwrap();
        assert_eq!(house.door().reset_password(&token, NEW).unwrap_err().code(), "revoked_token");
    }

    fn p11_asking_for_a_new_password_tells_nobody_who_is_known(house) {
        let account = house.account("Garage Chez Joe", &[JOE, "bob@garage.example", "ann@garage.example"]);
        let mails = house.mails();
        for email in [JOE, "bob@garage.example"] {
            let mail = mails.iter().find(|mail| mail.to == email).unwrap();
            house.door().activate(&token(mail), Some(PASSWORD)).unwrap();
        }
        house.agent.people().suspend_user(house.contact(account, "bob@garage.example").1).unwrap();
        house.at("2026-04-30T09:00:00Z");
        for email in [JOE, "bob@garage.example", "ann@garage.example", "nobody@garage.example"] {
            assert!(house.door().forgot_password(email).is_ok());
        }
        let mut told: Vec<String> =
            house.mails().into_iter().map(|mail| format!("{} {}", mail.template, mail.to)).collect();
        told.sort();
        // Whoever has not activated is invited anew.
        assert_eq!(told, ["activate ann@garage.example", "reset_password joe@garage.example"]);
        assert_eq!(crate::problems(&house.door().forgot_password("joe").unwrap_err()), ["/email invalid_email"]);
        assert_eq!(house.administrator.access().forgot_password(JOE).unwrap_err().code(), "refused");
    }

    fn p11_a_reset_says_what_is_wrong_with_a_password(house) {
        let token = forgotten(&house);
        for (password, problem) in [
            ("", "/password required"),
            ("court", "/password too_short"),
            ("Ulysse-Usager-1", "/password password_personal"),
        ] {
            let error = house.door().reset_password(&token, password).unwrap_err();
            assert_eq!(crate::problems(&error), [problem]);
        }
        house.door().reset_password(&token, NEW).unwrap();
    }

    fn p11_no_token_is_kept_anywhere(house) {
        let reset = forgotten(&house);
        let _ = house.account("Atelier", &["ann@garage.example"]);
        let activate = house.token("ann@garage.example");
        let signed_in = house.sign_in(JOE).unwrap().token;
        let mut raw = house.raw();
        for token in [&reset, &activate, &signed_in] {
            // The end of a token is its proof alone.
            for secret in [&token[..], &token[22..]] {
                assert!(raw.tables_with(secret).is_empty());
            }
        }
        for event in house.administrator.audit().list(None).unwrap().items {
            let told = serde_json::to_string(&event).unwrap();
            assert!([&reset, &activate, &signed_in].iter().all(|token| !told.contains(&token[22..])), "{told}");
        }
    }

    fn p11_a_token_outlives_a_change_of_the_root_key(house) {
        use comptoir::{Keys, Store};
        let token = forgotten(&house);
        let signed_in = house.sign_in(JOE).unwrap();
        let keys = Keys::new(2, [9; 32]).with_previous(1, [7; 32]).unwrap();
        let store = Store::builder(&house.url, keys)
            .shared_clock(house.clock.clone())
            .hasher(house.hasher.clone())
            .open()
            .unwrap();
        let desk = store.desk("infomedia").unwrap();
        desk.signed_in(&signed_in.token, signed_in.places[0].actor.clone()).unwrap().me().get().unwrap();
        desk.session(Actor::host("portal")).unwrap().access().reset_password(&token, NEW).unwrap();
    }
}
