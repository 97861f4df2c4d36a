//! The schema of PostgreSQL: every key leads with the desk, and rows of another desk do not exist.

use comptoir::{DeviceReport, DeviceState};
use comptoir_tests::{House, Kind, Raw, Team};
use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

/// The store's own: found before any desk is chosen.
const OF_THE_STORE: [&str; 3] = ["desks", "store_keys", "store_schema"];

fn of_desks(raw: &mut Raw) -> Vec<String> {
    let tables = raw.tables();
    for own in OF_THE_STORE {
        assert!(tables.contains(&own.to_owned()));
    }
    tables.into_iter().filter(|table| !OF_THE_STORE.contains(&table.as_str())).collect()
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

fn count(connection: &mut PgConnection, table: &str) -> i64 {
    let query = diesel::sql_query(format!("SELECT count(*) AS count FROM comptoir.{table}"));
    query.get_result::<Count>(connection).unwrap().count
}

#[test]
fn schema_every_key_and_index_leads_with_the_desk() {
    let house = House::new(Kind::Postgres);
    let mut raw = house.raw();
    let tables = of_desks(&mut raw);
    assert!(tables.len() >= 13);
    let leading = raw.values(
        "SELECT c.relname || ' ' || i.relname || ' ' || a.attname AS value \
         FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid \
         JOIN pg_namespace n ON n.oid = c.relnamespace \
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = x.indkey[0] WHERE n.nspname = 'comptoir' ORDER BY 1",
    );
    for table in &tables {
        let own: Vec<_> = leading.iter().filter(|line| line.starts_with(&format!("{table} "))).collect();
        assert!(!own.is_empty(), "{table} has a key");
        assert!(own.iter().all(|line| line.ends_with(" desk_id")), "{own:?}");
    }
}

#[test]
fn schema_every_foreign_key_leads_with_the_desk_on_both_sides() {
    let house = House::new(Kind::Postgres);
    let keys = house.raw().values(
        "SELECT t.relname || ' ' || a.attname || ' ' || r.relname || ' ' || b.attname AS value \
         FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid JOIN pg_class r ON r.oid = k.confrelid \
         JOIN pg_namespace n ON n.oid = t.relnamespace \
         JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.conkey[1] \
         JOIN pg_attribute b ON b.attrelid = r.oid AND b.attnum = k.confkey[1] \
         WHERE k.contype = 'f' AND n.nspname = 'comptoir' ORDER BY 1",
    );
    assert!(keys.len() >= 15);
    for key in keys {
        let words: Vec<&str> = key.split(' ').collect();
        let target = if words[2] == "desks" { "id" } else { "desk_id" };
        assert_eq!((words[1], words[3]), ("desk_id", target), "{key}");
    }
}

#[test]
fn schema_row_level_security_is_forced_on_every_table_of_a_desk() {
    let house = House::new(Kind::Postgres);
    let mut raw = house.raw();
    let forced = raw.values(
        "SELECT c.relname::text AS value FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace \
         WHERE n.nspname = 'comptoir' AND c.relkind = 'r' AND c.relrowsecurity AND c.relforcerowsecurity ORDER BY 1",
    );
    assert_eq!(forced, of_desks(&mut raw));
}

#[test]
fn schema_rows_of_another_desk_do_not_exist() {
    let house = House::new(Kind::Postgres);
    let team = Team::helsinki(&house.store, "helsinki");
    house.dealer.once("k").unwrap().requests().submit(&comptoir_tests::draft()).unwrap();
    let code = house.started();
    let account = house.agent.requests().complete(&code, &comptoir::Completion::default()).unwrap().account.unwrap();
    let group = house.agent.groups().create("Sud").unwrap().id;
    house.agent.groups().assign(group, &[account]).unwrap();
    let camera = DeviceReport { key: "cam-1".into(), name: None, state: DeviceState::Enrolled };
    house.host.devices().report(account, &[camera]).unwrap();
    crate::work_scene::worked(&house, account);
    crate::welcome::worded(&house);
    crate::fields::filled(&house, account);
    crate::business::traded(&house, account);
    house.activate("joe@garage.example");
    house.sign_in("joe@garage.example").unwrap();
    house.sign_in("ulla@garage.example").unwrap_err();
    crate::registrations::registered(&crate::registrations::open(&house));
    let mut raw = house.raw();
    let tables = of_desks(&mut raw);
    let mut role = PgConnection::establish(&house.url).unwrap();
    for table in &tables {
        assert!(raw.count(table) > 0, "{table} has rows");
        assert_eq!(count(&mut role, table), 0, "{table} without a desk");
    }
    for (desk, other) in [(house.desk.id(), team.desk.id()), (team.desk.id(), house.desk.id())] {
        role.batch_execute(&format!("SELECT set_config('comptoir.desk', '{desk}', false)")).unwrap();
        for table in &tables {
            let own = raw.bytes(desk.as_bytes());
            assert_eq!(count(&mut role, table), raw.count(&format!("{table} WHERE desk_id = {own}")), "{table}");
            let theirs = raw.bytes(other.as_bytes());
            assert_eq!(count(&mut role, &format!("{table} WHERE desk_id = {theirs}")), 0, "{table}");
            role.batch_execute(&format!("UPDATE comptoir.{table} SET desk_id = desk_id WHERE desk_id = {theirs}"))
                .unwrap();
        }
        let theirs = raw.bytes(other.as_bytes());
        let smuggled = format!(
            "INSERT INTO comptoir.seal_keys (desk_id, owner_id, wrapped) VALUES ({theirs}, {theirs}, {theirs})"
        );
        assert!(role.batch_execute(&smuggled).is_err(), "nothing is written for another desk");
    }
    role.batch_execute("SELECT set_config('comptoir.desk', '', false)").unwrap();
    assert_eq!(count(&mut role, "users"), 0);
}

#[test]
fn schema_columns_are_of_the_five_types_only() {
    let house = House::new(Kind::Postgres);
    let types = house.raw().values(
        "SELECT DISTINCT data_type::text AS value FROM information_schema.columns WHERE table_schema = 'comptoir'",
    );
    for name in types {
        assert!(["bigint", "integer", "text", "bytea", "boolean"].contains(&name.as_str()), "{name}");
    }
}

#[test]
fn schema_texts_compare_by_their_bytes() {
    let house = House::new(Kind::Postgres);
    let others = house.raw().values(
        "SELECT table_name || '.' || column_name AS value FROM information_schema.columns \
         WHERE table_schema = 'comptoir' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'",
    );
    assert_eq!(others, Vec::<String>::new());
}
