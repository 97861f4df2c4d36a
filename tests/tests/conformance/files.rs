//! Files, chunk by chunk: what is said of them, how they go up and come back (rules P6, P9).

use comptoir::{DeskDraft, Error, FileDraft, FileView, Locale, Session, Sha256};
use comptoir_tests::{House, Team, over_both_stores};

use crate::problems;
use crate::work::{as_contact, crew};

pub(crate) const CHUNK: usize = FileView::CHUNK as usize;

/// Bytes of which no chunk is like another.
pub(crate) fn bytes(size: usize) -> Vec<u8> {
    (0..size).map(|at| (at % 251 + at / CHUNK) as u8).collect()
}

/// What is said of these bytes.
pub(crate) fn said(key: &str, bytes: &[u8]) -> FileDraft {
    FileDraft {
        name: format!("{key}.pdf"),
        key: key.into(),
        size: bytes.len() as i64,
        sha256: Sha256::of(bytes).to_string(),
        media_type: Some("application/pdf".into()),
    }
}

/// A small file of the session's, whole.
pub(crate) fn uploaded(session: &Session, key: &str) -> FileView {
    let bytes = key.as_bytes();
    session.files().upload(&said(key, bytes), bytes).unwrap()
}

/// The rest of a file, chunk by chunk.
pub(crate) fn append_all(session: &Session, mut file: FileView, bytes: &[u8]) -> FileView {
    while !file.is_complete {
        let from = file.received as usize;
        let next = from + file.next_chunk() as usize;
        file = session.files().append(file.id, file.received, &bytes[from..next]).unwrap();
    }
    file
}

/// A file read chunk by chunk.
pub(crate) fn read_all(session: &Session, file: &FileView) -> Vec<u8> {
    let mut read = Vec::new();
    loop {
        let chunk = session.files().read(file.id, read.len() as i64).unwrap();
        if chunk.is_empty() {
            return read;
        }
        read.extend(chunk);
    }
}

pub(crate) fn code<T>(result: Result<T, Error>) -> &'static str {
    result.err().unwrap().code()
}

/// The offset that an append should have had.
fn expected<T>(result: Result<T, Error>) -> i64 {
    let error = result.err().unwrap();
    assert_eq!(error.code(), "wrong_offset");
    error.to_json(&Locale::EN)["expected"].as_i64().unwrap()
}

