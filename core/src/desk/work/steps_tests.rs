use super::*;
use crate::desk::work::life::event_of;
use crate::model::work::WorkAction;

fn step(action: &str) -> WorkStepView {
    let (at, text) = (Timestamp::from_micros(0), Some("chez Joe".to_owned()));
    WorkStepView { action: action.into(), at, by: None, percent: None, amount: None, currency: None, text }
}

#[test]
fn p9_every_step_is_named_in_every_language() {
    for action in WorkAction::ALL {
        let step = step(event_of(*action).as_str());
        for locale in [Locale::EN, Locale::FI, Locale::FR] {
            assert_ne!(step.label(&locale), step.action, "{action:?} in {locale}");
        }
    }
    assert_eq!(step("quote_work").label(&Locale::FR), "Devis envoyé");
    assert_eq!(step("a_later_one").label(&Locale::FR), "a_later_one");
}

#[test]
fn nothing_said_shows_in_debug() {
    assert!(!format!("{:?}", step("reject_work")).contains("Joe"));
}
