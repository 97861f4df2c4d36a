//! Accounts entered from little more than a name (rules A10, A11).

use comptoir::{
    AccountInsert, AccountState, Activation, AddressDraft, DealershipDraft, Locale, Renewal, Role, Term, UserDraft,
};
use comptoir_tests::{over_both_stores, user};

use crate::accounts::{answered_for, garage, known, lyon, mails, named};
use crate::problems;

over_both_stores! {
    fn a10_a_name_is_enough_and_all_else_is_the_desks(house) {
        for session in [&house.administrator, &house.agent, &house.host] {
            let account = session.accounts().create(&named("  Garage Chez Joe ")).unwrap();
            assert_eq!((account.name.as_str(), account.state, account.version), ("Garage Chez Joe", AccountState::Active, 1));
            assert_eq!((account.country.to_string().as_str(), &account.language, account.time_zone.name()), ("FR", &Locale::FR, "Europe/Paris"));
            assert_eq!(account.address, AddressDraft::default());
            assert_eq!((&account.reference, &account.notes, account.dealership, account.administrator, &account.data_centre), (&None, &None, None, None, &None));
            assert_eq!(house.agent.accounts().get(account.id).unwrap(), account);
            let subscription = house.agent.subscriptions().get(account.id).unwrap();
            assert_eq!((subscription.term, subscription.renewal, subscription.state.as_str()), (Term::ANNUAL, Renewal::SameAsTerm, "not_started"));
        }
        assert_eq!(house.agent.accounts().find("garage chez joe").unwrap_err().code(), "ambiguous_account", "names are not unique");
        assert!(house.host.audit().verify().unwrap().intact);
    }

    fn a10_everything_can_be_given(house) {
        mails(&house.host);
        let insert = AccountInsert {
            language: Some("fi".into()),
            country: Some("FR".into()),
            time_zone: Some("Europe/Helsinki".into()),
            term: Some("24".into()),
            renewal: Some("monthly".into()),
            dealership: Some("20/90074".into()),
            ..garage()
        };
        let insert = AccountInsert::from_json(insert.to_json().as_bytes()).unwrap();
        let account = house.agent.accounts().create(&insert).unwrap();
        assert_eq!((account.reference.as_deref(), account.notes.as_deref()), (Some("FR-0017"), Some("Livraison le matin.")));
        assert_eq!((&account.language, account.time_zone.name()), (&Locale::FI, "Europe/Helsinki"));
        assert_eq!((&account.address, account.dealership), (&garage().address, house.administrator.people().dealerships().unwrap().first().map(|one| one.id)));
        let subscription = house.agent.subscriptions().get(account.id).unwrap();
        assert_eq!((subscription.term.months(), subscription.renewal), (24, Renewal::Term(Term::MONTHLY)));
        let [joe] = house.agent.accounts().contacts(account.id).unwrap().try_into().unwrap();
        assert_eq!((Some(joe.user), joe.role, joe.job_title.as_str(), joe.activation), (account.administrator, Role::Manager, "body_shop_manager", Activation::Invited));
        assert_eq!(mails(&house.host), ["activate joe@garage.example"]);
        assert_eq!(house.dealer.accounts().get(account.id).unwrap(), account, "a dealer sees that of the own dealership");
    }

    fn a10_the_dealership_has_defaults_of_its_own(house) {
        let turku = DealershipDraft {
            code: "20/3".into(), city: "Turku".into(), country: "FI".into(),
            language: Some("fi".into()), time_zone: Some("Europe/Helsinki".into()),
        };
        let dealer = house.dealer_of(&turku, "tuomo");
        let insert = AccountInsert { dealership: Some(" 20/3 ".into()), ..answered_for("Turun Auto", "tiina@auto.example") };
        let insert = AccountInsert { administrator: insert.administrator.map(|person| UserDraft { language: None, time_zone: None, ..person }), ..insert };
        let account = house.agent.accounts().create(&insert).unwrap();
        assert_eq!((account.country.to_string().as_str(), &account.language, account.time_zone.name()), ("FI", &Locale::FI, "Europe/Helsinki"));
        let tiina = house.agent.accounts().contacts(account.id).unwrap().remove(0);
        assert_eq!((tiina.language, tiina.time_zone.name()), (Locale::FI, "Europe/Helsinki"), "those of the account");
        // Rule A11: dealers see those of the own dealership only, and create none.
        assert_eq!(dealer.accounts().find("turun auto").unwrap(), account);
        assert_eq!(house.dealer.accounts().get(account.id).unwrap_err().code(), "unknown_account");
        assert_eq!(dealer.accounts().create(&insert).unwrap_err().code(), "refused");
    }

    fn a10_somebody_known_is_named_by_the_address_and_keeps_everything(house) {
        let first = house.agent.accounts().create(&garage()).unwrap();
        mails(&house.host);
        let insert = AccountInsert { administrator: Some(known("JOE@garage.example")), ..named("Garage Joe Lyon") };
        let second = house.agent.accounts().create(&AccountInsert { address: lyon(), ..insert }).unwrap();
        assert_eq!(second.administrator, first.administrator);
        assert_eq!(mails(&house.host), ["account_added joe@garage.example"]);
        let other = AccountInsert { administrator: Some(UserDraft { first_name: Some("Autre".into()), ..user("joe@garage.example") }), ..named("Garage Joe Lille") };
        let third = house.agent.accounts().create(&other).unwrap();
        let joe = house.agent.accounts().contacts(third.id).unwrap().remove(0);
        assert_eq!((joe.first_name.as_str(), joe.last_name.as_str()), ("Joe", "Martin"));
        assert_eq!(house.agent.accounts().sites(first.id).unwrap().len(), 3);
        house.agent.people().suspend_user(joe.user).unwrap();
        let error = house.agent.accounts().create(&AccountInsert { administrator: Some(known("joe@garage.example")), ..named("Neuf") }).unwrap_err();
        assert_eq!(problems(&error), ["/administrator/email user_suspended"]);
    }

    fn a10_all_problems_are_told_at_once_and_nothing_is_half_kept(house) {
        let accounts = house.agent.accounts();
        accounts.create(&garage()).unwrap();
        let before = (house.host.audit().verify().unwrap().events, house.raw().count("users"));
        assert_eq!(problems(&accounts.create(&AccountInsert::default()).unwrap_err()), ["/name required"]);
        let insert = AccountInsert {
            name: Some(" ".into()),
            reference: Some("a\u{0}".into()),
            language: Some("xx-".into()),
            country: Some("XX".into()),
            time_zone: Some("Europe/Pariss".into()),
            notes: Some("é".repeat(5_000)),
            dealership: Some("20/404".into()),
            term: Some("121".into()),
            renewal: Some("sometimes".into()),
            administrator: Some(UserDraft { email: Some("joe@".into()), job_title: Some("king".into()), ..UserDraft::default() }),
            ..AccountInsert::default()
        };
        let found = problems(&accounts.create(&insert).unwrap_err());
        let mut paths: Vec<&str> = found.iter().map(|problem| problem.split(' ').next().unwrap()).collect();
        paths.sort_unstable();
        assert_eq!(paths, [
            "/administrator/email", "/administrator/job_title", "/country", "/dealership", "/language", "/name", "/notes",
            "/reference", "/renewal", "/term", "/time_zone",
        ]);
        // What only the store knows comes together too.
        let insert = AccountInsert { reference: Some("fr-0017".into()), administrator: Some(known("new@garage.example")), ..named("Neuf") };
        assert_eq!(problems(&accounts.create(&insert).unwrap_err()), [
            "/reference reference_taken", "/administrator/first_name required", "/administrator/last_name required",
            "/administrator/job_title required",
        ]);
        // An address is given whole or not at all.
        let insert = AccountInsert { address: AddressDraft { city: Some("Paris".into()), ..AddressDraft::default() }, ..named("Neuf") };
        assert_eq!(problems(&accounts.create(&insert).unwrap_err()), ["/address/street required", "/address/postal_code required"]);
        assert_eq!((house.host.audit().verify().unwrap().events, house.raw().count("users")), before);
    }

    fn a10_a_key_makes_one_account(house) {
        let once = house.agent.once("k").unwrap().accounts();
        let preview = once.create(&garage()).unwrap();
        assert_eq!(once.create(&garage()).unwrap(), preview);
        assert_eq!(once.create(&named("Autre")).unwrap_err().code(), "key_reused");
        assert_eq!(house.raw().count("accounts"), 1);
    }
}
