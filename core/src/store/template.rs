//! The words of mails that desks have put in place of the built-in ones.

use diesel::prelude::*;

use super::connection::AnyConnection;
use super::fault::{InTable, StoreFault};
use super::schema::mail_templates;
use crate::{DeskId, Locale, TemplateId};

/// A row of `mail_templates`.
#[derive(Clone, Queryable, Insertable, AsChangeset)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = mail_templates)]
pub(crate) struct TemplateRow {
    pub(crate) desk_id: DeskId,
    /// Which mail: `welcome`.
    pub(crate) template: String,
    pub(crate) locale: Locale,
    pub(crate) id: TemplateId,
    /// Empty, as the body, once the desk has gone back to the built-in words.
    pub(crate) subject: String,
    pub(crate) body: String,
    pub(crate) version: i64,
}

impl TemplateRow {
    /// Whether these are the desk's own words.
    pub(crate) const fn is_own(&self) -> bool {
        !self.subject.is_empty()
    }
}

/// What a desk has put in place of a mail's words, by language.
pub(crate) fn of(connection: &mut AnyConnection, desk: DeskId, template: &str) -> Result<Vec<TemplateRow>, StoreFault> {
    mail_templates::table
        .filter(mail_templates::desk_id.eq(desk).and(mail_templates::template.eq(template)))
        .order(mail_templates::locale)
        .get_results(connection)
        .in_table("mail_templates")
}

/// Writes them as they are now. The head row has been taken, so nobody else writes them.
pub(crate) fn save(connection: &mut AnyConnection, row: &TemplateRow) -> Result<(), StoreFault> {
    let own = mail_templates::desk_id.eq(row.desk_id).and(mail_templates::id.eq(row.id));
    let known = diesel::update(mail_templates::table.filter(own)).set(row).execute(connection)?;
    if known == 0 {
        diesel::insert_into(mail_templates::table).values(row).execute(connection)?;
    }
    Ok(())
}
