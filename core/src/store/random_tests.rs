use std::collections::BTreeSet;

use super::*;
use crate::{AccountId, RequestId};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn the_same_seed_draws_the_same_again() {
    let now = at("2026-04-30T08:00:00.123456Z");
    let drawn = |seed| {
        let mut draw = Draw::new([seed; 32], now);
        (draw.id::<AccountId>(), draw.bytes::<24>(), draw.id::<RequestId>())
    };
    assert_eq!(drawn(1), drawn(1));
    assert_ne!(drawn(1), drawn(2));
    // The milliseconds, then what fits of ChaCha20's first bytes under a key of zeros: 76b8e0ada0f13d90405d6ae55386bd28.
    assert_eq!(drawn(0).0.to_string(), "019ddd66-e07b-7641-805d-6ae55386bd28");
}

#[test]
fn identifiers_are_uuids_of_version_7_in_the_order_they_are_drawn() {
    for now in [Timestamp::MIN, at("2026-04-30T08:00:00Z"), Timestamp::MAX] {
        let mut draw = Draw::new([3; 32], now);
        let ids: Vec<AccountId> = (0..1000).map(|_| draw.id()).collect();
        assert!(ids.is_sorted_by(|a, b| a < b));
        for id in &ids {
            let uuid = uuid::Uuid::from_bytes(*id.as_bytes());
            assert_eq!((uuid.get_version_num(), uuid.get_variant()), (7, uuid::Variant::RFC4122));
        }
    }
    let id: AccountId = Draw::new([3; 32], at("2026-04-30T08:00:00.123456Z")).id();
    let millis = u64::from_be_bytes([
        0,
        0,
        id.as_bytes()[0],
        id.as_bytes()[1],
        id.as_bytes()[2],
        id.as_bytes()[3],
        id.as_bytes()[4],
        id.as_bytes()[5],
    ]);
    assert_eq!(millis, 1_777_536_000_123);
}

#[test]
fn seeds_never_repeat_within_a_source() {
    let (system, fixed) = (SystemIds, FixedIds::new(7));
    for source in [&system as &dyn IdSource, &fixed] {
        let seeds: BTreeSet<[u8; 32]> = (0..100).map(|_| source.seed().unwrap()).collect();
        assert_eq!(seeds.len(), 100);
    }
    assert_ne!(FixedIds::new(1).seed(), FixedIds::new(2).seed());
}
