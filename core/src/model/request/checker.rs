//! Collects what is wrong with a draft while its values are read one by one.

use super::modification::Edited;
use super::raw::Given;
use crate::Args;
use crate::model::form::{
    ACCOUNT_MEMBERS, CONTACT_MEMBERS, DOCUMENT_MEMBERS, FIELD_MEMBERS, MEMBERS, MODIFY_MEMBERS, Members, ORDER_MEMBERS,
    Path, Problem, ProblemCode, REGISTRATION_MEMBERS, SERVICE_MEMBERS, WORK_MEMBERS,
};
use crate::model::text::ValueError;

/// Collects problems, and gives the values that have none.
pub(crate) struct Checker {
    pub(crate) problems: Vec<Problem>,
    /// The order in which they are told.
    pub(super) members: Members,
}

impl Default for Checker {
    fn default() -> Self {
        Self { problems: Vec::new(), members: MEMBERS }
    }
}

impl Checker {
    /// One whose problems are told in the order of the form to modify.
    pub(crate) fn for_modify() -> Self {
        Self { members: MODIFY_MEMBERS, ..Self::default() }
    }

    /// One whose problems are told in the order of the page of an account.
    pub(crate) fn for_account() -> Self {
        Self { members: ACCOUNT_MEMBERS, ..Self::default() }
    }

    /// One whose problems are told in the order of the pages of a contact.
    pub(crate) fn for_contact() -> Self {
        Self { members: CONTACT_MEMBERS, ..Self::default() }
    }

    /// One whose problems are told in the order of the page of a document.
    pub(crate) fn for_document() -> Self {
        Self { members: DOCUMENT_MEMBERS, ..Self::default() }
    }

    /// One whose problems are told in the order of the page of a desk's own field.
    pub(crate) fn for_field() -> Self {
        Self { members: FIELD_MEMBERS, ..Self::default() }
    }

    /// One whose problems are told in the order of the order list.
    pub(crate) fn for_order() -> Self {
        Self { members: ORDER_MEMBERS, ..Self::default() }
    }

    /// One whose problems are told in the order of the page on which people register.
    pub(crate) fn for_registration() -> Self {
        Self { members: REGISTRATION_MEMBERS, ..Self::default() }
    }

    /// One whose problems are told in the order of the page of a service.
    pub(crate) fn for_service() -> Self {
        Self { members: SERVICE_MEMBERS, ..Self::default() }
    }

    /// One whose problems are told in the order of the drafts about work.
    pub(crate) fn for_work() -> Self {
        Self { members: WORK_MEMBERS, ..Self::default() }
    }

    pub(crate) fn report(&mut self, path: &Path<'_>, code: ProblemCode, args: Args) {
        self.problems.push(Problem::new(path.pointer(), code, args));
    }

    /// The value, or None after a problem has been written.
    pub(crate) fn required<'a, T>(
        &mut self,
        given: Given<'a>,
        parent: &Path<'_>,
        name: &str,
        parse: impl FnOnce(&'a str) -> Result<T, ValueError>,
    ) -> Option<T> {
        let parsed = match given {
            Given::Text(text) => parse(text),
            Given::Absent | Given::Null => Err(ValueError::bare(ProblemCode::Required)),
            Given::Faulty => return None,
        };
        parsed.map_err(|error| self.problems.push(Problem::of_value(parent.member(name).pointer(), error))).ok()
    }

    /// The value if there is one; None only after a problem has been written.
    #[allow(clippy::option_option, reason = "the outer one tells a problem from nothing given, as in `required`")]
    pub(crate) fn optional<'a, T>(
        &mut self,
        given: Given<'a>,
        parent: &Path<'_>,
        name: &str,
        parse: impl FnOnce(&'a str) -> Result<T, ValueError>,
    ) -> Option<Option<T>> {
        match given {
            Given::Absent | Given::Null => Some(None),
            Given::Text(text) if text.trim().is_empty() => Some(None),
            _ => self.required(given, parent, name, parse).map(Some),
        }
    }

    /// The new value of what cannot be cleared, if there is one; None only after a problem has been written.
    #[allow(clippy::option_option, reason = "the outer one tells a problem from nothing given, as in `required`")]
    pub(crate) fn edited<'a, T>(
        &mut self,
        given: Given<'a>,
        parent: &Path<'_>,
        name: &str,
        parse: impl FnOnce(&'a str) -> Result<T, ValueError>,
    ) -> Option<Option<T>> {
        match given {
            Given::Null => {
                self.report(&parent.member(name), ProblemCode::CannotClear, Args::none());
                None
            }
            _ if given.is_blank() => Some(None),
            _ => self.required(given, parent, name, parse).map(Some),
        }
    }

    /// What is to become of a value that can be cleared; None only after a problem has been written.
    pub(crate) fn clearable<'a, T>(
        &mut self,
        given: Given<'a>,
        parent: &Path<'_>,
        name: &str,
        parse: impl FnOnce(&'a str) -> Result<T, ValueError>,
    ) -> Option<Edited<T>> {
        match given {
            Given::Null => Some(Edited::Clear),
            _ => Some(match self.edited(given, parent, name, parse)? {
                Some(value) => Edited::Set(value),
                None => Edited::Keep,
            }),
        }
    }

    /// The value when there was no problem at all; else the problems in the order of the form.
    pub(crate) fn finish<T>(mut self, value: Option<T>) -> Result<T, Vec<Problem>> {
        match value {
            Some(value) if self.problems.is_empty() => Ok(value),
            _ => {
                Problem::sort(&mut self.problems, self.members);
                Err(self.problems)
            }
        }
    }
}
