//! A request from submission to completion (rules Q5 to Q8).
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use comptoir::{Completion, Locale, RequestState, Role};
use comptoir_tests::{draft, over_both_stores};

over_both_stores! {
    fn a_request_is_submitted_taken_up_and_completed(house) {
        let receipt = house.dealer.once("key-17").unwrap().requests().submit(&draft()).unwrap();
        assert_eq!(receipt.code, "260430-080000000");
        assert_eq!(receipt.state, RequestState::Submitted);
        assert_eq!(receipt.due.due().to_string(), "2026-05-05T22:00:00Z");
        let code = receipt.code.as_str();
        assert_eq!(house.agent.requests().start(code).unwrap().state, RequestState::InProgress);
        let completed = house.agent.requests().complete(code, &Completion::default()).unwrap();
        assert_eq!(completed.state, RequestState::Completed);
        let account = house.dealer.accounts().get(completed.account.unwrap()).unwrap();
        assert_eq!(account.name, "Garage Chez Joe");
        let contacts = house.agent.accounts().contacts(account.id).unwrap();
        assert_eq!(contacts.len(), 1);
        assert_eq!(contacts[0].role, Role::Manager);
        assert_eq!(account.administrator, Some(contacts[0].user));
        let mails = house.host.outbox().lease(100, 60).unwrap();
        let to_joe = mails.iter().find(|mail| mail.to == "joe@garage.example").unwrap();
        assert_eq!(to_joe.subject, "Activez votre accès à Microcat Market");
        println!("{}\n{}", to_joe.text, to_joe.message);
        for mail in &mails { println!("{} -> {}: {}", mail.template, mail.to, mail.subject); }
        let report = house.host.audit().verify().unwrap();
        assert!(report.intact, "{report:?}");
        println!("{}", receipt.due.text(&Locale::FI));
        for line in receipt.due.explanation(&Locale::FR) { println!("{line}"); }
    }
}
