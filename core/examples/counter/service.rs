//! What customers can have done.

pub(crate) mod args;

use std::io::Write as _;

use comptoir::format::{self, DateStyle};
use comptoir::{Actor, Error, ServiceId, ServiceView, Unknown};

use self::args::{One, ServiceVerb};
use crate::account::{based_on, said};
use crate::history;
use crate::seat::Seat;
use crate::tell::{self, Out, remark};
use crate::trouble::Trouble;

/// Does it.
pub(crate) fn act(seat: &Seat, verb: &ServiceVerb, out: &mut Out) -> Result<(), Trouble> {
    let services = seat.session.services();
    match verb {
        ServiceVerb::List { retired } => list(seat, *retired, out),
        ServiceVerb::Show { service } => told(seat, &services.get(id(seat, service)?)?, out),
        ServiceVerb::Add(wanted) => {
            let session = match &wanted.once {
                Some(key) => seat.session.once(key)?,
                None => seat.session.clone(),
            };
            told(seat, &session.services().add(&wanted.draft(seat)?)?, out)?;
            kept(seat, out)
        }
        ServiceVerb::Edit(wanted) => {
            let (id, update) = (id(seat, &wanted.one.service)?, wanted.update(seat)?);
            told(seat, &based_on(seat, wanted.one.version).services().edit(id, &update)?, out)?;
            kept(seat, out)
        }
        ServiceVerb::Retire(One { service, version }) => {
            let id = id(seat, service)?;
            told(seat, &based_on(seat, *version).services().retire(id)?, out)?;
            kept(seat, out)
        }
        ServiceVerb::Restore(One { service, version }) => {
            let id = id(seat, service)?;
            told(seat, &based_on(seat, *version).services().restore(id)?, out)?;
            kept(seat, out)
        }
        ServiceVerb::History { service } => {
            let id = id(seat, service)?;
            history::pages(seat, |after| services.history(id, after), out)
        }
    }
}

fn list(seat: &Seat, retired: bool, out: &mut Out) -> Result<(), Trouble> {
    let services = seat.session.services().list(retired)?;
    if seat.json {
        return Ok(tell::json(out, &services)?);
    }
    if services.is_empty() {
        remark(&format!("counter: no services at {}: work is asked for without one", seat.desk));
        return Ok(());
    }
    let rows: Vec<Vec<String>> = services.iter().map(|service| row(seat, service)).collect();
    Ok(writeln!(out, "{}", tell::table(&rows, 0))?)
}

/// The service of this key or id.
pub(crate) fn id(seat: &Seat, service: &str) -> Result<ServiceId, Trouble> {
    let same = |known: &ServiceView| known.key == service.trim() || known.id.to_string() == service;
    let known = seat.session.services().list(true)?.into_iter().find(same);
    known.map(|known| known.id).ok_or_else(|| {
        let hint = "`counter service list` shows the services".to_owned();
        Trouble::from(Error::unknown(Unknown::Service)).with_hint(hint)
    })
}

/// Tells of a service in full.
fn told(seat: &Seat, service: &ServiceView, out: &mut Out) -> Result<(), Trouble> {
    if seat.json {
        return Ok(tell::json(out, service)?);
    }
    Ok(writeln!(out, "{}\n{}", tell::table(&[row(seat, service)], 0), tell::table(&values(seat, service), 2))?)
}

fn kept(seat: &Seat, out: &mut Out) -> Result<(), Trouble> {
    if seat.json { Ok(()) } else { seat.kept(out) }
}

/// Its key, what it is called, how it is quoted, and since when nobody can ask for it.
fn row(seat: &Seat, service: &ServiceView) -> Vec<String> {
    let retired = service.retired_at.map(|at| format::date_time(&seat.locale, at, seat.zone, DateStyle::Short));
    vec![
        service.key.clone(),
        service.label(&seat.locale).to_owned(),
        service.workflow.label(&seat.locale),
        format!("v{}", service.version),
        retired.map(|at| format!("✗ {at}")).unwrap_or_default(),
    ]
}

/// What one of it is and costs, who may ask for it, for how long its quotes hold, and whether it has a file.
fn values(seat: &Seat, service: &ServiceView) -> Vec<Vec<String>> {
    let locale = &seat.locale;
    let mut rows = Vec::new();
    let mut row = |field: &str, text: String| rows.push(vec![said(locale, &format!("field-{field}")), text]);
    if let Some(unit) = service.unit_label(locale) {
        row("unit", unit.to_owned());
    }
    if !service.prices.is_empty() {
        let prices: Vec<String> =
            service.prices.iter().map(|(currency, price)| price.text(*currency, locale)).collect();
        row("prices", format::list(locale, &prices));
    }
    let accounts = service.accounts.as_ref().map(|accounts| {
        let names: Vec<&str> = accounts.iter().map(|account| account.name.as_str()).collect();
        if names.is_empty() { "—".to_owned() } else { format::list(locale, &names) }
    });
    // A contact is shown none of them, which does not say that it is for all.
    if !matches!(seat.session.actor(), Actor::Contact(_)) {
        row("accounts", accounts.unwrap_or_else(|| said(locale, "history-all-accounts")));
    }
    if let Some(days) = service.quote_days {
        row("quote-days", format::number(locale, days));
    }
    row("needs-file", said(locale, if service.needs_file { "yes" } else { "no" }));
    rows
}
