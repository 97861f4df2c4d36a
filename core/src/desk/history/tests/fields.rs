//! A sentence for each field that changes.

use serde_json::json;

use super::{ERASED, JOE, changed, event, texts};

#[test]
fn each_field_of_an_account_has_its_sentence() {
    let edit = |field, values| changed("edit_account", "account", field, values, true);
    assert_eq!(
        edit("name", json!(["Garage Chez Joe", "Garage Joe & fils"])),
        [
            "Sophie Martin a changé le nom du compte\u{202f}: Garage Chez Joe → Garage Joe & fils",
            "Sophie Martin vaihtoi tilin nimen: Garage Chez Joe → Garage Joe & fils",
            "Sophie Martin changed the name of the account: Garage Chez Joe → Garage Joe & fils",
        ]
    );
    assert_eq!(
        edit("language", json!(["fi", "fr"])),
        [
            "Sophie Martin a changé la langue du compte\u{202f}: finnois → français",
            "Sophie Martin vaihtoi tilin kielen: suomi → ranska",
            "Sophie Martin changed the language of the account: Finnish → French",
        ]
    );
    assert_eq!(
        edit("country", json!(["FI", "FR"])),
        [
            "Sophie Martin a changé le pays du compte\u{202f}: Finlande → France",
            "Sophie Martin vaihtoi tilin maan: Suomi → Ranska",
            "Sophie Martin changed the country of the account: Finland → France",
        ]
    );
    let paris = json!({ "street": "12 rue de la Paix", "postal_code": "75002", "city": "Paris", "region": null });
    let lyon = json!({ "street": "1 quai Sarrail", "postal_code": "69006", "city": "Lyon", "region": null });
    assert_eq!(
        edit("address", json!([paris, lyon])),
        [
            "Sophie Martin a changé l’adresse du compte\u{202f}: 12 rue de la Paix, 75002 Paris → 1 quai Sarrail, 69006 Lyon",
            "Sophie Martin vaihtoi tilin osoitteen: 12 rue de la Paix, 75002 Paris → 1 quai Sarrail, 69006 Lyon",
            "Sophie Martin changed the address of the account: 12 rue de la Paix, 75002 Paris → 1 quai Sarrail, 69006 Lyon",
        ]
    );
    assert_eq!(
        edit("notes", json!([null, "Fermé le lundi.\n\n  Appeler avant."])),
        [
            "Sophie Martin a modifié les notes du compte\u{202f}: — → Fermé le lundi. Appeler avant.",
            "Sophie Martin muutti tilin huomautuksia: — → Fermé le lundi. Appeler avant.",
            "Sophie Martin changed the notes on the account: — → Fermé le lundi. Appeler avant.",
        ]
    );
    assert_eq!(
        changed("edit_account", "account", "reference", json!(["4711", null]), false),
        [
            "Sophie Martin a changé le numéro de référence client du compte\u{202f}: 4711 → —",
            "Sophie Martin vaihtoi asiakkaan viitenumeron: 4711 → —",
            "Sophie Martin changed the customer reference number of the account: 4711 → —",
        ]
    );
}

#[test]
fn c2_where_bills_and_goods_go_has_its_sentence() {
    let edit = |field, values| changed("edit_account", "account", field, values, true);
    let brussels = json!({
        "street": "Rue Neuve 12", "postal_code": "1000", "city": "Bruxelles", "region": null, "country": "BE"
    });
    assert_eq!(
        edit("billing", json!(["account", brussels])),
        [
            "Sophie Martin a changé l’adresse de facturation du compte\u{202f}: identique à l’adresse du compte → \
         Rue Neuve 12, 1000 Bruxelles, Belgique",
            "Sophie Martin vaihtoi tilin laskutusosoitteen: sama kuin tilin osoite → \
         Rue Neuve 12, 1000 Bruxelles, Belgia",
            "Sophie Martin changed the billing address of the account: same as the account’s address → \
         Rue Neuve 12, 1000 Bruxelles, Belgium",
        ]
    );
    assert_eq!(
        edit("shipping", json!([brussels, "billing"])),
        [
            "Sophie Martin a changé l’adresse de livraison du compte\u{202f}: Rue Neuve 12, 1000 Bruxelles, Belgique → \
         identique à l’adresse de facturation",
            "Sophie Martin vaihtoi tilin toimitusosoitteen: Rue Neuve 12, 1000 Bruxelles, Belgia → sama kuin laskutusosoite",
            "Sophie Martin changed the shipping address of the account: Rue Neuve 12, 1000 Bruxelles, Belgium → \
         same as the billing address",
        ]
    );
    // What does not read as an address is shown as it is: the trail outlives its readers.
    let odd = edit("billing", json!(["warehouse", {"street": 1}]));
    assert!(odd[2].ends_with("warehouse → {\"street\":1}"), "{}", odd[2]);
}

