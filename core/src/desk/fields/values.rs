//! The values that accounts and contacts have in a desk's own fields: read, given, changed.

use std::collections::{BTreeMap, HashMap};

use super::known::custom_field;
use crate::desk::changed::Changed;
use crate::desk::command::Command;
use crate::error::Error;
use crate::model::field::{Custom, FieldAudience, FieldSubject};
use crate::store::StoreFault;
use crate::store::connection::AnyConnection;
use crate::store::custom_field::{self as fields, FieldRow};
use crate::store::custom_value::{self as custom_values, ValueRow};
use crate::{AccountId, ContactId, DeskId, FieldId};

/// The name that the value of a field has in events, and among what waits for the host.
pub(in crate::desk) fn name_of(key: &str) -> String {
    format!("custom/{key}")
}

/// The values that these owners have in these fields, by key.
pub(super) fn values_of(
    connection: &mut AnyConnection,
    desk: DeskId,
    seen: &[&FieldRow],
    owners: &[[u8; 16]],
) -> Result<HashMap<[u8; 16], BTreeMap<String, String>>, Error> {
    let mut values: HashMap<[u8; 16], BTreeMap<String, String>> = HashMap::new();
    if seen.is_empty() || owners.is_empty() {
        return Ok(values);
    }
    let keys: HashMap<FieldId, &str> = seen.iter().map(|row| (row.id, row.key.as_str())).collect();
    let owners: Vec<Vec<u8>> = owners.iter().map(|owner| owner.to_vec()).collect();
    for row in custom_values::of(connection, desk, &owners)? {
        let Some(key) = keys.get(&row.field_id) else { continue };
        let owner = row.owner_id.try_into().map_err(|_| StoreFault::row("custom_values", "owner_id"))?;
        values.entry(owner).or_default().insert((*key).to_owned(), row.value);
    }
    Ok(values)
}

/// Gives something new its values.
pub(in crate::desk) fn give<'c>(
    command: &mut Command<'_>,
    subject: FieldSubject,
    owners: impl Iterator<Item = ([u8; 16], &'c Custom)>,
) -> Result<(), Error> {
    let mut rows = Vec::new();
    for (owner, custom) in owners.filter(|(_, custom)| !custom.is_empty()) {
        let known = command.fields()?;
        for row in known.iter().filter(|row| row.subject == subject) {
            let value = custom.get(&row.key).map(|value| ValueRow {
                desk_id: command.desk,
                owner_id: owner.to_vec(),
                field_id: row.id,
                value: value.clone(),
            });
            rows.extend(value);
        }
    }
    if rows.is_empty() { Ok(()) } else { Ok(custom_values::insert(command.connection, &rows)?) }
}

/// Removes all values of these contacts, those in retired fields too: they come back as if new (rule P8).
pub(in crate::desk) fn forget(command: &mut Command<'_>, contacts: &[ContactId]) -> Result<(), Error> {
    if contacts.is_empty() {
        return Ok(());
    }
    let owners: Vec<Vec<u8>> = contacts.iter().map(|contact| contact.as_bytes().to_vec()).collect();
    Ok(custom_values::remove(command.connection, command.desk, &owners, None)?)
}

/// What becomes of the values of one account or contact.
#[derive(Default)]
pub(in crate::desk) struct CustomChange {
    owner: Vec<u8>,
    edits: Vec<ValueEdit>,
}

struct ValueEdit {
    field: FieldId,
    name: String,
    before: Option<String>,
    after: Option<String>,
}

impl CustomChange {
    /// What these wishes, which were checked, change: nothing where the value is as wished.
    pub(in crate::desk) fn of(
        command: &mut Command<'_>,
        subject: FieldSubject,
        owner: [u8; 16],
        wishes: &Custom<Option<String>>,
    ) -> Result<Self, Error> {
        if wishes.is_empty() {
            return Ok(Self::default());
        }
        let known = command.fields()?;
        let own = known.iter().filter(|row| row.subject == subject);
        Self::among(command, owner, own.filter_map(|row| Some((row, wishes.get(&row.key)?.clone()))).collect())
    }

    /// What gives an account back the values of before, by their names. A value that the field does not take any more is
    /// left out: what could be chosen then may be gone.
    pub(in crate::desk) fn back(
        command: &mut Command<'_>,
        account: AccountId,
        former: &BTreeMap<String, Option<String>>,
    ) -> Result<Self, Error> {
        if former.keys().all(|name| !name.starts_with("custom/")) {
            return Ok(Self::default());
        }
        // A field that was retired meanwhile keeps its values, and these are they.
        let known = fields::all(command.connection, command.desk, true)?;
        let mut wishes = Vec::new();
        for row in known.iter().filter(|row| row.subject == FieldSubject::Account) {
            let Some(value) = former.get(&name_of(&row.key)) else { continue };
            let field = custom_field(row, FieldAudience::Desk)?;
            wishes.push((row, value.clone().filter(|value| field.check(value).is_ok())));
        }
        Self::among(command, *account.as_bytes(), wishes)
    }

    fn among(
        command: &mut Command<'_>,
        owner: [u8; 16],
        wishes: Vec<(&FieldRow, Option<String>)>,
    ) -> Result<Self, Error> {
        let seen: Vec<&FieldRow> = wishes.iter().map(|(row, _)| *row).collect();
        let mut values =
            values_of(command.connection, command.desk, &seen, &[owner])?.remove(&owner).unwrap_or_default();
        let edit = |(row, after): (&FieldRow, Option<String>)| ValueEdit {
            field: row.id,
            name: name_of(&row.key),
            before: values.remove(&row.key),
            after,
        };
        let edits = wishes.into_iter().map(edit).filter(|edit| edit.before != edit.after).collect();
        Ok(Self { owner: owner.to_vec(), edits })
    }

    /// The values of before, by their names.
    pub(in crate::desk) fn former(&self) -> impl Iterator<Item = (String, Option<String>)> {
        self.edits.iter().map(|edit| (edit.name.clone(), edit.before.clone()))
    }

    /// Tells the values before and after, sealed: what a desk keeps of somebody is personal, whatever it calls it.
    pub(in crate::desk) fn tell(&self, changed: &mut Changed) {
        for edit in &self.edits {
            changed.value(&edit.name, &edit.before, &edit.after);
        }
    }

    /// Writes the values.
    pub(in crate::desk) fn keep(&self, command: &mut Command<'_>) -> Result<(), Error> {
        if self.edits.is_empty() {
            return Ok(());
        }
        let changed: Vec<FieldId> = self.edits.iter().map(|edit| edit.field).collect();
        let owners = std::slice::from_ref(&self.owner);
        custom_values::remove(command.connection, command.desk, owners, Some(&changed))?;
        let row = |edit: &ValueEdit| {
            let value = edit.after.clone()?;
            Some(ValueRow { desk_id: command.desk, owner_id: self.owner.clone(), field_id: edit.field, value })
        };
        let rows: Vec<ValueRow> = self.edits.iter().filter_map(row).collect();
        if rows.is_empty() { Ok(()) } else { Ok(custom_values::insert(command.connection, &rows)?) }
    }
}
