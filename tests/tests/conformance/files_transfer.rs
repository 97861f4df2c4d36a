//! Files that a host pushes and pulls chunk by chunk.

use comptoir::{FileDraft, FileView, Sha256};
use comptoir_tests::over_both_stores;

use crate::files::{CHUNK, bytes, code, said};
use crate::problems;

over_both_stores! {
    fn p9_a_file_is_pushed_chunk_by_chunk_and_gone_on_with(house) {
        let bytes = bytes(2 * CHUNK + 10);
        // A key of `once` holds for no chunk: each is another.
        let (files, draft) = (house.agent.once("k").unwrap().files(), said("k", &bytes));
        let mut upload = files.uploading(&draft).unwrap();
        assert_eq!((upload.file().received, upload.file().next_chunk()), (0, FileView::CHUNK));
        // The stream goes on, or does not: that is asked of the last chunk alone.
        upload.add(&bytes[..CHUNK], false).unwrap();
        assert_eq!(problems(&upload.add(&bytes[CHUNK..2 * CHUNK - 1], false).unwrap_err()), ["/size file_incomplete"]);
        assert_eq!(problems(&upload.add(&bytes[CHUNK..=2 * CHUNK], true).unwrap_err()), ["/bytes wrong_chunk"]);
        assert_eq!(upload.file().received, FileView::CHUNK);
        let mut upload = files.uploading(&draft).unwrap();
        assert_eq!(upload.file().received, FileView::CHUNK);
        upload.add(&bytes[CHUNK..2 * CHUNK], true).unwrap();
        assert_eq!(problems(&upload.add(&[], false).unwrap_err()), ["/size file_incomplete"]);
        upload.add(&bytes[2 * CHUNK..], false).unwrap();
        assert_eq!((upload.file().received, upload.file().next_chunk(), upload.file().is_complete), (draft.size, 0, true));
        assert_eq!(problems(&upload.add(&[], false).unwrap_err()), ["/bytes wrong_chunk"]);
        assert_eq!(&files.get(upload.file().id).unwrap(), upload.file());
        assert!(files.uploading(&draft).unwrap().file().is_complete);
    }

    fn p9_two_who_push_the_same_file_do_not_mix_it(house) {
        let bytes = bytes(CHUNK + 10);
        let (files, draft) = (house.agent.files(), said("k", &bytes));
        let (mut first, mut second) = (files.uploading(&draft).unwrap(), files.uploading(&draft).unwrap());
        first.add(&bytes[..CHUNK], true).unwrap();
        assert_eq!(code(second.add(&bytes[..CHUNK], true)), "wrong_offset");
        first.add(&bytes[CHUNK..], false).unwrap();
        assert_eq!(code(second.add(&bytes[..CHUNK], true)), "wrong_offset");
        assert_eq!(Sha256::of(&bytes), files.uploading(&draft).unwrap().file().sha256);
    }

    fn p9_what_goes_on_after_the_size_announced_is_another_file(house) {
        let bytes = bytes(CHUNK + 10);
        let files = house.agent.once("k").unwrap().files();
        for (size, key) in [(10, "a"), (CHUNK, "b"), (CHUNK + 9, "c")] {
            let mut upload = files.uploading(&said(key, &bytes[..size])).unwrap();
            let last = size.saturating_sub(1) / CHUNK * CHUNK;
            if last > 0 {
                upload.add(&bytes[..last], true).unwrap();
            }
            assert_eq!(problems(&upload.add(&bytes[last..size], true).unwrap_err()), ["/sha256 wrong_hash"]);
            assert_eq!((house.raw().count("files"), house.raw().count("file_chunks")), (0, 0));
            assert_eq!(code(upload.add(&bytes[last..size], false)), "unknown_file");
        }
    }

    fn p9_a_preview_takes_all_that_is_pushed_and_keeps_nothing(house) {
        let bytes = bytes(CHUNK + 10);
        let (preview, draft) = (house.agent.preview().files(), said("k", &bytes));
        house.agent.files().upload(&draft, &bytes[..CHUNK]).unwrap_err();
        let mut upload = preview.uploading(&draft).unwrap();
        assert_eq!(upload.file().received, 0);
        assert_eq!(problems(&upload.add(&bytes[..CHUNK - 1], true).unwrap_err()), ["/size file_incomplete"]);
        assert_eq!(problems(&upload.add(&bytes[..=CHUNK], true).unwrap_err()), ["/bytes wrong_chunk"]);
        upload.add(&bytes[..CHUNK], true).unwrap();
        assert_eq!((upload.file().received, upload.file().is_complete), (FileView::CHUNK, false));
        let longer = upload.clone().add(&bytes[CHUNK..], true).unwrap_err();
        assert_eq!(problems(&longer), ["/sha256 wrong_hash"]);
        upload.add(&bytes[CHUNK..], false).unwrap();
        assert_eq!((upload.file().received, upload.file().is_complete), (draft.size, true));
        assert_eq!(problems(&upload.add(&[], false).unwrap_err()), ["/bytes wrong_chunk"]);
        let other = FileDraft { key: "other".into(), size: 1, ..draft.clone() };
        let mut upload = preview.uploading(&other).unwrap();
        assert_eq!(problems(&upload.add(b"x", false).unwrap_err()), ["/sha256 wrong_hash"]);
        assert_eq!((house.raw().count("files"), house.raw().count("file_chunks")), (1, 1));
        house.agent.files().upload(&draft, &bytes[..]).unwrap();
        let mut upload = preview.uploading(&draft).unwrap();
        assert!(upload.file().is_complete);
        assert_eq!(problems(&upload.add(b"x", false).unwrap_err()), ["/bytes wrong_chunk"]);
    }

    fn p9_a_file_is_pulled_to_its_end(house) {
        let bytes = bytes(CHUNK + 10);
        let files = house.agent.files();
        let file = files.upload(&said("k", &bytes), &bytes[..]).unwrap();
        let mut download = files.downloading(file.id).unwrap();
        assert_eq!(download.file(), &file);
        assert_eq!(download.read().unwrap(), &bytes[..CHUNK]);
        assert_eq!(download.read().unwrap(), &bytes[CHUNK..]);
        assert!(download.read().unwrap().is_empty() && download.read().unwrap().is_empty());
        let begun = files.begin(&said("begun", &bytes)).unwrap();
        assert_eq!(problems(&files.downloading(begun.id).unwrap().read().unwrap_err()), [" file_incomplete"]);
        assert_eq!(code(house.dealer.files().downloading(file.id)), "refused");
        files.discard(file.id).unwrap();
        assert_eq!(code(download.read()), "unknown_file");
    }
}
