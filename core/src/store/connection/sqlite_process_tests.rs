//! Processes and threads that share a store: queued, never told busy.

use std::process::Command;

use super::*;

const CHILD: &str = "COMPTOIR_TEST_CHILD";
const PROCESSES: u8 = 8;
const WRITES: i32 = 40;

/// Not a test of its own: what each process of the next one does.
#[test]
fn one_of_many_processes() {
    let Some(path) = std::env::var_os(CHILD) else { return };
    let url = format!("sqlite:{}", Path::new(&path).display());
    let database = Database::open(&url, OpenOptions::default()).unwrap();
    write(&database, |connection| {
        connection.batch_execute(&TABLE.replace("CREATE TABLE", "CREATE TABLE IF NOT EXISTS"))?;
        insert_if_absent!(connection, crates::table, &a_crate(1))?;
        Ok(())
    })
    .unwrap();
    for _ in 0..WRITES {
        write(&database, |connection| {
            let before: i32 = crates::table.select(crates::count).get_result(connection)?;
            diesel::update(crates::table).set(crates::count.eq(before + 1)).execute(connection)?;
            Ok(())
        })
        .unwrap();
    }
}

/// Starts that in a process of its own.
fn start_child(place: &Place) -> std::process::Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "store::connection::tests::sqlite::processes::one_of_many_processes", "--nocapture"])
        .env(CHILD, place.path())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap()
}

fn finish(child: std::process::Child) {
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8_lossy(&output.stdout).contains("1 passed"));
}

#[test]
fn processes_make_one_store_and_none_is_ever_told_busy_though_one_is_killed() {
    let place = Place::new();
    let mut killed = start_child(&place);
    let children: Vec<_> = (0..PROCESSES).map(|_| start_child(&place)).collect();
    std::thread::sleep(Duration::from_millis(150));
    killed.kill().unwrap();
    killed.wait().unwrap();
    children.into_iter().for_each(finish);
    let database = place.open().unwrap();
    let count = database.read(None, |connection| by_id(connection, 1)).unwrap().unwrap().count;
    let (least, most) = (i32::from(PROCESSES) * WRITES, i32::from(PROCESSES + 1) * WRITES);
    assert!((least..=most).contains(&count), "{count}");
    let sound = write(&database, |connection| {
        let check = "(SELECT integrity_check FROM pragma_integrity_check)";
        Ok(diesel::select(diesel::dsl::sql::<diesel::sql_types::Text>(check)).get_result::<String>(connection)?)
    });
    assert_eq!(sound.unwrap(), "ok");
}

#[test]
fn a_store_opened_and_closed_beside_another_leaves_its_locks_alone() {
    let place = Place::new();
    let database = place.with_table();
    add(&database, 1).unwrap();
    drop(place.open().unwrap());
    // A process that believed itself the last to close would delete the log.
    finish(start_child(&place));
    add(&database, 2).unwrap();
    assert_eq!(count(&database), 2);
}

#[test]
fn threads_with_stores_of_their_own_write_side_by_side() {
    let place = Place::new();
    drop(place.with_table());
    std::thread::scope(|scope| {
        for thread in 0..4_u8 {
            let place = &place;
            scope.spawn(move || {
                let database = place.open().unwrap();
                for number in 0..20 {
                    add(&database, 1 + thread * 20 + number)
                        .or_else(|fault| {
                            // The first crate is every other's parent.
                            if fault.code() == "store_constraint" { Ok(0) } else { Err(fault) }
                        })
                        .unwrap();
                }
            });
        }
    });
    assert!(count(&place.open().unwrap()) > 20);
}
