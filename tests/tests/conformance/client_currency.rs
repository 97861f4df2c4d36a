//! The currency of an account (rule C3).

use comptoir::{
    AccountId, AccountInsert, AccountUpdate, AccountView, Currency, DeskDraft, Edit, Failure, FieldType, Locale,
    OrderDraft, Session, Workflow,
};
use comptoir_tests::{House, Team, over_both_stores};

use crate::accounts::{garage, named};
use crate::problems;
use crate::work_scene::{Scene, quote_of};

fn currency(code: &str) -> Currency {
    code.parse().unwrap()
}

fn in_currency(code: &str) -> AccountUpdate {
    AccountUpdate { currency: code.into(), ..AccountUpdate::default() }
}

fn back() -> AccountUpdate {
    AccountUpdate { currency: Edit::Clear, ..AccountUpdate::default() }
}

fn told(account: &AccountView) -> (&str, bool) {
    (account.currency.code(), account.currency_fixed)
}

/// An order of the account: its first transaction.
fn order(session: &Session, account: AccountId) -> Result<comptoir::OrderView, comptoir::Error> {
    session.orders().record(&OrderDraft {
        dealership: "20/90074".into(),
        account: Some(account.to_string()),
        total: "12".into(),
        ..OrderDraft::default()
    })
}

