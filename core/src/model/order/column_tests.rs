use super::*;

fn written(locale: &Locale) -> [String; 4] {
    ["0", "29307", "253975", "114323"].map(|minor| total_text(locale, minor.parse().unwrap(), Currency::EUR, false))
}

#[test]
fn c7_the_columns_are_called_as_in_the_seeds() {
    let heads = |locale: &Locale| OrderColumn::ALL.iter().map(|column| column.label(locale)).collect::<Vec<_>>();
    assert_eq!(
        heads(&Locale::FR),
        [
            "Code de la commande",
            "Code et ville du concessionnaire",
            "Numéro de BdC",
            "Client",
            "Date",
            "Statut",
            "Total"
        ]
    );
    assert_eq!(
        heads(&Locale::FI),
        [
            "Tilauksen koodi",
            "Liikkeen koodi ja paikkakunta",
            "Hankintatilauksen numero",
            "Asiakas",
            "Päivämäärä",
            "Tila",
            "Summa"
        ]
    );
    assert_eq!(
        heads(&Locale::EN),
        ["Order code", "Dealer code and city", "Purchase order number", "Customer", "Date", "Status", "Total"]
    );
    let names: Vec<&str> = OrderColumn::ALL.iter().map(|column| column.as_str()).collect();
    assert_eq!(names, ["code", "dealership", "po_number", "customer", "date", "state", "total"]);
}

#[test]
fn c7_orders_of_a_list_have_names() {
    let names: Vec<&str> = OrderSort::ALL.iter().map(|sort| sort.as_str()).collect();
    assert_eq!((names, OrderSort::default()), (vec!["state", "newest", "oldest"], OrderSort::State));
    let labels: Vec<String> = OrderSort::ALL.iter().map(|sort| sort.label(&Locale::FR)).collect();
    assert_eq!(labels, ["Par statut", "Les plus récentes d’abord", "Les plus anciennes d’abord"]);
}

#[test]
fn c7_totals_have_the_separators_of_the_language() {
    assert_eq!(written(&Locale::FR), ["0,00", "293,07", "2\u{202f}539,75", "1\u{202f}143,23"]);
    assert_eq!(written(&Locale::FI), ["0,00", "293,07", "2\u{a0}539,75", "1\u{a0}143,23"]);
    assert_eq!(written(&Locale::EN), ["0.00", "293.07", "2,539.75", "1,143.23"]);
    assert_eq!(total_text(&Locale::FR, 500, "JPY".parse().unwrap(), false), "500");
}

#[test]
fn c7_a_foreign_currency_is_shown() {
    assert_eq!(total_text(&Locale::FI, 114_323, "SEK".parse().unwrap(), true), "1\u{a0}143,23\u{a0}SEK");
    assert_eq!(total_text(&Locale::FR, 253_975, Currency::EUR, true), "2\u{202f}539,75\u{a0}€");
}

#[test]
fn c7_dates_and_dealerships_are_written_as_people_read_them() {
    let (at, sydney) = ("2019-01-14T23:56:09.486Z".parse().unwrap(), "Australia/Sydney".parse().unwrap());
    let date = |locale: &Locale| date_text(locale, at, sydney);
    assert_eq!(date(&Locale::FR), "15/01/2019 10:56");
    assert_eq!(date(&Locale::FI), "15.1.2019 klo 10.56");
    assert_eq!(date(&Locale::EN), "15/01/2019, 10:56");
    assert_eq!(date_text(&Locale::FR, at, "Europe/Paris".parse().unwrap()), "15/01/2019 00:56");
    assert_eq!(dealership_text("20/90074", "Paris"), "20/90074 \u{2013} Paris");
}

#[test]
fn c7_a_row_has_a_cell_for_each_column_and_keeps_quiet() {
    let row = OrderListRow {
        code: "a".into(),
        dealership: "b".into(),
        po_number: "c".into(),
        customer: "d".into(),
        date: "e".into(),
        state: "f".into(),
        total: "g".into(),
    };
    assert_eq!(row.cells(), ["a", "b", "c", "d", "e", "f", "g"]);
    assert_eq!(row.cells().len(), OrderColumn::ALL.len());
    assert_eq!(format!("{row:?}"), "OrderListRow(..)");
}
