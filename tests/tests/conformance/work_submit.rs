//! What a request for work says as it is submitted: how much, until when, with which files, and what that comes to (rule P9).

use comptoir::{
    ContactId, DeliveryDraft, Error, ServiceDraft, ServiceUpdate, Session, WorkDraft, WorkState, WorkView, Workflow,
};
use comptoir_tests::over_both_stores;

use crate::problems;
use crate::work::{about, as_contact};
use crate::work_scene::{Scene, delivery, service, uploaded};

fn asking(service: &str, quantity: Option<i64>) -> WorkDraft {
    WorkDraft { service: Some(service.into()), quantity, ..about("Notice") }
}

over_both_stores! {
    fn p9_what_is_quoted_by_itself_says_how_much(house) {
        let scene = Scene::of(&house);
        let rita = as_contact(&house, scene.crew.requester);
        let submit = |quantity| rita.work().submit(&asking("automatic", quantity));
        assert_eq!(problems(&submit(None).unwrap_err()), ["/quantity required"]);
        for wrong in [0, -1, 1_000_000_001] {
            assert_eq!(problems(&submit(Some(wrong)).unwrap_err()), ["/quantity out_of_range"], "{wrong}");
        }
        // A half of a cent goes to the even one: 1 word is 0.085, 3 are 0.255, 100 are 8.50.
        let minor = |quantity| submit(Some(quantity)).unwrap().quote.unwrap().amount_minor;
        assert_eq!([minor(1), minor(3), minor(100), minor(1_000_000_000)], [8, 26, 850, 8_500_000_000]);
        // Elsewhere it may be said.
        let by_hand = rita.work().submit(&asking("manual", None)).unwrap();
        assert_eq!((by_hand.state, by_hand.quantity), (WorkState::Submitted, None));
        assert_eq!(rita.work().submit(&asking("none", Some(3))).unwrap().quantity, Some(3));
    }

    fn p9_more_than_an_amount_holds_is_not_quoted(house) {
        let scene = Scene::of(&house);
        let dear = ServiceDraft { prices: [("EUR".into(), "1000000000".into())].into(), ..service("dear", Workflow::Automatic) };
        house.administrator.services().add(&dear).unwrap();
        let rita = as_contact(&house, scene.crew.requester);
        let most = rita.work().submit(&asking("dear", Some(10_000))).unwrap();
        assert_eq!(most.quote.unwrap().amount_minor, comptoir::Money::MAX_MINOR);
        let error = rita.work().submit(&asking("dear", Some(10_001))).unwrap_err();
        assert_eq!(problems(&error), ["/quantity out_of_range"]);
        assert_eq!(error.problems()[0].text(&comptoir::Locale::EN), "Choose a number from 1 to 10,000.");
        assert_eq!(house.raw().count("work_requests"), 1);
    }

    fn p9_a_service_that_is_changed_changes_nothing_that_was_asked_for(house) {
        let scene = Scene::of(&house);
        let work = scene.submitted(Workflow::None);
        let service = house.agent.services().list(false).unwrap().into_iter().find(|one| one.key == "none").unwrap();
        let update = ServiceUpdate::from_json(br#"{"workflow": "manual"}"#).unwrap();
        house.administrator.services().edit(service.id, &update).unwrap();
        assert_eq!(scene.submitted(Workflow::None).workflow, Workflow::Manual);
        assert_eq!(house.agent.work().get(&work.code).unwrap().workflow, Workflow::None);
        assert_eq!(house.agent.work().start(&work.code).unwrap().state, WorkState::InProgress);
    }

    fn p9_a_day_is_wished_for_that_is_not_over_in_the_desks_zone(house) {
        let scene = Scene::of(&house);
        let rita = as_contact(&house, scene.crew.requester);
        let submit = |day: &str| rita.work().submit(&WorkDraft { wished_on: Some(day.into()), ..asking("none", None) });
        // 1 May has begun in Paris, and not in UTC.
        house.at("2026-05-01T00:30:00+02:00");
        assert_eq!(submit("2026-05-01").unwrap().wished_on.unwrap().to_string(), "2026-05-01");
        assert_eq!(problems(&submit("2026-04-30").unwrap_err()), ["/wished_on in_the_past"]);
        assert_eq!(problems(&submit("01/05/2026").unwrap_err()), ["/wished_on invalid_day"]);
    }

    fn p9_work_is_on_time_until_the_wished_day_is_over(house) {
        let scene = Scene::of(&house);
        let rita = as_contact(&house, scene.crew.requester);
        let begun = |wished_on: Option<&str>| {
            let draft = WorkDraft { wished_on: wished_on.map(str::to_owned), ..asking("none", None) };
            let code = rita.work().submit(&draft).unwrap().code;
            house.agent.work().start(&code).unwrap();
            code
        };
        let codes = [begun(Some("2026-05-07")), begun(Some("2026-05-07")), begun(None), begun(Some("2026-05-07"))];
        let deliver = |code: &str| house.agent.work().deliver(code, &delivery()).unwrap().on_time;
        house.at("2026-05-07T23:59:59.999999+02:00");
        assert_eq!(deliver(&codes[0]), Some(true));
        house.at("2026-05-08T00:00:00+02:00");
        assert_eq!([deliver(&codes[1]), deliver(&codes[2])], [Some(false), None]);
        // What is refused was neither.
        assert_eq!(house.agent.work().reject(&codes[3], "Complet").unwrap().on_time, None);
    }

    fn p9_files_come_with_the_request_and_with_its_delivery(house) {
        let scene = Scene::of(&house);
        let strict = ServiceDraft { needs_file: true, ..service("strict", Workflow::None) };
        house.administrator.services().add(&strict).unwrap();
        let (rita, olga) = (as_contact(&house, scene.crew.requester), as_contact(&house, scene.crew.observer));
        let source = uploaded(&rita, "source", b"bonjour");
        let draft = WorkDraft { files: vec![source.id.to_string()], ..asking("strict", None) };
        let work = rita.work().submit(&draft).unwrap();
        assert_eq!((work.file_count, work.version), (1, 1));
        assert_eq!(rita.work().files(&work.code).unwrap()[0].id, source.id);
        let seen = |session: &Session| session.work().get(&work.code).unwrap().file_count;
        assert_eq!([seen(&house.agent), seen(&olga), seen(&house.dealer)], [1, 1, 0], "a dealer has none of them");
        let agent = house.agent.work();
        agent.start(&work.code).unwrap();
        assert_eq!(problems(&agent.deliver(&work.code, &delivery()).unwrap_err()), ["/files file_required"]);
        let done = uploaded(&house.agent, "done", b"hyvaa paivaa");
        let deliver = |ids: &[String]| agent.deliver(&work.code, &DeliveryDraft { files: ids.to_vec(), note: None });
        // A file of the customer's is nobody else's to deliver.
        let both = [source.id.to_string(), done.id.to_string()];
        assert_eq!(problems(&deliver(&both).unwrap_err()), ["/files/0 unknown_file"]);
        assert_eq!(agent.get(&work.code).unwrap().state, WorkState::InProgress);
        let delivered = deliver(&both[1..]).unwrap();
        assert_eq!((delivered.state, delivered.file_count, delivered.version), (WorkState::Delivered, 2, 3));
        assert_eq!([seen(&rita), seen(&house.agent)], [2, 2]);
        // What was attached before is as good.
        let code = rita.work().submit(&asking("strict", None)).unwrap().code;
        agent.start(&code).unwrap();
        let early = uploaded(&house.agent, "early", b"hei");
        agent.attach(&code, &[early.id]).unwrap();
        let count = |session: &Session| session.work().get(&code).unwrap().file_count;
        assert_eq!([count(&rita), count(&house.agent)], [0, 1], "not before it is delivered");
        let delivered: WorkView = agent.deliver(&code, &delivery()).unwrap();
        assert_eq!((delivered.version, count(&rita)), (4, 1));
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn p9_all_that_is_wrong_with_a_request_is_told_at_once(house) {
        let scene = Scene::of(&house);
        let rita = as_contact(&house, scene.crew.requester);
        let file = uploaded(&rita, "source", b"bonjour");
        let none = comptoir::FileId::from_bytes([9; 16]).to_string();
        let draft = |holder: ContactId, files: &[&String]| WorkDraft {
            holder: Some(holder.to_string()),
            files: files.iter().map(|id| (*id).clone()).collect(),
            ..asking("automatic", None)
        };
        let told = |result: Result<WorkView, Error>| problems(&result.unwrap_err());
        assert_eq!(
            told(house.administrator.work().submit(&draft(scene.crew.observer, &[&none]))),
            ["/quantity required", "/holder takes_no_work", "/files/0 unknown_file"]
        );
        let own = file.id.to_string();
        assert_eq!(
            told(rita.work().submit(&draft(scene.crew.requester, &[&own, &none]))),
            ["/quantity required", "/files/1 unknown_file"]
        );
        // Nothing of it was kept, and the file is as good as before.
        assert_eq!((house.raw().count("work_requests"), house.raw().count("work_steps")), (0, 0));
        let draft = WorkDraft { quantity: Some(1), ..draft(scene.crew.requester, &[&own]) };
        assert_eq!(rita.work().submit(&draft).unwrap().file_count, 1);
        assert_eq!(told(rita.work().submit(&draft)), ["/files/0 file_attached"]);
    }
}
