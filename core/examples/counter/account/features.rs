//! What of the portal an account's contacts see.

use std::io::Write as _;

use comptoir::{AccountView, PortalFeature};
use serde_json::json;

use super::args::FeaturesArgs;
use crate::seat::Seat;
use crate::tell::{self, Out, remark};
use crate::trouble::Trouble;

/// Shows the features, or changes them.
pub(crate) fn act(seat: &Seat, wanted: &FeaturesArgs, out: &mut Out) -> Result<(), Trouble> {
    let id = super::id(seat, &wanted.one.account)?;
    let session = super::based_on(seat, wanted.one.version);
    let own =
        if wanted.none { Some([].as_slice()) } else { Some(wanted.only.as_slice()).filter(|own| !own.is_empty()) };
    let account = match (own, wanted.follow_desk) {
        (None, false) => return print(seat, &seat.session.accounts().get(id)?, out),
        (own, _) => session.accounts().change_features(id, own)?,
    };
    print(seat, &account, out)?;
    if seat.json { Ok(()) } else { seat.kept(out) }
}

fn print(seat: &Seat, account: &AccountView, out: &mut Out) -> Result<(), Trouble> {
    if seat.json {
        return Ok(tell::json(out, &json!({ "features": account.features, "follows_desk": account.follows_desk }))?);
    }
    let row = |feature: &PortalFeature| {
        let mark = if account.features.contains(feature) { "✓" } else { "✗" };
        vec![mark.to_owned(), feature.label(&seat.locale), feature.as_str().to_owned()]
    };
    let rows: Vec<Vec<String>> = PortalFeature::ALL.iter().map(row).collect();
    writeln!(out, "{}", tell::table(&rows, 0))?;
    out.flush()?;
    if account.follows_desk {
        remark("counter: these are the desk's own; the account has none of its own");
    }
    Ok(())
}
