//! The columns of reports.

use crate::model::account::AccountState;
use crate::model::named::named;

named! {
    /// Something that a report tells of its rows.
    #[derive(PartialOrd, Ord)]
    ReportColumn, "" {
        /// How many accounts there are, deleted ones not counted.
        Accounts = "accounts", "report-column-accounts";
        /// Those that wait for the host to provision them.
        Creating = "creating", "account-state-creating";
        /// Those in use.
        Active = "active", "account-state-active";
        /// Those that are suspended.
        Suspended = "suspended", "account-state-suspended";
        /// Those whose change waits for the host.
        Updating = "updating", "account-state-updating";
        /// Those whose deletion waits for the host.
        Deleting = "deleting", "account-state-deleting";
        /// Those that were deleted, beside the others.
        Deleted = "deleted", "account-state-deleted";
        /// How many requests for accounts were completed or rejected.
        Answered = "answered", "report-column-answered";
        /// How many requests for work there are.
        Requests = "requests", "statistics-requests";
        /// Those of which something is still to come.
        Open = "open", "statistics-open";
        /// Those that were delivered.
        Delivered = "delivered", "statistics-delivered";
        /// Those answered before their deadline, or delivered by the day wished.
        OnTime = "on_time", "statistics-on-time";
        /// Those answered or delivered later. Work for which no day was wished is neither on time nor late.
        Late = "late", "statistics-late";
        /// The share on time of all that was on time or late, in tenths of a per cent; nothing where there was none. It is 0 or
        /// 1000 only when none or all were on time.
        ShareOnTime = "share_on_time", "report-column-share-on-time";
        /// The kind of the documents.
        Document = "document", "report-column-document";
        /// The status of the orders or documents.
        State = "state", "order-column-state";
        /// The currency, by its code. Amounts are never converted, and amounts of two currencies never added.
        Currency = "currency", "report-column-currency";
        /// How many orders there are.
        Orders = "orders", "report-column-orders";
        /// How many documents there are.
        Documents = "documents", "report-column-documents";
        /// What they come to together, in minor units of the currency (cents).
        Total = "total", "order-column-total";
    }
}

named! {
    /// What stands in the cells of a column.
    ReportCell, "report-cell-" {
        /// Words, to be written to the left.
        Text = "text", "text";
        /// A whole number, to be written to the right like all figures.
        Number = "number", "number";
        /// A share, in tenths of a per cent.
        Share = "share", "share";
        /// An amount of money, in minor units.
        Money = "money", "money";
    }
}

impl ReportColumn {
    /// What stands in its cells.
    #[must_use]
    pub const fn cell(self) -> ReportCell {
        match self {
            Self::Document | Self::State | Self::Currency => ReportCell::Text,
            Self::ShareOnTime => ReportCell::Share,
            Self::Total => ReportCell::Money,
            _ => ReportCell::Number,
        }
    }

    /// The one that counts accounts in this state.
    pub(super) const fn of(state: AccountState) -> Self {
        match state {
            AccountState::Creating => Self::Creating,
            AccountState::Active => Self::Active,
            AccountState::Suspended => Self::Suspended,
            AccountState::Updating => Self::Updating,
            AccountState::Deleting => Self::Deleting,
            AccountState::Deleted => Self::Deleted,
        }
    }
}

impl ReportCell {
    /// Whether it is a figure, which is written to the right.
    #[must_use]
    pub const fn is_figure(self) -> bool {
        !matches!(self, Self::Text)
    }
}

#[cfg(test)]
#[path = "column_tests.rs"]
mod tests;
