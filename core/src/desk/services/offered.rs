//! Which services may be asked for: those of the account, and of these the ones allowed to the contact (rule P2).

use crate::desk::command::{Command, Reading};
use crate::error::{Error, Unknown};
use crate::model::form::{Problem, ProblemCode};
use crate::model::role::Standing;
use crate::store::account::ContactRow;
use crate::store::connection::AnyConnection;
use crate::store::service::{self as services, ServiceRow};
use crate::store::{StoreFault, work as works};
use crate::{AccountId, Args, DeskId};

/// The service that a request for work of this contact asks for; none after a problem was told, and where there is none that
/// the account may ask for.
///
/// A service for other accounts is no service to a contact: it is never told that there is one. The desk's own people, who
/// ask for somebody else, are told that this account has not got it.
pub(in crate::desk) fn offered(
    command: &mut Command<'_>,
    contact: &ContactRow,
    key: Option<&str>,
    problems: &mut Vec<Problem>,
) -> Result<Option<ServiceRow>, Error> {
    let mut refuse = |code| problems.push(Problem::new("/service".to_owned(), code, Args::none()));
    let Some(key) = key else {
        if !keys_for(command.connection, command.desk, contact.account_id)?.is_empty() {
            refuse(ProblemCode::Required);
        }
        return Ok(None);
    };
    let found = services::by_keys(command.connection, command.desk, &[key])?.pop();
    let Some(found) = found.filter(|service| service.retired_at.is_none()) else {
        refuse(ProblemCode::UnknownService);
        return Ok(None);
    };
    if !is_for(command.connection, &found, contact.account_id)? {
        refuse(match command.standing {
            Standing::Contact { .. } => ProblemCode::UnknownService,
            Standing::Staff { .. } | Standing::Host => ProblemCode::ServiceNotAllowed,
        });
        return Ok(None);
    }
    if contact.allowed()?.is_some_and(|allowed| !allowed.contains(&found.key)) {
        refuse(ProblemCode::ServiceNotAllowed);
        return Ok(None);
    }
    Ok(Some(found))
}

/// The keys of the services that an account's contacts can be given, in the order in which they were added.
pub(in crate::desk) fn keys_for(
    connection: &mut AnyConnection,
    desk: DeskId,
    account: AccountId,
) -> Result<Vec<String>, StoreFault> {
    let rows = services::for_account(connection, desk, account, false)?;
    Ok(rows.into_iter().map(|row| row.key).collect())
}

/// Whether the account may ask for the service.
fn is_for(connection: &mut AnyConnection, service: &ServiceRow, account: AccountId) -> Result<bool, StoreFault> {
    Ok(service.for_all || services::is_chosen(connection, service.desk_id, service.id, account)?)
}

/// What a contact may ask for.
pub(super) struct Allowed {
    account: AccountId,
    /// The keys of the services; none where all of the account's are.
    keys: Option<Vec<String>>,
}

impl Allowed {
    /// What the actor may ask for, where that is a contact: to others nothing is hidden.
    pub(super) fn of(reading: &mut Reading<'_>) -> Result<Option<Self>, Error> {
        let Standing::Contact { id, account, .. } = reading.standing else { return Ok(None) };
        let holder = works::holders(reading.connection, reading.desk, &[id])?.pop();
        let (contact, _) = holder.ok_or_else(|| Error::unknown(Unknown::Actor))?;
        Ok(Some(Self { account, keys: contact.allowed()? }))
    }

    fn has(&self, service: &ServiceRow) -> bool {
        self.keys.as_ref().is_none_or(|keys| keys.contains(&service.key))
    }

    /// The services, those that are retired too when asked.
    pub(super) fn services(&self, reading: &mut Reading<'_>, retired: bool) -> Result<Vec<ServiceRow>, StoreFault> {
        let mut rows = services::for_account(reading.connection, reading.desk, self.account, retired)?;
        rows.retain(|row| self.has(row));
        Ok(rows)
    }

    /// Whether the service is one of them.
    pub(super) fn is(&self, reading: &mut Reading<'_>, service: &ServiceRow) -> Result<bool, StoreFault> {
        Ok(self.has(service) && is_for(reading.connection, service, self.account)?)
    }
}
