use super::*;
use crate::Locale;

const VALUES: Values<'_> = Values {
    person: "Joe {account} & fils",
    account: "Garage }{ Joe",
    provider: "Infomedia",
    product: "Microcat Market",
    portal: "https://portal.example",
};

fn filled(text: &str) -> String {
    Text::read(text).unwrap().fill(&VALUES)
}

#[test]
fn c6_each_placeholder_is_replaced_by_its_value_as_that_is() {
    assert_eq!(
        filled("{person}, {account}: {provider} {product} {portal}"),
        "Joe {account} & fils, Garage }{ Joe: Infomedia Microcat Market https://portal.example"
    );
    assert_eq!(filled("{portal}{portal}"), "https://portal.examplehttps://portal.example");
    assert_eq!([filled("Bonjour"), filled("")], ["Bonjour", ""]);
}

#[test]
fn c6_a_brace_itself_is_written_twice() {
    assert_eq!(filled("{{provider}} {{ }} {{{provider}}}"), "{provider} { } {Infomedia}");
    assert_eq!(filled("{{"), "{");
    assert_eq!(filled("}}"), "}");
}

#[test]
fn c6_anything_else_in_braces_and_a_brace_alone_is_unknown() {
    for text in [
        "{name}",
        "{Person}",
        "{ person }",
        "{}",
        "{",
        "}",
        "{person",
        "person}",
        "{{person}",
        "{person}}",
        "{{{",
        "}}}",
        "{account {person}",
        "é{é}",
    ] {
        let error = Text::read(text).unwrap_err();
        assert_eq!(error.code(), ProblemCode::UnknownPlaceholder, "{text}");
        assert_eq!(
            serde_json::to_string(error.args()).unwrap(),
            r#"{"allowed":["{person}","{account}","{provider}","{product}","{portal}"]}"#
        );
    }
    let problem = crate::Problem::of_value("/body".into(), Text::read("{x}").unwrap_err());
    assert!(problem.text(&Locale::FR).contains("{person}, {account}, {provider}, {product} et {portal}"));
}

#[test]
fn c6_a_text_is_written_back_as_it_was() {
    for text in ["", "Bonjour {person} !", "{{ {portal} }}", "{provider}{product}", "{{}}{account}"] {
        let read = Text::read(text).unwrap();
        assert_eq!(read.to_string(), text);
        assert_eq!(Text::read(&read.to_string()).unwrap(), read);
    }
}

#[test]
fn c6_it_is_known_which_values_a_text_has() {
    let text = Text::read("Bonjour {person}, {{portal}}").unwrap();
    assert!(text.has(Placeholder::Person) && !text.has(Placeholder::Portal));
    assert_eq!(text.pieces().len(), 3);
    assert!(Text::read("{portal}").unwrap().has(Placeholder::Portal));
}
