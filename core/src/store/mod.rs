//! The store: every row there is, on an SQLite file or on PostgreSQL.

#[cfg(not(any(feature = "sqlite", feature = "postgres")))]
compile_error!("the feature `store` needs a database: enable `sqlite` or `postgres`");

pub(crate) mod account;
pub(crate) mod account_list;
pub(crate) mod attempt;
pub(crate) mod audit;
pub(crate) mod columns;
pub(crate) mod connection;
pub(crate) mod contact;
pub(crate) mod credential;
pub(crate) mod custom_field;
pub(crate) mod custom_value;
pub(crate) mod day;
pub(crate) mod dealership;
pub(crate) mod derive;
pub(crate) mod desk;
pub(crate) mod device;
pub(crate) mod fault;
pub(crate) mod file;
pub(crate) mod group;
pub(crate) mod head;
pub(crate) mod invitation;
pub(crate) mod keys;
pub(crate) mod listing;
pub(crate) mod look_alike;
mod migrations;
pub(crate) mod order;
pub(crate) mod order_list;
pub(crate) mod outbox;
pub(crate) mod permission;
pub(crate) mod random;
pub(crate) mod registration;
pub(crate) mod request;
pub(crate) mod request_list;
mod schema;
pub(crate) mod seal;
pub(crate) mod seal_key;
pub(crate) mod service;
pub(crate) mod sign_in;
pub(crate) mod staff;
pub(crate) mod standing;
pub(crate) mod subscription;
pub(crate) mod subscription_list;
pub(crate) mod template;
pub(crate) mod token;
pub(crate) mod user;
pub(crate) mod work;
pub(crate) mod work_list;
pub(crate) mod work_month;
pub(crate) mod work_statistics;
pub(crate) mod work_step;

pub(crate) use fault::CarriesFault;
pub use fault::{Cause, Constraint, ConstraintKind, StoreFault};
pub use keys::{Keys, KeysError};
pub use random::{FixedIds, IdSource, RandomnessError, SystemIds};
