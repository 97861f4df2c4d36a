//! Failed sign-ins make the next ones wait: longer each time, never for ever (rule P11).

use comptoir::{Actor, Error, Failure, Locale, SignInDraft, Timestamp};
use comptoir_tests::{House, PASSWORD, Team, credentials, over_both_stores};

const JOE: &str = "joe@garage.example";
const WRONG: &str = "une lampe de chevet";

fn from(email: &str, origin: &str) -> SignInDraft {
    SignInDraft { origin: Some(origin.to_owned()), ..credentials(email, WRONG) }
}

/// The seconds to wait that an error tells.
fn wait(error: &Error) -> Option<i64> {
    match error.failure() {
        Failure::TooManyAttempts { retry_after } => Some(*retry_after),
        _ => None,
    }
}

/// What the next failed attempts tell: the delay, which is then waited for, or 0.
fn delays(house: &House, mut draft: impl FnMut(usize) -> SignInDraft, now: &mut Timestamp, count: usize) -> Vec<i64> {
    let door = house.door();
    let mut attempt = |number: usize| {
        let first = door.sign_in(&draft(number)).unwrap_err();
        let Some(seconds) = wait(&first) else {
            assert_eq!(first.code(), "sign_in_failed");
            return 0;
        };
        // A microsecond before it is over it is not over, and asking does not make it longer.
        *now = now.plus_micros(seconds * 1_000_000 - 1);
        house.clock.set(*now);
        assert_eq!(wait(&door.sign_in(&draft(number)).unwrap_err()), Some(1));
        *now = now.plus_micros(1);
        house.clock.set(*now);
        assert_eq!(door.sign_in(&draft(number)).unwrap_err().code(), "sign_in_failed");
        seconds
    };
    (0..count).map(&mut attempt).collect()
}

fn start() -> Timestamp {
    comptoir_tests::PARIS.parse().unwrap()
}

