//! Devices of accounts, as the host reports them.

use std::io::Write as _;

use clap::Subcommand;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use comptoir::format::{self, DateStyle};
use comptoir::{DeviceReport, DeviceState, DeviceView};

use crate::account;
use crate::requests::{Pages, array};
use crate::seat::Seat;
use crate::tell::{self, Out, remark};
use crate::trouble::Trouble;

#[derive(Subcommand)]
pub(crate) enum DeviceVerb {
    /// Write down, as the host, where a device stands; the first enrolled one starts the subscription's term.
    Report {
        /// The account's name, reference number or id.
        account: String,
        /// What the host calls the device.
        key: String,
        /// Where it stands.
        #[arg(value_parser = PossibleValuesParser::new(DeviceState::ALL.iter().map(|state| state.as_str()))
            .try_map(|state| state.parse::<DeviceState>()))]
        state: DeviceState,
        /// What people call it; an empty name takes it away.
        #[arg(long, value_name = "TEXT")]
        name: Option<String>,
    },
    /// List the devices of an account by key.
    List {
        /// The account's name, reference number or id.
        account: String,
        /// Those that are deleted too.
        #[arg(long)]
        deleted: bool,
    },
}

/// Does it.
pub(crate) fn act(seat: &Seat, verb: &DeviceVerb, out: &mut Out) -> Result<(), Trouble> {
    let devices = seat.session.devices();
    match verb {
        DeviceVerb::Report { account, key, state, name } => {
            let report = DeviceReport { key: key.clone(), name: name.clone(), state: *state };
            let reported = devices.report(account::id(seat, account)?, &[report])?;
            if seat.json {
                return Ok(tell::json(out, &reported)?);
            }
            writeln!(out, "{}", words(seat, &reported))?;
            seat.kept(out)
        }
        DeviceVerb::List { account, deleted } => {
            let id = account::id(seat, account)?;
            let pages = Pages { next: Some(None), read: |after: Option<&str>| devices.list(id, *deleted, after) };
            if seat.json {
                return array(pages, out);
            }
            for page in pages {
                let page = page?;
                if page.is_empty() {
                    remark("counter: no devices");
                } else {
                    writeln!(out, "{}", words(seat, &page))?;
                }
            }
            Ok(())
        }
    }
}

/// Of each device its key, its state, its name and since when it is so.
pub(crate) fn words(seat: &Seat, devices: &[DeviceView]) -> String {
    let row = |device: &DeviceView| {
        vec![
            device.key.clone(),
            device.state.label(&seat.locale),
            device.name.clone().unwrap_or_default(),
            format::date_time(&seat.locale, device.reported_at, seat.zone, DateStyle::Short),
        ]
    };
    tell::table(&devices.iter().map(row).collect::<Vec<_>>(), 0)
}
