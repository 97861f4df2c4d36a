use super::*;
use crate::Locale;

fn code(raw: &str) -> Result<String, &'static str> {
    raw.parse::<PhoneNumber>().map(|number| number.as_str().to_owned()).map_err(|error| error.code().as_str())
}

#[test]
fn p2_a_telephone_number_is_written_in_many_ways() {
    for number in ["112", "+33 1 42 68 53 00", "01.42.68.53.00", "(09) 310 1691", "040-123/4567", "+358 (0)9 310 1691"]
    {
        assert_eq!(code(number).as_deref(), Ok(number));
    }
    assert_eq!(code("\u{a0}112 ").as_deref(), Ok("112"));
    assert_eq!(code(&"1".repeat(30)), Ok("1".repeat(30)));
}

#[test]
fn p2_what_is_no_telephone_number() {
    for text in ["12", "+1-2", "+-()./", "12a3", "1234 ext. 5", "１２３", "tel:112", "1_2_3", "1,2,3", "1\u{a0}23"] {
        assert_eq!(code(text), Err("invalid_phone"), "{text}");
    }
    assert_eq!(code(&"1".repeat(31)), Err("too_long"));
    assert_eq!(code("112\r\nBcc: all"), Err("control_characters"));
    assert_eq!(code("112\u{202e}3"), Err("invisible_characters"));
    assert_eq!((code(""), code("  ")), (Err("required"), Err("blank")));
    let error = "12".parse::<PhoneNumber>().unwrap_err();
    let args = Args::none().with("max", 30_usize).with("digits", 3_usize).with("signs", "+ - ( ) . /");
    assert_eq!(error.args(), &args);
    let problem = Problem::of_value("/phone".to_owned(), error);
    assert_eq!(
        problem.text(&Locale::EN),
        "This is not a telephone number. Use at most 30 characters, at least 3 of them digits; besides digits, only \
         spaces and these: + - ( ) . /"
    );
}

#[test]
fn p2_another_channel_is_one_line_of_up_to_200_characters() {
    assert_eq!("x".repeat(200).parse::<OtherChannel>().unwrap().as_str(), "x".repeat(200));
    assert_eq!("x".repeat(201).parse::<OtherChannel>().unwrap_err().code(), ProblemCode::TooLong);
    assert_eq!("a\nb".parse::<OtherChannel>().unwrap_err().code(), ProblemCode::ControlCharacters);
}

fn channels(phone: Option<&str>, mobile: Option<&str>, other: Option<&str>) -> Channels {
    let [phone, mobile, other] = [phone, mobile, other].map(|text| text.map(str::to_owned));
    Channels { phone, mobile, other }
}

fn read(given: [Given<'_>; 3]) -> Result<Channels, Vec<(String, ProblemCode)>> {
    let mut checker = Checker::for_contact();
    let read = Channels::read(given, &Path::Root, &mut checker);
    let told = |problem: &Problem| (problem.path().to_owned(), problem.code());
    checker.finish(read).map_err(|problems| problems.iter().map(told).collect())
}

#[test]
fn p2_a_contact_needs_another_channel() {
    use Given::{Absent, Faulty, Null, Text};
    assert_eq!(read([Text("112"), Absent, Absent]), Ok(channels(Some("112"), None, None)));
    assert_eq!(read([Null, Text("113"), Text("")]), Ok(channels(None, Some("113"), None)));
    assert_eq!(read([Text(" "), Absent, Text("Skype")]), Ok(channels(None, None, Some("Skype"))));
    assert_eq!(read([Text("112"), Text("113"), Text("Skype")]), Ok(channels(Some("112"), Some("113"), Some("Skype"))));
    let none = vec![("/phone".to_owned(), ProblemCode::ChannelRequired)];
    assert_eq!(read([Absent, Null, Text(" ")]), Err(none));
    // One that is there but wrong is not missing.
    let wrong = vec![("/mobile".to_owned(), ProblemCode::InvalidPhone)];
    assert_eq!(read([Absent, Text("1"), Absent]), Err(wrong));
    assert_eq!(read([Faulty, Absent, Absent]), Err(Vec::new()));
    let all =
        [("/phone", ProblemCode::InvalidPhone), ("/mobile", ProblemCode::TooLong), ("/other", ProblemCode::TooLong)];
    let (long, longer) = ("1".repeat(31), "x".repeat(201));
    assert_eq!(
        read([Text("1"), Text(&long), Text(&longer)]),
        Err(all.map(|(path, code)| (path.to_owned(), code)).to_vec())
    );
}

#[test]
fn p2_whoever_has_a_channel_keeps_one() {
    let number = |text: &str| Edited::Set(text.parse::<PhoneNumber>().unwrap());
    let phone = channels(Some("112"), None, None);
    let keep = ChannelsEdit::default();
    assert_eq!(phone.edited(&keep), Ok(phone.clone()));
    let moved = ChannelsEdit { phone: Edited::Clear, mobile: number("113"), ..keep.clone() };
    assert_eq!(phone.edited(&moved), Ok(channels(None, Some("113"), None)));
    let set = ChannelsEdit { phone: number("114"), other: Edited::Set("Skype".parse().unwrap()), ..keep.clone() };
    assert_eq!(phone.edited(&set), Ok(channels(Some("114"), None, Some("Skype"))));
    for before in [phone, channels(None, Some("113"), None), channels(None, None, Some("Skype"))] {
        let clear = ChannelsEdit { phone: Edited::Clear, mobile: Edited::Clear, other: Edited::Clear };
        let problem = before.edited(&clear).unwrap_err();
        assert_eq!((problem.path(), problem.code()), ("/phone", ProblemCode::ChannelRequired));
    }
    // Who was brought by a request has none, and needs none.
    let none = Channels::default();
    assert_eq!(none.edited(&keep), Ok(none.clone()));
    assert_eq!(none.edited(&ChannelsEdit { phone: Edited::Clear, ..keep }), Ok(none));
}

#[test]
fn p2_no_number_is_shown_by_debug() {
    let edit = ChannelsEdit { phone: Edited::Set("0112".parse().unwrap()), ..ChannelsEdit::default() };
    let shown = format!("{:?} {:?}", channels(Some("0112"), None, None), edit);
    assert_eq!(shown, "Channels(..) ChannelsEdit { phone: Set(PhoneNumber(..)), mobile: Keep, other: Keep }");
}
