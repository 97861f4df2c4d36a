//! What is wrong with an input.

use comptoir::{Args, Error, Failure, Locale, ProblemCode};

use crate::error::ComptoirError;

/// One mistake of an input: where, what, and in the words of the reader who was named.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Problem {
    /// JSON pointer of the field, empty for the whole.
    pub path: String,
    /// The stable code.
    pub code: String,
    /// The values that the text speaks of, as an object of JSON.
    pub args_json: String,
    /// What is wrong and what would be right.
    pub text: String,
}

/// Every code that a problem may have in this version, in their order.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn problem_codes() -> Result<Vec<String>, ComptoirError> {
    Ok(ProblemCode::ALL.iter().map(|code| code.as_str().to_owned()).collect())
}

impl Problem {
    pub(crate) fn of(problem: &comptoir::Problem, locale: &Locale) -> Self {
        let json = problem.to_json(locale);
        Self {
            path: problem.path().to_owned(),
            code: problem.code().as_str().to_owned(),
            args_json: json.get("args").map(ToString::to_string).unwrap_or_default(),
            text: problem.text(locale),
        }
    }

    pub(crate) fn all(problems: &[comptoir::Problem], locale: &Locale) -> Vec<Self> {
        problems.iter().map(|problem| Self::of(problem, locale)).collect()
    }
}

/// The failure of a call whose argument at `path` is wrong before the core sees it.
pub(crate) fn argument(path: &str, code: ProblemCode, args: Args) -> ComptoirError {
    Error::new(Failure::Invalid(vec![comptoir::Problem::new(path.to_owned(), code, args)])).into()
}

/// The number in the core's type, if it lies between `min` and `max`: numbers cross the border as `i64`.
pub(crate) fn within<T: TryFrom<i64>>(path: &str, number: i64, min: i64, max: i64) -> Result<T, ComptoirError> {
    let held = number.clamp(min, max);
    T::try_from(held).ok().filter(|_| held == number).ok_or_else(|| outside(path, number < min, min, max))
}

/// The failure of a number or a count that is below `min` or above `max`.
pub(crate) fn outside(path: &str, below: bool, min: i64, max: i64) -> ComptoirError {
    let (code, args) = if below {
        (ProblemCode::TooFew, Args::none().with("min", min))
    } else {
        (ProblemCode::TooMany, Args::none().with("max", max))
    };
    argument(path, code, args)
}
