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
        for mail in &mails {
            writeln!(out, "{}", line(mail))?;
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

/// What a mail is about, to whom it goes, its subject.
pub(crate) fn line(mail: &OutgoingMail) -> String {
    format!("{}  {}  {}", tell::padded(&mail.template, 17), tell::padded(&mail.to, 32), mail.subject)
}
