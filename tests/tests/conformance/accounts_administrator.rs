//! Who answers for an account: modified, or replaced by somebody else (rules A6, A7, P1, P4).

use comptoir::{AccountId, Activation, AdministratorDraft, Edit, Locale, Role, Session, UserUpdate};
use comptoir_tests::{House, over_both_stores, staff, user};

use crate::accounts::{answered_for, garage, mails, named, people};
use crate::problems;

/// Names somebody new, in full.
fn new(email: &str) -> AdministratorDraft {
    let person = user(email);
    AdministratorDraft {
        email: person.email,
        first_name: person.first_name,
        last_name: person.last_name,
        job_title: person.job_title,
        ..AdministratorDraft::default()
    }
}

/// Names somebody known by the address.
fn by_email(email: &str) -> AdministratorDraft {
    AdministratorDraft { email: Some(email.into()), ..AdministratorDraft::default() }
}

fn roles(session: &Session, account: AccountId) -> Vec<(String, Role)> {
    let contacts = session.accounts().contacts(account).unwrap();
    contacts.into_iter().map(|contact| (contact.email, contact.role)).collect()
}

/// As if everybody had activated.
fn activated(house: &House) {
    house.raw().run("UPDATE users SET activation = 'active'");
}

over_both_stores! {
    fn a7_a_modified_person_is_the_same_everywhere(house) {
        let accounts = house.agent.accounts();
        let first = accounts.create(&garage()).unwrap();
        let second = accounts.create(&answered_for("Garage Joe Lyon", "JOE@garage.example")).unwrap();
        assert_eq!(first.administrator, second.administrator, "one address, one person");
        let update = UserUpdate {
            first_name: "Joseph".into(),
            last_name: "Martinez".into(),
            language: "fi".into(),
            time_zone: "Europe/Helsinki".into(),
            ..UserUpdate::default()
        };
        let changed = accounts.edit_administrator(first.id, &update).unwrap();
        assert_eq!((changed.first_name.as_str(), changed.last_name.as_str(), &changed.language), ("Joseph", "Martinez", &Locale::FI));
        assert_eq!(accounts.contacts(second.id).unwrap()[0].first_name, "Joseph");
        assert_eq!((accounts.get(first.id).unwrap(), accounts.get(second.id).unwrap()), (first.clone(), second.clone()));
        for account in [first.id, second.id] {
            let told = accounts.history(account, None).unwrap().items.remove(0);
            assert_eq!(told.action, "edit_user");
        }
        let events = house.host.audit().verify().unwrap().events;
        accounts.edit_administrator(first.id, &update).unwrap();
        assert_eq!(house.host.audit().verify().unwrap().events, events, "nothing changed, nothing done");
    }

    fn a7_an_address_can_be_changed_only_after_activation(house) {
        let accounts = house.agent.accounts();
        let id = accounts.create(&garage()).unwrap().id;
        accounts.create(&answered_for("Atelier", "lea@garage.example")).unwrap();
        let email = |email: &str| UserUpdate { email: email.into(), ..UserUpdate::default() };
        let told = |update: &UserUpdate| problems(&accounts.edit_administrator(id, update).unwrap_err());
        assert_eq!(told(&email("j@garage.example")), ["/email not_activated"]);
        assert!(accounts.edit_administrator(id, &UserUpdate { first_name: "Jo".into(), ..UserUpdate::default() }).is_ok());
        activated(&house);
        assert_eq!(told(&email("LEA@garage.example")), ["/email email_taken"]);
        assert_eq!(told(&email("joe@garage.example")), ["/email same_email"]);
        assert_eq!(told(&email("j@")), ["/email invalid_email"]);
        let all = UserUpdate { email: Edit::Clear, first_name: Edit::Clear, language: "xx-".into(), time_zone: "x".into(), ..UserUpdate::default() };
        let found = told(&all);
        assert_eq!(found.iter().map(|problem| problem.split(' ').next().unwrap()).collect::<Vec<_>>(), ["/email", "/language", "/time_zone"]);
        mails(&house.host);
        let changed = accounts.edit_administrator(id, &email("J@Garage.example")).unwrap();
        assert_eq!((changed.email.as_str(), changed.activation), ("J@Garage.example", Activation::Invited));
        assert_eq!(mails(&house.host), ["confirm_email J@garage.example", "email_changed joe@garage.example"]);
        assert_eq!(told(&email("J@Garage.example")), ["/email same_email"]);
        let corrected = accounts.edit_administrator(id, &email("k@garage.example")).unwrap();
        assert_eq!(corrected.email, "k@garage.example", "a mistyped one can be corrected before it is confirmed");
    }

    fn a7_a_modification_needs_somebody_and_no_staff(house) {
        let accounts = house.agent.accounts();
        let update = UserUpdate { first_name: "Jo".into(), ..UserUpdate::default() };
        let bare = accounts.create(&named("Atelier")).unwrap().id;
        assert_eq!(problems(&accounts.edit_administrator(bare, &update).unwrap_err()), [" no_administrator"]);
        let own = accounts.create(&answered_for("Infomedia", "anna@infomedia.example")).unwrap().id;
        assert_eq!(problems(&accounts.edit_administrator(own, &update).unwrap_err()), [" staff_member"]);
        assert_eq!(accounts.contacts(own).unwrap()[0].first_name, "anna");
        let late = house.agent.based_on(7).accounts();
        assert_eq!(late.edit_administrator(own, &update).unwrap_err().code(), "conflict");
        accounts.delete(own).unwrap();
        assert_eq!(accounts.edit_administrator(own, &update).unwrap_err().code(), "wrong_account_state");
        assert_eq!(accounts.replace_administrator(own, &new("a@garage.example")).unwrap_err().code(), "wrong_account_state");
    }

    fn a7_somebody_new_is_invited_and_the_former_stays_a_plain_contact(house) {
        let accounts = house.agent.accounts();
        let before = accounts.create(&garage()).unwrap();
        mails(&house.host);
        let after = accounts.replace_administrator(before.id, &new("lea@garage.example")).unwrap();
        assert_ne!(after.administrator, before.administrator);
        assert_eq!(after.version, before.version + 1);
        assert_eq!(roles(&house.agent, before.id), [("joe@garage.example".into(), Role::Manager), ("lea@garage.example".into(), Role::Manager)]);
        let lea = accounts.contacts(before.id).unwrap().remove(1);
        assert_eq!((lea.user, &lea.language, lea.time_zone), (after.administrator.unwrap(), &before.language, before.time_zone));
        assert_eq!(mails(&house.host), ["activate lea@garage.example"]);
        let incomplete = by_email("max@garage.example");
        assert_eq!(problems(&accounts.replace_administrator(before.id, &incomplete).unwrap_err()), ["/first_name required", "/last_name required", "/job_title required"]);
    }

    fn a7_somebody_known_keeps_name_and_language(house) {
        let accounts = house.agent.accounts();
        let first = accounts.create(&garage()).unwrap();
        let second = accounts.create(&answered_for("Atelier", "lea@garage.example")).unwrap();
        mails(&house.host);
        let draft = AdministratorDraft { email: Some(" LEA@garage.example ".into()), language: Some("fi".into()), ..new("lea@garage.example") };
        let draft = AdministratorDraft { first_name: Some("Léa".into()), ..draft };
        let after = accounts.replace_administrator(first.id, &draft).unwrap();
        assert_eq!(after.administrator, second.administrator);
        let lea = accounts.contacts(first.id).unwrap().remove(1);
        assert_eq!((lea.first_name.as_str(), lea.language), ("Ulysse", Locale::FR));
        assert_eq!(mails(&house.host), ["account_added lea@garage.example"], "invited already");
        assert_eq!(accounts.sites(second.id).unwrap().len(), 2, "they are sites of one customer now");
        // By id, of somebody in the account already: the place stays, and gains what a manager may.
        let joe = first.administrator.unwrap();
        house.raw().run("UPDATE contacts SET role = 'requester' WHERE job_title = 'body_shop_manager'");
        let draft = AdministratorDraft { user: Some(joe.to_string()), ..AdministratorDraft::default() };
        assert_eq!(accounts.replace_administrator(first.id, &draft).unwrap().administrator, Some(joe));
        assert_eq!(roles(&house.agent, first.id)[0], ("joe@garage.example".into(), Role::Manager));
        assert_eq!(mails(&house.host), ["administrator_named joe@garage.example"]);
    }

    fn a7_the_former_leaves_with_the_same_command(house) {
        let accounts = house.agent.accounts();
        let first = accounts.create(&garage()).unwrap();
        let leave = |draft: AdministratorDraft| AdministratorDraft { remove_former: true, ..draft };
        let after = accounts.replace_administrator(first.id, &leave(new("lea@garage.example"))).unwrap();
        assert_eq!(people(&house.agent, first.id), ["lea@garage.example"]);
        assert_eq!(mails(&house.host).iter().filter(|mail| mail.contains("joe@")).count(), 0, "his invitation is taken back");
        // Who has a place elsewhere keeps it, and the invitation.
        let second = accounts.create(&answered_for("Atelier", "lea@garage.example")).unwrap();
        accounts.replace_administrator(first.id, &leave(new("max@garage.example"))).unwrap();
        assert_eq!(people(&house.agent, first.id), ["max@garage.example"]);
        assert_eq!(accounts.get(second.id).unwrap().administrator, after.administrator);
        assert_eq!(house.raw().count("invitations WHERE revoked_at IS NOT NULL"), 1, "that of Joe");
        // Without a former one there is nobody to remove.
        let bare = accounts.create(&named("Neuf")).unwrap();
        accounts.replace_administrator(bare.id, &leave(by_email("max@garage.example"))).unwrap();
        assert_eq!(people(&house.agent, bare.id), ["max@garage.example"]);
        assert!(house.host.audit().verify().unwrap().intact);
    }

    fn a7_whoever_cannot_answer_for_an_account_is_told_why(house) {
        let accounts = house.agent.accounts();
        let first = accounts.create(&garage()).unwrap();
        let lea = accounts.create(&answered_for("Atelier", "lea@garage.example")).unwrap().administrator.unwrap();
        let max = accounts.create(&answered_for("Neuf", "max@garage.example")).unwrap();
        let told = |draft: &AdministratorDraft| problems(&accounts.replace_administrator(first.id, draft).unwrap_err());
        let by_id = |id: String| AdministratorDraft { user: Some(id), ..AdministratorDraft::default() };
        assert_eq!(told(&AdministratorDraft::default()), ["/email required"]);
        assert_eq!(told(&by_email("joe@garage.example")), ["/email same_administrator"]);
        assert_eq!(told(&by_id(first.administrator.unwrap().to_string())), ["/user same_administrator"]);
        for unknown in [comptoir::UserId::from_bytes([9; 16]).to_string(), "Joe".into(), String::from("x\u{0}")] {
            assert_eq!(told(&by_id(unknown)), ["/user unknown_user"]);
        }
        assert_eq!(told(&AdministratorDraft { email: Some("lea@garage.example".into()), ..by_id(lea.to_string()) }), ["/user named_twice"]);
        house.agent.people().suspend_user(lea).unwrap();
        assert_eq!(told(&by_email("lea@garage.example")), ["/email user_suspended"]);
        assert_eq!(told(&by_id(lea.to_string())), ["/user user_suspended"]);
        let gone = max.administrator.unwrap();
        accounts.delete(max.id).unwrap();
        house.agent.people().delete_user(gone).unwrap();
        assert_eq!(told(&by_id(gone.to_string())), ["/user user_deleted"]);
        assert_eq!(accounts.get(first.id).unwrap(), first);
        // The address of who was deleted is free for somebody new.
        let again = accounts.replace_administrator(first.id, &new("max@garage.example")).unwrap();
        assert!(again.administrator.is_some_and(|user| user != gone));
        assert!(house.administrator.people().add_staff(&staff("agent", None, "bertil")).is_ok());
        let staff = accounts.replace_administrator(first.id, &by_email("bertil@infomedia.example"));
        assert!(staff.is_ok(), "one of the desk's own people may answer for an account");
    }

    fn a7_nobody_suspended_or_removed_is_left_to_answer(house) {
        let accounts = house.agent.accounts();
        let first = accounts.create(&garage()).unwrap();
        let joe = first.administrator.unwrap();
        let error = house.agent.people().delete_user(joe).unwrap_err();
        assert_eq!(error.code(), "still_administrator");
        accounts.replace_administrator(first.id, &AdministratorDraft { remove_former: true, ..new("lea@garage.example") }).unwrap();
        assert!(house.agent.people().delete_user(joe).is_ok());
    }
}
