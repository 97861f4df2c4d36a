//! Contacts of accounts: their pages, who they are, their roles.

pub(crate) mod args;

use std::io::Write as _;

use comptoir::format::{self, DateStyle};
use comptoir::{ContactCreated, ContactView, Locale, LookAlike, Role, labels};

use self::args::{AddArgs, ContactVerb};
use crate::account::{based_on, said};
use crate::seat::Seat;
use crate::tell::{self, Out, remark};
use crate::trouble::Trouble;
use crate::{account, accounts, draw, person};

/// Does it.
pub(crate) fn act(seat: &Seat, verb: &ContactVerb, out: &mut Out) -> Result<(), Trouble> {
    let id = |who: &str| person::contact(&seat.session, who).map(|contact| contact.id);
    match verb {
        ContactVerb::Page { account, of } => page(seat, account.as_deref(), of.as_deref(), out),
        ContactVerb::Add(wanted) => add(seat, wanted, out),
        ContactVerb::Show { who } => {
            let contact = seat.session.contacts().get(id(who)?)?;
            if seat.json {
                return Ok(tell::json(out, &contact)?);
            }
            Ok(writeln!(out, "{}", words(seat, &contact))?)
        }
        ContactVerb::Edit(wanted) => {
            let (update, id) = (wanted.update()?, id(&wanted.who)?);
            told(seat, &based_on(seat, wanted.version).contacts().edit(id, &update)?, out)
        }
        ContactVerb::Person(wanted) => {
            let id = id(&wanted.who)?;
            told(seat, &based_on(seat, wanted.version).contacts().edit_person(id, &wanted.update())?, out)
        }
        ContactVerb::Remove { who, version } => {
            let id = id(who)?;
            told(seat, &based_on(seat, *version).contacts().remove(id)?, out)
        }
        ContactVerb::List { account, removed } => team(seat, account.as_deref(), *removed, out),
    }
}

fn page(seat: &Seat, account: Option<&str>, of: Option<&str>, out: &mut Out) -> Result<(), Trouble> {
    let contacts = seat.session.contacts();
    let page = match of {
        Some(who) => contacts.edit_page(person::contact(&seat.session, who)?.id, &seat.locale)?,
        None => contacts.page(account.map(|account| account::id(seat, account)).transpose()?, &seat.locale)?,
    };
    if seat.json {
        return Ok(tell::json(out, &page)?);
    }
    Ok(writeln!(out, "{}", draw::page(&page, &serde_json::Value::Null))?)
}

fn add(seat: &Seat, wanted: &AddArgs, out: &mut Out) -> Result<(), Trouble> {
    let session = match &wanted.key {
        Some(key) => seat.session.once(key)?,
        None => seat.session.clone(),
    };
    created(seat, &session.contacts().create(&wanted.draft())?, out)
}

/// Tells who was added, and whose address looks the same.
pub(crate) fn created(seat: &Seat, created: &ContactCreated, out: &mut Out) -> Result<(), Trouble> {
    if seat.json {
        return Ok(tell::json(out, created)?);
    }
    told(seat, &created.contact, out)?;
    alike(out, &created.look_alikes)
}

/// Remarks on users whose address looks the same.
pub(crate) fn alike(out: &mut Out, look_alikes: &[LookAlike]) -> Result<(), Trouble> {
    out.flush()?;
    for other in look_alikes {
        remark(&format!("counter: {} ({}) has an address that looks the same", other.name, other.email));
    }
    Ok(())
}

/// Lists who is in an account, or ever was.
pub(crate) fn team(seat: &Seat, account: Option<&str>, removed: bool, out: &mut Out) -> Result<(), Trouble> {
    let id = person::account(seat, account)?;
    let team = seat.session.contacts().team(id, removed)?;
    if seat.json {
        return Ok(tell::json(out, &team)?);
    }
    if team.is_empty() {
        remark("counter: the account has no contacts");
        return Ok(());
    }
    let administrator = seat.session.accounts().get(id)?.administrator;
    let row = |contact: &ContactView| {
        let mut row = accounts::row(&seat.locale, administrator, contact);
        row.extend([since(seat, contact), contact.id.to_string()]);
        row
    };
    let rows: Vec<Vec<String>> = team.iter().map(row).collect();
    Ok(writeln!(out, "{}", tell::table(&rows, 0))?)
}

/// Gives a contact another role.
pub(crate) fn role(seat: &Seat, who: &str, role: Role, version: Option<i64>, out: &mut Out) -> Result<(), Trouble> {
    let id = person::contact(&seat.session, who)?.id;
    told(seat, &based_on(seat, version).contacts().change_role(id, role)?, out)
}

/// Tells what has become of a contact.
pub(crate) fn told(seat: &Seat, contact: &ContactView, out: &mut Out) -> Result<(), Trouble> {
    if seat.json {
        return Ok(tell::json(out, contact)?);
    }
    writeln!(out, "{}", words(seat, contact))?;
    seat.kept(out)
}

/// A contact in full: who it is, how it is reached, what it may ask for and is told of, and both versions.
pub(crate) fn words(seat: &Seat, contact: &ContactView) -> String {
    let locale = &seat.locale;
    let mut rows: Vec<Vec<String>> = Vec::new();
    let channels = [("phone", &contact.phone), ("mobile", &contact.mobile), ("other", &contact.other)];
    for (channel, text) in channels {
        rows.extend(text.as_ref().map(|text| vec![said(locale, &format!("page-contact-{channel}")), text.clone()]));
    }
    let services = match &contact.services {
        Some(keys) => keys.join(", "),
        None => said(locale, "page-contact-services-all"),
    };
    rows.push(vec![said(locale, "page-contact-services"), services]);
    if !contact.notifications.is_empty() {
        let told_of: Vec<String> = contact.notifications.iter().map(|one| one.label(locale)).collect();
        rows.push(vec![said(locale, "page-contact-notifications"), told_of.join(", ")]);
    }
    rows.push(vec![said(locale, "form-field-language"), labels::language_name(locale, &contact.language).into_owned()]);
    rows.push(vec![said(locale, "form-field-time-zone"), labels::city_name(locale, contact.time_zone).into_owned()]);
    let mut head = accounts::row(locale, None, contact);
    head.push(since(seat, contact));
    let head: Vec<&str> = head.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    let head = head.join("  ");
    let versions = format!("  v{} (person v{})  {}", contact.contact_version, contact.version, contact.id);
    format!("{head}\n{}\n{versions}", tell::table(&rows, 2))
}

/// Since when a contact is removed.
fn since(seat: &Seat, contact: &ContactView) -> String {
    let at = contact.removed_at.map(|at| format::date_time(&seat.locale, at, seat.zone, DateStyle::Short));
    at.map(|at| format!("✗ {at}")).unwrap_or_default()
}

/// What the value at `path` of a draft about people or work is called: `/mobile` is *Numéro de téléphone portable*.
pub(crate) fn label(locale: &Locale, path: &str) -> Option<String> {
    let mut names = path.rsplit('/').filter(|name| !name.bytes().all(|byte| byte.is_ascii_digit()));
    let name = names.next()?.replace('_', "-");
    let keys = ["page-contact", "page-registration", "form-field", "field"].map(|kind| format!("{kind}-{name}"));
    keys.iter().find(|key| labels::has(locale, key)).map(|key| said(locale, key))
}
