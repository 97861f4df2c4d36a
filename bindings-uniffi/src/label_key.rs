//! The messages that there are, as a translator wants to know them.

use comptoir::labels;

use crate::error::ComptoirError;
use crate::labels::Labels;

/// A message that there is.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct LabelKey {
    /// Its key: `problems-found`.
    pub key: String,
    /// The file that it stands in, without its ending: `common`.
    pub file: String,
    /// What there is to know of it, in English; empty where the words say all.
    pub comment: String,
    /// What is filled in, by name.
    pub variables: Vec<LabelVariable>,
    /// How it reads in the language of the labels, with an example of each variable.
    pub example: String,
}

/// What is filled into a message.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct LabelVariable {
    /// Its name, without `$`.
    pub name: String,
    /// Whether it is a number that chooses the plural form.
    pub counts: bool,
}

#[uniffi::export]
impl Labels {
    /// All messages that there are, by their keys, with an example of each: what a translator needs.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn keys(&self) -> Result<Vec<LabelKey>, ComptoirError> {
        Ok(labels::keys(&self.0).into_iter().map(Into::into).collect())
    }
}

impl From<labels::LabelKey> for LabelKey {
    fn from(key: labels::LabelKey) -> Self {
        Self {
            key: key.key.to_owned(),
            file: key.file.to_owned(),
            comment: key.comment.to_owned(),
            variables: key.variables.into_iter().map(Into::into).collect(),
            example: key.example,
        }
    }
}

impl From<labels::LabelVariable> for LabelVariable {
    fn from(variable: labels::LabelVariable) -> Self {
        Self { name: variable.name.to_owned(), counts: variable.counts }
    }
}
