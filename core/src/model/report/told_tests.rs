//! Reports as tables and as CSV, in each language.

use super::*;
use crate::model::account::AccountState;
use crate::model::report::samples::{count, currency, group, month, orders};
use crate::model::report::{Count, Counted, lines};
use crate::{DealershipId, GroupId};

fn months(from: &str, until: &str) -> Months {
    Months::new(month(from), month(until), 60).unwrap()
}

/// Each with the figures of all that was counted.
fn report(of: (ReportKind, ReportBy), within: Option<Months>, subjects: Vec<Named>, counts: &[Count]) -> Report {
    let all: Vec<Count> = counts.iter().map(|one| Count { subject: Subject::All, ..*one }).collect();
    let totals = lines(of.0, &all).unwrap().remove(&Subject::All).unwrap_or_default();
    Report::new(of, within, subjects, lines(of.0, counts).unwrap(), totals)
}

fn named(subject: Subject, name: &str) -> Named {
    (subject, Some(name.to_owned()))
}

/// Orders of a group called `=Nord` in two currencies, one order of none.
fn of_groups() -> Report {
    let counts = [
        count(group(1), orders(OrderState::New, Currency::EUR, 253_975), 1_200),
        count(group(1), orders(OrderState::New, currency("JPY"), 1_500), 1),
        count(group(2), orders(OrderState::Completed, currency("KWD"), -1), 2),
        count(Subject::Group(None), orders(OrderState::Cancelled, Currency::EUR, 0), 1),
    ];
    let subjects = vec![named(group(2), "Est"), named(group(1), "=Nord"), (Subject::Group(None), None)];
    report((ReportKind::Orders, ReportBy::Group), None, subjects, &counts)
}

fn accounts_of_spring() -> Report {
    let counts = [
        count(Subject::Month(month("2026-05")), Counted::Account(AccountState::Active), 2),
        count(Subject::Month(month("2026-03")), Counted::Account(AccountState::Deleted), 1),
    ];
    let within = months("2026-03", "2026-05");
    let subjects = within.iter().map(|month| (Subject::Month(month), None)).collect();
    report((ReportKind::Accounts, ReportBy::Month), Some(within), subjects, &counts)
}

fn cells(rows: &[ReportTableRow]) -> Vec<String> {
    rows.iter().map(|row| row.cells.join(" | ")).collect()
}

fn heads(table: &ReportTable) -> String {
    table.columns.iter().map(|column| column.label.as_str()).collect::<Vec<_>>().join(" | ")
}

#[test]
fn c5_rows_come_in_the_order_of_the_subjects_and_by_status_and_currency() {
    let report = of_groups();
    assert_eq!((report.kind, report.by, report.from, report.until), (ReportKind::Orders, ReportBy::Group, None, None));
    let id = |number: u8| GroupId::from_bytes([number; 16]).to_string();
    let keys: Vec<&str> = report.rows.iter().map(|row| row.key.as_str()).collect();
    assert_eq!(keys, [&*id(2), &*id(1), &*id(1), ""]);
    let told = |row: &ReportRow| {
        let currency = row.currency.as_ref().map(Currency::code);
        [row.name.as_deref(), row.state.as_deref(), currency].map(|text| text.unwrap_or("-")).join(" ")
    };
    let told: Vec<String> = report.rows.iter().map(told).collect();
    assert_eq!(told, ["Est completed KWD", "=Nord new EUR", "=Nord new JPY", "- cancelled EUR"]);
    assert!(report.rows.iter().all(|row| row.document.is_none()));
    assert_eq!(report.rows[1].values, Values::from([(ReportColumn::Orders, 1_200), (ReportColumn::Total, 253_975)]));
    assert_eq!(report.totals.len(), 4);
    assert!(report.totals.iter().all(|row| row.key == "total" && row.name.is_none()));
}

#[test]
fn c5_each_month_has_a_row_but_of_amounts_only_what_there_is() {
    let spring = accounts_of_spring();
    assert_eq!((spring.from, spring.until), (Some(month("2026-03")), Some(month("2026-05"))));
    let told: Vec<(&str, i64, i64)> = spring
        .rows
        .iter()
        .map(|row| (row.key.as_str(), row.values[&ReportColumn::Accounts], row.values[&ReportColumn::Deleted]))
        .collect();
    assert_eq!(told, [("2026-03", 0, 1), ("2026-04", 0, 0), ("2026-05", 2, 0)]);
    assert_eq!((spring.totals.len(), spring.totals[0].values[&ReportColumn::Active]), (1, 2));
    let counts = [count(Subject::Month(month("2026-04")), orders(OrderState::New, Currency::EUR, 1), 1)];
    let within = months("2026-03", "2026-05");
    let subjects: Vec<Named> = within.iter().map(|month| (Subject::Month(month), None)).collect();
    let money = report((ReportKind::Orders, ReportBy::Month), Some(within), subjects.clone(), &counts);
    assert_eq!(money.rows.iter().map(|row| row.key.as_str()).collect::<Vec<_>>(), ["2026-04"]);
    let none = report((ReportKind::Orders, ReportBy::Month), Some(within), subjects, &[]);
    assert_eq!((none.rows.len(), none.totals.len()), (0, 0));
}

