//! Fields that a desk adds to accounts and contacts: what they are, and the values that drafts give for them.

mod choice;
mod custom_field;
mod decimal;
mod draft;
mod names;
mod raw;
#[cfg(test)]
pub(crate) mod samples;
mod update;
mod values;

pub use choice::{ChoiceDraft, FieldChoice};
pub use custom_field::CustomField;
pub(crate) use draft::CheckedField;
pub use draft::FieldDraft;
pub use names::{FieldAudience, FieldKind, FieldSubject};
pub(crate) use raw::{Custom, RawCustom, defaults, edited_values, new_values};
pub use update::FieldUpdate;
pub(crate) use values::{FieldValues, Uses};
