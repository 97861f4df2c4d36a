//! Users whose addresses look alike (rule P1; UTS 39).

use comptoir::{Completion, CreateDraft, UserId};
use comptoir_tests::{House, draft, over_both_stores, user};

use crate::adding::opened;

/// Latin, Cyrillic, and with a nought.
const ALIKE: [&str; 3] = ["joe@garage.example", "j\u{43e}e@garage.example", "j0e@garage.example"];

/// The users with these addresses, in an account.
fn people(house: &House, emails: &[&str]) -> Vec<UserId> {
    let users = emails.iter().map(|email| user(email)).collect();
    let account = opened(house, &CreateDraft { users, ..draft() }, &Completion::default());
    let contacts = house.agent.accounts().contacts(account).unwrap();
    let of = |email: &&str| contacts.iter().find(|contact| contact.email == **email).unwrap().user;
    emails.iter().map(of).collect()
}

fn alike(house: &House, id: UserId) -> Vec<String> {
    house.agent.people().look_alikes(id).unwrap().into_iter().map(|other| other.email).collect()
}

over_both_stores! {
    fn p1_users_whose_addresses_look_alike_are_told(house) {
        let users = people(&house, &[ALIKE[0], ALIKE[1], "ann@garage.example", ALIKE[2], "joe@garage.test"]);
        assert_eq!(alike(&house, users[0]), [ALIKE[2], ALIKE[1]], "by address");
        assert_eq!(alike(&house, users[1]), [ALIKE[2], ALIKE[0]]);
        assert!(alike(&house, users[2]).is_empty() && alike(&house, users[4]).is_empty());
        let told = house.administrator.people().look_alikes(users[0]).unwrap();
        assert_eq!((told[0].user, told[0].name.as_str()), (users[3], "Ulysse Usager"));
        assert!(!format!("{told:?}").contains("garage"));
    }

    fn p4_a_changed_address_looks_like_the_new_one(house) {
        let users = people(&house, &["ulysse@garage.example", ALIKE[0], ALIKE[1]]);
        let code = house.dealer.requests().submit_json(serde_json::json!({
            "kind": "modify", "account": {"current_name": "Garage Chez Joe"}, "modify_users": true,
            "users": [{"current_email": ALIKE[1], "email": "anne@garage.example"},
                      {"current_email": "ulysse@garage.example", "email": ALIKE[2]}],
        }).to_string().as_bytes()).unwrap().code;
        house.agent.requests().start(&code).unwrap();
        house.agent.requests().complete(&code, &Completion::default()).unwrap();
        assert_eq!(alike(&house, users[1]), [ALIKE[2]]);
        assert!(alike(&house, users[2]).is_empty());
    }

    fn p1_a_deleted_user_looks_like_nobody(house) {
        let users = people(&house, &["ann@garage.example", ALIKE[0], ALIKE[1]]);
        house.agent.people().suspend_user(users[2]).unwrap();
        assert_eq!(alike(&house, users[1]), [ALIKE[1]], "a suspended one does");
        house.agent.people().delete_user(users[2]).unwrap();
        assert!(alike(&house, users[1]).is_empty() && alike(&house, users[2]).is_empty());
    }

    fn p10_look_alikes_are_for_the_desks_own_people(house) {
        let users = people(&house, &[ALIKE[0]]);
        for session in [&house.dealer, &house.host] {
            assert_eq!(session.people().look_alikes(users[0]).unwrap_err().code(), "refused");
        }
        let nobody = UserId::from_bytes([9; 16]);
        assert_eq!(house.agent.people().look_alikes(nobody).unwrap_err().code(), "unknown_user");
    }

    /// A store of before has no skeletons: whoever opens it makes them.
    fn p1_skeletons_are_made_for_the_users_there_are(house) {
        let users = people(&house, &ALIKE);
        house.raw().run("UPDATE users SET email_skeleton = ''");
        house.raw().run("UPDATE desks SET derived = 2");
        assert!(alike(&house, users[0]).is_empty());
        let again = house.reopened();
        let session = again.desk("infomedia").unwrap().session(house.agent.actor().clone()).unwrap();
        assert_eq!(session.people().look_alikes(users[0]).unwrap().len(), 2);
    }
}
