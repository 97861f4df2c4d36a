//! The door: people who are not signed in yet activate their access, sign in, and set another password (rules P5, P11).

mod activation;
mod attempts;
mod password;
mod place;
mod register;
mod reset;
mod sign_in;
mod token;

pub use activation::{Activated, InvitationGreeting};
pub(super) use attempts::{count, count_contact, keeps_passwords};
pub(super) use password::{NewPassword, keep, parsed};
pub use place::PlaceView;
pub(super) use place::places_of;
pub use sign_in::SignedIn;
pub(super) use sign_in::of as sign_in_token;

use super::session::Session;

/// What the host does for people who stand at the door: they have no session of their own yet.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # use comptoir::{Actor, DeskDraft, Keys, SignInDraft, StaffDraft, Store};
/// # let folder = tempfile::tempdir()?;
/// # let url = format!("sqlite:{}", folder.path().join("counter.db").display());
/// # let store = Store::open(&url, Keys::new(1, [7; 32]))?;
/// # let settings: DeskDraft = serde_json::from_str(
/// #     r#"{"name": "infomedia", "provider": "Infomedia", "product": "Microcat Market", "country": "FR", "language": "fr",
/// #         "time_zone": "Europe/Paris", "portal_url": "https://portal.example", "sender": "desk@portal.example"}"#,
/// # )?;
/// # let ada = StaffDraft {
/// #     email: "ada@portal.example".into(),
/// #     first_name: "Ada".into(),
/// #     last_name: "Martin".into(),
/// #     ..StaffDraft::default()
/// # };
/// # let desk = store.create_desk(&settings, &ada)?;
/// let mails = desk.session(Actor::host("mailer"))?.outbox().lease(1, 60)?;
/// let (_, token) = mails[0].text.split_once("/activate?token=").expect("a link to activate");
/// let token = &token[..64];
/// let door = desk.session(Actor::host("portal"))?.access();
/// assert_eq!(door.invitation(token)?.name, "Ada Martin");
/// door.activate(token, Some("a lamp for the cellar"))?;
/// let signed_in = door.sign_in(&SignInDraft {
///     email: "ada@portal.example".into(),
///     password: "a lamp for the cellar".into(),
///     origin: Some("203.0.113.7".into()),
/// })?;
/// let session = desk.signed_in(&signed_in.token, signed_in.places[0].actor.clone())?;
/// assert_eq!(session.me().get()?.user.name, "Ada Martin");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Access(pub(super) Session);

impl Session {
    /// The same session for a call that is neither done once under a key nor undone, and changes no version: what it counts
    /// must stay counted, and what it gives is kept nowhere.
    pub(super) fn plain(&self) -> Self {
        Self { once: None, preview: false, version: None, ..self.clone() }
    }
}
