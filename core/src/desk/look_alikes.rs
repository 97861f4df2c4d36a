//! Users whose addresses look alike (UTS 39): told to whoever gives somebody access, who may have meant another.

use serde::{Deserialize, Serialize};

use super::people::People;
use crate::error::{Error, Unknown};
use crate::model::people::skeleton;
use crate::model::role::Action;
use crate::store::connection::AnyConnection;
use crate::store::look_alike::by_skeletons;
use crate::store::user::{self as users, UserRow};
use crate::{DeskId, UserId};

/// A user of the desk whose address looks like another one: `pаypal@…` with a Cyrillic `а`, `rnarie@…` and `marie@…`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookAlike {
    /// Who.
    pub user: UserId,
    /// The e-mail address, as typed.
    pub email: String,
    /// The full name.
    pub name: String,
}

impl std::fmt::Debug for LookAlike {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LookAlike").field("user", &self.user).finish_non_exhaustive()
    }
}

impl People {
    /// The users of the desk whose address looks like that of the user `id`, by address; the first 100. Deleted ones look
    /// like nobody.
    ///
    /// # Errors
    /// `refused`; `unknown_user`.
    pub fn look_alikes(&self, id: UserId) -> Result<Vec<LookAlike>, Error> {
        self.0.read(Action::ManageUsers, |reading| {
            let user = users::by_id(reading.connection, reading.desk, id)?;
            let user = user.ok_or_else(|| Error::unknown(Unknown::User))?;
            look_alikes_of(reading.connection, reading.desk, &user.email_key)
        })
    }
}

/// The users, but for deleted ones, whose address looks like that of this key and is another.
pub(super) fn look_alikes_of(connection: &mut AnyConnection, desk: DeskId, key: &str) -> Result<Vec<LookAlike>, Error> {
    let rows = by_skeletons(connection, desk, &[&skeleton(key)])?;
    Ok(others(&rows, key).collect())
}

/// Those among these users, all of one look, whose address is another than that of this key.
pub(super) fn others<'r>(rows: impl IntoIterator<Item = &'r UserRow>, key: &str) -> impl Iterator<Item = LookAlike> {
    let others = rows.into_iter().filter(move |user| user.email_key != key);
    others.map(|user| LookAlike { user: user.id, email: user.email.clone(), name: user.name.clone() })
}
