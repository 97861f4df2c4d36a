use serde_json::json;

use super::*;
use crate::Locale;

const ACCOUNT: &str = "01890a5d-ac96-774b-bcce-b302099a8057";

/// The first order of seed 000.
fn first() -> serde_json::Value {
    json!({
        "code": "190114-235609486", "dealership": "20/90074", "po_number": "12351235", "customer": "Garage Chez Joe",
        "state": "new", "total": "2539.75",
    })
}

fn with(name: &str, value: serde_json::Value) -> serde_json::Value {
    let mut draft = first();
    draft[name] = value;
    draft
}

fn read(value: &serde_json::Value) -> OrderDraft {
    OrderDraft::from_json(value.to_string().as_bytes()).unwrap()
}

fn checked(value: &serde_json::Value) -> CheckedOrder {
    read(value).check(Is::New, Currency::EUR).unwrap()
}

/// What of a known order an import says.
fn known(value: &serde_json::Value) -> Result<CheckedOrder, Vec<Problem>> {
    read(value).check(Is::Known, Currency::EUR)
}

fn told(problems: &[Problem]) -> Vec<(&str, ProblemCode)> {
    problems.iter().map(|problem| (problem.path(), problem.code())).collect()
}

fn refused(value: &serde_json::Value) -> Vec<Problem> {
    read(value).check(Is::New, Currency::EUR).unwrap_err()
}

#[test]
fn c7_an_order_of_the_seed_is_read() {
    let order = checked(&first());
    assert_eq!(order.code.unwrap().as_str(), "190114-235609486");
    assert_eq!(order.dealership.as_deref(), Some("20/90074"));
    assert_eq!(order.po_number.unwrap().as_str(), "12351235");
    assert_eq!(order.customer.unwrap().as_str(), "Garage Chez Joe");
    assert_eq!((order.account, order.state, order.ordered_at), (None, Some(OrderState::New), None));
    assert_eq!(order.total, Money::of_minor(253_975, Currency::EUR));
}

#[test]
fn c7_what_is_not_said_follows_from_the_rest() {
    let least = json!({"dealership": "20/90074", "customer": "JG IMT 1", "total": "0"});
    let order = checked(&least);
    assert_eq!((order.code, order.po_number, order.ordered_at), (None, None, None));
    assert_eq!((order.state, order.total), (None, Money::of_minor(0, Currency::EUR)));
    // Blank and null are as good as absent.
    let blank = json!({
        "code": " ", "dealership": " 20/90074 ", "po_number": "", "customer": " JG IMT 1", "account": " ",
        "ordered_at": "", "state": " ", "total": " 0 ", "currency": "",
    });
    assert_eq!(checked(&blank), checked(&least));
    let null = json!({
        "code": null, "dealership": "20/90074", "po_number": null, "customer": "JG IMT 1", "account": null,
        "ordered_at": null, "state": null, "total": "0", "currency": null,
    });
    assert_eq!(read(&null), read(&least));
    // An account has a name.
    let account = json!({"dealership": "20/90074", "account": ACCOUNT, "total": "1"});
    assert_eq!(checked(&account).account.as_deref(), Some(ACCOUNT));
}

#[test]
fn c7_a_date_that_is_given_holds() {
    let given = |text: &str| checked(&with("ordered_at", text.into())).ordered_at.unwrap().to_string();
    assert_eq!(given("2019-01-15T10:56:00+11:00"), "2019-01-14T23:56:00Z");
    for (slip, code) in [
        ("01/15/19 10:56", ProblemCode::InvalidInstant),
        ("2019-01-15", ProblemCode::InvalidInstant),
        ("2019-01-15T10:56:00", ProblemCode::InvalidInstant),
    ] {
        assert_eq!(told(&refused(&with("ordered_at", slip.into()))), [("/ordered_at", code)], "{slip}");
    }
    // A code of another kind does not tell when.
    assert_eq!(told(&refused(&with("code", "SO-1".into()))), [("/ordered_at", ProblemCode::Required)]);
    let mut other = with("code", "SO-1".into());
    other["ordered_at"] = "2019-01-15T10:56:00+11:00".into();
    assert_eq!(checked(&other).ordered_at.unwrap().to_string(), "2019-01-14T23:56:00Z");
    // One problem is enough where the date itself is wrong.
    other["ordered_at"] = "x".into();
    assert_eq!(told(&refused(&other)), [("/ordered_at", ProblemCode::InvalidInstant)]);
}

