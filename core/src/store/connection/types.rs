//! How values stand in columns: identifiers as `Binary` of 16 bytes, instants as `BigInt` of microseconds, codes as
//! `Text`. What does not parse is a bad row, never a default.

use diesel::backend::Backend;
use diesel::deserialize::{FromSql, FromSqlRow, Result as FromResult};
use diesel::expression::AsExpression;
use diesel::serialize::{Output, Result as ToResult, ToSql};
use diesel::sql_types::{BigInt, Binary};

use crate::store::random::DrawnId;
use crate::{
    AccountId, ContactId, Country, DealershipId, DeskId, DeviceId, DocumentId, FieldId, FileId, GroupId, InvitationId,
    MessageId, OrderId, RegistrationId, RequestId, ServiceId, SignInId, StaffId, TemplateId, TimeZone, Timestamp,
    UserId, WorkRequestId,
};

macro_rules! identifiers {
    ($($id:ident)*) => {$(
        const _: () = {
            #[derive(AsExpression, FromSqlRow)]
            #[diesel(foreign_derive)]
            #[diesel(sql_type = Binary)]
            #[allow(dead_code, reason = "names the type for the derive")]
            struct Foreign($id);

            impl<DB: Backend> ToSql<Binary, DB> for $id
            where
                [u8]: ToSql<Binary, DB>,
            {
                fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> ToResult {
                    self.as_bytes().as_slice().to_sql(out)
                }
            }

            impl<DB: Backend> FromSql<Binary, DB> for $id
            where
                Vec<u8>: FromSql<Binary, DB>,
            {
                fn from_sql(bytes: DB::RawValue<'_>) -> FromResult<Self> {
                    let bytes = Vec::<u8>::from_sql(bytes)?;
                    let bytes = bytes.try_into().map_err(|_| "an identifier has 16 bytes")?;
                    Ok(Self::from_bytes(bytes))
                }
            }

            impl DrawnId for $id {
                fn from_drawn(bytes: [u8; 16]) -> Self {
                    Self::from_bytes(bytes)
                }
            }
        };
    )*};
}

identifiers! {
    DeskId DealershipId StaffId UserId AccountId ContactId RequestId InvitationId MessageId DeviceId GroupId SignInId
    RegistrationId ServiceId WorkRequestId FileId OrderId DocumentId TemplateId FieldId
}

/// Stores a type as `Text`: `text_column!(Type, |value| &str)`. It is read by its `FromStr`.
macro_rules! text_column {
    ($type:ty, $text:expr) => {
        const _: () = {
            #[derive(::diesel::expression::AsExpression, ::diesel::deserialize::FromSqlRow)]
            #[diesel(foreign_derive)]
            #[diesel(sql_type = ::diesel::sql_types::Text)]
            #[allow(dead_code, reason = "names the type for the derive")]
            struct Foreign($type);

            impl<DB: ::diesel::backend::Backend> ::diesel::serialize::ToSql<::diesel::sql_types::Text, DB> for $type
            where
                str: ::diesel::serialize::ToSql<::diesel::sql_types::Text, DB>,
            {
                fn to_sql<'b>(
                    &'b self,
                    out: &mut ::diesel::serialize::Output<'b, '_, DB>,
                ) -> ::diesel::serialize::Result {
                    fn text<T: ?Sized>(value: &T, text: impl for<'v> Fn(&'v T) -> &'v str) -> &str {
                        text(value)
                    }
                    text::<$type>(self, $text).to_sql(out)
                }
            }

            impl<DB: ::diesel::backend::Backend> ::diesel::deserialize::FromSql<::diesel::sql_types::Text, DB> for $type
            where
                String: ::diesel::deserialize::FromSql<::diesel::sql_types::Text, DB>,
            {
                fn from_sql(bytes: DB::RawValue<'_>) -> ::diesel::deserialize::Result<Self> {
                    let text = String::from_sql(bytes)?;
                    // The parser's error may repeat what it read.
                    text.parse().map_err(|_| "not a text of this type".into())
                }
            }
        };
    };
}

pub(crate) use text_column;

text_column!(Country, |country| country.code());
text_column!(TimeZone, |zone| zone.name());

const _: () = {
    #[derive(AsExpression, FromSqlRow)]
    #[diesel(foreign_derive)]
    #[diesel(sql_type = BigInt)]
    #[allow(dead_code, reason = "names the type for the derive")]
    struct Foreign(Timestamp);

    impl<DB: Backend> ToSql<BigInt, DB> for Timestamp
    where
        i64: ToSql<BigInt, DB>,
    {
        fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> ToResult {
            self.micros().to_sql(out)
        }
    }

    impl<DB: Backend> FromSql<BigInt, DB> for Timestamp
    where
        i64: FromSql<BigInt, DB>,
    {
        fn from_sql(bytes: DB::RawValue<'_>) -> FromResult<Self> {
            let micros = i64::from_sql(bytes)?;
            let at = Self::from_micros(micros);
            if at.as_micros() == micros { Ok(at) } else { Err("an instant between the years 0001 and 9999".into()) }
        }
    }
};
