use proptest::prelude::*;

use super::*;

fn of(raw: &str) -> String {
    match raw.parse::<FileName>() {
        Ok(name) => name.as_str().to_owned(),
        Err(error) => format!("!{}", error.code().as_str()),
    }
}

#[test]
fn p9_a_name_that_is_right_stays() {
    for name in [
        "Notice de montage.pdf",
        "a",
        "archive.tar.gz",
        "été.txt",
        "王小明.docx",
        "a..b",
        "a . b",
        "~$x.doc",
        "-rf",
        "100 %.csv",
        "l’offre (v2) [final]; 3,5 & co = ok!.txt",
        "_",
        "😀.png",
    ] {
        assert_eq!(of(name), name);
    }
}

#[test]
fn p9_folders_of_the_sender_go() {
    for (raw, name) in [
        (r"C:\Users\Rita\a.pdf", "a.pdf"),
        ("/etc/passwd", "passwd"),
        ("../../a.pdf", "a.pdf"),
        (r"..\..\a.pdf", "a.pdf"),
        (r"a/b\c.pdf", "c.pdf"),
        (r"a\b/c.pdf", "c.pdf"),
        ("C:a.pdf", "C_a.pdf"),
    ] {
        assert_eq!(of(raw), name, "{raw}");
    }
}

#[test]
fn p9_what_nobody_sees_goes_and_white_space_is_one_space() {
    for (raw, name) in [
        ("invoice\u{202e}fdp.exe", "invoicefdp.exe"),
        ("a\u{200b}b\u{feff}c\u{00ad}d\u{2066}e\u{e0041}f\u{061c}.txt", "abcdef.txt"),
        ("a\u{0}b\u{7}c\u{1b}[31md\u{7f}e\u{9b}.txt", "abc[31mde.txt"),
        ("a  b\tc\r\nd\u{a0}\u{3000}e\u{2028}f\u{85}g.txt", "a b c d e f g.txt"),
        ("a \u{200b} b.txt", "a b.txt"),
        // It stood between a letter and its accent, which are one letter again.
        ("e\u{200b}\u{301}.txt", "é.txt"),
        ("e\u{301}.txt", "é.txt"),
    ] {
        assert_eq!(of(raw), name, "{raw:?}");
    }
}

#[test]
fn p9_characters_that_windows_does_not_take_are_underscores() {
    assert_eq!(of("a<b>c:d\"e|f?g*h.txt"), "a_b_c_d_e_f_g_h.txt");
    assert_eq!(of("???"), "___");
    assert_eq!(of("a.txt::$DATA"), "a.txt__$DATA");
    // What looks alike and means nothing stays.
    assert_eq!(of("a\u{2236}b\u{226e}.txt"), "a\u{2236}b\u{226e}.txt");
}

#[test]
fn p9_no_dot_and_no_space_at_either_end() {
    for (raw, name) in [
        (".htaccess", "htaccess"),
        ("...a", "a"),
        (" . a. .", "a"),
        ("a.txt. . ", "a.txt"),
        ("a.txt...", "a.txt"),
        ("\u{a0}a.txt\n", "a.txt"),
        ("\u{200b}.a.\u{200b}", "a"),
    ] {
        assert_eq!(of(raw), name, "{raw:?}");
    }
}

#[test]
fn p9_devices_of_windows_are_files() {
    for name in
        ["CON", "con", "Prn", "AUX", "nul", "CONIN$", "conout$", "COM1", "com9", "LPT1", "lpt9", "COM¹", "LPT²", "com³"]
    {
        assert_eq!(of(name), format!("_{name}"));
        assert_eq!(of(&format!("{name}.txt")), format!("_{name}.txt"));
        assert_eq!(of(&format!("{name}.tar.gz")), format!("_{name}.tar.gz"));
        assert_eq!(of(&format!("{name} .txt")), format!("_{name} .txt"));
        assert_eq!(of(&format!(".{name}.")), format!("_{name}"));
    }
    for name in [
        "CONS", "CO", "COM", "LPT", "COM0", "COM10", "COMA", "COM¹¹", "COM⁴", "LPT1a", "XCOM1", "x.CON", "CON1",
        "CON x", "NULL", "CONIN", "ABC1", "CO1", "C", "éa1", "日本",
    ] {
        assert_eq!(of(name), name);
    }
}

#[test]
fn p9_nothing_left_is_blank() {
    assert_eq!(of(""), "!required");
    for raw in
        [" ", ".", "..", "...", "/", "\\", "a/", "a\\", "a/.", "a/..", "\u{200b}", "\n", ". \u{202e}.", "\u{0}", "con/"]
    {
        assert_eq!(of(raw), "!blank", "{raw:?}");
    }
}

