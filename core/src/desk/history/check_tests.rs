use super::{Sums, whole_commands};
use crate::desk::history::index::entry;
use crate::store::audit::AccountEventRow;
use crate::{AccountId, DeskId, Keys};

const DESK: DeskId = DeskId::from_bytes([9; 16]);

fn row(account: u8, sequence: i64) -> AccountEventRow {
    entry(DESK, AccountId::from_bytes([account; 16]), (sequence, 0))
}

/// The sums of a trail of 1,000 commands in ten stretches of 101, of which each tells one account.
fn balanced(keys: &Keys) -> Sums<'_> {
    let mut sums = Sums::new(keys.current().audit(), 1000, 10);
    (1..=1000).for_each(|sequence| sums.add(&row(1, sequence)));
    (1..=1000).rev().for_each(|sequence| sums.take(&row(1, sequence)));
    sums
}

#[test]
fn sums_are_zero_in_whatever_order_the_entries_come() {
    let keys = Keys::new(1, [7; 32]);
    assert_eq!(balanced(&keys).first_that_differs(), None);
}

#[test]
fn sums_tell_the_first_stretch_in_which_anything_is_left_out_or_put_in() {
    let keys = Keys::new(1, [7; 32]);
    for (sequence, stretch) in [
        (1, i64::MIN..=100),
        (100, i64::MIN..=100),
        (101, 101..=201),
        (908, 808..=908),
        (909, 909..=i64::MAX),
        (1000, 909..=i64::MAX),
        (-7, i64::MIN..=100),
        (5000, 909..=i64::MAX),
        (i64::MAX, 909..=i64::MAX),
    ] {
        let (mut put_in, mut left_out) = (balanced(&keys), balanced(&keys));
        put_in.take(&row(2, sequence));
        left_out.add(&row(1, sequence));
        assert_eq!(put_in.first_that_differs(), Some(stretch.clone()), "{sequence}");
        assert_eq!(left_out.first_that_differs(), Some(stretch), "{sequence}");
    }
}

#[test]
fn sums_do_not_take_one_entry_for_another() {
    let keys = Keys::new(1, [7; 32]);
    let mut sums = balanced(&keys);
    // Another account, another place, and what is there twice instead of two.
    sums.add(&row(1, 5));
    sums.take(&row(2, 5));
    assert!(sums.first_that_differs().is_some());
    sums.take(&row(1, 5));
    sums.add(&row(2, 5));
    assert_eq!(sums.first_that_differs(), None);
    sums.add(&row(1, 6));
    sums.add(&row(1, 6));
    sums.take(&row(1, 7));
    sums.take(&row(1, 7));
    assert!(sums.first_that_differs().is_some());
}

#[test]
fn commands_wait_until_they_are_whole() {
    let event = |sequence, ordinal| {
        super::super::index::tests::row((sequence, ordinal), ("desk", &[9; 16]), &serde_json::json!({}))
    };
    let mut pending = vec![event(1, 0), event(1, 1), event(2, 0)];
    assert_eq!(whole_commands(&mut pending).len(), 2);
    pending.push(event(2, 1));
    assert_eq!((whole_commands(&mut pending).len(), pending.len()), (0, 2));
    assert_eq!(whole_commands(&mut Vec::new()).len(), 0);
}
