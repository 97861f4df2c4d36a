use super::super::members::{MEMBERS, MODIFY_MEMBERS};
use super::*;
use crate::{Country, Pack, PackSettings};

const N: &str = "\u{202F}";

fn pack(provider: &str) -> Pack {
    let zone = "Europe/Paris".parse().unwrap();
    Pack::new(PackSettings::new(provider, "Microcat Market", Country::FR, Locale::FR, zone)).unwrap()
}

fn texts(problem: &Problem) -> [String; 3] {
    [&Locale::EN, &Locale::FR, &Locale::FI].map(|locale| problem.text(locale))
}

fn bare(code: ProblemCode, args: Args) -> [String; 3] {
    texts(&Problem::new(String::new(), code, args))
}

#[test]
fn q3_the_refusal_of_another_country_is_the_sentence_of_the_seed() {
    let refusal = |provider| {
        let error = pack(provider).refusal_of(Country::FI).unwrap();
        texts(&Problem::of_value(String::new(), error))
    };
    assert_eq!(
        refusal("Infomedia"),
        [
            "To create trade accounts in another country, contact Infomedia.",
            "Pour créer des comptes client dans un autre pays, contactez Infomedia.",
            "Jos haluat luoda liikeasiakastilejä muussa maassa, ota yhteys Infomediaan.",
        ]
    );
    assert_eq!(
        refusal("Comptoir"),
        [
            "To create trade accounts in another country, contact Comptoir.",
            "Pour créer des comptes client dans un autre pays, contactez Comptoir.",
            "Jos haluat luoda liikeasiakastilejä muussa maassa, ota yhteyttä palveluntarjoajaan: Comptoir.",
        ]
    );
}

#[test]
fn q4_texts_say_what_is_wrong_and_what_would_be_right() {
    assert_eq!(
        bare(ProblemCode::Required, Args::none()),
        [
            "This is required. Fill it in.",
            "Ce champ est obligatoire. Remplissez-le.",
            "Tämä tieto on pakollinen. Täytä kenttä.",
        ]
    );
    assert_eq!(
        bare(ProblemCode::TooLong, Args::none().with("max", 200_usize)),
        [
            "This is too long. Use at most 200 characters.",
            "Ce texte est trop long. Utilisez au plus 200 caractères.",
            "Teksti on liian pitkä. Käytä enintään 200 merkkiä.",
        ]
    );
    assert_eq!(
        bare(ProblemCode::InvalidEmail, Args::none()),
        [
            "This is not an email address. Write it like name@example.com.",
            "Cette adresse électronique n’est pas valide. Écrivez-la sous la forme nom@exemple.fr.",
            "Tämä ei ole sähköpostiosoite. Kirjoita se muodossa nimi@esimerkki.fi.",
        ]
    );
    assert_eq!(
        bare(ProblemCode::DuplicateEmail, Args::none().with("row", 1_usize).with("other", "/users/0/email")),
        [
            "User 1 has the same email address. Give each user their own.",
            "L’utilisateur 1 a la même adresse électronique. Indiquez une adresse différente pour chaque utilisateur.",
            "Käyttäjällä 1 on sama sähköpostiosoite. Anna jokaiselle käyttäjälle oma osoite.",
        ]
    );
    assert_eq!(
        bare(ProblemCode::WrongType, Args::none().with("expected", "switch")),
        [
            "This must be true or false.",
            "La valeur attendue ici est true ou false.",
            "Tässä pitää olla true tai false."
        ]
    );
    assert_eq!(
        bare(ProblemCode::TooFew, Args::none().with("min", 1_usize)),
        ["Add at least one.", "Ajoutez-en au moins un.", "Lisää vähintään yksi."]
    );
}

#[test]
fn q4_a_number_agrees_with_its_noun() {
    let one = |code, name: &'static str, number: i64| bare(code, Args::none().with(name, number));
    assert_eq!(
        one(ProblemCode::TooLarge, "max", 1),
        [
            "This is too large. Send at most one byte.",
            "L’envoi est trop volumineux. Envoyez au plus 1 octet.",
            "Lähetys on liian suuri. Lähetä enintään yksi tavu.",
        ]
    );
    assert_eq!(
        one(ProblemCode::TooLarge, "max", 2_000_000)[1].split_once("au plus ").unwrap().1,
        format!("2{N}000{N}000 d’octets.")
    );
    assert_eq!(
        one(ProblemCode::TooDeep, "max", 1),
        [
            "This is nested too deep. Use at most one level.",
            "L’imbrication est trop profonde. Utilisez au plus 1 niveau.",
            "Sisäkkäisiä tasoja on liian monta. Käytä enintään yhtä tasoa.",
        ]
    );
    assert_eq!(
        one(ProblemCode::TooLong, "max", 1),
        [
            "This is too long. Use at most one character.",
            "Ce texte est trop long. Utilisez au plus 1 caractère.",
            "Teksti on liian pitkä. Käytä enintään yhtä merkkiä.",
        ]
    );
    assert_eq!(
        one(ProblemCode::TooShort, "min", 1),
        [
            "This is too short. Use at least one character.",
            "Ce texte est trop court. Utilisez au moins 1 caractère.",
            "Tämä on liian lyhyt. Käytä vähintään yhtä merkkiä.",
        ]
    );
    assert_eq!(
        one(ProblemCode::WrongChunk, "bytes", 1)[0],
        "The next part of the file has one byte. Send exactly that one."
    );
    assert_eq!(
        one(ProblemCode::WrongChunk, "bytes", 2)[0],
        "The next part of the file has 2 bytes. Send exactly as many."
    );
}

