//! The messages that there are, as a translator wants to know them.

use serde::Serialize;

use super::CLAUSES;
use crate::Locale;
use crate::label::{Arg, Args, text};

/// A message that there is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LabelKey {
    /// Its key: `problems-found`.
    pub key: &'static str,
    /// The file that it stands in, without its ending: `common`.
    pub file: &'static str,
    /// What there is to know of it, in English; empty where the words say all.
    pub comment: &'static str,
    /// What is filled in, by name.
    pub variables: Vec<LabelVariable>,
    /// How it reads with an example of each variable.
    pub example: String,
}

/// What is filled into a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct LabelVariable {
    /// Its name, without `$`.
    pub name: &'static str,
    /// Whether it is a number that chooses the plural form.
    pub counts: bool,
}

/// All messages, by their keys, with an example for a reader of `locale`.
pub(crate) fn keys(locale: &Locale) -> Vec<LabelKey> {
    CLAUSES
        .iter()
        .map(|(key, clause)| {
            let variables: Vec<LabelVariable> = clause
                .needs
                .variables
                .iter()
                .map(|name| LabelVariable { name, counts: clause.needs.counts.contains(name) })
                .collect();
            let example = text(locale, key, &samples(&variables));
            LabelKey { key, file: clause.noun, comment: &clause.comment, variables, example }
        })
        .collect()
}

/// A value for each variable: of a count a number, else its name in brackets.
fn samples(variables: &[LabelVariable]) -> Args {
    variables.iter().fold(Args::none(), |args, variable| {
        let value = if variable.counts { Arg::Number(5) } else { Arg::Text(format!("[{}]", variable.name)) };
        args.with(variable.name, value)
    })
}
