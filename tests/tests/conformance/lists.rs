//! Lists of accounts: what they hold, in which order, page by page.

use std::collections::BTreeSet;

use comptoir::{
    AccountFilter, AccountSort, AccountState, AccountView, Completion, Country, DealershipDraft, Locale, Paging,
    Session, labels,
};
use comptoir_tests::{House, Raw, Team, draft, over_both_stores};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::problems;

/// Every account of a list, page by page.
pub(crate) fn whole(session: &Session, filter: &AccountFilter, sort: AccountSort, size: i64) -> Vec<AccountView> {
    let mut all = Vec::new();
    let mut paging = Paging { sort, size: Some(size), ..Paging::default() };
    loop {
        let page = session.accounts().list(filter, paging.clone()).unwrap();
        assert!(page.items.len() <= usize::try_from(size).unwrap());
        assert!(page.next.is_none() || page.items.len() == usize::try_from(size).unwrap(), "only the last is short");
        all.extend(page.items);
        if page.next.is_none() {
            return all;
        }
        paging.after = page.next;
    }
}

pub(crate) fn names(accounts: &[AccountView]) -> Vec<&str> {
    accounts.iter().map(|account| account.name.as_str()).collect()
}

/// The names that a list of this beginning holds, in order.
pub(crate) fn beginning(session: &Session, prefix: &str) -> Vec<String> {
    let filter = AccountFilter { prefix: Some(prefix.to_owned()), ..AccountFilter::default() };
    whole(session, &filter, AccountSort::Name, 50).into_iter().map(|account| account.name).collect()
}

/// Adds accounts of these names as a store would hold them that was written by older rules, and opens it once more.
pub(crate) fn with_accounts(
    house: &House,
    desk: &comptoir::Desk,
    names: &[(String, Option<&str>, &str)],
) -> comptoir::Store {
    let mut raw = house.raw();
    let desk_id = raw.bytes(desk.id().as_bytes());
    let before = raw.count("accounts");
    for (number, (name, dealership, country)) in names.iter().enumerate() {
        let number = u128::try_from(before).unwrap() + u128::try_from(number).unwrap() + 1;
        let id = raw.bytes(&((number << 64) + number).to_be_bytes());
        let name = name.replace('\'', "''");
        let dealership = dealership.map_or("NULL".to_owned(), |code| {
            format!("(SELECT id FROM dealerships WHERE desk_id = {desk_id} AND code = '{code}')")
        });
        raw.run(&format!(
            "INSERT INTO accounts (desk_id, id, name, name_folded, state, language, country, street, postal_code, city, \
             dealership_id, created_at, version, time_zone) VALUES ({desk_id}, {id}, '{name}', 'older', 'active', 'fr', \
             '{country}', 'Rue', '75002', 'Paris', {dealership}, {}, 1, 'Europe/Paris')",
            number / 3
        ));
    }
    raw.run("UPDATE desks SET derived = 0");
    house.reopened()
}

pub(crate) fn session(store: &comptoir::Store, desk: &str, session: &Session) -> Session {
    store.desk(desk).unwrap().session(session.actor().clone()).unwrap()
}

pub(crate) fn named(names: &[&str]) -> Vec<(String, Option<&'static str>, &'static str)> {
    names.iter().map(|name| ((*name).to_owned(), Some("20/90074"), "FR")).collect()
}

/// The account of a completed request for `name`.
pub(crate) fn completed(house: &House, dealer: &Session, name: &str, email: &str) -> comptoir::AccountId {
    let mut wanted = draft();
    wanted.account.name = Some(name.to_owned());
    wanted.users[0].email = Some(email.to_owned());
    let code = dealer.requests().submit(&wanted).unwrap().code;
    house.agent.requests().start(&code).unwrap();
    house.agent.requests().complete(&code, &Completion::default()).unwrap().account.unwrap()
}

pub(crate) fn lyon() -> DealershipDraft {
    DealershipDraft { code: "20/90075".into(), city: "Lyon".into(), country: "FR".into(), ..DealershipDraft::default() }
}

