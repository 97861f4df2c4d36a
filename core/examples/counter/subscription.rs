//! What accounts are subscribed to: terms, renewals, what is due.

use std::io::Write as _;

use clap::Subcommand;
use comptoir::format::{self, DateStyle};
use comptoir::{
    AccountId, Args, Currency, DeviceState, Error, Problem, RenewalView, RunDue, SubscriptionState, SubscriptionView,
    TermChanged, Timestamp, ValueError, labels,
};
use serde_json::{Value, json};

use crate::account::{self, said};
use crate::requests::{Pages, array};
use crate::seat::Seat;
use crate::tell::{self, Out, remark};
use crate::trouble::{self, Trouble};

#[derive(Subcommand)]
pub(crate) enum SubscriptionVerb {
    /// Show what an account is subscribed to.
    Show {
        /// The account's name, reference number or id.
        account: String,
    },
    /// Give the subscription another term; with --preview tell from when on it would hold.
    Term {
        /// The account's name, reference number or id.
        account: String,
        /// monthly, annual or a number of months.
        term: String,
        /// Only if the account still has this version.
        #[arg(long, value_name = "N")]
        version: Option<i64>,
    },
    /// Have something else renew it at the end of its period, or nothing.
    Renewal {
        /// The account's name, reference number or id.
        account: String,
        /// same, never, monthly, annual or a number of months.
        renewal: String,
        /// Only if the account still has this version.
        #[arg(long, value_name = "N")]
        version: Option<i64>,
    },
    /// Take back a change of term that waits for the end of the period.
    Undo {
        /// The account's name, reference number or id.
        account: String,
        /// Only if the account still has this version.
        #[arg(long, value_name = "N")]
        version: Option<i64>,
    },
    /// List the periods that end, the soonest first, and what follows them.
    Renewals {
        /// Only those that end before this instant.
        #[arg(long, value_name = "RFC3339")]
        until: Option<Timestamp>,
    },
    /// Tell what the days left of the period cost, today included.
    ProRata {
        /// The account's name, reference number or id.
        account: String,
        /// The price of 365 days in minor units: 10000 is 100.00.
        #[arg(allow_negative_numbers = true)]
        price: i64,
        /// The currency of the price.
        #[arg(long, value_name = "CODE", default_value = "EUR")]
        currency: Currency,
    },
}

/// Does it.
pub(crate) fn act(seat: &Seat, verb: &SubscriptionVerb, out: &mut Out) -> Result<(), Trouble> {
    let id = |account: &str| account::id(seat, account);
    let based_on = |version: &Option<i64>| account::based_on(seat, *version).subscriptions();
    match verb {
        SubscriptionVerb::Show { account } => print(seat, &seat.session.subscriptions().get(id(account)?)?, out),
        SubscriptionVerb::Term { account, term, version } => {
            let term = term.parse().map_err(|error| wrong("/term", &error))?;
            changed(seat, &based_on(version).change_term(id(account)?, term)?, out)
        }
        SubscriptionVerb::Renewal { account, renewal, version } => {
            let renewal = renewal.parse().map_err(|error| wrong("/renewal", &error))?;
            print(seat, &based_on(version).change_renewal(id(account)?, renewal)?, out)?;
            seat.kept(out)
        }
        SubscriptionVerb::Undo { account, version } => {
            print(seat, &based_on(version).undo(id(account)?)?, out)?;
            seat.kept(out)
        }
        SubscriptionVerb::Renewals { until } => renewals(seat, *until, out),
        SubscriptionVerb::ProRata { account, price, currency } => pro_rata(seat, id(account)?, *price, *currency, out),
    }
}

/// A value that cannot be meant, as the library tells it of a draft.
fn wrong(path: &str, error: &ValueError) -> Error {
    vec![Problem::new(path.to_owned(), error.code(), error.args().clone())].into()
}

fn print(seat: &Seat, subscription: &SubscriptionView, out: &mut Out) -> Result<(), Trouble> {
    if seat.json {
        return Ok(tell::json(out, subscription)?);
    }
    Ok(writeln!(out, "{}", words(seat, subscription))?)
}

