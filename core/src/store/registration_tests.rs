use super::*;

const AT: Timestamp = Timestamp::from_micros(7);
const ID: RegistrationId = RegistrationId::from_bytes([3; 16]);

#[test]
fn p3_a_list_goes_through_the_states_and_on_from_its_place() {
    use RegistrationState::{Approved, Awaiting, Declined};
    let of = |only, after| stretches(only, after).collect::<Vec<_>>();
    assert_eq!(of(None, None), [(Awaiting, None), (Approved, None), (Declined, None)]);
    assert_eq!(of(Some(Approved), None), [(Approved, None)]);
    assert_eq!(of(None, Some((Awaiting, AT, ID))), [(Awaiting, Some((AT, ID))), (Approved, None), (Declined, None)]);
    assert_eq!(of(None, Some((Approved, AT, ID))), [(Approved, Some((AT, ID))), (Declined, None)]);
    assert_eq!(of(Some(Declined), Some((Declined, AT, ID))), [(Declined, Some((AT, ID)))]);
}
