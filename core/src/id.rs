//! Identifiers: one newtype for each thing that has one, all from one macro.

use std::fmt;

/// The text is no identifier: a UUID in its hyphenated form is expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseIdError;

impl fmt::Display for ParseIdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an identifier in the form of a hyphenated UUID")
    }
}

impl std::error::Error for ParseIdError {}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        ///
        /// A UUID of version 7: it sorts by the time of its creation. Its text is the hyphenated lower-case form.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(uuid::Uuid);

        impl $name {
            /// The identifier with these sixteen bytes.
            #[must_use]
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(uuid::Uuid::from_bytes(bytes))
            }

            /// Its sixteen bytes.
            #[must_use]
            pub const fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0.hyphenated(), f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0.hyphenated())
            }
        }

        impl std::str::FromStr for $name {
            type Err = ParseIdError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match uuid::Uuid::try_parse(text) {
                    Ok(uuid) if text.len() == uuid::fmt::Hyphenated::LENGTH => Ok(Self(uuid)),
                    _ => Err(ParseIdError),
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}

ids! {
    /// Names a desk.
    DeskId
    /// Names a dealership of a desk.
    DealershipId
    /// Names a staff member of a desk.
    StaffId
    /// Names a user: a person known by one e-mail address across a desk.
    UserId
    /// Names a customer account.
    AccountId
    /// Names a contact: a user's place in one account.
    ContactId
    /// Names a request for an account.
    RequestId
    /// Names an invitation to activate.
    InvitationId
    /// Names a message of the outbox.
    MessageId
    /// Names a device of an account.
    DeviceId
    /// Names a group of accounts.
    GroupId
    /// Names a sign-in.
    SignInId
    /// Names a registration that somebody made on their own.
    RegistrationId
    /// Names a service that customers can have done.
    ServiceId
    /// Names a request for work.
    WorkRequestId
    /// Names a file.
    FileId
    /// Names an order.
    OrderId
    /// Names a document.
    DocumentId
    /// Names the words of a mail.
    TemplateId
    /// Names a field that a desk has added to accounts or contacts.
    FieldId
}
