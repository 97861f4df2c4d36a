//! What can be typed about services.

use std::collections::BTreeMap;

use clap::{Args, Subcommand};
use comptoir::{AccountsEdit, DaysEdit, Edit, ServiceDraft, ServiceUpdate};

use crate::account;
use crate::args::pair;
use crate::seat::Seat;
use crate::trouble::Trouble;

#[derive(Subcommand)]
#[allow(clippy::large_enum_variant, reason = "there is one of it, read once")]
pub(crate) enum ServiceVerb {
    /// List the services.
    List {
        /// Those that are retired too.
        #[arg(long)]
        retired: bool,
    },
    /// Show a service: how it is quoted, what one of it costs, who may ask for it.
    Show {
        /// Its key or id.
        service: String,
    },
    /// Add a service.
    Add(AddArgs),
    /// Change what is given of a service.
    Edit(EditArgs),
    /// Retire a service: nobody can ask for it any more.
    Retire(One),
    /// Restore a retired service: it can be asked for again.
    Restore(One),
    /// Tell what happened to a service, newest first.
    History {
        /// Its key or id.
        service: String,
    },
}

/// A service, and the version that is worked from.
#[derive(Args)]
pub(crate) struct One {
    /// Its key or id.
    pub(crate) service: String,
    /// Only if it still has this version.
    #[arg(long, value_name = "N")]
    pub(crate) version: Option<i64>,
}

/// What a service is added with, or what of it changes.
#[derive(Args)]
struct Values {
    /// What it is called in a language, for example fr=Traduction; all names are given.
    #[arg(long, value_name = "L=NAME", value_parser = pair)]
    label: Vec<(String, String)>,
    /// How it is quoted: manual, automatic or none.
    #[arg(long, value_name = "HOW")]
    workflow: Option<String>,
    /// What one of the quantity is called in a language, for example fr=mot; all names are given.
    #[arg(long, value_name = "L=NAME", value_parser = pair)]
    unit: Vec<(String, String)>,
    /// What one of them costs in a currency, for example EUR=0.085; all prices are given.
    #[arg(long, value_name = "CUR=PRICE", value_parser = pair)]
    price: Vec<(String, String)>,
    /// An account that may ask for it, by name, reference number or id, and no other than those named.
    #[arg(long, value_name = "ACCOUNT")]
    account: Vec<String>,
    /// For how many business days its quotes hold.
    #[arg(long, value_name = "DAYS")]
    quote_days: Option<i64>,
    /// It is delivered with a file at least.
    #[arg(long)]
    needs_file: bool,
}

#[derive(Args)]
pub(crate) struct AddArgs {
    /// Its key, for example translation.
    key: String,
    #[command(flatten)]
    values: Values,
    /// Add once under this key: sent again, it answers the same.
    #[arg(long = "key", value_name = "K", id = "once")]
    pub(crate) once: Option<String>,
}

#[derive(Args)]
pub(crate) struct EditArgs {
    #[command(flatten)]
    pub(crate) one: One,
    #[command(flatten)]
    values: Values,
    /// All accounts may ask for it, now and later.
    #[arg(long, conflicts_with = "account")]
    all_accounts: bool,
    /// It may be delivered without a file.
    #[arg(long, conflicts_with = "needs_file")]
    no_file: bool,
    /// Take a value away: unit, prices or quote-days.
    #[arg(long, value_name = "FIELD")]
    clear: Vec<String>,
}

impl AddArgs {
    pub(crate) fn draft(&self, seat: &Seat) -> Result<ServiceDraft, Trouble> {
        let values = &self.values;
        Ok(ServiceDraft {
            key: self.key.clone(),
            labels: map(&values.label),
            workflow: values.workflow.clone(),
            unit: map(&values.unit),
            prices: map(&values.price),
            accounts: if values.account.is_empty() { None } else { Some(accounts(seat, &values.account)?) },
            quote_days: values.quote_days,
            needs_file: values.needs_file,
        })
    }
}

impl EditArgs {
    pub(crate) fn update(&self, seat: &Seat) -> Result<ServiceUpdate, Trouble> {
        let values = &self.values;
        let given = |pairs: &[(String, String)]| (!pairs.is_empty()).then(|| map(pairs));
        let mut update = ServiceUpdate {
            labels: given(&values.label),
            workflow: values.workflow.as_deref().map(Edit::from).unwrap_or_default(),
            unit: given(&values.unit),
            prices: given(&values.price),
            accounts: match (self.all_accounts, values.account.is_empty()) {
                (true, _) => AccountsEdit::All,
                (false, true) => AccountsEdit::Unchanged,
                (false, false) => AccountsEdit::These(accounts(seat, &values.account)?),
            },
            quote_days: values.quote_days.map_or(DaysEdit::Unchanged, DaysEdit::Set),
            needs_file: (values.needs_file || self.no_file).then_some(values.needs_file),
        };
        for field in &self.clear {
            let is_given = match field.as_str() {
                "unit" => update.unit.replace(BTreeMap::new()).is_some(),
                "prices" => update.prices.replace(BTreeMap::new()).is_some(),
                "quote-days" | "quote_days" => {
                    !std::mem::replace(&mut update.quote_days, DaysEdit::Clear).is_unchanged()
                }
                _ => return Err(Trouble::usage("--clear takes unit, prices or quote-days")),
            };
            if is_given {
                return Err(Trouble::usage(&format!("{field} is given and cleared: say one of both")));
            }
        }
        Ok(update)
    }
}

fn map(pairs: &[(String, String)]) -> BTreeMap<String, String> {
    pairs.iter().cloned().collect()
}

fn accounts(seat: &Seat, named: &[String]) -> Result<Vec<String>, Trouble> {
    named.iter().map(|account| account::id(seat, account).map(|id| id.to_string())).collect()
}
