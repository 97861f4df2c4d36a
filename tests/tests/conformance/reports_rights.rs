//! Who reads reports, and of what (rules A11, C5, P10).

use comptoir::{Error, ReportBy, ReportKind, ReportQuery};
use comptoir_tests::{Team, over_both_stores};

use crate::reports::{account, document, group, lyon, order, told};
use crate::work::{as_contact, crew};

fn code<T>(result: Result<T, Error>) -> &'static str {
    result.err().unwrap().code()
}

over_both_stores! {
    fn c5_agents_administrators_and_dealers_read_reports_and_nobody_else(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        for kind in ReportKind::ALL {
            for by in ReportBy::ALL {
                let query = ReportQuery::new(*kind, *by);
                for session in [&house.administrator, &house.agent, &house.dealer] {
                    assert!(session.reports().read(&query).is_ok());
                }
                let contacts = [crew.manager, crew.observer, crew.requester].map(|contact| as_contact(&house, contact));
                for session in contacts.iter().chain([&house.host]) {
                    assert_eq!(code(session.reports().read(&query)), "refused");
                }
            }
        }
    }

    fn c5_a_dealer_reads_of_the_own_dealership_alone(house) {
        let didier = house.dealer_of(&lyon(), "didier");
        let (paris, far) = (crew(&house, "Paris 1", "garage.example"), account(&house, "Lyon 1", Some("20/1")));
        account(&house, "Bureau", None);
        group(&house, "Partout", &[paris.account, far]);
        group(&house, "À Lyon", &[far]);
        house.agent.orders().import(&[
            order("so-1", Some(paris.account), "2026-04-30T12:00:00Z", "1"),
            comptoir::OrderDraft { dealership: "20/1".into(), ..order("so-2", Some(far), "2026-04-30T12:00:00Z", "2") },
        ]).unwrap();
        as_contact(&house, paris.requester).work().submit(&crate::work::about("Notice")).unwrap();
        document(&house, 1, (paris.account, "20/90074"), "invoice", "open", Some(202_604), ("EUR", 100));
        document(&house, 2, (far, "20/1"), "invoice", "open", Some(202_604), ("EUR", 200));
        let of = |kind, by| ReportQuery::new(kind, by);
        // Of groups without an account of theirs, dealers learn nothing.
        assert_eq!(told(&house.dealer, &of(ReportKind::Accounts, ReportBy::Group)), [
            "Partout | 1 | 0 | 1 | 0 | 0 | 0 | 0", "Total | 1 | 0 | 1 | 0 | 0 | 0 | 0",
        ]);
        assert_eq!(told(&didier, &of(ReportKind::Accounts, ReportBy::Group)), [
            "À Lyon | 1 | 0 | 1 | 0 | 0 | 0 | 0", "Partout | 1 | 0 | 1 | 0 | 0 | 0 | 0", "Total | 1 | 0 | 1 | 0 | 0 | 0 | 0",
        ]);
        assert_eq!(told(&didier, &of(ReportKind::Accounts, ReportBy::Dealership))[0], "20/1 – Lyon | 1 | 0 | 1 | 0 | 0 | 0 | 0");
        assert_eq!(told(&house.agent, &of(ReportKind::Accounts, ReportBy::Dealership)).len(), 4);
        assert_eq!(told(&house.dealer, &of(ReportKind::Orders, ReportBy::Group)), ["Partout | New | EUR | 1 | 1.00", "Total | New | EUR | 1 | 1.00"]);
        assert_eq!(told(&didier, &of(ReportKind::Orders, ReportBy::Month)), ["April 2026 | New | EUR | 1 | 2.00", "Total | New | EUR | 1 | 2.00"]);
        assert_eq!(told(&didier, &of(ReportKind::Documents, ReportBy::Dealership)), [
            "20/1 – Lyon | Invoice | Open | EUR | 1 | 2.00", "Total | Invoice | Open | EUR | 1 | 2.00",
        ]);
        assert_eq!(told(&house.dealer, &of(ReportKind::Requests, ReportBy::Dealership))[0], "20/90074 – Paris | 1 | 1 | 0 | 100%");
        assert_eq!(told(&didier, &of(ReportKind::Requests, ReportBy::Dealership)), ["Total | 0 | 0 | 0 | –"]);
        assert_eq!(told(&house.dealer, &of(ReportKind::Work, ReportBy::Group))[0], "Partout | 1 | 1 | 0 | 0 | 0 | –");
        assert_eq!(told(&didier, &of(ReportKind::Work, ReportBy::Group)), ["Total | 0 | 0 | 0 | 0 | 0 | –"]);
        // Asking for another dealership finds nothing, as for one that there is not.
        let known = house.agent.people().dealerships().unwrap();
        let id = |code: &str| known.iter().find(|it| it.code == code).unwrap().id;
        let asked = |code| ReportQuery { dealership: Some(id(code)), ..of(ReportKind::Orders, ReportBy::Dealership) };
        assert!(told(&didier, &asked("20/90074")).is_empty());
        assert_eq!(told(&didier, &asked("20/1")).len(), 2);
        assert_eq!(told(&house.agent, &asked("20/90074")), ["20/90074 – Paris | New | EUR | 1 | 1.00", "Total | New | EUR | 1 | 1.00"]);
    }

    fn c5_another_desk_counts_for_nothing(house) {
        let joe = account(&house, "Joe", Some("20/90074"));
        let own = group(&house, "Nord", &[joe]);
        house.agent.orders().import(&[order("so-1", Some(joe), "2026-04-30T12:00:00Z", "1")]).unwrap();
        document(&house, 1, (joe, "20/90074"), "invoice", "open", Some(202_604), ("EUR", 100));
        house.agent.requests().reject(&house.submitted(), "Doublon").unwrap();
        let team = Team::helsinki(&house.store, "helsinki");
        let paris = house.agent.people().dealerships().unwrap()[0].id;
        for kind in ReportKind::ALL {
            for by in [ReportBy::Group, ReportBy::Dealership] {
                let query = ReportQuery::new(*kind, by);
                let here = |query: &ReportQuery| house.agent.reports().read(query).unwrap().rows.len();
                let there = |query: &ReportQuery| team.agent.reports().read(query).unwrap();
                assert_eq!(here(&query), usize::from(*kind != ReportKind::Work));
                for query in [query, ReportQuery { group: Some(own), ..query }, ReportQuery { dealership: Some(paris), ..query }] {
                    assert!(there(&query).rows.is_empty());
                    assert!(there(&query).totals.iter().all(|row| row.values.values().all(|value| *value == 0)));
                }
            }
        }
    }
}
