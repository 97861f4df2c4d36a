//! Every part of the desk's day walks an index, in its own order.

use diesel::connection::SimpleConnection as _;

use super::*;
use crate::store::connection::Keep;
use crate::store::listing::tests::{DESK, Filled, analyze, index_of, plan, without_sorting};

/// The instant of which the day is told.
const NOW: Timestamp = Timestamp::from_micros(40_000_000);

/// One of a hundred requests is open, every fourth of those waits; the others were answered, over twenty years.
const FACTS: &str = "
    UPDATE account_requests SET runs_out_at = due_at, last_day_at = due_at - 1000
        WHERE state IN ('submitted', 'in_progress') AND submitted_at % 800 > 1;
    UPDATE account_requests SET waiting_since = submitted_at
        WHERE state IN ('submitted', 'in_progress') AND submitted_at % 800 <= 1;
    UPDATE account_requests SET answered_month = 200001 + submitted_at % 20 * 100 + submitted_at / 20 % 12,
        on_time = submitted_at / 7 % 2 WHERE state IN ('completed', 'rejected');
";

fn plans(filled: &Filled) {
    let fill = filled.database.write::<_, StoreFault>(Some(DESK), Keep::Commit, |connection| {
        connection.batch_execute(FACTS)?;
        analyze(connection, "ANALYZE account_requests")?;
        Ok(())
    });
    fill.unwrap();
    let read = filled.database.read::<_, StoreFault>(Some(DESK), |connection| {
        without_sorting(connection);
        let place = (Timestamp::from_micros(30_000), "1000500".to_owned());
        for dealership in [None, Some(DealershipId::from_bytes([0; 16]))] {
            for part in DayPart::ALL {
                let wanted = match part {
                    DayPart::Overdue | DayPart::DueToday => "account_requests_running",
                    DayPart::Waiting => "account_requests_waiting",
                };
                let part = PartOfDay { desk: DESK, dealership, part: *part, now: NOW };
                for after in [None, Some(&place)] {
                    assert_eq!(index_of(&plan(connection, Limited::new(part.after(after), 51))), Ok(wanted.to_owned()));
                }
                assert_eq!(
                    index_of(&plan(connection, part.all().count())),
                    Ok(wanted.to_owned()),
                    "the number of {:?}",
                    part.part
                );
            }
            let by = if dealership.is_some() { "_by_dealership" } else { "" };
            let month = |code| Month::from_code(code).unwrap();
            let answers = Answers { desk: DESK, dealership, from: month(201_801), until: month(201_912) };
            // In no order: PostgreSQL may gather the rows by the index and hash the months.
            let told = plan(connection, answers.query()).join("\n");
            assert!(!["Seq Scan", "SCAN ", "TEMP B-TREE"].iter().any(|bad| told.contains(bad)), "{told}");
            assert!(told.split_whitespace().any(|word| word == format!("account_requests_answered{by}")), "{told}");
            assert!(answers.count(connection).unwrap().iter().all(|(.., count)| *count > 0));
        }
        let untold = Limited::new(unreminded(DESK, NOW, Some(&place)), 50);
        assert_eq!(index_of(&plan(connection, untold)), Ok("account_requests_running".to_owned()));
        Ok(())
    });
    read.unwrap();
}

#[cfg(feature = "sqlite")]
#[test]
fn q6_every_part_of_the_day_walks_an_index_of_sqlite() {
    plans(&Filled::sqlite());
}

#[cfg(feature = "postgres")]
#[test]
fn q6_every_part_of_the_day_walks_an_index_of_postgres() {
    plans(&Filled::postgres());
}
