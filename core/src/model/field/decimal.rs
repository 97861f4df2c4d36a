//! Numbers of fields, each written in one way alone.

use crate::Args;
use crate::model::form::ProblemCode;
use crate::model::money::decimal::parts;
use crate::model::text::ValueError;

/// The most digits of a number, before and behind the point together.
const DIGITS: usize = 15;

/// Longer than anything that could be meant: `000…` is not read to its end.
const LONGEST: usize = 100;

/// The number that `text` writes, without what says nothing: zeros in front and at the end, a sign of zero. Digits, perhaps
/// a minus before them, and perhaps a point and more digits behind: no separators, no exponent, no comma.
pub(super) fn canonical(text: &str) -> Result<String, ValueError> {
    let invalid =
        || ValueError::new(ProblemCode::InvalidDecimal, Args::none().with("example", "-1234.5").with("digits", DIGITS));
    if text.len() > LONGEST {
        return Err(invalid());
    }
    let (is_negative, number) = match text.strip_prefix('-') {
        Some(number) => (true, number),
        None => (false, text),
    };
    let (whole, fraction) = parts(number).ok_or_else(invalid)?;
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        whole => whole,
    };
    let fraction = fraction.trim_end_matches('0');
    if whole.len().saturating_add(fraction.len()) > DIGITS {
        return Err(invalid());
    }
    let sign = if is_negative && (whole != "0" || !fraction.is_empty()) { "-" } else { "" };
    let point = if fraction.is_empty() { "" } else { "." };
    Ok([sign, whole, point, fraction].concat())
}

#[cfg(test)]
#[path = "decimal_tests.rs"]
mod tests;
