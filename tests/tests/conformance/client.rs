//! Where an account's bills and goods go (rule C2).

use comptoir::{
    AccountInsert, AccountUpdate, AccountView, AddressDraft, AddressEdit, AddressView, DestinationDraft,
    DestinationEdit, Edit, Failure, Locale, SameAs,
};
use comptoir_tests::{Team, over_both_stores};

use crate::accounts::{done, garage, lyon, named};
use crate::problems;

/// An address in Brussels, of a new account.
pub(crate) fn brussels() -> DestinationDraft {
    DestinationDraft {
        street: Some("Rue Neuve 12".into()),
        postal_code: Some("1000".into()),
        city: Some("Bruxelles".into()),
        country: Some("BE".into()),
        ..DestinationDraft::default()
    }
}

/// The same, for one that is there.
pub(crate) fn to_brussels() -> DestinationEdit {
    DestinationEdit {
        street: "Rue Neuve 12".into(),
        postal_code: "1000".into(),
        city: "Bruxelles".into(),
        country: "BE".into(),
        ..DestinationEdit::default()
    }
}

pub(crate) fn same_as(name: &str) -> DestinationDraft {
    DestinationDraft { same_as: Some(name.into()), ..DestinationDraft::default() }
}

fn to(name: &str) -> DestinationEdit {
    DestinationEdit { same_as: name.into(), ..DestinationEdit::default() }
}

fn lines(view: &AddressView) -> (Option<SameAs>, Option<&str>, String) {
    (view.same_as, view.city.as_deref(), view.country.to_string())
}

fn of(city: &str, country: &str) -> (Option<SameAs>, Option<String>, String) {
    (None, Some(city.to_owned()), country.to_owned())
}

/// Whose address bills and goods go to, in which city and country.
fn sent(account: &AccountView) -> [(Option<SameAs>, Option<String>, String); 2] {
    [&account.billing, &account.shipping].map(|view| {
        let (same_as, city, country) = lines(view);
        (same_as, city.map(str::to_owned), country)
    })
}

fn same(whose: SameAs, city: &str, country: &str) -> (Option<SameAs>, Option<String>, String) {
    (Some(whose), Some(city.to_owned()), country.to_owned())
}

use SameAs::{Account, Billing};

