use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;

use super::*;
use crate::store::fault::StoreFault;
use crate::{AccountId, Country, TimeZone, Timestamp};

diesel::table! {
    crates (id) {
        id -> Binary,
        parent -> Nullable<Binary>,
        at -> BigInt,
        seen -> Nullable<BigInt>,
        country -> Text,
        zone -> Nullable<Text>,
        count -> Integer,
        open -> Bool,
    }
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Insertable, QueryableByName)]
#[diesel(table_name = crates)]
#[diesel(treat_none_as_default_value = false)]
struct Crate {
    id: AccountId,
    parent: Option<AccountId>,
    at: Timestamp,
    seen: Option<Timestamp>,
    country: Country,
    zone: Option<TimeZone>,
    count: i32,
    open: bool,
}

fn a_crate(number: u8) -> Crate {
    Crate {
        id: AccountId::from_bytes([number; 16]),
        parent: (number > 1).then(|| AccountId::from_bytes([1; 16])),
        at: Timestamp::from_micros(i64::from(number)),
        seen: None,
        country: Country::FI,
        zone: (number > 2).then_some(TimeZone::UTC),
        count: 0,
        open: true,
    }
}

fn by_id(connection: &mut AnyConnection, number: u8) -> Result<Option<Crate>, StoreFault> {
    let id = AccountId::from_bytes([number; 16]);
    Ok(crates::table.filter(crates::id.eq(id)).select(Crate::as_select()).get_result(connection).optional()?)
}

#[path = "sqlite_tests.rs"]
#[cfg(feature = "sqlite")]
mod sqlite;

#[path = "postgres_tests.rs"]
#[cfg(feature = "postgres")]
mod postgres;
