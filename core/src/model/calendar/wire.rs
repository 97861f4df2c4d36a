//! Reading what a deadline writes as JSON.

use serde::{Deserialize, Deserializer, de};

use super::days::Day;
use super::{Closure, Deadline, DeadlineDay, DeadlineDayKind, Holiday};
use crate::Timestamp;

#[derive(Deserialize)]
struct WireDeadline {
    due: Timestamp,
    last_day: Day,
    days: Vec<DeadlineDay>,
}

impl<'de> Deserialize<'de> for Deadline {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire = WireDeadline::deserialize(deserializer)?;
        Ok(Self { due: wire.due, last_day: wire.last_day.0, days: wire.days })
    }
}

#[derive(Deserialize)]
struct WireDay {
    day: Day,
    kind: String,
    reason: Option<String>,
    holiday: Option<String>,
    label: Option<String>,
    last: Option<Day>,
    number: Option<u8>,
    of: Option<u8>,
}

impl WireDay {
    fn closure(self) -> Option<Closure> {
        match self.reason?.as_str() {
            "weekend" => Some(Closure::Weekend),
            "holiday" => {
                let key = self.holiday?;
                Holiday::ALL.iter().copied().find(|holiday| holiday.key() == key).map(Closure::Holiday)
            }
            "own" => self.label.map(Closure::Own),
            _ => None,
        }
    }

    fn kind(self) -> Option<DeadlineDayKind> {
        Some(match self.kind.as_str() {
            "submitted" => DeadlineDayKind::Submitted,
            "submitted_closed" => DeadlineDayKind::SubmittedClosed(self.closure()?),
            "stands_in" => DeadlineDayKind::StandsIn,
            "closed" => DeadlineDayKind::Closed(self.closure()?),
            "waiting" => DeadlineDayKind::Waiting,
            "waiting_through" => DeadlineDayKind::WaitingThrough(self.last?.0),
            "counted" => DeadlineDayKind::Counted { number: self.number?, of: self.of? },
            _ => return None,
        })
    }
}

impl<'de> Deserialize<'de> for DeadlineDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire = WireDay::deserialize(deserializer)?;
        let day = wire.day.0;
        let kind = wire.kind().ok_or_else(|| de::Error::custom("not a day of a deadline"))?;
        Ok(Self { day, kind })
    }
}
