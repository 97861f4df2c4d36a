//! What can be typed about documents.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use comptoir::{DocumentKind, DocumentLineDraft, DocumentState};

use crate::args::named;

#[derive(Subcommand)]
pub(crate) enum DocumentVerb {
    /// List documents, those drafted last first.
    List(ListArgs),
    /// Show a document as its page has it, in the language of who reads.
    Show(One),
    /// Draft a document for an account.
    Draft(DraftArgs),
    /// Change a draft: all its lines, or what else is given.
    Edit(EditArgs),
    /// Throw a draft away.
    Discard(One),
    /// Issue a draft: it takes the next number of its kind.
    Issue {
        #[command(flatten)]
        one: One,
        /// Issue once under this key: sent again, it answers the same.
        #[arg(long, value_name = "K")]
        key: Option<String>,
    },
    /// Write down that an invoice was paid, or a credit note settled.
    Pay {
        #[command(flatten)]
        one: One,
        /// The day: 2026-05-02.
        day: NaiveDate,
    },
    /// Say that an open document holds no longer.
    Cancel {
        #[command(flatten)]
        one: One,
        /// Why; the customer can read it.
        reason: String,
    },
    /// Tell what an account owes, and how that came about.
    Statement {
        /// The account's name, reference number or id.
        account: String,
        /// The first day: 2026-01-01.
        #[arg(long, value_name = "DAY")]
        from: NaiveDate,
        /// The last day.
        #[arg(long, value_name = "DAY")]
        until: NaiveDate,
    },
    /// Write a document's page in HTML, in the language that is due to who acts.
    Render {
        #[command(flatten)]
        one: One,
        /// The file to write [default: standard output].
        #[arg(long, short, value_name = "FILE")]
        output: Option<PathBuf>,
    },
}

#[derive(Args)]
pub(crate) struct One {
    /// The document: its number, as I-000042 or i-42, or its id.
    pub(crate) document: String,
    /// Only if it still has this version.
    #[arg(long, value_name = "N")]
    pub(crate) version: Option<i64>,
}

#[derive(Args)]
pub(crate) struct ListArgs {
    /// Only those of this account.
    #[arg(long, value_name = "ACCOUNT")]
    pub(crate) account: Option<String>,
    /// Only those of this kind.
    #[arg(long, value_name = "KIND",
        value_parser = named::<DocumentKind>(DocumentKind::ALL.iter().map(|kind| kind.as_str())))]
    pub(crate) kind: Option<DocumentKind>,
    /// Only those of this status.
    #[arg(long, value_name = "STATE",
        value_parser = named::<DocumentState>(DocumentState::ALL.iter().map(|state| state.as_str())))]
    pub(crate) state: Option<DocumentState>,
    /// Only a page of so many documents, 1 to 50.
    #[arg(long, value_name = "N")]
    pub(crate) page: Option<i64>,
    /// Only the page that begins where the page before says.
    #[arg(long, value_name = "CURSOR")]
    pub(crate) after: Option<String>,
}

#[derive(Args)]
pub(crate) struct DraftArgs {
    /// The account's name, reference number or id.
    pub(crate) account: String,
    /// What it is.
    #[arg(long, value_name = "KIND", required_unless_present = "file",
        value_parser = named::<DocumentKind>(DocumentKind::ALL.iter().map(|kind| kind.as_str())))]
    pub(crate) kind: Option<DocumentKind>,
    /// A line: "Pare-brise | 1 | 285.50 | 20" for description, quantity, unit price and tax in per cent.
    #[arg(long = "line", value_name = "LINE", value_parser = line)]
    pub(crate) lines: Vec<DocumentLineDraft>,
    /// What is to be said besides.
    #[arg(long, value_name = "TEXT")]
    pub(crate) note: Option<String>,
    /// The day until which it is to be paid or holds: 2026-05-31.
    #[arg(long, value_name = "DAY")]
    pub(crate) due: Option<String>,
    /// The invoice that a credit note takes back: its number or id.
    #[arg(long, value_name = "DOCUMENT")]
    pub(crate) credits: Option<String>,
    /// The draft as JSON instead; - is standard input.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["kind", "lines", "note", "due", "credits"])]
    pub(crate) file: Option<PathBuf>,
    /// Draft once under this key: sent again, it answers the same.
    #[arg(long, value_name = "K")]
    pub(crate) key: Option<String>,
}

#[derive(Args)]
pub(crate) struct EditArgs {
    #[command(flatten)]
    pub(crate) one: One,
    /// A line, as of a draft; those given take the place of all.
    #[arg(long = "line", value_name = "LINE", value_parser = line)]
    pub(crate) lines: Vec<DocumentLineDraft>,
    /// What is to be said besides.
    #[arg(long, value_name = "TEXT")]
    pub(crate) note: Option<String>,
    /// The day until which it is to be paid or holds.
    #[arg(long, value_name = "DAY")]
    pub(crate) due: Option<String>,
    /// The invoice that a credit note takes back: its number or id.
    #[arg(long, value_name = "DOCUMENT")]
    pub(crate) credits: Option<String>,
    /// What is to be said no longer: note, due, credits.
    #[arg(long, value_name = "FIELD", value_delimiter = ',', value_parser = ["note", "due", "credits"])]
    pub(crate) clear: Vec<String>,
}

/// A line as it is typed. The numbers stand at its end: what is before them is the description, bars and all.
fn line(text: &str) -> Result<DocumentLineDraft, String> {
    let mut cells = text.rsplitn(4, '|').map(|cell| cell.trim().to_owned());
    match (cells.next(), cells.next(), cells.next(), cells.next()) {
        (Some(tax_rate), Some(unit_price), Some(quantity), Some(description)) => {
            Ok(DocumentLineDraft { description, quantity, unit_price, tax_rate })
        }
        _ => Err("a line has four parts with | between: \"Pare-brise | 1 | 285.50 | 20\"".to_owned()),
    }
}