#[test]
fn q4_no_decimals_are_none_and_one_is_one() {
    let precise = |digits: u32| bare(ProblemCode::TooPrecise, Args::none().with("digits", digits));
    let number =
        |digits: u32| bare(ProblemCode::InvalidNumber, Args::none().with("example", "25.5").with("digits", digits));
    assert_eq!(
        [precise(0), precise(1), precise(2)],
        [
            [
                "This amount is too precise. Write it without decimals.",
                "Ce montant est trop précis. Écrivez-le sans décimales.",
                "Rahamäärä on liian tarkka. Kirjoita se ilman desimaaleja.",
            ],
            [
                "This amount is too precise. Use at most one decimal.",
                "Ce montant est trop précis. Utilisez au plus 1 décimale.",
                "Rahamäärä on liian tarkka. Desimaaleja voi olla enintään yksi.",
            ],
            [
                "This amount is too precise. Use at most 2 decimals.",
                "Ce montant est trop précis. Utilisez au plus 2 décimales.",
                "Rahamäärä on liian tarkka. Desimaaleja voi olla enintään 2.",
            ],
        ]
    );
    assert_eq!(
        number(0),
        [
            "This is not a whole number. Write one such as 25.5.".to_owned(),
            format!("Ce n’est pas un nombre entier. Écrivez-le par exemple ainsi{N}: 25.5."),
            "Tämä ei ole kokonaisluku. Kirjoita se esimerkiksi näin: 25.5.".to_owned(),
        ]
    );
    assert_eq!(
        number(1),
        [
            "This is not a number with at most one decimal. Write one such as 25.5.".to_owned(),
            format!("Ce n’est pas un nombre. Écrivez-le par exemple ainsi{N}: 25.5, avec au plus 1 décimale."),
            "Tämä ei ole luku. Kirjoita se esimerkiksi näin: 25.5. Desimaaleja voi olla enintään yksi.".to_owned(),
        ]
    );
}

#[test]
fn q4_two_numbers_of_one_sentence_agree_each_with_its_noun() {
    let phone = Args::none().with("max", 1).with("digits", 1).with("signs", "+");
    assert_eq!(
        bare(ProblemCode::InvalidPhone, phone),
        [
            "This is not a telephone number. Use at most one character, at least one of them a digit; besides digits, only \
             spaces and these: +"
                .to_owned(),
            format!(
                "Ce n’est pas un numéro de téléphone. Utilisez au plus 1 caractère, dont au moins 1 chiffre. Outre les \
                 chiffres, seuls conviennent l’espace et ces signes{N}: +"
            ),
            "Tämä ei ole puhelinnumero. Käytä enintään yhtä merkkiä, joista vähintään yksi on numero. Numeroiden lisäksi \
             käyvät vain välilyönti ja nämä: +"
                .to_owned(),
        ]
    );
    let code = Args::none().with("country", Country::FR).with("digits", 1).with("example", "7");
    assert_eq!(
        bare(ProblemCode::InvalidPostalCode, code),
        [
            "This is not a valid postal code (France). Write one digit, such as 7.",
            "Ce code postal n’est pas valide (France). Écrivez 1 chiffre, par exemple 7.",
            "Tämä ei ole kelvollinen postinumero (Ranska). Kirjoita yksi numero, esimerkiksi 7.",
        ]
    );
}

