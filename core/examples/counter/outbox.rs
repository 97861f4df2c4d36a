//! Mails that wait to be sent.

use std::io::Write as _;

use comptoir::OutgoingMail;

use crate::seat::Seat;
use crate::tell::{self, Out};
use crate::trouble::Trouble;

/// How long a mail is held while it is printed.
const SECONDS: i64 = 60;

/// Shows the mails. Those that are acknowledged count as sent once they are printed, and only then.
pub(crate) fn print(seat: &Seat, acknowledge: bool, text: bool, limit: i64, out: &mut Out) -> Result<(), Trouble> {
    // A lease that is undone reads the mails and leaves them waiting.
    let session = if acknowledge { seat.session.clone() } else { seat.session.preview() };
    let mails = session.outbox().lease(limit, SECONDS)?;
    if seat.json {
        tell::json(out, &mails)?;
    } else {
        for (mail, line) in mails.iter().zip(lines(&mails)) {
            writeln!(out, "{line}")?;
            if text {
                writeln!(out, "\n{}\n", tell::indented(&mail.text, 4))?;
            }
        }
    }
    out.flush()?;
    if acknowledge {
        let ids: Vec<_> = mails.iter().map(|mail| mail.id).collect();
        session.outbox().acknowledge(&ids)?;
    }
    if !seat.json {
        let acknowledged = acknowledge && !seat.preview;
        tell::remark(&match (mails.len(), acknowledged) {
            (0, _) => "counter: no mail waits".to_owned(),
            (count, true) => format!("counter: {count} acknowledged as sent"),
            (count, false) => format!("counter: {count} shown; they go on waiting (--acknowledge takes them out)"),
        });
    }
    Ok(())
}

/// Of each mail what it is about, to whom it goes, its subject.
pub(crate) fn lines(mails: &[OutgoingMail]) -> Vec<String> {
    let row = |mail: &OutgoingMail| vec![mail.template.clone(), mail.to.clone(), mail.subject.clone()];
    let rows: Vec<Vec<String>> = mails.iter().map(row).collect();
    tell::table(&rows, 0).lines().map(str::to_owned).collect()
}
