//! Devices of accounts and what accounts are subscribed to.

use comptoir::{AccountId, DeviceReport, Error, Renewal, Session, Term, Timestamp};
use serde::Deserialize;
use serde_json::{Value, json};

use super::page::PlainPages;
use crate::told;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Call {
    #[serde(rename = "devices.report")]
    Report { account: AccountId, reports: Vec<DeviceReport> },
    #[serde(rename = "devices.list")]
    Devices { account: AccountId, deleted: bool, after: Option<String> },
    #[serde(rename = "subscriptions.get")]
    Get { account: AccountId },
    #[serde(rename = "subscriptions.change_term")]
    ChangeTerm { account: AccountId, term: Term },
    #[serde(rename = "subscriptions.change_renewal")]
    ChangeRenewal { account: AccountId, renewal: Renewal },
    #[serde(rename = "subscriptions.undo")]
    Undo { account: AccountId },
    #[serde(rename = "subscriptions.renewals")]
    Renewals { until: Option<Timestamp>, paging: PlainPages },
    #[serde(rename = "subscriptions.pro_rata")]
    ProRata { account: AccountId, price_minor: i64 },
    #[serde(rename = "subscriptions.run_due")]
    RunDue {},
}

impl Call {
    pub(super) fn make(self, session: &Session) -> Result<Value, Error> {
        let (devices, subscriptions) = (session.devices(), session.subscriptions());
        Ok(match self {
            Self::Report { account, reports } => json!(devices.report(account, &reports)?),
            Self::Devices { account, deleted, after } => {
                told::page(&devices.list(account, deleted, after.as_deref())?, |device| json!(device))
            }
            Self::Get { account } => json!(subscriptions.get(account)?),
            Self::ChangeTerm { account, term } => {
                let changed = subscriptions.change_term(account, term)?;
                json!({ "change": told::term_change(&changed.change), "subscription": changed.subscription })
            }
            Self::ChangeRenewal { account, renewal } => json!(subscriptions.change_renewal(account, renewal)?),
            Self::Undo { account } => json!(subscriptions.undo(account)?),
            Self::Renewals { until, paging } => {
                told::page(&subscriptions.renewals(until, paging)?, |renewal| json!(renewal))
            }
            Self::ProRata { account, price_minor } => json!(subscriptions.pro_rata(account, price_minor)?),
            Self::RunDue {} => json!(subscriptions.run_due()?),
        })
    }
}
