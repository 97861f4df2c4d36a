//! Every cell of who may do what (rules P4 to P6, P10, Q5, A2, A11, C1): each actor in each standing, each action, on each
//! kind of thing of the own account, another one, another desk and nowhere, against a table typed by hand.

use comptoir::{Action, Decision, Resource, Session};
use comptoir_tests::{House, over_both_stores};

use crate::permissions_scene::{Tried, scene};
use crate::permissions_table::{TABLE, Thing, expected, expected_actions};

/// What the library says of one cell, in the table's words.
fn said(session: &Session, action: Action, resource: &Resource) -> String {
    match session.may(action, resource) {
        Ok(Decision::Allowed) => "allowed".to_owned(),
        Ok(Decision::Refused(refusal)) => {
            assert_eq!(refusal.action(), action);
            format!("{} {}", refusal.reason().as_str(), refusal.rule())
        }
        Err(error) => error.code().to_owned(),
    }
}

/// Tries every action on each of these things; how many cells these are.
fn try_each(tried: &Tried, things: &[(Resource, Thing)]) -> usize {
    for (resource, thing) in things {
        for row in &TABLE {
            let said = said(&tried.session, row.0.parse().unwrap(), resource);
            assert_eq!(said, expected(&tried.who, row, thing), "{} to {thing:?} by {:?}", row.0, tried.who);
        }
    }
    things.len() * TABLE.len()
}

/// Asks of each of these things for all that is allowed.
fn ask_for_all(tried: &Tried, things: &[(Resource, Thing)]) {
    for (resource, thing) in things {
        let actions = tried.session.actions(resource);
        let actions = actions.as_ref().map(|all| all.iter().map(|action| action.as_str()).collect::<Vec<_>>());
        let actions = actions.map_err(comptoir::Error::code);
        assert_eq!(actions, expected_actions(&tried.who, thing), "all to {thing:?} by {:?}", tried.who);
    }
}

/// Tries everybody in the standing they have, several at a time.
fn try_everybody(everybody: &[Tried]) -> usize {
    std::thread::scope(|scope| {
        let some = everybody.chunks(everybody.len().div_ceil(4));
        let threads: Vec<_> = some.map(|some| scope.spawn(|| some.iter().map(try_one).sum::<usize>())).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).sum()
    })
}

/// Whoever is kept out hears the same whatever it is about: each action is tried on the own account, and of a few things
/// more it is asked what is allowed.
fn try_one(tried: &Tried) -> usize {
    let (tried_on, asked_of) = if tried.who.is_let_in() { (tried.things.len(), tried.things.len()) } else { (1, 8) };
    ask_for_all(tried, &tried.things[..asked_of]);
    try_each(tried, &tried.things[..tried_on])
}

/// Puts everybody into a standing, past the library, which takes many commands for each.
fn stand(house: &House, tried: &mut [Tried], user_is: &'static str, removed: bool) {
    let (activation, state) = match user_is {
        "suspended" => ("active", "suspended"),
        activation => (activation, "active"),
    };
    let mut raw = house.raw();
    raw.run(&format!("UPDATE users SET activation = '{activation}', state = '{state}'"));
    for table in ["contacts", "staff"] {
        // The places of the deleted account have ended at another time, and stay so.
        raw.run(&if removed {
            format!("UPDATE {table} SET ended_at = 1 WHERE ended_at IS NULL")
        } else {
            format!("UPDATE {table} SET ended_at = NULL WHERE ended_at = 1")
        });
    }
    for one in tried {
        one.who.user_is = user_is;
        one.who.removed = removed && one.who.role != "host";
    }
}

#[allow(clippy::print_stdout, reason = "how much was tried is worth knowing, under --nocapture")]
fn tell(cells: usize) {
    println!("{cells} cells");
}

over_both_stores! {
    fn p6_p10_every_actor_in_every_standing_may_do_what_the_table_says(house) {
        assert_eq!(TABLE.map(|(action, ..)| action).as_slice(), Action::ALL.iter().map(|action| action.as_str()).collect::<Vec<_>>());
        let mut everybody = scene(&house);
        let mut cells = 0;
        for removed in [false, true] {
            for user_is in ["active", "invited", "suspended"] {
                stand(&house, &mut everybody, user_is, removed);
                cells += try_everybody(&everybody);
            }
        }
        tell(cells);
        assert!(cells > 20_000, "{cells}");
    }
}
