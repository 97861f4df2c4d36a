//! Decimal numbers as drafts write them: `1234.50`.

use std::fmt;

/// Why a text was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DecimalError {
    /// It is no decimal number.
    Malformed,
    /// It has more decimals than are read.
    TooPrecise,
    /// No 64 bits hold it.
    TooLarge,
}

/// What stands before the point, and behind it: digits alone. Nothing behind it where there is no point; `None` for what is no
/// decimal number.
pub(crate) fn parts(text: &str) -> Option<(&str, &str)> {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match text.split_once('.') {
        Some((whole, fraction)) => (is_number(whole) && is_number(fraction)).then_some((whole, fraction)),
        None => is_number(text).then_some((text, "")),
    }
}

/// `text`, counted in units of its `decimals`th decimal: digits, and after an optional point at most so many more. No sign,
/// no separators, no white space.
pub(crate) fn read(text: &str, decimals: u8) -> Result<i64, DecimalError> {
    let (whole, fraction) = parts(text).ok_or(DecimalError::Malformed)?;
    let decimals = usize::from(decimals);
    let missing = decimals.checked_sub(fraction.len()).ok_or(DecimalError::TooPrecise)?;
    let digits = whole.bytes().chain(fraction.bytes()).chain(std::iter::repeat_n(b'0', missing));
    let mut value: i64 = 0;
    for digit in digits {
        let digit = i64::from(digit.wrapping_sub(b'0'));
        value = value.checked_mul(10).and_then(|value| value.checked_add(digit)).ok_or(DecimalError::TooLarge)?;
    }
    Ok(value)
}

/// Writes what [`read`] reads: a number that is not negative, with all of its `decimals`.
pub(crate) fn write(f: &mut fmt::Formatter<'_>, value: i64, decimals: u8) -> fmt::Result {
    let scale = 10_i64.pow(u32::from(decimals));
    match decimals {
        0 => write!(f, "{value}"),
        _ => write!(f, "{}.{:02$}", value.div_euclid(scale), value.rem_euclid(scale), usize::from(decimals)),
    }
}

/// The same with no more decimals than the number has: `25.5`.
pub(crate) fn write_short(f: &mut fmt::Formatter<'_>, mut value: i64, mut decimals: u8) -> fmt::Result {
    // Ends, for zero too: no more decimals are dropped than there are.
    while decimals > 0 && value.rem_euclid(10) == 0 {
        (value, decimals) = (value.div_euclid(10), decimals.saturating_sub(1));
    }
    write(f, value, decimals)
}

/// A fraction rounded half even to a whole number, of a denominator above zero.
pub(crate) fn half_even(numerator: i128, denominator: i128) -> Option<i128> {
    let (floor, twice) = (numerator.checked_div_euclid(denominator)?, numerator.checked_rem_euclid(denominator)?);
    let twice = twice.checked_mul(2)?;
    let up = twice > denominator || twice == denominator && floor.rem_euclid(2) == 1;
    floor.checked_add(i128::from(up))
}
