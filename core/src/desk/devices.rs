//! Devices of accounts: what the host reports of them, and the first enrolled one, which starts the term (rules S2 and A5).

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::accounts::visible;
use super::audit::Subject;
use super::changed::Changed;
use super::command::Command;
use super::deed::Deed;
use super::page::{Cursor, Page};
use super::session::Session;
use super::subscriptions::Kept;
use crate::error::{Error, Failure};
use crate::model::account::{AccountState, DeviceState};
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::role::Action;
use crate::model::text::{Lines, clean};
use crate::store::account::AccountRow;
use crate::store::device::{self as rows, DeviceList, DeviceRow};
use crate::{AccountId, Args, DeviceId, Timestamp};

/// What the host says of a device. Its `Debug` shows no name.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeviceReport {
    /// What the host calls it: 1 to 100 characters on one line, unique in the account. It is written into the audit trail,
    /// so it names no person.
    pub key: String,
    /// What people call it, at most 100 characters on one line. Absent leaves the name as it is, empty takes it away.
    #[serde(default)]
    pub name: Option<String>,
    /// Where it stands.
    pub state: DeviceState,
}

/// A device of an account. Its `Debug` shows no name.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceView {
    /// Which.
    pub id: DeviceId,
    /// The account it belongs to.
    pub account: AccountId,
    /// What the host calls it.
    pub key: String,
    /// What people call it.
    pub name: Option<String>,
    /// Where it stands.
    pub state: DeviceState,
    /// When the host first reported it so: a report that says the same again changes nothing.
    pub reported_at: Timestamp,
    /// Its version.
    pub version: i64,
}

impl std::fmt::Debug for DeviceReport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DeviceReport").field("key", &self.key).field("state", &self.state).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for DeviceView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DeviceView").field("id", &self.id).field("state", &self.state).finish_non_exhaustive()
    }
}

/// The devices of accounts: for a dealer those of the own dealership's (rule A11).
#[derive(Clone, Debug)]
pub struct Devices(pub(super) Session);

/// The most reports of one call.
const MAX_REPORTS: usize = 500;
/// How many devices a page has.
const PAGE: usize = 50;

impl Devices {
    /// Writes down where devices of an account stand, 1 to 500 of them, known ones and new ones, and returns them in the
    /// same order. Any state may follow any other, for the host knows; a deleted device that is reported again is back.
    ///
    /// What is reported as it is already changes nothing. The account's first enrolled device ever starts the term
    /// (rule S2).
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `account_takes_no_devices` unless the account is active, suspended or updating, or is
    /// deleting and the reports only say that devices are gone; `invalid` for keys and names (`/reports/0/key`, `/reports/0/name`), a
    /// key given twice, and none or too many reports (`/reports`).
    pub fn report(&self, account: AccountId, reports: &[DeviceReport]) -> Result<Vec<DeviceView>, Error> {
        let checked = checked(reports)?;
        self.0.command(Action::ReportDevice, &(account, reports), |command| {
            let row = command.account_row(account)?;
            takes(row.state, &checked)?;
            report(command, &row, &checked)
        })
    }

    /// A page of up to 50 devices of an account by key, from the beginning or from where the cursor of the page before says;
    /// those that are deleted too, when asked for.
    ///
    /// # Errors
    /// `refused`; `unknown_account`, also for one of another dealership or desk; `invalid` for a cursor that is not one of
    /// this list's.
    pub fn list(&self, account: AccountId, deleted: bool, after: Option<&str>) -> Result<Page<DeviceView>, Error> {
        self.0.read(Action::ReadAccounts, |reading| {
            visible(reading, account)?;
            let name = format!("devices of account {account} {deleted}");
            let cursor = Cursor::new(reading.keys, reading.desk, &name);
            let after: String = after.map_or(Ok(String::new()), |text| cursor.open(text))?;
            let list = DeviceList { desk: reading.desk, account, deleted };
            let mut rows = list.page(reading.connection, &after, PAGE.saturating_add(1))?;
            let next = cursor.cut(&mut rows, PAGE, |last| last.key.clone())?;
            Ok(Page { items: rows.into_iter().map(view).collect(), next, total: None })
        })
    }
}

/// A report whose texts have been checked.
struct Checked {
    key: String,
    /// The new name, where one is given; none in it takes the name away.
    name: Option<Option<String>>,
    state: DeviceState,
}

