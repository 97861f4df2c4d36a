//! The files of an SQLite database: where they are, which they are, what goes wrong with them.

use std::ffi::OsString;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

use crate::store::fault::{Cause, StoreFault};

/// The path with something appended to its name: `counter.db-wal`.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    PathBuf::from(name)
}

/// The canonical path of a file that need not exist, in a directory that must.
pub(super) fn canonical(path: &Path) -> Result<PathBuf, StoreFault> {
    match path.canonicalize() {
        Ok(path) => return if path.is_dir() { Err(StoreFault::Url("it is a directory")) } else { Ok(path) },
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(fault(&error)),
    }
    let name = path.file_name().ok_or(StoreFault::Url("it names no file"))?;
    let parent = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let parent = parent.canonicalize().map_err(|error| fault(&error))?;
    if parent.is_dir() { Ok(parent.join(name)) } else { Err(StoreFault::Missing) }
}

/// SQLite's URI for the path. Bytes outside of the unreserved ASCII are escaped, so any path is itself.
pub(super) fn uri(path: &Path, parameters: &str) -> String {
    let mut uri = String::from("file:");
    let bytes = path.as_os_str().as_encoded_bytes();
    let bytes = bytes.strip_prefix(br"\\?\").unwrap_or(bytes);
    if cfg!(windows) {
        uri.push('/');
    }
    for byte in bytes {
        match byte {
            b'\\' if cfg!(windows) => uri.push('/'),
            b':' if cfg!(windows) => uri.push(':'),
            b'/' | b'.' | b'-' | b'_' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => uri.push(char::from(*byte)),
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri.push('?');
    uri.push_str(parameters);
    uri
}

/// What an error of the file system means for the store.
pub(super) fn fault(error: &Error) -> StoreFault {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => StoreFault::Missing,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => StoreFault::ReadOnly,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreFault::Full,
        _ => StoreFault::Unavailable(Cause("the file system")),
    }
}

/// Which files are open. Another SQLite library in this process that closes the same database drops our locks, and then
/// can delete the write-ahead log we still write to; a restore can put another file at the path. Neither shows in any
/// call to SQLite, and what is written from then on is lost.
#[derive(PartialEq, Eq)]
pub(super) struct Identity([Option<(u64, u64)>; 2]);

impl Identity {
    /// Of the database at `path` and its log, as they are now.
    pub(super) fn of(path: &Path) -> Self {
        Self([device_and_inode(path), device_and_inode(&beside(path, "-wal"))])
    }
}

#[cfg(unix)]
fn device_and_inode(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt as _;
    path.metadata().ok().map(|metadata| (metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn device_and_inode(_: &Path) -> Option<(u64, u64)> {
    None
}

/// Makes the entries of the file's directory durable.
pub(super) fn sync_directory(path: &Path) -> Result<(), StoreFault> {
    match path.parent() {
        Some(directory) if cfg!(unix) => {
            std::fs::File::open(directory).and_then(|directory| directory.sync_all()).map_err(|error| fault(&error))
        }
        _ => Ok(()),
    }
}
