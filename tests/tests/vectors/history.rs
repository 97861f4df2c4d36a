//! Replays the histories: `history.json`, `modify.json`, `accounts.json`, `subscriptions.json`, `orders.json`, `business.json`,
//! `people.json` and `work.json`.

use std::sync::Arc;

use comptoir::{
    AccountRef, Actor, Desk, Error, Failure, FixedClock, FixedIds, Keys, Problem, Session, Store, Timestamp,
};
use comptoir_tests::{CheapHasher, Kind};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Value, json};

use crate::call::Call;
use crate::{InEach, Outcomes, Version, parsed, typed};

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
pub(crate) struct Key {
    id: u32,
    root: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Step {
    at: Timestamp,
    desk: Option<String>,
    actor: Option<String>,
    /// The token of a sign-in.
    signed_in: Option<String>,
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
    #[serde(skip_serializing_if = "Option::is_none")]
    retry_after: Option<i64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    codes: Vec<String>,
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
    expected_of(file.steps)
}

/// What should come out of each step.
pub(crate) fn expected_of(steps: Vec<Step>) -> Outcomes {
    let expect = |step: Step| match (step.expect, step.error) {
        (Some(outcome), None) => Ok(json!({ "expect": outcome })),
        (None, Some(failed)) => Ok(json!({ "error": failed })),
        _ => Err(format!("{}: neither outcome nor error, or both", step.call)),
    };
    steps.into_iter().map(expect).collect()
}

pub(crate) fn outcomes(file: &Value, kind: Kind) -> Outcomes {
    let file: File = typed(file)?;
    Ok(Replayed::of(&file.key, file.ids, &file.steps, kind)?.outcomes)
}

/// A store of its own, after some steps.
pub(crate) struct Replayed {
    pub(crate) store: Store,
    pub(crate) clock: Arc<FixedClock>,
    /// What came out of each step.
    pub(crate) outcomes: Vec<Value>,
    _folder: tempfile::TempDir,
}

impl Replayed {
    pub(crate) fn of(key: &Key, ids: u64, steps: &[Step], kind: Kind) -> Result<Self, String> {
        let mut replayed = Self::new(key, ids, kind)?;
        for (index, step) in steps.iter().enumerate() {
            let outcome = replayed.step(step).map_err(|fault| format!("step {index}, {}: {fault}", step.call))?;
            replayed.outcomes.push(outcome);
        }
        Ok(replayed)
    }

    pub(crate) fn new(key: &Key, ids: u64, kind: Kind) -> Result<Self, String> {
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        let url = match kind {
            Kind::Sqlite => format!("sqlite:{}", folder.path().join("counter.db").display()),
            #[cfg(feature = "postgres")]
            Kind::Postgres => comptoir_tests::fresh_database(),
            #[allow(unreachable_patterns, reason = "without the feature there is no such store")]
            _ => return Err("this build has no such store".to_owned()),
        };
        let root: [u8; 32] = bytes(&key.root)?.try_into().map_err(|_| "a root key has 32 bytes")?;
        let clock = Arc::new(FixedClock::new(Timestamp::MIN));
        let store = Store::builder(&url, Keys::new(key.id, root))
            .shared_clock(clock.clone())
            .hasher(CheapHasher::default())
            .ids(FixedIds::new(ids))
            .open()
            .map_err(|error| error.to_string())?;
        Ok(Self { store, clock, outcomes: Vec::new(), _folder: folder })
    }

    pub(crate) fn step(&self, step: &Step) -> Result<Value, String> {
        self.clock.set(step.at);
        step.replay(&self.store)
    }
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
            call => self.session(store)?.and_then(|session| call.make(&session)),
        };
        Ok(match done {
            Ok(outcome) => json!({ "expect": outcome }),
            Err(error) => json!({ "error": failed(&error) }),
        })
    }

    fn session(&self, store: &Store) -> Result<Result<Session, Error>, String> {
        let desk = store.desk(self.desk.as_deref().ok_or("no desk")?).map_err(|error| error.to_string())?;
        let actor = actor(&desk, self.actor.as_deref().ok_or("no actor")?)?;
        let session = match &self.signed_in {
            Some(token) => desk.signed_in(token, actor),
            None => desk.session(actor),
        };
        let once = |session: Session| match &self.once {
            Some(key) => session.once(key),
            None => Ok(session),
        };
        Ok(session.and_then(once).map(|session| {
            let session = if self.preview { session.preview() } else { session };
            self.based_on.map_or_else(|| session.clone(), |version| session.based_on(version))
        }))
    }
}

/// An actor by its text: a staff member also by e-mail address.
pub(crate) fn actor(desk: &Desk, text: &str) -> Result<Actor, String> {
    match text.split_once(':') {
        Some(("host", name)) => Ok(Actor::host(name)),
        Some(("contact", id)) => Ok(Actor::contact(parsed(id)?)),
        Some(("staff", id)) if !id.contains('@') => Ok(Actor::staff(parsed(id)?)),
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
        retry_after: match error.failure() {
            Failure::TooManyAttempts { retry_after } => Some(*retry_after),
            _ => None,
        },
        codes: match error.failure() {
            Failure::OpenWork { codes, .. } => codes.clone(),
            _ => Vec::new(),
        },
    }
}
