//! Files: what an actor does with them.

use std::borrow::Cow;
use std::sync::Mutex;

use comptoir::{FileDraft, FileId, Unknown};
use pyo3::buffer::PyBuffer;
use pyo3::exceptions::PyTypeError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict};

use crate::call::free;
use crate::failure::Raised;
use crate::file_view::{FileView, Swept};
use crate::json::Body;
use crate::stream::Stream;
use crate::transfer::{Download, Upload};
use crate::value::{Whole, id};

/// Files, which come and go in chunks, so that one of any size takes the memory of a few. A session's ``files``.
///
/// A file belongs to the place that uploads it, a contact or a staff member, until it is attached to work; nobody else sees it
/// before. What nobody attaches within a day is deleted by ``sweep``. Example:
/// ``file = session.files.upload("notice.pdf", path); session.work.attach(work.code, [file.id])``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Files(pub(crate) comptoir::Files);

/// Bytes: those of a `bytes` as they are, those of anything else that has some copied, for they may change meanwhile.
pub(crate) struct Bytes<'a>(pub(crate) Cow<'a, [u8]>);

impl<'a, 'py> FromPyObject<'a, 'py> for Bytes<'a> {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> Result<Self, PyErr> {
        if object.cast::<PyBytes>().is_ok() {
            return Ok(Self(Cow::Borrowed(object.extract()?)));
        }
        let needed = |_| PyTypeError::new_err("bytes, a bytearray or a memoryview of bytes is needed");
        let buffer = PyBuffer::<u8>::get(&object).map_err(needed)?;
        Ok(Self(Cow::Owned(buffer.to_vec(object.py())?)))
    }
}

