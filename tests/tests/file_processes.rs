//! Three real processes upload one file, one of them is killed midway: each chunk is stored once, and the file is whole.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test that fails says where"
)]

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdout, Command, Stdio};

use comptoir::{Actor, Error, FileDraft, FileView, Session, Sha256, Store};
use comptoir_tests::{House, Kind};

const CHUNKS: usize = 24;
const KILLED_AFTER: usize = 3;
const URL: &str = "COMPTOIR_TEST_URL";

fn bytes() -> Vec<u8> {
    let size = (CHUNKS - 1) * FileView::CHUNK as usize + 1_000;
    (0..size).map(|at| (at % 251 + at / 4_096) as u8).collect()
}

fn draft(bytes: &[u8]) -> FileDraft {
    FileDraft {
        name: "notice.pdf".into(),
        key: "shared".into(),
        size: bytes.len() as i64,
        sha256: Sha256::of(bytes).to_string(),
        media_type: None,
    }
}

/// The agent of the desk, in another process or at another store.
fn agent(store: &Store) -> Session {
    let desk = store.desk("infomedia").unwrap();
    let host = desk.session(Actor::host("tests")).unwrap();
    let anna = host.people().staff_by_email("anna@infomedia.example").unwrap().unwrap();
    desk.session(Actor::staff(anna.id)).unwrap()
}

/// Adds the chunks that are missing, and tells each that was taken. Where another process was first, it goes on behind that.
fn upload(agent: &Session, bytes: &[u8], mut taken: impl FnMut(i64)) -> Result<FileView, Error> {
    let mut file = agent.files().begin(&draft(bytes))?;
    while !file.is_complete {
        let from = file.received as usize;
        match agent.files().append(file.id, file.received, &bytes[from..from + file.next_chunk() as usize]) {
            Ok(after) => {
                taken(file.received);
                file = after;
            }
            Err(error) if error.code() == "wrong_offset" => file = agent.files().get(file.id)?,
            Err(error) => return Err(error),
        }
    }
    Ok(file)
}

/// What one of the processes does; run by the tests below, in a process of its own.
#[test]
#[ignore = "a worker of the tests below"]
fn uploading_worker() {
    let Ok(url) = std::env::var(URL) else { return };
    let (agent, bytes) = (agent(&Store::open(&url, House::keys()).unwrap()), bytes());
    // All start at once.
    println!("ready");
    std::io::stdin().read_line(&mut String::new()).unwrap();
    let told = |line: String| {
        println!("{line}");
        std::io::stdout().flush().unwrap();
    };
    match upload(&agent, &bytes, |offset| told(format!("chunk {offset}"))) {
        Ok(file) => told(format!("whole {}", file.received)),
        Err(error) => told(format!("error {error}")),
    }
}

fn start(url: &str) -> (Child, std::io::Lines<BufReader<ChildStdout>>) {
    let mut process = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "uploading_worker", "--nocapture"])
        .env(URL, url)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(process.stdout.take().unwrap()).lines();
    (process, lines)
}

/// The offsets whose chunks a process was told were stored. Kills it after so many of them.
fn chunks(
    (mut process, lines): (Child, std::io::Lines<BufReader<ChildStdout>>),
    kill_after: Option<usize>,
) -> Vec<i64> {
    let (mut chunks, mut killed) = (Vec::new(), false);
    for line in lines {
        let line = line.unwrap();
        assert!(!line.starts_with("error"), "{line}");
        if let Some(offset) = line.strip_prefix("chunk ") {
            chunks.push(offset.parse().unwrap());
            if kill_after == Some(chunks.len()) {
                // SIGKILL on Unix: nothing of the process runs any more.
                process.kill().unwrap();
                killed = true;
            }
        }
    }
    assert_eq!(process.wait().unwrap().success(), !killed);
    chunks
}

fn three_processes(kind: Kind) {
    let house = House::new(kind);
    let bytes = bytes();
    // The first one is killed with nobody else at work: what it stored is gone on with.
    let mut alone = start(&house.url);
    assert!(alone.1.by_ref().any(|line| line.unwrap().ends_with("ready")));
    alone.0.stdin.take().unwrap().write_all(b"go\n").unwrap();
    let mut told = chunks(alone, Some(KILLED_AFTER));
    let left = house.agent.files().begin(&draft(&bytes)).unwrap();
    let stored = left.received / FileView::CHUNK;
    assert!(stored >= KILLED_AFTER as i64 && !left.is_complete, "{stored}");
    assert_eq!(house.raw().count("file_chunks"), stored, "none by half");
    let unknown = (told.len() as i64..stored).map(|chunk| chunk * FileView::CHUNK);
    told.extend(unknown);
    // Two at once.
    let mut workers = [start(&house.url), start(&house.url)];
    for (_, lines) in &mut workers {
        assert!(lines.by_ref().any(|line| line.unwrap().ends_with("ready")));
    }
    for (process, _) in &mut workers {
        process.stdin.take().unwrap().write_all(b"go\n").unwrap();
    }
    let [one, other] = workers;
    std::thread::scope(|scope| {
        let one = scope.spawn(move || chunks(one, None));
        told.extend(chunks(other, None));
        told.extend(one.join().unwrap());
    });
    told.sort_unstable();
    let all: Vec<i64> = (0..CHUNKS as i64).map(|chunk| chunk * FileView::CHUNK).collect();
    assert_eq!(told, all, "each chunk was taken once");
    let mut raw = house.raw();
    assert_eq!((raw.count("files"), raw.count("file_chunks")), (1, CHUNKS as i64));
    let store = house.reopened();
    let agent = agent(&store);
    let mut read = Vec::new();
    let file = agent.files().download(left.id, &mut read).unwrap();
    assert!(file.is_complete && read == bytes);
    assert!(house.host.audit().verify().unwrap().intact);
}

#[cfg(feature = "sqlite")]
#[test]
fn p9_three_processes_upload_one_file_to_sqlite_and_one_is_killed() {
    three_processes(Kind::Sqlite);
}

#[cfg(feature = "postgres")]
#[test]
fn p9_three_processes_upload_one_file_to_postgresql_and_one_is_killed() {
    three_processes(Kind::Postgres);
}
