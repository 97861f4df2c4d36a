//! How a desk's work is quoted, and which files it takes.

use super::ValueError;
use super::settings::DeskDraft;
use crate::Args;
use crate::model::form::{Path, ProblemCode};
use crate::model::money::Currency;
use crate::model::request::{Checker, Given};

/// How work is quoted and which files it takes, checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct WorkSettings {
    /// The currency of accounts that have none of their own.
    pub(crate) currency: Currency,
    /// The most bytes of a file.
    pub(crate) file_bytes: i64,
    /// The most files of a request for work, and of a place before they are attached.
    pub(crate) files: i64,
    /// For how many business days a quote holds (rule P9).
    pub(crate) quote_days: i64,
}

const MEGABYTE: i64 = 1_000_000;
const MEGABYTES: i64 = 25;
const MAX_MEGABYTES: i64 = 250;
const FILES: i64 = 20;
const MAX_FILES: i64 = 100;
const QUOTE_DAYS: i64 = 10;
/// The most business days for which a quote may hold.
pub(crate) const MAX_QUOTE_DAYS: i64 = 365;

impl DeskDraft {
    pub(super) fn check_work(&self, checker: &mut Checker) -> Option<WorkSettings> {
        let currency = checker.optional(Given::from(&self.currency), &Path::Root, "currency", currency);
        let megabytes = within(checker, "file_megabytes", self.file_megabytes.unwrap_or(MEGABYTES), MAX_MEGABYTES);
        let files = within(checker, "files_per_request", self.files_per_request.unwrap_or(FILES), MAX_FILES);
        let quote_days = within(checker, "quote_days", self.quote_days.unwrap_or(QUOTE_DAYS), MAX_QUOTE_DAYS);
        Some(WorkSettings {
            currency: currency?.unwrap_or(Currency::EUR),
            file_bytes: megabytes.saturating_mul(MEGABYTE),
            files,
            quote_days,
        })
    }
}

/// Reads the code of a currency.
pub(crate) fn currency(code: &str) -> Result<Currency, ValueError> {
    let unknown = || ValueError::new(ProblemCode::UnknownCurrency, Args::none().with("example", "EUR"));
    code.trim().parse().map_err(|_| unknown())
}

/// The number, and a problem where it is not from 1 to `max`.
fn within(checker: &mut Checker, member: &str, number: i64, max: i64) -> i64 {
    if !(1..=max).contains(&number) {
        let range = Args::none().with("min", 1).with("max", max);
        checker.report(&Path::Root.member(member), ProblemCode::OutOfRange, range);
    }
    number
}

#[cfg(test)]
#[path = "work_tests.rs"]
mod tests;
