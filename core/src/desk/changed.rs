//! Values before and after, as the audit trail keeps them.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::deed::Deed;
use crate::desk::audit::{Event, Subject};

/// The fields of one thing that have changed.
#[derive(Default)]
pub(super) struct Changed {
    fields: Vec<Value>,
    facts: Map<String, Value>,
    personal: Map<String, Value>,
}

impl Changed {
    /// A personal value, kept sealed.
    pub(super) fn value<T: Serialize + PartialEq>(&mut self, field: &str, before: &T, after: &T) {
        if before != after {
            self.fields.push(field.into());
            self.personal.insert(field.to_owned(), json!([before, after]));
        }
    }

    /// A value that tells nothing of a person.
    pub(super) fn fact<T: Serialize + PartialEq>(&mut self, field: &str, before: &T, after: &T) {
        if before != after {
            self.fields.push(field.into());
            self.facts.insert(field.to_owned(), json!([before, after]));
        }
    }

    /// What was said of it.
    pub(super) fn say(&mut self, text: &str) {
        self.personal.insert("text".to_owned(), text.into());
    }

    pub(super) fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// The event of these changes, with what else is to be known of it.
    pub(super) fn event(self, action: Deed, subject: Subject, version: i64, about: &Value) -> Event {
        let mut facts = self.facts;
        facts.extend(about.as_object().into_iter().flatten().map(|(name, value)| (name.clone(), value.clone())));
        facts.insert("fields".to_owned(), Value::Array(self.fields));
        let event = Event::new(action, subject, version, Value::Object(facts));
        if self.personal.is_empty() { event } else { event.with_personal(Value::Object(self.personal)) }
    }
}
