//! The draft of a request for work.

use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use super::ids::{MAX_FILES, contact_id, file_ids};
use crate::model::calendar::Day;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::request::{Checker, Edited, Given, members};
use crate::model::text::{Lines, ValueError, own_key, personal_text};
use crate::{Args, ContactId, FileId};

personal_text! {
    /// What a request for work is about: 1 to 200 characters on one line, trimmed, in NFC.
    ///
    /// ```
    /// use comptoir::WorkSubject;
    /// assert_eq!(" Notice de montage ".parse::<WorkSubject>()?.as_str(), "Notice de montage");
    /// # Ok::<(), comptoir::ValueError>(())
    /// ```
    WorkSubject, 200, Lines::One
}

personal_text! {
    /// What is to be done: 1 to 10,000 characters on any number of lines, trimmed, in NFC.
    ///
    /// ```
    /// use comptoir::WorkDescription;
    /// assert_eq!("into Finnish\r\nby May".parse::<WorkDescription>()?.as_str(), "into Finnish\nby May");
    /// # Ok::<(), comptoir::ValueError>(())
    /// ```
    WorkDescription, 10_000, Lines::Many
}

/// A request for work, unchecked. An empty text is as good as none. `Debug` shows no value.
///
/// ```
/// use comptoir::WorkDraft;
/// let draft = WorkDraft { subject: "Notice de montage".into(), ..WorkDraft::default() };
/// assert_eq!(WorkDraft::from_json(br#"{"subject": "Notice de montage"}"#).unwrap(), draft);
/// assert_eq!(draft.to_json(), r#"{"subject":"Notice de montage"}"#);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct WorkDraft {
    /// What it is about, as [`WorkSubject`] reads it.
    pub subject: String,
    /// What is to be done, as [`WorkDescription`] reads it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The key of a service that its holder may ask for; needed where the desk has services.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// How many of what the service counts in, words or pages: 1 to 1,000,000,000. Needed where the service quotes by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantity: Option<i64>,
    /// The day on which the customer wishes to have it, as `2026-04-30`: today in the desk's time zone, or a later one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wished_on: Option<String>,
    /// The id of the contact who is to hold it: given by the desk's own people, who ask for somebody else. A contact holds
    /// the own work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holder: Option<String>,
    /// The ids of files that the submitter has uploaded to their end: at most 100, and no more than the desk takes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<String>,
}

/// A request for work, checked; that the service and the holder exist is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CheckedWork {
    pub(crate) subject: WorkSubject,
    pub(crate) description: Option<WorkDescription>,
    pub(crate) service: Option<String>,
    pub(crate) quantity: Option<i64>,
    pub(crate) wished_on: Option<NaiveDate>,
    pub(crate) holder: Option<ContactId>,
    pub(crate) files: Vec<FileId>,
}

const MEMBERS: &[&str] = &["subject", "description", "service", "quantity", "wished_on", "holder", "files"];

impl WorkDraft {
    /// The most files of a request.
    pub const MAX_FILES: usize = MAX_FILES;
    const QUANTITY: (i64, i64) = (1, 1_000_000_000);

    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        members::draft(json, MEMBERS, |draft: &mut Self, name, value, path, problems| match name {
            "subject" => draft.subject = members::text(value, path, problems).owned().unwrap_or_default(),
            "description" => draft.description = members::text(value, path, problems).owned(),
            "service" => draft.service = members::text(value, path, problems).owned(),
            "quantity" => {
                if let Edited::Set(quantity) = members::whole(value, path, Self::QUANTITY, problems) {
                    draft.quantity = Some(quantity);
                }
            }
            "wished_on" => draft.wished_on = members::text(value, path, problems).owned(),
            "holder" => draft.holder = members::text(value, path, problems).owned(),
            _ => draft.files = members::texts(value, path, problems).unwrap_or_default(),
        })
    }

    /// The draft as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts and numbers always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The request, if every value is right by itself; `today` in the desk's time zone.
    ///
    /// # Errors
    /// All problems, in the order of the members.
    pub(crate) fn check(&self, today: NaiveDate) -> Result<CheckedWork, Vec<Problem>> {
        let (mut checker, root) = (Checker::for_work(), Path::Root);
        let subject = checker.required(Given::Text(&self.subject), &root, "subject", str::parse);
        let description = checker.optional(Given::from(&self.description), &root, "description", str::parse);
        let service = checker.optional(Given::from(&self.service), &root, "service", |key| {
            // What cannot be a key is the key of no service.
            own_key(key.trim()).map_err(|_| ValueError::bare(ProblemCode::UnknownService))
        });
        let (least, most) = Self::QUANTITY;
        if self.quantity.is_some_and(|quantity| !(least..=most).contains(&quantity)) {
            let range = Args::none().with("min", least).with("max", most);
            checker.report(&root.member("quantity"), ProblemCode::OutOfRange, range);
        }
        let wished_on = checker.optional(Given::from(&self.wished_on), &root, "wished_on", |day| wish(day, today));
        let holder = checker.optional(Given::from(&self.holder), &root, "holder", contact_id);
        let files = file_ids(&self.files, &mut checker);
        let work = match (subject, description, service, wished_on, holder) {
            (Some(subject), Some(description), Some(service), Some(wished_on), Some(holder)) => Some(CheckedWork {
                subject,
                description,
                service: service.map(str::to_owned),
                quantity: self.quantity,
                wished_on,
                holder,
                files,
            }),
            _ => None,
        };
        checker.finish(work)
    }
}

/// A day that is not over.
fn wish(text: &str, today: NaiveDate) -> Result<NaiveDate, ValueError> {
    let invalid = || ValueError::new(ProblemCode::InvalidDay, Args::none().with("example", today.to_string()));
    let Day(day) = Day::read(text.trim()).ok_or_else(invalid)?;
    if day < today { Err(ValueError::bare(ProblemCode::InThePast)) } else { Ok(day) }
}

impl fmt::Debug for WorkDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WorkDraft(..)")
    }
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