#[test]
fn c5_a_group_without_anything_has_no_row_and_the_total_says_nothing() {
    let none = report((ReportKind::Accounts, ReportBy::Group), None, vec![named(group(1), "Nord")], &[]);
    assert!(none.rows.is_empty());
    assert_eq!((none.totals.len(), none.totals[0].values[&ReportColumn::Accounts]), (1, 0));
}

#[test]
fn c5_a_table_has_a_label_for_each_column_and_figures_as_the_language_writes_them() {
    let table = of_groups().table(&Locale::FR);
    assert_eq!(table.title, "Commandes par groupe");
    assert_eq!(heads(&table), "Groupe | Statut | Devise | Commandes | Total");
    let keys: Vec<(&str, ReportCell)> = table.columns.iter().map(|it| (it.key.as_str(), it.cell)).collect();
    assert_eq!(
        keys,
        [
            ("group", ReportCell::Text),
            ("state", ReportCell::Text),
            ("currency", ReportCell::Text),
            ("orders", ReportCell::Number),
            ("total", ReportCell::Money),
        ]
    );
    assert_eq!(
        cells(&table.rows),
        [
            "Est | Terminée | KWD | 2 | -0,001",
            "=Nord | Nouvelle | EUR | 1\u{202f}200 | 2\u{202f}539,75",
            "=Nord | Nouvelle | JPY | 1 | 1\u{202f}500",
            "Sans groupe | Annulée | EUR | 1 | 0,00",
        ]
    );
    assert_eq!(
        cells(&table.totals),
        [
            "Total | Nouvelle | EUR | 1\u{202f}200 | 2\u{202f}539,75",
            "Total | Nouvelle | JPY | 1 | 1\u{202f}500",
            "Total | Terminée | KWD | 2 | -0,001",
            "Total | Annulée | EUR | 1 | 0,00",
        ]
    );
    assert_eq!(table.totals[0].key, "total");
    let finnish = of_groups().table(&Locale::FI);
    assert_eq!(finnish.title, "Tilaukset ryhmittäin");
    assert_eq!(heads(&finnish), "Ryhmä | Tila | Valuutta | Tilauksia | Summa");
    assert_eq!(cells(&finnish.rows)[3], "Ilman ryhmää | Peruutettu | EUR | 1 | 0,00");
    assert_eq!(cells(&finnish.totals)[1], "Yhteensä | Uusi | JPY | 1 | 1\u{a0}500");
}

#[test]
fn c5_months_and_states_are_told_in_words() {
    let table = accounts_of_spring().table(&Locale::FI);
    assert_eq!(table.title, "Liikeasiakastilit kuukausittain");
    assert_eq!(
        heads(&table),
        "Luontikuukausi | Tilejä | Luodaan | Aktiivinen | Jäädytetty | Päivitetään | Poistetaan | Poistettu"
    );
    assert_eq!(
        cells(&table.rows),
        [
            "maaliskuu 2026 | 0 | 0 | 0 | 0 | 0 | 0 | 1",
            "huhtikuu 2026 | 0 | 0 | 0 | 0 | 0 | 0 | 0",
            "toukokuu 2026 | 2 | 0 | 2 | 0 | 0 | 0 | 0",
        ]
    );
    assert_eq!(table.rows[0].key, "2026-03");
    let french = "Mois de création | Comptes | Création | Actif | Suspendu | Mise à jour | Suppression | Supprimé";
    assert_eq!(heads(&accounts_of_spring().table(&Locale::FR)), french);
}

#[test]
fn c5_a_share_is_told_in_per_cent_and_of_nothing_by_a_dash() {
    let dealership = |id: Option<u8>| Subject::Dealership(id.map(|id| DealershipId::from_bytes([id; 16])));
    let answer = |on_time| Counted::Answer { on_time };
    let counts = [count(dealership(None), answer(true), 7), count(dealership(None), answer(false), 1)];
    let subjects = vec![(dealership(None), None)];
    let answers = report((ReportKind::Requests, ReportBy::Dealership), None, subjects, &counts);
    let table = answers.table(&Locale::FR);
    assert_eq!(table.title, "Demandes de compte client par concessionnaire");
    assert_eq!(
        heads(&table),
        "Concessionnaire | Traitées | Dans les délais | En retard | Part traitée dans les délais"
    );
    assert_eq!(cells(&table.rows), ["Sans concessionnaire | 8 | 7 | 1 | 87,5\u{a0}%"]);
    assert_eq!(answers.rows[0].key, "");
    let nothing = report((ReportKind::Requests, ReportBy::Dealership), None, Vec::new(), &[]);
    assert_eq!(cells(&nothing.table(&Locale::EN).totals), ["Total | 0 | 0 | 0 | –"]);
    assert_eq!(nothing.csv(&Locale::EN), "Dealership,Answered,On time,Late,Share on time\r\nTotal,0,0,0,\r\n");
    assert!(answers.csv(&Locale::EN).contains("Without a dealership,8,7,1,0.875\r\n"));
    let all = [count(dealership(Some(1)), answer(true), 3)];
    let subjects = vec![named(dealership(Some(1)), "20/90074 – Paris")];
    let all = report((ReportKind::Requests, ReportBy::Dealership), None, subjects, &all);
    assert!(all.csv(&Locale::EN).contains("20/90074 – Paris,3,3,0,1.000\r\n"));
}

