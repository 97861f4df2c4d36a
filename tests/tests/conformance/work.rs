//! Requests for work: who submits, sees and cancels them, and who is told (rules P6, P9).

use comptoir::{
    AccountId, Actor, Completion, ContactId, CreateDraft, DealershipDraft, Error, Locale, Role, ServiceDraft, Session,
    UserDraft, WorkDraft, WorkFilter, WorkState, WorkView,
};
use comptoir_tests::{House, draft, over_both_stores, user};

use crate::accounts::mails;
use crate::problems;

/// An account with one contact of each kind, and a second requester; all of them active.
pub(crate) struct Crew {
    pub(crate) account: AccountId,
    pub(crate) manager: ContactId,
    pub(crate) requester: ContactId,
    pub(crate) other: ContactId,
    pub(crate) observer: ContactId,
}

/// Somebody called `name`, in French.
fn called(name: &str, email: &str) -> UserDraft {
    UserDraft { first_name: Some(name.to_owned()), ..user(email) }
}

/// The crew of an account named `name`, whose addresses are at `domain`. No mail of before is left to send.
pub(crate) fn crew(house: &House, name: &str, domain: &str) -> Crew {
    let people = [("Marc", "marc"), ("Rita", "rita"), ("Rolf", "rolf"), ("Olga", "olga")];
    let users = people.iter().map(|(name, local)| called(name, &format!("{local}@{domain}"))).collect();
    let mut wanted = CreateDraft { users, ..draft() };
    wanted.account.name = Some(name.to_owned());
    let code = house.dealer.requests().submit(&wanted).unwrap().code;
    house.agent.requests().start(&code).unwrap();
    let roles = [Role::Manager, Role::Requester, Role::Requester, Role::Observer];
    let completion = Completion { roles: roles.map(Some).to_vec(), ..Completion::default() };
    let account = house.agent.requests().complete(&code, &completion).unwrap().account.unwrap();
    house.raw().run("UPDATE users SET activation = 'active'");
    mails(&house.host);
    let contacts = house.agent.accounts().contacts(account).unwrap();
    let of = |local: &str| contacts.iter().find(|contact| contact.email.starts_with(local)).unwrap().id;
    Crew { account, manager: of("marc"), requester: of("rita"), other: of("rolf"), observer: of("olga") }
}

pub(crate) fn as_contact(house: &House, contact: ContactId) -> Session {
    house.desk.session(Actor::contact(contact)).unwrap()
}

pub(crate) fn about(subject: &str) -> WorkDraft {
    WorkDraft { subject: subject.into(), ..WorkDraft::default() }
}

/// A service for an account, and work that its first contact holds.
pub(crate) fn served(house: &House, account: AccountId) -> WorkView {
    let labels = [("fr".to_owned(), "Traduction".to_owned())].into();
    house
        .administrator
        .services()
        .add(&ServiceDraft { key: "translation".into(), labels, ..ServiceDraft::default() })
        .unwrap();
    let holder = house.agent.accounts().contacts(account).unwrap()[0].id;
    let draft = WorkDraft { service: Some("translation".into()), holder: Some(holder.to_string()), ..about("Notice") };
    house.administrator.work().submit(&draft).unwrap()
}

/// The code of new work that the contact holds.
pub(crate) fn asked(house: &House, contact: ContactId, subject: &str) -> String {
    as_contact(house, contact).work().submit(&about(subject)).unwrap().code
}

pub(crate) fn subjects(session: &Session, filter: &WorkFilter) -> Vec<String> {
    session.work().list(filter, None).unwrap().items.into_iter().map(|work| work.subject).collect()
}

fn code<T>(result: Result<T, Error>) -> &'static str {
    result.err().unwrap().code()
}

/// What happened to the account last, in this language.
pub(crate) fn told(house: &House, account: AccountId, locale: &Locale, count: usize) -> Vec<String> {
    let history = house.agent.accounts().history(account, None).unwrap();
    history.items.iter().take(count).map(|entry| entry.text(locale)).collect()
}

