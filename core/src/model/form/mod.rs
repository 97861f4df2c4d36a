//! Forms as data, the packs they are drawn and checked from, and the problems that checks find.

mod account_page;
mod business_fields;
mod client_page;
mod contact_page;
mod create;
mod custom;
mod data;
mod drawing;
mod members;
mod modify;
mod names;
mod pack;
mod path;
mod problem;
mod registration_page;
#[cfg(test)]
mod samples;
mod settings;

pub(crate) use account_page::AccountValues;
pub use account_page::{EditPage, PageButtons, PageLink};
pub(crate) use business_fields::{CurrencyValues, GroupValues};
pub(crate) use client_page::ClientDesk;
pub(crate) use contact_page::{ContactValues, PageAccount};
pub use data::{
    Autocomplete, Buttons, Condition, Field, FieldOption, FieldType, Form, FormNote, Link, Repeat, Screen, Section,
};
pub(crate) use members::{
    ACCOUNT_MEMBERS, CONTACT_MEMBERS, DOCUMENT_MEMBERS, FIELD_MEMBERS, MEMBERS, MODIFY_MEMBERS, Members, ORDER_MEMBERS,
    REGISTRATION_MEMBERS, SERVICE_MEMBERS, WORK_MEMBERS,
};
pub use pack::Pack;
pub(crate) use path::Path;
pub use problem::{Problem, ProblemCode};
pub use settings::{CustomJobTitle, PackSettings, ServedCountries};
