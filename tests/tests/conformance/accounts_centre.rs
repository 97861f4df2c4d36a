//! The data centre that serves an account (rule A8).

use comptoir::{
    AccountEdit, AccountId, AccountInsert, AccountUpdate, CentreReason, Completion, Country, DeskDraft, DeviceState,
    Locale,
};
use comptoir_tests::{House, Team, over_both_stores};

use crate::accounts::{named, report};
use crate::modifying::modify;

/// A desk with data centres in Paris, Helsinki and Montreal; Estonia is served from Paris.
fn centres(house: &House, name: &str, provisioning: &str) -> Team {
    let data_centres = serde_json::from_str(
        r#"[{"key": "paris", "labels": {"en": "Paris"}, "country": "FR", "latitude": 48.86, "longitude": 2.35},
            {"key": "helsinki", "labels": {"fi": "Helsinki", "en": "Helsinki"}, "country": "FI", "latitude": 60.17, "longitude": 24.94},
            {"key": "montreal", "labels": {"fr": "Montréal"}, "country": "CA", "latitude": 45.5, "longitude": -73.57}]"#,
    );
    let settings = DeskDraft {
        name: name.into(),
        provisioning: Some(provisioning.into()),
        data_centres: data_centres.unwrap(),
        centre_by_country: [("EE".to_owned(), "paris".to_owned())].into(),
        ..House::settings()
    };
    Team::of(&house.store, &settings, "Paris")
}

fn country(code: &str) -> Country {
    code.parse().unwrap()
}

/// A new account in this country.
fn account(team: &Team, code: &str) -> AccountId {
    team.agent.accounts().create(&AccountInsert { country: Some(code.into()), ..named("Garage") }).unwrap().id
}

/// Moves an account to this country: the centre that serves it then, and why.
fn moved(team: &Team, id: AccountId, code: &str) -> (String, CentreReason) {
    let update = AccountUpdate { country: code.into(), ..AccountUpdate::default() };
    let after = team.agent.accounts().edit(id, &update).unwrap().account;
    let choice = team.agent.accounts().centre(id).unwrap().unwrap();
    assert_eq!((after.country, after.data_centre.as_deref()), (country(code), Some(choice.centre.key())));
    assert_eq!(choice.country, country(code));
    (choice.centre.key().to_owned(), choice.reason)
}

over_both_stores! {
    fn a8_the_nearest_serves_unless_the_table_says_otherwise(house) {
        let team = centres(&house, "centres", "immediate");
        for (code, centre, reason) in [
            ("FR", "paris", CentreReason::Nearest), ("ES", "paris", CentreReason::Nearest),
            ("SE", "helsinki", CentreReason::Nearest), ("US", "montreal", CentreReason::Nearest),
            ("EE", "paris", CentreReason::Table),
        ] {
            let choice = team.agent.accounts().explain_centre(country(code)).unwrap().unwrap();
            assert_eq!((choice.centre.key(), choice.reason), (centre, reason), "{code}");
            let id = account(&team, code);
            assert_eq!(team.agent.accounts().get(id).unwrap().data_centre.as_deref(), Some(centre), "{code}");
            assert_eq!(team.agent.accounts().centre(id).unwrap(), Some(choice));
        }
        let estonia = team.dealer.accounts().explain_centre(country("EE")).unwrap().unwrap();
        let nearer = estonia.runner_up.as_ref().unwrap();
        assert_eq!(nearer.centre.key(), "helsinki");
        assert!(nearer.distance_km < estonia.distance_km);
        let texts = [Locale::EN, Locale::FI, Locale::FR].map(|locale| estonia.text(&locale));
        assert!(texts[0] != texts[1] && texts[1] != texts[2] && texts.iter().all(|text| text.contains("Paris")), "{texts:?}");
    }

    fn a8_another_country_chooses_anew(house) {
        let team = centres(&house, "centres", "immediate");
        let id = account(&team, "FR");
        assert_eq!(moved(&team, id, "FI"), ("helsinki".into(), CentreReason::Nearest));
        let told = team.agent.accounts().history(id, None).unwrap().items.remove(0);
        let fields: Vec<&str> = told.changes.iter().map(|change| change.field.as_str()).collect();
        assert_eq!(fields, ["country", "data_centre"]);
        assert_eq!(moved(&team, id, "EE"), ("paris".into(), CentreReason::Table));
        // Devices that are not enrolled do not hold it.
        report(&team.host, id, "cam-1", DeviceState::Waiting);
        assert_eq!(moved(&team, id, "CA"), ("montreal".into(), CentreReason::Nearest));
        assert!(team.host.audit().verify().unwrap().intact);
    }

    fn a8_with_an_enrolled_device_the_centre_stays(house) {
        let team = centres(&house, "centres", "immediate");
        let id = account(&team, "FR");
        report(&team.host, id, "cam-1", DeviceState::Enrolled);
        assert_eq!(moved(&team, id, "FI"), ("paris".into(), CentreReason::Kept));
        let kept = team.agent.accounts().centre(id).unwrap().unwrap();
        assert_eq!(kept.runner_up.unwrap().centre.key(), "helsinki", "the one it would have");
        assert_eq!(moved(&team, id, "ES"), ("paris".into(), CentreReason::Nearest), "the one it would have anyway");
        report(&team.host, id, "cam-1", DeviceState::Deleted);
        assert_eq!(moved(&team, id, "FI"), ("helsinki".into(), CentreReason::Nearest));
    }

    fn a8_a_request_to_modify_chooses_too(house) {
        let team = centres(&house, "centres", "immediate");
        let code = team.dealer.requests().submit(&comptoir_tests::draft()).unwrap().code;
        team.agent.requests().start(&code).unwrap();
        let id = team.agent.requests().complete(&code, &Completion::default()).unwrap().account.unwrap();
        assert_eq!(team.agent.accounts().get(id).unwrap().data_centre.as_deref(), Some("paris"));
        let address = comptoir::AddressEdit {
            street: "Mannerheimintie 1".into(), postal_code: "00100".into(), city: "Helsinki".into(), ..Default::default()
        };
        let edit = AccountEdit { country: "FI".into(), address, ..AccountEdit::default() };
        let code = team.administrator.requests().submit(&modify(edit, Vec::new())).unwrap().code;
        team.agent.requests().start(&code).unwrap();
        team.agent.requests().complete(&code, &Completion::default()).unwrap();
        assert_eq!(team.agent.accounts().get(id).unwrap().data_centre.as_deref(), Some("helsinki"));
    }

    fn a8_a_failed_move_gives_the_centre_back(house) {
        let team = centres(&house, "centres", "host");
        let id = account(&team, "FR");
        team.host.accounts().confirm(id).unwrap();
        assert_eq!(moved(&team, id, "FI").0, "helsinki");
        let back = team.host.accounts().fail(id, "Panne").unwrap();
        assert_eq!((back.country, back.data_centre.as_deref()), (Country::FR, Some("paris")));
    }

    fn a8_a_desk_without_centres_serves_from_none(house) {
        let accounts = house.agent.accounts();
        assert_eq!(accounts.explain_centre(Country::FR).unwrap(), None);
        let id = accounts.create(&named("Garage")).unwrap().id;
        let update = AccountUpdate { country: "FI".into(), ..AccountUpdate::default() };
        assert_eq!(accounts.edit(id, &update).unwrap().account.data_centre, None);
        assert_eq!(accounts.centre(id).unwrap(), None);
    }
}
