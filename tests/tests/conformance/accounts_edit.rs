//! Editing an account: the fields of seed 002, one by one (rules A2, A3, A6).

use comptoir::{
    AccountUpdate, AccountView, AddressEdit, DeviceState, Edit, Error, Failure, HistoryActor, Locale, Renewal, Session,
    Term,
};
use comptoir_tests::over_both_stores;

use crate::accounts::{done, garage, known, lyon, named, report};
use crate::problems;

fn change(session: &Session, before: &AccountView, update: &AccountUpdate) -> AccountView {
    session.accounts().edit(before.id, update).unwrap().account
}

fn address(street: &str, postal_code: &str, city: &str, region: &str) -> AddressEdit {
    AddressEdit { street: street.into(), postal_code: postal_code.into(), city: city.into(), region: region.into() }
}

/// What a change of one field makes of an account.
type Told = Box<dyn Fn(&mut AccountView)>;

over_both_stores! {
    fn a2_each_field_of_the_page_changes_alone(house) {
        let accounts = house.agent.accounts();
        let mut expected = accounts.create(&garage()).unwrap();
        let none = AccountUpdate::default;
        let steps: Vec<(AccountUpdate, Told)> = vec![
            (AccountUpdate { name: " Garage Joe & fils ".into(), ..none() }, Box::new(|to| to.name = "Garage Joe & fils".into())),
            (AccountUpdate { reference: "FR-0018".into(), ..none() }, Box::new(|to| to.reference = Some("FR-0018".into()))),
            (AccountUpdate { reference: Edit::Clear, ..none() }, Box::new(|to| to.reference = None)),
            (AccountUpdate { time_zone: "Indian/Reunion".into(), ..none() }, Box::new(|to| to.time_zone = "Indian/Reunion".parse().unwrap())),
            (AccountUpdate { address: AddressEdit { street: "1 quai".into(), ..AddressEdit::default() }, ..none() }, Box::new(|to| {
                to.address.street = Some("1 quai".into());
                // Bills and goods go there (rule C2).
                (to.billing.street, to.shipping.street) = (to.address.street.clone(), to.address.street.clone());
            })),
            (AccountUpdate { language: "fi".into(), ..none() }, Box::new(|to| to.language = Locale::FI)),
            (AccountUpdate { notes: Edit::Clear, ..none() }, Box::new(|to| to.notes = None)),
            (AccountUpdate { notes: "Fermé\nle lundi.".into(), ..none() }, Box::new(|to| to.notes = Some("Fermé\nle lundi.".into()))),
            (AccountUpdate { state: "suspended".into(), ..none() }, Box::new(|to| to.state = comptoir::AccountState::Suspended)),
            (AccountUpdate { state: "active".into(), ..none() }, Box::new(|to| to.state = comptoir::AccountState::Active)),
        ];
        for (update, step) in steps {
            let version = expected.version;
            let edited = house.agent.based_on(version).accounts().edit(expected.id, &update).unwrap();
            step(&mut expected);
            expected.version = version + 1;
            assert_eq!((&edited.account, &edited.term_change), (&expected, &None), "{}", update.to_json());
            assert_eq!(accounts.get(expected.id).unwrap(), expected);
        }
        let subscription = house.agent.subscriptions();
        let before = subscription.get(expected.id).unwrap();
        assert_eq!((before.term, before.renewal), (Term::ANNUAL, Renewal::SameAsTerm));
        let edited = accounts.edit(expected.id, &AccountUpdate { term: "monthly".into(), renewal: "never".into(), ..none() }).unwrap();
        let told = edited.term_change.unwrap();
        assert_eq!((told.before, told.after, told.at_once), (Term::ANNUAL, Term::MONTHLY, true));
        assert_eq!(edited.account.version, expected.version + 1);
        let after = subscription.get(expected.id).unwrap();
        assert_eq!((after.term, after.renewal, after.version), (Term::MONTHLY, Renewal::Never, expected.version + 1));
        assert_eq!(done(&house.agent, expected.id)[..4], ["change_renewal", "change_term", "restore_account", "suspend_account"]);
        assert!(house.host.audit().verify().unwrap().intact);
    }

    fn a2_nothing_changed_is_nothing_done(house) {
        let accounts = house.agent.accounts();
        let account = accounts.create(&garage()).unwrap();
        let events = house.host.audit().verify().unwrap().events;
        let same = AccountUpdate {
            state: "active".into(),
            name: "Garage Chez Joe".into(),
            reference: "FR-0017".into(),
            address: address("12 rue de la Paix", "75002", "Paris", ""),
            country: "FR".into(),
            language: "fr".into(),
            notes: "Livraison le matin.".into(),
            time_zone: "Europe/Paris".into(),
            ..AccountUpdate::default()
        };
        for update in [AccountUpdate::default(), same] {
            let edited = accounts.edit(account.id, &update).unwrap();
            assert_eq!((&edited.account, edited.term_change), (&account, None));
        }
        let terms = AccountUpdate { term: "annual".into(), renewal: "same".into(), ..AccountUpdate::default() };
        let edited = accounts.edit(account.id, &terms).unwrap();
        assert_eq!(edited.account, account, "the term it has already");
        assert_eq!(house.host.audit().verify().unwrap().events, events);
        // An account without an address keeps none.
        let bare = accounts.create(&named("Atelier")).unwrap();
        assert_eq!(accounts.edit(bare.id, &AccountUpdate::default()).unwrap().account, bare);
    }

    fn a2_an_edit_from_an_older_version_tells_what_changed_who_and_when(house) {
        let account = house.agent.accounts().create(&garage()).unwrap();
        house.at("2026-04-30T11:05:00+02:00");
        change(&house.agent, &account, &AccountUpdate { language: "fi".into(), ..AccountUpdate::default() });
        house.at("2026-04-30T11:10:00+02:00");
        change(&house.administrator, &account, &AccountUpdate { state: "suspended".into(), ..AccountUpdate::default() });
        let late = house.agent.based_on(account.version).accounts();
        let update = AccountUpdate { name: "Garage Joe".into(), ..AccountUpdate::default() };
        let errors: [Error; 3] =
            [late.edit(account.id, &update).unwrap_err(), late.suspend(account.id).unwrap_err(), late.delete(account.id).unwrap_err()];
        for error in errors {
            let Failure::Conflict { current, fields, changes, .. } = error.failure() else { panic!("{error:?}") };
            assert_eq!((*current, fields.join(" ").as_str()), (3, "language state"));
            let told: Vec<_> = changes.iter().map(|change| match &change.by {
                HistoryActor::Staff(person) => (change.field.as_str(), person.name.clone(), change.at),
                other => panic!("{other:?}"),
            }).collect();
            assert_eq!(told, [
                ("language", "anna Infomedia".to_owned(), "2026-04-30T11:05:00+02:00".parse().unwrap()),
                ("state", "ada Infomedia".to_owned(), "2026-04-30T11:10:00+02:00".parse().unwrap()),
            ]);
            assert_eq!(
                error.text(&Locale::FR),
                "Ces informations ont changé depuis que vous les avez ouvertes. Champs modifiés\u{202f}: langue (anna \
                 Infomedia, 30 avril 2026 à 11:05) et état (ada Infomedia, 30 avril 2026 à 11:10). Rouvrez-les \
                 (version 3) et refaites votre modification."
            );
        }
        assert_eq!(house.agent.based_on(3).accounts().edit(account.id, &update).unwrap().account.version, 4);
    }

    fn a2_all_problems_are_told_at_once_and_nothing_is_half_kept(house) {
        let accounts = house.agent.accounts();
        let account = accounts.create(&garage()).unwrap();
        accounts.create(&comptoir::AccountInsert { reference: Some("FR-0099".into()), ..named("Atelier") }).unwrap();
        let events = house.host.audit().verify().unwrap().events;
        let update = AccountUpdate {
            state: "deleted".into(),
            name: Edit::Clear,
            reference: "a\u{0}".into(),
            time_zone: "Europe/Pariss".into(),
            country: "XX".into(),
            language: "xx-".into(),
            notes: "é".repeat(5_000).as_str().into(),
            term: "0".into(),
            renewal: "sometimes".into(),
            ..AccountUpdate::default()
        };
        let found = problems(&accounts.edit(account.id, &update).unwrap_err());
        let paths: Vec<&str> = found.iter().map(|problem| problem.split_once(' ').unwrap().0).collect();
        for path in ["/state", "/name", "/reference", "/time_zone", "/country", "/language", "/notes", "/term", "/renewal"] {
            assert_eq!(paths.iter().filter(|found| **found == path).count(), 1, "{path} in {found:?}");
        }
        // What only the store and the account's own address know comes together too.
        let update = AccountUpdate {
            name: "Neuf".into(),
            reference: "fr-0099".into(),
            address: AddressEdit { postal_code: "7500".into(), ..AddressEdit::default() },
            ..AccountUpdate::default()
        };
        assert_eq!(problems(&accounts.edit(account.id, &update).unwrap_err()), ["/reference reference_taken", "/address/postal_code invalid_postal_code"]);
        assert_eq!(accounts.get(account.id).unwrap(), account);
        assert_eq!(house.host.audit().verify().unwrap().events, events);
    }

    fn a2_an_address_is_checked_as_a_whole_for_the_country_that_results(house) {
        let accounts = house.agent.accounts();
        let account = accounts.create(&garage()).unwrap();
        let to = |country: &str| AccountUpdate { country: country.into(), ..AccountUpdate::default() };
        let found = problems(&accounts.edit(account.id, &to("US")).unwrap_err());
        assert!(found.contains(&"/address/region required".to_owned()), "{found:?}");
        let whole = AccountUpdate { address: address("350 5th Avenue", "10118", "New York", "NY"), ..to("US") };
        let moved = change(&house.agent, &account, &whole);
        assert_eq!((moved.country.to_string().as_str(), moved.address.region.as_deref()), ("US", Some("NY")));
        let region = |region: Edit| AccountUpdate { address: AddressEdit { region, ..AddressEdit::default() }, ..AccountUpdate::default() };
        assert!(accounts.edit(account.id, &region(Edit::Clear)).is_err(), "the country has it");
        let back = AccountUpdate { address: AddressEdit { region: Edit::Clear, ..address("12 rue de la Paix", "75002", "Paris", "") }, ..to("FR") };
        assert_eq!(change(&house.agent, &account, &back).address, account.address);
        // One without an address may have another country, and gets an address whole or not at all.
        let bare = accounts.create(&named("Atelier")).unwrap();
        assert_eq!(change(&house.agent, &bare, &to("FI")).country.to_string(), "FI");
        let street = AccountUpdate { address: AddressEdit { street: "1 quai".into(), ..AddressEdit::default() }, ..to("FR") };
        assert_eq!(problems(&accounts.edit(bare.id, &street).unwrap_err()), ["/address/postal_code required", "/address/city required"]);
    }

    fn a2_a_reference_number_belongs_to_one_account(house) {
        let accounts = house.agent.accounts();
        let (first, second) = (accounts.create(&garage()).unwrap(), accounts.create(&named("Atelier")).unwrap());
        let reference = |text: &str| AccountUpdate { reference: text.into(), ..AccountUpdate::default() };
        assert_eq!(problems(&accounts.edit(second.id, &reference("fr-0017")).unwrap_err()), ["/reference reference_taken"]);
        assert_eq!(change(&house.agent, &first, &reference("fr-0017")).reference.as_deref(), Some("fr-0017"), "written another way");
        change(&house.agent, &first, &AccountUpdate { reference: Edit::Clear, ..AccountUpdate::default() });
        assert_eq!(change(&house.agent, &second, &reference("FR-0017")).reference.as_deref(), Some("FR-0017"));
        assert_eq!(accounts.find("fr-0017").unwrap().id, second.id);
    }

    fn a6_an_edit_never_changes_another_site(house) {
        let accounts = house.agent.accounts();
        let first = accounts.create(&garage()).unwrap();
        let site = comptoir::AccountInsert { administrator: Some(known("joe@garage.example")), ..named("Garage Joe Lyon") };
        let second = accounts.create(&comptoir::AccountInsert { address: lyon(), ..site }).unwrap();
        assert_eq!(accounts.sites(first.id).unwrap().len(), 2);
        let update = AccountUpdate { name: "X".into(), state: "suspended".into(), language: "fi".into(), term: "monthly".into(), ..AccountUpdate::default() };
        change(&house.agent, &first, &update);
        assert_eq!(accounts.get(second.id).unwrap(), second);
        assert_eq!(house.agent.subscriptions().get(second.id).unwrap().term, Term::ANNUAL);
    }

    fn s2_an_edit_of_the_term_waits_for_the_end_of_a_period_with_an_enrolled_device(house) {
        let account = house.agent.accounts().create(&garage()).unwrap();
        report(&house.host, account.id, "cam-1", DeviceState::Enrolled);
        let update = AccountUpdate { name: "Garage Joe".into(), term: "monthly".into(), ..AccountUpdate::default() };
        let preview = house.agent.preview().accounts().edit(account.id, &update).unwrap();
        let edited = house.agent.accounts().edit(account.id, &update).unwrap();
        assert_eq!(edited, preview, "as it was told before");
        let told = edited.term_change.unwrap();
        assert_eq!((told.at_once, told.effective.to_string().as_str()), (false, "2027-04-30"));
        let subscription = house.agent.subscriptions().get(account.id).unwrap();
        assert_eq!((subscription.term, subscription.pending.unwrap().term), (Term::ANNUAL, Term::MONTHLY));
    }
}
