//! The root key: from the environment, else a key of the file's own for a trial.

use std::ffi::OsString;
use std::fs::{self, OpenOptions};
use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

use comptoir::{Error, Keys, StoreFault};

use crate::tell::remark;
use crate::trouble::Trouble;

/// The key of the store at `url`.
pub(crate) fn of(url: &str) -> Result<Keys, Trouble> {
    if std::env::var_os("COMPTOIR_KEY").is_some() {
        return Keys::from_env().map_err(|error| Trouble::usage(&error.to_string()));
    }
    let Some(path) = url.strip_prefix("sqlite:").filter(|path| !path.is_empty()) else {
        // The library says what is wrong with an address that is neither; it asks for no key then.
        return if url.starts_with("postgres") { Err(no_key()) } else { throwaway() };
    };
    beside(Path::new(path))
}

fn no_key() -> Trouble {
    Trouble::usage(
        "PostgreSQL needs COMPTOIR_KEY: 32 bytes in base64 or hexadecimal, for example what `openssl rand -hex 32` prints",
    )
}

/// The key beside the database file, made when there is neither key nor database.
fn beside(database: &Path) -> Result<Keys, Trouble> {
    // Asked first: whoever makes a database makes its key before.
    let exists = database.metadata().is_ok_and(|file| file.len() > 0);
    let path = with_suffix(database, ".key");
    match read(&path) {
        Ok(text) => return parse(&text, &path),
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(fault(&error).into()),
        // Another program's file, or one whose key is elsewhere: the library tells which, and changes nothing.
        Err(_) if exists || database.is_dir() => return throwaway(),
        Err(_) => {}
    }
    match create(&path) {
        Ok(()) => remark(&format!(
            "counter: made a demo key, {} (keep it with the database; for real data set COMPTOIR_KEY)",
            path.display()
        )),
        // Another process was first.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
        Err(error) => return Err(fault(&error).into()),
    }
    let text = read(&path).map_err(|error| fault(&error))?;
    parse(&text, &path)
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    PathBuf::from(name)
}

fn read(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    fs::File::open(path)?.take(1024).read_to_string(&mut text)?;
    Ok(text)
}

/// Writes a new key under another name first, so that nobody ever reads half of one.
fn create(path: &Path) -> io::Result<()> {
    let text = Keys::generate_text().map_err(io::Error::other)?;
    let draft = with_suffix(path, &format!(".{:016x}", RandomState::new().build_hasher().finish()));
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&draft)?;
    let written = writeln!(file, "{text}").and_then(|()| file.sync_all());
    let placed = written.and_then(|()| match fs::hard_link(&draft, path) {
        // A file system without links: there a race is lost to the later one.
        Err(error) if error.kind() != ErrorKind::AlreadyExists && !path.exists() => fs::rename(&draft, path),
        placed => placed,
    });
    let _ = fs::remove_file(&draft);
    placed
}

fn parse(text: &str, path: &Path) -> Result<Keys, Trouble> {
    let root = decode(text.trim());
    let root = root.ok_or_else(|| Trouble::usage(&format!("{} holds no key: 32 bytes in base64", path.display())))?;
    Ok(Keys::new(1, root))
}

fn decode(text: &str) -> Option<[u8; 32]> {
    data_encoding::BASE64.decode(text.as_bytes()).ok()?.try_into().ok()
}

/// A key that opens nothing.
fn throwaway() -> Result<Keys, Trouble> {
    let text = Keys::generate_text().map_err(|error| Trouble::usage(&error.to_string()))?;
    let root = decode(&text).ok_or_else(|| Trouble::usage("the system gives no random bytes"))?;
    Ok(Keys::new(1, root))
}

/// What a file that cannot be read or written means, in the library's words.
fn fault(error: &io::Error) -> Error {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => StoreFault::Missing,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreFault::Full,
        _ => StoreFault::ReadOnly,
    }
    .into()
}
