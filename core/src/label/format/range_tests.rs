use super::super::tests::{ALL, day, host};
use super::super::*;
use crate::label::tongue::Tongue;

fn range_of(language: &Language, first: &str, last: &str, style: DateStyle) -> String {
    written(|out| range::range(out, language, day(first), day(last), style))
}

const STYLES: [DateStyle; 5] =
    [DateStyle::Short, DateStyle::Medium, DateStyle::Long, DateStyle::Full, DateStyle::Yearless];

#[test]
fn a_range_says_once_what_its_days_share() {
    let of = |tongue, first, last| STYLES.map(|style| range_of(&Language::BuiltIn(tongue), first, last, style));
    let (month, year, years) =
        (("2026-05-03", "2026-05-05"), ("2026-04-28", "2026-05-01"), ("2026-12-30", "2027-01-02"));
    assert_eq!(
        of(Tongue::En, month.0, month.1),
        ["03/05/2026 – 05/05/2026", "3–5 May 2026", "3–5 May 2026", "Sunday 3 – Tuesday 5 May 2026", "3–5 May"]
    );
    assert_eq!(
        of(Tongue::Fi, month.0, month.1),
        [
            "3.–5.5.2026",
            "3.–5.5.2026",
            "3.–5. toukokuuta 2026",
            "sunnuntai 3. – tiistai 5. toukokuuta 2026",
            "3.–5. toukokuuta",
        ]
    );
    assert_eq!(
        of(Tongue::Fr, month.0, month.1),
        [
            "du 03/05/2026 au 05/05/2026",
            "du 3 au 5 mai 2026",
            "du 3 au 5 mai 2026",
            "du dimanche 3 au mardi 5 mai 2026",
            "du 3 au 5 mai",
        ]
    );
    assert_eq!(
        of(Tongue::En, year.0, year.1),
        [
            "28/04/2026 – 01/05/2026",
            "28 Apr – 1 May 2026",
            "28 April – 1 May 2026",
            "Tuesday 28 April – Friday 1 May 2026",
            "28 April – 1 May",
        ]
    );
    assert_eq!(
        of(Tongue::Fi, year.0, year.1),
        [
            "28.4.–1.5.2026",
            "28.4.–1.5.2026",
            "28. huhtikuuta – 1. toukokuuta 2026",
            "tiistai 28. huhtikuuta – perjantai 1. toukokuuta 2026",
            "28. huhtikuuta – 1. toukokuuta",
        ]
    );
    assert_eq!(
        of(Tongue::Fr, year.0, year.1),
        [
            "du 28/04/2026 au 01/05/2026",
            "du 28 avr. au 1er mai 2026",
            "du 28 avril au 1er mai 2026",
            "du mardi 28 avril au vendredi 1er mai 2026",
            "du 28 avril au 1er mai",
        ]
    );
    assert_eq!(
        of(Tongue::Fi, years.0, years.1),
        [
            "30.12.2026–2.1.2027",
            "30.12.2026–2.1.2027",
            "30. joulukuuta 2026 – 2. tammikuuta 2027",
            "keskiviikko 30. joulukuuta 2026 – lauantai 2. tammikuuta 2027",
            "30. joulukuuta – 2. tammikuuta",
        ]
    );
    assert_eq!(
        of(Tongue::Fr, years.0, years.1),
        [
            "du 30/12/2026 au 02/01/2027",
            "du 30 déc. 2026 au 2 janv. 2027",
            "du 30 décembre 2026 au 2 janvier 2027",
            "du mercredi 30 décembre 2026 au samedi 2 janvier 2027",
            "du 30 décembre au 2 janvier",
        ]
    );
    // The first of a month, and days whose figures begin alike.
    assert_eq!(
        of(Tongue::Fr, "2026-05-01", "2026-05-11")[1..4],
        ["du 1er au 11 mai 2026", "du 1er au 11 mai 2026", "du vendredi 1er au lundi 11 mai 2026"]
    );
    assert_eq!(of(Tongue::Fr, "2026-11-10", "2026-11-11")[0], "du 10/11/2026 au 11/11/2026");
}

#[test]
fn a_range_runs_from_the_earlier_day_to_the_later() {
    for locale in ALL {
        for style in STYLES {
            let of = |first, last| date_range(&locale, day(first), day(last), style);
            assert_eq!(of("2026-05-05", "2026-05-03"), of("2026-05-03", "2026-05-05"));
            assert_eq!(of("2026-05-03", "2026-05-03"), date(&locale, day("2026-05-03"), style));
        }
    }
}

#[test]
fn a_range_over_years_names_both_months() {
    let of = |locale: &Locale, style| date_range(locale, day("2026-05-03"), day("2027-05-05"), style);
    assert_eq!(
        ALL.map(|locale| of(&locale, DateStyle::Yearless)),
        ["3 May – 5 May", "3. toukokuuta – 5. toukokuuta", "du 3 mai au 5 mai"]
    );
    assert_eq!(of(&Locale::FR, DateStyle::Medium), "du 3 mai 2026 au 5 mai 2027");
    assert_eq!(of(&Locale::FI, DateStyle::Short), "3.5.2026–5.5.2027");
    assert_eq!(of(&Locale::FR, DateStyle::Full), "du dimanche 3 mai 2026 au mercredi 5 mai 2027");
}

/// With the patterns of English, for these hosts have none: what matters is how much of the first day is written.
#[test]
fn a_language_that_has_not_the_day_first_or_the_year_last_writes_both_days_whole() {
    let of = |tag, style| range_of(&host(tag), "2026-05-03", "2026-05-05", style);
    assert_eq!(of("en-US", DateStyle::Long), "May 3 – May 5, 2026");
    assert_eq!(of("en-US", DateStyle::Yearless), "May 3 – May 5");
    assert_eq!(of("en-US", DateStyle::Full), "Sunday, May 3 – Tuesday, May 5, 2026");
    assert_eq!(of("hu", DateStyle::Long), "2026. május 3. – 2026. május 5.");
    assert_eq!(of("ja", DateStyle::Yearless), "5月3日 – 5月5日");
    assert_eq!(of("ja", DateStyle::Long), "2026年5月3日 – 2026年5月5日");
    assert_eq!(of("es", DateStyle::Long), "3–5 de mayo de 2026");
    assert_eq!(of("de", DateStyle::Short), "03.05.2026 – 05.05.2026");
    assert_eq!(of("sv", DateStyle::Short), "2026-05-03 – 2026-05-05");
}
