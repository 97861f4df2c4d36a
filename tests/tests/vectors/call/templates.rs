//! What is called of the words of mails.

use comptoir::{Error, Locale, Session, TemplateDraft};
use serde::Deserialize;
use serde_json::{Value, json};

use super::read;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Call {
    #[serde(rename = "templates.list")]
    List {},
    #[serde(rename = "templates.set")]
    Set { locale: Locale, draft: Value },
    #[serde(rename = "templates.clear")]
    Clear { locale: Locale },
    #[serde(rename = "templates.sample")]
    Sample { locale: Locale },
}

impl Call {
    pub(super) fn make(self, session: &Session) -> Result<Value, Error> {
        let templates = session.templates();
        Ok(match self {
            Self::List {} => json!(templates.list()?),
            Self::Set { locale, draft } => json!(templates.set(&locale, &read(&draft, TemplateDraft::from_json)?)?),
            Self::Clear { locale } => json!(templates.clear(&locale)?),
            Self::Sample { locale } => json!(templates.sample(&locale)?),
        })
    }
}
