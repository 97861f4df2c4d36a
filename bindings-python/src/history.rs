//! The history of accounts and requests, and the changes of a desk.

use comptoir::FieldValue as Value;
use pyo3::IntoPyObjectExt as _;
use pyo3::prelude::*;
use pyo3::types::{PyIterator, PyList};

use crate::account_drafts;
use crate::call::light;
use crate::drafts;
use crate::enums::{FIELD_VALUE_KIND, HISTORY_ACTOR_KIND, Word};
use crate::failure::Raised;
use crate::json::restored;
use crate::request_view::{DealershipRef, PersonRef};
use crate::value::{Instant, Reader};
use crate::view::{Reduced, view};
use crate::work_view::ContactRef;

view! {
    /// One thing that happened to an account or a request.
    ///
    /// Example: ``[entry.text("fi") for entry in session.accounts.history(account.id)]``.
    HistoryEntry(comptoir::HistoryEntry) shows(sequence, ordinal, action) {
        /// The number of the command in its desk; the entries of one command share it.
        sequence(value) -> i64 { value.sequence }
        /// The entry's place among those of its command, from 0.
        ordinal(value) -> i32 { value.ordinal }
        /// When it happened, in UTC.
        at(value) -> Instant { Instant(value.at) }
        /// Who did it.
        by(value) -> HistoryActor { HistoryActor::wrap(value.by.clone()) }
        /// What was done: ``submit_request``, ``edit_account`` …
        action(value) -> String { value.action.clone() }
        /// What it was done to: ``account``, ``contact``, ``user``, ``request`` …
        subject(value) -> String { value.subject.clone() }
        /// The id of that.
        subject_id(value) -> String { value.subject_id.clone() }
        /// What that is called: a request's code, a person's name of today, the name an account was created with.
        called(value) -> FieldValue { FieldValue::wrap(value.called.clone()) }
        /// The version it has since.
        version(value) -> i64 { value.version }
        /// The fields that changed, in the order in which the event names them.
        changes(value) -> Vec<FieldChange> { value.changes.iter().cloned().map(FieldChange::wrap).collect() }
        /// What was asked, answered, or given as a reason.
        said(value) -> Option<FieldValue> { value.said.clone().map(FieldValue::wrap) }
    }
    more {
        /// What happened, as a sentence in the reader's language without a full stop, whatever changed with its values
        /// before and after: ``Anna Infomedia a changé la langue du compte : finnois → français``.
        fn text(&self, locale: Reader) -> Result<String, Raised> {
            light(|| self.0.text(&locale.0))
        }
    }
}

view! {
    /// Who did something.
    HistoryActor(comptoir::HistoryActor) shows(kind) {
        /// What the actor is.
        kind(value) -> Word { Word::tag(&HISTORY_ACTOR_KIND, value) }
        /// The staff member, by the name of today; None for an erased one and for others.
        person(value) -> Option<PersonRef> {
            match value {
                comptoir::HistoryActor::Staff(person) => Some(PersonRef::wrap(person.clone())),
                _ => None,
            }
        }
        /// The id of the staff member, also of an erased one.
        staff(value) -> Option<String> {
            match value {
                comptoir::HistoryActor::Staff(person) => Some(person.id.to_string()),
                comptoir::HistoryActor::Erased(id) => Some(id.to_string()),
                _ => None,
            }
        }
        /// The contact of an account, by the name of today; None for an erased one and for others.
        contact(value) -> Option<ContactRef> {
            match value {
                comptoir::HistoryActor::Contact(contact) => Some(ContactRef::wrap(contact.clone())),
                _ => None,
            }
        }
        /// The id of the contact, also of an erased one.
        contact_id(value) -> Option<String> {
            match value {
                comptoir::HistoryActor::Contact(contact) => Some(contact.id.to_string()),
                comptoir::HistoryActor::ErasedContact(id) => Some(id.to_string()),
                _ => None,
            }
        }
        /// The name of the host application's job.
        host(value) -> Option<String> {
            match value {
                comptoir::HistoryActor::Host(name) => Some(name.clone()),
                _ => None,
            }
        }
    }
    more {
        /// Who it is, as a sentence names it: ``Anna Infomedia``, ``L’application (provisioning)``.
        fn text(&self, locale: Reader) -> Result<String, Raised> {
            light(|| self.0.text(&locale.0))
        }
    }
}

view! {
    /// The latest change of a field since the version that a command was made from.
    FieldConflict(comptoir::FieldConflict) shows(subject, field, at) {
        /// What it is a field of, as an entry of a history says it: ``account``, ``order``, ``document``.
        subject(value) -> String { value.subject.clone() }
        /// The field's name: ``language``, ``state``.
        field(value) -> String { value.field.clone() }
        /// Who changed it.
        by(value) -> HistoryActor { HistoryActor::wrap(value.by.clone()) }
        /// When, in UTC.
        at(value) -> Instant { Instant(value.at) }
    }
    more {
        /// The field's name in the reader's language, as it stands alone: ``Langue``, and of an order ``Statut``.
        fn label(&self, locale: Reader) -> Result<String, Raised> {
            light(|| self.0.label(&locale.0))
        }
    }
}

