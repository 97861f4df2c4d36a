//! The end of files that nobody attached (rule P9).

use comptoir::{DeskDraft, Swept};
use comptoir_tests::{House, Team, over_both_stores};

use crate::files::{CHUNK, bytes, code, said, uploaded};
use crate::files_kept::kept;
use crate::work::{as_contact, asked, crew};

over_both_stores! {
    fn p9_files_that_were_not_attached_end_after_a_day(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let (rita, work) = (as_contact(&house, crew.requester), asked(&house, crew.requester, "Notice"));
        let helsinki = Team::helsinki(&house.store, "helsinki");
        let bytes = bytes(CHUNK + 10);
        let attached = uploaded(&rita, "attached");
        rita.work().attach(&work, &[attached.id]).unwrap();
        rita.files().upload(&said("whole", &bytes), &bytes[..]).unwrap();
        rita.files().upload(&said("half", &bytes), &bytes[..CHUNK]).unwrap_err();
        house.agent.files().begin(&said("begun", &bytes)).unwrap();
        uploaded(&helsinki.agent, "theirs");
        // What came a microsecond later stays when the others go.
        house.at("2026-04-30T10:00:00.000001+02:00");
        let later = uploaded(&rita, "later");
        house.at("2026-05-01T09:59:59.999999+02:00");
        assert_eq!(house.host.files().sweep().unwrap(), Swept::default());
        house.at("2026-05-01T10:00:00+02:00");
        let all = Swept { files: 3, bytes: bytes.len() as i64 + CHUNK as i64 };
        assert_eq!(house.host.preview().files().sweep().unwrap(), all);
        assert_eq!(kept(&house), (6, 6));
        assert_eq!(house.host.files().sweep().unwrap(), all);
        assert_eq!(kept(&house), (3, 3));
        assert_eq!(house.host.files().sweep().unwrap(), Swept::default());
        assert_eq!((rita.files().get(attached.id).unwrap().is_complete, rita.files().get(later.id).unwrap()), (true, later));
        house.at("2026-05-01T10:00:00.000001+02:00");
        assert_eq!(house.administrator.files().sweep().unwrap(), Swept { files: 1, bytes: 5 });
        // Each desk sweeps its own.
        assert_eq!(helsinki.host.files().sweep().unwrap(), Swept { files: 1, bytes: 6 });
        assert_eq!(kept(&house), (1, 1));
        assert_eq!(house.raw().count("audit_events WHERE action = 'sweep_files'"), 3);
        let facts = house.raw().values("SELECT facts AS value FROM audit_events WHERE action = 'sweep_files'");
        assert!(facts.contains(&format!(r#"{{"bytes":{},"files":3}}"#, all.bytes)), "{facts:?}");
        assert!(house.host.audit().verify().unwrap().intact);
    }

    fn p9_a_sweep_is_the_hosts_and_the_administrators(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        for session in [&house.agent, &house.dealer, &as_contact(&house, crew.manager)] {
            assert_eq!(code(session.files().sweep()), "refused");
        }
        // A key of `once` does nothing here: it would answer as the first time.
        uploaded(&house.agent, "a");
        house.at("2026-05-01T10:00:00+02:00");
        let once = house.host.once("k").unwrap();
        assert_eq!(once.files().sweep().unwrap().files, 1);
        assert_eq!(once.files().sweep().unwrap().files, 0);
    }

    fn p9_many_files_are_swept_in_several_transactions(house) {
        let many = DeskDraft { name: "many".into(), files_per_request: Some(100), ..House::settings() };
        let many = Team::of(&house.store, &many, "Paris");
        for (session, count) in [(&many.agent, 100), (&many.administrator, 1)] {
            for key in 0..count {
                session.files().begin(&said(&key.to_string(), b"x")).unwrap();
            }
        }
        let events = || house.raw().count("audit_events WHERE action = 'sweep_files'");
        house.at("2026-05-01T10:00:00+02:00");
        // A preview shows what the first of them would delete.
        assert_eq!(many.host.preview().files().sweep().unwrap().files, 100);
        assert_eq!(many.host.files().sweep().unwrap(), Swept { files: 101, bytes: 0 });
        assert_eq!((events(), kept(&house)), (2, (0, 0)));
        // After 32 MB no further one is deleted in the same.
        for key in 0..5 {
            many.agent.files().begin(&said(&key.to_string(), b"x")).unwrap();
        }
        house.raw().run("UPDATE files SET received = 16000000");
        house.at("2026-05-02T10:00:00+02:00");
        assert_eq!(many.host.files().sweep().unwrap(), Swept { files: 5, bytes: 80_000_000 });
        assert_eq!(events(), 5);
    }
}
