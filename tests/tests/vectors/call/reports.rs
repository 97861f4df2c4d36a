//! What is called of reports.

use comptoir::{DealershipId, Error, GroupId, Locale, Month, ReportBy, ReportKind, ReportQuery, Session};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Call {
    #[serde(rename = "reports.read")]
    Read { query: Query },
    #[serde(rename = "reports.table")]
    Table { query: Query, locale: Locale },
    #[serde(rename = "reports.csv")]
    Csv { query: Query, locale: Locale },
}

/// What a report is asked for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Query {
    kind: ReportKind,
    by: ReportBy,
    from: Option<Month>,
    until: Option<Month>,
    group: Option<GroupId>,
    dealership: Option<DealershipId>,
}

impl From<Query> for ReportQuery {
    fn from(Query { kind, by, from, until, group, dealership }: Query) -> Self {
        Self { kind, by, from, until, group, dealership }
    }
}

impl Call {
    pub(super) fn make(self, session: &Session) -> Result<Value, Error> {
        let reports = session.reports();
        Ok(match self {
            Self::Read { query } => json!(reports.read(&query.into())?),
            Self::Table { query, locale } => json!(reports.read(&query.into())?.table(&locale)),
            Self::Csv { query, locale } => json!(reports.read(&query.into())?.csv(&locale)),
        })
    }
}
