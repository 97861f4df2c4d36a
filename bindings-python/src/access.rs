//! The door: what the host does for people who are not signed in (rules P3, P5, P11).

use std::sync::Arc;

use comptoir::{RegistrationDraft, SignInDraft};
use pyo3::prelude::*;

use crate::access_view::{Activated, InvitationGreeting, SignedIn};
use crate::call::free;
use crate::edit_page::EditPage;
use crate::failure::Raised;
use crate::json::Body;
use crate::value::Reader;

/// What the host does for people who stand at the door: they have no session of their own yet. For the host alone. A
/// session's ``access``.
///
/// Passwords are 12 to 256 characters after composition (NFC), none that many people have, nor mostly the person's own names
/// (rule P11). They are hashed by argon2id; another hasher can be given in Rust only. Neither passwords nor tokens are kept.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Access(pub(crate) comptoir::Access);

#[pymethods]
impl Access {
    /// The page on which people register on their own, as data, in the reader's language.
    ///
    /// Raises RefusedError, StateError (``registration_off`` at a desk where nobody registers).
    fn registration_page(&self, py: Python<'_>, locale: Reader) -> Result<EditPage, Raised> {
        free(py, || self.0.registration_page(&locale.0)).map(EditPage::wrap)
    }

    /// Registers somebody, who then awaits approval (rule P3). The answer is the same for an address that registered before or
    /// that somebody has: then nothing changes, and the one who has it is reminded by mail.
    ///
    /// Takes a RegistrationDraft, a dict or JSON. Raises RefusedError, StateError (``registration_off``), InvalidError with all
    /// problems, such as ``channel_required`` (``/phone``).
    fn register(&self, py: Python<'_>, draft: Body<'_>) -> Result<(), Raised> {
        free(py, || self.0.register(&RegistrationDraft::from_json(&draft.0)?))
    }

    /// What the link with this token is for, and for whom: for the page that it leads to.
    ///
    /// Raises RefusedError, TokenError.
    #[pyo3(signature = (token, /))]
    fn invitation(&self, py: Python<'_>, token: &str) -> Result<InvitationGreeting, Raised> {
        free(py, || self.0.invitation(token)).map(InvitationGreeting::wrap)
    }

    /// Activates the access of the person whom the token was sent to, for the first time or at a changed address, with the
    /// password to sign in with; somebody who has one can leave it out. The token is used up: of several calls with it one
    /// succeeds. A password ends every sign-in of before.
    ///
    /// Raises RefusedError, TokenError, InvalidError with what is wrong with the password (``/password``): ``required``,
    /// ``too_short``, ``too_long``, ``control_characters``, ``password_common``, ``password_personal``; ``password_not_taken`` at
    /// a desk whose host says who somebody is. Example: ``desk.session(Actor.host("portal")).access.activate(token, password)``.
    #[pyo3(signature = (token, password = None))]
    fn activate(&self, py: Python<'_>, token: &str, password: Option<&str>) -> Result<Activated, Raised> {
        free(py, || self.0.activate(token, password)).map(Activated::wrap)
    }

    /// Signs somebody in with e-mail address and password.
    ///
    /// ``origin`` is where the attempt comes from, as the host tells it apart from others: an address of the network, at most 100
    /// characters. After some failures with the same address (5), from the same origin (20) or at the desk (200), each further
    /// one makes the next wait: 1 second, 2, 4 … up to 15 minutes, or 30 seconds for the desk; an hour after the last they are
    /// forgotten. Neither ``once`` nor ``preview`` applies.
    /// Raises RefusedError, InvalidError with all problems, SignInError: ``sign_in_failed``, ``too_many_attempts`` with
    /// ``retry_after``, ``no_open_place``, ``signs_in_elsewhere``.
    /// Example: ``signed_in = access.sign_in(email, password, origin=request.remote_addr)``.
    #[pyo3(signature = (email, password, *, origin = None))]
    fn sign_in(&self, py: Python<'_>, email: &str, password: &str, origin: Option<&str>) -> Result<SignedIn, Raised> {
        let draft =
            SignInDraft { email: email.to_owned(), password: password.to_owned(), origin: origin.map(str::to_owned) };
        free(py, || self.0.sign_in(&draft)).map(|signed_in| SignedIn(Arc::new(signed_in)))
    }

    /// Has whoever is known by this e-mail address sent a link to set another password with; somebody who has not activated yet
    /// is invited anew. The answer is the same for an address that nobody has: then nothing is sent. Nor is it again within five
    /// minutes while the last link is good.
    ///
    /// Raises RefusedError, InvalidError for what is no e-mail address (``/email``), SignInError (``signs_in_elsewhere``).
    #[pyo3(signature = (email, /))]
    fn forgot_password(&self, py: Python<'_>, email: &str) -> Result<(), Raised> {
        free(py, || self.0.forgot_password(email))
    }

    /// Sets another password for the person whom the token was sent to. The token is used up, every sign-in of before ends, and
    /// failed attempts to sign in with the person's address are forgotten.
    ///
    /// Raises RefusedError, TokenError, SignInError (``signs_in_elsewhere``), InvalidError as ``activate``.
    fn reset_password(&self, py: Python<'_>, token: &str, password: &str) -> Result<(), Raised> {
        free(py, || self.0.reset_password(token, password))
    }
}
