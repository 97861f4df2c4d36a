//! Replays `periods.json`: subscriptions and what is reckoned with them, without a store.

use comptoir::{Calendar, Period, Renewal, Subscription, Term, TimeZone, Timestamp, pro_rata};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::history::given;
use crate::{Outcomes, Version, parsed, told, typed};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "version")]
    _version: Version,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    call: String,
    args: Value,
    #[serde(default, deserialize_with = "given")]
    outcome: Option<Value>,
    #[serde(default, deserialize_with = "given")]
    after: Option<Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
enum Call {
    New {
        #[serde(rename = "name")]
        _name: String,
        term: Term,
    },
    Start {
        now: Timestamp,
        zone: TimeZone,
    },
    ChangeTerm {
        term: Term,
        enrolled: bool,
        now: Timestamp,
        zone: TimeZone,
    },
    ChangeRenewal {
        renewal: Renewal,
    },
    Undo {},
    Pass {
        now: Timestamp,
        zone: TimeZone,
    },
    Cancel {
        on: String,
    },
    DaysLeft {
        period: Period,
        on: String,
    },
    ProRata {
        price_minor: i64,
        days_left: i64,
    },
    InvoiceDay {
        calendar: Calendar,
        after: String,
    },
}

pub(crate) fn expected(file: &Value) -> Outcomes {
    let file: File = typed(file)?;
    let expect = |case: Case| json!({ "outcome": case.outcome, "after": case.after });
    Ok(file.cases.into_iter().map(expect).collect())
}

pub(crate) fn outcomes(file: &Value) -> Outcomes {
    let file: File = typed(file)?;
    let mut subscription = None;
    let replay = |(index, case): (usize, &Case)| {
        let call: Call = typed(&json!({ &case.call: case.args }))?;
        call.make(&mut subscription).map_err(|fault| format!("case {index}, {}: {fault}", case.call))
    };
    file.cases.iter().enumerate().map(replay).collect()
}

impl Call {
    fn make(self, subscription: &mut Option<Subscription>) -> Result<Value, String> {
        let alone = |outcome: Value| Ok(json!({ "outcome": outcome, "after": null }));
        match self {
            Self::DaysLeft { period, on } => alone(json!(period.days_left(parsed(&on)?))),
            Self::ProRata { price_minor, days_left } => alone(json!(pro_rata(price_minor, days_left))),
            Self::InvoiceDay { calendar, after } => alone(json!(calendar.invoice_day(parsed(&after)?).to_string())),
            Self::New { term, .. } => {
                let new = subscription.insert(Subscription::new(term));
                Ok(json!({ "outcome": null, "after": state(new) }))
            }
            call => {
                let subscription = subscription.as_mut().ok_or("no subscription yet")?;
                let outcome = call.on(subscription)?;
                Ok(json!({ "outcome": outcome, "after": state(subscription) }))
            }
        }
    }

    fn on(self, subscription: &mut Subscription) -> Result<Value, String> {
        Ok(match self {
            Self::Start { now, zone } => json!(subscription.start(now, zone)),
            Self::ChangeTerm { term, enrolled, now, zone } => {
                told::term_change(&subscription.change_term(term, enrolled, now, zone))
            }
            Self::ChangeRenewal { renewal } => match subscription.change_renewal(renewal) {
                Ok(before) => json!(before),
                Err(_) => json!("subscription_ended"),
            },
            Self::Undo {} => json!(subscription.undo()),
            Self::Pass { now, zone } => {
                std::iter::from_fn(|| subscription.pass(now, zone)).map(|boundary| json!(boundary)).collect()
            }
            Self::Cancel { on } => json!(subscription.cancel(parsed(&on)?).map(|day| day.to_string())),
            _ => return Err("not done to a subscription".to_owned()),
        })
    }
}

fn state(subscription: &Subscription) -> Value {
    json!({
        "state": subscription.state(), "term": subscription.term(), "renewal": subscription.renewal(),
        "period": subscription.period(), "ends_at": subscription.ends_at(), "pending": subscription.pending(),
        "forecast": subscription.forecast(), "ended_on": subscription.ended_on().map(|day| day.to_string()),
    })
}
