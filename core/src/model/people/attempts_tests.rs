use proptest::prelude::*;

use super::*;

const SCOPES: [AttemptScope; 4] =
    [AttemptScope::Email, AttemptScope::Origin, AttemptScope::Desk, AttemptScope::Registration];

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_micros(1_777_536_000_000_000 + seconds * SECOND)
}

/// The attempts after `failures` failures, each made as soon as it could be.
fn after(scope: AttemptScope, failures: i32) -> (Option<Attempts>, i64) {
    let (mut attempts, mut now) = (None, 0);
    for _ in 0..failures {
        let counted = Attempts::count(attempts, scope, at(now)).unwrap_or_else(|wait| {
            now += wait;
            Attempts::count(attempts, scope, at(now)).expect("the delay is over")
        });
        attempts = Some(counted);
    }
    (attempts, now)
}

#[test]
fn p11_the_first_failures_are_free_and_then_each_delay_is_twice_the_last() {
    let delays = |scope: AttemptScope, from: i32| (from..from + 14).map(|n| scope.delay(n)).collect::<Vec<_>>();
    let growing = [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900];
    assert_eq!(delays(AttemptScope::Email, 5), growing);
    assert_eq!(delays(AttemptScope::Origin, 20), growing);
    assert_eq!(delays(AttemptScope::Desk, 200), [0, 1, 2, 4, 8, 16, 30, 30, 30, 30, 30, 30, 30, 30]);
    assert_eq!(delays(AttemptScope::Registration, 60), [0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60, 60, 60]);
    for scope in SCOPES {
        assert_eq!((scope.delay(i32::MIN), scope.delay(0), scope.delay(1)), (0, 0, 0));
        assert_eq!(scope.delay(i32::MAX), scope.longest());
    }
}

#[test]
fn p11_an_attempt_in_a_delay_is_not_counted_and_told_how_long() {
    let (known, now) = after(AttemptScope::Email, 7);
    assert_eq!(known, Some(Attempts { failures: 7, last_at: at(now), until: at(now + 2) }));
    let wait = |micros: i64| Attempts::count(known, AttemptScope::Email, at(now).plus_micros(micros));
    assert_eq!(wait(0), Err(2));
    assert_eq!(wait(1), Err(2));
    assert_eq!(wait(SECOND - 1), Err(2));
    assert_eq!(wait(SECOND), Err(1));
    assert_eq!(wait(2 * SECOND - 1), Err(1));
    assert_eq!(wait(2 * SECOND), Ok(Attempts { failures: 8, last_at: at(now + 2), until: at(now + 6) }));
}

#[test]
fn p11_an_hour_after_the_last_failure_it_starts_anew() {
    let (known, now) = after(AttemptScope::Email, 9);
    let later = Attempts::count(known, AttemptScope::Email, at(now + 3_600).plus_micros(-1)).unwrap();
    assert_eq!(later.failures, 7, "three quarters of an hour leave three fewer");
    let anew = Attempts::count(known, AttemptScope::Email, at(now + 3_600)).unwrap();
    assert_eq!(anew, Attempts { failures: 1, last_at: at(now + 3_600), until: at(now + 3_600) });
}

#[test]
fn p11_quiet_time_leaves_fewer_failures() {
    for (scope, leak) in SCOPES.into_iter().zip([900, 60, 2, 60]) {
        let known = Attempts { failures: 4, last_at: at(0), until: at(0) };
        let left = |micros: i64| known.left(scope, at(0).plus_micros(micros));
        assert_eq!([left(-1), left(0), left(leak * SECOND - 1), left(leak * SECOND)], [4, 4, 4, 3], "{scope:?}");
        assert_eq!(
            [left(2 * leak * SECOND), left(3_600 * SECOND - 1).min(1), left(3_600 * SECOND)],
            [2, i32::from(leak == 900), 0]
        );
        let counted = Attempts::count(Some(known), scope, at(leak)).unwrap();
        assert_eq!((counted.failures, counted.last_at), (4, at(leak)), "one less, and this one");
    }
}

#[test]
fn p11_what_is_mistyped_now_and_then_keeps_nobody_out() {
    for (scope, every) in [(AttemptScope::Desk, 2), (AttemptScope::Origin, 60), (AttemptScope::Email, 900)] {
        let mut known = None;
        for attempt in 0..5_000 {
            let counted = Attempts::count(known, scope, at(attempt * every)).expect("nobody waits");
            assert_eq!(counted.failures, 1);
            known = Some(counted);
        }
    }
}

#[test]
fn p11_a_clock_set_back_makes_nobody_wait() {
    let (known, now) = after(AttemptScope::Email, 20);
    let (year, known) = (366 * 86_400, known.unwrap());
    assert_eq!(Attempts::count(Some(known), AttemptScope::Email, at(now)), Err(900));
    let back = Attempts::count(Some(known), AttemptScope::Email, at(now - year)).unwrap();
    assert_eq!(back, Attempts { failures: 17, last_at: at(now - year), until: at(now - year + 900) });
    assert_eq!(Attempts::count(Some(back), AttemptScope::Email, at(now - year + 1)), Err(899));
}

#[test]
fn p11_what_did_not_fail_is_taken_back() {
    let (before, now) = after(AttemptScope::Email, 6);
    let counted = Attempts::count(before, AttemptScope::Email, at(now + 1)).unwrap();
    assert_eq!(counted.take_back(counted, before), before);
    assert_eq!(counted.take_back(counted, None), None);
    // Somebody else failed meanwhile.
    let other = Attempts::count(Some(counted), AttemptScope::Email, at(now + 9)).unwrap();
    assert_eq!(other.take_back(counted, before), Some(Attempts { failures: other.failures - 1, ..other }));
    let one = Attempts { failures: 1, last_at: at(1), until: at(1) };
    assert_eq!(one.take_back(counted, before), None);
    let two = Attempts { failures: 2, ..one };
    assert_eq!(two.take_back(counted, before), Some(one));
}

#[test]
fn each_scope_has_a_name_of_its_own() {
    assert_eq!(SCOPES.map(AttemptScope::name), ["email", "origin", "desk", "registration"]);
}

proptest! {
    #[test]
    fn p11_delays_grow_and_end(failures in any::<i32>()) {
        for scope in SCOPES {
            prop_assert!(scope.delay(failures) <= scope.delay(failures.saturating_add(1)));
            prop_assert!((0..=scope.longest()).contains(&scope.delay(failures)));
        }
    }

    #[test]
    fn p11_nobody_waits_for_ever(
        steps in prop::collection::vec((0..3_usize, -5_000_000_000_i64..5_000_000_000), 1..200),
    ) {
        for (scope, mut now) in SCOPES.into_iter().map(|scope| (scope, at(0))) {
            let mut known = None;
            for (kind, step) in &steps {
                // Mostly forwards by less than a delay, sometimes far, sometimes back.
                now = now.plus_micros(if *kind == 0 { *step } else { step.abs() / 1_000 });
                match Attempts::count(known, scope, now) {
                    Ok(counted) => {
                        prop_assert!(counted.failures >= 1 && counted.last_at == now && counted.until >= now);
                        known = Some(counted);
                    }
                    Err(wait) => {
                        prop_assert!((1..=scope.longest()).contains(&wait));
                        prop_assert!(Attempts::count(known, scope, now.plus_micros(wait * SECOND)).is_ok());
                    }
                }
            }
        }
    }
}
