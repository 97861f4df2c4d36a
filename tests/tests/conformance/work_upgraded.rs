//! Work of an older schema: the month in which it was submitted, and when it was withdrawn (rule P9).

use std::fmt::Write as _;

use comptoir::{Month, Session, StatisticGroup, StatisticsFilter, WorkFilter};
use comptoir_tests::{Raw, over_both_stores};

use crate::work::{asked, crew};
use crate::work_statistics::month;

/// How many requests were submitted in which month, those in which there were any.
fn months(session: &Session, from: Month, until: Month) -> Vec<(String, i64)> {
    let filter = StatisticsFilter { from: Some(from), until: Some(until), ..StatisticsFilter::default() };
    let rows = session.work().statistics(&filter).unwrap().rows;
    let months = rows.into_iter().filter(|row| row.group == StatisticGroup::Month && row.requests > 0);
    months.map(|row| (row.key, row.requests)).collect()
}

/// Has rows be as the schema before left them.
fn forget(raw: &mut Raw, condition: &str) {
    raw.run(&format!(
        "UPDATE work_requests SET month = 0, closed_at = NULL WHERE {condition}; UPDATE desks SET derived = 3"
    ));
}

over_both_stores! {
    fn p9_work_of_an_older_schema_gets_its_month_in_the_desks_zone(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let mut codes = Vec::new();
        for at in ["2026-05-31T23:59:59.999999+02:00", "2026-06-01T00:00:00+02:00", "2026-07-01T10:00:00+02:00"] {
            house.at(at);
            codes.push(asked(&house, crew.requester, "Notice"));
        }
        house.at("2026-07-02T10:00:00+02:00");
        let cancelled = house.administrator.work().cancel(&codes[0]).unwrap();
        // As many more as two batches and one.
        let mut raw = house.raw();
        let copies = (0..1_001_u32).fold(String::new(), |mut sql, number| {
            let id = raw.bytes(&u128::from(number).to_be_bytes());
            let _ = write!(
                sql,
                "INSERT INTO work_requests (desk_id, id, code, account_id, holder_id, submitter_id, subject, state, submitted_at, \
                 version, dealership_id) SELECT desk_id, {id}, code || '-{number}', account_id, holder_id, submitter_id, subject, \
                 state, submitted_at, version, dealership_id FROM work_requests WHERE code = '{}';",
                codes[1]
            );
            sql
        });
        raw.run(&copies);
        // What has its month keeps it, whatever the desk's zone is by now.
        raw.run(&format!("UPDATE work_requests SET month = 202604 WHERE code = '{}'", codes[2]));
        forget(&mut raw, "month <> 202604");
        let reopened = house.reopened().desk("infomedia").unwrap().session(house.agent.actor().clone()).unwrap();
        assert_eq!(
            months(&reopened, month("2026-01"), month("2026-12")),
            [("2026-04".to_owned(), 1), ("2026-05".to_owned(), 1), ("2026-06".to_owned(), 1_002)]
        );
        assert_eq!(raw.count("work_requests WHERE month = 0"), 0);
        assert_eq!(raw.count("desks WHERE derived = 5"), raw.count("desks"));
        // When it was withdrawn is told by the trail.
        assert!(cancelled.closed_at.is_some());
        assert_eq!(reopened.work().get(&codes[0]).unwrap(), cancelled);
        assert_eq!(reopened.work().get(&codes[1]).unwrap().closed_at, None);
        let june = WorkFilter { from: Some(month("2026-06")), until: Some(month("2026-06")), ..WorkFilter::default() };
        assert_eq!(reopened.work().list(&june, None).unwrap().items.len(), 50);
    }

    fn p9_work_that_ended_with_its_account_is_told_when(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let codes = [asked(&house, crew.requester, "Un"), asked(&house, crew.other, "Deux")];
        house.at("2026-05-02T10:00:00+02:00");
        house.agent.accounts().delete(crew.account).unwrap();
        let before: Vec<_> = codes.iter().map(|code| house.agent.work().get(code).unwrap()).collect();
        assert_eq!(before[0].closed_at, Some("2026-05-02T10:00:00+02:00".parse().unwrap()));
        forget(&mut house.raw(), "1 = 1");
        let reopened = house.reopened().desk("infomedia").unwrap().session(house.agent.actor().clone()).unwrap();
        let after: Vec<_> = codes.iter().map(|code| reopened.work().get(code).unwrap()).collect();
        assert_eq!(after, before);
    }
}

/// A file of the seventh schema, with work in it.
#[cfg(feature = "sqlite")]
#[test]
fn p9_work_of_a_file_of_version_7_is_counted_in_its_month() {
    let (_folder, url) = crate::upgrades::copy(7);
    let mut raw = Raw::of(&url);
    let submitted: comptoir::Timestamp = "2026-04-30T23:30:00+02:00".parse().unwrap();
    for (number, state) in [(1_u32, "submitted"), (2, "cancelled")] {
        raw.run(&format!(
            "INSERT INTO work_requests (desk_id, id, code, account_id, holder_id, submitter_id, subject, state, submitted_at, \
             version, dealership_id) SELECT c.desk_id, {}, '260430-21300000{number}', c.account_id, c.id, c.user_id, 'Notice', \
             '{state}', {}, 1, a.dealership_id FROM contacts c JOIN accounts a ON a.desk_id = c.desk_id AND a.id = c.account_id \
             JOIN desks d ON d.id = c.desk_id WHERE d.name = 'infomedia' LIMIT 1",
            raw.bytes(&u128::from(number).to_be_bytes()),
            submitted.as_micros()
        ));
    }
    assert_eq!(raw.count("work_requests"), 2);
    drop(raw);
    let store = crate::upgrades::open(&url, "2026-05-06T10:00:00+02:00");
    let agent = crate::upgrades::staff(&store, "infomedia", "anna");
    assert_eq!(months(&agent, month("2026-04"), month("2026-05")), [("2026-04".to_owned(), 2)]);
    // The trail does not tell of it: so nothing is made up.
    assert_eq!(agent.work().get("260430-213000002").unwrap().closed_at, None);
}
