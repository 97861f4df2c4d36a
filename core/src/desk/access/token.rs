//! What a token of a mail leads to (rule P11).

use crate::desk::command::{Command, Reading};
use crate::error::{Error, Failure, TokenFault};
use crate::model::people::{Activation, InvitationPurpose, InvitationState, UserState};
use crate::store::connection::AnyConnection;
use crate::store::keys::Keys;
use crate::store::token::{Token, TokenOf};
use crate::store::user::{InvitationRow, UserRow};
use crate::store::{credential, invitation as invitations};
use crate::{DeskId, InvitationId, Timestamp};

/// A genuine invitation, whom it is for, and where it stands.
pub(super) struct Found {
    pub(super) invitation: InvitationRow,
    pub(super) user: UserRow,
    /// Whether the user has a password.
    pub(super) has_password: bool,
    state: InvitationState,
}

/// How many generations of before are known again.
const OLDER: usize = 8;

pub(super) fn fault(fault: TokenFault) -> Error {
    Error::new(Failure::Token(fault))
}

impl Found {
    /// What the token leads to, if it is one of this desk for one of these purposes. It is proven before anything of the
    /// row is told.
    fn by(
        connection: &mut AnyConnection,
        (desk, keys, now): (DeskId, &Keys, Timestamp),
        token: &str,
        purposes: &[InvitationPurpose],
    ) -> Result<Self, Error> {
        let invalid = || fault(TokenFault::Invalid);
        let token = Token::parse(token).ok_or_else(invalid)?;
        let found = invitations::by_id(connection, desk, InvitationId::from_bytes(token.id()))?;
        let (invitation, user) = found.ok_or_else(invalid)?;
        let of = |generation| TokenOf {
            desk,
            id: *invitation.id.as_bytes(),
            generation,
            purpose: invitation.purpose.into(),
            user: invitation.user_id,
            address: &invitation.email_key,
        };
        let generation = i64::from(invitation.generation);
        if !purposes.contains(&invitation.purpose) {
            return Err(invalid());
        }
        if !token.proves(&of(generation), keys) {
            // A mail that was held up carries a newer one.
            let older = (1..generation).rev().take(OLDER).any(|generation| token.proves(&of(generation), keys));
            return Err(if older { fault(TokenFault::Revoked) } else { invalid() });
        }
        let has_password = credential::of(connection, desk, user.id)?.is_some();
        let state = invitation.state(now);
        Ok(Self { invitation, user, has_password, state })
    }

    /// The same, refused unless it can be used now.
    pub(super) fn good(self) -> Result<Self, Error> {
        let waits = match self.invitation.purpose {
            InvitationPurpose::Activate | InvitationPurpose::ConfirmEmail => Activation::Invited,
            InvitationPurpose::ResetPassword => Activation::Active,
        };
        Err(fault(match self.state {
            InvitationState::Used => TokenFault::Used,
            InvitationState::Revoked => TokenFault::Revoked,
            InvitationState::Expired => TokenFault::Expired,
            // Bound to the address and to what it was sent for: whatever else the user has become revokes it.
            InvitationState::Open if self.invitation.email_key != self.user.email_key => TokenFault::Revoked,
            InvitationState::Open if self.user.state != UserState::Active => TokenFault::Revoked,
            InvitationState::Open if self.user.activation != waits => TokenFault::Revoked,
            InvitationState::Open => return Ok(self),
        }))
    }

    /// Whether it was used before.
    pub(super) fn is_used(&self) -> bool {
        self.state == InvitationState::Used
    }
}

impl Reading<'_> {
    /// What the token leads to; it may be over.
    pub(super) fn found(&mut self, token: &str, purposes: &[InvitationPurpose]) -> Result<Found, Error> {
        Found::by(self.connection, (self.desk, self.keys, self.now), token, purposes)
    }
}

impl Command<'_> {
    /// Uses up what the token leads to: only one call does, however many are made at once.
    pub(super) fn use_up(&mut self, token: &str, purposes: &[InvitationPurpose]) -> Result<Found, Error> {
        let place = (self.desk, self.keys(), self.now);
        let found = Found::by(self.connection, place, token, purposes)?.good()?;
        if invitations::use_up(self.connection, &found.invitation, self.now)? {
            Ok(found)
        } else {
            Err(fault(TokenFault::Used))
        }
    }
}
