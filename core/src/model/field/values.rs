//! What of a field can be changed, and the one check of it, when it is added as when it is edited.

use std::collections::BTreeMap;

use super::choice::{self, ChoiceDraft, FieldChoice};
use super::custom_field::CustomField;
use super::names::{FieldAudience, FieldKind, FieldSubject};
use crate::Args;
use crate::model::desk::allowed;
use crate::model::form::{Path, ProblemCode};
use crate::model::request::{Checker, Edited, Given};
use crate::model::text::ValueError;

/// What of a field can be changed, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FieldValues {
    /// What it is called, by language tag.
    pub(crate) labels: BTreeMap<String, String>,
    /// What can be chosen, in the order of lists.
    pub(crate) choices: Vec<FieldChoice>,
    pub(crate) required: bool,
    pub(crate) default: Option<String>,
    pub(crate) seen_by: FieldAudience,
    pub(crate) edited_by: FieldAudience,
    /// Fields stand in its order, then in that of their keys.
    pub(crate) position: i64,
}

/// What is given of a field: what is absent stays.
pub(super) struct GivenField<'g> {
    pub(super) labels: Option<&'g BTreeMap<String, String>>,
    pub(super) choices: Option<&'g [ChoiceDraft]>,
    pub(super) required: Option<bool>,
    pub(super) default: Given<'g>,
    pub(super) seen_by: Given<'g>,
    pub(super) edited_by: Given<'g>,
    pub(super) position: Option<i64>,
}

/// How many of the values that a field has are of each of its choices, by key.
pub(crate) type Uses = BTreeMap<String, i64>;

impl FieldValues {
    /// The greatest position.
    pub(crate) const MAX_POSITION: i64 = 1000;

    /// What a new field has where nothing is said: for the desk alone, neither required nor filled in. Its labels have to be.
    pub(super) const fn new(position: i64) -> Self {
        Self {
            labels: BTreeMap::new(),
            choices: Vec::new(),
            required: false,
            default: None,
            seen_by: FieldAudience::Desk,
            edited_by: FieldAudience::Desk,
            position,
        }
    }

    /// These values with those given in their place, of a field of this kind whose choices are used so often; none after a
    /// problem has been written that leaves no value.
    pub(super) fn edited(
        &self,
        kind: FieldKind,
        given: &GivenField<'_>,
        uses: &Uses,
        checker: &mut Checker,
    ) -> Option<Self> {
        let root = Path::Root;
        let labels = given.labels.map_or_else(|| self.labels.clone(), |labels| named(labels, checker));
        let choices = match given.choices {
            None => self.choices.clone(),
            Some(drafts) => {
                let choices = choice::checked(drafts, kind, &root, checker);
                self.report_used(&choices, uses, checker);
                choices
            }
        };
        let required = given.required.unwrap_or(self.required);
        let position = given.position.unwrap_or(self.position);
        if !(0..=Self::MAX_POSITION).contains(&position) {
            let range = Args::none().with("min", 0).with("max", Self::MAX_POSITION);
            checker.report(&root.member("position"), ProblemCode::OutOfRange, range);
        }
        let default = self.default(kind, &choices, given, checker);
        let seen_by = checker.edited(given.seen_by, &root, "seen_by", audience);
        let edited_by = checker.edited(given.edited_by, &root, "edited_by", audience);
        let seen_by = seen_by?.unwrap_or(self.seen_by);
        let edited_by = edited_by?.unwrap_or(self.edited_by);
        if !seen_by.includes(edited_by) {
            let options = allowed(seen_by.up_to().map(FieldAudience::as_str));
            checker.report(&root.member("edited_by"), ProblemCode::EditedWiderThanSeen, options);
        }
        Some(Self { labels, choices, required, default: default?, seen_by, edited_by, position })
    }

    /// Reports each choice that is gone and in use.
    fn report_used(&self, choices: &[FieldChoice], uses: &Uses, checker: &mut Checker) {
        let list = Path::Root.member("choices");
        let gone = |key: &str| choices.iter().all(|choice| choice.key != key);
        for choice in self.choices.iter().filter(|choice| gone(&choice.key)) {
            if let Some(count) = uses.get(&choice.key).filter(|count| **count > 0) {
                let used = Args::none().with("choice", choice.key.as_str()).with("count", *count);
                checker.report(&list, ProblemCode::ChoiceInUse, used);
            }
        }
    }

    /// The default as the field reads it; one that stays has to be among its choices still.
    #[allow(clippy::option_option, reason = "the outer one tells a problem from nothing given, as in `Checker`")]
    fn default(
        &self,
        kind: FieldKind,
        choices: &[FieldChoice],
        given: &GivenField<'_>,
        checker: &mut Checker,
    ) -> Option<Option<String>> {
        let field = CustomField { choices: choices.to_vec(), ..CustomField::new(FieldSubject::Account, "", kind) };
        let text = match checker.clearable(given.default, &Path::Root, "default", |text| Ok(text.to_owned()))? {
            Edited::Keep => self.default.clone(),
            Edited::Clear => None,
            Edited::Set(text) => Some(text),
        };
        // Where there is nothing to choose, that is the problem.
        let Some(text) = text.filter(|_| kind != FieldKind::Choice || !choices.is_empty()) else { return Some(None) };
        checker.required(Given::Text(&text), &Path::Root, "default", |text| field.check(text)).map(Some)
    }
}

/// What a field is called by language tag, as it should be; what is wrong with it is written down.
fn named(labels: &BTreeMap<String, String>, checker: &mut Checker) -> BTreeMap<String, String> {
    let mut labels = labels.clone();
    let unknown_language = ValueError::new(ProblemCode::UnknownLanguage, allowed(["fr", "fi", "en"]));
    checker.labels(&mut labels, &Path::Root.member("labels"), &unknown_language);
    labels
}

fn audience(name: &str) -> Result<FieldAudience, ValueError> {
    let options = || allowed(FieldAudience::ALL.iter().map(|audience| audience.as_str()));
    name.trim().parse().map_err(|_| ValueError::new(ProblemCode::UnknownOption, options()))
}
