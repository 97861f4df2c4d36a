//! Devices: what the host reports of them, and who may see it (rules A1, A5, A11, S2).

use comptoir::{
    AccountId, Completion, DealershipDraft, DeviceReport, DeviceState, Locale, Period, Session, SubscriptionState,
};
use comptoir_tests::{House, over_both_stores};

use crate::problems;

/// A new account, opened by a request of the dealer's.
pub(crate) fn opened(house: &House) -> AccountId {
    let code = house.started();
    let account = house.agent.requests().complete(&code, &Completion::default()).unwrap().account;
    account.unwrap()
}

pub(crate) fn device(key: &str, state: DeviceState) -> DeviceReport {
    DeviceReport { key: key.into(), name: None, state }
}

/// The host reports one device in this state.
pub(crate) fn report(house: &House, account: AccountId, state: DeviceState) {
    house.host.devices().report(account, &[device("cam-1", state)]).unwrap();
}

fn keys(session: &Session, account: AccountId, deleted: bool) -> Vec<String> {
    let (mut keys, mut after) = (Vec::new(), None);
    loop {
        let page = session.devices().list(account, deleted, after.as_deref()).unwrap();
        keys.extend(page.items.into_iter().map(|device| device.key));
        after = page.next;
        if after.is_none() {
            return keys;
        }
    }
}

/// The account's history in French, newest first.
pub(crate) fn history(house: &House, account: AccountId) -> Vec<String> {
    let page = house.agent.accounts().history(account, None).unwrap();
    page.items.iter().map(|entry| entry.text(&Locale::FR)).collect()
}

fn put(house: &House, account: AccountId, state: &str) {
    let mut raw = house.raw();
    let id = raw.bytes(account.as_bytes());
    let awaited = r#"'{"from":"active","to":"active","values":{}}'"#;
    raw.run(&format!("UPDATE accounts SET state = '{state}', awaited = {awaited} WHERE id = {id}"));
}