#[test]
fn p9_a_long_name_keeps_its_extension() {
    let long = |bytes: usize, end: &str| format!("{}{end}", "x".repeat(bytes - end.len()));
    for bytes in [199, 200] {
        assert_eq!(of(&long(bytes, ".pdf")), long(bytes, ".pdf"));
    }
    assert_eq!(of(&long(201, ".pdf")), long(200, ".pdf"));
    assert_eq!(of(&long(10_000, ".tar.gz")), long(200, ".gz"));
    assert_eq!(of(&long(201, "")), long(200, ""));
    // An extension of 20 bytes is one, of 21 the end of a name.
    let (twenty, more) = (format!(".{}", "y".repeat(19)), format!(".{}", "y".repeat(20)));
    assert_eq!(of(&long(300, &twenty)), long(200, &twenty));
    assert_eq!(of(&long(201, &more)), long(200, &more[..20]));
    // The device's underscore counts too.
    assert_eq!(of(&format!("con.{}", "x".repeat(196))), format!("_con.{}", "x".repeat(195)));
    assert_eq!(of(&format!("con.{}", "x".repeat(195))), format!("_con.{}", "x".repeat(195)));
}

#[test]
fn p9_a_long_name_is_cut_between_characters_and_ends_in_none_that_goes() {
    let cut = of(&format!("{}.pdf", "é".repeat(100)));
    assert_eq!(cut, format!("{}.pdf", "é".repeat(98)));
    let cut = of(&format!("x{}.pdf", "é".repeat(100)));
    assert_eq!((cut.len(), cut), (199, format!("x{}.pdf", "é".repeat(97))));
    assert_eq!(of(&format!("{}. . x.pdf", "y".repeat(193))), format!("{}.pdf", "y".repeat(193)));
    assert_eq!(of(&format!("{} . {}", "y".repeat(197), "z".repeat(30))), "y".repeat(197));
    assert_eq!(of(&format!("{}{}", "y".repeat(199), "😀")), "y".repeat(199));
}

#[test]
fn p9_a_name_is_not_in_debug() {
    assert_eq!(format!("{:?}", "Rita.pdf".parse::<FileName>().unwrap()), "FileName(..)");
}

/// What every name promises, whatever it was made of.
fn promises(raw: &str) {
    let Ok(name) = raw.parse::<FileName>() else { return };
    let name = name.as_str();
    assert_eq!(of(name), name, "cleaning {raw:?} twice changes it");
    assert!(!name.is_empty() && name.len() <= FileName::MAX_BYTES, "{raw:?}");
    assert!(is_nfc(name), "{raw:?}");
    let bad =
        |c: char| "/\\<>:\"|?*".contains(c) || c.is_control() || is_invisible(c) || (c.is_whitespace() && c != ' ');
    assert!(!name.contains(bad) && !name.contains("  "), "{raw:?} {name:?}");
    assert!(!name.starts_with(['.', ' ']) && !name.ends_with(['.', ' ']) && !is_device(name), "{raw:?} {name:?}");
}

/// Every character but ideographs and composed Hangul, where it could join others.
#[test]
fn p9_every_character_is_safe_in_a_name() {
    for c in ('\0'..'\u{3400}').chain('\u{d7b0}'..'\u{20000}').chain('\u{e0000}'..='\u{e1000}') {
        promises(&format!("{c}a{c}\u{338}.<{c}\u{301}"));
    }
}

proptest! {
    #[test]
    fn p9_a_cleaned_name_is_clean(raw in any::<String>()) {
        promises(&raw);
    }

    /// Names made of what is treated apart, long enough to be cut anywhere.
    #[test]
    fn p9_a_hostile_name_is_clean(parts in proptest::collection::vec(
        prop_oneof![
            Just(".".to_owned()), Just(" ".to_owned()), Just("\u{200b}".to_owned()), Just("\u{301}".to_owned()),
            Just("<".to_owned()), Just("CON".to_owned()), Just("com1".to_owned()), Just("é".to_owned()), Just("e".to_owned()),
            Just("日本".to_owned()), Just("😀".to_owned()), Just("\u{1100}\u{1161}".to_owned()), Just("\u{11a8}".to_owned()),
            Just("\t".to_owned()), "[a-z]{1,40}", "\\PC{1,20}",
        ],
        0..60,
    )) {
        promises(&parts.concat());
    }
}
