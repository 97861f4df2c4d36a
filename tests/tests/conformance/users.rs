//! Users as a whole: suspended, restored, deleted (rules P5, A7).

use comptoir::{
    AccountEdit, AccountId, Activation, Completion, CreateDraft, Failure, Locale, UserCommand, UserEdit, UserId,
    UserState, UserView,
};
use comptoir_tests::{House, draft, over_both_stores, user};

use crate::modifying::{edit, modify};

/// An account of seed 000 with Joe, who answers for it, and Ulysse beside him.
fn account(house: &House) -> (AccountId, UserId, UserId) {
    let wanted = CreateDraft { users: vec![user("joe@garage.example"), user("ulysse@garage.example")], ..draft() };
    let code = house.dealer.requests().submit(&wanted).unwrap().code;
    house.agent.requests().start(&code).unwrap();
    let account = house.agent.requests().complete(&code, &Completion::default()).unwrap().account.unwrap();
    let contacts = house.agent.accounts().contacts(account).unwrap();
    (account, contacts[0].user, contacts[1].user)
}

/// Asks for an account named `name` with these users, and takes it up.
fn asked(house: &House, name: &str, emails: &[&str]) -> String {
    let mut wanted = CreateDraft { users: emails.iter().map(|email| user(email)).collect(), ..draft() };
    wanted.account.name = Some(name.to_owned());
    let code = house.dealer.requests().submit(&wanted).unwrap().code;
    house.agent.requests().start(&code).unwrap();
    code
}

fn templates(house: &House) -> Vec<String> {
    let mails = house.host.outbox().lease(100, 60).unwrap();
    house.host.outbox().acknowledge(&mails.iter().map(|mail| mail.id).collect::<Vec<_>>()).unwrap();
    mails.into_iter().map(|mail| format!("{} {}", mail.template, mail.to)).collect()
}

