//! The audit trail.

use std::io::Write as _;

use comptoir::AuditReport;
use comptoir::format::{self, DateStyle};

use crate::requests::{Pages, array};
use crate::seat::Seat;
use crate::tell::{self, Out};
use crate::trouble::Trouble;

/// Lists the events, or verifies their chain.
pub(crate) fn print(seat: &Seat, verify: bool, out: &mut Out) -> Result<(), Trouble> {
    let audit = seat.session.audit();
    if verify {
        let report = audit.verify()?;
        if seat.json {
            tell::json(out, &report)?;
        } else {
            writeln!(out, "{}", words(&report))?;
        }
        return if report.intact { Ok(()) } else { Err(Trouble::Told) };
    }
    let pages = Pages { next: Some(None), read: |after: Option<&str>| audit.list(after) };
    if seat.json {
        return array(pages, out);
    }
    for page in pages {
        let rows = page?.into_iter().map(|event| {
            let at = format::date_time(&seat.locale, event.at, seat.zone, DateStyle::Short);
            let subject = format!("{} {}", event.subject, event.subject_id);
            vec![format!("{}.{}", event.sequence, event.ordinal), at, event.action, subject, event.actor]
        });
        let rows: Vec<Vec<String>> = rows.collect();
        if !rows.is_empty() {
            writeln!(out, "{}", tell::table(&rows, 0))?;
        }
    }
    Ok(())
}

/// A report for people.
pub(crate) fn words(report: &AuditReport) -> String {
    match report.broken_at {
        None => format!("{} events, the chain is intact", report.events),
        Some(at) => format!("{} events, the chain is BROKEN from command {at} on", report.events),
    }
}
