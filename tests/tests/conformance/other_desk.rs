//! Nothing crosses from one desk to another: another desk's things answer as unknown ones do.

use comptoir::{
    AccountFilter, Actor, Completion, ContactId, Error, Locale, Reassignment, RequestFilter, ServiceDraft, ServiceId,
    ServiceUpdate, Session, WorkDraft, WorkFilter,
};
use comptoir_tests::{Team, draft, finnish_draft, over_both_stores, staff};

use crate::work::{about, as_contact, crew};

const NO_SERVICE: ServiceId = ServiceId::from_bytes([9; 16]);

fn same<T, U>(theirs: Result<T, Error>, unknown: Result<U, Error>) {
    let (theirs, unknown) = (theirs.err().unwrap(), unknown.err().unwrap());
    for locale in [Locale::EN, Locale::FI, Locale::FR] {
        assert_eq!(theirs.to_json(&locale), unknown.to_json(&locale));
    }
    assert_eq!(theirs.to_string(), unknown.to_string());
    assert!(theirs.code().starts_with("unknown_"), "{theirs}");
}

over_both_stores! {
    fn q5_another_desks_code_answers_as_an_unknown_one(house) {
        let team = Team::helsinki(&house.store, "helsinki");
        // Not the same code in both desks.
        house.at("2026-04-30T11:00:00+02:00");
        let theirs = team.dealer.requests().submit(&finnish_draft()).unwrap().code;
        let none = "000101-000000000";
        for session in [&house.administrator, &house.agent] {
            let requests = session.requests();
            same(requests.get(&theirs), requests.get(none));
            same(requests.start(&theirs), requests.start(none));
            same(requests.ask(&theirs, "?"), requests.ask(none, "?"));
            same(requests.reject(&theirs, "non"), requests.reject(none, "non"));
            same(requests.complete(&theirs, &Completion::default()), requests.complete(none, &Completion::default()));
            let (based, preview) = (session.based_on(1).requests(), session.preview().requests());
            same(based.start(&theirs), based.start(none));
            same(preview.start(&theirs), preview.start(none));
            let once = session.once("k").unwrap().requests();
            same(once.start(&theirs), once.start(none));
        }
        for session in [&house.administrator, &house.dealer] {
            let requests = session.requests();
            same(requests.answer(&theirs, "oui"), requests.answer(none, "oui"));
            same(requests.cancel(&theirs), requests.cancel(none));
        }
        assert!(house.agent.requests().list(&RequestFilter::default(), None).unwrap().items.is_empty());
        assert_eq!(team.dealer.requests().get(&theirs).unwrap().version, 1);
    }

    fn q5_another_desks_ids_answer_as_unknown_ones(house) {
        let team = Team::helsinki(&house.store, "helsinki");
        let code = team.dealer.requests().submit(&finnish_draft()).unwrap().code;
        team.agent.requests().start(&code).unwrap();
        let account = team.agent.requests().complete(&code, &Completion::default()).unwrap().account.unwrap();
        let no_account = comptoir::AccountId::from_bytes([9; 16]);
        for session in [&house.administrator, &house.agent, &house.dealer] {
            let accounts = session.accounts();
            same(accounts.get(account), accounts.get(no_account));
            same(accounts.contacts(account), accounts.contacts(no_account));
        }
        let theirs = team.agent.accounts().contacts(account).unwrap()[0].user;
        let nobody = comptoir::UserId::from_bytes([9; 16]);
        let group = team.agent.groups().create("Etelä").unwrap().id;
        let no_group = comptoir::GroupId::from_bytes([9; 16]);
        let own = house.agent.groups().create("Sud").unwrap().id;
        for session in [&house.administrator, &house.agent] {
            let people = session.people();
            same(people.suspend_user(theirs), people.suspend_user(nobody));
            same(people.restore_user(theirs), people.restore_user(nobody));
            same(people.delete_user(theirs), people.delete_user(nobody));
            same(people.look_alikes(theirs), people.look_alikes(nobody));
            let accounts = session.accounts();
            same(accounts.change_features(account, None), accounts.change_features(no_account, None));
            let groups = session.groups();
            same(groups.rename(group, "Nord"), groups.rename(no_group, "Nord"));
            same(groups.assign(group, &[]), groups.assign(no_group, &[]));
            same(groups.unassign(group, &[]), groups.unassign(no_group, &[]));
            same(groups.assign(own, &[account]), groups.assign(own, &[no_account]));
            same(groups.unassign(own, &[account]), groups.unassign(own, &[no_account]));
            same(session.accounts().sites(account), session.accounts().sites(no_account));
            for filter in [
                AccountFilter { administrator: Some(theirs), ..AccountFilter::default() },
                AccountFilter { group: Some(group), ..AccountFilter::default() },
            ] {
                assert!(session.accounts().list(&filter, None).unwrap().items.is_empty());
            }
        }
        assert_eq!(house.agent.groups().list().unwrap().len(), 1);
        let Actor::Staff(agent) = team.agent.actor() else { panic!("a staff member") };
        let people = house.administrator.people();
        same(people.remove_staff(*agent), people.remove_staff(comptoir::StaffId::from_bytes([9; 16])));
        same(house.dealer.accounts().sites(account), house.dealer.accounts().sites(no_account));
        let mail = team.host.outbox().lease(1, 60).unwrap().remove(0).id;
        let outbox = house.host.outbox();
        same(outbox.acknowledge(&[mail]), outbox.acknowledge(&[comptoir::MessageId::from_bytes([9; 16])]));
        // An actor of another desk is nobody here.
        let Actor::Staff(theirs) = team.agent.actor() else { panic!("a staff member") };
        let visitor = house.desk.session(Actor::staff(*theirs)).unwrap();
        let ghost = house.desk.session(Actor::staff(comptoir::StaffId::from_bytes([9; 16]))).unwrap();
        let list = |session: &Session| session.requests().list(&RequestFilter::default(), None);
        same(list(&visitor), list(&ghost));
        same(visitor.requests().start(&code), ghost.requests().start(&code));
        same(visitor.outbox().lease(1, 1), ghost.outbox().lease(1, 1));
    }

    fn p6_another_desks_services_and_work_answer_as_unknown_ones(house) {
        let ours = crew(&house, "Garage Chez Joe", "garage.example");
        let settings = comptoir::DeskDraft { name: "other".into(), ..comptoir_tests::House::settings() };
        let team = Team::of(&house.store, &settings, "Paris");
        let code = team.dealer.requests().submit(&draft()).unwrap().code;
        team.agent.requests().start(&code).unwrap();
        let account = team.agent.requests().complete(&code, &Completion::default()).unwrap().account.unwrap();
        house.raw().run("UPDATE users SET activation = 'active'");
        let joe = team.agent.accounts().contacts(account).unwrap()[0].id;
        let joes = team.desk.session(Actor::contact(joe)).unwrap();
        let labels = [("fr".to_owned(), "Traduction".to_owned())];
        let service = ServiceDraft { key: "translation".into(), labels: labels.into(), ..ServiceDraft::default() };
        let theirs = team.administrator.services().add(&service).unwrap().id;
        // Not the same code in both desks.
        house.at("2026-04-30T11:00:00+02:00");
        let work = joes.work().submit(&WorkDraft { service: Some("translation".into()), ..about("Notice") }).unwrap();
        let (nobody, none) = (ContactId::from_bytes([9; 16]), "000101-000000000");
        let manager = as_contact(&house, ours.manager);
        for session in [&house.administrator, &manager] {
            for session in [session.clone(), session.based_on(1), session.preview(), session.once("k").unwrap()] {
                same(session.work().get(&work.code), session.work().get(none));
                same(session.work().cancel(&work.code), session.work().cancel(none));
                let hand = |from: ContactId, to: ContactId| Reassignment { from: from.to_string(), to: to.to_string(), codes: None };
                same(session.work().reassign(&hand(joe, ours.other)), session.work().reassign(&hand(nobody, ours.other)));
                same(session.work().reassign(&hand(ours.other, joe)), session.work().reassign(&hand(ours.other, nobody)));
            }
            let named = Reassignment { from: ours.requester.to_string(), to: ours.other.to_string(), codes: Some(vec![work.code.clone()]) };
            assert_eq!(crate::problems(&session.work().reassign(&named).unwrap_err()), ["/codes/0 unknown_work"]);
            for filter in [
                WorkFilter::default(),
                WorkFilter { holder: Some(joe), ..WorkFilter::default() },
                WorkFilter { account: Some(account), ..WorkFilter::default() },
            ] {
                assert!(session.work().list(&filter, None).unwrap().items.is_empty());
            }
            assert!(session.services().list(true).unwrap().is_empty());
            same(session.services().get(theirs), session.services().get(NO_SERVICE));
        }
        let administrator = &house.administrator;
        let submit = |holder: ContactId| administrator.work().submit(&WorkDraft { holder: Some(holder.to_string()), ..about("Notice") });
        same(submit(joe), submit(nobody));
        let (services, nothing) = (administrator.services(), ServiceUpdate::default());
        same(services.edit(theirs, &nothing), services.edit(NO_SERVICE, &nothing));
        same(services.retire(theirs), services.retire(NO_SERVICE));
        same(services.restore(theirs), services.restore(NO_SERVICE));
        same(services.history(theirs, None), services.history(NO_SERVICE, None));
        // The key is free here, and asks for nothing of theirs.
        let draft = WorkDraft { service: Some("translation".into()), ..about("Notice") };
        assert_eq!(crate::problems(&manager.work().submit(&draft).unwrap_err()), ["/service unknown_service"]);
        administrator.services().add(&service).unwrap();
        assert_ne!(manager.work().submit(&draft).unwrap().service.unwrap().id, theirs);
        for _ in 0..51 {
            joes.work().submit(&draft).unwrap();
            manager.work().submit(&draft).unwrap();
        }
        let cursor = joes.work().list(&WorkFilter::default(), None).unwrap().next.unwrap();
        let error = manager.work().list(&WorkFilter::default(), Some(&cursor)).unwrap_err();
        assert_eq!(crate::problems(&error), ["/cursor invalid_cursor"]);
        // A contact of another desk is nobody here.
        let visitor = house.desk.session(Actor::contact(joe)).unwrap();
        let ghost = house.desk.session(Actor::contact(nobody)).unwrap();
        same(visitor.work().get(&work.code), ghost.work().get(&work.code));
        same(visitor.services().list(false), ghost.services().list(false));
    }

    fn p1_the_same_person_is_another_one_in_another_desk(house) {
        let team = Team::helsinki(&house.store, "helsinki");
        let mut wanted = finnish_draft();
        wanted.users[0].email = draft().users[0].email.clone();
        let first = house.started();
        let first = house.agent.requests().complete(&first, &Completion::default()).unwrap().account.unwrap();
        let code = team.dealer.requests().submit(&wanted).unwrap().code;
        team.agent.requests().start(&code).unwrap();
        let second = team.agent.requests().complete(&code, &Completion::default()).unwrap().account.unwrap();
        let (here, there) = (house.agent.accounts().contacts(first).unwrap(), team.agent.accounts().contacts(second).unwrap());
        assert_ne!(here[0].user, there[0].user);
        assert_eq!((here[0].first_name.as_str(), there[0].first_name.as_str()), ("Joe", "Ulysse"));
        let mails = team.host.outbox().lease(100, 60).unwrap();
        assert!(mails.iter().any(|mail| mail.template == "activate" && mail.to == "joe@garage.example"));
        assert_eq!(house.host.people().staff().unwrap().len(), 3);
        assert_eq!(team.host.people().staff_by_email("ada@infomedia.example").unwrap(), None);
        let unknown = staff("dealer", Some("20/1"), "otso");
        assert_eq!(crate::problems(&team.administrator.people().add_staff(&unknown).unwrap_err()), ["/dealership unknown_dealership"]);
    }

    fn q8_a_key_belongs_to_its_desk(house) {
        let team = Team::helsinki(&house.store, "helsinki");
        let job = |desk: &comptoir::Desk| desk.session(Actor::host("job")).unwrap().once("k").unwrap();
        let here = job(&house.desk).outbox().lease(100, 60).unwrap();
        let there = job(&team.desk).outbox().lease(100, 60).unwrap();
        assert!(here.iter().all(|mail| there.iter().all(|other| other.id != mail.id)));
        assert_eq!((here.len(), there.len()), (3, 3));
    }

    fn q5_a_desks_name_is_taken_once(house) {
        let _ = Team::helsinki(&house.store, "helsinki");
        let settings = comptoir_tests::House::settings();
        let error = house.store.create_desk(&settings, &staff("", None, "eve")).unwrap_err();
        assert_eq!(error.code(), "taken_desk");
        assert_eq!(house.store.desks().unwrap(), ["helsinki", "infomedia"]);
        assert_eq!(house.store.desk("nowhere").unwrap_err().code(), "unknown_desk");
        assert_eq!(house.store.desk("helsinki\u{0}").unwrap_err().code(), "unknown_desk");
    }

    fn q5_many_threads_create_a_desk_once(house) {
        let settings = comptoir::DeskDraft { name: "race".into(), ..comptoir_tests::House::settings() };
        let codes: Vec<Option<&str>> = std::thread::scope(|scope| {
            let create = || house.store.create_desk(&settings, &staff("", None, "ada")).err().map(|error| error.code());
            let threads: Vec<_> = (0..8).map(|_| scope.spawn(create)).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(codes.iter().filter(|code| code.is_none()).count(), 1, "{codes:?}");
        assert!(codes.iter().flatten().all(|code| *code == "taken_desk"), "{codes:?}");
    }
}
