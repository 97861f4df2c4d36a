//! The draft of changes to a field.

use std::collections::BTreeMap;

use serde::Serialize;

use super::choice::ChoiceDraft;
use super::draft::FieldDraft;
use super::names::FieldKind;
use super::values::{FieldValues, GivenField, Uses};
use crate::model::form::Problem;
use crate::model::request::{Checker, Edit, Edited, members};

/// What is to change of a field, unchecked: only what is given changes. What it is added to, its key and what it holds stay
/// for good.
///
/// As JSON, an absent member leaves the value as it is, and `null` clears the default. Names and choices are given whole.
///
/// ```
/// use comptoir::{Edit, FieldUpdate};
/// let update = FieldUpdate { seen_by: "everyone".into(), default: Edit::Clear, ..FieldUpdate::default() };
/// assert_eq!(update.to_json(), r#"{"default":null,"seen_by":"everyone"}"#);
/// assert_eq!(FieldUpdate::from_json(update.to_json().as_bytes()).unwrap(), update);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FieldUpdate {
    /// What it is called, as [`FieldDraft::labels`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub labels: Option<BTreeMap<String, String>>,
    /// What can be chosen, as [`FieldDraft::choices`]. One that is in use cannot be left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choices: Option<Vec<ChoiceDraft>>,
    /// Whether it has to be filled in from now on; absent means unchanged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    /// What it holds in a blank form. Values that there are stay.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub default: Edit,
    /// Who sees it, as [`FieldDraft::seen_by`].
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub seen_by: Edit,
    /// Who edits it, as [`FieldDraft::edited_by`].
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub edited_by: Edit,
    /// Where it stands among the others, 0 to 1000; absent means unchanged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<i64>,
}

const MEMBERS: &[&str] = &["labels", "choices", "required", "default", "seen_by", "edited_by", "position"];

impl FieldUpdate {
    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        members::draft(json, MEMBERS, |update: &mut Self, name, value, path, problems| match name {
            "labels" => update.labels = Some(members::map(value, path, problems)),
            "choices" => update.choices = Some(ChoiceDraft::list(value, path, problems)),
            "required" => update.required = Some(members::switch(value, path, problems).is_on()),
            "default" => update.default = members::text(value, path, problems).edit(),
            "seen_by" => update.seen_by = members::text(value, path, problems).edit(),
            "edited_by" => update.edited_by = members::text(value, path, problems).edit(),
            _ => {
                if let Edited::Set(at) = members::whole(value, path, (0, FieldDraft::MAX_POSITION), problems) {
                    update.position = Some(at);
                }
            }
        })
    }

    /// The draft as JSON: no member where nothing is changed.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts, numbers and switches always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Whether a choice of `before` is left out.
    pub(crate) fn drops_choices(&self, before: &FieldValues) -> bool {
        let given = self.choices.as_ref();
        given.is_some_and(|given| before.choices.iter().any(|choice| given.iter().all(|draft| draft.key != choice.key)))
    }

    /// What a field of this kind and these values becomes, if every value given is right and fits those that stay; `uses`
    /// tells how often each choice is used.
    ///
    /// # Errors
    /// All problems, in the order of the members.
    pub(crate) fn check(
        &self,
        kind: FieldKind,
        before: &FieldValues,
        uses: &Uses,
    ) -> Result<FieldValues, Vec<Problem>> {
        let mut checker = Checker::for_field();
        let given = GivenField {
            labels: self.labels.as_ref(),
            choices: self.choices.as_deref(),
            required: self.required,
            default: self.default.as_given(),
            seen_by: self.seen_by.as_given(),
            edited_by: self.edited_by.as_given(),
            position: self.position,
        };
        let values = before.edited(kind, &given, uses, &mut checker);
        checker.finish(values)
    }
}

#[cfg(test)]
#[path = "update_tests.rs"]
mod tests;
