//! Forms.

use std::io::Write as _;

use crate::args::FormArgs;
use crate::draw;
use crate::seat::Seat;
use crate::tell::{self, Out};
use crate::trouble::Trouble;

/// Prints the form as JSON: in one line with `--json`, otherwise for the eye.
pub(crate) fn print(seat: &Seat, wanted: &FormArgs, out: &mut Out) -> Result<(), Trouble> {
    let form = seat.session.requests().form(wanted.kind.into(), &wanted.locale)?;
    if wanted.draw {
        writeln!(out, "{}", draw::form(&form))?;
    } else if seat.json {
        tell::json(out, &form)?;
    } else {
        serde_json::to_writer_pretty(&mut *out, &form).map_err(std::io::Error::from)?;
        writeln!(out)?;
    }
    Ok(())
}