over_both_stores! {
    fn p6_a_requester_submits_own_work(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let rita = as_contact(&house, crew.requester);
        let draft = WorkDraft { description: Some("En finnois\r\navant mai".into()), ..about(" Notice ") };
        let work = rita.work().submit(&draft).unwrap();
        assert_eq!((work.subject.as_str(), work.description.as_deref()), ("Notice", Some("En finnois\navant mai")));
        assert_eq!((work.state, work.version, work.service.is_none()), (WorkState::Submitted, 1, true));
        assert_eq!((work.account.id, work.account.name.as_str()), (crew.account, "Garage Chez Joe"));
        assert_eq!((work.holder.id, work.holder.name.as_str()), (crew.requester, "Rita Usager"));
        assert_eq!(work.submitted_by.name, "Rita Usager");
        assert_eq!(work.submitted_at, comptoir_tests::PARIS.parse().unwrap());
        assert!(work.code.starts_with("260430-0800000"), "{}", work.code);
        assert_eq!(rita.work().get(&work.code).unwrap(), work);
        assert!(house.administrator.audit().verify().unwrap().intact);
        let shown = format!("{work:?} {draft:?} {:?}", work.holder);
        assert!(!shown.contains("Notice") && !shown.contains("Rita"), "{shown}");
    }

    fn p9_the_history_of_the_account_tells_of_work_in_three_languages(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let code = asked(&house, crew.requester, "Notice");
        let draft = WorkDraft { holder: Some(crew.requester.to_string()), ..about("Devis") };
        let other = house.administrator.work().submit(&draft).unwrap().code;
        house.administrator.work().cancel(&code).unwrap();
        assert_eq!(told(&house, crew.account, &Locale::FR, 2), [
            format!("ada Infomedia a annulé la demande de travail {code}"),
            format!("ada Infomedia a soumis la demande de travail {other} pour Rita Usager\u{202f}: «\u{202f}Devis\u{202f}»"),
        ]);
        assert_eq!(told(&house, crew.account, &Locale::EN, 2), [
            format!("ada Infomedia cancelled work request {code}"),
            format!("ada Infomedia submitted work request {other} for Rita Usager: “Devis”"),
        ]);
        assert_eq!(told(&house, crew.account, &Locale::FI, 2), [
            format!("ada Infomedia peruutti työpyynnön {code}"),
            format!("ada Infomedia lähetti työpyynnön {other}, jonka vastuuhenkilö on Rita Usager: ”Devis”"),
        ]);
        let own = told(&house, crew.account, &Locale::EN, 3).pop().unwrap();
        assert!(own.ends_with(&format!(" submitted work request {code}: “Notice”")), "{own}");
    }

    fn p6_a_contact_asks_for_itself_only(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        for contact in [crew.requester, crew.manager] {
            let session = as_contact(&house, contact);
            let own = WorkDraft { holder: Some(contact.to_string()), ..about("Notice") };
            assert_eq!(session.work().submit(&own).unwrap().holder.id, contact);
            let others = WorkDraft { holder: Some(crew.other.to_string()), ..about("Notice") };
            assert_eq!(problems(&session.work().submit(&others).unwrap_err()), ["/holder own_work_only"]);
        }
    }

    fn p6_who_changes_nothing_submits_and_cancels_nothing(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let code = asked(&house, crew.requester, "Notice");
        let observer = as_contact(&house, crew.observer);
        for session in [&observer, &house.agent, &house.dealer, &house.host] {
            assert_eq!(self::code(session.work().submit(&about("Devis"))), "refused");
            assert_eq!(self::code(session.work().cancel(&code)), "refused");
        }
        assert_eq!(observer.work().cancel(&code).unwrap_err().refusal().unwrap().rule(), "P6");
        assert_eq!(self::code(house.host.work().get(&code)), "refused");
        assert_eq!(house.agent.work().get(&code).unwrap().version, 1);
    }

    fn p6_a_desk_administrator_submits_for_a_requester_or_manager_of_an_open_account(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let submit = |holder: Option<ContactId>| {
            house.administrator.work().submit(&WorkDraft { holder: holder.map(|id| id.to_string()), ..about("Notice") })
        };
        assert_eq!(problems(&submit(None).unwrap_err()), ["/holder required"]);
        assert_eq!(submit(Some(ContactId::from_bytes([9; 16]))).unwrap_err().code(), "unknown_contact");
        assert_eq!(problems(&submit(Some(crew.observer)).unwrap_err()), ["/holder takes_no_work"]);
        let work = submit(Some(crew.manager)).unwrap();
        assert_eq!((work.holder.id, work.submitted_by.name.as_str()), (crew.manager, "ada Infomedia"));
        let mut raw = house.raw();
        // Not activated yet is no hindrance, for work waits.
        raw.run("UPDATE users SET activation = 'invited'");
        assert_eq!(submit(Some(crew.requester)).unwrap().holder.id, crew.requester);
        raw.run("UPDATE users SET state = 'suspended' WHERE email_key LIKE 'rita@%'");
        assert_eq!(problems(&submit(Some(crew.requester)).unwrap_err()), ["/holder user_suspended"]);
        raw.run("UPDATE contacts SET ended_at = 1 WHERE user_id = (SELECT id FROM users WHERE email_key LIKE 'rolf@%')");
        assert_eq!(problems(&submit(Some(crew.other)).unwrap_err()), ["/holder takes_no_work"]);
        house.agent.accounts().suspend(crew.account).unwrap();
        assert_eq!(problems(&submit(Some(crew.manager)).unwrap_err()), ["/holder takes_no_work"]);
        house.agent.accounts().restore(crew.account).unwrap();
        assert!(submit(Some(crew.manager)).is_ok());
    }

    fn p6_each_sees_as_far_as_the_role(house) {
        let ours = crew(&house, "Garage Chez Joe", "garage.example");
        let theirs = crew(&house, "Atelier", "atelier.example");
        let lyon = DealershipDraft { code: "20/2".into(), city: "Lyon".into(), country: "FR".into(), ..DealershipDraft::default() };
        let lou = house.dealer_of(&lyon, "lou");
        let first = asked(&house, ours.requester, "Un");
        let second = asked(&house, ours.other, "Deux");
        let third = asked(&house, theirs.requester, "Trois");
        let all = WorkFilter::default();
        let sees = |session: &Session| {
            let seen = subjects(session, &all);
            // What is not in the list is not had by its code either: others' work in the own account is refused with the
            // rule, what lies further is unknown.
            for (code, subject) in [(&first, "Un"), (&second, "Deux"), (&third, "Trois")] {
                match session.work().get(code) {
                    Ok(work) => assert!(work.subject == subject && seen.contains(&work.subject), "{subject}"),
                    Err(error) if error.code() == "refused" => {
                        assert_eq!(error.refusal().unwrap().rule(), "P6");
                        assert!(!seen.iter().any(|seen| seen == subject), "{subject}");
                    }
                    Err(error) => {
                        assert_eq!(error.code(), "unknown_work");
                        assert_eq!(error.to_json(&Locale::FR), session.work().get("000101-000000000").unwrap_err().to_json(&Locale::FR));
                        assert!(!seen.iter().any(|seen| seen == subject), "{subject}");
                    }
                }
            }
            seen
        };
        assert_eq!(sees(&as_contact(&house, ours.requester)), ["Un"]);
        assert_eq!(sees(&as_contact(&house, ours.other)), ["Deux"]);
        assert_eq!(sees(&as_contact(&house, ours.manager)), ["Deux", "Un"]);
        assert_eq!(sees(&as_contact(&house, ours.observer)), ["Deux", "Un"]);
        assert_eq!(sees(&as_contact(&house, theirs.observer)), ["Trois"]);
        assert_eq!(sees(&house.agent), ["Trois", "Deux", "Un"]);
        assert_eq!(sees(&house.administrator), ["Trois", "Deux", "Un"]);
        assert_eq!(sees(&house.dealer), ["Trois", "Deux", "Un"]);
        assert!(sees(&lou).is_empty());
        assert_eq!(code(house.host.work().list(&all, None)), "refused");
    }

    fn p6_lists_hold_what_is_asked_of_them_and_seen(house) {
        let ours = crew(&house, "Garage Chez Joe", "garage.example");
        let theirs = crew(&house, "Atelier", "atelier.example");
        let first = asked(&house, ours.requester, "Un");
        asked(&house, ours.other, "Deux");
        asked(&house, theirs.requester, "Trois");
        house.administrator.work().cancel(&first).unwrap();
        let of = |holder: Option<ContactId>, account: Option<AccountId>, state: Option<WorkState>, open: bool| {
            WorkFilter { holder, account, state, open, ..WorkFilter::default() }
        };
        let (agent, manager) = (&house.agent, as_contact(&house, ours.manager));
        assert_eq!(subjects(agent, &of(None, None, None, true)), ["Trois", "Deux"]);
        assert_eq!(subjects(agent, &of(None, None, Some(WorkState::Cancelled), false)), ["Un"]);
        assert_eq!(subjects(agent, &of(None, Some(ours.account), None, false)), ["Deux", "Un"]);
        assert_eq!(subjects(agent, &of(None, Some(ours.account), None, true)), ["Deux"]);
        assert_eq!(subjects(agent, &of(Some(ours.requester), None, None, false)), ["Un"]);
        assert_eq!(subjects(agent, &of(Some(theirs.requester), None, Some(WorkState::Submitted), true)), ["Trois"]);
        assert!(subjects(agent, &of(None, None, Some(WorkState::Cancelled), true)).is_empty());
        assert!(subjects(agent, &of(Some(ours.other), Some(theirs.account), None, false)).is_empty());
        // Whoever sees one account finds nothing of another, and a requester nothing of others.
        assert!(subjects(&manager, &of(None, Some(theirs.account), None, false)).is_empty());
        assert!(subjects(&manager, &of(Some(theirs.requester), None, None, false)).is_empty());
        assert_eq!(subjects(&manager, &of(Some(ours.other), Some(ours.account), None, false)), ["Deux"]);
        let rita = as_contact(&house, ours.requester);
        assert!(subjects(&rita, &of(Some(ours.other), None, None, false)).is_empty());
        assert_eq!(subjects(&rita, &of(Some(ours.requester), None, None, false)), ["Un"]);
        assert_eq!(subjects(&house.dealer, &of(None, Some(theirs.account), None, true)), ["Trois"]);
    }

    fn p6_pages_of_work_go_on_where_the_last_ended(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let rita = as_contact(&house, crew.requester);
        let codes: Vec<String> = (0..53).map(|number| rita.work().submit(&about(&number.to_string())).unwrap().code).collect();
        let filter = WorkFilter { open: true, ..WorkFilter::default() };
        let first = rita.work().list(&filter, None).unwrap();
        assert_eq!((first.items.len(), first.total), (50, None));
        // What comes in between moves nothing.
        asked(&house, crew.requester, "neuf");
        let next = first.next.unwrap();
        let second = rita.work().list(&filter, Some(&next)).unwrap();
        let listed: Vec<String> = first.items.into_iter().chain(second.items).map(|work: WorkView| work.code).collect();
        assert_eq!(listed, codes.into_iter().rev().collect::<Vec<_>>());
        assert_eq!(second.next, None);
        for (filter, cursor) in [(WorkFilter::default(), next.as_str()), (filter.clone(), "x"), (filter, "")] {
            assert_eq!(problems(&rita.work().list(&filter, Some(cursor)).unwrap_err()), ["/cursor invalid_cursor"]);
        }
        assert!(!next.contains("260430"), "{next}");
    }

    fn p9_the_holder_a_manager_or_a_desk_administrator_cancels(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        for who in [as_contact(&house, crew.requester), as_contact(&house, crew.manager), house.administrator.clone()] {
            let code = asked(&house, crew.requester, "Notice");
            let cancelled = who.work().cancel(&code).unwrap();
            assert_eq!((cancelled.state, cancelled.version), (WorkState::Cancelled, 2));
            assert_eq!(house.agent.work().get(&code).unwrap(), cancelled);
        }
        let code = asked(&house, crew.requester, "Notice");
        assert_eq!(self::code(as_contact(&house, crew.other).work().cancel(&code)), "refused");
        assert_eq!(self::code(house.administrator.work().cancel("260430\0")), "unknown_work");
    }

    fn p9_what_is_closed_is_cancelled_no_more(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let rita = as_contact(&house, crew.requester);
        let code = asked(&house, crew.requester, "Notice");
        assert_eq!(self::code(rita.based_on(2).work().cancel(&code)), "conflict");
        rita.based_on(1).work().cancel(&code).unwrap();
        let error = rita.work().cancel(&code).unwrap_err();
        assert_eq!(error.code(), "wrong_work_state");
        assert_eq!(error.to_string(), "wrong_work_state: cancel while cancelled");
        let json = error.to_json(&Locale::EN);
        assert_eq!((&json["state"], &json["action"], &json["allowed"]), (&"cancelled".into(), &"cancel".into(), &serde_json::json!([])));
        assert_eq!(error.text(&Locale::EN), "State of the work request: Cancelled. It can no longer be changed; submit a new one.");
        assert_eq!(error.text(&Locale::FR), "État de la demande de travail\u{202f}: Annulée. Plus aucune action n’est possible\u{202f}; soumettez une nouvelle demande.");
        assert_eq!(error.text(&Locale::FI), "Työpyynnön tila: Peruutettu. Työpyynnölle ei voi enää tehdä mitään. Lähetä uusi työpyyntö.");
        assert_eq!(house.agent.work().get(&code).unwrap().version, 2);
    }

    fn p9_who_asked_to_be_told_is_told(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let notified = |local: &str, keys: &str| {
            let sql = "UPDATE contacts SET notifications = '{keys}' WHERE user_id = (SELECT id FROM users WHERE email_key LIKE '{local}@%')";
            house.raw().run(&sql.replace("{keys}", keys).replace("{local}", local));
        };
        // By default each is told of the own work.
        let code = asked(&house, crew.requester, "Notice");
        assert_eq!(mails(&house.host), ["work_submitted rita@garage.example"]);
        house.administrator.work().cancel(&code).unwrap();
        assert_eq!(mails(&house.host), ["work_cancelled rita@garage.example"]);
        // Another requester is told of no work of others, whatever was asked for.
        for local in ["marc", "rolf", "olga"] {
            notified(local, "own_work,all_work");
        }
        let code = asked(&house, crew.requester, "Notice");
        let all = ["work_submitted marc@garage.example", "work_submitted olga@garage.example", "work_submitted rita@garage.example"];
        let sorted = || { let mut mails = mails(&house.host); mails.sort(); mails };
        assert_eq!(sorted(), all);
        // Whoever cancels knows it.
        as_contact(&house, crew.manager).work().cancel(&code).unwrap();
        assert_eq!(sorted(), ["work_cancelled olga@garage.example", "work_cancelled rita@garage.example"]);
        let code = asked(&house, crew.requester, "Notice");
        mails(&house.host);
        as_contact(&house, crew.requester).work().cancel(&code).unwrap();
        assert_eq!(sorted(), ["work_cancelled marc@garage.example", "work_cancelled olga@garage.example"]);
        // Who asked for all work only is not told of the own, and who asked for nothing of none.
        notified("rita", "all_work");
        notified("marc", "");
        asked(&house, crew.requester, "Notice");
        assert_eq!(sorted(), ["work_submitted olga@garage.example"]);
        // Nor is anybody whose address was not confirmed, or who may not use the desk.
        house.raw().run("UPDATE users SET state = 'suspended' WHERE email_key LIKE 'olga@%'");
        asked(&house, crew.requester, "Notice");
        assert!(mails(&house.host).is_empty());
        house.raw().run("UPDATE users SET state = 'active', activation = 'invited' WHERE email_key LIKE 'olga@%'");
        asked(&house, crew.requester, "Notice");
        assert!(mails(&house.host).is_empty());
        house.raw().run("UPDATE users SET activation = 'active' WHERE email_key LIKE 'olga@%'");
        asked(&house, crew.requester, "Notice");
        assert_eq!(mails(&house.host), ["work_submitted olga@garage.example"]);
    }

    fn p9_mails_of_work_are_in_the_recipients_language(house) {
        let crew = crew(&house, "Garage <Joe>", "garage.example");
        let lease = |language: &str| {
            house.raw().run(&format!("UPDATE users SET language = '{language}' WHERE email_key LIKE 'rita@%'"));
            let code = asked(&house, crew.requester, "Notice & plan");
            house.administrator.work().cancel(&code).unwrap();
            let mails = house.host.outbox().lease(100, 60).unwrap();
            house.host.outbox().acknowledge(&mails.iter().map(|mail| mail.id).collect::<Vec<_>>()).unwrap();
            let [submitted, cancelled] = mails.as_slice() else { panic!("{mails:?}") };
            assert!(submitted.html.contains("Notice &amp; plan") && submitted.html.contains("Garage &lt;Joe&gt;"));
            assert!(submitted.text.contains("https://portal.infomedia.example"));
            let without = |text: &str| text.replace(&code, "CODE");
            let body = |text: &str| without(text.split("\n\n").nth(1).unwrap());
            [without(&submitted.subject), body(&submitted.text), without(&cancelled.subject), body(&cancelled.text)]
        };
        assert_eq!(lease("en"), [
            "Work request CODE: received",
            "A work request has been submitted for the trade account Garage <Joe>: “Notice & plan”.",
            "Work request CODE: cancelled",
            "The work request “Notice & plan” for the trade account Garage <Joe> has been cancelled.",
        ]);
        assert_eq!(lease("fr"), [
            "Demande de travail CODE\u{202f}: bien reçue",
            "Une demande de travail a été soumise pour le compte client Garage <Joe>\u{202f}: «\u{202f}Notice & plan\u{202f}».",
            "Demande de travail CODE\u{202f}: annulée",
            "La demande de travail «\u{202f}Notice & plan\u{202f}» pour le compte client Garage <Joe> a été annulée.",
        ]);
        assert_eq!(lease("fi"), [
            "Työpyyntö CODE: vastaanotettu",
            "Liikeasiakastilille Garage <Joe> on lähetetty työpyyntö ”Notice & plan”.",
            "Työpyyntö CODE: peruutettu",
            "Liikeasiakastilin Garage <Joe> työpyyntö ”Notice & plan” on peruutettu.",
        ]);
    }

    fn p5_a_role_holds_from_the_next_call_on(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let (rita, other) = (as_contact(&house, crew.requester), asked(&house, crew.other, "Notice"));
        assert_eq!(code(rita.work().get(&other)), "refused");
        house.raw().run("UPDATE contacts SET role = 'observer' WHERE user_id = (SELECT id FROM users WHERE email_key LIKE 'rita@%')");
        assert!(rita.work().get(&other).is_ok());
        assert_eq!(code(rita.work().submit(&about("Notice"))), "refused");
        house.agent.accounts().suspend(crew.account).unwrap();
        let refused = rita.work().get(&other).unwrap_err();
        assert_eq!(refused.refusal().unwrap().rule(), "P5");
    }

    fn q8_work_is_submitted_once_under_a_key_and_previewed(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let rita = as_contact(&house, crew.requester);
        let once = rita.once("k").unwrap();
        let first = once.work().submit(&about("Notice")).unwrap();
        assert_eq!(once.work().submit(&about("Notice")).unwrap(), first);
        assert_eq!(code(once.work().submit(&about("Devis"))), "key_reused");
        assert_eq!(code(once.work().cancel(&first.code)), "key_reused");
        rita.preview().work().submit(&about("Devis")).unwrap();
        assert_eq!(rita.preview().work().cancel(&first.code).unwrap().state, WorkState::Cancelled);
        assert_eq!(subjects(&rita, &WorkFilter::default()), ["Notice"]);
        assert_eq!(rita.work().get(&first.code).unwrap(), first);
        // The key's outcome is asked for by one who may no longer see it.
        house.agent.accounts().suspend(crew.account).unwrap();
        assert_eq!(code(once.work().submit(&about("Notice"))), "refused");
    }

    fn p9_bad_work_is_told_at_once_and_none_of_it_kept(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let rita = as_contact(&house, crew.requester);
        let bad = WorkDraft { subject: "a\nb".into(), description: Some("\u{202e}".into()), service: Some("X".into()), holder: Some("x".into()), ..WorkDraft::default() };
        let told = ["/subject control_characters", "/description invisible_characters", "/service unknown_service", "/holder invalid_id"];
        assert_eq!(problems(&rita.work().submit(&bad).unwrap_err()), told);
        assert_eq!(problems(&rita.work().submit_json(bad.to_json().as_bytes()).unwrap_err()), told);
        assert_eq!(problems(&rita.work().submit_json(br#"{"subject": 1, "price": 2}"#).unwrap_err()), ["/subject wrong_type", "/price unknown_member"]);
        assert_eq!(rita.work().submit_json(br#"{"subject": "Notice"}"#).unwrap().subject, "Notice");
        // What only the store knows comes together too.
        let draft = WorkDraft { holder: Some(crew.observer.to_string()), service: Some("painting".into()), ..about("Notice") };
        assert_eq!(problems(&house.administrator.work().submit(&draft).unwrap_err()), ["/service unknown_service", "/holder takes_no_work"]);
        // Who may not ask is told nothing of what would be wrong.
        assert_eq!(code(house.agent.work().submit(&bad)), "refused");
        assert_eq!(house.raw().count("work_requests"), 1);
    }
}
