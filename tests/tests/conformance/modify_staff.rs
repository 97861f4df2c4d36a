//! What a customer's request may not do to the people of the desk, nor to the host's outbox (rules P4, P10, P11).

use comptoir::{AccountEdit, Completion, Keep, UserEdit};
use comptoir_tests::{draft, over_both_stores, user};

use crate::adding::opened;
use crate::modifying::{done, edit, garage, modify, started};
use crate::problems;

over_both_stores! {
    fn p10_a_request_does_not_change_who_is_on_the_staff(house) {
        // Somebody of the desk has a place in the account.
        let id = garage(&house, &["anna@infomedia.example"]);
        let takeover = UserEdit {
            email: "me@evil.example".into(),
            first_name: "Eve".into(),
            job_title: "workshop_manager".into(),
            ..edit("anna@infomedia.example")
        };
        let error = house.dealer.requests().submit(&modify(AccountEdit::default(), vec![takeover])).unwrap_err();
        assert_eq!(problems(&error), ["/users/0/email staff_member", "/users/0/first_name staff_member"]);
        // The position in the account, and the place itself, are the customer's affair.
        let position = UserEdit { job_title: "workshop_manager".into(), ..edit("anna@infomedia.example") };
        done(&house, &modify(AccountEdit::default(), vec![position]), &Completion::default());
        let leave = UserEdit { remove_access: true, ..edit("anna@infomedia.example") };
        done(&house, &modify(AccountEdit::default(), vec![leave]), &Completion::default());
        assert_eq!(house.agent.accounts().contacts(id).unwrap().len(), 1);
        assert!(house.host.people().staff_by_email("anna@infomedia.example").unwrap().is_some());
    }

    fn p10_who_came_to_the_staff_since_is_not_changed_either(house) {
        garage(&house, &["a@garage.example"]);
        let change = UserEdit { email: "b@garage.example".into(), ..edit("a@garage.example") };
        let code = started(&house, &modify(AccountEdit { name: "Garage Joe".into(), ..AccountEdit::default() }, vec![change]));
        let hired = comptoir::StaffDraft { email: "a@garage.example".into(), ..comptoir_tests::staff("agent", None, "a") };
        house.administrator.people().add_staff(&hired).unwrap();
        assert!(house.agent.requests().review(&code).unwrap().users[0].staff);
        let error = house.agent.requests().complete(&code, &Completion::default()).unwrap_err();
        assert_eq!(problems(&error), ["/users/0/email staff_member"]);
        let keep = Completion { keep: [("/users/0/email".to_owned(), Keep::Current)].into(), ..Completion::default() };
        house.agent.requests().complete(&code, &keep).unwrap();
    }

    fn p11_a_mail_taken_back_while_the_host_holds_it_can_still_be_acknowledged(house) {
        garage(&house, &["a@garage.example"]);
        let held = house.host.outbox().lease(100, 60).unwrap();
        assert!(held.iter().any(|mail| mail.to == "a@garage.example"));
        let leave = UserEdit { remove_access: true, ..edit("a@garage.example") };
        done(&house, &modify(AccountEdit::default(), vec![leave]), &Completion::default());
        house.host.outbox().acknowledge(&held.iter().map(|mail| mail.id).collect::<Vec<_>>()).unwrap();
        house.at("2026-05-04T08:00:00Z");
        let rest = house.host.outbox().lease(100, 60).unwrap();
        assert!(rest.iter().all(|mail| mail.to == "denis@infomedia.example"), "nothing is sent twice");
    }

    fn p11_a_mail_taken_back_is_not_leased(house) {
        garage(&house, &["a@garage.example"]);
        let leave = UserEdit { remove_access: true, ..edit("a@garage.example") };
        done(&house, &modify(AccountEdit::default(), vec![leave]), &Completion::default());
        assert!(house.host.outbox().lease(100, 60).unwrap().iter().all(|mail| mail.to != "a@garage.example"));
    }

    fn p4_the_old_mailbox_is_greeted_by_the_old_name(house) {
        garage(&house, &[]);
        let change = UserEdit { email: "j@garage.example".into(), last_name: "Neuf".into(), ..edit("joe@garage.example") };
        done(&house, &modify(AccountEdit::default(), vec![change]), &Completion::default());
        let mails = house.host.outbox().lease(100, 60).unwrap();
        let notice = mails.iter().find(|mail| mail.template == "email_changed").unwrap();
        assert!(notice.text.contains("Joe Martin") && !notice.text.contains("Neuf"), "{}", notice.text);
    }

    fn q7_personal_values_do_not_show_in_errors(house) {
        let mut wanted = draft();
        wanted.users.push(user("a@garage.example"));
        opened(&house, &wanted, &Completion::default());
        wanted.users[0].email = Some("second@garage.example".into());
        wanted.account.address.city = Some("Villeneuve".into());
        opened(&house, &wanted, &Completion::default());
        let ambiguous = house.dealer.requests().submit(&modify(AccountEdit { notes: "x".into(), ..AccountEdit::default() }, Vec::new()));
        let error = ambiguous.unwrap_err();
        assert!(error.problems()[0].text(&comptoir::Locale::EN).contains("Villeneuve"), "the reader may know");
        assert!(!format!("{error:?} {error}").contains("Villeneuve"));
        let completion = Completion { successors: [("/users/0".to_owned(), "heir@garage.example".to_owned())].into(), ..Completion::default() };
        assert!(!format!("{completion:?}").contains("heir"));
    }
}
