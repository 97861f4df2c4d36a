//! The currency of an account: its own, else the desk's, and for good from the first order or document on (rule C3).

use crate::Currency;
use crate::model::desk::Settings;
use crate::store::account::AccountRow;

/// What money is written in for the account.
pub(in crate::desk) fn currency_of(settings: &Settings, account: &AccountRow) -> Currency {
    account.currency.unwrap_or(settings.work.currency)
}
