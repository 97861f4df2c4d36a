//! `orders`: listed as the seeds show them, searched, recorded, imported, brought on, added up (rule C7).

use serde_json::{Value, json};

use crate::house::Room;

const SYDNEY: [&str; 2] = ["--zone", "Australia/Sydney"];

/// The cells of a line of a table: two spaces or more part them, and none holds two.
fn cells(line: &str) -> Vec<&str> {
    line.split("  ").map(|cell| cell.trim_matches(' ')).filter(|cell| !cell.is_empty()).collect()
}

fn table(out: &str) -> Vec<Vec<&str>> {
    out.lines().map(cells).collect()
}

fn codes(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|order| order["code"].as_str().unwrap()).collect()
}

/// What a table has in its first column, below the head.
fn listed(out: &str) -> Vec<String> {
    table(out).into_iter().skip(1).map(|row| row[0].to_owned()).collect()
}

#[test]
fn c7_the_list_of_seed_000_is_shown_as_the_seed_has_it() {
    let room = Room::new();
    let shown = room.run(&[&["orders", "--locale", "fr"], &SYDNEY[..]].concat()).out;
    let rows = table(&shown);
    let head = [
        "Code de la commande",
        "Code et ville du concessionnaire",
        "Numéro de BdC",
        "Client",
        "Date",
        "Statut",
        "Total",
    ];
    assert_eq!((rows.len(), rows[0].as_slice()), (11, &head[..]));
    let expected = [
        ("190114-235609486", "12351235", "15/01/2019 10:56", "Nouvelle", "2\u{202f}539,75"),
        ("190114-235228565", "92349234", "15/01/2019 10:52", "Nouvelle", "1\u{202f}103,76"),
        ("190114-233830906", "82348234", "15/01/2019 10:38", "Nouvelle", "1\u{202f}212,44"),
        ("190114-23014218", "52345234", "15/01/2019 10:01", "Nouvelle", "876,83"),
        ("190114-225417348", "42344234", "15/01/2019 09:54", "Nouvelle", "694,47"),
        ("190114-220327963", "32343234", "15/01/2019 09:03", "Nouvelle", "468,69"),
        ("190114-23191865", "62346234", "15/01/2019 10:19", "En cours", "538,41"),
        ("190114-215932535", "22342234", "15/01/2019 08:59", "En cours", "361,12"),
        ("190203-232626568", "11223344", "04/02/2019 10:26", "Terminée", "525,82"),
        ("190114-23260048", "72347234", "15/01/2019 10:26", "Terminée", "628,06"),
    ];
    for (row, (code, number, date, state, total)) in rows[1..].iter().zip(expected) {
        assert_eq!(row.as_slice(), [code, "20/90074 – Paris", number, "Garage Chez Joe", date, state, total]);
    }
    // Amounts end one below the other.
    assert!(shown.lines().all(|line| line.chars().count() == shown.lines().next().unwrap().chars().count()), "{shown}");
    // Without a zone the dates are the dealership's.
    assert_eq!(table(&room.run(&["orders"]).out)[1][4], "15/01/2019 00:56");
}

