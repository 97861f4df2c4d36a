//! What somebody signs in with.

use std::fmt;

use zeroize::Zeroizing;

use super::{Email, presented};
use crate::model::form::{Path, Problem};
use crate::model::request::{Checker, Given};
use crate::model::text::{Lines, clean};

/// What somebody signs in with, unchecked. `Debug` shows no value.
///
/// ```
/// use comptoir::SignInDraft;
/// let draft = SignInDraft {
///     email: "joe@garage.example".into(),
///     password: "a lamp for the cellar".into(),
///     origin: Some("203.0.113.7".into()),
/// };
/// assert_eq!(format!("{draft:?}"), "SignInDraft(..)");
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct SignInDraft {
    /// The e-mail address, however it is typed (rule P1).
    pub email: String,
    /// The password.
    pub password: String,
    /// Where the attempt comes from, as the host tells it apart from others: an address of the network, 1 to 100
    /// characters. Failures from one origin make it wait; none are counted where nothing is said.
    pub origin: Option<String>,
}

/// The same, checked.
pub(crate) struct CheckedSignIn {
    pub(crate) email: Email,
    pub(crate) password: Zeroizing<String>,
    pub(crate) origin: Option<String>,
}

/// The most characters of an origin.
const ORIGIN: usize = 100;

impl SignInDraft {
    pub(crate) fn check(&self) -> Result<CheckedSignIn, Vec<Problem>> {
        let (mut checker, root) = (Checker::default(), Path::Root);
        let email = checker.required(Given::Text(&self.email), &root, "email", str::parse);
        let password = checker.required(Given::Text(&self.password), &root, "password", presented);
        let origin = self.origin.as_deref().map_or(Given::Absent, Given::Text);
        let one_line = |text| clean(text, ORIGIN, Lines::One).map(std::borrow::Cow::into_owned);
        let origin = checker.optional(origin, &root, "origin", one_line);
        let checked = email.zip(password).zip(origin);
        checker.finish(checked.map(|((email, password), origin)| CheckedSignIn { email, password, origin }))
    }
}

impl fmt::Debug for SignInDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SignInDraft(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> SignInDraft {
        SignInDraft { email: " Joe@Garage.Example ".into(), password: " e\u{301}t ".into(), origin: None }
    }

    fn problems(draft: &SignInDraft) -> Vec<String> {
        let problems = draft.check().err().unwrap_or_default();
        problems.iter().map(|problem| format!("{} {}", problem.path(), problem.code().as_str())).collect()
    }

    #[test]
    fn p11_what_is_compared_is_the_address_key_and_the_composed_password() {
        let checked = draft().check().unwrap();
        assert_eq!((checked.email.key(), checked.password.as_str()), ("joe@garage.example", " \u{e9}t "));
        assert_eq!(checked.origin, None);
        let from = |origin: &str| SignInDraft { origin: Some(origin.into()), ..draft() }.check().map(|it| it.origin);
        assert_eq!(from(" 203.0.113.7 ").unwrap().as_deref(), Some("203.0.113.7"));
        assert_eq!(from(&"x".repeat(100)).unwrap().map(|origin| origin.len()), Some(100));
        assert_eq!(from(" ").unwrap(), None);
    }

    #[test]
    fn p11_all_problems_are_told_at_once() {
        let draft = SignInDraft { origin: Some("x".repeat(101)), ..SignInDraft::default() };
        assert_eq!(problems(&draft), ["/email required", "/password required", "/origin too_long"]);
        let draft = SignInDraft { email: "joe".into(), password: "x".repeat(257), origin: Some("a\nb".into()) };
        assert_eq!(problems(&draft), ["/email invalid_email", "/password too_long", "/origin control_characters"]);
    }
}
