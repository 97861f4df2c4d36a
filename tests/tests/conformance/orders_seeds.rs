//! The order lists of seeds 000 and 001, to the code point (rule C7).

use comptoir::{Locale, OrderColumn, OrderFilter, OrderSort, OrderTotal, Orders, Paging, TimeZone, labels};
use comptoir_tests::{Team, over_both_stores};

pub(crate) const FRENCH: &[u8] = include_bytes!("../../data/orders-fr.csv");
pub(crate) const FINNISH: &[u8] = include_bytes!("../../data/orders-fi.csv");

/// Seed 000: its rows, with French days and spaces. The times are Sydney's.
const OF_GARAGE: [[&str; 6]; 10] = [
    ["190114-235609486", "12351235", "15/01/2019 10:56", "15/01/2019 00:56", "Nouvelle", "2\u{202f}539,75"],
    ["190114-235228565", "92349234", "15/01/2019 10:52", "15/01/2019 00:52", "Nouvelle", "1\u{202f}103,76"],
    ["190114-233830906", "82348234", "15/01/2019 10:38", "15/01/2019 00:38", "Nouvelle", "1\u{202f}212,44"],
    ["190114-23014218", "52345234", "15/01/2019 10:01", "15/01/2019 00:01", "Nouvelle", "876,83"],
    ["190114-225417348", "42344234", "15/01/2019 09:54", "14/01/2019 23:54", "Nouvelle", "694,47"],
    ["190114-220327963", "32343234", "15/01/2019 09:03", "14/01/2019 23:03", "Nouvelle", "468,69"],
    ["190114-23191865", "62346234", "15/01/2019 10:19", "15/01/2019 00:19", "En cours", "538,41"],
    ["190114-215932535", "22342234", "15/01/2019 08:59", "14/01/2019 22:59", "En cours", "361,12"],
    ["190203-232626568", "11223344", "04/02/2019 10:26", "04/02/2019 00:26", "Terminée", "525,82"],
    ["190114-23260048", "72347234", "15/01/2019 10:26", "15/01/2019 00:26", "Terminée", "628,06"],
];

/// Seed 001: its rows, with Finnish days and spaces.
const OF_JG_IMT: [[&str; 6]; 12] = [
    ["190114-204115761", "12361236", "15.1.2019 klo 7.41", "14.1.2019 klo 22.41", "Uusi", "1\u{a0}143,23"],
    ["190107-212557821", "12351235", "8.1.2019 klo 8.25", "7.1.2019 klo 23.25", "Uusi", "1\u{a0}075,00"],
    ["190107-211921457", "82348234", "8.1.2019 klo 8.19", "7.1.2019 klo 23.19", "Uusi", "708,38"],
    ["190107-043937592", "42344234", "7.1.2019 klo 15.39", "7.1.2019 klo 6.39", "Uusi", "1\u{a0}092,89"],
    ["190107-043535603", "32343234", "7.1.2019 klo 15.35", "7.1.2019 klo 6.35", "Uusi", "800,65"],
    ["190107-043205264", "22342234", "7.1.2019 klo 15.32", "7.1.2019 klo 6.32", "Uusi", "233,67"],
    ["190107-212307351", "92349234", "8.1.2019 klo 8.23", "7.1.2019 klo 23.23", "Meneillään", "1\u{a0}264,05"],
    ["190107-044444649", "52345234", "7.1.2019 klo 15.44", "7.1.2019 klo 6.44", "Meneillään", "835,86"],
    ["190107-02544749", "12341234", "7.1.2019 klo 13.54", "7.1.2019 klo 4.54", "Meneillään", "789,38"],
    ["190115-004956296", "11223344", "15.1.2019 klo 11.49", "15.1.2019 klo 2.49", "Valmis", "539,24"],
    ["190107-210914717", "72347234", "8.1.2019 klo 8.09", "7.1.2019 klo 23.09", "Valmis", "293,07"],
    ["190107-210114497", "62346234", "8.1.2019 klo 8.01", "7.1.2019 klo 23.01", "Peruutettu", "0,00"],
];

fn sydney() -> TimeZone {
    "Australia/Sydney".parse().unwrap()
}

