//! The root keys that a host gives to a store.

use std::fmt;

use comptoir::{Args, ProblemCode};

use crate::error::ComptoirError;
use crate::problem;

/// A root key and the id that the store knows it by.
#[derive(uniffi::Record)]
#[uniffi::export(Debug)]
pub struct RootKey {
    /// Which: from 0 to 4,294,967,295; a new root key takes a new id.
    pub id: i64,
    /// 32 bytes, secret.
    pub bytes: Vec<u8>,
}

/// The root keys of a store: everything that is sealed or signed derives from them. They are never stored.
#[derive(uniffi::Record)]
#[uniffi::export(Debug)]
pub struct Keys {
    /// For whatever is new.
    pub current: RootKey,
    /// Those that were current before.
    #[uniffi(default)]
    pub previous: Vec<RootKey>,
}

impl fmt::Debug for RootKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RootKey({}, ..)", self.id)
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys(..)")
    }
}

impl TryFrom<Keys> for comptoir::Keys {
    type Error = ComptoirError;

    fn try_from(keys: Keys) -> Result<Self, ComptoirError> {
        let (id, bytes) = checked(keys.current, "/keys/current")?;
        keys.previous.into_iter().enumerate().try_fold(Self::new(id, bytes), |known, (index, key)| {
            let path = format!("/keys/previous/{index}");
            let (id, bytes) = checked(key, &path)?;
            known.with_previous(id, bytes).map_err(|_| {
                problem::argument(&format!("{path}/id"), ProblemCode::Duplicate, Args::none().with("row", index))
            })
        })
    }
}

fn checked(key: RootKey, path: &str) -> Result<(u32, [u8; 32]), ComptoirError> {
    let id = u32::try_from(key.id).map_err(|_| outside(&format!("{path}/id"), key.id < 0, 0, i64::from(u32::MAX)))?;
    let short = key.bytes.len() < 32;
    let bytes = key.bytes.try_into().map_err(|_| outside(&format!("{path}/bytes"), short, 32, 32))?;
    Ok((id, bytes))
}

fn outside(path: &str, below: bool, min: i64, max: i64) -> ComptoirError {
    let (code, args) = if below {
        (ProblemCode::TooFew, Args::none().with("min", min))
    } else {
        (ProblemCode::TooMany, Args::none().with("max", max))
    };
    problem::argument(path, code, args)
}
