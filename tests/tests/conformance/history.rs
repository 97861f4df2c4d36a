//! The histories of accounts and requests: who did what and when, told in the reader's language.

use comptoir::{AccountId, Completion, FieldValue, HistoryActor, HistoryEntry, Locale, Page, RequestState, Session};
use comptoir_tests::{House, Team, draft, over_both_stores};

use crate::problems;

/// A request asked about, answered and completed, and its account.
fn lived(house: &House) -> (String, AccountId) {
    let code = house.submitted();
    house.at("2026-04-30T10:05:00+02:00");
    house.agent.requests().start(&code).unwrap();
    house.agent.requests().ask(&code, "Quelle est\nla ville ?").unwrap();
    house.dealer.requests().answer(&code, "Paris").unwrap();
    let account = house.agent.requests().complete(&code, &Completion::default()).unwrap().account.unwrap();
    (code, account)
}

fn told(entries: &[HistoryEntry], locale: &Locale) -> Vec<String> {
    entries.iter().map(|entry| entry.text(locale)).collect()
}

fn actions(page: &Page<HistoryEntry>) -> Vec<&str> {
    page.items.iter().map(|entry| entry.action.as_str()).collect()
}

fn erase(house: &House, id: &str) {
    let bytes: Vec<u8> = {
        let digits = id.replace('-', "");
        (0..16).map(|at| u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).unwrap()).collect()
    };
    let mut raw = house.raw();
    let owner = raw.bytes(&bytes);
    raw.run(&format!("DELETE FROM seal_keys WHERE owner_id = {owner}"));
}