over_both_stores! {
    fn a9_pages_joined_are_the_whole_list_in_order(house) {
        const LETTERS: [(&str, &str); 12] = [
            ("a", "a"), ("ä", "a"), ("Å", "a"), ("o", "o"), ("Ö", "o"), ("é", "e"), ("L", "l"), ("t", "t"), (" ", " "),
            ("œ", "oe"), ("’", ""), ("-", "-"),
        ];
        let team = Team::helsinki(&house.store, "helsinki");
        let _ = house.dealer_of(&lyon(), "lucie");
        // No more names than letters: many accounts have the same.
        let mut made: Vec<(String, String)> = Vec::new();
        for number in 0..240_usize {
            let parts = [number % 12, number / 12 % 12, number * 7 % 12, number / 5 % 12].map(|part| LETTERS[part]);
            let name = format!("x{}", parts.map(|part| part.0).concat());
            let folded = format!("x{}", parts.map(|part| part.1).concat());
            let folded = folded.split_whitespace().collect::<Vec<_>>().join(" ");
            made.push((name.trim_end().to_owned(), folded));
        }
        let rows = |other: &'static str| -> Vec<(String, Option<&str>, &str)> {
            made.iter().enumerate().map(|(number, (name, _))| {
                let dealership = match number % 3 { 0 => None, 1 => Some("20/90074"), _ => Some(other) };
                (name.clone(), dealership, if number % 7 == 0 { "FI" } else { "FR" })
            }).collect()
        };
        with_accounts(&house, &house.desk, &rows("20/90075"));
        let store = with_accounts(&house, &team.desk, &rows("20/90074"));
        let mut runner = TestRunner::new(Config { cases: 48, failure_persistence: None, ..Config::default() });
        for (desk, locale, agent) in [("infomedia", Locale::FR, &house.agent), ("helsinki", Locale::FI, &team.agent)] {
            let agent = session(&store, desk, agent);
            let everything = whole(&agent, &AccountFilter::default(), AccountSort::Name, 50);
            assert_eq!(everything.len(), 240);
            assert!(everything.is_sorted_by(|a, b| (labels::compare(&locale, &a.name, &b.name)).then(a.id.cmp(&b.id)).is_lt()));
            let folded = |name: &str| made.iter().find(|(own, _)| own == name).unwrap().1.clone();
            let dealership = everything.iter().find_map(|account| account.dealership);
            let asked = (0..240_usize, 0..6_usize, 1..51_i64, any::<bool>(), any::<bool>(), any::<bool>());
            runner.run(&asked, |(from, letters, size, newest, finnish, own)| {
                let prefix: String = made[from].1.chars().take(letters).collect();
                let filter = AccountFilter {
                    prefix: Some(prefix.clone()),
                    state: own.then_some(AccountState::Active),
                    dealership: dealership.filter(|_| own),
                    country: finnish.then_some(Country::FI),
                    ..AccountFilter::default()
                };
                let sort = if newest { AccountSort::Newest } else { AccountSort::Name };
                let mut wanted: Vec<&AccountView> = everything.iter().filter(|account| {
                    folded(&account.name).starts_with(prefix.trim_end())
                        && (!finnish || account.country == Country::FI)
                        && (!own || account.dealership == dealership)
                }).collect();
                if newest {
                    wanted.sort_by_key(|account| std::cmp::Reverse((account.created_at, account.id)));
                }
                let listed = whole(&agent, &filter, sort, size);
                prop_assert_eq!(listed.iter().map(|view| view.id).collect::<Vec<_>>(), wanted.iter().map(|view| view.id).collect::<Vec<_>>());
                let counted = Paging { sort, size: Some(1), total: true, ..Paging::default() };
                let total = agent.accounts().list(&filter, counted).unwrap().total;
                prop_assert_eq!(total, Some(i64::try_from(wanted.len()).unwrap()));
                Ok(())
            }).unwrap();
        }
    }

    fn a9_accounts_that_come_between_pages_lose_and_double_none(house) {
        let mut number = 0;
        let mut add = |name: &str| {
            number += 1;
            completed(&house, &house.dealer, name, &format!("a{number}@garage.example"));
        };
        for name in ["b", "d", "f", "h", "j", "l"] {
            add(name);
        }
        for sort in AccountSort::ALL {
            let before = whole(&house.dealer, &AccountFilter::default(), *sort, 50);
            let mut paging = Paging { sort: *sort, size: Some(2), ..Paging::default() };
            let mut seen = Vec::new();
            let mut between = ["a", "e", "g", "z"].into_iter();
            loop {
                let page = house.dealer.accounts().list(&AccountFilter::default(), paging.clone()).unwrap();
                seen.extend(page.items.into_iter().map(|account| account.id));
                let Some(next) = page.next else { break };
                paging.after = Some(next);
                between.next().map(&mut add);
            }
            let distinct: BTreeSet<_> = seen.iter().copied().collect();
            assert_eq!(distinct.len(), seen.len(), "none is doubled");
            assert!(before.iter().all(|account| distinct.contains(&account.id)), "none is lost");
        }
    }

    fn a9_a_page_is_as_large_as_asked_and_counts_when_asked(house) {
        with_accounts(&house, &house.desk, &named(&["a", "b", "c"]));
        let accounts = house.agent.accounts();
        let list = |paging: Paging<AccountSort>| accounts.list(&AccountFilter::default(), paging);
        let page = list(Paging { size: Some(2), ..Paging::default() }).unwrap();
        assert_eq!((page.items.len(), page.total), (2, None));
        let page = list(Paging { after: page.next, total: true, ..Paging::default() }).unwrap();
        assert_eq!((page.items.len(), page.total, page.next), (1, Some(3), None));
        for size in [0, -1, 51, i64::MIN, i64::MAX] {
            let error = list(Paging { size: Some(size), ..Paging::default() }).unwrap_err();
            assert_eq!(problems(&error), ["/size out_of_range"]);
            assert_eq!(error.problems()[0].text(&Locale::FR), "Choisissez un nombre compris entre 1 et 50.");
        }
        let too_long = AccountFilter { prefix: Some("g".repeat(201)), ..AccountFilter::default() };
        assert_eq!(problems(&accounts.list(&too_long, None).unwrap_err()), ["/prefix too_long"]);
        assert_eq!(problems(&accounts.suggest(&"g".repeat(201)).unwrap_err()), ["/text too_long"]);
        assert_eq!(problems(&accounts.suggest("\0").unwrap_err()), ["/text control_characters"]);
        assert_eq!(problems(&accounts.find("").unwrap_err()), ["/account required"]);
        // Two hundred of the longest letters fold into more than an index holds.
        let longest = AccountFilter { prefix: Some("\u{fdfa}".repeat(200)), ..AccountFilter::default() };
        assert!(accounts.list(&longest, None).unwrap().items.is_empty());
    }

    fn a9_a_cursor_leads_on_in_its_own_list_only(house) {
        with_accounts(&house, &house.desk, &named(&["a", "b", "c"]));
        let accounts = house.agent.accounts();
        let filter = AccountFilter { prefix: Some("".into()), ..AccountFilter::default() };
        let first = Paging { size: Some(1), ..Paging::default() };
        let after = accounts.list(&filter, first.clone()).unwrap().next;
        let next = Paging { after, size: Some(50), ..first.clone() };
        assert_eq!(names(&accounts.list(&filter, next.clone()).unwrap().items), ["b", "c"], "of another size");
        for other in [
            AccountFilter { prefix: Some("a".into()), ..filter.clone() },
            AccountFilter { state: Some(AccountState::Active), ..filter.clone() },
            AccountFilter { country: Some(Country::FR), ..filter.clone() },
            AccountFilter { dealership: house.dealer.accounts().list(&filter, None).unwrap().items[0].dealership, ..filter.clone() },
        ] {
            assert_eq!(problems(&accounts.list(&other, next.clone()).unwrap_err()), ["/cursor invalid_cursor"]);
        }
        let newest = Paging { sort: AccountSort::Newest, ..next };
        assert_eq!(problems(&accounts.list(&filter, newest).unwrap_err()), ["/cursor invalid_cursor"]);
    }

    fn store_derived_columns_of_older_rows_are_made_anew(house) {
        let team = Team::helsinki(&house.store, "helsinki");
        let code = house.submitted();
        let many: Vec<String> = (0..1_003).map(|number| format!("Äiti {number:04}")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        with_accounts(&house, &team.desk, &named(&many));
        let mut raw: Raw = house.raw();
        let no_key = raw.bytes(&[]);
        raw.run(&format!("UPDATE account_requests SET name_folded = '', name_key = {no_key}; UPDATE desks SET derived = 0"));
        let store = house.reopened();
        let team = session(&store, "helsinki", &team.dealer);
        assert_eq!(beginning(&team, "aiti 1"), ["Äiti 1000", "Äiti 1001", "Äiti 1002"]);
        let everyone = whole(&team, &AccountFilter::default(), AccountSort::Name, 50);
        assert_eq!(names(&everyone), many);
        assert_eq!(raw.count("accounts WHERE name_folded = 'older'"), 0);
        assert_eq!(raw.count("desks WHERE derived > 0"), 2);
        let filter = comptoir::RequestFilter { prefix: Some("garage".into()), ..Default::default() };
        let found = session(&store, "infomedia", &house.agent).requests().list(&filter, None).unwrap();
        assert_eq!(found.items[0].code, code);
        // Rules that only a newer version knows are left as they are.
        raw.run("UPDATE desks SET derived = 1000; UPDATE accounts SET name_folded = 'newer'");
        let _ = house.reopened();
        assert_eq!(raw.count("accounts WHERE name_folded = 'newer'"), 1_003);
        assert!(house.host.audit().verify().unwrap().intact);
    }
}
