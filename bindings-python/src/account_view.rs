//! Customer accounts and their contacts, as they are shown.

use std::collections::BTreeMap;

use pyo3::prelude::*;

use crate::drafts;
use crate::enums::Member;
use crate::json::restored;
use crate::subscription::TermChange;
use crate::value::Instant;
use crate::view::{Reduced, view};

view! {
    /// A customer account.
    AccountView(comptoir::AccountView) shows(id, state, version) {
        /// Which.
        id(value) -> String { value.id.to_string() }
        /// Its name; names are not unique (rule A9).
        name(value) -> String { value.name.clone() }
        /// The customer reference number that the desk knows it by, unique in the desk.
        reference(value) -> Option<String> { value.reference.clone() }
        /// Where it stands.
        state(value) -> Member<comptoir::AccountState> { Member(value.state) }
        /// Its language: a tag of BCP 47.
        language(value) -> String { value.language.to_string() }
        /// Its country: a code of ISO 3166-1.
        country(value) -> String { value.country.to_string() }
        /// What customer service should know; None for a contact, who is not shown it.
        notes(value) -> Option<String> { value.notes.clone() }
        /// What of the portal is switched on for its contacts (rule C1).
        features(value) -> Vec<Member<comptoir::PortalFeature>> { value.features.iter().copied().map(Member).collect() }
        /// Whether these are the desk's, and not features of its own.
        follows_desk(value) -> bool { value.follows_desk }
        /// The id of the dealership it belongs to (rule A11).
        dealership(value) -> Option<String> { value.dealership.map(|id| id.to_string()) }
        /// The id of the user who answers for it.
        administrator(value) -> Option<String> { value.administrator.map(|id| id.to_string()) }
        /// Its time zone, in which its subscription is counted, by its IANA name.
        time_zone(value) -> &'static str { value.time_zone.name() }
        /// The key of the data centre that serves it (rule A8); None where the desk has none.
        data_centre(value) -> Option<String> { value.data_centre.clone() }
        /// What its state allows (rules A1 to A3).
        allows(value) -> Vec<Member<comptoir::AccountCommand>> { value.state.allows().map(Member).collect() }
        /// Where its bills go at present (rule C2).
        billing(value) -> AddressView { AddressView::wrap(value.billing.clone()) }
        /// Where its goods go at present.
        shipping(value) -> AddressView { AddressView::wrap(value.shipping.clone()) }
        /// What money is written in for it, its own currency, else the desk's: a code of ISO 4217 (rule C3).
        currency(value) -> String { value.currency.to_string() }
        /// Whether that holds for good, because there is an order or a document.
        currency_fixed(value) -> bool { value.currency_fixed }
        /// The values of the desk's own fields that the reader sees, by key; ``FieldView.text`` writes them for people.
        custom(value) -> BTreeMap<String, String> { value.custom.clone() }
        /// When it was created, in UTC.
        created_at(value) -> Instant { Instant(value.created_at) }
        /// Its version.
        version(value) -> i64 { value.version }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "AccountView", &*self.0)
        }

        /// Its address, as an AddressDraft; empty where it was entered without one (rule A10).
        #[getter]
        fn address<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
            drafts::address(py, &self.0.address)
        }
    }
}

view! {
    /// Where an account's bills or goods go at present (rule C2).
    AddressView(comptoir::AddressView) shows(same_as) {
        /// Whose address that is; None for one of its own.
        same_as(value) -> Option<Member<comptoir::SameAs>> { value.same_as.map(Member) }
        /// Street and number. Of an account that was entered without an address, and whose this is, neither this nor the next
        /// three are known (rule A10).
        street(value) -> Option<String> { value.street.clone() }
        /// Postal code.
        postal_code(value) -> Option<String> { value.postal_code.clone() }
        /// City.
        city(value) -> Option<String> { value.city.clone() }
        /// State or province, where the country has them in addresses.
        region(value) -> Option<String> { value.region.clone() }
        /// Its country: a code of ISO 3166-1.
        country(value) -> String { value.country.to_string() }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "AddressView", &*self.0)
        }

        /// The same without country, as an AddressDraft.
        #[getter]
        fn address<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
            drafts::address(py, &self.0.address())
        }
    }
}

