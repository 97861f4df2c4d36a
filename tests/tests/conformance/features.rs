//! Portal features of an account (rule C1).

use comptoir::{AccountId, AccountInsert, Actor, DeskDraft, Failure, Locale, PortalFeature, Session};
use comptoir_tests::{House, Team, over_both_stores};

use PortalFeature::{Invoices, Projects, Support};

fn account(session: &Session) -> AccountId {
    let insert = AccountInsert { name: Some("Garage Chez Joe".into()), ..AccountInsert::default() };
    session.accounts().create(&insert).unwrap().id
}

over_both_stores! {
    fn c1_an_account_follows_the_desk_until_it_has_features_of_its_own(house) {
        let (id, accounts) = (account(&house.agent), house.agent.accounts());
        let view = accounts.get(id).unwrap();
        assert_eq!((view.features.as_slice(), view.follows_desk, view.version), (PortalFeature::ALL, true, 1));
        let own = accounts.change_features(id, Some(&[Support, Invoices, Support])).unwrap();
        assert_eq!((own.features.as_slice(), own.follows_desk, own.version), ([Invoices, Support].as_slice(), false, 2));
        assert_eq!(accounts.get(id).unwrap(), own);
        let same = accounts.change_features(id, Some(&[Invoices, Support])).unwrap();
        assert_eq!(same, own, "nothing has changed");
        let none = accounts.change_features(id, Some(&[])).unwrap();
        assert_eq!((none.features.len(), none.follows_desk, none.version), (0, false, 3));
        let all = accounts.change_features(id, Some(PortalFeature::ALL)).unwrap();
        assert_eq!((all.features.as_slice(), all.follows_desk), (PortalFeature::ALL, false), "of its own, though the same");
        let back = accounts.change_features(id, None).unwrap();
        assert_eq!((back.features.as_slice(), back.follows_desk, back.version), (PortalFeature::ALL, true, 5));
        assert!(house.host.audit().verify().unwrap().intact);
    }

    fn c1_a_desk_says_what_accounts_have_by_default(house) {
        let features = Some(vec!["projects".into(), "invoices".into()]);
        let settings = DeskDraft { name: "narrow".into(), features, ..House::settings() };
        let team = Team::of(&house.store, &settings, "Paris");
        let id = account(&team.agent);
        let view = team.agent.accounts().get(id).unwrap();
        assert_eq!((view.features, view.follows_desk), (vec![Invoices, Projects], true));
        let own = team.agent.accounts().change_features(id, Some(&[Support])).unwrap();
        assert_eq!(own.features, [Support], "also one that others do not have");
    }

    fn c1_a_change_is_told_with_what_there_was_before(house) {
        let (id, accounts) = (account(&house.agent), house.agent.accounts());
        accounts.change_features(id, Some(&[Support, Invoices])).unwrap();
        accounts.change_features(id, Some(&[])).unwrap();
        let told = |locale: Locale| {
            let history = accounts.history(id, None).unwrap();
            history.items.iter().take(2).map(|entry| entry.text(&locale)).collect::<Vec<_>>()
        };
        assert_eq!(told(Locale::FR), [
            "anna Infomedia a changé les fonctions du portail du compte\u{202f}: Factures et Support → aucune",
            "anna Infomedia a changé les fonctions du portail du compte\u{202f}: celles du comptoir → Factures et Support",
        ]);
        assert_eq!(told(Locale::FI), [
            "anna Infomedia vaihtoi tilin käytössä olevat portaalin osiot: Laskut ja Tuki → ei mitään",
            "anna Infomedia vaihtoi tilin käytössä olevat portaalin osiot: palvelupisteen oletus → Laskut ja Tuki",
        ]);
        assert_eq!(told(Locale::EN), [
            "anna Infomedia changed the portal features of the account: Invoices and Support → none",
            "anna Infomedia changed the portal features of the account: those of the desk → Invoices and Support",
        ]);
    }

    fn c1_a_change_made_from_an_older_version_is_a_conflict(house) {
        let id = account(&house.agent);
        let based = house.agent.based_on(1).accounts();
        based.change_features(id, Some(&[Support])).unwrap();
        let error = based.change_features(id, None).unwrap_err();
        let Failure::Conflict { current: 2, fields, .. } = error.failure() else { panic!("{error}") };
        assert_eq!(fields, &["features"]);
        assert!(error.text(&Locale::FR).contains("fonctions du portail"), "{}", error.text(&Locale::FR));
    }

    fn c1_the_portal_does_not_wait_for_the_host(house) {
        let team = Team::hosted(&house.store);
        let (id, accounts) = (account(&team.agent), team.agent.accounts());
        assert_eq!(accounts.change_features(id, None).unwrap_err().code(), "wrong_account_state");
        team.host.accounts().confirm(id).unwrap();
        let view = accounts.change_features(id, Some(&[Support])).unwrap();
        assert_eq!((view.state.as_str(), view.features), ("active", vec![Support]));
        accounts.suspend(id).unwrap();
        assert_eq!(accounts.change_features(id, None).unwrap().state.as_str(), "suspended");
        accounts.delete(id).unwrap();
        assert_eq!(accounts.change_features(id, None).unwrap_err().code(), "wrong_account_state");
    }

    fn c1_features_are_the_desks_own_to_change(house) {
        let id = account(&house.agent);
        for session in [&house.dealer, &house.host] {
            assert_eq!(session.accounts().change_features(id, None).unwrap_err().code(), "refused");
        }
        let nobody = AccountId::from_bytes([9; 16]);
        assert_eq!(house.agent.accounts().change_features(nobody, None).unwrap_err().code(), "unknown_account");
        let previewed = house.agent.preview().accounts().change_features(id, Some(&[Support])).unwrap();
        assert_eq!(previewed.features, [Support]);
        assert!(house.agent.accounts().get(id).unwrap().follows_desk);
        let once = house.agent.once("k").unwrap().accounts();
        let done = once.change_features(id, Some(&[Support])).unwrap();
        assert_eq!(once.change_features(id, Some(&[Support])).unwrap(), done);
        assert_eq!(once.change_features(id, None).unwrap_err().code(), "key_reused");
    }

    fn c1_a_contact_sees_what_is_switched_on(house) {
        let id = crate::adding::opened(&house, &comptoir_tests::draft(), &comptoir::Completion::default());
        let contact = house.agent.accounts().contacts(id).unwrap()[0].id;
        house.raw().run("UPDATE users SET activation = 'active'");
        let joe = house.desk.session(Actor::contact(contact)).unwrap();
        assert_eq!(joe.accounts().get(id).unwrap().features, PortalFeature::ALL);
        house.agent.accounts().change_features(id, Some(&[Invoices])).unwrap();
        assert_eq!(joe.accounts().get(id).unwrap().features, [Invoices], "from the next call on");
        assert_eq!(joe.accounts().change_features(id, None).unwrap_err().code(), "refused");
    }
}
