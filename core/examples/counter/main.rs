//! The counter of a provider on one SQLite file, driven by a person or a script.
//!
//! `cargo run --example counter` tells a walk through the house: a dealer asks for a customer account in Paris and one in
//! Helsinki, for more users and for changes, and customer service does it. Then the customer's own people come in: contacts
//! are added, activate and sign in, ask for work, and hand it on. `cargo run --example counter -- --help` shows the commands.

mod access;
mod account;
mod accounts;
mod args;
mod audit;
mod client;
mod completion;
mod contact;
mod day;
mod device;
mod document;
mod draw;
mod find;
mod form;
mod group;
mod help;
mod history;
mod house;
mod invite;
mod key;
mod may;
mod orders;
mod outbox;
mod password;
mod person;
mod registration;
mod report;
mod requests;
mod review;
mod seat;
mod service;
mod staff;
mod stats;
mod story;
mod subscription;
mod tell;
mod trouble;
mod walk;
mod work;

use std::io::{self, BufWriter, ErrorKind, Write as _};
use std::process::ExitCode;

use clap::Parser as _;

use account::args::AccountVerb;
use args::{Cli, Command};
use client::args::ClientVerb;
use comptoir::RequestKind;
use device::DeviceVerb;
use seat::{Counter, Seat, Who};
use tell::Out;
use trouble::{Called, Trouble};
use work::WorkVerb;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let mut out: Out = BufWriter::new(io::stdout().lock());
    let done = run(&cli, &mut out);
    let done = match done {
        Err(trouble) => trouble.tell(&cli, &mut out),
        Ok(()) => Ok(ExitCode::SUCCESS),
    };
    match done.and_then(|code| out.flush().map(|()| code)) {
        Ok(code) => code,
        // Whoever reads has read enough: `counter requests | head -1`.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            tell::remark(&format!("counter: cannot write the output: {error}"));
            ExitCode::FAILURE
        }
    }
}

fn run(cli: &Cli, out: &mut Out) -> Result<(), Trouble> {
    let Some(command) = &cli.command else {
        if cli.preview || cli.json || cli.desk.is_some() || cli.actor.is_some() {
            return Err(Trouble::usage("the walk takes --db, --locale and --now; the other options need a command"));
        }
        return walk::tell(cli, out);
    };
    // What is wrong with a file is known before anything is opened.
    let draft = match command {
        Command::Check { file } | Command::Submit { file, .. } => requests::read(file)?,
        _ => Vec::new(),
    };
    let seat = Counter::open(cli, command)?.seat(who(command))?;
    act(&seat, command, &draft, out).map_err(|trouble| trouble.read_by(&seat, || called(&seat, command, &draft)))
}

fn act(seat: &Seat, command: &Command, draft: &[u8], out: &mut Out) -> Result<(), Trouble> {
    let requests = seat.session.requests();
    match command {
        Command::Form(form) => form::print(seat, form, out),
        Command::Check { .. } => requests::check(seat, draft, out),
        Command::Submit { key, .. } => requests::submit(seat, draft, key.as_deref(), out),
        Command::Requests { code } => requests::list(seat, code.as_deref(), out),
        Command::Start { code } => requests::receipt(seat, &requests.start(code)?, out),
        Command::Ask { code, text } => requests::receipt(seat, &requests.ask(code, text)?, out),
        Command::Answer { code, text } => requests::receipt(seat, &requests.answer(code, text)?, out),
        Command::Reject { code, text } => requests::receipt(seat, &requests.reject(code, text)?, out),
        Command::Cancel { code } => requests::receipt(seat, &requests.cancel(code)?, out),
        Command::Review { code } => review::print(seat, code, out),
        Command::Complete(wanted) => completion::complete(seat, wanted, out),
        Command::Accounts => accounts::list(seat, out),
        Command::Account(verb) => account::act(seat, verb, out),
        Command::Client(verb) => client::act(seat, verb, out),
        Command::Group(verb) => group::act(seat, verb, out),
        Command::Device(verb) => device::act(seat, verb, out),
        Command::Subscription(verb) => subscription::act(seat, verb, out),
        Command::Contact(verb) => contact::act(seat, verb, out),
        Command::Team { account, removed } => contact::team(seat, account.as_deref(), *removed, out),
        Command::Role { who, role, version } => contact::role(seat, who, *role, *version, out),
        Command::Invite { who, state, .. } => match who {
            Some(who) => invite::send(seat, who, out),
            None => invite::list(seat, *state, out),
        },
        Command::Activate { link, password } => access::activate(seat, link, password, out),
        Command::SignIn { email, password } => access::sign_in(seat, email, password, out),
        Command::May(wanted) => may::print(seat, wanted, out),
        Command::Register(wanted) => registration::register(seat, wanted, out),
        Command::Registration(verb) => registration::act(seat, verb, out),
        Command::Work(verb) => work::act(seat, verb, out),
        Command::Stats(wanted) => stats::print(seat, wanted, out),
        Command::Report(wanted) => report::print(seat, wanted, out),
        Command::Reassign(wanted) => work::reassign(seat, wanted, out),
        Command::Service(verb) => service::act(seat, verb, out),
        Command::Staff(verb) => staff::act(seat, verb, out),
        Command::Document(verb) => document::act(seat, verb, out),
        Command::Orders(wanted) => orders::act(seat, wanted, out),
        Command::RunDue => subscription::run_due(seat, out),
        Command::Find { text, requests } => find::print(seat, text, *requests, out),
        Command::History { subject } => history::print(seat, subject, out),
        Command::Due { months } => day::print(seat, *months, out),
        Command::Remind => day::remind(seat, out),
        Command::Outbox { acknowledge, text, limit } => outbox::print(seat, *acknowledge, *text, *limit, out),
        Command::Audit { verify } => audit::print(seat, *verify, out),
    }
}

