//! Databases of the tests' own, in the cluster that `tests/run` starts.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use comptoir::Store;
use diesel::{Connection as _, PgConnection, RunQueryDsl as _};

static COUNT: AtomicU32 = AtomicU32::new(0);

fn cluster() -> String {
    std::env::var("COMPTOIR_TEST_POSTGRES")
        .expect("COMPTOIR_TEST_POSTGRES is not set: these tests need the PostgreSQL that tests/run starts")
}

/// Runs a statement as the cluster's owner, in its first database.
pub fn admin_sql(statement: &str) {
    let mut connection = PgConnection::establish(&cluster()).expect("the cluster answers");
    diesel::sql_query(statement).execute(&mut connection).expect("the statement runs");
}

/// The URL of a new, migrated database, for a role that owns its tables and is no superuser.
pub fn fresh_database() -> String {
    static TEMPLATE: OnceLock<String> = OnceLock::new();
    let template = TEMPLATE.get_or_init(|| {
        let role = format!("comptoir_tests_{}", std::process::id());
        admin_sql(&format!("CREATE ROLE {role} LOGIN PASSWORD 'tests'"));
        admin_sql(&format!("CREATE DATABASE {role} OWNER {role}"));
        Store::migrate(&url(&role, &role), None).expect("the template is migrated");
        role
    });
    let name = format!("{template}_{}", COUNT.fetch_add(1, Ordering::SeqCst));
    admin_sql(&format!("CREATE DATABASE {name} OWNER {template} TEMPLATE {template}"));
    url(template, &name)
}

fn url(role: &str, database: &str) -> String {
    let cluster = cluster();
    let (_, host) = cluster.rsplit_once('@').expect("the cluster's URL names user and host");
    let (host, _) = host.split_once('/').expect("the cluster's URL names a database");
    format!("postgres://{role}:tests@{host}/{database}")
}
