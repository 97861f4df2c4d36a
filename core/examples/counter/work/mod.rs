//! Work that customers ask for, and who holds it.

mod args;
pub(crate) mod files;

use std::io::Write as _;

use comptoir::format::{self, DateStyle};
use comptoir::{
    DeliveryDraft, ProgressDraft, QuoteDraft, Reassignment, Session, WorkDraft, WorkFilter, WorkStepView, WorkView,
};
use serde_json::json;

use args::{AnswerArgs, CodeArgs, SubmitArgs};
pub(crate) use args::{ReassignArgs, WorkVerb};

use crate::account::based_on;
use crate::requests::{Pages, array};
use crate::seat::Seat;
use crate::tell::{self, Out, remark};
use crate::trouble::Trouble;
use crate::{account, person, service};

/// Does it.
pub(crate) fn act(seat: &Seat, verb: &WorkVerb, out: &mut Out) -> Result<(), Trouble> {
    match verb {
        WorkVerb::Submit(wanted) => submit(seat, wanted, out),
        WorkVerb::List { open, state, account, holder, service, from, until } => {
            let filter = WorkFilter {
                state: *state,
                holder: holder.as_deref().map(|who| held_by(seat, who)).transpose()?.map(|contact| contact.id),
                account: account.as_deref().map(|account| account::id(seat, account)).transpose()?,
                open: *open,
                service: service.as_deref().map(|service| service::id(seat, service)).transpose()?,
                from: *from,
                until: *until,
            };
            list(seat, &filter, out)
        }
        WorkVerb::Show { code } => show(seat, code, out),
        WorkVerb::TakeUp(which) => told(seat, &based(seat, which).work().start_quoting(&which.code)?, out),
        WorkVerb::Quote { which, amount, days, note } => {
            let draft = QuoteDraft { amount: amount.clone(), days: *days, note: note.clone() };
            told(seat, &based(seat, which).work().quote(&which.code, &draft)?, out)
        }
        WorkVerb::Accept(AnswerArgs { which, quote }) => {
            let quote = quote.map_or_else(|| number_of_quote(seat, &which.code), Ok)?;
            told(seat, &based(seat, which).work().accept(&which.code, quote)?, out)
        }
        WorkVerb::Decline { answer: AnswerArgs { which, quote }, reason } => {
            let quote = quote.map_or_else(|| number_of_quote(seat, &which.code), Ok)?;
            told(seat, &based(seat, which).work().decline(&which.code, quote, reason.as_deref())?, out)
        }
        WorkVerb::Reject { which, reason } => told(seat, &based(seat, which).work().reject(&which.code, reason)?, out),
        WorkVerb::Start(which) => told(seat, &based(seat, which).work().start(&which.code)?, out),
        WorkVerb::Progress { which, percent, note } => {
            let draft = ProgressDraft { percent: *percent, note: note.clone() };
            told(seat, &based(seat, which).work().progress(&which.code, &draft)?, out)
        }
        WorkVerb::Deliver { which, files, note } => {
            let files = files::upload(seat, files)?.iter().map(ToString::to_string).collect();
            let draft = DeliveryDraft { files, note: note.clone() };
            told(seat, &based(seat, which).work().deliver(&which.code, &draft)?, out)
        }
        WorkVerb::Cancel(which) => told(seat, &based(seat, which).work().cancel(&which.code)?, out),
        WorkVerb::Attach { code, files } => files::attach(seat, code, files, out),
        WorkVerb::Download { code, file, into } => files::download(seat, code, file.as_deref(), into, out),
    }
}

fn based(seat: &Seat, which: &CodeArgs) -> Session {
    based_on(seat, which.version)
}

/// The number of the quote that holds. Where there is none, the answer says why it cannot be given.
fn number_of_quote(seat: &Seat, code: &str) -> Result<i64, Trouble> {
    Ok(seat.session.work().get(code)?.quote.map_or(1, |quote| quote.number))
}

/// Tells a request with its files and all that happened to it.
fn show(seat: &Seat, code: &str, out: &mut Out) -> Result<(), Trouble> {
    let work = seat.session.work();
    let request = work.get(code)?;
    let steps = work.steps(code)?;
    // Who follows work without downloading it has no files.
    let files = if request.file_count > 0 { work.files(code)? } else { Vec::new() };
    if seat.json {
        return Ok(tell::json(out, &json!({ "request": request, "steps": steps, "files": files }))?);
    }
    writeln!(out, "{}", words(seat, &request))?;
    if !files.is_empty() {
        writeln!(out, "{}", files::lines(seat, &files))?;
    }
    for step in &steps {
        writeln!(out, "{}", step_words(seat, step))?;
    }
    Ok(())
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
        quantity: wanted.quantity,
        wished_on: wanted.wish.clone(),
        files: files::upload(seat, &wanted.attach)?.iter().map(ToString::to_string).collect(),
        holder: holder.map(|contact| contact.id.to_string()),
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

/// The same with the service, who sent it when, what is to be done, the quote, and how far it is.
pub(crate) fn words(seat: &Seat, work: &WorkView) -> String {
    let locale = &seat.locale;
    let sent = format::date_time(locale, work.submitted_at, seat.zone, DateStyle::Short);
    let mut facts = vec![sent, work.submitted_by.name.clone()];
    if let Some(service) = &work.service {
        let quantity = work.quantity.map(|quantity| format!(" × {}", format::number(locale, quantity)));
        facts.push(format!("{}{}", service.label(locale), quantity.unwrap_or_default()));
    }
    facts.extend(work.wished_on.map(|day| format!("→ {}", format::date(locale, day, DateStyle::Medium))));
    facts.push(format!("v{}", work.version));
    let mut text = format!("{}\n  {}", row(seat, work).join("  "), facts.join("  "));
    if let Some(quote) = &work.quote {
        let last = format::date(locale, quote.last_day, DateStyle::Medium);
        let late = if quote.expired { "  (!)" } else { "" };
        text += &format!("\n  #{}  {}  ≤ {last}{late}", quote.number, quote.text(locale));
    }
    if work.started_at.is_some() {
        text += &format!("\n  {}", format::percent(locale, work.progress.saturating_mul(10)));
    }
    for said in [&work.description, &work.reason].into_iter().flatten() {
        text += &format!("\n{}", tell::wrapped(said, 4));
    }
    text
}

/// When, what, who, with amount, share and words.
pub(crate) fn step_words(seat: &Seat, step: &WorkStepView) -> String {
    let at = format::date_time(&seat.locale, step.at, seat.zone, DateStyle::Short);
    let mut facts = vec![at, step.label(&seat.locale)];
    if let (Some(amount), Some(currency)) = (step.amount, step.currency) {
        facts.push(format::money(&seat.locale, amount, currency));
    }
    facts.extend(step.percent.map(|percent| format::percent(&seat.locale, percent.saturating_mul(10))));
    facts.extend(step.by.as_ref().map(|by| by.name.clone()));
    let mut text = format!("    {}", facts.join("  "));
    if let Some(said) = &step.text {
        text += &format!("\n{}", tell::wrapped(said, 6));
    }
    text
}
