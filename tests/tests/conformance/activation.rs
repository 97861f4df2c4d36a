//! Activation: of a new person's access, and of a changed address (rules P1, P4, P11).

use comptoir::{Activation, DeskDraft, InvitationPurpose, Locale, UserUpdate};
use comptoir_tests::{House, PASSWORD, Team, credentials, draft, over_both_stores, token, user};

use crate::problems;

const JOE: &str = "joe@garage.example";

over_both_stores! {
    fn p11_a_person_activates_with_the_link_and_signs_in(house) {
        let account = house.account("Garage Chez Joe", &[JOE]);
        let (_, joe) = house.contact(account, JOE);
        let token = house.token(JOE);
        let greeting = house.door().invitation(&token).unwrap();
        assert_eq!((greeting.purpose, greeting.name.as_str()), (InvitationPurpose::Activate, "Ulysse Usager"));
        assert_eq!((greeting.email.as_str(), greeting.language), (JOE, Locale::FR));
        assert_eq!(greeting.expires_at.to_string(), "2026-05-01T08:00:00Z");
        assert!(greeting.takes_password && greeting.needs_password);
        assert_eq!(house.sign_in(JOE).unwrap_err().code(), "sign_in_failed");
        let activated = house.door().activate(&token, Some(PASSWORD)).unwrap();
        assert_eq!((activated.user, activated.email.as_str(), activated.name.as_str()), (joe, JOE, "Ulysse Usager"));
        assert!(!format!("{activated:?}").contains("Ulysse"));
        let contacts = house.agent.accounts().contacts(account).unwrap();
        assert_eq!(contacts[0].activation, Activation::Active);
        assert_eq!(house.sign_in(JOE).unwrap().user.id, joe);
        let history = house.agent.accounts().history(account, None).unwrap();
        assert_eq!(history.items[0].text(&Locale::FR), "Ulysse Usager a activé son accès");
        assert_eq!(history.items[0].text(&Locale::FI), "Ulysse Usager aktivoi käyttöoikeutensa");
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn p11_a_token_is_good_once(house) {
        let _ = house.account("Garage Chez Joe", &[JOE]);
        let token = house.token(JOE);
        house.door().activate(&token, Some(PASSWORD)).unwrap();
        for error in [
            house.door().activate(&token, Some(PASSWORD)).unwrap_err(),
            house.door().activate(&token, Some("another lamp at home")).unwrap_err(),
            house.door().invitation(&token).unwrap_err(),
        ] {
            assert_eq!(error.code(), "used_token");
            assert_eq!(error.text(&Locale::EN), "This link has already been used. Sign in, or ask for a new link.");
        }
        // The first password is the one that holds.
        house.sign_in(JOE).unwrap();
    }

    fn p11_of_sixty_four_calls_at_once_one_activates(house) {
        let _ = house.account("Garage Chez Joe", &[JOE]);
        let token = house.token(JOE);
        let passwords: Vec<String> = (0..64).map(|number| format!("lampe de poche numéro {number}")).collect();
        let outcomes: Vec<(usize, Result<(), &'static str>)> = std::thread::scope(|scope| {
            let calls: Vec<_> = passwords
                .iter()
                .enumerate()
                .map(|(number, password)| {
                    let (door, token) = (house.door(), token.as_str());
                    scope.spawn(move || {
                        let done = door.activate(token, Some(password));
                        (number, done.map(drop).map_err(|error| error.code()))
                    })
                })
                .collect();
            calls.into_iter().map(|call| call.join().unwrap()).collect()
        });
        let done: Vec<usize> =
            outcomes.iter().filter(|(_, outcome)| outcome.is_ok()).map(|(number, _)| *number).collect();
        assert_eq!(done.len(), 1);
        assert!(outcomes.iter().all(|(_, outcome)| matches!(outcome, Ok(()) | Err("used_token"))));
        // And it is that call's password which signs in.
        house.door().sign_in(&credentials(JOE, &passwords[done[0]])).unwrap();
    }

    fn p11_a_token_is_refused_at_the_instant_of_its_expiry(house) {
        let _ = house.account("Garage Chez Joe", &[JOE]);
        let token = house.token(JOE);
        house.at("2026-05-01T08:00:00Z");
        let error = house.door().activate(&token, Some(PASSWORD)).unwrap_err();
        assert_eq!((error.code(), house.door().invitation(&token).unwrap_err().code()), ("expired_token", "expired_token"));
        assert_eq!(error.text(&Locale::FR), "Ce lien a expiré. Demandez-en un nouveau.");
        house.at("2026-05-01T07:59:59.999999Z");
        house.door().activate(&token, Some(PASSWORD)).unwrap();
    }

    fn p11_what_is_wrong_with_a_password_is_told_and_uses_nothing_up(house) {
        let _ = house.account("Lumière et Fils", &[JOE]);
        let token = house.token(JOE);
        for (password, problem) in [
            (None, "/password required"),
            (Some(""), "/password required"),
            (Some("elevenchars"), "/password too_short"),
            (Some("motdepasse2026"), "/password password_common"),
            (Some("Ulysse-Usager-1"), "/password password_personal"),
            (Some("lumiere & fils"), "/password password_personal"),
            (Some("garage-joe@2026"), "/password password_personal"),
            (Some("Microcat-Market-1"), "/password password_personal"),
            (Some("INFOMEDIA-12345"), "/password password_personal"),
            (Some("une\tlampe de poche"), "/password control_characters"),
        ] {
            let error = house.door().activate(&token, password).unwrap_err();
            assert_eq!(problems(&error), [problem], "{password:?}");
            assert!(!format!("{error:?} {error}").contains("lumiere"));
        }
        let long = "lampe ".repeat(50);
        assert_eq!(problems(&house.door().activate(&token, Some(&long)).unwrap_err()), ["/password too_long"]);
        house.door().activate(&token, Some(PASSWORD)).unwrap();
    }

    fn p11_a_wrong_token_costs_no_hash(house) {
        let _ = house.account("Garage Chez Joe", &[JOE]);
        let token = house.token(JOE);
        // A password that nobody could set is not even looked at.
        for token in [&token[1..], "", "x", &token.to_lowercase()] {
            assert_eq!(house.door().activate(token, Some("short")).unwrap_err().code(), "invalid_token");
            assert_eq!(house.door().reset_password(token, "short").unwrap_err().code(), "invalid_token");
        }
    }

    fn p1_a_user_who_is_active_gets_a_confirmation_only(house) {
        let _ = house.account("Garage Chez Joe", &[JOE]);
        house.activate(JOE);
        let other = house.account("Atelier de Joe", &["Joe@Garage.Example"]);
        let mails: Vec<_> = house.mails().into_iter().filter(|mail| mail.to.starts_with("joe@")).collect();
        assert_eq!(mails.iter().map(|mail| mail.template.as_str()).collect::<Vec<_>>(), ["account_added"]);
        assert!(!mails[0].text.contains("token="));
        assert_eq!(house.agent.accounts().contacts(other).unwrap()[0].activation, Activation::Active);
        assert_eq!(house.sign_in(JOE).unwrap().places.len(), 2);
    }

    fn p1_an_open_invitation_serves_for_a_second_account(house) {
        let _ = house.account("Garage Chez Joe", &[JOE]);
        let _ = house.account("Atelier de Joe", &[JOE]);
        let mails: Vec<_> = house.mails().into_iter().filter(|mail| mail.to == JOE).collect();
        assert_eq!(mails.iter().map(|mail| mail.template.as_str()).collect::<Vec<_>>(), ["activate", "account_added"]);
        house.door().activate(&token(&mails[0]), Some(PASSWORD)).unwrap();
        assert_eq!(house.sign_in(JOE).unwrap().places.len(), 2);
    }

    fn p4_no_former_password_opens_a_changed_address(house) {
        let account = house.account("Garage Chez Joe", &[JOE]);
        house.activate(JOE);
        let update = UserUpdate { email: "joseph@garage.example".into(), ..UserUpdate::default() };
        house.agent.accounts().edit_administrator(account, &update).unwrap();
        assert_eq!(house.sign_in("joseph@garage.example").unwrap_err().code(), "sign_in_failed");
        assert_eq!(house.sign_in(JOE).unwrap_err().code(), "sign_in_failed");
        let token = house.token("joseph@garage.example");
        let greeting = house.door().invitation(&token).unwrap();
        assert_eq!(greeting.purpose, InvitationPurpose::ConfirmEmail);
        assert!(greeting.takes_password && greeting.needs_password);
        // Whoever reads the new mailbox may be somebody else than whoever chose the password.
        assert_eq!(problems(&house.door().activate(&token, None).unwrap_err()), ["/password required"]);
        house.door().activate(&token, Some("une autre lampe ici")).unwrap();
        assert_eq!(house.sign_in("joseph@garage.example").unwrap_err().code(), "sign_in_failed");
        house.door().sign_in(&credentials("joseph@garage.example", "une autre lampe ici")).unwrap();
    }

    fn p4_a_mistyped_address_is_corrected_before_it_is_confirmed(house) {
        // The desk's only administrator, whom the host vouches for.
        let ada = &house.administrator;
        assert_eq!(problems(&ada.me().change_email("a@infomedia.example", None).unwrap_err()), ["/email not_activated"]);
        house.door().activate(&house.token(&ada.me().get().unwrap().user.email), Some(PASSWORD)).unwrap();
        ada.me().change_email("a@infomedia.exampel", Some(PASSWORD)).unwrap();
        ada.me().change_email("a@infomedia.example", None).unwrap();
        house.door().activate(&house.token("a@infomedia.example"), Some(PASSWORD)).unwrap();
        let account = house.account("Garage Chez Joe", &[JOE]);
        house.activate(JOE);
        house.signed_in(JOE).me().change_email("jo@garage.exampel", Some(PASSWORD)).unwrap();
        let update = UserUpdate { email: "jo@garage.example".into(), ..UserUpdate::default() };
        house.agent.accounts().edit_administrator(account, &update).unwrap();
        house.door().activate(&house.token("jo@garage.example"), Some(PASSWORD)).unwrap();
        house.sign_in("jo@garage.example").unwrap();
    }

    fn p10_staff_activate_and_sign_in_as_users_do(house) {
        let token = house.token("anna@infomedia.example");
        // Through the host, staff act without having activated.
        assert!(house.agent.me().get().is_ok());
        house.door().activate(&token, Some(PASSWORD)).unwrap();
        let signed_in = house.sign_in("anna@infomedia.example").unwrap();
        assert_eq!(signed_in.places.len(), 1);
        assert_eq!(signed_in.places[0].actor, *house.agent.actor());
        assert_eq!(signed_in.places[0].role.as_str(), "agent");
        let session = house.desk.signed_in(&signed_in.token, signed_in.places[0].actor.clone()).unwrap();
        let me = session.me().get().unwrap();
        assert_eq!(me.staff.unwrap().name, "anna Infomedia");
        assert!(me.contact.is_none() && me.account.is_none());
    }

    fn p11_whoever_is_suspended_or_removed_has_no_link_any_more(house) {
        let account = house.account("Garage Chez Joe", &["ann@garage.example", JOE]);
        let (_, joe) = house.contact(account, JOE);
        let token = house.token(JOE);
        house.agent.people().suspend_user(joe).unwrap();
        assert_eq!(house.door().activate(&token, Some(PASSWORD)).unwrap_err().code(), "revoked_token");
        house.agent.people().restore_user(joe).unwrap();
        // A new one was sent; the old one stays what it is.
        assert_eq!(house.door().activate(&token, Some(PASSWORD)).unwrap_err().code(), "revoked_token");
        let token = house.token(JOE);
        house.agent.people().delete_user(joe).unwrap();
        assert_eq!(house.door().activate(&token, Some(PASSWORD)).unwrap_err().code(), "revoked_token");
    }

    fn p11_a_mail_that_was_held_up_brings_a_good_link(house) {
        let _ = house.account("Garage Chez Joe", &[JOE]);
        let outbox = house.host.outbox();
        let of_joe = |mails: Vec<comptoir::OutgoingMail>| token(mails.iter().find(|mail| mail.to == JOE).unwrap());
        let first = of_joe(outbox.lease(100, 60).unwrap());
        house.at("2026-05-03T08:00:00Z");
        let second = of_joe(outbox.lease(100, 60).unwrap());
        assert_ne!(first, second);
        assert_eq!(house.door().invitation(&first).unwrap_err().code(), "revoked_token");
        assert_eq!(house.door().invitation(&second).unwrap().expires_at.to_string(), "2026-05-04T08:00:00Z");
        house.door().activate(&second, Some(PASSWORD)).unwrap();
        // Leased once more, the mail revives nothing.
        house.at("2026-05-09T08:00:00Z");
        let third = of_joe(outbox.lease(100, 60).unwrap());
        assert_eq!((third == second, house.door().activate(&third, None).unwrap_err().code()), (true, "used_token"));
    }

    fn q8_an_activation_is_done_once_under_a_key(house) {
        let _ = house.account("Garage Chez Joe", &[JOE]);
        let token = house.token(JOE);
        let portal = house.desk.session(comptoir::Actor::host("portal")).unwrap();
        let door = portal.once("key-1").unwrap().access();
        let first = door.activate(&token, Some(PASSWORD)).unwrap();
        assert_eq!(door.activate(&token, Some(PASSWORD)).unwrap(), first);
        assert_eq!(portal.once("key-2").unwrap().access().activate(&token, Some(PASSWORD)).unwrap_err().code(), "used_token");
        assert_eq!(house.administrator.access().activate(&token, Some(PASSWORD)).unwrap_err().code(), "refused");
    }

    fn p11_a_preview_uses_nothing_up(house) {
        let _ = house.account("Garage Chez Joe", &[JOE]);
        let token = house.token(JOE);
        let portal = house.desk.session(comptoir::Actor::host("portal")).unwrap();
        portal.preview().access().activate(&token, Some(PASSWORD)).unwrap();
        assert_eq!(house.sign_in(JOE).unwrap_err().code(), "sign_in_failed");
        house.door().activate(&token, Some(PASSWORD)).unwrap();
    }

    fn p11_where_the_host_says_who_somebody_is_no_password_is_taken(house) {
        let settings = DeskDraft {
            name: "elsewhere".into(),
            credentials: Some("host".into()),
            ..House::settings()
        };
        let team = Team::of(&house.store, &settings, "Paris");
        let door = team.desk.session(comptoir::Actor::host("portal")).unwrap().access();
        let mails = team.host.outbox().lease(100, 60).unwrap();
        let token = token(mails.iter().find(|mail| mail.to == "anna@infomedia.example").unwrap());
        let greeting = door.invitation(&token).unwrap();
        assert!(!greeting.takes_password && !greeting.needs_password);
        let error = door.activate(&token, Some(PASSWORD)).unwrap_err();
        assert_eq!(problems(&error), ["/password password_not_taken"]);
        door.activate(&token, None).unwrap();
        for error in [
            door.sign_in(&credentials("anna@infomedia.example", PASSWORD)).unwrap_err(),
            door.forgot_password("anna@infomedia.example").unwrap_err(),
            team.agent.me().change_password(PASSWORD, "une autre lampe ici").unwrap_err(),
        ] {
            assert_eq!(error.code(), "signs_in_elsewhere");
        }
    }

    fn p11_no_name_reaches_a_header_of_a_mail(house) {
        for name in ["Joe\r\nBcc: all@garage.example", "Joe\nBcc: x@garage.example", "Joe\u{2028}Bcc: x@garage.example"] {
            let mut wanted = draft();
            wanted.users = vec![comptoir::UserDraft { first_name: Some(name.to_owned()), ..user(JOE) }];
            let error = house.dealer.requests().submit(&wanted).unwrap_err();
            assert_eq!(problems(&error), ["/users/0/first_name control_characters"]);
        }
        let _ = house.account("Garage Chez Joe", &[JOE]);
        // Nor would one that got into the tables all the same.
        house.raw().run("UPDATE users SET name = 'Joe' || chr(13) || chr(10) || 'Bcc: all@garage.example'".replace(
            "chr", if house.url.starts_with("sqlite") { "char" } else { "chr" },
        ).as_str());
        let mail = house.mails().into_iter().find(|mail| mail.to == JOE).unwrap();
        let (headers, _) = mail.message.split_once("\r\n\r\n").unwrap();
        assert!(!headers.lines().any(|line| line.to_lowercase().starts_with("bcc")), "{headers}");
    }
}
