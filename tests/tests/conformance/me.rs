//! Who acts: the own profile, places, password and sign-ins (rules P4, P5, P11).

use comptoir::{AccountId, Activation, Actor, Notification, ProfileUpdate, Session};
use comptoir_tests::{House, PASSWORD, credentials, over_both_stores};

use crate::problems;

const JOE: &str = "joe@garage.example";
const NEW: &str = "une autre lampe ici";

/// Joe, a manager, and Ulla, a requester, in one account; both are active.
fn garage(house: &House) -> AccountId {
    let account = house.account("Garage Chez Joe", &[JOE, "ulla@garage.example"]);
    let mails = house.mails();
    for email in [JOE, "ulla@garage.example"] {
        let mail = mails.iter().find(|mail| mail.to == email).unwrap();
        house.door().activate(&comptoir_tests::token(mail), Some(PASSWORD)).unwrap();
    }
    account
}

fn joe(house: &House) -> Session {
    house.signed_in(JOE)
}

over_both_stores! {
    fn p4_a_contact_reads_and_changes_the_own_profile(house) {
        let account = garage(&house);
        let me = joe(&house).me();
        let view = me.get().unwrap();
        assert_eq!((view.user.name.as_str(), view.user.language.as_str()), ("Ulysse Usager", "fr"));
        assert_eq!(view.account.unwrap().name, "Garage Chez Joe");
        let update = ProfileUpdate {
            first_name: "Joseph".into(),
            language: "fi".into(),
            time_zone: "Europe/Helsinki".into(),
            ..ProfileUpdate::default()
        };
        let edited = me.edit(&update).unwrap();
        assert_eq!((edited.name.as_str(), edited.language.as_str()), ("Joseph Usager", "fi"));
        assert_eq!(edited.version, view.user.version + 1);
        assert_eq!(me.edit_json(br#"{"last_name": "Martin"}"#).unwrap().name, "Joseph Martin");
        let contacts = house.agent.accounts().contacts(account).unwrap();
        assert_eq!(contacts[0].name, "Joseph Martin");
        let history = house.agent.accounts().history(account, None).unwrap();
        assert_eq!(history.items[0].text(&comptoir::Locale::EN), "Joseph Martin changed the last name of Joseph Martin: Usager → Martin");
    }

    fn p4_the_profile_of_the_version_that_was_read_is_changed(house) {
        garage(&house);
        let session = joe(&house);
        let version = session.me().get().unwrap().user.version;
        let update = |name: &str| ProfileUpdate { first_name: name.into(), ..ProfileUpdate::default() };
        session.based_on(version).me().edit(&update("Jo")).unwrap();
        assert_eq!(session.based_on(version).me().edit(&update("Joe")).unwrap_err().code(), "conflict");
        let once = session.once("key-1").unwrap().me();
        assert_eq!(once.edit(&update("José")).unwrap(), once.edit(&update("José")).unwrap());
        let preview = session.preview().me().edit(&update("Jojo")).unwrap();
        assert_eq!(preview.first_name, "Jojo");
        assert_eq!(session.me().get().unwrap().user.first_name, "José");
    }

    fn p4_a_changed_own_address_is_taken_at_once_and_the_old_one_told(house) {
        garage(&house);
        let session = joe(&house);
        let me = session.me();
        let wrong = |email, current| problems(&me.change_email(email, current).unwrap_err());
        assert_eq!(wrong("joe", None), ["/email invalid_email", "/current required"]);
        assert_eq!(wrong("", Some("")), ["/email required", "/current required"]);
        assert_eq!(wrong("joseph@garage.example", None), ["/current required"]);
        assert_eq!(wrong("joseph@garage.example", Some("une lampe de chevet")), ["/current wrong_password"]);
        assert_eq!(wrong("Joe@GARAGE.example", Some(PASSWORD)), ["/email same_email"]);
        assert!(house.mails().is_empty());
        let edited = session.preview().once("key-1").unwrap().me().change_email("joseph@garage.example", Some(PASSWORD)).unwrap();
        assert_eq!((edited.email.as_str(), edited.activation), ("joseph@garage.example", Activation::Invited));
        let told: Vec<String> =
            house.mails().into_iter().map(|mail| format!("{} {}", mail.template, mail.to)).collect();
        assert_eq!(told, ["confirm_email joseph@garage.example", "email_changed joe@garage.example"]);
        assert_eq!(session.me().get().unwrap_err().code(), "signed_out");
    }

    fn p4_a_contact_is_not_told_whose_an_address_is_and_tries_few(house) {
        garage(&house);
        let me = joe(&house).me();
        // A colleague, a staff member: each is answered alike, whatever the actor may see of them.
        for email in ["ulla@garage.example", "anna@infomedia.example", "ULLA@garage.example"] {
            let error = me.change_email(email, Some(PASSWORD)).unwrap_err();
            assert_eq!(problems(&error), ["/email email_unavailable"]);
        }
        // Without the password nobody hears anything of an address.
        for _ in 0..2 {
            let error = me.change_email("ulla@garage.example", Some("une lampe de chevet")).unwrap_err();
            assert_eq!(problems(&error), ["/current wrong_password"]);
        }
        me.change_email("ulla@garage.example", Some(PASSWORD)).unwrap_err();
        let _ = house.hasher.verified();
        assert_eq!(me.change_email("joseph@garage.example", Some(PASSWORD)).unwrap_err().code(), "too_many_attempts");
        assert_eq!(house.sign_in(JOE).unwrap_err().code(), "too_many_attempts");
        assert_eq!(house.hasher.verified(), 0);
        house.at("2026-04-30T08:00:01Z");
        me.change_email("joseph@garage.example", Some(PASSWORD)).unwrap();
        // What is done is taken back from what failed.
        house.activate("joseph@garage.example");
        house.sign_in("joseph@garage.example").unwrap();
    }

    fn p4_whoever_has_no_password_is_vouched_for_by_the_host(house) {
        garage(&house);
        house.raw().run("UPDATE users SET activation = 'active'");
        let anna = house.agent.me();
        assert_eq!(problems(&anna.change_email("joe@garage.example", None).unwrap_err()), ["/email email_taken"]);
        let error = anna.change_email("lindgren@infomedia.example", Some(PASSWORD)).unwrap_err();
        assert_eq!(problems(&error), ["/current wrong_password"]);
        anna.change_email("lindgren@infomedia.example", None).unwrap();
        // Mistyped: it can be corrected before it is confirmed.
        anna.change_email("anna.lindgren@infomedia.example", None).unwrap();
        assert_eq!(house.host.me().change_email("host@infomedia.example", None).unwrap_err().code(), "refused");
    }

    fn p4_where_the_host_says_who_somebody_is_no_password_is_asked(house) {
        garage(&house);
        let vouched = house.desk.session(joe(&house).actor().clone()).unwrap();
        house.keep_credentials("host");
        let me = vouched.me();
        let error = me.change_email("joe", Some(PASSWORD)).unwrap_err();
        assert_eq!(problems(&error), ["/email invalid_email", "/current password_not_taken"]);
        for _ in 0..5 {
            let error = me.change_email("ulla@garage.example", None).unwrap_err();
            assert_eq!(problems(&error), ["/email email_unavailable"]);
        }
        me.change_email("ulla@garage.example", None).unwrap_err();
        assert_eq!(me.change_email("ulla@garage.example", None).unwrap_err().code(), "too_many_attempts");
        house.at("2026-04-30T08:01:00Z");
        assert_eq!(me.change_email("joseph@garage.example", None).unwrap().activation, Activation::Invited);
    }

    fn p10_staff_change_their_own_profile(house) {
        let me = house.agent.me();
        let view = me.get().unwrap();
        assert_eq!(view.staff.unwrap().email, "anna@infomedia.example");
        let update = ProfileUpdate { name: "Anna Lindgren".into(), ..ProfileUpdate::default() };
        assert_eq!(me.edit(&update).unwrap().name, "Anna Lindgren");
        // The address only once it has been activated.
        assert_eq!(problems(&me.change_email("lindgren@infomedia.example", None).unwrap_err()), ["/email not_activated"]);
        assert_eq!(me.set_notifications(&[]).unwrap_err().code(), "unknown_contact");
        assert_eq!(house.host.me().get().unwrap_err().code(), "refused");
        let [place] = me.places().unwrap().try_into().unwrap();
        assert_eq!((&place.actor, place.open), (house.agent.actor(), false));
    }

    fn p5_all_own_places_are_shown(house) {
        let first = garage(&house);
        house.at("2026-04-30T09:00:00Z");
        let second = house.account("Atelier de Joe", &[JOE]);
        house.agent.accounts().suspend(second).unwrap();
        let places = joe(&house).me().places().unwrap();
        let shown: Vec<_> =
            places.iter().map(|place| (place.account.as_ref().unwrap().id, place.role.as_str(), place.open)).collect();
        assert_eq!(shown, [(first, "manager", true), (second, "manager", false)]);
    }

    fn p6_one_is_told_of_what_the_role_may_follow(house) {
        let account = garage(&house);
        let both = [Notification::AllWork, Notification::OwnWork];
        let me = joe(&house).me();
        let view = me.set_notifications(&both).unwrap();
        assert_eq!(view.notifications, [Notification::OwnWork, Notification::AllWork]);
        assert_eq!(view.contact_version, 2);
        assert_eq!(me.set_notifications(&both).unwrap().contact_version, 2);
        assert!(me.set_notifications(&[]).unwrap().notifications.is_empty());
        assert!(house.agent.accounts().contacts(account).unwrap()[0].notifications.is_empty());
        let ulla = house.signed_in("ulla@garage.example").me();
        let error = ulla.set_notifications(&both).unwrap_err();
        assert_eq!(problems(&error), ["/notifications/0 unknown_option"]);
        let error = me.set_notifications(&[Notification::OwnWork; 2]).unwrap_err();
        assert_eq!(problems(&error), ["/notifications/1 duplicate"]);
    }

    fn p11_who_knows_the_password_sets_another(house) {
        garage(&house);
        let me = joe(&house).me();
        let error = me.change_password(PASSWORD, "court").unwrap_err();
        assert_eq!(problems(&error), ["/new too_short"]);
        let error = me.change_password("", "Ulysse Usager 1").unwrap_err();
        assert_eq!(problems(&error), ["/current required", "/new password_personal"]);
        let error = me.change_password("une lampe de chevet", NEW).unwrap_err();
        assert_eq!(problems(&error), ["/current wrong_password"]);
        house.sign_in(JOE).unwrap();
        me.change_password(PASSWORD, NEW).unwrap();
        assert_eq!(house.sign_in(JOE).unwrap_err().code(), "sign_in_failed");
        house.door().sign_in(&credentials(JOE, NEW)).unwrap();
        let events = house.administrator.audit().list(None).unwrap().items;
        let event = events.iter().rev().find(|event| event.action == "change_password").unwrap();
        assert!(event.actor.starts_with("contact:"));
        assert!(!serde_json::to_string(event).unwrap().contains("lampe"));
    }

    fn p11_guesses_of_the_present_password_are_waited_for(house) {
        garage(&house);
        let me = joe(&house).me();
        let _ = house.hasher.verified();
        for _ in 0..6 {
            let error = me.change_password("une lampe de chevet", NEW).unwrap_err();
            assert_eq!(problems(&error), ["/current wrong_password"]);
        }
        assert_eq!(me.change_password(PASSWORD, NEW).unwrap_err().code(), "too_many_attempts");
        assert_eq!(house.hasher.verified(), 6);
        house.at("2026-04-30T08:00:01Z");
        me.change_password(PASSWORD, NEW).unwrap();
    }

    fn p11_without_a_password_there_is_none_to_change(house) {
        let error = house.agent.me().change_password(PASSWORD, NEW).unwrap_err();
        assert_eq!(problems(&error), ["/current wrong_password"]);
    }

    fn p5_own_sign_ins_are_shown_and_ended(house) {
        garage(&house);
        let first = joe(&house);
        house.at("2026-04-30T12:00:00Z");
        let second = joe(&house);
        let shown: Vec<_> = second
            .me()
            .sign_ins()
            .unwrap()
            .into_iter()
            .map(|row| (row.created_at.to_string(), row.expires_at.to_string(), row.current))
            .collect();
        assert_eq!(shown, [
            ("2026-04-30T12:00:00Z".to_owned(), "2026-05-01T00:00:00Z".to_owned(), true),
            ("2026-04-30T08:00:00Z".to_owned(), "2026-04-30T20:00:00Z".to_owned(), false),
        ]);
        first.me().sign_out().unwrap();
        assert_eq!(second.me().sign_ins().unwrap().len(), 1);
        // A session that the host vouches for has no sign-in of its own.
        let vouched = house.desk.session(second.actor().clone()).unwrap();
        assert_eq!(vouched.me().sign_out().unwrap_err().code(), "signed_out");
        assert!(vouched.me().sign_ins().unwrap().iter().all(|row| !row.current));
        vouched.me().sign_out_everywhere().unwrap();
        assert!(vouched.me().sign_ins().unwrap().is_empty());
        assert_eq!(second.me().get().unwrap_err().code(), "signed_out");
    }

    fn p5_sign_ins_of_long_ago_are_forgotten(house) {
        garage(&house);
        let _ = joe(&house);
        house.at("2026-05-30T20:00:00Z");
        let _ = joe(&house);
        assert_eq!(house.raw().count("sign_ins"), 2);
        house.at("2026-05-30T20:00:00.000001Z");
        let _ = joe(&house);
        assert_eq!(house.raw().count("sign_ins"), 2);
    }

    fn p11_a_name_of_oneself_brings_no_header_into_a_mail(house) {
        garage(&house);
        let me = joe(&house).me();
        for (member, value) in [("name", "Joe\\r\\nBcc: all@x.example"), ("first_name", "Joe\\nX: y")] {
            let error = me.edit_json(format!("{{\"{member}\": \"{value}\"}}").as_bytes()).unwrap_err();
            assert_eq!(problems(&error), [format!("/{member} control_characters")]);
        }
        let error = me.change_email("a@b.example\r\nBcc: c@d.example", Some(PASSWORD)).unwrap_err();
        assert_eq!(problems(&error), ["/email control_characters"]);
        assert_eq!(problems(&me.edit_json(br#"{"email": "a@b.example"}"#).unwrap_err()), ["/email unknown_member"]);
    }

    fn p5_a_contact_who_is_kept_out_reads_no_profile(house) {
        let account = garage(&house);
        let (contact, user) = house.contact(account, JOE);
        let vouched = house.desk.session(Actor::contact(contact)).unwrap();
        vouched.me().get().unwrap();
        house.agent.people().suspend_user(user).unwrap();
        let error = vouched.me().get().unwrap_err();
        assert_eq!((error.code(), error.refusal().unwrap().rule()), ("refused", "P5"));
    }

    fn p5_whoever_is_kept_out_can_still_leave_and_look_for_another_place(house) {
        let account = garage(&house);
        let session = joe(&house);
        let vouched = house.desk.session(session.actor().clone()).unwrap();
        house.agent.accounts().suspend(account).unwrap();
        assert_eq!(session.me().get().unwrap_err().code(), "refused");
        assert_eq!(session.me().places().unwrap().iter().map(|place| place.open).collect::<Vec<_>>(), [false]);
        assert_eq!(session.me().sign_ins().unwrap().len(), 1);
        session.me().sign_out().unwrap();
        assert_eq!(session.me().places().unwrap_err().code(), "signed_out");
        vouched.me().sign_out_everywhere().unwrap();
        assert_eq!(house.host.me().sign_out_everywhere().unwrap_err().code(), "refused");
    }
}
