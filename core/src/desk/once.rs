//! Commands that are done once, however often they are sent (rule Q8).

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::command::{Command, sealing_context};
use crate::error::{Error, Failure};
use crate::model::role::{Action, Standing};
use crate::store::StoreFault;
use crate::store::audit::{self as trail, OutcomeRow};
use crate::store::keys::Keys;

/// The key of `once` and the command it came with, as they are kept: keyed hashes, by every root key there is.
pub(super) struct Key {
    hashes: Vec<(Vec<u8>, [u8; 32])>,
}

impl Key {
    pub(super) fn new(keys: &Keys, key: &str, action: Action, input: &impl Serialize) -> Result<Self, Error> {
        let input = serde_json::to_vec(input).map_err(|_| Error::internal("input of a command"))?;
        let hashes = keys.all().map(|set| {
            let body = set.audit().tag(&[b"once body", action.as_str().as_bytes(), &input]);
            (set.audit().tag(&[b"once key", key.as_bytes()]).to_vec(), body)
        });
        Ok(Self { hashes: hashes.collect() })
    }

    /// The hashes by the current root key.
    fn current(&self) -> Result<&(Vec<u8>, [u8; 32]), Error> {
        self.hashes.first().ok_or_else(|| Error::internal("root key"))
    }
}

impl Command<'_> {
    /// What the key's command came to, if it was done before.
    pub(super) fn outcome<O: DeserializeOwned>(&mut self, key: &Key) -> Result<Option<O>, Error> {
        let hashes: Vec<Vec<u8>> = key.hashes.iter().map(|(key, _)| key.clone()).collect();
        let actor = self.actor().to_owned();
        let Some(row) = trail::outcome(self.connection, self.desk, &actor, &hashes)? else { return Ok(None) };
        if !key.hashes.iter().any(|(key, body)| *key == row.key_hash && body.as_slice() == row.body_hash) {
            return Err(Error::new(Failure::KeyReused));
        }
        let bad_row = || Error::from(StoreFault::row("outcomes", "outcome"));
        let owner: [u8; 16] = row.owner_id.as_slice().try_into().map_err(|_| bad_row())?;
        let context = sealing_context(self.desk, &owner, "outcome", &row.key_hash);
        let body = self.seal_key(owner)?.open(&row.outcome, &context).map_err(|_| bad_row())?;
        serde_json::from_slice(&body).map(Some).map_err(|_| bad_row())
    }

    pub(super) fn remember(&mut self, key: &Key, outcome: &impl Serialize) -> Result<(), Error> {
        let body = serde_json::to_vec(outcome).map_err(|_| Error::internal("outcome of a command"))?;
        let owner = match (self.outcome_owner(), &self.standing) {
            (Some(owner), _) => owner,
            (None, Standing::Staff { user, .. } | Standing::Contact { user, .. }) => *user.as_bytes(),
            (None, Standing::Host) => *self.desk.as_bytes(),
        };
        let (key, command) = key.current()?;
        let outcome = self.seal(owner, "outcome", key, &body)?;
        let row = OutcomeRow {
            desk_id: self.desk,
            actor: self.actor().to_owned(),
            key_hash: key.clone(),
            body_hash: command.to_vec(),
            owner_id: owner.to_vec(),
            outcome,
            at: self.now,
        };
        Ok(trail::insert_outcome(self.connection, &row)?)
    }
}
