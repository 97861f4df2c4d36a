//! The sites of one customer (rules A6, A11).

use comptoir::{AccountFilter, AccountId, Completion, CreateDraft, DealershipDraft, Paging, Session};
use comptoir_tests::{House, draft, over_both_stores, user};

fn account(house: &House, dealer: &Session, name: &str, email: &str) -> AccountId {
    let mut wanted = CreateDraft { users: vec![user(email)], ..draft() };
    wanted.account.name = Some(name.to_owned());
    let code = dealer.requests().submit(&wanted).unwrap().code;
    house.agent.requests().start(&code).unwrap();
    house.agent.requests().complete(&code, &Completion::default()).unwrap().account.unwrap()
}

fn lyon(house: &House) -> Session {
    let dealership = DealershipDraft {
        code: "20/2".into(),
        city: "Lyon".into(),
        country: "FR".into(),
        ..DealershipDraft::default()
    };
    house.dealer_of(&dealership, "luc")
}

fn sites(session: &Session, account: AccountId) -> Vec<String> {
    session.accounts().sites(account).unwrap().into_iter().map(|site| site.name).collect()
}

over_both_stores! {
    fn a6_sites_have_the_same_administrator(house) {
        let paris = account(&house, &house.dealer, "Joe Paris", "joe@garage.example");
        let lille = account(&house, &house.dealer, "Joe Lille", "joe@garage.example");
        let other = account(&house, &house.dealer, "Atelier", "lea@garage.example");
        for site in [paris, lille] {
            assert_eq!(sites(&house.agent, site), ["Joe Lille", "Joe Paris"]);
        }
        assert_eq!(sites(&house.agent, other), ["Atelier"]);
        let joe = house.agent.accounts().get(paris).unwrap().administrator;
        let filter = AccountFilter { administrator: joe, ..AccountFilter::default() };
        for sort in comptoir::AccountSort::ALL {
            let mut names = Vec::new();
            let mut after = None;
            loop {
                let paging = Paging { size: Some(1), sort: *sort, after, total: true };
                let page = house.agent.accounts().list(&filter, paging).unwrap();
                assert_eq!(page.total, Some(2));
                names.extend(page.items.into_iter().map(|account| account.name));
                after = page.next;
                if after.is_none() {
                    break;
                }
            }
            assert_eq!(names, ["Joe Lille", "Joe Paris"], "{sort:?}");
        }
    }

    fn a6_an_account_without_an_administrator_is_nobodys_site(house) {
        let paris = account(&house, &house.dealer, "Joe Paris", "joe@garage.example");
        account(&house, &house.dealer, "Joe Lille", "joe@garage.example");
        house.raw().run("UPDATE accounts SET administrator_id = NULL");
        assert!(sites(&house.agent, paris).is_empty());
    }

    fn a6_deleted_accounts_are_no_sites(house) {
        let paris = account(&house, &house.dealer, "Joe Paris", "joe@garage.example");
        account(&house, &house.dealer, "Joe Lille", "joe@garage.example");
        house.raw().run("UPDATE accounts SET state = 'deleted' WHERE name = 'Joe Lille'");
        assert_eq!(sites(&house.agent, paris), ["Joe Paris"]);
    }

    fn a11_a_dealer_sees_the_sites_of_the_own_dealership_only(house) {
        let luc = lyon(&house);
        let paris = account(&house, &house.dealer, "Joe Paris", "joe@garage.example");
        let theirs = account(&house, &luc, "Joe Lyon", "joe@garage.example");
        assert_eq!(sites(&house.agent, paris), ["Joe Lyon", "Joe Paris"]);
        assert_eq!(sites(&house.dealer, paris), ["Joe Paris"]);
        assert_eq!(house.dealer.accounts().sites(theirs).unwrap_err().code(), "unknown_account");
        let joe = house.agent.accounts().get(paris).unwrap().administrator;
        let filter = AccountFilter { administrator: joe, ..AccountFilter::default() };
        let seen = luc.accounts().list(&filter, None).unwrap();
        assert_eq!(seen.items.into_iter().map(|account| account.name).collect::<Vec<_>>(), ["Joe Lyon"]);
    }
}
