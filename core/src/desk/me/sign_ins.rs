//! The own sign-ins: shown, and ended.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{Me, row};
use crate::desk::audit::{Event, Subject};
use crate::desk::deed::Deed;
use crate::error::{Error, Failure};
use crate::model::desk::Credentials;
use crate::model::role::{Action, permit_leaving};
use crate::store::sign_in as sign_ins;
use crate::store::user as users;
use crate::{SignInId, Timestamp};

/// A sign-in that is good now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInView {
    /// Which.
    pub id: SignInId,
    /// When the person signed in.
    pub created_at: Timestamp,
    /// From which instant on it is no longer good.
    pub expires_at: Timestamp,
    /// Whether it is that of this session.
    pub current: bool,
}

impl Me {
    /// The person's sign-ins that are good now, the latest hundred, the newest first; none where the host says who somebody is.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub fn sign_ins(&self) -> Result<Vec<SignInView>, Error> {
        let own = self.0.signed_in.map(|by| by.id);
        self.0.look(|reading| {
            permit_leaving(&reading.standing, Action::EditProfile)?;
            let (desk, now) = (reading.desk, reading.now);
            let user = row(reading.connection, desk, &reading.standing)?;
            let rows = match reading.settings.entrance.credentials {
                Credentials::Password => sign_ins::live_of(reading.connection, desk, user.id, user.epoch, now)?,
                Credentials::Host => Vec::new(),
            };
            let view = |row: sign_ins::SignInRow| SignInView {
                id: row.id,
                created_at: row.created_at,
                expires_at: row.expires_at,
                current: own == Some(row.id),
            };
            Ok(rows.into_iter().map(view).collect())
        })
    }

    /// Ends the sign-in of this session; also that of somebody who is kept out meanwhile (rule P5).
    ///
    /// # Errors
    /// As [`get`](Self::get); `signed_out` for a session without a sign-in, which the host vouches for.
    pub fn sign_out(&self) -> Result<(), Error> {
        let by = self.0.signed_in.ok_or_else(|| Error::new(Failure::SignedOut))?;
        self.0.command_if(permit_leaving, Action::EditProfile, &("sign_out", by.id), |command| {
            sign_ins::end(command.connection, command.desk, by.id, command.now)?;
            let user = row(command.connection, command.desk, &command.standing)?;
            let facts = json!({ "fields": [], "sign_in": by.id });
            command.record(Event::new(Deed::SignOut, Subject::User(user.id), user.version, facts));
            Ok(())
        })
    }

    /// Ends all sign-ins of the person, that of this session too.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub fn sign_out_everywhere(&self) -> Result<(), Error> {
        self.0.command_if(permit_leaving, Action::EditProfile, &"sign_out_everywhere", |command| {
            let mut user = row(command.connection, command.desk, &command.standing)?;
            user.epoch = user.epoch.saturating_add(1);
            user.version = user.version.saturating_add(1);
            users::save(command.connection, &user)?;
            let event =
                Event::new(Deed::SignOutEverywhere, Subject::User(user.id), user.version, json!({ "fields": [] }));
            command.record(event);
            Ok(())
        })
    }
}
