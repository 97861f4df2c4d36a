//! Mails for the host to send.

use pyo3::prelude::*;

use crate::call::free;
use crate::failure::Raised;
use crate::value::{Whole, id};
use crate::view::view;

view! {
    /// A mail for the host to send, written in the recipient's language.
    OutgoingMail(comptoir::OutgoingMail) shows(id, template, attempts) {
        /// Which message of the outbox it is; it stays the same however often it is leased.
        id(value) -> String { value.id.to_string() }
        /// What it is about: ``activate``, ``request_submitted`` …
        template(value) -> String { value.template.clone() }
        /// The address it comes from.
        from_(value) -> String { value.from.clone() }
        /// The address it goes to, its domain in ASCII.
        to(value) -> String { value.to.clone() }
        /// The language it is written in.
        language(value) -> String { value.language.to_string() }
        /// The subject.
        subject(value) -> String { value.subject.clone() }
        /// The text, lines ended by line feeds.
        text(value) -> String { value.text.clone() }
        /// The same as a page of HTML.
        html(value) -> String { value.html.clone() }
        /// The whole message as RFC 5322 has it: ``email.message_from_string(mail.message)``.
        message(value) -> String { value.message.clone() }
        /// How often it was leased, this time included.
        attempts(value) -> i32 { value.attempts }
    }
}

/// The mails of a desk that wait to be sent, at least once each. A session's ``outbox``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Outbox(pub(crate) comptoir::Outbox);

#[pymethods]
impl Outbox {
    /// Takes up to ``limit`` (1 to 100) mails that nobody holds, for ``seconds`` (1 to 3,600), and writes them.
    ///
    /// Raises RefusedError, InvalidError for a limit or a time out of range.
    fn lease(&self, py: Python<'_>, limit: Whole<i64>, seconds: Whole<i64>) -> Result<Vec<OutgoingMail>, Raised> {
        let mails = free(py, || self.0.lease(limit.0, seconds.0))?;
        Ok(mails.into_iter().map(OutgoingMail::wrap).collect())
    }

    /// Says that the mails with these ids, at most 100, were sent; they are not leased again. Saying so twice is no error.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_message``, and then none is marked), InvalidError for more than 100.
    #[pyo3(signature = (*ids))]
    fn acknowledge(&self, py: Python<'_>, ids: Vec<String>) -> Result<(), Raised> {
        let ids = ids.iter().map(|id| self::id(id, comptoir::Unknown::Message)).collect::<Result<Vec<_>, _>>()?;
        free(py, || self.0.acknowledge(&ids))
    }
}
