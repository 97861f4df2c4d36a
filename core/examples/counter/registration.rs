//! People who register on their own, and what is decided about them.

use std::io::Write as _;

use clap::{Args, Subcommand};
use comptoir::format::{self, DateStyle};
use comptoir::{
    Approval, Email, Error, RegistrationDraft, RegistrationId, RegistrationState, RegistrationView, Unknown, labels,
};
use serde_json::json;

use crate::args::named;
use crate::contact::args::Channels;
use crate::requests::{Pages, array};
use crate::seat::Seat;
use crate::tell::{self, Out, remark};
use crate::trouble::Trouble;
use crate::{account, contact};

#[derive(Args)]
pub(crate) struct RegisterArgs {
    /// The full name.
    name: String,
    /// The e-mail address.
    email: String,
    /// What the person works for.
    #[arg(long, value_name = "TEXT")]
    company: Option<String>,
    #[command(flatten)]
    channels: Channels,
    #[arg(long, value_name = "L")]
    language: Option<String>,
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
    /// What else there is to say.
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

#[derive(Subcommand)]
pub(crate) enum RegistrationVerb {
    /// List those who registered, those who await approval first.
    List {
        /// Only those in this state.
        #[arg(long, value_name = "STATE",
            value_parser = named::<RegistrationState>(RegistrationState::ALL.iter().map(|state| state.as_str())))]
        state: Option<RegistrationState>,
    },
    /// Give somebody who registered a place in an account.
    Approve(ApproveArgs),
    /// Give somebody who registered none; nobody is written to.
    Decline {
        /// The e-mail address of somebody who awaits approval, or the registration's id.
        who: String,
        /// Why, which is kept.
        reason: Option<String>,
    },
}

#[derive(Args)]
pub(crate) struct ApproveArgs {
    /// The e-mail address of somebody who awaits approval, or the registration's id.
    who: String,
    /// The account's name, reference number or id.
    account: String,
    /// requester, observer or manager.
    #[arg(long)]
    role: Option<String>,
    /// The full name, where the one registered is to be corrected.
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    /// The key of a job title.
    #[arg(long, value_name = "KEY")]
    job_title: Option<String>,
    /// The key of a service that may be asked for, and no other than those named [default: all].
    #[arg(long, value_name = "KEY")]
    service: Vec<String>,
}

/// Registers somebody.
pub(crate) fn register(seat: &Seat, wanted: &RegisterArgs, out: &mut Out) -> Result<(), Trouble> {
    let RegisterArgs { name, email, company, channels, language, zone, note } = wanted;
    let door = seat.session.access();
    let page = door.registration_page(&seat.locale)?;
    door.register(&RegistrationDraft {
        name: Some(name.clone()),
        email: Some(email.clone()),
        company: company.clone(),
        phone: channels.phone.clone(),
        mobile: channels.mobile.clone(),
        other: channels.other.clone(),
        language: language.clone(),
        time_zone: zone.clone(),
        note: note.clone(),
        ..RegistrationDraft::default()
    })?;
    if seat.json {
        return Ok(tell::json(out, &json!({ "text": page.saved }))?);
    }
    writeln!(out, "{}", tell::wrapped(&page.saved, 0))?;
    seat.kept(out)
}

/// Does it.
pub(crate) fn act(seat: &Seat, verb: &RegistrationVerb, out: &mut Out) -> Result<(), Trouble> {
    let registrations = seat.session.registrations();
    match verb {
        RegistrationVerb::List { state } => list(seat, *state, out),
        RegistrationVerb::Approve(wanted) => {
            let approval = Approval {
                account: Some(account::id(seat, &wanted.account)?.to_string()),
                role: wanted.role.clone(),
                name: wanted.name.clone(),
                job_title: wanted.job_title.clone(),
                services: (!wanted.service.is_empty()).then(|| wanted.service.clone()),
                ..Approval::default()
            };
            contact::created(seat, &registrations.approve(id(seat, &wanted.who)?, &approval)?, out)
        }
        RegistrationVerb::Decline { who, reason } => {
            let declined = registrations.decline(id(seat, who)?, reason.as_deref())?;
            if seat.json {
                return Ok(tell::json(out, &declined)?);
            }
            writeln!(out, "{}", words(seat, &declined))?;
            seat.kept(out)
        }
    }
}

fn list(seat: &Seat, state: Option<RegistrationState>, out: &mut Out) -> Result<(), Trouble> {
    let registrations = seat.session.registrations();
    let pages = Pages { next: Some(None), read: |after: Option<&str>| registrations.list(state, after) };
    if seat.json {
        return array(pages, out);
    }
    for page in pages {
        let page = page?;
        if page.is_empty() {
            remark(&format!("counter: nobody has registered so at {}", seat.desk));
        }
        for registration in page {
            writeln!(out, "{}", words(seat, &registration))?;
            contact::alike(out, &registration.look_alikes)?;
        }
    }
    Ok(())
}

/// The registration of this id, else the one of this address that awaits approval.
fn id(seat: &Seat, who: &str) -> Result<RegistrationId, Trouble> {
    if let Ok(id) = who.parse() {
        return Ok(id);
    }
    let Ok(email) = who.parse::<Email>() else {
        return Err(Trouble::usage("who registered is named by e-mail address or by the registration's id"));
    };
    let registrations = seat.session.registrations();
    let awaiting = Some(RegistrationState::Awaiting);
    let same = |one: &RegistrationView| one.email.parse::<Email>().is_ok_and(|known| known == email);
    for page in (Pages { next: Some(None), read: |after: Option<&str>| registrations.list(awaiting, after) }) {
        if let Some(registration) = page?.iter().find(|one| same(one)) {
            return Ok(registration.id);
        }
    }
    let hint = "`counter registration list` shows who has registered".to_owned();
    Err(Trouble::from(Error::unknown(Unknown::Registration)).with_hint(hint))
}

/// Who it is, for whom, since when; how the person is reached, and what became of it.
fn words(seat: &Seat, registration: &RegistrationView) -> String {
    let locale = &seat.locale;
    let moment = |at| format::date_time(locale, at, seat.zone, DateStyle::Short);
    let RegistrationView { state, name, email, company, created_at, id, .. } = registration;
    let head = [state.label(locale), name.clone(), email.clone(), company.clone(), moment(*created_at), id.to_string()];
    let channels = [&registration.phone, &registration.mobile, &registration.other];
    let mut reached: Vec<&str> = channels.into_iter().filter_map(Option::as_deref).collect();
    let language = labels::language_name(locale, &registration.language);
    reached.push(&language);
    let mut text = format!("{}\n  {}", head.join("  "), reached.join("  "));
    if let (Some(by), Some(at)) = (&registration.decided_by, registration.decided_at) {
        text += &format!("\n  {}  {}", moment(at), by.name);
    }
    for said in [&registration.note, &registration.reason].into_iter().flatten() {
        text += &format!("\n{}", tell::wrapped(said, 4));
    }
    text
}
