//! Which months reports are of.

use super::*;
use crate::model::report::samples::month;

type Told = Result<Option<(String, String)>, String>;

fn told(by: ReportBy, from: Option<&str>, until: Option<&str>) -> Told {
    let query =
        ReportQuery { from: from.map(month), until: until.map(month), ..ReportQuery::new(ReportKind::Accounts, by) };
    let told = |problems: Vec<Problem>| {
        let told = problems.iter().map(|problem| format!("{} {}", problem.path(), problem.code().as_str()));
        told.collect::<Vec<_>>().join(", ")
    };
    let ends = |months: Months| (months.from().to_string(), months.until().to_string());
    query.months(month("2026-05")).map(|months| months.map(ends)).map_err(told)
}

fn months(from: &str, until: &str) -> Told {
    Ok(Some((from.to_owned(), until.to_owned())))
}

#[test]
fn c5_without_months_all_is_told_but_by_month_the_last_twelve() {
    assert_eq!(told(ReportBy::Group, None, None), Ok(None));
    assert_eq!(told(ReportBy::Dealership, None, None), Ok(None));
    assert_eq!(told(ReportBy::Month, None, None), months("2025-06", "2026-05"));
}

#[test]
fn c5_months_that_are_given_hold_whatever_the_rows_are() {
    for by in ReportBy::ALL {
        assert_eq!(told(*by, Some("2026-01"), Some("2026-03")), months("2026-01", "2026-03"));
        assert_eq!(told(*by, Some("2026-05"), None), months("2026-05", "2026-05"));
        assert_eq!(told(*by, None, Some("2024-12")), months("2024-01", "2024-12"));
        assert_eq!(told(*by, Some("2026-06"), None), Err("/from too_few".to_owned()));
        assert_eq!(told(*by, Some("2026-03"), Some("2026-02")), Err("/until too_few".to_owned()));
        assert_eq!(told(*by, Some("2021-06"), Some("2026-05")), months("2021-06", "2026-05"));
        assert_eq!(told(*by, Some("2021-05"), Some("2026-05")), Err("/until too_many".to_owned()));
    }
}
