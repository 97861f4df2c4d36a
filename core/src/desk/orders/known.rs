//! What the desk knows of what drafts of orders name: read at once, however many drafts there are.

use std::collections::{HashMap, HashSet};

use serde_json::json;

use crate::desk::accounts::{currency_of, fix_currencies, fix_currency};
use crate::desk::audit::{Event, Subject};
use crate::desk::changed::Changed;
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::desk::view::distinct;
use crate::error::Error;
use crate::model::account::{AccountState, fold};
use crate::model::desk::dealership_code;
use crate::model::form::{ORDER_MEMBERS, Problem, ProblemCode};
use crate::model::order::{CheckedOrder, Is, OrderCode, OrderDraft, OrderState};
use crate::store::account::{self as accounts, AccountRow};
use crate::store::dealership as dealerships;
use crate::store::order::{self as orders, OrderRow};
use crate::{AccountId, Arg, Args, DealershipId, Money, Month, TimeZone};

/// What drafts name: dealerships by code, accounts by id and by reference number, orders by code.
pub(super) struct Known {
    dealerships: HashMap<String, DealershipId>,
    accounts: HashMap<AccountId, AccountRow>,
    references: HashMap<String, AccountId>,
    orders: HashMap<OrderCode, OrderRow>,
}

impl Known {
    /// Reads what these drafts name.
    pub(super) fn load(command: &mut Command<'_>, drafts: &[OrderDraft]) -> Result<Self, Error> {
        let (connection, desk) = (&mut *command.connection, command.desk);
        let codes = drafts.iter().filter_map(|draft| draft.code.as_deref()?.parse().ok());
        let orders = orders::by_codes(connection, desk, &distinct::<OrderCode>(codes))?;
        let named = drafts.iter().filter_map(|draft| dealership_code(&draft.dealership).ok());
        let dealerships = dealerships::by_codes(connection, desk, &distinct(named))?;
        let named = drafts.iter().filter_map(|draft| draft.account.as_deref()).map(str::trim);
        let named = distinct(named.filter(|text| !text.is_empty()));
        let of_orders = orders.iter().filter_map(|row| row.account_id);
        let ids: Vec<AccountId> = distinct(named.iter().filter_map(|text| text.parse().ok()).chain(of_orders));
        let by_id = accounts::by_ids(connection, desk, &ids)?;
        let keys: Vec<String> = named.iter().map(|text| fold(text)).collect();
        let by_key = accounts::live_by_reference_keys(connection, desk, &keys)?;
        let references = by_key.iter().filter_map(|row| Some((row.reference_key.clone()?, row.id))).collect();
        Ok(Self {
            dealerships: dealerships.into_iter().map(|row| (row.code, row.id)).collect(),
            accounts: by_id.into_iter().chain(by_key).map(|row| (row.id, row)).collect(),
            references,
            orders: orders.into_iter().map(|row| (row.code.clone(), row)).collect(),
        })
    }