#[test]
fn q1_texts_about_changes_say_what_would_make_them_work() {
    assert_eq!(
        bare(ProblemCode::CannotClear, Args::none()),
        [
            "This can be changed but not removed. Leave it out to keep it as it is.",
            "Cette information peut être modifiée, mais pas supprimée. Pour la conserver telle quelle, ne l’indiquez pas.",
            "Tätä tietoa voi muuttaa, mutta sitä ei voi poistaa. Jätä se pois, jos tiedon pitää säilyä ennallaan.",
        ]
    );
    assert_eq!(
        bare(ProblemCode::UsersHidden, Args::none()),
        [
            "Users are given although this is switched off. Switch it on, or leave the users out.",
            "Des utilisateurs sont indiqués alors que cette option est désactivée. Activez-la ou retirez les utilisateurs.",
            "Käyttäjien tietoja on annettu, vaikka tämä kytkin ei ole päällä. Kytke se päälle tai jätä käyttäjät pois.",
        ]
    );
    assert_eq!(
        bare(ProblemCode::DuplicateUser, Args::none().with("row", 2_usize).with("other", "/users/1/current_email")),
        [
            "This is the same user as user 2. Give all changes to one user together.",
            "Il s’agit du même utilisateur que l’utilisateur 2. Regroupez toutes les modifications qui le concernent.",
            "Tämä on sama käyttäjä kuin käyttäjä 2. Anna saman käyttäjän kaikki muutokset yhdessä kohdassa.",
        ]
    );
    assert_eq!(
        bare(ProblemCode::SameEmail, Args::none()),
        [
            "The user has this email address already. Give a new one, or leave this empty.",
            "L’utilisateur a déjà cette adresse électronique. Indiquez-en une nouvelle ou laissez ce champ vide.",
            "Käyttäjällä on jo tämä sähköpostiosoite. Anna uusi osoite tai jätä kenttä tyhjäksi.",
        ]
    );
}

#[test]
fn a9_the_text_of_an_ambiguous_name_lists_the_accounts() {
    let accounts = ["C-1001, 75002 Paris", "C-1002, 69002 Lyon"].map(Into::into).to_vec();
    assert_eq!(
        bare(ProblemCode::AmbiguousAccount, Args::none().with("accounts", crate::Arg::List(accounts))),
        [
            "Several trade accounts have this name. Say which one by its reference number or ID: C-1001, 75002 Paris \
             and C-1002, 69002 Lyon."
                .to_owned(),
            format!(
                "Plusieurs comptes client portent ce nom. Précisez lequel à l’aide de son numéro de référence ou de \
                 son identifiant{N}: C-1001, 75002 Paris et C-1002, 69002 Lyon."
            ),
            "Tämännimisiä liikeasiakastilejä on useita. Yksilöi tili viitenumerolla tai tunnisteella: C-1001, 75002 \
             Paris ja C-1002, 69002 Lyon."
                .to_owned(),
        ]
    );
}

#[test]
fn q4_texts_list_what_is_allowed() {
    let error = pack("Infomedia").language("de").unwrap_err();
    assert_eq!(
        texts(&Problem::of_value(String::new(), error)),
        [
            "This language is not offered. Choose from: en, fi and fr.".to_owned(),
            format!("Cette langue n’est pas proposée. Choisissez parmi{N}: en, fi et fr."),
            "Tätä kieltä ei ole tarjolla. Valitse jokin näistä: en, fi ja fr.".to_owned(),
        ]
    );
}

#[test]
fn every_code_is_snake_case_and_unlike_the_others() {
    let mut seen = std::collections::HashSet::new();
    for code in ProblemCode::ALL {
        assert!(code.as_str().bytes().all(|b| b.is_ascii_lowercase() || b == b'_'));
        assert_eq!(code.message(), format!("problem-{}", code.as_str().replace('_', "-")));
        assert!(seen.insert(code.as_str()));
        for locale in [Locale::EN, Locale::FI, Locale::FR] {
            assert!(label::has(&locale, code.message()), "{} in {locale}", code.message());
        }
    }
}

#[test]
fn json_has_the_shape_of_the_issue() {
    let problem = Problem::new("/users".to_owned(), ProblemCode::TooFew, Args::none().with("min", 1_usize));
    let expected = serde_json::json!({
        "path": "/users", "code": "too_few", "args": {"min": 1}, "text": "Add at least one."
    });
    assert_eq!(problem.to_json(&Locale::EN), expected);
}

#[test]
fn order_is_that_of_the_form_and_rows_count_as_numbers() {
    let paths = [
        "/users/10/email",
        "/zebra",
        "/users/2/time_zone",
        "/users/2/email",
        "/account/notes",
        "/account/name",
        "",
        "/kind",
    ];
    let mut problems: Vec<_> =
        paths.map(|path| Problem::new(path.to_owned(), ProblemCode::Required, Args::none())).into();
    Problem::sort(&mut problems, MEMBERS);
    let sorted: Vec<_> = problems.iter().map(Problem::path).collect();
    assert_eq!(
        sorted,
        [
            "",
            "/kind",
            "/account/name",
            "/account/notes",
            "/users/2/email",
            "/users/2/time_zone",
            "/users/10/email",
            "/zebra"
        ]
    );
}

#[test]
fn order_of_changes_is_that_of_the_form_to_modify() {
    let paths =
        ["/users/0/language", "/modify_users", "/account/language", "/account/address/city", "/account", "/users"];
    let mut problems: Vec<_> =
        paths.map(|path| Problem::new(path.to_owned(), ProblemCode::Required, Args::none())).into();
    Problem::sort(&mut problems, MODIFY_MEMBERS);
    let sorted: Vec<_> = problems.iter().map(Problem::path).collect();
    let expected = ["/account", "/account/address/city", "/account/language", "/modify_users", "/users"];
    assert_eq!(sorted[..5], expected);
}
