//! Tokens: what a mail or a signed-in person carries to prove an invitation or a sign-in (rule P11). They are derived from
//! the token key whenever they are written or checked, and kept nowhere.

use data_encoding::BASE64URL_NOPAD;
use zeroize::Zeroizing;

use super::keys::{KeySet, Keys};
use crate::model::people::InvitationPurpose;
use crate::{DeskId, UserId};

/// Bytes of an id.
const ID: usize = 16;
/// Bytes of the code that proves it.
const CODE: usize = 32;
/// Characters of a token: sixteen bytes and thirty-two make sixty-four letters, with no bit to spare.
const LENGTH: usize = (ID + CODE) / 3 * 4;

/// What a token is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenPurpose {
    Activate,
    ConfirmEmail,
    ResetPassword,
    SignIn,
}

impl From<InvitationPurpose> for TokenPurpose {
    fn from(purpose: InvitationPurpose) -> Self {
        match purpose {
            InvitationPurpose::Activate => Self::Activate,
            InvitationPurpose::ConfirmEmail => Self::ConfirmEmail,
            InvitationPurpose::ResetPassword => Self::ResetPassword,
        }
    }
}

impl TokenPurpose {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Activate => "activate",
            Self::ConfirmEmail => "confirm_email",
            Self::ResetPassword => "reset_password",
            Self::SignIn => "sign_in",
        }
    }
}

/// What a token is bound to. A new generation revokes the older ones, and so does another address.
pub(crate) struct TokenOf<'a> {
    pub(crate) desk: DeskId,
    /// The id of the invitation or of the sign-in.
    pub(crate) id: [u8; ID],
    /// The invitation's generation; the user's epoch for a sign-in.
    pub(crate) generation: i64,
    pub(crate) purpose: TokenPurpose,
    pub(crate) user: UserId,
    /// The key of the address that it was sent to; none for a sign-in.
    pub(crate) address: &'a str,
}

impl TokenOf<'_> {
    /// The code of the current keys, and the id before it, in base64url.
    pub(crate) fn write(&self, keys: &Keys) -> Zeroizing<String> {
        let code = Zeroizing::new(self.with(keys.current(), |keys, parts| keys.token.tag(parts)));
        let mut bytes = Zeroizing::new([0; ID + CODE]);
        bytes.iter_mut().zip(self.id.iter().chain(code.iter())).for_each(|(to, from)| *to = *from);
        Zeroizing::new(BASE64URL_NOPAD.encode(bytes.as_slice()))
    }

    fn with<T>(&self, keys: &KeySet, over: impl FnOnce(&KeySet, &[&[u8]]) -> T) -> T {
        over(
            keys,
            &[
                self.desk.as_bytes(),
                &self.id,
                &self.generation.to_be_bytes(),
                self.purpose.as_str().as_bytes(),
                self.user.as_bytes(),
                self.address.as_bytes(),
            ],
        )
    }
}

/// A token as somebody sent it: of the right form, proven by nothing yet.
pub(crate) struct Token {
    id: [u8; ID],
    code: Zeroizing<[u8; CODE]>,
}

impl Token {
    /// Reads a token of exactly the length that tokens have.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        if text.len() != LENGTH {
            return None;
        }
        let mut bytes = Zeroizing::new([0; ID + CODE]);
        BASE64URL_NOPAD.decode_mut(text.as_bytes(), bytes.as_mut_slice()).ok()?;
        let (id, code) = bytes.split_first_chunk::<ID>()?;
        let code: &[u8; CODE] = code.try_into().ok()?;
        Some(Self { id: *id, code: Zeroizing::new(*code) })
    }

    /// What it says it is the token of.
    pub(crate) const fn id(&self) -> [u8; ID] {
        self.id
    }

    /// Whether it is the token of this, by any of the root keys; takes the same time wherever it differs.
    pub(crate) fn proves(&self, of: &TokenOf<'_>, keys: &Keys) -> bool {
        let mut proven = self.id == of.id;
        // All keys are asked, so that the time does not tell which one it was.
        let by_any = keys.all().fold(false, |known, keys| {
            known | of.with(keys, |keys, parts| keys.token.verify(parts, self.code.as_slice()))
        });
        proven &= by_any;
        proven
    }
}

#[cfg(test)]
#[path = "token_tests.rs"]
mod tests;
