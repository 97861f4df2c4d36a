use super::*;

fn names(full: &str, first: &str, last: &str) -> Names {
    Names { full: full.to_owned(), first: first.to_owned(), last: last.to_owned() }
}

fn set(name: &str) -> Edited<PersonName> {
    Edited::Set(name.parse().unwrap())
}

#[test]
fn p2_a_full_name_or_both_parts_name_somebody() {
    let (full, joe, martin): (FullName, PersonName, PersonName) =
        ("Joe M.".parse().unwrap(), "Joe".parse().unwrap(), "Martin".parse().unwrap());
    assert_eq!(Names::of(Some(&full), None, None), Some(names("Joe M.", "", "")));
    assert_eq!(Names::of(Some(&full), Some(&joe), None), Some(names("Joe M.", "Joe", "")));
    assert_eq!(Names::of(Some(&full), None, Some(&martin)), Some(names("Joe M.", "", "Martin")));
    assert_eq!(Names::of(Some(&full), Some(&joe), Some(&martin)), Some(names("Joe M.", "Joe", "Martin")));
    assert_eq!(Names::of(None, Some(&joe), Some(&martin)), Some(names("Joe Martin", "Joe", "Martin")));
    assert_eq!(Names::of(None, Some(&joe), None), None);
    assert_eq!(Names::of(None, None, Some(&martin)), None);
    assert_eq!(Names::of(None, None, None), None);
    assert_eq!(Names::by_parts(&joe, &martin), names("Joe Martin", "Joe", "Martin"));
}

#[test]
fn p2_changed_parts_make_the_full_name_where_both_are_known() {
    let none = CheckedUserUpdate::default();
    let joe = names("Joe M.", "Joe", "Martin");
    assert_eq!(joe.edited(&none), joe);
    let update = CheckedUserUpdate { first_name: set("Joseph"), ..none.clone() };
    assert_eq!(joe.edited(&update), names("Joseph Martin", "Joseph", "Martin"));
    assert_eq!(names("Joe M.", "", "").edited(&update), names("Joe M.", "Joseph", ""));
    assert_eq!(names("Joe M.", "", "Martin").edited(&update), names("Joseph Martin", "Joseph", "Martin"));
    let update = CheckedUserUpdate { last_name: set("Dupont"), ..none.clone() };
    assert_eq!(joe.edited(&update), names("Joe Dupont", "Joe", "Dupont"));
    assert_eq!(names("Joe M.", "", "").edited(&update), names("Joe M.", "", "Dupont"));
    // What is what it was changes nothing.
    let same = CheckedUserUpdate { first_name: set("Joe"), last_name: set("Martin"), ..none };
    assert_eq!(joe.edited(&same), joe);
}

#[test]
fn p2_a_full_name_that_is_given_holds_and_parts_can_be_cleared() {
    let joe = names("Joe M.", "Joe", "Martin");
    let none = CheckedUserUpdate::default();
    let name = Some("J. Martin".parse().unwrap());
    let update = CheckedUserUpdate { name: name.clone(), first_name: set("Joseph"), ..none.clone() };
    assert_eq!(joe.edited(&update), names("J. Martin", "Joseph", "Martin"));
    let update = CheckedUserUpdate { name, ..none.clone() };
    assert_eq!(joe.edited(&update), names("J. Martin", "Joe", "Martin"));
    let update = CheckedUserUpdate { first_name: Edited::Clear, ..none.clone() };
    assert_eq!(joe.edited(&update), names("Joe M.", "", "Martin"));
    let update = CheckedUserUpdate { first_name: Edited::Clear, last_name: Edited::Clear, ..none };
    assert_eq!(joe.edited(&update), names("Joe M.", "", ""));
    assert_eq!(format!("{joe:?}"), "Names(..)");
}

#[test]
fn p2_a_full_name_follows_from_its_parts_or_stands_by_itself() {
    assert!(names("Joe Martin", "Joe", "Martin").follows());
    for other in
        [names("Joe M.", "Joe", "Martin"), names("Joe ", "Joe", ""), names(" Joe", "", "Joe"), names(" ", "", "")]
    {
        assert!(!other.follows(), "{}", other.full);
    }
}