over_both_stores! {
    fn c2_bills_and_goods_go_to_the_accounts_address_and_follow_it(house) {
        let accounts = house.agent.accounts();
        let account = accounts.create(&garage()).unwrap();
        assert_eq!(sent(&account), [same(Account, "Paris", "FR"), same(Account, "Paris", "FR")]);
        assert_eq!(account.billing.address(), account.address);
        let moved = AccountUpdate {
            address: AddressEdit { street: "1 quai de Saône".into(), postal_code: "69001".into(), city: "Lyon".into(), ..AddressEdit::default() },
            ..AccountUpdate::default()
        };
        let moved = accounts.edit(account.id, &moved).unwrap().account;
        assert_eq!(sent(&moved), [same(Account, "Lyon", "FR"), same(Account, "Lyon", "FR")]);
        // An account that a name was enough for has no address yet (rule A10).
        let bare = accounts.create(&named("Atelier")).unwrap();
        assert_eq!(lines(&bare.billing), (Some(Account), None, "FR".to_owned()));
        assert_eq!(bare.shipping.address(), AddressDraft::default());
    }

    fn c2_a_new_account_says_where_bills_and_goods_go(house) {
        let accounts = house.agent.accounts();
        let insert = AccountInsert { billing: brussels(), shipping: same_as("billing"), ..garage() };
        let account = accounts.create(&AccountInsert::from_json(insert.to_json().as_bytes()).unwrap()).unwrap();
        assert_eq!(sent(&account), [of("Bruxelles", "BE"), same(Billing, "Bruxelles", "BE")]);
        assert_eq!(accounts.get(account.id).unwrap(), account);
        let copy = DestinationDraft { copy_billing: true, ..DestinationDraft::default() };
        let copied = accounts.create(&AccountInsert { billing: brussels(), shipping: copy.clone(), ..named("Deux") }).unwrap();
        assert_eq!(sent(&copied), [of("Bruxelles", "BE"), of("Bruxelles", "BE")]);
        // A copy of the account's own address, in the account's country.
        let own = accounts.create(&AccountInsert { shipping: copy, address: lyon(), ..named("Trois") }).unwrap();
        assert_eq!(sent(&own), [same(Account, "Lyon", "FR"), of("Lyon", "FR")]);
        let without_country = DestinationDraft { country: None, postal_code: Some("69006".into()), ..brussels() };
        let french = accounts.create(&AccountInsert { billing: without_country, ..named("Quatre") }).unwrap();
        assert_eq!(french.billing.country.to_string(), "FR", "the account's");
        assert!(house.host.audit().verify().unwrap().intact);
    }

    fn c2_goods_follow_bills_and_a_copy_does_not(house) {
        let accounts = house.agent.accounts();
        let following = accounts.create(&AccountInsert { shipping: same_as("billing"), ..garage() }).unwrap();
        let bill = AccountUpdate { billing: to_brussels(), ..AccountUpdate::default() };
        let following = accounts.edit(following.id, &bill).unwrap().account;
        assert_eq!(sent(&following), [of("Bruxelles", "BE"), same(Billing, "Bruxelles", "BE")]);
        let copy = AccountUpdate {
            shipping: DestinationEdit { copy_billing: true, ..DestinationEdit::default() },
            ..AccountUpdate::default()
        };
        let copied = accounts.edit(following.id, &copy).unwrap().account;
        assert_eq!(sent(&copied), [of("Bruxelles", "BE"), of("Bruxelles", "BE")]);
        let back = accounts.edit(copied.id, &AccountUpdate { billing: to("account"), ..AccountUpdate::default() }).unwrap().account;
        assert_eq!(sent(&back), [same(Account, "Paris", "FR"), of("Bruxelles", "BE")], "the copy stays");
        // One change copies what it has made of the billing address.
        let both = AccountUpdate { billing: DestinationEdit { city: "Gand".into(), ..to_brussels() }, ..copy };
        let both = accounts.edit(back.id, &both).unwrap().account;
        assert_eq!(sent(&both), [of("Gand", "BE"), of("Gand", "BE")]);
        assert_eq!(both.version, back.version + 1);
    }

    fn c2_a_part_changes_alone_and_null_is_the_accounts_address_again(house) {
        let accounts = house.agent.accounts();
        let account = accounts.create(&AccountInsert { billing: brussels(), shipping: brussels(), ..garage() }).unwrap();
        let street = AccountUpdate::from_json(r#"{"billing": {"street": "Rue Haute 1"}}"#.as_bytes()).unwrap();
        let edited = accounts.edit(account.id, &street).unwrap().account;
        assert_eq!(edited.billing.street.as_deref(), Some("Rue Haute 1"));
        assert_eq!(sent(&edited), [of("Bruxelles", "BE"), of("Bruxelles", "BE")]);
        let null = AccountUpdate::from_json(br#"{"billing": null, "shipping": {"same_as": "billing"}}"#).unwrap();
        let edited = accounts.edit(account.id, &null).unwrap().account;
        assert_eq!(sent(&edited), [same(Account, "Paris", "FR"), same(Billing, "Paris", "FR")]);
    }

    fn c2_nothing_changed_is_nothing_done(house) {
        let accounts = house.agent.accounts();
        let account = accounts.create(&AccountInsert { billing: brussels(), shipping: same_as("billing"), ..garage() }).unwrap();
        let events = house.host.audit().verify().unwrap().events;
        for update in [
            AccountUpdate { billing: to_brussels(), shipping: to("billing"), ..AccountUpdate::default() },
            AccountUpdate { billing: to("own"), ..AccountUpdate::default() },
            AccountUpdate::default(),
        ] {
            assert_eq!(accounts.edit(account.id, &update).unwrap().account, account);
        }
        assert_eq!(house.host.audit().verify().unwrap().events, events);
    }

    fn c2_an_address_that_is_incomplete_for_its_country_is_refused_whole(house) {
        let accounts = house.agent.accounts();
        let account = accounts.create(&garage()).unwrap();
        let before = (house.host.audit().verify().unwrap().events, accounts.get(account.id).unwrap());
        let edit = |billing: DestinationEdit, shipping: DestinationEdit| {
            let update = AccountUpdate { name: "Autre".into(), billing, shipping, ..AccountUpdate::default() };
            problems(&accounts.edit(account.id, &update).unwrap_err())
        };
        let part = DestinationEdit { street: "Rue Neuve 12".into(), ..DestinationEdit::default() };
        assert_eq!(edit(part, to("account")), ["/billing/postal_code required", "/billing/city required"]);
        let canada = DestinationEdit { country: "CA".into(), ..to_brussels() };
        assert_eq!(edit(canada, DestinationEdit::default()), ["/billing/region required"]);
        let france = DestinationEdit { country: "FR".into(), ..to_brussels() };
        assert_eq!(edit(france, to("nobody")), ["/billing/postal_code invalid_postal_code", "/shipping/same_as unknown_option"]);
        assert_eq!(edit(to("own"), to("own")), [
            "/billing/street required", "/billing/postal_code required", "/billing/city required", "/shipping/street required",
            "/shipping/postal_code required", "/shipping/city required",
        ]);
        let twice = DestinationEdit { same_as: "account".into(), ..to_brussels() };
        assert_eq!(edit(twice, DestinationEdit { copy_billing: true, ..to_brussels() }), ["/billing address_twice", "/shipping address_twice"]);
        // What other members are told comes together with it.
        let update = AccountUpdate { reference: Edit::Set("FR-0018".into()), billing: to("own"), ..AccountUpdate::default() };
        accounts.create(&AccountInsert { reference: Some("FR-0018".into()), ..named("Neuf") }).unwrap();
        assert_eq!(problems(&accounts.edit(account.id, &update).unwrap_err())[..2], ["/reference reference_taken", "/billing/street required"]);
        assert_eq!(accounts.get(account.id).unwrap(), before.1);
        let insert = AccountInsert { billing: DestinationDraft { country: Some("FR".into()), ..brussels() }, ..named("Faux") };
        assert_eq!(problems(&accounts.create(&insert).unwrap_err()), ["/billing/postal_code invalid_postal_code"]);
        let copy = DestinationDraft { copy_billing: true, ..DestinationDraft::default() };
        let nothing = AccountInsert { shipping: copy, ..named("Faux") };
        assert_eq!(problems(&accounts.create(&nothing).unwrap_err()), [
            "/shipping/street required", "/shipping/postal_code required", "/shipping/city required",
        ]);
        assert_eq!(house.host.audit().verify().unwrap().events, before.0 + 1, "that of the new account alone");
    }

    fn c2_histories_tell_where_bills_and_goods_went_before(house) {
        let accounts = house.agent.accounts();
        let id = accounts.create(&garage()).unwrap().id;
        accounts.edit(id, &AccountUpdate { billing: to_brussels(), ..AccountUpdate::default() }).unwrap();
        accounts.edit(id, &AccountUpdate { shipping: to("billing"), ..AccountUpdate::default() }).unwrap();
        let told = |locale: Locale| {
            let history = accounts.history(id, None).unwrap();
            history.items.iter().take(2).map(|entry| entry.text(&locale)).collect::<Vec<_>>()
        };
        assert_eq!(told(Locale::FR), [
            "anna Infomedia a changé l’adresse de livraison du compte\u{202f}: identique à l’adresse du compte → identique à l’adresse de facturation",
            "anna Infomedia a changé l’adresse de facturation du compte\u{202f}: identique à l’adresse du compte → Rue Neuve 12, 1000 Bruxelles, Belgique",
        ]);
        assert_eq!(told(Locale::FI), [
            "anna Infomedia vaihtoi tilin toimitusosoitteen: sama kuin tilin osoite → sama kuin laskutusosoite",
            "anna Infomedia vaihtoi tilin laskutusosoitteen: sama kuin tilin osoite → Rue Neuve 12, 1000 Bruxelles, Belgia",
        ]);
        assert_eq!(told(Locale::EN), [
            "anna Infomedia changed the shipping address of the account: same as the account’s address → same as the billing address",
            "anna Infomedia changed the billing address of the account: same as the account’s address → Rue Neuve 12, 1000 Bruxelles, Belgium",
        ]);
        // They are personal: no fact of the trail shows them.
        let trail = house.administrator.audit().list(None).unwrap().items;
        assert!(trail.iter().all(|event| !event.facts.to_string().contains("Neuve")));
        assert!(house.raw().tables_with("Rue Neuve").iter().all(|table| table == "accounts"));
    }

    fn c2_a_change_made_from_an_older_version_is_a_conflict(house) {
        let id = house.agent.accounts().create(&garage()).unwrap().id;
        let based = house.agent.based_on(1).accounts();
        based.edit(id, &AccountUpdate { billing: to_brussels(), ..AccountUpdate::default() }).unwrap();
        let error = based.edit(id, &AccountUpdate { billing: to("account"), ..AccountUpdate::default() }).unwrap_err();
        let Failure::Conflict { current: 2, fields, .. } = error.failure() else { panic!("{error}") };
        assert_eq!(fields, &["billing"]);
        assert!(error.text(&Locale::FR).contains("adresse de facturation"), "{}", error.text(&Locale::FR));
    }

    fn c2_a_preview_shows_it_and_keeps_nothing(house) {
        let id = house.agent.accounts().create(&garage()).unwrap().id;
        let update = AccountUpdate { billing: to_brussels(), shipping: to("billing"), ..AccountUpdate::default() };
        let seen = house.agent.preview().accounts().edit(id, &update).unwrap().account;
        assert_eq!(sent(&seen), [of("Bruxelles", "BE"), same(Billing, "Bruxelles", "BE")]);
        assert_eq!(sent(&house.agent.accounts().get(id).unwrap()), [same(Account, "Paris", "FR"), same(Account, "Paris", "FR")]);
        let once = house.agent.once("k").unwrap().accounts();
        let edited = once.edit(id, &update).unwrap();
        assert_eq!(once.edit(id, &update).unwrap(), edited);
        assert_eq!(once.edit(id, &AccountUpdate::default()).unwrap_err().code(), "key_reused");
    }

    fn a3_where_bills_and_goods_go_comes_back_when_the_host_fails(house) {
        let team = Team::hosted(&house.store);
        let id = team.agent.accounts().create(&AccountInsert { shipping: brussels(), ..garage() }).unwrap().id;
        let before = team.host.accounts().confirm(id).unwrap();
        assert_eq!(sent(&before)[1], of("Bruxelles", "BE"));
        let update = AccountUpdate { billing: to_brussels(), shipping: to("billing"), ..AccountUpdate::default() };
        let waiting = team.agent.accounts().edit(id, &update).unwrap().account;
        assert_eq!((waiting.state.as_str(), sent(&waiting)[1].0), ("updating", Some(Billing)));
        let failed = team.host.accounts().fail(id, "Panne").unwrap();
        assert_eq!(failed, AccountView { version: before.version + 2, ..before });
        assert_eq!(done(&team.agent, id)[..2], ["fail_account", "edit_account"]);
    }

    fn c4_the_settings_of_documents_and_welcome_are_named_in_every_language(_house) {
        let named = |locale: &Locale, key| comptoir::labels::plain(locale, key).into_owned();
        let key = "setting-documents-in-customer-language";
        assert_eq!(named(&Locale::FR, key), "Produire les documents PDF du client à partir de la zone d’administration dans la langue du client");
        assert_eq!(named(&Locale::FI, key), "Luo ylläpidossa tuotettavat asiakkaan PDF-asiakirjat asiakkaan kielellä");
        assert_eq!(named(&Locale::EN, key), "Produce customer PDF documents from the admin area in the customer’s language");
        let json = br#"{"documents_in_customer_language": true, "welcome": true}"#;
        let draft = comptoir::DeskDraft::from_json(json).unwrap();
        assert!(draft.documents_in_customer_language && draft.welcome);
    }
}
