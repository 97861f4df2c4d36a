//! Customer accounts.

mod account_ref;
mod administrator;
mod awaited;
mod billing;
mod billing_draft;
mod device;
mod feature;
mod fold;
mod group_name;
mod insert;
mod life;
mod state;
mod update;

pub use account_ref::AccountRef;
pub use administrator::AdministratorDraft;
pub(crate) use administrator::Whom;
pub(crate) use awaited::Awaited;
pub use billing::SameAs;
pub(crate) use billing::{CountryAddress, Destination, Destinations, Seat};
pub use billing_draft::{DestinationDraft, DestinationEdit};
pub use device::DeviceState;
pub(crate) use feature::Features;
pub use feature::PortalFeature;
pub(crate) use fold::{fold, fold_but};
pub use group_name::GroupName;
pub use insert::AccountInsert;
pub use life::{Life, Rest};
pub use state::{AccountCommand, AccountState, Provisioning};
pub use update::AccountUpdate;
pub(crate) use update::CheckedUpdate;

use crate::model::named::named;

named! {
    /// The order of a list of accounts.
    #[derive(Default)]
    AccountSort, "account-sort-" {
        /// By name, as the alphabet of the desk's language has it.
        #[default] Name = "name", "name";
        /// The latest created first.
        Newest = "newest", "newest";
    }
}
