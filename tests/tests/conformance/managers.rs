//! Managers: what they do to the others, and that one always stays who can (rules P6, P7).

use std::sync::Barrier;
use std::thread;

use comptoir::{
    AccountId, Activation, Actor, ContactId, ContactUpdate, ContactView, Edit, Error, Locale, Reason, Role, Store,
    UserState, UserUpdate,
};
use comptoir_tests::{House, over_both_stores};

use crate::accounts::named;
use crate::contacts::{activated, somebody};
use crate::work::{Crew, as_contact, crew, told};

fn managers(house: &House, account: AccountId) -> Vec<ContactView> {
    let team = house.agent.contacts().team(account, false).unwrap();
    let able = |contact: &ContactView| {
        contact.role == Role::Manager && contact.activation == Activation::Active && contact.state == UserState::Active
    };
    team.into_iter().filter(able).collect()
}

/// Two managers of one account, who can both sign in.
fn two(house: &House) -> (Crew, ContactId, ContactId) {
    let crew = crew(house, "Garage Chez Joe", "garage.example");
    // Neither answers for the account, so that both can go.
    house.raw().run("UPDATE accounts SET administrator_id = NULL");
    house.agent.contacts().change_role(crew.other, Role::Manager).unwrap();
    let (one, other) = (crew.manager, crew.other);
    (crew, one, other)
}

/// Does two things to each other's place at once, each by a store of its own. What came of them.
fn at_once(
    house: &House,
    one: ContactId,
    other: ContactId,
    act: impl Fn(&Store, ContactId, ContactId) -> Result<ContactView, Error> + Sync,
) -> [Result<ContactView, Error>; 2] {
    let (stores, barrier) = ([house.reopened(), house.store.clone()], Barrier::new(2));
    let run = |store: &Store, actor, victim| {
        barrier.wait();
        act(store, actor, victim)
    };
    thread::scope(|scope| {
        let [first, second] = &stores;
        let first = scope.spawn(|| run(first, one, other));
        let second = scope.spawn(|| run(second, other, one));
        [first.join().unwrap(), second.join().unwrap()]
    })
}

fn act_as(store: &Store, actor: ContactId) -> comptoir::Contacts {
    store.desk("infomedia").unwrap().session(Actor::contact(actor)).unwrap().contacts()
}

/// What one manager does to the other, through a store of its own.
type Act = fn(&Store, ContactId, ContactId) -> Result<ContactView, Error>;

