//! The draft by which work goes from one contact to another (rule P8).

use serde::Serialize;

use super::ids::contact_id;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::request::json::Json;
use crate::model::request::{Checker, Given, members};
use crate::model::text::{Lines, clean};
use crate::{Args, ContactId};

/// Who hands work on, to whom, and which: unchecked.
///
/// ```
/// use comptoir::Reassignment;
/// let json = br#"{"from": "01890a5d-ac96-774b-bcce-b302099a8057", "to": "01890a5d-ac96-774b-bcce-b302099a8058"}"#;
/// assert_eq!(Reassignment::from_json(json).unwrap().codes, None); // all that is open
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Reassignment {
    /// The id of the contact who holds the work.
    pub from: String,
    /// The id of the contact who is to hold it: another requester or manager of the same account.
    pub to: String,
    /// The codes of the work, 1 to 500; absent means all that is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codes: Option<Vec<String>>,
}

/// A reassignment whose values are right by themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CheckedReassignment {
    pub(crate) from: ContactId,
    pub(crate) to: ContactId,
    pub(crate) codes: Option<Vec<String>>,
}

const MEMBERS: &[&str] = &["from", "to", "codes"];

impl Reassignment {
    /// The most requests that are handed on at once.
    pub const MAX: usize = 500;

    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        members::draft(json, MEMBERS, |draft: &mut Self, name, value, path, problems| match name {
            "codes" => draft.codes = members::optional(value).map(|value| codes(value, path, problems)),
            "from" => draft.from = members::text(value, path, problems).owned().unwrap_or_default(),
            _ => draft.to = members::text(value, path, problems).owned().unwrap_or_default(),
        })
    }

    /// The draft as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The reassignment, if every value is right by itself.
    ///
    /// # Errors
    /// All problems, in the order of the members.
    pub(crate) fn check(&self) -> Result<CheckedReassignment, Vec<Problem>> {
        let (mut checker, root) = (Checker::default(), Path::Root);
        let from = checker.required(Given::Text(&self.from), &root, "from", contact_id);
        let to = checker.required(Given::Text(&self.to), &root, "to", contact_id);
        if from.is_some() && from == to {
            checker.report(&root.member("to"), ProblemCode::NoChange, Args::none());
        }
        let codes = self.codes.as_ref().map(|codes| check_codes(codes, &mut checker));
        let reassignment = from.zip(to).map(|(from, to)| CheckedReassignment { from, to, codes });
        checker.finish(reassignment)
    }
}

fn codes(value: &Json<'_>, path: &Path<'_>, problems: &mut Vec<Problem>) -> Vec<String> {
    let Json::List(entries) = value else {
        members::wrong_type(path, "list", problems);
        return Vec::new();
    };
    let entries = entries.iter().enumerate();
    entries.map(|(row, code)| members::text(code, &path.index(row), problems).owned().unwrap_or_default()).collect()
}

fn check_codes(codes: &[String], checker: &mut Checker) -> Vec<String> {
    let root = Path::Root;
    let list = root.member("codes");
    checker.count(&list, codes.len(), 1, Reassignment::MAX);
    let mut checked: Vec<String> = Vec::new();
    for (row, code) in codes.iter().enumerate().take(Reassignment::MAX) {
        let code = checker.required(Given::Text(code), &list, &row.to_string(), |code| clean(code, 50, Lines::One));
        let code = code.unwrap_or_default().into_owned();
        // What was refused stands as an empty text, which equals no code.
        let earlier = checked.iter().position(|earlier| *earlier == code).filter(|_| !code.is_empty());
        checker.repeated(&list.index(row), earlier);
        checked.push(code);
    }
    checked
}

#[cfg(test)]
#[path = "reassignment_tests.rs"]
mod tests;
