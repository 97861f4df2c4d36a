use super::*;

#[test]
fn p11_the_whole_address_is_no_password() {
    let words = PersonalWords::default().with_email("anne@chezjoe.example");
    assert!(words.are_most_of("Anne@chezjoe.example"));
    assert!(words.are_most_of("anne@chezjoe.example1234567"));
    assert!(!words.are_most_of("anne@chezjoe.example12345678"));
}

fn refused(person: &PersonalWords, password: &str) -> bool {
    person.are_most_of(password)
}

fn joe() -> PersonalWords {
    PersonalWords::default()
        .with_name("Joé Mar-Tin")
        .with_email("joe.garagiste@Chez-Joe.Example")
        .with_name("Garage de l’Étoile")
        .with_name("Microcat Market")
}

#[test]
fn p11_own_words_count_in_any_case_and_with_any_accents() {
    let person = joe();
    for password in
        ["joemartin1234", "JOÉ-garagiste", "letoilegarage1", "L'Étoile-garage", "MicrocatMarket7", "chezjoegarage!"]
    {
        assert!(refused(&person, password), "{password}");
    }
    for password in ["une lampe de poche", "joe et sa lampe", "microcat and lamps", "example.example"] {
        assert!(!refused(&person, password), "{password}");
    }
}

#[test]
fn p11_eight_other_characters_are_enough() {
    let person = PersonalWords::default().with_name("Microcat");
    assert!(refused(&person, "microcat1234567"));
    assert!(!refused(&person, "microcat12345678"));
    assert!(!refused(&person, "1234microcat5678"));
}

#[test]
fn p11_words_of_two_characters_are_nobodys() {
    let person = PersonalWords::default().with_name("Bo Ek");
    assert!(!refused(&person, "boekboekbo"));
    let person = PersonalWords::default().with_name("Ben");
    assert!(refused(&person, "benbenbenben"));
}

#[test]
fn p11_the_longest_word_is_taken_out_first_and_nothing_grows_together() {
    let person = PersonalWords::default().with_name("mar martin");
    assert!(refused(&person, "martin-martin"));
    // Without `joe` there is no `martin` in it.
    let person = PersonalWords::default().with_name("joe martin");
    assert!(!refused(&person, "marjoetin-1"));
}

#[test]
fn p11_without_own_words_nothing_is_refused() {
    assert!(!refused(&PersonalWords::default(), "short"));
    assert!(!refused(&joe(), "''''''''''''"));
}

#[test]
fn p11_the_end_of_a_domain_is_no_word_of_a_person() {
    let person = PersonalWords::default().with_email("ann@mail.garage.example");
    assert!(!refused(&person, "example-ex"));
    assert!(refused(&person, "mail-garage-1"));
    assert!(refused(&PersonalWords::default().with_email("annika"), "annika-1"));
}
