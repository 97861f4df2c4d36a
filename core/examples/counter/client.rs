//! Clients: the page on which one is entered, quick insert, and a client's business.

pub(crate) mod args;
mod template;

use std::io::Write as _;

use comptoir::{AccountInsert, AccountView, AddressView, EditPage, format, labels};

use self::args::ClientVerb;
use crate::account::{based_on, id, said};
use crate::accounts;
use crate::draw;
use crate::seat::Seat;
use crate::tell::{self, Out};
use crate::trouble::Trouble;

/// Does it.
pub(crate) fn act(seat: &Seat, verb: &ClientVerb, out: &mut Out) -> Result<(), Trouble> {
    let accounts = seat.session.accounts();
    match verb {
        ClientVerb::Page => page(seat, &accounts.new_page(&seat.locale)?, out),
        ClientVerb::Quick { name: None } => page(seat, &accounts.quick_page(&seat.locale)?, out),
        ClientVerb::Quick { name } => {
            let insert = AccountInsert { name: name.clone(), ..AccountInsert::default() };
            changed(seat, &accounts.create(&insert)?, out)
        }
        ClientVerb::Create(wanted) => {
            let session = match &wanted.key {
                Some(key) => seat.session.once(key)?,
                None => seat.session.clone(),
            };
            changed(seat, &session.accounts().create(&wanted.insert()?)?, out)
        }
        ClientVerb::Show { account } => told(seat, &accounts.get(id(seat, account)?)?, out),
        ClientVerb::Edit(wanted) => {
            let (update, id) = (wanted.update()?, id(seat, &wanted.one.account)?);
            let edited = based_on(seat, wanted.one.version).accounts().edit(id, &update)?;
            changed(seat, &edited.account, out)
        }
        ClientVerb::Template(verb) => template::act(seat, verb, out),
    }
}

fn page(seat: &Seat, page: &EditPage, out: &mut Out) -> Result<(), Trouble> {
    if seat.json {
        return Ok(tell::json(out, page)?);
    }
    Ok(writeln!(out, "{}", draw::page(page, &serde_json::Value::Null))?)
}

fn changed(seat: &Seat, account: &AccountView, out: &mut Out) -> Result<(), Trouble> {
    told(seat, account, out)?;
    if seat.json { Ok(()) } else { seat.kept(out) }
}

/// Tells of a client's business.
fn told(seat: &Seat, account: &AccountView, out: &mut Out) -> Result<(), Trouble> {
    if seat.json {
        return Ok(tell::json(out, account)?);
    }
    let locale = &seat.locale;
    let features: Vec<String> = account.features.iter().map(|feature| feature.label(locale)).collect();
    let features = match (account.follows_desk, features.is_empty()) {
        (true, _) => said(locale, "history-features-desk"),
        (false, true) => said(locale, "history-features-none"),
        (false, false) => format::list(locale, &features),
    };
    let fixed = if account.currency_fixed { " ✓" } else { "" };
    let rows = [
        ("field-language", labels::capitalized(labels::language_name(locale, &account.language)).into_owned()),
        ("field-billing", place(seat, &account.billing)),
        ("field-shipping", place(seat, &account.shipping)),
        ("field-currency", format!("{}{fixed}", account.currency)),
        ("field-features", features),
    ];
    let rows: Vec<Vec<String>> = rows.into_iter().map(|(key, text)| vec![said(locale, key), text]).collect();
    let groups = groups(seat, account).map(|groups| vec![said(locale, "page-client-groups"), groups]);
    let rows: Vec<Vec<String>> =
        rows.into_iter().chain(groups).chain([vec![format!("v{}", account.version)]]).collect();
    Ok(writeln!(out, "{}\n{}", accounts::words(locale, account, &[]), tell::table(&rows, 2))?)
}

/// Whose address it is, or the address with its country.
fn place(seat: &Seat, view: &AddressView) -> String {
    match view.same_as {
        Some(same_as) => same_as.label(&seat.locale),
        None => {
            let country = labels::country_name(&seat.locale, view.country);
            format!("{}, {country}", accounts::address(&view.address()))
        }
    }
}

/// The groups that the account is in, as its page has them: only its editors see them. A preview has left them as they were.
fn groups(seat: &Seat, account: &AccountView) -> Option<String> {
    if seat.preview {
        return None;
    }
    let page = seat.session.accounts().edit_page(account.id, &seat.locale).ok()?;
    let field = page.field("/groups")?;
    let chosen = field.options.iter().filter(|option| field.chosen.contains(&option.value));
    let names: Vec<String> = chosen.map(|option| option.label.clone()).collect();
    (!names.is_empty()).then(|| format::list(&seat.locale, &names))
}
