//! Easter Sunday, on which the movable feasts hang.

/// Easter Sunday of `year`, as the day of the year counted from 1, by the Gregorian computus.
///
/// Years before 1583 are reckoned as if the Gregorian calendar had held then.
pub(super) fn ordinal(year: i32) -> i32 {
    let golden = year.rem_euclid(19);
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    let lunar = (century - (8 * century + 13).div_euclid(25) - century.div_euclid(4) + 19 * golden + 15).rem_euclid(30);
    // Keeps the lunar month within 29 days, and distinct within a cycle of 19 years.
    let moon = lunar - (lunar + golden / 11).div_euclid(29);
    let weekday =
        (2 * century.rem_euclid(4) + 2 * (of_century / 4) + 32 - moon - of_century.rem_euclid(4)).rem_euclid(7);
    let days_after_21_march = moon + weekday + 1;
    let leap = (year.rem_euclid(4) == 0 && of_century != 0) || year.rem_euclid(400) == 0;
    80 + i32::from(leap) + days_after_21_march
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    #[test]
    fn q6_easter_falls_where_the_church_tables_say() {
        let known = [
            (1818, 3, 22), // the earliest there is
            (1943, 4, 25), // the latest there is
            (1954, 4, 18),
            (1981, 4, 19),
            (1999, 4, 4),
            (2000, 4, 23),
            (2016, 3, 27),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2038, 4, 25),
            (2285, 3, 22),
        ];
        for (year, month, day) in known {
            let ordinal = super::ordinal(year).try_into().unwrap();
            assert_eq!(NaiveDate::from_yo_opt(year, ordinal), NaiveDate::from_ymd_opt(year, month, day), "{year}");
        }
    }

    #[test]
    fn q6_easter_is_a_sunday_of_any_year() {
        use chrono::Datelike;
        for year in -400..10_000 {
            let day = NaiveDate::from_yo_opt(year, super::ordinal(year).try_into().unwrap()).unwrap();
            assert_eq!(day.weekday(), chrono::Weekday::Sun, "{day}");
            assert!((322..=425).contains(&(day.month() * 100 + day.day())), "{day}");
        }
    }
}
