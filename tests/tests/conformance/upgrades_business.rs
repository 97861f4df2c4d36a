//! The business of customers: what the file of this version holds of it, and what stores of versions before can do from now on.

use comptoir::{
    AccountInsert, AccountState, AccountUpdate, Currency, DeskDraft, DocumentFilter, DocumentKind, DocumentState,
    Locale, OrderDraft, OrderFilter, OrderState, OrderTotal, ReportBy, ReportKind, ReportQuery, SameAs, TemplateDraft,
};
use comptoir_tests::{House, Raw, Team};

use crate::accounts::garage;
use crate::client::{brussels, same_as};
use crate::documents::{issued, of_kind};
use crate::fields::{field, open, size};
use crate::orders::{of_account, without_code};
use crate::reports::told;
use crate::upgrades::{copy, host, open as opened, staff};

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn totals(orders: &[OrderTotal]) -> Vec<(OrderState, Currency, i64, i64)> {
    orders.iter().map(|total| (total.state, total.currency, total.orders, total.total_minor)).collect()
}

/// A desk that welcomes its clients in words of its own: an account with addresses, a currency and values of its own; two
/// orders of it and one of nobody known; an invoice that is paid, one that is owed, a credit note for it, and a draft.
pub(crate) fn lived(house: &House) {
    let settings =
        DeskDraft { name: "trade".into(), welcome: true, documents_in_customer_language: true, ..House::settings() };
    let team = Team::of(&house.store, &settings, "Paris");
    let (agent, documents, orders) = (&team.agent, team.agent.documents(), team.agent.orders());
    let words = TemplateDraft { subject: "Bienvenue".into(), body: "Bonjour {person}".into() };
    team.administrator.templates().set(&Locale::FR, &words).unwrap();
    team.administrator.fields().add(&size("account")).unwrap();
    team.administrator.fields().add(&open(field("contact", "since", "date"))).unwrap();
    let gone = team.administrator.fields().add(&field("account", "fleet", "number")).unwrap();
    for name in ["Sud", "Midi"] {
        agent.groups().create(name).unwrap();
    }
    let insert = AccountInsert {
        billing: brussels(),
        shipping: same_as("billing"),
        currency: Some("USD".into()),
        language: Some("fi".into()),
        groups: vec!["Sud".into()],
        features: Some(vec!["invoices".into()]),
        custom: [("size".to_owned(), "large".to_owned()), ("fleet".to_owned(), "12.5".to_owned())].into(),
        ..garage()
    };
    let account = agent.accounts().create(&insert).unwrap().id;
    team.administrator.fields().retire(gone.id).unwrap();
    orders.record(&OrderDraft { total: "12.50".into(), ..of_account("260430-0800000", account) }).unwrap();
    orders.record(&of_account("260430-0800001", account)).unwrap();
    orders.advance("260430-0800001", OrderState::InProgress).unwrap();
    let foreign = OrderDraft { code: Some("260430-0800002".into()), ..without_code("Électro Passant", "7") };
    orders.record(&foreign).unwrap();
    let paid = issued(agent, account, DocumentKind::Invoice);
    documents.pay(paid.id, day("2026-05-05")).unwrap();
    let owed = issued(agent, account, DocumentKind::Invoice);
    let mut note = of_kind(DocumentKind::CreditNote);
    note.credits = Some(owed.id.to_string());
    let note = documents.draft(account, &note).unwrap();
    documents.issue(note.id).unwrap();
    documents.draft(account, &of_kind(DocumentKind::Estimate)).unwrap();
}

