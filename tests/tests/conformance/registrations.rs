//! People who register on their own, and are approved or declined (rule P3).

use comptoir::{
    AccountId, Completion, CreateDraft, DeskDraft, Failure, Locale, RegistrationDraft, RegistrationId,
    RegistrationState, RegistrationView,
};
use comptoir_tests::{House, Team, draft, over_both_stores, user};

/// A desk at which people register.
pub(crate) fn open(house: &House) -> Team {
    let settings = DeskDraft { name: "open".into(), registration: Some("open".into()), ..House::settings() };
    let team = Team::of(&house.store, &settings, "Paris");
    sent(&team);
    team
}

/// Joe as he registers.
pub(crate) fn joe() -> RegistrationDraft {
    RegistrationDraft {
        name: Some("Joe Martin".into()),
        email: Some("Joe@Garage.example".into()),
        company: Some("Garage Chez Joe".into()),
        mobile: Some("+33 6 12 34 56 78".into()),
        note: Some("Vous me connaissez.".into()),
        ..RegistrationDraft::default()
    }
}

fn called(email: &str) -> RegistrationDraft {
    RegistrationDraft { email: Some(email.into()), ..joe() }
}

/// The mails there are by now, with whom they go to.
pub(crate) fn sent(team: &Team) -> Vec<String> {
    let mails = team.host.outbox().lease(100, 60).unwrap();
    team.host.outbox().acknowledge(&mails.iter().map(|mail| mail.id).collect::<Vec<_>>()).unwrap();
    mails.into_iter().map(|mail| format!("{} {}", mail.template, mail.to)).collect()
}

pub(crate) fn listed(team: &Team, state: Option<RegistrationState>) -> Vec<RegistrationView> {
    let page = team.agent.registrations().list(state, None).unwrap();
    assert_eq!(page.next, None);
    page.items
}

/// Joe, registered.
pub(crate) fn registered(team: &Team) -> RegistrationId {
    team.host.access().register(&joe()).unwrap();
    listed(team, Some(RegistrationState::Awaiting)).pop().unwrap().id
}

/// An account with these people.
fn account(team: &Team, emails: &[&str]) -> AccountId {
    let wanted = CreateDraft { users: emails.iter().map(|email| user(email)).collect(), ..draft() };
    let code = team.dealer.requests().submit(&wanted).unwrap().code;
    team.agent.requests().start(&code).unwrap();
    let account = team.agent.requests().complete(&code, &Completion::default()).unwrap().account.unwrap();
    sent(team);
    account
}

