//! What a desk's own fields are added to, what they hold, and for whom they are.

use super::mirror::{labelled, mirror};

mirror! {
    /// What a desk adds fields to.
    FieldSubject {
        /// To accounts.
        Account,
        /// To contacts: to a person's place in an account, not to the person.
        Contact,
    }
}

mirror! {
    /// What a field of a desk's own holds. It stays for good.
    FieldKind {
        /// One line of text, up to 500 characters.
        Text,
        /// A decimal number of up to 15 digits.
        Number,
        /// A day.
        Date,
        /// One of the field's choices.
        Choice,
        /// Yes or no.
        YesNo,
    }
}

mirror! {
    /// Who sees a field of a desk's own, or edits it, as far as each may read or edit what it belongs to. Each includes the one
    /// before.
    FieldAudience {
        /// Desk administrators and agents, and the host.
        Desk,
        /// Dealers too.
        Staff,
        /// The contacts of accounts too.
        Everyone,
    }
}

labelled! { FieldSubject FieldKind FieldAudience }