over_both_stores! {
    fn s2_the_first_enrolled_device_starts_the_term(house) {
        let account = opened(&house);
        let get = || house.agent.subscriptions().get(account).unwrap();
        report(&house, account, DeviceState::Waiting);
        assert_eq!((get().state, get().enrolled, get().devices), (SubscriptionState::NotStarted, 0, 1));
        // Late on 31 May in UTC it is 1 June in Paris.
        house.at("2026-05-31T23:00:00Z");
        report(&house, account, DeviceState::Enrolled);
        let begun = get();
        let period = Period { start: "2026-06-01".parse().unwrap(), end: "2027-06-01".parse().unwrap() };
        assert_eq!((begun.state, begun.period, begun.enrolled), (SubscriptionState::Running, Some(period), 1));
        // Another device, and the first enrolled once more, start nothing.
        house.at("2026-08-01T10:00:00Z");
        let reports = [device("cam-1", DeviceState::Error), device("cam-2", DeviceState::Enrolled)];
        house.host.devices().report(account, &reports).unwrap();
        report(&house, account, DeviceState::Enrolled);
        assert_eq!((get().period, get().enrolled), (Some(period), 2));
        let told = history(&house, account);
        assert_eq!(told.iter().filter(|text| text.contains("a démarré")).count(), 1, "{told:#?}");
        assert!(told.contains(&"L’application (tests) a démarré l’abonnement\u{202f}: du 1er juin 2026 au 31 mai 2027 (durée\u{202f}: annuelle)".to_owned()), "{told:#?}");
        assert!(told.contains(&"L’application (tests) a signalé un nouvel état — Caméra cam-1\u{202f}: En attente de connexion → Inscrit".to_owned()), "{told:#?}");
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn a5_a_report_of_what_is_known_changes_nothing(house) {
        let account = opened(&house);
        let named = DeviceReport { name: Some("Entrée Mme Martin".into()), ..device("cam-1", DeviceState::Waiting) };
        let first = house.host.devices().report(account, std::slice::from_ref(&named)).unwrap();
        let events = house.raw().count("audit_events");
        house.at("2026-05-02T10:00:00Z");
        assert_eq!(house.host.devices().report(account, std::slice::from_ref(&named)).unwrap(), first);
        // A state alone leaves the name.
        assert_eq!(house.host.devices().report(account, &[device("cam-1", DeviceState::Waiting)]).unwrap(), first);
        assert_eq!(house.raw().count("audit_events"), events);
        let without = DeviceReport { name: Some(" ".into()), ..named };
        let after = house.host.devices().report(account, &[without]).unwrap();
        assert_eq!((after[0].id, after[0].name.as_deref(), after[0].version), (first[0].id, None, 2));
        assert_eq!(after[0].reported_at, "2026-05-02T10:00:00Z".parse().unwrap());
    }

    fn a5_any_state_follows_any_other_and_what_was_deleted_comes_back(house) {
        let account = opened(&house);
        for before in DeviceState::ALL {
            for after in DeviceState::ALL {
                report(&house, account, *before);
                report(&house, account, *after);
                let devices = house.agent.devices().list(account, true, None).unwrap().items;
                assert_eq!((devices.len(), devices[0].state), (1, *after));
                assert_eq!(keys(&house.agent, account, false).len(), usize::from(*after != DeviceState::Deleted));
            }
        }
    }

    fn a5_all_faults_of_reports_are_told_at_once(house) {
        let account = opened(&house);
        let devices = house.host.devices();
        let reports = [
            device("", DeviceState::Waiting),
            device("cam\n1", DeviceState::Waiting),
            device(" cam-1", DeviceState::Waiting),
            DeviceReport { name: Some("x".repeat(101)), ..device("cam-2", DeviceState::Waiting) },
            device("cam-1", DeviceState::Waiting),
        ];
        let error = devices.report(account, &reports).unwrap_err();
        let found = problems(&error);
        assert_eq!(found.len(), 4, "{found:?}");
        assert!(found[0].starts_with("/reports/0/key") && found[1].starts_with("/reports/1/key"), "{found:?}");
        assert_eq!(found[2..], ["/reports/3/name too_long", "/reports/4/key duplicate"]);
        assert_eq!(problems(&devices.report(account, &[]).unwrap_err()), ["/reports too_few"]);
        let many: Vec<DeviceReport> = (0..501).map(|n| device(&format!("cam-{n:03}"), DeviceState::Enrolled)).collect();
        assert_eq!(problems(&devices.report(account, &many).unwrap_err()), ["/reports too_many"]);
        let views = devices.report(account, &many[..500]).unwrap();
        assert!(views.iter().map(|view| &view.key).eq(many[..500].iter().map(|report| &report.key)));
        assert_eq!(keys(&house.agent, account, false).len(), 500);
        assert!(keys(&house.dealer, account, false).is_sorted());
        assert_eq!(house.agent.subscriptions().get(account).unwrap().enrolled, 500);
    }

    fn a5_only_an_account_in_use_takes_reports(house) {
        let account = opened(&house);
        for state in ["suspended", "updating"] {
            put(&house, account, state);
            report(&house, account, DeviceState::Enrolled);
            report(&house, account, DeviceState::Waiting);
        }
        put(&house, account, "deleting");
        let refused = |state| house.host.devices().report(account, &[device("cam-1", state)]).unwrap_err();
        assert_eq!(refused(DeviceState::Deleting).code(), "account_takes_no_devices", "it is not gone yet");
        let error = refused(DeviceState::Error);
        assert_eq!(error.code(), "account_takes_no_devices");
        assert!(error.text(&Locale::FR).starts_with("État du compte\u{202f}: Suppression."), "{}", error.text(&Locale::FR));
        report(&house, account, DeviceState::Deleted);
        for state in ["creating", "deleted"] {
            put(&house, account, state);
            let error = house.host.devices().report(account, &[device("cam-1", DeviceState::Deleted)]).unwrap_err();
            assert_eq!(error.code(), "account_takes_no_devices", "{state}");
        }
    }

    fn a5_only_the_host_and_administrators_report(house) {
        let account = opened(&house);
        let reports = [device("cam-1", DeviceState::Waiting)];
        for session in [&house.agent, &house.dealer] {
            assert_eq!(session.devices().report(account, &reports).unwrap_err().code(), "refused");
        }
        house.administrator.devices().report(account, &reports).unwrap();
        let unknown = AccountId::from_bytes([9; 16]);
        assert_eq!(house.host.devices().report(unknown, &reports).unwrap_err().code(), "unknown_account");
    }

    fn a11_a_dealer_sees_the_devices_of_the_own_dealership(house) {
        let account = opened(&house);
        report(&house, account, DeviceState::Waiting);
        assert_eq!(keys(&house.dealer, account, false), ["cam-1"]);
        let lyon = DealershipDraft {
            code: "20/1".into(), city: "Lyon".into(), country: "FR".into(), ..DealershipDraft::default()
        };
        let other = house.dealer_of(&lyon, "leon");
        assert_eq!(other.devices().list(account, false, None).unwrap_err().code(), "unknown_account");
        assert_eq!(other.subscriptions().get(account).unwrap_err().code(), "unknown_account");
        assert_eq!(house.agent.devices().list(account, false, Some("x")).unwrap_err().code(), "invalid");
    }

    fn a5_the_name_of_a_device_is_sealed_under_its_accounts_key(house) {
        let account = opened(&house);
        let named = DeviceReport { name: Some("Entrée Mme Martin".into()), ..device("cam-1", DeviceState::Waiting) };
        house.host.once("k").unwrap().devices().report(account, std::slice::from_ref(&named)).unwrap();
        assert_eq!(house.host.once("k").unwrap().devices().report(account, &[named]).unwrap()[0].key, "cam-1");
        assert_eq!(house.raw().tables_with("Entrée Mme Martin"), ["devices"]);
        let told = history(&house, account);
        assert!(told[0].contains("(— → Entrée Mme Martin)"), "{told:#?}");
        let id = house.raw().bytes(account.as_bytes());
        house.raw().run(&format!("DELETE FROM seal_keys WHERE owner_id = {id}"));
        assert!(history(&house, account)[0].contains("([effacé] → [effacé])"), "{:#?}", history(&house, account));
        assert!(house.administrator.audit().verify().unwrap().intact);
    }
}
