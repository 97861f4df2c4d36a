//! The outbox: order, leases, acknowledgements and tokens.

use std::collections::BTreeSet;

use comptoir::{Completion, MessageId, OutgoingMail};
use comptoir_tests::{House, draft, over_both_stores, user};

fn ids(mails: &[OutgoingMail]) -> Vec<MessageId> {
    mails.iter().map(|mail| mail.id).collect()
}

/// A house whose request of two users is completed: eight mails.
fn completed(house: &House) {
    let mut wanted = draft();
    wanted.users.push(user("ulla@garage.example"));
    let code = house.dealer.requests().submit(&wanted).unwrap().code;
    house.agent.requests().start(&code).unwrap();
    house.agent.requests().ask(&code, "Ville ?").unwrap();
    house.dealer.requests().answer(&code, "Paris").unwrap();
    house.agent.requests().complete(&code, &Completion::default()).unwrap();
}

fn token(mail: &OutgoingMail) -> &str {
    let (_, rest) = mail.text.split_once("/activate?token=").expect("a link");
    rest.split_whitespace().next().unwrap()
}

over_both_stores! {
    fn outbox_mails_come_in_the_order_of_their_commands(house) {
        completed(&house);
        let mails = house.host.outbox().lease(100, 60).unwrap();
        let told: Vec<_> = mails.iter().map(|mail| (mail.template.as_str(), mail.to.as_str())).collect();
        assert_eq!(told, [
            ("activate_staff", "ada@infomedia.example"),
            ("activate_staff", "anna@infomedia.example"),
            ("activate_staff", "denis@infomedia.example"),
            ("request_submitted", "denis@infomedia.example"),
            ("request_question", "denis@infomedia.example"),
            ("request_answered", "anna@infomedia.example"),
            ("activate", "joe@garage.example"),
            ("activate", "ulla@garage.example"),
            ("request_completed", "denis@infomedia.example"),
        ]);
        assert_eq!(ids(&mails).into_iter().collect::<BTreeSet<_>>().len(), 9);
    }

    fn outbox_a_held_mail_is_not_leased_until_its_lease_is_over(house) {
        let outbox = house.host.outbox();
        let first = outbox.lease(2, 60).unwrap();
        let second = outbox.lease(100, 120).unwrap();
        assert_eq!((first.len(), second.len()), (2, 1));
        assert!(outbox.lease(100, 60).unwrap().is_empty());
        house.at("2026-04-30T08:00:59.999999Z");
        assert!(outbox.lease(100, 60).unwrap().is_empty());
        house.at("2026-04-30T08:01:00Z");
        let again = outbox.lease(100, 1).unwrap();
        assert_eq!(ids(&again), ids(&first));
        house.at("2026-04-30T08:02:00Z");
        let all = outbox.lease(100, 1).unwrap();
        assert_eq!(ids(&all), [ids(&first), ids(&second)].concat());
        assert_eq!(all.iter().map(|mail| mail.attempts).collect::<Vec<_>>(), [3, 3, 2]);
    }

    fn outbox_a_repetition_differs_in_its_attempts_only(house) {
        completed(&house);
        let outbox = house.host.outbox();
        let first = outbox.lease(100, 1).unwrap();
        house.at("2026-04-30T09:00:00Z");
        let reopened = house.reopened().desk("infomedia").unwrap().session(house.host.actor().clone()).unwrap();
        let again = reopened.outbox().lease(100, 1).unwrap();
        assert!(again.iter().all(|mail| mail.attempts == 2));
        let as_first: Vec<_> = again.into_iter().map(|mail| OutgoingMail { attempts: 1, ..mail }).collect();
        assert!(as_first == first, "the same id, Message-ID, token and text");
    }

    fn outbox_an_acknowledged_mail_is_sent_no_more(house) {
        let outbox = house.host.outbox();
        let mails = outbox.lease(100, 60).unwrap();
        outbox.acknowledge(&[mails[1].id]).unwrap();
        outbox.acknowledge(&[mails[1].id]).unwrap();
        house.at("2026-04-30T12:00:00Z");
        outbox.acknowledge(&[mails[1].id]).unwrap();
        let again = outbox.lease(100, 60).unwrap();
        assert_eq!(ids(&again), [mails[0].id, mails[2].id]);
        // Also one whose lease is over, or that was never leased.
        house.at("2026-04-30T13:00:00Z");
        outbox.acknowledge(&[mails[0].id]).unwrap();
        assert_eq!(ids(&outbox.lease(100, 60).unwrap()), [mails[2].id]);
        let error = outbox.acknowledge(&[MessageId::from_bytes([9; 16])]).unwrap_err();
        assert_eq!(error.code(), "unknown_message");
        let sent = house.raw().values("SELECT cast(sent_at AS TEXT) AS value FROM messages WHERE sent_at IS NOT NULL ORDER BY 1");
        assert_eq!(sent.len(), 2);
    }

    fn outbox_two_hosts_never_hold_the_same_mail(house) {
        for _ in 0..5 {
            house.submitted();
        }
        let leased: Vec<MessageId> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8).map(|_| scope.spawn(|| ids(&house.host.outbox().lease(2, 60).unwrap()))).collect();
            threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(leased.len(), 8);
        assert_eq!(leased.into_iter().collect::<BTreeSet<_>>().len(), 8);
    }

    fn p11_a_token_is_32_bytes_and_nowhere_at_rest(house) {
        completed(&house);
        let mails = house.host.once("lease").unwrap().outbox().lease(100, 60).unwrap();
        let activations: Vec<_> = mails.iter().filter(|mail| mail.template.starts_with("activate")).collect();
        let tokens: BTreeSet<&str> = activations.iter().map(|mail| token(mail)).collect();
        assert_eq!(tokens.len(), 5);
        let mut raw = house.raw();
        for mail in &activations {
            let token = token(mail);
            assert_eq!(token.len(), 64, "the invitation's id and 32 bytes, in base64url");
            let proof = &token[22..];
            assert_eq!((raw.tables_with(token), raw.tables_with(proof)), (Vec::new(), Vec::new()));
            assert!(mail.html.contains(token));
            assert!(!format!("{mail:?}").contains(token));
            let audit = serde_json::to_string(&house.host.audit().list(None).unwrap()).unwrap();
            assert!(!audit.contains(token));
        }
        // Not even sealed, as the outcome of the lease's key.
        assert_eq!(raw.count("outcomes"), 0);
    }

    fn q8_a_lease_is_taken_anew_whatever_its_key(house) {
        let once = house.host.once("lease").unwrap();
        let first = once.outbox().lease(2, 60).unwrap();
        let second = once.outbox().lease(2, 60).unwrap();
        assert_eq!((first.len(), second.len()), (2, 1));
        assert!(!ids(&first).contains(&second[0].id));
    }

    fn outbox_no_personal_value_is_in_its_rows(house) {
        completed(&house);
        let mut raw = house.raw();
        for text in ["joe@garage.example", "Garage Chez Joe", "Ville ?", "Martin"] {
            let tables = raw.tables_with(text);
            assert!(!tables.is_empty());
            for table in ["messages", "audit_events", "outcomes", "seal_keys", "invitations"] {
                let addressed = table == "invitations" && text.contains('@');
                assert!(addressed || !tables.contains(&table.to_owned()), "{text} in {table}");
            }
        }
    }


    fn p11_a_mail_that_was_held_up_brings_a_link_that_is_good(house) {
        let outbox = house.host.outbox();
        let first = outbox.lease(1, 1).unwrap().remove(0);
        house.at("2026-05-01T08:00:00Z");
        let late = outbox.lease(1, 1).unwrap().remove(0);
        assert_eq!(late.id, first.id);
        assert_ne!(token(&late), token(&first), "the old token is revoked at its expiry");
        assert!(late.text.contains("2 mai 2026 à 10:00"), "{}", late.text);
        house.at("2026-05-02T07:59:59Z");
        assert_eq!(token(&outbox.lease(1, 1).unwrap()[0]), token(&late));
    }

    fn outbox_many_mails_are_acknowledged_at_once_or_none(house) {
        let outbox = house.host.outbox();
        let mut mails = ids(&outbox.lease(100, 1).unwrap());
        house.at("2026-04-30T09:00:00Z");
        mails.push(MessageId::from_bytes([9; 16]));
        assert_eq!(outbox.acknowledge(&mails).unwrap_err().code(), "unknown_message");
        assert_eq!(outbox.lease(100, 1).unwrap().len(), 3);
        mails.pop();
        outbox.acknowledge(&mails).unwrap();
        house.at("2026-04-30T10:00:00Z");
        assert!(outbox.lease(100, 1).unwrap().is_empty());
        assert_eq!(outbox.acknowledge(&[mails[0]; 101]).unwrap_err().code(), "invalid");
    }

    fn outbox_a_mail_of_somebody_erased_holds_up_nobody(house) {
        let staff = house.host.people().staff_by_email("ada@infomedia.example").unwrap().unwrap();
        let mut raw = house.raw();
        let owner = raw.bytes(staff.user.as_bytes());
        raw.run(&format!("DELETE FROM seal_keys WHERE owner_id = {owner}"));
        let mails = house.host.outbox().lease(100, 60).unwrap();
        assert_eq!(mails.iter().map(|mail| mail.to.as_str()).collect::<Vec<_>>(), ["anna@infomedia.example", "denis@infomedia.example"]);
    }
}
