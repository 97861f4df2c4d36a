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
        // Sorted by the rules of a language, as most databases are: the store must not depend on them.
        admin_sql(&format!(
            "CREATE DATABASE {role} OWNER {role} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US'"
        ));
        Store::migrate(&url(&role, &role), None).expect("the template is migrated");
        role
    });
    let name = format!("{template}_{}", COUNT.fetch_add(1, Ordering::SeqCst));
    admin_sql(&format!("CREATE DATABASE {name} OWNER {template} TEMPLATE {template}"));
    url(template, &name)
}

/// A connection of the cluster's owner, whom row-level security does not bind, to the database of a store.
pub(crate) fn owner(store: &str) -> PgConnection {
    PgConnection::establish(&as_superuser(store)).expect("the database answers")
}

/// The URL of a new database without any tables, for the role that owns it.
pub fn empty_database() -> String {
    let migrated = fresh_database();
    let (server, template) = migrated.rsplit_once('/').expect("the URL names a database");
    let (role, _) = template.rsplit_once('_').expect("a database is named after its role");
    admin_sql(&format!("CREATE DATABASE {template}_empty OWNER {role}"));
    format!("{server}/{template}_empty")
}

/// The same database as the cluster's owner sees it: a superuser.
pub fn as_superuser(store: &str) -> String {
    let (_, database) = store.rsplit_once('/').expect("the URL names a database");
    let cluster = cluster();
    let (server, _) = cluster.rsplit_once('/').expect("the cluster's URL names a database");
    format!("{server}/{database}")
}

fn url(role: &str, database: &str) -> String {
    let cluster = cluster();
    let (_, host) = cluster.rsplit_once('@').expect("the cluster's URL names user and host");
    let (host, _) = host.split_once('/').expect("the cluster's URL names a database");
    format!("postgres://{role}:tests@{host}/{database}")
}
