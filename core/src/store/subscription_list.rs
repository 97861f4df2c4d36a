//! Subscriptions by the end of their current period, each with its account.

use diesel::dsl::InnerJoinOn;
use diesel::prelude::*;

use super::account::AccountRow;
use super::connection::{AnyBackend, AnyConnection};
use super::fault::{InTable, StoreFault};
use super::listing::Limited;
use super::schema::{accounts, subscriptions};
use super::subscription::SubscriptionRow;
use crate::model::role::Sight;
use crate::{AccountId, DeskId, Timestamp};

/// A subscription's place in the order of ends.
pub(crate) type Place = (Timestamp, AccountId);

/// Which of the subscriptions that run a list holds, the soonest end first.
#[derive(Clone, Copy)]
pub(crate) struct EndList {
    pub(crate) desk: DeskId,
    pub(crate) sight: Sight,
    /// Only those that end then or later.
    pub(crate) from: Option<Timestamp>,
    /// Only those that end before.
    pub(crate) until: Option<Timestamp>,
    /// Only those of whose end nobody has been told beforehand.
    pub(crate) untold: bool,
}

type Joined<'a> = diesel::helper_types::IntoBoxed<
    'a,
    InnerJoinOn<
        subscriptions::table,
        accounts::table,
        diesel::dsl::And<
            diesel::dsl::Eq<accounts::desk_id, subscriptions::desk_id>,
            diesel::dsl::Eq<accounts::id, subscriptions::account_id>,
        >,
    >,
    AnyBackend,
>;

impl EndList {
    /// All that a desk has.
    pub(crate) const fn of(desk: DeskId) -> Self {
        Self { desk, sight: Sight::Desk, from: None, until: None, untold: false }
    }

    /// Up to so many subscriptions with their accounts, from after the place on.
    pub(crate) fn page(
        &self,
        connection: &mut AnyConnection,
        after: Option<&Place>,
        rows: usize,
    ) -> Result<Vec<(SubscriptionRow, AccountRow)>, StoreFault> {
        self.query(after, rows).get_results(connection).in_table("subscriptions")
    }

    pub(super) fn query<'a>(&self, after: Option<&Place>, rows: usize) -> Limited<Joined<'a>> {
        // One bound, for a database seeks by one only.
        let from = self.from.max(after.map(|place| place.0));
        let mut list = self.in_order(from);
        if let Some((ends_at, account)) = after {
            list = list.filter(
                subscriptions::ends_at.gt(*ends_at).assume_not_null().or(subscriptions::account_id.gt(*account)),
            );
        }
        Limited::new(list.order((subscriptions::ends_at, subscriptions::account_id)), rows)
    }

    /// How many there are.
    pub(crate) fn count(&self, connection: &mut AnyConnection) -> Result<i64, StoreFault> {
        self.in_order(self.from).count().get_result(connection).in_table("subscriptions")
    }

    fn in_order<'a>(&self, from: Option<Timestamp>) -> Joined<'a> {
        let own = accounts::desk_id.eq(subscriptions::desk_id).and(accounts::id.eq(subscriptions::account_id));
        let mut list = subscriptions::table
            .inner_join(accounts::table.on(own))
            .filter(subscriptions::desk_id.eq(self.desk))
            .filter(subscriptions::ends_at.is_not_null())
            .into_boxed();
        if self.untold {
            list = list.filter(subscriptions::told_of.is_null());
        }
        if let Some(from) = from {
            list = list.filter(subscriptions::ends_at.ge(from));
        }
        if let Some(until) = self.until {
            list = list.filter(subscriptions::ends_at.lt(until));
        }
        match self.sight {
            Sight::Desk => list,
            Sight::Dealership(dealership) => list.filter(accounts::dealership_id.eq(dealership)),
            Sight::Account(own) => list.filter(subscriptions::account_id.eq(own)),
        }
    }
}

#[cfg(test)]
#[path = "subscription_list_tests.rs"]
mod tests;
