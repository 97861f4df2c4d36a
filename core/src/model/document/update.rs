//! The draft of changes to a document that was not issued yet.

use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use super::draft::{credited, due_on, lines, lines_of_tree};
use super::{Amounts, CheckedLine, DocumentDraft, DocumentKind, DocumentLineDraft};
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::money::Currency;
use crate::model::people::Note;
use crate::model::request::{Checker, Edit, Edited, members};
use crate::{Args, DocumentId};

/// What is to change of a draft, unchecked: only what is given changes. Its kind stays, and so do the copies of the account's
/// name, addresses, currency and reference number (rule C2). `Debug` shows no value.
///
/// As JSON, an absent member leaves the value as it is, and `null` clears it; lines are given whole.
///
/// ```
/// use comptoir::{DocumentUpdate, Edit};
/// let update = DocumentUpdate { due_on: "2026-05-31".into(), note: Edit::Clear, ..DocumentUpdate::default() };
/// assert_eq!(update.to_json(), r#"{"note":null,"due_on":"2026-05-31"}"#);
/// assert_eq!(DocumentUpdate::from_json(update.to_json().as_bytes()).unwrap(), update);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct DocumentUpdate {
    /// All its lines, as [`DocumentDraft::lines`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lines: Option<Vec<DocumentLineDraft>>,
    /// What is to be said besides.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub note: Edit,
    /// The day until which it is to be paid or holds.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub due_on: Edit,
    /// The id of the invoice that a credit note takes back.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub credits: Edit,
}

/// The changes, checked; that the invoice exists is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CheckedUpdate {
    pub(crate) lines: Option<(Vec<CheckedLine>, Amounts)>,
    pub(crate) note: Edited<Note>,
    pub(crate) due_on: Edited<NaiveDate>,
    pub(crate) credits: Edited<DocumentId>,
}

const MEMBERS: &[&str] = &["lines", "note", "due_on", "credits"];

impl DocumentUpdate {
    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 1 MiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        let max = DocumentDraft::MAX_BYTES;
        members::draft_within(json, max, MEMBERS, |update: &mut Self, name, value, path, problems| match name {
            "lines" => update.lines = Some(lines_of_tree(value, path, problems)),
            "note" => update.note = members::text(value, path, problems).edit(),
            "due_on" => update.due_on = members::text(value, path, problems).edit(),
            _ => update.credits = members::text(value, path, problems).edit(),
        })
    }

    /// The draft as JSON: no member where nothing is changed.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The changes to a document of this kind and currency, if every value is right by itself; `today` in the desk's time zone.
    ///
    /// # Errors
    /// All problems, in the order of the members.
    pub(crate) fn check(
        &self,
        kind: DocumentKind,
        currency: Currency,
        today: NaiveDate,
    ) -> Result<CheckedUpdate, Vec<Problem>> {
        let (mut checker, root) = (Checker::for_document(), Path::Root);
        let lines = self.lines.as_deref().map(|drafts| lines(drafts, currency, &mut checker));
        let note = checker.clearable(self.note.as_given(), &root, "note", str::parse);
        let due_on = checker.clearable(self.due_on.as_given(), &root, "due_on", |day| due_on(day, today));
        let credits = checker.clearable(self.credits.as_given(), &root, "credits", credited);
        if kind != DocumentKind::CreditNote && matches!(credits, Some(Edited::Set(_))) {
            checker.report(&root.member("credits"), ProblemCode::NotACreditNote, Args::none());
        }
        // Lines that are none have their problem, and end it below.
        let update = match (note, due_on, credits) {
            (Some(note), Some(due_on), Some(credits)) => {
                Some(CheckedUpdate { lines: lines.flatten(), note, due_on, credits })
            }
            _ => None,
        };
        checker.finish(update)
    }
}

impl fmt::Debug for DocumentUpdate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DocumentUpdate(..)")
    }
}

#[cfg(test)]
#[path = "update_tests.rs"]
mod tests;
