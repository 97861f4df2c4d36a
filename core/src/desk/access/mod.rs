//! The door: what the host does for people who are not signed in.

mod register;

use super::session::Session;

/// What the host does for people who stand at the door: they have no session of their own yet.
#[derive(Clone, Debug)]
pub struct Access(pub(super) Session);
