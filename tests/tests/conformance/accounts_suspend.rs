//! Suspending and restoring accounts (rules A1, A4).

use comptoir::{AccountState, Action, DeviceState, Session};
use comptoir_tests::{over_both_stores, user};

use crate::accounts::{answered_for, done, garage, mails, named, people, report};

over_both_stores! {
    fn a4_an_account_is_suspended_and_restored_any_number_of_times(house) {
        let accounts = house.agent.accounts();
        let before = accounts.create(&garage()).unwrap();
        let other = accounts.create(&answered_for("Garage Joe Lyon", "joe@garage.example")).unwrap();
        mails(&house.host);
        for round in 0..4 {
            let suspended = accounts.suspend(before.id).unwrap();
            assert_eq!((suspended.state, suspended.version), (AccountState::Suspended, before.version + 2 * round + 1));
            let restored = accounts.restore(before.id).unwrap();
            assert_eq!(restored, comptoir::AccountView { version: before.version + 2 * round + 2, ..before.clone() });
        }
        assert_eq!(people(&house.agent, before.id), ["joe@garage.example"], "places stay");
        assert_eq!(accounts.get(other.id).unwrap(), other, "another site does not change");
        assert_eq!(mails(&house.host), Vec::<String>::new());
        assert_eq!(done(&house.agent, before.id)[..3], ["restore_account", "suspend_account", "restore_account"]);
    }

    fn a4_the_subscription_of_a_suspended_account_goes_on(house) {
        let id = house.agent.accounts().create(&garage()).unwrap().id;
        report(&house.host, id, "cam-1", DeviceState::Enrolled);
        let before = house.agent.subscriptions().get(id).unwrap();
        house.agent.accounts().suspend(id).unwrap();
        let after = house.agent.subscriptions().get(id).unwrap();
        assert_eq!((after.period, after.state, after.forecast), (before.period, before.state, before.forecast));
        // Devices are reported, the term is changed and renewed as ever.
        report(&house.host, id, "cam-2", DeviceState::Enrolled);
        house.agent.subscriptions().change_term(id, comptoir::Term::MONTHLY).unwrap();
        house.at("2027-05-01T10:00:00+02:00");
        let ran = house.host.subscriptions().run_due().unwrap();
        assert_eq!((ran.renewed, ran.ended), (1, 0));
        let renewed = house.agent.subscriptions().get(id).unwrap();
        assert_eq!((renewed.term, renewed.enrolled), (comptoir::Term::MONTHLY, 2));
        assert_eq!(house.agent.accounts().get(id).unwrap().state, AccountState::Suspended);
    }

    fn a4_a_suspended_account_is_found_edited_and_given_people(house) {
        let accounts = house.agent.accounts();
        let id = accounts.create(&named("Garage")).unwrap().id;
        accounts.suspend(id).unwrap();
        assert_eq!(accounts.find("garage").unwrap().id, id);
        let update = comptoir::AccountUpdate { notes: "Impayé.".into(), ..comptoir::AccountUpdate::default() };
        assert_eq!(accounts.edit(id, &update).unwrap().account.state, AccountState::Suspended);
        let lea = user("lea@garage.example");
        let draft = comptoir::AdministratorDraft {
            email: lea.email, first_name: lea.first_name, last_name: lea.last_name, job_title: lea.job_title, ..Default::default()
        };
        assert_eq!(accounts.replace_administrator(id, &draft).unwrap().state, AccountState::Suspended);
        accounts.delete(id).unwrap();
    }

    fn p10_a_dealer_neither_suspends_nor_restores(house) {
        let id = house.agent.accounts().create(&garage()).unwrap().id;
        let refused = |session: &Session| [session.accounts().suspend(id), session.accounts().restore(id), session.accounts().delete(id)];
        let actions = [Action::SuspendAccount, Action::RestoreAccount, Action::DeleteAccount];
        for session in [&house.dealer, &house.host] {
            for (result, action) in refused(session).into_iter().zip(actions) {
                assert_eq!(result.unwrap_err().refusal().unwrap().action(), action);
            }
        }
    }
}
