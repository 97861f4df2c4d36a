//! Staff, dealerships, users and invitations, as they are shown.

use pyo3::prelude::*;

use crate::enums::Member;
use crate::json::restored;
use crate::value::Instant;
use crate::view::{Reduced, view};

view! {
    /// A dealership.
    DealershipView(comptoir::DealershipView) shows(code, city) {
        /// Which.
        id(value) -> String { value.id.to_string() }
        /// Its code, unique in the desk: ``20/90074``.
        code(value) -> String { value.code.clone() }
        /// Its city.
        city(value) -> String { value.city.clone() }
        /// Its country: a code of ISO 3166-1.
        country(value) -> String { value.country.to_string() }
        /// Its language: a tag of BCP 47.
        language(value) -> String { value.language.to_string() }
        /// Its time zone, by its IANA name.
        time_zone(value) -> &'static str { value.time_zone.name() }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "DealershipView", &*self.0)
        }
    }
}

view! {
    /// A staff member.
    StaffView(comptoir::StaffView) shows(id, role) {
        /// Who.
        id(value) -> String { value.id.to_string() }
        /// The id of the user this is.
        user(value) -> String { value.user.to_string() }
        /// In which role.
        role(value) -> Member<comptoir::StaffRole> { Member(value.role) }
        /// Of which dealership: its code.
        dealership(value) -> Option<String> { value.dealership.clone() }
        /// The e-mail address, as typed.
        email(value) -> String { value.email.clone() }
        /// The full name.
        name(value) -> String { value.name.clone() }
        /// The given name; empty where only the full name is known.
        first_name(value) -> String { value.first_name.clone() }
        /// The family name; empty where only the full name is known.
        last_name(value) -> String { value.last_name.clone() }
        /// The language: a tag of BCP 47.
        language(value) -> String { value.language.to_string() }
        /// The time zone, by its IANA name.
        time_zone(value) -> &'static str { value.time_zone.name() }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "StaffView", &*self.0)
        }
    }
}

view! {
    /// A user: a person known by one e-mail address across the desk.
    UserView(comptoir::UserView) shows(id, state, version) {
        /// Who.
        id(value) -> String { value.id.to_string() }
        /// The e-mail address, as typed.
        email(value) -> String { value.email.clone() }
        /// The full name.
        name(value) -> String { value.name.clone() }
        /// The given name; empty where only the full name is known.
        first_name(value) -> String { value.first_name.clone() }
        /// The family name; empty where only the full name is known.
        last_name(value) -> String { value.last_name.clone() }
        /// The language: a tag of BCP 47.
        language(value) -> String { value.language.to_string() }
        /// The time zone, by its IANA name.
        time_zone(value) -> &'static str { value.time_zone.name() }
        /// Whether the user has activated.
        activation(value) -> Member<comptoir::Activation> { Member(value.activation) }
        /// Whether the user may use the desk at all.
        state(value) -> Member<comptoir::UserState> { Member(value.state) }
        /// What the state allows.
        allows(value) -> Vec<Member<comptoir::UserCommand>> { value.state.commands().map(Member).collect() }
        /// The user's version, for ``based_on``.
        version(value) -> i64 { value.version }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "UserView", &*self.0)
        }
    }
}

view! {
    /// An invitation to activate, for the first time or again at another address.
    InvitationView(comptoir::InvitationView) shows(id, purpose, state) {
        /// Which.
        id(value) -> String { value.id.to_string() }
        /// The id of the user whom it invites.
        user(value) -> String { value.user.to_string() }
        /// The user's full name.
        name(value) -> String { value.name.clone() }
        /// The user's e-mail address of today, as typed.
        email(value) -> String { value.email.clone() }
        /// What it is for.
        purpose(value) -> Member<comptoir::InvitationPurpose> { Member(value.purpose) }
        /// Where it stands now.
        state(value) -> Member<comptoir::InvitationState> { Member(value.state) }
        /// When it was made, in UTC.
        created_at(value) -> Instant { Instant(value.created_at) }
        /// From which instant on it is no longer good, in UTC.
        expires_at(value) -> Instant { Instant(value.expires_at) }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "InvitationView", &*self.0)
        }
    }
}

view! {
    /// A user of the desk whose address looks like another one: ``rnarie@…`` and ``marie@…``.
    LookAlike(comptoir::LookAlike) shows(user) {
        /// The id of the user.
        user(value) -> String { value.user.to_string() }
        /// The e-mail address, as typed.
        email(value) -> String { value.email.clone() }
        /// The full name.
        name(value) -> String { value.name.clone() }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "LookAlike", &*self.0)
        }
    }
}
