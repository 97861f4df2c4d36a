//! Invitations to activate.

use std::io::Write as _;

use comptoir::format::{self, DateStyle};
use comptoir::{InvitationState, InvitationView};

use crate::requests::{Pages, array};
use crate::seat::Seat;
use crate::tell::{self, Out, remark};
use crate::trouble::Trouble;
use crate::{contact, person};

/// Sends a contact a new invitation in place of those there were.
pub(crate) fn send(seat: &Seat, who: &str, out: &mut Out) -> Result<(), Trouble> {
    let id = person::contact(&seat.session, who)?.id;
    contact::told(seat, &seat.session.contacts().invite(id)?, out)?;
    if !seat.json && !seat.preview {
        remark("counter: the link is in the mail: counter outbox --text");
    }
    Ok(())
}

/// Lists the invitations, all or those in one state.
pub(crate) fn list(seat: &Seat, state: Option<InvitationState>, out: &mut Out) -> Result<(), Trouble> {
    let people = seat.session.people();
    let pages = Pages { next: Some(None), read: |after: Option<&str>| people.invitations(state, after) };
    if seat.json {
        return array(pages, out);
    }
    for page in pages {
        let rows: Vec<Vec<String>> = page?.iter().map(|invitation| row(seat, invitation)).collect();
        if rows.is_empty() {
            remark(&format!("counter: no such invitations at {}", seat.desk));
        } else {
            writeln!(out, "{}", tell::table(&rows, 0))?;
        }
    }
    Ok(())
}

/// Where it stands, whom it is for, what for, and until when it is good.
fn row(seat: &Seat, invitation: &InvitationView) -> Vec<String> {
    let locale = &seat.locale;
    vec![
        invitation.state.label(locale),
        invitation.name.clone(),
        invitation.email.clone(),
        invitation.purpose.label(locale),
        format!("→ {}", format::date_time(locale, invitation.expires_at, seat.zone, DateStyle::Short)),
    ]
}
