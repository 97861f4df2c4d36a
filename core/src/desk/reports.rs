//! Reports: what there is, by group, dealership or month (rule C5).

use std::collections::BTreeMap;

use super::command::Reading;
use super::filter::confined;
use super::session::Session;
use super::view::{dealerships, distinct};
use crate::error::Error;
use crate::label::sort_key;
use crate::model::calendar::Months;
use crate::model::order::dealership_text;
use crate::model::report::{Count, Lines, Named, Report, ReportBy, ReportQuery, Subject, lines};
use crate::model::role::{Action, Sight};
use crate::store::report::ReportRows;
use crate::store::{StoreFault, group as groups};
use crate::{GroupId, Month};

/// Reports, for agents, desk administrators and dealers: a dealer's are of the own dealership (rule A11).
#[derive(Clone, Debug)]
pub struct Reports(pub(super) Session);

impl Reports {
    /// Counts what is asked for, and adds up its amounts.
    ///
    /// What belongs to an account in several groups counts in each of them; the totals count it once. Amounts are never
    /// converted: each currency has rows of its own. Requests, work, orders and documents count for the dealership and the
    /// account for which they were sent, ordered or drafted, accounts for the dealership they belong to now; groups and states
    /// are those of now too.
    ///
    /// ```no_run
    /// # fn tell(session: comptoir::Session) -> Result<(), comptoir::Error> {
    /// use comptoir::{Locale, ReportBy, ReportKind, ReportQuery};
    /// let report = session.reports().read(&ReportQuery::new(ReportKind::Orders, ReportBy::Group))?;
    /// let csv = report.csv(&Locale::FR); // Groupe,Statut,Devise,Commandes,Total …
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// `refused`; `invalid` for months that are none or too many (`/until`, or `/from` where only that is given: `too_few`,
    /// `too_many`), and with `sum_too_large` where amounts come to more than 64 bits hold.
    pub fn read(&self, query: &ReportQuery) -> Result<Report, Error> {
        self.0.read(Action::ReadReports, |reading| {
            let months = query.months(Month::of(reading.settings.time_zone().day(reading.now)))?;
            let (counts, totals) = counts(reading, query, months)?;
            let subjects = match (query.by, months) {
                (ReportBy::Group, _) => in_groups(reading, &counts)?,
                (ReportBy::Dealership, _) => in_dealerships(reading, &counts)?,
                (ReportBy::Month, months) => {
                    months.into_iter().flat_map(Months::iter).map(|month| (Subject::Month(month), None)).collect()
                }
            };
            let totals = lines(query.kind, &totals)?.remove(&Subject::All).unwrap_or_default();
            let lines: BTreeMap<Subject, Lines> = lines(query.kind, &counts)?;
            Ok(Report::new((query.kind, query.by), months, subjects, lines, totals))
        })
    }
}

/// What there is of each subject, and all together.
fn counts(
    reading: &mut Reading<'_>,
    query: &ReportQuery,
    months: Option<Months>,
) -> Result<(Vec<Count>, Vec<Count>), Error> {
    let own = match reading.standing.sight() {
        Sight::Desk => None,
        Sight::Dealership(own) => Some(own),
        // No contact reads reports.
        Sight::Account(_) => return Ok((Vec::new(), Vec::new())),
    };
    let Ok(dealership) = confined(own, query.dealership) else { return Ok((Vec::new(), Vec::new())) };
    let rows = ReportRows {
        desk: reading.desk,
        kind: query.kind,
        by: Some(query.by),
        months,
        zone: reading.settings.time_zone(),
        dealership,
        group: query.group,
    };
    let counts = rows.count(reading.connection)?;
    let together = |count: &Count| Count { subject: Subject::All, ..*count };
    let totals = match (query.by, query.group) {
        // Of several groups: what is in two of them would count twice.
        (ReportBy::Group, None) => ReportRows { by: None, ..rows }.count(reading.connection)?,
        _ => counts.iter().map(together).collect(),
    };
    Ok((counts, totals))
}

/// The groups of which there is something, by name, as the alphabet of the desk's language has it, and last none.
fn in_groups(reading: &mut Reading<'_>, counts: &[Count]) -> Result<Vec<Named>, Error> {
    let ids = told(counts, |subject| match subject {
        Subject::Group(id) => id,
        _ => None,
    });
    let rows = groups::by_ids(reading.connection, reading.desk, &ids)?;
    let language = reading.settings.language();
    let mut names: Vec<(GroupId, String)> = rows.into_iter().map(|row| (row.id, row.name)).collect();
    names.sort_by_cached_key(|(id, name)| (sort_key(language, name), *id));
    all("account_groups", counts, &ids, names, Subject::Group)
}

/// The dealerships of which there is something, by code, and last none.
fn in_dealerships(reading: &mut Reading<'_>, counts: &[Count]) -> Result<Vec<Named>, Error> {
    let ids = told(counts, |subject| match subject {
        Subject::Dealership(id) => id,
        _ => None,
    });
    let known = dealerships(reading.connection, reading.desk, ids.iter().copied())?;
    let mut known: Vec<_> = known.into_values().collect();
    known.sort_unstable_by(|one, other| one.code.cmp(&other.code));
    let names = known.into_iter().map(|it| (it.id, dealership_text(&it.code, &it.city))).collect();
    all("dealerships", counts, &ids, names, Subject::Dealership)
}

/// The ids that counts are of, each once.
fn told<T: Ord>(counts: &[Count], id: impl Fn(Subject) -> Option<T>) -> Vec<T> {
    distinct(counts.iter().filter_map(|count| id(count.subject)))
}

/// The subjects of these names, and last what belongs to none, where there is any.
fn all<T: Copy>(
    table: &'static str,
    counts: &[Count],
    ids: &[T],
    names: Vec<(T, String)>,
    subject: impl Fn(Option<T>) -> Subject,
) -> Result<Vec<Named>, Error> {
    if names.len() != ids.len() {
        return Err(StoreFault::row(table, "id").into());
    }
    let none = subject(None);
    let last = counts.iter().any(|count| count.subject == none).then_some((none, None));
    Ok(names.into_iter().map(|(id, name)| (subject(Some(id)), Some(name))).chain(last).collect())
}
