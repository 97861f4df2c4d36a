//! A request that holds, of any kind.

use super::draft::{RequestDraft, RequestKind};
use super::modification::ModifyRequest;
use super::new_account::{AddUsersRequest, NewAccountRequest};
use super::selector::AccountSelector;

/// A checked request; only [`Pack::check`](crate::Pack::check) makes one.
///
/// ```
/// use comptoir::{AccountRequest, Country, Locale, Pack, PackSettings, RequestKind};
/// # let settings = PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, "Europe/Paris".parse()?);
/// # let pack = Pack::new(settings).unwrap();
/// let request = pack.check_json(br#"{
///     "kind": "modify", "account": {"current_name": "Garage Chez Joe", "name": "Garage Joe & fils"}
/// }"#).unwrap();
/// assert_eq!(request.kind(), RequestKind::Modify);
/// match &request {
///     AccountRequest::Modify(request) => assert_eq!(request.changes().name().unwrap().as_str(), "Garage Joe & fils"),
///     _ => unreachable!("the kind says it"),
/// }
/// assert_eq!(pack.check(&request.to_draft()), Ok(request));
/// # Ok::<(), comptoir::ParseTimeZoneError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AccountRequest {
    /// Create an account with its users.
    NewAccount(NewAccountRequest),
    /// Add users to an existing account.
    AddUsers(AddUsersRequest),
    /// Modify an account and its users.
    Modify(ModifyRequest),
}

impl AccountRequest {
    /// The type of request, as the form has it.
    #[must_use]
    pub const fn kind(&self) -> RequestKind {
        match self {
            Self::NewAccount(_) | Self::AddUsers(_) => RequestKind::Create,
            Self::Modify(_) => RequestKind::Modify,
        }
    }

    /// The existing account it is about, and the member of the draft that holds its name.
    pub(crate) const fn existing(&self) -> Option<(&AccountSelector, &'static str)> {
        match self {
            Self::NewAccount(_) => None,
            Self::AddUsers(request) => Some((request.account(), "name")),
            Self::Modify(request) => Some((request.account(), "current_name")),
        }
    }

    /// The same values as a draft, which a pack with the same settings accepts.
    #[must_use]
    pub fn to_draft(&self) -> RequestDraft {
        match self {
            Self::NewAccount(request) => request.to_draft(),
            Self::AddUsers(request) => request.to_draft(),
            Self::Modify(request) => request.to_draft(),
        }
    }
}

impl From<NewAccountRequest> for AccountRequest {
    fn from(request: NewAccountRequest) -> Self {
        Self::NewAccount(request)
    }
}

impl From<AddUsersRequest> for AccountRequest {
    fn from(request: AddUsersRequest) -> Self {
        Self::AddUsers(request)
    }
}

impl From<ModifyRequest> for AccountRequest {
    fn from(request: ModifyRequest) -> Self {
        Self::Modify(request)
    }
}
