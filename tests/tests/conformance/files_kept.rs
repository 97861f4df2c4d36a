//! What is kept of files: all of one or nothing, and nothing that was changed behind the library's back (rule P9).

use comptoir::{Error, FileView, WorkState};
use comptoir_tests::{House, Kind, over_both_stores};

use crate::files::{CHUNK, bytes, code, said, uploaded};
use crate::files_rights::put;
use crate::problems;
use crate::work::{as_contact, asked, crew};

/// How many files and chunks there are; every byte that is counted is there, and none besides.
pub(crate) fn kept(house: &House) -> (i64, i64) {
    let mut raw = house.raw();
    let orphans = "file_chunks WHERE NOT EXISTS (SELECT 1 FROM files WHERE files.id = file_chunks.file_id)";
    assert_eq!(raw.count(orphans), 0, "chunks of no file");
    let sum = "(SELECT coalesce(sum(length(bytes)), 0) FROM file_chunks WHERE file_chunks.file_id = files.id)";
    assert_eq!(raw.count(&format!("files WHERE received <> {sum}")), 0, "bytes that are not there");
    assert_eq!(raw.count("files WHERE (received = size) <> (completed_at IS NOT NULL)"), 0);
    assert_eq!(
        raw.count("files WHERE (work_id IS NULL) <> (kind IS NULL) OR (kind IS NULL) <> (attached_at IS NULL)"),
        0
    );
    (raw.count("files"), raw.count("file_chunks"))
}

/// The fault of a store, as a developer reads it.
fn fault<T>(result: Result<T, Error>) -> String {
    let error = result.err().unwrap();
    assert_eq!(error.code(), "store_row");
    error.to_string()
}

const BYTES: &str = "store_row: a row of `file_chunks` holds a bad value in `bytes`";

