//! What customers can have done.

use std::io::Write as _;

use clap::Subcommand;
use comptoir::format::{self, DateStyle};
use comptoir::{Error, ServiceDraft, ServiceId, ServiceView, Unknown};

use crate::account::based_on;
use crate::args::pair;
use crate::seat::Seat;
use crate::tell::{self, Out, remark};
use crate::trouble::Trouble;

#[derive(Subcommand)]
pub(crate) enum ServiceVerb {
    /// List the services.
    List {
        /// Those that are retired too.
        #[arg(long)]
        retired: bool,
    },
    /// Add a service.
    Add {
        /// Its key, for example translation.
        key: String,
        /// What it is called in a language, for example fr=Traduction.
        #[arg(long, value_name = "L=NAME", value_parser = pair)]
        label: Vec<(String, String)>,
    },
    /// Retire a service: nobody can ask for it any more.
    Retire {
        /// Its key or id.
        service: String,
        /// Only if it still has this version.
        #[arg(long, value_name = "N")]
        version: Option<i64>,
    },
}

/// Does it.
pub(crate) fn act(seat: &Seat, verb: &ServiceVerb, out: &mut Out) -> Result<(), Trouble> {
    let services = seat.session.services();
    match verb {
        ServiceVerb::List { retired } => {
            let services = services.list(*retired)?;
            if seat.json {
                return Ok(tell::json(out, &services)?);
            }
            if services.is_empty() {
                remark(&format!("counter: no services at {}: work is asked for without one", seat.desk));
                return Ok(());
            }
            let rows: Vec<Vec<String>> = services.iter().map(|service| row(seat, service)).collect();
            Ok(writeln!(out, "{}", tell::table(&rows, 0))?)
        }
        ServiceVerb::Add { key, label } => {
            let labels = label.iter().cloned().collect();
            told(seat, &services.add(&ServiceDraft { key: key.clone(), labels, ..ServiceDraft::default() })?, out)
        }
        ServiceVerb::Retire { service, version } => {
            let id = id(seat, service)?;
            told(seat, &based_on(seat, *version).services().retire(id)?, out)
        }
    }
}

/// The service of this key or id.
fn id(seat: &Seat, service: &str) -> Result<ServiceId, Trouble> {
    let same = |known: &ServiceView| known.key == service.trim() || known.id.to_string() == service;
    let known = seat.session.services().list(true)?.into_iter().find(same);
    known.map(|known| known.id).ok_or_else(|| {
        let hint = "`counter service list` shows the services".to_owned();
        Trouble::from(Error::unknown(Unknown::Service)).with_hint(hint)
    })
}

fn told(seat: &Seat, service: &ServiceView, out: &mut Out) -> Result<(), Trouble> {
    if seat.json {
        return Ok(tell::json(out, service)?);
    }
    writeln!(out, "{}", tell::table(&[row(seat, service)], 0))?;
    seat.kept(out)
}

/// Its key, what it is called, and since when nobody can ask for it.
fn row(seat: &Seat, service: &ServiceView) -> Vec<String> {
    let retired = service.retired_at.map(|at| format::date_time(&seat.locale, at, seat.zone, DateStyle::Short));
    vec![
        service.key.clone(),
        service.label(&seat.locale).to_owned(),
        format!("v{}", service.version),
        retired.map(|at| format!("✗ {at}")).unwrap_or_default(),
    ]
}
