//! What a dealer reads in histories (rule A11): nothing of other dealerships, nor of requests that are none's.

use comptoir::{AccountEdit, AccountId, Completion, DealershipDraft, HistoryEntry, Locale, Session};
use comptoir_tests::{House, Team, over_both_stores};

use crate::history::{actions, lived};
use crate::modifying::modify;

fn lyon() -> DealershipDraft {
    DealershipDraft { code: "20/2".into(), city: "Lyon".into(), country: "FR".into(), ..DealershipDraft::default() }
}

/// The code of a request of `submitter`'s to modify Garage Chez Joe, asked about and answered so often.
fn asked(house: &House, submitter: &Session, notes: &str, times: usize) -> String {
    let wanted = modify(AccountEdit { notes: notes.into(), ..AccountEdit::default() }, vec![]);
    let code = submitter.requests().submit(&wanted).unwrap().code;
    house.agent.requests().start(&code).unwrap();
    for _ in 0..times {
        house.agent.requests().ask(&code, "Entre nous\u{202f}?").unwrap();
        submitter.requests().answer(&code, "Secret").unwrap();
    }
    code
}

/// All entries, page by page, and how many each page has.
fn pages(session: &Session, account: AccountId) -> (Vec<HistoryEntry>, Vec<usize>) {
    let (mut all, mut sizes, mut after): (Vec<HistoryEntry>, Vec<usize>, Option<String>) = Default::default();
    loop {
        let page = session.accounts().history(account, after.as_deref()).unwrap();
        sizes.push(page.items.len());
        all.extend(page.items);
        after = page.next;
        if after.is_none() {
            return (all, sizes);
        }
    }
}

fn requests(entries: &[HistoryEntry]) -> Vec<String> {
    entries.iter().filter(|entry| entry.subject == "request").map(|entry| entry.called.text(&Locale::FR)).collect()
}

over_both_stores! {
    fn a11_history_tells_a_dealer_of_no_request_that_is_not_the_dealerships(house) {
        let (code, account) = lived(&house);
        let desks = asked(&house, &house.administrator, "À rappeler.", 1);
        assert_eq!(house.dealer.requests().get(&desks).unwrap_err().code(), "unknown_request");
        let page = house.dealer.accounts().history(account, None).unwrap();
        assert_eq!((page.items.len(), requests(&page.items)), (8, vec![code; 5]));
        assert_eq!(house.agent.accounts().history(account, None).unwrap().items.len(), 12);
        // What it came to is told: the account is the dealership's.
        house.agent.requests().complete(&desks, &Completion::default()).unwrap();
        let page = house.dealer.accounts().history(account, None).unwrap();
        assert_eq!((actions(&page)[0], page.items.len()), ("edit_account", 9));
        let read = serde_json::to_string(&page).unwrap();
        assert!(!read.contains("Secret") && !read.contains(&desks));
    }

    fn a11_history_of_an_account_that_changed_dealership_keeps_the_formers_questions(house) {
        let (_, account) = lived(&house);
        let lou = house.dealer_of(&lyon(), "lou");
        let mut raw = house.raw();
        let id = raw.bytes(account.as_bytes());
        raw.run(&format!("UPDATE accounts SET dealership_id = (SELECT id FROM dealerships WHERE code = '20/2') WHERE id = {id}"));
        let page = lou.accounts().history(account, None).unwrap();
        assert_eq!(actions(&page), ["create_contact", "create_account", "create_user"]);
        assert_eq!(house.dealer.accounts().history(account, None).unwrap_err().code(), "unknown_account");
        assert_eq!(house.agent.accounts().history(account, None).unwrap().items.len(), 8);
        assert!(house.host.audit().verify().unwrap().intact);
    }

    fn a11_history_pages_of_a_dealer_are_full_and_lose_and_double_none(house) {
        let (_, account) = lived(&house);
        asked(&house, &house.administrator, "Un", 40);
        asked(&house, &house.dealer, "Deux", 30);
        asked(&house, &house.administrator, "Trois", 40);
        asked(&house, &house.dealer, "Quatre", 30);
        let (all, _) = pages(&house.agent, account);
        let (own, sizes) = pages(&house.dealer, account);
        assert_eq!((all.len(), sizes), (8 + 2 * 82 + 2 * 62, vec![50, 50, 32]));
        let visible = |entry: &HistoryEntry| {
            entry.subject != "request" || house.dealer.requests().get(&entry.called.text(&Locale::FR)).is_ok()
        };
        assert_eq!(own, all.into_iter().filter(visible).collect::<Vec<_>>());
    }

    fn a11_history_ends_at_the_dealership_and_the_desk(house) {
        let (code, account) = lived(&house);
        let other = house.dealer_of(&lyon(), "lou");
        let team = Team::helsinki(&house.store, "helsinki");
        for session in [&other, &team.administrator] {
            assert_eq!(session.accounts().history(account, None).unwrap_err().code(), "unknown_account");
            assert_eq!(session.requests().history(&code, None).unwrap_err().code(), "unknown_request");
        }
        for session in [&house.administrator, &house.agent, &house.dealer] {
            assert_eq!(session.accounts().history(account, None).unwrap().items.len(), 8);
            assert_eq!(session.requests().history(&code, None).unwrap().items.len(), 5);
        }
        // The host reads accounts, which it provisions, and no requests.
        assert_eq!(house.host.accounts().history(account, None).unwrap().items.len(), 8);
        assert_eq!(house.host.requests().history(&code, None).unwrap_err().code(), "refused");
        assert_eq!(house.dealer.requests().history("a\0b", None).unwrap_err().code(), "unknown_request");
    }
}
