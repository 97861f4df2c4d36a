//! Reports by group, dealership and month (rule C5).

use comptoir::{
    AccountId, AccountInsert, Completion, DealershipDraft, GroupId, Locale, OrderDraft, OrderState, ReportBy,
    ReportKind, ReportQuery, ReportTable, ReportTableRow, Session, WorkState, Workflow,
};
use comptoir_tests::{House, over_both_stores};

use crate::orders::without_code;
use crate::problems;
use crate::work_scene::Scene;
use crate::work_statistics::month;

pub(crate) fn table(session: &Session, query: &ReportQuery) -> ReportTable {
    session.reports().read(query).unwrap().table(&Locale::EN)
}

/// What the rows say, and behind them the totals.
pub(crate) fn told(session: &Session, query: &ReportQuery) -> Vec<String> {
    let table = table(session, query);
    let cells = |row: &ReportTableRow| row.cells.join(" | ");
    table.rows.iter().chain(&table.totals).map(cells).collect()
}

fn by(kind: ReportKind, by: ReportBy) -> ReportQuery {
    ReportQuery::new(kind, by)
}

fn within(query: ReportQuery, from: &str, until: &str) -> ReportQuery {
    ReportQuery { from: Some(month(from)), until: Some(month(until)), ..query }
}

/// An account of the dealership of this code, or of the desk itself.
pub(crate) fn account(house: &House, name: &str, dealership: Option<&str>) -> AccountId {
    let draft = AccountInsert {
        name: Some(name.to_owned()),
        dealership: dealership.map(str::to_owned),
        ..AccountInsert::default()
    };
    house.administrator.accounts().create(&draft).unwrap().id
}

pub(crate) fn group(house: &House, name: &str, accounts: &[AccountId]) -> GroupId {
    let group = house.agent.groups().create(name).unwrap().id;
    house.agent.groups().assign(group, accounts).unwrap();
    group
}

pub(crate) fn lyon() -> DealershipDraft {
    DealershipDraft { code: "20/1".into(), city: "Lyon".into(), country: "FR".into(), ..DealershipDraft::default() }
}

/// An order of this code and account, ordered then.
pub(crate) fn order(code: &str, account: Option<AccountId>, at: &str, total: &str) -> OrderDraft {
    OrderDraft {
        code: Some(code.into()),
        account: account.map(|account| account.to_string()),
        ordered_at: Some(at.into()),
        ..without_code("Garage", total)
    }
}

/// Writes a document past the library: issued in this month, or a draft.
pub(crate) fn document(
    house: &House,
    id: u8,
    of: (AccountId, &str),
    kind: &str,
    state: &str,
    month: Option<i32>,
    money: (&str, i64),
) {
    let mut raw = house.raw();
    let dealership = format!("(SELECT id FROM dealerships WHERE code = '{}')", of.1);
    let (desk, account) = (raw.bytes(house.desk.id().as_bytes()), raw.bytes(of.0.as_bytes()));
    let id = raw.bytes(&[id; 16]);
    let month = month.map_or_else(|| "NULL".to_owned(), |month| month.to_string());
    raw.run(&format!(
        "INSERT INTO documents (desk_id, id, account_id, dealership_id, kind, state, month, customer, billing, shipping, currency, \
         net, tax, total, created_at, version) VALUES ({desk}, {id}, {account}, {dealership}, '{kind}', '{state}', {month}, \
         'Garage', '', '', '{}', 0, 0, {}, 0, 1)",
        money.0, money.1
    ));
}

