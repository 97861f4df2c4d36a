//! What ends sign-ins: from the next call on, in every process (rule P5).

use comptoir::{AccountId, Actor, ProfileUpdate, Session, SignedIn, UserId};
use comptoir_tests::{House, PASSWORD, credentials, over_both_stores};

const JOE: &str = "joe@garage.example";

/// An account of Ann's and Joe's, and Joe in a session of another handle of the same store.
fn elsewhere(house: &House) -> (AccountId, UserId, Session) {
    let account = house.account("Garage Chez Joe", &["ann@garage.example", JOE]);
    let (contact, joe) = house.contact(account, JOE);
    house.activate(JOE);
    let SignedIn { token, .. } = house.sign_in(JOE).unwrap();
    let desk = house.reopened().desk("infomedia").unwrap();
    let session = desk.signed_in(&token, Actor::contact(contact)).unwrap();
    session.me().get().unwrap();
    (account, joe, session)
}

fn code(session: &Session) -> &'static str {
    match session.me().get() {
        Ok(_) => "good",
        Err(error) => error.code(),
    }
}

over_both_stores! {
    fn p5_another_password_ends_every_sign_in(house) {
        let (.., session) = elsewhere(&house);
        house.door().forgot_password(JOE).unwrap();
        assert_eq!(code(&session), "good");
        house.door().reset_password(&house.token(JOE), "une autre lampe ici").unwrap();
        assert_eq!(code(&session), "signed_out");
    }

    fn p5_a_changed_password_ends_every_sign_in(house) {
        let (.., session) = elsewhere(&house);
        let own = house.signed_in(JOE);
        own.me().change_password(PASSWORD, "une autre lampe ici").unwrap();
        assert_eq!((code(&session), code(&own)), ("signed_out", "signed_out"));
        house.door().sign_in(&credentials(JOE, "une autre lampe ici")).unwrap();
    }

    fn p5_another_address_ends_every_sign_in(house) {
        let (.., session) = elsewhere(&house);
        house.signed_in(JOE).me().change_email("joseph@garage.example", Some(PASSWORD)).unwrap();
        assert_eq!(code(&session), "signed_out");
        // Activated again, it takes a new one all the same.
        house.door().activate(&house.token("joseph@garage.example"), Some(PASSWORD)).unwrap();
        assert_eq!(code(&session), "signed_out");
        assert_eq!(code(&house.signed_in("joseph@garage.example")), "good");
    }

    fn p11_a_desk_whose_host_says_who_somebody_is_takes_no_sign_in_of_before(house) {
        let (_, _, session) = elsewhere(&house);
        let signed_in = house.sign_in(JOE).unwrap();
        let place = signed_in.places[0].actor.clone();
        let vouched = house.desk.session(place.clone()).unwrap();
        assert_eq!(vouched.me().sign_ins().unwrap().len(), 2);
        house.keep_credentials("host");
        assert_eq!(code(&session), "signed_out");
        assert_eq!(session.me().sign_out().unwrap_err().code(), "signed_out");
        assert_eq!(house.desk.signed_in(&signed_in.token, place.clone()).unwrap_err().code(), "signed_out");
        assert_eq!(house.sign_in(JOE).unwrap_err().code(), "signs_in_elsewhere");
        assert_eq!(code(&vouched), "good");
        assert!(vouched.me().sign_ins().unwrap().is_empty());
        vouched.me().sign_out_everywhere().unwrap();
        // Ended as well for a desk that keeps passwords again.
        house.keep_credentials("password");
        assert_eq!(code(&session), "signed_out");
        assert_eq!(house.desk.signed_in(&signed_in.token, place).unwrap_err().code(), "signed_out");
        assert_eq!(code(&house.signed_in(JOE)), "good");
    }

    fn p5_another_name_ends_none(house) {
        let (.., session) = elsewhere(&house);
        let update = ProfileUpdate { name: "Joe le Garagiste".into(), ..ProfileUpdate::default() };
        house.signed_in(JOE).me().edit(&update).unwrap();
        assert_eq!(code(&session), "good");
    }

    fn p5_suspension_ends_every_sign_in_for_good(house) {
        let (_, joe, session) = elsewhere(&house);
        house.agent.people().suspend_user(joe).unwrap();
        assert_eq!(code(&session), "signed_out");
        house.agent.people().restore_user(joe).unwrap();
        assert_eq!(code(&session), "signed_out");
        assert_eq!(code(&house.signed_in(JOE)), "good");
    }

    fn p5_deletion_ends_every_sign_in_and_the_password(house) {
        let (_, joe, session) = elsewhere(&house);
        assert_eq!(house.raw().count("credentials"), 1);
        house.agent.people().delete_user(joe).unwrap();
        assert_eq!((code(&session), house.raw().count("credentials")), ("signed_out", 0));
    }

    fn p5_signing_out_everywhere_ends_every_sign_in(house) {
        let (.., session) = elsewhere(&house);
        let own = house.signed_in(JOE);
        own.me().sign_out_everywhere().unwrap();
        assert_eq!((code(&session), code(&own)), ("signed_out", "signed_out"));
    }

    fn p5_an_agent_ends_every_sign_in_of_somebody(house) {
        let (_, joe, session) = elsewhere(&house);
        let people = house.agent.people();
        let before = people.end_sign_ins(joe).unwrap();
        assert_eq!(code(&session), "signed_out");
        assert_eq!(house.agent.based_on(before.version - 1).people().end_sign_ins(joe).unwrap_err().code(), "conflict");
        assert_eq!(people.end_sign_ins(UserId::from_bytes([9; 16])).unwrap_err().code(), "unknown_user");
        for session in [&house.dealer, &house.host] {
            assert_eq!(session.people().end_sign_ins(joe).unwrap_err().code(), "refused");
        }
        let events = house.administrator.audit().list(None).unwrap().items;
        assert_eq!(events.last().unwrap().action, "end_sign_ins");
    }

    fn p5_signing_out_ends_one_sign_in(house) {
        let (.., session) = elsewhere(&house);
        let own = house.signed_in(JOE);
        own.me().sign_out().unwrap();
        assert_eq!((code(&session), code(&own)), ("good", "signed_out"));
    }

    fn p5_a_place_that_ends_is_nobodys(house) {
        let (account, joe, session) = elsewhere(&house);
        house.agent.accounts().suspend(account).unwrap();
        assert_eq!(code(&session), "refused");
        house.agent.accounts().restore(account).unwrap();
        assert_eq!(code(&session), "good");
        let mut raw = house.raw();
        let user = raw.bytes(joe.as_bytes());
        raw.run(&format!("UPDATE contacts SET ended_at = 1 WHERE user_id = {user}"));
        assert_eq!(code(&session), "unknown_actor");
    }

    fn p5_a_clock_set_back_revives_no_ended_sign_in(house) {
        let (.., session) = elsewhere(&house);
        house.signed_in(JOE).me().sign_out_everywhere().unwrap();
        house.at("2026-04-29T08:00:00Z");
        assert_eq!(code(&session), "signed_out");
    }
}
