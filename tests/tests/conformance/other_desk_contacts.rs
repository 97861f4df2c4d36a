//! Another desk's contacts answer exactly as unknown ones.

use comptoir::{AccountId, Actor, ContactId, ContactUpdate, Error, Locale, Role, Session, UserUpdate};
use comptoir_tests::{House, Team, over_both_stores};

use crate::accounts::{garage, named};
use crate::contacts::anne;
use crate::problems;

fn answers(session: &Session, contact: ContactId, account: AccountId) -> Vec<Result<(), Error>> {
    let contacts = session.contacts();
    vec![
        contacts.get(contact).map(drop),
        contacts.team(account, true).map(drop),
        contacts.edit_page(contact, &Locale::FR).map(drop),
        contacts.page(Some(account), &Locale::FR).map(drop),
        contacts.edit(contact, &ContactUpdate::default()).map(drop),
        contacts.edit(contact, &ContactUpdate { phone: "x".into(), ..ContactUpdate::default() }).map(drop),
        contacts.edit_person(contact, &UserUpdate::default()).map(drop),
        contacts.change_role(contact, Role::Observer).map(drop),
        contacts.remove(contact).map(drop),
        contacts.invite(contact).map(drop),
    ]
}

fn everything(house: &House) -> Vec<Vec<String>> {
    let mut raw = house.raw();
    raw.tables().iter().map(|table| raw.rows(table)).collect()
}

over_both_stores! {
    fn p8_another_desks_contacts_answer_as_unknown_ones(house) {
        let team = Team::helsinki(&house.store, "helsinki");
        let account = team.agent.accounts().create(&garage()).unwrap().id;
        let theirs = team.agent.contacts().create(&anne("FR-0017")).unwrap().contact.id;
        let none = (ContactId::from_bytes([9; 16]), AccountId::from_bytes([9; 16]));
        let before = everything(&house);
        for session in [house.administrator.clone(), house.agent.based_on(1), house.agent.preview(), house.agent.once("k").unwrap()] {
            let pairs = answers(&session, theirs, account).into_iter().zip(answers(&session, none.0, none.1));
            for (number, (theirs, unknown)) in pairs.enumerate() {
                let (theirs, unknown) = (theirs.unwrap_err(), unknown.unwrap_err());
                let code = if [1, 3].contains(&number) { "unknown_account" } else { "unknown_contact" };
                assert_eq!(theirs.code(), code, "call {number}");
                for locale in [Locale::EN, Locale::FI, Locale::FR] {
                    assert_eq!(theirs.to_json(&locale), unknown.to_json(&locale), "call {number}");
                }
            }
        }
        assert!(everything(&house) == before, "nothing is written of it");
        // Nor does anybody act here who is somebody there.
        let session = house.desk.session(Actor::contact(theirs)).unwrap();
        assert_eq!(session.contacts().get(theirs).unwrap_err().code(), "unknown_actor");
    }

    fn p1_people_of_two_desks_are_two_people(house) {
        let team = Team::helsinki(&house.store, "helsinki");
        let account = team.agent.accounts().create(&garage()).unwrap().id;
        let theirs = team.agent.contacts().create(&anne("FR-0017")).unwrap().contact;
        assert_eq!(problems(&house.agent.contacts().create(&anne(&account.to_string())).unwrap_err()), ["/account unknown_account"]);
        house.agent.accounts().create(&named("Atelier")).unwrap();
        let own = house.agent.contacts().create(&anne("Atelier")).unwrap();
        assert_ne!(own.contact.user, theirs.user);
        assert!(own.look_alikes.is_empty(), "somebody else's people look like nobody");
        house.agent.contacts().remove(own.contact.id).unwrap();
        assert_eq!(team.agent.contacts().get(theirs.id).unwrap().removed_at, None);
    }
}
