//! Packs, and the submission of a request.

use serde_json::json;

use super::Receipt;
use super::step::{BUSINESS_DAYS, receipt};
use crate::desk::audit::{Event, Subject};
use crate::desk::command::{Command, Reading};
use crate::desk::mail::{Day, Mail};
use crate::error::Error;
use crate::model::calendar::Deadline;
use crate::model::desk::Settings;
use crate::model::form::{CustomJobTitle, Pack, PackSettings, ServedCountries};
use crate::model::request::{NewAccountRequest, RequestDraft, RequestState};
use crate::model::role::Action;
use crate::store::StoreFault;
use crate::store::connection::AnyConnection;
use crate::store::dealership::{self as dealerships, DealershipRow};
use crate::store::request::{self as requests, RequestRow};
use crate::{DealershipId, DeskId, Timestamp};

/// The pack for somebody of `dealership`, else for the desk's own people.
pub(super) fn pack(settings: &Settings, dealership: Option<&DealershipRow>, now: Timestamp) -> Result<Pack, Error> {
    let mut languages = settings.languages.clone();
    let language = dealership.map_or(&settings.language, |row| &row.language).clone();
    if !languages.contains(&language) {
        languages.push(language.clone());
    }
    let time_zone = dealership.map_or(settings.time_zone, |row| row.time_zone);
    let job_titles = settings.job_titles.iter();
    let pack = Pack::new(PackSettings {
        provider: settings.provider.clone(),
        product: settings.product.clone(),
        contact_url: settings.contact_url.clone(),
        languages,
        language,
        country: dealership.map_or(settings.country, |row| row.country),
        countries: if dealership.is_some() { ServedCountries::Own } else { ServedCountries::Any },
        time_zone,
        job_titles: job_titles
            .map(|(key, labels)| CustomJobTitle { key: key.clone(), labels: labels.clone() })
            .collect(),
        as_of: time_zone.day(now),
    });
    pack.map_err(|_| StoreFault::row("desk_settings", "body").into())
}

impl Reading<'_> {
    /// The actor's own dealership, for dealers.
    pub(super) fn own_dealership(&mut self) -> Result<Option<DealershipRow>, Error> {
        let own = self.dealership();
        find_dealership(self.connection, self.desk, own)
    }
}

fn find_dealership(
    connection: &mut AnyConnection,
    desk: DeskId,
    id: Option<DealershipId>,
) -> Result<Option<DealershipRow>, Error> {
    match id {
        Some(id) => Ok(dealerships::by_id(connection, desk, id)?),
        None => Ok(None),
    }
}

pub(super) fn submit(command: &mut Command<'_>, draft: &RequestDraft) -> Result<Receipt, Error> {
    let dealership = command.dealership();
    let dealership = find_dealership(command.connection, command.desk, dealership)?;
    let request = pack(&command.settings, dealership.as_ref(), command.now)?.check(draft)?;
    let calendar =
        command.settings.calendar_in(dealership.as_ref().map_or(command.settings.country, |row| row.country));
    let zone = dealership.as_ref().map_or(command.settings.time_zone, |row| row.time_zone);
    let due = Deadline::compute(command.now, &[], command.now, &calendar, zone, BUSINESS_DAYS);
    let submitter = command.staff()?;
    let draft = request.to_draft();
    let row = RequestRow {
        desk_id: command.desk,
        id: command.draw.id(),
        code: command.next_code(),
        kind: draft.kind.as_str().to_owned(),
        state: RequestState::Submitted,
        agent_id: None,
        account_id: None,
        submitter_id: submitter,
        dealership_id: dealership.map(|row| row.id),
        account_name: request.account().name().as_str().to_owned(),
        draft: draft.to_json(),
        submitted_at: command.now,
        due_at: due.due(),
        calendar: serde_json::to_string(&calendar).map_err(|_| Error::internal("calendar of a request"))?,
        time_zone: zone,
        version: 1,
    };
    requests::insert(command.connection, &row)?;
    command.new_owner(*row.id.as_bytes())?;
    let facts = json!({ "fields": ["state"], "state": [null, row.state], "code": row.code, "due": row.due_at });
    let event = Event::new(Action::SubmitRequest.as_str(), Subject::Request(row.id), 1, facts);
    command.record(event.with_personal(json!(draft)));
    let mail = Mail::RequestSubmitted {
        code: row.code.clone(),
        account: row.account_name.clone(),
        last_day: Day(due.last_day()),
    };
    command.mail_staff(&mail, submitter)?;
    Ok(receipt(row, due))
}

/// The request as it was submitted, every value checked again.
pub(super) fn recheck(
    command: &mut Command<'_>,
    row: &RequestRow,
    draft: &RequestDraft,
) -> Result<NewAccountRequest, Error> {
    let dealership = find_dealership(command.connection, command.desk, row.dealership_id)?;
    Ok(pack(&command.settings, dealership.as_ref(), command.now)?.check(draft)?)
}
