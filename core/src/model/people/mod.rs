//! People: how they are named, reached and placed.

mod email;
mod job_title;
mod name;

pub use email::Email;
pub use job_title::JobTitle;
pub use name::{AccountName, Note, PersonName};
