//! A host that links Comptoir beside `sqlx`: see its test.
