//! What an account keeps while it waits for the host (rule A3).

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Life, Rest};
use crate::model::subscription::{Renewal, Term};
use crate::{RequestId, StaffId};

/// What was asked of an account that waits, and what it goes back to when the host cannot do it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Awaited {
    /// Where the account rested before; of a new account, that it is to be active.
    pub(crate) from: Rest,
    /// Where it rests once the host has confirmed; to delete, the same as `from`.
    pub(crate) to: Rest,
    /// The staff member who asked for it, who is told when it fails; none where the host asked.
    pub(crate) by: Option<StaffId>,
    /// The former values by member, only those that were changed; `null` where there was none.
    pub(crate) values: BTreeMap<String, Option<String>>,
    /// The request that asked for it, whose submitter is told when it is confirmed.
    #[serde(default)]
    pub(crate) request: Option<RequestId>,
    /// The subscription's term, to be changed once the host has confirmed.
    #[serde(default)]
    pub(crate) term: Option<Term>,
    /// What renews it, the same.
    #[serde(default)]
    pub(crate) renewal: Option<Renewal>,
    /// Whether whoever answers for a new account is welcomed once the host has confirmed it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) welcome: bool,
}

impl Awaited {
    /// What `life` waits for; None where it waits for nothing.
    pub(crate) fn of(life: Life, by: Option<StaffId>, values: BTreeMap<String, Option<String>>) -> Option<Self> {
        let (from, to) = match life {
            Life::Creating => (Rest::Active, Rest::Active),
            Life::Updating { from, to } => (from, to),
            Life::Deleting { from } => (from, from),
            Life::Active | Life::Suspended | Life::Deleted => return None,
        };
        Some(Self { from, to, by, values, request: None, term: None, renewal: None, welcome: false })
    }
}

/// The former values are personal.
impl fmt::Debug for Awaited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Awaited").field("from", &self.from).field("to", &self.to).finish_non_exhaustive()
    }
}
