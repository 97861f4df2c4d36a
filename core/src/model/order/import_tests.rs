use super::*;

fn told(problems: Result<Vec<OrderDraft>, Vec<Problem>>) -> Vec<(String, ProblemCode)> {
    problems.unwrap_err().iter().map(|problem| (problem.path().to_owned(), problem.code())).collect()
}

fn read(json: &str) -> Result<Vec<OrderDraft>, Vec<Problem>> {
    OrderDraft::rows_from_json(json.as_bytes())
}

/// So many rows with all members, whose code is the number of the row.
fn rows(count: usize) -> String {
    let members = OrderDraft::MEMBERS.iter().filter(|name| **name != "code");
    let others: Vec<String> = members.map(|name| format!(r#""{name}": "1""#)).collect();
    let row = |number: usize| format!(r#"{{"code": "{number}", {}}}"#, others.join(", "));
    format!(r#"{{"rows": [{}]}}"#, (0..count).map(row).collect::<Vec<_>>().join(", "))
}

#[test]
fn c7_a_thousand_orders_come_at_once_and_no_more() {
    let most = read(&rows(1_000)).unwrap();
    assert_eq!((most.len(), most[999].code.as_deref(), most[0].currency.as_deref()), (1_000, Some("999"), Some("1")));
    assert_eq!(told(read(&rows(1_001))), [("/rows".to_owned(), ProblemCode::TooMany)]);
    let faulty = rows(1_001).replacen(r#"{"code": "0""#, r#"{"code": 0"#, 1);
    assert_eq!(told(read(&faulty)), [("/rows".to_owned(), ProblemCode::TooMany)], "too many are not read at all");
    for none in [r#"{"rows": []}"#, r#"{"rows": null}"#, "{}"] {
        assert_eq!(told(read(none)), [("/rows".to_owned(), ProblemCode::TooFew)], "{none}");
    }
    assert_eq!(check_count(1), Ok(()));
    assert_eq!(check_count(1_000), Ok(()));
    assert!(check_count(0).is_err() && check_count(1_001).is_err());
}

#[test]
fn c7_all_faults_of_shape_are_told_with_their_rows() {
    let json =
        r#"{"rows": [{"code": 1}, {"code": "a", "total": "1"}, [], null, {"paid": "1"}], "rows": [], "more": 1}"#;
    let expected = [
        ("/rows/0/code", ProblemCode::WrongType),
        ("/rows/2", ProblemCode::WrongType),
        ("/rows/3", ProblemCode::WrongType),
        ("/rows/4/paid", ProblemCode::UnknownMember),
        ("/rows", ProblemCode::DuplicateMember),
        ("/more", ProblemCode::UnknownMember),
    ];
    assert_eq!(told(read(json)), expected.map(|(path, code)| (path.to_owned(), code)));
    assert_eq!(told(read(r#"{"rows": "x"}"#)), [("/rows".to_owned(), ProblemCode::WrongType)]);
    assert_eq!(told(read("[]")), [(String::new(), ProblemCode::WrongType)]);
}

#[test]
fn c7_an_import_is_bounded_in_bytes_and_values() {
    let padded = |bytes: usize| format!("{}{}", rows(1), " ".repeat(bytes - rows(1).len()));
    assert_eq!(read(&padded(OrderDraft::MAX_IMPORT_BYTES)).unwrap().len(), 1);
    assert_eq!(told(read(&padded(OrderDraft::MAX_IMPORT_BYTES + 1))), [(String::new(), ProblemCode::TooLarge)]);
    let many = format!(r#"{{"rows": [{}]}}"#, vec!["1"; MAX_VALUES].join(","));
    assert_eq!(told(read(&many)), [(String::new(), ProblemCode::TooManyValues)]);
    assert_eq!(told(read("{")), [(String::new(), ProblemCode::InvalidJson)]);
}
