use serde_json::json;

use super::*;

const SHA256: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
const MOST: i64 = 25_000_000;

fn draft() -> FileDraft {
    FileDraft {
        name: "C:\\Notice.pdf".into(),
        key: " upload-17 ".into(),
        size: 3,
        sha256: SHA256.to_uppercase(),
        media_type: Some("Application/PDF; a=b".into()),
    }
}

fn told(problems: &[Problem]) -> Vec<(&str, ProblemCode)> {
    problems.iter().map(|problem| (problem.path(), problem.code())).collect()
}

fn sized(size: i64) -> Result<i64, Vec<(String, ProblemCode, Args)>> {
    let told = |problem: &Problem| (problem.path().to_owned(), problem.code(), problem.args().clone());
    FileDraft { size, ..draft() }
        .check(MOST)
        .map(|checked| checked.size)
        .map_err(|problems| problems.iter().map(told).collect())
}

#[test]
fn p9_what_is_said_of_a_file_is_cleaned() {
    let checked = draft().check(MOST).unwrap();
    assert_eq!((checked.name.as_str(), checked.key.as_str(), checked.size), ("Notice.pdf", "upload-17", 3));
    assert_eq!((checked.sha256.to_string().as_str(), checked.media_type.as_str()), (SHA256, "application/pdf"));
    for media_type in [None, Some(String::new()), Some(" ".into())] {
        let checked = FileDraft { media_type, ..draft() }.check(MOST).unwrap();
        assert_eq!(checked.media_type, MediaType::default());
    }
}

#[test]
fn p9_a_file_has_at_least_a_byte_and_at_most_what_the_desk_takes() {
    assert_eq!((sized(1), sized(2)), (Ok(1), Ok(2)));
    assert_eq!((sized(MOST - 1), sized(MOST)), (Ok(MOST - 1), Ok(MOST)));
    let range = Args::none().with("min", 1).with("max", MOST);
    for size in [0, -1, i64::MIN] {
        assert_eq!(sized(size), Err(vec![("/size".into(), ProblemCode::OutOfRange, range.clone())]), "{size}");
    }
    for size in [MOST + 1, i64::MAX] {
        let args = Args::none().with("max", 25);
        assert_eq!(sized(size), Err(vec![("/size".into(), ProblemCode::FileTooLarge, args)]), "{size}");
    }
}

#[test]
fn p9_a_key_has_1_to_200_characters_on_one_line() {
    let keyed = |key: String| FileDraft { key, ..draft() }.check(MOST).map(|checked| checked.key);
    let code = |key: &str| keyed(key.to_owned()).unwrap_err()[0].code();
    assert_eq!(keyed("é".repeat(200)), Ok("é".repeat(200)));
    assert_eq!(code(&"é".repeat(201)), ProblemCode::TooLong);
    assert_eq!((code(""), code(" ")), (ProblemCode::Required, ProblemCode::Blank));
    assert_eq!((code("a\nb"), code("a\u{202e}b")), (ProblemCode::ControlCharacters, ProblemCode::InvisibleCharacters));
}

#[test]
fn p9_all_problems_of_a_file_are_told_at_once_in_order() {
    let bad = FileDraft {
        name: "folder/".into(),
        key: "\u{7}".into(),
        size: 0,
        sha256: "abc".into(),
        media_type: Some("pdf".into()),
    };
    let all = [
        ("/name", ProblemCode::Blank),
        ("/key", ProblemCode::ControlCharacters),
        ("/size", ProblemCode::OutOfRange),
        ("/sha256", ProblemCode::InvalidDigest),
        ("/media_type", ProblemCode::InvalidMediaType),
    ];
    assert_eq!(told(&bad.check(MOST).unwrap_err()), all);
    assert_eq!(
        told(&FileDraft::default().check(MOST).unwrap_err()),
        [
            ("/name", ProblemCode::Required),
            ("/key", ProblemCode::Required),
            ("/size", ProblemCode::OutOfRange),
            ("/sha256", ProblemCode::Required),
        ]
    );
    // One fault is enough, whichever it is.
    let alone = [
        FileDraft { name: bad.name.clone(), ..draft() },
        FileDraft { key: bad.key.clone(), ..draft() },
        FileDraft { size: bad.size, ..draft() },
        FileDraft { sha256: bad.sha256.clone(), ..draft() },
        FileDraft { media_type: bad.media_type.clone(), ..draft() },
    ];
    let alone: Vec<_> = alone.iter().map(|draft| draft.check(MOST).unwrap_err()).collect();
    assert_eq!(alone.iter().flat_map(|problems| told(problems)).collect::<Vec<_>>(), all);
}

#[test]
fn p9_the_shape_of_a_file_is_strict() {
    let bytes = br#"{"name": 1, "key": [], "size": "3", "sha256": true, "media_type": {}, "bytes": ""}"#;
    assert_eq!(
        told(&FileDraft::from_json(bytes).unwrap_err()),
        [
            ("/name", ProblemCode::WrongType),
            ("/key", ProblemCode::WrongType),
            ("/size", ProblemCode::WrongType),
            ("/sha256", ProblemCode::WrongType),
            ("/media_type", ProblemCode::WrongType),
            ("/bytes", ProblemCode::UnknownMember),
        ]
    );
    for size in ["0.5", "1e3", "9223372036854775808"] {
        let json = format!(r#"{{"size": {size}}}"#);
        let problems = FileDraft::from_json(json.as_bytes()).unwrap_err();
        assert_eq!(told(&problems), [("/size", ProblemCode::OutOfRange)], "{size}");
        assert_eq!(problems[0].args(), &Args::none().with("min", 1).with("max", 250_000_000));
    }
}

#[test]
fn what_is_written_reads_back() {
    for draft in [draft(), FileDraft { media_type: None, ..draft() }, FileDraft { size: -1, ..FileDraft::default() }] {
        assert_eq!(FileDraft::from_json(draft.to_json().as_bytes()).unwrap(), draft);
    }
    assert!(!FileDraft::default().to_json().contains("media_type"));
    let null = json!({"name": null, "key": null, "size": null, "sha256": null, "media_type": null});
    assert_eq!(FileDraft::from_json(null.to_string().as_bytes()).unwrap(), FileDraft::default());
    assert_eq!(format!("{:?}", draft()), "FileDraft(..)");
}
