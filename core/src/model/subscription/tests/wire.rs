use super::*;

fn round_trip<T>(value: &T, json: &str)
where
    T: serde::Serialize + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug,
{
    assert_eq!(serde_json::to_string(value).unwrap(), json);
    assert_eq!(&serde_json::from_str::<T>(json).unwrap(), value);
}

#[test]
fn what_happened_reads_what_it_writes() {
    let month = period("2026-01-31", "2026-02-28");
    round_trip(&month, r#"{"start":"2026-01-31","end":"2026-02-28"}"#);
    round_trip(
        &TermChange {
            before: Term::ANNUAL,
            after: Term::MONTHLY,
            effective: day("2026-02-28"),
            at_once: false,
            dropped: None,
            restarted: false,
        },
        r#"{"before":12,"after":1,"effective":"2026-02-28","at_once":false,"dropped":null,"restarted":false}"#,
    );
    let next = Next::Renewed { period: month, term: Term::MONTHLY };
    round_trip(
        &Boundary { on: day("2026-01-31"), before: Term::ANNUAL, next, by_change: true },
        concat!(
            r#"{"on":"2026-01-31","before":12,"next":{"kind":"renewed","#,
            r#""period":{"start":"2026-01-31","end":"2026-02-28"},"term":1},"by_change":true}"#
        ),
    );
    round_trip(&Next::Ended, r#"{"kind":"ended"}"#);
    let mut subscription = running(Term::ANNUAL, "2026-03-10");
    round_trip(&subscription.forecast().unwrap(), r#"{"on":"2027-03-10","term":12}"#);
    subscription.change_renewal(Renewal::Never).unwrap();
    round_trip(&subscription.forecast().unwrap(), r#"{"on":"2027-03-10","term":null}"#);
    assert!(serde_json::from_str::<Period>(r#"{"start":"2026-1-31","end":"2026-02-28"}"#).is_err());
}

#[test]
fn states_have_labels_in_every_language() {
    use crate::Locale;
    let told = |state: SubscriptionState| [Locale::EN, Locale::FI, Locale::FR].map(|locale| state.label(&locale));
    assert_eq!(told(SubscriptionState::NotStarted), ["Not started", "Ei vielä alkanut", "Pas encore commencé"]);
    assert_eq!(told(SubscriptionState::Running), ["Running", "Voimassa", "En cours"]);
    assert_eq!(told(SubscriptionState::Ended), ["Ended", "Päättynyt", "Terminé"]);
}