    /// What a draft makes of an order, new or known, where all that it names is there.
    ///
    /// # Errors
    /// All problems: of its values, and of what it names.
    pub(super) fn wanted(&self, command: &mut Command<'_>, draft: &OrderDraft) -> Result<Wanted, Vec<Problem>> {
        let code: Option<OrderCode> = draft.code.as_deref().and_then(|code| code.parse().ok());
        let known = code.as_ref().and_then(|code| self.orders.get(code));
        let reference = draft.account.as_deref().unwrap_or_default().trim();
        let named = self.account(reference, known);
        let account = named.or_else(|| self.accounts.get(&known?.account_id?));
        let own = account.map(|account| currency_of(&command.settings, account));
        let usual = known.map(|known| known.currency).or(own).unwrap_or(command.settings.work.currency);
        let checked = draft.check(if known.is_some() { Is::Known } else { Is::New }, usual);
        // What it names is looked for whatever else is wrong: all is told at once.
        let (checked, mut problems) = checked.map_or_else(|found| (None, found), |checked| (Some(checked), Vec::new()));
        let is_told = |path: &str, problems: &[Problem]| problems.iter().any(|problem| problem.path() == path);
        let mut found = Vec::new();
        let mut report = |path: &str, code, args| {
            if !is_told(path, &problems) {
                found.push(Problem::new(path.to_owned(), code, args));
            }
        };
        if draft.code.as_deref().is_none_or(|code| code.trim().is_empty()) {
            report("/code", ProblemCode::Required, Args::none());
        }
        let dealership = match dealership_code(&draft.dealership) {
            Ok(code) => self.dealerships.get(&code).copied(),
            Err(_) => known.map(|known| known.dealership_id),
        };
        if dealership.is_none() {
            report("/dealership", ProblemCode::UnknownDealership, Args::none());
        }
        if !reference.is_empty() && named.is_none() {
            report("/account", ProblemCode::UnknownAccount, Args::none());
        }
        if let (Some(dealership), Some(its)) = (dealership, account.and_then(|account| account.dealership_id))
            && dealership != its
        {
            let path = if reference.is_empty() { "/dealership" } else { "/account" };
            report(path, ProblemCode::OtherDealership, Args::none());
        }
        let currency = draft.currency.as_deref().and_then(|code| code.trim().parse().ok()).unwrap_or(usual);
        if let Some(own) = own.filter(|own| *own != currency) {
            report("/currency", ProblemCode::OtherCurrency, Args::none().with("currency", own.code()));
        }
        if let (Some(known), Some(state)) = (known, draft.state.as_deref().and_then(|state| state.trim().parse().ok()))
            && state != known.state
            && !known.state.leads_to(state)
        {
            report("/state", ProblemCode::WrongOrderState, states(known.state));
        }
        problems.append(&mut found);
        Problem::sort(&mut problems, ORDER_MEMBERS);
        let Some(checked) = checked else { return Err(problems) };
        let wanted = match (problems.is_empty(), dealership, known) {
            (true, Some(dealership), Some(known)) => Some(Wanted::changed(known, checked, dealership, account)),
            (true, Some(dealership), None) => Wanted::new(command, checked, dealership, account),
            _ => None,
        };
        wanted.map(|wanted| wanted.in_month(command.settings.time_zone())).ok_or(problems)
    }

    /// Fixes the currency of the account that this order is of (rule C3).
    pub(super) fn fix_currency(&mut self, command: &mut Command<'_>, order: &Wanted) -> Result<(), Error> {
        let account = order.row.account_id.and_then(|account| self.accounts.get_mut(&account));
        account.map_or(Ok(()), |account| fix_currency(command, account))
    }

    /// The same of many orders.
    pub(super) fn fix_currencies(&mut self, command: &mut Command<'_>, orders: &[Wanted]) -> Result<(), Error> {
        let named: HashSet<AccountId> = orders.iter().filter_map(|order| order.row.account_id).collect();
        let mut accounts: Vec<&mut AccountRow> =
            self.accounts.values_mut().filter(|account| named.contains(&account.id)).collect();
        // A map has its values in no order, and a history replays to the same bytes.
        accounts.sort_unstable_by_key(|account| account.id);
        fix_currencies(command, accounts)
    }

    /// The account of this id or reference number. A deleted one is that of an order which has it already.
    fn account(&self, text: &str, known: Option<&OrderRow>) -> Option<&AccountRow> {
        let by_id = text.parse().ok().and_then(|id: AccountId| self.accounts.get(&id));
        let by_id = by_id.filter(|account| {
            account.state != AccountState::Deleted || known.is_some_and(|known| known.account_id == Some(account.id))
        });
        by_id.or_else(|| self.accounts.get(self.references.get(&fold(text))?))
    }
}

/// An order as a draft wants it.
pub(super) struct Wanted {
    /// What was known of it.
    pub(super) before: Option<OrderRow>,
    pub(super) row: OrderRow,
}