over_both_stores! {
    fn p5_a_user_is_suspended_and_restored_any_number_of_times(house) {
        let (account, _, ulysse) = account(&house);
        let people = house.agent.people();
        for round in 0..3 {
            let suspended = people.suspend_user(ulysse).unwrap();
            assert_eq!((suspended.state, suspended.version), (UserState::Suspended, 2 + 2 * round));
            assert_eq!((suspended.email.as_str(), suspended.activation), ("ulysse@garage.example", Activation::Invited));
            assert_eq!(people.restore_user(ulysse).unwrap().state, UserState::Active);
        }
        assert_eq!(house.agent.accounts().contacts(account).unwrap().len(), 2);
        let history = house.agent.accounts().history(account, None).unwrap();
        let told: Vec<String> = history.items.iter().take(2).map(|entry| entry.text(&Locale::FR)).collect();
        assert_eq!(told, [
            "anna Infomedia a rétabli l’utilisateur Ulysse Usager",
            "anna Infomedia a suspendu l’utilisateur Ulysse Usager",
        ]);
    }

    fn p5_a_wrong_state_says_what_is_possible(house) {
        let (_, _, ulysse) = account(&house);
        let people = house.agent.people();
        let wrong = |result: Result<UserView, comptoir::Error>| {
            let error = result.unwrap_err();
            assert_eq!(error.code(), "wrong_user_state");
            let Failure::WrongUserState { state, command } = error.failure() else { panic!("{error:?}") };
            ((*state, *command), error)
        };
        let (what, error) = wrong(people.restore_user(ulysse));
        assert_eq!(what, (UserState::Active, UserCommand::Restore));
        assert_eq!(
            error.text(&Locale::FR),
            "État de l’utilisateur\u{202f}: Actif. Action impossible actuellement\u{202f}: rétablir l’utilisateur. Actions \
             possibles\u{202f}: suspendre l’utilisateur et supprimer l’utilisateur."
        );
        assert_eq!(error.to_json(&Locale::EN)["allowed"], serde_json::json!(["suspend", "delete"]));
        people.suspend_user(ulysse).unwrap();
        assert_eq!(wrong(people.suspend_user(ulysse)).0, (UserState::Suspended, UserCommand::Suspend));
        people.delete_user(ulysse).unwrap();
        for result in [people.suspend_user(ulysse), people.restore_user(ulysse), people.delete_user(ulysse)] {
            let ((state, _), error) = wrong(result);
            assert_eq!(state, UserState::Deleted);
            assert!(error.text(&Locale::EN).contains("add them as a new user"), "{}", error.text(&Locale::EN));
        }
    }

    fn p5_deletion_ends_all_places_and_frees_the_address(house) {
        let (account, joe, ulysse) = account(&house);
        let code = asked(&house, "Atelier", &["joe@garage.example", "ulysse@garage.example"]);
        let other = house.agent.requests().complete(&code, &Completion::default()).unwrap().account.unwrap();
        let deleted = house.agent.people().delete_user(ulysse).unwrap();
        assert_eq!((deleted.state, deleted.email.as_str()), (UserState::Deleted, "ulysse@garage.example"));
        for place in [account, other] {
            let contacts = house.agent.accounts().contacts(place).unwrap();
            assert_eq!(contacts.iter().map(|contact| contact.user).collect::<Vec<_>>(), [joe]);
            let history = house.agent.accounts().history(place, None).unwrap();
            let told: Vec<&str> = history.items.iter().take(2).map(|entry| entry.action.as_str()).collect();
            assert_eq!(told, ["end_contact", "delete_user"]);
        }
        let code = asked(&house, "Carrosserie", &["Ulysse@Garage.example"]);
        let third = house.agent.requests().complete(&code, &Completion::default()).unwrap().account.unwrap();
        let again = house.agent.accounts().contacts(third).unwrap()[0].user;
        assert_ne!(again, ulysse);
        house.agent.people().suspend_user(again).unwrap();
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn a7_who_answers_for_an_account_is_not_deleted(house) {
        let (account, joe, _) = account(&house);
        let error = house.agent.people().delete_user(joe).unwrap_err();
        assert_eq!(error.code(), "still_administrator");
        assert_eq!(error.accounts().iter().map(|named| named.id).collect::<Vec<_>>(), [account]);
        assert!(error.text(&Locale::EN).contains("Replace the administrator"), "{}", error.text(&Locale::EN));
        assert!(!format!("{error:?} {error}").contains("Garage"));
        // Suspended, the user goes on answering for it.
        assert_eq!(house.agent.people().suspend_user(joe).unwrap().state, UserState::Suspended);
        assert_eq!(house.agent.people().delete_user(joe).unwrap_err().code(), "still_administrator");
        house.raw().run("UPDATE accounts SET state = 'deleted'");
        assert_eq!(house.agent.people().delete_user(joe).unwrap().state, UserState::Deleted);
    }

    fn p10_staff_are_not_suspended_or_deleted_as_users_are(house) {
        let anna = house.host.people().staff_by_email("anna@infomedia.example").unwrap().unwrap().user;
        for result in [house.administrator.people().suspend_user(anna), house.administrator.people().delete_user(anna)] {
            let error = result.unwrap_err();
            assert_eq!(error.code(), "staff_member");
            assert!(error.text(&Locale::EN).contains("on the staff"), "{}", error.text(&Locale::EN));
        }
        let unknown = house.agent.people().suspend_user(UserId::from_bytes([9; 16])).unwrap_err();
        assert_eq!(unknown.code(), "unknown_user");
        for session in [&house.dealer, &house.host] {
            assert_eq!(session.people().delete_user(anna).unwrap_err().code(), "refused");
        }
    }

    fn p5_a_suspended_user_is_given_no_place(house) {
        let (_, _, ulysse) = account(&house);
        house.agent.people().suspend_user(ulysse).unwrap();
        // The dealer, who sends the request, learns nothing of it.
        let code = asked(&house, "Atelier", &["lea@garage.example", "ulysse@garage.example"]);
        let error = house.agent.requests().complete(&code, &Completion::default()).unwrap_err();
        let found: Vec<_> = error.problems().iter().map(|one| (one.path().to_owned(), one.code().as_str())).collect();
        assert_eq!(found, [("/users/1/email".to_owned(), "user_suspended")]);
        let staff = comptoir_tests::staff("agent", None, "ulysse");
        let staff = comptoir::StaffDraft { email: "ulysse@garage.example".into(), ..staff };
        let error = house.administrator.people().add_staff(&staff).unwrap_err();
        assert_eq!(error.problems()[0].code().as_str(), "user_suspended");
        house.agent.people().restore_user(ulysse).unwrap();
        house.agent.requests().complete(&code, &Completion::default()).unwrap();
    }

    fn a7_nobody_suspended_takes_over_an_account(house) {
        let (account, joe, ulysse) = account(&house);
        let leave = UserEdit { remove_access: true, ..edit("joe@garage.example") };
        let wanted = modify(AccountEdit::default(), vec![leave]);
        let code = house.dealer.requests().submit(&wanted).unwrap().code;
        house.agent.requests().start(&code).unwrap();
        let heir = [("/users/0".to_owned(), "ulysse@garage.example".to_owned())];
        let completion = Completion { successors: heir.into(), ..Completion::default() };
        house.agent.people().suspend_user(ulysse).unwrap();
        let error = house.agent.requests().complete(&code, &completion).unwrap_err();
        assert_eq!(crate::problems(&error), ["/successors/~1users~10 user_suspended"]);
        house.agent.people().restore_user(ulysse).unwrap();
        house.agent.requests().complete(&code, &completion).unwrap();
        assert_eq!(house.agent.accounts().get(account).unwrap().administrator, Some(ulysse));
        // Nothing holds the former administrator any more.
        assert_eq!(house.agent.people().delete_user(joe).unwrap().state, UserState::Deleted);
    }

    fn p4_a_new_address_of_a_suspended_user_is_confirmed_once_restored(house) {
        let (_, _, ulysse) = account(&house);
        templates(&house);
        house.agent.people().suspend_user(ulysse).unwrap();
        let change = UserEdit { email: "u@garage.example".into(), ..edit("ulysse@garage.example") };
        let code = house.dealer.requests().submit(&modify(AccountEdit::default(), vec![change])).unwrap().code;
        house.agent.requests().start(&code).unwrap();
        house.agent.requests().complete(&code, &Completion::default()).unwrap();
        let sent = templates(&house);
        assert!(sent.contains(&"email_changed ulysse@garage.example".to_owned()), "{sent:?}");
        assert!(!sent.iter().any(|mail| mail.ends_with(" u@garage.example")), "{sent:?}");
        house.agent.people().restore_user(ulysse).unwrap();
        assert_eq!(templates(&house), ["activate u@garage.example"]);
    }

    fn p11_suspension_takes_invitations_back_and_restoring_sends_a_new_one(house) {
        let (_, joe, ulysse) = account(&house);
        house.agent.people().suspend_user(ulysse).unwrap();
        let sent = templates(&house);
        assert!(sent.contains(&"activate joe@garage.example".to_owned()), "{sent:?}");
        assert!(!sent.iter().any(|mail| mail.ends_with("ulysse@garage.example")), "{sent:?}");
        house.agent.people().restore_user(ulysse).unwrap();
        assert_eq!(templates(&house), ["activate ulysse@garage.example"]);
        // An invitation that was sent is void too.
        house.agent.people().suspend_user(joe).unwrap();
        let open = house.raw().values("SELECT CAST(count(*) AS TEXT) AS value FROM invitations WHERE revoked_at IS NULL").remove(0);
        // Those of the staff and Ulysse's.
        assert_eq!(open, "4");
        house.agent.people().delete_user(ulysse).unwrap();
        assert!(templates(&house).is_empty());
    }

    fn q8_commands_on_users_hold_for_a_version_and_a_key(house) {
        let (_, _, ulysse) = account(&house);
        let error = house.agent.based_on(7).people().suspend_user(ulysse).unwrap_err();
        assert_eq!(error.code(), "conflict");
        let once = house.agent.once("suspend").unwrap().based_on(1).people();
        let first = once.suspend_user(ulysse).unwrap();
        assert_eq!(once.suspend_user(ulysse).unwrap(), first);
        let error = house.administrator.based_on(1).people().restore_user(ulysse).unwrap_err();
        let Failure::Conflict { fields, changes, .. } = error.failure() else { panic!("{error:?}") };
        assert_eq!((fields.as_slice(), changes.len()), (["state".to_owned()].as_slice(), 1));
        assert_eq!(house.agent.preview().people().restore_user(ulysse).unwrap().version, 3);
        assert_eq!(house.agent.people().restore_user(ulysse).unwrap().version, 3);
    }
}
