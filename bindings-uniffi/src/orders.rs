//! Orders: recorded, imported, brought from state to state, and listed (rule C7).

use std::sync::Arc;

use comptoir::{AccountId, DealershipId, Timestamp};

use crate::blocking::blocking;
use crate::error::ComptoirError;
use crate::list::{OrderPage, OrderPaging};
use crate::names::OrderState;
use crate::order_draft::OrderDraft;
use crate::order_view::{OrderTotal, OrderView, OrdersImported};

/// Which orders a list shows: of those that the actor sees, those that fit all that is given.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct OrderFilter {
    /// Those whose code, purchase order number and customer have, for each word given, a word that begins so, whatever its case
    /// and accents: `joe 1235` finds order 12351235 of Garage Chez Joe. At most 200 characters.
    #[uniffi(default)]
    pub search: Option<String>,
    /// Those in this state.
    #[uniffi(default)]
    pub state: Option<OrderState>,
    /// Those of this dealership. A dealer sees no other than the own (rule A11).
    #[uniffi(default)]
    pub dealership: Option<DealershipId>,
    /// Those of this account.
    #[uniffi(default)]
    pub account: Option<AccountId>,
    /// Those ordered at this instant or later.
    #[uniffi(default)]
    pub from: Option<Timestamp>,
    /// Those ordered before this instant.
    #[uniffi(default)]
    pub until: Option<Timestamp>,
}

crate::value::private_debug! { OrderFilter }

/// The orders of a desk: a dealer sees those of the own dealership (rule A11), an observer or manager those of the own account,
/// the desk's other people and the host all.
#[derive(Debug, uniffi::Object)]
pub struct Orders(pub(crate) comptoir::Orders);

#[uniffi::export]
impl Orders {
    /// Records one order, in whatever state it is in. Without a code it is given one that tells when. An account's first order
    /// fixes its currency (rule C3).
    ///
    /// # Errors
    /// `refused`; `taken_order` when the desk has an order of this code; `invalid` with all problems: among them
    /// `unknown_dealership`, `unknown_account`, `other_dealership` for an account of another dealership, and `other_currency` for
    /// a currency other than the account's.
    pub async fn record(self: Arc<Self>, draft: OrderDraft) -> Result<OrderView, ComptoirError> {
        blocking(move || self.0.record(&draft.into())?.try_into()).await
    }

    /// Records the order in `json`: an object with the members of [`OrderDraft`] in snake case.
    ///
    /// # Errors
    /// As `record`; problems of its shape too.
    pub async fn record_json(self: Arc<Self>, json: String) -> Result<OrderView, ComptoirError> {
        blocking(move || self.0.record_json(json.as_bytes())?.try_into()).await
    }

    /// Records up to 1,000 orders, or changes those that are known by their codes, all or nothing: what a row leaves out of a
    /// known order stays as it is. A state may have moved on meanwhile, by several steps too, but never back. Sent again, an
    /// import changes nothing.
    ///
    /// # Errors
    /// `refused`; `invalid` with the problems of all rows, as `/rows/3/total` (from 0): as of `record`, `duplicate` for a code
    /// that stands twice, `wrong_order_state` for a state that the order cannot have come to.
    pub async fn import_rows(self: Arc<Self>, rows: Vec<OrderDraft>) -> Result<OrdersImported, ComptoirError> {
        let rows: Vec<comptoir::OrderDraft> = rows.into_iter().map(Into::into).collect();
        blocking(move || Ok(self.0.import(&rows)?.into())).await
    }

    /// Imports the orders in `json`, `{"rows": […]}`, at most 1 MiB.
    ///
    /// # Errors
    /// As `import_rows`; problems of its shape too.
    pub async fn import_json(self: Arc<Self>, json: String) -> Result<OrdersImported, ComptoirError> {
        blocking(move || Ok(self.0.import_json(json.as_bytes())?.into())).await
    }

    /// Imports the orders of a table in CSV, as [`order_drafts_from_csv`](crate::order_drafts_from_csv) reads it.
    ///
    /// # Errors
    /// As `import_rows`; problems of its shape too.
    pub async fn import_csv(self: Arc<Self>, csv: Vec<u8>) -> Result<OrdersImported, ComptoirError> {
        blocking(move || Ok(self.0.import_csv(&csv)?.into())).await
    }

    /// Brings the order of this code to its next state.
    ///
    /// # Errors
    /// `refused`; `unknown_order`; `conflict`; `wrong_order_state`, with the states that may be next.
    pub async fn advance(self: Arc<Self>, code: String, next: OrderState) -> Result<OrderView, ComptoirError> {
        blocking(move || self.0.advance(&code, next.into())?.try_into()).await
    }

    /// The order of this code.
    ///
    /// # Errors
    /// `refused`; `unknown_order`, also for one of another account, dealership or desk.
    pub async fn get(self: Arc<Self>, code: String) -> Result<OrderView, ComptoirError> {
        blocking(move || self.0.get(&code)?.try_into()).await
    }

    /// A page of the orders that fit the filter, of up to 50, from the beginning or from where the cursor of the page before
    /// says; by state, then newest, where no other order is asked for.
    ///
    /// # Errors
    /// `refused`; `invalid` for a cursor that is not one of this list's with this filter and order (`/cursor`), a size beyond 1
    /// to 50 (`/size`) or a search of over 200 characters (`/search`).
    #[uniffi::method(default(filter), default(paging))]
    pub async fn list(self: Arc<Self>, filter: OrderFilter, paging: OrderPaging) -> Result<OrderPage, ComptoirError> {
        blocking(move || self.0.list(&filter.into(), paging)?.try_into()).await
    }

    /// How many of the orders that fit the filter there are, and what they come to: by state, and by currency, for amounts of
    /// two are never added. What there is none of has no row.
    ///
    /// # Errors
    /// `refused`; `invalid` for a search of over 200 characters (`/search`), and with `sum_too_large` for amounts that 64 bits
    /// do not hold the sum of.
    #[uniffi::method(default(filter))]
    pub async fn totals(self: Arc<Self>, filter: OrderFilter) -> Result<Vec<OrderTotal>, ComptoirError> {
        blocking(move || self.0.totals(&filter.into())?.into_iter().map(TryInto::try_into).collect()).await
    }
}

/// That an order's state does not lead to the one asked for (rule C7).
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct WrongOrderState {
    /// The state it is in.
    pub state: OrderState,
    /// What it was to become.
    pub next: OrderState,
    /// The states that may be next.
    pub allowed: Vec<OrderState>,
}

#[uniffi::export]
impl ComptoirError {
    /// The state of the order, and what it leads to; nothing when the failure is of another kind.
    #[must_use]
    pub fn wrong_order_state(&self) -> Option<WrongOrderState> {
        match self.kind()? {
            comptoir::Failure::WrongOrderState { state, next } => Some(WrongOrderState {
                state: (*state).try_into().ok()?,
                next: (*next).try_into().ok()?,
                allowed: state.next().filter_map(|next| next.try_into().ok()).collect(),
            }),
            _ => None,
        }
    }
}

impl From<OrderFilter> for comptoir::OrderFilter {
    fn from(filter: OrderFilter) -> Self {
        let OrderFilter { search, state, dealership, account, from, until } = filter;
        Self { search, state: state.map(Into::into), dealership, account, from, until }
    }
}
