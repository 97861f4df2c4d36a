//! Accounts by the beginning of their name.

use std::io::Write as _;

use comptoir::{AccountFilter, AccountView, RequestFilter, labels};

use crate::requests::{self, Pages, array};
use crate::seat::Seat;
use crate::tell::{self, Out, remark};
use crate::trouble::Trouble;

/// Lists the accounts whose name begins so, by name; or the requests for such, newest first.
pub(crate) fn print(seat: &Seat, text: &str, for_requests: bool, out: &mut Out) -> Result<(), Trouble> {
    let prefix = Some(text.to_owned());
    if for_requests {
        return requests::filtered(seat, &RequestFilter { prefix, ..RequestFilter::default() }, out);
    }
    let accounts = seat.session.accounts();
    let filter = AccountFilter { prefix, ..AccountFilter::default() };
    let pages = Pages { next: Some(None), read: |after: Option<&str>| accounts.list(&filter, after) };
    if seat.json {
        return array(pages, out);
    }
    for page in pages {
        let rows: Vec<Vec<String>> = page?.iter().map(|account| row(seat, account)).collect();
        if rows.is_empty() {
            remark(&format!("counter: no such accounts at {}", seat.desk));
        } else {
            writeln!(out, "{}", tell::table(&rows, 0))?;
        }
    }
    Ok(())
}

/// The account, and what tells it from its namesakes.
pub(crate) fn row(seat: &Seat, account: &AccountView) -> Vec<String> {
    let part = |part: &Option<String>| part.clone().unwrap_or_default();
    vec![
        account.name.clone(),
        account.state.label(&seat.locale),
        part(&account.reference),
        format!("{} {}", part(&account.address.postal_code), part(&account.address.city)),
        labels::country_name(&seat.locale, account.country).into_owned(),
        account.id.to_string(),
    ]
}
