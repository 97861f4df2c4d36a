//! The codes of requests (rule Q5).

use comptoir::RequestFilter;
use comptoir_tests::{Team, draft, finnish_draft, over_both_stores};

over_both_stores! {
    fn q5_a_code_is_the_instant_of_submission_in_utc(house) {
        house.at("2026-12-31T23:59:59.987654+01:00");
        assert_eq!(house.submitted(), "261231-225959987");
        house.at("2027-01-01T00:00:00+01:00");
        assert_eq!(house.submitted(), "261231-230000000");
    }

    fn q5_a_code_moves_on_by_a_millisecond_while_the_clock_stands_still(house) {
        let codes: Vec<String> = (0..3).map(|_| house.submitted()).collect();
        assert_eq!(codes, ["260430-080000000", "260430-080000001", "260430-080000002"]);
    }

    fn q5_a_code_moves_on_when_the_clock_runs_backwards(house) {
        assert_eq!(house.submitted(), "260430-080000000");
        house.at("2026-04-29T08:00:00Z");
        assert_eq!(house.submitted(), "260430-080000001");
        let receipt = house.dealer.requests().submit(&draft()).unwrap();
        assert_eq!(receipt.code, "260430-080000002");
        assert_eq!(receipt.submitted_at.to_string(), "2026-04-29T08:00:00Z", "the instant itself is told as it was");
        house.at("2026-04-30T08:00:00.500Z");
        assert_eq!(house.submitted(), "260430-080000500");
    }

    fn q5_a_refused_submission_uses_no_code_up(house) {
        house.dealer.requests().submit(&comptoir::CreateDraft::default()).unwrap_err();
        house.dealer.preview().requests().submit(&draft()).unwrap();
        assert_eq!(house.submitted(), "260430-080000000");
    }

    fn q5_a_code_is_unique_in_its_desk_only(house) {
        let team = Team::helsinki(&house.store, "helsinki");
        let code = house.submitted();
        assert_eq!(team.dealer.requests().submit(&finnish_draft()).unwrap().code, code);
        assert_eq!(team.dealer.requests().get(&code).unwrap().account_name, "JG IMT 1");
        assert_eq!(house.dealer.requests().get(&code).unwrap().account_name, "Garage Chez Joe");
    }

    fn q5_many_threads_get_codes_of_their_own(house) {
        let codes: Vec<String> = std::thread::scope(|scope| {
            let threads: Vec<_> =
                (0..8).map(|_| scope.spawn(|| (0..4).map(|_| house.submitted()).collect::<Vec<_>>())).collect();
            threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
        });
        let distinct: std::collections::BTreeSet<_> = codes.iter().collect();
        assert_eq!(distinct.len(), 32);
        let listed = house.agent.requests().list(&RequestFilter::default(), None).unwrap();
        let listed: Vec<_> = listed.items.iter().map(|view| &view.code).collect();
        assert_eq!(listed, distinct.into_iter().rev().collect::<Vec<_>>(), "newest first");
    }
}
