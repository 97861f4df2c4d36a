//! What a file is said to hold.

use std::fmt;
use std::str::FromStr;

use crate::Args;
use crate::model::form::ProblemCode;
use crate::model::text::ValueError;

/// The media type of a file (RFC 6838): `type/subtype` of at most 100 characters, in lower case, without the parameters that
/// may come with it. It is what the uploader says, and nothing is to be done because of it: a host that shows a file in a
/// browser sends it as an attachment and with `nosniff`.
///
/// ```
/// use comptoir::MediaType;
/// assert_eq!("Text/HTML; charset=utf-8".parse::<MediaType>()?.as_str(), "text/html");
/// assert_eq!(MediaType::default().as_str(), "application/octet-stream");
/// # Ok::<(), comptoir::ValueError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct MediaType(Box<str>);

impl MediaType {
    /// The most characters it may have: 100.
    pub const MAX: usize = 100;

    /// The text, `type/subtype`.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        &self.0
    }
}

/// `application/octet-stream`: bytes of which nothing is said.
impl Default for MediaType {
    fn default() -> Self {
        Self("application/octet-stream".into())
    }
}

impl FromStr for MediaType {
    type Err = ValueError;

    fn from_str(raw: &str) -> Result<Self, Self::Err> {
        let essence = raw.split_once(';').map_or(raw, |(essence, _)| essence).trim();
        if raw.trim().is_empty() {
            return Err(ValueError::bare(ProblemCode::Required));
        }
        match essence.split_once('/') {
            Some((kind, subtype)) if essence.len() <= Self::MAX && is_name(kind) && is_name(subtype) => {
                Ok(Self(essence.to_ascii_lowercase().into()))
            }
            _ => {
                let args = Args::none().with("example", "application/pdf");
                Err(ValueError::new(ProblemCode::InvalidMediaType, args))
            }
        }
    }
}

/// Whether it is a `restricted-name` of RFC 6838.
fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&b))
}

impl fmt::Display for MediaType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for MediaType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MediaType({self})")
    }
}

#[cfg(test)]
#[path = "media_type_tests.rs"]
mod tests;
