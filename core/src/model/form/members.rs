//! The order in which problems are told: that of the form.

/// Names of members in the order of a form.
pub(crate) type Members = &'static [&'static str];

/// Members in the order of the form to create, and of all other drafts. Account and user share the list: what both have
/// stands in the same order.
pub(crate) const MEMBERS: Members = &[
    "kind",
    "code",
    "role",
    "dealership",
    "account",
    "existing",
    "id",
    "reference",
    "name",
    "user",
    "email",
    "first_name",
    "last_name",
    "job_title",
    "language",
    "country",
    "address",
    "street",
    "postal_code",
    "city",
    "region",
    "notes",
    "time_zone",
    "users",
];

/// Members in the order of the form to modify, where the address stands before language and country.
pub(crate) const MODIFY_MEMBERS: Members = &[
    "kind",
    "account",
    "id",
    "reference",
    "current_name",
    "name",
    "current_email",
    "email",
    "first_name",
    "last_name",
    "job_title",
    "address",
    "street",
    "postal_code",
    "city",
    "region",
    "language",
    "country",
    "notes",
    "time_zone",
    "remove_access",
    "modify_users",
    "users",
];

/// Members in the order of the page on which an account is edited; those of a new one and of its administrator around them.
pub(crate) const ACCOUNT_MEMBERS: Members = &[
    "dealership",
    "state",
    "email",
    "first_name",
    "last_name",
    "job_title",
    "name",
    "reference",
    "time_zone",
    "address",
    "same_as",
    "copy_billing",
    "street",
    "postal_code",
    "city",
    "region",
    "country",
    "term",
    "renewal",
    "language",
    "notes",
    "features",
    "billing",
    "shipping",
    "groups",
    "currency",
    "custom",
    "administrator",
    "welcome",
];

/// Members in the order of the pages on which a contact is created and edited.
pub(crate) const CONTACT_MEMBERS: Members = &[
    "name",
    "email",
    "account",
    "role",
    "phone",
    "mobile",
    "other",
    "first_name",
    "last_name",
    "job_title",
    "language",
    "time_zone",
    "services",
    "notifications",
];

/// Members in the order of the page of a document.
pub(crate) const DOCUMENT_MEMBERS: Members =
    &["kind", "lines", "description", "quantity", "unit_price", "tax_rate", "note", "due_on", "credits"];
/// Members in the order of the page of a desk's own field.
pub(crate) const FIELD_MEMBERS: Members =
    &["subject", "key", "kind", "labels", "choices", "required", "default", "seen_by", "edited_by", "position"];

/// Members in the order of the order list.
pub(crate) const ORDER_MEMBERS: Members =
    &["code", "dealership", "po_number", "customer", "account", "ordered_at", "state", "total", "currency"];

/// Members in the order of the page on which people register.
pub(crate) const REGISTRATION_MEMBERS: Members = &[
    "name",
    "first_name",
    "last_name",
    "email",
    "company",
    "phone",
    "mobile",
    "other",
    "language",
    "time_zone",
    "note",
];

/// Members in the order of the drafts about work.
pub(crate) const WORK_MEMBERS: Members = &[
    "subject",
    "description",
    "service",
    "quantity",
    "wished_on",
    "holder",
    "amount",
    "days",
    "percent",
    "files",
    "note",
];

/// Members in the order of the page of a service.
pub(crate) const SERVICE_MEMBERS: Members =
    &["key", "labels", "workflow", "unit", "prices", "accounts", "quote_days", "needs_file"];

/// Where a problem at `path` stands among the others.
pub(super) fn order(path: &str, members: Members) -> Vec<usize> {
    let place = |segment: &str| match members.iter().position(|member| *member == segment) {
        Some(place) => place,
        // Rows count from zero; a member of no form comes after those of the forms.
        None => segment.parse().unwrap_or(members.len()),
    };
    // Fields of a desk's own are checked in their order, whatever their keys.
    let path = path.find("/custom/").and_then(|at| path.get(..at.saturating_add(CUSTOM.len()))).unwrap_or(path);
    path.split('/').skip(1).map(place).collect()
}

const CUSTOM: &str = "/custom";