fn changed(seat: &Seat, changed: &TermChanged, out: &mut Out) -> Result<(), Trouble> {
    if seat.json {
        let mut body = serde_json::to_value(changed).unwrap_or_default();
        if let Some(body) = body.as_object_mut() {
            body.insert("text".to_owned(), json!(changed.text(&seat.locale)));
        }
        return Ok(tell::json(out, &body)?);
    }
    writeln!(out, "{}\n{}", changed.text(&seat.locale), words(seat, &changed.subscription))?;
    seat.kept(out)
}

/// State, period, term, what renews it, what waits, what follows, and how many devices are enrolled.
pub(crate) fn words(seat: &Seat, subscription: &SubscriptionView) -> String {
    let locale = &seat.locale;
    let day = |day| format::date(locale, day, DateStyle::Medium);
    let state = subscription.state.label(locale);
    let mut lines = vec![match (subscription.period, subscription.ended_on) {
        (Some(period), _) => format!("{state}  {}", period.text(locale)),
        (None, Some(ended)) => format!("{state}  {}", day(ended)),
        (None, None) => state,
    }];
    let mut rows = vec![
        vec![said(locale, "page-account-term"), subscription.term.label(locale)],
        vec![said(locale, "page-account-renewal"), subscription.renewal.label(locale)],
    ];
    if let Some(next) = subscription.forecast {
        let next_term = next.term.map_or_else(|| SubscriptionState::Ended.label(locale), |term| term.label(locale));
        rows.push(vec![format!("→ {}", day(next.on)), next_term]);
    }
    let number = |count| format::number(locale, count);
    let devices = format!("{} / {}", number(subscription.enrolled), number(subscription.devices));
    rows.push(vec![DeviceState::Enrolled.label(locale), devices]);
    lines.push(tell::table(&rows, 2));
    if let Some(pending) = subscription.pending {
        let args = Args::none().with("term", pending.term.in_sentence(locale)).with("day", day(pending.effective));
        lines.push(tell::hanging("  ", &labels::message(locale, "page-account-term-pending", &args)));
    }
    lines.join("\n")
}

fn renewals(seat: &Seat, until: Option<Timestamp>, out: &mut Out) -> Result<(), Trouble> {
    let subscriptions = seat.session.subscriptions();
    let pages = Pages { next: Some(None), read: |after: Option<&str>| subscriptions.renewals(until, after) };
    if seat.json {
        return array(pages, out);
    }
    for page in pages {
        let rows: Vec<Vec<String>> = page?.iter().map(|renewal| row(seat, renewal)).collect();
        if rows.is_empty() {
            remark("counter: no period ends");
        } else {
            writeln!(out, "{}", tell::table(&rows, 0))?;
        }
    }
    Ok(())
}

/// The day on which the period has ended, what follows it, and the account.
pub(crate) fn row(seat: &Seat, renewal: &RenewalView) -> Vec<String> {
    let locale = &seat.locale;
    let next = renewal.term.map_or_else(|| SubscriptionState::Ended.label(locale), |term| term.label(locale));
    let mut row = vec![format::date(locale, renewal.on, DateStyle::Medium), next];
    row.extend(trouble::choice(locale, &renewal.account));
    row
}

fn pro_rata(seat: &Seat, account: AccountId, price: i64, currency: Currency, out: &mut Out) -> Result<(), Trouble> {
    let share = seat.session.subscriptions().pro_rata(account, price)?;
    let money = |minor| format::money(&seat.locale, minor, currency);
    if seat.json {
        let mut body = serde_json::to_value(share).unwrap_or_default();
        if let Some(body) = body.as_object_mut() {
            body.insert("text".to_owned(), Value::from(money(share.amount)));
        }
        return Ok(tell::json(out, &body)?);
    }
    Ok(writeln!(
        out,
        "{} × {} / 365 = {}",
        money(price),
        format::number(&seat.locale, share.days_left),
        money(share.amount)
    )?)
}

/// Renews or ends every period that is due, and tells administrators.
pub(crate) fn run_due(seat: &Seat, out: &mut Out) -> Result<(), Trouble> {
    let done = seat.session.subscriptions().run_due()?;
    if seat.json {
        return Ok(tell::json(out, &done)?);
    }
    writeln!(out, "{}", due_words(&done))?;
    seat.kept(out)
}

/// What was due and is done.
pub(crate) fn due_words(done: &RunDue) -> String {
    let RunDue { renewed, ended, told, .. } = done;
    format!("{renewed} renewed, {ended} ended, {told} told of an end ahead; the mails are in the outbox")
}
