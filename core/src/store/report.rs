//! What reports count: one query for each, grouped by the database.

use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::{BigInt, Binary, Integer, Nullable, Text};

use super::connection::{AnyBackend, AnyConnection};
use super::fault::{InTable, StoreFault};
use super::total::whole;
use crate::model::calendar::Months;
use crate::model::money::Currency;
use crate::model::report::{Count, Counted, ReportBy, ReportKind, Subject};
use crate::{DealershipId, DeskId, GroupId, Month, TimeZone};

/// What a report counts, and by what.
#[derive(Clone, Copy)]
pub(crate) struct ReportRows {
    pub(crate) desk: DeskId,
    pub(crate) kind: ReportKind,
    /// By nothing: all of it together, each account once.
    pub(crate) by: Option<ReportBy>,
    /// All that there is, where none are given.
    pub(crate) months: Option<Months>,
    /// The zone that the months are of in which accounts were created; all else has a month of its own.
    pub(crate) zone: TimeZone,
    pub(crate) dealership: Option<DealershipId>,
    pub(crate) group: Option<GroupId>,
}

/// Where what is counted stands. Its rows are called `t`.
struct Source {
    table: &'static str,
    /// The column with the account, by which groups are found.
    account: &'static str,
    /// The column with the month; accounts have none.
    month: Option<&'static str>,
    /// Kind, state, currency, whether on time: what is alike.
    alike: [&'static str; 4],
    /// Which of them there are, by their place in the answer.
    places: &'static str,
    /// What they come to, in parts.
    sums: &'static str,
}

const NO_ID: &str = "CAST(NULL AS BYTEA)";
const NO_NUMBER: &str = "CAST(NULL AS INTEGER)";
const NO_TEXT: &str = "CAST(NULL AS TEXT)";
const NO_SUMS: &str = "CAST(NULL AS BIGINT), CAST(NULL AS BIGINT)";

/// The two parts of a sum, as [`whole`] puts them together.
const SUMS: &str = "CAST(SUM(t.total / 1000000000) AS BIGINT), CAST(SUM(t.total % 1000000000) AS BIGINT)";

impl Source {
    const fn of(kind: ReportKind) -> Self {
        match kind {
            ReportKind::Accounts => Self {
                table: "accounts",
                account: "id",
                month: None,
                alike: [NO_TEXT, "t.state", NO_TEXT, NO_NUMBER],
                places: "4",
                sums: NO_SUMS,
            },
            ReportKind::Requests => Self {
                table: "account_requests",
                account: "account_id",
                month: Some("t.answered_month"),
                alike: [NO_TEXT, NO_TEXT, NO_TEXT, "t.on_time"],
                places: "6",
                sums: NO_SUMS,
            },
            ReportKind::Work => Self {
                table: "work_requests",
                account: "account_id",
                month: Some("t.month"),
                alike: [NO_TEXT, "t.state", NO_TEXT, "CAST(t.on_time AS INTEGER)"],
                places: "4, 6",
                sums: NO_SUMS,
            },
            ReportKind::Orders => Self {
                table: "orders",
                account: "account_id",
                month: Some("t.month"),
                alike: [NO_TEXT, "t.state", "t.currency", NO_NUMBER],
                places: "4, 5",
                sums: SUMS,
            },
            ReportKind::Documents => Self {
                table: "documents",
                account: "account_id",
                month: Some("t.month"),
                alike: ["t.kind", "t.state", "t.currency", NO_NUMBER],
                places: "3, 4, 5",
                sums: SUMS,
            },
        }
    }
}

/// A group as it is read: dealership or group, month, kind, state, currency, whether on time; how many; billions and the rest of
/// what they come to.
type Row = (
    Option<Vec<u8>>,
    Option<i32>,
    Option<String>,
    Option<String>,
    Option<Currency>,
    Option<i32>,
    i64,
    Option<i64>,
    Option<i64>,
);

impl ReportRows {
    /// What is counted, each alike by alike. What belongs to several groups is counted in each.
    pub(crate) fn count(&self, connection: &mut AnyConnection) -> Result<Vec<Count>, StoreFault> {
        let table = Source::of(self.kind).table;
        let rows: Vec<Row> = self.query().get_results(connection).in_table(table)?;
        rows.into_iter().map(|row| self.told(table, row)).collect()
    }

    fn query(&self) -> Grouped {
        let codes = |months: Months| (months.from().code(), months.until().code());
        Grouped { rows: *self, codes: self.months.map(codes) }
    }