view! {
    /// An account with what tells namesakes apart (rule A9), as suggestions and choices show it.
    AccountRef(comptoir::AccountRef) shows(id) {
        /// Which.
        id(value) -> String { value.id.to_string() }
        /// Its name.
        name(value) -> String { value.name.clone() }
        /// Its customer reference number, where it has one.
        reference(value) -> Option<String> { value.reference.clone() }
        /// The postal code of its address.
        postal_code(value) -> String { value.postal_code.clone() }
        /// The city of its address.
        city(value) -> String { value.city.clone() }
        /// Its country: a code of ISO 3166-1.
        country(value) -> String { value.country.to_string() }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "AccountRef", &*self.0)
        }
    }
}

view! {
    /// A contact: a user's place in one account.
    ContactView(comptoir::ContactView) shows(id, role) {
        /// Which.
        id(value) -> String { value.id.to_string() }
        /// The id of the user it is.
        user(value) -> String { value.user.to_string() }
        /// The e-mail address, as typed.
        email(value) -> String { value.email.clone() }
        /// The full name.
        name(value) -> String { value.name.clone() }
        /// The given name; empty where only the full name is known.
        first_name(value) -> String { value.first_name.clone() }
        /// The family name; empty where only the full name is known.
        last_name(value) -> String { value.last_name.clone() }
        /// The telephone number.
        phone(value) -> Option<String> { value.phone.clone() }
        /// The mobile number.
        mobile(value) -> Option<String> { value.mobile.clone() }
        /// Another way to reach the contact.
        other(value) -> Option<String> { value.other.clone() }
        /// What the contact may do in the account.
        role(value) -> Member<comptoir::Role> { Member(value.role) }
        /// The key of the job title; empty where there is none.
        job_title(value) -> String { value.job_title.clone() }
        /// The keys of the services that the contact may ask for; None where that is all (rule P2).
        services(value) -> Option<Vec<String>> { value.services.clone() }
        /// What the contact is told of by mail.
        notifications(value) -> Vec<Member<comptoir::Notification>> {
            value.notifications.iter().copied().map(Member).collect()
        }
        /// The language: a tag of BCP 47.
        language(value) -> String { value.language.to_string() }
        /// The time zone, by its IANA name.
        time_zone(value) -> &'static str { value.time_zone.name() }
        /// Whether the user has activated.
        activation(value) -> Member<comptoir::Activation> { Member(value.activation) }
        /// Whether the user may use the desk at all.
        state(value) -> Member<comptoir::UserState> { Member(value.state) }
        /// When the contact was removed from the account, in UTC; None while it is in it.
        removed_at(value) -> Option<Instant> { value.removed_at.map(Instant) }
        /// The user's version, for ``based_on`` when the person is changed.
        version(value) -> i64 { value.version }
        /// The place's version, for ``based_on`` when what the person is in the account is changed.
        contact_version(value) -> i64 { value.contact_version }
        /// The values of the desk's own fields that the reader sees, by key; ``FieldView.text`` writes them for people.
        custom(value) -> BTreeMap<String, String> { value.custom.clone() }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "ContactView", &*self.0)
        }
    }
}

view! {
    /// An edited account.
    AccountEdited(comptoir::AccountEdited) shows(account) {
        /// The account, as it is since.
        account(value) -> AccountView { AccountView::wrap(value.account.clone()) }
        /// What becomes of the subscription's term, and from which day on, where it was to change. Where the host provisions
        /// other values of the same edit, it is done once they are confirmed, as of that day.
        term_change(value) -> Option<TermChange> { value.term_change.map(TermChange::wrap) }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "AccountEdited", &*self.0)
        }
    }
}
