//! The ids that drafts about work name.

use crate::model::form::{Path, ProblemCode};
use crate::model::request::{Checker, Given};
use crate::model::text::ValueError;
use crate::{Args, ContactId, FileId};

/// The most files that a draft names; a desk may take fewer.
pub(super) const MAX_FILES: usize = 100;

pub(super) fn contact_id(text: &str) -> Result<ContactId, ValueError> {
    id(text)
}

/// The files of these ids, each once; what is wrong with them is told at `/files`.
pub(super) fn file_ids(files: &[String], checker: &mut Checker) -> Vec<FileId> {
    let root = Path::Root;
    let list = root.member("files");
    if files.len() > MAX_FILES {
        checker.report(&list, ProblemCode::TooManyFiles, Args::none().with("max", MAX_FILES));
        return Vec::new();
    }
    let mut ids: Vec<Option<FileId>> = Vec::with_capacity(files.len());
    for (row, file) in files.iter().enumerate() {
        let file = checker.required(Given::Text(file), &list, &row.to_string(), id);
        checker.repeated(&list.index(row), ids.iter().position(|earlier| file.is_some() && *earlier == file));
        ids.push(file);
    }
    ids.into_iter().flatten().collect()
}

fn id<T: std::str::FromStr>(text: &str) -> Result<T, ValueError> {
    match text.trim() {
        "" => Err(ValueError::bare(ProblemCode::Required)),
        id => id.parse().map_err(|_| ValueError::bare(ProblemCode::InvalidId)),
    }
}
