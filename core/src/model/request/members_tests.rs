use super::*;

fn told(problems: &[Problem]) -> Vec<(&str, ProblemCode)> {
    problems.iter().map(|problem| (problem.path(), problem.code())).collect()
}

#[test]
fn a_whole_number_is_read_and_none_is_rounded() {
    let read = |json: &str| {
        let (tree, mut problems) = (json::read(json.as_bytes()).unwrap(), Vec::new());
        let number = whole(&tree, &Path::Root.member("days"), (1, 365), &mut problems);
        (number, problems)
    };
    for (json, number) in [("0", 0), ("-7", -7), ("366", 366), ("9223372036854775807", i64::MAX)] {
        assert_eq!(read(json), (Edited::Set(number), Vec::new()), "{json}");
    }
    assert_eq!(read("null"), (Edited::Clear, Vec::new()));
    for json in ["1.5", "1.0", "1e2", "9223372036854775808", "1e300"] {
        let (number, problems) = read(json);
        assert_eq!((number, told(&problems)), (Edited::Keep, vec![("/days", ProblemCode::OutOfRange)]), "{json}");
        assert_eq!(problems[0].args(), &Args::none().with("min", 1).with("max", 365));
    }
    for json in ["\"1\"", "true", "[]", "{}"] {
        let (number, problems) = read(json);
        assert_eq!((number, told(&problems)), (Edited::Keep, vec![("/days", ProblemCode::WrongType)]), "{json}");
        assert_eq!(problems[0].args(), &Args::none().with("expected", "number"));
    }
}

#[test]
fn texts_by_name_are_read_each_once() {
    let read = |json: &str| {
        let (tree, mut problems) = (json::read(json.as_bytes()).unwrap(), Vec::new());
        let map = map(&tree, &Path::Root.member("unit"), &mut problems);
        (map, told(&problems).into_iter().map(|(path, code)| (path.to_owned(), code)).collect::<Vec<_>>())
    };
    let one = BTreeMap::from([("fr".to_owned(), "mot".to_owned())]);
    assert_eq!(read(r#"{"fr": "mot"}"#), (one.clone(), Vec::new()));
    assert_eq!(read("null"), (BTreeMap::new(), Vec::new()));
    assert_eq!(read("{}"), (BTreeMap::new(), Vec::new()));
    let twice = vec![("/unit/fr".to_owned(), ProblemCode::DuplicateMember)];
    assert_eq!(read(r#"{"fr": "mot", "fr": "page"}"#), (one, twice));
    assert_eq!(
        read(r#"{"fr": 1, "fi": []}"#).1,
        [("/unit/fr".to_owned(), ProblemCode::WrongType), ("/unit/fi".to_owned(), ProblemCode::WrongType),]
    );
    assert_eq!(read("[]").1, [("/unit".to_owned(), ProblemCode::WrongType)]);
    assert_eq!(read("\"fr\"").1, [("/unit".to_owned(), ProblemCode::WrongType)]);
}