/// Reads the list page by page as *Afficher plus* does, and compares it with the seed's.
fn compare(orders: &Orders, locale: &Locale, dealership: &str, customer: &str, expected: &[[&str; 6]]) {
    let (mut rows, mut after) = (Vec::new(), None);
    loop {
        let paging = Paging { after, size: Some(5), total: true, ..Paging::<OrderSort>::default() };
        let page = orders.list(&OrderFilter::default(), paging).unwrap();
        assert_eq!(page.total, Some(i64::try_from(expected.len()).unwrap()));
        rows.extend(page.items);
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(rows.len(), expected.len());
    for (order, [code, po_number, in_sydney, at_home, state, total]) in rows.iter().zip(expected) {
        for (zone, date) in [(Some(sydney()), in_sydney), (None, at_home)] {
            let row = order.row(locale, zone);
            assert_eq!(row.cells(), [*code, dealership, *po_number, customer, *date, *state, *total]);
        }
    }
}

fn told(totals: &[OrderTotal], locale: &Locale) -> Vec<String> {
    totals
        .iter()
        .map(|total| format!("{} {} {}", total.state.label(locale), total.orders, total.text(locale)))
        .collect()
}

over_both_stores! {
    fn c7_the_order_list_of_seed_000_is_exact(house) {
        let imported = house.host.orders().import_csv(FRENCH).unwrap();
        assert_eq!((imported.recorded, imported.changed, imported.unchanged), (10, 0, 0));
        for session in [&house.dealer, &house.agent, &house.administrator, &house.host] {
            compare(&session.orders(), &Locale::FR, "20/90074 – Paris", "Garage Chez Joe", &OF_GARAGE);
        }
        assert_eq!(told(&house.dealer.orders().totals(&OrderFilter::default()).unwrap(), &Locale::FR), [
            "Nouvelle 6 6\u{202f}895,94\u{a0}€",
            "En cours 2 899,53\u{a0}€",
            "Terminée 2 1\u{202f}153,88\u{a0}€",
        ]);
    }

    fn c7_the_order_list_of_seed_001_is_exact(house) {
        let team = Team::helsinki(&house.store, "helsinki");
        assert_eq!(team.host.orders().import_csv(FINNISH).unwrap().recorded, 12);
        compare(&team.dealer.orders(), &Locale::FI, "20/90074 – Helsinki", "JG IMT 1", &OF_JG_IMT);
        assert_eq!(told(&team.dealer.orders().totals(&OrderFilter::default()).unwrap(), &Locale::FI), [
            "Uusi 6 5\u{a0}053,82\u{a0}€",
            "Meneillään 3 2\u{a0}889,29\u{a0}€",
            "Valmis 2 832,31\u{a0}€",
            "Peruutettu 1 0,00\u{a0}€",
        ]);
        // The other desk has none of them.
        assert!(house.administrator.orders().list(&OrderFilter::default(), None).unwrap().items.is_empty());
    }

    fn c7_both_lists_have_the_same_words_in_every_language(house) {
        house.host.orders().import_csv(FRENCH).unwrap();
        let first = house.dealer.orders().get("190114-23014218").unwrap();
        assert_eq!(first.row(&Locale::EN, Some(sydney())).cells()[4..], ["15/01/2019, 10:01", "New", "876.83"]);
        assert_eq!(first.row(&Locale::FI, Some(sydney())).cells()[4..], ["15.1.2019 klo 10.01", "Uusi", "876,83"]);
        let heads = |locale: &Locale| OrderColumn::ALL.iter().map(|column| column.label(locale)).collect::<Vec<_>>().join(" | ");
        assert_eq!(
            heads(&Locale::FR),
            "Code de la commande | Code et ville du concessionnaire | Numéro de BdC | Client | Date | Statut | Total"
        );
        assert_eq!(
            heads(&Locale::FI),
            "Tilauksen koodi | Liikkeen koodi ja paikkakunta | Hankintatilauksen numero | Asiakas | Päivämäärä | Tila | Summa"
        );
        let words = ["screen-order-manager", "order-select", "order-search", "order-more", "order-details"];
        let said = |locale: &Locale| words.map(|key| labels::plain(locale, key));
        assert_eq!(
            said(&Locale::FR),
            ["Gestionnaire de commandes", "Sélectionnez une commande", "Rechercher", "Afficher plus", "Renseignements commande"]
        );
        assert_eq!(said(&Locale::FI), ["Tilausten hallinta", "Valitse tilaus", "Hae", "Näytä lisää", "Tilauksen tiedot"]);
    }

    fn c7_imported_again_the_lists_stay_as_they_are(house) {
        house.host.orders().import_csv(FRENCH).unwrap();
        let before = house.dealer.orders().list(&OrderFilter::default(), None).unwrap();
        house.at("2026-05-04T10:00:00+02:00");
        let again = house.agent.orders().import_csv(FRENCH).unwrap();
        assert_eq!((again.recorded, again.changed, again.unchanged), (0, 0, 10));
        assert_eq!(house.dealer.orders().list(&OrderFilter::default(), None).unwrap(), before);
    }
}
