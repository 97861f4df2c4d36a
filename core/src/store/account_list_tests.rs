//! Every list of accounts walks an index in its own order.

use super::*;
use crate::DealershipId;
use crate::store::account::{named, numbered};
use crate::store::listing::tests::{DESK, Filled, index_of, plan, without_sorting};
use crate::{Locale, StoreFault};

fn every_list(beginning: &Beginning, mut visit: impl FnMut(AccountList<'_>)) {
    let dealership = DealershipId::from_bytes([0; 16]);
    let (administrator, group) = (UserId::from_bytes([0; 16]), GroupId::from_bytes([0; 16]));
    for bits in 0..64 {
        for sort in AccountSort::ALL {
            visit(AccountList {
                desk: DESK,
                beginning: (bits & 1 > 0).then_some(beginning),
                state: (bits & 2 > 0).then_some(AccountState::Active),
                sight: if bits & 4 > 0 { Sight::Dealership(dealership) } else { Sight::Desk },
                country: (bits & 8 > 0).then_some(Country::FI),
                administrator: (bits & 16 > 0).then_some(administrator),
                group: (bits & 32 > 0).then_some(group),
                sort: *sort,
            });
        }
    }
}

fn list_of_all<'a>() -> AccountList<'a> {
    AccountList {
        desk: DESK,
        beginning: None,
        state: None,
        sight: Sight::Desk,
        country: None,
        administrator: None,
        group: None,
        sort: AccountSort::Name,
    }
}

fn plans(filled: &Filled) {
    let place = AccountPlace {
        key: b"garage 4".to_vec(),
        created_at: Timestamp::from_micros(9_000),
        id: AccountId::from_bytes([3; 16]),
    };
    let read = filled.database.read::<_, StoreFault>(Some(DESK), |connection| {
        for sort in AccountSort::ALL {
            let own = AccountList { sight: Sight::Account(place.id), sort: *sort, ..list_of_all() };
            for after in [None, Some(&place)] {
                // One row by its key, or none.
                let whole = plan(connection, own.query(None, after, 51)).join("\n");
                assert!(
                    ["PRIMARY KEY (desk_id=? AND id=?", "accounts_pkey"].iter().any(|key| whole.contains(key)),
                    "{whole}"
                );
            }
        }
        Ok(())
    });
    read.unwrap();
    let read = filled.database.read::<_, StoreFault>(Some(DESK), |connection| {
        without_sorting(connection);
        for language in [Locale::FR, Locale::FI] {
            every_list(&Beginning::new(&language, "garag".to_owned()), |list| {
                for after in [None, Some(&place)] {
                    for stretch in list.stretches(after) {
                        let plan = plan(connection, list.query(stretch.as_ref(), after, 51));
                        let index = match (list.sort, list.administrator, list.sight) {
                            // The few of one customer, or of a group, are found by an index, and put in order.
                            (AccountSort::Newest, Some(_), _) => {
                                let whole = plan.join("\n");
                                let by_group = list.group.is_some() && whole.contains("account_group_members");
                                assert!(whole.contains("accounts_by_administrator") || by_group, "{whole}");
                                let bad = ["newest", "SCAN ", "Seq Scan"];
                                assert!(bad.iter().all(|bad| !whole.contains(bad)), "{whole}");
                                continue;
                            }
                            (AccountSort::Name, Some(_), _) => "accounts_by_administrator",
                            (AccountSort::Name, None, Sight::Desk) => "accounts_by_key",
                            (AccountSort::Name, None, _) => "accounts_by_dealership_key",
                            (AccountSort::Newest, None, Sight::Desk) => "accounts_newest",
                            (AccountSort::Newest, None, _) => "accounts_by_dealership_newest",
                        };
                        assert_eq!(index_of(&plan), Ok(index.to_owned()));
                    }
                }
            });
        }
        let dealership = Sight::Dealership(DealershipId::from_bytes([0; 16]));
        for sight in [Sight::Desk, dealership, Sight::Account(place.id)] {
            let plans = [
                (plan(connection, named(DESK, "garage 4", sight)), "accounts_by_name"),
                (plan(connection, numbered(DESK, "c-10", sight)), "accounts_by_reference"),
            ];
            for (plan, index) in plans {
                assert_eq!(index_of(&plan), Ok(index.to_owned()));
            }
        }
        Ok(())
    });
    read.unwrap();
}

#[cfg(feature = "sqlite")]
#[test]
fn a11_every_list_of_accounts_walks_an_index_of_sqlite() {
    plans(&Filled::sqlite());
}

#[cfg(feature = "postgres")]
#[test]
fn a11_every_list_of_accounts_walks_an_index_of_postgres() {
    plans(&Filled::postgres());
}

/// In tables kept in the order of their key, SQLite must be told not to walk all of a desk (migration 3).
#[cfg(feature = "sqlite")]
#[test]
fn a11_contacts_and_invitations_are_found_by_an_index_of_sqlite() {
    use crate::store::schema::{contacts, invitations};
    let filled = Filled::sqlite();
    let account = AccountId::from_bytes([3; 16]);
    let user = UserId::from_bytes([3; 16]);
    let read = filled.database.read::<_, StoreFault>(Some(DESK), |connection| {
        let live = contacts::desk_id.eq(DESK).and(contacts::ended_at.is_null());
        let plans = [
            (plan(connection, contacts::table.filter(live.and(contacts::account_id.eq(account)))), "contacts_ever"),
            (plan(connection, contacts::table.filter(live.and(contacts::user_id.eq_any([user])))), "contacts_by_user"),
            (
                plan(
                    connection,
                    invitations::table.filter(invitations::desk_id.eq(DESK).and(invitations::user_id.eq(user))),
                ),
                "invitations_by_user",
            ),
        ];
        for (plan, index) in plans {
            assert_eq!(index_of(&plan), Ok(index.to_owned()));
        }
        Ok(())
    });
    read.unwrap();
}
