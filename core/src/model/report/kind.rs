//! What reports count, and by what.

use super::ReportColumn;
use crate::model::named::named;

named! {
    /// What a report counts.
    #[derive(PartialOrd, Ord)]
    ReportKind, "report-kind-" {
        /// Accounts, by the state they are in now. Their month is that of their creation.
        Accounts = "accounts", "accounts";
        /// Requests for accounts that were answered, and how many in time (rule Q6). Their month is that of the answer; a request
        /// that is open, or was withdrawn, has none and is not counted.
        Requests = "requests", "requests";
        /// Requests for work: open, delivered, on time. Their month is that of their submission.
        Work = "work", "work";
        /// Orders and what they come to, by status and currency. Their month is that in which they were ordered.
        Orders = "orders", "orders";
        /// Documents that were issued and what they come to, by kind, status and currency. Their month is that of their issue:
        /// a draft has none and is not counted.
        Documents = "documents", "documents";
    }
}

named! {
    /// What the rows of a report are.
    #[derive(PartialOrd, Ord)]
    ReportBy, "report-by-" {
        /// Groups of accounts (rule C5). What an account has counts in each of its groups; what is of an account in no group, or
        /// of no account, is a row of its own.
        Group = "group", "group";
        /// Dealerships. What belongs to none is a row of its own.
        Dealership = "dealership", "dealership";
        /// Months, in the desk's time zone.
        Month = "month", "month";
    }
}

impl ReportKind {
    /// What is told of each row, in this order, behind what the row is.
    ///
    /// ```
    /// use comptoir::{ReportColumn, ReportKind};
    /// let columns = [ReportColumn::State, ReportColumn::Currency, ReportColumn::Orders, ReportColumn::Total];
    /// assert_eq!(ReportKind::Orders.columns(), columns);
    /// ```
    #[must_use]
    pub const fn columns(self) -> &'static [ReportColumn] {
        use ReportColumn as Is;
        match self {
            Self::Accounts => {
                &[Is::Accounts, Is::Creating, Is::Active, Is::Suspended, Is::Updating, Is::Deleting, Is::Deleted]
            }
            Self::Requests => &[Is::Answered, Is::OnTime, Is::Late, Is::ShareOnTime],
            Self::Work => &[Is::Requests, Is::Open, Is::Delivered, Is::OnTime, Is::Late, Is::ShareOnTime],
            Self::Orders => &[Is::State, Is::Currency, Is::Orders, Is::Total],
            Self::Documents => &[Is::Document, Is::State, Is::Currency, Is::Documents, Is::Total],
        }
    }

    /// Whether amounts are told, a row for each currency: then there is a row only for what there is.
    pub(crate) const fn has_amounts(self) -> bool {
        matches!(self, Self::Orders | Self::Documents)
    }

    /// What the rows of such a report are called, as the head of their column.
    pub(crate) const fn head(self, by: ReportBy) -> &'static str {
        match (by, self) {
            (ReportBy::Group, _) => "report-head-group",
            (ReportBy::Dealership, _) => "report-head-dealership",
            (ReportBy::Month, Self::Accounts) => "report-head-month-accounts",
            (ReportBy::Month, Self::Requests) => "report-head-month-requests",
            (ReportBy::Month, Self::Work) => "report-head-month-work",
            (ReportBy::Month, Self::Orders) => "report-head-month-orders",
            (ReportBy::Month, Self::Documents) => "report-head-month-documents",
        }
    }
}

impl ReportBy {
    /// The key of the title of a report by this.
    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::Group => "report-title-group",
            Self::Dealership => "report-title-dealership",
            Self::Month => "report-title-month",
        }
    }

    /// The key of what the row is called of what belongs to none.
    pub(crate) const fn nothing(self) -> &'static str {
        match self {
            Self::Group => "report-no-group",
            // Everything has a month.
            Self::Dealership | Self::Month => "report-no-dealership",
        }
    }
}

#[cfg(test)]
#[path = "kind_tests.rs"]
mod tests;
