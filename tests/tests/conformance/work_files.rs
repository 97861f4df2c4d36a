//! Files of requests for work: attached, taken off, told of (rules P6, P9).

use comptoir::{FileId, FileKind, FileView, Locale, Session, WorkState};
use comptoir_tests::{House, Team, over_both_stores};

use crate::files::{code, said, uploaded};
use crate::files_rights::put;
use crate::problems;
use crate::work::{Crew, as_contact, asked, crew, told};

fn ids(files: &[FileView]) -> Vec<FileId> {
    files.iter().map(|file| file.id).collect()
}

/// A new file of the session's, attached to the work.
fn attached(session: &Session, work: &str, key: &str) -> FileId {
    let file = uploaded(session, key).id;
    session.work().attach(work, &[file]).unwrap();
    file
}

fn setting(house: &House) -> (Crew, Session, String) {
    let crew = crew(house, "Garage Chez Joe", "garage.example");
    let (rita, work) = (as_contact(house, crew.requester), asked(house, crew.requester, "Notice"));
    (crew, rita, work)
}

over_both_stores! {
    fn p9_files_are_attached_in_order_and_listed(house) {
        let (crew, rita, work) = setting(&house);
        let first = uploaded(&rita, "b");
        house.at("2026-04-30T10:00:01+02:00");
        let second = uploaded(&rita, "a");
        // At once: in the order in which their uploads were begun.
        let both = rita.work().attach(&work, &[second.id, first.id]).unwrap();
        assert_eq!(both[0], FileView { kind: Some(FileKind::Source), work: Some(work.clone()), ..first.clone() });
        assert_eq!(ids(&both), [first.id, second.id]);
        assert_eq!(rita.work().files(&work).unwrap(), both);
        assert_eq!(rita.files().get(first.id).unwrap(), both[0]);
        assert_eq!(rita.files().begin(&said("b", b"b")).unwrap(), both[0]);
        // A manager attaches to the work of others, and the key stays the uploader's.
        let manager = as_contact(&house, crew.manager);
        house.at("2026-04-30T10:00:02+02:00");
        let third = attached(&manager, &work, "c");
        let seen = manager.work().files(&work).unwrap();
        assert_eq!(ids(&seen), [first.id, second.id, third]);
        assert_eq!(seen.iter().map(|file| file.key.as_deref()).collect::<Vec<_>>(), [None, None, Some("c")]);
        // The staff's are to be delivered.
        put(&house, &work, WorkState::InProgress);
        house.at("2026-04-30T10:00:03+02:00");
        let delivery = attached(&house.agent, &work, "d");
        assert_eq!(house.agent.files().get(delivery).unwrap().kind, Some(FileKind::Delivery));
        assert_eq!(ids(&house.agent.work().files(&work).unwrap()), [first.id, second.id, third, delivery]);
        assert_eq!(ids(&rita.work().files(&work).unwrap()), [first.id, second.id, third]);
    }

    fn p9_who_attaches_in_which_state(house) {
        let (crew, rita, work) = setting(&house);
        let open = ["submitted", "quoting", "quoted", "accepted", "in_progress"];
        for state in WorkState::ALL.iter().copied() {
            put(&house, &work, state);
            for (session, allowed, kind) in [
                (&rita, open.contains(&state.as_str()), FileKind::Source),
                (&house.agent, state == WorkState::InProgress, FileKind::Delivery),
                (&house.administrator, state == WorkState::InProgress, FileKind::Delivery),
            ] {
                let file = uploaded(session, "k").id;
                let done = session.work().attach(&work, &[file]);
                assert_eq!(done.is_ok(), allowed, "{state:?} {:?}", session.actor());
                match done {
                    Ok(files) => {
                        assert_eq!(files.last().map(|file| file.kind), Some(Some(kind)));
                        house.raw().run("DELETE FROM file_chunks; DELETE FROM files");
                    }
                    Err(error) => {
                        let json = error.to_json(&Locale::EN);
                        assert_eq!((error.code(), &json["state"], &json["kind"]), ("files_closed", &state.as_str().into(), &kind.as_str().into()));
                        session.files().discard(file).unwrap();
                    }
                }
            }
        }
        let theirs = crate::work::crew(&house, "Atelier", "atelier.example");
        put(&house, &work, WorkState::InProgress);
        for (session, told) in [
            (as_contact(&house, crew.other), "refused"), (as_contact(&house, crew.observer), "refused"), (house.dealer.clone(), "refused"),
            (house.host.clone(), "refused"), (as_contact(&house, theirs.manager), "unknown_work"),
            (Team::helsinki(&house.store, "helsinki").agent, "unknown_work"),
        ] {
            assert_eq!(code(session.work().attach(&work, &[])), told);
            assert_eq!(code(session.work().detach(&work, FileId::from_bytes([7; 16]))), told);
        }
    }

    fn p9_only_own_whole_loose_files_are_attached(house) {
        let (crew, rita, work) = setting(&house);
        let good = uploaded(&rita, "good").id;
        let begun = rita.files().begin(&said("begun", b"x")).unwrap().id;
        let taken = attached(&rita, &work, "taken");
        let foreign = uploaded(&as_contact(&house, crew.manager), "foreign").id;
        let of_staff = uploaded(&house.agent, "staff").id;
        let none = FileId::from_bytes([7; 16]);
        let wrong = rita.work().attach(&work, &[begun, good, taken, foreign, of_staff, none]).unwrap_err();
        assert_eq!(problems(&wrong), [
            "/files/0 file_incomplete", "/files/2 file_attached", "/files/3 unknown_file", "/files/4 unknown_file", "/files/5 unknown_file",
        ]);
        let twice = rita.work().attach(&work, &[good, none, good, good]).unwrap_err();
        assert_eq!(problems(&twice), ["/files/2 duplicate", "/files/3 duplicate"]);
        assert_eq!(twice.problems()[1].args(), &comptoir::Args::none().with("row", 1));
        assert_eq!(problems(&rita.work().attach(&work, &[]).unwrap_err()), ["/files too_few"]);
        assert_eq!(ids(&rita.work().files(&work).unwrap()), [taken], "one that is wrong leaves all off");
        // Not even to other work of one's own.
        let other = asked(&house, crew.requester, "Devis");
        assert_eq!(problems(&rita.work().attach(&other, &[taken]).unwrap_err()), ["/files/0 file_attached"]);
        assert_eq!(code(rita.work().detach(&other, taken)), "unknown_file");
        assert_eq!(code(rita.work().attach("260430\0", &[good])), "unknown_work");
    }

    fn p9_a_request_has_up_to_20_files_of_each_kind(house) {
        let (_, rita, work) = setting(&house);
        let many = |session: &Session, count: usize| -> Vec<FileId> {
            (0..count).map(|key| uploaded(session, &format!("{key}-{count}")).id).collect()
        };
        rita.work().attach(&work, &many(&rita, 19)).unwrap();
        let two = many(&rita, 2);
        let error = rita.work().attach(&work, &two).unwrap_err();
        assert_eq!(problems(&error), ["/files too_many_files"]);
        assert_eq!(error.problems()[0].args(), &comptoir::Args::none().with("max", 20));
        let files = rita.work().attach(&work, &two[..1]).unwrap();
        assert_eq!(files.len(), 20);
        assert_eq!(problems(&rita.work().attach(&work, &two[1..]).unwrap_err()), ["/files too_many_files"]);
        // What the customer sent leaves room for what is delivered.
        put(&house, &work, WorkState::InProgress);
        assert_eq!(house.agent.work().attach(&work, &many(&house.agent, 20)).unwrap().len(), 40);
        assert_eq!(problems(&house.agent.work().attach(&work, &many(&house.agent, 1)).unwrap_err()), ["/files too_many_files"]);
        // A place is free again, and taken.
        put(&house, &work, WorkState::Submitted);
        rita.work().detach(&work, files[0].id).unwrap();
        assert_eq!(rita.work().attach(&work, &two[1..]).unwrap().len(), 20);
    }

    fn p9_who_takes_which_files_off_in_which_state(house) {
        let (crew, rita, work) = setting(&house);
        for state in WorkState::ALL.iter().copied() {
            house.raw().run("DELETE FROM file_chunks; DELETE FROM files");
            put(&house, &work, WorkState::InProgress);
            let (source, delivery) = (attached(&rita, &work, "s"), attached(&house.agent, &work, "d"));
            put(&house, &work, state);
            let told = |session: &Session, file: FileId| session.preview().work().detach(&work, file).err().map_or("ok", |error| error.code());
            let (early, doing) = (matches!(state, WorkState::Submitted | WorkState::Quoting), state == WorkState::InProgress);
            let gone = matches!(state, WorkState::Declined | WorkState::Cancelled);
            let hidden = if state == WorkState::Delivered { "files_closed" } else { "unknown_file" };
            for (session, of_source, of_delivery) in [
                (&rita, if early { "ok" } else { "files_closed" }, hidden),
                (&as_contact(&house, crew.manager), if early { "ok" } else { "files_closed" }, hidden),
                (&house.agent, if gone { "unknown_file" } else { "files_closed" }, if doing { "ok" } else { "files_closed" }),
                (&house.administrator, if gone { "unknown_file" } else { "files_closed" }, if doing { "ok" } else { "files_closed" }),
            ] {
                assert_eq!((told(session, source), told(session, delivery)), (of_source, of_delivery), "{state:?} {:?}", session.actor());
            }
        }
        assert_eq!(code(rita.work().detach(&work, FileId::from_bytes([7; 16]))), "unknown_file");
        let loose = uploaded(&rita, "loose").id;
        assert_eq!(code(rita.work().detach(&work, loose)), "unknown_file");
    }

    fn p9_files_that_cannot_be_changed_say_who_can_and_when(house) {
        let (_, rita, work) = setting(&house);
        let early = house.agent.work().attach(&work, &[]).unwrap_err();
        assert_eq!(early.to_string(), "files_closed: delivery while submitted");
        assert_eq!(early.text(&Locale::EN), "State of the work request: Submitted. The provider can attach files to deliver, and remove them, while the work is in progress.");
        assert_eq!(early.text(&Locale::FR), "État de la demande de travail\u{202f}: Soumise. Le fournisseur peut joindre les fichiers à livrer, et les retirer, tant que le travail est en cours.");
        put(&house, &work, WorkState::Delivered);
        let late = rita.work().attach(&work, &[]).unwrap_err();
        assert_eq!(late.to_string(), "files_closed: source while delivered");
        assert_eq!(late.text(&Locale::FI), "Työpyynnön tila: Toimitettu. Asiakas voi liittää lähdetiedostoja, kun työpyyntö on avoinna, ja poistaa niitä, kunnes tarjous on annettu.");
    }

    fn p9_changed_files_are_a_version_of_the_work(house) {
        let (_, rita, work) = setting(&house);
        let (a, b) = (uploaded(&rita, "a").id, uploaded(&rita, "b").id);
        let version = || house.agent.work().get(&work).unwrap().version;
        let once = rita.once("k").unwrap();
        let first = once.work().attach(&work, &[a]).unwrap();
        assert_eq!(once.work().attach(&work, &[a]).unwrap(), first);
        assert_eq!(code(once.work().attach(&work, &[b])), "key_reused");
        assert_eq!(version(), 2);
        rita.preview().work().attach(&work, &[b]).unwrap();
        let conflict = rita.based_on(1).work().attach(&work, &[b]).unwrap_err();
        assert_eq!((conflict.code(), &conflict.to_json(&Locale::EN)["fields"]), ("conflict", &serde_json::json!(["files"])));
        assert!(conflict.text(&Locale::FR).contains("Rita Usager"), "{}", conflict.text(&Locale::FR));
        assert_eq!(code(rita.based_on(1).work().detach(&work, a)), "conflict");
        assert_eq!(code(rita.based_on(1).work().cancel(&work)), "conflict");
        assert_eq!(rita.based_on(2).work().attach(&work, &[b]).unwrap().len(), 2);
        let once = rita.once("l").unwrap();
        assert_eq!(ids(&once.work().detach(&work, a).unwrap()), [b]);
        assert_eq!(ids(&once.work().detach(&work, a).unwrap()), [b]);
        assert_eq!((version(), code(rita.work().detach(&work, a))), (4, "unknown_file"));
    }

    fn p9_the_history_tells_of_files_in_three_languages(house) {
        let (crew, rita, work) = setting(&house);
        let (a, b) = (uploaded(&rita, "a").id, uploaded(&rita, "b").id);
        rita.work().attach(&work, &[a, b]).unwrap();
        rita.work().detach(&work, b).unwrap();
        assert_eq!(told(&house, crew.account, &Locale::EN, 2), [
            format!("Rita Usager removed a file from work request {work}: b.pdf"),
            format!("Rita Usager attached to work request {work}: a.pdf and b.pdf"),
        ]);
        assert_eq!(told(&house, crew.account, &Locale::FI, 2), [
            format!("Rita Usager poisti tiedoston työpyynnöstä {work}: b.pdf"),
            format!("Rita Usager liitti työpyyntöön {work}: a.pdf ja b.pdf"),
        ]);
        assert_eq!(told(&house, crew.account, &Locale::FR, 2), [
            format!("Rita Usager a retiré un fichier de la demande de travail {work}\u{202f}: b.pdf"),
            format!("Rita Usager a joint à la demande de travail {work}\u{202f}: a.pdf et b.pdf"),
        ]);
        // With the account's key the names go.
        let owner = house.raw().bytes(crew.account.as_bytes());
        house.raw().run(&format!("DELETE FROM seal_keys WHERE owner_id = {owner}"));
        assert_eq!(told(&house, crew.account, &Locale::EN, 1), [format!("Rita Usager removed a file from work request {work}: [erased]")]);
        assert!(house.host.audit().verify().unwrap().intact);
    }
}
