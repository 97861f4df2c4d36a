//! Documents: drafted, issued with a number, paid or cancelled, shown and rendered (rules C1 to C4).

mod cancel;
mod draft;
mod edit;
mod html;
mod issue;
mod language;
mod lines;
mod list;
mod pay;
mod render;
mod sheet;
mod statement;
mod view;

pub use list::DocumentFilter;
pub use render::RenderedDocument;
pub use sheet::{DocumentSheet, SheetAddress, SheetRow};
pub use statement::{DocumentStatement, StatementRow, StatementTable};
pub use view::{DocumentLineView, DocumentRef, DocumentTaxView, DocumentView};

use chrono::NaiveDate;

use super::audit::Subject;
use super::changed::Changed;
use super::command::{Command, Reading};
use super::page::{Page, Paging};
use super::session::Session;
use crate::desk::deed::Deed;
use crate::error::{Error, Unknown};
use crate::model::calendar::Day;
use crate::model::document::{DocumentDraft, DocumentUpdate, code, read_code};
use crate::model::money::Money;
use crate::model::role::{Action, Target, entitle};
use crate::store::document::{self as documents, DocumentRow};
use crate::{AccountId, DocumentId};

/// The documents of a desk: administrators and agents write and see all of them; contacts see what was issued of their own
/// account, as far as its portal features are on (rule C1).
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use comptoir::{AccountInsert, Actor, DeskDraft, DocumentDraft, DocumentLineDraft, Keys, Locale, StaffDraft, Store};
/// # let folder = tempfile::tempdir()?;
/// # let url = format!("sqlite:{}", folder.path().join("counter.db").display());
/// # let store = Store::open(&url, Keys::new(1, [7; 32]))?;
/// # let settings: DeskDraft = serde_json::from_str(
/// #     r#"{"name": "infomedia", "provider": "Infomedia", "product": "Microcat Market", "country": "FR", "language": "fr",
/// #         "time_zone": "Europe/Paris", "portal_url": "https://portal.example", "sender": "desk@portal.example"}"#,
/// # )?;
/// # let ada = StaffDraft { email: "ada@portal.example".into(), first_name: "Ada".into(), last_name: "Martin".into(), ..StaffDraft::default() };
/// # let desk = store.create_desk(&settings, &ada)?;
/// # let host = desk.session(Actor::host("setup"))?;
/// # let ada = desk.session(Actor::staff(host.people().staff_by_email("ada@portal.example")?.expect("just created").id))?;
/// let garage = ada.accounts().create(&AccountInsert { name: Some("Garage Chez Joe".into()), ..AccountInsert::default() })?;
/// let line = DocumentLineDraft {
///     description: "Pare-brise".into(),
///     quantity: "1.5".into(),
///     unit_price: "285.505".into(),
///     tax_rate: "20".into(),
/// };
/// let draft = DocumentDraft { kind: "invoice".into(), lines: vec![line], ..DocumentDraft::default() };
/// let document = ada.documents().draft(garage.id, &draft)?; // customers do not see it yet
/// let document = ada.documents().issue(document.id)?;
/// assert_eq!(document.title(&Locale::FR), "Facture I-000001");
/// assert_eq!(document.total(&Locale::FR), "513,91\u{a0}€"); // 428.2575 are 428.26, and 20 % of that 85.652
/// let page = ada.documents().render(document.id)?;
/// assert!(page.html.starts_with("<!DOCTYPE html>"));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Documents(pub(super) Session);

impl Documents {
    /// Drafts a document for an account. It carries copies of the account's name, reference number, billing and shipping
    /// addresses and currency as they are now (rule C2); that currency is the account's for good from then on (rule C3).
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `wrong_account_state` for one that is deleted; `invalid` with all problems: those of each
    /// line (`/lines/0/quantity`), `sum_too_large` for a line or a total beyond 10¹⁵ minor units (`/lines/0`, `/lines`),
    /// `in_the_past` (`/due_on`), and for the invoice that a credit note names `unknown_document`, or `not_a_credit_note` where it
    /// is none (`/credits`).
    pub fn draft(&self, account: AccountId, draft: &DocumentDraft) -> Result<DocumentView, Error> {
        let input = ("draft", account, draft);
        self.0.command(Action::ManageDocuments, &input, |command| draft::draft(command, account, draft))
    }

