//! Python's own file objects, as the core reads and writes them.

use std::io::{self, BufReader, Read, Write};

use pyo3::exceptions::{PyBlockingIOError, PyOSError, PyTypeError};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::call::free;
use crate::failure::Raised;

/// As many bytes as the core takes at once: it would ask for fewer, and each question takes the interpreter.
const AT_ONCE: usize = 262_144;

/// A binary file object, used while the interpreter is free, and what it raised.
pub(crate) struct Stream {
    object: Py<PyAny>,
    raised: Option<PyErr>,
}

impl Stream {
    /// Has the core read the object to its end.
    ///
    /// # Errors
    /// What the object raised, else what `work` answers.
    pub(crate) fn read<T: Send>(
        object: &Bound<'_, PyAny>,
        work: impl FnOnce(BufReader<&mut Self>) -> Result<T, comptoir::Error> + Send,
    ) -> PyResult<T> {
        Self::used(object, |stream| work(BufReader::with_capacity(AT_ONCE, stream)))
    }

    /// Has the core write to the object.
    ///
    /// # Errors
    /// What the object raised, else what `work` answers.
    pub(crate) fn written<T: Send>(
        object: &Bound<'_, PyAny>,
        work: impl FnOnce(&mut Self) -> Result<T, comptoir::Error> + Send,
    ) -> PyResult<T> {
        Self::used(object, work)
    }

    fn used<T: Send>(
        object: &Bound<'_, PyAny>,
        work: impl FnOnce(&mut Self) -> Result<T, comptoir::Error> + Send,
    ) -> PyResult<T> {
        let mut stream = Self { object: object.clone().unbind(), raised: None };
        let outcome = free(object.py(), || work(&mut stream));
        match stream.raised {
            Some(raised) => Err(raised),
            None => outcome.map_err(Raised::into),
        }
    }

    /// Takes the interpreter for a question to the object.
    fn ask<T>(&mut self, question: impl FnOnce(&Bound<'_, PyAny>) -> PyResult<T>) -> io::Result<T> {
        let answer = Python::attach(|py| {
            // A long transfer can be interrupted from the keyboard.
            py.check_signals()?;
            question(self.object.bind(py))
        });
        answer.map_err(|error| {
            self.raised = Some(error);
            io::Error::other("raised in Python")
        })
    }
}

fn not_ready() -> PyErr {
    PyBlockingIOError::new_err("the file does not wait: give one that does")
}

fn no_file() -> PyErr {
    PyTypeError::new_err("a path or a file opened in binary mode is needed, whose read() answers with bytes")
}

impl Read for Stream {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.ask(|object| {
            let read = object.getattr_opt(intern!(object.py(), "read"))?;
            let answer = read.ok_or_else(no_file)?.call1((buffer.len(),))?;
            if answer.is_none() {
                return Err(not_ready());
            }
            let needed =
                |_| PyTypeError::new_err("a file opened in binary mode is needed: its read() answers with bytes");
            let bytes = answer.cast::<PyBytes>().map_err(needed)?.as_bytes();
            let room = buffer.get_mut(..bytes.len());
            room.ok_or_else(|| PyOSError::new_err("read() answered with more bytes than it was asked for"))?
                .copy_from_slice(bytes);
            Ok(bytes.len())
        })
    }
}

impl Write for Stream {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.ask(|object| {
            let py = object.py();
            let write = object.getattr_opt(intern!(py, "write"))?;
            let written = write.ok_or_else(no_file)?.call1((PyBytes::new(py, bytes),))?;
            if !written.is_none() {
                return match written.extract::<usize>()? {
                    0 => Err(PyOSError::new_err("write() wrote nothing")),
                    written => Ok(written.min(bytes.len())),
                };
            }
            // Of raw files None means that nothing was written; what only looks like a file need not say how much it took.
            let raw = py.import(intern!(py, "io"))?.getattr(intern!(py, "RawIOBase"))?;
            if object.is_instance(&raw)? { Err(not_ready()) } else { Ok(bytes.len()) }
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        self.ask(|object| match object.getattr_opt(intern!(object.py(), "flush"))? {
            Some(flush) => flush.call0().map(drop),
            None => Ok(()),
        })
    }
}
