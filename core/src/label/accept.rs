//! Which of the languages offered a browser is answered in: the header `Accept-Language` of RFC 9110, section 12.5.4.

use std::cmp::Reverse;

use crate::Locale;

/// A longer header is not read at all: nobody's wishes are half kept.
const MAX_BYTES: usize = 4096;

/// Nor is one of more ranges.
const MAX_RANGES: usize = 100;

/// A wish of the header: a language range, and how much it is wished for in thousandths.
#[derive(Clone, Copy)]
struct Wish<'header> {
    range: &'header str,
    weight: u16,
}

/// The best of `offered` for this header, else the first of them that it does not exclude.
pub(super) fn negotiate(header: &str, offered: &[Locale]) -> Locale {
    let wishes = read(header);
    let acceptable: Vec<&Locale> = offered.iter().filter(|tag| !excluded(tag.as_str(), &wishes)).collect();
    let mut wished: Vec<&Wish<'_>> = wishes.iter().filter(|wish| wish.weight > 0).collect();
    // Stable: equal wishes stay in the order of the header.
    wished.sort_by_key(|wish| Reverse(wish.weight));
    // A star is reached when nothing that is wished for more has matched, however loosely.
    let found = wished.split(|wish| wish.range == "*").enumerate().find_map(|(stars, round)| {
        let unnamed = || acceptable.iter().find(|tag| wishes.iter().all(|other| !other.names(tag.as_str()))).copied();
        (stars > 0).then(unnamed).flatten().or_else(|| nearest(round, &acceptable))
    });
    found.or(acceptable.first().copied()).or(offered.first()).cloned().unwrap_or(Locale::EN)
}

/// What the wishes of a round find: what one of them names or falls back to (look-up, RFC 4647, section 3.4); else the first
/// tag that is more of one of them, or of what it falls back to: a reader of French prefers Canadian French to what nobody
/// asked for.
fn nearest<'tag>(round: &[&Wish<'_>], acceptable: &[&'tag Locale]) -> Option<&'tag Locale> {
    let first = |fits: fn(&str, &str) -> bool| {
        let mut ranges = round.iter().flat_map(|wish| fallbacks(wish.range));
        ranges.find_map(|range| acceptable.iter().find(|tag| fits(range, tag.as_str()))).copied()
    };
    first(is).or_else(|| first(covers))
}

/// The wishes of a header, its malformed parts left out.
fn read(header: &str) -> Vec<Wish<'_>> {
    let parts = || header.split(',').map(|part| part.trim_matches([' ', '\t'])).filter(|part| !part.is_empty());
    if header.len() > MAX_BYTES || parts().nth(MAX_RANGES).is_some() {
        return Vec::new();
    }
    parts().filter_map(Wish::parse).collect()
}

impl<'header> Wish<'header> {
    fn parse(part: &'header str) -> Option<Self> {
        let (range, weight) = match part.split_once(';') {
            None => (part, 1000),
            Some((range, weight)) => {
                let value = weight.trim_start_matches([' ', '\t']).strip_prefix(['q', 'Q'])?.strip_prefix('=')?;
                (range.trim_end_matches([' ', '\t']), thousandths(value)?)
            }
        };
        (range == "*" || is_range(range)).then_some(Self { range, weight })
    }

    /// Whether the range speaks of `tag`, as the whole, as a part, or as what it falls back to.
    fn names(self, tag: &str) -> bool {
        self.range != "*" && (covers(self.range, tag) || fallbacks(self.range).any(|range| is(range, tag)))
    }
}

/// Whether what the header says most closely of `tag` is that it is not wanted (`q=0`).
fn excluded(tag: &str, wishes: &[Wish<'_>]) -> bool {
    let closest = wishes
        .iter()
        .filter(|wish| wish.range == "*" || covers(wish.range, tag))
        .max_by_key(|wish| (wish.range != "*", wish.range.len(), wish.weight));
    closest.is_some_and(|wish| wish.weight == 0)
}

/// A `qvalue` in thousandths: 0 to 1, three decimals at most.
fn thousandths(text: &str) -> Option<u16> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    if decimals.len() > 3 || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let decimals: u16 = format!("{decimals:0<3}").parse().ok()?;
    match whole {
        "0" => Some(decimals),
        "1" if decimals == 0 => Some(1000),
        _ => None,
    }
}

/// A basic language range (RFC 4647, section 2.1) that is not `*`.
fn is_range(text: &str) -> bool {
    text.split('-').enumerate().all(|(index, part)| {
        let fits = |byte: u8| byte.is_ascii_alphabetic() || (index > 0 && byte.is_ascii_digit());
        matches!(part.len(), 1..=8) && part.bytes().all(fits)
    })
}

fn is(range: &str, tag: &str) -> bool {
    tag.eq_ignore_ascii_case(range)
}

/// Whether `tag` is the range or more of it: `fr-CA` of `fr` (RFC 4647, section 3.3.1).
fn covers(range: &str, tag: &str) -> bool {
    tag.split_at_checked(range.len())
        .is_some_and(|(head, rest)| is(range, head) && matches!(rest.get(..1), None | Some("-")))
}

/// The range and what it falls back to, shorter and shorter; a part of one letter goes with the part it introduces
/// (RFC 4647, section 3.4).
fn fallbacks(range: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(range), |range| {
        let (shorter, _) = range.rsplit_once('-')?;
        match shorter.rsplit_once('-') {
            Some((rest, single)) if single.len() == 1 => Some(rest),
            _ => Some(shorter),
        }
    })
}
