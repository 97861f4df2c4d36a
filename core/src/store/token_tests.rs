use proptest::prelude::*;

use super::*;

const PURPOSES: [TokenPurpose; 4] =
    [TokenPurpose::Activate, TokenPurpose::ConfirmEmail, TokenPurpose::ResetPassword, TokenPurpose::SignIn];

fn keys() -> Keys {
    Keys::new(1, std::array::from_fn(|index| index as u8))
}

fn of(address: &str) -> TokenOf<'_> {
    TokenOf {
        desk: DeskId::from_bytes([1; 16]),
        id: [2; 16],
        generation: 3,
        purpose: PURPOSES[0],
        user: UserId::from_bytes([4; 16]),
        address,
    }
}

#[test]
fn p11_a_token_is_its_id_and_the_code_over_all_it_is_bound_to() {
    // By Python's hmac, over the parts with their lengths before them, and base64.
    let token = of("joe@garage.example").write(&keys());
    assert_eq!(*token, "AgICAgICAgICAgICAgICAvBgf6fnX3llGZcIwC7gcdQP1BH6t1xDrMgNgkJJ8dlt");
    let read = Token::parse(&token).unwrap();
    assert_eq!(read.id(), [2; 16]);
    assert!(read.proves(&of("joe@garage.example"), &keys()));
}

#[test]
fn p11_a_token_is_bound_to_desk_id_generation_purpose_user_and_address() {
    let keys = keys();
    let token = Token::parse(&of("joe@garage.example").write(&keys)).unwrap();
    let same = || of("joe@garage.example");
    let others = [
        TokenOf { desk: DeskId::from_bytes([2; 16]), ..same() },
        TokenOf { id: [1; 16], ..same() },
        TokenOf { generation: 4, ..same() },
        TokenOf { generation: 2, ..same() },
        TokenOf { purpose: PURPOSES[1], ..same() },
        TokenOf { purpose: PURPOSES[2], ..same() },
        TokenOf { purpose: PURPOSES[3], ..same() },
        TokenOf { user: UserId::from_bytes([5; 16]), ..same() },
        TokenOf { address: "joe@garage.exampl", ..same() },
        TokenOf { address: "", ..same() },
    ];
    for other in others {
        assert!(!token.proves(&other, &keys));
    }
    assert!(token.proves(&same(), &keys));
}

#[test]
fn p11_a_token_outlives_its_root_key_while_that_is_known() {
    let old = Token::parse(&of("a").write(&keys())).unwrap();
    let rotated = Keys::new(2, [9; 32]).with_previous(1, std::array::from_fn(|index| index as u8)).unwrap();
    assert!(old.proves(&of("a"), &rotated));
    let new = Token::parse(&of("a").write(&rotated)).unwrap();
    assert!(new.proves(&of("a"), &rotated) && !new.proves(&of("a"), &keys()));
    assert!(!old.proves(&of("a"), &Keys::new(2, [9; 32])));
}

#[test]
fn p11_what_is_no_token_is_not_read() {
    let token = of("a").write(&keys());
    let padded = [&token[..], "="].concat();
    let standard = token.replace(['-', '_'], "+");
    for text in ["", &token[1..], &token[..63], &padded, &format!(" {}", &token[1..]), &"é".repeat(32)] {
        assert!(Token::parse(text).is_none(), "{text}");
    }
    assert_eq!(Token::parse(&standard).is_none(), standard != *token);
    assert!(Token::parse(&format!("{}+", &token[1..])).is_none());
}

proptest! {
    #[test]
    fn p11_only_the_token_itself_opens(
        desk in any::<[u8; 16]>(), id in any::<[u8; 16]>(), generation in any::<i64>(), purpose in 0..4_usize,
        user in any::<[u8; 16]>(), address in "[a-z@.]{0,20}", cut in 0..64_usize, bit in 0..384_usize,
        more in "[A-Za-z0-9_=-]{1,4}", other in 1..4_usize,
    ) {
        let of = TokenOf {
            desk: DeskId::from_bytes(desk),
            id,
            generation,
            purpose: PURPOSES[purpose],
            user: UserId::from_bytes(user),
            address: &address,
        };
        let keys = keys();
        let text = of.write(&keys);
        prop_assert!(Token::parse(&text).unwrap().proves(&of, &keys));
        prop_assert!(Token::parse(&text[..cut]).is_none());
        prop_assert!(Token::parse(&[&text[..], &more[..]].concat()).is_none());
        let mut bytes = BASE64URL_NOPAD.decode(text.as_bytes()).unwrap();
        bytes[bit / 8] ^= 1 << (bit % 8);
        prop_assert!(!Token::parse(&BASE64URL_NOPAD.encode(&bytes)).unwrap().proves(&of, &keys));
        let elsewhere = TokenOf { purpose: PURPOSES[(purpose + other) % 4], ..of };
        prop_assert!(!Token::parse(&text).unwrap().proves(&elsewhere, &keys));
    }

    #[test]
    fn p11_any_text_is_read_or_not(text in "\\PC{0,80}") {
        if let Some(token) = Token::parse(&text) {
            prop_assert!(!token.proves(&of("a"), &keys()));
        }
    }
}
