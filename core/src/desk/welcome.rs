//! The mails to people who were given a place, and the invitations in them (rules P1, P11).

use super::command::Command;
use super::mail::Mail;
use crate::error::Error;
use crate::model::people::{Activation, InvitationPurpose, UserState};
use crate::store::account::AccountRow;
use crate::store::outbox;
use crate::store::user::{self as users, InvitationRow, UserRow};
use crate::{InvitationId, UserId};

/// Sends `activate` with an invitation to those who have not activated and have no invitation that is still good, and
/// `added` to the others. Who is suspended is sent nothing.
pub(super) fn welcome(
    command: &mut Command<'_>,
    persons: &[UserRow],
    activate: &Mail,
    added: &Mail,
) -> Result<(), Error> {
    let persons: Vec<&UserRow> = persons.iter().filter(|person| person.state == UserState::Active).collect();
    let waiting: Vec<UserId> =
        persons.iter().filter(|person| person.activation == Activation::Invited).map(|person| person.id).collect();
    let invited = users::invited(command.connection, command.desk, &waiting, command.now)?;
    let owners: Vec<[u8; 16]> = persons.iter().map(|person| *person.id.as_bytes()).collect();
    command.load_keys(&owners)?;
    let mut invitations: Vec<InvitationRow> = Vec::new();
    let mut mails: Vec<(&Mail, UserId, Option<InvitationId>)> = Vec::with_capacity(persons.len());
    for person in persons {
        if waiting.contains(&person.id) && !invited.contains(&person.id) {
            let invitation = invitation(command, person, InvitationPurpose::Activate);
            mails.push((activate, person.id, Some(invitation.id)));
            invitations.push(invitation);
        } else {
            mails.push((added, person.id, None));
        }
    }
    users::insert_invitations(command.connection, &invitations)?;
    mails.into_iter().try_for_each(|(mail, person, invitation)| command.mail(mail, person, invitation))
}

/// Tells these persons that they have a place in the account.
pub(super) fn welcome_to(command: &mut Command<'_>, account: &AccountRow, persons: &[UserRow]) -> Result<(), Error> {
    let (name, language) = (account.name.clone(), account.language.clone());
    let activate = Mail::Activate { account: name.clone(), language: language.clone() };
    welcome(command, persons, &activate, &Mail::AccountAdded { account: name, language })
}

/// Welcomes whoever answers for a new account, if it is one of these persons and may come in (rule C6).
pub(super) fn greet(command: &mut Command<'_>, account: &AccountRow, persons: &[UserRow]) -> Result<(), Error> {
    let administrator = persons.iter().find(|person| Some(person.id) == account.administrator_id);
    let Some(person) = administrator.filter(|person| person.state == UserState::Active) else { return Ok(()) };
    let mail = Mail::Welcome { account: account.name.clone(), language: account.language.clone() };
    command.mail(&mail, person.id, None)
}

/// Takes the open invitations of these users back (rule P11), and their mails that were not sent yet.
pub(super) fn uninvite(command: &mut Command<'_>, persons: &[UserId]) -> Result<(), Error> {
    if persons.is_empty() {
        return Ok(());
    }
    let taken = users::revoke_invitations(command.connection, command.desk, persons, command.now)?;
    Ok(outbox::withdraw(command.connection, command.desk, &taken, command.now)?)
}

/// Takes back what is on its way to these users, who have no place at the desk any more: invitations, and mails that were not
/// sent yet.
pub(super) fn leave_alone(command: &mut Command<'_>, persons: &[UserId]) -> Result<(), Error> {
    uninvite(command, persons)?;
    for person in persons {
        outbox::withdraw_from(command.connection, command.desk, *person, command.now)?;
    }
    Ok(())
}

/// Sends `mail` to each of these persons with a new invitation, in place of those there were. Who is suspended gets none: a
/// new one is sent when the person is restored.
pub(super) fn reinvite(command: &mut Command<'_>, persons: &[UserRow], mail: &Mail) -> Result<(), Error> {
    let purpose = match mail {
        Mail::ConfirmEmail => InvitationPurpose::ConfirmEmail,
        Mail::ResetPassword => InvitationPurpose::ResetPassword,
        _ => InvitationPurpose::Activate,
    };
    let ids: Vec<UserId> = persons.iter().map(|person| person.id).collect();
    uninvite(command, &ids)?;
    let invitations: Vec<InvitationRow> = persons
        .iter()
        .filter(|person| person.state == UserState::Active)
        .map(|person| invitation(command, person, purpose))
        .collect();
    users::insert_invitations(command.connection, &invitations)?;
    invitations.iter().try_for_each(|invitation| command.mail(mail, invitation.user_id, Some(invitation.id)))
}

/// Has each of these persons, as they were and as they have become, activate their new e-mail address, and tells the old
/// one (rule P4).
pub(super) fn confirm_emails(command: &mut Command<'_>, moved: &[(UserRow, UserRow)]) -> Result<(), Error> {
    let persons: Vec<UserRow> = moved.iter().map(|(_, person)| person.clone()).collect();
    reinvite(command, &persons, &Mail::ConfirmEmail)?;
    for (former, _) in moved {
        let (email, key) = (former.email.clone(), former.email_key.clone());
        let notice = Mail::EmailChanged { former: email, former_key: key, name: former.name.clone() };
        command.mail(&notice, former.id, None)?;
    }
    Ok(())
}

/// A new invitation: good from now until the desk's time is over.
fn invitation(command: &mut Command<'_>, person: &UserRow, purpose: InvitationPurpose) -> InvitationRow {
    InvitationRow {
        desk_id: command.desk,
        id: command.draw.id(),
        user_id: person.id,
        generation: 1,
        email_key: person.email_key.clone(),
        created_at: command.now,
        expires_at: command.now.plus_micros(command.settings.invitation_micros()),
        revoked_at: None,
        purpose,
        used_at: None,
    }
}