#[test]
fn c7_a_total_is_a_plain_decimal() {
    for (slip, code) in [
        ("1 143,23", ProblemCode::InvalidAmount),
        ("1\u{202f}143,23", ProblemCode::InvalidAmount),
        ("1.143,23", ProblemCode::InvalidAmount),
        ("1143,23", ProblemCode::InvalidAmount),
        ("NaN", ProblemCode::InvalidAmount),
        ("-1", ProblemCode::InvalidAmount),
        ("1e3", ProblemCode::InvalidAmount),
        ("1143.234", ProblemCode::TooPrecise),
        ("10000000000000.01", ProblemCode::OutOfRange),
        ("99999999999999999999999", ProblemCode::OutOfRange),
        ("", ProblemCode::Required),
        (" ", ProblemCode::Required),
    ] {
        assert_eq!(told(&refused(&with("total", slip.into()))), [("/total", code)], "{slip:?}");
    }
    assert_eq!(
        checked(&with("total", "10000000000000.00".into())).total,
        Money::of_minor(Money::MAX_MINOR, Currency::EUR)
    );
    assert_eq!(
        refused(&with("total", "1 143,23".into()))[0].text(&Locale::FR),
        "Ce n’est pas un montant. Écrivez-le par exemple ainsi\u{202f}: 1234.50."
    );
}

#[test]
fn c7_the_currency_says_how_many_decimals_there_are() {
    let yen = |total: &str| {
        let mut draft = with("currency", "JPY".into());
        draft["total"] = total.into();
        draft
    };
    assert_eq!(checked(&yen("500")).total, Money::of_minor(500, "JPY".parse().unwrap()));
    assert_eq!(told(&refused(&yen("500.5"))), [("/total", ProblemCode::TooPrecise)]);
    let dinar = "TND".parse().unwrap();
    assert_eq!(read(&first()).check(Is::New, dinar).unwrap().total, Money::of_minor(2_539_750, dinar));
    // Of an unknown currency no amount can be wrong, but missing.
    assert_eq!(told(&refused(&with("currency", "euro".into()))), [("/currency", ProblemCode::UnknownCurrency)]);
    let mut both = with("currency", "euro".into());
    both["total"] = "1 143,23".into();
    assert_eq!(told(&refused(&both)), [("/currency", ProblemCode::UnknownCurrency)]);
    both["total"] = "".into();
    assert_eq!(told(&refused(&both)), [("/total", ProblemCode::Required), ("/currency", ProblemCode::UnknownCurrency)]);
}

#[test]
fn c7_a_state_is_one_of_four() {
    for state in OrderState::ALL {
        assert_eq!(checked(&with("state", format!(" {} ", state.as_str()).into())).state, Some(*state));
    }
    for slip in ["Nouvelle", "NEW", "done"] {
        assert_eq!(told(&refused(&with("state", slip.into()))), [("/state", ProblemCode::UnknownOption)]);
    }
    assert_eq!(
        refused(&with("state", "done".into()))[0].text(&Locale::EN),
        "This is not one of the options. Choose from: new, in_progress, completed and cancelled."
    );
}

