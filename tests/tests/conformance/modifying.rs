//! Modifying an account and its users (rules Q1, Q7, A7, P4, P8).

use comptoir::{
    AccountDraft, AccountEdit, AccountId, Activation, AddressEdit, Completion, CreateDraft, Edit, Locale, ModifyDraft,
    Role, UserEdit,
};
use comptoir_tests::{House, draft, over_both_stores, user};

use crate::adding::opened;
use crate::problems;

/// A request to modify Garage Chez Joe.
pub(crate) fn modify(account: AccountEdit, users: Vec<UserEdit>) -> ModifyDraft {
    let current_name = account.current_name.clone().or_else(|| Some("Garage Chez Joe".into()));
    ModifyDraft { account: AccountEdit { current_name, ..account }, modify_users: !users.is_empty(), users }
}

pub(crate) fn edit(email: &str) -> UserEdit {
    UserEdit { current_email: Some(email.into()), ..UserEdit::default() }
}

/// The code of a new request of the dealer's that the agent has taken up.
pub(crate) fn started(house: &House, draft: &ModifyDraft) -> String {
    let code = house.dealer.requests().submit(draft).unwrap().code;
    house.agent.requests().start(&code).unwrap();
    code
}

pub(crate) fn done(house: &House, draft: &ModifyDraft, completion: &Completion) {
    let code = started(house, draft);
    house.agent.requests().complete(&code, completion).unwrap();
}

/// Garage Chez Joe with Joe, its manager and administrator, and these requesters.
pub(crate) fn garage(house: &House, requesters: &[&str]) -> AccountId {
    let mut wanted = draft();
    wanted.account.notes = Some("Livraison le matin.".into());
    wanted.users.extend(requesters.iter().map(|email| user(email)));
    opened(house, &wanted, &Completion::default())
}

fn to(mails: &[comptoir::OutgoingMail]) -> Vec<(&str, &str)> {
    mails.iter().map(|mail| (mail.template.as_str(), mail.to.as_str())).collect()
}

fn sent(house: &House) {
    let mails = house.host.outbox().lease(100, 60).unwrap();
    house.host.outbox().acknowledge(&mails.iter().map(|mail| mail.id).collect::<Vec<_>>()).unwrap();
}

