//! Sessions of people who have signed in: good as long as their sign-in is (rule P5).

use super::access::sign_in_token;
use super::session::{Actor, Session};
use super::standing::standing;
use super::store::Desk;
use crate::error::{Error, Failure, TokenFault, Unknown};
use crate::model::desk::{Credentials, Settings};
use crate::model::role::Standing;
use crate::store::connection::AnyConnection;
use crate::store::sign_in as sign_ins;
use crate::store::token::Token;
use crate::{DeskId, SignInId, Timestamp, UserId};

/// By which sign-in a session acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SignedInBy {
    pub(super) id: SignInId,
    pub(super) user: UserId,
}

impl Desk {
    /// What somebody who has signed in does at this desk, as `actor`: one of the places that
    /// [`SignedIn`](crate::SignedIn) or [`Me::places`](crate::Me::places) names.
    ///
    /// Each call of the session reads anew whether the sign-in is still good: it fails with `signed_out` once that has
    /// expired or been ended, or the user has another password or e-mail address, was suspended or signed out everywhere, and
    /// while the desk is one whose host says who somebody is: what it gave out before is no longer good.
    ///
    /// # Errors
    /// `invalid_token` for what is no token of a sign-in of this desk; `signed_out`; `unknown_actor` for somebody else's
    /// place, or one that has ended.
    pub fn signed_in(&self, token: &str, actor: Actor) -> Result<Session, Error> {
        let inner = &self.store.0;
        let now = inner.clock.now();
        let invalid = || Error::new(Failure::Token(TokenFault::Invalid));
        let token = Token::parse(token).ok_or_else(invalid)?;
        let id = SignInId::from_bytes(token.id());
        let session = Session::new(self.clone(), actor)?;
        let by = inner.database.read(Some(self.id), |connection| {
            let (row, _) = sign_ins::by_id(connection, self.id, id)?.ok_or_else(invalid)?;
            if !token.proves(&sign_in_token(&row, self.id), &inner.keys) {
                return Err(invalid());
            }
            let by = SignedInBy { id, user: row.user_id };
            let settings = self.settings(connection)?;
            by.check(connection, self.id, &settings, now)?;
            by.is(&standing(connection, self, &settings, &session.actor)?)?;
            Ok(by)
        })?;
        Ok(Session { signed_in: Some(by), ..session })
    }
}

impl SignedInBy {
    /// Fails unless the sign-in is good at `now`, at a desk that signs people in.
    pub(super) fn check(
        self,
        connection: &mut AnyConnection,
        desk: DeskId,
        settings: &Settings,
        now: Timestamp,
    ) -> Result<(), Error> {
        let found = sign_ins::by_id(connection, desk, self.id)?;
        match found {
            Some((row, epoch)) if row.is_live(epoch, now) && settings.entrance.credentials == Credentials::Password => {
                Ok(())
            }
            _ => Err(Error::new(Failure::SignedOut)),
        }
    }

    /// Fails unless it is the sign-in of whoever acts.
    pub(super) fn is(self, standing: &Standing) -> Result<(), Error> {
        if standing.user() == Some(self.user) { Ok(()) } else { Err(Error::unknown(Unknown::Actor)) }
    }
}
