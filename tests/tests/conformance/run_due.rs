//! What is due: renewed or ended, once, however late; and told of beforehand (rule S5).

use comptoir::{
    AccountId, Actor, DeviceState, FixedIds, Locale, OutgoingMail, Renewal, RunDue, Session, Store, SubscriptionState,
    Term,
};
use comptoir_tests::{House, Kind, over_both_stores};

use crate::devices::{device, history, opened, report};
use crate::subscriptions::running;

/// What waits in the outbox about subscriptions; what else waits is taken away.
fn mails(host: &Session) -> Vec<OutgoingMail> {
    let mut found = Vec::new();
    loop {
        let mails = host.outbox().lease(100, 60).unwrap();
        if mails.is_empty() {
            return found;
        }
        host.outbox().acknowledge(&mails.iter().map(|mail| mail.id).collect::<Vec<_>>()).unwrap();
        let about = ["renewal_ahead", "end_ahead", "subscription_renewed", "subscription_ended"];
        found.extend(mails.into_iter().filter(|mail| about.contains(&mail.template.as_str())));
    }
}

fn templates(host: &Session) -> Vec<String> {
    mails(host).into_iter().map(|mail| mail.template).collect()
}

fn run(house: &House, at: &str) -> (i64, i64, i64) {
    house.at(at);
    let RunDue { renewed, ended, told } = house.host.subscriptions().run_due().unwrap();
    (renewed, ended, told)
}

/// The rows of the subscriptions, but for their own count of changes and whom was told.
fn rows(house: &House) -> Vec<String> {
    let columns = ["state", "renewal", "time_zone"].map(|name| format!("coalesce({name}, '')"));
    let numbers = ["term", "anchor", "months", "period_start", "period_end", "ends_at", "pending", "ended_on"]
        .map(|name| format!("coalesce(cast({name} AS TEXT), '')"));
    let all = columns.into_iter().chain(numbers).collect::<Vec<_>>().join(" || '|' || ");
    house.raw().values(&format!("SELECT {all} AS value FROM subscriptions ORDER BY account_id"))
}

/// Subscriptions of many kinds, begun on the 31st.
fn many_kinds(house: &House) {
    let months = [1, 1, 2, 12, 12, 13, 7];
    for (index, months) in months.into_iter().enumerate() {
        house.at(&format!("2026-05-{}T10:00:00+02:00", 31 - index));
        let account = opened(house);
        let subscriptions = house.agent.subscriptions();
        subscriptions.change_term(account, Term::new(months).unwrap()).unwrap();
        report(house, account, DeviceState::Enrolled);
        match index {
            1 => drop(subscriptions.change_renewal(account, Renewal::Never).unwrap()),
            3 => drop(subscriptions.change_term(account, Term::MONTHLY).unwrap()),
            4 => drop(subscriptions.change_renewal(account, Renewal::Term(Term::new(5).unwrap())).unwrap()),
            _ => {}
        }
    }
}

fn years_late(kind: Kind) {
    let (late, daily) = (House::new(kind), House::new(kind));
    for house in [&late, &daily] {
        many_kinds(house);
    }
    assert_eq!(rows(&late), rows(&daily));
    let mut total = (0, 0);
    for day in 0..800_i64 {
        // Every other day, at a time of day that moves.
        let at = 1_780_300_000_000_000 + day * 2 * 86_400_000_000 + day * 7_000_000;
        daily.clock.set(comptoir::Timestamp::from_micros(at));
        let done = daily.host.subscriptions().run_due().unwrap();
        total = (total.0 + done.renewed, total.1 + done.ended);
    }
    let now = daily.clock.clone();
    late.clock.set(comptoir::Clock::now(&*now));
    let done = late.host.subscriptions().run_due().unwrap();
    assert_eq!((done.renewed, done.ended), total);
    assert_eq!(rows(&late), rows(&daily));
    assert!(total.0 > 100, "{total:?}");
    for house in [&late, &daily] {
        assert!(house.administrator.audit().verify().unwrap().intact);
    }
}

#[cfg(feature = "sqlite")]
#[test]
fn s5_years_late_is_the_same_as_every_day_on_sqlite() {
    years_late(Kind::Sqlite);
}

