//! What a field is added to, what it holds, and for whom it is.

use crate::model::named::named;

named! {
    /// What a desk adds fields to.
    #[derive(PartialOrd, Ord)]
    FieldSubject, "field-subject-" {
        /// To accounts.
        Account = "account", "account";
        /// To contacts: to a person's place in an account, not to the person.
        Contact = "contact", "contact";
    }
}

named! {
    /// What a field of a desk's own holds. It stays for good.
    FieldKind, "field-kind-" {
        /// One line of text, up to 500 characters.
        Text = "text", "text";
        /// A decimal number of up to 15 digits.
        Number = "number", "number";
        /// A day.
        Date = "date", "date";
        /// One of the field's choices.
        Choice = "choice", "choice";
        /// Yes or no.
        YesNo = "yes_no", "yes-no";
    }
}

named! {
    /// Who sees a field of a desk's own, or edits it, as far as each may read or edit what it belongs to. Each includes the
    /// one before.
    #[derive(PartialOrd, Ord)]
    FieldAudience, "field-audience-" {
        /// Desk administrators and agents, and the host.
        Desk = "desk", "desk";
        /// Dealers too.
        Staff = "staff", "staff";
        /// The contacts of accounts too.
        Everyone = "everyone", "everyone";
    }
}

impl FieldAudience {
    /// Whether what is for this audience is for somebody of `other` too.
    pub(crate) fn includes(self, other: Self) -> bool {
        other <= self
    }

    /// The audiences that are no wider, as far as this one.
    pub(crate) fn up_to(self) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |audience| *audience <= self)
    }
}
