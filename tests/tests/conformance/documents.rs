//! Documents: drafted with copies of the account, changed, thrown away, found in lists (rules C2, C3).

use comptoir::{
    AccountId, AccountUpdate, AddressEdit, DocumentDraft, DocumentFilter, DocumentId, DocumentKind, DocumentLineDraft,
    DocumentState, DocumentUpdate, DocumentView, Edit, Error, Locale, Paging, Session,
};
use comptoir_tests::{House, over_both_stores};

use crate::accounts::{done, garage, named};
use crate::client::{brussels, to_brussels};
use crate::problems;
use crate::work::told;

pub(crate) fn line(quantity: &str, unit_price: &str, tax_rate: &str) -> DocumentLineDraft {
    let [quantity, unit_price, tax_rate] = [quantity, unit_price, tax_rate].map(str::to_owned);
    DocumentLineDraft { description: "Pare-brise de Joe".into(), quantity, unit_price, tax_rate }
}

/// A document of this kind of 100.00 and 20 % of tax.
pub(crate) fn of_kind(kind: DocumentKind) -> DocumentDraft {
    DocumentDraft { kind: kind.as_str().into(), lines: vec![line("1", "100", "20")], ..DocumentDraft::default() }
}

pub(crate) fn invoice() -> DocumentDraft {
    of_kind(DocumentKind::Invoice)
}

pub(crate) fn code<T>(result: Result<T, Error>) -> &'static str {
    result.err().unwrap().code()
}

/// The account of Garage Chez Joe.
pub(crate) fn account(house: &House) -> AccountId {
    house.agent.accounts().create(&garage()).unwrap().id
}

/// A document of this kind that was issued.
pub(crate) fn issued(session: &Session, account: AccountId, kind: DocumentKind) -> DocumentView {
    let draft = session.documents().draft(account, &of_kind(kind)).unwrap();
    session.documents().issue(draft.id).unwrap()
}

