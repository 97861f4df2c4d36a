//! Customer accounts and their contacts.

use std::io::Write as _;

use comptoir::{AccountFilter, AccountView, AddressDraft, ContactView, Error, JobTitle, Locale, UserId, labels};
use serde_json::{Value, json};

use crate::requests::{Pages, array};
use crate::seat::Seat;
use crate::tell::{self, Out};
use crate::trouble::Trouble;

/// Lists the accounts by name.
pub(crate) fn list(seat: &Seat, out: &mut Out) -> Result<(), Trouble> {
    let accounts = seat.session.accounts();
    let pages = Pages { next: Some(None), read: |after: Option<&str>| accounts.list(&AccountFilter::default(), after) };
    if seat.json {
        let whole = |account: AccountView| -> Result<Value, Error> {
            let contacts = accounts.contacts(account.id)?;
            let mut body = serde_json::to_value(&account).unwrap_or_default();
            if let Some(body) = body.as_object_mut() {
                body.insert("contacts".to_owned(), json!(contacts));
            }
            Ok(body)
        };
        return array(pages.map(|page| page?.into_iter().map(whole).collect()), out);
    }
    for page in pages {
        let page = page?;
        if page.is_empty() {
            tell::remark(&format!("counter: no accounts at {}", seat.desk));
        }
        for account in page {
            let contacts = accounts.contacts(account.id)?;
            writeln!(out, "{}", words(&seat.locale, &account, &contacts))?;
        }
    }
    Ok(())
}

/// An account with its contacts, for people. The administrator is marked.
pub(crate) fn words(locale: &Locale, account: &AccountView, contacts: &[ContactView]) -> String {
    let place = [address(&account.address), labels::country_name(locale, account.country).into_owned()];
    let place: Vec<&str> = place.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let mut text = format!(
        "{}  {}{}\n  {}",
        account.name,
        account.state.label(locale),
        account.reference.as_ref().map(|number| format!("  {number}")).unwrap_or_default(),
        place.join(", ")
    );
    let rows: Vec<Vec<String>> = contacts.iter().map(|contact| row(locale, account.administrator, contact)).collect();
    if !rows.is_empty() {
        text += &format!("\n{}", tell::table(&rows, 2));
    }
    text
}

/// A contact, marked where it is the administrator.
pub(crate) fn row(locale: &Locale, administrator: Option<UserId>, contact: &ContactView) -> Vec<String> {
    let mark = if administrator == Some(contact.user) { "★" } else { " " };
    let title: Option<JobTitle> = contact.job_title.parse().ok();
    vec![
        format!("{mark} {}", contact.name),
        contact.email.clone(),
        contact.role.label(locale),
        title.and_then(|title| title.label(locale)).unwrap_or_else(|| contact.job_title.clone()),
        contact.activation.label(locale),
    ]
}

/// An address on one line.
pub(crate) fn address(address: &AddressDraft) -> String {
    let AddressDraft { street, postal_code, city, region } = address;
    let part = |part: &Option<String>| part.clone().unwrap_or_default();
    let city = format!("{} {}", part(postal_code), part(city));
    let parts = [part(street), city, part(region)];
    parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
