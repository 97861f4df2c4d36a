//! Every state with every step against the table of states, the guards on both sides, and random walks.

use proptest::prelude::*;

use super::*;
use crate::model::calendar::Calendar;
use crate::model::money::{Currency, Money};
use crate::{Country, Locale, TimeZone};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn quote(number: i32) -> Quote {
    let amount = Money::parse("100", Currency::EUR).unwrap();
    // Thursday; Friday is Labour Day: the first business day after is Monday 4 May.
    Quote::new(number, amount, at("2026-04-30T08:00:00Z"), 1, &Calendar::of(Country::FR), TimeZone::UTC)
}

const NOW: &str = "2026-05-04T12:00:00Z";

fn lives(workflow: Workflow) -> [WorkLife; 9] {
    [
        WorkLife::Submitted { workflow },
        WorkLife::Quoting,
        WorkLife::Quoted { quote: quote(3) },
        WorkLife::Accepted { quote: quote(3) },
        WorkLife::InProgress { percent: 40 },
        WorkLife::Delivered,
        WorkLife::Rejected,
        WorkLife::Declined,
        WorkLife::Cancelled,
    ]
}

fn step(life: WorkLife, action: WorkAction) -> Result<WorkLife, Error> {
    match action {
        WorkAction::StartQuoting => life.start_quoting(),
        WorkAction::Quote => life.quote(quote(life.next_number())),
        WorkAction::Accept => life.accept(3, at(NOW)),
        WorkAction::Decline => life.decline(3),
        WorkAction::Start => life.start(),
        WorkAction::Progress => life.progress(41, false),
        WorkAction::Deliver => life.deliver(),
        WorkAction::Reject => life.reject(),
        WorkAction::Cancel => life.cancel(),
    }
}

#[test]
fn p9_every_step_leads_where_the_table_says_or_is_refused_by_name() {
    for workflow in Workflow::ALL {
        for life in lives(*workflow) {
            for action in WorkAction::ALL {
                let expected = life.state().after(*action, *workflow);
                let found = step(life, *action);
                assert_eq!(found.as_ref().ok().map(|life| life.state()), expected, "{life:?} {action:?} {workflow:?}");
                let Err(error) = found else { continue };
                assert_eq!(error.code(), "wrong_work_state");
                let Failure::WrongWorkState { state, action: asked, workflow: told } = error.failure() else {
                    panic!("{error:?}");
                };
                assert_eq!((*state, *asked), (life.state(), *action));
                // What the error calls possible is what is possible.
                assert!(state.actions(*told).eq(life.state().actions(*workflow)), "{life:?}");
            }
        }
    }
}

#[test]
fn p9_what_is_stored_comes_back() {
    for workflow in Workflow::ALL {
        for life in lives(*workflow) {
            let kept = match life {
                WorkLife::Quoted { quote } | WorkLife::Accepted { quote } => Some(quote),
                _ => None,
            };
            assert_eq!(WorkLife::stored(life.state(), *workflow, kept, 40), Some(life));
            // What is left over from before changes no other state.
            let other = WorkLife::stored(life.state(), *workflow, Some(quote(3)), 40);
            assert_eq!(other, Some(life));
            let bare = WorkLife::stored(life.state(), *workflow, None, 40);
            assert_eq!(bare.is_none(), kept.is_some(), "{life:?}");
        }
    }
}

#[test]
fn p9_a_new_quote_takes_the_place_of_the_former() {
    for life in lives(Workflow::Manual) {
        let number = if life.state() == WorkState::Quoted { 4 } else { 1 };
        assert_eq!(life.next_number(), number, "{life:?}");
    }
    let again = WorkLife::Quoted { quote: quote(3) }.quote(quote(4)).unwrap();
    assert_eq!(again, WorkLife::Quoted { quote: quote(4) });
    assert_eq!(WorkLife::Quoted { quote: quote(i32::MAX) }.next_number(), i32::MAX);
}

