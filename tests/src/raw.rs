//! A store's tables past the library: to look for what must not be there, and to tamper with what is.

use std::fmt::Write as _;

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{Nullable, Text};

/// A connection to the tables of a store that none of its rules bind.
pub struct Raw(Inner);

enum Inner {
    #[cfg(feature = "sqlite")]
    Sqlite(SqliteConnection),
    #[cfg(feature = "postgres")]
    Postgres(PgConnection),
}

#[derive(QueryableByName)]
struct Value {
    #[diesel(sql_type = Nullable<Text>)]
    value: Option<String>,
}

/// A step of a plan, as PostgreSQL calls it.
#[derive(QueryableByName)]
struct Step {
    #[diesel(sql_type = Text, column_name = "QUERY PLAN")]
    step: String,
}

/// The same, as SQLite calls it.
#[cfg(feature = "sqlite")]
#[derive(QueryableByName)]
struct SqliteStep {
    #[diesel(sql_type = Text, column_name = detail)]
    step: String,
}

impl Raw {
    /// A connection to the store at `url`.
    #[must_use]
    pub fn of(url: &str) -> Self {
        #[cfg(feature = "sqlite")]
        if let Some(path) = url.strip_prefix("sqlite:") {
            let mut connection = SqliteConnection::establish(path).expect("the file opens");
            connection
                .batch_execute("PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = OFF")
                .expect("a timeout can be set");
            return Self(Inner::Sqlite(connection));
        }
        #[cfg(feature = "postgres")]
        {
            let mut connection = crate::postgres::owner(url);
            let settings = "SET search_path TO comptoir; SET session_replication_role TO replica";
            connection.batch_execute(settings).expect("a schema can be chosen");
            Self(Inner::Postgres(connection))
        }
        #[cfg(not(feature = "postgres"))]
        panic!("this build has no such store");
    }

    /// Runs statements.
    pub fn run(&mut self, sql: &str) {
        match &mut self.0 {
            #[cfg(feature = "sqlite")]
            Inner::Sqlite(connection) => connection.batch_execute(sql),
            #[cfg(feature = "postgres")]
            Inner::Postgres(connection) => connection.batch_execute(sql),
        }
        .expect("the statements run");
    }

    /// The column `value` of a query, which is text.
    pub fn values(&mut self, sql: &str) -> Vec<String> {
        let query = diesel::sql_query(sql);
        let rows: Vec<Value> = match &mut self.0 {
            #[cfg(feature = "sqlite")]
            Inner::Sqlite(connection) => query.load(connection),
            #[cfg(feature = "postgres")]
            Inner::Postgres(connection) => query.load(connection),
        }
        .expect("the query runs");
        rows.into_iter().map(|row| row.value.unwrap_or_else(|| "NULL".to_owned())).collect()
    }

    /// How the database would run a query, step by step. On PostgreSQL as if its tables were large: sorting and reading
    /// whole tables are its last resort.
    pub fn plan(&mut self, query: &str) -> Vec<String> {
        let rows: Vec<Step> = match &mut self.0 {
            #[cfg(feature = "sqlite")]
            Inner::Sqlite(connection) => diesel::sql_query(format!("EXPLAIN QUERY PLAN {query}"))
                .load::<SqliteStep>(connection)
                .map(|rows| rows.into_iter().map(|row| Step { step: row.step }).collect()),
            #[cfg(feature = "postgres")]
            Inner::Postgres(connection) => {
                connection.batch_execute("SET enable_seqscan TO off; SET enable_sort TO off").expect("a setting");
                diesel::sql_query(format!("EXPLAIN {query}")).load(connection)
            }
        }
        .expect("the query can be explained");
        rows.into_iter().map(|row| row.step).collect()
    }

    /// The number that a query's column `value` is, cast to text.
    pub fn count(&mut self, table: &str) -> i64 {
        let values = self.values(&format!("SELECT cast(count(*) AS TEXT) AS value FROM {table}"));
        values.first().expect("a count").parse().expect("a number")
    }

    /// The names of the store's tables, in order.
    pub fn tables(&mut self) -> Vec<String> {
        self.values(match self.0 {
            #[cfg(feature = "sqlite")]
            Inner::Sqlite(_) => "SELECT name AS value FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
            #[cfg(feature = "postgres")]
            Inner::Postgres(_) => {
                "SELECT tablename::text AS value FROM pg_tables WHERE schemaname = 'comptoir' ORDER BY tablename"
            }
        })
    }

    /// Every row of a table as a line of text, bytes in hexadecimal capitals or small letters, in order.
    pub fn rows(&mut self, table: &str) -> Vec<String> {
        match self.0 {
            #[cfg(feature = "sqlite")]
            Inner::Sqlite(_) => {
                let names = format!("SELECT name AS value FROM pragma_table_info('{table}')");
                let columns: Vec<String> =
                    self.values(&names).into_iter().map(|name| format!("quote(\"{name}\")")).collect();
                self.values(&format!("SELECT {} AS value FROM {table} ORDER BY 1", columns.join("||'|'||")))
            }
            #[cfg(feature = "postgres")]
            Inner::Postgres(_) => self.values(&format!("SELECT t::text AS value FROM {table} AS t ORDER BY 1")),
        }
    }

    /// The tables that hold a text, as it is or as bytes.
    pub fn tables_with(&mut self, text: &str) -> Vec<String> {
        let bytes = hex(text.as_bytes());
        self.tables()
            .into_iter()
            .filter(|table| {
                let rows = self.rows(table);
                rows.iter().any(|row| row.contains(text) || row.to_lowercase().contains(&bytes))
            })
            .collect()
    }

    /// Bytes as this database writes them.
    #[must_use]
    pub fn bytes(&self, bytes: &[u8]) -> String {
        match self.0 {
            #[cfg(feature = "sqlite")]
            Inner::Sqlite(_) => format!("x'{}'", hex(bytes)),
            #[cfg(feature = "postgres")]
            Inner::Postgres(_) => format!("'\\x{}'::bytea", hex(bytes)),
        }
    }
}

/// Bytes in hexadecimal, small letters.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
