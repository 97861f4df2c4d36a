//! The fields that a desk has added to accounts and contacts, as they are shown.

use std::collections::BTreeMap;

use pyo3::prelude::*;

use crate::enums::Member;
use crate::json::restored;
use crate::value::{Instant, Reader};
use crate::view::{Reduced, view};

view! {
    /// A field that a desk has added to accounts or contacts.
    FieldView(comptoir::FieldView) shows(subject, key, version) {
        /// Which.
        id(value) -> String { value.id.to_string() }
        /// What it is added to.
        subject(value) -> Member<comptoir::FieldSubject> { Member(value.subject) }
        /// Its key, by which values are given in ``custom``.
        key(value) -> String { value.key.clone() }
        /// What it holds.
        kind(value) -> Member<comptoir::FieldKind> { Member(value.kind) }
        /// What it is called in the desk's language, else in the first there is.
        name(value) -> String { value.name.clone() }
        /// What it is called, by language tag.
        labels(value) -> BTreeMap<String, String> { value.labels.clone() }
        /// What can be chosen, in the order of lists; of a field of choices only.
        choices(value) -> Vec<FieldChoice> { value.choices.iter().cloned().map(FieldChoice::wrap).collect() }
        /// Whether it has to be filled in when something is created, and cannot be cleared.
        required(value) -> bool { value.required }
        /// What it holds in a blank form, and where nothing is said of it.
        default(value) -> Option<String> { value.default.clone() }
        /// Who sees it.
        seen_by(value) -> Member<comptoir::FieldAudience> { Member(value.seen_by) }
        /// Who edits it.
        edited_by(value) -> Member<comptoir::FieldAudience> { Member(value.edited_by) }
        /// Where it stands among the others, 0 to 1000; of several in one place, the keys say which is first.
        position(value) -> i64 { value.position }
        /// Since when it is not in use any more, in UTC; its values stay, shown no more.
        retired_at(value) -> Option<Instant> { value.retired_at.map(Instant) }
        /// Its version, for ``based_on``.
        version(value) -> i64 { value.version }
    }
    more {
        /// What it is called in the language of a reader of this locale, else in the desk's.
        fn label(&self, locale: Reader) -> String {
            self.0.label(&locale.0).to_owned()
        }

        /// A value of it as the reader's language writes it: a number with its separators, a day, the label of a choice, yes or
        /// no. ``desk`` is the language in which a choice is told that has no label in the reader's; where it is left out, the
        /// first there is. What is no value of this field is shown as it is.
        ///
        /// Example: ``field.text(account.custom["fleet"], "fr")``.
        #[pyo3(signature = (value, locale, desk = None))]
        fn text(&self, value: &str, locale: Reader, desk: Option<Reader>) -> String {
            let desk = desk.as_ref().unwrap_or(&locale);
            self.0.text(value, &locale.0, &desk.0)
        }

        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "FieldView", &*self.0)
        }
    }
}

view! {
    /// One of the choices of a field of the desk's own.
    FieldChoice(comptoir::FieldChoice) shows(key) {
        /// Its key, which values hold.
        key(value) -> String { value.key.clone() }
        /// What it is called, by language tag.
        labels(value) -> BTreeMap<String, String> { value.labels.clone() }
    }
    more {
        /// What it is called in the language of a reader of this locale, else in that of the ``desk``; where that is left out, in
        /// the first there is.
        #[pyo3(signature = (locale, desk = None))]
        fn label(&self, locale: Reader, desk: Option<Reader>) -> String {
            let desk = desk.as_ref().unwrap_or(&locale);
            self.0.label(&locale.0, &desk.0).to_owned()
        }

        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "FieldChoice", &*self.0)
        }
    }
}
