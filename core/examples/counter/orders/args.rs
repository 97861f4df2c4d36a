//! What can be typed about orders.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use comptoir::{OrderSort, OrderState, TimeZone, Timestamp};

use crate::args::named;

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct OrdersArgs {
    #[command(subcommand)]
    pub(crate) verb: Option<OrdersVerb>,
    #[command(flatten)]
    pub(crate) list: ListArgs,
}

#[derive(Subcommand)]
pub(crate) enum OrdersVerb {
    /// List orders, new ones first, and of one status the newest first.
    List(ListArgs),
    /// Show an order.
    Show {
        /// Its code.
        code: String,
        /// The time zone of the date [default: that of the order's dealership].
        #[arg(long, value_name = "ZONE")]
        zone: Option<TimeZone>,
    },
    /// Record an order.
    Record(RecordArgs),
    /// Import orders from CSV or JSON: new ones are recorded, known ones changed; all or nothing.
    Import {
        /// The table, of which the first line names the columns, or {"rows": […]}; - is standard input.
        file: PathBuf,
        /// Import once under this key: sent again, it answers the same.
        #[arg(long, value_name = "K")]
        key: Option<String>,
    },
    /// Bring an order to its next status.
    Advance {
        /// Its code.
        code: String,
        /// The status: in_progress, completed, cancelled.
        #[arg(value_parser = named::<OrderState>(OrderState::ALL.iter().map(|state| state.as_str())))]
        state: OrderState,
        /// Only if it still has this version.
        #[arg(long, value_name = "N")]
        version: Option<i64>,
    },
    /// Count orders and add them up, by status and currency.
    Totals(FilterArgs),
}

#[derive(Args)]
pub(crate) struct ListArgs {
    #[command(flatten)]
    pub(crate) filter: FilterArgs,
    /// The order.
    #[arg(long, value_name = "SORT", default_value = "state",
        value_parser = named::<OrderSort>(OrderSort::ALL.iter().map(|sort| sort.as_str())))]
    pub(crate) sort: OrderSort,
    /// The time zone of the dates [default: that of each order's dealership].
    #[arg(long, value_name = "ZONE")]
    pub(crate) zone: Option<TimeZone>,
    /// Only a page of so many orders, 1 to 50.
    #[arg(long, value_name = "N")]
    pub(crate) page: Option<i64>,
    /// Only the page that begins where the page before says.
    #[arg(long, value_name = "CURSOR")]
    pub(crate) after: Option<String>,
}

#[derive(Args)]
pub(crate) struct FilterArgs {
    /// Only those whose code, purchase order number and customer have words that begin so.
    #[arg(long, value_name = "TEXT")]
    pub(crate) search: Option<String>,
    /// Only those of this status.
    #[arg(long, value_name = "STATE",
        value_parser = named::<OrderState>(OrderState::ALL.iter().map(|state| state.as_str())))]
    pub(crate) state: Option<OrderState>,
    /// Only those of the dealership of this code.
    #[arg(long, value_name = "CODE")]
    pub(crate) dealership: Option<String>,
    /// Only those of this account.
    #[arg(long, value_name = "ACCOUNT")]
    pub(crate) account: Option<String>,
    /// Only those ordered at this instant or later.
    #[arg(long, value_name = "RFC3339")]
    pub(crate) from: Option<Timestamp>,
    /// Only those ordered before this instant.
    #[arg(long, value_name = "RFC3339")]
    pub(crate) until: Option<Timestamp>,
}

#[derive(Args)]
pub(crate) struct RecordArgs {
    /// What it comes to: 2539.75.
    pub(crate) total: String,
    /// The code of the dealership: 20/90074.
    #[arg(long, value_name = "CODE")]
    pub(crate) dealership: String,
    /// Who ordered [default: the account's name].
    #[arg(long, value_name = "NAME")]
    pub(crate) customer: Option<String>,
    /// The account of the customer: its id or customer reference number.
    #[arg(long, value_name = "ACCOUNT")]
    pub(crate) account: Option<String>,
    /// The order's code [default: one that tells when it is recorded].
    #[arg(long, value_name = "CODE")]
    pub(crate) code: Option<String>,
    /// The purchase order number.
    #[arg(long, value_name = "NUMBER")]
    pub(crate) po_number: Option<String>,
    /// When it was ordered [default: when its code tells].
    #[arg(long, value_name = "RFC3339")]
    pub(crate) at: Option<Timestamp>,
    /// Its status [default: new].
    #[arg(long, value_name = "STATE",
        value_parser = named::<OrderState>(OrderState::ALL.iter().map(|state| state.as_str())))]
    pub(crate) state: Option<OrderState>,
    /// The currency of the total [default: the account's, else the desk's].
    #[arg(long, value_name = "CODE")]
    pub(crate) currency: Option<String>,
    /// Record once under this key: sent again, it answers the same.
    #[arg(long, value_name = "K")]
    pub(crate) key: Option<String>,
}
