//! Who acts: the own profile, e-mail address, places, password and sign-ins (rules P4, P5).

mod email;
mod password;
mod profile;
mod sign_ins;

pub use profile::MeView;
pub use sign_ins::SignInView;

use super::session::Session;
use crate::DeskId;
use crate::error::{Error, Unknown};
use crate::model::role::Standing;
use crate::store::StoreFault;
use crate::store::connection::AnyConnection;
use crate::store::user::{self as users, UserRow};

/// What somebody, staff or contact, reads and changes of themselves.
#[derive(Clone, Debug)]
pub struct Me(pub(super) Session);

/// The row of the user who acts.
fn row(connection: &mut AnyConnection, desk: DeskId, standing: &Standing) -> Result<UserRow, Error> {
    let user = standing.user().ok_or_else(|| Error::unknown(Unknown::Actor))?;
    users::by_id(connection, desk, user)?.ok_or_else(|| StoreFault::row("users", "id").into())
}
