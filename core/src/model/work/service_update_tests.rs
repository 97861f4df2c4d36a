use serde_json::json;

use super::*;
use crate::model::form::ProblemCode;
use crate::{AccountId, Args, Workflow};

const GARAGE: &str = "01890a5d-ac96-774b-bcce-b302099a8057";
const BODYWORK: &str = "01890a5d-ac96-774b-bcce-b302099a8058";

fn texts(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

fn id(text: &str) -> AccountId {
    text.parse().unwrap()
}

/// A service that has a value everywhere.
fn before() -> ServiceValues {
    ServiceValues {
        labels: texts(&[("fr", "Traduction")]),
        workflow: Workflow::Automatic,
        unit: texts(&[("fr", "mot")]),
        prices: [("EUR".parse().unwrap(), "0.085".parse().unwrap())].into(),
        accounts: Some(vec![id(GARAGE)]),
        quote_days: Some(5),
        needs_file: true,
    }
}

fn read(value: &serde_json::Value) -> ServiceUpdate {
    let update = ServiceUpdate::from_json(value.to_string().as_bytes()).unwrap();
    assert_eq!(ServiceUpdate::from_json(update.to_json().as_bytes()).unwrap(), update);
    update
}

/// As where the desk has every account that is named.
fn judged(update: &ServiceUpdate, before: &ServiceValues) -> Result<ServiceValues, Vec<Problem>> {
    update.check(before, &update.accounts())
}

fn told(problems: &[Problem]) -> Vec<(&str, ProblemCode)> {
    problems.iter().map(|problem| (problem.path(), problem.code())).collect()
}

#[test]
fn p9_nothing_given_changes_nothing() {
    for nothing in [json!({}), json!({"workflow": ""}), json!({"workflow": " "})] {
        assert_eq!(judged(&read(&nothing), &before()), Ok(before()));
    }
    assert_eq!(ServiceUpdate::default().to_json(), "{}");
    assert_eq!(judged(&ServiceUpdate::default(), &ServiceValues::default()), Ok(ServiceValues::default()));
}

#[test]
fn p9_each_value_of_a_service_is_changed_by_itself() {
    let changed = |update: serde_json::Value, change: fn(&mut ServiceValues)| {
        let mut after = before();
        change(&mut after);
        assert_ne!(after, before());
        assert_eq!(judged(&read(&update), &before()), Ok(after), "{update}");
    };
    changed(json!({"labels": {"fi": " Käännös "}}), |after| after.labels = texts(&[("fi", "Käännös")]));
    changed(json!({"workflow": " manual "}), |after| after.workflow = Workflow::Manual);
    changed(json!({"workflow": "none"}), |after| after.workflow = Workflow::None);
    changed(json!({"unit": {"fr": "page"}}), |after| after.unit = texts(&[("fr", "page")]));
    changed(json!({"prices": {"JPY": "12.50"}}), |after| {
        after.prices = [("JPY".parse().unwrap(), "12.5".parse().unwrap())].into();
    });
    changed(json!({"accounts": [BODYWORK, GARAGE]}), |after| after.accounts = Some(vec![id(BODYWORK), id(GARAGE)]));
    changed(json!({"quote_days": 365}), |after| after.quote_days = Some(365));
    changed(json!({"needs_file": false}), |after| after.needs_file = false);
}

#[test]
fn p9_what_can_be_cleared_is_cleared_by_null() {
    let update = json!({
        "workflow": "manual", "unit": null, "prices": null, "accounts": null, "quote_days": null, "needs_file": null,
    });
    let labels = texts(&[("fr", "Traduction")]);
    assert_eq!(judged(&read(&update), &before()), Ok(ServiceValues { labels, ..ServiceValues::default() }));
    let typed = ServiceUpdate {
        workflow: "manual".into(),
        unit: Some(BTreeMap::new()),
        prices: Some(BTreeMap::new()),
        accounts: AccountsEdit::All,
        quote_days: DaysEdit::Clear,
        needs_file: Some(false),
        ..ServiceUpdate::default()
    };
    assert_eq!(read(&update), typed);
    let update = read(&json!({"labels": null, "workflow": null}));
    assert_eq!((update.labels.clone(), update.workflow.clone()), (Some(BTreeMap::new()), Edit::Clear));
    assert_eq!(
        told(&judged(&update, &before()).unwrap_err()),
        [("/labels", ProblemCode::TooFew), ("/workflow", ProblemCode::CannotClear)]
    );
}

#[test]
fn p9_what_is_quoted_automatically_keeps_a_price() {
    let cleared = json!({"prices": {}});
    assert_eq!(told(&judged(&read(&cleared), &before()).unwrap_err()), [("/prices", ProblemCode::Required)]);
    let by_hand = ServiceValues { workflow: Workflow::Manual, ..before() };
    assert!(judged(&read(&cleared), &by_hand).unwrap().prices.is_empty());
    let automatic = json!({"workflow": "automatic"});
    assert_eq!(judged(&read(&automatic), &by_hand), Ok(before()));
    let bare = ServiceValues { prices: BTreeMap::new(), ..by_hand };
    assert_eq!(told(&judged(&read(&automatic), &bare).unwrap_err()), [("/prices", ProblemCode::Required)]);
    assert!(judged(&read(&json!({"workflow": "automatic", "prices": {"EUR": "1"}})), &bare).is_ok());
    // The workflow that it leaves does not count, nor does one that is none.
    assert!(judged(&read(&json!({"workflow": "none", "prices": null})), &before()).is_ok());
    let faulty = judged(&read(&json!({"workflow": "guess", "prices": null})), &before()).unwrap_err();
    assert_eq!(told(&faulty), [("/workflow", ProblemCode::UnknownOption)]);
}

#[test]
fn p9_all_problems_of_an_update_are_told_at_once_in_order() {
    let update = json!({
        "quote_days": 366, "accounts": [GARAGE, "joe", GARAGE], "prices": {"EUR": "0.0000001"}, "unit": {"fr": " "},
        "workflow": "guess", "labels": {},
    });
    assert_eq!(
        told(&judged(&read(&update), &before()).unwrap_err()),
        [
            ("/labels", ProblemCode::TooFew),
            ("/workflow", ProblemCode::UnknownOption),
            ("/unit/fr", ProblemCode::Blank),
            ("/prices/EUR", ProblemCode::TooPrecise),
            ("/accounts/1", ProblemCode::InvalidId),
            ("/accounts/2", ProblemCode::Duplicate),
            ("/quote_days", ProblemCode::OutOfRange),
        ]
    );
    let alone = |update: serde_json::Value| {
        let problems = judged(&read(&update), &before()).unwrap_err();
        (problems.len(), problems[0].path().to_owned(), problems[0].code())
    };
    assert_eq!(alone(json!({"accounts": []})), (1, "/accounts".to_owned(), ProblemCode::TooFew));
    assert_eq!(alone(json!({"quote_days": 0})), (1, "/quote_days".to_owned(), ProblemCode::OutOfRange));
    assert_eq!(alone(json!({"workflow": "x"})), (1, "/workflow".to_owned(), ProblemCode::UnknownOption));
}

#[test]
fn p9_a_service_is_given_to_accounts_that_there_are() {
    let update = read(&json!({"accounts": [BODYWORK, GARAGE]}));
    assert_eq!(update.accounts(), [id(GARAGE), id(BODYWORK)].into());
    let problems = update.check(&before(), &HashSet::from([id(BODYWORK)])).unwrap_err();
    assert_eq!(told(&problems), [("/accounts/1", ProblemCode::UnknownAccount)]);
    // Those that stay are not looked at again.
    for update in [json!({}), json!({"accounts": null})] {
        assert!(read(&update).accounts().is_empty());
        assert!(read(&update).check(&before(), &HashSet::new()).is_ok());
    }
}

#[test]
fn p9_the_shape_of_an_update_is_strict() {
    let update = json!({
        "key": "x", "labels": [], "workflow": 1, "unit": "mot", "prices": {"EUR": 1}, "accounts": {}, "quote_days": "5",
        "needs_file": 1,
    });
    assert_eq!(
        told(&ServiceUpdate::from_json(update.to_string().as_bytes()).unwrap_err()),
        // serde_json writes members in the order of their names.
        [
            ("/accounts", ProblemCode::WrongType),
            ("/key", ProblemCode::UnknownMember),
            ("/labels", ProblemCode::WrongType),
            ("/needs_file", ProblemCode::WrongType),
            ("/prices/EUR", ProblemCode::WrongType),
            ("/quote_days", ProblemCode::WrongType),
            ("/unit", ProblemCode::WrongType),
            ("/workflow", ProblemCode::WrongType),
        ]
    );
    let problems = ServiceUpdate::from_json(br#"{"quote_days": 1e400}"#).unwrap_err();
    assert_eq!(told(&problems), [("", ProblemCode::InvalidJson)]);
    let problems = ServiceUpdate::from_json(br#"{"quote_days": 0.5}"#).unwrap_err();
    assert_eq!(told(&problems), [("/quote_days", ProblemCode::OutOfRange)]);
    assert_eq!(problems[0].args(), &Args::none().with("min", 1).with("max", 365));
}

#[test]
fn an_edit_says_whether_it_changes_anything() {
    assert!(AccountsEdit::default().is_unchanged() && DaysEdit::default().is_unchanged());
    assert!(!AccountsEdit::All.is_unchanged() && !AccountsEdit::These(Vec::new()).is_unchanged());
    assert!(!DaysEdit::Clear.is_unchanged() && !DaysEdit::Set(1).is_unchanged());
}
