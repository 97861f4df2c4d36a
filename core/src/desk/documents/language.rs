//! The language of a document, decided when it is rendered (rule C4).

use crate::Locale;
use crate::label;
use crate::model::desk::Settings;
use crate::model::role::Standing;

/// For a contact the account's language; for the desk's own people the desk's, or the account's where the desk says so. Where
/// there are no labels in the account's language, the desk's takes its place.
pub(super) fn language(standing: &Standing, settings: &Settings, account: &Locale) -> Locale {
    let is_customers = matches!(standing, Standing::Contact { .. }) || settings.documents_in_customer_language;
    let own = is_customers.then_some(account);
    label::negotiate(own.into_iter().chain([settings.language()]))
}
