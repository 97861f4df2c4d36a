use std::sync::Arc;

use comptoir::{
    AccountFilter, AccountId, Actor, Completion, DealershipDraft, Desk, DeskDraft, Error, FixedClock, FixedIds, Keys,
    Locale, MessageId, OutgoingMail, RequestDraft, RequestFilter, RequestKind, RequestState, Role, Session, StaffDraft,
    Store, Timestamp,
};
use comptoir_tests::Kind;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Value, json};

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

fn given<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Failed {
    code: String,
    text: InEach<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    problems: Vec<At>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct At {
    path: String,
    code: String,
}

/// A call with its arguments.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
enum Call {
    #[serde(rename = "create_desk")]
    CreateDesk { settings: Box<DeskDraft>, administrator: StaffDraft },
    #[serde(rename = "people.add_dealership")]
    AddDealership { draft: DealershipDraft },
    #[serde(rename = "people.add_staff")]
    AddStaff { draft: StaffDraft },
    #[serde(rename = "people.staff")]
    Staff {},
    #[serde(rename = "people.dealerships")]
    Dealerships {},
    #[serde(rename = "requests.blank")]
    Blank { kind: RequestKind },
    #[serde(rename = "requests.check")]
    Check { draft: Value, locale: Locale },
    #[serde(rename = "requests.submit")]
    Submit { draft: Value },
    #[serde(rename = "requests.start")]
    Start { code: String },
    #[serde(rename = "requests.ask")]
    Ask { code: String, text: String },
    #[serde(rename = "requests.answer")]
    Answer { code: String, text: String },
    #[serde(rename = "requests.reject")]
    Reject { code: String, text: String },
    #[serde(rename = "requests.cancel")]
    Cancel { code: String },
    #[serde(rename = "requests.complete")]
    Complete { code: String, roles: Vec<Option<Role>> },
    #[serde(rename = "requests.get")]
    Get { code: String },
    #[serde(rename = "requests.list")]
    List { state: Option<RequestState> },
    #[serde(rename = "accounts.list")]
    Accounts {},
    #[serde(rename = "accounts.contacts")]
    Contacts { account: AccountId },
    #[serde(rename = "outbox.lease")]
    Lease { limit: i64, seconds: i64 },
    #[serde(rename = "outbox.acknowledge")]
    Acknowledge { id: MessageId },
    #[serde(rename = "audit.verify")]
    Verify {},
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
        let call: Call = typed(&json!({ &self.call: self.args }))?;
        let done = match call {
            Call::CreateDesk { settings, administrator } if self.desk.is_none() && self.actor.is_none() => {
                store.create_desk(&settings, &administrator).map(|desk| json!({ "id": desk.id(), "name": desk.name() }))
            }
            Call::CreateDesk { .. } => return Err("a desk is created at no desk, by nobody of it".to_owned()),
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
    let text = |locale: &Locale| error.text(locale);
    let problem =
        |problem: &comptoir::Problem| At { path: problem.path().to_owned(), code: problem.code().as_str().to_owned() };
    Failed {
        code: error.code().to_owned(),
        text: InEach { fr: text(&Locale::FR), fi: text(&Locale::FI), en: text(&Locale::EN) },
        problems: error.problems().iter().map(problem).collect(),
    }
}

impl Call {
    fn make(self, session: &Session) -> Result<Value, Error> {
        let (requests, people) = (session.requests(), session.people());
        Ok(match self {
            // The one call that needs no session, made by the step itself.
            Self::CreateDesk { .. } => Value::Null,
            Self::AddDealership { draft } => json!(people.add_dealership(&draft)?),
            Self::AddStaff { draft } => json!(people.add_staff(&draft)?),
            Self::Staff {} => json!(people.staff()?),
            Self::Dealerships {} => json!(people.dealerships()?),
            Self::Blank { kind } => json!(requests.pack()?.blank(kind)),
            Self::Check { draft, locale } => {
                let problems = requests.check_json(draft.to_string().as_bytes())?;
                problems.iter().map(|problem| problem.to_json(&locale)).collect()
            }
            Self::Submit { draft } => {
                let draft = RequestDraft::from_json(draft.to_string().as_bytes())?;
                json!(requests.submit(&draft)?)
            }
            Self::Start { code } => json!(requests.start(&code)?),
            Self::Ask { code, text } => json!(requests.ask(&code, &text)?),
            Self::Answer { code, text } => json!(requests.answer(&code, &text)?),
            Self::Reject { code, text } => json!(requests.reject(&code, &text)?),
            Self::Cancel { code } => json!(requests.cancel(&code)?),
            Self::Complete { code, roles } => json!(requests.complete(&code, &Completion { roles })?),
            Self::Get { code } => json!(requests.get(&code)?),
            Self::List { state } => {
                let page = requests.list(&RequestFilter { state, ..RequestFilter::default() }, None)?;
                page.items.iter().map(|request| json!(request.code)).collect()
            }
            Self::Accounts {} => json!(session.accounts().list(&AccountFilter::default(), None)?.items),
            Self::Contacts { account } => json!(session.accounts().contacts(account)?),
            Self::Lease { limit, seconds } => session.outbox().lease(limit, seconds)?.iter().map(mail).collect(),
            Self::Acknowledge { id } => json!(session.outbox().acknowledge(&[id])?),
            Self::Verify {} => json!(session.audit().verify()?),
        })
    }
}

fn mail(mail: &OutgoingMail) -> Value {
    json!({
        "id": mail.id, "template": mail.template, "from": mail.from, "to": mail.to, "language": mail.language,
        "subject": mail.subject, "text": mail.text, "attempts": mail.attempts,
    })
}
