//! The name of a file, as it is safe to keep, to show and to save under on any system.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use unicode_normalization::{UnicodeNormalization as _, is_nfc};

use crate::model::form::ProblemCode;
use crate::model::text::{ValueError, is_invisible};

/// The name of a file: 1 to 200 bytes of UTF-8, in NFC. A name is cleaned and not refused, as long as anything is left of it:
///
/// 1. what stands before the last `/` or `\` goes, for it is a folder of the sender's;
/// 2. white space becomes one space; control characters and those that nothing is drawn for, as marks of direction, go;
/// 3. `< > : " | ? *`, which Windows does not take, become `_`;
/// 4. dots and spaces at its beginning and end go: they hide a file, or its extension;
/// 5. a name that Windows keeps for a device (`CON`, `nul.txt`) gets a `_` before it;
/// 6. a longer one is shortened before its extension, if that has at most 20 bytes with its dot, else at its end.
///
/// It is personal: its `Debug` does not show it.
///
/// ```
/// use comptoir::FileName;
/// let clean = |raw: &str| raw.parse::<FileName>().map(|name| name.as_str().to_owned());
/// assert_eq!(clean(r"C:\Users\Rita\Notice  de montage.pdf")?, "Notice de montage.pdf");
/// assert_eq!(clean("../../.htaccess")?, "htaccess");
/// assert_eq!(clean("invoice\u{202e}fdp.exe")?, "invoicefdp.exe");
/// assert_eq!(clean("what?.txt")?, "what_.txt");
/// assert!(clean("folder/").is_err());
/// # Ok::<(), comptoir::ValueError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct FileName(Box<str>);

/// Names that Windows keeps for devices, whatever extension follows.
const DEVICES: &[&str] = &["AUX", "CON", "CONIN$", "CONOUT$", "NUL", "PRN"];
/// And these with a digit.
const NUMBERED_DEVICES: &[&str] = &["COM", "LPT"];
/// The most bytes of an extension that is kept when a name is shortened, its dot among them.
const EXTENSION: usize = 20;

impl FileName {
    /// The most bytes it may have: 200.
    pub const MAX_BYTES: usize = 200;

    /// The text.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for FileName {
    type Err = ValueError;

    fn from_str(raw: &str) -> Result<Self, Self::Err> {
        if raw.is_empty() {
            return Err(ValueError::bare(ProblemCode::Required));
        }
        let name = plain(raw.rsplit(['/', '\\']).next().unwrap_or_default());
        // Composed last: what was dropped may have stood between letters that belong together.
        let name = if is_nfc(&name) { name } else { name.nfc().collect() };
        let name = name.trim_matches(['.', ' ']);
        if name.is_empty() {
            return Err(ValueError::bare(ProblemCode::Blank));
        }
        let name = if is_device(name) { Cow::Owned(format!("_{name}")) } else { Cow::Borrowed(name) };
        Ok(Self(shortened(&name).into()))
    }
}

/// `name` without what nobody sees, and with characters in the place of others that every system takes.
fn plain(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for c in name.chars() {
        match c {
            '<' | '>' | ':' | '"' | '|' | '?' | '*' => plain.push('_'),
            c if c.is_whitespace() => {
                if !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            c if c.is_control() || is_invisible(c) => {}
            c => plain.push(c),
        }
    }
    plain
}

/// Whether Windows would open a device: by what stands before the first dot, whatever its case.
fn is_device(name: &str) -> bool {
    let stem = name.split_once('.').map_or(name, |(stem, _)| stem).trim_end();
    let is = |name: &&&str| stem.eq_ignore_ascii_case(name);
    let numbered = || {
        let (device, number) = stem.split_at_checked(3)?;
        let is_numbered = NUMBERED_DEVICES.iter().any(|name| device.eq_ignore_ascii_case(name));
        let mut rest = number.chars();
        // Windows takes a raised 1, 2 or 3 for a digit too.
        let is_number = matches!(rest.next(), Some('1'..='9' | '¹' | '²' | '³')) && rest.next().is_none();
        Some(is_numbered && is_number)
    };
    DEVICES.iter().any(|name| is(&name)) || numbered().unwrap_or(false)
}

fn shortened(name: &str) -> Cow<'_, str> {
    if name.len() <= FileName::MAX_BYTES {
        return Cow::Borrowed(name);
    }
    let extension = name.rfind('.').and_then(|dot| name.get(dot..));
    let extension = extension.filter(|extension| extension.len() <= EXTENSION).unwrap_or_default();
    let room = FileName::MAX_BYTES.saturating_sub(extension.len());
    let stem = name.get(..name.floor_char_boundary(room)).unwrap_or_default();
    Cow::Owned([stem.trim_end_matches(['.', ' ']), extension].concat())
}

impl fmt::Debug for FileName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FileName(..)")
    }
}

#[cfg(test)]
#[path = "name_tests.rs"]
mod tests;