#[test]
fn c3_the_currency_of_an_account_has_its_sentence() {
    assert_eq!(
        changed("edit_account", "account", "currency", json!([null, "USD"]), false),
        [
            "Sophie Martin a changé la devise du compte\u{202f}: celle du comptoir → USD",
            "Sophie Martin vaihtoi tilin valuutan: palvelupisteen valuutta → USD",
            "Sophie Martin changed the currency of the account: that of the desk → USD",
        ]
    );
    let facts = json!({ "fields": ["currency", "billing"], "currency": ["USD", "EUR"] });
    let personal = json!({ "billing": ["account", "account"] });
    assert_eq!(
        texts(event("edit_account", "account", facts, Some(personal), false))[0],
        "Sophie Martin a modifié le compte\u{202f}: devise (USD → EUR) et adresse de facturation (identique à l’adresse du \
         compte → identique à l’adresse du compte)"
    );
}

#[test]
fn several_fields_make_one_sentence_with_all_values() {
    let ottawa = json!({ "street": "24 Sussex Drive", "postal_code": "K1M 1M4", "city": "Ottawa", "region": "ON" });
    let paris = json!({ "street": "12 rue de la Paix", "postal_code": "75002", "city": "Paris", "region": null });
    let facts = json!({ "fields": ["language", "country", "address"] });
    let personal = json!({ "language": ["fi", "fr"], "country": ["FR", "CA"], "address": [paris, ottawa] });
    assert_eq!(
        texts(event("edit_account", "account", facts, Some(personal), false)),
        [
            "Sophie Martin a modifié le compte\u{202f}: langue (finnois → français), pays (France → Canada) et adresse \
         (12 rue de la Paix, 75002 Paris → 24 Sussex Drive, Ottawa, ON K1M 1M4)",
            "Sophie Martin muokkasi tiliä: kieli (suomi → ranska), maa (Ranska → Kanada) ja osoite \
         (12 rue de la Paix, 75002 Paris → 24 Sussex Drive, Ottawa, ON K1M 1M4)",
            "Sophie Martin changed the account: language (Finnish → French), country (France → Canada) and address \
         (12 rue de la Paix, 75002 Paris → 24 Sussex Drive, Ottawa, ON K1M 1M4)",
        ]
    );
}

