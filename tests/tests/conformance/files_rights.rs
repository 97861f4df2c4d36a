//! Who has which files when: own ones, and those of work by role and state (rules P5, P6, P9, P10).

use comptoir::{ContactId, DealershipDraft, FileId, Reassignment, Session, WorkState};
use comptoir_tests::{House, Team, over_both_stores};

use crate::files::{code, said, uploaded};
use crate::work::{as_contact, asked, crew};

/// Puts work into a state past its life.
pub(crate) fn put(house: &House, code: &str, state: WorkState) {
    house.raw().run(&format!("UPDATE work_requests SET state = '{}' WHERE code = '{code}'", state.as_str()));
}

/// Work that the contact holds, with a source file of the contact's and one that the agent is to deliver.
fn work_with_files(house: &House, holder: ContactId) -> (String, FileId, FileId) {
    let (contact, work) = (as_contact(house, holder), asked(house, holder, "Notice"));
    let source = uploaded(&contact, "source").id;
    contact.work().attach(&work, &[source]).unwrap();
    put(house, &work, WorkState::InProgress);
    let delivery = uploaded(&house.agent, "delivery").id;
    house.agent.work().attach(&work, &[delivery]).unwrap();
    (work, source, delivery)
}

const OK: &str = "ok";
const UNKNOWN: &str = "unknown_file";
const REFUSED: &str = "refused";

/// What reading a source file comes to, written out: first for the staff, then for customers who follow the work.
fn of_source(state: WorkState) -> [&'static str; 2] {
    match state {
        WorkState::Declined | WorkState::Cancelled => [UNKNOWN, OK],
        _ => [OK, OK],
    }
}

/// The same of a file to be delivered.
fn of_delivery(state: WorkState) -> [&'static str; 2] {
    if state == WorkState::Delivered { [OK, OK] } else { [OK, UNKNOWN] }
}

/// What each way to a file comes to for a session: looked at, read, downloaded, and whether the work lists it.
fn tried(session: &Session, work: &str, file: FileId) -> [&'static str; 4] {
    let told = |result: Result<(), comptoir::Error>| result.err().map_or(OK, |error| error.code());
    let mut written = Vec::new();
    let downloaded = told(session.files().download(file, &mut written).map(drop));
    assert_eq!(written.is_empty(), downloaded != OK);
    let listed = match session.work().files(work) {
        Ok(files) if files.iter().any(|listed| listed.id == file) => OK,
        Ok(_) => UNKNOWN,
        Err(error) => error.code(),
    };
    [told(session.files().get(file).map(drop)), told(session.files().read(file, 0).map(drop)), downloaded, listed]
}

