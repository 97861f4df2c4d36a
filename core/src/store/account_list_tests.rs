//! Every list of accounts walks an index in its own order.

use super::*;
use crate::store::listing::tests::{DESK, Filled, index_of, plan, without_sorting};
use crate::{Locale, StoreFault};

fn every_list(beginning: &Beginning, mut visit: impl FnMut(AccountList<'_>)) {
    let dealership = DealershipId::from_bytes([0; 16]);
    for bits in 0..16 {
        for sort in AccountSort::ALL {
            visit(AccountList {
                desk: DESK,
                beginning: (bits & 1 > 0).then_some(beginning),
                state: (bits & 2 > 0).then_some(AccountState::Active),
                dealership: (bits & 4 > 0).then_some(dealership),
                country: (bits & 8 > 0).then_some(Country::FI),
                sort: *sort,
            });
        }
    }
}

fn plans(filled: &Filled) {
    let place = AccountPlace {
        key: b"garage 4".to_vec(),
        created_at: Timestamp::from_micros(9_000),
        id: AccountId::from_bytes([3; 16]),
    };
    let read = filled.database.read::<_, StoreFault>(Some(DESK), |connection| {
        without_sorting(connection);
        for language in [Locale::FR, Locale::FI] {
            every_list(&Beginning::new(&language, "garag".to_owned()), |list| {
                for after in [None, Some(&place)] {
                    for stretch in list.stretches(after) {
                        let plan = plan(connection, list.query(stretch.as_ref(), after, 51));
                        let index = match (list.sort, list.dealership) {
                            (AccountSort::Name, None) => "accounts_by_key",
                            (AccountSort::Name, Some(_)) => "accounts_by_dealership_key",
                            (AccountSort::Newest, None) => "accounts_newest",
                            (AccountSort::Newest, Some(_)) => "accounts_by_dealership_newest",
                        };
                        assert_eq!(index_of(&plan), Ok(index.to_owned()));
                    }
                }
            });
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
