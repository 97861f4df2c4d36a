//! A PostgreSQL database that version 1 left behind comes to what an SQLite file of version 1 comes to.

use comptoir::Store;
use comptoir_tests::{House, Raw, admin_sql, as_superuser, empty_database, fresh_database};
use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;

use crate::upgrades::copy;
use crate::upgrades_business;
use crate::upgrades_from_1::assert_all_is_there;
use crate::upgrades_from_5::{OF_VERSION_1, OF_VERSION_5, apart, assert_gained};

/// The steps by which the tables came to be what they were.
const STEPS: [&str; 5] = [
    include_str!("../../../core/src/store/migrations/postgres/0001_store.sql"),
    include_str!("../../../core/src/store/migrations/postgres/0002_modify.sql"),
    include_str!("../../../core/src/store/migrations/postgres/0003_lists.sql"),
    include_str!("../../../core/src/store/migrations/postgres/0004_day.sql"),
    include_str!("../../../core/src/store/migrations/postgres/0005_history.sql"),
];

/// A database of an older version and the role that works with it.
struct Old {
    /// For the role that owns the tables.
    owner: String,
    /// For a role that owns nothing.
    clerk: String,
    role: String,
}

/// A database as version 1 made it, with the rows of the file that version 1 wrote.
fn old(role: &str) -> Old {
    of_version(1, role)
}

/// The same of another version.
fn of_version(version: i32, role: &str) -> Old {
    let owner = empty_database();
    let role = format!("{role}_{}", std::process::id());
    admin_sql(&format!("CREATE ROLE {role} LOGIN PASSWORD 'tests'"));
    let mut connection = PgConnection::establish(&owner).unwrap();
    let steps = STEPS[..usize::try_from(version).unwrap()].join("; ");
    connection
        .batch_execute(&format!(
            "BEGIN; CREATE SCHEMA comptoir; CREATE TABLE comptoir.store_schema (version INTEGER PRIMARY KEY); \
             SET search_path TO comptoir, pg_temp; {steps}; INSERT INTO store_schema SELECT generate_series(1, {version}); \
             GRANT USAGE ON SCHEMA comptoir TO {role}; \
             GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA comptoir TO {role}; \
             REVOKE INSERT, UPDATE, DELETE ON store_schema FROM {role}; \
             REVOKE UPDATE, DELETE ON audit_events FROM {role}; COMMIT"
        ))
        .unwrap();
    let (_folder, file) = copy(version);
    let (mut from, mut to) = (Raw::of(&file), Raw::of(&owner));
    for table in from.tables() {
        let names = columns(&mut from, &table);
        let values: Vec<String> = names
            .iter()
            .map(|name| {
                format!(
                    "CASE typeof({name}) WHEN 'blob' THEN '''\\x' || hex({name}) || '''::bytea' ELSE quote({name}) END"
                )
            })
            .collect();
        for row in from.values(&format!("SELECT {} AS value FROM {table}", values.join(" || ', ' || "))) {
            to.run(&format!("INSERT INTO {table} ({}) VALUES ({row})", names.join(", ")));
        }
        assert_eq!(from.count(&table), to.count(&table), "{table}");
    }
    let (server, database) = owner.rsplit_once('/').unwrap();
    let (_, host) = server.rsplit_once('@').unwrap();
    let clerk = format!("postgres://{role}:tests@{host}/{database}");
    Old { owner, clerk, role }
}

/// The columns of a file's table.
fn columns(file: &mut Raw, table: &str) -> Vec<String> {
    file.values(&format!("SELECT name AS value FROM pragma_table_info('{table}') ORDER BY name"))
}

/// The rows of a table, the value of each of these columns as text.
fn rows(raw: &mut Raw, table: &str, columns: &[String], text: impl Fn(&str) -> String) -> Vec<String> {
    let values: Vec<String> = columns.iter().map(|name| format!("coalesce({}, 'NULL')", text(name))).collect();
    let mut rows = raw.values(&format!("SELECT {} AS value FROM {table}", values.join(" || '|' || ")));
    rows.sort();
    rows
}

/// What defines the tables: columns, constraints, indexes, policies, and who is bound by them.
fn schema(raw: &mut Raw) -> Vec<String> {
    let mut all = Vec::new();
    for query in [
        "SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default, collation_name) AS value \
         FROM information_schema.columns WHERE table_schema = 'comptoir' ORDER BY 1",
        "SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS value FROM pg_constraint \
         WHERE connamespace = 'comptoir'::regnamespace ORDER BY 1",
        "SELECT indexdef AS value FROM pg_indexes WHERE schemaname = 'comptoir' ORDER BY 1",
        "SELECT concat_ws(' ', tablename, policyname, permissive, roles, cmd, qual, with_check) AS value \
         FROM pg_policies WHERE schemaname = 'comptoir' ORDER BY 1",
        "SELECT concat_ws(' ', relname, relrowsecurity, relforcerowsecurity) AS value FROM pg_class \
         WHERE relnamespace = 'comptoir'::regnamespace AND relkind = 'r' ORDER BY 1",
        "SELECT version::text AS value FROM store_schema ORDER BY 1",
    ] {
        all.extend(raw.values(query));
    }
    all
}

