//! Files of work, on their way in and out.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use comptoir::{Error, FileDraft, FileId, FileView, Session, Sha256, Unknown};

use crate::seat::Seat;
use crate::tell::{self, Out};
use crate::trouble::Trouble;

/// Uploads these files; one that was cut off goes on where it stopped.
pub(super) fn upload(seat: &Seat, paths: &[PathBuf]) -> Result<Vec<FileId>, Trouble> {
    if seat.preview && !paths.is_empty() {
        return Err(Trouble::usage("a preview keeps no file, and so can attach none"));
    }
    paths.iter().map(|path| one(&seat.session, path)).collect()
}

fn one(session: &Session, path: &Path) -> Result<FileId, Trouble> {
    let open = || File::open(path).map_err(|error| failed(path, &error));
    let (sha256, size) = Sha256::of_reader(open()?).map_err(|error| failed(path, &error))?;
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let draft = FileDraft {
        // The same file again is the same upload.
        key: format!("counter {sha256} {size}"),
        name,
        size: i64::try_from(size).unwrap_or(i64::MAX),
        sha256: sha256.to_string(),
        media_type: None,
    };
    Ok(session.files().upload(&draft, open()?)?.id)
}

/// Attaches files to a request.
pub(super) fn attach(seat: &Seat, code: &str, paths: &[PathBuf], out: &mut Out) -> Result<(), Trouble> {
    let files = upload(seat, paths)?;
    let attached = seat.session.work().attach(code, &files)?;
    if seat.json {
        return Ok(tell::json(out, &attached)?);
    }
    writeln!(out, "{}", lines(seat, &attached))?;
    seat.kept(out)
}

/// Downloads the files of a request, or the one of this name or id, into a folder.
pub(super) fn download(
    seat: &Seat,
    code: &str,
    which: Option<&str>,
    folder: &Path,
    out: &mut Out,
) -> Result<(), Trouble> {
    let files = seat.session.work().files(code)?;
    let wanted: Vec<FileView> = files
        .into_iter()
        .filter(|file| which.is_none_or(|which| file.name == which || file.id.to_string() == which))
        .collect();
    if wanted.is_empty() && which.is_some() {
        return Err(Error::unknown(Unknown::File).into());
    }
    for file in &wanted {
        let path = save(&seat.session, file, folder)?;
        if !seat.json {
            writeln!(out, "{}", path.display())?;
        }
    }
    if seat.json { Ok(tell::json(out, &wanted)?) } else { Ok(()) }
}

/// Writes a file into a folder, under a name that is free there, or not at all.
pub(super) fn save(session: &Session, file: &FileView, folder: &Path) -> Result<PathBuf, Trouble> {
    let path = folder.join(&file.name);
    let to = File::create_new(&path).map_err(|error| failed(&path, &error))?;
    let written = session.files().download(file.id, &to).map_err(Trouble::from);
    let kept = written.and_then(|_| to.sync_all().map_err(|error| failed(&path, &error)));
    if kept.is_err() {
        // Half a file is none; that it could not be written is what is told.
        let _ = fs::remove_file(&path);
    }
    kept.map(|()| path)
}

fn failed(path: &Path, error: &io::Error) -> Trouble {
    Trouble::usage(&format!("{}: {error}", path.display()))
}

/// A line for each file: name, size in bytes, what it is to the work, the beginning of its digest.
pub(crate) fn lines(seat: &Seat, files: &[FileView]) -> String {
    let rows: Vec<Vec<String>> = files
        .iter()
        .map(|file| {
            let kind = file.kind.map(|kind| kind.label(&seat.locale)).unwrap_or_default();
            let size = comptoir::format::number(&seat.locale, file.size);
            let digest = file.sha256.to_string();
            vec![file.name.clone(), size, kind, digest.chars().take(12).collect()]
        })
        .collect();
    tell::table(&rows, 4)
}
