//! What changes fields: adding, editing, retiring, restoring.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::Fields;
use super::view::{FieldView, values, view};
use crate::desk::audit::{Event, Subject};
use crate::desk::changed::Changed;
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::error::{Error, Failure, Taken, Unknown};
use crate::model::field::{
    CheckedField, CustomField, FieldAudience, FieldDraft, FieldKind, FieldSubject, FieldUpdate, FieldValues, Uses,
};
use crate::model::form::{Problem, ProblemCode};
use crate::model::role::Action;
use crate::store::custom_field::{self as fields, FieldRow};
use crate::store::custom_value as custom_values;
use crate::{Args, FieldId};

/// How far from the last field a new one stands, so that others fit between.
const STEP: i64 = 10;

impl Fields {
    /// Adds a field to accounts or contacts, at most 50 of each that are in use. Those that there are have no value in it until
    /// they are given one, whatever its default.
    ///
    /// # Errors
    /// `refused`; `taken_field` when a field of the same subject has the key, a retired one too; `invalid` with all problems:
    /// `unknown_option` at `/subject`, `/kind`, `/seen_by` and `/edited_by`; `too_few`, `too_many`, `duplicate` at `/choices…`;
    /// what is wrong with the default as a value at `/default`; `edited_wider_than_seen`; `out_of_range` at `/position`;
    /// `too_many` for one more than 50; `too_large` when the names and choices of all fields in use come to more than 256 KiB.
    ///
    /// ```
    /// # use comptoir::{AccountInsert, Actor, DeskDraft, FieldDraft, Keys, StaffDraft, Store};
    /// # let folder = tempfile::tempdir()?;
    /// # let store = Store::open(&format!("sqlite:{}", folder.path().join("c.db").display()), Keys::new(1, [7; 32]))?;
    /// # let settings: DeskDraft = serde_json::from_str(
    /// #     r#"{"name": "infomedia", "provider": "Infomedia", "product": "Microcat Market", "country": "FR", "language": "fr",
    /// #         "time_zone": "Europe/Paris", "portal_url": "https://portal.example", "sender": "desk@portal.example"}"#,
    /// # )?;
    /// # let ada = StaffDraft {
    /// #     email: "ada@portal.example".into(), first_name: "Ada".into(), last_name: "Martin".into(), ..StaffDraft::default()
    /// # };
    /// # let desk = store.create_desk(&settings, &ada)?;
    /// # let ada = desk.session(Actor::host("setup"))?.people().staff_by_email("ada@portal.example")?.expect("just created");
    /// # let session = desk.session(Actor::staff(ada.id))?;
    /// session.fields().add(&FieldDraft {
    ///     subject: "account".into(),
    ///     key: "fleet".into(),
    ///     kind: "number".into(),
    ///     labels: [("fr".into(), "Taille du parc".into())].into(),
    ///     ..FieldDraft::default()
    /// })?;
    /// let account = session.accounts().create(&AccountInsert {
    ///     name: Some("Garage Chez Joe".into()),
    ///     custom: [("fleet".into(), "012".into())].into(),
    ///     ..AccountInsert::default()
    /// })?;
    /// assert_eq!(account.custom["fleet"], "12");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn add(&self, draft: &FieldDraft) -> Result<FieldView, Error> {
        self.0.command(Action::ManageFields, &("add_field", draft), |command| {
            let known = fields::all(command.connection, command.desk, true)?;
            let same = |row: &&FieldRow| Some(row.subject) == draft.subject();
            let last = known.iter().filter(same).map(|row| i64::from(row.position)).max();
            let behind = last.map_or(0, |last| last.saturating_add(STEP).min(FieldDraft::MAX_POSITION));
            let CheckedField { subject, key, kind, values } = draft.check(behind)?;
            if known.iter().any(|row| row.subject == subject && row.key == key) {
                return Err(Error::new(Failure::Taken(Taken::Field)));
            }
            report_full(&known, subject)?;
            let mut row = FieldRow {
                desk_id: command.desk,
                id: command.draw.id(),
                subject,
                key,
                kind,
                labels: String::new(),
                choices: String::new(),
                required: false,
                initial: None,
                seen_by: FieldAudience::Desk,
                edited_by: FieldAudience::Desk,
                position: 0,
                created_at: command.now,
                retired_at: None,
                version: 1,
            };
            hold(&mut row, &values)?;
            report_large(&known, &row)?;
            fields::insert(command.connection, &row)?;
            let field = view(&row, command.settings.language())?;
            command.record(Event::new(Deed::AddField, Subject::Field(row.id), 1, given(&field)));
            Ok(field)
        })
    }

    /// Adds the field in `json`.
    ///
    /// # Errors
    /// As [`add`](Self::add); all problems of its shape.
    pub fn add_json(&self, json: &[u8]) -> Result<FieldView, Error> {
        self.add(&FieldDraft::from_json(json)?)
    }

    /// Changes what is given of a field, of a retired one too: so it can be put right before it is restored. Values stay as
    /// they are; what it is added to, its key and what it holds stay for good.
    ///
    /// # Errors
    /// `refused`; `unknown_field`; `conflict`; `invalid` with all problems, as [`add`](Self::add), and `choice_in_use` at
    /// `/choices` for each choice that is left out while accounts or contacts hold it; those that were deleted or removed do
    /// not count.
    pub fn edit(&self, id: FieldId, update: &FieldUpdate) -> Result<FieldView, Error> {
        self.0.command(Action::ManageFields, &("edit_field", id, update), |command| {
            let row = found(command, id)?;
            command.expect(&Subject::Field(id), row.version)?;
            let before = values(&row)?;
            let uses = match row.kind == FieldKind::Choice && update.drops_choices(&before) {
                true => custom_values::uses(command.connection, command.desk, row.subject, id)?.into_iter().collect(),
                false => Uses::new(),
            };
            let after = update.check(row.kind, &before, &uses)?;
            keep(command, row, &before, &after)
        })
    }

    /// Changes what the JSON says of a field.
    ///
    /// # Errors
    /// As [`edit`](Self::edit); all problems of its shape.
    pub fn edit_json(&self, id: FieldId, json: &[u8]) -> Result<FieldView, Error> {
        self.edit(id, &FieldUpdate::from_json(json)?)
    }

    /// Retires a field: it is drawn, asked for and shown no more, and its values stay where they are. One that is retired
    /// already stays as it is.
    ///
    /// # Errors
    /// `refused`; `unknown_field`; `conflict`.
    pub fn retire(&self, id: FieldId) -> Result<FieldView, Error> {
        self.use_again(Deed::RetireField, id, false)
    }

    /// Restores a retired field, with the values that it had. One that is not retired stays as it is.
    ///
    /// # Errors
    /// `refused`; `unknown_field`; `conflict`; `invalid` with `too_many` for one more than 50, and `too_large` as
    /// [`add`](Self::add).
    pub fn restore(&self, id: FieldId) -> Result<FieldView, Error> {
        self.use_again(Deed::RestoreField, id, true)
    }

    fn use_again(&self, event: Deed, id: FieldId, used: bool) -> Result<FieldView, Error> {
        self.0.command(Action::ManageFields, &(event.as_str(), id), |command| {
            let mut row = found(command, id)?;
            command.expect(&Subject::Field(id), row.version)?;
            let was = row.retired_at.is_none();
            if was == used {
                return view(&row, command.settings.language());
            }
            if used {
                let known = fields::all(command.connection, command.desk, false)?;
                report_full(&known, row.subject)?;
                report_large(&known, &row)?;
            }
            row.retired_at = (!used).then_some(command.now);
            row.version = row.version.saturating_add(1);
            fields::save(command.connection, &row)?;
            let field = view(&row, command.settings.language())?;
            let facts = json!({ "fields": ["retired"], "retired": [!was, !used], "name": field.name });
            command.record(Event::new(event, Subject::Field(id), row.version, facts));
            Ok(field)
        })
    }
}

