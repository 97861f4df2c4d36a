//! What is called of the fields that a desk adds.

use comptoir::{Error, FieldDraft, FieldId, FieldSubject, FieldUpdate, Locale, Session};
use serde::Deserialize;
use serde_json::{Value, json};

use super::read;
use crate::{in_each, told};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Call {
    #[serde(rename = "fields.list")]
    List { subject: FieldSubject },
    #[serde(rename = "fields.texts")]
    Texts { subject: FieldSubject, key: String, value: String, desk: Locale },
    #[serde(rename = "fields.add")]
    Add { draft: Value },
    #[serde(rename = "fields.edit")]
    Edit { field: FieldId, update: Value },
    #[serde(rename = "fields.retire")]
    Retire { field: FieldId },
    #[serde(rename = "fields.restore")]
    Restore { field: FieldId },
    #[serde(rename = "fields.history")]
    History { field: FieldId, after: Option<String> },
}

impl Call {
    pub(super) fn make(self, session: &Session) -> Result<Value, Error> {
        let fields = session.fields();
        Ok(match self {
            Self::List { subject } => json!(fields.list(subject)?),
            Self::Texts { subject, key, value, desk } => {
                let listed = fields.list(subject)?;
                let of = listed.iter().filter(|field| field.key == key).map(|field| {
                    json!({
                        "label": in_each(|locale| field.label(locale).to_owned()),
                        "text": in_each(|locale| field.text(&value, locale, &desk)),
                    })
                });
                of.collect()
            }
            Self::Add { draft } => json!(fields.add(&read(&draft, FieldDraft::from_json)?)?),
            Self::Edit { field, update } => json!(fields.edit(field, &read(&update, FieldUpdate::from_json)?)?),
            Self::Retire { field } => json!(fields.retire(field)?),
            Self::Restore { field } => json!(fields.restore(field)?),
            Self::History { field, after } => told::history(&fields.history(field, after.as_deref())?),
        })
    }
}
