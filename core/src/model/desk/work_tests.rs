use super::*;
use crate::model::desk::samples;
use crate::model::form::Problem;

fn desk(change: impl FnOnce(&mut DeskDraft)) -> Result<WorkSettings, Vec<(String, ProblemCode)>> {
    let mut draft = samples::desk();
    change(&mut draft);
    let told = |problem: Problem| (problem.path().to_owned(), problem.code());
    draft.check().map(|settings| settings.work).map_err(|problems| problems.into_iter().map(told).collect())
}

#[test]
fn p9_a_desk_that_says_nothing_takes_25_mb_20_files_and_quotes_in_euros_for_10_days() {
    let work = WorkSettings { currency: Currency::EUR, file_bytes: 25_000_000, files: 20, quote_days: 10 };
    assert_eq!(desk(|_| ()), Ok(work));
}

#[test]
fn p9_a_desk_says_how_its_work_is_quoted_and_which_files_it_takes() {
    let own = desk(|draft| {
        draft.currency = Some(" JPY ".into());
        draft.file_megabytes = Some(250);
        draft.files_per_request = Some(100);
        draft.quote_days = Some(365);
    });
    let currency = "JPY".parse().unwrap();
    assert_eq!(own, Ok(WorkSettings { currency, file_bytes: 250_000_000, files: 100, quote_days: 365 }));
    let least = desk(|draft| {
        draft.file_megabytes = Some(1);
        draft.files_per_request = Some(1);
        draft.quote_days = Some(1);
    });
    assert_eq!(least, Ok(WorkSettings { currency: Currency::EUR, file_bytes: 1_000_000, files: 1, quote_days: 1 }));
}

#[test]
fn p9_what_a_desk_cannot_say_of_its_work_is_told_all_at_once() {
    let wrong = |currency: &str, [megabytes, files, days]: [i64; 3]| {
        desk(|draft| {
            draft.currency = Some(currency.into());
            draft.file_megabytes = Some(megabytes);
            draft.files_per_request = Some(files);
            draft.quote_days = Some(days);
        })
    };
    let told = Err(vec![
        ("/currency".to_owned(), ProblemCode::UnknownCurrency),
        ("/file_megabytes".to_owned(), ProblemCode::OutOfRange),
        ("/files_per_request".to_owned(), ProblemCode::OutOfRange),
        ("/quote_days".to_owned(), ProblemCode::OutOfRange),
    ]);
    assert_eq!(wrong("FRF", [0, 0, 0]), told);
    assert_eq!(wrong("eur", [251, 101, 366]), told);
}
