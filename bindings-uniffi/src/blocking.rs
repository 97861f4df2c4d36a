//! The binding's own small pool: the core blocks, a coroutine must not.
//!
//! A few threads start when there is work for them and end when there is none. A call that is no longer waited for still
//! runs to its end: cancelling stops waiting, never a write.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use futures_channel::oneshot;

use crate::error::ComptoirError;

/// Writers of one desk are serial anyway, so more threads would only wait for each other.
const MOST_THREADS: usize = 4;

/// How long a thread without work stays.
const LINGER: Duration = Duration::from_secs(10);

type Job = Box<dyn FnOnce() + Send>;

struct Pool {
    state: Mutex<State>,
    work: Condvar,
}

struct State {
    queue: VecDeque<Job>,
    threads: usize,
    idle: usize,
}

static POOL: Pool =
    Pool { state: Mutex::new(State { queue: VecDeque::new(), threads: 0, idle: 0 }), work: Condvar::new() };

/// Runs `work` on the pool and waits for it without blocking the caller.
///
/// # Errors
/// What `work` answers; `internal` when it panicked or no thread could be started for it.
pub(crate) async fn blocking<T, F>(work: F) -> Result<T, ComptoirError>
where
    T: Send + 'static,
    F: FnOnce() -> Result<T, ComptoirError> + Send + 'static,
{
    let (answer, waiting) = oneshot::channel();
    POOL.submit(Box::new(move || {
        // Nobody waits any more when the caller was cancelled: the work is done all the same.
        let _ = answer.send(work());
    }))?;
    // The sender is dropped unused only when the work panicked.
    waiting.await.unwrap_or_else(|_| Err(ComptoirError::internal("call")))
}

impl Pool {
    fn submit(&'static self, job: Job) -> Result<(), ComptoirError> {
        let mut state = self.lock();
        state.queue.push_back(job);
        if state.queue.len() > state.idle && state.threads < MOST_THREADS {
            match thread::Builder::new().name("comptoir".to_owned()).spawn(|| self.serve()) {
                Ok(_) => state.threads += 1,
                // Those that run will come to it.
                Err(_) if state.threads > 0 => {}
                Err(_) => {
                    state.queue.pop_back();
                    return Err(ComptoirError::internal("thread of a call"));
                }
            }
        }
        drop(state);
        self.work.notify_one();
        Ok(())
    }

    fn serve(&self) {
        let mut state = self.lock();
        loop {
            if let Some(job) = state.queue.pop_front() {
                drop(state);
                // A panic ends the call, not the thread.
                let _ = catch_unwind(AssertUnwindSafe(job));
                state = self.lock();
                continue;
            }
            state.idle += 1;
            let (woken, waited) = self.work.wait_timeout(state, LINGER).unwrap_or_else(PoisonError::into_inner);
            state = woken;
            state.idle -= 1;
            if waited.timed_out() && state.queue.is_empty() {
                state.threads -= 1;
                return;
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
#[path = "blocking_tests.rs"]
mod tests;