    /// Drafts the document in `json`.
    ///
    /// # Errors
    /// As [`draft`](Self::draft); all problems of its shape.
    pub fn draft_json(&self, account: AccountId, json: &[u8]) -> Result<DocumentView, Error> {
        self.draft(account, &DocumentDraft::from_json(json)?)
    }

    /// Changes a draft.
    ///
    /// # Errors
    /// `refused`; `unknown_document`; `conflict`; `wrong_document_state` once it is issued; `invalid` as of
    /// [`draft`](Self::draft), and with `no_change` where nothing would change.
    pub fn edit(&self, id: DocumentId, update: &DocumentUpdate) -> Result<DocumentView, Error> {
        self.0.command(Action::ManageDocuments, &("edit", id, update), |command| edit::edit(command, id, update))
    }

    /// Changes a draft as `json` says.
    ///
    /// # Errors
    /// As [`edit`](Self::edit); all problems of its shape.
    pub fn edit_json(&self, id: DocumentId, json: &[u8]) -> Result<DocumentView, Error> {
        self.edit(id, &DocumentUpdate::from_json(json)?)
    }

    /// Throws a draft away. The account's currency stays fixed all the same (rule C3).
    ///
    /// # Errors
    /// `refused`; `unknown_document`; `conflict`; `wrong_document_state` once it is issued.
    pub fn discard(&self, id: DocumentId) -> Result<(), Error> {
        self.0.command(Action::ManageDocuments, &("discard", id), |command| edit::discard(command, id))
    }

    /// Issues a draft: it is dated today in the desk's time zone, and takes the next number of its kind, without a gap, however
    /// many issue at once. A preview takes none.
    ///
    /// # Errors
    /// `refused`; `unknown_document`; `conflict`; `wrong_document_state` unless it is a draft; `invalid` with `in_the_past` for
    /// a day that is over meanwhile (`/due_on`).
    pub fn issue(&self, id: DocumentId) -> Result<DocumentView, Error> {
        self.0.command(Action::ManageDocuments, &("issue", id), |command| issue::issue(command, id))
    }

    /// Writes down that an invoice was paid, or a credit note settled, on this day.
    ///
    /// # Errors
    /// `refused`; `unknown_document`; `conflict`; `wrong_document_state` unless it is an open invoice or credit note; `invalid` for
    /// a day before the document's (`before_issue`) or after today in the desk's time zone (`in_the_future`), at `/day`.
    pub fn pay(&self, id: DocumentId, day: NaiveDate) -> Result<DocumentView, Error> {
        self.0.command(Action::ManageDocuments, &("pay", id, Day(day)), |command| pay::pay(command, id, day))
    }

    /// Says that an open document holds no longer, and why: 1 to 4,000 characters, which the customer can read. Its number stays
    /// taken.
    ///
    /// # Errors
    /// `refused`; `unknown_document`; `conflict`; `wrong_document_state` unless it is open; `invalid` with the problems of the
    /// reason (`/text`).
    pub fn cancel(&self, id: DocumentId, reason: &str) -> Result<DocumentView, Error> {
        self.0.command(Action::ManageDocuments, &("cancel", id, reason), |command| cancel::cancel(command, id, reason))
    }

    /// A document. To a contact a draft is unknown, and so is what is of another account.
    ///
    /// # Errors
    /// `refused`, contacts also where the feature is off (rule C1); `unknown_document`, also for one of another desk.
    pub fn get(&self, id: DocumentId) -> Result<DocumentView, Error> {
        self.0.read(Action::ViewInvoices, |reading| {
            let row = documents::by_id(reading.connection, reading.desk, id)?;
            let row = in_sight(reading, row)?;
            view::view(reading.connection, reading.desk, row)
        })
    }

