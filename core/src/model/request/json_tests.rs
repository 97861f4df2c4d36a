use proptest::prelude::*;

use super::*;

fn refusal(bytes: &[u8]) -> (String, String) {
    let problem = read(bytes).unwrap_err();
    assert_eq!(problem.path(), "");
    (problem.code().as_str().to_owned(), serde_json::to_string(problem.args()).unwrap())
}

fn refused(bytes: &[u8], code: &str, args: &str) {
    assert_eq!(refusal(bytes), (code.to_owned(), args.to_owned()));
}

#[test]
fn values_borrow_and_keep_duplicates() {
    let tree = read(br#"{"a":"b","a":["\u00e9",null,true,1,-1,0.5,9223372036854775807,9223372036854775808]}"#).unwrap();
    let Json::Object(members) = tree else { panic!("an object") };
    assert!(matches!(members[0], (Cow::Borrowed("a"), Json::Text(Cow::Borrowed("b")))));
    let mut list = vec![Json::Text("é".into()), Json::Null, Json::Switch(true)];
    list.extend([Some(1), Some(-1), None, Some(i64::MAX), None].map(Json::Number));
    assert_eq!(members[1], ("a".into(), Json::List(list)));
}

#[test]
fn what_is_no_json_is_named_by_line_and_column() {
    refused(b"", "invalid_json", r#"{"line":1,"column":0}"#);
    refused(b"{\n  \"a\": tru}", "invalid_json", r#"{"line":2,"column":11}"#);
    for bytes in
        [&b"{} {}"[..], b"\xff\xfe", b"\"\xc3\x28\"", b"\xef\xbb\xbf{}", b"\"\\ud800\"", b"[1,]", b"\"a\nb\"", b"NaN"]
    {
        assert_eq!(refusal(bytes).0, "invalid_json", "{bytes:?}");
    }
}

#[test]
fn bytes_depth_and_counts_are_bounded() {
    let nested = |depth: usize| [b"[".repeat(depth), b"]".repeat(depth)].concat();
    assert!(read(&nested(32)).is_ok());
    refused(&nested(33), "too_deep", r#"{"max":32}"#);
    refused(&nested(30_000), "too_deep", r#"{"max":32}"#);
    let text = |bytes: usize| format!("\"{}\"", "a".repeat(bytes - 2));
    assert!(read(text(65_536).as_bytes()).is_ok());
    refused(text(65_537).as_bytes(), "too_large", r#"{"max":65536}"#);
    let list = |entries: usize| format!("[{}]", vec!["0"; entries].join(","));
    assert!(read(list(4_095).as_bytes()).is_ok());
    refused(list(4_096).as_bytes(), "too_many_values", r#"{"max":4096}"#);
    let object = |members: usize| format!("{{{}}}", vec!["\"a\":0"; members].join(","));
    assert!(read(object(64).as_bytes()).is_ok());
    refused(object(65).as_bytes(), "too_many_values", r#"{"max":64}"#);
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes);
    }

    #[test]
    fn arbitrary_brackets_and_quotes_never_panic(text in "[\\[\\]{}\",:a0\\\\u]{0,80}") {
        prop_assert_eq!(read(text.as_bytes()).is_ok(), serde_json::from_str::<serde_json::Value>(&text).is_ok());
    }
}
