use super::*;
use crate::PortalFeature;
use crate::model::desk::samples;

fn draft() -> DeskDraft {
    DeskDraft { name: "memoq".into(), provider: "memoQ".into(), product: "customer portal".into(), ..samples::desk() }
}

fn entrance(draft: &DeskDraft) -> Entrance {
    draft.check().unwrap().entrance
}

fn problems(draft: &DeskDraft) -> Vec<(String, &'static str, Args)> {
    let told = |problem: &crate::Problem| (problem.path().to_owned(), problem.code().as_str(), problem.args().clone());
    draft.problems().iter().map(told).collect()
}

fn listed(names: &[&str]) -> Option<Vec<String>> {
    Some(names.iter().map(|name| (*name).to_owned()).collect())
}

#[test]
fn p3_what_is_not_said_has_a_default() {
    let told = entrance(&draft());
    assert_eq!((told.registration, told.credentials), (Registration::Off, Credentials::Password));
    assert_eq!((told.sign_in_micros, told.features), (43_200_000_000, Features::ALL));
    let empty = DeskDraft { registration: Some("".into()), credentials: Some(" ".into()), ..draft() };
    assert_eq!(entrance(&empty), told);
}

#[test]
fn p3_a_desk_says_how_people_come_in() {
    let open = DeskDraft {
        registration: Some("open".into()),
        credentials: Some("host".into()),
        features: listed(&["projects", "invoices"]),
        ..draft()
    };
    let told = entrance(&open);
    assert_eq!((told.registration, told.credentials), (Registration::Open, Credentials::Host));
    assert_eq!(told.features, [PortalFeature::Invoices, PortalFeature::Projects].into_iter().collect());
    let off = DeskDraft { registration: Some("off".into()), credentials: Some("password".into()), ..draft() };
    assert_eq!(entrance(&off), entrance(&draft()));
}

#[test]
fn c1_a_desk_may_have_no_features_and_all_of_them() {
    let none = DeskDraft { features: listed(&[]), ..draft() };
    assert_eq!(entrance(&none).features, Features::from_iter([]));
    let all: Vec<&str> = PortalFeature::ALL.iter().map(|one| one.as_str()).collect();
    assert_eq!(entrance(&DeskDraft { features: listed(&all), ..draft() }).features, Features::ALL);
}

#[test]
fn p11_a_sign_in_is_good_for_an_hour_to_thirty_days() {
    let hours = |hours| DeskDraft { sign_in_hours: Some(hours), ..draft() };
    for (given, micros) in [(1, 3_600_000_000), (2, 7_200_000_000), (719, 2_588_400_000_000), (720, 2_592_000_000_000)]
    {
        assert_eq!(entrance(&hours(given)).sign_in_micros, micros);
    }
    let range = Args::none().with("min", 1).with("max", 720);
    for given in [i64::MIN, -1, 0, 721, i64::MAX] {
        assert_eq!(problems(&hours(given)), [("/sign_in_hours".to_owned(), "out_of_range", range.clone())]);
    }
}

#[test]
fn p3_every_fault_is_told() {
    let faulty = DeskDraft {
        registration: Some("closed".into()),
        credentials: Some("none".into()),
        features: listed(&["support", "chat", "support", "", "chat"]),
        ..draft()
    };
    let at = |path: &str| path.to_owned();
    let features = allowed(PortalFeature::ALL.iter().map(|one| one.as_str()));
    assert_eq!(
        problems(&faulty),
        [
            (at("/registration"), "unknown_option", allowed(["off", "open"])),
            (at("/credentials"), "unknown_option", allowed(["password", "host"])),
            (at("/features/1"), "unknown_option", features.clone()),
            (at("/features/2"), "duplicate", Args::none().with("row", 1)),
            (at("/features/3"), "unknown_option", features.clone()),
            (at("/features/4"), "unknown_option", features),
        ]
    );
    let many = DeskDraft { features: listed(&["support"; 7]), ..draft() };
    assert_eq!(problems(&many).len(), 6, "no more are read than there can be");
    assert_eq!(problems(&many)[0], (at("/features"), "too_many", Args::none().with("max", 6)));
}

#[test]
fn p3_the_members_are_read_from_json() {
    let json = br#"{"registration":"open","credentials":null,"sign_in_hours":null,"features":null}"#;
    let draft = DeskDraft::from_json(json).unwrap();
    assert_eq!((draft.registration.as_deref(), draft.credentials, draft.features), (Some("open"), None, None));
    let draft = DeskDraft::from_json(br#"{"features":["support"],"sign_in_hours":8}"#).unwrap();
    assert_eq!((draft.features, draft.sign_in_hours), (listed(&["support"]), Some(8)));
    let wrong = DeskDraft::from_json(br#"{"registration":1,"credentials":2,"sign_in_hours":"8","features":[1]}"#);
    let paths: Vec<_> = wrong.unwrap_err().iter().map(|problem| problem.path().to_owned()).collect();
    assert_eq!(paths, ["/registration", "/credentials", "/sign_in_hours", "/features/0"]);
    let wrong = DeskDraft::from_json(br#"{"features":"support"}"#).unwrap_err();
    assert_eq!(wrong[0].text(&crate::Locale::EN), "This must be a list.");
}
