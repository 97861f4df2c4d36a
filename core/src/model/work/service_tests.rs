use serde_json::json;

use super::*;
use crate::model::desk::allowed;
use crate::model::form::ProblemCode;
use crate::{AccountId, Args, Workflow};

const GARAGE: &str = "01890a5d-ac96-774b-bcce-b302099a8057";
const BODYWORK: &str = "01890a5d-ac96-774b-bcce-b302099a8058";

fn labels(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(tag, label)| ((*tag).to_owned(), (*label).to_owned())).collect()
}

fn draft(key: &str, pairs: &[(&str, &str)]) -> ServiceDraft {
    ServiceDraft { key: key.to_owned(), labels: labels(pairs), ..ServiceDraft::default() }
}

/// A service that is right, but for what `change` makes of it.
fn with(change: impl FnOnce(&mut ServiceDraft)) -> Result<CheckedService, Vec<Problem>> {
    let mut draft = draft("translation", &[("fr", "Traduction")]);
    change(&mut draft);
    judged(&draft)
}

/// As where the desk has every account that is named.
fn judged(draft: &ServiceDraft) -> Result<CheckedService, Vec<Problem>> {
    draft.check(&draft.accounts())
}

fn told(problems: &[Problem]) -> Vec<(&str, ProblemCode)> {
    problems.iter().map(|problem| (problem.path(), problem.code())).collect()
}

#[test]
fn p2_a_service_has_a_key_and_a_name() {
    let checked = judged(&draft("translation_2", &[("fr", " Traduction "), ("en", "Translation")])).unwrap();
    assert_eq!(checked.key, "translation_2");
    assert_eq!(checked.values.labels, labels(&[("en", "Translation"), ("fr", "Traduction")]));
    assert_eq!(
        told(&judged(&ServiceDraft::default()).unwrap_err()),
        [("/key", ProblemCode::Required), ("/labels", ProblemCode::TooFew)]
    );
}

#[test]
fn p9_a_service_is_quoted_by_hand_for_all_accounts_unless_it_says_otherwise() {
    for workflow in [None, Some(String::new()), Some(" ".to_owned())] {
        let checked = with(|draft| draft.workflow = workflow).unwrap();
        let expected = ServiceValues { labels: labels(&[("fr", "Traduction")]), ..ServiceValues::default() };
        assert_eq!(checked.values, expected);
        let ServiceValues { workflow, unit, prices, accounts, quote_days, needs_file, .. } = expected;
        assert_eq!((workflow, accounts, quote_days, needs_file), (Workflow::Manual, None, None, false));
        assert!(unit.is_empty() && prices.is_empty());
    }
}