/// The actions of the trail that are about documents, with their facts and personal values.
fn trail(house: &House) -> Vec<(String, serde_json::Value, Option<serde_json::Value>)> {
    let mut events = Vec::new();
    let mut after = None;
    loop {
        let page = house.administrator.audit().list(after.as_deref()).unwrap();
        events.extend(page.items);
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    let of_documents = events.into_iter().filter(|event| event.subject == "document");
    of_documents.map(|event| (event.action, event.facts, event.personal)).collect()
}

over_both_stores! {
    fn c2_a_document_carries_copies_of_the_account(house) {
        let insert = comptoir::AccountInsert { billing: brussels(), ..garage() };
        let account = house.agent.accounts().create(&insert).unwrap().id;
        let documents = house.agent.documents();
        let draft = DocumentDraft {
            lines: vec![line("1.5", "285.505", "20"), line("2", "0.085", "5.5")],
            note: Some("Merci".into()),
            due_on: Some("2026-05-31".into()),
            ..invoice()
        };
        let document = documents.draft(account, &draft).unwrap();
        assert_eq!((document.account, document.kind, document.state), (account, DocumentKind::Invoice, DocumentState::Draft));
        assert_eq!((document.code.as_deref(), document.version), (None, 1));
        assert_eq!((document.customer.as_str(), document.reference.as_deref()), ("Garage Chez Joe", Some("FR-0017")));
        assert_eq!((document.billing.city.as_deref(), document.billing.country.to_string().as_str()), (Some("Bruxelles"), "BE"));
        assert_eq!((document.shipping.city.as_deref(), document.shipping.country.to_string().as_str()), (Some("Paris"), "FR"));
        // 1.5 × 285.505 = 428.2575 and 2 × 0.085 = 0.17; 20 % of 428.26 and 5.5 % of 0.17.
        assert_eq!(document.lines.iter().map(|line| line.net_minor).collect::<Vec<_>>(), [42_826, 17]);
        let taxes: Vec<_> = document.taxes.iter().map(|tax| (tax.tax_rate.as_str(), tax.net_minor, tax.tax_minor)).collect();
        assert_eq!(taxes, [("5.5", 17, 1), ("20", 42_826, 8_565)]);
        assert_eq!((document.net_minor, document.tax_minor, document.total_minor), (42_843, 8_566, 51_409));
        assert_eq!((document.currency.code(), document.total(&Locale::FR).as_str()), ("EUR", "514,09\u{a0}€"));
        assert_eq!(document.due_on, Some("2026-05-31".parse().unwrap()));
        assert_eq!(document.created_at, comptoir_tests::PARIS.parse().unwrap());
        assert_eq!(documents.get(document.id).unwrap(), document);
        // What changes of the account later reaches neither the draft nor what is issued of it.
        let address = AddressEdit { street: "1 quai de Saône".into(), postal_code: "69001".into(), city: "Lyon".into(), ..AddressEdit::default() };
        let moved = AccountUpdate {
            name: "Garage Martin".into(), reference: "X-1".into(), address, billing: to_brussels(), ..AccountUpdate::default()
        };
        house.agent.accounts().edit(account, &moved).unwrap();
        assert_eq!(documents.get(document.id).unwrap(), document);
        let note = DocumentUpdate { note: Edit::Clear, ..DocumentUpdate::default() };
        let edited = documents.edit(document.id, &note).unwrap();
        let issued = documents.issue(document.id).unwrap();
        for later in [&edited, &issued] {
            assert_eq!((later.customer.as_str(), later.reference.as_deref()), ("Garage Chez Joe", Some("FR-0017")));
            assert_eq!((&later.billing, &later.shipping), (&document.billing, &document.shipping));
        }
        assert_eq!(documents.draft(account, &invoice()).unwrap().shipping.city.as_deref(), Some("Lyon"));
        let shown = format!("{document:?} {draft:?}");
        assert!(!shown.contains("Joe") && !shown.contains("Merci"), "{shown}");
    }

    fn c3_drafting_fixes_the_accounts_currency_and_throwing_away_does_not_set_it_free(house) {
        let accounts = house.agent.accounts();
        let insert = comptoir::AccountInsert { currency: Some("KWD".into()), ..garage() };
        let id = accounts.create(&insert).unwrap().id;
        let documents = house.agent.documents();
        assert!(house.agent.preview().documents().draft(id, &invoice()).is_ok());
        assert!(!accounts.get(id).unwrap().currency_fixed, "a preview fixes nothing");
        let wrong = DocumentDraft { lines: Vec::new(), ..invoice() };
        assert_eq!(problems(&documents.draft(id, &wrong).unwrap_err()), ["/lines too_few"]);
        assert!(!accounts.get(id).unwrap().currency_fixed);
        let draft = DocumentDraft { lines: vec![line("3", "1.0005", "5")], ..invoice() };
        let document = documents.draft(id, &draft).unwrap();
        // Thousandths: 3.0015 are 3.002, and 5 % of that 0.1501.
        assert_eq!((document.currency.code(), document.net_minor, document.tax_minor), ("KWD", 3_002, 150));
        assert!(accounts.get(id).unwrap().currency_fixed);
        documents.discard(document.id).unwrap();
        assert!(accounts.get(id).unwrap().currency_fixed);
        let euros = AccountUpdate { currency: "EUR".into(), ..AccountUpdate::default() };
        assert_eq!(code(accounts.edit(id, &euros)), "currency_fixed");
        // An account without a currency of its own keeps the desk's of the moment.
        let other = accounts.create(&named("Garage du Port")).unwrap().id;
        assert_eq!(documents.draft(other, &invoice()).unwrap().currency.code(), "EUR");
        let view = accounts.get(other).unwrap();
        assert_eq!((view.currency.code(), view.currency_fixed), ("EUR", true));
        assert_eq!(done(&house.agent, other)[..2], ["draft_document", "fix_currency"]);
    }

    fn c3_totals_are_in_the_minor_units_of_the_currency(house) {
        let accounts = house.agent.accounts();
        // Half of 201 and 0.5 beside it are 100.5 and 0.4999, in each the currency's minor units; then 25.5 % of their sum.
        for (currency, expected) in [
            ("JPY", (100, 26, 126)),
            ("EUR", (10_100, 2_576, 12_676)),
            ("KWD", (101_000, 25_755, 126_755)),
        ] {
            let insert = comptoir::AccountInsert { currency: Some(currency.into()), ..named(currency) };
            let account = accounts.create(&insert).unwrap().id;
            let draft = DocumentDraft { lines: vec![line("0.5", "201", "25.5"), line("1", "0.4999", "25.5")], ..invoice() };
            let document = house.agent.documents().draft(account, &draft).unwrap();
            assert_eq!((document.net_minor, document.tax_minor, document.total_minor), expected, "{currency}");
        }
    }

    fn c2_all_that_is_wrong_is_told_at_once_and_nothing_is_kept(house) {
        let (account, documents) = (account(&house), house.agent.documents());
        let wrong = DocumentDraft {
            kind: "receipt".into(),
            lines: vec![line("1 143,23", "1.143,23", "NaN"), line("1000000000", "10000.01", "0")],
            due_on: Some("2026-04-29".into()),
            credits: Some("x".into()),
            ..DocumentDraft::default()
        };
        assert_eq!(problems(&documents.draft(account, &wrong).unwrap_err()), [
            "/kind unknown_option",
            "/lines/0/quantity invalid_number",
            "/lines/0/unit_price invalid_amount",
            "/lines/0/tax_rate invalid_number",
            "/lines/1 sum_too_large",
            "/due_on in_the_past",
            "/credits unknown_document",
        ]);
        let large = DocumentDraft { lines: vec![line("1000000000", "10000", "0"), line("1", "0.01", "0")], ..invoice() };
        let error = documents.draft(account, &large).unwrap_err();
        assert_eq!(problems(&error), ["/lines sum_too_large"]);
        assert!(error.problems()[0].text(&Locale::FR).starts_with("Le total de ces montants est trop grand"));
        assert_eq!(problems(&documents.draft_json(account, br#"{"kind": "invoice", "lines": {}}"#).unwrap_err()), ["/lines wrong_type"]);
        assert_eq!(code(documents.draft(AccountId::from_bytes([9; 16]), &invoice())), "unknown_account");
        assert!(documents.list(&DocumentFilter::default(), None).unwrap().items.is_empty());
        assert!(trail(&house).is_empty());
        let json = br#"{"kind":"estimate","lines":[{"description":"A","quantity":"1","unit_price":"2","tax_rate":"0"}]}"#;
        assert_eq!(documents.draft_json(account, json).unwrap().total_minor, 200);
    }

    fn c2_a_draft_is_changed_and_what_is_not_said_stays(house) {
        let (account, documents) = (account(&house), house.agent.documents());
        let draft = DocumentDraft { note: Some("Merci".into()), due_on: Some("2026-05-31".into()), ..invoice() };
        let before = documents.draft(account, &draft).unwrap();
        let update = DocumentUpdate { lines: Some(vec![line("2", "10", "10"), line("1", "5", "20")]), ..DocumentUpdate::default() };
        let edited = documents.edit(before.id, &update).unwrap();
        assert_eq!((edited.version, edited.net_minor, edited.tax_minor, edited.total_minor), (2, 2_500, 300, 2_800));
        assert_eq!((edited.note.as_deref(), edited.due_on), (Some("Merci"), before.due_on));
        assert_eq!(edited.lines.len(), 2);
        let update = DocumentUpdate { note: Edit::Clear, due_on: "2026-06-30".into(), ..DocumentUpdate::default() };
        let edited = documents.edit(before.id, &update).unwrap();
        assert_eq!((edited.note.as_deref(), edited.due_on), (None, Some("2026-06-30".parse().unwrap())));
        assert_eq!((edited.lines.len(), edited.total_minor), (2, 2_800));
        // What says what there is already changes nothing.
        let same = DocumentUpdate { lines: Some(vec![line("2.0", "10.00", "10"), line("1", "5", "20.0")]), ..update };
        assert_eq!(problems(&documents.edit(before.id, &same).unwrap_err()), [" no_change"]);
        assert_eq!(problems(&documents.edit_json(before.id, br#"{"lines": []}"#).unwrap_err()), ["/lines too_few"]);
        let note = |text: &str| DocumentUpdate { note: text.into(), ..DocumentUpdate::default() };
        let error = house.agent.based_on(2).documents().edit(before.id, &note("x")).unwrap_err();
        assert_eq!((error.code(), error.to_json(&Locale::EN)["fields"].clone()), ("conflict", serde_json::json!(["due_on", "note"])));
        let once = house.agent.once("k").unwrap();
        let done = once.documents().edit(before.id, &note("x")).unwrap();
        assert_eq!(once.documents().edit(before.id, &note("x")).unwrap(), done);
        assert_eq!(code(once.documents().edit(before.id, &note("y"))), "key_reused");
        assert_eq!(house.agent.preview().documents().edit(before.id, &note("z")).unwrap().version, 5);
        assert_eq!(documents.get(before.id).unwrap(), done);
    }

    fn c2_a_draft_is_thrown_away_with_all_it_says(house) {
        let (account, documents) = (account(&house), house.agent.documents());
        let draft = documents.draft(account, &invoice()).unwrap();
        house.agent.preview().documents().discard(draft.id).unwrap();
        assert_eq!(code(house.agent.based_on(2).documents().discard(draft.id)), "conflict");
        let once = house.agent.once("k").unwrap();
        once.documents().discard(draft.id).unwrap();
        once.documents().discard(draft.id).unwrap();
        assert_eq!(code(documents.get(draft.id)), "unknown_document");
        assert_eq!(code(documents.discard(draft.id)), "unknown_document");
        assert_eq!((house.raw().count("documents"), house.raw().count("document_lines")), (0, 0));
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn c2_a_credit_note_takes_back_an_issued_invoice_of_the_same_account(house) {
        let (account, documents) = (account(&house), house.agent.documents());
        let other = house.agent.accounts().create(&named("Garage du Port")).unwrap().id;
        let crediting = |id: DocumentId| DocumentDraft { credits: Some(id.to_string()), ..of_kind(DocumentKind::CreditNote) };
        let credited = |id: DocumentId| documents.draft(account, &crediting(id));
        let draft = documents.draft(account, &invoice()).unwrap();
        let estimate = issued(&house.agent, account, DocumentKind::Estimate);
        let theirs = issued(&house.agent, other, DocumentKind::Invoice);
        for wrong in [draft.id, estimate.id, theirs.id, DocumentId::from_bytes([9; 16])] {
            assert_eq!(problems(&credited(wrong).unwrap_err()), ["/credits unknown_document"]);
        }
        documents.issue(draft.id).unwrap();
        let note = credited(draft.id).unwrap();
        assert_eq!(note.credits.as_ref().map(|credited| (credited.id, credited.code.as_str())), Some((draft.id, "I-000002")));
        let cleared = DocumentUpdate { credits: Edit::Clear, ..DocumentUpdate::default() };
        assert_eq!(documents.edit(note.id, &cleared).unwrap().credits, None);
        let back = DocumentUpdate { credits: theirs.id.to_string().into(), ..DocumentUpdate::default() };
        assert_eq!(problems(&documents.edit(note.id, &back).unwrap_err()), ["/credits unknown_document"]);
        documents.pay(draft.id, "2026-04-30".parse().unwrap()).unwrap();
        assert!(credited(draft.id).is_ok(), "a paid one too");
        let cancelled = issued(&house.agent, account, DocumentKind::Invoice);
        documents.cancel(cancelled.id, "Erreur").unwrap();
        assert_eq!(problems(&credited(cancelled.id).unwrap_err()), ["/credits unknown_document"]);
        let wrong = DocumentDraft { credits: Some(draft.id.to_string()), ..invoice() };
        assert_eq!(problems(&documents.draft(account, &wrong).unwrap_err()), ["/credits not_a_credit_note"]);
    }

    fn c2_documents_are_told_in_the_history_of_the_account(house) {
        let (account, documents) = (account(&house), house.agent.documents());
        let document = documents.draft(account, &invoice()).unwrap();
        let lines = DocumentUpdate { lines: Some(vec![line("1", "1000", "20"), line("1", "1", "0")]), ..DocumentUpdate::default() };
        documents.edit(document.id, &lines).unwrap();
        documents.issue(document.id).unwrap();
        documents.pay(document.id, "2026-04-30".parse().unwrap()).unwrap();
        let estimate = issued(&house.agent, account, DocumentKind::Estimate);
        documents.cancel(estimate.id, "Refusée\npar Joe").unwrap();
        let draft = documents.draft(account, &of_kind(DocumentKind::Contract)).unwrap();
        documents.discard(draft.id).unwrap();
        assert_eq!(told(&house, account, &Locale::FR, 9), [
            "anna Infomedia a supprimé un brouillon de document\u{202f}: Contrat, 120,00\u{a0}€",
            "anna Infomedia a préparé un brouillon de document\u{202f}: Contrat, 120,00\u{a0}€",
            "anna Infomedia a annulé le document E-000001 (Estimation, 120,00\u{a0}€)\u{202f}: «\u{202f}Refusée par Joe\u{202f}»",
            "anna Infomedia a émis le document E-000001 (Estimation, 120,00\u{a0}€)",
            "anna Infomedia a préparé un brouillon de document\u{202f}: Estimation, 120,00\u{a0}€",
            "anna Infomedia a enregistré le règlement du document I-000001 (Facture, 1\u{202f}201,00\u{a0}€)",
            "anna Infomedia a émis le document I-000001 (Facture, 1\u{202f}201,00\u{a0}€)",
            "anna Infomedia a modifié un brouillon de document (Facture)\u{202f}: articles (1 article → 2 articles) et total (120,00\u{a0}€ → 1\u{202f}201,00\u{a0}€)",
            "anna Infomedia a préparé un brouillon de document\u{202f}: Facture, 120,00\u{a0}€",
        ]);
        assert_eq!(told(&house, account, &Locale::FI, 8)[2..], [
            "anna Infomedia peruutti asiakirjan E-000001 (Kustannusarvio, 120,00\u{a0}€): ”Refusée par Joe”",
            "anna Infomedia vahvisti asiakirjan E-000001 (Kustannusarvio, 120,00\u{a0}€)",
            "anna Infomedia laati asiakirjaluonnoksen: Kustannusarvio, 120,00\u{a0}€",
            "anna Infomedia kirjasi asiakirjan I-000001 maksun (Lasku, 1\u{a0}201,00\u{a0}€)",
            "anna Infomedia vahvisti asiakirjan I-000001 (Lasku, 1\u{a0}201,00\u{a0}€)",
            "anna Infomedia muokkasi asiakirjaluonnosta (Lasku): rivit (1 rivi → 2 riviä) ja summa (120,00\u{a0}€ → 1\u{a0}201,00\u{a0}€)",
        ]);
        assert_eq!(told(&house, account, &Locale::EN, 8)[0], "anna Infomedia discarded a draft document: Contract, €120.00");
        assert_eq!(told(&house, account, &Locale::EN, 8)[2], "anna Infomedia cancelled document E-000001 (Estimate, €120.00): “Refusée par Joe”");
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn c2_what_documents_say_is_sealed_in_the_trail_under_the_accounts_key(house) {
        let (account, documents) = (account(&house), house.agent.documents());
        let document = documents.draft(account, &DocumentDraft { note: Some("Secret".into()), ..invoice() }).unwrap();
        documents.issue(document.id).unwrap();
        documents.cancel(document.id, "Secret aussi").unwrap();
        let events = trail(&house);
        let actions: Vec<&str> = events.iter().map(|(action, ..)| action.as_str()).collect();
        assert_eq!(actions, ["draft_document", "issue_document", "cancel_document"]);
        let (_, facts, personal) = &events[0];
        let fields = ["kind", "state", "customer", "reference", "billing", "shipping", "lines", "total", "note"];
        assert_eq!(facts["fields"], serde_json::json!(fields));
        assert_eq!((facts["kind"].as_str(), facts["amount"].clone()), (Some("invoice"), serde_json::json!({"minor": 12_000, "currency": "EUR"})));
        let personal = personal.as_ref().unwrap();
        assert_eq!(personal["customer"], serde_json::json!([null, "Garage Chez Joe"]));
        assert_eq!(personal["lines"][1][0]["description"], "Pare-brise de Joe");
        assert_eq!(personal["billing"][1]["city"], "Paris");
        assert_eq!((events[1].1["code"].as_str(), events[2].1["code"].as_str()), (Some("I-000001"), Some("I-000001")));
        for (_, facts, _) in &events {
            let facts = facts.to_string();
            assert!(!facts.contains("Joe") && !facts.contains("Secret") && !facts.contains("Paix") && !facts.contains("FR-0017"), "{facts}");
        }
        // Without the account's key nobody reads them any more, and the chain holds.
        let owner = house.raw().bytes(account.as_bytes());
        house.raw().run(&format!("DELETE FROM seal_keys WHERE owner_id = {owner}"));
        assert!(trail(&house).iter().all(|(_, _, personal)| personal.is_none()));
        assert_eq!(told(&house, account, &Locale::FR, 1), [
            "anna Infomedia a annulé le document I-000001 (Facture, 120,00\u{a0}€)\u{202f}: «\u{202f}[effacé]\u{202f}»",
        ]);
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn c2_lists_hold_what_fits_the_newest_first_in_pages_of_any_size(house) {
        let (account, documents) = (account(&house), house.agent.documents());
        let other = house.agent.accounts().create(&named("Garage du Port")).unwrap().id;
        let mut all = Vec::new();
        for (minute, kind) in DocumentKind::ALL.iter().cycle().take(12).enumerate() {
            house.at(&format!("2026-04-30T10:{minute:02}:00+02:00"));
            let of = if minute % 3 == 0 { other } else { account };
            let document = match minute % 2 {
                0 => documents.draft(of, &of_kind(*kind)).unwrap(),
                _ => issued(&house.agent, of, *kind),
            };
            all.insert(0, document);
        }
        let ids = |documents: &[DocumentView]| documents.iter().map(|one| one.id).collect::<Vec<_>>();
        let listed = |filter: &DocumentFilter, size: i64| {
            let (mut rows, mut after) = (Vec::new(), None);
            loop {
                let paging: Paging<()> = Paging { after, size: Some(size), total: true, ..Paging::default() };
                let page = documents.list(filter, paging).unwrap();
                rows.extend(page.items);
                after = page.next;
                if after.is_none() {
                    assert_eq!(page.total, Some(i64::try_from(rows.len()).unwrap()));
                    return rows;
                }
            }
        };
        for of in [None, Some(account), Some(other)] {
            for kind in DocumentKind::ALL.iter().copied().map(Some).chain([None]) {
                for state in [None, Some(DocumentState::Draft), Some(DocumentState::Open), Some(DocumentState::Paid)] {
                    let filter = DocumentFilter { account: of, kind, state };
                    let fits = |one: &&DocumentView| {
                        of.is_none_or(|of| of == one.account)
                            && kind.is_none_or(|kind| kind == one.kind)
                            && state.is_none_or(|state| state == one.state)
                    };
                    let expected: Vec<DocumentView> = all.iter().filter(fits).cloned().collect();
                    for size in [1, 5, 50] {
                        assert_eq!(ids(&listed(&filter, size)), ids(&expected), "{filter:?}");
                    }
                }
            }
        }
        assert!(listed(&DocumentFilter::default(), 50) == all);
        let first: Paging<()> = Paging { size: Some(2), ..Paging::default() };
        let next = documents.list(&DocumentFilter::default(), first).unwrap().next;
        let other = DocumentFilter { kind: Some(DocumentKind::Invoice), ..DocumentFilter::default() };
        assert_eq!(problems(&documents.list(&other, next.as_deref()).unwrap_err()), ["/cursor invalid_cursor"]);
        let none: Paging<()> = Paging { size: Some(0), ..Paging::default() };
        assert_eq!(problems(&documents.list(&other, none).unwrap_err()), ["/size out_of_range"]);
    }
}
