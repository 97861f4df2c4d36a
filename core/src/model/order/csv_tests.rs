use proptest::prelude::*;

use super::*;

fn read(csv: &str) -> Result<Vec<OrderDraft>, Vec<Problem>> {
    OrderDraft::rows_from_csv(csv.as_bytes())
}

fn told(csv: &[u8]) -> Vec<String> {
    let problems = OrderDraft::rows_from_csv(csv).unwrap_err();
    let args = |problem: &Problem| serde_json::to_string(problem.args()).unwrap();
    problems.iter().map(|problem| format!("{} {} {}", problem.path(), problem.code().as_str(), args(problem))).collect()
}

/// Two orders, whatever parts the cells.
fn two(separator: char, end: &str) -> String {
    let lines = [
        ["code", "dealership", "customer", "total"],
        ["190114-235609486", "20/90074", "Garage Chez Joe", "2539.75"],
        ["190114-235228565", "20/90074", "", "1103.76"],
    ];
    lines.map(|cells| cells.join(&separator.to_string())).join(end)
}

#[test]
fn c7_tables_of_all_habits_are_read_alike() {
    let expected = read(&two(',', "\n")).unwrap();
    assert_eq!(expected.len(), 2);
    let first = OrderDraft {
        code: Some("190114-235609486".into()),
        dealership: "20/90074".into(),
        customer: Some("Garage Chez Joe".into()),
        total: "2539.75".into(),
        ..OrderDraft::default()
    };
    assert_eq!(expected[0], first);
    assert_eq!((expected[1].customer.as_deref(), expected[1].total.as_str()), (None, "1103.76"));
    for separator in [',', ';', '\t'] {
        for end in ["\n", "\r\n", "\n\n", "\r\n \r\n"] {
            assert_eq!(read(&two(separator, end)).unwrap(), expected, "{separator:?} {end:?}");
            assert_eq!(read(&format!("\u{feff}{end}{}{end}", two(separator, end))).unwrap(), expected);
        }
    }
    let spaced = two(',', "\n").replace("code,dealership", " code , dealership");
    assert_eq!(read(&spaced).unwrap(), expected);
    // A row of empty cells is none, as spreadsheets write them below a table.
    assert_eq!(read(&format!("{}\n,,,\n ,\t,,\n", two(',', "\n"))).unwrap(), expected);
}

#[test]
fn c7_every_column_is_read_in_any_order() {
    let csv = "currency;total;state;ordered_at;account;customer;po_number;dealership;code\n9;8;7;6;5;4;3;2;1\n";
    let row = read(csv).unwrap().remove(0);
    let text = |value: &str| Some(value.to_owned());
    assert_eq!((row.code, row.dealership, row.po_number), (text("1"), "2".into(), text("3")));
    assert_eq!((row.customer, row.account, row.ordered_at), (text("4"), text("5"), text("6")));
    assert_eq!((row.state, row.total, row.currency), (text("7"), "8".into(), text("9")));
}

#[test]
fn c7_cells_in_quotation_marks_hold_anything() {
    let csv = "code,dealership,customer,total\n\"1\",\"20/90074\",\"Garage \"\"Chez Joe\"\", SA\",\"1.00\"\n\
        2,b,\"two\r\nlines\",1\n3,c,\"\",\"\"\"\"\n";
    let rows = read(csv).unwrap();
    assert_eq!(rows[0].customer.as_deref(), Some("Garage \"Chez Joe\", SA"));
    assert_eq!((rows[0].code.as_deref(), rows[0].total.as_str()), (Some("1"), "1.00"));
    assert_eq!(rows[1].customer.as_deref(), Some("two\r\nlines"));
    assert_eq!((rows[2].customer.as_deref(), rows[2].total.as_str()), (None, "\""));
    // A total in quotation marks, as spreadsheets write `1 143,23`, is still none: the values' own check tells.
    assert_eq!(read("code;dealership;total\n1;a;\"1.143,23\"").unwrap()[0].total, "1.143,23");
}

