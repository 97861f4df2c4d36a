use diesel::connection::SimpleConnection as _;

use super::*;
use crate::store::connection::Keep;
use crate::store::listing::tests::{DESK, Filled, analyze, index_of, plan, without_sorting};
use crate::store::look_alike::alike;

const AT: Timestamp = Timestamp::from_micros(7);
const ID: RegistrationId = RegistrationId::from_bytes([3; 16]);

#[test]
fn p3_a_list_goes_through_the_states_and_on_from_its_place() {
    use RegistrationState::{Approved, Awaiting, Declined};
    let of = |only, after| stretches(only, after).collect::<Vec<_>>();
    assert_eq!(of(None, None), [(Awaiting, None), (Approved, None), (Declined, None)]);
    assert_eq!(of(Some(Approved), None), [(Approved, None)]);
    assert_eq!(of(None, Some((Awaiting, AT, ID))), [(Awaiting, Some((AT, ID))), (Approved, None), (Declined, None)]);
    assert_eq!(of(None, Some((Approved, AT, ID))), [(Approved, Some((AT, ID))), (Declined, None)]);
    assert_eq!(of(Some(Declined), Some((Declined, AT, ID))), [(Declined, Some((AT, ID)))]);
}

const FILL: [&str; 2] = [
    "INSERT INTO registrations (desk_id, id, email_key, email, email_skeleton, name, first_name, last_name, company, language, \
     time_zone, state, created_at, version) SELECT desk_id, id, 'mail' || created_at, '', '', '', '', '', '', 'fr', 'UTC', \
     CASE created_at % 3 WHEN 0 THEN 'awaiting' WHEN 1 THEN 'approved' ELSE 'declined' END, created_at, 1 FROM accounts",
    "INSERT INTO users (desk_id, id, email_key, email, email_skeleton, first_name, last_name, language, time_zone, \
     activation, created_at, version) SELECT desk_id, id, 'look' || created_at, '', 'look' || created_at, '', '', 'fr', \
     'Europe/Paris', 'active', 0, 1 FROM accounts WHERE created_at >= 40",
];

fn plans(filled: &Filled) {
    filled
        .database
        .write::<_, StoreFault>(Some(DESK), Keep::Commit, |connection| {
            FILL.iter().try_for_each(|sql| connection.batch_execute(sql))?;
            analyze(connection, "ANALYZE registrations; ANALYZE users")?;
            Ok(())
        })
        .unwrap();
    let read = filled.database.read::<_, StoreFault>(Some(DESK), |connection| {
        without_sorting(connection);
        for state in RegistrationState::ALL {
            for after in [None, Some((AT, ID))] {
                let index = index_of(&plan(connection, in_state(DESK, *state, after, 51)));
                assert_eq!(index.as_deref(), Ok("registrations_by_state"), "{state:?}");
            }
        }
        assert_eq!(index_of(&plan(connection, of_address(DESK, "mail9"))).as_deref(), Ok("registrations_awaiting"));
        assert_eq!(index_of(&plan(connection, alike(DESK, &["look9"]))).as_deref(), Ok("users_by_skeleton"));
        Ok(())
    });
    read.unwrap();
}

#[cfg(feature = "sqlite")]
#[test]
fn p3_registrations_and_look_alikes_are_found_by_an_index_of_sqlite() {
    plans(&Filled::sqlite());
}

#[cfg(feature = "postgres")]
#[test]
fn p3_registrations_and_look_alikes_are_found_by_an_index_of_postgres() {
    plans(&Filled::postgres());
}
