//! What every text of outside data goes through before anything keeps it.

use std::borrow::Cow;
use std::fmt;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::Args;
use crate::model::form::ProblemCode;

/// Why a value was refused: a stable code and what its text speaks of, never the value itself.
///
/// ```
/// use comptoir::{Email, ProblemCode};
/// let error = "joe at garage".parse::<Email>().unwrap_err();
/// assert_eq!(error.code(), ProblemCode::InvalidEmail);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ValueError {
    code: ProblemCode,
    args: Args,
}

impl ValueError {
    pub(crate) const fn new(code: ProblemCode, args: Args) -> Self {
        Self { code, args }
    }

    pub(crate) const fn bare(code: ProblemCode) -> Self {
        Self { code, args: Args::none() }
    }

    /// What is wrong.
    #[must_use]
    pub const fn code(&self) -> ProblemCode {
        self.code
    }

    /// The values that the text of this code speaks of.
    #[must_use]
    pub const fn args(&self) -> &Args {
        &self.args
    }

    pub(crate) fn into_parts(self) -> (ProblemCode, Args) {
        (self.code, self.args)
    }
}

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code.as_str())
    }
}

impl std::error::Error for ValueError {}

/// Whether a text may have several lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lines {
    /// One line only.
    One,
    /// Line feeds and tabs are allowed; a carriage return before a line feed is dropped.
    Many,
}

/// `raw` trimmed and in NFC, of 1 to `max` characters, without characters that hide, reorder or break text.
pub(crate) fn clean(raw: &str, max: usize, lines: Lines) -> Result<Cow<'_, str>, ValueError> {
    if raw.is_empty() {
        return Err(ValueError::bare(ProblemCode::Required));
    }
    let text = raw.trim();
    if text.is_empty() {
        return Err(ValueError::bare(ProblemCode::Blank));
    }
    let too_long = || ValueError::new(ProblemCode::TooLong, Args::none().with("max", max));
    // Composition joins at most four characters into one, so more than that can never fit: refused before the work.
    if text.len() > max && text.chars().nth(max.saturating_mul(4)).is_some() {
        return Err(too_long());
    }
    let text = without_carriage_returns(text, lines);
    if let Some((bad, code)) = first_refused(&text, lines) {
        return Err(ValueError::new(code, Args::none().with("character", format!("U+{:04X}", u32::from(bad)))));
    }
    let text = if text.is_ascii() || is_nfc(&text) { text } else { Cow::Owned(text.nfc().collect()) };
    if text.len() > max && text.chars().nth(max).is_some() {
        return Err(too_long());
    }
    Ok(text)
}

/// The key that a desk gives to something of its own: a lower-case letter, then up to 49 lower-case letters, digits or
/// underscores.
pub(crate) fn own_key(raw: &str) -> Result<&str, ValueError> {
    if raw.is_empty() {
        return Err(ValueError::bare(ProblemCode::Required));
    }
    let well_formed = raw.len() <= 50
        && raw.starts_with(|c: char| c.is_ascii_lowercase())
        && raw.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    if well_formed { Ok(raw) } else { Err(ValueError::bare(ProblemCode::InvalidKey)) }
}

fn without_carriage_returns(text: &str, lines: Lines) -> Cow<'_, str> {
    match lines {
        Lines::Many if text.contains("\r\n") => Cow::Owned(text.replace("\r\n", "\n")),
        _ => Cow::Borrowed(text),
    }
}

/// The first character that is not accepted, and as what it is refused.
fn first_refused(text: &str, lines: Lines) -> Option<(char, ProblemCode)> {
    // Nearly every text is ASCII, of which only control characters can be refused.
    if text.is_ascii() {
        let bad = text.bytes().filter(u8::is_ascii_control).map(char::from).find(|&c| is_control(c, lines));
        return bad.map(|bad| (bad, ProblemCode::ControlCharacters));
    }
    let mut before = None;
    text.chars().find_map(|c| {
        let before = before.replace(c);
        if is_control(c, lines) {
            Some((c, ProblemCode::ControlCharacters))
        } else if deceives(c) || lines == Lines::One && is_invisible(c) && !(is_joiner(c) && before.is_some_and(joins))
        {
            Some((c, ProblemCode::InvisibleCharacters))
        } else {
            None
        }
    })
}

fn is_control(c: char, lines: Lines) -> bool {
    match c {
        '\n' | '\t' => lines == Lines::One,
        '\u{2028}' | '\u{2029}' => true,
        _ => c.is_control(),
    }
}

/// Marks that change the direction of text, the byte order mark and interlinear marks: nobody types them, they deceive.
const fn deceives(c: char) -> bool {
    matches!(
        c,
        '\u{061C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
    )
}

/// Whether nothing is drawn for a character by itself: two texts on one line may be told apart by nothing else. Remarks of
/// several lines may have some, for they come with what is pasted, and tell nobody apart.
pub(crate) const fn is_invisible(c: char) -> bool {
    deceives(c)
        || is_joiner(c)
        || matches!(
            c,
            '\u{00AD}' | '\u{034F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
                | '\u{2060}'..='\u{2065}' | '\u{206A}'..='\u{206F}' | '\u{3164}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFF8}'
                | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E00FF}'
                | '\u{E01F0}'..='\u{E0FFF}'
        )
}

/// What joins letters or chooses between their forms, and means something in the scripts that have such letters: Persian,
/// the scripts of India, the ideographs of Japanese names.
const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Whether a letter is of a script that may have joiners: none before Arabic has, in the order of Unicode.
const fn joins(c: char) -> bool {
    c >= '\u{0600}' && !is_invisible(c)
}

/// A newtype over cleaned text that is personal: its `Debug` shows the name of the type alone.
macro_rules! personal_text {
    ($(#[$doc:meta])* $name:ident, $max:literal, $lines:expr) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            #[doc = concat!("The most characters it may have: ", stringify!($max), ".")]
            pub const MAX: usize = $max;

            /// The text.
            #[must_use]
            pub const fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::model::text::ValueError;

            fn from_str(raw: &str) -> Result<Self, Self::Err> {
                Ok(Self($crate::model::text::clean(raw, $max, $lines)?.into()))
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    };
}
pub(crate) use personal_text;

#[cfg(test)]
#[path = "text_tests.rs"]
mod tests;
