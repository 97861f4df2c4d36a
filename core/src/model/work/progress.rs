//! How far work is (rule P9).

use serde::Serialize;

use crate::Args;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::people::Note;
use crate::model::request::{Checker, Edited, Given, members};

/// How far work is, unchecked. An empty note is as good as none. `Debug` shows no note.
///
/// ```
/// use comptoir::ProgressDraft;
/// let draft = ProgressDraft { percent: 40, ..ProgressDraft::default() };
/// assert_eq!(ProgressDraft::from_json(br#"{"percent": 40}"#).unwrap(), draft);
/// assert_eq!(draft.to_json(), r#"{"percent":40}"#);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct ProgressDraft {
    /// How much is done, in whole per cent from 0 to 100: never less than before, and as much only with a note.
    pub percent: i64,
    /// What is to be said about it, at most 4,000 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// How far work is, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CheckedProgress {
    pub(crate) percent: i32,
    pub(crate) note: Option<Note>,
}

const MEMBERS: &[&str] = &["percent", "note"];
const PERCENT: (i64, i64) = (0, 100);

impl ProgressDraft {
    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, no `percent`, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        let mut given = false;
        let read = members::draft(json, MEMBERS, |draft: &mut Self, name, value, path, problems| match name {
            "percent" => match members::whole(value, path, PERCENT, problems) {
                Edited::Set(percent) => (draft.percent, given) = (percent, true),
                // A problem about it has been written.
                Edited::Keep => given = true,
                Edited::Clear => {}
            },
            _ => draft.note = members::text(value, path, problems).owned(),
        });
        let missing = || Problem::new("/percent".to_owned(), ProblemCode::Required, Args::none());
        match read {
            Ok(draft) if given => Ok(draft),
            Ok(_) => Err(vec![missing()]),
            // What is no object at all misses no member.
            Err(problems) if given || problems.iter().any(|problem| problem.path().is_empty()) => Err(problems),
            Err(mut problems) => {
                problems.insert(0, missing());
                Err(problems)
            }
        }
    }

    /// The draft as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts and numbers always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// How far it is, if every value is right by itself.
    ///
    /// # Errors
    /// All problems, in the order of the members.
    pub(crate) fn check(&self) -> Result<CheckedProgress, Vec<Problem>> {
        let (mut checker, root) = (Checker::for_work(), Path::Root);
        let (least, most) = PERCENT;
        let percent = i32::try_from(self.percent).ok().filter(|_| (least..=most).contains(&self.percent));
        if percent.is_none() {
            let range = Args::none().with("min", least).with("max", most);
            checker.report(&root.member("percent"), ProblemCode::OutOfRange, range);
        }
        let note = checker.optional(Given::from(&self.note), &root, "note", str::parse);
        checker.finish(percent.zip(note).map(|(percent, note)| CheckedProgress { percent, note }))
    }
}

impl std::fmt::Debug for ProgressDraft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ProgressDraft").field("percent", &self.percent).finish_non_exhaustive()
    }
}

#[cfg(test)]
#[path = "progress_tests.rs"]
mod tests;
