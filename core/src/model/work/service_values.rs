//! What of a service can be changed, and the one check of it, when it is added as when it is edited.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Workflow;
use super::service::ServiceDraft;
use crate::model::desk::{allowed, currency};
use crate::model::form::{Path, ProblemCode};
use crate::model::money::{Currency, UnitPrice};
use crate::model::request::{Checker, Edited, Given};
use crate::model::text::ValueError;
use crate::{AccountId, Args};

/// What of a service can be changed, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ServiceValues {
    /// What it is called, by language tag.
    pub(crate) labels: BTreeMap<String, String>,
    pub(crate) workflow: Workflow,
    /// What one of the quantity is called, by language tag; empty where it is called nothing.
    pub(crate) unit: BTreeMap<String, String>,
    /// What one of the quantity costs.
    pub(crate) prices: BTreeMap<Currency, UnitPrice>,
    /// The accounts that may ask for it, each once, in the order given; absent, all of them.
    pub(crate) accounts: Option<Vec<AccountId>>,
    /// For how many business days its quotes hold; absent, as many as the desk's.
    pub(crate) quote_days: Option<i64>,
    pub(crate) needs_file: bool,
}

/// What is given of a service: what is absent stays.
pub(super) struct GivenService<'g> {
    pub(super) labels: Option<&'g BTreeMap<String, String>>,
    pub(super) workflow: Given<'g>,
    pub(super) unit: Option<&'g BTreeMap<String, String>>,
    pub(super) prices: Option<&'g BTreeMap<String, String>>,
    pub(super) accounts: Edited<&'g [String]>,
    pub(super) quote_days: Edited<i64>,
    pub(super) needs_file: Option<bool>,
}

impl Default for ServiceValues {
    /// What a new service has where nothing is said: a manual quote, for all accounts. Its labels have to be.
    fn default() -> Self {
        Self {
            labels: BTreeMap::new(),
            workflow: Workflow::Manual,
            unit: BTreeMap::new(),
            prices: BTreeMap::new(),
            accounts: None,
            quote_days: None,
            needs_file: false,
        }
    }
}

impl ServiceValues {
    /// These values with those given in their place, for accounts among the `known` ones; none after a problem has been
    /// written that leaves no value.
    pub(super) fn edited(
        &self,
        given: &GivenService<'_>,
        known: &HashSet<AccountId>,
        checker: &mut Checker,
    ) -> Option<Self> {
        let root = Path::Root;
        let labels = given.labels.map_or_else(|| self.labels.clone(), |labels| named(labels, "labels", checker));
        let workflow = checker.edited(given.workflow, &root, "workflow", workflow);
        let unit = match given.unit {
            None => self.unit.clone(),
            Some(unit) if unit.is_empty() => BTreeMap::new(),
            Some(unit) => named(unit, "unit", checker),
        };
        let priced = given.prices.map_or(!self.prices.is_empty(), |prices| !prices.is_empty());
        let prices = given.prices.map_or_else(|| self.prices.clone(), |prices| checked_prices(prices, checker));
        // A name of no workflow is a problem of its own, and says nothing of prices.
        if workflow.is_some_and(|given| given.unwrap_or(self.workflow) == Workflow::Automatic) && !priced {
            checker.report(&root.member("prices"), ProblemCode::Required, Args::none());
        }
        let accounts = match given.accounts {
            Edited::Keep => self.accounts.clone(),
            Edited::Clear => None,
            Edited::Set(ids) => Some(chosen(ids, known, checker)),
        };
        let quote_days = match given.quote_days {
            Edited::Keep => self.quote_days,
            Edited::Clear => None,
            Edited::Set(days) => {
                if !(1..=ServiceDraft::MAX_QUOTE_DAYS).contains(&days) {
                    let range = Args::none().with("min", 1).with("max", ServiceDraft::MAX_QUOTE_DAYS);
                    checker.report(&root.member("quote_days"), ProblemCode::OutOfRange, range);
                }
                Some(days)
            }
        };
        let needs_file = given.needs_file.unwrap_or(self.needs_file);
        let workflow = workflow?.unwrap_or(self.workflow);
        Some(Self { labels, workflow, unit, prices, accounts, quote_days, needs_file })
    }
}

/// What something is called by language tag, as it should be; what is wrong with it is written down.
fn named(labels: &BTreeMap<String, String>, member: &str, checker: &mut Checker) -> BTreeMap<String, String> {
    let mut labels = labels.clone();
    let unknown_language = ValueError::new(ProblemCode::UnknownLanguage, allowed(["fr", "fi", "en"]));
    checker.labels(&mut labels, &Path::Root.member(member), &unknown_language);
    labels
}

fn workflow(name: &str) -> Result<Workflow, ValueError> {
    let unknown = || ValueError::new(ProblemCode::UnknownOption, allowed(Workflow::ALL.iter().map(|one| one.as_str())));
    name.trim().parse().map_err(|_| unknown())
}

/// The prices that are right; what is wrong with the others is written down, by the currency as it is given.
fn checked_prices(prices: &BTreeMap<String, String>, checker: &mut Checker) -> BTreeMap<Currency, UnitPrice> {
    let list = Path::Root.member("prices");
    checker.count(&list, prices.len(), 0, ServiceDraft::MAX_PRICES);
    let mut checked = BTreeMap::new();
    for (code, price) in prices.iter().take(ServiceDraft::MAX_PRICES) {
        let currency = checker.required(Given::Text(code), &list, code, exactly);
        let price = currency.and_then(|currency| {
            let price = checker.required(Given::Text(price), &list, code, unit_price)?;
            Some((currency, price))
        });
        checked.extend(price);
    }
    checked
}

/// The currency of a code written exactly so: two ways to write one would be two prices.
fn exactly(code: &str) -> Result<Currency, ValueError> {
    currency(if code == code.trim() { code } else { "" })
}

fn unit_price(text: &str) -> Result<UnitPrice, ValueError> {
    match text.trim() {
        "" => Err(ValueError::bare(ProblemCode::Required)),
        text => text.parse().map_err(ValueError::from),
    }
}

/// The accounts of these ids; each that is no id, is none of the `known`, or is there again, is written down.
fn chosen(ids: &[String], known: &HashSet<AccountId>, checker: &mut Checker) -> Vec<AccountId> {
    let list = Path::Root.member("accounts");
    checker.count(&list, ids.len(), 1, ServiceDraft::MAX_ACCOUNTS);
    let mut rows: HashMap<AccountId, usize> = HashMap::new();
    let mut chosen = Vec::new();
    for (row, id) in ids.iter().enumerate().take(ServiceDraft::MAX_ACCOUNTS) {
        let Some(id) = checker.required(Given::Text(id), &list, &row.to_string(), account_id) else { continue };
        let earlier = rows.get(&id).copied();
        checker.repeated(&list.index(row), earlier);
        if earlier.is_none() {
            rows.insert(id, row);
            chosen.push(id);
            if !known.contains(&id) {
                checker.report(&list.index(row), ProblemCode::UnknownAccount, Args::none());
            }
        }
    }
    chosen
}

/// The accounts that these name, whatever else is wrong with them.
pub(super) fn named_accounts(ids: &[String]) -> HashSet<AccountId> {
    ids.iter().take(ServiceDraft::MAX_ACCOUNTS).filter_map(|id| account_id(id).ok()).collect()
}

fn account_id(text: &str) -> Result<AccountId, ValueError> {
    match text.trim() {
        "" => Err(ValueError::bare(ProblemCode::Required)),
        id => id.parse().map_err(|_| ValueError::bare(ProblemCode::InvalidId)),
    }
}
