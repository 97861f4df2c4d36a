//! Documents as pages, in the language that rule C4 gives.

use comptoir::{AccountId, DocumentDraft, DocumentKind, DocumentView, Locale, Session};
use comptoir_tests::{House, over_both_stores};

use crate::documents::{code, issued, line, of_kind};
use crate::work::{Crew, as_contact, crew};

/// Changes what the desk's settings say of this, past the library.
fn set(house: &House, member: &str, value: serde_json::Value) {
    let mut raw = house.raw();
    let desk = raw.bytes(house.desk.id().as_bytes());
    let bodies = raw.values(&format!("SELECT body AS value FROM desk_settings WHERE desk_id = {desk}"));
    let mut body: serde_json::Value = serde_json::from_str(&bodies[0]).unwrap();
    body[member] = value;
    let body = body.to_string().replace('\'', "''");
    raw.run(&format!("UPDATE desk_settings SET body = '{body}', version = version + 1 WHERE desk_id = {desk}"));
}

/// Has the account read this language.
fn speaks(house: &House, account: AccountId, language: &str) {
    let id = house.raw().bytes(account.as_bytes());
    house.raw().run(&format!("UPDATE accounts SET language = '{language}' WHERE id = {id}"));
}

fn title(session: &Session, document: &DocumentView) -> (String, String) {
    let page = session.documents().render(document.id).unwrap();
    assert!(page.html.contains(&format!("<html lang=\"{}\">", page.locale)));
    assert!(page.html.contains(&format!("<title>{} – Infomedia</title>", page.title)));
    (page.locale.to_string(), page.title)
}

fn named(locale: &str, title: &str) -> (String, String) {
    (locale.to_owned(), title.to_owned())
}

over_both_stores! {
    fn c4_the_language_of_a_document_is_decided_when_it_is_rendered(house) {
        let Crew { account, manager, .. } = crew(&house, "Garage Chez Joe", "garage.example");
        let marc = as_contact(&house, manager);
        let estimate = issued(&house.agent, account, DocumentKind::Estimate);
        speaks(&house, account, "fi");
        // To the customer in the account's language, whatever the contact's own; to the desk in the desk's.
        assert_eq!(title(&marc, &estimate), named("fi", "Kustannusarvio E-000001"));
        assert_eq!(title(&house.agent, &estimate), named("fr", "Estimation E-000001"));
        assert_eq!(title(&house.administrator, &estimate), named("fr", "Estimation E-000001"));
        set(&house, "documents_in_customer_language", true.into());
        assert_eq!(title(&house.agent, &estimate), named("fi", "Kustannusarvio E-000001"));
        // The account's of now, not of when it was drafted.
        speaks(&house, account, "en");
        assert_eq!(title(&marc, &estimate), named("en", "Estimate E-000001"));
        assert_eq!(title(&house.agent, &estimate), named("en", "Estimate E-000001"));
        // Without labels in the account's language, the desk's.
        speaks(&house, account, "sv");
        assert_eq!(title(&marc, &estimate), named("fr", "Estimation E-000001"));
        assert_eq!(title(&house.agent, &estimate), named("fr", "Estimation E-000001"));
        set(&house, "documents_in_customer_language", false.into());
        speaks(&house, account, "fi");
        assert_eq!(title(&house.agent, &estimate), named("fr", "Estimation E-000001"));
    }

    fn c4_a_page_shows_the_document_as_it_stands(house) {
        let Crew { account, manager, .. } = crew(&house, "Garage <Chez> Joe", "garage.example");
        let documents = house.agent.documents();
        let draft = DocumentDraft {
            lines: vec![line("1.5", "1285.50", "20"), line("2", "0.085", "5.5")],
            note: Some("<script>alert(1)</script>\nMerci".into()),
            due_on: Some("2026-05-31".into()),
            ..of_kind(DocumentKind::Invoice)
        };
        let document = documents.draft(account, &draft).unwrap();
        let page = documents.render(document.id).unwrap();
        assert_eq!((page.title.as_str(), page.locale), ("Facture (brouillon)", Locale::FR));
        assert!(page.html.contains("<p class=\"stamp\">Brouillon</p>"), "{}", page.html);
        let marc = as_contact(&house, manager);
        assert_eq!(code(marc.documents().render(document.id)), "unknown_document");
        documents.issue(document.id).unwrap();
        let page = marc.documents().render(document.id).unwrap();
        for text in [
            "<strong>Garage &lt;Chez&gt; Joe</strong><br>12 rue de la Paix<br>75002 Paris",
            "&lt;script&gt;alert(1)&lt;/script&gt;\nMerci",
            "<dt>Numéro</dt><dd class=\"text\">I-000001</dd>",
            "<dt>Date d’échéance</dt><dd class=\"text\">31 mai 2026</dd>",
            "<td>1,5</td><td>1\u{202f}285,50\u{a0}€</td><td>20\u{a0}%</td><td>1\u{202f}928,25\u{a0}€</td>",
            "<td>2</td><td>0,085\u{a0}€</td><td>5,5\u{a0}%</td><td>0,17\u{a0}€</td>",
            "<th scope=\"row\">Total TTC</th><td>2\u{202f}314,08\u{a0}€</td>",
            "comptoir@infomedia.example",
            "https://portal.infomedia.example",
        ] {
            assert!(page.html.contains(text), "{text}\n{}", page.html);
        }
        assert!(!page.html.contains("<script"));
        documents.pay(document.id, "2026-04-30".parse().unwrap()).unwrap();
        assert!(documents.render(document.id).unwrap().html.contains("<p class=\"stamp\">Payée</p>"));
        assert!(!format!("{page:?}").contains("Joe"));
    }

    fn c3_a_page_writes_amounts_in_the_documents_currency(house) {
        let insert = comptoir::AccountInsert { currency: Some("JPY".into()), ..crate::accounts::garage() };
        let account = house.agent.accounts().create(&insert).unwrap().id;
        let document = issued(&house.agent, account, DocumentKind::Invoice);
        let page = house.agent.documents().render(document.id).unwrap();
        let total = document.total(&Locale::FR);
        assert!(page.html.contains(&format!("<td>{total}</td>")) && total.starts_with("120\u{a0}"), "{total}");
    }
}