    /// The document of this code: `I-000042`, or `i-42`.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub fn by_code(&self, code: &str) -> Result<DocumentView, Error> {
        self.0.read(Action::ViewInvoices, |reading| {
            let row = match read_code(code) {
                Some((kind, number)) => documents::by_number(reading.connection, reading.desk, kind, number)?,
                None => None,
            };
            let row = in_sight(reading, row)?;
            view::view(reading.connection, reading.desk, row)
        })
    }

    /// A page of the documents that fit the filter, of up to 50, those drafted last first, from the beginning or from where the
    /// cursor of the page before says. Contacts see what was issued of the kinds whose feature is on.
    ///
    /// # Errors
    /// `refused`, contacts also for a kind whose feature is off (rule C1); `invalid` for a cursor that is not one of this list's
    /// with this filter (`/cursor`), or a size beyond 1 to 50 (`/size`).
    pub fn list(&self, filter: &DocumentFilter, paging: impl Into<Paging<()>>) -> Result<Page<DocumentView>, Error> {
        list::list(&self.0, filter, &paging.into())
    }

    /// What an account owes, and how that came about: the balance before `from`, the invoices and credit notes issued, paid and
    /// cancelled from then to `until`, both days included, and the balance at its end.
    ///
    /// # Errors
    /// `refused`, contacts also where invoices are switched off (rule C1); `unknown_account`; `invalid` for an end before the
    /// beginning (`before_start`) and for more than 10,000 movements (`too_many`), at `/until`, and with `sum_too_large` for a balance
    /// that 64 bits do not hold.
    pub fn statement(&self, account: AccountId, from: NaiveDate, until: NaiveDate) -> Result<DocumentStatement, Error> {
        statement::statement(&self.0, account, (from, until))
    }

    /// A document as a page of HTML, in the language that rule C4 gives: a contact's account's; for the desk's own people the
    /// desk's, or the account's where the desk says so (`documents_in_customer_language`). The page stands for itself: no script,
    /// nothing loaded from elsewhere, made to be printed on A4.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub fn render(&self, id: DocumentId) -> Result<RenderedDocument, Error> {
        self.0.read(Action::ViewInvoices, |reading| {
            let row = documents::by_id(reading.connection, reading.desk, id)?;
            let row = in_sight(reading, row)?;
            render::render(reading, row)
        })
    }
}

/// The document that was looked for, if the actor may see it: to those beyond whose sight it lies there is none.
fn in_sight(reading: &Reading<'_>, row: Option<DocumentRow>) -> Result<DocumentRow, Error> {
    let row = row.ok_or_else(|| Error::unknown(Unknown::Document))?;
    entitle(&reading.standing, row.kind.viewing(), &target(&row)).or_unknown(Unknown::Document)?;
    Ok(row)
}

/// A document as the policy wants it.
const fn target(row: &DocumentRow) -> Target {
    Target::Document { account: row.account_id, dealership: row.dealership_id, kind: row.kind, state: row.state }
}

/// The document that a command is about, of the version it is made from.
fn taken(command: &mut Command<'_>, id: DocumentId) -> Result<DocumentRow, Error> {
    let row =
        documents::by_id(command.connection, command.desk, id)?.ok_or_else(|| Error::unknown(Unknown::Document))?;
    entitle(&command.standing, Action::ManageDocuments, &target(&row)).or_unknown(Unknown::Document)?;
    command.expect(&Subject::Document(row.id, row.account_id), row.version)?;
    Ok(row)
}

/// Writes down what was done to a document.
fn record(command: &mut Command<'_>, action: Deed, row: &DocumentRow, changed: Changed) {
    let about = serde_json::json!({
        "account": row.account_id,
        "kind": row.kind,
        "code": row.number.map(|number| code(row.kind, number)),
        "amount": Money::of_minor(row.total, row.currency),
    });
    command.record(changed.event(action, Subject::Document(row.id, row.account_id), row.version, &about));
    command.concerns_account(row.account_id);
}

/// Keeps a document as it is now, with its next version, and shows it.
fn kept(
    command: &mut Command<'_>,
    action: Deed,
    mut row: DocumentRow,
    changed: Changed,
) -> Result<DocumentView, Error> {
    row.version = row.version.saturating_add(1);
    documents::save(command.connection, &row)?;
    record(command, action, &row, changed);
    view::view(command.connection, command.desk, row)
}
