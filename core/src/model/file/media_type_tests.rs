use super::*;

fn read(text: &str) -> Result<String, ProblemCode> {
    text.parse::<MediaType>().map(|one| one.as_str().to_owned()).map_err(|error| error.code())
}

#[test]
fn p9_a_media_type_is_a_type_and_a_subtype_in_lower_case() {
    for (text, is) in [
        ("text/plain", "text/plain"),
        (" Application/PDF\n", "application/pdf"),
        ("text/html;charset=utf-8", "text/html"),
        ("text/html ; charset=\"/\"; x=;", "text/html"),
        ("text/html;", "text/html"),
        ("image/svg+xml", "image/svg+xml"),
        (
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        ("a/b", "a/b"),
        ("0/9", "0/9"),
        ("x!#$&-^_.+/y!#$&-^_.+", "x!#$&-^_.+/y!#$&-^_.+"),
    ] {
        assert_eq!(read(text), Ok(is.to_owned()), "{text}");
    }
}

#[test]
fn p9_whatever_else_it_is_is_refused() {
    for text in [
        "text",
        "text/",
        "/plain",
        "/",
        "text/plain/x",
        "text//plain",
        "text /plain",
        "text/ plain",
        "text/pl ain",
        "*/*",
        "text/*",
        ".text/plain",
        "text/+plain",
        "te\u{0}xt/plain",
        "text/plain\r\nSet-Cookie: a=b",
        "text/<script>",
        "text/plain,text/html",
        "text\\plain",
        "tèxt/plain",
        "text/plaïn",
        "\u{202e}text/plain",
        "text/\"plain\"",
        ";",
        ";text/plain",
        "text;/plain",
        "charset=utf-8; text/plain",
    ] {
        assert_eq!(read(text), Err(ProblemCode::InvalidMediaType), "{text:?}");
    }
    for text in ["", " ", "\n\t"] {
        assert_eq!(read(text), Err(ProblemCode::Required), "{text:?}");
    }
    let error = "text".parse::<MediaType>().unwrap_err();
    assert_eq!(error.args(), &Args::none().with("example", "application/pdf"));
}

#[test]
fn p9_it_has_100_characters_at_most() {
    let of = |length: usize| format!("text/{}", "x".repeat(length - 5));
    assert_eq!((read(&of(99)), read(&of(100))), (Ok(of(99)), Ok(of(100))));
    assert_eq!(read(&of(101)), Err(ProblemCode::InvalidMediaType));
    // What is left out does not count.
    assert_eq!(read(&format!("{}; {}", of(100), "y".repeat(1_000))), Ok(of(100)));
}

#[test]
fn p9_what_nothing_is_said_of_is_bytes() {
    assert_eq!(MediaType::default().as_str(), "application/octet-stream");
    assert_eq!(read("application/octet-stream").as_deref(), Ok(MediaType::default().as_str()));
    let one: MediaType = "text/plain".parse().unwrap();
    assert_eq!((one.to_string(), format!("{one:?}")), ("text/plain".to_owned(), "MediaType(text/plain)".to_owned()));
}