/// What [`lived`] wrote, read and carried on.
pub(crate) fn assert_lived(url: &str) {
    let store = opened(url, "2026-05-06T10:00:00+02:00");
    let (host, agent, administrator) =
        (host(&store, "trade"), staff(&store, "trade", "anna"), staff(&store, "trade", "aino"));
    let (accounts, documents, orders) = (agent.accounts(), agent.documents(), agent.orders());
    let account = accounts.find("fr-0017").unwrap();
    assert_eq!((account.currency.code(), account.currency_fixed), ("USD", true));
    assert_eq!((account.billing.city.as_deref(), account.billing.same_as), (Some("Bruxelles"), None));
    assert_eq!(
        (account.shipping.city.as_deref(), account.shipping.same_as),
        (Some("Bruxelles"), Some(SameAs::Billing))
    );
    assert_eq!(account.custom, [("size".to_owned(), "large".to_owned())].into(), "one field is retired");
    let euros = AccountUpdate { currency: "EUR".into(), ..AccountUpdate::default() };
    assert_eq!(accounts.edit(account.id, &euros).unwrap_err().code(), "currency_fixed");
    // Its values are there again with their field.
    let fields = administrator.fields();
    let retired =
        fields.list(comptoir::FieldSubject::Account).unwrap().into_iter().find(|field| field.key == "fleet").unwrap();
    fields.restore(retired.id).unwrap();
    assert_eq!(accounts.get(account.id).unwrap().custom["fleet"], "12.5");
    // Orders are found by what they are searched for, and go on.
    let found = |search: &str| -> Vec<String> {
        let filter = OrderFilter { search: Some(search.into()), ..OrderFilter::default() };
        orders.list(&filter, None).unwrap().items.into_iter().map(|order| order.code).collect()
    };
    assert_eq!(found("electro"), ["260430-0800002"]);
    assert_eq!(found("joe"), ["260430-0800000", "260430-0800001"]);
    let [dollar, euro] = ["USD", "EUR"].map(|code| code.parse().unwrap());
    assert_eq!(
        totals(&orders.totals(&OrderFilter::default()).unwrap()),
        [
            (OrderState::New, euro, 1, 700),
            (OrderState::New, dollar, 1, 1_250),
            (OrderState::InProgress, dollar, 1, 100),
        ]
    );
    assert_eq!(orders.advance("260430-0800000", OrderState::Cancelled).unwrap().version, 2);
    assert_eq!(orders.advance("260430-0800000", OrderState::New).unwrap_err().code(), "wrong_order_state");
    // Numbers go on where they were.
    let drafts = DocumentFilter { state: Some(DocumentState::Draft), ..DocumentFilter::default() };
    let [draft] = documents.list(&drafts, None).unwrap().items.try_into().unwrap();
    assert_eq!((draft.kind, draft.billing.city.as_deref()), (DocumentKind::Estimate, Some("Bruxelles")));
    assert_eq!(documents.issue(draft.id).unwrap().code.as_deref(), Some("E-000001"));
    assert_eq!(issued(&agent, account.id, DocumentKind::Invoice).code.as_deref(), Some("I-000003"));
    let note = documents.by_code("c-1").unwrap();
    assert_eq!(note.credits.map(|credited| credited.code).as_deref(), Some("I-000002"));
    assert_eq!(documents.render(draft.id).unwrap().locale, Locale::FI, "the customer's language");
    let statement = documents.statement(account.id, day("2026-05-05"), day("2026-05-06")).unwrap();
    assert_eq!((statement.opening_minor, statement.rows.len(), statement.closing_minor), (0, 5, 12_000));
    let report = ReportQuery::new(ReportKind::Documents, ReportBy::Group);
    assert_eq!(
        told(&agent, &report)[..4],
        [
            "Sud | Invoice | Open | USD | 2 | 240.00",
            "Sud | Invoice | Paid | USD | 1 | 120.00",
            "Sud | Estimate | Open | USD | 1 | 120.00",
            "Sud | Credit note | Open | USD | 1 | 120.00",
        ]
    );
    // The desk's words wait to be sent with the mail that they are of.
    let mails = host.outbox().lease(100, 60).unwrap();
    let welcome = mails.iter().find(|mail| mail.template == "welcome").unwrap();
    assert_eq!(welcome.to, "joe@garage.example");
    let words = administrator.templates().list().unwrap();
    assert_eq!(words.iter().filter(|template| template.own).count(), 1);
    assert!(host.audit().verify().unwrap().intact);
}

/// An account of a version before has no address of its own to bill or ship to, and takes orders and documents.
pub(crate) fn assert_gained(url: &str) {
    let store = opened(url, "2026-06-01T10:00:00+02:00");
    let (host, agent) = (host(&store, "infomedia"), staff(&store, "infomedia", "anna"));
    let account = agent.accounts().find("Garage Chez Joe").unwrap();
    assert_eq!((account.state, account.currency.code(), account.currency_fixed), (AccountState::Active, "EUR", false));
    assert_eq!([account.billing.same_as, account.shipping.same_as], [Some(SameAs::Account); 2]);
    assert_eq!([&account.billing.city, &account.shipping.city], [&account.address.city; 2]);
    assert!(account.custom.is_empty());
    agent.orders().record(&of_account("260430-0800000", account.id)).unwrap();
    let document = issued(&agent, account.id, DocumentKind::Invoice);
    assert_eq!((document.code.as_deref(), document.customer.as_str()), (Some("I-000001"), "Garage Chez Joe"));
    assert!(agent.accounts().get(account.id).unwrap().currency_fixed);
    let accounts = agent.reports().read(&ReportQuery::new(ReportKind::Accounts, ReportBy::Dealership)).unwrap();
    assert_eq!(accounts.rows.len(), 1);
    let orders = ReportQuery::new(ReportKind::Orders, ReportBy::Group);
    assert_eq!(told(&agent, &orders)[0], "Without a group | New | EUR | 1 | 1.00");
    assert_eq!(Raw::of(url).count("documents"), 1);
    assert!(host.audit().verify().unwrap().intact);
}

#[test]
fn upgrade_lets_accounts_of_every_older_file_order_and_be_billed() {
    for older in [1, 5, 6, 7, 8] {
        let (_folder, url) = copy(older);
        assert_gained(&url);
    }
}
