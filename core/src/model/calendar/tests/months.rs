//! Months one after the other.

use crate::Month;
use crate::model::calendar::Months;
use crate::model::form::ProblemCode;

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn months(from: &str, until: &str, max: i32) -> Result<Vec<String>, ProblemCode> {
    let months = Months::new(month(from), month(until), max).map_err(|error| error.code())?;
    assert_eq!((months.from(), months.until()), (month(from), month(until)));
    Ok(months.iter().map(|month| month.to_string()).collect())
}

#[test]
fn months_are_one_at_least_and_no_more_than_may_be() {
    assert_eq!(months("2026-04", "2026-04", 1).unwrap(), ["2026-04"]);
    assert_eq!(months("2025-12", "2026-01", 2).unwrap(), ["2025-12", "2026-01"]);
    assert_eq!(months("2025-12", "2026-01", 1), Err(ProblemCode::TooMany));
    assert_eq!(months("2026-04", "2026-03", 12), Err(ProblemCode::TooFew));
    assert_eq!(months("9999-12", "9999-12", 3).unwrap(), ["9999-12"]);
    assert_eq!(months("9999-11", "9999-12", 3).unwrap(), ["9999-11", "9999-12"]);
    assert_eq!(months("0001-01", "9999-12", i32::MAX).unwrap().len(), 119_988);
}

#[test]
fn months_that_are_too_few_or_too_many_say_how_many_there_may_be() {
    let args =
        |from: &str, until: &str| format!("{:?}", Months::new(month(from), month(until), 24).unwrap_err().args());
    assert!(args("2026-04", "2026-03").contains("min") && args("2026-04", "2026-03").contains('1'));
    assert!(args("2024-04", "2026-04").contains("max") && args("2024-04", "2026-04").contains("24"));
}

#[test]
fn a_month_stands_at_its_place_among_them_or_beside_them() {
    let months = Months::new(month("2025-11"), month("2026-02"), 12).unwrap();
    let places = ["2025-10", "2025-11", "2025-12", "2026-02", "2026-03", "0001-01", "9999-12"];
    assert_eq!(places.map(|text| months.position(month(text))), [None, Some(0), Some(1), Some(3), None, None, None]);
    for (place, month) in months.iter().enumerate() {
        assert_eq!(months.position(month), Some(place));
    }
}