#[test]
fn p9_every_value_of_a_service_is_read() {
    let json = json!({
        "key": "translation", "labels": {"fr": "Traduction"}, "workflow": " automatic ",
        "unit": {"fr": " mot ", "fi": "sana"}, "prices": {"EUR": " 0.0850 ", "JPY": "12"},
        "accounts": [format!(" {BODYWORK} "), GARAGE], "quote_days": 5, "needs_file": true,
    });
    let read = ServiceDraft::from_json(json.to_string().as_bytes()).unwrap();
    assert_eq!(ServiceDraft::from_json(read.to_json().as_bytes()).unwrap(), read);
    assert_eq!(serde_json::from_value::<ServiceDraft>(json).unwrap(), read);
    let values = judged(&read).unwrap().values;
    assert_eq!((values.workflow, values.quote_days, values.needs_file), (Workflow::Automatic, Some(5), true));
    assert_eq!(values.unit, labels(&[("fi", "sana"), ("fr", "mot")]));
    let prices: Vec<String> = values.prices.iter().map(|(currency, price)| format!("{currency} {price}")).collect();
    assert_eq!(prices, ["EUR 0.085", "JPY 12"]);
    assert_eq!(values.accounts, Some(vec![BODYWORK.parse::<AccountId>().unwrap(), GARAGE.parse().unwrap()]));
    let null = json!({
        "key": "translation", "labels": {"fr": "Traduction"}, "workflow": null, "unit": null, "prices": null,
        "accounts": null, "quote_days": null, "needs_file": null,
    });
    let plain = draft("translation", &[("fr", "Traduction")]);
    assert_eq!(ServiceDraft::from_json(null.to_string().as_bytes()).unwrap(), plain);
    assert_eq!(plain.to_json(), r#"{"key":"translation","labels":{"fr":"Traduction"}}"#);
}

#[test]
fn p2_all_problems_of_a_service_are_told_at_once() {
    let pairs = [("FR", "Traduction"), ("en", ""), ("fi", " "), ("sv", "\u{7}"), ("x", "y")];
    let faulty = ServiceDraft {
        workflow: Some("guess".into()),
        unit: labels(&[("FR", "mot"), ("fr", "")]),
        prices: labels(&[("EUR", "1,5"), ("XXX", "1")]),
        accounts: Some(vec!["joe".into()]),
        quote_days: Some(0),
        ..draft("Translation", &pairs)
    };
    assert_eq!(
        told(&judged(&faulty).unwrap_err()),
        [
            ("/key", ProblemCode::InvalidKey),
            ("/labels/FR", ProblemCode::UnknownLanguage),
            ("/labels/en", ProblemCode::Required),
            ("/labels/fi", ProblemCode::Blank),
            ("/labels/sv", ProblemCode::ControlCharacters),
            ("/labels/x", ProblemCode::UnknownLanguage),
            ("/workflow", ProblemCode::UnknownOption),
            ("/unit/FR", ProblemCode::UnknownLanguage),
            ("/unit/fr", ProblemCode::Required),
            ("/prices/EUR", ProblemCode::InvalidAmount),
            ("/prices/XXX", ProblemCode::UnknownCurrency),
            ("/accounts/0", ProblemCode::InvalidId),
            ("/quote_days", ProblemCode::OutOfRange),
        ]
    );
    let problems = judged(&draft("a", &[("FR", "b")])).unwrap_err();
    assert_eq!(problems[0].args(), &allowed(["fr", "fi", "en"]));
    let problems = with(|draft| draft.workflow = Some("guess".into())).unwrap_err();
    assert_eq!(problems[0].args(), &allowed(["manual", "automatic", "none"]));
}

#[test]
fn p2_a_service_has_up_to_20_names_of_100_characters() {
    let named = |length: usize| judged(&draft("a", &[("fr", &"é".repeat(length))]));
    assert!(named(99).is_ok() && named(100).is_ok());
    assert_eq!(told(&named(101).unwrap_err()), [("/labels/fr", ProblemCode::TooLong)]);
    let many = |count: u8| -> BTreeMap<String, String> {
        (0..count).map(|row| (format!("a{}", char::from(b'a' + row)), "x".to_owned())).collect()
    };
    let names = |count| with(|draft| draft.labels = many(count));
    assert!(names(19).is_ok() && names(20).is_ok());
    let problems = names(21).unwrap_err();
    assert_eq!(told(&problems), [("/labels", ProblemCode::TooMany)]);
    assert_eq!(problems[0].args(), &Args::none().with("max", 20_usize));
    // What one of the quantity is called has the same bounds, but may be called nothing.
    let units = |count| with(|draft| draft.unit = many(count));
    assert!(units(0).is_ok() && units(20).is_ok());
    assert_eq!(told(&units(21).unwrap_err()), [("/unit", ProblemCode::TooMany)]);
    let unit = |length: usize| with(|draft| draft.unit = labels(&[("fr", &"é".repeat(length))]));
    assert!(unit(100).is_ok());
    assert_eq!(told(&unit(101).unwrap_err()), [("/unit/fr", ProblemCode::TooLong)]);
}

#[test]
fn p9_what_is_quoted_automatically_has_a_price() {
    let priced = |workflow: &str, pairs: &[(&str, &str)]| {
        with(|draft| (draft.workflow, draft.prices) = (Some(workflow.to_owned()), labels(pairs)))
    };
    let without = priced("automatic", &[]).unwrap_err();
    assert_eq!(told(&without), [("/prices", ProblemCode::Required)]);
    assert!(priced("automatic", &[("EUR", "1")]).is_ok());
    for workflow in ["manual", "none"] {
        assert!(priced(workflow, &[]).is_ok() && priced(workflow, &[("EUR", "1")]).is_ok(), "{workflow}");
    }
    // A price that is none is one problem, and so is a workflow that is none.
    assert_eq!(told(&priced("automatic", &[("EUR", "x")]).unwrap_err()), [("/prices/EUR", ProblemCode::InvalidAmount)]);
    assert_eq!(told(&priced("Automatic", &[]).unwrap_err()), [("/workflow", ProblemCode::UnknownOption)]);
}

#[test]
fn p9_a_price_is_a_decimal_above_zero_of_a_known_currency() {
    let priced = |code: &str, price: &str| {
        let problems = with(|draft| draft.prices = labels(&[(code, price)])).unwrap_err();
        assert_eq!(problems.len(), 1);
        (problems[0].path().to_owned(), problems[0].code(), problems[0].args().clone())
    };
    for price in ["1,5", "NaN", "-1", "+1", "1e3", "1 000", "1.", ".5", "x", "∞"] {
        let (path, code, args) = priced("EUR", price);
        assert_eq!((path.as_str(), code), ("/prices/EUR", ProblemCode::InvalidAmount), "{price}");
        assert_eq!(args, Args::none().with("example", "1234.50"));
    }
    for price in ["0", "0.00"] {
        let (_, code, args) = priced("EUR", price);
        let range = Args::none().with("min", "0.000001").with("max", 1_000_000_000);
        assert_eq!((code, args), (ProblemCode::OutOfRange, range), "{price}");
    }
    assert_eq!(priced("EUR", "").1, ProblemCode::Required);
    assert_eq!(priced("EUR", " ").1, ProblemCode::Required);
    let (_, code, args) = priced("EUR", "0.0000001");
    assert_eq!((code, args), (ProblemCode::TooPrecise, Args::none().with("digits", 6)));
    let (_, code, args) = priced("EUR", "1000000000.000001");
    assert_eq!((code, args), (ProblemCode::OutOfRange, Args::none().with("min", 0).with("max", 1_000_000_000)));
    for (code, path) in [("eur", "/prices/eur"), ("FRF", "/prices/FRF"), (" EUR", "/prices/ EUR"), ("", "/prices/")] {
        let (told, problem, args) = priced(code, "1");
        assert_eq!((told.as_str(), problem), (path, ProblemCode::UnknownCurrency));
        assert_eq!(args, Args::none().with("example", "EUR"));
    }
    assert_eq!(priced("FRF", "x").1, ProblemCode::UnknownCurrency);
}

#[test]
fn p9_a_service_has_prices_in_up_to_50_currencies() {
    let priced = |count: usize| {
        let prices = crate::Currency::all().take(count).map(|currency| (currency.to_string(), "1.5".to_owned()));
        with(|draft| draft.prices = prices.collect())
    };
    assert_eq!(ServiceDraft::MAX_PRICES, 50);
    assert_eq!(priced(49).unwrap().values.prices.len(), 49);
    assert_eq!(priced(50).unwrap().values.prices.len(), 50);
    let problems = priced(51).unwrap_err();
    assert_eq!(told(&problems), [("/prices", ProblemCode::TooMany)]);
    assert_eq!(problems[0].args(), &Args::none().with("max", 50_usize));
}

#[test]
fn p9_a_service_is_for_all_accounts_or_for_1_to_1000_each_once() {
    let of = |ids: Vec<String>| with(|draft| draft.accounts = Some(ids));
    let id = |row: usize| format!("01890a5d-ac96-774b-bcce-{row:012x}");
    let many = |count: usize| of((0..count).map(id).collect());
    assert_eq!(ServiceDraft::MAX_ACCOUNTS, 1000);
    assert_eq!(told(&many(0).unwrap_err()), [("/accounts", ProblemCode::TooFew)]);
    assert_eq!(many(1).unwrap().values.accounts.unwrap().len(), 1);
    assert_eq!(many(1000).unwrap().values.accounts.unwrap().len(), 1000);
    let problems = many(1001).unwrap_err();
    assert_eq!(told(&problems), [("/accounts", ProblemCode::TooMany)]);
    assert_eq!(problems[0].args(), &Args::none().with("max", 1000_usize));
    let upper = GARAGE.to_uppercase();
    let problems = of([GARAGE, "", BODYWORK, "joe", " ", &upper, GARAGE].map(str::to_owned).to_vec()).unwrap_err();
    assert_eq!(
        told(&problems),
        [
            ("/accounts/1", ProblemCode::Required),
            ("/accounts/3", ProblemCode::InvalidId),
            ("/accounts/4", ProblemCode::Required),
            ("/accounts/5", ProblemCode::Duplicate),
            ("/accounts/6", ProblemCode::Duplicate),
        ]
    );
    // Each repeats the first.
    assert_eq!(problems[3].args(), &Args::none().with("row", 1_usize));
    assert_eq!(problems[4].args(), &Args::none().with("row", 1_usize));
    // An account that the desk does not have is told once.
    let faulty = ServiceDraft {
        accounts: Some([BODYWORK, GARAGE, "joe", GARAGE].map(str::to_owned).to_vec()),
        ..draft("a", &[("fr", "A")])
    };
    assert_eq!(faulty.accounts(), [GARAGE, BODYWORK].map(|id| id.parse().unwrap()).into());
    let known = HashSet::from([BODYWORK.parse().unwrap()]);
    assert_eq!(
        told(&faulty.check(&known).unwrap_err()),
        [
            ("/accounts/1", ProblemCode::UnknownAccount),
            ("/accounts/2", ProblemCode::InvalidId),
            ("/accounts/3", ProblemCode::Duplicate),
        ]
    );
    let many = ServiceDraft { accounts: Some((0..1001).map(id).collect()), ..ServiceDraft::default() };
    assert_eq!(many.accounts().len(), 1000);
    // As many as there may be fit into a draft of JSON.
    let draft = ServiceDraft { accounts: Some((0..1000).map(id).collect()), ..draft("a", &[("fr", "A")]) };
    assert_eq!(ServiceDraft::from_json(draft.to_json().as_bytes()).unwrap(), draft);
}

#[test]
fn p9_a_quote_holds_for_1_to_365_business_days() {
    let days = |days: i64| with(|draft| draft.quote_days = Some(days));
    for refused in [i64::MIN, -1, 0, 366, i64::MAX] {
        let problems = days(refused).unwrap_err();
        assert_eq!(told(&problems), [("/quote_days", ProblemCode::OutOfRange)]);
        assert_eq!(problems[0].args(), &Args::none().with("min", 1).with("max", 365));
    }
    assert_eq!(
        [1, 2, 364, 365].map(|count| days(count).unwrap().values.quote_days),
        [Some(1), Some(2), Some(364), Some(365)]
    );
}

#[test]
fn p2_the_shape_of_a_service_is_strict_and_bounded() {
    let json = json!({
        "key": 1, "labels": {"fr": []}, "workflow": true, "unit": [], "prices": {"EUR": 1}, "accounts": [1],
        "quote_days": 1.5, "needs_file": "yes", "price": "1",
    });
    assert_eq!(
        told(&ServiceDraft::from_json(json.to_string().as_bytes()).unwrap_err()),
        // serde_json writes members in the order of their names.
        [
            ("/accounts/0", ProblemCode::WrongType),
            ("/key", ProblemCode::WrongType),
            ("/labels/fr", ProblemCode::WrongType),
            ("/needs_file", ProblemCode::WrongType),
            ("/price", ProblemCode::UnknownMember),
            ("/prices/EUR", ProblemCode::WrongType),
            ("/quote_days", ProblemCode::OutOfRange),
            ("/unit", ProblemCode::WrongType),
            ("/workflow", ProblemCode::WrongType),
        ]
    );
    let problems = ServiceDraft::from_json(br#"{"quote_days": 1.5}"#).unwrap_err();
    assert_eq!(problems[0].args(), &Args::none().with("min", 1).with("max", 365));
    let twice = br#"{"labels": {"fr": "a", "fr": "b"}, "key": "a", "key": "b"}"#;
    assert_eq!(
        told(&ServiceDraft::from_json(twice).unwrap_err()),
        [("/labels/fr", ProblemCode::DuplicateMember), ("/key", ProblemCode::DuplicateMember)]
    );
    let large = json!({"key": "x".repeat(70_000)}).to_string();
    assert_eq!(told(&ServiceDraft::from_json(large.as_bytes()).unwrap_err()), [("", ProblemCode::TooLarge)]);
}

#[test]
fn p2_a_service_is_called_as_the_reader_says_else_as_the_desk() {
    let several = labels(&[("en", "Translation"), ("fr", "Traduction"), ("fr-CA", "Traduction (Canada)")]);
    let tag = |tag: &str| tag.parse::<Locale>().unwrap();
    assert_eq!(called(&several, &tag("fr-CA")), Some("Traduction (Canada)"));
    assert_eq!(called(&several, &tag("fr-BE")), Some("Traduction"));
    assert_eq!(called(&several, &Locale::FI), None);
    assert_eq!(called_or(&several, &Locale::FR, "translation"), "Traduction");
    assert_eq!(called_or(&several, &Locale::FI, "translation"), "Translation");
    assert_eq!(called_or(&labels(&[]), &Locale::FI, "translation"), "translation");
}
