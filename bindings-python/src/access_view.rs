//! What those who stand at the door are told.

use std::sync::Arc;

use comptoir::{Actor as By, ActorRole, Role, StaffRole};
use pyo3::prelude::*;
use serde::{Deserialize, Serialize};

use crate::account_view::AccountRef;
use crate::enums::{Acting, Member};
use crate::json::restored;
use crate::people_view::UserView;
use crate::session::Actor;
use crate::value::Instant;
use crate::view::{Reduced, repr, view};

view! {
    /// What the page that a link leads to shows.
    InvitationGreeting(comptoir::InvitationGreeting) shows(purpose, expires_at) {
        /// What the link is for.
        purpose(value) -> Member<comptoir::InvitationPurpose> { Member(value.purpose) }
        /// The person's full name.
        name(value) -> String { value.name.clone() }
        /// The person's e-mail address, as typed.
        email(value) -> String { value.email.clone() }
        /// The person's language: a tag of BCP 47.
        language(value) -> String { value.language.to_string() }
        /// From which instant on the link is no longer good, in UTC.
        expires_at(value) -> Instant { Instant(value.expires_at) }
        /// Whether a password can be set.
        takes_password(value) -> bool { value.takes_password }
        /// Whether one has to be set.
        needs_password(value) -> bool { value.needs_password }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "InvitationGreeting", &*self.0)
        }
    }
}

view! {
    /// Who has activated.
    Activated(comptoir::Activated) shows(user) {
        /// The id of the user.
        user(value) -> String { value.user.to_string() }
        /// The e-mail address, as typed.
        email(value) -> String { value.email.clone() }
        /// The full name.
        name(value) -> String { value.name.clone() }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "Activated", &*self.0)
        }
    }
}

/// A place, with its actor and role as text.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Place {
    actor: String,
    role: String,
    account: Option<comptoir::AccountRef>,
    open: bool,
}

impl From<comptoir::PlaceView> for Place {
    fn from(place: comptoir::PlaceView) -> Self {
        Self {
            actor: place.actor.to_string(),
            role: place.role.as_str().to_owned(),
            account: place.account,
            open: place.open,
        }
    }
}

impl Place {
    fn actor(&self) -> By {
        let (kind, name) = self.actor.split_once(':').unwrap_or_default();
        let known = match kind {
            "staff" => name.parse().ok().map(By::staff),
            "contact" => name.parse().ok().map(By::contact),
            _ => None,
        };
        known.unwrap_or_else(|| By::host(name))
    }

    fn role(&self) -> ActorRole {
        let staff = || self.role.parse().ok().map(|role: StaffRole| ActorRole::Staff(role));
        let contact = || self.role.parse().ok().map(|role: Role| ActorRole::Contact(role));
        staff().or_else(contact).unwrap_or(ActorRole::Host)
    }
}

view! {
    /// A place that somebody has at the desk: on its staff, or in an account.
    PlaceView(Place) shows(actor, role, open) {
        /// As whom somebody acts there.
        actor(value) -> Actor { Actor(value.actor()) }
        /// In which role: a StaffRole or a Role.
        role(value) -> Acting { Acting(value.role()) }
        /// The account; None of a place on the staff.
        account(value) -> Option<AccountRef> { value.account.clone().map(AccountRef::wrap) }
        /// Whether one signs in through it now: person, place and account are all active (rule P5).
        open(value) -> bool { value.open }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "PlaceView", &*self.0)
        }
    }
}

/// Somebody has signed in. It has no form in JSON and is not pickled: it holds the token.
///
/// Example: ``session = desk.signed_in(signed_in.token, signed_in.places[0].actor)``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct SignedIn(pub(crate) Arc<comptoir::SignedIn>);

#[pymethods]
impl SignedIn {
    /// What ``desk.signed_in`` takes: 64 characters, for a cookie. The store cannot tell it again.
    #[getter]
    fn token(&self) -> &str {
        &self.0.token
    }

    /// Who.
    #[getter]
    fn user(&self) -> UserView {
        UserView::wrap(self.0.user.clone())
    }

    /// The user's places that are open now, one at least.
    #[getter]
    fn places(&self) -> Vec<PlaceView> {
        self.0.places.iter().cloned().map(|place| PlaceView::wrap(place.into())).collect()
    }

    /// From which instant on the sign-in is no longer good, in UTC.
    #[getter]
    fn expires_at(&self) -> Instant {
        Instant(self.0.expires_at)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let user = self.0.user.id.to_string().into_pyobject(py)?.into_any();
        repr("SignedIn", &[("user", user), ("expires_at", self.expires_at().into_pyobject(py)?.into_any())])
    }
}
