//! The checks of a request (rule Q4): all problems at once, each at its place.

use std::collections::HashMap;

use super::AccountRequest;
use super::checker::Checker;
use super::draft::RequestKind;
use super::new_account::NewAccountRequest;
use super::raw::{Given, RawDraft, RawUser};
use super::{check_create, check_modify};
use crate::model::form::{Pack, Path, Problem, ProblemCode};
use crate::model::people::Email;
use crate::model::place::Country;
use crate::{Arg, Args};

/// Checks a draft; `problems` are those that its reading found already.
pub(crate) fn check(pack: &Pack, raw: &RawDraft<'_>, problems: Vec<Problem>) -> Result<AccountRequest, Vec<Problem>> {
    let mut checker = Checker { problems, ..Checker::default() };
    // Without a kind, what is there is checked as the form it seems to come from.
    let request = match kind_of(raw.kind, &mut checker).unwrap_or(raw.form) {
        RequestKind::Create => check_create::create(pack, raw, &mut checker),
        RequestKind::Modify => {
            checker = Checker { problems: checker.problems, ..Checker::for_modify() };
            check_modify::modify(pack, raw, &mut checker)
        }
    };
    checker.finish(request)
}

/// The kind of a request; None after a problem has been written.
pub(super) fn kind_of(given: Given<'_>, checker: &mut Checker) -> Option<RequestKind> {
    let path = Path::Root.member("kind");
    match given {
        Given::Absent | Given::Null | Given::Text("") => {
            checker.report(&path, ProblemCode::Required, Args::none());
            None
        }
        Given::Text(text) => text.parse().ok().or_else(|| {
            let names = RequestKind::ALL.iter().map(|kind| kind.as_str().into()).collect();
            checker.report(&path, ProblemCode::UnknownOption, Args::none().with("allowed", Arg::List(names)));
            None
        }),
        Given::Faulty => None,
    }
}

/// Whether accounts can be asked for in `country` (rule Q3); false after a problem has been written.
pub(super) fn is_served(pack: &Pack, country: Country, account: &Path<'_>, checker: &mut Checker) -> bool {
    let refusal = pack.refusal_of(country);
    let served = refusal.is_none();
    if let Some(error) = refusal {
        checker.problems.push(Problem::of_value(account.member("country").pointer(), error));
    }
    served
}

/// The rows that are looked at, none after a problem has been written because there are none.
pub(super) fn bounded<'r, 'a>(
    rows: &'r [RawUser<'a>],
    path: &Path<'_>,
    checker: &mut Checker,
) -> Option<&'r [RawUser<'a>]> {
    const MAX: usize = NewAccountRequest::MAX_USERS;
    if rows.is_empty() {
        checker.report(path, ProblemCode::TooFew, Args::none().with("min", 1_usize));
        return None;
    }
    if rows.len() > MAX {
        checker.report(path, ProblemCode::TooMany, Args::none().with("max", MAX));
    }
    Some(rows.get(..MAX).unwrap_or(rows))
}

/// Reports, by `code`, each row whose address, in the member `name`, stands in an earlier row too.
pub(super) fn report_duplicates(
    emails: &[Option<Email>],
    name: &str,
    code: ProblemCode,
    path: &Path<'_>,
    checker: &mut Checker,
) {
    if emails.len() < 2 {
        return;
    }
    let mut first = HashMap::with_capacity(emails.len());
    for (index, email) in emails.iter().enumerate() {
        let Some(email) = email else { continue };
        let earlier = *first.entry(email.key()).or_insert(index);
        if earlier != index {
            checker.report(&path.index(index).member(name), code, other_row(path, earlier, name));
        }
    }
}

/// Which other row a problem speaks of: `row` (from 1) and `other`, the path of its address in the member `name`.
pub(super) fn other_row(path: &Path<'_>, row: usize, name: &str) -> Args {
    let other = path.index(row).member(name).pointer();
    Args::none().with("row", row.saturating_add(1)).with("other", other)
}

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;
