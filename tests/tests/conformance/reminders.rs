//! Reminders: a mail to the agent when a deadline is one business day away (rule Q6).

use comptoir::{Completion, DeskDraft, Locale, OutgoingMail, Session};
use comptoir_tests::{House, Team, draft, finnish_draft, over_both_stores, staff};

/// The reminders that wait in the outbox; what else waits is taken away.
fn reminders(host: &Session) -> Vec<OutgoingMail> {
    let mut found = Vec::new();
    loop {
        let mails = host.outbox().lease(100, 60).unwrap();
        if mails.is_empty() {
            return found;
        }
        host.outbox().acknowledge(&mails.iter().map(|mail| mail.id).collect::<Vec<_>>()).unwrap();
        found.extend(mails.into_iter().filter(|mail| mail.template == "request_due"));
    }
}

/// Who is reminded at `at`, and how many requests were told of.
fn remind(house: &House, at: &str) -> (i64, Vec<String>) {
    house.at(at);
    let told = house.host.requests().remind().unwrap();
    (told, reminders(&house.host).into_iter().map(|mail| mail.to).collect())
}

fn anna() -> Vec<String> {
    vec!["anna@infomedia.example".to_owned()]
}

const NOBODY: (i64, Vec<String>) = (0, Vec::new());

over_both_stores! {
    fn q6_the_agent_is_told_when_the_last_business_day_begins(house) {
        // Tuesday 5 May is the last day.
        let code = house.started();
        assert_eq!(remind(&house, "2026-05-04T23:59:59.999999+02:00"), NOBODY);
        house.at("2026-05-05T00:00:00+02:00");
        assert_eq!(house.host.requests().remind().unwrap(), 1);
        let mails = reminders(&house.host);
        assert_eq!(mails.len(), 1);
        let mail = &mails[0];
        assert_eq!((mail.to.as_str(), mail.language.as_str()), ("anna@infomedia.example", "fr"));
        assert_eq!(mail.subject, format!("Demande {code}\u{202f}: à traiter avant la fin du mardi 5 mai 2026"));
        assert!(mail.text.contains("compte client Garage Chez Joe est à traiter avant la fin du mardi 5 mai 2026."), "{}", mail.text);
        assert!(mail.html.contains("<html lang=\"fr\">") && mail.html.contains("Garage Chez Joe"), "{}", mail.html);
        assert!(mail.text.contains("https://portal.infomedia.example") && !mail.text.contains("token"), "{}", mail.text);
    }

    fn q6_a_reminder_is_in_the_agents_language_and_safe_in_any_name(house) {
        let desk = house.store.create_desk(&DeskDraft { name: "two".into(), ..House::settings() }, &staff("", None, "ada")).unwrap();
        let host = desk.session(comptoir::Actor::host("tests")).unwrap();
        let session = |name: &str| {
            let found = host.people().staff_by_email(&format!("{name}@infomedia.example")).unwrap().unwrap();
            desk.session(comptoir::Actor::staff(found.id)).unwrap()
        };
        let ada = session("ada");
        for (name, language) in [("erja", "fi"), ("eve", "en")] {
            let mut agent = staff("agent", None, name);
            agent.language = Some(language.into());
            ada.people().add_staff(&agent).unwrap();
        }
        let mut wanted = draft();
        wanted.account.name = Some("<b>Joe</b> & \"Fils\"".into());
        let code = ada.requests().submit(&wanted).unwrap().code;
        house.at("2026-05-05T10:00:00+02:00");
        assert_eq!(host.requests().remind().unwrap(), 1);
        let mails = reminders(&host);
        let of = |name: &str| mails.iter().find(|mail| mail.to.starts_with(name)).unwrap();
        assert_eq!(mails.len(), 2);
        assert_eq!(of("erja").subject, format!("Pyyntö {code}: määräpäivä tiistai 5. toukokuuta 2026"));
        assert!(of("erja").text.contains("Liikeasiakastiliä <b>Joe</b> & \"Fils\" koskeva pyyntö on vielä avoinna."), "{}", of("erja").text);
        assert_eq!(of("eve").subject, format!("Request {code}: due by the end of Tuesday 5 May 2026"));
        assert!(of("eve").text.contains("is due by the end of Tuesday 5 May 2026 and is still open."));
        for mail in &mails {
            assert!(!mail.html.contains("<b>") && mail.html.contains("&lt;b&gt;Joe&lt;/b&gt; &amp; "), "{}", mail.html);
            assert!(mail.message.is_ascii());
        }
    }

    fn q6_the_day_told_is_the_dealerships(house) {
        let (auckland, request) = crate::day::dealer_in(&house, "20/1", "Pacific/Auckland");
        house.at("2026-06-01T10:00:00+12:00");
        auckland.requests().submit(&request).unwrap();
        assert_eq!(remind(&house, "2026-06-02T11:59:59Z"), NOBODY);
        house.at("2026-06-02T12:00:00Z");
        assert_eq!(house.host.requests().remind().unwrap(), 1);
        let mails = reminders(&house.host);
        // Still Tuesday in Paris.
        assert!(mails[0].subject.ends_with("mercredi 3 juin 2026"), "{}", mails[0].subject);
    }

    fn q6_weekends_and_holidays_are_no_last_day(house) {
        // Thursday 4 June: Monday 8 June is the last day, not the weekend before.
        house.at("2026-06-04T10:00:00+02:00");
        house.started();
        for at in ["2026-06-05T10:00:00+02:00", "2026-06-06T10:00:00+02:00", "2026-06-07T23:59:59+02:00"] {
            assert_eq!(remind(&house, at), NOBODY, "{at}");
        }
        assert_eq!(remind(&house, "2026-06-08T00:00:00+02:00"), (1, anna()));
        // Christmas in Finland: Tuesday 29 December.
        let team = Team::helsinki(&house.store, "helsinki");
        house.at("2026-12-23T10:00:00+02:00");
        team.dealer.requests().submit(&finnish_draft()).unwrap();
        for (at, told) in [("2026-12-24", 0), ("2026-12-27", 0), ("2026-12-28", 0), ("2026-12-29", 1), ("2026-12-30", 0)] {
            house.at(&format!("{at}T08:00:00+02:00"));
            assert_eq!(team.host.requests().remind().unwrap(), told, "{at}");
        }
        // And in France: Friday 1 May is closed, Tuesday 5 May it is.
        house.at("2026-04-30T10:00:00+02:00");
        house.started();
        assert_eq!(remind(&house, "2026-05-01T10:00:00+02:00"), NOBODY);
        assert_eq!(remind(&house, "2026-05-04T10:00:00+02:00"), NOBODY);
        assert_eq!(remind(&house, "2026-05-05T10:00:00+02:00"), (1, anna()));
    }

    fn q6_a_reminder_is_sent_once(house) {
        house.started();
        assert_eq!(remind(&house, "2026-05-05T09:00:00+02:00"), (1, anna()));
        assert_eq!(remind(&house, "2026-05-05T09:00:00+02:00"), NOBODY);
        assert_eq!(remind(&house, "2026-05-05T23:59:59+02:00"), NOBODY);
        let other = house.reopened().desk("infomedia").unwrap().session(comptoir::Actor::host("other")).unwrap();
        assert_eq!(other.requests().remind().unwrap(), 0);
        // The key of `once` remembers nothing that would keep a later deadline untold.
        house.at("2026-05-06T10:00:00+02:00");
        house.started();
        house.at("2026-05-11T10:00:00+02:00");
        assert_eq!(house.host.once("k").unwrap().requests().remind().unwrap(), 1);
        house.at("2026-05-11T11:00:00+02:00");
        house.started();
        house.at("2026-05-13T11:00:00+02:00");
        assert_eq!(house.host.once("k").unwrap().requests().remind().unwrap(), 1);
    }

    fn q6_a_deadline_that_an_answer_moves_is_told_again(house) {
        let code = house.started();
        assert_eq!(remind(&house, "2026-05-05T09:00:00+02:00"), (1, anna()));
        // Asked and answered on one day: the deadline stays.
        house.agent.requests().ask(&code, "?").unwrap();
        assert_eq!(remind(&house, "2026-05-05T09:30:00+02:00"), NOBODY);
        house.dealer.requests().answer(&code, "Paris").unwrap();
        assert_eq!(remind(&house, "2026-05-05T10:00:00+02:00"), NOBODY);
        house.agent.requests().ask(&code, "?").unwrap();
        house.at("2026-05-06T10:00:00+02:00");
        house.dealer.requests().answer(&code, "Paris").unwrap();
        house.at("2026-05-06T10:00:00+02:00");
        assert_eq!(house.host.requests().remind().unwrap(), 1);
        let mails = reminders(&house.host);
        assert!(mails[0].subject.ends_with("mercredi 6 mai 2026"), "{}", mails[0].subject);
        assert_eq!(remind(&house, "2026-05-06T11:00:00+02:00"), NOBODY);
    }

    fn q6_nobody_is_told_of_what_waits_is_late_or_is_closed(house) {
        let waits = house.started();
        house.agent.requests().ask(&waits, "?").unwrap();
        let closed = house.started();
        house.agent.requests().complete(&closed, &Completion::default()).unwrap();
        let withdrawn = house.submitted();
        house.dealer.requests().cancel(&withdrawn).unwrap();
        reminders(&house.host);
        assert_eq!(remind(&house, "2026-05-05T10:00:00+02:00"), NOBODY);
        house.at("2026-04-30T12:00:00+02:00");
        house.started();
        // A host that was down all day tells nothing that is too late.
        assert_eq!(remind(&house, "2026-05-06T00:00:00+02:00"), NOBODY);
    }

    fn q6_a_request_that_nobody_took_up_is_told_to_every_agent(house) {
        let _ = house.staff("agent", "bertil");
        house.submitted();
        reminders(&house.host);
        let (told, mut to) = remind(&house, "2026-05-05T10:00:00+02:00");
        to.sort();
        assert_eq!((told, to), (1, vec!["anna@infomedia.example".to_owned(), "bertil@infomedia.example".to_owned()]));
        // Without any agent, to the administrators.
        house.at("2026-05-06T10:00:00+02:00");
        house.submitted();
        house.raw().run("UPDATE staff SET role = 'dealer', dealership_id = (SELECT id FROM dealerships) WHERE role = 'agent'");
        assert_eq!(remind(&house, "2026-05-11T10:00:00+02:00"), (1, vec!["ada@infomedia.example".to_owned()]));
    }

    fn q6_an_agent_who_was_taken_away_is_not_told(house) {
        let bertil = house.staff("agent", "bertil");
        let code = house.submitted();
        bertil.requests().start(&code).unwrap();
        let administrators = house.submitted();
        house.administrator.requests().start(&administrators).unwrap();
        let comptoir::Actor::Staff(id) = bertil.actor() else { panic!("a staff member") };
        let mut raw = house.raw();
        let id = raw.bytes(id.as_bytes());
        raw.run(&format!("UPDATE staff SET role = 'dealer', dealership_id = (SELECT id FROM dealerships) WHERE id = {id}"));
        reminders(&house.host);
        let (told, to) = remind(&house, "2026-05-05T10:00:00+02:00");
        assert_eq!((told, to), (2, vec!["anna@infomedia.example".to_owned(), "ada@infomedia.example".to_owned()]));
    }

    fn q6_two_hosts_at_the_same_time_tell_once(house) {
        let codes: Vec<String> = (0..120).map(|_| house.started()).collect();
        reminders(&house.host);
        house.at("2026-05-05T10:00:00+02:00");
        let others: Vec<Session> = (3..6)
            .map(|number| {
                let builder = comptoir::Store::builder(&house.url, House::keys()).shared_clock(house.clock.clone());
                let store = builder.ids(comptoir::FixedIds::new(number)).open().unwrap();
                store.desk("infomedia").unwrap().session(comptoir::Actor::host("other")).unwrap()
            })
            .collect();
        let told: Vec<i64> = std::thread::scope(|scope| {
            let running: Vec<_> = others.iter().map(|host| scope.spawn(|| host.requests().remind().unwrap())).collect();
            running.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(told.iter().sum::<i64>(), 120, "{told:?}");
        let mails = reminders(&house.host);
        assert_eq!(mails.len(), 120);
        for code in codes {
            assert_eq!(mails.iter().filter(|mail| mail.subject.contains(&code)).count(), 1);
        }
        assert!(house.host.audit().verify().unwrap().intact);
    }

    fn q6_each_fifty_are_told_as_one(house) {
        for _ in 0..104 {
            house.started();
        }
        reminders(&house.host);
        house.at("2026-05-05T10:00:00+02:00");
        let sequence = "SELECT cast(sequence AS TEXT) AS value FROM desk_heads";
        let head = |house: &House| house.raw().values(sequence).remove(0).parse::<i64>().unwrap();
        let before = head(&house);
        assert_eq!(house.host.preview().requests().remind().unwrap(), 104);
        assert_eq!((head(&house), reminders(&house.host).len()), (before, 0), "a preview keeps nothing");
        assert_eq!(house.host.requests().remind().unwrap(), 104);
        assert_eq!(head(&house) - before, 3);
        assert_eq!(reminders(&house.host).len(), 104);
        let before = head(&house);
        assert_eq!(house.host.requests().remind().unwrap(), 0);
        assert_eq!(head(&house), before, "who has nothing to tell writes nothing");
    }

    fn p10_a_reminder_is_written_into_the_trail_and_moves_no_version(house) {
        let code = house.started();
        house.at("2026-05-05T10:00:00+02:00");
        house.administrator.requests().remind().unwrap();
        let event = house.administrator.audit().list(None).unwrap().items.pop().unwrap();
        assert_eq!((event.action.as_str(), event.version), ("remind_agents", 2));
        assert!(event.personal.is_none());
        assert_eq!(event.facts["due"], "2026-05-05T22:00:00Z");
        let view = house.agent.requests().get(&code).unwrap();
        assert_eq!(event.facts["agents"][0], view.agent.unwrap().id.to_string());
        assert_eq!(view.version, 2);
        let page = house.agent.requests().history(&code, None).unwrap();
        assert_eq!([Locale::FR, Locale::FI, Locale::EN].map(|locale| page.items[0].text(&locale)), [
            format!("ada Infomedia a envoyé un rappel de l’échéance de la demande {code}"),
            format!("ada Infomedia lähetti muistutuksen pyynnön {code} määräpäivästä"),
            format!("ada Infomedia sent a reminder of the deadline of request {code}"),
        ]);
        house.agent.based_on(2).requests().complete(&code, &Completion::default()).unwrap();
    }
}
