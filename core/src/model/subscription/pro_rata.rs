//! Part of a year's price for part of a year.

/// Days of a year, leap years too: the price of a day is always the same (rule S6).
const YEAR: i128 = 365;

/// What `days_left` days cost of a `price_minor` for 365 days, in minor units of the currency, rounded half even (rule S6).
///
/// More than 365 days cost more than the price; a negative price, a credit, gives the negative of what the positive one
/// does. `None` for a negative number of days, and for an amount that no 64 bits hold.
///
/// ```
/// use comptoir::pro_rata;
/// assert_eq!(pro_rata(10_000, 100), Some(2_740)); // 27.397…
/// assert_eq!(pro_rata(10_000, 365), Some(10_000));
/// assert_eq!(pro_rata(10_000, -1), None);
/// ```
#[must_use]
pub fn pro_rata(price_minor: i64, days_left: i64) -> Option<i64> {
    if days_left < 0 {
        return None;
    }
    // Two 64-bit numbers never overflow 128 bits.
    let product = i128::from(price_minor).checked_mul(i128::from(days_left))?;
    let (floor, rest) = (product.div_euclid(YEAR), product.rem_euclid(YEAR));
    // 365 is odd: a remainder is never exactly half of it, so that half even and half up are one.
    let rounded = if rest * 2 > YEAR { floor + 1 } else { floor };
    i64::try_from(rounded).ok()
}
