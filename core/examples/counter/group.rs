//! Groups of accounts: created, renamed, merged, filled and emptied, listed.

use std::io::Write as _;
use std::path::PathBuf;

use clap::Subcommand;
use comptoir::format;
use comptoir::{AccountFilter, AccountId, Error, GroupView, Unknown};

use crate::requests::{self, Pages, array};
use crate::seat::Seat;
use crate::tell::{self, Out, remark};
use crate::trouble::Trouble;
use crate::{account, find};

#[derive(Subcommand)]
pub(crate) enum GroupVerb {
    /// List the groups, with how many accounts each has.
    List,
    /// List the accounts of a group.
    Show {
        /// The group's name or id.
        group: String,
    },
    /// Create a group.
    Create {
        /// Its name; no other group has it, whatever its case and accents.
        name: String,
    },
    /// Give a group another name.
    Rename {
        /// The group's name or id.
        group: String,
        /// The name it is to have.
        name: String,
        /// Only if the group still has this version.
        #[arg(long, value_name = "N")]
        version: Option<i64>,
    },
    /// Merge a group into another: its accounts are in that one, and it is gone; with --preview tell what would be.
    Merge {
        /// The name or id of the group that goes.
        from: String,
        /// The name or id of the group that takes its accounts.
        into: String,
        /// Only if the group that goes still has this version.
        #[arg(long, value_name = "N")]
        version: Option<i64>,
    },
    /// Put accounts into a group, up to 500 at once, all or none.
    #[command(visible_alias = "add")]
    Assign(ManyArgs),
    /// Take accounts out of a group, up to 500 at once, all or none.
    #[command(visible_alias = "remove")]
    Unassign(ManyArgs),
}

/// A group, and accounts.
#[derive(clap::Args)]
pub(crate) struct ManyArgs {
    /// The group's name or id.
    group: String,
    /// Names, reference numbers or ids.
    #[arg(required_unless_present = "file")]
    accounts: Vec<String>,
    /// A file of them, one a line; - is standard input.
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
}

/// The most bytes of a file of accounts.
const LONGEST: usize = 1_048_576;

/// Does it.
pub(crate) fn act(seat: &Seat, verb: &GroupVerb, out: &mut Out) -> Result<(), Trouble> {
    let groups = seat.session.groups();
    match verb {
        GroupVerb::List => {
            let groups = groups.list()?;
            if seat.json {
                return Ok(tell::json(out, &groups)?);
            }
            if groups.is_empty() {
                remark(&format!("counter: no groups at {}", seat.desk));
                return Ok(());
            }
            let rows: Vec<Vec<String>> = groups.iter().map(|group| row(seat, group)).collect();
            Ok(writeln!(out, "{}", tell::table(&rows, 0))?)
        }
        GroupVerb::Show { group } => show(seat, group, out),
        GroupVerb::Create { name } => told(seat, &groups.create(name)?, out),
        GroupVerb::Rename { group, name, version } => {
            let group = known(seat, group)?.id;
            told(seat, &account::based_on(seat, *version).groups().rename(group, name)?, out)
        }
        GroupVerb::Merge { from, into, version } => {
            let (from, into) = (known(seat, from)?, known(seat, into)?);
            let merged = account::based_on(seat, *version).groups().merge(from.id, into.id)?;
            if !seat.json {
                // What each had, and below what is left of both.
                let before = [row(seat, &from), row(seat, &into)];
                writeln!(out, "{}\n→", tell::table(&before, 0))?;
            }
            told(seat, &merged, out)
        }
        GroupVerb::Assign(many) => told(seat, &groups.assign(known(seat, &many.group)?.id, &ids(seat, many)?)?, out),
        GroupVerb::Unassign(many) => {
            told(seat, &groups.unassign(known(seat, &many.group)?.id, &ids(seat, many)?)?, out)
        }
    }
}

/// The accounts of a group, by name.
fn show(seat: &Seat, group: &str, out: &mut Out) -> Result<(), Trouble> {
    let accounts = seat.session.accounts();
    let filter = AccountFilter { group: Some(known(seat, group)?.id), ..AccountFilter::default() };
    let pages = Pages { next: Some(None), read: |after: Option<&str>| accounts.list(&filter, after) };
    if seat.json {
        return array(pages, out);
    }
    for page in pages {
        let rows: Vec<Vec<String>> = page?.iter().map(|account| find::row(seat, account)).collect();
        writeln!(out, "{}", tell::table(&rows, 0))?;
    }
    Ok(())
}

/// The group of this name, whatever its case, or of this id.
pub(crate) fn known(seat: &Seat, group: &str) -> Result<GroupView, Trouble> {
    let same =
        |known: &GroupView| known.name.to_lowercase() == group.trim().to_lowercase() || known.id.to_string() == group;
    let found = seat.session.groups().list()?.into_iter().find(same);
    found.ok_or_else(|| {
        let hint = "`counter group list` shows the groups".to_owned();
        Trouble::from(Error::unknown(Unknown::Group)).with_hint(hint)
    })
}

/// The accounts that are named, here and in the file.
fn ids(seat: &Seat, many: &ManyArgs) -> Result<Vec<AccountId>, Trouble> {
    let mut named = many.accounts.clone();
    if let Some(file) = &many.file {
        let bytes = requests::read_within(file, LONGEST)?;
        let lines = String::from_utf8(bytes).map_err(|_| Trouble::usage("the file of accounts is no text in UTF-8"))?;
        named.extend(lines.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned));
    }
    named.iter().map(|name| account::id(seat, name)).collect()
}

fn told(seat: &Seat, group: &GroupView, out: &mut Out) -> Result<(), Trouble> {
    if seat.json {
        return Ok(tell::json(out, group)?);
    }
    writeln!(out, "{}", tell::table(&[row(seat, group)], 0))?;
    seat.kept(out)
}

fn row(seat: &Seat, group: &GroupView) -> Vec<String> {
    vec![group.name.clone(), format::number(&seat.locale, group.accounts), group.id.to_string()]
}
