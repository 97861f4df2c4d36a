//! What can be typed.

use std::path::PathBuf;
use std::str::FromStr;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use comptoir::{InvitationState, Locale, RequestKind, Role, Timestamp};

use crate::account::args::AccountVerb;
use crate::client::args::ClientVerb;
use crate::contact::args::ContactVerb;
use crate::device::DeviceVerb;
use crate::document::args::DocumentVerb;
use crate::group::GroupVerb;
use crate::help::EXAMPLES;
use crate::may::MayArgs;
use crate::orders::args::OrdersArgs;
use crate::password::PasswordArgs;
use crate::registration::{RegisterArgs, RegistrationVerb};
use crate::report::ReportArgs;
use crate::service::args::ServiceVerb;
use crate::staff::StaffVerb;
use crate::stats::StatsArgs;
use crate::subscription::SubscriptionVerb;
use crate::work::{ReassignArgs, WorkVerb};

const GLOBAL: &str = "Options of every command";

/// The counter of Infomedia: requests for customer accounts, from the form to the account.
///
/// Without a command it tells a walk through the house, with two desks in one store: a dealer in Paris and one in
/// Helsinki each ask for an account, for another user of it and for changes, and see what becomes of that.
#[derive(Parser)]
#[command(name = "counter", version, after_help = EXAMPLES, max_term_width = 100)]
pub(crate) struct Cli {
    /// The store: sqlite:FILE, or postgres://… in a build with --features postgres.
    #[arg(long, global = true, help_heading = GLOBAL, value_name = "URL", default_value = "sqlite:counter.db")]
    pub(crate) db: String,
    /// The desk: infomedia-fr or infomedia-fi [default: infomedia-fr; for a form and for orders, that of their
    /// language].
    #[arg(long, global = true, help_heading = GLOBAL, value_name = "NAME")]
    pub(crate) desk: Option<String>,
    /// The language of texts: en, fi, fr [default: that of who acts].
    #[arg(long, global = true, help_heading = GLOBAL, value_name = "L")]
    pub(crate) locale: Option<Locale>,
    /// The instant it is, for example 2026-04-30T10:00:00+02:00 [default: the machine's clock].
    #[arg(long, global = true, help_heading = GLOBAL, value_name = "RFC3339")]
    pub(crate) now: Option<Timestamp>,
    /// Who acts: a staff member's EMAIL, a contact as EMAIL/ACCOUNT or by id, or TOKEN/PLACE as `sign-in` tells
    /// [default: the desk's first dealer, agent or administrator, or the host, as the command needs].
    #[arg(long = "as", global = true, help_heading = GLOBAL, value_name = "WHO")]
    pub(crate) actor: Option<String>,
    /// Carry the command out and undo it: the same answer, nothing kept.
    #[arg(long, global = true, help_heading = GLOBAL)]
    pub(crate) preview: bool,
    /// Answer in JSON, errors too.
    #[arg(long, global = true, help_heading = GLOBAL)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Subcommand)]
#[allow(clippy::large_enum_variant, reason = "there is one of it, read once")]
pub(crate) enum Command {
    /// Print a form as JSON.
    Form(FormArgs),
    /// Tell all that is wrong with a draft (JSON); nothing is stored.
    Check {
        /// The draft; - is standard input.
        file: PathBuf,
    },
    /// Submit a draft (JSON).
    Submit {
        /// The draft; - is standard input.
        file: PathBuf,
        /// Submit once under this key: sent again, it answers with the same receipt.
        #[arg(long, value_name = "K")]
        key: Option<String>,
    },
    /// List the requests, newest first, or tell one in full.
    Requests {
        /// The code of one request.
        code: Option<String>,
    },
    /// Take a request up, as customer service.
    Start {
        /// The request's code.
        code: String,
    },
    /// Ask the submitter something; the deadline waits for the answer.
    Ask {
        /// The request's code.
        code: String,
        /// The question.
        text: String,
    },
    /// Answer a question, as the submitter.
    Answer {
        /// The request's code.
        code: String,
        /// The answer.
        text: String,
    },
    /// Reject a request.
    Reject {
        /// The request's code.
        code: String,
        /// The reason, which the submitter is sent.
        text: String,
    },
    /// Withdraw a request, as its submitter.
    Cancel {
        /// The request's code.
        code: String,
    },
    /// Show what completing a request would change as things stand, and what has to be decided.
    Review {
        /// The request's code.
        code: String,
    },
    /// Complete a request: what it asks for is done.
    Complete(CompleteArgs),
    /// List the accounts with their contacts.
    Accounts,
    /// Create an account, edit it on its page, suspend, restore or delete it, and say who answers for it.
    #[command(subcommand)]
    Account(AccountVerb),
    /// Enter clients, on the page of seed 004 or by the name alone, and change their business.
    #[command(subcommand)]
    Client(ClientVerb),
    /// Groups of accounts: create, rename and merge them, assign many accounts at once.
    #[command(subcommand)]
    Group(GroupVerb),
    /// Report devices of an account as the host, or list them.
    #[command(subcommand)]
    Device(DeviceVerb),
    /// Show and change what an account is subscribed to.
    #[command(subcommand)]
    Subscription(SubscriptionVerb),
    /// Contacts of accounts: the page on which one is added, then added, shown, edited, removed.
    #[command(subcommand)]
    Contact(ContactVerb),
    /// List the contacts of an account.
    Team {
        /// The account's name, reference number or id [default: that of the contact who acts].
        account: Option<String>,
        /// Those that were removed too.
        #[arg(long)]
        removed: bool,
    },
    /// Give a contact another role.
    Role {
        /// The contact: EMAIL/ACCOUNT or an id.
        who: String,
        #[arg(value_parser = named::<Role>(Role::ALL.iter().map(|role| role.as_str())))]
        role: Role,
        /// Only if the contact's place still has this version.
        #[arg(long, value_name = "N")]
        version: Option<i64>,
    },
    /// Send a contact who has not activated a new invitation, or list the invitations there are.
    Invite {
        /// The contact: EMAIL/ACCOUNT or an id.
        #[arg(required_unless_present = "list", conflicts_with = "list")]
        who: Option<String>,
        /// List invitations, those that have expired too.
        #[arg(long)]
        list: bool,
        /// Only those in this state.
        #[arg(long, value_name = "STATE", requires = "list",
            value_parser = named::<InvitationState>(InvitationState::ALL.iter().map(|state| state.as_str())))]
        state: Option<InvitationState>,
    },
    /// Activate an access, with the link of a mail and a password.
    Activate {
        /// The whole link, or its token alone.
        link: String,
        #[command(flatten)]
        password: PasswordArgs,
    },
    /// Sign in: shows the places there are to act in, and the token for --as.
    SignIn {
        /// The e-mail address.
        email: String,
        #[command(flatten)]
        password: PasswordArgs,
    },
    /// Tell whether somebody may do something, and why not; without an action, all that one may do.
    May(MayArgs),
    /// Register on one's own, as a visitor of the portal.
    Register(RegisterArgs),
    /// Those who registered on their own: listed, approved, declined.
    #[command(subcommand)]
    Registration(RegistrationVerb),
    /// Work that customers ask for.
    #[command(subcommand)]
    Work(WorkVerb),
    /// Count the work that was asked for, and what became of it: by state, by service, by month.
    Stats(StatsArgs),
    /// Count accounts, requests, work, orders or documents, by group, dealership or month.
    Report(ReportArgs),
    /// Have another contact of the account hold what a contact holds.
    Reassign(ReassignArgs),
    /// What customers can have done.
    #[command(subcommand)]
    Service(ServiceVerb),
    /// The desk's own people.
    #[command(subcommand)]
    Staff(StaffVerb),
    /// Invoices, estimates, credit notes, proposals, contracts: draft, issue, pay, cancel, list, render.
    #[command(subcommand)]
    Document(DocumentVerb),
    /// Show the order list, record or import orders, bring them to their next status, add them up.
    Orders(OrdersArgs),
    /// Renew or end the periods that are due, as the host's own job, and tell administrators of ends ahead.
    RunDue,
    /// List the accounts whose name begins so, whatever its case and accents.
    Find {
        /// How the name begins.
        text: String,
        /// List the requests for such accounts instead.
        #[arg(long)]
        requests: bool,
    },
    /// Tell what happened to an account or a request, newest first.
    History {
        /// The account's name, reference number or id, or the request's code.
        subject: String,
    },
    /// Show the desk's day: what is overdue, due today and waiting, and the share answered in time by month.
    Due {
        /// How many months, 1 to 24.
        #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..=24))]
        months: u32,
    },
    /// Write the mails that remind agents of deadlines whose last day has begun.
    Remind,
    /// Show the mails that wait to be sent; they go on waiting.
    Outbox {
        /// Take them out: they count as sent.
        #[arg(long)]
        acknowledge: bool,
        /// Show their texts too.
        #[arg(long)]
        text: bool,
        /// How many at most, 1 to 100.
        #[arg(long, value_name = "N", default_value_t = 100, value_parser = clap::value_parser!(i64).range(1..=100))]
        limit: i64,
    },
    /// List the audit trail, or verify its chain of hashes.
    Audit {
        /// Verify it.
        #[arg(long)]
        verify: bool,
    },
}