#[test]
fn c5_csv_has_numbers_for_programs_and_words_for_people() {
    assert_eq!(
        of_groups().csv(&Locale::FR),
        concat!(
            "Groupe,Statut,Devise,Commandes,Total\r\n",
            "Est,Terminée,KWD,2,-0.001\r\n",
            "'=Nord,Nouvelle,EUR,1200,2539.75\r\n",
            "'=Nord,Nouvelle,JPY,1,1500\r\n",
            "Sans groupe,Annulée,EUR,1,0.00\r\n",
            "Total,Nouvelle,EUR,1200,2539.75\r\n",
            "Total,Nouvelle,JPY,1,1500\r\n",
            "Total,Terminée,KWD,2,-0.001\r\n",
            "Total,Annulée,EUR,1,0.00\r\n",
        )
    );
    assert_eq!(
        accounts_of_spring().csv(&Locale::EN),
        concat!(
            "Month of creation,Accounts,Creating,Active,Suspended,Updating,Deleting,Deleted\r\n",
            "2026-03,0,0,0,0,0,0,1\r\n",
            "2026-04,0,0,0,0,0,0,0\r\n",
            "2026-05,2,0,2,0,0,0,0\r\n",
            "Total,2,0,2,0,0,0,1\r\n",
        )
    );
}

#[test]
fn c5_documents_are_told_by_kind_and_status() {
    let document = |kind, state| Counted::Document { kind, state, currency: Currency::EUR, minor: 12_000 };
    let counts = [
        count(group(1), document(DocumentKind::CreditNote, DocumentState::Paid), 1),
        count(group(1), document(DocumentKind::Invoice, DocumentState::Open), 1),
    ];
    let documents = report((ReportKind::Documents, ReportBy::Group), None, vec![named(group(1), "Nord")], &counts);
    assert_eq!(documents.rows[0].document, Some(DocumentKind::Invoice));
    assert_eq!(documents.rows[0].state.as_deref(), Some("open"));
    let table = documents.table(&Locale::FR);
    assert_eq!(heads(&table), "Groupe | Document | Statut | Devise | Documents | Total");
    assert_eq!(
        cells(&table.rows),
        ["Nord | Facture | Ouvert | EUR | 1 | 120,00", "Nord | Avoir | Payé | EUR | 1 | 120,00"]
    );
    assert!(documents.csv(&Locale::FI).contains("Nord,Hyvityslasku,Maksettu,EUR,1,120.00\r\n"));
}

#[test]
fn c5_numbers_are_written_with_the_decimals_of_their_currency() {
    for (number, digits, written) in [
        (0, 0, "0"),
        (-7, 0, "-7"),
        (7, 2, "0.07"),
        (-7, 2, "-0.07"),
        (123_450, 2, "1234.50"),
        (1_234, 3, "1.234"),
        (i64::MAX, 2, "92233720368547758.07"),
        (i64::MIN, 2, "-92233720368547758.08"),
    ] {
        assert_eq!(decimal(number, digits), written);
    }
}

#[test]
fn c5_a_report_is_the_same_again_when_it_is_read_from_json() {
    for report in [of_groups(), accounts_of_spring()] {
        let json = serde_json::to_string(&report).unwrap();
        assert_eq!(serde_json::from_str::<Report>(&json).unwrap(), report, "{json}");
    }
    let json = serde_json::to_value(accounts_of_spring()).unwrap();
    assert_eq!((&json["kind"], &json["by"], &json["from"]), (&"accounts".into(), &"month".into(), &"2026-03".into()));
    assert_eq!(json["rows"][2]["values"]["active"], 2);
}

#[test]
fn c5_names_are_not_in_what_is_logged() {
    let report = of_groups();
    let table = report.table(&Locale::EN);
    let shown = format!("{report:?} {:?} {table:?} {:?}", report.rows, table.rows);
    assert!(!shown.contains("Nord") && !shown.contains("Est"), "{shown}");
    for told in
        ["Report { kind: Orders", "ReportRow { key: ", "1200", "ReportTable { columns: ", "ReportTableRow { key: "]
    {
        assert!(shown.contains(told), "{told}: {shown}");
    }
}
