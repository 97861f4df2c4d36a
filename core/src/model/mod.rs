//! Values and rules: no clock, no input or output, no store.

pub(crate) mod account;
pub(crate) mod calendar;
pub(crate) mod desk;
pub(crate) mod document;
pub(crate) mod field;
pub(crate) mod file;
pub(crate) mod form;
pub(crate) mod money;
pub(crate) mod named;
pub(crate) mod order;
pub(crate) mod people;
pub(crate) mod place;
pub(crate) mod report;
pub(crate) mod request;
pub(crate) mod role;
pub(crate) mod share;
pub(crate) mod subscription;
pub(crate) mod template;
pub(crate) mod text;
pub(crate) mod work;