#[cfg(feature = "postgres")]
#[test]
fn s5_years_late_is_the_same_as_every_day_on_postgres() {
    years_late(Kind::Postgres);
}

over_both_stores! {
    fn s5_a_boundary_is_applied_when_its_day_begins_and_once(house) {
        let account = running(&house);
        assert_eq!(run(&house, "2027-05-31T23:59:59.999999+02:00"), (0, 0, 1));
        assert_eq!(templates(&house.host), ["renewal_ahead"]);
        assert_eq!(run(&house, "2027-06-01T00:00:00+02:00"), (1, 0, 0));
        assert_eq!(run(&house, "2027-06-01T00:00:00+02:00"), (0, 0, 0));
        let sent = mails(&house.host);
        assert_eq!((sent.len(), sent[0].to.as_str()), (1, "joe@garage.example"));
        assert_eq!(sent[0].subject, "Votre abonnement à Microcat Market a été renouvelé");
        assert!(sent[0].text.contains("du 1er juin 2027 au 31 mai 2028 (durée\u{202f}: annuelle)"), "{}", sent[0].text);
        assert_eq!(
            history(&house, account)[0],
            "L’application (tests) a renouvelé l’abonnement\u{202f}: du 1er juin 2027 au 31 mai 2028 (durée\u{202f}: annuelle)"
        );
    }

    fn s5_of_many_boundaries_each_has_its_event_and_the_last_its_mail(house) {
        let account = running(&house);
        house.agent.subscriptions().change_term(account, Term::MONTHLY).unwrap();
        mails(&house.host);
        let version = house.agent.accounts().get(account).unwrap().version;
        // 1 June, July, August, September.
        assert_eq!(run(&house, "2027-09-01T10:00:00+02:00"), (4, 0, 0), "nobody is told ahead of one month like the last");
        assert_eq!(history(&house, account).iter().filter(|text| text.contains("a renouvelé")).count(), 4);
        let sent = mails(&house.host);
        let sent: Vec<&str> = sent.iter().map(|mail| mail.template.as_str()).collect();
        assert_eq!(sent, ["subscription_renewed"]);
        assert_eq!(house.agent.accounts().get(account).unwrap().version, version, "nobody's edit is in the way");
        house.agent.subscriptions().change_renewal(account, Renewal::Never).unwrap();
        assert_eq!(run(&house, "2030-01-01T10:00:00+01:00"), (0, 1, 0));
        let sent = mails(&house.host);
        assert_eq!((sent.len(), sent[0].template.as_str()), (1, "subscription_ended"));
        assert_eq!(
            history(&house, account)[0],
            "L’application (tests) a mis fin à l’abonnement à compter du 1er oct. 2027"
        );
        assert_eq!(run(&house, "2040-01-01T10:00:00+01:00"), (0, 0, 0));
    }

    fn s5_an_end_ahead_is_told_once(house) {
        let account = running(&house);
        assert_eq!(run(&house, "2027-05-01T23:59:59.999999+02:00"), (0, 0, 0));
        assert_eq!(run(&house, "2027-05-02T00:00:00+02:00"), (0, 0, 1));
        let sent = mails(&house.host);
        assert_eq!(sent[0].subject, "Votre abonnement à Microcat Market sera renouvelé le 1er juin 2027");
        assert_eq!(run(&house, "2027-05-02T00:00:00+02:00"), (0, 0, 0));
        assert_eq!(run(&house, "2027-05-30T00:00:00+02:00"), (0, 0, 0));
        // What was told is no longer so: it is told anew.
        house.agent.subscriptions().change_renewal(account, Renewal::Never).unwrap();
        assert_eq!(run(&house, "2027-05-31T00:00:00+02:00"), (0, 0, 1));
        let sent = mails(&house.host);
        assert_eq!(sent[0].subject, "Votre abonnement à Microcat Market prend fin le 31 mai 2027");
        house.agent.subscriptions().change_renewal(account, Renewal::SameAsTerm).unwrap();
        assert_eq!(run(&house, "2027-06-02T00:00:00+02:00"), (1, 0, 0));
        house.agent.subscriptions().change_renewal(account, Renewal::Never).unwrap();
        assert_eq!(run(&house, "2028-05-15T00:00:00+02:00"), (0, 0, 1));
        let sent = mails(&house.host);
        assert_eq!(sent.last().unwrap().template, "end_ahead");
    }

    fn s5_who_is_suspended_or_gone_is_sent_nothing(house) {
        running(&house);
        house.raw().run("UPDATE users SET state = 'suspended' WHERE email_key = 'joe@garage.example'");
        assert_eq!(run(&house, "2027-05-15T00:00:00+02:00"), (0, 0, 0));
        assert_eq!(run(&house, "2027-06-01T10:00:00+02:00"), (1, 0, 0));
        assert_eq!(templates(&house.host), Vec::<String>::new());
        house.raw().run("UPDATE users SET state = 'active'; UPDATE accounts SET administrator_id = NULL");
        assert_eq!(run(&house, "2028-06-01T10:00:00+02:00"), (1, 0, 0));
        assert_eq!(templates(&house.host), Vec::<String>::new());
    }

    fn s5_a_suspended_account_goes_on(house) {
        let account = running(&house);
        house.raw().run("UPDATE accounts SET state = 'suspended'");
        assert_eq!(run(&house, "2028-06-01T10:00:00+02:00"), (2, 0, 0));
        assert_eq!(house.agent.subscriptions().get(account).unwrap().state, SubscriptionState::Running);
    }

    fn s5_a_clock_set_back_revives_nothing(house) {
        let account = running(&house);
        house.agent.subscriptions().change_renewal(account, Renewal::Never).unwrap();
        assert_eq!(run(&house, "2027-06-01T10:00:00+02:00"), (0, 1, 0));
        let other = running(&house);
        let ended = rows(&house);
        assert_eq!(run(&house, "2026-06-01T10:00:00+02:00"), (0, 0, 0));
        assert_eq!(run(&house, "2020-06-01T10:00:00+02:00"), (0, 0, 0));
        assert_eq!(rows(&house), ended);
        assert_eq!(house.agent.subscriptions().get(account).unwrap().state, SubscriptionState::Ended);
        assert_eq!(house.agent.subscriptions().get(other).unwrap().state, SubscriptionState::Running);
    }

    fn s5_a_change_of_time_zone_never_cuts_the_current_period_anew(house) {
        let account = running(&house);
        house.raw().run("UPDATE accounts SET time_zone = 'Pacific/Auckland'");
        // 1 June in Auckland begins on 31 May in Paris: the period ends as it was cut.
        assert_eq!(run(&house, "2027-06-01T00:00:00+12:00"), (0, 0, 1));
        assert_eq!(run(&house, "2027-06-01T00:00:00+02:00"), (1, 0, 0));
        let view = house.agent.subscriptions().get(account).unwrap();
        assert_eq!(view.period.unwrap().start, "2027-06-01".parse().unwrap());
        assert_eq!(run(&house, "2028-05-31T23:59:59+12:00").0, 0);
        assert_eq!(run(&house, "2028-06-01T00:00:00+12:00").0, 1);
    }

    fn s5_a_command_applies_what_is_due_first(house) {
        let account = running(&house);
        house.at("2028-07-01T10:00:00+02:00");
        let changed = house.agent.subscriptions().change_term(account, Term::MONTHLY).unwrap();
        assert_eq!(changed.change.effective, "2029-06-01".parse().unwrap());
        let told = history(&house, account);
        assert_eq!(told.iter().filter(|text| text.contains("a renouvelé")).count(), 2, "{told:#?}");
        assert_eq!(templates(&house.host), ["subscription_renewed"]);
        assert_eq!(run(&house, "2028-07-01T10:00:00+02:00"), (0, 0, 0));
    }

    fn s5_a_report_applies_what_is_due_first(house) {
        let account = running(&house);
        house.at("2028-07-01T10:00:00+02:00");
        house.host.devices().report(account, &[device("cam-2", DeviceState::Enrolled)]).unwrap();
        assert_eq!(templates(&house.host), ["subscription_renewed"]);
        assert_eq!(run(&house, "2028-07-01T10:00:00+02:00"), (0, 0, 0));
        assert_eq!(history(&house, account).iter().filter(|text| text.contains("a renouvelé")).count(), 2);
    }

    fn s5_two_hosts_at_the_same_time_apply_each_boundary_once(house) {
        let accounts: Vec<AccountId> = (0..45).map(|_| opened(&house)).collect();
        for account in &accounts {
            report(&house, *account, DeviceState::Enrolled);
        }
        mails(&house.host);
        house.at("2028-06-15T10:00:00+02:00");
        let others: Vec<Session> = (3..6)
            .map(|number| {
                let builder = Store::builder(&house.url, House::keys()).shared_clock(house.clock.clone());
                let store = builder.ids(FixedIds::new(number)).open().unwrap();
                store.desk("infomedia").unwrap().session(Actor::host("other")).unwrap()
            })
            .collect();
        let done: Vec<RunDue> = std::thread::scope(|scope| {
            let running: Vec<_> =
                others.iter().map(|host| scope.spawn(|| host.subscriptions().run_due().unwrap())).collect();
            running.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(done.iter().map(|done| done.renewed).sum::<i64>(), 90, "{done:?}");
        assert_eq!(mails(&house.host).len(), 45);
        let renewed = history(&house, accounts[0]).iter().filter(|text| text.contains("a renouvelé")).count();
        assert_eq!(renewed, 2);
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn s5_each_two_hundred_are_dealt_with_as_one(house) {
        let first = running(&house);
        let copy = |table: &str, id: &str, columns: &str, values: &str| {
            let numbers = "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 449)";
            format!("{numbers} INSERT INTO {table} (desk_id, {id}, {columns}) SELECT t.desk_id, {{id}}, {values} FROM n, {table} AS t WHERE t.{id} = {{first}}")
        };
        let account = "name, name_folded, state, language, country, street, postal_code, city, administrator_id, created_at, version, name_key, time_zone";
        let of_account = account.split(", ").map(|name| format!("t.{name}")).collect::<Vec<_>>().join(", ");
        let subscription = "state, term, renewal, anchor, months, period_start, period_end, ends_at, time_zone";
        let of_subscription = subscription.split(", ").map(|name| format!("t.{name}")).collect::<Vec<_>>().join(", ");
        let mut raw = house.raw();
        let bytes = raw.bytes(first.as_bytes());
        let id = if house.folder().is_some() { "unhex(printf('%032x', n.i))" } else { "decode(lpad(to_hex(n.i), 32, '0'), 'hex')" };
        for sql in [copy("accounts", "id", account, &of_account), copy("subscriptions", "account_id", subscription, &of_subscription)] {
            raw.run(&sql.replace("{id}", id).replace("{first}", &bytes));
        }
        let sequence = "SELECT cast(sequence AS TEXT) AS value FROM desk_heads";
        let head = |house: &House| house.raw().values(sequence).remove(0).parse::<i64>().unwrap();
        let before = head(&house);
        house.at("2027-06-02T10:00:00+02:00");
        let done = house.host.preview().subscriptions().run_due().unwrap();
        assert_eq!((done.renewed, head(&house)), (451, before), "a preview keeps nothing");
        assert_eq!(run(&house, "2027-06-02T10:00:00+02:00"), (451, 0, 0));
        assert_eq!(head(&house) - before, 3);
        let before = head(&house);
        assert_eq!(run(&house, "2027-06-02T10:00:00+02:00"), (0, 0, 0));
        assert_eq!(head(&house), before, "who has nothing to do writes nothing");
        assert_eq!(run(&house, "2028-05-15T10:00:00+02:00"), (0, 0, 451));
        assert_eq!(house.host.preview().subscriptions().run_due().unwrap(), RunDue::default());
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn s5_only_the_host_and_administrators_run_what_is_due(house) {
        for session in [&house.agent, &house.dealer] {
            let error = session.subscriptions().run_due().unwrap_err();
            assert_eq!(error.code(), "refused");
            assert!(!error.text(&Locale::FI).is_empty());
        }
        assert_eq!(house.administrator.subscriptions().run_due().unwrap(), RunDue::default());
    }
}
