//! Work that customers ask for, and who holds it.

use std::io::Write as _;

use clap::{Args, Subcommand};
use comptoir::format::{self, DateStyle};
use comptoir::{Reassignment, WorkDraft, WorkFilter, WorkState, WorkView};

use crate::account::based_on;
use crate::args::named;
use crate::requests::{Pages, array};
use crate::seat::Seat;
use crate::tell::{self, Out, remark};
use crate::trouble::Trouble;
use crate::{account, person};

#[derive(Subcommand)]
pub(crate) enum WorkVerb {
    /// Ask for work, as a contact (--as EMAIL/ACCOUNT), or as a desk administrator for one.
    Submit(SubmitArgs),
    /// List the requests for work that are in sight, newest first.
    List {
        /// Only those of which something is still to come.
        #[arg(long)]
        open: bool,
        /// Only those in this state.
        #[arg(long, value_name = "STATE",
            value_parser = named::<WorkState>(WorkState::ALL.iter().map(|state| state.as_str())))]
        state: Option<WorkState>,
        /// Only those of this account.
        #[arg(long, value_name = "ACCOUNT")]
        account: Option<String>,
        /// Only those that this contact holds: EMAIL/ACCOUNT or an id.
        #[arg(long, value_name = "WHO")]
        holder: Option<String>,
    },
    /// Show a request for work.
    Show {
        /// Its code.
        code: String,
    },
    /// Withdraw a request for work.
    Cancel {
        /// Its code.
        code: String,
        /// Only if it still has this version.
        #[arg(long, value_name = "N")]
        version: Option<i64>,
    },
}

#[derive(Args)]
pub(crate) struct SubmitArgs {
    /// What it is about.
    subject: String,
    /// What is to be done.
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
    /// The key of a service; needed where the desk has services.
    #[arg(long, value_name = "KEY")]
    service: Option<String>,
    /// The contact who is to hold it, where a desk administrator asks: EMAIL/ACCOUNT or an id.
    #[arg(long = "for", value_name = "WHO")]
    holder: Option<String>,
    /// Submit once under this key: sent again, it answers the same.
    #[arg(long, value_name = "K")]
    key: Option<String>,
}

#[derive(Args)]
pub(crate) struct ReassignArgs {
    /// The contact who holds the work: EMAIL/ACCOUNT or an id.
    from: String,
    /// The contact of the same account who is to hold it.
    to: String,
    /// The codes of the work [default: all that is open].
    codes: Vec<String>,
}

/// Does it.
pub(crate) fn act(seat: &Seat, verb: &WorkVerb, out: &mut Out) -> Result<(), Trouble> {
    match verb {
        WorkVerb::Submit(wanted) => submit(seat, wanted, out),
        WorkVerb::List { open, state, account, holder } => {
            let filter = WorkFilter {
                state: *state,
                holder: holder.as_deref().map(|who| held_by(seat, who)).transpose()?.map(|contact| contact.id),
                account: account.as_deref().map(|account| account::id(seat, account)).transpose()?,
                open: *open,
            };
            list(seat, &filter, out)
        }
        WorkVerb::Show { code } => {
            let work = seat.session.work().get(code)?;
            if seat.json {
                return Ok(tell::json(out, &work)?);
            }
            Ok(writeln!(out, "{}", words(seat, &work))?)
        }
        WorkVerb::Cancel { code, version } => told(seat, &based_on(seat, *version).work().cancel(code)?, out),
    }
}

fn held_by(seat: &Seat, who: &str) -> Result<comptoir::ContactView, Trouble> {
    person::contact(&seat.session, who)
}

fn submit(seat: &Seat, wanted: &SubmitArgs, out: &mut Out) -> Result<(), Trouble> {
    let session = match &wanted.key {
        Some(key) => seat.session.once(key)?,
        None => seat.session.clone(),
    };
    let holder = wanted.holder.as_deref().map(|who| held_by(seat, who)).transpose()?;
    let draft = WorkDraft {
        subject: wanted.subject.clone(),
        description: wanted.description.clone(),
        service: wanted.service.clone(),
        holder: holder.map(|contact| contact.id.to_string()),
        ..WorkDraft::default()
    };
    told(seat, &session.work().submit(&draft)?, out)
}

fn list(seat: &Seat, filter: &WorkFilter, out: &mut Out) -> Result<(), Trouble> {
    let work = seat.session.work();
    let pages = Pages { next: Some(None), read: |after: Option<&str>| work.list(filter, after) };
    if seat.json {
        return array(pages, out);
    }
    for page in pages {
        let rows: Vec<Vec<String>> = page?.iter().map(|work| row(seat, work)).collect();
        if rows.is_empty() {
            remark(&format!("counter: no such work at {}", seat.desk));
        } else {
            writeln!(out, "{}", tell::table(&rows, 0))?;
        }
    }
    Ok(())
}

/// Has another contact hold what a contact holds.
pub(crate) fn reassign(seat: &Seat, wanted: &ReassignArgs, out: &mut Out) -> Result<(), Trouble> {
    let draft = Reassignment {
        from: held_by(seat, &wanted.from)?.id.to_string(),
        to: held_by(seat, &wanted.to)?.id.to_string(),
        codes: (!wanted.codes.is_empty()).then(|| wanted.codes.clone()),
    };
    let reassigned = seat.session.work().reassign(&draft)?;
    if seat.json {
        return Ok(tell::json(out, &reassigned)?);
    }
    for code in &reassigned.codes {
        writeln!(out, "{code}")?;
    }
    out.flush()?;
    match (reassigned.codes.is_empty(), reassigned.more) {
        (true, _) => remark("counter: the contact holds no open work"),
        (false, true) => remark("counter: there is more: reassign again"),
        (false, false) => {}
    }
    seat.kept(out)
}

fn told(seat: &Seat, work: &WorkView, out: &mut Out) -> Result<(), Trouble> {
    if seat.json {
        return Ok(tell::json(out, work)?);
    }
    writeln!(out, "{}", words(seat, work))?;
    seat.kept(out)
}

/// Code, state, account, subject, who holds it.
pub(crate) fn row(seat: &Seat, work: &WorkView) -> Vec<String> {
    vec![
        work.code.clone(),
        work.state.label(&seat.locale),
        work.account.name.clone(),
        work.subject.clone(),
        work.holder.name.clone(),
    ]
}

/// The same with the service, who sent it when, and what is to be done.
pub(crate) fn words(seat: &Seat, work: &WorkView) -> String {
    let sent = format::date_time(&seat.locale, work.submitted_at, seat.zone, DateStyle::Short);
    let service = work.service.as_ref().map(|service| format!("  {}", service.label(&seat.locale)));
    let mut text = format!(
        "{}\n  {sent}  {}{}  v{}",
        row(seat, work).join("  "),
        work.submitted_by.name,
        service.unwrap_or_default(),
        work.version
    );
    if let Some(description) = &work.description {
        text += &format!("\n{}", tell::wrapped(description, 4));
    }
    text
}
