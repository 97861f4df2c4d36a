//! The fields of a desk as an actor sees them.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use super::values::{name_of, values_of};
use super::view::values;
use crate::desk::accounts::pack_of;
use crate::desk::audit;
use crate::desk::command::{Command, Reading};
use crate::error::Error;
use crate::model::field::{CustomField, FieldAudience, FieldSubject, FieldValues};
use crate::model::form::Pack;
use crate::model::role::{StaffRole, Standing};
use crate::store::audit::AuditRow;
use crate::store::custom_field::{self as fields, FieldRow};
use crate::store::dealership::DealershipRow;

/// The narrowest audience that the actor is of: what is for a wider one it sees too.
pub(in crate::desk) const fn reach(standing: &Standing) -> FieldAudience {
    match standing {
        Standing::Staff { role: StaffRole::Dealer, .. } => FieldAudience::Staff,
        Standing::Staff { .. } | Standing::Host => FieldAudience::Desk,
        Standing::Contact { .. } => FieldAudience::Everyone,
    }
}

/// What forms and checks know of a field, for somebody of this audience.
pub(super) fn custom_field(row: &FieldRow, reach: FieldAudience) -> Result<CustomField, Error> {
    let FieldValues { labels, choices, required, default, edited_by, .. } = values(row)?;
    let editable = edited_by.includes(reach);
    Ok(CustomField {
        subject: row.subject,
        key: row.key.clone(),
        kind: row.kind,
        labels,
        choices,
        required,
        default,
        editable,
    })
}

/// The same for the desk's own people.
pub(in crate::desk) fn field_of(row: &FieldRow) -> Result<CustomField, Error> {
    custom_field(row, FieldAudience::Desk)
}

/// What a command and a reading call do alike.
macro_rules! sees_fields {
    ($($call:ident)*) => {$(
        impl $call<'_> {
            /// The desk's own fields that are in use, read once.
            pub(in crate::desk) fn fields(&mut self) -> Result<Arc<[FieldRow]>, Error> {
                if let Some(known) = &self.fields {
                    return Ok(Arc::clone(known));
                }
                let known: Arc<[FieldRow]> = fields::all(self.connection, self.desk, false)?.into();
                self.fields = Some(Arc::clone(&known));
                Ok(known)
            }

            /// The pack for somebody of `dealership`, else for the desk's own people, with the desk's own fields as the
            /// actor sees them.
            pub(in crate::desk) fn pack(&mut self, dealership: Option<&DealershipRow>) -> Result<Pack, Error> {
                let (known, reach) = (self.fields()?, reach(&self.standing));
                let seen = known.iter().filter(|row| row.seen_by.includes(reach));
                let seen = seen.map(|row| custom_field(row, reach)).collect::<Result<_, _>>()?;
                Ok(pack_of(&self.settings, dealership, self.now).with_fields(seen))
            }

            /// The values that each of these has in fields that the actor sees, by key: all of them by one query.
            pub(in crate::desk) fn custom_of(
                &mut self,
                subject: FieldSubject,
                owners: &[[u8; 16]],
            ) -> Result<HashMap<[u8; 16], BTreeMap<String, String>>, Error> {
                let (known, reach) = (self.fields()?, reach(&self.standing));
                let seen: Vec<&FieldRow> =
                    known.iter().filter(|row| row.subject == subject && row.seen_by.includes(reach)).collect();
                values_of(self.connection, self.desk, &seen, owners)
            }
        }
    )*};
}

sees_fields! { Command Reading }

impl Command<'_> {
    /// The names in events of those of the desk's own fields that these events changed and the actor does not see.
    pub(in crate::desk) fn hidden_fields(&mut self, events: &[AuditRow]) -> Result<HashSet<String>, Error> {
        let mut changed: HashSet<String> = events.iter().flat_map(|row| audit::changed_fields(&row.facts)).collect();
        changed.retain(|name| name.starts_with("custom/"));
        let reach = reach(&self.standing);
        if changed.is_empty() || reach == FieldAudience::Desk {
            return Ok(HashSet::new());
        }
        let known = fields::all(self.connection, self.desk, true)?;
        let subjects: HashSet<&str> = events.iter().map(|row| row.subject_kind.as_str()).collect();
        let is_seen = |row: &&FieldRow| subjects.contains(row.subject.as_str()) && row.seen_by.includes(reach);
        for row in known.iter().filter(is_seen) {
            changed.remove(&name_of(&row.key));
        }
        Ok(changed)
    }
}
