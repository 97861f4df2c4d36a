//! Files that come with a submission and go with a delivery (rules P6, P9).

use comptoir::{DeliveryDraft, FileId, FileKind, FileView, ServiceDraft, Session, WorkDraft, WorkState};
use comptoir_tests::{House, over_both_stores};

use crate::files::{code, read_all, said, uploaded};
use crate::files_kept::kept;
use crate::problems;
use crate::work::{about, as_contact, crew};

/// A service that needs no quote and is delivered with a file.
fn layout(house: &House) {
    let labels = [("fr".to_owned(), "Mise en page".to_owned())].into();
    let service = ServiceDraft {
        key: "layout".into(),
        labels,
        workflow: Some("none".into()),
        needs_file: true,
        ..ServiceDraft::default()
    };
    house.administrator.services().add(&service).unwrap();
}

fn with(files: &[FileId]) -> WorkDraft {
    WorkDraft {
        service: Some("layout".into()),
        files: files.iter().map(FileId::to_string).collect(),
        ..about("Notice")
    }
}

fn delivery(files: &[FileId]) -> DeliveryDraft {
    DeliveryDraft { files: files.iter().map(FileId::to_string).collect(), ..DeliveryDraft::default() }
}

fn seen(session: &Session, work: &str) -> (i64, Vec<FileKind>) {
    let files: Vec<FileView> = session.work().files(work).unwrap();
    (session.work().get(work).unwrap().file_count, files.into_iter().filter_map(|file| file.kind).collect())
}

const SOURCE: FileKind = FileKind::Source;
const DELIVERY: FileKind = FileKind::Delivery;

over_both_stores! {
    fn p9_work_is_submitted_with_its_files(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        layout(&house);
        let rita = as_contact(&house, crew.requester);
        let (file, begun) = (uploaded(&rita, "a").id, rita.files().begin(&said("b", b"x")).unwrap().id);
        let foreign = uploaded(&as_contact(&house, crew.other), "c").id;
        let bad = WorkDraft { service: Some("painting".into()), ..with(&[file, begun, foreign]) };
        assert_eq!(problems(&rita.work().submit(&bad).unwrap_err()), ["/service unknown_service", "/files/1 file_incomplete", "/files/2 unknown_file"]);
        rita.preview().work().submit(&with(&[file])).unwrap();
        assert_eq!((rita.files().get(file).unwrap().work, house.raw().count("work_requests")), (None, 0));
        let once = rita.once("k").unwrap();
        let work = once.work().submit(&with(&[file])).unwrap();
        assert_eq!((work.file_count, once.work().submit(&with(&[file])).unwrap()), (1, work.clone()));
        let attached = rita.files().get(file).unwrap();
        assert_eq!((attached.kind, attached.work.as_ref()), (Some(SOURCE), Some(&work.code)));
        assert_eq!(problems(&rita.work().submit(&with(&[file])).unwrap_err()), ["/files/0 file_attached"]);
        // As somebody else: the files are the submitter's.
        let of_ada = uploaded(&house.administrator, "d").id;
        let draft = WorkDraft { holder: Some(crew.other.to_string()), ..with(&[of_ada]) };
        let of_rolf = house.administrator.work().submit(&draft).unwrap();
        assert_eq!(seen(&as_contact(&house, crew.other), &of_rolf.code), (1, vec![SOURCE]));
        let draft = WorkDraft { files: vec![foreign.to_string()], ..draft };
        assert_eq!(problems(&house.administrator.work().submit(&draft).unwrap_err()), ["/files/0 unknown_file"]);
        kept(&house);
    }

    fn p9_a_service_that_needs_a_file_is_delivered_with_one(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        layout(&house);
        let (rita, agent) = (as_contact(&house, crew.requester), &house.agent);
        let source = uploaded(&rita, "a").id;
        let submitted = || rita.work().submit(&with(&[])).unwrap().code;
        let work = rita.work().submit(&with(&[source])).unwrap().code;
        let early = agent.work().deliver(&work, &delivery(&[])).unwrap_err();
        assert_eq!(early.code(), "wrong_work_state");
        agent.work().start(&work).unwrap();
        // The customer's own file is none that is delivered.
        assert_eq!(problems(&agent.work().deliver(&work, &delivery(&[])).unwrap_err()), ["/files file_required"]);
        let (file, begun) = (uploaded(agent, "b"), agent.files().begin(&said("c", b"x")).unwrap().id);
        assert_eq!(problems(&agent.work().deliver(&work, &delivery(&[file.id, begun, source])).unwrap_err())[..2], [
            "/files/1 file_incomplete", "/files/2 unknown_file",
        ]);
        assert_eq!((seen(&rita, &work), seen(agent, &work)), ((1, vec![SOURCE]), (1, vec![SOURCE])));
        assert_eq!(agent.work().deliver(&work, &delivery(&[file.id])).unwrap().state, WorkState::Delivered);
        assert_eq!((seen(&rita, &work), seen(agent, &work)), ((2, vec![SOURCE, DELIVERY]), (2, vec![SOURCE, DELIVERY])));
        assert_eq!(read_all(&rita, &rita.files().get(file.id).unwrap()), b"b");
        // One that was attached before will do; until it is delivered only the staff knows of it.
        let work = submitted();
        agent.work().start(&work).unwrap();
        let file = uploaded(agent, "d").id;
        agent.work().attach(&work, &[file]).unwrap();
        assert_eq!((seen(&rita, &work), seen(agent, &work), seen(&house.dealer, &work).1), ((0, vec![]), (1, vec![DELIVERY]), vec![DELIVERY]));
        assert_eq!(code(rita.files().get(file)), "unknown_file");
        agent.work().deliver(&work, &delivery(&[])).unwrap();
        assert_eq!((seen(&rita, &work), code(agent.work().detach(&work, file))), ((1, vec![DELIVERY]), "files_closed"));
        assert_eq!(read_all(&rita, &rita.files().get(file).unwrap()), b"d");
        kept(&house);
    }

    fn p9_what_a_customer_withdraws_the_staff_has_no_more(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        layout(&house);
        let rita = as_contact(&house, crew.requester);
        let file = uploaded(&rita, "a").id;
        let work = rita.work().submit(&with(&[file])).unwrap().code;
        assert_eq!(house.agent.files().read(file, 0).unwrap(), b"a");
        rita.work().cancel(&work).unwrap();
        assert_eq!(code(house.agent.files().read(file, 0)), "unknown_file");
        assert_eq!((seen(&house.agent, &work), seen(&rita, &work)), ((0, vec![]), (1, vec![SOURCE])));
        assert_eq!(rita.files().read(file, 0).unwrap(), b"a");
    }
}
