use super::*;

// Expected values by Python's hashlib and hmac: HKDF-SHA-256 of bytes 0 to 31 with salt `comptoir`.
fn root() -> [u8; 32] {
    std::array::from_fn(|index| index as u8)
}

fn hex(bytes: &[u8]) -> String {
    HEXLOWER_PERMISSIVE.encode(bytes)
}

#[test]
fn derived_keys_are_those_of_rfc_5869_and_differ_by_purpose() {
    let set = KeySet::derive(1, root());
    assert_eq!(hex(&*set.audit.0), "7dc099952e6efe747c29b219bcfe518d157af481642f5de5834dbd0c0a6d10f4");
    assert_eq!(hex(&*set.wrap), "393711bccb92d41bb99bd4d01708f3275174ef3877373d64502591ad10278a2c");
    let keys = [&set.audit.0, &set.cursor.nonce.0, &set.cursor.seal, &set.token.0, &set.proof.0, &set.wrap];
    for (index, key) in keys.iter().enumerate() {
        assert!(keys.iter().skip(index + 1).all(|other| other != key));
    }
}

#[test]
fn codes_do_not_confuse_where_one_part_ends() {
    let set = KeySet::derive(1, root());
    assert_ne!(set.audit().tag(&[b"ab", b"c"]), set.audit().tag(&[b"a", b"bc"]));
    assert_ne!(set.audit().tag(&[b"ab"]), set.audit().tag(&[b"ab", b""]));
    assert!(set.audit().verify(&[b"ab"], &set.audit().tag(&[b"ab"])));
    assert!(!set.audit().verify(&[b"ab"], &set.cursor().nonce.tag(&[b"ab"])));
    assert!(!set.audit().verify(&[b"ab"], &set.audit().tag(&[b"ab"])[..31]));
}

fn from(variables: &[(&str, &str)]) -> Result<Keys, KeysError> {
    Keys::from_variables(|name| {
        Ok(variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
    })
}

#[test]
fn keys_are_read_from_the_environment_in_hexadecimal_or_base64() {
    let texts = [
        "000102030405060708090a0b0c0d0e0f101112131415161718191A1B1C1D1E1F",
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
        " AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8\n",
    ];
    for text in texts {
        let keys = from(&[("COMPTOIR_KEY", text)]).unwrap();
        assert_eq!((keys.current_id(), keys.current().proof()), (1, KeySet::derive(1, root()).proof()));
    }
    let previous = format!("1:{}, 7:{}", texts[0], texts[1]);
    let keys =
        from(&[("COMPTOIR_KEY", texts[0]), ("COMPTOIR_KEY_ID", "9"), ("COMPTOIR_PREVIOUS_KEYS", &previous)]).unwrap();
    assert_eq!(keys.all().map(KeySet::id).collect::<Vec<_>>(), [9, 1, 7]);
    assert!(keys.by_id(7).is_some() && keys.by_id(8).is_none());
    let generated = Keys::generate_text().unwrap();
    assert_ne!(generated, Keys::generate_text().unwrap());
    assert!(from(&[("COMPTOIR_KEY", &generated)]).is_ok());
}

#[test]
fn keys_that_are_none_are_refused_without_repeating_them() {
    assert_eq!(from(&[]).unwrap_err(), KeysError::Missing);
    let good = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    for variables in [
        vec![("COMPTOIR_KEY", "")],
        vec![("COMPTOIR_KEY", "secret")],
        vec![("COMPTOIR_KEY", &good[4..])],
        vec![("COMPTOIR_KEY", good), ("COMPTOIR_KEY_ID", "-1")],
        vec![("COMPTOIR_KEY", good), ("COMPTOIR_PREVIOUS_KEYS", good)],
    ] {
        assert_eq!(from(&variables).unwrap_err(), KeysError::Malformed);
    }
    let twice = format!("1:{good}");
    assert_eq!(from(&[("COMPTOIR_KEY", good), ("COMPTOIR_PREVIOUS_KEYS", &twice)]).unwrap_err(), KeysError::SameId);
    assert_eq!(format!("{:?}", Keys::new(1, root())), "Keys(…)");
}
