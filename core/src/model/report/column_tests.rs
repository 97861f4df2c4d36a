//! What stands in the columns of reports.

use super::*;

#[test]
fn c5_columns_say_what_stands_in_their_cells() {
    let of = |cell: ReportCell| {
        let all = ReportColumn::ALL.iter().filter(|column| column.cell() == cell);
        all.map(|column| column.as_str()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(of(ReportCell::Text), "document state currency");
    assert_eq!(of(ReportCell::Share), "share_on_time");
    assert_eq!(of(ReportCell::Money), "total");
    assert_eq!(
        of(ReportCell::Number),
        "accounts creating active suspended updating deleting deleted answered requests open delivered on_time late \
         orders documents"
    );
    let figures: Vec<&ReportCell> = ReportCell::ALL.iter().filter(|cell| cell.is_figure()).collect();
    assert_eq!(figures, [&ReportCell::Number, &ReportCell::Share, &ReportCell::Money]);
}

#[test]
fn c5_each_state_of_accounts_has_a_column_of_its_name() {
    for state in AccountState::ALL {
        assert_eq!(ReportColumn::of(*state).as_str(), state.as_str());
        assert_eq!(ReportColumn::of(*state).key(), state.key());
    }
}
