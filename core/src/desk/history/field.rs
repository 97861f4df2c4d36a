//! A desk's own fields in histories: the values of accounts and contacts in them, and what happened to the fields themselves.

use std::collections::HashMap;

use serde_json::Value;

use super::value::{Choice, FieldValue};
use super::{Opened, fact, service};
use crate::Locale;
use crate::desk::command::Reading;
use crate::desk::fields::{field_of, name_of, reach};
use crate::error::Error;
use crate::model::calendar::Day;
use crate::model::field::{CustomField, FieldAudience, FieldChoice, FieldKind, FieldSubject};
use crate::store::custom_field as fields;

/// The desk's own fields that events speak of, by what they are added to and their names in events: those that the reader
/// does not see are none of these.
#[derive(Default)]
pub(super) struct KnownFields {
    seen: HashMap<(FieldSubject, String), CustomField>,
    /// The desk's language, in which they are called where they have no name in the reader's.
    desk: Option<Locale>,
}

/// Whether an event names a value of one of the desk's own fields so.
fn is_own(field: &str) -> bool {
    field.starts_with("custom/")
}

impl KnownFields {
    /// Looks them up where one of these events changes a value of one; retired ones too, for what happened stays told.
    pub(super) fn of(reading: &mut Reading<'_>, events: &[Opened]) -> Result<Self, Error> {
        if !events.iter().flat_map(fact::fields).any(is_own) {
            return Ok(Self::default());
        }
        let reach = reach(&reading.standing);
        let mut seen = HashMap::new();
        for row in fields::all(reading.connection, reading.desk, true)? {
            if row.seen_by.includes(reach) {
                seen.insert((row.subject, name_of(&row.key)), field_of(&row)?);
            }
        }
        Ok(Self { seen, desk: Some(reading.settings.language().clone()) })
    }

    #[cfg(test)]
    pub(super) fn seen_by_all(fields: impl IntoIterator<Item = CustomField>, desk: &Locale) -> Self {
        let seen = fields.into_iter().map(|field| ((field.subject, name_of(&field.key)), field)).collect();
        Self { seen, desk: Some(desk.clone()) }
    }

    fn find(&self, subject: &str, field: &str) -> Option<(&CustomField, &Locale)> {
        if !is_own(field) {
            return None;
        }
        let found = self.seen.get(&(subject.parse().ok()?, field.to_owned()))?;
        Some((found, self.desk.as_ref()?))
    }

    /// Whether the reader is told of the change of a field.
    pub(super) fn tells(&self, subject: &str, field: &str) -> bool {
        !is_own(field) || self.find(subject, field).is_some()
    }

    /// Whether nothing is left of an edit when what the reader does not see is left out.
    pub(super) fn hide(&self, event: &Opened) -> bool {
        let mut changed = fact::fields(event).peekable();
        matches!(event.action.as_str(), "edit_account" | "edit_contact")
            && changed.peek().is_some()
            && changed.all(|field| !self.tells(&event.subject, field))
    }

    /// What the desk calls the field.
    pub(super) fn called(&self, subject: &str, field: &str) -> Option<Choice> {
        let (found, desk) = self.find(subject, field)?;
        Some(Choice::new(&found.key, |locale| found.label(locale, desk).to_owned()))
    }

    /// A value in the field; none where it is none of these, or no text.
    pub(super) fn read(&self, subject: &str, field: &str, value: &Value) -> Option<FieldValue> {
        let (found, desk) = self.find(subject, field)?;
        let text = value.as_str()?;
        Some(match found.kind {
            FieldKind::Text => FieldValue::Text(text.to_owned()),
            FieldKind::Date => {
                Day::read(text).map_or_else(|| FieldValue::Text(text.to_owned()), |Day(day)| FieldValue::Day(day))
            }
            FieldKind::YesNo if matches!(text, "yes" | "no") => FieldValue::Switch(text == "yes"),
            FieldKind::YesNo | FieldKind::Number | FieldKind::Choice => {
                FieldValue::Choice(Choice::new(text, |locale| found.text(text, locale, desk)))
            }
        })
    }
}

/// The value of a field's own member; none where it reads as any other does.
pub(super) fn read(member: &str, value: &Value, desk: &Locale) -> Option<FieldValue> {
    /// One of a list of the library's own.
    macro_rules! choice {
        ($list:ty) => {{
            let one: $list = value.as_str()?.parse().ok()?;
            Some(FieldValue::Choice(Choice::new(one.as_str(), |locale| one.label(locale))))
        }};
    }
    match member {
        "labels" => service::labels(&service::of(value)?, value),
        "choices" => choices(&service::of::<Vec<FieldChoice>>(value)?, value, desk),
        "seen_by" | "edited_by" => choice!(FieldAudience),
        "kind" => choice!(FieldKind),
        "subject" => choice!(FieldSubject),
        _ => None,
    }
}

fn choices(choices: &[FieldChoice], value: &Value, desk: &Locale) -> Option<FieldValue> {
    let called = |choice: &FieldChoice, locale: &Locale| choice.label(locale, desk).to_owned();
    service::listed(choices.iter(), value, called)
}