over_both_stores! {
    fn history_of_an_account_is_told_in_french(house) {
        let (_, account) = lived(&house);
        let page = house.agent.accounts().history(account, None).unwrap();
        assert_eq!(page.next, None);
        assert_eq!(told(&page.items, &Locale::FR), [
            "anna Infomedia a terminé la demande 260430-080000000",
            "anna Infomedia a ajouté Joe Martin au compte (Gestionnaire, Responsable d’atelier de carrosserie)",
            "anna Infomedia a créé le compte client Garage Chez Joe",
            "anna Infomedia a créé l’utilisateur Joe Martin (joe@garage.example)",
            "denis Infomedia a répondu à la question au sujet de la demande 260430-080000000\u{202f}: «\u{202f}Paris\u{202f}»",
            "anna Infomedia a posé une question au sujet de la demande 260430-080000000\u{202f}: «\u{202f}Quelle est la ville ?\u{202f}»",
            "anna Infomedia a pris en charge la demande 260430-080000000",
            "denis Infomedia a soumis la demande 260430-080000000 concernant le compte client Garage Chez Joe",
        ]);
    }

    fn history_of_an_account_is_told_in_finnish_and_english(house) {
        let (_, account) = lived(&house);
        let page = house.agent.accounts().history(account, None).unwrap();
        assert_eq!(told(&page.items, &Locale::FI), [
            "anna Infomedia merkitsi pyynnön 260430-080000000 valmiiksi",
            "anna Infomedia lisäsi tiliin käyttäjän Joe Martin (Hallinnoija, Korikorjaamon päällikkö)",
            "anna Infomedia loi liikeasiakastilin Garage Chez Joe",
            "anna Infomedia loi käyttäjän Joe Martin (joe@garage.example)",
            "denis Infomedia vastasi kysymykseen pyynnöstä 260430-080000000: ”Paris”",
            "anna Infomedia esitti kysymyksen pyynnöstä 260430-080000000: ”Quelle est la ville ?”",
            "anna Infomedia otti pyynnön 260430-080000000 käsittelyyn",
            "denis Infomedia lähetti pyynnön 260430-080000000, joka koskee liikeasiakastiliä Garage Chez Joe",
        ]);
        assert_eq!(told(&page.items, &"sv-FI".parse().unwrap()), [
            "anna Infomedia completed request 260430-080000000",
            "anna Infomedia added Joe Martin to the account (Manager, Body shop manager)",
            "anna Infomedia created the trade account Garage Chez Joe",
            "anna Infomedia created the user Joe Martin (joe@garage.example)",
            "denis Infomedia answered the question about request 260430-080000000: “Paris”",
            "anna Infomedia asked a question about request 260430-080000000: “Quelle est la ville ?”",
            "anna Infomedia took up request 260430-080000000",
            "denis Infomedia submitted request 260430-080000000 for the trade account Garage Chez Joe",
        ]);
    }

    fn history_of_requests_that_were_refused_or_withdrawn_is_told(house) {
        let (rejected, cancelled) = (house.submitted(), house.submitted());
        house.agent.requests().reject(&rejected, "Doublon").unwrap();
        house.dealer.requests().cancel(&cancelled).unwrap();
        let last = |code: &str, locale: &Locale| house.dealer.requests().history(code, None).unwrap().items[0].text(locale);
        assert_eq!([Locale::FR, Locale::FI, Locale::EN].map(|locale| last(&rejected, &locale)), [
            "anna Infomedia a rejeté la demande 260430-080000000\u{202f}: «\u{202f}Doublon\u{202f}»",
            "anna Infomedia hylkäsi pyynnön 260430-080000000: ”Doublon”",
            "anna Infomedia rejected request 260430-080000000: “Doublon”",
        ]);
        assert_eq!([Locale::FR, Locale::FI, Locale::EN].map(|locale| last(&cancelled, &locale)), [
            "denis Infomedia a annulé la demande 260430-080000001",
            "denis Infomedia peruutti pyynnön 260430-080000001",
            "denis Infomedia cancelled request 260430-080000001",
        ]);
    }

    fn history_entries_say_who_when_and_what_changed(house) {
        let (code, account) = lived(&house);
        let page = house.dealer.requests().history(&code, None).unwrap();
        assert_eq!(actions(&page), ["complete_request", "answer_request", "ask_submitter", "start_request", "submit_request"]);
        let [complete, answer, .., submit] = page.items.as_slice() else { panic!() };
        assert_eq!(answer.said, Some(FieldValue::Text("Paris".into())));
        assert_eq!((complete.at.to_string(), submit.at.to_string()), ("2026-04-30T08:05:00Z".into(), "2026-04-30T08:00:00Z".into()));
        let HistoryActor::Staff(person) = &complete.by else { panic!("{:?}", complete.by) };
        assert_eq!((comptoir::Actor::staff(person.id), person.name.as_str()), (house.agent.actor().clone(), "anna Infomedia"));
        let [state] = complete.changes.as_slice() else { panic!() };
        assert_eq!((state.label(&Locale::FR), state.before.text(&Locale::FR), state.after.text(&Locale::FI)), ("État".into(), "En cours".into(), "Valmis".into()));
        let FieldValue::Choice(after) = &state.after else { panic!() };
        assert_eq!(after.name(), RequestState::Completed.as_str());
        assert_eq!(submit.changes[0].before, FieldValue::Nothing);
        assert_eq!(submit.called, FieldValue::Text(code));
        let page = house.dealer.accounts().history(account, None).unwrap();
        let created = page.items.iter().find(|entry| entry.action == "create_account").unwrap();
        let values: Vec<String> = created.changes.iter()
            .map(|change| format!("{}: {} → {}", change.label(&Locale::FI), change.before.text(&Locale::FI), change.after.text(&Locale::FI)))
            .collect();
        assert_eq!(values, [
            "Tilin nimi: — → Garage Chez Joe", "Kieli: — → ranska", "Maa: — → Ranska",
            "Osoite: — → 12 rue de la Paix, 75002 Paris", "Huomautukset: — → —", "Pääkäyttäjä: — → Joe Martin",
        ]);
        let created = page.items.iter().find(|entry| entry.action == "create_user").unwrap();
        let values: Vec<String> = created.changes.iter().map(|change| format!("{}: {}", change.label(&Locale::FR), change.after.text(&Locale::FR))).collect();
        assert_eq!(values, ["Adresse électronique: joe@garage.example", "Prénom: Joe", "Nom: Martin", "Langue: français", "Fuseau horaire: Paris"]);
    }

    fn history_of_a_person_known_before_begins_with_the_place_in_this_account(house) {
        let (_, first) = lived(&house);
        let code = house.started();
        let second = house.agent.requests().complete(&code, &Completion::default()).unwrap().account.unwrap();
        let page = house.agent.accounts().history(second, None).unwrap();
        assert_eq!(actions(&page), ["complete_request", "create_contact", "create_account", "start_request", "submit_request"]);
        assert_eq!(house.agent.accounts().history(first, None).unwrap().items.len(), 8, "what is done to one account is told by no other");
    }

    fn a11_history_ends_at_the_dealership_and_the_desk(house) {
        let (code, account) = lived(&house);
        let lyon = comptoir::DealershipDraft { code: "20/2".into(), city: "Lyon".into(), country: "FR".into(), ..Default::default() };
        let other = house.dealer_of(&lyon, "lou");
        let team = Team::helsinki(&house.store, "helsinki");
        for session in [&other, &team.administrator] {
            assert_eq!(session.accounts().history(account, None).unwrap_err().code(), "unknown_account");
            assert_eq!(session.requests().history(&code, None).unwrap_err().code(), "unknown_request");
        }
        for session in [&house.administrator, &house.agent, &house.dealer] {
            assert_eq!(session.accounts().history(account, None).unwrap().items.len(), 8);
            assert_eq!(session.requests().history(&code, None).unwrap().items.len(), 5);
        }
        assert_eq!(house.host.accounts().history(account, None).unwrap_err().code(), "refused");
        assert_eq!(house.host.requests().history(&code, None).unwrap_err().code(), "refused");
        assert_eq!(house.dealer.requests().history("a\0b", None).unwrap_err().code(), "unknown_request");
    }

    fn history_comes_in_pages_newest_first(house) {
        let mut wanted = draft();
        wanted.users = (0..60).map(|n| comptoir_tests::user(&format!("u{n}@garage.example"))).collect();
        let code = house.dealer.requests().submit(&wanted).unwrap().code;
        house.agent.requests().start(&code).unwrap();
        for _ in 0..30 {
            house.agent.requests().ask(&code, "Ville ?").unwrap();
            house.dealer.requests().answer(&code, "Paris").unwrap();
        }
        let account = house.agent.requests().complete(&code, &Completion::default()).unwrap().account.unwrap();
        let pages = |page: &dyn Fn(Option<&str>) -> Page<HistoryEntry>| {
            let (mut all, mut sizes, mut cursor): (Vec<HistoryEntry>, Vec<usize>, Option<String>) = Default::default();
            loop {
                let page = page(cursor.as_deref());
                sizes.push(page.items.len());
                all.extend(page.items);
                cursor = page.next;
                if cursor.is_none() {
                    return (all, sizes);
                }
            }
        };
        let (of_account, sizes) = pages(&|after| house.dealer.accounts().history(account, after).unwrap());
        assert_eq!(sizes, [50, 50, 50, 34], "60 users and contacts, the account, 63 steps of the request");
        let (of_request, sizes) = pages(&|after| house.dealer.requests().history(&code, after).unwrap());
        assert_eq!(sizes, [50, 13]);
        for entries in [&of_account, &of_request] {
            assert!(entries.windows(2).all(|pair| (pair[0].sequence, pair[0].ordinal) > (pair[1].sequence, pair[1].ordinal)));
        }
        let own = of_account.iter().filter(|entry| entry.subject == "request").count();
        assert_eq!(own, of_request.len());
        let cursor = house.dealer.accounts().history(account, None).unwrap().next.unwrap();
        for error in [
            house.dealer.requests().history(&code, Some(&cursor)).unwrap_err(),
            house.agent.requests().list(&comptoir::RequestFilter::default(), Some(cursor.as_str())).unwrap_err(),
            house.dealer.accounts().history(account, Some("A")).unwrap_err(),
        ] {
            assert_eq!(problems(&error), ["/cursor invalid_cursor"]);
        }
        let second = house.started();
        let second = house.agent.requests().complete(&second, &Completion::default()).unwrap().account.unwrap();
        assert_eq!(problems(&house.dealer.accounts().history(second, Some(&cursor)).unwrap_err()), ["/cursor invalid_cursor"]);
    }

    fn history_shows_the_values_of_the_erased_as_erased(house) {
        let (code, account) = lived(&house);
        let trail = house.host.audit().list(None).unwrap().items;
        let id = |action: &str| trail.iter().rfind(|event| event.action == action).unwrap().subject_id.clone();
        let texts = |session: &Session, locale: &Locale| told(&session.accounts().history(account, None).unwrap().items, locale);
        erase(&house, &id("create_user"));
        assert_eq!(texts(&house.dealer, &Locale::FR)[1..4], [
            "anna Infomedia a ajouté [personne effacée] au compte (Gestionnaire, Responsable d’atelier de carrosserie)",
            "anna Infomedia a créé le compte client Garage Chez Joe",
            "anna Infomedia a créé l’utilisateur [personne effacée] ([effacé])",
        ]);
        let page = house.dealer.accounts().history(account, None).unwrap();
        let person = &page.items[3];
        assert!(person.changes.iter().all(|change| (&change.before, &change.after) == (&FieldValue::Nothing, &FieldValue::Erased)));
        assert!(!serde_json::to_string(&page).unwrap().contains("Joe Martin"));
        erase(&house, &account.to_string());
        erase(&house, &id("submit_request"));
        assert_eq!(texts(&house.dealer, &Locale::FI)[2..], [
            "anna Infomedia loi liikeasiakastilin [poistettu]",
            "anna Infomedia loi käyttäjän [poistettu henkilö] ([poistettu])",
            "denis Infomedia vastasi kysymykseen pyynnöstä 260430-080000000: ”[poistettu]”",
            "anna Infomedia esitti kysymyksen pyynnöstä 260430-080000000: ”[poistettu]”",
            "anna Infomedia otti pyynnön 260430-080000000 käsittelyyn",
            "denis Infomedia lähetti pyynnön 260430-080000000, joka koskee liikeasiakastiliä [poistettu]",
        ]);
        // The person of the agent.
        let agent = house.administrator.people().staff_by_email("anna@infomedia.example").unwrap().unwrap();
        erase(&house, &agent.user.to_string());
        let page = house.dealer.requests().history(&code, None).unwrap();
        assert_eq!(page.items[0].by, HistoryActor::Erased(agent.id));
        assert_eq!(page.items[0].text(&Locale::EN), "[erased person] completed request 260430-080000000");
        assert!(house.host.audit().verify().unwrap().intact);
    }

    fn history_tampered_with_is_found(house) {
        let (_, account) = lived(&house);
        house.started();
        let verify = || house.host.audit().verify().unwrap();
        assert!(verify().intact);
        let mut raw = house.raw();
        raw.run("CREATE TABLE history_copy AS SELECT * FROM account_events");
        let id = raw.bytes(account.as_bytes());
        let places = raw.values("SELECT cast(sequence AS TEXT) || ' ' || cast(ordinal AS TEXT) AS value FROM history_copy ORDER BY sequence, ordinal");
        assert_eq!(places.len(), 8);
        for place in places {
            let (sequence, ordinal) = place.split_once(' ').unwrap();
            raw.run(&format!("DELETE FROM account_events WHERE sequence = {sequence} AND ordinal = {ordinal}"));
            let report = verify();
            assert_eq!((report.intact, report.broken_at), (false, Some(sequence.parse().unwrap())), "left out");
            raw.run("DELETE FROM account_events; INSERT INTO account_events SELECT * FROM history_copy");
        }
        assert!(verify().intact);
        let desk = raw.bytes(house.desk.id().as_bytes());
        for (sequence, ordinal) in [(1, 0), (10, 0)] {
            raw.run(&format!("INSERT INTO account_events VALUES ({desk}, {id}, {sequence}, {ordinal})"));
            assert_eq!(verify().broken_at, Some(sequence), "put in");
            raw.run("DELETE FROM account_events; INSERT INTO account_events SELECT * FROM history_copy");
        }
        raw.run(&format!("UPDATE account_events SET account_id = {}", raw.bytes(&[9; 16])));
        assert!(!verify().intact, "of another account");
    }

    fn history_reads_no_more_than_a_page_of_its_index(house) {
        let (_, account) = lived(&house);
        let mut raw = house.raw();
        let (desk, account) = (raw.bytes(house.desk.id().as_bytes()), raw.bytes(account.as_bytes()));
        if house.folder().is_none() {
            // PostgreSQL chooses by how many rows there are: a trail of 20,000 events, every hundredth of this account.
            raw.run(&format!(
                "INSERT INTO audit_events SELECT {desk}, n, 0, 0, 'host:tests', 'x', 'account', decode(lpad(to_hex(n), 32, '0'), 'hex'), \
                 1, '{{}}', 1, NULL, '' FROM generate_series(1001, 21000) AS n; \
                 INSERT INTO account_events SELECT {desk}, {account}, n, 0 FROM generate_series(1100, 21000, 100) AS n; \
                 ANALYZE audit_events; ANALYZE account_events"
            ));
            // As the store's own role reads it, under row-level security.
            let role = house.url.split(['/', ':']).nth(3).unwrap();
            raw.run(&format!("SET ROLE {role}; SELECT set_config('comptoir.desk', '{}', false)", house.desk.id()));
        }
        let of_account = raw.plan(&format!(
            "SELECT audit_events.* FROM account_events INNER JOIN audit_events ON audit_events.desk_id = account_events.desk_id \
             AND audit_events.sequence = account_events.sequence AND audit_events.ordinal = account_events.ordinal \
             WHERE account_events.desk_id = {desk} AND account_events.account_id = {account} AND account_events.sequence <= 15000 \
             AND (account_events.sequence < 15000 OR account_events.ordinal < 1) \
             ORDER BY account_events.sequence DESC, account_events.ordinal DESC LIMIT 51"
        )).join("\n");
        let of_request = raw.plan(&format!(
            "SELECT * FROM audit_events WHERE desk_id = {desk} AND subject_id = {account} AND sequence <= 15000 \
             AND (sequence < 15000 OR ordinal < 1) ORDER BY sequence DESC, ordinal DESC LIMIT 51"
        )).join("\n");
        let changes = raw.plan(&format!(
            "SELECT * FROM audit_events WHERE desk_id = {desk} AND sequence >= 15000 AND (sequence > 15000 OR ordinal > 1) \
             ORDER BY sequence, ordinal LIMIT 501"
        )).join("\n");
        for plan in [&of_account, &of_request, &changes] {
            assert!(!plan.contains("TEMP B-TREE") && !plan.contains("Sort") && !plan.contains("Seq Scan") && !plan.contains("SCAN "), "{plan}");
        }
        let (own, trail) = if of_account.contains("SEARCH") {
            ("SEARCH account_events USING PRIMARY KEY (desk_id=? AND account_id=? AND sequence<?)", "INDEX sqlite_autoindex_audit_events_1 (desk_id=? AND sequence=? AND ordinal=?)")
        } else {
            ("Index Only Scan Backward using account_events_pkey", "Index Scan using audit_events_pkey")
        };
        assert!(of_account.contains(own) && of_account.contains(trail), "{of_account}");
        assert!(of_request.contains("audit_events_by_subject"), "{of_request}");
    }

    fn history_of_what_happened_before_is_filled_in(house) {
        let (code, account) = lived(&house);
        let second = house.started();
        house.agent.requests().complete(&second, &Completion::default()).unwrap();
        house.started();
        let team = Team::helsinki(&house.store, "helsinki");
        let theirs = team.dealer.requests().submit(&comptoir_tests::finnish_draft()).unwrap().code;
        team.agent.requests().start(&theirs).unwrap();
        team.agent.requests().complete(&theirs, &Completion::default()).unwrap();
        let before = house.agent.accounts().history(account, None).unwrap();
        let mut raw = house.raw();
        let rows = raw.rows("account_events");
        assert_eq!(rows.len(), 7 + 5 + 6 + 1);
        // As the store was before there were histories; the sequence of its migrations goes on from there.
        raw.run("DROP TABLE account_events");
        raw.run(if house.folder().is_some() { "PRAGMA user_version = 4" } else { "DELETE FROM store_schema WHERE version >= 5" });
        comptoir::Store::migrate(&house.url, None).unwrap();
        assert_eq!(raw.rows("account_events"), rows);
        let desk = house.reopened().desk("infomedia").unwrap();
        let agent = desk.session(house.agent.actor().clone()).unwrap();
        assert_eq!(agent.accounts().history(account, None).unwrap(), before);
        assert_eq!(agent.requests().history(&code, None).unwrap().items.len(), 5);
        assert!(desk.session(house.host.actor().clone()).unwrap().audit().verify().unwrap().intact);
    }
}