#[test]
fn c7_the_list_of_seed_001_is_shown_as_the_seed_has_it() {
    let room = Room::new();
    let shown = room.run(&[&["orders", "--locale", "fi"], &SYDNEY[..]].concat()).out;
    let rows = table(&shown);
    let head = [
        "Tilauksen koodi",
        "Liikkeen koodi ja paikkakunta",
        "Hankintatilauksen numero",
        "Asiakas",
        "Päivämäärä",
        "Tila",
        "Summa",
    ];
    assert_eq!((rows.len(), rows[0].as_slice()), (13, &head[..]));
    let expected = [
        ("190114-204115761", "12361236", "15.1.2019 klo 7.41", "Uusi", "1\u{a0}143,23"),
        ("190107-212557821", "12351235", "8.1.2019 klo 8.25", "Uusi", "1\u{a0}075,00"),
        ("190107-211921457", "82348234", "8.1.2019 klo 8.19", "Uusi", "708,38"),
        ("190107-043937592", "42344234", "7.1.2019 klo 15.39", "Uusi", "1\u{a0}092,89"),
        ("190107-043535603", "32343234", "7.1.2019 klo 15.35", "Uusi", "800,65"),
        ("190107-043205264", "22342234", "7.1.2019 klo 15.32", "Uusi", "233,67"),
        ("190107-212307351", "92349234", "8.1.2019 klo 8.23", "Meneillään", "1\u{a0}264,05"),
        ("190107-044444649", "52345234", "7.1.2019 klo 15.44", "Meneillään", "835,86"),
        ("190107-02544749", "12341234", "7.1.2019 klo 13.54", "Meneillään", "789,38"),
        ("190115-004956296", "11223344", "15.1.2019 klo 11.49", "Valmis", "539,24"),
        ("190107-210914717", "72347234", "8.1.2019 klo 8.09", "Valmis", "293,07"),
        ("190107-210114497", "62346234", "8.1.2019 klo 8.01", "Peruutettu", "0,00"),
    ];
    for (row, (code, number, date, state, total)) in rows[1..].iter().zip(expected) {
        assert_eq!(row.as_slice(), [code, "20/90074 – Helsinki", number, "JG IMT 1", date, state, total]);
    }
    assert_eq!(table(&room.run(&["orders", "--locale", "fi"]).out)[1][4], "14.1.2019 klo 22.41");
}

