//! The told walk, and that telling it again changes nothing.

use crate::house::Room;

#[test]
fn q8_the_walk_told_twice_is_done_once() {
    let room = Room::new();
    let first = room.run(&[]);
    assert_eq!(first.status, 0, "{}", first.err);
    for text in [
        "dealership 20/90074 – Paris",
        "1. Denis Petit clicks ☰: Gestionnaire de commandes › Paramètres.",
        "2. And selects the tab [Configuration du compte client].",
        "3. Type de requête: [Créer un compte client et ajouter des utilisateurs ▾].",
        "NOUVELLE DEMANDE DE COMPTE CLIENT OU UTILISATEUR",
        "Cette adresse électronique n\u{2019}est pas valide.",
        "Garage Chez Joe  Actif",
        "4. Compte client actuel is switched on",
        "Compte client actuel  ( ) Non  (•) Oui",
        "Léa Martin  lea@garage.example",
        "3. Type de requête: [Modifier un compte client et des utilisateurs ▾].",
        "MODIFIER UNE DEMANDE DE COMPTE CLIENT OU UTILISATEUR",
        "Modifier les détails de l\u{2019}utilisateur  ( ) Non  (•) Oui",
        "Nouvelle adresse électronique        [ j.martin@garage.example      ]",
        "≠ Adresse",
        "Adresse (/account/address/street): Valeur demandée",
        "Garage Joe & fils  Actif",
        "Anne Moreau a changé l\u{2019}adresse du compte\u{202f}: 12 rue de la Paix, 75002 Paris →",
        "Clients › Comptes client › Modifier",
        "! Choisissez le bon pays",
        "Nom du compte (/name)",
        "État du compte: Mise à jour → Actif",
        "Centre de données  Amsterdam",
        "Durée de l\u{2019}abonnement\u{202f}: annuelle → mensuelle, dès maintenant",
        "4. Modifier l\u{2019}administrateur du client:",
        "5. Remplacer l\u{2019}administrateur du client:",
        "★ Chloé Dubois  chloe@garage.example",
        "--preview: Durée de l\u{2019}abonnement\u{202f}: mensuelle → annuelle, dès maintenant",
        "--preview: Durée de l\u{2019}abonnement\u{202f}: annuelle → mensuelle, à partir du ",
        "1 renewed, 0 ended",
        "Votre abonnement à Microcat Market a été renouvelé",
        "Anne Moreau a changé la durée de l\u{2019}abonnement\u{202f}:",
        "L\u{2019}application (counter) a renouvelé l\u{2019}abonnement\u{202f}:",
        "En retard (1)",
        "À traiter aujourd\u{2019}hui (1)",
        "En attente de réponse (1)",
        "80\u{a0}%  4 / 5",
        "Électro-Garage Dupont  Actif",
        "Activez votre accès à Microcat Market",
        "dealership 20/90074 – Helsinki",
        "1. Päivi Laine clicks ☰: Tilausten hallinta › Asetukset.",
        "3. Pyynnön tyyppi: [Luo liikeasiakastili ja lisää käyttäjä ▾].",
        "PYYNTÖ UUDESTA LIIKEASIAKASTILISTÄ TAI KÄYTTÄJÄSTÄ",
        "Jos haluat luoda liikeasiakastilejä muussa maassa, ota yhteys Infomediaan.",
        "JG IMT 1  Aktiivinen",
        "4. Nykyinen liikeasiakastili is switched on",
        "3. Pyynnön tyyppi: [Muokkaa liikeasiakastiliä ja käyttäjä ▾].",
        "PYYNTÖ MUOKATA LIIKEASIAKASTILIÄ TAI KÄYTTÄJÄÄ",
        "Käyttäjän tietojen muokkaus  ( ) Ei  (•) Kyllä",
        "Osoite (/account/address/street): Nykyinen tieto",
        "/users/0 → jaana@jgimt.example",
        "JG IMT Oy  Aktiivinen",
        "Antti Korhonen vaihtoi tilin osoitteen: Mannerheimintie 12, 00100 Helsinki",
        "Asiakkaat › Liikeasiakastilit › Muokkaa",
        "Tilin tila: Päivitetään → Aktiivinen",
        "Palvelinkeskus  Tukholma",
        "Antti Korhonen vaihtoi sopimuskauden: kuukausi → vuosi, heti voimaan",
        "Sovellus (counter) jatkoi sopimusta:",
        "Myöhässä (1)",
        "Määräpäivä tänään (1)",
        "Odottaa vastausta (1)",
        "80\u{a0}%  4 / 5",
        "Järvinen Oy  Aktiivinen",
        "Hei Jaana Maria Grönlund",
        "1. Anne Moreau opens Portail clients › Nouveau contact",
        "Client *                      [ Garage Joe & fils",
        "Numéro de téléphone (/phone)",
        "Indiquez au moins un autre moyen de joindre cette personne",
        "3. Put right: [ Créer un nouveau contact ]",
        "4. The mail to hugo@garage.example:",
        "5. Hugo Lambert opens the link and sets a password",
        "Demandeur  Garage Joe & fils  contact:",
        "By the token of the sign-in: Hugo Lambert, Garage Joe & fils.",
        "Notice de montage de la caméra  Léa Martin",
        "Votre rôle\u{202f}: observateur du compte.",
        "✗ Vous n\u{2019}avez pas l\u{2019}autorisation d\u{2019}effectuer cette action\u{202f}: réattribuer",
        "And gives Hugo Lambert another role: Demandeur → Gestionnaire.",
        "1. Antti Korhonen opens Asiakasportaali › Uusi yhteyshenkilö",
        "5. Sanna Heikkinen opens the link",
        "Sinulla ei ole oikeutta tähän toimintoon: työpyynnön lähettäminen.",
        "Kameran asennusohje  Pekka Mäkelä-Laine",
        "K. Work, from the request to the delivery",
        "notice-en.txt  154  Fichier source  ae4b82229c5f",
        "Vous n\u{2019}avez pas l\u{2019}autorisation d\u{2019}effectuer cette action\u{202f}: accepter ou refuser un devis.",
        "#1  48,00\u{a0}€  ≤ ",
        "1. Fixez le support au-dessus de la porte, à 2,5\u{a0}m de hauteur au moins.",
        "Avancement signalé  60\u{a0}%  Anne Moreau",
        "Travail livré  100\u{a0}%  Anne Moreau",
        "1. Kiinnitä teline oven yläpuolelle vähintään 2,5\u{a0}m:n korkeuteen.",
        "Tarjous hyväksytty  JG IMT Oy",
        "the chain is intact",
        "86 commands done, 0 answered from an earlier walk.",
    ] {
        assert!(first.out.contains(text), "{text} is missing of:\n{}", first.out);
    }
    let (file, requests, mails) =
        (std::fs::read(room.path("counter.db")).unwrap(), room.json(&["requests"]), room.json(&["outbox"]));
    let second = room.run(&[]);
    assert_eq!(second.status, 0, "{}", second.err);
    assert!(second.out.contains("This store knew the walk: all 86 commands"), "{}", second.out);
    assert!(second.out.contains("Hugo Lambert: Accès actif. The link was used in an earlier walk"), "{}", second.out);
    assert!(second.out.contains("Nothing was done twice, nothing was written."), "{}", second.out);
    assert!(std::fs::read(room.path("counter.db")).unwrap() == file, "the second telling wrote something");
    assert_eq!((room.json(&["requests"]), room.json(&["outbox"])), (requests, mails));
}

