//! Values of accounts as texts, by the names they have in drafts, events and what waits for the host.

use crate::error::Error;
use crate::model::account::fold;
use crate::store::account::AccountRow;

/// The members of an address, and the country whose form it has: they hold or change together.
pub(in crate::desk) const ADDRESS: [&str; 5] =
    ["address/street", "address/postal_code", "address/city", "address/region", "country"];

/// All values of an account that are edited.
pub(super) const EDITED: [&str; 14] = [
    "name",
    "reference",
    "time_zone",
    "address/street",
    "address/postal_code",
    "address/city",
    "address/region",
    "country",
    "language",
    "notes",
    "data_centre",
    "billing",
    "shipping",
    "currency",
];

/// The value that an account has.
pub(in crate::desk) fn account_value(row: &AccountRow, member: &str) -> Option<String> {
    match member {
        "name" => Some(row.name.clone()),
        "reference" => row.reference.clone(),
        "time_zone" => Some(row.time_zone.name().to_owned()),
        "address/street" => Some(row.street.clone()),
        "address/postal_code" => Some(row.postal_code.clone()),
        "address/city" => Some(row.city.clone()),
        "address/region" => row.region.clone(),
        "language" => Some(row.language.to_string()),
        "country" => Some(row.country.to_string()),
        "notes" => row.notes.clone(),
        "data_centre" => row.data_centre.clone(),
        "billing" => row.billing.clone(),
        "shipping" => row.shipping.clone(),
        "currency" => row.currency.map(|currency| currency.code().to_owned()),
        _ => None,
    }
}

/// Gives an account a value that was checked. Sort keys follow when the row is stored.
pub(in crate::desk) fn set_account(row: &mut AccountRow, member: &str, value: Option<String>) -> Result<(), Error> {
    match member {
        "address/region" => row.region = value,
        "notes" => row.notes = value,
        "data_centre" => row.data_centre = value,
        "billing" => row.billing = value,
        "shipping" => row.shipping = value,
        "currency" => {
            row.currency = value.map(|code| code.parse()).transpose().map_err(|_| unfit())?;
        }
        "reference" => {
            row.reference_key = value.as_deref().map(fold);
            row.reference = value;
        }
        _ => {
            let value = value.ok_or_else(unfit)?;
            match member {
                "name" => {
                    row.name_folded = fold(&value);
                    row.name = value;
                }
                "time_zone" => row.time_zone = value.parse().map_err(|_| unfit())?,
                "address/street" => row.street = value,
                "address/postal_code" => row.postal_code = value,
                "address/city" => row.city = value,
                "language" => row.language = value.parse().map_err(|_| unfit())?,
                "country" => row.country = value.parse().map_err(|_| unfit())?,
                _ => return Err(unfit()),
            }
        }
    }
    Ok(())
}

/// A value that passed its checks cannot be unfit.
fn unfit() -> Error {
    Error::internal("value of an account")
}