#[test]
fn p9_an_answer_names_the_quote_that_holds() {
    let life = WorkLife::Quoted { quote: quote(3) };
    for number in [i64::MIN, -3, 0, 2, 4, i64::from(i32::MAX) + 1 + 3, i64::MAX] {
        for found in [life.accept(number, at(NOW)), life.decline(number)] {
            assert!(matches!(found.unwrap_err().failure(), Failure::QuoteReplaced { number: 3 }), "{number}");
        }
    }
    assert_eq!(life.accept(3, at(NOW)).unwrap(), WorkLife::Accepted { quote: quote(3) });
    assert_eq!(life.decline(3).unwrap(), WorkLife::Declined);
    // Which quote holds is told before that it has expired, and no answer is taken where there is no question.
    let late = at("2026-06-01T00:00:00Z");
    assert!(matches!(life.accept(2, late).unwrap_err().failure(), Failure::QuoteReplaced { number: 3 }));
    assert_eq!(WorkLife::Quoting.accept(1, late).unwrap_err().code(), "wrong_work_state");
}

#[test]
fn p9_a_quote_is_accepted_until_the_instant_it_expires() {
    let life = WorkLife::Quoted { quote: quote(1) };
    let until = quote(1).valid_until;
    assert_eq!(until, at("2026-05-05T00:00:00Z"));
    let before = Timestamp::from_micros(until.as_micros() - 1);
    assert!(life.accept(1, before).is_ok());
    for late in [until, Timestamp::MAX] {
        let error = life.accept(1, late).unwrap_err();
        assert_eq!(error.code(), "quote_expired");
        assert!(matches!(error.failure(), Failure::QuoteExpired { last_day } if last_day.to_string() == "2026-05-04"));
        assert!(error.text(&Locale::EN).contains("Monday 4 May 2026"), "{}", error.text(&Locale::EN));
    }
    // An expired one is still declined, and quoted anew.
    assert_eq!(life.decline(1).unwrap(), WorkLife::Declined);
}

#[test]
fn p9_progress_never_goes_back_and_stands_still_only_with_a_note() {
    let life = WorkLife::InProgress { percent: 40 };
    for (percent, has_note, expected) in [
        (39, false, false),
        (39, true, false),
        (0, true, false),
        (40, false, false),
        (40, true, true),
        (41, false, true),
        (41, true, true),
        (100, false, true),
    ] {
        let found = life.progress(percent, has_note);
        if expected {
            assert_eq!(found.unwrap(), WorkLife::InProgress { percent });
            continue;
        }
        let error = found.unwrap_err();
        let told: Vec<_> = error.problems().iter().map(|problem| (problem.path(), problem.code())).collect();
        assert_eq!(told, [("/percent", ProblemCode::ProgressBackwards)], "{percent} {has_note}");
        let [en, fi, fr] = [Locale::EN, Locale::FI, Locale::FR].map(|locale| error.problems()[0].text(&locale));
        assert_eq!(en, "The work is already 40% done. Give a higher number, or the same one with a note.");
        assert_eq!(fi, "Työstä on jo tehty 40\u{a0}%. Anna suurempi luku, tai sama luku ja huomautus.");
        assert_eq!(
            fr,
            "Le travail est déjà fait à 40\u{a0}%. Indiquez un nombre plus élevé, ou le même avec une note."
        );
        assert_eq!(serde_json::json!(error.problems()[0].args()), serde_json::json!({ "percent": 40 }));
    }
    let begun = WorkLife::Submitted { workflow: Workflow::None }.start().unwrap();
    assert_eq!(begun, WorkLife::InProgress { percent: 0 });
    assert!(begun.progress(0, false).is_err() && begun.progress(0, true).is_ok());
}

#[test]
fn p9_delivered_work_is_done() {
    let percents: Vec<Option<i32>> = lives(Workflow::Manual).map(WorkLife::percent).to_vec();
    assert_eq!(percents, [None, None, None, None, Some(40), Some(100), None, None, None]);
}