over_both_stores! {
    fn p6_a_manager_edits_demotes_and_removes_the_others_only(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let marc = as_contact(&house, crew.manager);
        let contacts = marc.contacts();
        assert_eq!(contacts.team(crew.account, false).unwrap().len(), 4);
        assert_eq!(contacts.get(crew.manager).unwrap().role, Role::Manager, "the own place is seen");
        let update = ContactUpdate { mobile: "112".into(), ..ContactUpdate::default() };
        assert_eq!(contacts.edit(crew.requester, &update).unwrap().mobile.as_deref(), Some("112"));
        assert_eq!(contacts.change_role(crew.requester, Role::Observer).unwrap().role, Role::Observer);
        assert!(contacts.edit_page(crew.requester, &Locale::FR).is_ok());
        assert!(contacts.remove(crew.requester).unwrap().removed_at.is_some());
        let own = [
            contacts.edit(crew.manager, &update).unwrap_err(),
            contacts.change_role(crew.manager, Role::Observer).unwrap_err(),
            contacts.remove(crew.manager).unwrap_err(),
            contacts.edit_person(crew.manager, &UserUpdate::default()).unwrap_err(),
            contacts.edit_page(crew.manager, &Locale::FR).unwrap_err(),
        ];
        for error in own {
            let refusal = error.refusal().unwrap();
            assert_eq!((refusal.rule(), refusal.reason()), ("P6", Reason::OwnPlace));
        }
        assert_eq!(told(&house, crew.account, &Locale::FR, 2), [
            "Marc Usager a retiré Rita Usager du compte",
            "Marc Usager a changé le rôle de l’utilisateur Rita Usager dans le compte\u{202f}: Demandeur → Observateur",
        ]);
    }

    fn p6_requesters_and_observers_change_nothing(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        for actor in [crew.requester, crew.observer] {
            let contacts = as_contact(&house, actor).contacts();
            let refused = [
                contacts.team(crew.account, false).unwrap_err(),
                contacts.get(crew.other).unwrap_err(),
                contacts.get(actor).unwrap_err(),
                contacts.edit(crew.other, &ContactUpdate::default()).unwrap_err(),
                contacts.edit_person(crew.other, &UserUpdate::default()).unwrap_err(),
                contacts.change_role(crew.other, Role::Manager).unwrap_err(),
                contacts.change_role(actor, Role::Manager).unwrap_err(),
                contacts.remove(crew.other).unwrap_err(),
                contacts.edit_page(crew.other, &Locale::FR).unwrap_err(),
            ];
            for error in refused {
                assert_eq!((error.code(), error.refusal().unwrap().rule()), ("refused", "P6"));
            }
            assert_eq!(as_contact(&house, actor).accounts().contacts(crew.account).unwrap_err().code(), "refused");
        }
    }

    fn p6_another_accounts_people_answer_a_manager_as_unknown_ones(house) {
        let first = crew(&house, "Garage Chez Joe", "garage.example");
        let second = crew(&house, "Atelier", "atelier.example");
        let contacts = as_contact(&house, first.manager).contacts();
        let answers = |id: ContactId, account: AccountId| {
            [
                contacts.get(id).map(drop), contacts.edit(id, &ContactUpdate::default()).map(drop),
                contacts.edit_person(id, &UserUpdate::default()).map(drop), contacts.change_role(id, Role::Observer).map(drop),
                contacts.remove(id).map(drop), contacts.edit_page(id, &Locale::FR).map(drop),
                contacts.team(account, true).map(drop),
            ].map(|answer| answer.unwrap_err().to_json(&Locale::FR))
        };
        let none = (ContactId::from_bytes([9; 16]), AccountId::from_bytes([9; 16]));
        assert_eq!(answers(second.requester, second.account), answers(none.0, none.1));
    }

    fn p5_a_change_of_role_holds_from_the_next_call_on(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let other = house.reopened();
        let rita = act_as(&other, crew.requester);
        assert_eq!(rita.team(crew.account, false).unwrap_err().code(), "refused");
        as_contact(&house, crew.manager).contacts().change_role(crew.requester, Role::Manager).unwrap();
        assert_eq!(rita.team(crew.account, false).unwrap().len(), 4);
        rita.change_role(crew.manager, Role::Observer).unwrap();
        assert_eq!(as_contact(&house, crew.manager).contacts().team(crew.account, false).unwrap_err().code(), "refused");
    }

    fn p7_of_two_managers_who_demote_each_other_at_once_one_stays(house) {
        let (crew, one, other) = two(&house);
        for round in 0..5 {
            let outcomes = at_once(&house, one, other, |store, actor, victim| act_as(store, actor).change_role(victim, Role::Requester));
            let done = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
            let refused = outcomes.iter().filter(|outcome| outcome.as_ref().is_err_and(|error| error.code() == "refused")).count();
            assert_eq!((done, refused), (1, 1), "round {round}");
            assert_eq!(managers(&house, crew.account).len(), 1);
            for manager in [one, other] {
                house.agent.contacts().change_role(manager, Role::Manager).unwrap();
            }
        }
    }

    fn p7_of_two_managers_who_remove_each_other_at_once_one_stays(house) {
        let (crew, one, other) = two(&house);
        for round in 0..5 {
            let outcomes = at_once(&house, one, other, |store, actor, victim| act_as(store, actor).remove(victim));
            let done: Vec<&ContactView> = outcomes.iter().flatten().collect();
            let gone = outcomes.iter().filter(|outcome| outcome.as_ref().is_err_and(|error| error.code() == "unknown_actor")).count();
            assert_eq!((done.len(), gone), (1, 1), "round {round}");
            assert_eq!(managers(&house, crew.account).len(), 1);
            let back = somebody(&crew.account.to_string(), &done[0].email, "manager");
            assert_eq!(house.agent.contacts().create(&back).unwrap().contact.id, done[0].id);
        }
    }

    fn p7_demoted_while_removing_or_moved_while_demoting_one_stays(house) {
        let (crew, one, other) = two(&house);
        let acts: [Act; 2] = [
            |store, actor, victim| act_as(store, actor).edit_person(victim, &UserUpdate { email: format!("{actor}@garage.example").into(), ..UserUpdate::default() }),
            |store, actor, victim| act_as(store, actor).change_role(victim, Role::Observer),
        ];
        for (round, act) in acts.into_iter().enumerate() {
            let outcomes = at_once(&house, one, other, act);
            assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1, "round {round}");
            assert_eq!(managers(&house, crew.account).len(), 1, "round {round}");
            activated(&house);
        }
    }

    fn p7_whatever_managers_do_one_stays_who_can_sign_in(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        house.raw().run("UPDATE accounts SET administrator_id = NULL");
        house.agent.accounts().create(&named("Atelier")).unwrap();
        let everybody = [crew.manager, crew.requester, crew.other, crew.observer];
        let mut lot = Lot(7);
        let (mut done, mut refused) = (0, 0);
        for step in 0..120 {
            let (actor, victim) = (lot.of(&everybody), lot.of(&everybody));
            let contacts = as_contact(&house, actor).contacts();
            let role = lot.of(Role::ALL);
            let outcome = match lot.below(8) {
                0 => contacts.remove(victim).map(drop),
                1 => contacts.edit_person(victim, &UserUpdate { email: format!("s{step}@garage.example").into(), ..UserUpdate::default() }).map(drop),
                2 => contacts.edit(victim, &ContactUpdate { other: format!("Skype {step}").into(), ..ContactUpdate::default() }).map(drop),
                3 => contacts.edit_person(victim, &UserUpdate { first_name: Edit::from("Noé"), ..UserUpdate::default() }).map(drop),
                _ => contacts.change_role(victim, role).map(drop),
            };
            match outcome {
                Ok(()) => done += 1,
                Err(error) => {
                    assert!(["refused", "unknown_actor", "contact_removed", "invalid"].contains(&error.code()), "step {step}: {error}");
                    refused += 1;
                }
            }
            assert!(!managers(&house, crew.account).is_empty(), "step {step}");
            // Now and then the desk brings people back, or they activate.
            if step % 10 == 9 {
                activated(&house);
                let gone: Vec<ContactView> = house.agent.contacts().team(crew.account, true).unwrap().into_iter().filter(|contact| contact.removed_at.is_some()).collect();
                for contact in gone {
                    house.agent.contacts().create(&somebody(&crew.account.to_string(), &contact.email, "observer")).unwrap();
                }
            }
        }
        assert!(done > 20 && refused > 20, "{done} done, {refused} refused");
        assert!(house.host.audit().verify().unwrap().intact);
        assert_eq!(house.agent.contacts().team(crew.account, true).unwrap().len(), 4, "nobody is there twice");
    }
}

/// Numbers that look drawn by lot, the same ones each time.
struct Lot(u64);

impl Lot {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % end as u64).unwrap()
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }
}