#[test]
fn each_field_of_a_user_has_its_sentence() {
    let edit = |field, values| changed("edit_user", "user", field, values, true);
    assert_eq!(
        edit("first_name", json!(["Jo", "Joe"])),
        [
            "Sophie Martin a changé le prénom de l’utilisateur Joe Martin\u{202f}: Jo → Joe",
            "Sophie Martin vaihtoi käyttäjän Joe Martin etunimen: Jo → Joe",
            "Sophie Martin changed the first name of Joe Martin: Jo → Joe",
        ]
    );
    assert_eq!(
        edit("last_name", json!(["Dupont", "Martin"])),
        [
            "Sophie Martin a changé le nom de l’utilisateur Joe Martin\u{202f}: Dupont → Martin",
            "Sophie Martin vaihtoi käyttäjän Joe Martin sukunimen: Dupont → Martin",
            "Sophie Martin changed the last name of Joe Martin: Dupont → Martin",
        ]
    );
    assert_eq!(
        edit("language", json!(["fr", "sv-FI"])),
        [
            "Sophie Martin a changé la langue de l’utilisateur Joe Martin\u{202f}: français → suédois (Finlande)",
            "Sophie Martin vaihtoi käyttäjän Joe Martin kielen: ranska → ruotsi (Suomi)",
            "Sophie Martin changed the language of Joe Martin: French → Swedish (Finland)",
        ]
    );
    assert_eq!(
        edit("time_zone", json!(["Europe/Helsinki", "Europe/Paris"])),
        [
            "Sophie Martin a changé le fuseau horaire de l’utilisateur Joe Martin\u{202f}: Helsinki → Paris",
            "Sophie Martin vaihtoi käyttäjän Joe Martin aikavyöhykkeen: Helsinki → Pariisi",
            "Sophie Martin changed the time zone of Joe Martin: Helsinki → Paris",
        ]
    );
    assert_eq!(
        changed("change_email", "user", "email", json!(["joe@garage.example", "j.martin@garage.example"]), true),
        [
            "Sophie Martin a changé l’adresse électronique de l’utilisateur Joe Martin\u{202f}: joe@garage.example → j.martin@garage.example",
            "Sophie Martin vaihtoi käyttäjän Joe Martin sähköpostiosoitteen: joe@garage.example → j.martin@garage.example",
            "Sophie Martin changed the email address of Joe Martin: joe@garage.example → j.martin@garage.example",
        ]
    );
    let facts = json!({ "fields": ["first_name", "last_name"] });
    let personal = json!({ "first_name": ["Jo", "Joe"], "last_name": ["Dupont", "Martin"] });
    assert_eq!(
        texts(event("edit_user", "user", facts, Some(personal), false)),
        [
            "Sophie Martin a modifié les détails de l’utilisateur Joe Martin\u{202f}: prénom (Jo → Joe) et nom (Dupont → Martin)",
            "Sophie Martin muokkasi käyttäjän Joe Martin tietoja: etunimi (Jo → Joe) ja sukunimi (Dupont → Martin)",
            "Sophie Martin changed the details of Joe Martin: first name (Jo → Joe) and last name (Dupont → Martin)",
        ]
    );
}

#[test]
fn each_field_of_a_contact_has_its_sentence() {
    let edit = |field, values| changed("edit_contact", "contact", field, values, false);
    assert_eq!(
        edit("role", json!(["requester", "manager"])),
        [
            "Sophie Martin a changé le rôle de l’utilisateur Joe Martin dans le compte\u{202f}: Demandeur → Gestionnaire",
            "Sophie Martin vaihtoi käyttäjän Joe Martin roolin: Pyynnön tekijä → Hallinnoija",
            "Sophie Martin changed the role of Joe Martin in the account: Requester → Manager",
        ]
    );
    assert_eq!(
        edit("job_title", json!(["painter", "workshop_manager"])),
        [
            "Sophie Martin a changé le poste de l’utilisateur Joe Martin\u{202f}: Peintre → Responsable d’atelier",
            "Sophie Martin vaihtoi käyttäjän Joe Martin tehtävän: Maalari → Korjaamon päällikkö",
            "Sophie Martin changed the position of Joe Martin: Peintre → Workshop manager",
        ]
    );
    let facts =
        json!({ "fields": ["role", "job_title"], "role": ["requester", "manager"], "job_title": ["painter", null] });
    assert_eq!(
        texts(event("edit_contact", "contact", facts, None, false)),
        [
            "Sophie Martin a modifié les détails de l’utilisateur Joe Martin\u{202f}: rôle (Demandeur → Gestionnaire) et poste (Peintre → —)",
            "Sophie Martin muokkasi käyttäjän Joe Martin tietoja: rooli (Pyynnön tekijä → Hallinnoija) ja tehtävä (Maalari → —)",
            "Sophie Martin changed the details of Joe Martin: role (Requester → Manager) and position (Peintre → —)",
        ]
    );
    let facts = json!({ "fields": [], "user": JOE, "successor": null });
    assert_eq!(
        texts(event("end_contact", "contact", facts, None, false)),
        [
            "Sophie Martin a retiré Joe Martin du compte",
            "Sophie Martin poisti tilistä käyttäjän Joe Martin",
            "Sophie Martin removed Joe Martin from the account",
        ]
    );
}

