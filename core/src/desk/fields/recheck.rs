//! A request that was submitted before a desk's own fields became what they are.

use crate::error::Error;
use crate::model::field::{CustomField, FieldAudience, FieldSubject};
use crate::model::form::Pack;
use crate::model::request::RequestDraft;
use crate::store::connection::AnyConnection;
use crate::store::custom_field::{self as fields, FieldRow};
use crate::store::request::RequestRow;

use super::known::custom_field;

/// The pack by which a request is checked again, and its draft without what no field takes any more: a field or a choice that
/// is gone since, or a field that is required since, holds nobody up. What was not asked for has its default.
pub(in crate::desk) fn as_submitted(
    connection: &mut AnyConnection,
    pack: Pack,
    row: &RequestRow,
    mut draft: RequestDraft,
) -> Result<(Pack, RequestDraft), Error> {
    let known = fields::all(connection, row.desk_id, false)?;
    let mut asked: Vec<CustomField> = Vec::with_capacity(known.len());
    for field in &known {
        let default = field.initial.clone().filter(|_| !was_asked(field, row));
        asked.push(CustomField { required: false, default, ..custom_field(field, FieldAudience::Desk)? });
    }
    if let RequestDraft::Create(draft) = &mut draft {
        let takes = |subject: FieldSubject, key: &str, value: &str| {
            let field = asked.iter().find(|field| field.subject == subject && field.key == key);
            field.is_some_and(|field| field.check(value).is_ok())
        };
        draft.account.custom.retain(|key, value| takes(FieldSubject::Account, key, value));
        for user in &mut draft.users {
            user.custom.retain(|key, value| takes(FieldSubject::Contact, key, value));
        }
    }
    Ok((pack.with_fields(asked), draft))
}

/// Whether the form that was sent had the field: what is not in the draft was left out then.
fn was_asked(field: &FieldRow, row: &RequestRow) -> bool {
    let submitter = if row.dealership_id.is_some() { FieldAudience::Staff } else { FieldAudience::Desk };
    field.created_at <= row.submitted_at && field.edited_by.includes(submitter)
}
