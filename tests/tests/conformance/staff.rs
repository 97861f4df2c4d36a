//! Staff who leave and come back (rule P10).

use comptoir::{Actor, Completion, Locale, RequestFilter, RequestState, Session, StaffId, StaffRole};
use comptoir_tests::{House, over_both_stores, staff};

fn id(session: &Session) -> StaffId {
    let Actor::Staff(id) = session.actor() else { panic!("a staff member") };
    *id
}

fn emails(house: &House) -> Vec<String> {
    house.administrator.people().staff().unwrap().into_iter().map(|one| one.email).collect()
}

fn sent(house: &House) -> Vec<String> {
    let mails = house.host.outbox().lease(100, 60).unwrap();
    house.host.outbox().acknowledge(&mails.iter().map(|mail| mail.id).collect::<Vec<_>>()).unwrap();
    mails.into_iter().map(|mail| format!("{} {}", mail.template, mail.to)).collect()
}

fn listed(session: &Session) -> Result<usize, &'static str> {
    let list = session.requests().list(&RequestFilter::default(), None);
    list.map(|page| page.items.len()).map_err(|error| error.code())
}

over_both_stores! {
    fn p10_whoever_has_left_is_nobody_from_the_next_call_on(house) {
        let (people, anna) = (house.administrator.people(), id(&house.agent));
        assert_eq!(listed(&house.agent), Ok(0));
        let left = people.remove_staff(anna).unwrap();
        assert_eq!((left.id, left.role, left.email.as_str()), (anna, StaffRole::Agent, "anna@infomedia.example"));
        assert_eq!(listed(&house.agent), Err("unknown_actor"));
        assert_eq!(emails(&house), ["denis@infomedia.example", "ada@infomedia.example"]);
        assert_eq!(people.staff_by_email("anna@infomedia.example").unwrap(), None);
        assert_eq!(people.remove_staff(anna).unwrap_err().code(), "unknown_staff");
        assert_eq!(people.suspend_user(left.user).unwrap().version, 2, "a user like others by now");
        assert!(house.host.audit().verify().unwrap().intact);
    }

    fn p10_what_somebody_did_stays_told(house) {
        let code = house.started();
        let account = house.agent.requests().complete(&code, &Completion::default()).unwrap().account.unwrap();
        house.administrator.people().remove_staff(id(&house.agent)).unwrap();
        house.administrator.people().remove_staff(id(&house.dealer)).unwrap();
        let history = house.administrator.accounts().history(account, None).unwrap();
        let told = |action: &str| history.items.iter().find(|entry| entry.action == action).unwrap().text(&Locale::EN);
        assert_eq!(told("complete_request"), format!("anna Infomedia completed request {code}"));
        assert!(told("submit_request").starts_with("denis Infomedia submitted"));
        let request = house.administrator.requests().get(&code).unwrap();
        assert_eq!((request.submitter.name.as_str(), request.agent.unwrap().name.as_str()), ("denis Infomedia", "anna Infomedia"));
    }

    fn p10_a_desk_keeps_an_administrator(house) {
        let people = house.administrator.people();
        let error = people.remove_staff(id(&house.administrator)).unwrap_err();
        assert_eq!(error.code(), "last_desk_administrator");
        let eve = house.staff("desk_administrator", "eve");
        people.remove_staff(id(&house.administrator)).unwrap();
        assert_eq!(listed(&house.administrator), Err("unknown_actor"), "oneself too");
        assert_eq!(eve.people().remove_staff(id(&eve)).unwrap_err().code(), "last_desk_administrator");
        // One who has left is no administrator any more.
        eve.people().add_staff(&staff("agent", None, "ada")).unwrap();
        assert_eq!(eve.people().remove_staff(id(&eve)).unwrap_err().code(), "last_desk_administrator");
    }

    fn p10_two_administrators_who_leave_at_once_do_not_both(house) {
        let eve = house.staff("desk_administrator", "eve");
        let other = house.reopened();
        let eve = other.desk("infomedia").unwrap().session(eve.actor().clone()).unwrap();
        let leave = |session: &Session| session.people().remove_staff(id(session)).map(drop).map_err(|error| error.code());
        let both = std::thread::scope(|scope| {
            let first = scope.spawn(|| leave(&house.administrator));
            let second = scope.spawn(|| leave(&eve));
            [first.join().unwrap(), second.join().unwrap()]
        });
        assert_eq!(both.iter().filter(|left| left.is_ok()).count(), 1, "{both:?}");
        assert!(both.contains(&Err("last_desk_administrator")), "{both:?}");
    }

    fn p10_whoever_comes_back_is_the_same_in_the_role_given(house) {
        let people = house.administrator.people();
        let anna = id(&house.agent);
        assert_eq!(people.add_staff(&staff("dealer", Some("20/90074"), "anna")).unwrap_err().code(), "taken_staff");
        people.remove_staff(anna).unwrap();
        let back = people.add_staff(&staff("dealer", Some("20/90074"), "anna")).unwrap();
        assert_eq!((back.id, back.role, back.dealership.as_deref()), (anna, StaffRole::Dealer, Some("20/90074")));
        assert_eq!(listed(&house.agent), Ok(0));
        assert!(house.agent.requests().submit(&comptoir_tests::draft()).is_ok(), "as a dealer");
        let history = house.host.audit().list(None).unwrap().items;
        let told: Vec<_> = history.iter().filter(|event| event.subject_id == anna.to_string()).map(|event| (event.action.as_str(), event.version)).collect();
        assert_eq!(told, [("add_staff", 1), ("remove_staff", 2), ("add_staff", 3)]);
        people.remove_staff(anna).unwrap();
        let agent = people.add_staff(&staff("agent", None, "anna")).unwrap();
        assert_eq!((agent.role, agent.dealership), (StaffRole::Agent, None));
    }

    fn p10_requests_that_somebody_took_up_stay_open_for_others(house) {
        let _ = house.staff("agent", "bea");
        let code = house.started();
        house.agent.requests().ask(&code, "Which one?").unwrap();
        house.administrator.people().remove_staff(id(&house.agent)).unwrap();
        sent(&house);
        house.dealer.requests().answer(&code, "The first.").unwrap();
        assert!(sent(&house).is_empty(), "who has left is told nothing");
        house.at("2026-05-05T09:00:00+02:00");
        house.host.requests().remind().unwrap();
        assert_eq!(sent(&house), ["request_due bea@infomedia.example"]);
        let bea = house.session("bea");
        assert_eq!(bea.requests().complete(&code, &Completion::default()).unwrap().state, RequestState::Completed);
        let view = bea.requests().get(&code).unwrap();
        assert_eq!(view.agent.unwrap().name, "anna Infomedia", "who took it up");
    }

    fn p5_sign_ins_end_with_the_place_on_the_staff(house) {
        let epoch = || house.raw().values("SELECT cast(epoch AS TEXT) AS value FROM users WHERE email_key = 'anna@infomedia.example'");
        assert_eq!(epoch(), ["0"]);
        house.administrator.people().remove_staff(id(&house.agent)).unwrap();
        assert_eq!(epoch(), ["1"]);
    }

    fn p11_without_any_place_left_invitations_and_mails_are_taken_back(house) {
        let draft = |email: &str| comptoir::CreateDraft { users: vec![comptoir_tests::user(email)], ..comptoir_tests::draft() };
        crate::adding::opened(&house, &draft("anna@infomedia.example"), &Completion::default());
        house.administrator.people().remove_staff(id(&house.agent)).unwrap();
        house.administrator.people().remove_staff(id(&house.dealer)).unwrap();
        let told = sent(&house);
        assert!(told.contains(&"activate_staff anna@infomedia.example".to_owned()), "{told:?}: has a place in an account");
        assert!(told.iter().all(|mail| !mail.contains("denis")), "{told:?}");
    }

    fn p10_who_may_take_staff_off_the_staff(house) {
        let denis = id(&house.dealer);
        for session in [&house.agent, &house.dealer, &house.host] {
            assert_eq!(session.people().remove_staff(denis).unwrap_err().code(), "refused");
        }
        let nobody = StaffId::from_bytes([9; 16]);
        let people = house.administrator.people();
        assert_eq!(people.remove_staff(nobody).unwrap_err().code(), "unknown_staff");
        house.administrator.preview().people().remove_staff(denis).unwrap();
        assert_eq!(listed(&house.dealer), Ok(0));
        assert_eq!(house.administrator.based_on(7).people().remove_staff(denis).unwrap_err().code(), "conflict");
        let once = house.administrator.once("k").unwrap().people();
        assert_eq!(once.remove_staff(denis).unwrap(), once.remove_staff(denis).unwrap());
    }
}