#[test]
fn c7_what_is_no_table_is_told_with_its_line() {
    let head = "code,dealership,total";
    for (rows, line) in [
        ("1,\"a,1", 2),
        ("1,a,1\n2,\"b\nc\n,1", 3),
        ("1,\"a\"x,1", 2),
        ("1,a\"b,1", 2),
        ("1,\"a\nb\" ,1", 3),
        ("1,a,1\r\n\r\n2,b\",1", 4),
    ] {
        let found = told(format!("{head}\n{rows}").as_bytes());
        assert_eq!(found, [format!(" invalid_csv {{\"line\":{line}}}")], "{rows:?}");
    }
    assert_eq!(told(b"code,dealership,total\n1,a\xff,1\n"), [" invalid_csv {\"line\":2}"]);
    assert_eq!(told(b"\xff"), [" invalid_csv {\"line\":1}"]);
    assert_eq!(told(b"\"code,dealership,total\n"), [" invalid_csv {\"line\":1}"]);
}

#[test]
fn c7_columns_are_known_and_named_once_and_one_is_of_codes() {
    let found = told(b"dealership,Total,po_number,dealership,paid\n1,2,3,4,5\n");
    let allowed = serde_json::to_string(OrderDraft::MEMBERS).unwrap();
    assert_eq!(
        found,
        [
            format!("/columns/1 unknown_member {{\"allowed\":{allowed}}}"),
            "/columns/3 duplicate_member {}".to_owned(),
            format!("/columns/4 unknown_member {{\"allowed\":{allowed}}}"),
            "/columns/code required {}".to_owned(),
        ]
    );
    assert_eq!(told(b"dealership,total\na,1\n"), ["/columns/code required {}"]);
    assert_eq!(read("code\nSO-1\n").unwrap().len(), 1);
}

#[test]
fn c7_rows_have_as_many_cells_as_there_are_columns() {
    let found = told(b"code,dealership,total\n1,a,1\n2,b\n\n3,c,1,\n4\n");
    assert_eq!(found, ["/rows/1 too_few {\"min\":3}", "/rows/2 too_many {\"max\":3}", "/rows/3 too_few {\"min\":3}"]);
}

#[test]
fn c7_a_table_is_bounded_in_bytes_and_rows() {
    let table = |rows: usize| format!("code,dealership,total\n{}", "1,a,1\n".repeat(rows));
    assert_eq!(read(&table(1_000)).unwrap().len(), 1_000);
    assert_eq!(told(table(1_001).as_bytes()), ["/rows too_many {\"max\":1000}"]);
    assert_eq!(told(table(5_000).as_bytes()), ["/rows too_many {\"max\":1000}"]);
    assert_eq!(told(table(0).as_bytes()), ["/rows too_few {\"min\":1}"]);
    for nothing in ["", "\u{feff}", "\n\r\n", ",,\n"] {
        assert_eq!(told(nothing.as_bytes()), ["/rows too_few {\"min\":1}"], "{nothing:?}");
    }
    let padded = |bytes: usize| format!("{}{}", table(1), " ".repeat(bytes - table(1).len()));
    assert_eq!(read(&padded(OrderDraft::MAX_IMPORT_BYTES)).unwrap().len(), 1);
    assert_eq!(told(padded(OrderDraft::MAX_IMPORT_BYTES + 1).as_bytes()), [" too_large {\"max\":1048576}"]);
}

proptest! {
    /// Whatever stands in cells, written by the standard, reads back.
    #[test]
    fn c7_what_is_quoted_reads_back(cells in prop::collection::vec(r#"[a-z",;\n\r\t é]{1,8}"#, 1..20), quote_all in any::<bool>()) {
        let quoted = |cell: &str| match quote_all || cell.contains([',', '"', '\n', '\r']) {
            true => format!("\"{}\"", cell.replace('"', "\"\"")),
            false => cell.to_owned(),
        };
        let lines: Vec<String> = cells.iter().map(|cell| format!("1,a,{},2", quoted(cell))).collect();
        let rows = read(&format!("code,dealership,customer,total\n{}\n", lines.join("\n"))).unwrap();
        let expected: Vec<Option<String>> = cells.iter().cloned().map(|cell| Some(cell).filter(|cell| !cell.trim().is_empty())).collect();
        prop_assert_eq!(rows.into_iter().map(|row| row.customer).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn c7_whatever_is_sent_is_a_table_or_problems(csv in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = OrderDraft::rows_from_csv(&csv);
        let _ = OrderDraft::rows_from_csv(&[b"code,dealership,total\n".as_slice(), &csv].concat());
    }
}