over_both_stores! {
    fn p3_nobody_registers_where_registration_is_off(house) {
        let access = house.host.access();
        assert_eq!(access.register(&joe()).unwrap_err().code(), "registration_off");
        assert_eq!(access.register(&RegistrationDraft::default()).unwrap_err().code(), "registration_off");
        let error = access.registration_page(&Locale::FR).unwrap_err();
        assert_eq!(error.text(&Locale::FR), "Les inscriptions ne sont pas ouvertes dans ce comptoir. Pour obtenir un accès, contactez le fournisseur.");
        assert!(house.agent.registrations().list(None, None).unwrap().items.is_empty());
    }

    fn p3_whoever_registers_awaits_approval_and_is_no_user(house) {
        let team = open(&house);
        let id = registered(&team);
        let view = team.agent.registrations().get(id).unwrap();
        assert_eq!((view.state, view.version), (RegistrationState::Awaiting, 1));
        assert_eq!((view.name.as_str(), view.first_name.as_str(), view.email.as_str()), ("Joe Martin", "", "Joe@Garage.example"));
        assert_eq!((view.company.as_str(), view.mobile.as_deref(), view.phone.as_deref()), ("Garage Chez Joe", Some("+33 6 12 34 56 78"), None));
        assert_eq!((view.language.as_str(), view.time_zone.name(), view.note.as_deref()), ("fr", "Europe/Paris", Some("Vous me connaissez.")));
        assert_eq!((view.user, view.look_alikes.len(), view.account, view.decided_at), (None, 0, None, None));
        assert_eq!(view.created_at, comptoir_tests::PARIS.parse().unwrap());
        assert_eq!(house.raw().count("users WHERE email_key = 'joe@garage.example'"), 0);
        assert_eq!(sent(&team), ["registration_received aino@infomedia.example", "registration_received anna@infomedia.example"]);
        assert!(!format!("{view:?}").contains("Joe"));
    }

    fn p3_staff_are_told_in_their_language(house) {
        let team = open(&house);
        registered(&team);
        let mail = team.host.outbox().lease(1, 60).unwrap().remove(0);
        assert_eq!(mail.subject, "Nouvelle inscription\u{202f}: Garage Chez Joe");
        assert!(mail.text.contains("attend d’être approuvée\u{202f}: Joe Martin (Joe@Garage.example)."), "{}", mail.text);
    }

    fn p3_the_answer_is_the_same_whoever_is_known(house) {
        let team = open(&house);
        account(&team, &["ulysse@garage.example"]);
        registered(&team);
        sent(&team);
        let events = || house.raw().count("audit_events WHERE action = 'register'");
        assert_eq!(events(), 1);
        let access = team.host.access();
        for (email, told) in [
            // Awaits approval already, known as a contact and on the staff.
            (" joe@garage.EXAMPLE", vec![]),
            ("ulysse@garage.example", vec!["already_registered ulysse@garage.example"]),
            ("anna@infomedia.example", vec!["already_registered anna@infomedia.example"]),
        ] {
            access.register(&called(email)).unwrap();
            assert_eq!(sent(&team), told, "{email}");
        }
        assert_eq!((events(), listed(&team, None).len()), (1, 1), "nothing has changed");
        let mut other = joe();
        other.company = Some("Another".into());
        access.register(&other).unwrap();
        assert_eq!(listed(&team, None)[0].company, "Garage Chez Joe");
    }

    fn p3_whoever_has_access_is_reminded_once_an_hour_at_most(house) {
        let team = open(&house);
        account(&team, &["ulysse@garage.example"]);
        let register = || team.host.access().register(&called("ulysse@garage.example")).unwrap();
        for (at, mails) in [
            ("2026-04-30T10:00:00+02:00", 1), ("2026-04-30T10:00:00+02:00", 0), ("2026-04-30T10:59:59.999999+02:00", 0),
            ("2026-04-30T11:00:00+02:00", 1), ("2026-04-30T11:30:00+02:00", 0),
            // A clock that was set back keeps nobody waiting.
            ("2026-04-29T10:00:00+02:00", 1),
        ] {
            house.at(at);
            register();
            assert_eq!(sent(&team).len(), mails, "{at}");
        }
        house.at("2026-05-30T10:00:00+02:00");
        let ulysse = team.agent.accounts().list(&comptoir::AccountFilter::default(), None).unwrap().items[0].administrator.unwrap();
        team.agent.people().suspend_user(ulysse).unwrap();
        register();
        assert!(sent(&team).is_empty(), "who is suspended is sent nothing");
        assert!(listed(&team, None).is_empty());
    }

    fn p3_somebody_who_has_no_place_any_more_may_register(house) {
        let team = open(&house);
        account(&team, &["ulysse@garage.example"]);
        let anna = team.agent.actor().clone();
        let comptoir::Actor::Staff(anna) = anna else { panic!("a staff member") };
        team.administrator.people().add_staff(&comptoir_tests::staff("agent", None, "bea")).unwrap();
        let left = team.administrator.people().remove_staff(anna).unwrap();
        sent(&team);
        team.host.access().register(&called("anna@infomedia.example")).unwrap();
        let view = team.administrator.registrations().list(None, None).unwrap().items.remove(0);
        assert_eq!((view.user, view.look_alikes.len()), (Some(left.user), 0), "known, and not created again");
    }

    fn p3_all_problems_of_a_draft_are_told(house) {
        let team = open(&house);
        let error = team.host.access().register_json(br#"{"email": "joe", "name": "\u202eJoe", "note": "x"}"#).unwrap_err();
        assert_eq!(crate::problems(&error), [
            "/name invisible_characters", "/email invalid_email", "/company required", "/phone channel_required",
        ]);
        let error = team.host.access().register_json(br#"{"account": "Garage"}"#).unwrap_err();
        assert_eq!(crate::problems(&error), ["/account unknown_member"]);
        assert!(listed(&team, None).is_empty() && sent(&team).is_empty());
    }

    fn p3_the_page_is_drawn_for_whoever_stands_at_the_door(house) {
        let team = open(&house);
        let page = team.host.access().registration_page(&Locale::FI).unwrap();
        assert_eq!((page.title.as_str(), page.account, page.state), ("Rekisteröityminen", None, None));
        assert_eq!(page.sections[0].fields.len(), 11);
    }

    fn p3_declined_for_a_reason_that_is_kept_and_free_to_register_again(house) {
        let team = open(&house);
        let id = registered(&team);
        sent(&team);
        house.at("2026-05-01T10:00:00+02:00");
        let declined = team.agent.registrations().decline(id, Some(" Inconnu au bataillon. ")).unwrap();
        assert_eq!((declined.state, declined.version), (RegistrationState::Declined, 2));
        assert_eq!(declined.reason.as_deref(), Some("Inconnu au bataillon."));
        assert_eq!(declined.decided_at, Some("2026-05-01T10:00:00+02:00".parse().unwrap()));
        assert_eq!(declined.decided_by.as_ref().unwrap().name, "anna Infomedia");
        assert_eq!(team.agent.registrations().get(id).unwrap(), declined);
        assert!(sent(&team).is_empty(), "nobody is written to");
        let error = team.agent.registrations().decline(id, None).unwrap_err();
        let Failure::RegistrationDecided { state: RegistrationState::Declined } = error.failure() else { panic!("{error}") };
        assert_eq!(error.text(&Locale::FI), "Rekisteröityminen on jo käsitelty: Hylätty.");
        assert_eq!(error.to_json(&Locale::EN)["state"], "declined");
        let again = registered(&team);
        assert_ne!(again, id);
        let silent = team.administrator.registrations().decline(again, Some(" \n")).unwrap();
        assert_eq!((silent.state, silent.reason), (RegistrationState::Declined, None));
        assert_eq!(listed(&team, None).iter().map(|view| view.id).collect::<Vec<_>>(), [id, again]);
    }

    fn p3_a_reason_is_bounded(house) {
        let team = open(&house);
        let id = registered(&team);
        let registrations = team.agent.preview().registrations();
        assert!(registrations.decline(id, Some(&"é".repeat(4_000))).is_ok());
        let error = registrations.decline(id, Some(&"x".repeat(4_001))).unwrap_err();
        assert_eq!(crate::problems(&error), ["/reason too_long"]);
        assert_eq!(crate::problems(&registrations.decline(id, Some("\0")).unwrap_err()), ["/reason control_characters"]);
        assert_eq!(team.agent.based_on(2).registrations().decline(id, None).unwrap_err().code(), "conflict");
        assert_eq!(team.agent.registrations().get(id).unwrap().state, RegistrationState::Awaiting);
    }

    fn p3_what_awaits_approval_is_listed_first_by_creation(house) {
        let team = open(&house);
        let access = team.host.access();
        for number in 0..120 {
            // Not faster than a desk takes them for good.
            house.at(&format!("2026-05-01T{:02}:{:02}:00+02:00", 10 + number / 60, number % 60));
            access.register(&called(&format!("user{number}@garage.example"))).unwrap();
        }
        let registrations = team.agent.registrations();
        let page = |state, after: Option<&str>| {
            let page = registrations.list(state, after).unwrap();
            (page.items.iter().map(|view| view.email.clone()).collect::<Vec<_>>(), page.next)
        };
        let number = |number: usize| format!("user{number}@garage.example");
        let (first, next) = page(None, None);
        assert_eq!((first[0].clone(), first.len()), (number(0), 50));
        for view in registrations.list(None, None).unwrap().items.iter().take(10) {
            registrations.decline(view.id, None).unwrap();
        }
        let (second, next) = page(None, next.as_deref());
        assert_eq!((second[0].clone(), second.len()), (number(50), 50), "what is decided moves nothing");
        let (third, last) = page(None, next.as_deref());
        assert_eq!((third[0].clone(), third[19].clone(), third[20].clone()), (number(100), number(119), number(0)));
        assert_eq!((third.len(), last), (30, None));
        let (declined, last) = page(Some(RegistrationState::Declined), None);
        assert_eq!((declined, last), ((0..10).map(number).collect::<Vec<_>>(), None));
        assert_eq!(page(Some(RegistrationState::Approved), None).0.len(), 0);
        assert_eq!(page(Some(RegistrationState::Awaiting), None).0[0], number(10));
        let other = registrations.list(Some(RegistrationState::Awaiting), next.as_deref()).unwrap_err();
        assert_eq!(crate::problems(&other), ["/cursor invalid_cursor"]);
    }

    fn p3_too_many_registrations_wait(house) {
        let team = open(&house);
        let register = |number: usize| team.host.access().register(&called(&format!("user{number}@garage.example")));
        let waits = |number: usize| match register(number).map_err(|error| error.to_json(&Locale::EN)) {
            Ok(()) => 0,
            Err(error) => error["retry_after"].as_i64().unwrap(),
        };
        assert_eq!((0..62).map(waits).collect::<Vec<_>>(), [vec![0; 61], vec![1]].concat());
        // A known address waits just as well, and a minute leaves one fewer.
        assert_eq!(register(0).unwrap_err().code(), "too_many_attempts");
        house.clock.set(comptoir_tests::PARIS.parse::<comptoir::Timestamp>().unwrap().plus_micros(60_000_000));
        assert_eq!((waits(62), waits(63)), (0, 1));
    }

    fn p1_addresses_that_look_like_those_of_users_are_flagged(house) {
        let team = open(&house);
        account(&team, &["joe@garage.example", "ann@garage.example"]);
        team.host.access().register(&called("j\u{43e}e@garage.example")).unwrap();
        team.host.access().register(&called("j0e@garage.example")).unwrap();
        team.host.access().register(&called("max@garage.example")).unwrap();
        let views = listed(&team, None);
        let alike: Vec<Vec<&str>> = views.iter().map(|view| view.look_alikes.iter().map(|one| one.email.as_str()).collect()).collect();
        assert_eq!(alike, [vec!["joe@garage.example"], vec!["joe@garage.example"], vec![]]);
        assert_eq!(team.agent.registrations().get(views[0].id).unwrap(), views[0]);
        let declined = team.agent.once("k").unwrap().registrations().decline(views[0].id, None).unwrap();
        assert_eq!(declined.look_alikes, views[0].look_alikes);
        assert_eq!(team.agent.once("k").unwrap().registrations().decline(views[0].id, None).unwrap(), declined);
    }

    fn p3_what_somebody_said_is_sealed_in_the_trail(house) {
        let team = open(&house);
        let id = registered(&team);
        team.agent.once("k").unwrap().registrations().decline(id, Some("Inconnu au bataillon.")).unwrap();
        for text in ["Joe Martin", "Garage Chez Joe", "Garage.example", "Vous me connaissez", "Inconnu"] {
            assert_eq!(house.raw().tables_with(text), ["registrations"], "{text}");
        }
        let events = team.host.audit().list(None).unwrap().items;
        let [.., registered, declined] = events.as_slice() else { panic!("two events") };
        assert_eq!((registered.action.as_str(), registered.subject.as_str(), registered.actor.as_str()), ("register", "registration", "host:tests"));
        assert_eq!(registered.personal.as_ref().unwrap()["company"], "Garage Chez Joe");
        assert_eq!((declined.action.as_str(), declined.version), ("decline_registration", 2));
        assert_eq!(declined.personal.as_ref().unwrap()["text"], "Inconnu au bataillon.");
        assert!(team.host.audit().verify().unwrap().intact);
    }

    fn p10_registrations_are_for_agents_and_desk_administrators(house) {
        let team = open(&house);
        let id = registered(&team);
        for session in [&team.dealer, &team.host] {
            let registrations = session.registrations();
            assert_eq!(registrations.list(None, None).unwrap_err().code(), "refused");
            assert_eq!(registrations.get(id).unwrap_err().code(), "refused");
            assert_eq!(registrations.decline(id, None).unwrap_err().code(), "refused");
        }
        for session in [&team.administrator, &team.agent, &team.dealer] {
            assert_eq!(session.access().register(&joe()).unwrap_err().code(), "refused");
            assert_eq!(session.access().registration_page(&Locale::EN).unwrap_err().code(), "refused");
        }
        let nobody = RegistrationId::from_bytes([9; 16]);
        assert_eq!(team.agent.registrations().get(nobody).unwrap_err().code(), "unknown_registration");
        // Another desk's is unknown.
        assert_eq!(house.agent.registrations().get(id).unwrap_err().code(), "unknown_registration");
        assert_eq!(house.agent.registrations().decline(id, None).unwrap_err().code(), "unknown_registration");
        assert!(house.agent.registrations().list(None, None).unwrap().items.is_empty());
    }
}