over_both_stores! {
    fn p9_nothing_is_kept_by_halves(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let rita = as_contact(&house, crew.requester);
        let (files, bytes) = (rita.files(), bytes(2 * CHUNK + 10));
        // Cut off, at a bad offset, with a bad length, previewed: what was received before stays, and no more.
        files.upload(&said("cut", &bytes), &bytes[..CHUNK + 5]).unwrap_err();
        assert_eq!(kept(&house), (1, 1));
        let cut = files.begin(&said("cut", &bytes)).unwrap();
        files.append(cut.id, 0, &bytes[..CHUNK]).unwrap_err();
        files.append(cut.id, cut.received, &bytes[..10]).unwrap_err();
        rita.preview().files().append(cut.id, cut.received, &bytes[CHUNK..2 * CHUNK]).unwrap();
        rita.preview().files().upload(&said("cut", &bytes), &bytes[..]).unwrap();
        rita.preview().files().begin(&said("none", &bytes)).unwrap();
        rita.preview().files().discard(cut.id).unwrap();
        assert_eq!(kept(&house), (1, 1));
        // A wrong hash takes the chunks of before with it, but not in a preview.
        files.append(cut.id, cut.received, &bytes[CHUNK..2 * CHUNK]).unwrap();
        assert_eq!(problems(&rita.preview().files().append(cut.id, 2 * FileView::CHUNK, &[0; 10]).unwrap_err()), ["/sha256 wrong_hash"]);
        assert_eq!(kept(&house), (1, 2));
        assert_eq!(problems(&files.append(cut.id, 2 * FileView::CHUNK, &[0; 10]).unwrap_err()), ["/sha256 wrong_hash"]);
        assert_eq!(kept(&house), (0, 0));
        assert_eq!(code(files.get(cut.id)), "unknown_file");
        // Discarded: begun, half there, and whole.
        for end in [0, CHUNK, bytes.len()] {
            let _ = files.upload(&said("gone", &bytes), &bytes[..end]);
            let gone = files.begin(&said("gone", &bytes)).unwrap();
            files.discard(gone.id).unwrap();
            assert_eq!(kept(&house), (0, 0), "{end}");
            assert_eq!(code(files.discard(gone.id)), "unknown_file");
            assert_eq!(code(files.append(gone.id, 0, &bytes[..CHUNK])), "unknown_file");
        }
        // Attached: it is not the uploader's to discard, but can be taken off the work.
        let work = asked(&house, crew.requester, "Notice");
        let file = files.upload(&said("kept", &bytes), &bytes[..]).unwrap();
        let _ = rita.preview().work().attach(&work, &[file.id]).unwrap();
        rita.work().attach(&work, &[file.id]).unwrap();
        assert_eq!(problems(&files.discard(file.id).unwrap_err()), [" file_attached"]);
        rita.preview().work().detach(&work, file.id).unwrap();
        put(&house, &work, WorkState::Quoted);
        assert_eq!(code(rita.work().detach(&work, file.id)), "files_closed");
        assert_eq!(kept(&house), (1, 3));
        put(&house, &work, WorkState::Quoting);
        assert!(rita.work().detach(&work, file.id).unwrap().is_empty());
        assert_eq!(kept(&house), (0, 0));
    }

    fn p9_a_byte_that_was_changed_is_found(house) {
        let bytes = bytes(CHUNK + 10);
        let file = house.agent.files().upload(&said("k", &bytes), &bytes[..]).unwrap();
        let files = house.agent.files();
        let mut raw = house.raw();
        let mut last = bytes[CHUNK..].to_vec();
        last[3] ^= 1;
        let changed = format!("UPDATE file_chunks SET bytes = {} WHERE start = {CHUNK}", raw.bytes(&last));
        raw.run(&changed);
        assert_eq!(files.read(file.id, 0).unwrap(), bytes[..CHUNK], "the chunk before is sound");
        assert_eq!(fault(files.read(file.id, FileView::CHUNK)), BYTES);
        assert_eq!(fault(files.read(file.id, FileView::CHUNK + 9)), BYTES);
        let mut written = Vec::new();
        assert_eq!(fault(files.download(file.id, &mut written)), BYTES);
        assert_eq!(written, bytes[..CHUNK]);
        // With its digest, too: then the whole's tells.
        let digest = raw.bytes(comptoir::Sha256::of(&last).as_bytes());
        raw.run(&format!("UPDATE file_chunks SET sha256 = {digest} WHERE start = {CHUNK}"));
        assert_eq!(files.read(file.id, FileView::CHUNK).unwrap(), last);
        assert_eq!(fault(files.download(file.id, Vec::new())), "store_row: a row of `files` holds a bad value in `sha256`");
        // A chunk that is shorter, and one that is not there.
        let digest = raw.bytes(comptoir::Sha256::of(b"x").as_bytes());
        let short = format!("UPDATE file_chunks SET sha256 = {digest}, bytes = {} WHERE start = {CHUNK}", raw.bytes(b"x"));
        raw.run(&short);
        assert_eq!(fault(files.read(file.id, FileView::CHUNK + 1)), BYTES);
        raw.run(&format!("DELETE FROM file_chunks WHERE start = {CHUNK}"));
        let missing = "store_row: a row of `file_chunks` holds a bad value in `start`";
        assert_eq!(fault(files.read(file.id, FileView::CHUNK)), missing);
        assert_eq!(fault(files.download(file.id, Vec::new())), missing);
        // Nor is a digest that is none.
        raw.run(&format!("UPDATE files SET sha256 = {}", house.raw().bytes(b"x")));
        assert_eq!(fault(files.get(file.id)), "store_row: a row of `files` holds a bad value in `sha256`");
    }

    fn p9_a_damaged_file_is_not_made_whole(house) {
        let bytes = bytes(CHUNK + 10);
        let (files, draft) = (house.agent.files(), said("k", &bytes));
        files.upload(&draft, &bytes[..CHUNK]).unwrap_err();
        let begun = files.begin(&draft).unwrap();
        let other = house.raw().bytes(comptoir::Sha256::of(b"x").as_bytes());
        house.raw().run(&format!("UPDATE file_chunks SET sha256 = {other}"));
        assert_eq!(fault(files.append(begun.id, begun.received, &bytes[CHUNK..])), BYTES);
        assert_eq!(kept(&house), (1, 1));
        assert_eq!(files.get(begun.id).unwrap(), begun);
        files.discard(begun.id).unwrap();
        assert_eq!(kept(&house), (0, 0));
    }

    fn p9_what_a_file_lacks_names_table_and_column(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let (rita, work) = (as_contact(&house, crew.requester), asked(&house, crew.requester, "Notice"));
        let file = uploaded(&rita, "a");
        rita.work().attach(&work, &[file.id]).unwrap();
        let without = |column: &str| format!("store_row: a row of `files` holds a bad value in `{column}`");
        house.raw().run("UPDATE files SET kind = NULL");
        assert_eq!(fault(rita.files().get(file.id)), without("kind"));
        assert_eq!(fault(rita.work().detach(&work, file.id)), without("kind"));
        house.raw().run("UPDATE files SET kind = 'other'");
        assert_eq!(fault(rita.files().get(file.id)), without("kind"));
        let other = house.raw().bytes(&[7; 16]);
        house.raw().run(&format!("UPDATE files SET kind = 'source', work_id = {other}"));
        assert_eq!(fault(rita.files().get(file.id)), without("work_id"));
    }

    fn p9_names_stand_in_their_row_alone(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let (rita, work) = (as_contact(&house, crew.requester), asked(&house, crew.requester, "Notice"));
        let file = uploaded(&rita, "Zweibrücken");
        rita.once("k").unwrap().work().attach(&work, &[file.id]).unwrap();
        assert_eq!(house.raw().tables_with("Zweibrücken.pdf"), ["files"]);
        assert_eq!(house.raw().tables_with("Zweibrücken"), ["file_chunks", "files"]);
        rita.once("l").unwrap().work().detach(&work, file.id).unwrap();
        assert!(house.raw().tables_with("Zweibrücken").is_empty());
        assert!(house.host.audit().verify().unwrap().intact);
    }
}

/// Bytes that were deleted are overwritten: they are in no file of the store any more.
#[cfg(feature = "sqlite")]
#[test]
fn p9_deleted_bytes_are_overwritten() {
    let house = House::new(Kind::Sqlite);
    let folder = house.folder().unwrap();
    let marked = b"Serrez la vis de fixation.".repeat(30_000);
    let found = || {
        house.raw().run("PRAGMA wal_checkpoint(TRUNCATE)");
        // By another process: whoever closes the file in this one drops the store's locks.
        let copy = folder.join("copy");
        assert!(std::process::Command::new("cp").arg(folder.join("counter.db")).arg(&copy).status().unwrap().success());
        let bytes = std::fs::read(&copy).unwrap();
        bytes.windows(20).filter(|window| *window == &marked[..20]).count()
    };
    let file = house.agent.files().upload(&said("k", &marked), &marked[..]).unwrap();
    assert!(found() > 10_000);
    house.agent.files().discard(file.id).unwrap();
    assert_eq!(found(), 0);
}