#[test]
fn c7_all_problems_are_told_at_once_in_the_order_of_the_table() {
    let wrong = json!({
        "currency": "euro", "total": "", "state": "done", "ordered_at": "x", "account": "\u{7}", "customer": "\u{7}",
        "po_number": "x".repeat(51), "dealership": "", "code": "190114-250000000",
    });
    assert_eq!(
        told(&refused(&wrong)),
        [
            ("/code", ProblemCode::InvalidOrderCode),
            ("/dealership", ProblemCode::Required),
            ("/po_number", ProblemCode::TooLong),
            ("/customer", ProblemCode::ControlCharacters),
            ("/account", ProblemCode::ControlCharacters),
            ("/ordered_at", ProblemCode::InvalidInstant),
            ("/state", ProblemCode::UnknownOption),
            ("/total", ProblemCode::Required),
            ("/currency", ProblemCode::UnknownCurrency),
        ]
    );
    assert_eq!(
        told(&OrderDraft::default().check(Is::New, Currency::EUR).unwrap_err()),
        [
            ("/dealership", ProblemCode::Required),
            ("/customer", ProblemCode::Required),
            ("/total", ProblemCode::Required)
        ]
    );
    // One fault is enough, whichever it is.
    for name in ORDER_MEMBERS {
        assert_eq!(refused(&with(name, "\u{7}".into())).len(), 1, "{name}");
    }
    assert_eq!(checked(&with("po_number", "x".repeat(50).into())).po_number.unwrap().as_str().len(), PoNumber::MAX);
    assert_eq!(told(&refused(&with("customer", "x".repeat(201).into()))), [("/customer", ProblemCode::TooLong)]);
    assert_eq!(told(&refused(&with("account", "x".repeat(101).into()))), [("/account", ProblemCode::TooLong)]);
    assert_eq!(checked(&with("account", "x".repeat(100).into())).account.unwrap().len(), 100);
}

#[test]
fn c7_what_an_import_leaves_out_of_a_known_order_stays() {
    assert_eq!(known(&json!({})).unwrap(), CheckedOrder::default());
    let code = CheckedOrder { code: Some("SO-1".parse().unwrap()), ..CheckedOrder::default() };
    assert_eq!(known(&json!({"code": "SO-1"})).unwrap(), code);
    assert_eq!(known(&json!({"code": "SO-1", "total": " ", "dealership": "", "customer": null})).unwrap(), code);
    // What is said is checked as ever.
    assert_eq!(known(&first()).unwrap(), checked(&first()));
    for name in ORDER_MEMBERS.iter().filter(|name| **name != "total") {
        assert_eq!(known(&with(name, "\u{7}".into())).unwrap_err().len(), 1, "{name}");
    }
    // A currency says nothing without an amount.
    assert_eq!(told(&known(&json!({"currency": "SEK"})).unwrap_err()), [("/total", ProblemCode::Required)]);
    assert_eq!(
        known(&json!({"currency": "SEK", "total": "1"})).unwrap().total,
        Money::of_minor(100, "SEK".parse().unwrap())
    );
    assert_eq!(known(&json!({"currency": " ", "total": "1"})).unwrap().total, Money::of_minor(100, Currency::EUR));
}

#[test]
fn c7_the_shape_is_checked_when_it_is_read() {
    let problems =
        OrderDraft::from_json(br#"{"total": 2539.75, "code": [], "colour": "red", "code": "a"}"#).unwrap_err();
    assert_eq!(
        told(&problems),
        [
            ("/total", ProblemCode::WrongType),
            ("/code", ProblemCode::WrongType),
            ("/colour", ProblemCode::UnknownMember),
            ("/code", ProblemCode::DuplicateMember)
        ]
    );
    assert_eq!(told(&OrderDraft::from_json(b"[]").unwrap_err()), [("", ProblemCode::WrongType)]);
    assert_eq!(told(&OrderDraft::from_json(b"{").unwrap_err()), [("", ProblemCode::InvalidJson)]);
}

#[test]
fn c7_what_is_written_reads_back_and_debug_shows_nothing() {
    let mut whole = first();
    whole["account"] = ACCOUNT.into();
    whole["ordered_at"] = "2019-01-14T23:56:09Z".into();
    whole["currency"] = "EUR".into();
    let draft = read(&whole);
    assert_eq!(OrderDraft::from_json(draft.to_json().as_bytes()).unwrap(), draft);
    assert_eq!(serde_json::from_str::<serde_json::Value>(&draft.to_json()).unwrap(), whole);
    let shown = format!("{draft:?} {:?}", checked(&whole).customer);
    assert_eq!(shown, "OrderDraft(..) Some(CustomerName(..))");
}
