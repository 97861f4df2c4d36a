//! What goes wrong beneath the rules: one enum, stable codes, nothing of any row in it.

use std::fmt;

use diesel::result::{DatabaseErrorKind, DeserializeFieldError, Error as DieselError};

/// A failure of the store itself. Neither its text nor its `Debug` holds a value of a row or a connection's secret.
#[derive(Debug)]
#[non_exhaustive]
pub enum StoreFault {
    /// The store's address is none that this build understands.
    Url(&'static str),
    /// The directory of the file is not there.
    Missing,
    /// The file or its directory cannot be written.
    ReadOnly,
    /// Others held the store for too long.
    Busy,
    /// The server or the disk does not answer.
    Unavailable(Cause),
    /// No space is left.
    Full,
    /// The file or database belongs to another program.
    Foreign,
    /// A newer release of this library wrote the schema.
    Newer,
    /// The schema waits for its owner to migrate it.
    Outdated,
    /// The file is no database, or it is broken.
    Damaged(Cause),
    /// The file, or its write-ahead log, was replaced under the open store.
    Replaced,
    /// The process is a fork of the one that opened the store, and shares its connections.
    Forked,
    /// The root key is not the one this store was made with.
    WrongKey,
    /// The role could read past the borders between desks.
    Superuser,
    /// The linked SQLite has a known defect.
    LibraryTooOld,
    /// The connection was lost while the transaction was being committed.
    OutcomeUnknown,
    /// A constraint refused a row: the rules above should have.
    Constraint(Constraint),
    /// A stored row holds what this library would never write.
    Row {
        /// Its table; empty while unknown.
        table: &'static str,
        /// Its column, where known.
        column: Option<String>,
    },
    /// PostgreSQL asks for the transaction to be run again.
    Conflict,
    /// The database refused a statement for another reason: a defect of this library.
    Failed(Cause),
}

/// Which constraint it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Constraint {
    /// Its kind.
    pub kind: ConstraintKind,
    /// The constraint's name (PostgreSQL, and checks), or its columns as `table.column` (SQLite).
    pub name: Option<String>,
}

/// The kind of a constraint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ConstraintKind {
    /// Two rows alike.
    Unique,
    /// A row that another one needs.
    ForeignKey,
    /// A value that must be there.
    NotNull,
    /// A check of a column.
    Check,
    /// Another.
    Other,
}

/// What the database said, as far as it can be told without telling a value: for a developer's eyes.
#[derive(Debug)]
pub struct Cause(pub(crate) &'static str);

/// An error that may hold a [`StoreFault`]: so the runner of transactions knows what to run again.
pub(crate) trait CarriesFault: From<StoreFault> {
    /// The fault, if it is one.
    fn fault(&self) -> Option<&StoreFault>;
}

impl CarriesFault for StoreFault {
    fn fault(&self) -> Option<&StoreFault> {
        Some(self)
    }
}

impl StoreFault {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Url(_) => "store_url",
            Self::Missing => "store_missing",
            Self::ReadOnly => "store_read_only",
            Self::Busy | Self::Conflict => "store_busy",
            Self::Unavailable(_) => "store_unavailable",
            Self::Full => "store_full",
            Self::Foreign => "store_foreign",
            Self::Newer => "store_newer",
            Self::Outdated => "store_outdated",
            Self::Damaged(_) => "store_damaged",
            Self::Replaced => "store_replaced",
            Self::Forked => "store_forked",
            Self::WrongKey => "store_wrong_key",
            Self::Superuser => "store_superuser",
            Self::LibraryTooOld => "store_library_too_old",
            Self::OutcomeUnknown => "outcome_unknown",
            Self::Constraint(_) => "store_constraint",
            Self::Row { .. } => "store_row",
            Self::Failed(_) => "store_failed",
        }
    }

    /// Whether the same command may succeed when it is sent again, with its key.
    #[must_use]
    pub const fn is_worth_a_retry(&self) -> bool {
        matches!(self, Self::Busy | Self::Conflict | Self::Unavailable(_) | Self::OutcomeUnknown)
    }

    /// A bad value in a column.
    pub(crate) fn row(table: &'static str, column: &str) -> Self {
        Self::Row { table, column: Some(column.to_owned()) }
    }

    /// The same fault, naming the table where it is a row's.
    pub(crate) fn in_table(self, name: &'static str) -> Self {
        match self {
            Self::Row { table: "", column } => Self::Row { table: name, column },
            other => other,
        }
    }
}

