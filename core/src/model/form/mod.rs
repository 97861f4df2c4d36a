//! Forms as data, the packs they are drawn and checked from, and the problems that checks find.

mod create;
mod data;
mod drawing;
mod modify;
mod names;
mod pack;
mod problem;
mod settings;

pub use data::{
    Autocomplete, Buttons, Condition, Field, FieldOption, FieldType, Form, FormNote, Link, Repeat, Screen, Section,
};
pub use pack::Pack;
pub(crate) use problem::{MEMBERS, MODIFY_MEMBERS, Members, Path};
pub use problem::{Problem, ProblemCode};
pub use settings::{CustomJobTitle, PackSettings, ServedCountries};
