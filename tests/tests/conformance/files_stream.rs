//! Files from and to streams: cut off, gone on with, too long, failing.

use std::io::{Error as IoError, ErrorKind, Read, Write};

use comptoir::{FileDraft, FileView, Locale, Sha256};
use comptoir_tests::over_both_stores;

use crate::files::{CHUNK, bytes, code, said, uploaded};
use crate::problems;

/// Gives so many bytes of another stream, then fails, but first is interrupted at each.
struct Failing<'b>(&'b [u8], bool);

impl Read for Failing<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        self.1 = !self.1;
        match (self.1, self.0.is_empty()) {
            (true, _) => Err(ErrorKind::Interrupted.into()),
            (false, true) => Err(IoError::other("Rita's file")),
            (false, false) => self.0.read(buffer),
        }
    }
}

/// Must not be read.
struct Untouched;

impl Read for Untouched {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        panic!("what is there already is not read again")
    }
}

/// Gives a byte at a time.
struct Slow<'b>(&'b [u8]);

impl Read for Slow<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let some = buffer.len().min(1);
        self.0.read(&mut buffer[..some])
    }
}

/// Takes so many bytes, then fails.
struct Full(usize);

impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let taken = bytes.len().min(self.0);
        self.0 -= taken;
        if taken == 0 { Err(ErrorKind::StorageFull.into()) } else { Ok(taken) }
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Takes everything, and fails at the end.
struct Unflushed;

impl Write for Unflushed {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Err(ErrorKind::BrokenPipe.into())
    }
}

