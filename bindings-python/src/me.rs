//! Who acts: the own profile, places, password and sign-ins (rules P4, P5).

use comptoir::ProfileUpdate;
use pyo3::prelude::*;
use serde::{Deserialize, Serialize};

use crate::access_view::PlaceView;
use crate::account_view::{AccountView, ContactView};
use crate::call::free;
use crate::enums::Member;
use crate::failure::Raised;
use crate::json::{Body, restored};
use crate::people_view::{StaffView, UserView};
use crate::value::Instant;
use crate::view::{Reduced, view};

/// Who acts, in a form that has JSON.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Own {
    user: comptoir::UserView,
    contact: Option<comptoir::ContactView>,
    staff: Option<comptoir::StaffView>,
    account: Option<comptoir::AccountView>,
}

impl From<comptoir::MeView> for Own {
    fn from(me: comptoir::MeView) -> Self {
        Self { user: me.user, contact: me.contact, staff: me.staff, account: me.account }
    }
}

view! {
    /// Who acts, and in which place.
    MeView(Own) shows(user) {
        /// The person.
        user(value) -> UserView { UserView::wrap(value.user.clone()) }
        /// The place in an account, of a contact.
        contact(value) -> Option<ContactView> { value.contact.clone().map(ContactView::wrap) }
        /// The place on the staff, of a staff member.
        staff(value) -> Option<StaffView> { value.staff.clone().map(StaffView::wrap) }
        /// The account, of a contact.
        account(value) -> Option<AccountView> { value.account.clone().map(AccountView::wrap) }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "MeView", &*self.0)
        }
    }
}

view! {
    /// A sign-in that is good now.
    SignInView(comptoir::SignInView) shows(id, current) {
        /// Which.
        id(value) -> String { value.id.to_string() }
        /// When the person signed in, in UTC.
        created_at(value) -> Instant { Instant(value.created_at) }
        /// From which instant on it is no longer good, in UTC.
        expires_at(value) -> Instant { Instant(value.expires_at) }
        /// Whether it is that of this session.
        current(value) -> bool { value.current }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "SignInView", &*self.0)
        }
    }
}

/// What somebody, staff or contact, reads and changes of themselves. A session's ``me``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Me(pub(crate) comptoir::Me);

#[pymethods]
impl Me {
    /// Who acts, and in which place.
    ///
    /// Raises RefusedError, also for a contact whose place is not open (rule P5), SignInError (``signed_out``).
    fn get(&self, py: Python<'_>) -> Result<MeView, Raised> {
        free(py, || self.0.get()).map(|me| MeView::wrap(me.into()))
    }

    /// All places that the person has at the desk, those that are not open too: to choose another one to act in.
    ///
    /// Raises what ``get`` raises. Example: ``desk.signed_in(token, session.me.places()[1].actor)``.
    fn places(&self, py: Python<'_>) -> Result<Vec<PlaceView>, Raised> {
        Ok(free(py, || self.0.places())?.into_iter().map(|place| PlaceView::wrap(place.into())).collect())
    }

    /// Changes the own name, language or time zone, in every place that the person has (rule P4). ``based_on`` takes the user's
    /// ``version``.
    ///
    /// Takes a ProfileUpdate, a dict or JSON. Raises what ``get`` raises, ConflictError (``conflict``), InvalidError with all
    /// problems.
    fn edit(&self, py: Python<'_>, update: Body<'_>) -> Result<UserView, Raised> {
        free(py, || self.0.edit(&ProfileUpdate::from_json(&update.0)?)).map(UserView::wrap)
    }

    /// Changes the own e-mail address, in every place that the person has. The new one is taken at once and has to be activated,
    /// the old one is told, every sign-in ends, and the password is forgotten (rule P4). ``current`` is the person's password,
    /// where the desk keeps one. Each call counts as a failed sign-in until it is done; neither ``once`` nor ``preview`` applies.
    ///
    /// Raises what ``get`` raises, SignInError (``too_many_attempts`` with ``retry_after``), InvalidError with all problems:
    /// ``required``, ``wrong_password``, ``password_not_taken`` (``/current``), what is wrong with the address, ``not_activated``,
    /// ``same_email``, and for one that somebody else has ``email_taken``, told to staff, or ``email_unavailable`` (``/email``).
    /// Example: ``session.me.change_email("ann@garage.example", "a lamp for the cellar")``.
    #[pyo3(signature = (email, current=None))]
    fn change_email(&self, py: Python<'_>, email: &str, current: Option<&str>) -> Result<UserView, Raised> {
        free(py, || self.0.change_email(email, current)).map(UserView::wrap)
    }

    /// Says what the contact who acts is told of by mail; nothing at all where the list is empty. ``based_on`` takes its
    /// ``contact_version``.
    ///
    /// Raises what ``get`` raises, NotFoundError (``unknown_contact``) for somebody on the staff, ConflictError (``conflict``),
    /// InvalidError: ``unknown_option`` for what the role may not follow (rule P6), ``duplicate``.
    /// Example: ``session.me.set_notifications([Notification.OWN_WORK])``.
    #[pyo3(signature = (notifications, /))]
    fn set_notifications(
        &self,
        py: Python<'_>,
        notifications: Vec<Member<comptoir::Notification>>,
    ) -> Result<ContactView, Raised> {
        let notifications: Vec<_> = notifications.into_iter().map(|notification| notification.0).collect();
        free(py, || self.0.set_notifications(&notifications)).map(ContactView::wrap)
    }

    /// Sets another password, which ends every sign-in, that of this session too: the person signs in anew. A wrong present
    /// password counts as a failed sign-in. Neither ``once`` nor ``preview`` applies.
    ///
    /// Raises what ``get`` raises, SignInError (``too_many_attempts`` with ``retry_after``, ``signs_in_elsewhere``), InvalidError
    /// with all problems: ``wrong_password`` (``/current``), and what is wrong with the new one (``/new``).
    fn change_password(&self, py: Python<'_>, current: &str, new: &str) -> Result<(), Raised> {
        free(py, || self.0.change_password(current, new))
    }

    /// The person's sign-ins that are good now, the latest hundred, the newest first.
    ///
    /// Raises what ``get`` raises.
    fn sign_ins(&self, py: Python<'_>) -> Result<Vec<SignInView>, Raised> {
        Ok(free(py, || self.0.sign_ins())?.into_iter().map(SignInView::wrap).collect())
    }

    /// Ends the sign-in of this session.
    ///
    /// Raises what ``get`` raises; ``signed_out`` also for a session without a sign-in, which the host vouches for.
    fn sign_out(&self, py: Python<'_>) -> Result<(), Raised> {
        free(py, || self.0.sign_out())
    }

    /// Ends all sign-ins of the person, that of this session too.
    ///
    /// Raises what ``get`` raises.
    fn sign_out_everywhere(&self, py: Python<'_>) -> Result<(), Raised> {
        free(py, || self.0.sign_out_everywhere())
    }
}