over_both_stores! {
    fn c3_an_account_has_the_desks_currency_until_it_has_one_of_its_own(house) {
        let accounts = house.agent.accounts();
        let account = accounts.create(&garage()).unwrap();
        assert_eq!(told(&account), ("EUR", false));
        let own = accounts.edit(account.id, &in_currency("USD")).unwrap().account;
        assert_eq!((told(&own), own.version), (("USD", false), 2));
        assert_eq!(accounts.get(account.id).unwrap(), own);
        assert_eq!(accounts.edit(account.id, &in_currency("USD")).unwrap().account, own, "nothing has changed");
        let back = accounts.edit(account.id, &back()).unwrap().account;
        assert_eq!((told(&back), back.version), (("EUR", false), 3));
        let settings = DeskDraft { name: "swiss".into(), currency: Some("CHF".into()), ..House::settings() };
        let team = Team::of(&house.store, &settings, "Paris");
        assert_eq!(told(&team.agent.accounts().create(&named("Atelier")).unwrap()), ("CHF", false));
        let dollar = AccountInsert { currency: Some(" USD ".into()), ..named("Atelier") };
        assert_eq!(told(&team.agent.accounts().create(&dollar).unwrap()), ("USD", false));
    }

    fn c3_the_first_order_fixes_the_currency(house) {
        let accounts = house.agent.accounts();
        let id = accounts.create(&AccountInsert { currency: Some("USD".into()), ..garage() }).unwrap().id;
        let other = accounts.create(&named("Atelier")).unwrap().id;
        assert_eq!(order(&house.agent, id).unwrap().currency, currency("USD"));
        assert_eq!(order(&house.agent, other).unwrap().currency, currency("EUR"));
        let fixed = accounts.get(id).unwrap();
        assert_eq!(told(&fixed), ("USD", true));
        assert_eq!(told(&accounts.get(other).unwrap()), ("EUR", true));
        let events = house.host.audit().verify().unwrap().events;
        for update in [in_currency("EUR"), in_currency("CHF"), back()] {
            let error = accounts.edit(id, &AccountUpdate { name: "Autre".into(), ..update }).unwrap_err();
            assert_eq!(error.code(), "currency_fixed");
            assert!(matches!(error.failure(), Failure::CurrencyFixed { currency } if currency.code() == "USD"), "{error}");
            assert_eq!(error.to_json(&Locale::EN)["rule"], "C3");
            assert_eq!(error.to_json(&Locale::EN)["currency"], "USD");
        }
        assert_eq!(accounts.edit(other, &back()).unwrap_err().code(), "currency_fixed", "the desk's was fixed too");
        assert_eq!((accounts.get(id).unwrap(), house.host.audit().verify().unwrap().events), (fixed.clone(), events));
        // The same again changes nothing, and all else can be changed.
        assert_eq!(accounts.edit(id, &in_currency("USD")).unwrap().account, fixed);
        let renamed = accounts.edit(id, &AccountUpdate { name: "Autre".into(), ..in_currency("USD") }).unwrap().account;
        assert_eq!((renamed.name.as_str(), told(&renamed)), ("Autre", ("USD", true)));
        let text = |locale: Locale| accounts.edit(id, &back()).unwrap_err().text(&locale);
        assert!(text(Locale::FR).starts_with("La devise du compte est USD et ne peut plus être modifiée\u{202f}:"));
        assert!(text(Locale::FI).starts_with("Tilin valuutta on USD, eikä sitä voi enää vaihtaa:"));
        assert!(text(Locale::EN).starts_with("The currency of the account is USD and can no longer be changed:"));
    }

    fn c3_what_is_only_previewed_fixes_nothing(house) {
        let accounts = house.agent.accounts();
        let id = accounts.create(&garage()).unwrap().id;
        order(&house.agent.preview(), id).unwrap();
        assert_eq!(told(&accounts.get(id).unwrap()), ("EUR", false));
        let seen = house.agent.preview().accounts().edit(id, &in_currency("USD")).unwrap().account;
        assert_eq!((told(&seen), told(&accounts.get(id).unwrap())), (("USD", false), ("EUR", false)));
        assert_eq!(told(&accounts.edit(id, &in_currency("CHF")).unwrap().account), ("CHF", false));
    }

    fn c3_a_currency_that_there_is_not_is_a_problem(house) {
        let accounts = house.agent.accounts();
        let account = accounts.create(&garage()).unwrap();
        for unknown in ["eur", "FRF", "EURO", "X"] {
            let update = AccountUpdate { name: "Autre".into(), ..in_currency(unknown) };
            assert_eq!(problems(&accounts.edit(account.id, &update).unwrap_err()), ["/currency unknown_currency"]);
            let insert = AccountInsert { currency: Some(unknown.into()), ..named("Atelier") };
            assert_eq!(problems(&accounts.create(&insert).unwrap_err()), ["/currency unknown_currency"]);
        }
        assert_eq!(accounts.get(account.id).unwrap(), account);
        assert_eq!(house.raw().count("accounts"), 1);
    }

    fn c3_histories_tell_the_currency_before_and_after(house) {
        let accounts = house.agent.accounts();
        let id = accounts.create(&garage()).unwrap().id;
        accounts.edit(id, &in_currency("USD")).unwrap();
        accounts.edit(id, &back()).unwrap();
        let told = |locale: Locale| {
            let history = accounts.history(id, None).unwrap();
            history.items.iter().take(2).map(|entry| entry.text(&locale)).collect::<Vec<_>>()
        };
        assert_eq!(told(Locale::FR), [
            "anna Infomedia a changé la devise du compte\u{202f}: USD → celle du comptoir",
            "anna Infomedia a changé la devise du compte\u{202f}: celle du comptoir → USD",
        ]);
        assert_eq!(told(Locale::FI), [
            "anna Infomedia vaihtoi tilin valuutan: USD → palvelupisteen valuutta",
            "anna Infomedia vaihtoi tilin valuutan: palvelupisteen valuutta → USD",
        ]);
        assert_eq!(told(Locale::EN), [
            "anna Infomedia changed the currency of the account: USD → that of the desk",
            "anna Infomedia changed the currency of the account: that of the desk → USD",
        ]);
    }

    fn c3_a_change_that_fails_takes_no_currency_back_that_holds_for_good(house) {
        let team = Team::hosted(&house.store);
        let id = team.agent.accounts().create(&garage()).unwrap().id;
        team.host.accounts().confirm(id).unwrap();
        let changed = team.agent.accounts().edit(id, &in_currency("USD")).unwrap().account;
        assert_eq!((changed.state.as_str(), told(&changed)), ("updating", ("USD", false)));
        let failed = team.host.accounts().fail(id, "Panne").unwrap();
        assert_eq!(told(&failed), ("EUR", false), "as before");
        team.agent.accounts().edit(id, &AccountUpdate { name: "Autre".into(), ..in_currency("USD") }).unwrap();
        assert_eq!(order(&team.agent, id).unwrap().currency, currency("USD"));
        let failed = team.host.accounts().fail(id, "Panne").unwrap();
        assert_eq!((failed.name.as_str(), told(&failed)), ("Garage Chez Joe", ("USD", true)));
        assert!(team.host.audit().verify().unwrap().intact);
    }

    fn c3_quotes_are_in_the_accounts_currency_and_fix_nothing(house) {
        let scene = Scene::of(&house);
        house.agent.accounts().edit(scene.account(), &in_currency("JPY")).unwrap();
        let code = scene.submitted(Workflow::Manual).code;
        let wrong = house.agent.work().quote(&code, &quote_of("12.50")).unwrap_err();
        assert_eq!(problems(&wrong), ["/amount too_precise"]);
        let quoted = house.agent.work().quote(&code, &quote_of("1250")).unwrap();
        assert_eq!(quoted.quote.unwrap().currency, currency("JPY"));
        // What a service costs in no currency of the account's is not quoted by itself.
        let by_itself = scene.submitted(Workflow::Automatic);
        assert_eq!((by_itself.state.as_str(), by_itself.quote.is_none()), ("submitted", true));
        assert_eq!(told(&house.agent.accounts().get(scene.account()).unwrap()), ("JPY", false));
    }

    fn c3_the_page_shows_a_currency_that_holds_for_good_and_lets_nobody_choose(house) {
        let accounts = house.agent.accounts();
        let id = accounts.create(&AccountInsert { currency: Some("USD".into()), ..garage() }).unwrap().id;
        let field = || accounts.edit_page(id, &Locale::FR).unwrap().field("/currency").unwrap().clone();
        assert_eq!((field().field_type, field().default.as_deref()), (FieldType::Select, Some("USD")));
        order(&house.agent, id).unwrap();
        assert_eq!((field().field_type, field().default.as_deref()), (FieldType::Shown, Some("USD")));
        assert_eq!(field().notice.unwrap(), "Il existe déjà une commande ou un document\u{202f}: la devise reste USD.");
    }
}
