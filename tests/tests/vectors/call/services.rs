//! What is called of services.

use comptoir::{Error, ServiceDraft, ServiceId, ServiceUpdate, Session};
use serde::Deserialize;
use serde_json::{Value, json};

use super::read;
use crate::told;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Call {
    #[serde(rename = "services.list")]
    List { retired: bool },
    #[serde(rename = "services.get")]
    Get { service: ServiceId },
    #[serde(rename = "services.add")]
    Add { draft: Value },
    #[serde(rename = "services.edit")]
    Edit { service: ServiceId, update: Value },
    #[serde(rename = "services.retire")]
    Retire { service: ServiceId },
    #[serde(rename = "services.restore")]
    Restore { service: ServiceId },
    #[serde(rename = "services.history")]
    History { service: ServiceId, after: Option<String> },
}

impl Call {
    pub(super) fn make(self, session: &Session) -> Result<Value, Error> {
        let services = session.services();
        Ok(match self {
            Self::List { retired } => json!(services.list(retired)?),
            Self::Get { service } => json!(services.get(service)?),
            Self::Add { draft } => json!(services.add(&read(&draft, ServiceDraft::from_json)?)?),
            Self::Edit { service, update } => json!(services.edit(service, &read(&update, ServiceUpdate::from_json)?)?),
            Self::Retire { service } => json!(services.retire(service)?),
            Self::Restore { service } => json!(services.restore(service)?),
            Self::History { service, after } => told::history(&services.history(service, after.as_deref())?),
        })
    }
}
