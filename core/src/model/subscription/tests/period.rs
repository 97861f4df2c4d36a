use super::*;
use crate::Locale;

#[test]
fn s3_a_period_has_its_first_day_and_not_its_end() {
    let march = period("2026-03-01", "2026-04-01");
    assert_eq!(march.days(), 31);
    for (on, within) in [("2026-02-28", false), ("2026-03-01", true), ("2026-03-31", true), ("2026-04-01", false)] {
        assert_eq!(march.contains(day(on)), within, "{on}");
    }
}

#[test]
fn s3_days_left_include_the_day_itself() {
    let march = period("2026-03-01", "2026-04-01");
    let cases = [("2026-02-20", 31), ("2026-03-01", 31), ("2026-03-02", 30), ("2026-03-31", 1), ("2026-04-01", 0)];
    for (on, left) in cases {
        assert_eq!(march.days_left(day(on)), left, "{on}");
    }
    assert_eq!(march.days_left(day("2027-01-01")), 0);
    assert_eq!(period("2028-02-29", "2029-02-28").days(), 365);
}

#[test]
fn s3_a_period_is_told_by_its_first_and_last_day() {
    let year = period("2026-05-01", "2027-05-01");
    assert_eq!(year.text(&Locale::FR), "du 1er mai 2026 au 30 avr. 2027");
    assert_eq!(year.text(&Locale::FI), "1.5.2026–30.4.2027");
    assert_eq!(year.text(&Locale::EN), "1 May 2026 to 30 Apr 2027");
    // A period without days, as a store could hold it, is not told backwards.
    assert_eq!(period("2026-05-01", "2026-05-01").text(&Locale::FI), "1.5.2026–1.5.2026");
}
