use serde_json::json;

use super::*;
use crate::{Country, Locale, PackSettings};

fn pack() -> Pack {
    let zone = "Europe/Paris".parse().unwrap();
    Pack::new(PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, zone)).unwrap()
}

fn offered() -> Vec<String> {
    ["painting", "bodywork"].map(str::to_owned).to_vec()
}

fn read(value: &serde_json::Value) -> ContactUpdate {
    ContactUpdate::from_json(value.to_string().as_bytes()).unwrap()
}

fn check(value: &serde_json::Value, role: Role) -> Result<CheckedContactUpdate, Vec<(String, ProblemCode)>> {
    let told = |problem: &Problem| (problem.path().to_owned(), problem.code());
    read(value).check(&pack(), role, &offered()).map_err(|problems| problems.iter().map(told).collect())
}

fn told(expected: &[(&str, ProblemCode)]) -> Vec<(String, ProblemCode)> {
    expected.iter().map(|(path, code)| ((*path).to_owned(), *code)).collect()
}

#[test]
fn p2_an_update_of_everything_is_checked_and_kept() {
    let update = json!({
        "phone": "112", "mobile": "113", "other": "Skype: joe", "job_title": "workshop_manager",
        "services": ["painting", "bodywork"], "notifications": ["all_work", "own_work"]
    });
    let checked = check(&update, Role::Manager).unwrap();
    assert_eq!(checked.channels.phone, Edited::Set("112".parse().unwrap()));
    assert_eq!(checked.channels.mobile, Edited::Set("113".parse().unwrap()));
    assert_eq!(checked.channels.other, Edited::Set("Skype: joe".parse().unwrap()));
    assert_eq!(checked.job_title, Edited::Set(JobTitle::WORKSHOP_MANAGER));
    assert_eq!(checked.services, Edited::Set(["bodywork", "painting"].map(str::to_owned).to_vec()));
    assert_eq!(checked.notifications, Some(Notification::ALL.to_vec()));
    let update = read(&update);
    assert_eq!(ContactUpdate::from_json(update.to_json().as_bytes()).unwrap(), update);
    let shown = format!("{update:?} {checked:?}");
    assert!(!shown.contains("112") && !shown.contains("joe"), "{shown}");
}

#[test]
fn p2_nothing_given_changes_nothing_and_null_clears() {
    for nothing in [json!({}), json!({"phone": "", "mobile": " ", "other": "", "job_title": ""})] {
        assert_eq!(check(&nothing, Role::Requester), Ok(CheckedContactUpdate::default()));
    }
    assert_eq!(ContactUpdate::default().to_json(), "{}");
    let cleared = json!({
        "phone": null, "mobile": null, "other": null, "job_title": null, "services": null, "notifications": null
    });
    let checked = check(&cleared, Role::Requester).unwrap();
    let ChannelsEdit { phone, mobile, other } = checked.channels;
    assert_eq!((phone, mobile, other), (Edited::Clear, Edited::Clear, Edited::Clear));
    assert_eq!((checked.job_title, checked.services), (Edited::Clear, Edited::Clear));
    assert_eq!(checked.notifications, Some(Vec::new()));
    let cleared = read(&cleared);
    assert_eq!((cleared.services.clone(), cleared.notifications.clone()), (ServicesEdit::All, Some(Vec::new())));
    assert_eq!(ContactUpdate::from_json(cleared.to_json().as_bytes()).unwrap(), cleared);
    assert!(ServicesEdit::Unchanged.is_unchanged() && !ServicesEdit::All.is_unchanged());
    assert!(!ServicesEdit::These(Vec::new()).is_unchanged());
}