impl Wanted {
    /// An order that nobody knew of. `None` where a draft was not checked to be of one.
    fn new(
        command: &mut Command<'_>,
        checked: CheckedOrder,
        dealership: DealershipId,
        account: Option<&AccountRow>,
    ) -> Option<Self> {
        let code = checked.code?;
        let total = checked.total?;
        let mut row = OrderRow {
            desk_id: command.desk,
            id: command.draw.id(),
            dealership_id: dealership,
            account_id: account.map(|account| account.id),
            po_number: checked.po_number.map(|number| number.as_str().to_owned()),
            customer: match checked.customer {
                Some(customer) => customer.as_str().to_owned(),
                None => account?.name.clone(),
            },
            search: String::new(),
            ordered_at: checked.ordered_at.or_else(|| code.instant())?,
            // Told once it is known when: see `in_month`.
            month: 0,
            state: checked.state.unwrap_or(OrderState::New),
            total: total.minor(),
            currency: total.currency(),
            recorded_at: command.now,
            version: 1,
            code,
        };
        row.set_search();
        Some(Self { before: None, row })
    }

    /// What becomes of one that is known: all that was not said stays.
    fn changed(
        known: &OrderRow,
        checked: CheckedOrder,
        dealership: DealershipId,
        account: Option<&AccountRow>,
    ) -> Self {
        let before = known.clone();
        let mut row = OrderRow {
            dealership_id: dealership,
            account_id: account.map(|account| account.id).or(known.account_id),
            po_number: checked.po_number.map(|number| number.as_str().to_owned()).or(known.po_number.clone()),
            customer: checked.customer.map_or_else(|| known.customer.clone(), |customer| customer.as_str().to_owned()),
            ordered_at: checked.ordered_at.unwrap_or(known.ordered_at),
            state: checked.state.unwrap_or(known.state),
            total: checked.total.map_or(known.total, |total| total.minor()),
            currency: checked.total.map_or(known.currency, |total| total.currency()),
            ..known.clone()
        };
        row.set_search();
        if row != before {
            row.version = row.version.saturating_add(1);
        }
        Self { before: Some(before), row }
    }

    /// In which month of the desk's zone it was ordered: told when that instant is new, and kept whatever the zone is later.
    fn in_month(mut self, zone: TimeZone) -> Self {
        let at = self.row.ordered_at;
        if self.before.as_ref().is_none_or(|before| before.ordered_at != at) {
            self.row.month = Month::of(zone.day(at)).code();
        }
        self
    }

    /// Under whose key its personal values are sealed.
    pub(super) fn owner(&self) -> [u8; 16] {
        self.row.account_id.map_or(*self.row.id.as_bytes(), |account| *account.as_bytes())
    }

    /// Whether anything is new.
    pub(super) fn is_change(&self) -> bool {
        self.before.as_ref() != Some(&self.row)
    }

    /// The event of it.
    pub(super) fn event(&self) -> Event {
        let (before, row) = (self.before.as_ref(), &self.row);
        let mut changed = Changed::default();
        changed.fact("dealership", &before.map(|row| row.dealership_id), &Some(row.dealership_id));
        changed.value("po_number", &before.and_then(|row| row.po_number.as_ref()), &row.po_number.as_ref());
        changed.value("customer", &before.map(|row| &row.customer), &Some(&row.customer));
        changed.fact("ordered_at", &before.map(|row| row.ordered_at), &Some(row.ordered_at));
        changed.fact("state", &before.map(|row| row.state), &Some(row.state));
        changed.fact("total", &before.and_then(total), &total(row));
        let (code, account) = (row.code.as_str(), row.account_id);
        let about = match before.filter(|before| before.account_id != account) {
            Some(before) => json!({ "code": code, "account": account, "accounts": [before.account_id, account] }),
            None => json!({ "code": code, "account": account }),
        };
        let action = if before.is_some() { Deed::ChangeOrder } else { Deed::RecordOrder };
        changed.event(action, Subject::Order(row.id, row.account_id), row.version, &about)
    }
}

fn total(row: &OrderRow) -> Option<Money> {
    Money::of_minor(row.total, row.currency)
}

/// What a state is, and what it leads to.
fn states(state: OrderState) -> Args {
    let later = OrderState::ALL.iter().filter(|later| state.leads_to(**later));
    Args::none()
        .with("state", Arg::Label(state.key().to_owned()))
        .with("allowed", Arg::List(later.map(|later| Arg::Label(later.key().to_owned())).collect()))
        .with("open", if state.is_open() { "yes" } else { "no" })
}
