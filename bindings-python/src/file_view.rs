//! Files, as they are shown.

use pyo3::prelude::*;

use crate::enums::Member;
use crate::json::restored;
use crate::value::Instant;
use crate::view::{Reduced, view};
use crate::work_view::UserRef;

view! {
    /// A file. Its ``repr`` shows no name.
    FileView(comptoir::FileView) shows(id, size, received, kind) {
        /// Which.
        id(value) -> String { value.id.to_string() }
        /// The key that its upload was begun under; of own files only.
        key(value) -> Option<String> { value.key.clone() }
        /// What it is called: no folders, nothing invisible, nothing that a file system refuses, 200 bytes of UTF-8 at most.
        name(value) -> String { value.name.clone() }
        /// How many bytes it has.
        size(value) -> i64 { value.size }
        /// Their SHA-256: 64 hexadecimal digits.
        sha256(value) -> String { value.sha256.to_string() }
        /// What it holds, as the uploader says. Never to be trusted: send it to a browser as an attachment, with ``nosniff``.
        media_type(value) -> String { value.media_type.clone() }
        /// How many of its bytes are there.
        received(value) -> i64 { value.received }
        /// Whether all of them are, and have the SHA-256 announced.
        is_complete(value) -> bool { value.is_complete }
        /// How many bytes the next chunk has to have: 262,144, the last one what is left; 0 when nothing is missing.
        next_chunk(value) -> i64 { value.next_chunk() }
        /// What it is to the work that it is attached to.
        kind(value) -> Option<Member<comptoir::FileKind>> { value.kind.map(Member) }
        /// The code of that work.
        work(value) -> Option<String> { value.work.clone() }
        /// Who uploaded it.
        uploaded_by(value) -> UserRef { UserRef::wrap(value.uploaded_by.clone()) }
        /// When its upload was begun, in UTC.
        created_at(value) -> Instant { Instant(value.created_at) }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "FileView", &*self.0)
        }
    }
}

view! {
    /// What was deleted of files that nobody attached.
    Swept(comptoir::Swept) shows(files, bytes) {
        /// How many files.
        files(value) -> i64 { value.files }
        /// How many bytes of them had been received.
        bytes(value) -> i64 { value.bytes }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "Swept", &*self.0)
        }
    }
}
