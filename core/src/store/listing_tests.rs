//! What the tests of the lists share: a store of each kind with many rows, and the plans that it makes.

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::{Integer, Text};

use super::super::connection::{AnyBackend, AnyConnection, Database, Keep, OpenOptions};
use super::super::{StoreFault, desk as desks};
use crate::DeskId;

/// The desk that the rows are of.
pub(crate) const DESK: DeskId = DeskId::from_bytes([1; 16]);

/// Rows of accounts, requests, names that begin alike, in SQL that both databases read. `NUMBER` counts to `ROWS`.
const ROWS: u32 = 20_000;

/// A store with a desk of 20,000 accounts and as many requests, one of a hundred still open.
pub(crate) struct Filled {
    pub(crate) database: Database,
    _folder: Option<tempfile::TempDir>,
    #[cfg(feature = "postgres")]
    dropped: Option<(String, String)>,
}

impl Filled {
    #[cfg(feature = "sqlite")]
    pub(crate) fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("lists.db").display());
        let database = Database::open(&url, OpenOptions::default()).unwrap();
        let filled = Self {
            database,
            _folder: Some(folder),
            #[cfg(feature = "postgres")]
            dropped: None,
        };
        let numbers = format!("WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {ROWS} - 1) ");
        filled.fill("x'01010101010101010101010101010101'", "unhex(printf('%032x', i))", &numbers, "CAST(", " AS BLOB)");
        filled
    }

    #[cfg(feature = "postgres")]
    pub(crate) fn postgres() -> Self {
        static COUNT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
        let server =
            std::env::var("COMPTOIR_TEST_POSTGRES").expect("COMPTOIR_TEST_POSTGRES names no PostgreSQL server");
        let count = COUNT.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        let name = format!("comptoir_lists_{}_{count}", std::process::id());
        let mut owner = PgConnection::establish(&server).unwrap();
        owner.batch_execute(&format!("CREATE ROLE {name} LOGIN PASSWORD 'lists'")).unwrap();
        owner.batch_execute(&format!("CREATE DATABASE {name} OWNER {name}")).unwrap();
        let (_, host) = server.rsplit_once('@').unwrap();
        let (host, _) = host.split_once('/').unwrap();
        let url = format!("postgres://{name}:lists@{host}/{name}");
        Database::migrate(&url, None, OpenOptions::default()).unwrap();
        let database = Database::open(&url, OpenOptions::default()).unwrap();
        let filled = Self { database, _folder: None, dropped: Some((server, name)) };
        let bytes = "decode(repeat('01', 16), 'hex')";
        let numbers = format!("WITH n (i) AS (SELECT generate_series(0, {ROWS} - 1)) ");
        filled.fill(bytes, "decode(lpad(to_hex(i), 32, '0'), 'hex')", &numbers, "convert_to(", ", 'UTF8')");
        filled
    }

    /// Has PostgreSQL look through its tables as it does by itself in time: only then it answers from an index alone.
    pub(crate) fn vacuum(&self) {
        #[cfg(feature = "postgres")]
        if let Some((server, name)) = &self.dropped {
            let (_, host) = server.rsplit_once('@').unwrap();
            let (host, _) = host.split_once('/').unwrap();
            let url = format!("postgres://{name}:lists@{host}/{name}");
            PgConnection::establish(&url).unwrap().batch_execute("VACUUM ANALYZE").unwrap();
        }
    }

    fn fill(&self, desk: &str, id: &str, numbers: &str, cast: &str, bytes: &str) {
        let id_of = |number: &str| id.replace("i)", &format!("{number})"));
        let few = |most: u32| id_of(&format!("(i % {most})"));
        // Names of ten letters, in no order: `Garage 00042` and the like, parted by what they begin with.
        let folded = "substr('abcdefghijklmnopqrst', 1 + i % 20, 1) || 'arage ' || (i * 7919 % 100003)";
        let state = "CASE i % 200 WHEN 0 THEN 'submitted' WHEN 1 THEN 'in_progress' WHEN 2 THEN 'rejected' \
             WHEN 3 THEN 'cancelled' ELSE 'completed' END";
        let sql = [
            format!(
                "INSERT INTO dealerships SELECT {desk}, {}, 'code' || i, 'Paris', 'FR', 'fr', 'Europe/Paris', 1 FROM n WHERE i < 40",
                id_of("i")
            ),
            format!(
                "INSERT INTO users (desk_id, id, email_key, email, first_name, last_name, language, time_zone, activation, \
                 created_at, version) SELECT {desk}, {}, 'mail' || i, '', '', '', 'fr', 'Europe/Paris', 'active', 0, 1 FROM n WHERE i < 40",
                id_of("i")
            ),
            format!(
                "INSERT INTO staff SELECT {desk}, {0}, {0}, 'agent', NULL, 0, 1, NULL FROM n WHERE i < 40",
                id_of("i")
            ),
            format!(
                "INSERT INTO accounts (desk_id, id, name, name_folded, name_key, state, language, country, street, \
                 postal_code, city, dealership_id, administrator_id, created_at, version) SELECT {desk}, {}, {folded}, {folded}, \
                 {cast}{folded}{bytes}, 'active', 'fr', CASE i % 10 WHEN 0 THEN 'FI' ELSE 'FR' END, '', '', '', {}, {}, i, 1 FROM n",
                id_of("i"),
                few(40),
                few(30)
            ),
            format!(
                "INSERT INTO account_requests (desk_id, id, code, kind, state, agent_id, submitter_id, dealership_id, \
                 account_name, name_folded, name_key, draft, submitted_at, due_at, calendar, time_zone, version) \
                 SELECT {desk}, {}, cast(1000000 + i AS TEXT), 'create', {state}, {}, {}, {}, {folded}, {folded}, \
                 {cast}{folded}{bytes}, '', i, (i * 7919 % 100003) * 1000, '', '', 1 FROM n",
                id_of("i"),
                few(7),
                few(40),
                few(40)
            ),
        ];
        self.database
            .write::<_, StoreFault>(Some(DESK), Keep::Commit, |connection| {
                desks::insert(connection, DESK, "lists", "{}")?;
                for sql in &sql {
                    execute(connection, &format!("{numbers}{}", sql))?;
                }
                analyze(connection, "ANALYZE accounts; ANALYZE account_requests")?;
                Ok(())
            })
            .unwrap();
    }
}