impl FieldConflict {
    /// What a pickle held.
    pub(crate) fn kept(body: &serde_json::Value) -> Option<Self> {
        let (by, read) = (body.get("by")?, |value: &serde_json::Value| value.as_str().map(str::to_owned));
        let value = by.get("value")?;
        let by = match by.get("kind")?.as_str()? {
            "staff" => comptoir::HistoryActor::Staff(serde_json::from_value(value.clone()).ok()?),
            "erased" => comptoir::HistoryActor::Erased(serde_json::from_value(value.clone()).ok()?),
            "contact" => comptoir::HistoryActor::Contact(serde_json::from_value(value.clone()).ok()?),
            "erased_contact" => comptoir::HistoryActor::ErasedContact(serde_json::from_value(value.clone()).ok()?),
            _ => comptoir::HistoryActor::Host(read(value)?),
        };
        let at = serde_json::from_value(body.get("at")?.clone()).ok()?;
        let subject = body.get("subject").and_then(read).unwrap_or_default();
        Some(Self::wrap(comptoir::FieldConflict { subject, field: read(body.get("field")?)?, by, at }))
    }
}

view! {
    /// A field that an event changed, or that something was created with.
    FieldChange(comptoir::FieldChange) shows(field) {
        /// The field's name: ``language``, ``first_name``; of one of the desk's own, ``custom/`` and its key.
        field(value) -> String { value.field.clone() }
        /// What it was.
        before(value) -> FieldValue { FieldValue::wrap(value.before.clone()) }
        /// What it is since.
        after(value) -> FieldValue { FieldValue::wrap(value.after.clone()) }
    }
    more {
        /// The field's name in the reader's language, as it stands alone: ``Langue``; of one of the desk's own, what the desk calls
        /// it.
        fn label(&self, locale: Reader) -> Result<String, Raised> {
            light(|| self.0.label(&locale.0))
        }
    }
}

view! {
    /// A field's value before or after a change.
    FieldValue(Value) shows(kind) {
        /// What the value is.
        kind(value) -> Word { Word::tag(&FIELD_VALUE_KIND, value) }
    }
    more {
        /// The value itself: a str (of a choice its stable name, of a person the id), an int, a bool, a datetime in UTC, a
        /// date, an AddressDraft, a DestinationDraft (an address and its country) or a DealershipRef; None where there is none and
        /// where its owner was erased.
        #[getter]
        fn value<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
            match &*self.0 {
                Value::Text(text) => text.into_bound_py_any(py),
                Value::Number(number) => number.into_bound_py_any(py),
                Value::Switch(on) => on.into_bound_py_any(py),
                Value::Language(language) => language.to_string().into_bound_py_any(py),
                Value::Country(country) => country.to_string().into_bound_py_any(py),
                Value::TimeZone(zone) => zone.name().into_bound_py_any(py),
                Value::Moment(at, _) => Instant(*at).into_bound_py_any(py),
                Value::Day(day) => day.into_bound_py_any(py),
                Value::Address(address, _) => drafts::address(py, address),
                Value::Destination(address, country) => account_drafts::place(py, address, *country),
                Value::Choice(choice) => choice.name().into_bound_py_any(py),
                Value::Person(id, _) => id.to_string().into_bound_py_any(py),
                Value::Dealership(dealership) => DealershipRef::wrap(dealership.clone()).into_bound_py_any(py),
                _ => Ok(py.None().into_bound(py)),
            }
        }

        /// The value as the reader sees it, on one line: ``finnois``, ``12 rue de la Paix, 75002 Paris``; ``—`` where there
        /// is none.
        fn text(&self, locale: Reader) -> Result<String, Raised> {
            light(|| self.0.text(&locale.0))
        }
    }
}

view! {
    /// Some of a desk's changes, in the order in which they were made. It can be iterated and has a length.
    Changes(comptoir::Changes) shows(more) {
        /// The changes; none when nothing has changed since.
        items(value) -> Vec<Change> { value.items.iter().cloned().map(Change::wrap).collect() }
        /// What to ask for those after with: now when there are ``more``, else later.
        next(value) -> String { value.next.clone() }
        /// Whether there are more already.
        more(value) -> bool { value.more }
    }
    more {
        fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
            PyList::new(py, self.items())?.try_iter()
        }

        fn __len__(&self) -> usize {
            self.0.items.len()
        }

        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "Changes", &*self.0)
        }
    }
}

view! {
    /// One thing that changed, without any personal value.
    Change(comptoir::Change) shows(sequence, ordinal, action, subject) {
        /// The number of the command in its desk; the changes of one command share it.
        sequence(value) -> i64 { value.sequence }
        /// The change's place among those of its command, from 0.
        ordinal(value) -> i32 { value.ordinal }
        /// When it was made, in UTC.
        at(value) -> Instant { Instant(value.at) }
        /// Who made it: ``staff:…`` or ``contact:…`` with an id, ``host:…`` with the job's name.
        actor(value) -> String { value.actor.clone() }
        /// What was done: ``submit_request``, ``edit_account`` …
        action(value) -> String { value.action.clone() }
        /// What it was done to: ``request``, ``account``, ``user``, ``contact``, ``staff``, ``work`` …
        subject(value) -> String { value.subject.clone() }
        /// The id of that.
        subject_id(value) -> String { value.subject_id.clone() }
        /// The version it has since.
        version(value) -> i64 { value.version }
        /// The names of the fields that changed, or that it was created with.
        fields(value) -> Vec<String> { value.fields.clone() }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "Change", &*self.0)
        }
    }
}
