//! Accounts found by their names: by a beginning, while typing, by the whole (rule A9).

use comptoir::{AccountFilter, AccountSort, Country, Locale, Paging, Session};
use comptoir_tests::{Team, over_both_stores};

use crate::lists::{beginning, completed, lyon, named, names, session, with_accounts};

over_both_stores! {
    fn a9_accounts_are_found_by_the_beginning_of_their_name(house) {
        for (number, name) in ["Järvinen", "Jarvis & fils", "Électro Paris", "L’Œuvre", "Garage"].iter().enumerate() {
            completed(&house, &house.dealer, name, &format!("a{number}@garage.example"));
        }
        for (prefix, found) in [
            ("jär", vec!["Järvinen", "Jarvis & fils"]),
            ("JAR", vec!["Järvinen", "Jarvis & fils"]),
            ("järvis", vec!["Jarvis & fils"]),
            ("elec", vec!["Électro Paris"]),
            ("Électro  p", vec!["Électro Paris"]),
            ("l'oe", vec!["L’Œuvre"]),
            ("lœ", vec!["L’Œuvre"]),
            ("aris", vec![]),
            ("%", vec![]),
            ("_", vec![]),
            ("", vec!["Électro Paris", "Garage", "Järvinen", "Jarvis & fils", "L’Œuvre"]),
            ("  ", vec!["Électro Paris", "Garage", "Järvinen", "Jarvis & fils", "L’Œuvre"]),
        ] {
            assert_eq!(beginning(&house.dealer, prefix), found, "{prefix}");
        }
    }

    fn a9_names_are_in_the_order_of_the_desks_alphabet(house) {
        let names = ["Zorro", "Äijälä", "Åberg", "Öljy", "Aalto", "Aho", "O’Brien", "obrien", "Oy"];
        let team = Team::helsinki(&house.store, "helsinki");
        with_accounts(&house, &house.desk, &named(&names));
        let store = with_accounts(&house, &team.desk, &named(&names));
        let french = session(&store, "infomedia", &house.dealer);
        let finnish = session(&store, "helsinki", &team.dealer);
        let listed = |session: &Session| beginning(session, "");
        assert_eq!(listed(&french), ["Aalto", "Åberg", "Aho", "Äijälä", "O’Brien", "obrien", "Öljy", "Oy", "Zorro"]);
        assert_eq!(listed(&finnish), ["Aalto", "Aho", "O’Brien", "obrien", "Oy", "Zorro", "Åberg", "Äijälä", "Öljy"]);
        // What is typed without its dots is found in each place of the alphabet, in order.
        assert_eq!(beginning(&finnish, "a"), ["Aalto", "Aho", "Åberg", "Äijälä"]);
        assert_eq!(beginning(&finnish, "o"), ["O’Brien", "obrien", "Oy", "Öljy"]);
        assert_eq!(beginning(&finnish, "aija"), ["Äijälä"]);
        assert_eq!(beginning(&finnish, "äijälä"), ["Äijälä"]);
    }

    fn a11_a_dealer_finds_only_the_own_dealerships_accounts(house) {
        let lucie = house.dealer_of(&lyon(), "lucie");
        let own = completed(&house, &house.dealer, "Garage Chez Joe", "joe@garage.example");
        let other = completed(&house, &lucie, "garage chez joé", "zoe@garage.example");
        let theirs = lucie.accounts().get(other).unwrap().dealership;
        for sort in AccountSort::ALL {
            for prefix in [None, Some("garage".to_owned())] {
                let filter = AccountFilter { prefix, ..AccountFilter::default() };
                let paging = Paging { sort: *sort, total: true, ..Paging::default() };
                let page = house.dealer.accounts().list(&filter, paging.clone()).unwrap();
                assert_eq!((names(&page.items), page.total), (vec!["Garage Chez Joe"], Some(1)));
                let asked = AccountFilter { dealership: theirs, ..filter.clone() };
                let page = house.dealer.accounts().list(&asked, paging.clone()).unwrap();
                assert_eq!((page.items, page.next, page.total), (vec![], None, Some(0)));
                let page = house.agent.accounts().list(&asked, paging.clone()).unwrap();
                assert_eq!((names(&page.items), page.total), (vec!["garage chez joé"], Some(1)));
                assert_eq!(house.agent.accounts().list(&filter, paging).unwrap().total, Some(2));
            }
        }
        let suggested = |session: &Session| -> Vec<_> {
            session.accounts().suggest("garage c").unwrap().into_iter().map(|account| account.id).collect()
        };
        assert_eq!((suggested(&house.dealer), suggested(&lucie)), (vec![own], vec![other]));
        assert_eq!(house.dealer.accounts().find("GARAGE CHEZ JOE").unwrap().id, own);
        assert_eq!(house.dealer.accounts().find(&other.to_string()).unwrap_err().code(), "unknown_account");
        assert_eq!(house.agent.accounts().find("garage chez joe").unwrap_err().code(), "ambiguous_account");
    }

    fn a9_suggestions_tell_namesakes_apart_and_create_nothing(house) {
        let id = completed(&house, &house.dealer, "Garage Chez Joe", "joe@garage.example");
        let store = with_accounts(&house, &house.desk, &named(&["Garage Électro"; 12]));
        let before = house.raw().rows("accounts");
        let accounts = session(&store, "infomedia", &house.dealer).accounts();
        let found = accounts.suggest("Gar").unwrap();
        assert_eq!(found.len(), 10);
        assert_eq!((found[0].id, found[0].name.as_str()), (id, "Garage Chez Joe"));
        assert_eq!((found[0].postal_code.as_str(), found[0].city.as_str(), found[0].country), ("75002", "Paris", Country::FR));
        assert!(found[1..].iter().all(|account| account.name == "Garage Électro"));
        for nothing in ["", "  ", "'", "garages"] {
            assert_eq!(accounts.suggest(nothing).unwrap(), [], "{nothing}");
        }
        assert_eq!(house.raw().rows("accounts"), before);
        assert!(!format!("{found:?}").contains("Joe") && !format!("{found:?}").contains("Paris"));
    }

    fn a9_a_name_of_several_accounts_is_an_error_that_lists_them(house) {
        let joe = completed(&house, &house.dealer, "Garage Chez Joe", "joe@garage.example");
        let accounts = house.agent.accounts();
        assert_eq!(accounts.find("  garage chez JOÉ ").unwrap().id, joe);
        assert_eq!(accounts.find(&joe.to_string()).unwrap().id, joe);
        for unknown in ["garage", "garage chez joe 2", "00000000-0000-0000-0000-000000000000"] {
            assert_eq!(accounts.find(unknown).unwrap_err().code(), "unknown_account");
        }
        let zoe = completed(&house, &house.dealer, "Garage chez Joé", "zoe@garage.example");
        let error = accounts.find("garage chez joe").unwrap_err();
        assert_eq!((error.code(), error.accounts().iter().map(|account| account.id).collect::<Vec<_>>()), ("ambiguous_account", vec![joe, zoe]));
        let body = error.to_json(&Locale::FI);
        assert_eq!(body["accounts"][1]["city"], "Paris");
        assert_eq!((&body["more"], &body["accounts"][0]["name"]), (&false.into(), &"Garage Chez Joe".into()));
        assert_eq!(body["text"], "Usealla tilillä on tämä nimi. Ilmoita tarkoitetun tilin tunniste tai asiakkaan viitenumero.");
        assert!(!format!("{error} {error:?}").contains("Joe"));
        let store = with_accounts(&house, &house.desk, &named(&["GARAGE CHEZ JOE"; 10]));
        let error = session(&store, "infomedia", &house.agent).accounts().find("garage chez joe").unwrap_err();
        assert_eq!((error.accounts().len(), error.to_json(&Locale::EN)["more"].clone()), (10, true.into()));
    }
}
