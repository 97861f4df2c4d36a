use comptoir::{Calendar, Deadline, Pause, TimeZone, Timestamp};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{InEach, Outcomes, Version, in_each, typed};

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
    #[serde(rename = "name")]
    _name: String,
    calendar: Calendar,
    zone: TimeZone,
    submitted: Timestamp,
    pauses: Vec<Waiting>,
    as_of: Timestamp,
    business_days: u8,
    due: Timestamp,
    last_day: String,
    days: Value,
    text: InEach<String>,
    explanation: InEach<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Waiting {
    from: Timestamp,
    until: Option<Timestamp>,
}

pub(crate) fn expected(file: &Value) -> Outcomes {
    let file: File = typed(file)?;
    let expect = |case: Case| {
        json!({
            "due": case.due, "last_day": case.last_day, "days": case.days,
            "text": case.text, "explanation": case.explanation,
        })
    };
    Ok(file.cases.into_iter().map(expect).collect())
}

pub(crate) fn outcomes(file: &Value) -> Outcomes {
    let file: File = typed(file)?;
    let compute = |case: Case| {
        let pauses: Vec<Pause> =
            case.pauses.iter().map(|pause| Pause { from: pause.from, until: pause.until }).collect();
        let deadline =
            Deadline::compute(case.submitted, &pauses, case.as_of, &case.calendar, case.zone, case.business_days);
        json!({
            "due": deadline.due(),
            "last_day": deadline.last_day().to_string(),
            "days": deadline.days(),
            "text": in_each(|locale| deadline.text(locale)),
            "explanation": in_each(|locale| deadline.explanation(locale)),
        })
    };
    Ok(file.cases.into_iter().map(compute).collect())
}
