//! Documents are issued with numbers without a gap, paid and cancelled (rule C2).

use std::collections::BTreeSet;

use comptoir::{Actor, DocumentDraft, DocumentKind, DocumentState, Locale, Session};
use comptoir_tests::{House, Team, over_both_stores};

use crate::accounts::named;
use crate::documents::{account, code, invoice, issued, of_kind};
use crate::problems;

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

/// The codes of all documents of a kind that were issued, in their order.
fn codes(session: &Session, kind: DocumentKind) -> Vec<String> {
    let filter = comptoir::DocumentFilter { kind: Some(kind), ..Default::default() };
    let (mut codes, mut after) = (BTreeSet::new(), None);
    loop {
        let page = session.documents().list(&filter, after.as_deref()).unwrap();
        codes.extend(page.items.into_iter().filter_map(|document| document.code));
        after = page.next;
        if after.is_none() {
            return codes.into_iter().collect();
        }
    }
}

over_both_stores! {
    fn c2_each_kind_has_a_series_of_its_own_from_one_on(house) {
        let (account, documents) = (account(&house), house.agent.documents());
        for kind in DocumentKind::ALL {
            for number in 1..=3 {
                let document = issued(&house.agent, account, *kind);
                assert_eq!(document.code, Some(format!("{}-{number:06}", kind.letter())));
                assert_eq!((document.state, document.version), (DocumentState::Open, 2));
                assert_eq!((document.issued_on, document.issued_at), (Some(day("2026-04-30")), Some(comptoir_tests::PARIS.parse().unwrap())));
            }
        }
        let found = documents.by_code(" e-2 ").unwrap();
        assert_eq!(found.code.as_deref(), Some("E-000002"));
        assert_eq!(documents.get(found.id).unwrap(), found);
        for none in ["E-000004", "E-0", "X-1", "", "\0"] {
            assert_eq!(code(documents.by_code(none)), "unknown_document", "{none:?}");
        }
    }

    fn c2_only_what_is_issued_takes_a_number(house) {
        let (account, documents) = (account(&house), house.agent.documents());
        let draft = documents.draft(account, &invoice()).unwrap();
        let gone = documents.draft(account, &invoice()).unwrap();
        documents.discard(gone.id).unwrap();
        for _ in 0..3 {
            let shown = house.agent.preview().documents().issue(draft.id).unwrap();
            assert_eq!((shown.code.as_deref(), shown.state), (Some("I-000001"), DocumentState::Open));
        }
        assert_eq!(documents.get(draft.id).unwrap(), draft);
        assert_eq!(code(house.agent.based_on(7).documents().issue(draft.id)), "conflict");
        // A day that was right when it was written, and is over now.
        let late = DocumentDraft { due_on: Some("2026-04-30".into()), ..invoice() };
        let late = documents.draft(account, &late).unwrap();
        house.at("2026-05-01T00:00:00+02:00");
        assert_eq!(problems(&documents.issue(late.id).unwrap_err()), ["/due_on in_the_past"]);
        let once = house.agent.once("k").unwrap();
        let first = once.documents().issue(draft.id).unwrap();
        assert_eq!((first.code.as_deref(), first.issued_on), (Some("I-000001"), Some(day("2026-05-01"))));
        assert_eq!(once.documents().issue(draft.id).unwrap(), first);
        assert_eq!(issued(&house.agent, account, DocumentKind::Invoice).code.as_deref(), Some("I-000002"));
        documents.cancel(first.id, "Erreur").unwrap();
        assert_eq!(issued(&house.agent, account, DocumentKind::Invoice).code.as_deref(), Some("I-000003"), "a number stays taken");
        // The due day itself is not too late.
        let today = DocumentDraft { due_on: Some("2026-05-01".into()), ..invoice() };
        let today = documents.draft(account, &today).unwrap();
        assert_eq!(documents.issue(today.id).unwrap().code.as_deref(), Some("I-000004"));
    }

    fn c2_many_writers_leave_no_gap_and_take_no_number_twice(house) {
        let account = account(&house);
        const EACH: usize = 12;
        let drafts: Vec<Vec<_>> = (0..4)
            .map(|_| (0..EACH).map(|_| house.agent.documents().draft(account, &invoice()).unwrap().id).collect())
            .collect();
        let others: Vec<Session> = (0..2)
            .map(|_| {
                let Actor::Staff(anna) = house.agent.actor() else { panic!("anna is on the staff") };
                house.reopened().desk("infomedia").unwrap().session(Actor::staff(*anna)).unwrap()
            })
            .collect();
        let sessions = [&house.agent, &house.administrator, &others[0], &others[1]];
        std::thread::scope(|scope| {
            for (session, drafts) in sessions.iter().zip(&drafts) {
                scope.spawn(move || {
                    for (place, id) in drafts.iter().enumerate() {
                        match place % 3 {
                            // A preview and a refusal between them take none.
                            0 => drop(session.preview().documents().issue(*id).unwrap()),
                            1 => assert_eq!(code(session.based_on(9).documents().issue(*id)), "conflict"),
                            _ => {}
                        }
                        session.documents().issue(*id).unwrap();
                    }
                });
            }
        });
        let expected: Vec<String> = (1..=4 * EACH).map(|number| format!("I-{number:06}")).collect();
        assert_eq!(codes(&house.agent, DocumentKind::Invoice), expected);
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn c2_each_desk_has_its_own_numbers(house) {
        let account = account(&house);
        issued(&house.agent, account, DocumentKind::Invoice);
        let team = Team::helsinki(&house.store, "helsinki");
        let theirs = team.agent.accounts().create(&named("Järvinen")).unwrap().id;
        assert_eq!(issued(&team.agent, theirs, DocumentKind::Invoice).code.as_deref(), Some("I-000001"));
        assert_eq!(team.agent.documents().by_code("I-1").unwrap().customer, "Järvinen");
    }

    fn c2_what_is_issued_is_never_changed_again(house) {
        let (account, documents) = (account(&house), house.agent.documents());
        for kind in DocumentKind::ALL {
            let draft = documents.draft(account, &of_kind(*kind)).unwrap();
            assert_eq!(code(documents.pay(draft.id, day("2026-04-30"))), "wrong_document_state");
            assert_eq!(code(documents.cancel(draft.id, "Erreur")), "wrong_document_state");
            let open = documents.issue(draft.id).unwrap();
            let note = comptoir::DocumentUpdate { note: "x".into(), ..Default::default() };
            for refused in [documents.edit(open.id, &note).map(drop), documents.discard(open.id), documents.issue(open.id).map(drop)] {
                let error = refused.unwrap_err();
                assert_eq!(error.code(), "wrong_document_state");
                let allowed = if kind.is_paid() { serde_json::json!(["pay", "cancel"]) } else { serde_json::json!(["cancel"]) };
                assert_eq!(error.to_json(&Locale::EN)["allowed"], allowed, "{kind:?}");
            }
            let paid = documents.pay(open.id, day("2026-04-30"));
            assert_eq!(paid.is_ok(), kind.is_paid(), "{kind:?}");
            let over = match paid {
                Ok(paid) => paid,
                Err(error) => {
                    assert_eq!(error.text(&Locale::EN), "Status of the document: Open. Not possible now: Record the payment. Possible actions: Cancel.");
                    documents.cancel(open.id, "Erreur").unwrap()
                }
            };
            for refused in [
                documents.edit(over.id, &note).map(drop),
                documents.discard(over.id),
                documents.issue(over.id).map(drop),
                documents.pay(over.id, day("2026-04-30")).map(drop),
                documents.cancel(over.id, "Encore").map(drop),
            ] {
                assert_eq!(refused.unwrap_err().to_json(&Locale::EN)["allowed"], serde_json::json!([]));
            }
            assert_eq!(documents.get(over.id).unwrap(), over);
        }
    }

    fn c2_a_payment_is_of_a_day_from_issue_to_today(house) {
        let (account, documents) = (account(&house), house.agent.documents());
        let first = issued(&house.agent, account, DocumentKind::Invoice);
        let second = issued(&house.agent, account, DocumentKind::Invoice);
        house.at("2026-05-04T10:00:00+02:00");
        let early = documents.pay(first.id, day("2026-04-29")).unwrap_err();
        assert_eq!(problems(&early), ["/day before_issue"]);
        assert_eq!(
            early.problems()[0].text(&Locale::FR),
            "Le document a été émis le jeudi 30 avril 2026. Choisissez ce jour ou un jour ultérieur."
        );
        assert_eq!(problems(&documents.pay(first.id, day("2026-05-05")).unwrap_err()), ["/day in_the_future"]);
        let paid = documents.pay(first.id, day("2026-04-30")).unwrap();
        assert_eq!((paid.state, paid.paid_on, paid.version), (DocumentState::Paid, Some(day("2026-04-30")), 3));
        assert_eq!(documents.pay(second.id, day("2026-05-04")).unwrap().paid_on, Some(day("2026-05-04")));
        let note = issued(&house.agent, account, DocumentKind::CreditNote);
        assert_eq!(documents.pay(note.id, day("2026-05-04")).unwrap().state, DocumentState::Paid);
    }

    fn c2_a_cancellation_has_a_reason(house) {
        let (account, documents) = (account(&house), house.agent.documents());
        let document = issued(&house.agent, account, DocumentKind::Proposal);
        assert_eq!(problems(&documents.cancel(document.id, " ").unwrap_err()), ["/text blank"]);
        assert_eq!(problems(&documents.cancel(document.id, &"x".repeat(4_001)).unwrap_err()), ["/text too_long"]);
        assert_eq!(code(house.agent.based_on(1).documents().cancel(document.id, "Refusée")), "conflict");
        house.at("2026-05-04T10:00:00+02:00");
        let cancelled = documents.cancel(document.id, " Refusée ").unwrap();
        assert_eq!((cancelled.state, cancelled.reason.as_deref()), (DocumentState::Cancelled, Some("Refusée")));
        assert_eq!((cancelled.cancelled_on, cancelled.code.as_deref()), (Some(day("2026-05-04")), Some("P-000001")));
    }

    fn c2_the_day_of_issue_is_the_desks(house) {
        let (account, documents) = (account(&house), house.agent.documents());
        // Still the day before in UTC.
        house.at("2026-05-01T00:30:00+02:00");
        let document = issued(&house.agent, account, DocumentKind::Invoice);
        assert_eq!(document.issued_on, Some(day("2026-05-01")));
        assert_eq!(documents.get(document.id).unwrap(), document);
        assert_eq!(month(&house), ["202605"]);
    }
}

/// The months that documents were issued in, past the library.
fn month(house: &House) -> Vec<String> {
    house.raw().values("SELECT CAST(month AS TEXT) AS value FROM documents")
}
