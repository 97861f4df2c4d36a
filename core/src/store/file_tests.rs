//! Every list of files walks an index in its own order.

use diesel::connection::SimpleConnection as _;

use super::*;
use crate::store::connection::Keep;
use crate::store::listing::tests::{DESK, Filled, analyze, index_of, plan, without_sorting};

/// 20,000 files of 30 places, one of a hundred not attached.
const FILL: [&str; 3] = [
    "INSERT INTO contacts (desk_id, id, account_id, user_id, role, job_title, created_at, version) \
     SELECT desk_id, id, id, administrator_id, 'requester', 'x', created_at, 1 FROM accounts",
    "INSERT INTO work_requests (desk_id, id, code, account_id, holder_id, submitter_id, subject, state, submitted_at, \
     version, dealership_id) SELECT desk_id, id, cast(1000000 + created_at AS TEXT), id, id, administrator_id, 's', \
     'submitted', created_at, 1, dealership_id FROM accounts",
    "INSERT INTO files (desk_id, id, place_id, uploader_id, key, name, size, sha256, media_type, received, created_at, work_id, \
     kind, attached_at) SELECT desk_id, id, administrator_id, administrator_id, cast(created_at AS TEXT), 'n', 1, id, 't', 0, \
     created_at, CASE created_at % 100 WHEN 0 THEN NULL ELSE id END, CASE created_at % 100 WHEN 0 THEN NULL ELSE 'source' END, \
     CASE created_at % 100 WHEN 0 THEN NULL ELSE created_at END FROM accounts",
];

fn plans(filled: &Filled) {
    let fill = |connection: &mut AnyConnection| {
        FILL.iter().try_for_each(|sql| connection.batch_execute(sql))?;
        analyze(connection, "ANALYZE contacts; ANALYZE work_requests; ANALYZE files")?;
        Ok::<_, StoreFault>(())
    };
    filled.database.write(Some(DESK), Keep::Commit, fill).unwrap();
    let (place, work) = ([0; 16], WorkRequestId::from_bytes([0; 16]));
    let read = filled.database.read::<_, StoreFault>(Some(DESK), |connection| {
        without_sorting(connection);
        let until = loose_until(DESK, Timestamp::from_micros(500), 100);
        assert_eq!(index_of(&plan(connection, until)).unwrap(), "files_loose");
        assert_eq!(index_of(&plan(connection, loose_of(DESK, &place).count())).unwrap(), "files_loose_by_place");
        assert_eq!(index_of(&plan(connection, attached_to(DESK, work))).unwrap(), "files_by_work");
        Ok(())
    });
    read.unwrap();
}

#[cfg(feature = "sqlite")]
#[test]
fn p9_every_list_of_files_walks_an_index_of_sqlite() {
    plans(&Filled::sqlite());
}

#[cfg(feature = "postgres")]
#[test]
fn p9_every_list_of_files_walks_an_index_of_postgres() {
    plans(&Filled::postgres());
}
