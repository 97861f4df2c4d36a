//! Uploads and downloads under way, for hosts whose streams are no file objects.

use std::sync::{Mutex, MutexGuard, PoisonError};

use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::call::free;
use crate::failure::Raised;
use crate::file_view::FileView;
use crate::files::Bytes;

/// An upload under way: ``Files.uploading``. Its ``file`` says how much is there: the stream goes on at byte ``received``, with
/// as many bytes as ``next_chunk`` says.
///
/// Example: ``while wanted := upload.file.next_chunk: upload.add(await body.readexactly(wanted), more=False)``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Upload(pub(crate) Mutex<comptoir::Upload>);

/// A download under way: ``Files.downloading``. It can be iterated, chunk by chunk, once.
///
/// Example: ``StreamingResponse(session.files.downloading(file.id))``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Download(pub(crate) Mutex<comptoir::Download>);

/// What a call left behind that panicked, is as good as what any failed call leaves.
fn held<T>(transfer: &Mutex<T>) -> MutexGuard<'_, T> {
    transfer.lock().unwrap_or_else(PoisonError::into_inner)
}

#[pymethods]
impl Upload {
    /// The file as it is by now; in a preview, as it would be.
    #[getter]
    fn file(&self, py: Python<'_>) -> Result<FileView, Raised> {
        free(py, || Ok::<_, Raised>(held(&self.0).file().clone())).map(FileView::wrap)
    }

    /// Adds the next chunk of the stream, all of it: fewer bytes mean that the stream has ended. ``more`` says whether the stream
    /// goes on after them; only after the last chunk it makes a difference.
    ///
    /// Raises what ``Files.append`` raises, InvalidError: ``file_incomplete`` (``/size``) where the stream ends too early,
    /// ``wrong_hash`` (``/sha256``) where it goes on after the size announced, and then nothing of the file is kept.
    fn add(&self, py: Python<'_>, data: Bytes<'_>, more: bool) -> Result<(), Raised> {
        free(py, || held(&self.0).add(&data.0, more))
    }

    fn __repr__(&self) -> &'static str {
        "Upload(..)"
    }
}

#[pymethods]
impl Download {
    /// The file.
    #[getter]
    fn file(&self, py: Python<'_>) -> Result<FileView, Raised> {
        free(py, || Ok::<_, Raised>(held(&self.0).file().clone())).map(FileView::wrap)
    }

    /// The next bytes of the file, up to 256 KiB; none at its end. The actor's right is looked at anew for each chunk.
    ///
    /// Raises what ``Files.read`` raises.
    fn read<'py>(&self, py: Python<'py>) -> Result<Bound<'py, PyBytes>, Raised> {
        let bytes = free(py, || held(&self.0).read())?;
        Ok(PyBytes::new(py, &bytes))
    }

    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__<'py>(&self, py: Python<'py>) -> Result<Option<Bound<'py, PyBytes>>, Raised> {
        let bytes = free(py, || held(&self.0).read())?;
        Ok((!bytes.is_empty()).then(|| PyBytes::new(py, &bytes)))
    }

    fn __repr__(&self) -> &'static str {
        "Download(..)"
    }
}
