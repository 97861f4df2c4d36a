//! Reports as CSV, in every language, that no spreadsheet takes for a program (rule C5).

use comptoir::{Locale, OrderState, ReportBy, ReportKind, ReportQuery};
use comptoir_tests::over_both_stores;

use crate::reports::{account, document, group, order};
use crate::work_statistics::month;

over_both_stores! {
    fn c5_csv_of_orders_has_labels_of_the_language_and_plain_numbers(house) {
        let joe = account(&house, "Joe", Some("20/90074"));
        group(&house, "Nord, Est", &[joe]);
        let orders = [order("so-1", Some(joe), "2026-04-30T12:00:00Z", "2539.75"), order("so-2", None, "2026-04-30T12:00:00Z", "1143.23")];
        house.agent.orders().import(&orders).unwrap();
        house.agent.orders().advance("so-2", OrderState::InProgress).unwrap();
        let report = house.agent.reports().read(&ReportQuery::new(ReportKind::Orders, ReportBy::Group)).unwrap();
        assert_eq!(report.csv(&Locale::FR), concat!(
            "Groupe,Statut,Devise,Commandes,Total\r\n",
            "\"Nord, Est\",Nouvelle,EUR,1,2539.75\r\n",
            "Sans groupe,En cours,EUR,1,1143.23\r\n",
            "Total,Nouvelle,EUR,1,2539.75\r\n",
            "Total,En cours,EUR,1,1143.23\r\n",
        ));
        assert_eq!(report.csv(&Locale::FI), concat!(
            "Ryhmä,Tila,Valuutta,Tilauksia,Summa\r\n",
            "\"Nord, Est\",Uusi,EUR,1,2539.75\r\n",
            "Ilman ryhmää,Meneillään,EUR,1,1143.23\r\n",
            "Yhteensä,Uusi,EUR,1,2539.75\r\n",
            "Yhteensä,Meneillään,EUR,1,1143.23\r\n",
        ));
        assert!(!report.csv(&Locale::EN).starts_with('\u{feff}'));
        let months = ReportQuery {
            from: Some(month("2026-04")), until: Some(month("2026-05")), ..ReportQuery::new(ReportKind::Orders, ReportBy::Month)
        };
        let months = house.agent.reports().read(&months).unwrap().csv(&Locale::FR);
        assert!(months.starts_with("Mois de la commande,Statut,Devise,Commandes,Total\r\n2026-04,Nouvelle,EUR,1,2539.75\r\n"), "{months}");
    }

    fn c5_a_groups_name_never_begins_a_formula(house) {
        let names = ["=HYPERLINK(\"https://x.example\";\"a\")", "+33 1 42 68 53 00", "-2+3", "@SUM(A1:A9)", "＝1+1", "Nord = Sud; Est"];
        for name in names {
            let account = account(&house, name, None);
            group(&house, name, &[account]);
        }
        let report = house.agent.reports().read(&ReportQuery::new(ReportKind::Accounts, ReportBy::Group)).unwrap();
        let csv = report.csv(&Locale::EN);
        let lines: Vec<&str> = csv.split("\r\n").collect();
        for begin in [
            "\"'=HYPERLINK(\"\"https://x.example\"\";\"\"a\"\")\",1,", "'+33 1 42 68 53 00,1,", "'-2+3,1,", "'@SUM(A1:A9),1,", "'＝1+1,1,",
            "\"Nord = Sud; Est\",1,",
        ] {
            assert!(lines.iter().any(|line| line.starts_with(begin)), "{begin}: {csv}");
        }
        assert!(!lines.iter().any(|line| line.starts_with(['=', '+', '-', '@', '＝'])), "{csv}");
        // What people read, and what programs do, has the name as it is.
        let table = report.table(&Locale::EN);
        assert!(names.iter().all(|name| table.rows.iter().any(|row| row.cells[0] == *name)));
        assert!(names.iter().all(|name| report.rows.iter().any(|row| row.name.as_deref() == Some(name))));
    }

    fn c5_a_negative_amount_is_a_number_and_not_guarded(house) {
        let joe = account(&house, "Joe", None);
        document(&house, 1, (joe, ""), "credit_note", "open", Some(202_604), ("KWD", -12_345));
        let report = house.agent.reports().read(&ReportQuery::new(ReportKind::Documents, ReportBy::Group)).unwrap();
        assert_eq!(report.csv(&Locale::EN), concat!(
            "Group,Document,Status,Currency,Documents,Total\r\n",
            "Without a group,Credit note,Open,KWD,1,-12.345\r\n",
            "Total,Credit note,Open,KWD,1,-12.345\r\n",
        ));
    }

    fn c5_a_share_is_a_fraction_and_of_nothing_empty(house) {
        let codes = [house.started(), house.started(), house.started()];
        house.agent.requests().reject(&codes[0], "Doublon").unwrap();
        house.at("2026-05-20T10:00:00+02:00");
        house.agent.requests().reject(&codes[1], "Doublon").unwrap();
        house.agent.requests().reject(&codes[2], "Doublon").unwrap();
        let query = ReportQuery {
            from: Some(month("2026-03")), until: Some(month("2026-05")), ..ReportQuery::new(ReportKind::Requests, ReportBy::Month)
        };
        let report = house.agent.reports().read(&query).unwrap();
        assert_eq!(report.csv(&Locale::FI), concat!(
            "Vastauskuukausi,Käsitelty,Ajoissa,Myöhässä,Ajoissa käsiteltyjen osuus\r\n",
            "2026-03,0,0,0,\r\n", "2026-04,1,1,0,1.000\r\n", "2026-05,2,0,2,0.000\r\n", "Yhteensä,3,1,2,0.333\r\n",
        ));
    }
}