over_both_stores! {
    fn p9_a_file_goes_up_in_chunks_and_comes_back(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let rita = as_contact(&house, crew.requester);
        for size in [1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK] {
            let (bytes, key) = (bytes(size), format!("k{size}"));
            let begun = rita.files().begin(&said(&key, &bytes)).unwrap();
            assert_eq!((begun.size, begun.received, begun.is_complete), (size as i64, 0, false));
            assert_eq!((begun.name.as_str(), begun.media_type.as_str()), (format!("{key}.pdf").as_str(), "application/pdf"));
            assert_eq!((begun.key.as_deref(), begun.kind, &begun.work), (Some(key.as_str()), None, &None));
            assert_eq!((begun.uploaded_by.name.as_str(), begun.created_at), ("Rita Usager", comptoir_tests::PARIS.parse().unwrap()));
            let file = append_all(&rita, begun.clone(), &bytes);
            assert_eq!(file, FileView { received: size as i64, is_complete: true, ..begun });
            assert_eq!((file.sha256, file.next_chunk()), (Sha256::of(&bytes), 0));
            assert_eq!(rita.files().get(file.id).unwrap(), file);
            assert_eq!(read_all(&rita, &file), bytes);
            let mut written = Vec::new();
            assert_eq!(rita.files().download(file.id, &mut written).unwrap(), file);
            assert_eq!(written, bytes);
            let chunks = house.raw().count(&format!("file_chunks WHERE file_id = (SELECT id FROM files WHERE key = '{key}')"));
            assert_eq!(chunks, (size as i64 + FileView::CHUNK - 1) / FileView::CHUNK);
        }
        let shown = format!("{:?} {:?}", uploaded(&rita, "notice"), said("notice", b""));
        assert!(!shown.contains("notice") && !shown.contains("Rita"), "{shown}");
        assert!(house.host.audit().verify().unwrap().intact);
    }

    fn p9_reading_goes_on_from_anywhere_to_the_end_of_the_chunk(house) {
        let bytes = bytes(2 * CHUNK + 10);
        let file = house.agent.files().upload(&said("k", &bytes), &bytes[..]).unwrap();
        let read = |offset: usize| house.agent.files().read(file.id, offset as i64).unwrap();
        for (from, to) in [
            (0, CHUNK), (1, CHUNK), (CHUNK - 1, CHUNK), (CHUNK, 2 * CHUNK), (CHUNK + 7, 2 * CHUNK),
            (2 * CHUNK, 2 * CHUNK + 10), (2 * CHUNK + 9, 2 * CHUNK + 10), (2 * CHUNK + 10, 2 * CHUNK + 10),
        ] {
            assert_eq!(read(from), bytes[from..to], "{from}");
        }
        for offset in [-1, i64::MIN, bytes.len() as i64 + 1, i64::MAX] {
            let error = house.agent.files().read(file.id, offset).unwrap_err();
            assert_eq!(problems(&error), ["/offset out_of_range"], "{offset}");
            assert_eq!(error.problems()[0].args(), &comptoir::Args::none().with("min", 0).with("max", bytes.len() as i64));
        }
    }

    fn p9_an_upload_goes_on_under_its_key(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let (rita, rolf) = (as_contact(&house, crew.requester), as_contact(&house, crew.other));
        let bytes = bytes(CHUNK + 10);
        let draft = said("k", &bytes);
        let begun = rita.files().begin(&draft).unwrap();
        assert_eq!(rita.files().begin(&draft).unwrap(), begun);
        let first = rita.files().append(begun.id, 0, &bytes[..CHUNK]).unwrap();
        assert_eq!((first.received, first.next_chunk(), first.is_complete), (FileView::CHUNK, 10, false));
        assert_eq!(rita.files().begin(&draft).unwrap(), first);
        // What was said may be written otherwise, as long as it is the same.
        let again = FileDraft { name: "folder/k.pdf".into(), key: " k ".into(), sha256: draft.sha256.to_uppercase(), ..draft.clone() };
        assert_eq!(rita.files().begin_json(again.to_json().as_bytes()).unwrap(), first);
        for other in [
            FileDraft { name: "other.pdf".into(), ..draft.clone() },
            FileDraft { size: draft.size - 1, ..draft.clone() },
            FileDraft { size: draft.size + 1, ..draft.clone() },
            FileDraft { sha256: Sha256::of(b"").to_string(), ..draft.clone() },
            FileDraft { media_type: None, ..draft.clone() },
        ] {
            assert_eq!(code(rita.files().begin(&other)), "key_reused", "{}", other.to_json());
        }
        // A key is the uploader's own.
        let theirs = rolf.files().begin(&draft).unwrap();
        assert!(theirs.id != begun.id && theirs.received == 0);
        let whole = append_all(&rita, first, &bytes);
        assert_eq!(rita.files().begin(&draft).unwrap(), whole);
        // A key of `once` does nothing here: its answer would be the first one.
        let once = rolf.once("o").unwrap();
        assert_eq!(once.files().begin(&draft).unwrap().received, 0);
        rolf.files().append(theirs.id, 0, &bytes[..CHUNK]).unwrap();
        assert_eq!(once.files().begin(&draft).unwrap().received, FileView::CHUNK);
        assert_eq!(once.files().upload(&draft, &bytes[..]).unwrap().received, draft.size);
        assert_eq!(house.raw().count("outcomes"), 0);
    }

    fn p9_a_chunk_goes_where_the_last_one_ended(house) {
        let bytes = bytes(2 * CHUNK + 10);
        let (files, begun) = (house.agent.files(), house.agent.files().begin(&said("k", &bytes)).unwrap());
        let append = |offset: usize, chunk: &[u8]| files.append(begun.id, offset as i64, chunk);
        assert_eq!(expected(append(CHUNK, &bytes[CHUNK..2 * CHUNK])), 0);
        assert_eq!(expected(files.append(begun.id, -1, &bytes[..CHUNK])), 0);
        assert_eq!(expected(files.append(begun.id, i64::MIN, &[])), 0);
        append(0, &bytes[..CHUNK]).unwrap();
        // It was added, and whoever sends it learned nothing of it.
        assert_eq!(expected(append(0, &bytes[..CHUNK])), FileView::CHUNK);
        assert_eq!(expected(append(2 * CHUNK, &bytes[2 * CHUNK..])), FileView::CHUNK);
        let wrong = |offset: usize, length: usize, bytes: i64| {
            let error = append(offset, &vec![0; length]).unwrap_err();
            assert_eq!(problems(&error), ["/bytes wrong_chunk"], "{offset} {length}");
            assert_eq!(error.problems()[0].args(), &comptoir::Args::none().with("bytes", bytes));
        };
        for length in [0, 1, 10, CHUNK - 1, CHUNK + 1, CHUNK + 10] {
            wrong(CHUNK, length, FileView::CHUNK);
        }
        append(CHUNK, &bytes[CHUNK..2 * CHUNK]).unwrap();
        for length in [0, 9, 11, CHUNK] {
            wrong(2 * CHUNK, length, 10);
        }
        let text = append(2 * CHUNK, b"").unwrap_err().problems()[0].text(&Locale::EN);
        assert_eq!(text, "The next part of the file has 10 bytes. Send exactly as many.");
        let whole = append(2 * CHUNK, &bytes[2 * CHUNK..]).unwrap();
        assert!(whole.is_complete);
        // Nothing more is expected of it, whatever comes.
        wrong(bytes.len(), 0, 0);
        wrong(bytes.len(), 1, 0);
        assert_eq!(expected(append(0, &bytes[..CHUNK])), whole.size);
        let error = append(0, b"").unwrap_err();
        assert_eq!(error.to_string(), "wrong_offset: 524298 bytes are there");
        assert_eq!(error.text(&Locale::EN), "These bytes do not belong here: 524,298 bytes of the file are there. Go on from there.");
        assert_eq!(read_all(&house.agent, &whole), bytes);
    }

    fn p9_a_chunk_is_added_once_and_previewed(house) {
        let bytes = bytes(CHUNK + 1);
        let begun = house.agent.files().begin(&said("k", &bytes)).unwrap();
        let once = house.agent.once("o").unwrap();
        let first = once.files().append(begun.id, 0, &bytes[..CHUNK]).unwrap();
        house.agent.preview().files().append(begun.id, first.received, &bytes[CHUNK..]).unwrap();
        assert_eq!(house.agent.files().get(begun.id).unwrap(), first);
        // The place it goes to is its key: another one does nothing here.
        assert_eq!(expected(once.files().append(begun.id, 0, &bytes[..CHUNK])), FileView::CHUNK);
        assert!(once.files().append(begun.id, first.received, &bytes[CHUNK..]).unwrap().is_complete);
        assert_eq!(house.raw().count("outcomes"), 0);
    }

    fn p9_bad_files_are_told_at_once_and_none_of_them_kept(house) {
        let bad = FileDraft {
            name: "..\\..".into(), key: "a\nb".into(), size: 0, sha256: "x".into(), media_type: Some("text/html\r\nX: y".into()),
        };
        let told = [
            "/name blank", "/key control_characters", "/size out_of_range", "/sha256 invalid_digest", "/media_type invalid_media_type",
        ];
        assert_eq!(problems(&house.agent.files().begin(&bad).unwrap_err()), told);
        assert_eq!(problems(&house.agent.files().begin_json(bad.to_json().as_bytes()).unwrap_err()), told);
        assert_eq!(problems(&house.agent.files().upload(&bad, &b""[..]).unwrap_err()), told);
        let shape = br#"{"name": 1, "bytes": ""}"#;
        assert_eq!(problems(&house.agent.files().begin_json(shape).unwrap_err()), ["/name wrong_type", "/bytes unknown_member"]);
        // Who may not is told nothing of what would be wrong.
        assert_eq!(code(house.dealer.files().begin(&bad)), "refused");
        assert_eq!(house.raw().count("files"), 0);
        // What is hostile and not wrong is cleaned.
        let odd = FileDraft {
            name: "/tmp/\u{202e}con.<pdf>".into(), media_type: Some("TEXT/html; charset=\"x\"".into()), ..said("k", b"x")
        };
        let file = house.agent.files().begin(&odd).unwrap();
        assert_eq!((file.name.as_str(), file.media_type.as_str()), ("_con._pdf_", "text/html"));
    }

    fn p9_a_file_is_as_large_as_the_desk_says_at_most(house) {
        let small = DeskDraft { name: "small".into(), file_megabytes: Some(1), ..House::settings() };
        let small = Team::of(&house.store, &small, "Paris");
        let sized = |session: &Session, size: i64| {
            let draft = FileDraft { size, ..said(&size.to_string(), b"x") };
            session.files().begin(&draft).map(|file| file.size)
        };
        for (session, most, megabytes) in [(&small.agent, 1_000_000, 1), (&house.agent, 25_000_000, 25)] {
            assert_eq!(sized(session, most - 1).unwrap(), most - 1);
            assert_eq!(sized(session, most).unwrap(), most);
            let error = sized(session, most + 1).unwrap_err();
            assert_eq!(problems(&error), ["/size file_too_large"]);
            assert_eq!(error.problems()[0].args(), &comptoir::Args::none().with("max", megabytes));
        }
        // A whole file of the largest size.
        let bytes = bytes(1_000_000);
        let file = small.agent.files().upload(&said("largest", &bytes), &bytes[..]).unwrap();
        assert_eq!(read_all(&small.agent, &file), bytes);
    }

    fn p9_a_place_has_as_many_loose_files_as_a_request_may_have(house) {
        let two = DeskDraft { name: "two".into(), files_per_request: Some(2), ..House::settings() };
        let two = Team::of(&house.store, &two, "Paris");
        let begin = |key: &str| two.agent.files().begin(&said(key, b"x"));
        let first = begin("a").unwrap();
        uploaded(&two.agent, "b");
        let error = begin("c").unwrap_err();
        assert_eq!(problems(&error), [" too_many_files"]);
        assert_eq!(error.problems()[0].args(), &comptoir::Args::none().with("max", 2));
        // What was begun goes on, and others have places of their own.
        assert_eq!(begin("a").unwrap(), first);
        two.administrator.files().begin(&said("c", b"x")).unwrap();
        two.agent.files().discard(first.id).unwrap();
        begin("c").unwrap();
        assert_eq!(code(begin("d")), "invalid");
    }
}
