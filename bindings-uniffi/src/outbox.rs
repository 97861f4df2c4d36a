//! The outbox.

use std::sync::Arc;

use comptoir::MessageId;

use crate::blocking::blocking;
use crate::error::ComptoirError;
use crate::value::LanguageTag;

/// A mail for the host to send.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct OutgoingMail {
    /// Which message of the outbox it is; it stays the same however often it is leased.
    pub id: MessageId,
    /// What it is about: `activate`, `request_submitted` …
    pub template: String,
    /// The address it comes from.
    pub from: String,
    /// The address it goes to, its domain in ASCII.
    pub to: String,
    /// The language it is written in.
    pub language: LanguageTag,
    /// The subject.
    pub subject: String,
    /// The text, lines ended by line feeds.
    pub text: String,
    /// The same as a page of HTML.
    pub html: String,
    /// The whole message as RFC 5322 has it: headers, text and HTML.
    pub message: String,
    /// How often it was leased, this time included.
    pub attempts: i32,
}

/// The mails of a desk that wait to be sent, for the host. Each is sent at least once; its id tells a repetition.
#[derive(Debug, uniffi::Object)]
pub struct Outbox(pub(crate) comptoir::Outbox);

#[uniffi::export]
impl Outbox {
    /// Takes up to `limit` (1 to 100) mails that nobody holds, for `seconds` (1 to 3,600), and writes them.
    ///
    /// # Errors
    /// `refused`; `invalid` for a limit or a time out of range.
    pub async fn lease(self: Arc<Self>, limit: i64, seconds: i64) -> Result<Vec<OutgoingMail>, ComptoirError> {
        blocking(move || Ok(self.0.lease(limit, seconds)?.into_iter().map(Into::into).collect())).await
    }

    /// Says that these mails, at most 100, were sent; they are not leased again. Saying so twice is no error.
    ///
    /// # Errors
    /// `refused`; `unknown_message`, and then none is marked; `invalid` for more than 100.
    pub async fn acknowledge(self: Arc<Self>, ids: Vec<MessageId>) -> Result<(), ComptoirError> {
        blocking(move || Ok(self.0.acknowledge(&ids)?)).await
    }
}

crate::value::private_debug! { OutgoingMail }

impl From<comptoir::OutgoingMail> for OutgoingMail {
    fn from(mail: comptoir::OutgoingMail) -> Self {
        Self {
            id: mail.id,
            template: mail.template,
            from: mail.from,
            to: mail.to,
            language: mail.language,
            subject: mail.subject,
            text: mail.text,
            html: mail.html,
            message: mail.message,
            attempts: mail.attempts,
        }
    }
}