fn everything(raw: &mut Raw) -> Vec<Vec<String>> {
    let tables: Vec<Vec<String>> = raw.tables().iter().map(|table| raw.rows(table)).collect();
    [vec![schema(raw)], tables].concat()
}

#[test]
fn upgrade_a_database_of_version_1_is_refused_until_it_is_migrated() {
    let old = old("waiting");
    let mut raw = Raw::of(&old.owner);
    let before = everything(&mut raw);
    for url in [&old.clerk, &old.owner] {
        assert_eq!(Store::open(url, House::keys()).unwrap_err().code(), "store_outdated");
    }
    assert!(Store::migrate(&old.clerk, None).is_err(), "who does not own the tables cannot");
    assert!(everything(&mut raw) == before);
}

#[test]
fn upgrade_a_database_of_version_1_comes_to_what_a_file_comes_to() {
    let old = old("upgraded");
    let mut raw = Raw::of(&old.owner);
    Store::migrate(&old.owner, Some(&old.role)).unwrap();
    assert_eq!(schema(&mut raw), schema(&mut Raw::of(&fresh_database())));
    let (_folder, file) = copy(1);
    drop(Store::open(&file, House::keys()).unwrap());
    let mut sqlite = Raw::of(&file);
    let mut tables = raw.tables();
    tables.retain(|table| table != "store_schema");
    assert_eq!(tables, sqlite.tables());
    for table in &tables {
        let columns = columns(&mut sqlite, table);
        let theirs = rows(&mut sqlite, table, &columns, |name| {
            format!("CASE typeof({name}) WHEN 'blob' THEN '\\x' || lower(hex({name})) ELSE cast({name} AS TEXT) END")
        });
        let ours = rows(&mut raw, table, &columns, |name| {
            format!(
                "CASE pg_typeof({name})::text WHEN 'boolean' THEN ({name}::text = 'true')::int::text ELSE {name}::text END"
            )
        });
        assert_eq!(ours, theirs, "{table}");
        let new = [
            "account_groups",
            "account_group_members",
            "devices",
            "credentials",
            "sign_ins",
            "sign_in_attempts",
            "registrations",
            "services",
            "service_accounts",
            "work_requests",
            "work_steps",
            "files",
            "file_chunks",
            "custom_fields",
            "custom_values",
            "mail_templates",
            "documents",
            "document_lines",
            "document_series",
            "orders",
            "order_words",
        ]
        .contains(&table.as_str());
        assert_eq!(theirs.is_empty(), new, "{table} has rows");
    }
    let once = everything(&mut raw);
    Store::migrate(&old.owner, Some(&old.role)).unwrap();
    Store::migrate(&old.owner, None).unwrap();
    assert!(everything(&mut raw) == once, "a second time changes nothing");
    assert_all_is_there(&old.clerk);
}

#[test]
fn upgrade_a_database_of_version_1_can_be_migrated_by_a_superuser() {
    let old = old("granted");
    Store::migrate(&as_superuser(&old.owner), Some(&old.role)).unwrap();
    assert_all_is_there(&old.clerk);
}

#[test]
fn upgrade_of_a_database_that_fails_midway_leaves_it_as_it_was() {
    let old = old("obstructed");
    let mut raw = Raw::of(&old.owner);
    for (obstacle, away) in [
        ("ALTER TABLE invitations ADD COLUMN revoked_at TEXT", "ALTER TABLE invitations DROP COLUMN revoked_at"),
        ("CREATE TABLE account_requests_open_by_key ()", "DROP TABLE account_requests_open_by_key"),
        ("CREATE TABLE account_requests_answered ()", "DROP TABLE account_requests_answered"),
        ("CREATE TABLE account_events ()", "DROP TABLE account_events"),
        ("CREATE TABLE subscriptions ()", "DROP TABLE subscriptions"),
        ("CREATE TABLE order_words ()", "DROP TABLE order_words"),
    ] {
        raw.run(obstacle);
        let before = everything(&mut raw);
        let error = Store::migrate(&old.owner, Some(&old.role)).unwrap_err();
        assert!(error.code().starts_with("store_"), "{obstacle}: {error}");
        assert!(everything(&mut raw) == before, "{obstacle}: nothing half done");
        assert_eq!(Store::open(&old.clerk, House::keys()).unwrap_err().code(), "store_outdated");
        raw.run(away);
    }
    Store::migrate(&old.owner, Some(&old.role)).unwrap();
    assert_all_is_there(&old.clerk);
}

#[test]
fn upgrade_of_a_database_gives_accounts_a_zone_and_a_subscription_and_users_a_state() {
    for (version, zones) in [(1, &OF_VERSION_1[..]), (5, &OF_VERSION_5[..])] {
        let old = of_version(version, &format!("gaining_{version}"));
        apart(&mut Raw::of(&old.owner));
        Store::migrate(&old.owner, Some(&old.role)).unwrap();
        assert_eq!(schema(&mut Raw::of(&old.owner)), schema(&mut Raw::of(&fresh_database())));
        assert_gained(&old.clerk, zones);
    }
}

#[test]
fn upgrade_of_a_database_lets_its_accounts_order_and_be_billed() {
    for version in [1, 5] {
        let old = of_version(version, &format!("trading_{version}"));
        Store::migrate(&old.owner, Some(&old.role)).unwrap();
        upgrades_business::assert_gained(&old.clerk);
    }
}