    fn told(&self, table: &'static str, row: Row) -> Result<Count, StoreFault> {
        let bad = |column| StoreFault::row(table, column);
        let (id, month, kind, state, currency, on_time, number, billions, rest) = row;
        let id = id.map(|id| <[u8; 16]>::try_from(id).map_err(|_| bad("id"))).transpose()?;
        let subject = match self.by {
            None => Subject::All,
            Some(ReportBy::Group) => Subject::Group(id.map(GroupId::from_bytes)),
            Some(ReportBy::Dealership) => Subject::Dealership(id.map(DealershipId::from_bytes)),
            Some(ReportBy::Month) => Subject::Month(month.and_then(Month::from_code).ok_or_else(|| bad("month"))?),
        };
        let state = state.as_deref().unwrap_or_default();
        let currency = || currency.ok_or_else(|| bad("currency"));
        let minor = whole((billions, rest));
        let counted = match self.kind {
            ReportKind::Accounts => Counted::Account(state.parse().map_err(|_| bad("state"))?),
            ReportKind::Requests => Counted::Answer { on_time: on_time.ok_or_else(|| bad("on_time"))? == 1 },
            ReportKind::Work => Counted::Work {
                state: state.parse().map_err(|_| bad("state"))?,
                on_time: on_time.map(|on_time| on_time == 1),
            },
            ReportKind::Orders => {
                Counted::Order { state: state.parse().map_err(|_| bad("state"))?, currency: currency()?, minor }
            }
            ReportKind::Documents => Counted::Document {
                kind: kind.unwrap_or_default().parse().map_err(|_| bad("kind"))?,
                state: state.parse().map_err(|_| bad("state"))?,
                currency: currency()?,
                minor,
            },
        };
        Ok(Count { subject, counted, number })
    }
}

/// The query of a report. Five tables are counted in three ways, all alike: so it is one text, in which only the words of this file
/// stand and numbers; ids and months are bound.
#[derive(Clone, Copy)]
struct Grouped {
    rows: ReportRows,
    /// The first and the last month.
    codes: Option<(i32, i32)>,
}

impl Query for Grouped {
    type SqlType = (
        Nullable<Binary>,
        Nullable<Integer>,
        Nullable<Text>,
        Nullable<Text>,
        Nullable<Text>,
        Nullable<Integer>,
        BigInt,
        Nullable<BigInt>,
        Nullable<BigInt>,
    );
}

/// Its text is a value of it: queries are told apart by their text.
impl QueryId for Grouped {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<C> RunQueryDsl<C> for Grouped {}

impl QueryFragment<AnyBackend> for Grouped {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, AnyBackend>) -> QueryResult<()> {
        let (rows, source) = (&self.rows, Source::of(self.rows.kind));
        // What is counted all together is read in the order of an index all the same, if there is one: its groups are added up.
        let by = rows.by.or(source.month.map(|_| ReportBy::Month));
        out.push_sql("SELECT ");
        out.push_sql(match by {
            Some(ReportBy::Group) => "m.group_id",
            Some(ReportBy::Dealership) => "t.dealership_id",
            Some(ReportBy::Month) | None => NO_ID,
        });
        out.push_sql(", ");
        let places = match (by, source.month) {
            // By dealership too: the indexes have the month next.
            (Some(ReportBy::Dealership), Some(month)) => {
                out.push_sql(month);
                "1, 2, "
            }
            (Some(ReportBy::Month), Some(month)) => {
                out.push_sql(month);
                "2, "
            }
            (Some(ReportBy::Month), None) => {
                out.push_sql(&self.month_of_creation());
                "2, "
            }
            (by, _) => {
                out.push_sql(NO_NUMBER);
                if by.is_some() { "1, " } else { "" }
            }
        };
        for alike in source.alike {
            out.push_sql(", ");
            out.push_sql(alike);
        }
        out.push_sql(", COUNT(*), ");
        out.push_sql(source.sums);
        out.push_sql(" FROM ");
        out.push_sql(source.table);
        out.push_sql(" AS t");
        if by == Some(ReportBy::Group) || rows.group.is_some() {
            out.push_sql(if rows.group.is_none() { " LEFT" } else { "" });
            out.push_sql(" JOIN account_group_members AS m ON m.desk_id = t.desk_id AND m.account_id = t.");
            out.push_sql(source.account);
        }
        if let Some(group) = &rows.group {
            out.push_sql(" AND m.group_id = ");
            out.push_bind_param::<Binary, _>(group)?;
        }
        out.push_sql(" WHERE t.desk_id = ");
        out.push_bind_param::<Binary, _>(&rows.desk)?;
        if let Some(dealership) = &rows.dealership {
            out.push_sql(" AND t.dealership_id = ");
            out.push_bind_param::<Binary, _>(dealership)?;
        }
        match (source.month, &self.codes) {
            (Some(month), Some((from, until))) => {
                out.push_sql(" AND ");
                out.push_sql(month);
                out.push_sql(" >= ");
                out.push_bind_param::<Integer, _>(from)?;
                out.push_sql(" AND ");
                out.push_sql(month);
                out.push_sql(" <= ");
                out.push_bind_param::<Integer, _>(until)?;
            }
            // What has no month is not counted, however it is counted.
            (Some(month), None) => {
                out.push_sql(" AND ");
                out.push_sql(month);
                out.push_sql(" IS NOT NULL");
            }
            (None, _) => out.push_sql(&self.time_of_creation()),
        }
        out.push_sql(" GROUP BY ");
        out.push_sql(places);
        out.push_sql(source.places);
        Ok(())
    }
}

impl Grouped {
    /// The month in which an account was created, as an expression.
    fn month_of_creation(&self) -> String {
        let months = self.rows.months.into_iter().flat_map(Months::iter).collect::<Vec<Month>>();
        let mut text = "CASE".to_owned();
        for month in months.into_iter().rev() {
            let first = month.start(self.rows.zone).as_micros();
            text.push_str(&format!(" WHEN t.created_at >= {first} THEN {}", month.code()));
        }
        text.push_str(" END");
        text
    }

    /// The condition that an account was created in the months asked for.
    fn time_of_creation(&self) -> String {
        let Some(months) = self.rows.months else { return String::new() };
        let start = |month: Month| month.start(self.rows.zone).as_micros();
        let since = format!(" AND t.created_at >= {}", start(months.from()));
        match months.until().next() {
            // No month comes after the last one there is.
            next if next == months.until() => since,
            next => format!("{since} AND t.created_at < {}", start(next)),
        }
    }
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
