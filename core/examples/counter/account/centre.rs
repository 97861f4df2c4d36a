//! Which data centre serves an account, and why.

use std::io::Write as _;

use comptoir::{AccountView, CentreChoice, Country};
use serde_json::{Value, json};

use crate::seat::Seat;
use crate::tell::{self, Out, remark};
use crate::trouble::Trouble;

/// Tells it of an account, or of a country where no account is given.
pub(crate) fn print(
    seat: &Seat,
    account: Option<&str>,
    country: Option<Country>,
    out: &mut Out,
) -> Result<(), Trouble> {
    let accounts = seat.session.accounts();
    let choice = match (account, country) {
        (Some(account), _) => accounts.centre(super::id(seat, account)?)?,
        (None, Some(country)) => accounts.explain_centre(country)?,
        (None, None) => return Err(Trouble::usage("an account or --country is needed")),
    };
    if seat.json {
        return Ok(tell::json(out, &choice.as_ref().map(|choice| body(seat, choice)))?);
    }
    match choice {
        Some(choice) => writeln!(out, "{}", tell::wrapped(&choice.text(&seat.locale), 0))?,
        None => remark("counter: served by no data centre"),
    }
    Ok(())
}

fn body(seat: &Seat, choice: &CentreChoice) -> Value {
    let locale = &seat.locale;
    let other = choice.runner_up.as_ref();
    json!({
        "country": choice.country, "centre": choice.centre.key(), "label": choice.centre.label(locale),
        "distance_km": choice.distance_km, "reason": choice.reason,
        "runner_up": other.map(|other| json!({ "centre": other.centre.key(), "distance_km": other.distance_km })),
        "text": choice.text(locale),
    })
}

/// What the data centre `key` of an account is called: the nearest, or the one that has served it so far.
pub(super) fn label(seat: &Seat, account: &AccountView, key: &str) -> String {
    let accounts = seat.session.accounts();
    let choices = [accounts.explain_centre(account.country), accounts.centre(account.id)];
    let mut centres = choices.into_iter().filter_map(Result::ok).flatten().map(|choice| choice.centre);
    centres
        .find(|centre| centre.key() == key)
        .map_or_else(|| key.to_owned(), |centre| centre.label(&seat.locale).to_owned())
}
