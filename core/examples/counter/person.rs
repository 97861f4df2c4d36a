//! How a contact is named: by e-mail address and account, or by id.

use comptoir::{AccountId, ContactId, ContactView, Email, Error, Session, Unknown};

use crate::seat::Seat;
use crate::trouble::Trouble;

const SHAPE: &str = "a contact is named by address and account, lea@garage.example/C-2001, or by id; the account's name, \
                     reference number or id will do";

/// The contact named so, also one that was removed. Where a contact acts, the address alone means the own account.
pub(crate) fn contact(session: &Session, who: &str) -> Result<ContactView, Trouble> {
    if let Some(id) = id(who) {
        return Ok(session.contacts().get(id)?);
    }
    let (email, account) = parts(who);
    let Ok(email) = email.parse::<Email>() else { return Err(Trouble::usage(SHAPE)) };
    let account = match account {
        Some(account) => session.accounts().find(account)?.id,
        None => own_account(session)?.ok_or_else(|| Trouble::usage(SHAPE))?,
    };
    let same = |contact: &ContactView| contact.email.parse::<Email>().is_ok_and(|known| known == email);
    let found = session.contacts().team(account, true)?.into_iter().find(same);
    found.ok_or_else(|| {
        let hint = "`counter team ACCOUNT --removed` lists an account's contacts".to_owned();
        Trouble::from(Error::unknown(Unknown::Contact)).with_hint(hint)
    })
}

/// The account named so, else that of the contact who acts.
pub(crate) fn account(seat: &Seat, named: Option<&str>) -> Result<AccountId, Trouble> {
    match named {
        Some(named) => crate::account::id(seat, named),
        None => {
            let own = own_account(&seat.session)?;
            own.ok_or_else(|| Trouble::usage("name the account: only a contact has an own one"))
        }
    }
}

fn own_account(session: &Session) -> Result<Option<AccountId>, Trouble> {
    match session.actor() {
        comptoir::Actor::Contact(_) => Ok(session.me().get()?.account.map(|account| account.id)),
        _ => Ok(None),
    }
}

/// The id of a contact, bare or as an actor is written.
pub(crate) fn id(who: &str) -> Option<ContactId> {
    who.strip_prefix("contact:").unwrap_or(who).parse().ok()
}

/// The address, and the account behind it. No domain has a slash, an account's name may.
pub(crate) fn parts(who: &str) -> (&str, Option<&str>) {
    let slash = who.find('@').and_then(|at| Some(at + who.get(at..)?.find('/')?));
    match slash.and_then(|slash| who.split_at_checked(slash)) {
        Some((email, account)) => (email, account.strip_prefix('/')),
        None => (who, None),
    }
}