#[cfg(feature = "postgres")]
impl Drop for Filled {
    fn drop(&mut self) {
        let Some((server, name)) = &self.dropped else { return };
        if let Ok(mut owner) = PgConnection::establish(server) {
            let _ = owner.batch_execute(&format!("DROP DATABASE {name} WITH (FORCE)"));
            let _ = owner.batch_execute(&format!("DROP ROLE {name}"));
        }
    }
}

/// Has PostgreSQL look at its tables; an SQLite file is made with its statistics.
#[cfg_attr(not(feature = "postgres"), allow(unused_variables, reason = "there is nothing to look at"))]
pub(crate) fn analyze(connection: &mut AnyConnection, sql: &str) -> Result<(), StoreFault> {
    #[cfg(feature = "postgres")]
    if matches!(connection, AnyConnection::Postgres(_)) {
        execute(connection, sql)?;
    }
    Ok(())
}

fn execute(connection: &mut AnyConnection, sql: &str) -> Result<(), StoreFault> {
    Ok(connection.batch_execute(sql)?)
}

/// A query with `EXPLAIN` before it, answered in columns of the types `T`.
struct Explained<Q, T>(&'static str, Q, std::marker::PhantomData<T>);

impl<Q, T> Query for Explained<Q, T> {
    type SqlType = T;
}

impl<Q, T> QueryId for Explained<Q, T> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<Q, T> RunQueryDsl<AnyConnection> for Explained<Q, T> {}

impl<Q: QueryFragment<AnyBackend>, T> QueryFragment<AnyBackend> for Explained<Q, T> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, AnyBackend>) -> QueryResult<()> {
        out.push_sql(self.0);
        self.1.walk_ast(out)
    }
}

/// The lines of the plan that the database makes for a query.
pub(crate) fn plan<Q: QueryFragment<AnyBackend>>(connection: &mut AnyConnection, query: Q) -> Vec<String> {
    use std::marker::PhantomData;
    match connection {
        #[cfg(feature = "sqlite")]
        AnyConnection::Sqlite(_) => {
            type Line = (Integer, Integer, Integer, Text);
            let rows: Vec<(i32, i32, i32, String)> =
                Explained::<Q, Line>("EXPLAIN QUERY PLAN ", query, PhantomData).get_results(connection).unwrap();
            rows.into_iter().map(|row| row.3).collect()
        }
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(_) => {
            Explained::<Q, Text>("EXPLAIN (COSTS OFF) ", query, PhantomData).get_results(connection).unwrap()
        }
    }
}

/// The index that a plan walks, and nothing beside: no other step, no sort, no row that the index does not lead to.
pub(crate) fn index_of(plan: &[String]) -> Result<String, String> {
    let whole = plan.join("\n");
    let words = |after: &str| whole.split(after).nth(1).and_then(|rest| rest.split_whitespace().next());
    let bad = ["TEMP B-TREE", "SCAN ", "Sort", "Seq Scan", "Bitmap", "Multi-Index"];
    if bad.iter().any(|bad| whole.contains(bad)) {
        return Err(whole);
    }
    let found = words("USING INDEX ").or_else(|| words("USING COVERING INDEX ")).or_else(|| words(" using "));
    match found {
        Some(index) if whole.contains("(desk_id=?") || whole.contains("Index Cond: (") => Ok(index.to_owned()),
        _ => Err(whole),
    }
}

/// Lets PostgreSQL sort only where no index gives the order. By itself it weighs how many rows will come, and sorts a
/// handful rather than walk an index in order; that there is an index to walk for every list is what is shown here.
pub(crate) fn without_sorting(connection: &mut AnyConnection) {
    #[cfg(feature = "postgres")]
    if let AnyConnection::Postgres(connection) = connection {
        let settings = "SET LOCAL enable_sort TO off; SET LOCAL enable_incremental_sort TO off";
        connection.batch_execute(settings).unwrap();
    }
    let _ = connection;
}
