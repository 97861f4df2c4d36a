//! Eight real processes submit to one store, one of them is killed midway: whatever was acknowledged is there.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a test that fails says where; it tells its time"
)]

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdout, Command, Stdio};

use comptoir::{Actor, RequestFilter, Store};
use comptoir_tests::{House, Kind, draft};

const PROCESSES: usize = 8;
const REQUESTS: usize = 200;
const URL: &str = "COMPTOIR_TEST_URL";
const WORKER: &str = "COMPTOIR_TEST_WORKER";

/// What one of the processes does; run by the tests below, in a process of its own.
#[test]
#[ignore = "a worker of the tests below"]
fn durability_worker() {
    let (Ok(url), Ok(worker)) = (std::env::var(URL), std::env::var(WORKER)) else { return };
    let store = Store::open(&url, House::keys()).unwrap();
    let desk = store.desk("infomedia").unwrap();
    let host = desk.session(Actor::host("tests")).unwrap();
    let denis = host.people().staff_by_email("denis@infomedia.example").unwrap().unwrap();
    let dealer = desk.session(Actor::staff(denis.id)).unwrap();
    let mut wanted = draft();
    // All start at once.
    println!("ready");
    std::io::stdin().read_line(&mut String::new()).unwrap();
    for number in 0..REQUESTS {
        wanted.account.name = Some(format!("Garage {worker} {number}"));
        match dealer.requests().submit(&wanted) {
            Ok(receipt) => println!("receipt {number} {}", receipt.code),
            Err(error) => println!("error {}", error.code()),
        }
        std::io::stdout().flush().unwrap();
    }
}

struct Worker {
    process: Child,
    lines: std::io::Lines<BufReader<ChildStdout>>,
}

fn start(url: &str, worker: usize) -> Worker {
    let mut process = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "durability_worker", "--nocapture"])
        .env(URL, url)
        .env(WORKER, worker.to_string())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(process.stdout.take().unwrap()).lines();
    Worker { process, lines }
}

/// The receipts that a process wrote: their numbers and codes. Kills it after `kill_after` of them.
fn receipts(mut worker: Worker, kill_after: Option<usize>) -> Vec<(usize, String)> {
    let mut receipts = Vec::new();
    let mut killed = false;
    for line in worker.lines {
        let line = line.unwrap();
        assert!(!line.starts_with("error"), "{line}");
        let Some(rest) = line.strip_prefix("receipt ") else { continue };
        // A killed process may leave half a line, which acknowledges nothing.
        let Some((number, code)) = rest.split_once(' ').filter(|(_, code)| code.len() == 16) else { continue };
        receipts.push((number.parse().unwrap(), code.to_owned()));
        if kill_after == Some(receipts.len()) {
            // SIGKILL on Unix: nothing of the process runs any more.
            worker.process.kill().unwrap();
            killed = true;
        }
    }
    let status = worker.process.wait().unwrap();
    assert_eq!(status.success(), !killed);
    receipts
}

fn eight_processes(kind: Kind) {
    let begun = std::time::Instant::now();
    let house = House::new(kind);
    let mut workers: Vec<Worker> = (0..PROCESSES).map(|worker| start(&house.url, worker)).collect();
    for worker in &mut workers {
        let ready = worker.lines.by_ref().any(|line| line.unwrap().ends_with("ready"));
        assert!(ready, "a process came up");
    }
    for worker in &mut workers {
        worker.process.stdin.take().unwrap().write_all(b"go\n").unwrap();
    }
    let acknowledged: BTreeMap<String, String> = std::thread::scope(|scope| {
        let readers: Vec<_> = workers
            .into_iter()
            .enumerate()
            .map(|(number, worker)| {
                scope.spawn(move || {
                    let kill_after = (number == 3).then_some(REQUESTS / 2);
                    (number, receipts(worker, kill_after))
                })
            })
            .collect();
        let mut acknowledged = BTreeMap::new();
        for reader in readers {
            let (worker, receipts) = reader.join().unwrap();
            assert!(worker == 3 || receipts.len() == REQUESTS, "{worker} submitted {} requests", receipts.len());
            for (number, code) in receipts {
                let before = acknowledged.insert(code, format!("Garage {worker} {number}"));
                assert_eq!(before, None, "codes are unique");
            }
        }
        acknowledged
    });
    let elapsed = begun.elapsed();
    let mut stored = BTreeMap::new();
    let store = house.reopened();
    let agent = store.desk("infomedia").unwrap().session(house.agent.actor().clone()).unwrap();
    let mut next = None;
    loop {
        let page = agent.requests().list(&RequestFilter::default(), next.as_deref()).unwrap();
        stored.extend(page.items.into_iter().map(|view| (view.code, view.account_name)));
        next = page.next;
        if next.is_none() {
            break;
        }
    }
    for (code, name) in &acknowledged {
        assert_eq!(stored.get(code), Some(name), "what was acknowledged is there");
    }
    // The process that was killed may have stored more than it could tell.
    let killed = stored.values().filter(|name| name.starts_with("Garage 3 ")).count();
    assert_eq!(stored.len(), (PROCESSES - 1) * REQUESTS + killed);
    assert!((REQUESTS / 2..=REQUESTS).contains(&killed), "{killed}");
    let mut raw = house.raw();
    let count = i64::try_from(stored.len()).unwrap();
    assert_eq!(raw.count("account_requests"), count);
    assert_eq!(raw.count("messages WHERE template = 'request_submitted'"), count);
    assert_eq!(raw.count("audit_events WHERE action = 'submit_request'"), count);
    assert!(house.host.audit().verify().unwrap().intact);
    house.submitted();
    println!("{kind:?}: {count} requests of {PROCESSES} processes in {:.1} s", elapsed.as_secs_f64());
}

#[cfg(feature = "sqlite")]
#[test]
fn q8_eight_processes_submit_to_one_sqlite_file_and_one_is_killed() {
    eight_processes(Kind::Sqlite);
}

#[cfg(feature = "postgres")]
#[test]
fn q8_eight_processes_submit_to_one_postgresql_and_one_is_killed() {
    eight_processes(Kind::Postgres);
}
