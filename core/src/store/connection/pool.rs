//! A few connections behind a mutex.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use super::deadline::Deadline;
use crate::store::fault::StoreFault;

/// At most `limit` connections, opened when first needed.
pub(super) struct Pool<C> {
    state: Mutex<State<C>>,
    freed: Condvar,
    limit: usize,
}

struct State<C> {
    idle: Vec<C>,
    /// How many there are, idle or out.
    open: usize,
}

/// A connection taken out. Dropped, it is forgotten, unless it was [given back](Lease::give_back).
pub(super) struct Lease<'pool, C> {
    pool: &'pool Pool<C>,
    connection: Option<C>,
    given_back: bool,
}

impl<C> Pool<C> {
    pub(super) fn new(limit: usize) -> Self {
        Self { state: Mutex::new(State { idle: Vec::new(), open: 0 }), freed: Condvar::new(), limit: limit.max(1) }
    }

    /// An idle connection, a new one, or the first that comes back before the deadline.
    pub(super) fn take(
        &self,
        deadline: Deadline,
        connect: impl FnOnce() -> Result<C, StoreFault>,
    ) -> Result<Lease<'_, C>, StoreFault> {
        let mut state = self.state();
        loop {
            if let Some(connection) = state.idle.pop() {
                return Ok(Lease { pool: self, connection: Some(connection), given_back: false });
            }
            if state.open < self.limit {
                state.open += 1;
                drop(state);
                // From here the lease keeps count, also when connecting fails or panics.
                let mut lease = Lease { pool: self, connection: None, given_back: false };
                lease.connection = Some(connect()?);
                return Ok(lease);
            }
            let left = deadline.left().ok_or(StoreFault::Busy)?;
            state = self.freed.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// Forgets the idle connections: the server they spoke to is gone.
    #[cfg(feature = "postgres")]
    pub(super) fn forget_idle(&self) {
        let idle = {
            let mut state = self.state();
            let idle = std::mem::take(&mut state.idle);
            state.open = state.open.saturating_sub(idle.len());
            idle
        };
        self.freed.notify_all();
        drop(idle);
    }

    fn state(&self) -> MutexGuard<'_, State<C>> {
        // Nothing that can panic runs under the lock.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<C> Lease<'_, C> {
    /// The connection; `None` never happens between taking and giving back.
    pub(super) fn get(&mut self) -> Option<&mut C> {
        self.connection.as_mut()
    }

    /// Puts a sound connection back for others.
    pub(super) fn give_back(mut self) {
        if let Some(connection) = self.connection.take() {
            self.pool.state().idle.push(connection);
            // The count stays: the connection is still open.
            self.given_back = true;
            self.pool.freed.notify_one();
        }
    }
}

impl<C> Drop for Lease<'_, C> {
    fn drop(&mut self) {
        if self.given_back {
            return;
        }
        // Closed before it is counted as gone, so that there are never more than the limit.
        self.connection = None;
        let mut state = self.pool.state();
        state.open = state.open.saturating_sub(1);
        drop(state);
        self.pool.freed.notify_one();
    }
}