over_both_stores! {
    fn p9_who_has_which_files_in_which_state(house) {
        let ours = crew(&house, "Garage Chez Joe", "garage.example");
        let theirs = crew(&house, "Atelier", "atelier.example");
        let helsinki = Team::helsinki(&house.store, "helsinki");
        let lyon = DealershipDraft { code: "20/90075".into(), city: "Lyon".into(), country: "FR".into(), ..DealershipDraft::default() };
        let lou = house.dealer_of(&lyon, "lou");
        let (work, source, delivery) = work_with_files(&house, ours.requester);
        let contact = |id: ContactId| as_contact(&house, id);
        for state in WorkState::ALL.iter().copied() {
            put(&house, &work, state);
            for (file, [staff, customer]) in [(source, of_source(state)), (delivery, of_delivery(state))] {
                let each = |told: &'static str| [told; 4];
                // Of somebody else's work a requester is told that it is that, but of nothing that is hidden.
                let other = if customer == OK { REFUSED } else { UNKNOWN };
                for (who, session, expected) in [
                    ("administrator", &house.administrator, each(staff)),
                    ("agent", &house.agent, each(staff)),
                    ("dealer", &house.dealer, [staff, REFUSED, REFUSED, staff]),
                    ("host", &house.host, each(REFUSED)),
                    ("holder", &contact(ours.requester), each(customer)),
                    ("manager", &contact(ours.manager), each(customer)),
                    ("observer", &contact(ours.observer), each(customer)),
                    ("other requester", &contact(ours.other), [other, other, other, REFUSED]),
                    ("other account", &contact(theirs.manager), [UNKNOWN, UNKNOWN, UNKNOWN, "unknown_work"]),
                    ("other dealership", &lou, [UNKNOWN, REFUSED, REFUSED, "unknown_work"]),
                    ("other desk", &helsinki.administrator, [UNKNOWN, UNKNOWN, UNKNOWN, "unknown_work"]),
                ] {
                    assert_eq!(tried(session, &work, file), expected, "{who} {state:?} {file:?}");
                }
            }
        }
    }

    fn p6_nobody_sees_a_file_before_it_is_attached(house) {
        let ours = crew(&house, "Garage Chez Joe", "garage.example");
        let helsinki = Team::helsinki(&house.store, "helsinki");
        let rita = as_contact(&house, ours.requester);
        let (of_rita, of_agent) = (uploaded(&rita, "a"), uploaded(&house.agent, "b"));
        let begun = rita.files().begin(&said("c", b"x")).unwrap();
        let others = [
            &house.administrator, &as_contact(&house, ours.manager), &as_contact(&house, ours.other), &helsinki.agent,
        ];
        for (own, file) in [(&rita, &of_rita), (&house.agent, &of_agent), (&rita, &begun)] {
            assert_eq!(&own.files().get(file.id).unwrap(), file);
            for other in others {
                assert_eq!(code(other.files().get(file.id)), UNKNOWN);
                assert_eq!(code(other.files().read(file.id, 0)), UNKNOWN);
                assert_eq!(code(other.files().append(file.id, 0, b"x")), UNKNOWN);
                assert_eq!(code(other.files().discard(file.id)), UNKNOWN);
            }
        }
        assert_eq!(code(rita.files().get(of_agent.id)), UNKNOWN);
        assert_eq!(code(rita.files().get(FileId::from_bytes([7; 16]))), UNKNOWN);
        // The staff goes on with its own although each member may follow all work.
        assert!(rita.files().append(begun.id, 0, b"x").unwrap().is_complete);
    }

    fn p10_who_changes_nothing_uploads_nothing(house) {
        let ours = crew(&house, "Garage Chez Joe", "garage.example");
        let draft = said("k", b"x");
        for session in [&house.dealer, &house.host, &as_contact(&house, ours.observer)] {
            assert_eq!(code(session.files().begin(&draft)), REFUSED);
            assert_eq!(code(session.files().upload(&draft, &b"x"[..])), REFUSED);
            assert_eq!(code(session.files().append(FileId::from_bytes([7; 16]), 0, b"x")), REFUSED);
            assert_eq!(code(session.files().discard(FileId::from_bytes([7; 16]))), REFUSED);
        }
        for session in [&house.administrator, &house.agent, &as_contact(&house, ours.requester), &as_contact(&house, ours.manager)] {
            session.files().begin(&draft).unwrap();
        }
    }

    fn p5_a_role_holds_from_the_next_chunk_on(house) {
        let ours = crew(&house, "Garage Chez Joe", "garage.example");
        let rita = as_contact(&house, ours.requester);
        let (file, begun) = (uploaded(&rita, "a"), rita.files().begin(&said("b", b"x")).unwrap());
        house.raw().run("UPDATE contacts SET role = 'observer' WHERE user_id = (SELECT id FROM users WHERE email_key LIKE 'rita@%')");
        assert_eq!(rita.files().read(file.id, 0).unwrap(), b"a");
        assert_eq!(code(rita.files().append(begun.id, 0, b"x")), REFUSED);
        assert_eq!(code(rita.files().discard(begun.id)), REFUSED);
        house.raw().run("UPDATE contacts SET role = 'requester' WHERE user_id = (SELECT id FROM users WHERE email_key LIKE 'rita@%')");
        house.agent.accounts().suspend(ours.account).unwrap();
        for told in [
            code(rita.files().append(begun.id, 0, b"x")), code(rita.files().get(file.id)), code(rita.files().read(file.id, 0)),
            code(rita.files().download(file.id, Vec::new())),
        ] {
            assert_eq!(told, REFUSED);
        }
        house.agent.accounts().restore(ours.account).unwrap();
        assert!(rita.files().append(begun.id, 0, b"x").unwrap().is_complete);
    }

    fn p6_files_go_with_the_work_to_whoever_holds_it(house) {
        let ours = crew(&house, "Garage Chez Joe", "garage.example");
        let (rita, rolf) = (as_contact(&house, ours.requester), as_contact(&house, ours.other));
        let (work, source, _) = work_with_files(&house, ours.requester);
        let handed = Reassignment { from: ours.requester.to_string(), to: ours.other.to_string(), codes: None };
        house.agent.work().reassign(&handed).unwrap();
        assert_eq!(tried(&rita, &work, source), [REFUSED; 4]);
        assert_eq!(tried(&rolf, &work, source), [OK; 4]);
        // The key stays the uploader's, who alone is shown it.
        assert_eq!(rolf.files().get(source).unwrap().key, None);
        assert_eq!(rita.files().begin(&said("source", b"source")).unwrap().key.as_deref(), Some("source"));
    }
}