fn found(command: &mut Command<'_>, id: FieldId) -> Result<FieldRow, Error> {
    fields::by_id(command.connection, command.desk, id)?.ok_or_else(|| Error::unknown(Unknown::Field))
}

/// Reports that no other field fits beside those in use.
fn report_full(known: &[FieldRow], subject: FieldSubject) -> Result<(), Error> {
    let used = known.iter().filter(|row| row.subject == subject && row.retired_at.is_none()).count();
    if used < CustomField::MAX {
        return Ok(());
    }
    let max = Args::none().with("max", CustomField::MAX);
    Err(vec![Problem::new(String::new(), ProblemCode::TooMany, max)].into())
}

/// Reports that what the fields in use are called, with this one among them, is more than a pack carries.
fn report_large(known: &[FieldRow], row: &FieldRow) -> Result<(), Error> {
    let others = known.iter().filter(|other| other.retired_at.is_none() && other.id != row.id);
    let bytes = |row: &FieldRow| row.labels.len().saturating_add(row.choices.len());
    if others.chain([row]).map(bytes).fold(0, usize::saturating_add) <= CustomField::MAX_BYTES {
        return Ok(());
    }
    let max = Args::none().with("max", CustomField::MAX_BYTES);
    Err(vec![Problem::new(String::new(), ProblemCode::TooLarge, max)].into())
}