#[derive(Clone, Copy, Debug)]
enum Walk {
    StartQuoting,
    Quote { days: i64 },
    Accept { off: i64, wait: i64 },
    Decline { off: i64 },
    Start,
    Progress { percent: i32, note: bool },
    Deliver,
    Reject,
    Cancel,
}

fn any_walk() -> impl Strategy<Value = Vec<Walk>> {
    let one = prop_oneof![
        1 => Just(Walk::StartQuoting),
        4 => (1..4_i64).prop_map(|days| Walk::Quote { days }),
        4 => (-1..2_i64, 0..4_i64).prop_map(|(off, wait)| Walk::Accept { off, wait }),
        1 => (-1..2_i64).prop_map(|off| Walk::Decline { off }),
        4 => Just(Walk::Start),
        8 => (0..=100, any::<bool>()).prop_map(|(percent, note)| Walk::Progress { percent, note }),
        1 => Just(Walk::Deliver),
        1 => Just(Walk::Reject),
        1 => Just(Walk::Cancel),
    ];
    proptest::collection::vec(one, 0..30)
}

const DAY: i64 = 86_400_000_000;

proptest! {
    /// However people act, work is begun only on a quote that was accepted in time or where none is needed, quotes are
    /// numbered without a gap, progress only grows, and what is closed stays as it is.
    #[test]
    fn p9_no_walk_leaves_the_rules(workflow in proptest::sample::select(Workflow::ALL), walk in any_walk()) {
        let (zone, calendar) = (TimeZone::UTC, Calendar::weekend());
        let mut now = at("2026-05-06T10:00:00Z");
        let mut life = WorkLife::Submitted { workflow };
        let (mut quoted, mut accepted, mut done) = (0, false, 0);
        for walk in walk {
            let before = life;
            let moved = match walk {
                Walk::StartQuoting => life.start_quoting(),
                Walk::Quote { days } => {
                    let amount = Money::parse("1", Currency::EUR).unwrap();
                    life.quote(Quote::new(life.next_number(), amount, now, days, &calendar, zone))
                }
                Walk::Accept { off, wait } => {
                    now = Timestamp::from_micros(now.as_micros() + wait * DAY);
                    life.accept(i64::from(quoted) + off, now)
                }
                Walk::Decline { off } => life.decline(i64::from(quoted) + off),
                Walk::Start => life.start(),
                Walk::Progress { percent, note } => life.progress(percent, note),
                Walk::Deliver => life.deliver(),
                Walk::Reject => life.reject(),
                Walk::Cancel => life.cancel(),
            };
            let Ok(after) = moved else { continue };
            prop_assert!(before.state().is_open());
            match (walk, after) {
                (Walk::Quote { .. }, WorkLife::Quoted { quote }) => {
                    prop_assert!(!accepted && workflow != Workflow::None);
                    prop_assert_eq!(quote.number, quoted + 1);
                    quoted = quote.number;
                }
                (Walk::Accept { off, .. }, WorkLife::Accepted { quote }) => {
                    prop_assert!(off == 0 && now < quote.valid_until && quote.number == quoted);
                    accepted = true;
                }
                (Walk::Start, WorkLife::InProgress { percent: 0 }) => {
                    prop_assert!(accepted || workflow == Workflow::None);
                }
                (Walk::Progress { percent, note }, WorkLife::InProgress { percent: now }) => {
                    prop_assert!(now == percent && (percent > done || percent == done && note));
                    done = percent;
                }
                (Walk::Deliver, WorkLife::Delivered) => {
                    prop_assert_eq!(before.state(), WorkState::InProgress);
                }
                (Walk::Cancel, WorkLife::Cancelled) => prop_assert!(!accepted),
                (Walk::Decline { off: 0 }, WorkLife::Declined) => prop_assert!(quoted > 0 && !accepted),
                (Walk::StartQuoting, WorkLife::Quoting) | (Walk::Reject, WorkLife::Rejected) => {}
                (walk, after) => prop_assert!(false, "{walk:?} led to {after:?}"),
            }
            life = after;
        }
    }
}
