//! The histories of accounts and requests: who did what and when, told in the reader's language.

use comptoir::{AccountId, Completion, FieldValue, HistoryActor, HistoryEntry, Locale, Page, RequestState, Session};
use comptoir_tests::{House, draft, over_both_stores};

use crate::problems;

/// A request asked about, answered and completed, and its account.
pub(crate) fn lived(house: &House) -> (String, AccountId) {
    let code = house.submitted();
    house.at("2026-04-30T10:05:00+02:00");
    house.agent.requests().start(&code).unwrap();
    house.agent.requests().ask(&code, "Quelle est\nla ville ?").unwrap();
    house.dealer.requests().answer(&code, "Paris").unwrap();
    let account = house.agent.requests().complete(&code, &Completion::default()).unwrap().account.unwrap();
    (code, account)
}

pub(crate) fn told(entries: &[HistoryEntry], locale: &Locale) -> Vec<String> {
    entries.iter().map(|entry| entry.text(locale)).collect()
}

pub(crate) fn actions(page: &Page<HistoryEntry>) -> Vec<&str> {
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
            "Aikavyöhyke: — → Pariisi", "Sopimuskausi: — → vuosi",
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
}
