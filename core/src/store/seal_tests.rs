use super::*;
use crate::Timestamp;

fn draw() -> Draw {
    Draw::new([7; 32], Timestamp::from_micros(0))
}

#[test]
fn a_sealed_value_opens_only_under_its_key_as_what_it_is() {
    let mut draw = draw();
    let key = SealKey::draw(&mut draw);
    let sealed = key.seal("Jöe".as_bytes(), b"user.name", draw.bytes()).unwrap();
    assert_eq!(key.open(&sealed, b"user.name").unwrap().as_slice(), "Jöe".as_bytes());
    assert_eq!(sealed.len(), 1 + NONCE + "Jöe".len() + 16);
    assert_eq!(key.open(&sealed, b"user.email").unwrap_err().code(), "store_row");
    assert_eq!(SealKey::draw(&mut draw).open(&sealed, b"user.name").unwrap_err().code(), "store_row");
    for index in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[index] ^= 1;
        assert!(key.open(&changed, b"user.name").is_err(), "byte {index}");
        assert!(key.open(&sealed[..index], b"user.name").is_err(), "cut at {index}");
    }
    assert!(!format!("{key:?}").contains('7'));
}

#[test]
fn the_cipher_is_that_of_draft_irtf_cfrg_xchacha() {
    // Its appendix A.3.1.
    let key: [u8; 32] = std::array::from_fn(|index| 0x80 + index as u8);
    let nonce: [u8; 24] = std::array::from_fn(|index| 0x40 + index as u8);
    let aad = [0x50, 0x51, 0x52, 0x53, 0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7];
    let text = "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, \
                sunscreen would be it.";
    let sealed = SealKey(Zeroizing::new(key)).seal(text.as_bytes(), &aad, nonce).unwrap();
    assert_eq!(sealed[..1 + NONCE], [&[1], nonce.as_slice()].concat());
    assert_eq!(sealed[1 + NONCE..][..8], [0xbd, 0x6d, 0x17, 0x9d, 0x3e, 0x83, 0xd4, 0x3b]);
    let tag = [0xc0, 0x87, 0x59, 0x24, 0xc1, 0xc7, 0x98, 0x79, 0x47, 0xde, 0xaf, 0xd8, 0x78, 0x0a, 0xcf, 0x49];
    assert_eq!(sealed[sealed.len() - 16..], tag);
}

#[test]
fn a_wrapped_key_opens_for_its_owner_and_desk_through_rotation() {
    let mut draw = draw();
    let key = SealKey::draw(&mut draw);
    let (desk, owner) = (DeskId::from_bytes([1; 16]), [2; 16]);
    let old = Keys::new(1, [1; 32]);
    let wrapped = key.wrap(&old, desk, &owner, draw.bytes()).unwrap();
    let rotated = Keys::new(2, [2; 32]).with_previous(1, [1; 32]).unwrap();
    for keys in [&old, &rotated] {
        assert_eq!(*SealKey::unwrap(keys, desk, &owner, &wrapped).unwrap().0, *key.0);
    }
    let again = key.wrap(&rotated, desk, &owner, draw.bytes()).unwrap();
    assert_eq!(*SealKey::unwrap(&rotated, desk, &owner, &again).unwrap().0, *key.0);
    let code = |keys: &Keys, desk: u8, owner: u8, wrapped: &[u8]| {
        SealKey::unwrap(keys, DeskId::from_bytes([desk; 16]), &[owner; 16], wrapped).unwrap_err().code()
    };
    assert_eq!(code(&old, 1, 2, &again), "store_wrong_key");
    assert_eq!(code(&old, 9, 2, &wrapped), "store_row");
    assert_eq!(code(&old, 1, 9, &wrapped), "store_row");
    assert_eq!(code(&Keys::new(1, [9; 32]), 1, 2, &wrapped), "store_row");
    for cut in [0, 1, 5, 20, 30, wrapped.len() - 1] {
        assert_eq!(code(&old, 1, 2, &wrapped[..cut]), "store_row");
    }
}

#[test]
fn a_place_opens_in_its_own_list_alone_and_is_sealed_the_same_each_time() {
    let keys = Keys::new(1, [7; 32]);
    let place = keys.current().cursor();
    let sealed = place.seal(b"Garage Chez Joe", b"list").unwrap();
    assert_eq!(place.seal(b"Garage Chez Joe", b"list").unwrap(), sealed);
    assert_eq!(place.open(&sealed, b"list").unwrap().as_slice(), b"Garage Chez Joe");
    assert!(!sealed.windows(6).any(|part| part == b"Garage"));
    // No nonce is used for two values, nor for one value of two lists.
    for (other, list) in [(&b"Garage Chez Jo"[..], &b"list"[..]), (b"Garage Chez Joe", b"lists"), (b"", b"list")] {
        assert_ne!(place.seal(other, list).unwrap()[..24], sealed[..24]);
    }
    assert!(place.open(&sealed, b"lists").is_none());
    for end in 0..sealed.len() {
        assert!(place.open(&sealed[..end], b"list").is_none(), "{end}");
    }
    for at in 0..sealed.len() {
        let mut altered = sealed.clone();
        altered[at] ^= 1;
        assert!(place.open(&altered, b"list").is_none(), "{at}");
    }
    let other = Keys::new(1, [8; 32]);
    assert!(other.current().cursor().open(&sealed, b"list").is_none());
}
