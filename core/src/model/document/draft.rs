//! The draft of a document.

use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use super::{Amounts, CheckedLine, DocumentKind, Price, Quantity, TaxRate, add_up};
use crate::model::calendar::Day;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::money::Currency;
use crate::model::people::Note;
use crate::model::request::json::Json;
use crate::model::request::{Checker, Given, members};
use crate::model::text::{Lines, ValueError, clean};
use crate::{Arg, Args, DocumentId};

/// A line of a document, unchecked. `Debug` shows no value.
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct DocumentLineDraft {
    /// What it is: 1 to 500 characters on any number of lines.
    pub description: String,
    /// How many: a decimal with a point and at most six decimals, above 0 and at most 1,000,000,000.
    pub quantity: String,
    /// What one costs without tax, in the account's currency: a decimal with a point and at most six decimals, from 0 to
    /// 1,000,000,000.
    pub unit_price: String,
    /// The tax in per cent, with at most two decimals: `25.5`, from 0 to 100.
    pub tax_rate: String,
}

/// A document, unchecked. An empty text is as good as none. `Debug` shows no value.
///
/// A line comes to quantity × unit price, rounded half even to the currency's minor unit (cents; none of the yen, thousandths of
/// the Kuwaiti dinar); the tax of each rate is that on the sum of its lines, rounded half even once; the total is what all lines
/// and taxes come to (rules C2, C3).
///
/// ```
/// use comptoir::{DocumentDraft, DocumentLineDraft};
/// let line = DocumentLineDraft {
///     description: "Pare-brise".into(),
///     quantity: "1".into(),
///     unit_price: "285.50".into(),
///     tax_rate: "20".into(),
/// };
/// let draft = DocumentDraft { kind: "estimate".into(), lines: vec![line], ..DocumentDraft::default() };
/// let json = r#"{"kind":"estimate","lines":[{"description":"Pare-brise","quantity":"1","unit_price":"285.50","tax_rate":"20"}]}"#;
/// assert_eq!(draft.to_json(), json);
/// assert_eq!(DocumentDraft::from_json(json.as_bytes()).unwrap(), draft);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct DocumentDraft {
    /// What it is, as [`DocumentKind`] names it.
    pub kind: String,
    /// Its lines, 1 to 200.
    pub lines: Vec<DocumentLineDraft>,
    /// What is to be said besides, at most 4,000 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The day until which it is to be paid or holds, as `2026-04-30`: today in the desk's time zone, or a later one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_on: Option<String>,
    /// The id of the invoice that a credit note takes back, of the same account and issued.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credits: Option<String>,
}

/// A document, checked; that the invoice which it credits exists is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CheckedDocument {
    pub(crate) kind: DocumentKind,
    pub(crate) lines: Vec<CheckedLine>,
    pub(crate) amounts: Amounts,
    pub(crate) note: Option<Note>,
    pub(crate) due_on: Option<NaiveDate>,
    pub(crate) credits: Option<DocumentId>,
}

const MEMBERS: &[&str] = &["kind", "lines", "note", "due_on", "credits"];
const LINE_MEMBERS: &[&str] = &["description", "quantity", "unit_price", "tax_rate"];

impl DocumentLineDraft {
    /// The most characters of a description.
    pub const MAX_DESCRIPTION: usize = 500;
}

impl DocumentDraft {
    /// The most lines of a document.
    pub const MAX_LINES: usize = 200;
    /// The most bytes of JSON that are read: 1 MiB.
    pub const MAX_BYTES: usize = 1_048_576;

    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 1 MiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        members::draft_within(
            json,
            Self::MAX_BYTES,
            MEMBERS,
            |draft: &mut Self, name, value, path, problems| match name {
                "kind" => draft.kind = members::text(value, path, problems).owned().unwrap_or_default(),
                "lines" => draft.lines = lines_of_tree(value, path, problems),
                "note" => draft.note = members::text(value, path, problems).owned(),
                "due_on" => draft.due_on = members::text(value, path, problems).owned(),
                _ => draft.credits = members::text(value, path, problems).owned(),
            },
        )
    }

    /// The draft as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The document in `currency`, if every value is right by itself; `today` in the desk's time zone.
    ///
    /// # Errors
    /// All problems, in the order of the members.
    pub(crate) fn check(&self, currency: Currency, today: NaiveDate) -> Result<CheckedDocument, Vec<Problem>> {
        let (mut checker, root) = (Checker::for_document(), Path::Root);
        let kind = checker.required(Given::Text(&self.kind), &root, "kind", kind);
        let lines = lines(&self.lines, currency, &mut checker);
        let note = checker.optional(Given::from(&self.note), &root, "note", str::parse);
        let due_on = checker.optional(Given::from(&self.due_on), &root, "due_on", |day| due_on(day, today));
        let credits = checker.optional(Given::from(&self.credits), &root, "credits", credited);
        if kind.is_some_and(|kind| kind != DocumentKind::CreditNote) && credits != Some(None) {
            checker.report(&root.member("credits"), ProblemCode::NotACreditNote, Args::none());
        }
        let document = match (kind, lines, note, due_on, credits) {
            (Some(kind), Some((lines, amounts)), Some(note), Some(due_on), Some(credits)) => {
                Some(CheckedDocument { kind, lines, amounts, note, due_on, credits })
            }
            _ => None,
        };
        checker.finish(document)
    }
}

