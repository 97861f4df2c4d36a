//! The draft of a mail's words, and the built-in ones.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::text::{Placeholder, Text};
use crate::label;
use crate::model::form::{Path, Problem};
use crate::model::request::{Checker, Given, members};
use crate::model::text::{Lines, clean};
use crate::{Args, Locale};

/// The words of a mail in one language, unchecked.
///
/// In braces stands what differs from mail to mail: `{person}` (the full name of whom it is sent to), `{account}`, `{provider}`,
/// `{product}` and `{portal}` (the address of the portal). A brace itself is written twice: `{{`, `}}`.
///
/// ```
/// use comptoir::{ProblemCode, TemplateDraft};
/// let mut draft = TemplateDraft {
///     subject: "Bienvenue chez {provider}".into(),
///     body: "Bonjour {person},\n\nvotre compte : {portal}".into(),
/// };
/// assert!(draft.problems().is_empty());
/// draft.subject = "Bonjour {name}".into();
/// assert_eq!(draft.problems()[0].code(), ProblemCode::UnknownPlaceholder);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TemplateDraft {
    /// The subject: one line of at most [`MAX_SUBJECT`](Self::MAX_SUBJECT) characters.
    pub subject: String,
    /// The whole text, greeting and closing too: at most [`MAX_BODY`](Self::MAX_BODY) characters. An empty line begins a new
    /// paragraph.
    pub body: String,
}

/// The words of a mail, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Template {
    pub(crate) subject: Text,
    pub(crate) body: Text,
}

impl TemplateDraft {
    /// The most characters of a subject.
    pub const MAX_SUBJECT: usize = 200;
    /// The most characters of a text.
    pub const MAX_BODY: usize = 10_000;

    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        members::draft(json, &["subject", "body"], |draft: &mut Self, name, value, path, problems| {
            let member = if name == "subject" { &mut draft.subject } else { &mut draft.body };
            *member = members::text(value, path, problems).owned().unwrap_or_default();
        })
    }

    /// What is wrong with it, all at once: `required`, `blank`, `too_long`, `control_characters` (a line break in the subject),
    /// `unknown_placeholder` with those that are `allowed`.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        self.check().err().unwrap_or_default()
    }

    pub(crate) fn check(&self) -> Result<Template, Vec<Problem>> {
        let mut checker = Checker::default();
        let read = |max, lines| {
            move |raw: &str| -> Result<Text, crate::model::text::ValueError> {
                Text::read(&clean(raw, max, lines).map(Cow::into_owned)?)
            }
        };
        let subject =
            checker.required(Given::Text(&self.subject), &Path::Root, "subject", read(Self::MAX_SUBJECT, Lines::One));
        let body = checker.required(Given::Text(&self.body), &Path::Root, "body", read(Self::MAX_BODY, Lines::Many));
        let template = match (subject, body) {
            (Some(subject), Some(body)) => Some(Template { subject, body }),
            _ => None,
        };
        checker.finish(template)
    }
}

impl Template {
    /// The same, to be edited.
    pub(crate) fn to_draft(&self) -> TemplateDraft {
        TemplateDraft { subject: self.subject.to_string(), body: self.body.to_string() }
    }
}

/// The words that the mail `template` has in this language as long as the desk has none of its own.
pub(crate) fn built_in(template: &str, locale: &Locale) -> TemplateDraft {
    let args = Placeholder::ALL.iter().fold(Args::none(), |args, one| args.with(one.as_str(), one.to_string()));
    let say = |part: &str| label::text(locale, &format!("mail-{}-{part}", template.replace('_', "-")), &args);
    TemplateDraft { subject: say("subject"), body: say("body") }
}

impl fmt::Debug for TemplateDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TemplateDraft(..)")
    }
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
