//! The tables of reports, kind by kind.

use super::*;
use crate::Locale;
use crate::label::{self, has};

#[test]
fn c5_each_kind_tells_its_own_columns() {
    let columns = |kind: ReportKind| kind.columns().iter().map(|column| column.as_str()).collect::<Vec<_>>().join(" ");
    let all: Vec<String> = ReportKind::ALL.iter().map(|kind| columns(*kind)).collect();
    assert_eq!(
        all,
        [
            "accounts creating active suspended updating deleting deleted",
            "answered on_time late share_on_time",
            "requests open delivered on_time late share_on_time",
            "state currency orders total",
            "document state currency documents total",
        ]
    );
    let with_amounts: Vec<_> = ReportKind::ALL.iter().filter(|kind| kind.has_amounts()).collect();
    assert_eq!(with_amounts, [&ReportKind::Orders, &ReportKind::Documents]);
}

#[test]
fn c5_each_row_has_a_head_that_says_of_what_it_is() {
    let heads = |by| ReportKind::ALL.iter().map(|kind| kind.head(by)).collect::<Vec<_>>();
    assert_eq!(heads(ReportBy::Group), ["report-head-group"; 5]);
    assert_eq!(heads(ReportBy::Dealership), ["report-head-dealership"; 5]);
    let months = heads(ReportBy::Month);
    assert_eq!(
        months.iter().map(|key| label::plain(&Locale::EN, key)).collect::<Vec<_>>(),
        ["Month of creation", "Month of the answer", "Month of submission", "Month of the order", "Month of issue",]
    );
    for key in ReportBy::ALL.iter().flat_map(|by| [by.title(), by.nothing()]) {
        assert!(has(&Locale::EN, key), "{key}");
    }
    assert_eq!(
        ReportBy::ALL.iter().map(|by| by.title()).collect::<Vec<_>>(),
        ["report-title-group", "report-title-dealership", "report-title-month"]
    );
    assert_eq!(
        (ReportBy::Group.nothing(), ReportBy::Dealership.nothing()),
        ("report-no-group", "report-no-dealership")
    );
}
