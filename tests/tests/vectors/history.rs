//! Replays the histories: `history.json`, `modify.json`, `accounts.json` and `subscriptions.json`.

use std::sync::Arc;

use comptoir::{
    AccountRef, Actor, Desk, Error, Failure, FixedClock, FixedIds, Keys, Problem, Session, Store, Timestamp,
};
use comptoir_tests::Kind;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Value, json};

use crate::call::Call;
use crate::{InEach, Outcomes, Version, typed};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "version")]
    _version: Version,
    key: Key,
    ids: u64,
    steps: Vec<Step>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Key {
    id: u32,
    root: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    at: Timestamp,
    desk: Option<String>,
    actor: Option<String>,
    once: Option<String>,
    #[serde(default)]
    preview: bool,
    based_on: Option<i64>,
    call: String,
    args: Value,
    /// `null` is an outcome too.
    #[serde(default, deserialize_with = "given")]
    expect: Option<Value>,
    error: Option<Failed>,
}

pub(crate) fn given<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Failed {
    code: String,
    text: InEach<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    problems: Vec<Found>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    accounts: Vec<AccountRef>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    changes: Vec<Value>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Found {
    path: String,
    code: String,
    text: InEach<String>,
}

pub(crate) fn bytes(hex: &str) -> Result<Vec<u8>, String> {
    let pair = |at| hex.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
    (0..hex.len()).step_by(2).map(|at| pair(at).ok_or_else(|| "not hexadecimal".to_owned())).collect()
}

pub(crate) fn expected(file: &Value) -> Outcomes {
    let file: File = typed(file)?;
    let expect = |step: Step| match (step.expect, step.error) {
        (Some(outcome), None) => Ok(json!({ "expect": outcome })),
        (None, Some(failed)) => Ok(json!({ "error": failed })),
        _ => Err(format!("{}: neither outcome nor error, or both", step.call)),
    };
    file.steps.into_iter().map(expect).collect()
}

pub(crate) fn outcomes(file: &Value, kind: Kind) -> Outcomes {
    let file: File = typed(file)?;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let url = match kind {
        Kind::Sqlite => format!("sqlite:{}", folder.path().join("counter.db").display()),
        #[cfg(feature = "postgres")]
        Kind::Postgres => comptoir_tests::fresh_database(),
        #[allow(unreachable_patterns, reason = "without the feature there is no such store")]
        _ => return Err("this build has no such store".to_owned()),
    };
    let root: [u8; 32] = bytes(&file.key.root)?.try_into().map_err(|_| "a root key has 32 bytes")?;
    let clock = Arc::new(FixedClock::new(Timestamp::MIN));
    let store = Store::builder(&url, Keys::new(file.key.id, root))
        .shared_clock(clock.clone())
        .ids(FixedIds::new(file.ids))
        .open()
        .map_err(|error| error.to_string())?;
    let replay = |(index, step): (usize, &Step)| {
        clock.set(step.at);
        step.replay(&store).map_err(|fault| format!("step {index}, {}: {fault}", step.call))
    };
    file.steps.iter().enumerate().map(replay).collect()
}

impl Step {
    fn replay(&self, store: &Store) -> Result<Value, String> {
        let call = Call::read(&self.call, &self.args)?;
        let done = match call {
            Call::CreateDesk(founding) if self.desk.is_none() && self.actor.is_none() => {
                let created = store.create_desk(&founding.settings, &founding.administrator);
                created.map(|desk| json!({ "id": desk.id(), "name": desk.name() }))
            }
            Call::CreateDesk(_) => return Err("a desk is created at no desk, by nobody of it".to_owned()),
            call => call.make(&self.session(store)?),
        };
        Ok(match done {
            Ok(outcome) => json!({ "expect": outcome }),
            Err(error) => json!({ "error": failed(&error) }),
        })
    }

    fn session(&self, store: &Store) -> Result<Session, String> {
        let refused = |error: Error| error.to_string();
        let desk = store.desk(self.desk.as_deref().ok_or("no desk")?).map_err(refused)?;
        let actor = actor(&desk, self.actor.as_deref().ok_or("no actor")?)?;
        let mut session = desk.session(actor).map_err(refused)?;
        if let Some(key) = &self.once {
            session = session.once(key).map_err(refused)?;
        }
        if self.preview {
            session = session.preview();
        }
        if let Some(version) = self.based_on {
            session = session.based_on(version);
        }
        Ok(session)
    }
}

fn actor(desk: &Desk, text: &str) -> Result<Actor, String> {
    match text.split_once(':') {
        Some(("host", name)) => Ok(Actor::host(name)),
        Some(("staff", email)) => {
            let host = desk.session(Actor::host("replay")).map_err(|error| error.to_string())?;
            let found = host.people().staff_by_email(email).map_err(|error| error.to_string())?;
            found.map(|staff| Actor::staff(staff.id)).ok_or_else(|| format!("no `{email}` on the staff"))
        }
        _ => Err(format!("no actor `{text}`")),
    }
}

fn failed(error: &Error) -> Failed {
    let problem = |problem: &Problem| Found {
        path: problem.path().to_owned(),
        code: problem.code().as_str().to_owned(),
        text: InEach::of(|locale| problem.text(locale)),
    };
    Failed {
        code: error.code().to_owned(),
        text: InEach::of(|locale| error.text(locale)),
        problems: error.problems().iter().map(problem).collect(),
        accounts: error.accounts().to_vec(),
        changes: match error.failure() {
            Failure::Conflict { changes, .. } => changes.iter().map(|change| json!(change)).collect(),
            _ => Vec::new(),
        },
    }
}
