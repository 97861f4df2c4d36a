//! The door: activating an access, and signing in.

use std::io::Write as _;

use comptoir::format::{self, DateStyle};
use comptoir::{Activation, ActorRole, Locale, PlaceView, SignInDraft, SignedIn};
use serde_json::{Value, json};

use crate::password::{self, PasswordArgs};
use crate::seat::Seat;
use crate::tell::{self, Out, remark};
use crate::trouble::Trouble;

/// Activates the access that a link is for.
pub(crate) fn activate(seat: &Seat, link: &str, typed: &PasswordArgs, out: &mut Out) -> Result<(), Trouble> {
    let (door, token) = (seat.session.access(), token(link));
    let greeting = door.invitation(token)?;
    let password = match password::given(typed)? {
        None if greeting.needs_password => Some(password::needed(typed)?),
        given => given,
    };
    let activated = door.activate(token, password.as_deref())?;
    if seat.json {
        return Ok(tell::json(out, &activated)?);
    }
    let row = vec![activated.name, activated.email.clone(), Activation::Active.label(&seat.locale)];
    writeln!(out, "{}", tell::table(&[row], 0))?;
    seat.kept(out)?;
    if !seat.preview {
        out.flush()?;
        remark(&format!("counter: next: counter sign-in {}", activated.email));
    }
    Ok(())
}

/// Signs somebody in, and shows where that person can act.
pub(crate) fn sign_in(seat: &Seat, email: &str, typed: &PasswordArgs, out: &mut Out) -> Result<(), Trouble> {
    if seat.preview {
        return Err(Trouble::usage("signing in has no preview: each attempt counts"));
    }
    let draft = SignInDraft { email: email.to_owned(), password: password::needed(typed)?, origin: None };
    let signed_in = seat.session.access().sign_in(&draft)?;
    if seat.json {
        return Ok(tell::json(out, &as_json(&signed_in))?);
    }
    let until = format::date_time(&seat.locale, signed_in.expires_at, signed_in.user.time_zone, DateStyle::Short);
    writeln!(out, "{}  {}  → {until}", signed_in.user.name, signed_in.user.email)?;
    writeln!(out, "{}", tell::table(&rows(&seat.locale, &signed_in.places), 2))?;
    writeln!(out, "{}", signed_in.token)?;
    out.flush()?;
    if let Some(place) = signed_in.places.first() {
        remark(&format!("counter: to act there: --as TOKEN/{} (the token is the line of 64 characters)", place.actor));
    }
    Ok(())
}

/// The token of a link, or what was given alone.
pub(crate) fn token(link: &str) -> &str {
    let rest = link.split_once("token=").map_or(link, |(_, rest)| rest);
    rest.split(['&', '#']).next().unwrap_or_default().trim()
}

/// Of each place the role, the account, and as whom one acts there.
pub(crate) fn rows(locale: &Locale, places: &[PlaceView]) -> Vec<Vec<String>> {
    let account = |place: &PlaceView| {
        place.account.as_ref().map(|account| match &account.reference {
            Some(reference) => format!("{}  {reference}", account.name),
            None => account.name.clone(),
        })
    };
    let row =
        |place: &PlaceView| vec![role(locale, place.role), account(place).unwrap_or_default(), place.actor.to_string()];
    places.iter().map(row).collect()
}

fn role(locale: &Locale, role: ActorRole) -> String {
    match role {
        ActorRole::Staff(role) => role.label(locale),
        ActorRole::Contact(role) => role.label(locale),
        _ => role.as_str().to_owned(),
    }
}

fn as_json(signed_in: &SignedIn) -> Value {
    let place = |place: &PlaceView| json!({ "actor": place.actor.to_string(), "role": place.role.as_str(), "account": place.account, "open": place.open });
    json!({
        "token": signed_in.token,
        "user": signed_in.user,
        "places": signed_in.places.iter().map(place).collect::<Vec<_>>(),
        "expires_at": signed_in.expires_at,
    })
}
