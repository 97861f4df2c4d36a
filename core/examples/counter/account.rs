//! One customer account: its page, its life, who answers for it.

mod administrator;
pub(crate) mod args;
mod centre;
pub(crate) mod draft;
mod features;

use std::io::Write as _;

use comptoir::{AccountEdited, AccountId, AccountView, Args, Locale, Session, labels};
use serde_json::json;

use self::args::{AccountVerb, EditArgs, One};
use crate::seat::Seat;
use crate::tell::{self, Out, remark};
use crate::trouble::Trouble;
use crate::{accounts, draw, find};

/// Does it.
pub(crate) fn act(seat: &Seat, verb: &AccountVerb, out: &mut Out) -> Result<(), Trouble> {
    match verb {
        AccountVerb::Create(wanted) => told(seat, &seat.session.accounts().create(&draft::insert(wanted)?)?, out),
        AccountVerb::Page { account } => page(seat, account, out),
        AccountVerb::Edit(wanted) => edit(seat, wanted, out),
        AccountVerb::Suspend(one) => told(seat, &one.session(seat).accounts().suspend(one.id(seat)?)?, out),
        AccountVerb::Restore(one) => told(seat, &one.session(seat).accounts().restore(one.id(seat)?)?, out),
        AccountVerb::Delete(one) => told(seat, &one.session(seat).accounts().delete(one.id(seat)?)?, out),
        AccountVerb::Confirm(one) => told(seat, &one.session(seat).accounts().confirm(one.id(seat)?)?, out),
        AccountVerb::Fail { one, reason } => {
            told(seat, &one.session(seat).accounts().fail(one.id(seat)?, reason)?, out)
        }
        AccountVerb::Sites { account } => sites(seat, account, out),
        AccountVerb::Centre { account, country } => centre::print(seat, account.as_deref(), *country, out),
        AccountVerb::Administrator { account, verb } => administrator::act(seat, account, verb.as_ref(), out),
        AccountVerb::Group(verb) => crate::group::act(seat, verb, out),
        AccountVerb::Features(wanted) => features::act(seat, wanted, out),
    }
}

impl One {
    fn id(&self, seat: &Seat) -> Result<AccountId, Trouble> {
        id(seat, &self.account)
    }

    fn session(&self, seat: &Seat) -> Session {
        based_on(seat, self.version)
    }
}

/// The account of this name, reference number or id.
pub(crate) fn id(seat: &Seat, account: &str) -> Result<AccountId, Trouble> {
    Ok(seat.session.accounts().find(account)?.id)
}

/// The session of the seat, whose commands hold only for this version where one is given.
pub(crate) fn based_on(seat: &Seat, version: Option<i64>) -> Session {
    version.map_or_else(|| seat.session.clone(), |version| seat.session.based_on(version))
}

/// Tells what has become of an account.
fn told(seat: &Seat, account: &AccountView, out: &mut Out) -> Result<(), Trouble> {
    if seat.json {
        return Ok(tell::json(out, account)?);
    }
    writeln!(out, "{}", words(seat, account))?;
    seat.kept(out)
}

fn page(seat: &Seat, account: &str, out: &mut Out) -> Result<(), Trouble> {
    let page = seat.session.accounts().edit_page(id(seat, account)?, &seat.locale)?;
    if seat.json {
        return Ok(tell::json(out, &page)?);
    }
    Ok(writeln!(out, "{}", draw::page(&page, &serde_json::Value::Null))?)
}

fn edit(seat: &Seat, wanted: &EditArgs, out: &mut Out) -> Result<(), Trouble> {
    let update = draft::update(wanted)?;
    let edited = wanted.one.session(seat).accounts().edit(wanted.one.id(seat)?, &update)?;
    if seat.json {
        let mut body = serde_json::to_value(&edited).unwrap_or_default();
        if let (Some(change), Some(body)) = (&edited.term_change, body.as_object_mut()) {
            body.insert("term_change_text".to_owned(), json!(change.text(&seat.locale)));
        }
        return Ok(tell::json(out, &body)?);
    }
    writeln!(out, "{}", edited_words(seat, &edited))?;
    seat.kept(out)
}

fn sites(seat: &Seat, account: &str, out: &mut Out) -> Result<(), Trouble> {
    let sites = seat.session.accounts().sites(id(seat, account)?)?;
    if seat.json {
        return Ok(tell::json(out, &sites)?);
    }
    if sites.is_empty() {
        remark("counter: nobody answers for this account, so it is nobody's site");
        return Ok(());
    }
    let rows: Vec<Vec<String>> = sites.iter().map(|site| find::row(seat, site)).collect();
    Ok(writeln!(out, "{}", tell::table(&rows, 0))?)
}

/// The account with its zone, its data centre and its version, for people.
pub(crate) fn words(seat: &Seat, account: &AccountView) -> String {
    let locale = &seat.locale;
    let mut rows =
        vec![vec![said(locale, "field-time-zone"), labels::city_name(locale, account.time_zone).into_owned()]];
    if let Some(key) = &account.data_centre {
        rows.push(vec![said(locale, "field-data-centre"), centre::label(seat, account, key)]);
    }
    rows.push(vec![format!("v{}", account.version)]);
    format!("{}\n{}", accounts::words(locale, account, &[]), tell::table(&rows, 2))
}

/// The account, and what becomes of its term.
pub(crate) fn edited_words(seat: &Seat, edited: &AccountEdited) -> String {
    let account = words(seat, &edited.account);
    match &edited.term_change {
        Some(change) => format!("{account}\n{}", tell::hanging("  ", &change.text(&seat.locale))),
        None => account,
    }
}

/// What the value at `path` of an account's draft is called: `/address/postal_code` is *Code postal*.
pub(crate) fn label(locale: &Locale, path: &str) -> Option<String> {
    let name = match path.rsplit('/').next()? {
        "street" => "address".to_owned(),
        name => name.replace('_', "-"),
    };
    let keys = ["page-account", "field", "form-field"].map(|kind| format!("{kind}-{name}"));
    keys.iter().find(|key| labels::has(locale, key)).map(|key| said(locale, key))
}

/// The text of this key as it stands alone.
pub(crate) fn said(locale: &Locale, key: &str) -> String {
    labels::capitalized(labels::message(locale, key, &Args::none())).into_owned()
}
