//! The statement of an account: what it owes, and how that came about (rule C2).

use comptoir::{AccountId, DocumentDraft, DocumentKind, DocumentStatement, Locale, StatementMovement as Is};
use comptoir_tests::{House, over_both_stores};

use crate::accounts::named;
use crate::documents::{account, code, issued, line, of_kind};
use crate::problems;

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn statement(house: &House, account: AccountId, from: &str, until: &str) -> DocumentStatement {
    house.agent.documents().statement(account, day(from), day(until)).unwrap()
}

fn rows(statement: &DocumentStatement) -> Vec<(String, Is, String, i64, i64)> {
    let row = |row: &comptoir::StatementRow| {
        (row.on.to_string(), row.movement, row.code.clone(), row.amount_minor, row.balance_minor)
    };
    statement.rows.iter().map(row).collect()
}

/// An invoice or credit note over this amount without tax, issued now.
fn over(house: &House, account: AccountId, kind: DocumentKind, amount: &str) -> comptoir::DocumentView {
    let draft = DocumentDraft { lines: vec![line("1", amount, "0")], ..of_kind(kind) };
    let draft = house.agent.documents().draft(account, &draft).unwrap();
    house.agent.documents().issue(draft.id).unwrap()
}

/// Two months of an account: invoices, payments, a credit note that is settled, cancellations.
fn kept(house: &House) -> AccountId {
    let (account, documents) = (account(house), house.agent.documents());
    let at = |day: &str| house.at(&format!("{day}T10:00:00+02:00"));
    let first = over(house, account, DocumentKind::Invoice, "100");
    let second = over(house, account, DocumentKind::Invoice, "50");
    at("2026-05-04");
    documents.pay(first.id, day("2026-05-02")).unwrap();
    let note = over(house, account, DocumentKind::CreditNote, "20");
    over(house, account, DocumentKind::Estimate, "999");
    documents.draft(account, &of_kind(DocumentKind::Invoice)).unwrap();
    at("2026-05-20");
    documents.cancel(second.id, "Erreur").unwrap();
    documents.pay(note.id, day("2026-05-20")).unwrap();
    let third = over(house, account, DocumentKind::Invoice, "70.50");
    let wrong = over(house, account, DocumentKind::CreditNote, "5");
    at("2026-06-01");
    documents.cancel(wrong.id, "Erreur").unwrap();
    documents.pay(third.id, day("2026-06-01")).unwrap();
    // Of another account nothing is told.
    let other = house.agent.accounts().create(&named("Garage du Port")).unwrap().id;
    over(house, other, DocumentKind::Invoice, "1000");
    account
}

