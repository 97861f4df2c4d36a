//! The draft of a request for work.

use std::fmt;

use serde::Serialize;

use crate::ContactId;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::request::{Checker, Given, members};
use crate::model::text::{Lines, ValueError, own_key, personal_text};

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
    /// The id of the contact who is to hold it: given by the desk's own people, who ask for somebody else. A contact holds
    /// the own work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holder: Option<String>,
}

/// A request for work, checked; that the service and the holder exist is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CheckedWork {
    pub(crate) subject: WorkSubject,
    pub(crate) description: Option<WorkDescription>,
    pub(crate) service: Option<String>,
    pub(crate) holder: Option<ContactId>,
}

const MEMBERS: &[&str] = &["subject", "description", "service", "holder"];

impl WorkDraft {
    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        members::draft(json, MEMBERS, |draft: &mut Self, name, value, path, problems| {
            let text = members::text(value, path, problems).owned();
            match name {
                "subject" => draft.subject = text.unwrap_or_default(),
                "description" => draft.description = text,
                "service" => draft.service = text,
                _ => draft.holder = text,
            }
        })
    }

    /// The draft as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The request, if every value is right by itself.
    ///
    /// # Errors
    /// All problems, in the order of the members.
    pub(crate) fn check(&self) -> Result<CheckedWork, Vec<Problem>> {
        let (mut checker, root) = (Checker::default(), Path::Root);
        let subject = checker.required(Given::Text(&self.subject), &root, "subject", str::parse);
        let description = checker.optional(Given::from(&self.description), &root, "description", str::parse);
        let service = checker.optional(Given::from(&self.service), &root, "service", |key| own_key(key.trim()));
        let holder = checker.optional(Given::from(&self.holder), &root, "holder", contact_id);
        let work = match (subject, description, service, holder) {
            (Some(subject), Some(description), Some(service), Some(holder)) => {
                Some(CheckedWork { subject, description, service: service.map(str::to_owned), holder })
            }
            _ => None,
        };
        checker.finish(work)
    }
}

pub(super) fn contact_id(text: &str) -> Result<ContactId, ValueError> {
    match text.trim() {
        "" => Err(ValueError::bare(ProblemCode::Required)),
        id => id.parse().map_err(|_| ValueError::bare(ProblemCode::InvalidId)),
    }
}

impl fmt::Debug for WorkDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WorkDraft(..)")
    }
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
