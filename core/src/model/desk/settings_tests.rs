use super::*;
use crate::model::desk::samples;

fn desk(change: impl FnOnce(&mut DeskDraft)) -> Settings {
    let mut draft = samples::desk();
    change(&mut draft);
    draft.check().unwrap()
}

#[test]
fn c4_documents_are_in_the_customers_language_for_staff_where_the_desk_says_so() {
    assert!(!desk(|_| ()).documents_in_customer_language);
    let own = desk(|draft| draft.documents_in_customer_language = true);
    assert!(own.documents_in_customer_language && !own.welcome);
}

#[test]
fn c6_new_customers_are_welcomed_where_the_desk_says_so() {
    assert!(!desk(|_| ()).welcome);
    let own = desk(|draft| draft.welcome = true);
    assert!(own.welcome && !own.documents_in_customer_language);
}