#[test]
fn a7_who_answers_for_an_account_is_told_with_the_successor() {
    let facts = json!({ "fields": [], "user": ERASED, "successor": JOE });
    assert_eq!(
        texts(event("end_contact", "contact", facts, None, false)),
        [
            "Sophie Martin a retiré [personne effacée] du compte et a nommé Joe Martin administrateur",
            "Sophie Martin poisti tilistä käyttäjän [poistettu henkilö] ja nimesi pääkäyttäjäksi käyttäjän Joe Martin",
            "Sophie Martin removed [erased person] from the account and made Joe Martin its administrator",
        ]
    );
    let facts = json!({ "fields": [], "user": JOE, "successor": ERASED });
    assert_eq!(
        texts(event("end_contact", "contact", facts, None, false))[0],
        "Sophie Martin a retiré Joe Martin du compte et a nommé [personne effacée] administrateur"
    );
    assert_eq!(
        changed("edit_account", "account", "administrator", json!([ERASED, JOE]), false),
        [
            "Sophie Martin a changé l’administrateur du compte\u{202f}: [personne effacée] → Joe Martin",
            "Sophie Martin vaihtoi tilin pääkäyttäjän: [poistettu henkilö] → Joe Martin",
            "Sophie Martin changed the administrator of the account: [erased person] → Joe Martin",
        ]
    );
    assert_eq!(
        changed("edit_account", "account", "administrator", json!([null, ERASED]), false)[2],
        "Sophie Martin changed the administrator of the account: — → [erased person]"
    );
}

#[test]
fn p5_what_is_done_to_a_user_has_its_sentence() {
    let done = |action, before, after| changed(action, "user", "state", json!([before, after]), false);
    assert_eq!(
        done("suspend_user", "active", "suspended"),
        [
            "Sophie Martin a suspendu l’utilisateur Joe Martin",
            "Sophie Martin jäädytti käyttäjän Joe Martin",
            "Sophie Martin suspended the user Joe Martin",
        ]
    );
    assert_eq!(
        done("restore_user", "suspended", "active"),
        [
            "Sophie Martin a rétabli l’utilisateur Joe Martin",
            "Sophie Martin palautti käyttäjän Joe Martin",
            "Sophie Martin restored the user Joe Martin",
        ]
    );
    assert_eq!(
        done("delete_user", "active", "deleted"),
        [
            "Sophie Martin a supprimé l’utilisateur Joe Martin",
            "Sophie Martin poisti käyttäjän Joe Martin",
            "Sophie Martin deleted the user Joe Martin",
        ]
    );
}

#[test]
fn c5_groups_have_their_sentences() {
    let moved = |action, values| changed(action, "account", "group", values, false);
    assert_eq!(
        moved("assign_group", json!([null, "Sud"])),
        [
            "Sophie Martin a ajouté le compte au groupe Sud",
            "Sophie Martin lisäsi tilin ryhmään Sud",
            "Sophie Martin added the account to the group Sud",
        ]
    );
    assert_eq!(
        moved("unassign_group", json!(["Sud", null])),
        [
            "Sophie Martin a retiré le compte du groupe Sud",
            "Sophie Martin poisti tilin ryhmästä Sud",
            "Sophie Martin took the account out of the group Sud",
        ]
    );
    let facts = json!({ "fields": ["name"], "name": "Sud" });
    assert_eq!(
        texts(event("create_group", "group", facts, None, false)),
        ["Sophie Martin a créé le groupe Sud", "Sophie Martin loi ryhmän Sud", "Sophie Martin formed the group Sud"]
    );
    assert_eq!(
        changed("rename_group", "group", "name", json!(["Sud", "Midi"]), false),
        [
            "Sophie Martin a renommé le groupe\u{202f}: Sud → Midi",
            "Sophie Martin vaihtoi ryhmän nimen: Sud → Midi",
            "Sophie Martin renamed the group: Sud → Midi",
        ]
    );
    assert_eq!(
        moved("merge_group", json!(["Sud", "Midi"])),
        [
            "Sophie Martin a fusionné le groupe Sud, dont le compte faisait partie, avec le groupe Midi",
            "Sophie Martin yhdisti ryhmän Sud, johon tili kuului, ryhmään Midi",
            "Sophie Martin merged the group Sud, which the account was in, into the group Midi",
        ]
    );
    let facts = json!({ "fields": [], "name": "Sud", "into": "Midi" });
    assert_eq!(
        texts(event("merge_group", "group", facts, None, false)),
        [
            "Sophie Martin a fusionné le groupe Sud avec le groupe Midi",
            "Sophie Martin yhdisti ryhmän Sud ryhmään Midi",
            "Sophie Martin merged the group Sud into the group Midi",
        ]
    );
}