#[test]
fn c7_orders_are_searched_narrowed_sorted_and_paged() {
    let room = Room::new();
    assert_eq!(codes(&room.json(&["orders", "--search", "joe 1235"])), ["190114-235609486"]);
    assert_eq!(codes(&room.json(&["orders", "--state", "in_progress"])), ["190114-23191865", "190114-215932535"]);
    let narrowed = ["orders", "--search", "garage", "--state", "completed", "--until", "2019-02-01T00:00:00Z"];
    assert_eq!(codes(&room.json(&narrowed)), ["190114-23260048"]);
    assert_eq!(codes(&room.json(&["orders", "--sort", "newest"]))[0], "190203-232626568");
    assert_eq!(codes(&room.json(&["orders", "--sort", "oldest"]))[0], "190114-215932535");
    let none = room.run(&["orders", "--search", "nobody"]);
    assert_eq!((none.status, none.out.as_str()), (0, ""));
    assert!(none.err.contains("no such orders at infomedia-fr"), "{}", none.err);
    assert_eq!(codes(&room.json(&["orders", "--dealership", "20/90074"])).len(), 10);
    assert_eq!(room.refused(&["orders", "--dealership", "99/1"])["problems"][0]["code"], "unknown_dealership");
    assert_eq!(room.refused(&["orders", "--page", "51"])["problems"][0]["path"], "/size");
    assert_eq!(room.run(&["orders", "--state", "Nouvelle"]).status, 2);
    // Page by page, as *Afficher plus* goes on.
    let (mut shown, mut after) = (Vec::new(), None);
    loop {
        let words = ["orders", "--locale", "fr", "--page", "4"];
        let more: Vec<&str> = after.iter().flat_map(|cursor: &String| ["--after", cursor]).collect();
        let out = room.run(&[&words[..], &more].concat()).out;
        let (list, next) = match out.split_once("\n\nAfficher plus  --after ") {
            Some((list, next)) => (list.to_owned(), Some(next.trim().to_owned())),
            None => (out, None),
        };
        shown.extend(listed(&list));
        after = next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(shown, codes(&room.json(&["orders"])));
    assert_eq!(room.refused(&["orders", "--after", "x"])["problems"][0]["code"], "invalid_cursor");
}

#[test]
fn c7_an_order_is_shown_recorded_and_brought_on() {
    let room = Room::new();
    let shown = room.run(&[&["orders", "show", "190114-23014218"], &SYDNEY[..]].concat()).out;
    let told = ["Renseignements commande", "Numéro de BdC", "52345234", "15/01/2019 10:01", "876,83"];
    assert!(told.iter().all(|text| shown.contains(text)), "{shown}");
    assert_eq!(room.refused(&["orders", "show", "190114-0"])["code"], "unknown_order");
    room.json(&["account", "create", "Atelier Martin", "--reference", "C-1"]);
    let record = ["orders", "record", "1143.23", "--dealership", "20/90074", "--account", "C-1", "--key", "k"];
    let now = ["--now", "2026-04-30T10:00:00.018+02:00"];
    let order = room.json(&[&now[..], &record].concat());
    assert_eq!((&order["code"], &order["customer"]), (&json!("260430-08000018"), &json!("Atelier Martin")));
    assert_eq!(room.json(&[&now[..], &record].concat()), order, "once");
    assert_eq!(codes(&room.json(&["orders", "--account", "C-1"])), ["260430-08000018"]);
    let told = room.run(&["orders", "advance", "260430-08000018", "in_progress", "--locale", "fr", "--version", "1"]);
    let line = "260430-08000018  20/90074 – Paris    Atelier Martin  30/04/2026 10:00  En cours  1\u{202f}143,23\n";
    assert_eq!((told.status, told.out.as_str()), (0, line));
    assert_eq!(room.refused(&["orders", "advance", "260430-08000018", "new"])["code"], "wrong_order_state");
    let stale = ["orders", "advance", "260430-08000018", "completed", "--version", "1"];
    assert_eq!(room.refused(&stale)["code"], "conflict");
    assert_eq!(room.json(&["--preview", "orders", "advance", "260430-08000018", "completed"])["state"], "completed");
    assert_eq!(room.json(&["orders", "show", "260430-08000018"])["state"], "in_progress");
    let crowns = [&record[..6], &["C-1", "--currency", "SEK"]].concat();
    assert_eq!(room.refused(&crowns)["problems"][0]["code"], "other_currency");
    let history = room.run(&["history", "C-1", "--locale", "fr"]).out;
    assert!(history.contains("La devise du compte a été fixée par sa première commande"), "{history}");
}

#[test]
fn c7_orders_are_imported_again_and_again_all_or_nothing() {
    let room = Room::new();
    let csv = "code;total;state\r\n190114-235609486;2540.00;in_progress\r\n190114-23260048;628.06;completed\r\n";
    std::fs::write(room.path("orders.csv"), csv).unwrap();
    let preview = room.json(&["--preview", "orders", "import", "orders.csv"]);
    assert_eq!(preview, json!({"recorded": 0, "changed": 1, "unchanged": 1}));
    let told = room.run(&["orders", "import", "orders.csv", "--locale", "fr"]);
    assert_eq!(
        (told.status, told.out.trim()),
        (0, "Nouvelles\u{202f}: 0 · Modifiées\u{202f}: 1 · Inchangées\u{202f}: 1")
    );
    assert_eq!(room.json(&["orders", "import", "orders.csv"])["unchanged"], 2);
    room.write(
        "orders.json",
        &json!({"rows": [
            {"code": "190114-235609486", "state": "new"},
            {"code": "190114-235228565", "total": "1 103,76"},
            {"code": "190114-233830906", "total": "1.00"},
        ]}),
    );
    let refused = room.refused(&["orders", "import", "orders.json"]);
    let problems: Vec<(&str, &str)> = refused["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| (problem["path"].as_str().unwrap(), problem["code"].as_str().unwrap()))
        .collect();
    assert_eq!(problems, [("/rows/0/state", "wrong_order_state"), ("/rows/1/total", "invalid_amount")]);
    let told = room.run(&["orders", "import", "orders.json", "--locale", "fr"]);
    assert!(told.status == 1 && told.err.contains("Total (/rows/1/total)"), "{}", told.err);
    assert_eq!(room.json(&["orders", "show", "190114-233830906"])["total_minor"], 121_244);
    let totals = room.run(&["orders", "totals", "--locale", "fr"]).out;
    assert_eq!(
        table(&totals),
        [
            ["Nouvelle", "5", "4\u{202f}356,19\u{a0}€"],
            ["En cours", "3", "3\u{202f}439,53\u{a0}€"],
            ["Terminée", "2", "1\u{202f}153,88\u{a0}€"]
        ]
    );
    assert_eq!(room.json(&["orders", "totals", "--state", "new"])[0]["total_minor"], 435_619);
    let broken = room.run_with(&["--json", "orders", "import", "-"], b"code,total\n1,\"2");
    assert_eq!((broken.status, &broken.json()["problems"][0]["code"]), (1, &json!("invalid_csv")));
}
