//! Replays `permissions.json`: the steps that build a house, and whether each actor may do each thing in it.

use std::collections::BTreeMap;

use comptoir::{Action, Decision, Error, Timestamp};
use comptoir_tests::Kind;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::call::Thing;
use crate::history::{Key, Replayed, Step, actor, expected_of};
use crate::{InEach, Outcomes, Version, typed};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "version")]
    _version: Version,
    key: Key,
    ids: u64,
    steps: Vec<Step>,
    at: Timestamp,
    desk: String,
    actors: BTreeMap<String, String>,
    resources: BTreeMap<String, Thing>,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    actor: String,
    action: Action,
    resource: String,
    decision: Decided,
    text: Option<InEach<String>>,
    remedy: Option<InEach<String>>,
}

/// What came of a question.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, untagged)]
enum Decided {
    /// `allowed`, or the code of an error.
    Word(String),
    Refused {
        rule: String,
        reason: String,
    },
}

impl Case {
    /// What the case tells of a decision; the words only where it has them.
    fn told(decision: &Decided, text: Option<InEach<String>>, remedy: Option<InEach<String>>) -> Value {
        json!({ "decision": decision, "text": text, "remedy": remedy })
    }

    fn ask(&self, file: &File, replayed: &Replayed) -> Result<Value, String> {
        let named = |names: &BTreeMap<String, String>, name: &str| {
            names.get(name).cloned().ok_or_else(|| format!("nobody is called `{name}`"))
        };
        let resource = file.resources.get(&self.resource).ok_or_else(|| format!("no `{}`", self.resource))?;
        let desk = replayed.store.desk(&file.desk).map_err(|error| error.to_string())?;
        let actor = actor(&desk, &named(&file.actors, &self.actor)?)?;
        let asked = desk.session(actor).and_then(|session| session.may(self.action, &resource.clone().into()));
        Ok(self.came(&asked))
    }

    fn came(&self, asked: &Result<Decision, Error>) -> Value {
        let refusal = match asked {
            Ok(Decision::Refused(refusal)) => refusal,
            Ok(Decision::Allowed) => return Self::told(&Decided::Word("allowed".to_owned()), None, None),
            Err(error) => return Self::told(&Decided::Word(error.code().to_owned()), None, None),
        };
        let decided =
            Decided::Refused { rule: refusal.rule().to_owned(), reason: refusal.reason().as_str().to_owned() };
        let text = self.text.is_some().then(|| InEach::of(|locale| refusal.text(locale)));
        let remedy = self.remedy.is_some().then(|| InEach::of(|locale| refusal.remedy(locale)));
        Self::told(&decided, text, remedy)
    }
}

pub(crate) fn expected(file: &Value) -> Outcomes {
    let file: File = typed(file)?;
    Ok(file.cases.into_iter().map(|case| Case::told(&case.decision, case.text, case.remedy)).collect())
}

pub(crate) fn outcomes(file: &Value, kind: Kind) -> Outcomes {
    let file: File = typed(file)?;
    let replayed = Replayed::of(&file.key, file.ids, &file.steps, kind)?;
    replayed.clock.set(file.at);
    file.cases.iter().map(|case| case.ask(&file, &replayed)).collect()
}

pub(crate) fn expected_house(file: &Value) -> Outcomes {
    let file: File = typed(file)?;
    expected_of(file.steps)
}

pub(crate) fn house(file: &Value, kind: Kind) -> Outcomes {
    let file: File = typed(file)?;
    Ok(Replayed::of(&file.key, file.ids, &file.steps, kind)?.outcomes)
}
