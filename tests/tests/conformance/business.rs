//! A customer's business as a whole: what one part of it fixes, the others keep to and reports count (rules C1 to C7).

use comptoir::{
    AccountId, AccountInsert, AccountUpdate, DocumentDraft, DocumentFilter, DocumentKind, Edit, OrderDraft,
    OrderFilter, OrderState, ReportBy, ReportKind, ReportQuery, Session,
};
use comptoir_tests::{House, over_both_stores};

use crate::accounts::named;
use crate::documents::{code, invoice, issued, line, of_kind};
use crate::orders::{of_account, without_code};
use crate::problems;
use crate::reports::{account, group, told};
use crate::work::{as_contact, crew};

/// An order of the account and an invoice for it: a row in every table of orders and documents.
pub(crate) fn traded(house: &House, account: AccountId) {
    house.agent.orders().record(&of_account("190114-235609486", account)).unwrap();
    issued(&house.agent, account, DocumentKind::Invoice);
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn in_currency(code: &str) -> AccountUpdate {
    AccountUpdate { currency: code.into(), ..AccountUpdate::default() }
}

fn new_account(house: &House, name: &str, currency: Option<&str>) -> AccountId {
    let insert = AccountInsert { currency: currency.map(str::to_owned), ..named(name) };
    house.agent.accounts().create(&insert).unwrap().id
}

fn by(kind: ReportKind, by: ReportBy) -> ReportQuery {
    ReportQuery::new(kind, by)
}

/// Two accounts, one of Paris and one of the desk itself, with orders and documents of April and May 2026.
fn traded_by_two(house: &House) -> [AccountId; 2] {
    let (joe, martin) = (account(house, "Joe", Some("20/90074")), account(house, "Martin", None));
    group(house, "Nord", &[joe, martin]);
    group(house, "Sud", &[joe]);
    let (documents, orders) = (house.agent.documents(), house.agent.orders());
    issued(&house.agent, joe, DocumentKind::Invoice);
    issued(&house.agent, martin, DocumentKind::Estimate);
    documents.draft(joe, &of_kind(DocumentKind::Contract)).unwrap();
    orders.record(&OrderDraft { total: "1000.50".into(), ..of_account("260430-0800000", joe) }).unwrap();
    house.at("2026-05-20T10:00:00+02:00");
    let paid = issued(&house.agent, joe, DocumentKind::Invoice);
    documents.pay(paid.id, day("2026-05-20")).unwrap();
    let cancelled = issued(&house.agent, martin, DocumentKind::Invoice);
    documents.cancel(cancelled.id, "Erreur").unwrap();
    orders.record(&OrderDraft { total: "7".into(), ..of_account("260520-0800000", martin) }).unwrap();
    orders.advance("260520-0800000", OrderState::InProgress).unwrap();
    [joe, martin]
}

/// What orders of the account are refused for.
fn refused(session: &Session, draft: &OrderDraft) -> Vec<String> {
    problems(&session.orders().record(draft).unwrap_err())
}

over_both_stores! {
    fn c3_an_order_fixes_the_currency_that_documents_then_carry(house) {
        let (accounts, documents) = (house.agent.accounts(), house.agent.documents());
        let id = new_account(&house, "Garage Chez Joe", Some("USD"));
        accounts.edit(id, &in_currency("KWD")).unwrap();
        let order = OrderDraft { total: "1.005".into(), ..of_account("190114-235609486", id) };
        let order = house.agent.orders().record(&order).unwrap();
        assert_eq!((order.currency.code(), order.total_minor, order.is_foreign), ("KWD", 1_005, true));
        let document = documents.draft(id, &DocumentDraft { lines: vec![line("1", "1.005", "0")], ..invoice() }).unwrap();
        assert_eq!((document.currency.code(), document.total_minor), ("KWD", 1_005));
        let statement = || documents.statement(id, day("2026-04-30"), day("2026-04-30")).unwrap();
        assert_eq!((statement().currency.code(), statement().closing_minor), ("KWD", 0));
        documents.issue(document.id).unwrap();
        assert_eq!(statement().closing_minor, 1_005);
        for update in [in_currency("USD"), in_currency("EUR"), AccountUpdate { currency: Edit::Clear, ..AccountUpdate::default() }] {
            assert_eq!(code(accounts.edit(id, &update)), "currency_fixed");
        }
        let euros = OrderDraft { currency: Some("EUR".into()), ..of_account("190115-0000000", id) };
        assert_eq!(refused(&house.agent, &euros), ["/currency other_currency"]);
        // Nothing that is called off sets it free.
        documents.cancel(document.id, "Erreur").unwrap();
        house.agent.orders().advance(&order.code, OrderState::Cancelled).unwrap();
        assert_eq!(code(accounts.edit(id, &in_currency("USD"))), "currency_fixed");
        assert_eq!(house.agent.orders().list(&OrderFilter::default(), None).unwrap().items.len(), 1);
    }

    fn c3_a_draft_fixes_the_currency_that_orders_then_have(house) {
        let accounts = house.agent.accounts();
        let id = new_account(&house, "Garage Chez Joe", Some("JPY"));
        let draft = house.agent.documents().draft(id, &invoice()).unwrap();
        house.agent.documents().discard(draft.id).unwrap();
        let in_dollars = OrderDraft { currency: Some("USD".into()), total: "12".into(), ..of_account("190114-235609486", id) };
        assert_eq!(refused(&house.agent, &in_dollars), ["/currency other_currency"]);
        // Yen have no cents.
        let cents = OrderDraft { total: "12.50".into(), ..of_account("190114-235609486", id) };
        assert_eq!(refused(&house.agent, &cents), ["/total too_precise"]);
        let before = accounts.get(id).unwrap();
        assert_eq!((before.currency.code(), before.currency_fixed), ("JPY", true));
        let order = OrderDraft { total: "12".into(), ..of_account("190114-235609486", id) };
        let order = house.agent.orders().record(&order).unwrap();
        assert_eq!((order.currency.code(), order.total_minor), ("JPY", 12));
        assert_eq!(accounts.get(id).unwrap(), before, "it was fixed already");
    }

    fn c3_an_import_fixes_the_currency_of_each_account_once(house) {
        let (own, usual) = (new_account(&house, "Joe", Some("USD")), new_account(&house, "Martin", None));
        let rows = [
            of_account("190114-235609486", own),
            of_account("190115-0000000", usual),
            of_account("190115-0000010", own),
            OrderDraft { code: Some("190115-0000020".into()), ..without_code("Passant", "1") },
        ];
        house.agent.orders().import(&rows).unwrap();
        for (id, expected) in [(own, "USD"), (usual, "EUR")] {
            let view = house.agent.accounts().get(id).unwrap();
            assert_eq!((view.currency.code(), view.currency_fixed, view.version), (expected, true, 2));
            let document = house.agent.documents().draft(id, &invoice()).unwrap();
            assert_eq!(document.currency.code(), expected);
            assert_eq!(house.agent.accounts().get(id).unwrap().version, 2);
            let done = crate::accounts::done(&house.agent, id);
            assert_eq!(done.iter().filter(|action| *action == "fix_currency").count(), 1, "{done:?}");
        }
        // One wrong row, and no account has its currency fixed.
        let third = new_account(&house, "Paja", Some("SEK"));
        let rows = [of_account("190115-0000030", third), OrderDraft { total: "1.143,23".into(), ..of_account("190115-0000040", third) }];
        assert_eq!(problems(&house.agent.orders().import(&rows).unwrap_err()), ["/rows/1/total invalid_amount"]);
        assert!(!house.agent.accounts().get(third).unwrap().currency_fixed);
    }

    fn c5_reports_count_what_was_ordered_and_issued(house) {
        let [joe, martin] = traded_by_two(&house);
        assert_eq!(told(&house.agent, &by(ReportKind::Documents, ReportBy::Group)), [
            "Nord | Invoice | Open | EUR | 1 | 120.00", "Nord | Invoice | Paid | EUR | 1 | 120.00",
            "Nord | Invoice | Cancelled | EUR | 1 | 120.00", "Nord | Estimate | Open | EUR | 1 | 120.00",
            "Sud | Invoice | Open | EUR | 1 | 120.00", "Sud | Invoice | Paid | EUR | 1 | 120.00",
            "Total | Invoice | Open | EUR | 1 | 120.00", "Total | Invoice | Paid | EUR | 1 | 120.00",
            "Total | Invoice | Cancelled | EUR | 1 | 120.00", "Total | Estimate | Open | EUR | 1 | 120.00",
        ]);
        assert_eq!(told(&house.agent, &by(ReportKind::Documents, ReportBy::Dealership))[..4], [
            "20/90074 – Paris | Invoice | Open | EUR | 1 | 120.00", "20/90074 – Paris | Invoice | Paid | EUR | 1 | 120.00",
            "Without a dealership | Invoice | Cancelled | EUR | 1 | 120.00",
            "Without a dealership | Estimate | Open | EUR | 1 | 120.00",
        ]);
        let months = |kind| ReportQuery { from: Some("2026-04".parse().unwrap()), until: Some("2026-05".parse().unwrap()), ..by(kind, ReportBy::Month) };
        assert_eq!(told(&house.agent, &months(ReportKind::Documents))[..4], [
            "April 2026 | Invoice | Open | EUR | 1 | 120.00", "April 2026 | Estimate | Open | EUR | 1 | 120.00",
            "May 2026 | Invoice | Paid | EUR | 1 | 120.00", "May 2026 | Invoice | Cancelled | EUR | 1 | 120.00",
        ]);
        assert_eq!(told(&house.agent, &months(ReportKind::Orders)), [
            "April 2026 | New | EUR | 1 | 1,000.50", "May 2026 | In progress | EUR | 1 | 7.00",
            "Total | New | EUR | 1 | 1,000.50", "Total | In progress | EUR | 1 | 7.00",
        ]);
        // A dealer's are those of the own dealership.
        assert_eq!(told(&house.dealer, &by(ReportKind::Documents, ReportBy::Month))[2..], [
            "Total | Invoice | Open | EUR | 1 | 120.00", "Total | Invoice | Paid | EUR | 1 | 120.00",
        ]);
        // What is open of the one is what it owes.
        let owed = |account| house.agent.documents().statement(account, day("2026-04-01"), day("2026-05-31")).unwrap().closing_minor;
        assert_eq!((owed(joe), owed(martin)), (12_000, 0));
    }

    fn c5_a_merger_adds_up_what_reports_told_apart(house) {
        traded_by_two(&house);
        let groups = house.agent.groups();
        let id = |name: &str| groups.list().unwrap().into_iter().find(|group| group.name == name).unwrap().id;
        let (north, south) = (id("Nord"), id("Sud"));
        let before = told(&house.agent, &by(ReportKind::Orders, ReportBy::Group));
        assert_eq!(before.len(), 5, "two of Nord, one of Sud, two together");
        house.agent.preview().groups().merge(north, south).unwrap();
        assert_eq!(told(&house.agent, &by(ReportKind::Orders, ReportBy::Group)), before);
        assert_eq!(groups.merge(north, south).unwrap().accounts, 2);
        assert_eq!(told(&house.agent, &by(ReportKind::Orders, ReportBy::Group)), [
            "Sud | New | EUR | 1 | 1,000.50", "Sud | In progress | EUR | 1 | 7.00",
            "Total | New | EUR | 1 | 1,000.50", "Total | In progress | EUR | 1 | 7.00",
        ]);
        let gone = ReportQuery { group: Some(north), ..by(ReportKind::Orders, ReportBy::Dealership) };
        assert_eq!(told(&house.agent, &gone), Vec::<String>::new());
    }

    fn c1_a_contact_sees_the_business_of_the_own_account_alone(house) {
        let (own, other) = (crew(&house, "Garage Chez Joe", "garage.example"), crew(&house, "Järvinen", "jarvinen.example"));
        for (account, code) in [(own.account, "190114-235609486"), (other.account, "190115-0000000")] {
            house.agent.orders().record(&of_account(code, account)).unwrap();
            issued(&house.agent, account, DocumentKind::Invoice);
        }
        let manager = as_contact(&house, own.manager);
        let codes: Vec<String> = manager.orders().list(&OrderFilter::default(), None).unwrap().items.into_iter().map(|order| order.code).collect();
        assert_eq!(codes, ["190114-235609486"]);
        let found = manager.documents().list(&DocumentFilter::default(), None).unwrap().items;
        assert_eq!(found.iter().map(|document| document.account).collect::<Vec<_>>(), [own.account]);
        assert_eq!(code(manager.reports().read(&by(ReportKind::Orders, ReportBy::Group))), "refused");
        assert_eq!(code(manager.orders().get("190115-0000000")), "unknown_order");
        assert_eq!(code(manager.documents().by_code("I-2")), "unknown_document");
    }

    fn c2_the_trail_of_a_customers_business_verifies_and_is_followed_by_the_host(house) {
        let account = new_account(&house, "Garage Chez Joe", None);
        let start = house.host.changes(None).unwrap().next;
        traded(&house, account);
        house.agent.orders().advance("190114-235609486", OrderState::InProgress).unwrap();
        let changes = house.host.changes(Some(&start)).unwrap().items;
        let told: Vec<(&str, &str)> = changes.iter().map(|change| (change.action.as_str(), change.subject.as_str())).collect();
        assert_eq!(told, [
            ("fix_currency", "account"), ("record_order", "order"), ("draft_document", "document"),
            ("issue_document", "document"), ("advance_order", "order"),
        ]);
        assert!(house.host.audit().verify().unwrap().intact);
    }
}