/// What values are called when it is told what is wrong with them.
fn called(seat: &Seat, command: &Command, draft: &[u8]) -> Called {
    match command {
        Command::Account(AccountVerb::Group(_))
        | Command::Group(_)
        | Command::Device(_)
        | Command::Stats(_)
        | Command::Report(_) => Called::Nothing,
        Command::Account(_) | Command::Client(_) | Command::Subscription(_) => Called::AsOnPage,
        Command::Contact(_) | Command::Register(_) | Command::Registration(_) => Called::AsOfContact,
        Command::Work(_) | Command::Activate { .. } | Command::SignIn { .. } => Called::AsOfContact,
        Command::Document(_) => Called::AsOfDocument,
        Command::Orders(_) => Called::AsOfOrder,
        Command::Complete(wanted) => {
            let request = seat.session.requests().get(&wanted.code);
            Called::on_form(seat, request.map_or(RequestKind::Create, |request| request.kind))
        }
        _ => Called::on_form(seat, requests::kind(draft)),
    }
}

/// Who does this when nobody is named.
const fn who(command: &Command) -> Who {
    match command {
        Command::Form(_)
        | Command::Check { .. }
        | Command::Submit { .. }
        | Command::Answer { .. }
        | Command::Cancel { .. } => Who::Dealer,
        Command::Requests { .. }
        | Command::Start { .. }
        | Command::Ask { .. }
        | Command::Reject { .. }
        | Command::Review { .. }
        | Command::Complete(_)
        | Command::Accounts
        | Command::Contact(_)
        | Command::Team { .. }
        | Command::Role { .. }
        | Command::Invite { .. }
        | Command::May(_)
        | Command::Document(_)
        | Command::Orders(_)
        | Command::Registration(_)
        | Command::Stats(_)
        | Command::Report(_)
        | Command::Reassign(_)
        | Command::Find { .. }
        | Command::History { .. }
        | Command::Due { .. } => Who::Agent,
        Command::Work(
            WorkVerb::List { .. }
            | WorkVerb::Show { .. }
            | WorkVerb::TakeUp(_)
            | WorkVerb::Quote { .. }
            | WorkVerb::Reject { .. }
            | WorkVerb::Start(_)
            | WorkVerb::Progress { .. }
            | WorkVerb::Deliver { .. }
            | WorkVerb::Attach { .. }
            | WorkVerb::Download { .. },
        ) => Who::Agent,
        Command::Client(ClientVerb::Template(_)) | Command::Work(_) | Command::Service(_) | Command::Staff(_) => {
            Who::Administrator
        }
        Command::Remind
        | Command::RunDue
        | Command::Activate { .. }
        | Command::SignIn { .. }
        | Command::Register(_)
        | Command::Account(AccountVerb::Confirm(_) | AccountVerb::Fail { .. })
        | Command::Device(DeviceVerb::Report { .. })
        | Command::Outbox { .. }
        | Command::Audit { .. } => Who::Host,
        Command::Account(_)
        | Command::Client(_)
        | Command::Group(_)
        | Command::Device(_)
        | Command::Subscription(_) => Who::Agent,
    }
}
