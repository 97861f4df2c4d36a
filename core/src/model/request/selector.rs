//! Which existing account a request is about (rule A9).

use super::checker::Checker;
use super::raw::{Given, RawAccount};
use crate::AccountId;
use crate::model::form::{Path, ProblemCode};
use crate::model::people::{AccountName, AccountReference};
use crate::model::text::ValueError;

/// An existing account as a request names it: by name, reference number or id, of which those given must agree (rule A9).
///
/// ```
/// use comptoir::{AccountRequest, Country, Locale, Pack, PackSettings};
/// # let settings = PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, "Europe/Paris".parse()?);
/// # let pack = Pack::new(settings).unwrap();
/// let json = br#"{"kind": "modify", "account": {"reference": "C-1001", "notes": null}}"#;
/// let AccountRequest::Modify(request) = pack.check_json(json).unwrap() else { unreachable!("the kind says it") };
/// assert_eq!(request.account().reference().unwrap().as_str(), "C-1001");
/// assert_eq!(request.account().name(), None);
/// # Ok::<(), comptoir::ParseTimeZoneError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountSelector {
    id: Option<AccountId>,
    reference: Option<AccountReference>,
    name: Option<AccountName>,
}

impl AccountSelector {
    /// Its id, when given.
    #[must_use]
    pub const fn id(&self) -> Option<AccountId> {
        self.id
    }

    /// Its reference number, when given.
    #[must_use]
    pub const fn reference(&self) -> Option<&AccountReference> {
        self.reference.as_ref()
    }

    /// Its name, when given. Names are not unique.
    #[must_use]
    pub const fn name(&self) -> Option<&AccountName> {
        self.name.as_ref()
    }

    /// The member that names the account best: where to say that it is not known.
    pub(crate) fn place(&self, name: &'static str) -> &'static str {
        match self {
            Self { id: Some(_), .. } => "id",
            Self { reference: Some(_), .. } => "reference",
            _ => name,
        }
    }

    /// Reads it from an account's members, `name` standing in the member `named`.
    pub(super) fn read(
        raw: &RawAccount<'_>,
        name: Given<'_>,
        named: &str,
        path: &Path<'_>,
        checker: &mut Checker,
    ) -> Option<Self> {
        let id = checker.optional(raw.id, path, "id", |text| {
            text.trim().parse::<AccountId>().map_err(|_| ValueError::bare(ProblemCode::InvalidId))
        });
        let reference = checker.optional(raw.reference, path, "reference", str::parse);
        // A name is what the form asks for: only where the account is named otherwise can it be left out.
        let otherwise = !matches!((&id, &reference), (Some(None), Some(None)));
        let name = match otherwise {
            true => checker.optional(name, path, named, str::parse),
            false => checker.required(name, path, named, str::parse).map(Some),
        };
        Some(Self { id: id?, reference: reference?, name: name? })
    }
}