impl fmt::Display for StoreFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Url(why) => write!(f, "the store's address is not understood: {why}"),
            Self::Missing => f.write_str("the directory of the store's file does not exist"),
            Self::ReadOnly => f.write_str("the store cannot be written"),
            Self::Busy | Self::Conflict => f.write_str("the store was busy for too long"),
            Self::Unavailable(cause) => write!(f, "the store does not answer: {}", cause.0),
            Self::Full => f.write_str("the store has no space left"),
            Self::Foreign => f.write_str("the database belongs to another program"),
            Self::Newer => f.write_str("a newer release wrote the store"),
            Self::Outdated => f.write_str("the store waits to be migrated"),
            Self::Damaged(cause) => write!(f, "the store is damaged: {}", cause.0),
            Self::Replaced => f.write_str("the store's files were replaced while it was open"),
            Self::Forked => f.write_str("the store was opened before the process forked"),
            Self::WrongKey => f.write_str("the key is not the one of this store"),
            Self::Superuser => f.write_str("the role bypasses row-level security"),
            Self::LibraryTooOld => f.write_str("the SQLite library is older than 3.51.3"),
            Self::OutcomeUnknown => f.write_str("the connection was lost while committing"),
            Self::Constraint(Constraint { kind, name }) => {
                write!(f, "a constraint refused a row: {kind:?} {}", name.as_deref().unwrap_or_default())
            }
            Self::Row { table, column } => {
                write!(f, "a row of `{table}` holds a bad value in `{}`", column.as_deref().unwrap_or_default())
            }
            Self::Failed(cause) => write!(f, "the database refused a statement: {}", cause.0),
        }
    }
}

impl std::error::Error for StoreFault {}

type Meaning = (&'static str, fn() -> StoreFault);

/// What each of SQLite's and PostgreSQL's messages means. SQLite's are fixed English. PostgreSQL's follow the server's
/// language; Diesel hides the SQLSTATE, so the few that matter are recognized in the languages that differ.
const MESSAGES: &[Meaning] = &[
    ("database is locked", || StoreFault::Busy),
    ("database table is locked", || StoreFault::Busy),
    ("database schema is locked", || StoreFault::Busy),
    ("attempt to write a readonly database", || StoreFault::ReadOnly),
    ("unable to open database file", || StoreFault::Unavailable(Cause("unable to open the database file"))),
    ("disk I/O error", || StoreFault::Unavailable(Cause("disk i/o error"))),
    ("locking protocol", || StoreFault::Unavailable(Cause("locking protocol"))),
    ("database or disk is full", || StoreFault::Full),
    ("file is not a database", || StoreFault::Damaged(Cause("the file is no database"))),
    ("database disk image is malformed", || StoreFault::Damaged(Cause("the database is malformed"))),
    ("malformed database schema", || StoreFault::Damaged(Cause("the schema is malformed"))),
    ("cannot store ", || StoreFault::constraint(ConstraintKind::Other, None)),
    ("deadlock", || StoreFault::Conflict),
    ("Verklemmung", || StoreFault::Conflict),
    ("could not serialize access", || StoreFault::Conflict),
    ("lock timeout", || StoreFault::Busy),
    ("statement timeout", || StoreFault::Busy),
    ("remaining connection slots", || StoreFault::Busy),
    ("too many connections", || StoreFault::Busy),
    ("too many clients", || StoreFault::Busy),
    ("could not extend file", || StoreFault::Full),
    ("No space left on device", || StoreFault::Full),
    ("permission denied", || StoreFault::Failed(Cause("permission denied"))),
    ("row-level security", || StoreFault::Failed(Cause("row-level security"))),
    ("current transaction is aborted", || StoreFault::Failed(Cause("the transaction had failed before"))),
    ("terminating connection", || StoreFault::Unavailable(Cause("the connection was lost"))),
    ("server closed the connection", || StoreFault::Unavailable(Cause("the connection was lost"))),
    ("no such table", || StoreFault::Failed(Cause("no such table"))),
    ("no such column", || StoreFault::Failed(Cause("no such column"))),
    ("does not exist", || StoreFault::Failed(Cause("something the statement names does not exist"))),
    ("syntax error", || StoreFault::Failed(Cause("syntax error"))),
];

impl StoreFault {
    fn constraint(kind: ConstraintKind, name: Option<String>) -> Self {
        Self::Constraint(Constraint { kind, name })
    }

    /// What a message of the database means.
    pub(super) fn from_message(message: &str) -> Self {
        match MESSAGES.iter().find(|(part, _)| message.contains(part)) {
            Some((_, fault)) => fault(),
            None => Self::Failed(Cause("an error this library does not know")),
        }
    }
}

/// SQLite's `UNIQUE constraint failed: table.column, …` and `CHECK constraint failed: name`; names only, or nothing.
fn constrained_names(message: &str) -> Option<String> {
    let (_, names) = message.split_once("constraint failed: ")?;
    let name_like = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | ',' | ' ');
    names.chars().all(name_like).then(|| names.to_owned())
}

