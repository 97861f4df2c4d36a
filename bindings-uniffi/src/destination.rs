//! Where an account's bills and goods go (rule C2).

use crate::edit::Edit;
use crate::error::ComptoirError;
use crate::names::SameAs;
use crate::value::CountryCode;

/// Where the bills or the goods of a new account go, unchecked: whose address that is, or an address of its own. Nothing at all
/// is the account's address.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct DestinationDraft {
    /// `account` for the account's own address, whatever becomes of that; `billing`, of goods alone, for where bills go; `own`
    /// for the address that the other members are. Without it, `own` where any of those is given, else `account`.
    #[uniffi(default)]
    pub same_as: Option<String>,
    /// Of goods alone: an address of its own, which is a copy of where bills go at that moment. No other member is given then.
    #[uniffi(default)]
    pub copy_billing: bool,
    /// Street and number.
    #[uniffi(default)]
    pub street: Option<String>,
    /// Postal code.
    #[uniffi(default)]
    pub postal_code: Option<String>,
    /// City.
    #[uniffi(default)]
    pub city: Option<String>,
    /// State or province, where the country has them in addresses.
    #[uniffi(default)]
    pub region: Option<String>,
    /// An alpha-2 country code, in capitals; the account's country where there is none.
    #[uniffi(default)]
    pub country: Option<String>,
}

/// What is to change of where an account's bills or goods go, unchecked: only what is given changes.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct DestinationEdit {
    /// As in a [`DestinationDraft`]; cleared, it is the account's address.
    pub same_as: Edit,
    /// As in a [`DestinationDraft`].
    #[uniffi(default)]
    pub copy_billing: bool,
    /// Street and number.
    pub street: Edit,
    /// Postal code.
    pub postal_code: Edit,
    /// City.
    pub city: Edit,
    /// State or province; can be cleared where the country has none in addresses.
    pub region: Edit,
    /// An alpha-2 country code, in capitals.
    pub country: Edit,
}

/// Where an account's bills or goods go at present.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct AddressView {
    /// Whose address that is; nothing for one of its own.
    pub same_as: Option<SameAs>,
    /// Street and number. Of an account that was entered without an address, and whose this is, neither this nor the next
    /// three are known.
    pub street: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// City.
    pub city: Option<String>,
    /// State or province, where the country has them in addresses.
    pub region: Option<String>,
    /// Its country.
    pub country: CountryCode,
}

crate::value::private_debug! { DestinationDraft DestinationEdit AddressView }

crate::edit::same_fields! {
    DestinationDraft { same_as, copy_billing, street, postal_code, city, region, country; }
    DestinationEdit { copy_billing; same_as, street, postal_code, city, region, country }
}

impl TryFrom<comptoir::AddressView> for AddressView {
    type Error = ComptoirError;

    fn try_from(view: comptoir::AddressView) -> Result<Self, ComptoirError> {
        let comptoir::AddressView { same_as, street, postal_code, city, region, country } = view;
        Ok(Self { same_as: same_as.map(TryInto::try_into).transpose()?, street, postal_code, city, region, country })
    }
}
