//! The outbox: mails for the host to send, at least once, in the order of the commands that wrote them.

use std::collections::HashMap;

use super::command::{Command, sealing_context, unwrap};
use super::mail::{Envelope, Mail, OutgoingMail};
use super::session::Session;
use super::templates::{Own, WELCOME};
use super::view::distinct;
use crate::error::{Error, Unknown};
use crate::model::form::{Problem, ProblemCode};
use crate::model::role::Action;
use crate::store::outbox::{self, MessageRow};
use crate::store::token::TokenOf;
use crate::store::{seal_key, user as users};
use crate::{Args, InvitationId, MessageId, UserId};

/// The mails of a desk that wait to be sent, for the host.
///
/// A mail is held for the one who leased it until the lease is over; then, unless it was acknowledged, it can be leased
/// again. So each is sent at least once; [`OutgoingMail::id`] tells a repetition.
#[derive(Clone, Debug)]
pub struct Outbox(pub(super) Session);

impl Outbox {
    /// Takes up to `limit` (1 to 100) mails that nobody holds, for `seconds` (1 to 3,600), and writes them.
    ///
    /// Each call leases anew: a key of [`Session::once`] does not apply.
    ///
    /// # Errors
    /// `refused`; `invalid` for a limit or a time out of range.
    pub fn lease(&self, limit: i64, seconds: i64) -> Result<Vec<OutgoingMail>, Error> {
        let mut problems = Vec::new();
        within("/limit", limit, 100, &mut problems);
        within("/seconds", seconds, 3600, &mut problems);
        if !problems.is_empty() {
            return Err(problems.into());
        }
        // Nobody waits for the writers' turn to learn that there is nothing to send.
        let waiting = self.0.read(Action::SendMail, |reading| {
            Ok(outbox::ready(reading.connection, reading.desk, reading.now, 1)?.len())
        })?;
        if waiting == 0 {
            return Ok(Vec::new());
        }
        // Mails carry tokens, which are kept nowhere (rule P11): not in the outcome of a key either.
        let session = Session { once: None, ..self.0.clone() };
        session.command(Action::SendMail, &("lease", limit, seconds), |command| {
            let rows = outbox::ready(command.connection, command.desk, command.now, limit)?;
            renew(command, &rows)?;
            let ids: Vec<MessageId> = rows.iter().map(|row| row.id).collect();
            let until = command.now.plus_micros(seconds.saturating_mul(1_000_000));
            outbox::lease(command.connection, command.desk, &ids, until)?;
            write(command, &rows)
        })
    }

    /// Says that these mails, at most 100, were sent; they are not leased again. Saying so twice is no error.
    ///
    /// # Errors
    /// `refused`; `unknown_message` when one of them is not known: then none is marked; `invalid` for more than 100.
    pub fn acknowledge(&self, ids: &[MessageId]) -> Result<(), Error> {
        if ids.len() > 100 {
            return Err(vec![Problem::new(String::new(), ProblemCode::TooMany, Args::none().with("max", 100))].into());
        }
        let ids = distinct(ids.iter().copied());
        self.0.command(Action::SendMail, &("acknowledge", &ids), |command| {
            if outbox::known(command.connection, command.desk, &ids)? != ids.len() {
                return Err(Error::unknown(Unknown::Message));
            }
            Ok(outbox::sent(command.connection, command.desk, &ids, command.now)?)
        })
    }
}

fn within(path: &str, value: i64, max: i64, problems: &mut Vec<Problem>) {
    let (code, args) = match value {
        ..=0 => (ProblemCode::TooFew, Args::none().with("min", 1_i64)),
        _ if value > max => (ProblemCode::TooMany, Args::none().with("max", max)),
        _ => return,
    };
    problems.push(Problem::new(path.to_owned(), code, args));
}

/// Gives the invitations of these messages that are no longer good a new token and a new time: a mail that was held up
/// must not bring a dead link.
fn renew(command: &mut Command<'_>, rows: &[MessageRow]) -> Result<(), Error> {
    let ids: Vec<InvitationId> = distinct(rows.iter().filter_map(|row| row.invitation_id));
    let until = command.now.plus_micros(command.settings.invitation_micros());
    Ok(users::renew_invitations(command.connection, command.desk, &ids, command.now, until)?)
}

/// Opens and writes these messages. One whose recipient was erased, or that cannot be read, is left out: it stays leased,
/// and does not hold up the others. There is one look-up for each kind of thing that they need.
fn write(command: &mut Command<'_>, rows: &[MessageRow]) -> Result<Vec<OutgoingMail>, Error> {
    let recipients: Vec<UserId> = distinct(rows.iter().map(|row| row.recipient_id));
    let invitations: Vec<InvitationId> = distinct(rows.iter().filter_map(|row| row.invitation_id));
    let owners: Vec<Vec<u8>> = recipients.iter().map(|id| id.as_bytes().to_vec()).collect();
    let users: HashMap<_, _> =
        users::by_ids(command.connection, command.desk, &recipients)?.into_iter().map(|user| (user.id, user)).collect();
    let invitations: HashMap<_, _> = users::invitations_by_ids(command.connection, command.desk, &invitations)?
        .into_iter()
        .map(|invitation| (invitation.id, invitation))
        .collect();
    let keys = seal_key::of(command.connection, command.desk, &owners)?
        .iter()
        .map(|row| unwrap(command.keys(), row))
        .collect::<Result<HashMap<_, _>, _>>()?;
    let own = if rows.iter().any(|row| row.template == WELCOME) { Own::readable(command)? } else { Own::default() };
    let mut mails = Vec::with_capacity(rows.len());
    for row in rows {
        let owner = row.recipient_id.as_bytes();
        let context = sealing_context(command.desk, owner, "message", row.id.as_bytes());
        let body = keys.get(owner).and_then(|key| key.open(&row.arguments, &context).ok());
        let mail = body.and_then(|body| serde_json::from_slice::<Mail>(&body).ok());
        let (Some(mail), Some(recipient)) = (mail, users.get(&row.recipient_id)) else { continue };
        let invitation = row.invitation_id.and_then(|id| invitations.get(&id));
        let invitation = invitation.map(|invitation| {
            let of = TokenOf {
                desk: command.desk,
                id: *invitation.id.as_bytes(),
                generation: i64::from(invitation.generation),
                purpose: invitation.purpose.into(),
                user: invitation.user_id,
                address: &invitation.email_key,
            };
            (invitation, of.write(command.keys()))
        });
        let envelope = Envelope {
            id: row.id,
            settings: &command.settings,
            recipient,
            invitation,
            own: &own,
            written_at: row.created_at,
            attempts: row.attempts.saturating_add(1),
        };
        mails.push(envelope.write(&mail)?);
    }
    Ok(mails)
}
