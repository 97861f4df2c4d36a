use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Followed, Place, named, place};
use crate::store::audit::AuditRow;
use crate::{AccountId, ContactId, DeskId, Timestamp, UserId};

const FIRST: AccountId = AccountId::from_bytes([1; 16]);
const SECOND: AccountId = AccountId::from_bytes([2; 16]);
const JOE: UserId = UserId::from_bytes([3; 16]);
const PLACE: ContactId = ContactId::from_bytes([4; 16]);

pub(in super::super) fn row(at: Place, subject: (&str, &[u8; 16]), facts: &Value) -> AuditRow {
    AuditRow {
        desk_id: DeskId::from_bytes([9; 16]),
        sequence: at.0,
        ordinal: at.1,
        at: Timestamp::from_micros(0),
        actor: "host:tests".into(),
        action: "x".into(),
        subject_kind: subject.0.into(),
        subject_id: subject.1.to_vec(),
        version: 1,
        facts: facts.to_string(),
        key_id: 1,
        sealed: None,
        hash: Vec::new(),
    }
}

fn accounts(rows: &[AuditRow]) -> BTreeSet<(AccountId, Place)> {
    named(rows).into_iter().flat_map(|(row, told)| told.into_iter().map(|account| (account, place(row)))).collect()
}

#[test]
fn what_names_an_account_is_told_by_it() {
    let edit = row((1, 0), ("account", FIRST.as_bytes()), &json!({ "fields": ["name"] }));
    let end = row((1, 1), ("contact", PLACE.as_bytes()), &json!({ "account": FIRST }));
    let several = json!({ "account": FIRST, "accounts": [FIRST, SECOND, null, "no id"] });
    let person = row((1, 2), ("user", JOE.as_bytes()), &several);
    let other = row((1, 3), ("user", JOE.as_bytes()), &json!({ "fields": ["language"] }));
    let staff = row((1, 4), ("staff", JOE.as_bytes()), &json!({ "account": FIRST }));
    assert_eq!(
        accounts(&[edit, end, person, other, staff]),
        BTreeSet::from([(FIRST, (1, 0)), (FIRST, (1, 1)), (FIRST, (1, 2)), (SECOND, (1, 2))])
    );
}

#[test]
fn a_person_given_a_place_by_the_same_command_is_told_by_its_account() {
    let person = row((7, 0), ("user", JOE.as_bytes()), &json!({}));
    let given = row((7, 1), ("contact", PLACE.as_bytes()), &json!({ "account": SECOND, "user": JOE }));
    assert_eq!(accounts(&[person, given]), BTreeSet::from([(SECOND, (7, 0)), (SECOND, (7, 1))]));
}

#[test]
fn a_request_is_told_from_first_to_last_by_each_account_it_comes_to_name() {
    let mut request = Followed::default();
    let events = [(1, None), (2, Some(FIRST)), (3, Some(FIRST)), (4, Some(SECOND)), (5, None)];
    let told =
        events.into_iter().flat_map(|(sequence, named)| request.follow((sequence, 0), named.into_iter().collect()));
    let told: BTreeSet<_> = told.collect();
    let all = |account| (1..=5).map(move |sequence| (account, (sequence, 0)));
    assert_eq!(told, all(FIRST).chain(all(SECOND)).collect());
}
