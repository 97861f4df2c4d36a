//! Groups of accounts.

use std::io::Write as _;

use comptoir::format;
use comptoir::{AccountFilter, AccountId, Error, GroupId, GroupView, Unknown};

use super::args::GroupVerb;
use crate::find;
use crate::requests::{Pages, array};
use crate::seat::Seat;
use crate::tell::{self, Out, remark};
use crate::trouble::Trouble;

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
            }
            let rows: Vec<Vec<String>> = groups.iter().map(|group| row(seat, group)).collect();
            Ok(writeln!(out, "{}", tell::table(&rows, 0))?)
        }
        GroupVerb::Show { group } => show(seat, group, out),
        GroupVerb::Create { name } => told(seat, &groups.create(name)?, out),
        GroupVerb::Rename { group, name } => told(seat, &groups.rename(id(seat, group)?, name)?, out),
        GroupVerb::Add { group, accounts } => told(seat, &groups.assign(id(seat, group)?, &ids(seat, accounts)?)?, out),
        GroupVerb::Remove { group, accounts } => {
            told(seat, &groups.unassign(id(seat, group)?, &ids(seat, accounts)?)?, out)
        }
    }
}

/// The accounts of a group, by name.
fn show(seat: &Seat, group: &str, out: &mut Out) -> Result<(), Trouble> {
    let accounts = seat.session.accounts();
    let filter = AccountFilter { group: Some(id(seat, group)?), ..AccountFilter::default() };
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
pub(crate) fn id(seat: &Seat, group: &str) -> Result<GroupId, Trouble> {
    let same =
        |known: &GroupView| known.name.to_lowercase() == group.trim().to_lowercase() || known.id.to_string() == group;
    let known = seat.session.groups().list()?.into_iter().find(same);
    Ok(known.ok_or_else(|| Error::unknown(Unknown::Group))?.id)
}

fn ids(seat: &Seat, accounts: &[String]) -> Result<Vec<AccountId>, Trouble> {
    accounts.iter().map(|account| super::id(seat, account)).collect()
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
