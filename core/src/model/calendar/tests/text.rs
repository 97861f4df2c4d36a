use super::compute;
use crate::model::calendar::{Closure, Deadline, Holiday};
use crate::{Country, Locale, label};

#[test]
fn q6_every_holiday_and_closure_has_a_label_in_every_language() {
    for locale in [Locale::EN, Locale::FI, Locale::FR] {
        for holiday in Holiday::ALL {
            assert!(label::has(&locale, holiday.label()), "{locale} {holiday}");
        }
        assert!(label::has(&locale, "closure-weekend"));
    }
    assert_eq!(Holiday::LabourDay.text(&Locale::FR), "fête du Travail");
    assert_eq!(Holiday::MayDay.text(&Locale::FI), "vappu");
    assert_eq!(Holiday::AllSaintsDay.text(&Locale::EN), "All Saints’ Day");
    assert_eq!(Closure::Weekend.text(&Locale::FR), "week-end");
    assert_eq!(Closure::Own("Inventaire".to_owned()).text(&Locale::FI), "Inventaire");
}

/// What the lines say after the day, whatever way that is written.
fn said(deadline: &Deadline, locale: &Locale) -> Vec<String> {
    let lines = deadline.explanation(locale);
    lines.into_iter().map(|line| line.split_once(':').unwrap().1.trim().to_owned()).collect()
}

#[test]
fn q6_the_explanation_names_each_closed_day_in_the_readers_language() {
    let submitted = "2026-05-01T10:00:00+02:00";
    let pause = [("2026-05-05T09:00:00+02:00", Some("2026-05-06T09:00:00+02:00"))];
    let deadline = compute(submitted, &pause, submitted, Country::FR, "Europe/Paris");
    assert_eq!(
        said(&deadline, &Locale::FR),
        [
            "demande soumise un jour de fermeture (fête du Travail)",
            "fermé (week-end)",
            "fermé (week-end)",
            "tient lieu de jour de soumission",
            "en attente d’une réponse, jour non compté",
            "jour ouvrable 1 sur 2",
            "jour ouvrable 2 sur 2",
        ]
    );
    let submitted = "2026-12-23T10:00:00+02:00";
    let deadline = compute(submitted, &[], submitted, Country::FI, "Europe/Helsinki");
    assert_eq!(
        said(&deadline, &Locale::FI),
        [
            "pyyntö lähetetty, päivää ei lasketa",
            "suljettu (jouluaatto)",
            "suljettu (joulupäivä)",
            "suljettu (tapaninpäivä)",
            "suljettu (viikonloppu)",
            "arkipäivä 1/2",
            "arkipäivä 2/2",
        ]
    );
    assert_eq!(
        said(&deadline, &Locale::EN),
        [
            "request submitted, not counted",
            "closed (Christmas Eve)",
            "closed (Christmas Day)",
            "closed (Boxing Day)",
            "closed (weekend)",
            "business day 1 of 2",
            "business day 2 of 2",
        ]
    );
}

#[test]
fn q6_the_deadline_is_one_sentence_in_the_readers_language() {
    let submitted = "2026-04-30T10:00:00+02:00";
    let deadline = compute(submitted, &[], submitted, Country::FR, "Europe/Paris");
    assert_eq!(deadline.text(&Locale::EN), "Due by the end of Tuesday 5 May 2026");
    assert_eq!(deadline.text(&Locale::FI), "Määräpäivä: tiistai 5. toukokuuta 2026 (päivän loppuun mennessä)");
    assert_eq!(deadline.text(&Locale::FR), "À traiter avant la fin du mardi 5 mai 2026");
    assert_eq!(deadline.explanation(&Locale::EN)[1], "Friday 1 May 2026: closed (Labour Day)");
    assert_eq!(deadline.explanation(&Locale::FI)[1], "perjantai 1. toukokuuta 2026: suljettu (vappu)");
    assert_eq!(deadline.explanation(&Locale::FR)[1], "vendredi 1er mai 2026\u{202F}: fermé (fête du Travail)");
}

#[test]
fn q6_a_span_of_waiting_is_one_line() {
    let pause = [("2026-06-02T09:00:00+02:00", Some("2036-06-04T09:00:00+02:00"))];
    let deadline =
        compute("2026-06-01T10:00:00+02:00", &pause, "2036-06-04T09:00:00+02:00", Country::FR, "Europe/Paris");
    let line = |locale| deadline.explanation(&locale)[400].clone();
    assert_eq!(line(Locale::EN), "Tuesday 6 July 2027 to Tuesday 3 June 2036: waiting for an answer, not counted");
    assert_eq!(
        line(Locale::FI),
        "tiistai 6. heinäkuuta 2027 – tiistai 3. kesäkuuta 2036: odotetaan vastausta, päiviä ei lasketa"
    );
    assert_eq!(
        line(Locale::FR),
        "Du mardi 6 juillet 2027 au mardi 3 juin 2036\u{202F}: en attente d’une réponse, jours non comptés"
    );
}
