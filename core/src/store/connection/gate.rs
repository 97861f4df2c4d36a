//! The writers' queue of an SQLite file: first the threads of this process in their order, then the processes, by a
//! lock on a file beside the database.
//!
//! SQLite's own busy handler gives no order and gives up under load; a queue outside of it does neither.

use std::collections::VecDeque;
use std::fs::{File, OpenOptions, TryLockError};
use std::hash::{BuildHasher, RandomState};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use super::deadline::Deadline;
use super::files;
use crate::store::fault::{Cause, StoreFault};

/// One gate for each database file that is open in this process.
static GATES: Mutex<Vec<(PathBuf, Weak<Gate>)>> = Mutex::new(Vec::new());

const SHORTEST_PAUSE: Duration = Duration::from_micros(200);
const LONGEST_PAUSE: Duration = Duration::from_millis(10);

pub(super) struct Gate {
    lane: Mutex<Lane>,
    moved: Condvar,
    file: File,
    /// A fork inherits the list of gates, but the lock it would share with its parent keeps neither out.
    process: u32,
}

struct Lane {
    next: u64,
    /// Who waits, in order; the first is writing, or waits for other processes.
    waiting: VecDeque<u64>,
}

/// The right to write, until it is dropped.
pub(super) struct Turn<'gate> {
    gate: &'gate Gate,
    ticket: u64,
    locked: bool,
}

impl Gate {
    /// The gate of the database at `path`, which is canonical. Makes the lock file where there is none.
    pub(super) fn at(path: &Path) -> Result<Arc<Self>, StoreFault> {
        let mut gates = GATES.lock().unwrap_or_else(PoisonError::into_inner);
        let process = std::process::id();
        gates.retain(|(_, gate)| gate.upgrade().is_some_and(|gate| gate.process == process));
        if let Some(gate) = gates.iter().find(|(known, _)| known == path).and_then(|(_, gate)| gate.upgrade()) {
            return Ok(gate);
        }
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(files::beside(path, ".lock"))
            .map_err(|error| files::fault(&error))?;
        let gate = Arc::new(Self {
            lane: Mutex::new(Lane { next: 0, waiting: VecDeque::new() }),
            moved: Condvar::new(),
            file,
            process,
        });
        gates.push((path.to_path_buf(), Arc::downgrade(&gate)));
        Ok(gate)
    }

    /// Waits for the right to write.
    pub(super) fn enter(&self, deadline: Deadline) -> Result<Turn<'_>, StoreFault> {
        let mut lane = self.lane();
        let ticket = lane.next;
        lane.next = lane.next.wrapping_add(1);
        lane.waiting.push_back(ticket);
        // From here the turn leaves the lane, however this ends.
        let mut turn = Turn { gate: self, ticket, locked: false };
        while lane.waiting.front() != Some(&ticket) {
            let Some(left) = deadline.left() else {
                drop(lane);
                return Err(StoreFault::Busy);
            };
            lane = self.moved.wait_timeout(lane, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        drop(lane);
        self.lock_file(deadline)?;
        turn.locked = true;
        Ok(turn)
    }

    fn lock_file(&self, deadline: Deadline) -> Result<(), StoreFault> {
        let jitter = RandomState::new();
        let mut pause = SHORTEST_PAUSE;
        for round in 0_u64.. {
            match self.file.try_lock() {
                Ok(()) => return Ok(()),
                Err(TryLockError::WouldBlock) => {}
                Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Interrupted => continue,
                // Where files have no locks, the lane serves this process and SQLite's busy handler the others.
                Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => return Ok(()),
                Err(TryLockError::Error(_)) => return Err(StoreFault::Unavailable(Cause("the lock file"))),
            }
            let left = deadline.left().ok_or(StoreFault::Busy)?;
            let percent = u32::try_from(jitter.hash_one(round) % 100).unwrap_or_default();
            std::thread::sleep((pause / 2 + pause * percent / 100).min(left));
            pause = (pause * 3 / 2).min(LONGEST_PAUSE);
        }
        Err(StoreFault::Busy)
    }

    fn lane(&self) -> MutexGuard<'_, Lane> {
        // Nothing that can panic runs under the lock.
        self.lane.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if self.locked {
            // An unlock that fails is made up for when the process ends; the next writer says `store_busy` until then.
            let _ = self.gate.file.unlock();
        }
        self.gate.lane().waiting.retain(|ticket| *ticket != self.ticket);
        self.gate.moved.notify_all();
    }
}