#[pymethods]
impl Files {
    /// Uploads a file from its beginning, or what is missing of it, and answers once it is whole.
    ///
    /// ``draft`` is the file's name, a FileDraft or a dict; ``source`` a binary file object, read from where it stands to its
    /// end, or a path. Size and SHA-256 are found by reading it twice where the draft does not tell them; so does what can be read
    /// once only. With a ``key``, or one in the draft, the same call goes on after it was cut off, from the same beginning of the
    /// source; nothing is read when the file is there already. Without, one is made up, and what was cut off is discarded.
    /// ``media_type`` is that of a draft. In a preview nothing is kept.
    ///
    /// Raises RefusedError, InvalidError with all problems: ``file_too_large`` and ``out_of_range`` (``/size``),
    /// ``too_many_files``, ``file_incomplete`` (``/size``) where the source ends too early, ``wrong_hash`` (``/sha256``), also where
    /// it goes on after the size told; ConflictError (``key_reused``), and whatever the source raises.
    /// Example: ``session.files.upload("notice.pdf", "/srv/in/17.pdf", key="upload-17", media_type="application/pdf")``.
    #[pyo3(signature = (draft, source, *, key = None, media_type = None))]
    fn upload<'py>(
        slf: &Bound<'py, Self>,
        draft: &Bound<'py, PyAny>,
        source: &Bound<'py, PyAny>,
        key: Option<&str>,
        media_type: Option<&str>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = slf.py();
        let named = PyDict::new(py);
        named.set_item(intern!(py, "key"), key)?;
        named.set_item(intern!(py, "media_type"), media_type)?;
        let streams = py.import(intern!(py, "comptoir._streams"))?;
        streams.call_method(intern!(py, "upload"), (slf, draft, source), Some(&named))
    }

    /// Writes the whole file with this id to a binary file object, or to a path, where it appears once it is whole and takes the
    /// place of what was there.
    ///
    /// The right to it is looked at anew for each chunk; what has been written to a file object when an error comes, stays.
    /// Raises what ``get`` and ``read`` raise, and whatever the target raises.
    /// Example: ``session.files.download(file.id, "/srv/out/notice.pdf")``.
    fn download<'py>(
        slf: &Bound<'py, Self>,
        id: &Bound<'py, PyAny>,
        target: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = slf.py();
        let streams = py.import(intern!(py, "comptoir._streams"))?;
        streams.call_method1(intern!(py, "download"), (slf, id, target))
    }

    /// Begins an upload, or goes on with one, that is given each chunk as the host has it: for streams that are no file objects, such
    /// as a request's body in an asynchronous host. A file that is there already needs none; one that was cut off goes on where it
    /// stopped. In a preview it takes the whole stream from its beginning, and keeps nothing.
    ///
    /// Raises what ``begin`` raises.
    fn uploading(&self, py: Python<'_>, draft: Body<'_>) -> Result<Upload, Raised> {
        free(py, || self.0.uploading(&FileDraft::from_json(&draft.0)?)).map(|upload| Upload(Mutex::new(upload)))
    }

    /// Begins a download of the whole file with this id whose chunks the host takes when it can: ``for some in
    /// session.files.downloading(file.id)``.
    ///
    /// Raises what ``get`` raises, RefusedError for dealers.
    #[pyo3(signature = (id, /))]
    fn downloading(&self, py: Python<'_>, id: &str) -> Result<Download, Raised> {
        let id = own_id(id)?;
        free(py, || self.0.downloading(id)).map(|download| Download(Mutex::new(download)))
    }

    /// ``upload`` of a draft that tells all, from a file object.
    fn _upload(&self, draft: Body<'_>, source: &Bound<'_, PyAny>) -> PyResult<FileView> {
        let draft = FileDraft::from_json(&draft.0).map_err(Raised::from)?;
        Stream::read(source, |from| self.0.upload(&draft, from)).map(FileView::wrap)
    }

    /// ``download`` to a file object.
    fn _download(&self, id: &str, target: &Bound<'_, PyAny>) -> PyResult<FileView> {
        let id = own_id(id)?;
        Stream::written(target, |to| self.0.download(id, to)).map(FileView::wrap)
    }

    /// Begins an upload, or goes on with one: the same draft under the same key answers with the file as it is, with the number
    /// of bytes ``received``. The draft's key does for it what a key of ``once`` does elsewhere, and so that takes no effect.
    ///
    /// Takes a FileDraft, a dict or JSON. Raises RefusedError, InvalidError with all problems, such as ``file_too_large``
    /// (``/size``) and ``too_many_files`` where the place has as many files that are not attached as a request may have;
    /// ConflictError (``key_reused``) where another file was begun under the key.
    fn begin(&self, py: Python<'_>, draft: Body<'_>) -> Result<FileView, Raised> {
        free(py, || self.0.begin_json(&draft.0)).map(FileView::wrap)
    }

    /// Adds the next chunk to an own file: the bytes from ``offset`` on, as many as its ``next_chunk`` says. The last one makes
    /// the file whole, if all of it has the SHA-256 that was announced; else nothing of it is kept.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_file``), also for one of somebody else; ConflictError (``wrong_offset`` with
    /// the one ``expected``), also where the chunk has been added before; InvalidError: ``wrong_chunk`` (``/bytes``) with the
    /// number of bytes that it has to have, ``wrong_hash`` (``/sha256``).
    fn append(&self, py: Python<'_>, id: &str, offset: Whole<i64>, data: Bytes<'_>) -> Result<FileView, Raised> {
        let id = own_id(id)?;
        free(py, || self.0.append(id, offset.0, &data.0)).map(FileView::wrap)
    }

    /// The file with this id: an own one, or one attached to work that the actor may follow. What is to be delivered, customers
    /// see once it is; what a customer took back, by declining or withdrawing, the staff sees no more.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_file``), also for one that the actor does not see.
    #[pyo3(signature = (id, /))]
    fn get(&self, py: Python<'_>, id: &str) -> Result<FileView, Raised> {
        let id = own_id(id)?;
        free(py, || self.0.get(id)).map(FileView::wrap)
    }

    /// The bytes of a whole file from ``offset`` on, up to the end of the chunk that holds them; none at its end. From 0, and on
    /// from where each answer ends, they are the file.
    ///
    /// Raises what ``get`` raises, RefusedError for dealers, InvalidError: ``file_incomplete``, ``out_of_range`` (``/offset``);
    /// StoreError (``store_row``) where what is stored is not what was.
    fn read<'py>(&self, py: Python<'py>, id: &str, offset: Whole<i64>) -> Result<Bound<'py, PyBytes>, Raised> {
        let id = own_id(id)?;
        let bytes = free(py, || self.0.read(id, offset.0))?;
        Ok(PyBytes::new(py, &bytes))
    }

    /// Deletes the own file with this id, whole or not, that is not attached.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_file``), also for one of somebody else; InvalidError (``file_attached``).
    #[pyo3(signature = (id, /))]
    fn discard(&self, py: Python<'_>, id: &str) -> Result<(), Raised> {
        let id = own_id(id)?;
        free(py, || self.0.discard(id))
    }

    /// Deletes every file that was begun a day ago or before and is not attached, whole or not, and says how much that was.
    ///
    /// For a job of the host that runs every hour or once a day; a key of ``once`` does not apply. Raises RefusedError.
    fn sweep(&self, py: Python<'_>) -> Result<Swept, Raised> {
        free(py, || self.0.sweep()).map(Swept::wrap)
    }
}

fn own_id(text: &str) -> Result<FileId, Raised> {
    id(text, Unknown::File)
}