/// Writes what a field has become, if that is something else than it was.
fn keep(
    command: &mut Command<'_>,
    mut row: FieldRow,
    before: &FieldValues,
    after: &FieldValues,
) -> Result<FieldView, Error> {
    let mut changed = Changed::default();
    changed.fact("labels", &before.labels, &after.labels);
    changed.fact("choices", &before.choices, &after.choices);
    changed.fact("required", &before.required, &after.required);
    changed.fact("default", &before.default, &after.default);
    changed.fact("seen_by", &before.seen_by, &after.seen_by);
    changed.fact("edited_by", &before.edited_by, &after.edited_by);
    changed.fact("position", &before.position, &after.position);
    if changed.is_empty() {
        return view(&row, command.settings.language());
    }
    hold(&mut row, after)?;
    if row.retired_at.is_none() && (&before.labels, &before.choices) != (&after.labels, &after.choices) {
        report_large(&fields::all(command.connection, command.desk, false)?, &row)?;
    }
    row.version = row.version.saturating_add(1);
    fields::save(command.connection, &row)?;
    let field = view(&row, command.settings.language())?;
    let about = json!({ "name": field.name, "kind": row.kind });
    command.record(changed.event(Deed::EditField, Subject::Field(row.id), row.version, &about));
    Ok(field)
}

/// Puts values into a row.
fn hold(row: &mut FieldRow, values: &FieldValues) -> Result<(), Error> {
    (row.labels, row.choices) = (text(&values.labels)?, text(&values.choices)?);
    (row.required, row.initial) = (values.required, values.default.clone());
    (row.seen_by, row.edited_by) = (values.seen_by, values.edited_by);
    row.position = i32::try_from(values.position).unwrap_or(i32::MAX);
    Ok(())
}

/// What a new field was given, as the audit trail keeps it.
fn given(field: &FieldView) -> Value {
    let mut fields = vec!["subject", "key", "kind", "labels"];
    let mut facts = Map::new();
    for (name, value, is_given) in [
        ("choices", json!(field.choices), !field.choices.is_empty()),
        ("required", json!(field.required), field.required),
        ("default", json!(field.default), field.default.is_some()),
        ("seen_by", json!(field.seen_by), true),
        ("edited_by", json!(field.edited_by), true),
        ("position", json!(field.position), true),
    ] {
        if is_given {
            fields.push(name);
            facts.insert(name.to_owned(), value);
        }
    }
    facts.extend([
        ("fields".to_owned(), json!(fields)),
        ("subject".to_owned(), json!(field.subject)),
        ("key".to_owned(), json!(field.key)),
        ("kind".to_owned(), json!(field.kind)),
        ("labels".to_owned(), json!(field.labels)),
        ("name".to_owned(), json!(field.name)),
    ]);
    Value::Object(facts)
}

fn text(value: &impl Serialize) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|_| Error::internal("values of a field"))
}
