use chrono::{Datelike, Days, Months, NaiveDate};

use super::day;
use crate::Country;
use crate::model::calendar::Calendar;

fn next(calendar: &Calendar, after: &str) -> String {
    calendar.invoice_day(day(after)).to_string()
}

/// A calendar closed by its host from one day up to another, that not included.
fn closed(from: &str, until: &str) -> Calendar {
    let mut calendar = Calendar::weekend();
    for day in day(from).iter_days().take_while(|one| *one < day(until)) {
        calendar = calendar.with_closed(day, "closed").unwrap();
    }
    calendar
}

#[test]
fn invoice_day_is_the_15th_where_that_is_open() {
    let france = Calendar::of(Country::FR);
    assert_eq!(next(&france, "2026-04-01"), "2026-04-15");
    assert_eq!(next(&france, "2026-04-14"), "2026-04-15");
    assert_eq!(next(&france, "2026-04-15"), "2026-05-15");
    assert_eq!(next(&france, "2026-12-15"), "2027-01-15");
}

#[test]
fn invoice_day_is_else_the_nearest_business_day_and_of_two_the_earlier() {
    let weekend = Calendar::weekend();
    assert_eq!(next(&weekend, "2026-08-01"), "2026-08-14"); // a Saturday: Friday is nearest
    assert_eq!(next(&weekend, "2026-11-01"), "2026-11-16"); // a Sunday: Monday is nearest
    // Friday 15 August 2025 is Assumption: Thursday is as near as nothing else.
    assert_eq!(next(&Calendar::of(Country::FR), "2025-08-01"), "2025-08-14");
    // A Wednesday closed by its host: Tuesday and Thursday are as near.
    let own = Calendar::weekend().with_closed(day("2026-04-15"), "closed").unwrap();
    assert_eq!(next(&own, "2026-04-01"), "2026-04-14");
    // Good Friday on the 15th: the Thursday before it, not Tuesday after Easter.
    assert_eq!(next(&Calendar::of(Country::FI), "2022-04-01"), "2022-04-14");
}

#[test]
fn invoice_day_comes_after_the_day_given() {
    let weekend = Calendar::weekend();
    // Friday the 14th stands for Saturday the 15th, and Monday the 16th for Sunday.
    assert_eq!(next(&weekend, "2026-08-13"), "2026-08-14");
    assert_eq!(next(&weekend, "2026-08-14"), "2026-09-15");
    assert_eq!(next(&weekend, "2026-11-15"), "2026-11-16");
    assert_eq!(next(&weekend, "2026-11-16"), "2026-12-15");
}

#[test]
fn invoice_day_of_a_closed_month_lies_in_a_neighbouring_one() {
    // July closed, and the first days of August: 30 June is 15 days from the 15th, 3 August is 19.
    let july = closed("2026-07-01", "2026-08-03");
    assert_eq!(next(&july, "2026-06-15"), "2026-06-30");
    assert_eq!(next(&july, "2026-06-30"), "2026-08-14");
    // The end of June closed too: July's day is in August, and is found from August on as well.
    let june = closed("2026-06-20", "2026-08-01");
    assert_eq!(next(&june, "2026-06-15"), "2026-08-03");
    assert_eq!(next(&june, "2026-08-01"), "2026-08-03");
    assert_eq!(next(&june, "2026-08-03"), "2026-08-14");
}

#[test]
fn invoice_day_ends_where_a_host_closes_all_it_can() {
    // A thousand days in a row: the months of the middle go to whichever end is nearer.
    let end = day("2026-03-02") + Days::new(1_000);
    let years = closed("2026-03-02", &end.to_string());
    assert_eq!(next(&years, "2026-02-13"), "2026-02-16"); // the 15th is a Sunday
    assert_eq!(next(&years, "2026-02-16"), "2026-02-27");
    assert_eq!(years.invoice_day(day("2026-02-27")), day("2028-11-27"));
    assert_eq!(next(&years, "2028-11-27"), "2028-12-15");
    // Found from the middle too, of which the months' days lie far away.
    assert_eq!(next(&years, "2028-11-01"), "2028-11-27");
}

#[test]
fn invoice_day_past_all_that_can_be_named_is_the_day_itself() {
    assert_eq!(Calendar::weekend().invoice_day(NaiveDate::MAX), NaiveDate::MAX);
    assert!(Calendar::weekend().invoice_day(NaiveDate::MIN) > NaiveDate::MIN);
}

#[test]
fn invoice_days_of_a_century_are_twelve_a_year_and_never_far_from_the_15th() {
    for country in [Country::FR, Country::FI] {
        let calendar = Calendar::of(country);
        let mut after = day("1999-12-31");
        for index in 0..1_200 {
            let month = day("2000-01-15").checked_add_months(Months::new(index)).unwrap();
            let next = calendar.invoice_day(after);
            assert!(calendar.is_open(next));
            assert_eq!((next.year(), next.month()), (month.year(), month.month()));
            // By trying every day: none is nearer, and none as near and earlier.
            let best = (1..=28)
                .filter_map(|date| month.with_day(date))
                .filter(|one| calendar.is_open(*one))
                .min_by_key(|one| ((*one - month).num_days().abs(), *one));
            assert_eq!(Some(next), best);
            assert_eq!(calendar.invoice_day(next - Days::new(1)), next);
            after = next;
        }
    }
}
