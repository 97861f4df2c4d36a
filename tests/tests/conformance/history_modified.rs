//! What the history of an account tells of its changes.

use comptoir::{AccountEdit, AddressEdit, Completion, Edit, Locale, UserEdit};
use comptoir_tests::over_both_stores;

use crate::modifying::{done, edit, garage, modify};

over_both_stores! {
    fn history_writes_each_address_in_the_form_of_its_country(house) {
        let id = garage(&house, &[]);
        let address = |street: &str, postal_code: &str, city: &str, region: Edit| AddressEdit {
            street: street.into(), postal_code: postal_code.into(), city: city.into(), region,
        };
        let change = |country: Edit, address: AddressEdit| {
            let wanted = modify(AccountEdit { country, address, ..AccountEdit::default() }, vec![]);
            let code = house.administrator.requests().submit(&wanted).unwrap().code;
            house.agent.requests().start(&code).unwrap();
            house.agent.requests().complete(&code, &Completion::default()).unwrap();
        };
        change(Edit::Unchanged, address("1 quai Sarrail", "69006", "Lyon", Edit::Unchanged));
        change("CA".into(), address("24 Sussex Drive", "K1M 1M4", "Ottawa", "ON".into()));
        change(Edit::Unchanged, address("1 Wellington Street", "K1A 0A4", "Ottawa", Edit::Unchanged));
        let page = house.agent.accounts().history(id, None).unwrap();
        let edits: Vec<String> = page.items.iter()
            .filter(|entry| entry.action == "edit_account")
            .map(|entry| entry.text(&Locale::EN).split_once("address").unwrap().1.to_owned())
            .collect();
        assert_eq!(edits, [
            " of the account: 24 Sussex Drive, Ottawa, ON K1M 1M4 → 1 Wellington Street, Ottawa, ON K1A 0A4",
            " (1 quai Sarrail, 69006 Lyon → 24 Sussex Drive, Ottawa, ON K1M 1M4)",
            " of the account: 12 rue de la Paix, 75002 Paris → 1 quai Sarrail, 69006 Lyon",
        ]);
    }

    fn a7_history_tells_who_took_over_from_whom(house) {
        let id = garage(&house, &["a@garage.example"]);
        let removal = modify(AccountEdit::default(), vec![UserEdit { remove_access: true, ..edit("joe@garage.example") }]);
        let completion = Completion {
            successors: [("/users/0".to_owned(), "a@garage.example".to_owned())].into(),
            ..Completion::default()
        };
        done(&house, &removal, &completion);
        let page = house.agent.accounts().history(id, None).unwrap();
        let told = |action: &str, locale: &Locale| page.items.iter().find(|entry| entry.action == action).unwrap().text(locale);
        let heir = house.agent.accounts().contacts(id).unwrap().remove(0);
        let heir = format!("{} {}", heir.first_name, heir.last_name);
        assert_eq!(told("end_contact", &Locale::FR), format!("anna Infomedia a retiré Joe Martin du compte et a nommé {heir} administrateur"));
        assert_eq!(told("edit_account", &Locale::FI), format!("anna Infomedia vaihtoi tilin pääkäyttäjän: Joe Martin → {heir}"));
    }
}
