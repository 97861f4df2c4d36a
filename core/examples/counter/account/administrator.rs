//! Who answers for an account.

use std::io::Write as _;

use comptoir::{AdministratorDraft, ContactView, Edit, UserUpdate};

use super::args::{AdministratorVerb, Person};
use crate::accounts;
use crate::seat::Seat;
use crate::tell::{self, Out, remark};
use crate::trouble::Trouble;

/// Shows the administrator, modifies that person, or has somebody else answer for the account.
pub(crate) fn act(seat: &Seat, account: &str, verb: Option<&AdministratorVerb>, out: &mut Out) -> Result<(), Trouble> {
    let id = super::id(seat, account)?;
    match verb {
        None => {
            let accounts = seat.session.accounts();
            let (account, contacts) = (accounts.get(id)?, accounts.contacts(id)?);
            let administrator = contacts.into_iter().find(|contact| Some(contact.user) == account.administrator);
            match administrator {
                Some(administrator) => print(seat, &administrator, out),
                None if seat.json => Ok(tell::json(out, &administrator)?),
                None => {
                    remark("counter: nobody answers for this account");
                    Ok(())
                }
            }
        }
        Some(AdministratorVerb::Edit { version, email, person }) => {
            let session = super::based_on(seat, *version);
            print(seat, &session.accounts().edit_administrator(id, &update(email.as_deref(), person))?, out)?;
            seat.kept(out)
        }
        Some(AdministratorVerb::Replace { version, who, person, job_title, remove_former }) => {
            let draft = AdministratorDraft {
                job_title: job_title.clone(),
                remove_former: *remove_former,
                ..named(who, person)
            };
            let account = super::based_on(seat, *version).accounts().replace_administrator(id, &draft)?;
            super::told(seat, &account, out)
        }
    }
}

fn print(seat: &Seat, contact: &ContactView, out: &mut Out) -> Result<(), Trouble> {
    if seat.json {
        return Ok(tell::json(out, contact)?);
    }
    let mut row = accounts::row(&seat.locale, Some(contact.user), contact);
    row.push(format!("v{}", contact.version));
    Ok(writeln!(out, "{}", tell::table(&[row], 0))?)
}

fn update(email: Option<&str>, person: &Person) -> UserUpdate {
    let edit = |text: Option<&str>| text.map(Edit::from).unwrap_or_default();
    UserUpdate {
        name: Edit::Unchanged,
        email: edit(email),
        first_name: edit(person.first_name.as_deref()),
        last_name: edit(person.last_name.as_deref()),
        language: edit(person.language.as_deref()),
        time_zone: edit(person.zone.as_deref()),
    }
}

/// Somebody by address, else by id.
fn named(who: &str, person: &Person) -> AdministratorDraft {
    let (email, user) = if who.contains('@') { (Some(who.to_owned()), None) } else { (None, Some(who.to_owned())) };
    AdministratorDraft {
        email,
        user,
        first_name: person.first_name.clone(),
        last_name: person.last_name.clone(),
        language: person.language.clone(),
        time_zone: person.zone.clone(),
        ..AdministratorDraft::default()
    }
}