over_both_stores! {
    fn c2_a_statement_tells_what_moved_the_balance(house) {
        let account = kept(&house);
        let whole = statement(&house, account, "2026-04-30", "2026-06-30");
        assert_eq!((whole.opening_minor, whole.closing_minor, whole.currency.code()), (0, 0, "EUR"));
        assert_eq!((whole.account, whole.customer.as_str()), (account, "Garage Chez Joe"));
        let row = |on: &str, movement, code: &str, amount, balance| (on.to_owned(), movement, code.to_owned(), amount, balance);
        assert_eq!(rows(&whole), [
            row("2026-04-30", Is::Invoice, "I-000001", 10_000, 10_000),
            row("2026-04-30", Is::Invoice, "I-000002", 5_000, 15_000),
            row("2026-05-02", Is::Payment, "I-000001", -10_000, 5_000),
            row("2026-05-04", Is::CreditNote, "C-000001", -2_000, 3_000),
            row("2026-05-20", Is::Invoice, "I-000003", 7_050, 10_050),
            row("2026-05-20", Is::CreditNote, "C-000002", -500, 9_550),
            row("2026-05-20", Is::Settlement, "C-000001", 2_000, 11_550),
            row("2026-05-20", Is::InvoiceCancelled, "I-000002", -5_000, 6_550),
            row("2026-06-01", Is::Payment, "I-000003", -7_050, -500),
            row("2026-06-01", Is::CreditNoteCancelled, "C-000002", 500, 0),
        ]);
        assert!(!format!("{whole:?}").contains("Joe"));
    }

    fn c2_wherever_a_statement_begins_it_goes_on_from_the_same_balance(house) {
        let account = kept(&house);
        let whole = statement(&house, account, "2026-04-01", "2026-06-30");
        let all = rows(&whole);
        for from in ["2026-04-29", "2026-04-30", "2026-05-01", "2026-05-02", "2026-05-03", "2026-05-20", "2026-05-21", "2026-06-01", "2026-06-02"] {
            for until in ["2026-05-02", "2026-05-20", "2026-05-31", "2026-06-01", "2026-06-30"] {
                if until < from {
                    continue;
                }
                let part = statement(&house, account, from, until);
                let before = all.iter().rfind(|row| row.0.as_str() < from).map_or(0, |row| row.4);
                let expected: Vec<_> = all.iter().filter(|row| (from..=until).contains(&row.0.as_str())).cloned().collect();
                assert_eq!((part.opening_minor, rows(&part)), (before, expected.clone()), "{from} {until}");
                assert_eq!(part.closing_minor, expected.last().map_or(before, |row| row.4));
            }
        }
    }

    fn c2_a_statement_is_a_table_in_the_readers_language(house) {
        let account = kept(&house);
        let table = statement(&house, account, "2026-05-01", "2026-05-03").table(&Locale::FR);
        assert_eq!((table.title.as_str(), table.period.as_str()), ("Relevé de compte", "du 1er mai 2026 au 3 mai 2026"));
        assert_eq!(table.columns, ["Date", "Opération", "Document", "Montant", "Solde"]);
        assert_eq!(table.rows, [
            ["1er mai 2026", "Solde d’ouverture", "", "", "150,00\u{a0}€"],
            ["2 mai 2026", "Paiement", "I-000001", "-100,00\u{a0}€", "50,00\u{a0}€"],
            ["3 mai 2026", "Solde de clôture", "", "", "50,00\u{a0}€"],
        ]);
        let table = statement(&house, account, "2026-05-01", "2026-05-03").table(&Locale::FI);
        assert_eq!((table.title.as_str(), table.period.as_str()), ("Saldoerittely", "1.5.2026–3.5.2026"));
        assert_eq!(table.rows[1], ["2.5.2026", "Maksu", "I-000001", "\u{2212}100,00\u{a0}€", "50,00\u{a0}€"]);
        let table = statement(&house, account, "2026-05-01", "2026-05-03").table(&Locale::EN);
        assert_eq!(table.rows[0], ["1 May 2026", "Opening balance", "", "", "€150.00"]);
    }

    fn c2_a_statement_tells_up_to_10_000_movements(house) {
        let account = account(&house);
        issued(&house.agent, account, DocumentKind::Invoice);
        let id = if house.url.starts_with("sqlite") { "unhex(printf('%032x', i))" } else { "decode(lpad(to_hex(i), 32, '0'), 'hex')" };
        let columns = "account_id, kind, state, customer, billing, shipping, currency, net, tax, total, created_at, issued_on, version";
        let more = |from: u32, until: u32| {
            house.raw().run(&format!(
                "INSERT INTO documents (desk_id, id, number, {columns}) WITH RECURSIVE n (i) AS (SELECT {from} UNION ALL \
                 SELECT i + 1 FROM n WHERE i < {until}) SELECT desk_id, {id}, i, {columns} FROM documents, n WHERE number = 1"
            ));
        };
        more(2, 10_000);
        let whole = statement(&house, account, "2026-04-30", "2026-04-30");
        assert_eq!((whole.rows.len(), whole.closing_minor), (10_000, 120_000_000));
        more(10_001, 10_001);
        let error = house.agent.documents().statement(account, day("2026-04-30"), day("2026-04-30")).unwrap_err();
        assert_eq!(problems(&error), ["/until too_many"]);
        assert_eq!(error.problems()[0].args().get("max"), Some(&10_000_i64.into()));
        // Before its first day it adds up however many there are.
        assert_eq!(statement(&house, account, "2026-05-01", "2026-05-01").opening_minor, 120_012_000);
    }

    fn c2_a_statement_has_bounds(house) {
        let account = account(&house);
        let documents = house.agent.documents();
        let wrong = documents.statement(account, day("2026-05-02"), day("2026-05-01")).unwrap_err();
        assert_eq!(problems(&wrong), ["/until before_start"]);
        let told = |locale| wrong.problems()[0].text(&locale);
        assert_eq!(told(Locale::EN), "The period begins on Saturday 2 May 2026. Choose that day or a later one.");
        assert_eq!(told(Locale::FR), "La période commence le samedi 2 mai 2026. Choisissez ce jour ou un jour ultérieur.");
        assert_eq!(
            told(Locale::FI),
            "Ajanjakson ensimmäinen päivä: lauantai 2. toukokuuta 2026. Valitse tämä päivä tai myöhempi."
        );
        assert!(statement(&house, account, "2026-05-01", "2026-05-01").rows.is_empty());
        let nobody = AccountId::from_bytes([9; 16]);
        assert_eq!(code(documents.statement(nobody, day("2026-05-01"), day("2026-05-01"))), "unknown_account");
        // Amounts as large as columns hold, which the database does not add up by itself.
        for _ in 0..2 {
            issued(&house.agent, account, DocumentKind::Invoice);
        }
        house.raw().run("UPDATE documents SET total = 4611686018427387903");
        assert_eq!(statement(&house, account, "2026-04-30", "2026-05-01").closing_minor, i64::MAX - 1);
        assert_eq!(statement(&house, account, "2026-05-01", "2026-05-01").opening_minor, i64::MAX - 1);
        house.raw().run("UPDATE documents SET total = 4611686018427387904");
        for from in ["2026-04-30", "2026-05-01"] {
            let error = documents.statement(account, day(from), day("2026-05-01")).unwrap_err();
            assert_eq!(problems(&error), [" sum_too_large"], "{from}");
        }
    }
}