over_both_stores! {
    fn c5_an_account_counts_in_each_of_its_groups_and_once_in_the_total(house) {
        let [north, both, none, gone] = ["Nord", "Partout", "Nulle part", "Parti"].map(|name| account(&house, name, None));
        group(&house, "Zone sud", &[both]);
        group(&house, "Équipe nord", &[north, both, gone]);
        group(&house, "Vide", &[]);
        house.agent.accounts().suspend(both).unwrap();
        house.agent.accounts().delete(gone).unwrap();
        let query = by(ReportKind::Accounts, ReportBy::Group);
        let found = table(&house.agent, &query);
        assert_eq!(found.title, "Trade accounts by group");
        let heads: Vec<&str> = found.columns.iter().map(|column| column.label.as_str()).collect();
        assert_eq!(heads, ["Group", "Accounts", "Creating", "Active", "Suspended", "Updating", "Deleting", "Deleted"]);
        assert_eq!(told(&house.agent, &query), [
            "Équipe nord | 2 | 0 | 1 | 1 | 0 | 0 | 1",
            "Zone sud | 1 | 0 | 0 | 1 | 0 | 0 | 0",
            "Without a group | 1 | 0 | 1 | 0 | 0 | 0 | 0",
            "Total | 3 | 0 | 2 | 1 | 0 | 0 | 1",
        ]);
        // Where each is in some group, there is no row for none.
        house.agent.groups().assign(house.agent.groups().list().unwrap()[0].id, &[none]).unwrap();
        assert_eq!(told(&house.agent, &query).len(), 3);
        assert_eq!(told(&house.agent, &query)[2], "Total | 3 | 0 | 2 | 1 | 0 | 0 | 1");
    }

    fn c5_of_one_group_only_its_own_accounts_count(house) {
        let [north, both, other] = ["Nord", "Partout", "Ailleurs"].map(|name| account(&house, name, Some("20/90074")));
        account(&house, "Nulle part", None);
        let (one, two) = (group(&house, "Un", &[north, both]), group(&house, "Deux", &[both, other]));
        let of = |by, group| ReportQuery { group: Some(group), ..ReportQuery::new(ReportKind::Accounts, by) };
        assert_eq!(told(&house.agent, &of(ReportBy::Group, one)), ["Un | 2 | 0 | 2 | 0 | 0 | 0 | 0", "Total | 2 | 0 | 2 | 0 | 0 | 0 | 0"]);
        assert_eq!(told(&house.agent, &of(ReportBy::Dealership, two)), [
            "20/90074 – Paris | 2 | 0 | 2 | 0 | 0 | 0 | 0",
            "Total | 2 | 0 | 2 | 0 | 0 | 0 | 0",
        ]);
        let months = told(&house.agent, &within(of(ReportBy::Month, one), "2026-04", "2026-04"));
        assert_eq!(months, ["April 2026 | 2 | 0 | 2 | 0 | 0 | 0 | 0", "Total | 2 | 0 | 2 | 0 | 0 | 0 | 0"]);
        let nothing = told(&house.agent, &of(ReportBy::Group, GroupId::from_bytes([7; 16])));
        assert_eq!(nothing, ["Total | 0 | 0 | 0 | 0 | 0 | 0 | 0"]);
    }

    fn c5_dealerships_come_by_code_and_last_what_belongs_to_none(house) {
        house.administrator.people().add_dealership(&lyon()).unwrap();
        account(&house, "Paris 1", Some("20/90074"));
        account(&house, "Bureau", None);
        account(&house, "Lyon 1", Some("20/1"));
        account(&house, "Lyon 2", Some("20/1"));
        let query = by(ReportKind::Accounts, ReportBy::Dealership);
        assert_eq!(told(&house.agent, &query), [
            "20/1 – Lyon | 2 | 0 | 2 | 0 | 0 | 0 | 0",
            "20/90074 – Paris | 1 | 0 | 1 | 0 | 0 | 0 | 0",
            "Without a dealership | 1 | 0 | 1 | 0 | 0 | 0 | 0",
            "Total | 4 | 0 | 4 | 0 | 0 | 0 | 0",
        ]);
        let report = house.agent.reports().read(&query).unwrap();
        let lyon = house.agent.people().dealerships().unwrap().into_iter().find(|it| it.code == "20/1").unwrap().id;
        assert_eq!((report.rows[0].key.clone(), report.rows[2].key.as_str()), (lyon.to_string(), ""));
        let only = ReportQuery { dealership: Some(lyon), ..query };
        assert_eq!(told(&house.agent, &only), ["20/1 – Lyon | 2 | 0 | 2 | 0 | 0 | 0 | 0", "Total | 2 | 0 | 2 | 0 | 0 | 0 | 0"]);
    }

    fn c5_accounts_are_of_the_month_of_their_creation_in_the_desks_zone(house) {
        for (name, at) in [
            ("A", "2026-05-31T23:59:59.999999+02:00"), ("B", "2026-06-01T00:00:00+02:00"), ("C", "2026-08-31T23:59:59.999999+02:00"),
            ("D", "2026-09-01T00:00:00+02:00"),
        ] {
            house.at(at);
            account(&house, name, None);
        }
        let query = by(ReportKind::Accounts, ReportBy::Month);
        let numbers = |query: &ReportQuery| {
            let report = house.agent.reports().read(query).unwrap();
            let of = |row: &comptoir::ReportRow| (row.key.clone(), row.values[&comptoir::ReportColumn::Accounts]);
            report.rows.iter().chain(&report.totals).map(of).filter(|(_, number)| *number > 0).collect::<Vec<_>>()
        };
        let told = |rows: &[(&str, i64)]| rows.iter().map(|(key, number)| ((*key).to_owned(), *number)).collect::<Vec<_>>();
        assert_eq!(numbers(&within(query, "2026-06", "2026-08")), told(&[("2026-06", 1), ("2026-08", 1), ("total", 2)]));
        assert_eq!(numbers(&query), told(&[("2026-05", 1), ("2026-06", 1), ("2026-08", 1), ("2026-09", 1), ("total", 4)]));
        let spring = within(by(ReportKind::Accounts, ReportBy::Group), "2026-05", "2026-05");
        assert_eq!(numbers(&spring), told(&[("", 1), ("total", 1)]));
        let report = house.agent.reports().read(&query).unwrap();
        assert_eq!((report.rows.len(), report.from, report.until), (12, Some(month("2025-10")), Some(month("2026-09"))));
        let all = house.agent.reports().read(&by(ReportKind::Accounts, ReportBy::Group)).unwrap();
        assert_eq!((all.from, all.until), (None, None));
    }

    fn c5_months_that_are_none_or_too_many_are_refused(house) {
        for rows in ReportBy::ALL {
            let query = by(ReportKind::Work, *rows);
            let problems_of = |from: Option<&str>, until: Option<&str>| {
                let query = ReportQuery { from: from.map(month), until: until.map(month), ..query };
                problems(&house.agent.reports().read(&query).unwrap_err())
            };
            assert_eq!(problems_of(Some("2026-05"), Some("2026-04")), ["/until too_few"]);
            assert_eq!(problems_of(Some("2026-05"), None), ["/from too_few"]);
            assert_eq!(problems_of(Some("2021-04"), Some("2026-04")), ["/until too_many"]);
            assert!(house.agent.reports().read(&within(query, "2021-05", "2026-04")).is_ok());
        }
    }

    fn c5_requests_are_told_by_their_answers_and_the_share_on_time(house) {
        // Due at 00:00 on Wednesday 6 May. The first makes the account.
        let codes: Vec<String> = (0..4).map(|_| house.started()).collect();
        let open = house.submitted();
        house.at("2026-04-30T18:00:00+02:00");
        let made = house.agent.requests().complete(&codes[0], &Completion::default()).unwrap().account.unwrap();
        house.agent.requests().reject(&codes[1], "Doublon").unwrap();
        house.at("2026-05-05T23:59:59+02:00");
        house.agent.requests().reject(&codes[2], "Doublon").unwrap();
        house.at("2026-05-06T00:00:00+02:00");
        house.agent.requests().reject(&codes[3], "Doublon").unwrap();
        house.dealer.requests().cancel(&open).unwrap();
        let other = house.dealer_of(&lyon(), "didier");
        other.requests().submit(&comptoir_tests::draft()).unwrap();
        group(&house, "Nord", &[made]);
        let months = within(by(ReportKind::Requests, ReportBy::Month), "2026-03", "2026-05");
        assert_eq!(told(&house.agent, &months), [
            "March 2026 | 0 | 0 | 0 | –", "April 2026 | 2 | 2 | 0 | 100%", "May 2026 | 2 | 1 | 1 | 50%", "Total | 4 | 3 | 1 | 75%",
        ]);
        // What is open or was withdrawn has no answer, wherever it counts.
        assert_eq!(told(&house.agent, &by(ReportKind::Requests, ReportBy::Dealership)), [
            "20/90074 – Paris | 4 | 3 | 1 | 75%", "Total | 4 | 3 | 1 | 75%",
        ]);
        // What was refused made no account, which is in no group.
        assert_eq!(told(&house.agent, &by(ReportKind::Requests, ReportBy::Group)), [
            "Nord | 1 | 1 | 0 | 100%", "Without a group | 3 | 2 | 1 | 66.7%", "Total | 4 | 3 | 1 | 75%",
        ]);
        let may = within(by(ReportKind::Requests, ReportBy::Group), "2026-05", "2026-05");
        assert_eq!(told(&house.agent, &may), ["Without a group | 2 | 1 | 1 | 50%", "Total | 2 | 1 | 1 | 50%"]);
    }

    fn c5_work_is_open_or_delivered_on_time_or_late(house) {
        let scene = Scene::of(&house);
        scene.at(WorkState::Submitted);
        scene.at(WorkState::Rejected);
        house.at("2026-06-15T10:00:00+02:00");
        scene.work_at(WorkState::Delivered, Workflow::None).unwrap();
        scene.at(WorkState::Quoted);
        house.raw().run("UPDATE work_requests SET on_time = NULL");
        house.raw().run("UPDATE work_requests SET on_time = (1 = 1) WHERE state = 'delivered'");
        let months = within(by(ReportKind::Work, ReportBy::Month), "2026-04", "2026-06");
        assert_eq!(told(&house.agent, &months), [
            "April 2026 | 2 | 1 | 0 | 0 | 0 | –", "May 2026 | 0 | 0 | 0 | 0 | 0 | –", "June 2026 | 2 | 1 | 1 | 1 | 0 | 100%",
            "Total | 4 | 2 | 1 | 1 | 0 | 100%",
        ]);
        house.raw().run("UPDATE work_requests SET on_time = (1 = 0) WHERE state = 'delivered'");
        group(&house, "Nord", &[scene.account()]);
        group(&house, "Grands comptes", &[scene.account()]);
        assert_eq!(told(&house.agent, &by(ReportKind::Work, ReportBy::Group)), [
            "Grands comptes | 4 | 2 | 1 | 0 | 1 | 0%", "Nord | 4 | 2 | 1 | 0 | 1 | 0%", "Total | 4 | 2 | 1 | 0 | 1 | 0%",
        ]);
        assert_eq!(told(&house.agent, &by(ReportKind::Work, ReportBy::Dealership))[0], "20/90074 – Paris | 4 | 2 | 1 | 0 | 1 | 0%");
        let statistics = house.agent.work().statistics(&comptoir::StatisticsFilter::default()).unwrap();
        assert_eq!((statistics.rows[0].requests, statistics.rows[0].open), (4, 2));
    }

    fn c5_orders_come_to_a_sum_for_each_status_and_currency(house) {
        let (joe, martin) = (account(&house, "Joe", Some("20/90074")), account(&house, "Martin", Some("20/90074")));
        group(&house, "Nord", &[joe, martin]);
        group(&house, "Sud", &[joe]);
        let crowns = OrderDraft { currency: Some("SEK".into()), ..order("so-4", None, "2026-05-31T22:00:00Z", "7.25") };
        let orders = [
            order("so-1", Some(joe), "2026-04-30T21:59:59Z", "1000.50"),
            order("so-2", Some(martin), "2026-04-30T22:00:00Z", "2"),
            order("so-3", Some(joe), "2026-05-31T21:59:59.999999Z", "0.01"),
            crowns,
        ];
        house.agent.orders().import(&orders).unwrap();
        house.agent.orders().advance("so-3", OrderState::InProgress).unwrap();
        let totals = ["Total | New | EUR | 2 | 1,002.50", "Total | New | SEK | 1 | 7.25", "Total | In progress | EUR | 1 | 0.01"];
        let groups = told(&house.agent, &by(ReportKind::Orders, ReportBy::Group));
        assert_eq!(groups[..5], [
            "Nord | New | EUR | 2 | 1,002.50", "Nord | In progress | EUR | 1 | 0.01", "Sud | New | EUR | 1 | 1,000.50",
            "Sud | In progress | EUR | 1 | 0.01", "Without a group | New | SEK | 1 | 7.25",
        ]);
        assert_eq!(groups[5..], totals);
        let dealerships = told(&house.agent, &by(ReportKind::Orders, ReportBy::Dealership));
        assert_eq!(dealerships[0], "20/90074 – Paris | New | EUR | 2 | 1,002.50");
        assert_eq!(dealerships[3..], totals);
        // Midnight in Paris parts the months; one without orders has no row.
        let months = within(by(ReportKind::Orders, ReportBy::Month), "2026-03", "2026-06");
        assert_eq!(told(&house.agent, &months)[..4], [
            "April 2026 | New | EUR | 1 | 1,000.50", "May 2026 | New | EUR | 1 | 2.00", "May 2026 | In progress | EUR | 1 | 0.01",
            "June 2026 | New | SEK | 1 | 7.25",
        ]);
        let may = within(by(ReportKind::Orders, ReportBy::Group), "2026-05", "2026-05");
        assert_eq!(told(&house.agent, &may), [
            "Nord | New | EUR | 1 | 2.00", "Nord | In progress | EUR | 1 | 0.01", "Sud | In progress | EUR | 1 | 0.01",
            "Total | New | EUR | 1 | 2.00", "Total | In progress | EUR | 1 | 0.01",
        ]);
        // They are the totals of the list.
        let listed = house.agent.orders().totals(&comptoir::OrderFilter::default()).unwrap();
        let report = house.agent.reports().read(&by(ReportKind::Orders, ReportBy::Group)).unwrap();
        assert_eq!(listed.len(), report.totals.len());
        for (total, row) in listed.iter().zip(&report.totals) {
            assert_eq!((Some(total.state.as_str()), Some(total.currency)), (row.state.as_deref(), row.currency));
            let values = [("orders", total.orders), ("total", total.total_minor)].map(|(key, value)| (key.parse().unwrap(), value));
            assert_eq!(row.values, values.into());
        }
    }

    fn c5_an_order_of_another_day_moves_to_its_month(house) {
        house.agent.orders().import(&[order("so-1", None, "2026-04-30T12:00:00Z", "1")]).unwrap();
        let months = within(by(ReportKind::Orders, ReportBy::Month), "2026-01", "2026-12");
        let rows = || told(&house.agent, &months);
        assert_eq!(rows()[0], "April 2026 | New | EUR | 1 | 1.00");
        let moved = |at: &str| OrderDraft { code: Some("so-1".into()), ordered_at: Some(at.into()), ..OrderDraft::default() };
        house.agent.orders().import(&[moved("2026-06-30T22:00:00Z")]).unwrap();
        assert_eq!(rows(), ["July 2026 | New | EUR | 1 | 1.00", "Total | New | EUR | 1 | 1.00"]);
        // An import that says nothing of when leaves it there.
        let total = OrderDraft { code: Some("so-1".into()), total: "2".into(), ..OrderDraft::default() };
        house.agent.orders().import(&[total]).unwrap();
        assert_eq!(rows()[0], "July 2026 | New | EUR | 1 | 2.00");
        house.agent.orders().advance("so-1", OrderState::Cancelled).unwrap();
        assert_eq!(rows()[0], "July 2026 | Cancelled | EUR | 1 | 2.00");
    }

    fn c5_documents_that_were_issued_come_to_a_sum_by_kind_status_and_currency(house) {
        let (joe, martin) = (account(&house, "Joe", Some("20/90074")), account(&house, "Martin", None));
        group(&house, "Nord", &[joe]);
        let paris = (joe, "20/90074");
        document(&house, 1, paris, "invoice", "open", Some(202_604), ("EUR", 12_000));
        document(&house, 2, paris, "invoice", "open", Some(202_605), ("EUR", 34));
        document(&house, 3, paris, "credit_note", "paid", Some(202_605), ("EUR", 5_000));
        document(&house, 4, paris, "invoice", "draft", None, ("EUR", 99));
        document(&house, 5, (martin, ""), "estimate", "cancelled", Some(202_605), ("JPY", 1_500));
        let query = by(ReportKind::Documents, ReportBy::Group);
        let heads: Vec<String> = table(&house.agent, &query).columns.into_iter().map(|column| column.label).collect();
        assert_eq!(heads, ["Group", "Document", "Status", "Currency", "Documents", "Total"]);
        assert_eq!(told(&house.agent, &query), [
            "Nord | Invoice | Open | EUR | 2 | 120.34", "Nord | Credit note | Paid | EUR | 1 | 50.00",
            "Without a group | Estimate | Cancelled | JPY | 1 | 1,500",
            "Total | Invoice | Open | EUR | 2 | 120.34", "Total | Estimate | Cancelled | JPY | 1 | 1,500",
            "Total | Credit note | Paid | EUR | 1 | 50.00",
        ]);
        assert_eq!(told(&house.agent, &by(ReportKind::Documents, ReportBy::Dealership))[..3], [
            "20/90074 – Paris | Invoice | Open | EUR | 2 | 120.34", "20/90074 – Paris | Credit note | Paid | EUR | 1 | 50.00",
            "Without a dealership | Estimate | Cancelled | JPY | 1 | 1,500",
        ]);
        let may = within(by(ReportKind::Documents, ReportBy::Month), "2026-05", "2026-06");
        assert_eq!(told(&house.agent, &may)[..3], [
            "May 2026 | Invoice | Open | EUR | 1 | 0.34", "May 2026 | Estimate | Cancelled | JPY | 1 | 1,500",
            "May 2026 | Credit note | Paid | EUR | 1 | 50.00",
        ]);
    }

    fn c5_a_sum_beyond_64_bits_is_refused_and_not_told_as_another(house) {
        let orders = [order("so-1", None, "2026-04-30T12:00:00Z", "1"), order("so-2", None, "2026-05-30T12:00:00Z", "1")];
        house.agent.orders().import(&orders).unwrap();
        house.raw().run("UPDATE orders SET total = 9223372036854775807 WHERE code = 'so-1'");
        house.raw().run("UPDATE orders SET total = 0 WHERE code = 'so-2'");
        for rows in ReportBy::ALL {
            let query = within(by(ReportKind::Orders, *rows), "2026-04", "2026-05");
            house.raw().run("UPDATE orders SET total = 0 WHERE code = 'so-2'");
            assert!(told(&house.agent, &query).last().unwrap().ends_with(" | 2 | 92,233,720,368,547,758.07"));
            house.raw().run("UPDATE orders SET total = 1 WHERE code = 'so-2'");
            let error = house.agent.reports().read(&query).unwrap_err();
            assert_eq!(problems(&error), [" sum_too_large"]);
        }
    }

    fn c5_without_anything_a_report_says_so(house) {
        let nothing = |kind, rows| told(&house.agent, &by(kind, rows));
        assert_eq!(nothing(ReportKind::Accounts, ReportBy::Group), ["Total | 0 | 0 | 0 | 0 | 0 | 0 | 0"]);
        assert_eq!(nothing(ReportKind::Requests, ReportBy::Dealership), ["Total | 0 | 0 | 0 | –"]);
        assert_eq!(nothing(ReportKind::Work, ReportBy::Month).len(), 13);
        for rows in ReportBy::ALL {
            assert!(nothing(ReportKind::Orders, *rows).is_empty());
            assert!(nothing(ReportKind::Documents, *rows).is_empty());
        }
    }
}