/// The numbers that the steps of a guide have, from the lines of a part of the walk.
fn steps(part: &str) -> Vec<&str> {
    part.lines().filter_map(|line| line.split_once(". ").map(|(number, _)| number)).filter(|it| it.len() == 1).collect()
}

#[test]
fn both_procedures_of_both_guides_are_played_in_six_steps() {
    let told = Room::new().run(&[]).out;
    for desk in ["Desk infomedia-fr", "Desk infomedia-fi"] {
        let (_, told) = told.split_once(desk).unwrap();
        for (from, until) in [("\nA. ", "\nB. "), ("\nB. ", "\nC. "), ("\nC. ", "\nD. ")] {
            let (_, part) = told.split_once(from).unwrap();
            let (part, _) = part.split_once(until).unwrap();
            assert_eq!(steps(part), ["1", "2", "3", "4", "5", "6"], "{part}");
        }
    }
}

#[test]
fn the_walk_takes_the_clock_and_the_language_given() {
    let room = Room::new();
    let told = room.run(&["--now", "2026-04-30T10:00:00+02:00", "--locale", "en", "--db", "sqlite:other.db"]);
    assert_eq!(told.status, 0, "{}", told.err);
    assert!(told.out.contains("Friday 1 May 2026: closed"), "{}", told.out);
    assert!(told.out.contains("Tuesday 5 May 2026"), "{}", told.out);
    assert!(room.path("other.db").exists() && !room.path("counter.db").exists());
}

#[test]
fn the_walk_takes_no_option_that_it_cannot_mean() {
    let room = Room::new();
    for option in ["--preview", "--json"] {
        assert_eq!(room.run(&[option]).status, 2);
    }
    assert!(!room.path("counter.db").exists());
}

#[test]
fn a9_the_walk_finds_its_way_among_namesakes() {
    let room = Room::new();
    room.completed(&[], "garage.json");
    let told = room.run(&[]);
    assert_eq!(told.status, 0, "{}", told.err);
    let accounts = room.json(&["find", "garage"]);
    let names: Vec<_> = accounts.as_array().unwrap().iter().map(|account| account["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Garage Chez Joe", "Garage Joe & fils"]);
}

#[test]
fn the_walk_says_what_helps_in_a_store_that_has_been_worked_in() {
    let room = Room::new();
    room.completed(&[], "garage.json");
    room.completed(&[], "garage-modify.json");
    let told = room.run(&[]);
    assert_eq!(told.status, 1);
    assert!(told.err.contains("Nouvelle adresse électronique (/users/0/email)"), "{}", told.err);
    assert!(told.err.contains("--db sqlite:walk.db"), "{}", told.err);
}
