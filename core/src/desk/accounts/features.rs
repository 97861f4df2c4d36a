//! What of the portal the contacts of an account are shown (rule C1).

use serde_json::json;

use super::change::{changed, life};
use super::{AccountView, Accounts};
use crate::AccountId;
use crate::desk::audit::Subject;
use crate::desk::deed::Deed;
use crate::error::Error;
use crate::model::account::{AccountCommand, Features, PortalFeature, Provisioning};
use crate::model::role::Action;
use crate::store::account::{self as accounts, AccountRow};

impl Accounts {
    /// Gives the account portal features of its own, whatever their order, also none at all; without a list it follows the
    /// desk again (rule C1). What its contacts may do holds from the next call on. Support by e-mail is not affected by
    /// switching `support` off.
    ///
    /// It never waits for the host, which does not provision the portal.
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `conflict`; `wrong_account_state` unless it is active or suspended.
    pub fn change_features(&self, id: AccountId, features: Option<&[PortalFeature]>) -> Result<AccountView, Error> {
        let own: Option<Features> = features.map(|features| features.iter().copied().collect());
        self.0.command(Action::EditAccount, &("change_features", id, own), |command| {
            let before = command.account(id)?;
            life(&before)?.after(AccountCommand::Edit, None, Provisioning::Immediate)?;
            let after = AccountRow { features: own.map(stored), ..before.clone() };
            let changed = changed(&before, &after);
            if changed.is_empty() {
                return command.shown(before);
            }
            let after = AccountRow { version: before.version.saturating_add(1), ..after };
            accounts::save(command.connection, &after)?;
            command.record(changed.event(Deed::EditAccount, Subject::Account(id), after.version, &json!({})));
            command.shown(after)
        })
    }
}

/// As the column has them: their keys, in their order.
pub(super) fn stored(features: Features) -> String {
    features.iter().map(PortalFeature::as_str).collect::<Vec<_>>().join(",")
}
