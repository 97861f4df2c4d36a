//! Invitations: listed by where they stand, and sent anew (rules P1, P11).

use comptoir::{
    AccountInsert, AdministratorDraft, InvitationPurpose, InvitationState, InvitationView, Locale, UserId, UserUpdate,
};
use comptoir_tests::{House, PASSWORD, Team, over_both_stores};

const JOE: &str = "joe@garage.example";
const ANN: &str = "ann@garage.example";

fn listed(house: &House, state: Option<InvitationState>) -> Vec<String> {
    let page = house.agent.people().invitations(state, None).unwrap();
    assert!(page.next.is_none());
    let line = |row: &InvitationView| format!("{} {} {}", row.email, row.purpose.as_str(), row.state.as_str());
    let mut lines: Vec<String> = page.items.iter().map(line).collect();
    // Those of one instant come in no order of their own.
    lines.sort();
    lines
}

fn named(name: &str) -> AccountInsert {
    AccountInsert { name: Some(name.into()), ..AccountInsert::default() }
}

over_both_stores! {
    fn p11_invitations_are_listed_by_where_they_stand(house) {
        house.activate("ada@infomedia.example");
        let account = house.account("Garage Chez Joe", &[JOE, ANN]);
        house.activate(JOE);
        house.at("2026-04-30T12:00:00Z");
        let (_, ann) = house.contact(account, ANN);
        house.agent.people().invite(ann).unwrap();
        assert_eq!(listed(&house, Some(InvitationState::Open)), [
            "ann@garage.example activate open",
            "anna@infomedia.example activate open",
            "denis@infomedia.example activate open",
        ]);
        assert_eq!(listed(&house, Some(InvitationState::Used)), [
            "ada@infomedia.example activate used",
            "joe@garage.example activate used",
        ]);
        assert_eq!(listed(&house, Some(InvitationState::Revoked)), ["ann@garage.example activate revoked"]);
        assert_eq!(listed(&house, Some(InvitationState::Expired)), [""; 0]);
        // At the very instant at which the first ones are over, but not that of Ann.
        house.at("2026-05-01T08:00:00Z");
        assert_eq!(listed(&house, Some(InvitationState::Open)), ["ann@garage.example activate open"]);
        assert_eq!(listed(&house, Some(InvitationState::Expired)), [
            "anna@infomedia.example activate expired",
            "denis@infomedia.example activate expired",
        ]);
        assert_eq!(listed(&house, None), [
            "ada@infomedia.example activate used",
            "ann@garage.example activate open",
            "ann@garage.example activate revoked",
            "anna@infomedia.example activate expired",
            "denis@infomedia.example activate expired",
            "joe@garage.example activate used",
        ]);
        for session in [&house.dealer, &house.host] {
            assert_eq!(session.people().invitations(None, None).unwrap_err().code(), "refused");
        }
    }

    fn p11_a_link_to_set_a_password_is_no_invitation(house) {
        let _ = house.account("Garage Chez Joe", &[JOE]);
        house.activate(JOE);
        house.door().forgot_password(JOE).unwrap();
        assert!(listed(&house, None).iter().all(|row| !row.contains("reset_password")));
        assert!(listed(&house, Some(InvitationState::Open)).iter().all(|row| !row.starts_with(JOE)));
    }

    fn p11_pages_of_invitations_go_on_from_their_cursor(house) {
        let emails: Vec<String> = (0..60).map(|number| format!("user{number}@garage.example")).collect();
        let _ = house.account("Garage Chez Joe", &emails.iter().map(String::as_str).collect::<Vec<_>>());
        let people = house.agent.people();
        for state in [None, Some(InvitationState::Open)] {
            let first = people.invitations(state, None).unwrap();
            assert_eq!(first.items.len(), 50);
            let second = people.invitations(state, first.next.as_deref()).unwrap();
            assert_eq!((second.items.len(), second.next.is_none()), (13, true));
            let mut all: Vec<&InvitationView> = first.items.iter().chain(&second.items).collect();
            assert!(all.windows(2).all(|pair| (pair[0].created_at, pair[0].id) > (pair[1].created_at, pair[1].id)));
            all.dedup_by_key(|row| row.id);
            assert_eq!(all.len(), 63);
            let other = state.xor(Some(InvitationState::Open));
            let error = people.invitations(other, first.next.as_deref()).unwrap_err();
            assert_eq!(crate::problems(&error), ["/cursor invalid_cursor"]);
        }
    }

    fn p11_an_invitation_sent_anew_revokes_the_one_before(house) {
        let account = house.account("Garage Chez Joe", &[JOE, ANN]);
        let (_, ann) = house.contact(account, ANN);
        let first = house.token(ANN);
        let view = house.agent.people().invite(ann).unwrap();
        assert_eq!(view.id, ann);
        let mails = house.mails();
        assert_eq!(mails.iter().map(|mail| mail.template.as_str()).collect::<Vec<_>>(), ["activate"]);
        assert!(mails[0].text.contains("Garage Chez Joe"));
        let second = comptoir_tests::token(&mails[0]);
        assert_eq!(house.door().activate(&first, Some(PASSWORD)).unwrap_err().code(), "revoked_token");
        house.door().activate(&second, Some(PASSWORD)).unwrap();
        let history = house.agent.accounts().history(account, None).unwrap();
        assert_eq!(
            history.items[1].text(&Locale::FR),
            "anna Infomedia a envoyé une nouvelle invitation à Ulysse Usager"
        );
    }

    fn p11_an_invitation_that_was_not_sent_yet_is_replaced(house) {
        let account = house.account("Garage Chez Joe", &[JOE, ANN]);
        house.agent.people().invite(house.contact(account, ANN).1).unwrap();
        let mails = house.mails();
        assert_eq!(mails.iter().filter(|mail| mail.to == ANN).count(), 1);
    }

    fn p4_a_changed_address_is_confirmed_anew(house) {
        let account = house.account("Garage Chez Joe", &[JOE]);
        house.activate(JOE);
        let update = UserUpdate { email: "joseph@garage.example".into(), ..UserUpdate::default() };
        house.agent.accounts().edit_administrator(account, &update).unwrap();
        let first = house.token("joseph@garage.example");
        house.agent.people().invite(house.contact(account, "joseph@garage.example").1).unwrap();
        let [mail] = house.mails().try_into().unwrap();
        assert_eq!((mail.template.as_str(), mail.to.as_str()), ("confirm_email", "joseph@garage.example"));
        assert_eq!(house.door().activate(&first, None).unwrap_err().code(), "revoked_token");
        let second = comptoir_tests::token(&mail);
        assert_eq!(house.door().invitation(&second).unwrap().purpose, InvitationPurpose::ConfirmEmail);
        house.door().activate(&second, Some(PASSWORD)).unwrap();
    }

    fn p1_only_those_who_wait_are_invited(house) {
        let account = house.account("Garage Chez Joe", &[JOE, ANN]);
        let (_, joe) = house.contact(account, JOE);
        let (contact, ann) = house.contact(account, ANN);
        house.activate(JOE);
        let people = house.agent.people();
        let code = |id: UserId| people.invite(id).unwrap_err();
        assert_eq!(code(joe).code(), "already_active");
        assert_eq!(code(joe).text(&Locale::EN), "This user has already activated access. No invitation is needed.");
        assert_eq!(code(UserId::from_bytes([9; 16])).code(), "unknown_user");
        people.suspend_user(ann).unwrap();
        assert_eq!(crate::problems(&code(ann)), [" user_suspended"]);
        people.restore_user(ann).unwrap();
        let mut raw = house.raw();
        let place = raw.bytes(contact.as_bytes());
        raw.run(&format!("UPDATE contacts SET ended_at = 1 WHERE id = {place}"));
        assert_eq!(code(ann).code(), "contact_removed");
        people.delete_user(ann).unwrap();
        assert_eq!(crate::problems(&code(ann)), [" user_deleted"]);
        let team = Team::helsinki(&house.store, "helsinki");
        assert_eq!(team.agent.people().invite(joe).unwrap_err().code(), "unknown_user");
        for session in [&house.dealer, &house.host] {
            assert_eq!(session.people().invite(joe).unwrap_err().code(), "refused");
        }
    }

    fn p11_who_is_restored_is_written_what_there_is_to_activate(house) {
        let account = house.account("Garage Chez Joe", &[JOE, ANN]);
        house.activate(JOE);
        let update = UserUpdate { email: "joseph@garage.example".into(), ..UserUpdate::default() };
        house.agent.accounts().edit_administrator(account, &update).unwrap();
        let people = house.agent.people();
        for (email, expected) in [(ANN, "activate"), ("joseph@garage.example", "confirm_email")] {
            let (_, user) = house.contact(account, email);
            people.suspend_user(user).unwrap();
            let _ = house.mails();
            people.restore_user(user).unwrap();
            let [mail] = house.mails().try_into().unwrap();
            assert_eq!((mail.template.as_str(), mail.to.as_str()), (expected, email));
            let greeting = house.door().invitation(&comptoir_tests::token(&mail)).unwrap();
            assert_eq!(greeting.purpose.as_str(), expected);
        }
        // Somebody who is active, or has no place any more, is written nothing.
        let (contact, ann) = house.contact(account, ANN);
        people.suspend_user(ann).unwrap();
        house.agent.contacts().remove(contact).unwrap();
        let _ = house.mails();
        people.restore_user(ann).unwrap();
        assert!(house.mails().is_empty());
    }

    fn a3_nobody_is_written_of_an_account_that_waits_to_be_created(house) {
        let team = Team::hosted(&house.store);
        let mut draft = comptoir_tests::draft();
        draft.users = vec![comptoir_tests::user(ANN)];
        let code = team.dealer.requests().submit(&draft).unwrap().code;
        team.agent.requests().start(&code).unwrap();
        let account = team.agent.requests().complete(&code, &comptoir::Completion::default()).unwrap().account.unwrap();
        let ann = team.agent.accounts().contacts(account).unwrap()[0].user;
        let mails = || {
            let mails = team.host.outbox().lease(100, 60).unwrap();
            team.host.outbox().acknowledge(&mails.iter().map(|mail| mail.id).collect::<Vec<_>>()).unwrap();
            mails.into_iter().filter(|mail| mail.to == ANN).map(|mail| mail.template).collect::<Vec<_>>()
        };
        let (people, door) = (team.agent.people(), team.desk.session(comptoir::Actor::host("portal")).unwrap().access());
        door.forgot_password(ANN).unwrap();
        assert_eq!(people.invite(ann).unwrap_err().code(), "wrong_account_state");
        people.suspend_user(ann).unwrap();
        people.restore_user(ann).unwrap();
        assert_eq!(mails(), [""; 0]);
        // Another account that is in use is told of, and the first as soon as it is.
        let admin = AdministratorDraft { email: Some(ANN.into()), ..AdministratorDraft::default() };
        let other = team.agent.accounts().create(&named("Atelier")).unwrap().id;
        team.host.accounts().confirm(other).unwrap();
        team.agent.accounts().replace_administrator(other, &admin).unwrap();
        assert_eq!(mails(), ["activate"]);
        people.invite(ann).unwrap();
        assert_eq!(mails(), ["activate"]);
        team.host.accounts().confirm(account).unwrap();
        assert_eq!(mails(), ["account_added"]);
        house.at("2026-04-30T08:05:00Z");
        door.forgot_password(ANN).unwrap();
        assert_eq!(mails(), ["activate"]);
    }

    fn p10_staff_are_invited_anew_to_the_desk(house) {
        let _ = house.mails();
        let anna = house.host.people().staff_by_email("anna@infomedia.example").unwrap().unwrap().user;
        house.administrator.people().invite(anna).unwrap();
        let [mail] = house.mails().try_into().unwrap();
        assert_eq!((mail.template.as_str(), mail.to.as_str()), ("activate_staff", "anna@infomedia.example"));
    }
}