over_both_stores! {
    fn p11_delays_of_an_address_grow_to_a_quarter_of_an_hour_whoever_is_known_by_it(house) {
        let _ = house.account("Garage Chez Joe", &[JOE]);
        house.activate(JOE);
        let expected = [0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900];
        for email in [JOE, "nobody@garage.example"] {
            let mut now = start();
            house.clock.set(now);
            // From another origin each time: it is the address that waits.
            let found = delays(&house, |number| from(email, &format!("{email} {number}")), &mut now, expected.len());
            assert_eq!(found, expected, "{email}");
        }
    }

    fn p11_in_a_delay_nothing_is_verified_and_all_answer_alike(house) {
        let _ = house.account("Garage Chez Joe", &[JOE]);
        house.activate(JOE);
        for email in [JOE, "nobody@garage.example"] {
            for number in 0..6 {
                house.door().sign_in(&from(email, &format!("{email} {number}"))).unwrap_err();
            }
        }
        let _ = house.hasher.verified();
        let told = |email: &str, password: &str| {
            let error = house.door().sign_in(&credentials(email, password)).unwrap_err();
            [Locale::EN, Locale::FI, Locale::FR].map(|locale| error.to_json(&locale).to_string())
        };
        let first = told(JOE, PASSWORD);
        assert!(first[0].contains("\"retry_after\":1") && first[0].contains("too_many_attempts"), "{first:?}");
        assert_eq!(told(JOE, WRONG), first);
        assert_eq!(told("nobody@garage.example", WRONG), first);
        assert_eq!(house.hasher.verified(), 0);
    }

    fn p11_the_right_password_works_after_any_delay(house) {
        let _ = house.account("Garage Chez Joe", &[JOE]);
        house.activate(JOE);
        let mut now = start();
        let _ = delays(&house, |number| from(JOE, &number.to_string()), &mut now, 30);
        let seconds = wait(&house.sign_in(JOE).unwrap_err()).unwrap();
        assert_eq!(seconds, 900);
        house.clock.set(now.plus_micros(900_000_000));
        house.sign_in(JOE).unwrap();
    }

    fn p11_what_was_right_is_taken_back(house) {
        let _ = house.account("Garage Chez Joe", &[JOE]);
        house.activate(JOE);
        for _ in 0..30 {
            house.sign_in(JOE).unwrap();
        }
        assert_eq!(house.raw().count("sign_in_attempts"), 0);
        for _ in 0..4 {
            house.door().sign_in(&credentials(JOE, WRONG)).unwrap_err();
            house.sign_in(JOE).unwrap();
        }
        let failures = house.raw().values("SELECT cast(failures AS TEXT) AS value FROM sign_in_attempts");
        assert_eq!(failures, ["4", "4", "4"]);
    }

    fn p11_an_hour_after_the_last_failure_it_starts_anew(house) {
        let mut now = start();
        let _ = delays(&house, |_| from(JOE, "203.0.113.7"), &mut now, 10);
        house.clock.set(now.plus_micros(3_600_000_000));
        let mut later = now.plus_micros(3_600_000_000);
        assert_eq!(delays(&house, |_| from(JOE, "203.0.113.7"), &mut later, 7), [0, 0, 0, 0, 0, 0, 1]);
        // And what is forgotten is gone.
        house.clock.set(later.plus_micros(3_600_000_000));
        house.door().sign_in(&SignInDraft { origin: None, ..from("other@garage.example", "") }).unwrap_err();
        assert_eq!(house.raw().count("sign_in_attempts"), 2);
    }

    fn p11_delays_of_an_origin_begin_after_twenty(house) {
        let mut now = start();
        let draft = |number: usize| from(&format!("joe{number}@garage.example"), "203.0.113.7");
        let found = delays(&house, draft, &mut now, 24);
        assert_eq!(found, [vec![0; 21], vec![1, 2, 4]].concat());
        // Others are not kept waiting by it.
        assert_eq!(house.door().sign_in(&from(JOE, "203.0.113.8")).unwrap_err().code(), "sign_in_failed");
        let without = SignInDraft { origin: None, ..from(JOE, "") };
        assert_eq!(house.door().sign_in(&without).unwrap_err().code(), "sign_in_failed");
    }

    fn p11_delays_of_a_desk_begin_after_two_hundred_and_stay_short(house) {
        let team = Team::helsinki(&house.store, "helsinki");
        let mut now = start();
        let draft = |number: usize| from(&format!("joe{number}@garage.example"), &format!("198.51.100.{number}"));
        assert_eq!(delays(&house, draft, &mut now, 201), vec![0; 201]);
        // Whoever has failed waits for all that failed, and whoever has not does not: a desk cannot be shut for its customers.
        let again = |number: usize| from(&format!("joe{number}@garage.example"), &format!("192.0.2.{number}"));
        assert_eq!(delays(&house, again, &mut now, 4), [1, 2, 2, 2], "two seconds leave one failure less");
        let _ = house.account("Garage Chez Joe", &[JOE]);
        house.activate(JOE);
        house.sign_in(JOE).unwrap();
        // Another desk has its own count.
        let theirs = team.desk.session(Actor::host("portal")).unwrap().access();
        assert_eq!(theirs.sign_in(&from("joe9@garage.example", "x")).unwrap_err().code(), "sign_in_failed");
    }

    fn p11_a_new_password_lifts_the_delay_of_its_address(house) {
        let _ = house.account("Garage Chez Joe", &[JOE]);
        house.activate(JOE);
        for number in 0..6 {
            house.door().sign_in(&from(JOE, &number.to_string())).unwrap_err();
        }
        assert_eq!(house.sign_in(JOE).unwrap_err().code(), "too_many_attempts");
        house.door().forgot_password(JOE).unwrap();
        house.door().reset_password(&house.token(JOE), "une autre lampe ici").unwrap();
        house.door().sign_in(&credentials(JOE, "une autre lampe ici")).unwrap();
    }

    fn p11_guesses_made_at_once_are_counted_one_by_one(house) {
        let _ = house.account("Garage Chez Joe", &[JOE]);
        house.activate(JOE);
        let _ = house.hasher.verified();
        let codes: Vec<&'static str> = std::thread::scope(|scope| {
            let calls: Vec<_> = (0..32)
                .map(|number| {
                    let door = house.door();
                    scope.spawn(move || door.sign_in(&from(JOE, &number.to_string())).unwrap_err().code())
                })
                .collect();
            calls.into_iter().map(|call| call.join().unwrap()).collect()
        });
        assert_eq!(codes.iter().filter(|code| **code == "sign_in_failed").count(), 6);
        assert_eq!(codes.iter().filter(|code| **code == "too_many_attempts").count(), 26);
        assert_eq!(house.hasher.verified(), 6);
    }

    fn p11_a_clock_set_back_keeps_nobody_waiting(house) {
        let _ = house.account("Garage Chez Joe", &[JOE]);
        house.activate(JOE);
        let mut now = start();
        let _ = delays(&house, |number| from(JOE, &number.to_string()), &mut now, 20);
        assert_eq!(house.sign_in(JOE).unwrap_err().code(), "too_many_attempts");
        house.at("2025-04-30T08:00:00Z");
        house.sign_in(JOE).unwrap();
    }

    fn p11_failures_leave_no_event_and_no_address(house) {
        let before = house.administrator.audit().list(None).unwrap().items.len();
        for number in 0..3 {
            house.door().sign_in(&from("nobody@garage.example", &number.to_string())).unwrap_err();
        }
        assert_eq!(house.administrator.audit().list(None).unwrap().items.len(), before);
        assert!(house.raw().tables_with("nobody@garage.example").is_empty());
        assert!(house.administrator.audit().verify().unwrap().intact);
    }
}
