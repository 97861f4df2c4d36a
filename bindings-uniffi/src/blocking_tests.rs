use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

use super::{MOST_THREADS, POOL, blocking};

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

fn wait<T>(future: impl Future<Output = T>) -> T {
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(value) => return value,
            Poll::Pending => thread::park(),
        }
    }
}

#[test]
fn the_answer_of_the_work_is_the_answer_of_the_call() {
    assert_eq!(wait(blocking(|| Ok(41 + 1))).unwrap(), 42);
    let refused = wait(blocking(|| Err::<(), _>(comptoir::Error::unknown(comptoir::Unknown::Request).into())));
    assert_eq!(refused.unwrap_err().code(), "unknown_request");
}

#[test]
fn work_that_is_no_longer_waited_for_runs_to_its_end() {
    let (go, held) = mpsc::channel::<()>();
    let (done, finished) = mpsc::channel();
    {
        let mut call = pin!(blocking(move || {
            held.recv().unwrap();
            done.send(()).unwrap();
            Ok(())
        }));
        assert!(call.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    }
    go.send(()).unwrap();
    finished.recv().unwrap();
}

#[test]
fn a_panic_is_an_error_and_the_pool_goes_on() {
    let ended = wait(blocking::<(), _>(|| std::panic::resume_unwind(Box::new("no message on standard error"))));
    assert_eq!(ended.unwrap_err().code(), "internal");
    assert!(wait(blocking(|| Ok(true))).unwrap());
}

#[test]
fn many_callers_share_a_few_threads() {
    let ran = Arc::new(AtomicUsize::new(0));
    let callers: Vec<_> = (0..64)
        .map(|_| {
            let ran = Arc::clone(&ran);
            thread::spawn(move || {
                wait(blocking(move || {
                    ran.fetch_add(1, Ordering::SeqCst);
                    Ok(())
                }))
            })
        })
        .collect();
    for caller in callers {
        caller.join().unwrap().unwrap();
    }
    assert_eq!(ran.load(Ordering::SeqCst), 64);
    assert!(POOL.lock().threads <= MOST_THREADS);
}
