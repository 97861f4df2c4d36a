//! Customer accounts: what an actor does with them.

use comptoir::{AccountInsert, AccountUpdate, AdministratorDraft, Unknown, UserUpdate};
use pyo3::prelude::*;

use crate::account_view::{AccountEdited, AccountRef, AccountView, ContactView};
use crate::call::free;
use crate::centre::CentreChoice;
use crate::edit_page::EditPage;
use crate::enums::Member;
use crate::failure::Raised;
use crate::history::HistoryEntry;
use crate::json::Body;
use crate::page::{Page, paging};
use crate::value::{Land, Reader, Whole, filtered, id};

/// The accounts of a desk: for a dealer those of the own dealership (rule A11). A session's ``accounts``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Accounts(pub(crate) comptoir::Accounts);

#[pymethods]
impl Accounts {
    /// A page of the accounts that fit all that is given; by name, where no order is asked for.
    ///
    /// ``prefix`` is how the name begins, whatever its case and accents (at most 200 characters); ``country`` is a code of ISO
    /// 3166-1; ``dealership``, ``administrator`` (a user, whose sites these are: rule A6) and ``group`` are ids; deleted accounts
    /// are shown only for ``state="deleted"``. ``size`` is 1 to 50, ``total`` counts all pages, ``after`` is the ``next`` of the
    /// page before, asked for with the same filter and order.
    /// Raises RefusedError, InvalidError (``invalid_cursor``, ``out_of_range``, ``too_long``; ``invalid_id`` for what is no
    /// id). Example: ``accounts.list(prefix="elec", country="FR", total=True)``.
    #[pyo3(signature = (
        after = None, *, prefix = None, state = None, dealership = None, country = None, administrator = None, group = None,
        sort = None, size = None, total = false
    ))]
    #[allow(clippy::too_many_arguments, reason = "each is a keyword in Python")]
    fn list(
        &self,
        py: Python<'_>,
        after: Option<&str>,
        prefix: Option<String>,
        state: Option<Member<comptoir::AccountState>>,
        dealership: Option<&str>,
        country: Option<Land>,
        administrator: Option<&str>,
        group: Option<&str>,
        sort: Option<Member<comptoir::AccountSort>>,
        size: Option<Whole<i64>>,
        total: bool,
    ) -> PyResult<Page> {
        let filter = comptoir::AccountFilter {
            prefix,
            state: state.map(|state| state.0),
            dealership: filtered(dealership)?,
            country: country.map(|country| country.0),
            administrator: filtered(administrator)?,
            group: filtered(group)?,
        };
        let paging = paging(sort, after, size, total);
        let page = free(py, || self.0.list(&filter, paging))?;
        Page::of::<_, AccountView>(py, page)
    }

    /// Accounts to choose from while a name or a reference number is typed: up to ten that begin with ``text`` (at most 200
    /// characters), whatever its case and accents, first by number, then by name. Nothing typed finds nothing.
    ///
    /// Raises RefusedError, InvalidError for the text. Example: ``accounts.suggest("jär")``.
    fn suggest(&self, py: Python<'_>, text: &str) -> Result<Vec<AccountRef>, Raised> {
        Ok(free(py, || self.0.suggest(text))?.into_iter().map(AccountRef::wrap).collect())
    }

    /// The account meant by its id, its reference number, or its name, whatever its case and accents (rule A9).
    ///
    /// Raises RefusedError, NotFoundError (``unknown_account``), AmbiguousAccountError when several have the name,
    /// InvalidError for a selector that is empty, over 200 characters or holds control characters.
    fn find(&self, py: Python<'_>, selector: &str) -> Result<AccountView, Raised> {
        free(py, || self.0.find(selector)).map(AccountView::wrap)
    }

    /// The account with this id.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_account``), also for one of another dealership or desk.
    #[pyo3(signature = (id, /))]
    fn get(&self, py: Python<'_>, id: &str) -> Result<AccountView, Raised> {
        let id = self::id(id, Unknown::Account)?;
        free(py, || self.0.get(id)).map(AccountView::wrap)
    }

    /// The contacts of the account with this id, in the order of their creation.
    ///
    /// Raises what ``get`` raises.
    #[pyo3(signature = (id, /))]
    fn contacts(&self, py: Python<'_>, id: &str) -> Result<Vec<ContactView>, Raised> {
        let id = self::id(id, Unknown::Account)?;
        let contacts = free(py, || self.0.contacts(id))?;
        Ok(contacts.into_iter().map(ContactView::wrap).collect())
    }

    /// What happened to the account with this id, to its contacts and by its requests, newest first, up to 50 entries: from
    /// the newest, or from where the page before ends.
    ///
    /// Raises what ``get`` raises, InvalidError (``invalid_cursor``) for a cursor that is not one of this history's.
    #[pyo3(signature = (id, /, after = None))]
    fn history(&self, py: Python<'_>, id: &str, after: Option<&str>) -> PyResult<Page> {
        let id = self::id(id, Unknown::Account)?;
        let page = free(py, || self.0.history(id, after))?;
        Page::of::<_, HistoryEntry>(py, page)
    }

    /// Creates an account from little more than a name (rule A10): all else has the defaults of the dealership or the desk.
    /// The administrator, if one is named, is its manager, and told.
    ///
    /// Takes an AccountInsert, a dict, or JSON as str or bytes (at most 64 KiB). Where the host provisions the account is
    /// ``creating`` until ``confirm`` or ``fail`` (rule A3). Where bills and goods go, groups, features, currency and the values of
    /// the desk's own fields come with it, all or nothing. Raises RefusedError, InvalidError with all problems.
    /// Example: ``session.accounts.create(AccountInsert(name="Garage Chez Joe"))``.
    fn create(&self, py: Python<'_>, insert: Body<'_>) -> Result<AccountView, Raised> {
        free(py, || self.0.create(&AccountInsert::from_json(&insert.0)?)).map(AccountView::wrap)
    }

    /// Changes what is given of the account with this id (rules A2, A3); ``session.preview()`` tells before what becomes of its
    /// term.
    ///
    /// Takes an AccountUpdate, a dict or JSON. Where the desk provisions at once the account rests again when this returns;
    /// where the host does, it is ``updating`` until ``confirm`` or ``fail``. Another country chooses the nearest data centre,
    /// unless devices are enrolled (rule A8). Raises RefusedError, NotFoundError (``unknown_account``), ConflictError
    /// (``conflict``), StateError (``wrong_account_state`` unless it is active or suspended; ``subscription_ended`` for another
    /// renewal of a subscription that is over; ``currency_fixed`` for another currency once there is an order or a document, rule
    /// C3), InvalidError with all problems.
    /// Example: ``session.based_on(account.version).accounts.edit(account.id, AccountUpdate(notes=None))``.
    fn edit(&self, py: Python<'_>, id: &str, update: Body<'_>) -> Result<AccountEdited, Raised> {
        let id = self::id(id, Unknown::Account)?;
        free(py, || self.0.edit(id, &AccountUpdate::from_json(&update.0)?)).map(AccountEdited::wrap)
    }

    /// Gives the account with this id portal features of its own, none at all where the list is empty; None has it follow the
    /// desk again (rule C1). What its contacts may do holds from the next call on; support by e-mail is not affected.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_account``), ConflictError (``conflict``), StateError
    /// (``wrong_account_state`` unless it is active or suspended), InvalidError (``unknown_option``).
    /// Example: ``session.accounts.change_features(account.id, [PortalFeature.INVOICES])``.
    fn change_features(
        &self,
        py: Python<'_>,
        id: &str,
        features: Option<Vec<Member<comptoir::PortalFeature>>>,
    ) -> Result<AccountView, Raised> {
        let id = self::id(id, Unknown::Account)?;
        let features = features.map(|features| features.into_iter().map(|feature| feature.0).collect::<Vec<_>>());
        free(py, || self.0.change_features(id, features.as_deref())).map(AccountView::wrap)
    }

    /// The page on which the account with this id is edited, as data, in the reader's language: field by field, with help and
    /// with what is so at this moment.
    ///
    /// Raises what ``get`` raises.
    fn edit_page(&self, py: Python<'_>, id: &str, locale: Reader) -> Result<EditPage, Raised> {
        let id = self::id(id, Unknown::Account)?;
        free(py, || self.0.edit_page(id, &locale.0)).map(EditPage::wrap)
    }

    /// The page on which a client is entered, as data, in the reader's language, with its sections for permissions, billing and
    /// shipping, and advanced options. Its paths lead into an AccountInsert; what is left as it was drawn need not be sent.
    ///
    /// Raises RefusedError. Example: ``session.accounts.new_page("fr").field("/billing/same_as").label``.
    fn new_page(&self, py: Python<'_>, locale: Reader) -> Result<EditPage, Raised> {
        free(py, || self.0.new_page(&locale.0)).map(EditPage::wrap)
    }

    /// The page on which a client is entered by the name alone (rule A10), as data, in the reader's language; and by the desk's
    /// own fields that are required and have no default.
    ///
    /// Raises RefusedError.
    fn quick_page(&self, py: Python<'_>, locale: Reader) -> Result<EditPage, Raised> {
        free(py, || self.0.quick_page(&locale.0)).map(EditPage::wrap)
    }

    /// Suspends the account with this id: nobody signs in through it until it is restored; its subscription goes on (rules A1,
    /// A4).
    ///
    /// Raises RefusedError, NotFoundError (``unknown_account``), ConflictError (``conflict``), StateError
    /// (``wrong_account_state``) unless it is active.
    #[pyo3(signature = (id, /))]
    fn suspend(&self, py: Python<'_>, id: &str) -> Result<AccountView, Raised> {
        let id = self::id(id, Unknown::Account)?;
        free(py, || self.0.suspend(id)).map(AccountView::wrap)
    }

    /// Takes the suspended account with this id back into use (rule A1).
    ///
    /// Raises what ``suspend`` raises, unless it is suspended.
    #[pyo3(signature = (id, /))]
    fn restore(&self, py: Python<'_>, id: &str) -> Result<AccountView, Raised> {
        let id = self::id(id, Unknown::Account)?;
        free(py, || self.0.restore(id)).map(AccountView::wrap)
    }

    /// Deletes the account with this id, which has no devices any more, for good: its contacts end, people's places in other
    /// accounts stay (rule A5), its subscription ends. Where the host provisions, once that has confirmed it.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_account``), ConflictError (``conflict``), StateError
    /// (``wrong_account_state`` unless it is active or suspended; ``account_has_devices``).
    #[pyo3(signature = (id, /))]
    fn delete(&self, py: Python<'_>, id: &str) -> Result<AccountView, Raised> {
        let id = self::id(id, Unknown::Account)?;
        free(py, || self.0.delete(id)).map(AccountView::wrap)
    }

    /// Confirms that what the account with this id waits for has been provisioned (rule A3): a new account is open and its
    /// people are told, changed values hold, a deleted account is gone.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_account``), ConflictError (``conflict``), StateError
    /// (``wrong_account_state``) unless it waits.
    #[pyo3(signature = (id, /))]
    fn confirm(&self, py: Python<'_>, id: &str) -> Result<AccountView, Raised> {
        let id = self::id(id, Unknown::Account)?;
        free(py, || self.0.confirm(id)).map(AccountView::wrap)
    }

    /// Tells that what the account with this id waits for could not be provisioned, and why (1 to 4,000 characters; rule A3): a
    /// new account is deleted, any other is as it was before. Whoever asked is told.
    ///
    /// Raises what ``confirm`` raises, InvalidError for the reason (``/text``).
    fn fail(&self, py: Python<'_>, id: &str, reason: &str) -> Result<AccountView, Raised> {
        let id = self::id(id, Unknown::Account)?;
        free(py, || self.0.fail(id, reason)).map(AccountView::wrap)
    }

    /// The data centre that would serve an account in ``country``, how far it is, and which would be next (rule A8); None where
    /// the desk has no data centres.
    ///
    /// Raises RefusedError, InvalidError (``unknown_country``). Example: ``accounts.explain_centre("IS").text("fi")``.
    fn explain_centre(&self, py: Python<'_>, country: Land) -> Result<Option<CentreChoice>, Raised> {
        Ok(free(py, || self.0.explain_centre(country.0))?.map(CentreChoice::of))
    }

    /// Why the account with this id is served by the data centre that serves it, and which would be next (rule A8); None where
    /// it is served by none.
    ///
    /// Raises what ``get`` raises.
    #[pyo3(signature = (id, /))]
    fn centre(&self, py: Python<'_>, id: &str) -> Result<Option<CentreChoice>, Raised> {
        let id = self::id(id, Unknown::Account)?;
        Ok(free(py, || self.0.centre(id))?.map(CentreChoice::of))
    }

    /// The sites of the customer that the account with this id belongs to: the accounts that the same user answers for, this one
    /// included, by name (rule A6). None for an account without an administrator; the first 500, ``list(administrator=…)`` has
    /// them all.
    ///
    /// Raises what ``get`` raises.
    #[pyo3(signature = (id, /))]
    fn sites(&self, py: Python<'_>, id: &str) -> Result<Vec<AccountView>, Raised> {
        let id = self::id(id, Unknown::Account)?;
        Ok(free(py, || self.0.sites(id))?.into_iter().map(AccountView::wrap).collect())
    }

    /// Changes the person who answers for the account with this id, in every account where that person has a place (rule A7). A
    /// changed e-mail address is activated again, and the old one is told (rule P4).
    ///
    /// Takes a UserUpdate, a dict or JSON. Raises RefusedError, NotFoundError (``unknown_account``), ConflictError
    /// (``conflict``: the version is the person's, ``ContactView.version``), StateError (``wrong_account_state``), InvalidError
    /// with all problems, such as ``no_administrator``, ``not_activated``, ``email_taken``, ``same_email``, ``staff_member``.
    fn edit_administrator(&self, py: Python<'_>, id: &str, update: Body<'_>) -> Result<ContactView, Raised> {
        let id = self::id(id, Unknown::Account)?;
        free(py, || self.0.edit_administrator(id, &UserUpdate::from_json(&update.0)?)).map(ContactView::wrap)
    }

    /// Has somebody else answer for the account with this id (rule A7): somebody the desk knows, who keeps name and language, or
    /// somebody new, who is invited. The former administrator stays a plain contact unless ``remove_former`` is on.
    ///
    /// Takes an AdministratorDraft, a dict or JSON. Raises RefusedError, NotFoundError (``unknown_account``), ConflictError
    /// (``conflict``), StateError (``wrong_account_state``), InvalidError with all problems, such as ``same_administrator``,
    /// ``unknown_user``, ``user_suspended``, ``user_deleted``, ``required``.
    fn replace_administrator(&self, py: Python<'_>, id: &str, draft: Body<'_>) -> Result<AccountView, Raised> {
        let id = self::id(id, Unknown::Account)?;
        let replace = || self.0.replace_administrator(id, &AdministratorDraft::from_json(&draft.0)?);
        free(py, replace).map(AccountView::wrap)
    }
}
