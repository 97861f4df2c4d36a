//! Shares as they are told: in tenths of a per cent.

/// The share that `part` is of `whole`, in tenths of a per cent, rounded half up; `None` where there is no whole. It is 0 or
/// 1000 only when `part` is nothing or all of it: a share that is told as all leaves nothing out.
pub(crate) fn tenths(part: i64, whole: i64) -> Option<i64> {
    if whole <= 0 {
        return None;
    }
    let (part, whole) = (i128::from(part), i128::from(whole));
    // Far from the bounds of 128 bits.
    let nearest = (part.saturating_mul(2000).saturating_add(whole)).div_euclid(whole.saturating_mul(2));
    let shown = if part == 0 || part == whole { nearest } else { nearest.clamp(1, 999) };
    i64::try_from(shown).ok()
}

#[cfg(test)]
#[path = "share_tests.rs"]
mod tests;
