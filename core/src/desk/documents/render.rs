//! A document as a page of HTML.

use serde::Serialize;

use super::html::{Letterhead, page};
use super::language::language;
use super::view::view;
use crate::Locale;
use crate::desk::command::Reading;
use crate::error::Error;
use crate::label::{self, Args};
use crate::model::role::Sight;
use crate::store::StoreFault;
use crate::store::account as accounts;
use crate::store::document::DocumentRow;

/// A document as a page. Its `Debug` shows no more than the title.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct RenderedDocument {
    /// The page, a whole file in UTF-8 that stands for itself: no script, nothing loaded from elsewhere.
    pub html: String,
    /// The language it is written in (rule C4).
    pub locale: Locale,
    /// What it is called: `Facture I-000042`.
    pub title: String,
}

impl std::fmt::Debug for RenderedDocument {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RenderedDocument").field("title", &self.title).finish_non_exhaustive()
    }
}

pub(super) fn render(reading: &mut Reading<'_>, row: DocumentRow) -> Result<RenderedDocument, Error> {
    let account = accounts::by_id(reading.connection, reading.desk, row.account_id, Sight::Desk)?;
    let account = account.ok_or_else(|| StoreFault::row("documents", "account_id"))?;
    let settings = &reading.settings;
    let locale = language(&reading.standing, settings, &account.language);
    let document = view(reading.connection, reading.desk, row)?;
    let sheet = document.sheet(&locale, settings.country());
    let contact = Args::none().with("sender", settings.sender.as_typed());
    let letterhead = Letterhead {
        provider: settings.provider(),
        contact: &label::text(&locale, "document-contact", &contact),
        portal: &settings.portal_url,
    };
    Ok(RenderedDocument { html: page(&sheet, &letterhead, &locale), title: sheet.title, locale })
}