over_both_stores! {
    fn p9_a_stream_goes_up_whole(house) {
        for size in [1, CHUNK, CHUNK + 1] {
            let bytes = bytes(size);
            let file = house.agent.files().upload(&said(&size.to_string(), &bytes), Slow(&bytes)).unwrap();
            assert_eq!((file.received, file.is_complete), (size as i64, true));
            let again = house.agent.files().upload(&said(&size.to_string(), &bytes), Untouched).unwrap();
            assert_eq!(again, file);
        }
    }

    fn p9_a_stream_that_was_cut_off_is_gone_on_with(house) {
        let bytes = bytes(2 * CHUNK + 10);
        let (files, draft) = (house.agent.files(), said("k", &bytes));
        let received = || files.begin(&draft).unwrap().received;
        for (ends, kept) in [
            (0, 0),
            (CHUNK - 1, 0),
            (CHUNK, FileView::CHUNK),
            // Bytes that are there already are read once more, and no others are lost.
            (CHUNK - 1, FileView::CHUNK),
            (2 * CHUNK + 9, 2 * FileView::CHUNK),
        ] {
            assert_eq!(problems(&files.upload(&draft, &bytes[..ends]).unwrap_err()), ["/size file_incomplete"], "{ends}");
            assert_eq!(received(), kept, "{ends}");
        }
        let error = files.upload(&draft, Failing(&bytes[..2 * CHUNK + 5], false)).unwrap_err();
        assert_eq!((error.code(), error.to_string().as_str()), ("stream_failed", "stream_failed: other error"));
        assert!(!format!("{error:?}").contains("Rita") && error.text(&Locale::EN).starts_with("The file could not be read"));
        assert_eq!(received(), 2 * FileView::CHUNK);
        // An error at the very end is one too: whether the stream goes on is not known.
        assert_eq!(code(files.upload(&draft, Failing(&bytes, false))), "stream_failed");
        assert!(files.upload(&draft, &bytes[..]).unwrap().is_complete);
    }

    fn p9_a_stream_that_goes_on_is_another_file(house) {
        let bytes = bytes(CHUNK + 10);
        for (size, key) in [(10, "a"), (CHUNK, "b"), (CHUNK + 9, "c")] {
            let draft = said(key, &bytes[..size]);
            assert_eq!(problems(&house.agent.files().upload(&draft, &bytes[..=size]).unwrap_err()), ["/sha256 wrong_hash"]);
            assert_eq!((house.raw().count("files"), house.raw().count("file_chunks")), (0, 0));
        }
        // The key is free again.
        assert!(house.agent.files().upload(&said("a", &bytes), &bytes[..]).unwrap().is_complete);
    }

    fn p9_other_bytes_than_announced_are_not_kept(house) {
        let bytes = bytes(CHUNK + 10);
        for (wrong, key) in [(0, "a"), (CHUNK - 1, "b"), (CHUNK, "c"), (CHUNK + 9, "d")] {
            let mut other = bytes.clone();
            other[wrong] ^= 1;
            let draft = said(key, &bytes);
            let error = house.agent.files().upload(&draft, &other[..]).unwrap_err();
            assert_eq!(problems(&error), ["/sha256 wrong_hash"], "{wrong}");
            assert_eq!((house.raw().count("files"), house.raw().count("file_chunks")), (0, 0), "{wrong}");
        }
        let file = house.agent.files().upload(&said("a", &bytes), &bytes[..]).unwrap();
        assert_eq!(file.sha256, Sha256::of(&bytes));
    }

    fn p9_a_preview_reads_the_stream_and_keeps_nothing(house) {
        let bytes = bytes(CHUNK + 10);
        let (preview, draft) = (house.agent.preview().files(), said("k", &bytes));
        let seen = preview.upload(&draft, &bytes[..]).unwrap();
        assert_eq!((seen.received, seen.is_complete, seen.sha256), (draft.size, true, Sha256::of(&bytes)));
        let other = FileDraft { sha256: Sha256::of(b"").to_string(), ..draft.clone() };
        assert_eq!(problems(&preview.upload(&other, &bytes[..]).unwrap_err()), ["/sha256 wrong_hash"]);
        assert_eq!(problems(&preview.upload(&draft, &bytes[1..]).unwrap_err()), ["/size file_incomplete"]);
        let longer = [&bytes[..], b"x"].concat();
        assert_eq!(problems(&preview.upload(&draft, &longer[..]).unwrap_err()), ["/sha256 wrong_hash"]);
        assert_eq!(code(preview.upload(&draft, Failing(&bytes, false))), "stream_failed");
        assert_eq!((house.raw().count("files"), house.raw().count("file_chunks")), (0, 0));
        // Of one that was begun, too.
        house.agent.files().upload(&draft, &bytes[..CHUNK]).unwrap_err();
        let seen = preview.upload(&draft, &bytes[..]).unwrap();
        assert_eq!((seen.received, seen.is_complete), (draft.size, true));
        assert_eq!(preview.begin(&draft).unwrap().received, FileView::CHUNK);
        house.agent.files().upload(&draft, &bytes[..]).unwrap();
        assert!(preview.upload(&draft, Untouched).unwrap().is_complete);
        assert_eq!(house.raw().count("file_chunks"), 2);
    }

    fn p9_a_download_that_fails_says_so(house) {
        let bytes = bytes(CHUNK + 10);
        let file = house.agent.files().upload(&said("k", &bytes), &bytes[..]).unwrap();
        let files = house.agent.files();
        for room in [0, 1, CHUNK, CHUNK + 9] {
            let error = files.download(file.id, Full(room)).unwrap_err();
            assert_eq!(error.to_string(), "stream_failed: no storage space", "{room}");
        }
        assert_eq!(files.download(file.id, Full(CHUNK + 10)).unwrap(), file);
        assert_eq!(files.download(file.id, Unflushed).unwrap_err().to_string(), "stream_failed: broken pipe");
        // A part of a file is none.
        let begun = files.begin(&said("begun", &bytes)).unwrap();
        files.append(begun.id, 0, &bytes[..CHUNK]).unwrap();
        let mut written = Vec::new();
        assert_eq!(problems(&files.download(begun.id, &mut written).unwrap_err()), [" file_incomplete"]);
        assert_eq!(problems(&files.read(begun.id, 0).unwrap_err()), [" file_incomplete"]);
        assert!(written.is_empty());
        uploaded(&house.agent, "other");
    }
}
