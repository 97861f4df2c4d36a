//! What can be typed about work.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use comptoir::{Month, WorkState};

use crate::args::named;

#[derive(Subcommand)]
pub(crate) enum WorkVerb {
    /// Ask for work, as a contact (--as EMAIL/ACCOUNT), or as a desk administrator for one.
    Submit(SubmitArgs),
    /// List the requests for work that are in sight, newest first.
    List {
        /// Only those of which something is still to come.
        #[arg(long)]
        open: bool,
        /// Only those in this state.
        #[arg(long, value_name = "STATE",
            value_parser = named::<WorkState>(WorkState::ALL.iter().map(|state| state.as_str())))]
        state: Option<WorkState>,
        /// Only those of this account.
        #[arg(long, value_name = "ACCOUNT")]
        account: Option<String>,
        /// Only those that this contact holds: EMAIL/ACCOUNT or an id.
        #[arg(long, value_name = "WHO")]
        holder: Option<String>,
        /// Only those for which this service was asked: its key or id.
        #[arg(long, value_name = "KEY")]
        service: Option<String>,
        /// Only those submitted in this month or later, for example 2026-01.
        #[arg(long, value_name = "MONTH")]
        from: Option<Month>,
        /// Only those submitted in this month or earlier.
        #[arg(long, value_name = "MONTH")]
        until: Option<Month>,
    },
    /// Show a request for work, with its files and all that happened to it.
    Show {
        /// Its code.
        code: String,
    },
    /// Begin to prepare a quote, as the desk.
    TakeUp(CodeArgs),
    /// Quote it, as the desk; a new quote takes the former one's place.
    Quote {
        #[command(flatten)]
        which: CodeArgs,
        /// The amount in the account's currency, for example 1250.00.
        amount: String,
        /// For how many business days it holds [default: as the service says, else the desk].
        #[arg(long, value_name = "N")]
        days: Option<i64>,
        /// What the customer should know.
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
    },
    /// Accept the quote, as the customer.
    Accept(AnswerArgs),
    /// Decline the quote, as the customer.
    Decline {
        #[command(flatten)]
        answer: AnswerArgs,
        /// Why.
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
    /// Refuse it, as the desk.
    Reject {
        #[command(flatten)]
        which: CodeArgs,
        /// The reason, which the customer is sent.
        reason: String,
    },
    /// Begin the work, as the desk.
    Start(CodeArgs),
    /// Say how far it is, as the desk.
    Progress {
        #[command(flatten)]
        which: CodeArgs,
        /// How much is done, in per cent.
        percent: i64,
        /// What the customer should know.
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
    },
    /// Deliver it, as the desk, with files.
    Deliver {
        #[command(flatten)]
        which: CodeArgs,
        /// The files.
        files: Vec<PathBuf>,
        /// What the customer should know.
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
    },
    /// Withdraw it, as the customer.
    Cancel(CodeArgs),
    /// Attach files to it.
    Attach {
        /// Its code.
        code: String,
        /// The files.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Download its files, or one of them.
    Download {
        /// Its code.
        code: String,
        /// The name or id of the file [default: all of them].
        file: Option<String>,
        /// The folder that they go to. A file that is there already stays as it is.
        #[arg(long, value_name = "FOLDER", default_value = ".")]
        into: PathBuf,
    },
}

#[derive(Args)]
pub(crate) struct CodeArgs {
    /// Its code.
    pub(crate) code: String,
    /// Only if it still has this version.
    #[arg(long, value_name = "N")]
    pub(crate) version: Option<i64>,
}

#[derive(Args)]
pub(crate) struct AnswerArgs {
    #[command(flatten)]
    pub(crate) which: CodeArgs,
    /// The number of the quote that is answered [default: the one that holds].
    #[arg(long, value_name = "N")]
    pub(crate) quote: Option<i64>,
}

#[derive(Args)]
pub(crate) struct SubmitArgs {
    /// What it is about.
    pub(crate) subject: String,
    /// What is to be done.
    #[arg(long, value_name = "TEXT")]
    pub(crate) description: Option<String>,
    /// The key of a service; needed where the desk has services.
    #[arg(long, value_name = "KEY")]
    pub(crate) service: Option<String>,
    /// How many, of what the service counts in.
    #[arg(long, value_name = "N")]
    pub(crate) quantity: Option<i64>,
    /// The day by which it is wished for: 2026-06-01.
    #[arg(long, value_name = "DAY")]
    pub(crate) wish: Option<String>,
    /// A file to attach; may be given again.
    #[arg(long, value_name = "FILE")]
    pub(crate) attach: Vec<PathBuf>,
    /// The contact who is to hold it, where a desk administrator asks: EMAIL/ACCOUNT or an id.
    #[arg(long = "for", value_name = "WHO")]
    pub(crate) holder: Option<String>,
    /// Submit once under this key: sent again, it answers the same.
    #[arg(long, value_name = "K")]
    pub(crate) key: Option<String>,
}

#[derive(Args)]
pub(crate) struct ReassignArgs {
    /// The contact who holds the work: EMAIL/ACCOUNT or an id.
    pub(crate) from: String,
    /// The contact of the same account who is to hold it.
    pub(crate) to: String,
    /// The codes of the work [default: all that is open].
    pub(crate) codes: Vec<String>,
}
