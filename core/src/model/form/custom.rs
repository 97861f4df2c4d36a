//! Fields of a desk's own, as forms and pages draw them.

use std::collections::BTreeMap;

use super::data::{Field, FieldOption, FieldType};
use super::drawing::Drawing;
use crate::model::field::{CustomField, FieldKind, FieldSubject};

impl Drawing<'_> {
    /// The fields of a form that is still blank, under `parent`: those that the asker fills in.
    pub(super) fn custom_blank(&self, subject: FieldSubject, parent: &str) -> Vec<Field> {
        let asked = self.pack.fields_of(subject).filter(|field| field.editable);
        asked.map(|field| self.own(field, parent, field.default.clone())).collect()
    }

    /// The fields of a page that holds these values, under `parent`: those that the reader does not edit are only shown.
    pub(super) fn custom(&self, subject: FieldSubject, parent: &str, values: &BTreeMap<String, String>) -> Vec<Field> {
        let drawn = |field: &CustomField| {
            let value = values.get(&field.key).cloned();
            match field.editable {
                true => {
                    let clearable = !field.required;
                    // What was never filled in stays so until somebody does.
                    let required = field.required && value.is_some();
                    Field { required, clearable, ..self.own(field, parent, value) }
                }
                false => {
                    let shown = self.own(field, parent, value);
                    Field { required: false, field_type: FieldType::Shown, max_length: None, ..shown }
                }
            }
        };
        self.pack.fields_of(subject).map(drawn).collect()
    }

    fn own(&self, field: &CustomField, parent: &str, value: Option<String>) -> Field {
        let desk = &self.settings().language;
        let (field_type, max_length) = match field.kind {
            FieldKind::Text => (FieldType::Text, Some(CustomField::MAX_TEXT)),
            FieldKind::Number => (FieldType::Number, None),
            FieldKind::Date => (FieldType::Date, None),
            FieldKind::Choice | FieldKind::YesNo => (FieldType::Select, None),
        };
        let mut options: Vec<FieldOption> = match field.kind {
            FieldKind::YesNo => {
                vec![FieldOption::new("yes", self.text("form-yes")), FieldOption::new("no", self.text("form-no"))]
            }
            _ => {
                let choices = field.choices.iter();
                choices.map(|choice| FieldOption::new(&*choice.key, choice.label(self.locale, desk))).collect()
            }
        };
        // What there is can be kept.
        if let (FieldType::Select, Some(value)) = (field_type, &value)
            && options.iter().all(|option| option.value != *value)
        {
            options.push(FieldOption::new(&**value, &**value));
        }
        Field {
            key: field.key.clone().into(),
            path: format!("{parent}/custom/{}", field.key).into(),
            label: field.label(self.locale, desk).to_owned(),
            field_type,
            required: field.required,
            options,
            default: value,
            max_length,
            ..self.field("", "form-yes", FieldType::Text)
        }
    }
}

#[cfg(test)]
#[path = "custom_tests.rs"]
mod tests;
