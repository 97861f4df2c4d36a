//! The desk's own people.

use std::io::Write as _;

use clap::Subcommand;
use comptoir::{Error, StaffId, StaffView, Unknown};

use crate::seat::Seat;
use crate::tell::{self, Out};
use crate::trouble::Trouble;

#[derive(Subcommand)]
pub(crate) enum StaffVerb {
    /// List the staff.
    List,
    /// Take somebody off the staff: from the next call on that person is nobody at the desk.
    Remove {
        /// The e-mail address, or the id of a staff member.
        who: String,
    },
}

/// Does it.
pub(crate) fn act(seat: &Seat, verb: &StaffVerb, out: &mut Out) -> Result<(), Trouble> {
    let people = seat.session.people();
    match verb {
        StaffVerb::List => {
            let staff = people.staff()?;
            if seat.json {
                return Ok(tell::json(out, &staff)?);
            }
            let rows: Vec<Vec<String>> = staff.iter().map(|one| row(seat, one)).collect();
            Ok(writeln!(out, "{}", tell::table(&rows, 0))?)
        }
        StaffVerb::Remove { who } => {
            let left = people.remove_staff(id(seat, who)?)?;
            if seat.json {
                return Ok(tell::json(out, &left)?);
            }
            writeln!(out, "{}", tell::table(&[row(seat, &left)], 0))?;
            seat.kept(out)
        }
    }
}

/// The staff member of this id or address.
fn id(seat: &Seat, who: &str) -> Result<StaffId, Trouble> {
    if let Ok(id) = who.strip_prefix("staff:").unwrap_or(who).parse() {
        return Ok(id);
    }
    let known = seat.session.people().staff_by_email(who)?;
    known.map(|known| known.id).ok_or_else(|| {
        let hint = "`counter staff list` shows the staff".to_owned();
        Trouble::from(Error::unknown(Unknown::Staff)).with_hint(hint)
    })
}

fn row(seat: &Seat, staff: &StaffView) -> Vec<String> {
    vec![
        staff.name.clone(),
        staff.email.clone(),
        staff.role.label(&seat.locale),
        staff.dealership.clone().unwrap_or_default(),
        staff.id.to_string(),
    ]
}
