//! What a dealer reads in histories (rule A11): nothing of other dealerships, nor of requests that are nobody's.

use comptoir_tests::{Team, over_both_stores};

use crate::history::lived;

over_both_stores! {
    fn a11_history_ends_at_the_dealership_and_the_desk(house) {
        let (code, account) = lived(&house);
        let lyon = comptoir::DealershipDraft { code: "20/2".into(), city: "Lyon".into(), country: "FR".into(), ..Default::default() };
        let other = house.dealer_of(&lyon, "lou");
        let team = Team::helsinki(&house.store, "helsinki");
        for session in [&other, &team.administrator] {
            assert_eq!(session.accounts().history(account, None).unwrap_err().code(), "unknown_account");
            assert_eq!(session.requests().history(&code, None).unwrap_err().code(), "unknown_request");
        }
        for session in [&house.administrator, &house.agent, &house.dealer] {
            assert_eq!(session.accounts().history(account, None).unwrap().items.len(), 8);
            assert_eq!(session.requests().history(&code, None).unwrap().items.len(), 5);
        }
        assert_eq!(house.host.accounts().history(account, None).unwrap_err().code(), "refused");
        assert_eq!(house.host.requests().history(&code, None).unwrap_err().code(), "refused");
        assert_eq!(house.dealer.requests().history("a\0b", None).unwrap_err().code(), "unknown_request");
    }
}