over_both_stores! {
    fn q1_given_values_change_absent_ones_stay_and_null_clears(house) {
        let id = garage(&house, &[]);
        let before = house.agent.accounts().get(id).unwrap();
        let edit = AccountEdit {
            name: "Garage Joe & fils".into(),
            address: AddressEdit { street: "1 quai de Seine".into(), ..AddressEdit::default() },
            language: "fi".into(),
            notes: Edit::Clear,
            ..AccountEdit::default()
        };
        let code = started(&house, &modify(edit, Vec::new()));
        let receipt = house.agent.requests().complete(&code, &Completion::default()).unwrap();
        assert_eq!(receipt.account, Some(id));
        let after = house.agent.accounts().get(id).unwrap();
        assert_eq!(after.name, "Garage Joe & fils");
        assert_eq!(after.address.street.as_deref(), Some("1 quai de Seine"));
        assert_eq!((after.address.postal_code, after.address.city), (before.address.postal_code, before.address.city));
        assert_eq!((after.language, after.country), (Locale::FI, before.country));
        assert_eq!(after.notes, None);
        assert_eq!(after.version, 2);
        // The new name is the one it is found by.
        let again = AccountEdit { current_name: Some("garage joe & FILS".into()), notes: "Fermé le lundi.".into(), ..AccountEdit::default() };
        done(&house, &modify(again, Vec::new()), &Completion::default());
        assert_eq!(house.agent.accounts().get(id).unwrap().notes.as_deref(), Some("Fermé le lundi."));
        let gone = house.dealer.requests().submit(&modify(AccountEdit { name: "X".into(), ..AccountEdit::default() }, Vec::new()));
        assert_eq!(problems(&gone.unwrap_err()), ["/account/current_name unknown_account"]);
    }

    fn q1_the_json_of_a_page_tells_null_from_absent(house) {
        let id = garage(&house, &[]);
        let json = r#"{"kind": "modify",
            "account": {"current_name": "Garage Chez Joe", "name": "", "notes": null, "address": {"city": "Paris 2e"}}}"#;
        let code = house.dealer.requests().submit_json(json.as_bytes()).unwrap().code;
        house.agent.requests().start(&code).unwrap();
        let view = house.agent.requests().get(&code).unwrap();
        let kept = view.draft.as_modify().unwrap();
        assert_eq!((&kept.account.name, &kept.account.notes, &kept.account.language), (&Edit::Unchanged, &Edit::Clear, &Edit::Unchanged));
        house.agent.requests().complete(&code, &Completion::default()).unwrap();
        let after = house.agent.accounts().get(id).unwrap();
        assert_eq!((after.name.as_str(), after.notes, after.address.city.as_deref()), ("Garage Chez Joe", None, Some("Paris 2e")));
    }

    fn q1_users_change_by_their_current_address(house) {
        let id = garage(&house, &["a@garage.example"]);
        let change = UserEdit {
            first_name: "Joseph".into(),
            last_name: "Järvinen".into(),
            job_title: "workshop_manager".into(),
            language: "en".into(),
            time_zone: "Europe/Helsinki".into(),
            ..edit(" JOE@Garage.example")
        };
        done(&house, &modify(AccountEdit::default(), vec![change]), &Completion::default());
        let contacts = house.agent.accounts().contacts(id).unwrap();
        let joe = &contacts[0];
        assert_eq!((joe.first_name.as_str(), joe.last_name.as_str(), joe.job_title.as_str()), ("Joseph", "Järvinen", "workshop_manager"));
        assert_eq!((joe.language.clone(), joe.time_zone.name()), (Locale::EN, "Europe/Helsinki"));
        assert_eq!((joe.email.as_str(), joe.role), ("joe@garage.example", Role::Manager));
        assert_eq!(contacts[1].first_name, "Ulysse", "the others stay");
        assert_eq!(house.agent.accounts().get(id).unwrap().version, 1, "the account itself did not change");
    }

    fn p4_a_new_address_is_activated_again_and_the_old_one_is_told(house) {
        let id = garage(&house, &[]);
        let before = house.agent.accounts().contacts(id).unwrap().remove(0);
        sent(&house);
        house.raw().run("UPDATE users SET activation = 'active' WHERE email_key = 'joe@garage.example'");
        let change = UserEdit { email: "J.Martin@garage.example".into(), ..edit("joe@garage.example") };
        done(&house, &modify(AccountEdit::default(), vec![change]), &Completion::default());
        let after = house.agent.accounts().contacts(id).unwrap().remove(0);
        assert_eq!((after.user, after.email.as_str(), after.activation), (before.user, "J.Martin@garage.example", Activation::Invited));
        let mails = house.host.outbox().lease(100, 60).unwrap();
        assert_eq!(to(&mails), [
            ("request_submitted", "denis@infomedia.example"),
            ("confirm_email", "J.Martin@garage.example"),
            ("email_changed", "joe@garage.example"),
            ("request_modified", "denis@infomedia.example"),
        ]);
        assert!(mails[1].text.contains("/activate?token="));
        assert!(!mails[2].text.contains("token"));
        assert!(mails[2].message.contains("joe@garage.example") && !mails[2].message.contains("J.Martin@"));
        // The old address is free, the new one taken.
        let mut other = draft();
        other.account.name = Some("Garage Deux".into());
        let second = opened(&house, &other, &Completion::default());
        assert_ne!(house.agent.accounts().contacts(second).unwrap()[0].user, before.user);
    }

    fn p11_a_changed_address_revokes_the_invitation_that_is_out(house) {
        garage(&house, &[]);
        // The mail with the invitation was not sent yet: it must not be, to either address.
        let change = UserEdit { email: "new@garage.example".into(), ..edit("joe@garage.example") };
        done(&house, &modify(AccountEdit::default(), vec![change]), &Completion::default());
        let mails = house.host.outbox().lease(100, 60).unwrap();
        let tokens: Vec<_> = mails.iter().filter(|mail| mail.text.contains("token=")).map(|mail| (mail.template.as_str(), mail.to.as_str())).collect();
        assert_eq!(tokens.iter().filter(|(template, _)| *template != "activate_staff").collect::<Vec<_>>(), [&("confirm_email", "new@garage.example")]);
    }

    fn p1_an_address_of_somebody_else_is_a_problem_when_sent_and_when_completed(house) {
        garage(&house, &["a@garage.example"]);
        let change = |email: &str| modify(AccountEdit::default(), vec![UserEdit { email: email.into(), ..edit("joe@garage.example") }]);
        for taken in ["A@garage.example", "anna@infomedia.example"] {
            assert_eq!(problems(&house.dealer.requests().submit(&change(taken)).unwrap_err()), ["/users/0/email email_taken"]);
        }
        let code = started(&house, &change("new@garage.example"));
        let mut other = draft();
        other.account.name = Some("Garage Deux".into());
        other.users[0].email = Some("new@garage.example".into());
        opened(&house, &other, &Completion::default());
        let error = house.agent.requests().complete(&code, &Completion::default()).unwrap_err();
        assert_eq!(problems(&error), ["/users/0/email email_taken"]);
        // The agent can leave that change out.
        let keep = Completion::from_json(br#"{"keep": {"/users/0/email": "current"}}"#).unwrap();
        house.agent.requests().complete(&code, &keep).unwrap();
    }

    fn p8_removing_access_ends_the_place_in_this_account_only(house) {
        let id = garage(&house, &["a@garage.example"]);
        let mut other = draft();
        other.account.name = Some("Garage Deux".into());
        other.users[0].email = Some("a@garage.example".into());
        let second = opened(&house, &other, &Completion::default());
        let removal = modify(AccountEdit::default(), vec![UserEdit { remove_access: true, ..edit("a@garage.example") }]);
        let code = started(&house, &removal);
        let review = house.agent.requests().review(&code).unwrap();
        assert_eq!((review.users[0].other_accounts, review.users[0].needs_successor), (1, false));
        house.agent.requests().complete(&code, &Completion::default()).unwrap();
        assert_eq!(house.agent.accounts().contacts(id).unwrap().len(), 1);
        assert_eq!(house.agent.accounts().contacts(second).unwrap().len(), 1);
        assert_eq!(house.raw().count("contacts"), 3, "removal is soft");
        // Removed, the person can come back.
        let back = CreateDraft {
            account: AccountDraft { existing: true, name: Some("Garage Chez Joe".into()), ..AccountDraft::default() },
            users: vec![user("a@garage.example")],
        };
        opened(&house, &back, &Completion::default());
        assert_eq!(house.agent.accounts().contacts(id).unwrap().len(), 2);
    }

    fn p11_a_removed_user_with_no_other_place_has_no_invitation_left(house) {
        garage(&house, &["a@garage.example", "b@garage.example"]);
        let mut other = draft();
        other.account.name = Some("Garage Deux".into());
        other.users[0].email = Some("b@garage.example".into());
        opened(&house, &other, &Completion::default());
        let gone = |email| UserEdit { remove_access: true, ..edit(email) };
        done(&house, &modify(AccountEdit::default(), vec![gone("a@garage.example"), gone("b@garage.example")]), &Completion::default());
        let mails = house.host.outbox().lease(100, 60).unwrap();
        let invited: Vec<_> = mails.iter().filter(|mail| mail.template == "activate").map(|mail| mail.to.as_str()).collect();
        assert_eq!(invited, ["joe@garage.example", "b@garage.example"], "b still has a place elsewhere");
    }

    fn a7_who_answers_for_the_account_is_removed_only_when_somebody_takes_over(house) {
        let id = garage(&house, &["a@garage.example", "o@garage.example"]);
        house.raw().run("UPDATE contacts SET role = 'observer' WHERE user_id = (SELECT id FROM users WHERE email_key = 'o@garage.example')");
        let code = started(&house, &modify(AccountEdit::default(), vec![UserEdit { remove_access: true, ..edit("joe@garage.example") }]));
        assert!(house.agent.requests().review(&code).unwrap().users[0].needs_successor);
        let error = house.agent.requests().complete(&code, &Completion::default()).unwrap_err();
        assert_eq!(problems(&error), ["/users/0/remove_access needs_successor"]);
        for nobody in ["o@garage.example", "joe@garage.example", "x@garage.example", "anna@infomedia.example", "?"] {
            let completion = Completion { successors: [("/users/0".to_owned(), nobody.to_owned())].into(), ..Completion::default() };
            let error = house.agent.requests().complete(&code, &completion).unwrap_err();
            assert_eq!(problems(&error), ["/successors/~1users~10 invalid_successor"], "{nobody}");
        }
        let completion = Completion { successors: [("/users/0".to_owned(), " A@garage.example".to_owned())].into(), ..Completion::default() };
        house.agent.requests().complete(&code, &completion).unwrap();
        let heir = house.agent.accounts().contacts(id).unwrap().remove(0);
        let account = house.agent.accounts().get(id).unwrap();
        assert_eq!((account.administrator, heir.email.as_str(), account.version), (Some(heir.user), "a@garage.example", 2));
    }

    fn p4_a_user_with_places_elsewhere_is_changed_there_too_and_the_agent_is_told(house) {
        garage(&house, &[]);
        let mut other = draft();
        other.account.name = Some("Garage Deux".into());
        let second = opened(&house, &other, &Completion::default());
        let code = started(&house, &modify(AccountEdit::default(), vec![UserEdit { last_name: "Martinez".into(), ..edit("joe@garage.example") }]));
        let review = house.agent.requests().review(&code).unwrap();
        assert_eq!(review.users[0].other_accounts, 1);
        assert_eq!(review.users[0].name.as_deref(), Some("Joe Martin"));
        house.agent.requests().complete(&code, &Completion::default()).unwrap();
        assert_eq!(house.agent.accounts().contacts(second).unwrap()[0].last_name, "Martinez");
    }

    fn q4_what_only_the_store_knows_is_told_all_at_once(house) {
        garage(&house, &["a@garage.example"]);
        let wanted = modify(
            AccountEdit { address: AddressEdit { postal_code: "7500".into(), ..AddressEdit::default() }, ..AccountEdit::default() },
            vec![
                UserEdit { first_name: "X".into(), ..edit("nobody@garage.example") },
                UserEdit { email: "joe@garage.example".into(), ..edit("a@garage.example") },
            ],
        );
        let error = house.dealer.requests().submit(&wanted).unwrap_err();
        assert_eq!(problems(&error), [
            "/account/address/postal_code invalid_postal_code",
            "/users/0/current_email unknown_contact",
            "/users/1/email email_taken",
        ]);
    }

    fn q8_a_modification_sent_twice_is_one_request(house) {
        garage(&house, &[]);
        let once = house.dealer.once("modify-1").unwrap();
        let wanted = modify(AccountEdit { name: "Garage Joe".into(), ..AccountEdit::default() }, Vec::new());
        let first = once.requests().submit(&wanted).unwrap();
        assert_eq!(once.requests().submit_json(wanted.to_json().as_bytes()).unwrap(), first);
        let cleared = modify(AccountEdit { name: "Garage Joe".into(), notes: Edit::Clear, ..AccountEdit::default() }, Vec::new());
        assert_eq!(once.requests().submit(&cleared).unwrap_err().code(), "key_reused", "null is not absent");
        let other = modify(AccountEdit { name: "Garage Jo".into(), ..AccountEdit::default() }, Vec::new());
        assert_eq!(once.requests().submit(&other).unwrap_err().code(), "key_reused");
    }

    fn q7_the_audit_trail_has_the_values_before_and_after(house) {
        garage(&house, &[]);
        let change = UserEdit { email: "new@garage.example".into(), job_title: "workshop_manager".into(), language: "en".into(), ..edit("joe@garage.example") };
        let account = AccountEdit { name: "Garage Joe".into(), address: AddressEdit { city: "Paris 2e".into(), ..AddressEdit::default() }, ..AccountEdit::default() };
        done(&house, &modify(account, vec![change]), &Completion::default());
        let events = house.host.audit().list(None).unwrap().items;
        let of = |action: &str| events.iter().rfind(|event| event.action == action).unwrap();
        let account = of("edit_account");
        assert_eq!(account.facts["fields"], serde_json::json!(["name", "address"]));
        assert_eq!(account.personal.as_ref().unwrap()["name"], serde_json::json!(["Garage Chez Joe", "Garage Joe"]));
        assert_eq!(account.personal.as_ref().unwrap()["address"][1]["city"], "Paris 2e");
        assert!(account.facts["request"].is_string());
        assert_eq!(of("change_email").personal.as_ref().unwrap()["email"], serde_json::json!(["joe@garage.example", "new@garage.example"]));
        assert_eq!(of("edit_user").personal.as_ref().unwrap()["language"], serde_json::json!(["fr", "en"]));
        assert_eq!(of("edit_contact").facts["job_title"], serde_json::json!(["body_shop_manager", "workshop_manager"]));
        assert!(house.host.audit().verify().unwrap().intact);
    }
}
