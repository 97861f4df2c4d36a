use proptest::prelude::*;

use super::*;

const HOUR: i64 = 3_600_000_000;

#[derive(Clone, Debug)]
enum Command {
    Start,
    ChangeTerm(i64, bool),
    ChangeRenewal(Renewal),
    Undo,
    Zone(TimeZone),
    Cancel,
}

fn any_zone() -> impl Strategy<Value = TimeZone> {
    let names = [
        "Europe/Paris",
        "UTC",
        "America/Santiago",
        "Africa/Cairo",
        "Pacific/Apia",
        "Pacific/Pago_Pago",
        "Asia/Kathmandu",
    ];
    prop::sample::select(names.map(zone).to_vec())
}

fn any_command() -> impl Strategy<Value = Command> {
    let term = || prop_oneof![3 => Just(1_i64), 2 => Just(12), 1 => 1_i64..=24];
    let renewal = prop_oneof![
        3 => Just(Renewal::SameAsTerm),
        2 => term().prop_map(|count| Renewal::Term(months(count))),
        1 => Just(Renewal::Never),
    ];
    prop_oneof![
        4 => Just(Command::Start),
        6 => (term(), any::<bool>()).prop_map(|(count, enrolled)| Command::ChangeTerm(count, enrolled)),
        3 => renewal.prop_map(Command::ChangeRenewal),
        2 => Just(Command::Undo),
        2 => any_zone().prop_map(Command::Zone),
        1 => Just(Command::Cancel),
    ]
}

/// Commands, each some hours after the one before.
fn any_history() -> impl Strategy<Value = Vec<(i64, Command)>> {
    prop::collection::vec((0_i64..24 * 500, any_command()), 1..12)
}

/// An account as a desk would have it: its subscription, its zone, and all that happened.
struct Account {
    subscription: Subscription,
    zone: TimeZone,
    boundaries: Vec<Boundary>,
    periods: Vec<Period>,
}

impl Account {
    fn new(zone: TimeZone) -> Self {
        Self { subscription: Subscription::new(Term::MONTHLY), zone, boundaries: Vec::new(), periods: Vec::new() }
    }

    fn run_due(&mut self, now: Timestamp) {
        while let Some(boundary) = self.subscription.pass(now, self.zone) {
            assert_eq!(self.periods.last().map(|former| former.end), Some(boundary.on));
            if let Next::Renewed { period, .. } = boundary.next {
                assert_eq!((period.start, self.subscription.period()), (boundary.on, Some(period)));
                self.periods.push(period);
            }
            self.boundaries.push(boundary);
        }
    }

    /// The current period is over on `day` already.
    fn cut(&mut self, day: NaiveDate) {
        if let Some(period) = self.periods.last_mut() {
            period.end = period.end.min(day);
        }
    }

    fn give(&mut self, command: &Command, now: Timestamp) {
        self.run_due(now);
        match command {
            Command::Start => self.periods.extend(self.subscription.start(now, self.zone)),
            Command::ChangeTerm(count, enrolled) => {
                let former = self.subscription.period();
                let change = self.subscription.change_term(months(*count), *enrolled, now, self.zone);
                if self.subscription.state() == SubscriptionState::NotStarted {
                    // What waits for a device knows nothing of an earlier run.
                    self.periods.clear();
                } else if self.subscription.period() != former {
                    self.cut(change.effective);
                    self.periods.extend(self.subscription.period());
                }
            }
            Command::ChangeRenewal(renewal) => {
                let _ = self.subscription.change_renewal(*renewal);
            }
            Command::Undo => {
                self.subscription.undo();
            }
            Command::Zone(zone) => self.zone = *zone,
            Command::Cancel => {
                if let Some(on) = self.subscription.cancel(self.zone.day(now)) {
                    self.cut(on);
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn s5_late_by_years_equals_daily(zone in any_zone(), history in any_history(), rest in 0_i64..24 * 4_000) {
        let (mut daily, mut late) = (Account::new(zone), Account::new(zone));
        let mut now = at("2010-12-31T11:00:00Z");
        for (hours, command) in &history {
            for _ in 0..hours / 24 {
                now = now.plus_micros(24 * HOUR);
                daily.run_due(now);
            }
            now = now.plus_micros(hours % 24 * HOUR);
            daily.give(command, now);
            late.give(command, now);
        }
        for _ in 0..rest {
            now = now.plus_micros(HOUR);
            daily.run_due(now);
        }
        late.run_due(now);
        prop_assert_eq!(&daily.subscription, &late.subscription);
        prop_assert_eq!(&daily.boundaries, &late.boundaries);
        // Applied once: there is nothing left.
        late.run_due(now);
        prop_assert_eq!(daily.boundaries.len(), late.boundaries.len());
    }

    #[test]
    fn s3_no_day_is_in_two_periods_and_none_is_between_those_of_one_run(
        zone in any_zone(), history in any_history(), back in 0_i64..24 * 100,
    ) {
        let mut account = Account::new(zone);
        let mut now = at("2010-12-31T11:00:00Z");
        for (index, (hours, command)) in history.iter().enumerate() {
            now = now.plus_micros(hours * HOUR);
            // Every third command is given by a clock that lags behind.
            account.give(command, if index % 3 == 2 { now.plus_micros(-back * HOUR) } else { now });
        }
        account.run_due(now.plus_micros(24 * 400 * HOUR));
        for period in &account.periods {
            prop_assert!(period.start <= period.end, "{:?}", account.periods);
        }
        for pair in account.periods.windows(2) {
            prop_assert!(pair[0].end <= pair[1].start, "{:?}", account.periods);
        }
        if let Phase::Running(run) = account.subscription.phase() {
            prop_assert_eq!(run.period, Period::of(run.anchor, run.months, account.subscription.term()));
            prop_assert_eq!(run.ends_at, run.zone.start_of(run.period.end));
            prop_assert_ne!(run.pending, Some(account.subscription.term()));
        }
    }

    #[test]
    fn s4_undo_gives_back_what_was_before_any_pending_change(
        zone in any_zone(), history in any_history(), terms in prop::collection::vec(1_i64..=24, 1..4),
    ) {
        let mut account = Account::new(zone);
        let mut now = at("2010-12-31T11:00:00Z");
        for (hours, command) in &history {
            now = now.plus_micros(hours * HOUR);
            account.give(command, now);
        }
        account.subscription.undo();
        prop_assume!(account.subscription.state() == SubscriptionState::Running);
        let former = account.subscription.clone();
        for count in terms {
            account.subscription.change_term(months(count), true, now, zone);
        }
        prop_assert_eq!(account.subscription.pending().is_some(), account.subscription != former);
        account.subscription.undo();
        prop_assert_eq!(account.subscription, former);
    }

    #[test]
    fn s5_the_forecast_is_what_happens(zone in any_zone(), history in any_history()) {
        let mut account = Account::new(zone);
        let mut now = at("2010-12-31T11:00:00Z");
        for (hours, command) in &history {
            now = now.plus_micros(hours * HOUR);
            account.give(command, now);
        }
        let forecast = account.subscription.forecast();
        let pending = account.subscription.pending();
        let boundary = account.subscription.pass(Timestamp::MAX, zone);
        prop_assert_eq!(forecast.map(|one| one.on), boundary.map(|one| one.on));
        let followed = boundary.and_then(|one| match one.next {
            Next::Renewed { term, .. } => Some(term),
            Next::Ended => None,
        });
        prop_assert_eq!(forecast.and_then(|one| one.term), followed);
        prop_assert_eq!(boundary.is_some_and(|one| one.by_change), pending.is_some());
    }
}