#[derive(Args)]
pub(crate) struct FormArgs {
    /// What the form asks for.
    #[arg(value_enum)]
    pub(crate) kind: FormKind,
    /// The language: en, fi, fr.
    pub(crate) locale: Locale,
    /// Draw it as text instead.
    #[arg(long)]
    pub(crate) draw: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum FormKind {
    /// A new account with its users, or users for an account there is.
    Create,
    /// Changes of an account and its users.
    Modify,
}

impl From<FormKind> for RequestKind {
    fn from(kind: FormKind) -> Self {
        match kind {
            FormKind::Create => Self::Create,
            FormKind::Modify => Self::Modify,
        }
    }
}

#[derive(Args)]
pub(crate) struct CompleteArgs {
    /// The request's code.
    pub(crate) code: String,
    /// Which value holds, current or requested; FIELD as `review` shows it, /account/name, or with dots: users.0.email.
    #[arg(long, value_name = "FIELD=VALUE", value_parser = pair)]
    pub(crate) keep: Vec<(String, String)>,
    /// Who takes over from a user whose access goes: OLD is the user's e-mail address or row, users.0; NEW an address.
    #[arg(long, value_name = "OLD=NEW", value_parser = pair)]
    pub(crate) successor: Vec<(String, String)>,
    /// The reference number that a new account is known by.
    #[arg(long, value_name = "R")]
    pub(crate) reference: Option<String>,
}

/// One of these stable names; another is told with those there are.
pub(crate) fn named<T: FromStr + Clone + Send + Sync + 'static>(
    names: impl Iterator<Item = &'static str>,
) -> impl TypedValueParser<Value = T>
where
    T::Err: std::error::Error + Send + Sync + 'static,
{
    PossibleValuesParser::new(names).try_map(|name| name.parse::<T>())
}

/// Two texts with `=` between them.
pub(crate) fn pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((left, right)) if !left.is_empty() && !right.is_empty() => Ok((left.to_owned(), right.to_owned())),
        _ => Err("two texts with = between them are needed".to_owned()),
    }
}