fn checked(reports: &[DeviceReport]) -> Result<Vec<Checked>, Error> {
    let list = Path::Root.member("reports");
    let problem = |code, args| vec![Problem::new(list.pointer(), code, args)].into();
    match reports.len() {
        0 => return Err(problem(ProblemCode::TooFew, Args::none().with("min", 1))),
        1..=MAX_REPORTS => {}
        _ => return Err(problem(ProblemCode::TooMany, Args::none().with("max", MAX_REPORTS))),
    }
    let mut problems = Vec::new();
    let mut rows: HashMap<String, usize> = HashMap::new();
    let mut checked = Vec::with_capacity(reports.len());
    for (index, report) in reports.iter().enumerate() {
        let place = list.index(index);
        let mut text = |member: &str, text: &str| match clean(text, 100, Lines::One) {
            Ok(text) => Some(text.into_owned()),
            Err(error) => {
                problems.push(Problem::of_value(place.member(member).pointer(), error));
                None
            }
        };
        let key = text("key", &report.key);
        let name = match report.name.as_deref() {
            None => None,
            Some(name) if name.trim().is_empty() => Some(None),
            Some(name) => Some(text("name", name)),
        };
        let Some(key) = key else { continue };
        let row = *rows.entry(key.clone()).or_insert_with(|| index.saturating_add(1));
        if row != index.saturating_add(1) {
            let row = Args::none().with("row", row);
            problems.push(Problem::new(place.member("key").pointer(), ProblemCode::Duplicate, row));
        }
        checked.push(Checked { key, name, state: report.state });
    }
    if problems.is_empty() { Ok(checked) } else { Err(problems.into()) }
}

/// Whether an account in this state takes the reports.
fn takes(state: AccountState, reports: &[Checked]) -> Result<(), Error> {
    let takes = match state {
        AccountState::Active | AccountState::Suspended | AccountState::Updating => true,
        AccountState::Deleting => reports.iter().all(|report| report.state == DeviceState::Deleted),
        AccountState::Creating | AccountState::Deleted => false,
    };
    if takes { Ok(()) } else { Err(Error::new(Failure::AccountTakesNoDevices { state })) }
}

fn report(command: &mut Command<'_>, account: &AccountRow, reports: &[Checked]) -> Result<Vec<DeviceView>, Error> {
    let keys: Vec<&str> = reports.iter().map(|report| report.key.as_str()).collect();
    let mut known: HashMap<String, DeviceRow> = rows::by_keys(command.connection, command.desk, account.id, &keys)?
        .into_iter()
        .map(|row| (row.key.clone(), row))
        .collect();
    let mut views = Vec::with_capacity(reports.len());
    let mut changed = Vec::new();
    let mut enrolled = false;
    for report in reports {
        let before = known.remove(&report.key);
        let after = after(command, account, before.as_ref(), report);
        if let Some(event) = change(before.as_ref(), &after) {
            enrolled |= after.state == DeviceState::Enrolled;
            let about = json!({ "account": account.id, "key": after.key });
            let subject = Subject::Device(after.id, account.id);
            command.record(event.event(Deed::ReportDevice, subject, after.version, &about));
            changed.push(after.clone());
        }
        views.push(view(after));
    }
    rows::keep(command.connection, &changed)?;
    if enrolled {
        let mut kept = Kept::of(command, account)?;
        kept.start(command, account);
        // Boundaries that were due may have been applied, whether it started or ran already.
        kept.save(command)?;
    }
    Ok(views)
}

/// The device as it is said to be.
fn after(command: &mut Command<'_>, account: &AccountRow, before: Option<&DeviceRow>, report: &Checked) -> DeviceRow {
    let Some(before) = before else {
        return DeviceRow {
            desk_id: command.desk,
            id: command.draw.id(),
            account_id: account.id,
            key: report.key.clone(),
            name: report.name.clone().flatten(),
            state: report.state,
            reported_at: command.now,
            version: 1,
        };
    };
    let mut after = before.clone();
    if let Some(name) = &report.name {
        after.name.clone_from(name);
    }
    after.state = report.state;
    if after.name != before.name || after.state != before.state {
        after.reported_at = command.now;
        after.version = before.version.saturating_add(1);
    }
    after
}

/// What a report changes, if anything.
fn change(before: Option<&DeviceRow>, after: &DeviceRow) -> Option<Changed> {
    let mut changed = Changed::default();
    changed.fact("state", &before.map(|before| before.state), &Some(after.state));
    changed.value("device_name", &before.and_then(|before| before.name.clone()), &after.name);
    (!changed.is_empty()).then_some(changed)
}

fn view(row: DeviceRow) -> DeviceView {
    DeviceView {
        id: row.id,
        account: row.account_id,
        key: row.key,
        name: row.name,
        state: row.state,
        reported_at: row.reported_at,
        version: row.version,
    }
}
