//! The words of a mail that a desk can put in place of the built-in ones (rule C6).

mod draft;
mod text;

pub use draft::TemplateDraft;
pub(crate) use draft::{Template, built_in};
pub(crate) use text::{Piece, Placeholder, Values};
