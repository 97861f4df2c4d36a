//! The drafts that are known by their class: read from JSON, and written as it.

use comptoir::{
    AccountInsert, AccountUpdate, AdministratorDraft, Approval, ContactDraft, ContactUpdate, DeliveryDraft,
    DocumentDraft, DocumentUpdate, FieldDraft, FieldUpdate, FileDraft, OrderDraft, ProfileUpdate, ProgressDraft,
    QuoteDraft, Reassignment, RegistrationDraft, ServiceDraft, ServiceUpdate, TemplateDraft, UserUpdate, WorkDraft,
};
use pyo3::prelude::*;

use crate::call::free;
use crate::failure::Raised;
use crate::json::{Body, text};
use crate::{account_drafts, document_drafts, field_drafts, order_drafts, people_drafts, templates, work_drafts};

/// Declares the two functions over the drafts: what each is made of in Python.
macro_rules! typed {
    ($($name:literal => $draft:ident, $made:path;)*) => {
        /// Reads the draft of this class: its shape is checked, its values are not.
        #[pyfunction]
        #[pyo3(name = "_typed_draft")]
        pub(crate) fn typed_draft<'py>(py: Python<'py>, class: &str, json: Body<'_>) -> PyResult<Bound<'py, PyAny>> {
            match class {
                $($name => $made(py, &free(py, || $draft::from_json(&json.0))?),)*
                _ => Err(Raised::internal("class of a draft").into()),
            }
        }

        /// The draft of this class as JSON: no member where nothing is changed.
        #[pyfunction]
        #[pyo3(name = "_typed_draft_json")]
        pub(crate) fn typed_draft_json(py: Python<'_>, class: &str, draft: Body<'_>) -> Result<String, Raised> {
            free(py, || match class {
                $($name => text(&$draft::from_json(&draft.0)?),)*
                _ => Err(Raised::internal("class of a draft")),
            })
        }
    };
}

typed! {
    "AccountInsert" => AccountInsert, account_drafts::insert;
    "AccountUpdate" => AccountUpdate, account_drafts::update;
    "AdministratorDraft" => AdministratorDraft, account_drafts::administrator;
    "Approval" => Approval, people_drafts::approval;
    "ContactDraft" => ContactDraft, people_drafts::contact;
    "ContactUpdate" => ContactUpdate, people_drafts::contact_update;
    "DeliveryDraft" => DeliveryDraft, work_drafts::delivery;
    "DocumentDraft" => DocumentDraft, document_drafts::document;
    "DocumentUpdate" => DocumentUpdate, document_drafts::document_update;
    "FieldDraft" => FieldDraft, field_drafts::field;
    "FieldUpdate" => FieldUpdate, field_drafts::field_update;
    "FileDraft" => FileDraft, work_drafts::file;
    "OrderDraft" => OrderDraft, order_drafts::order;
    "ProfileUpdate" => ProfileUpdate, people_drafts::profile_update;
    "ProgressDraft" => ProgressDraft, work_drafts::progress;
    "QuoteDraft" => QuoteDraft, work_drafts::quote;
    "Reassignment" => Reassignment, work_drafts::reassignment;
    "RegistrationDraft" => RegistrationDraft, people_drafts::registration;
    "ServiceDraft" => ServiceDraft, work_drafts::service;
    "ServiceUpdate" => ServiceUpdate, work_drafts::service_update;
    "TemplateDraft" => TemplateDraft, templates::draft;
    "UserUpdate" => UserUpdate, people_drafts::user_update;
    "WorkDraft" => WorkDraft, work_drafts::work;
}
