//! E-mail addresses, by which a desk knows people (rule P1).

use std::fmt;
use std::str::FromStr;

use unicode_normalization::UnicodeNormalization;

use crate::model::form::ProblemCode;
use crate::model::text::{Lines, ValueError, clean, is_invisible};

/// An e-mail address: shown as typed, compared by its [`key`](Self::key).
///
/// At most 254 bytes; a local part of dot-separated atoms (at most 64 bytes, no quotes) and a domain of at least two
/// labels. Letters beyond ASCII are accepted in both, characters of which nothing is seen in neither. Its `Debug` never
/// shows it.
///
/// ```
/// use comptoir::Email;
/// let email: Email = " Joe.Martin@Garage.Example ".parse()?;
/// assert_eq!(email.as_typed(), "Joe.Martin@Garage.Example");
/// assert_eq!(email.key(), "joe.martin@garage.example");
/// assert_eq!("joe@bücher.example".parse::<Email>()?.key(), "joe@xn--bcher-kva.example");
/// # Ok::<(), comptoir::ValueError>(())
/// ```
#[derive(Clone)]
pub struct Email {
    typed: Box<str>,
    // None where the key is what was typed.
    key: Option<Box<str>>,
}

impl Email {
    /// The most bytes an address may have, as typed and as key.
    pub const MAX: usize = 254;
    const MAX_LOCAL: usize = 64;

    /// The address as it was typed, trimmed.
    #[must_use]
    pub fn as_typed(&self) -> &str {
        &self.typed
    }

    /// The address by which people are told apart: lower case, the domain in its ASCII form.
    #[must_use]
    pub fn key(&self) -> &str {
        self.key.as_deref().unwrap_or(&self.typed)
    }
}

impl FromStr for Email {
    type Err = ValueError;

    fn from_str(raw: &str) -> Result<Self, Self::Err> {
        let typed = clean(raw, Self::MAX, Lines::One)?;
        let invalid = || ValueError::bare(ProblemCode::InvalidEmail);
        let too_long = || ValueError::new(ProblemCode::TooLong, crate::Args::none().with("max", Self::MAX));
        if typed.len() > Self::MAX {
            return Err(too_long());
        }
        let (local, domain) = typed.split_once('@').ok_or_else(invalid)?;
        if local.len() > Self::MAX_LOCAL || !local.split('.').all(is_atom) {
            return Err(invalid());
        }
        let key = if is_plain_local(local) && is_plain_domain(domain) {
            None
        } else {
            let domain = idna::domain_to_ascii_strict(domain).map_err(|_| invalid())?;
            let local = local.to_lowercase();
            Some(if local.is_ascii() {
                format!("{local}@{domain}")
            } else {
                local.nfc().chain("@".chars()).chain(domain.chars()).collect()
            })
        };
        let normalized = key.as_deref().unwrap_or(&typed);
        if normalized.len() > Self::MAX {
            return Err(too_long());
        }
        let (local, domain) = normalized.split_once('@').ok_or_else(invalid)?;
        if local.len() > Self::MAX_LOCAL || !is_mail_domain(domain) {
            return Err(invalid());
        }
        let key = key.filter(|key| **key != *typed).map(Into::into);
        Ok(Self { typed: typed.into(), key })
    }
}

/// A run of the characters that RFC 5322 and RFC 6531 allow in an atom.
fn is_atom(text: &str) -> bool {
    let allowed = |c: char| match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' => true,
        _ if c.is_ascii() => "!#$%&'*+-/=?^_`{|}~".contains(c),
        _ => !c.is_whitespace() && !c.is_control() && !is_invisible(c),
    };
    !text.is_empty() && text.chars().all(allowed)
}

fn is_plain_local(local: &str) -> bool {
    local.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase())
}

/// Whether the domain is its own ASCII form, so that the tables of IDNA need not be asked.
fn is_plain_domain(domain: &str) -> bool {
    domain.split('.').all(|label| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.get(2..4) != Some("--")
    })
}

/// A name with a dot whose last label is no number: neither a bare host nor an IP address.
fn is_mail_domain(domain: &str) -> bool {
    domain.len() <= 253
        && domain.rsplit_once('.').is_some_and(|(rest, last)| {
            !rest.is_empty() && !last.is_empty() && !last.bytes().all(|b| b.is_ascii_digit())
        })
}

impl PartialEq for Email {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Email {}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Email(..)")
    }
}

#[cfg(test)]
#[path = "email_tests.rs"]
mod tests;