#[test]
fn p2_services_are_some_of_those_offered_each_once() {
    assert_eq!(check(&json!({"services": []}), Role::Manager), Err(told(&[("/services", ProblemCode::TooFew)])));
    assert_eq!(
        check(&json!({"services": ["bodywork", "washing", "bodywork", "Painting"]}), Role::Manager),
        Err(told(&[
            ("/services/1", ProblemCode::UnknownService),
            ("/services/2", ProblemCode::Duplicate),
            ("/services/3", ProblemCode::UnknownService),
        ]))
    );
    let twice = read(&json!({"services": ["painting", "painting"]})).check(&pack(), Role::Manager, &offered());
    assert_eq!(twice.unwrap_err()[0].args(), &Args::none().with("row", 1_usize));
}

#[test]
fn p2_services_are_bounded() {
    let offered: Vec<String> = (0..101).map(|number| format!("service_{number}")).collect();
    let update =
        |keys: &[String]| ContactUpdate { services: ServicesEdit::These(keys.to_vec()), ..ContactUpdate::default() };
    assert!(update(&offered[..100]).check(&pack(), Role::Manager, &offered).is_ok());
    let found = update(&offered).check(&pack(), Role::Manager, &offered).unwrap_err();
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].path(), found[0].code()), ("/services", ProblemCode::TooMany));
    // What is beyond the most there may be is not looked at.
    let mut unknown = offered[..100].to_vec();
    unknown.push("washing".to_owned());
    assert_eq!(update(&unknown).check(&pack(), Role::Manager, &offered).unwrap_err().len(), 1);
    let mut unknown = offered[..99].to_vec();
    unknown.push("washing".to_owned());
    let found = update(&unknown).check(&pack(), Role::Manager, &offered).unwrap_err();
    assert_eq!((found[0].path(), found[0].code()), ("/services/99", ProblemCode::UnknownService));
}

#[test]
fn p6_a_requester_is_not_told_of_the_work_of_others() {
    let all = json!({"notifications": ["all_work"]});
    assert_eq!(check(&all, Role::Requester), Err(told(&[("/notifications/0", ProblemCode::UnknownOption)])));
    for role in [Role::Observer, Role::Manager] {
        assert_eq!(check(&all, role).unwrap().notifications, Some(vec![Notification::AllWork]));
    }
    assert_eq!(
        check(&json!({"notifications": ["own_work", "own_work", "news"]}), Role::Manager),
        Err(told(&[
            ("/notifications", ProblemCode::TooMany),
            ("/notifications/1", ProblemCode::Duplicate),
            ("/notifications/2", ProblemCode::UnknownOption),
        ]))
    );
}

#[test]
fn p2_all_problems_of_a_place_are_told_at_once_in_the_order_of_the_page() {
    let bad = json!({
        "notifications": ["news"], "services": ["washing"], "job_title": "king", "other": "x".repeat(201),
        "mobile": "1", "phone": "x"
    });
    assert_eq!(
        check(&bad, Role::Manager),
        Err(told(&[
            ("/phone", ProblemCode::InvalidPhone),
            ("/mobile", ProblemCode::InvalidPhone),
            ("/other", ProblemCode::TooLong),
            ("/job_title", ProblemCode::UnknownJobTitle),
            ("/services/0", ProblemCode::UnknownService),
            ("/notifications/0", ProblemCode::UnknownOption),
        ]))
    );
}

#[test]
fn p8_the_shape_is_strict_and_knows_no_account() {
    let bytes = br#"{"account": "C-1001", "role": "manager", "services": [1, "a", null], "notifications": "own_work",
        "phone": 112, "mobile": "1", "mobile": "2"}"#;
    let found = ContactUpdate::from_json(bytes).unwrap_err();
    let found: Vec<_> = found.iter().map(|problem| (problem.path().to_owned(), problem.code())).collect();
    assert_eq!(
        found,
        told(&[
            ("/account", ProblemCode::UnknownMember),
            ("/role", ProblemCode::UnknownMember),
            ("/services/0", ProblemCode::WrongType),
            ("/services/2", ProblemCode::WrongType),
            ("/notifications", ProblemCode::WrongType),
            ("/phone", ProblemCode::WrongType),
            ("/mobile", ProblemCode::DuplicateMember),
        ])
    );
}
