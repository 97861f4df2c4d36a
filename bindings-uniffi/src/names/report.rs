//! What reports count, by what, and what their columns are.

use super::mirror::{labelled, mirror};
use crate::error::ComptoirError;

mirror! {
    /// What a report counts.
    ReportKind {
        /// Accounts, by the state they are in now. Their month is that of their creation.
        Accounts,
        /// Requests for accounts that were answered, and how many in time (rule Q6). Their month is that of the answer; a request
        /// that is open, or was withdrawn, has none and is not counted.
        Requests,
        /// Requests for work: open, delivered, on time. Their month is that of their submission.
        Work,
        /// Orders and what they come to, by status and currency. Their month is that in which they were ordered.
        Orders,
        /// Documents that were issued and what they come to, by kind, status and currency. Their month is that of their issue:
        /// a draft has none and is not counted.
        Documents,
    }
}

mirror! {
    /// What the rows of a report are.
    ReportBy {
        /// Groups of accounts (rule C5). What an account has counts in each of its groups; what is of an account in no group, or
        /// of no account, is a row of its own.
        Group,
        /// Dealerships. What belongs to none is a row of its own.
        Dealership,
        /// Months, in the desk's time zone.
        Month,
    }
}

mirror! {
    /// Something that a report tells of its rows.
    ReportColumn {
        /// How many accounts there are, deleted ones not counted.
        Accounts,
        /// Those that wait for the host to provision them.
        Creating,
        /// Those in use.
        Active,
        /// Those that are suspended.
        Suspended,
        /// Those whose change waits for the host.
        Updating,
        /// Those whose deletion waits for the host.
        Deleting,
        /// Those that were deleted, beside the others.
        Deleted,
        /// How many requests for accounts were completed or rejected.
        Answered,
        /// How many requests for work there are.
        Requests,
        /// Those of which something is still to come.
        Open,
        /// Those that were delivered.
        Delivered,
        /// Those answered before their deadline, or delivered by the day wished.
        OnTime,
        /// Those answered or delivered later. Work for which no day was wished is neither on time nor late.
        Late,
        /// The share on time of all that was on time or late, in tenths of a per cent; nothing where there was none. It is 0 or
        /// 1000 only when none or all were on time.
        ShareOnTime,
        /// The kind of the documents.
        Document,
        /// The status of the orders or documents.
        State,
        /// The currency, by its code. Amounts are never converted, and amounts of two currencies never added.
        Currency,
        /// How many orders there are.
        Orders,
        /// How many documents there are.
        Documents,
        /// What they come to together, in minor units of the currency (cents).
        Total,
    }
}

mirror! {
    /// What stands in the cells of a column.
    ReportCell {
        /// Words, to be written to the left.
        Text,
        /// A whole number, to be written to the right like all figures.
        Number,
        /// A share, in tenths of a per cent.
        Share,
        /// An amount of money, in minor units.
        Money,
    }
}

labelled! { ReportKind ReportBy ReportColumn ReportCell }

#[uniffi::export]
impl ReportKind {
    /// What is told of each row, in this order, behind what the row is.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn columns(&self) -> Result<Vec<ReportColumn>, ComptoirError> {
        comptoir::ReportKind::from(*self).columns().iter().map(|column| (*column).try_into()).collect()
    }
}

#[uniffi::export]
impl ReportColumn {
    /// What stands in its cells.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn cell(&self) -> Result<ReportCell, ComptoirError> {
        comptoir::ReportColumn::from(*self).cell().try_into()
    }
}

#[uniffi::export]
impl ReportCell {
    /// Whether it is a figure, which is written to the right.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn is_figure(&self) -> Result<bool, ComptoirError> {
        Ok(comptoir::ReportCell::from(*self).is_figure())
    }
}