/// The lines in a list of JSON.
pub(super) fn lines_of_tree(value: &Json<'_>, path: &Path<'_>, problems: &mut Vec<Problem>) -> Vec<DocumentLineDraft> {
    let rows = match value {
        Json::Null => return Vec::new(),
        Json::List(rows) => rows,
        _ => {
            members::wrong_type(path, "list", problems);
            return Vec::new();
        }
    };
    let line = |(index, tree)| {
        let mut line = DocumentLineDraft::default();
        members::object(tree, &path.index(index), LINE_MEMBERS, problems, |name, value, path, problems| {
            let text = members::text(value, path, problems).owned().unwrap_or_default();
            match name {
                "description" => line.description = text,
                "quantity" => line.quantity = text,
                "unit_price" => line.unit_price = text,
                _ => line.tax_rate = text,
            }
        });
        line
    };
    rows.iter().enumerate().map(line).collect()
}

/// The lines in `currency` with what they come to; none after a problem has been written.
pub(super) fn lines(
    drafts: &[DocumentLineDraft],
    currency: Currency,
    checker: &mut Checker,
) -> Option<(Vec<CheckedLine>, Amounts)> {
    let root = Path::Root;
    let list = root.member("lines");
    let count = |code, name, count: usize| (code, Args::none().with(name, count));
    let wrong = match drafts.len() {
        0 => Some(count(ProblemCode::TooFew, "min", 1)),
        1..=DocumentDraft::MAX_LINES => None,
        _ => Some(count(ProblemCode::TooMany, "max", DocumentDraft::MAX_LINES)),
    };
    if let Some((code, args)) = wrong {
        checker.report(&list, code, args);
        return None;
    }
    let checked = drafts.iter().enumerate().map(|(row, draft)| line(draft, &list.index(row), currency, checker));
    // Every line is read before the first that is wrong ends it: all problems are told at once.
    let checked: Vec<Option<CheckedLine>> = checked.collect();
    let lines = checked.into_iter().collect::<Option<Vec<_>>>()?;
    let amounts = add_up(lines.iter().map(|line| (line.rate, line.net)));
    if amounts.is_none() {
        checker.report(&list, ProblemCode::SumTooLarge, Args::none());
    }
    Some((lines, amounts?))
}

fn line(draft: &DocumentLineDraft, path: &Path<'_>, currency: Currency, checker: &mut Checker) -> Option<CheckedLine> {
    let text =
        |text: &str| clean(text, DocumentLineDraft::MAX_DESCRIPTION, Lines::Many).map(std::borrow::Cow::into_owned);
    let description = checker.required(Given::Text(&draft.description), path, "description", text);
    let quantity = checker.required(Given::Text(&draft.quantity), path, "quantity", str::parse::<Quantity>);
    let price = checker.required(Given::Text(&draft.unit_price), path, "unit_price", str::parse::<Price>);
    let rate = checker.required(Given::Text(&draft.tax_rate), path, "tax_rate", str::parse::<TaxRate>);
    let net = quantity.zip(price).map(|(quantity, price)| price.times(quantity, currency));
    if net == Some(None) {
        checker.report(path, ProblemCode::SumTooLarge, Args::none());
    }
    Some(CheckedLine { description: description?, quantity: quantity?, price: price?, rate: rate?, net: net?? })
}

fn kind(text: &str) -> Result<DocumentKind, ValueError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(ValueError::bare(ProblemCode::Required));
    }
    let allowed = || Arg::List(DocumentKind::ALL.iter().map(|kind| kind.as_str().into()).collect());
    text.parse().map_err(|_| ValueError::new(ProblemCode::UnknownOption, Args::none().with("allowed", allowed())))
}

/// A day that is not over.
pub(super) fn due_on(text: &str, today: NaiveDate) -> Result<NaiveDate, ValueError> {
    let invalid = || ValueError::new(ProblemCode::InvalidDay, Args::none().with("example", today.to_string()));
    let Day(day) = Day::read(text.trim()).ok_or_else(invalid)?;
    if day < today { Err(ValueError::bare(ProblemCode::InThePast)) } else { Ok(day) }
}

/// What can be no document's id is unknown.
pub(super) fn credited(text: &str) -> Result<DocumentId, ValueError> {
    text.trim().parse().map_err(|_| ValueError::bare(ProblemCode::UnknownDocument))
}

impl fmt::Debug for DocumentLineDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DocumentLineDraft(..)")
    }
}

impl fmt::Debug for DocumentDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DocumentDraft").field("kind", &self.kind).finish_non_exhaustive()
    }
}

#[cfg(test)]
#[path = "draft_tests.rs"]
pub(super) mod tests;
