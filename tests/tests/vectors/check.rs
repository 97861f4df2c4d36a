use std::collections::BTreeMap;

use comptoir::{Locale, Pack, Problem, RequestDraft};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{Outcomes, Version, pack, typed};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "version")]
    _version: Version,
    packs: BTreeMap<String, Value>,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    pack: String,
    locale: Locale,
    json: Option<Value>,
    repeat_users: Option<usize>,
    #[serde(default)]
    fill: BTreeMap<String, Filling>,
    text: Option<String>,
    hex: Option<String>,
    problems: Vec<Expected>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Filling {
    text: String,
    times: usize,
}

#[derive(Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    path: String,
    code: String,
    args: Value,
    text: String,
}

impl Case {
    fn bytes(&self) -> Result<Vec<u8>, String> {
        match (&self.json, &self.text, &self.hex) {
            (Some(draft), None, None) => Ok(self.filled(draft.clone())?.to_string().into_bytes()),
            (None, Some(text), None) if !self.is_changed() => Ok(text.clone().into_bytes()),
            (None, None, Some(hex)) if !self.is_changed() => crate::history::bytes(hex),
            _ => Err(format!("{}: not one input", self.name)),
        }
    }

    fn is_changed(&self) -> bool {
        self.repeat_users.is_some() || !self.fill.is_empty()
    }

    fn filled(&self, mut draft: Value) -> Result<Value, String> {
        if let Some(count) = self.repeat_users {
            let first = draft.pointer("/users/0").cloned().ok_or("no user to repeat")?;
            let copies = (1..=count).map(|number| {
                let mut user = first.clone();
                user["email"] = json!(format!("user{number}@garage.example"));
                user
            });
            draft["users"] = copies.collect();
        }
        for (pointer, filling) in &self.fill {
            let place = draft.pointer_mut(pointer).ok_or_else(|| format!("nothing at `{pointer}`"))?;
            *place = json!(filling.text.repeat(filling.times));
        }
        Ok(draft)
    }
}

pub(crate) fn expected(file: &Value) -> Outcomes {
    let file: File = typed(file)?;
    Ok(file.cases.into_iter().map(|case| json!(case.problems)).collect())
}

pub(crate) fn outcomes(file: &Value) -> Outcomes {
    let file: File = typed(file)?;
    let replay = |case: &Case| {
        let pack = pack(&file.packs, &case.pack)?;
        let bytes = case.bytes()?;
        let problems = pack.check_json(&bytes).err().unwrap_or_default();
        same_from_a_draft(&pack, &bytes, &problems).map_err(|fault| format!("{}: {fault}", case.name))?;
        Ok(problems.iter().map(|problem| problem.to_json(&case.locale)).collect())
    };
    file.cases.iter().map(replay).collect()
}

/// Where the shape is right, a typed draft has the same problems, and no others where there are none.
fn same_from_a_draft(pack: &Pack, bytes: &[u8], problems: &[Problem]) -> Result<(), String> {
    match RequestDraft::from_json(bytes) {
        Ok(draft) if pack.check(&draft).err().unwrap_or_default() != problems => {
            Err("the typed draft has other problems".to_owned())
        }
        Err(_) if problems.is_empty() => Err("right, but no draft".to_owned()),
        _ => Ok(()),
    }
}