impl From<DieselError> for StoreFault {
    fn from(error: DieselError) -> Self {
        let (kind, information) = match error {
            DieselError::DatabaseError(kind, information) => (kind, information),
            DieselError::DeserializationError(error) => {
                let column = error.downcast_ref::<DeserializeFieldError>().and_then(|error| error.field_name.clone());
                return Self::Row { table: "", column };
            }
            DieselError::RollbackErrorOnCommit { commit_error, .. } => return Self::from(*commit_error),
            DieselError::NotFound => return Self::Failed(Cause("a row that must be there is not")),
            DieselError::BrokenTransactionManager => return Self::Unavailable(Cause("the connection was lost")),
            DieselError::QueryBuilderError(_) => return Self::Failed(Cause("the statement cannot be built")),
            DieselError::SerializationError(_) => return Self::Failed(Cause("a value cannot be written")),
            _ => return Self::Failed(Cause("the transaction is in a wrong state")),
        };
        let constraint = |kind| {
            let name = information.constraint_name().map(str::to_owned);
            Self::constraint(kind, name.or_else(|| constrained_names(information.message())))
        };
        match kind {
            DatabaseErrorKind::UniqueViolation => constraint(ConstraintKind::Unique),
            DatabaseErrorKind::ForeignKeyViolation => constraint(ConstraintKind::ForeignKey),
            DatabaseErrorKind::NotNullViolation => constraint(ConstraintKind::NotNull),
            DatabaseErrorKind::CheckViolation => constraint(ConstraintKind::Check),
            DatabaseErrorKind::RestrictViolation | DatabaseErrorKind::ExclusionViolation => {
                constraint(ConstraintKind::Other)
            }
            DatabaseErrorKind::SerializationFailure => Self::Conflict,
            DatabaseErrorKind::ReadOnlyTransaction => Self::ReadOnly,
            DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand => {
                Self::Unavailable(Cause("the connection was lost"))
            }
            _ => Self::from_message(information.message()),
        }
    }
}

/// Names the table of a query, for the error that a bad row of it becomes.
pub(crate) trait InTable<T> {
    /// `accounts::table.load(connection).in_table("accounts")?`
    fn in_table(self, name: &'static str) -> Result<T, StoreFault>;
}

impl<T> InTable<T> for diesel::QueryResult<T> {
    fn in_table(self, name: &'static str) -> Result<T, StoreFault> {
        self.map_err(|error| StoreFault::from(error).in_table(name))
    }
}

#[cfg(test)]
#[path = "fault_tests.rs"]
mod tests;
