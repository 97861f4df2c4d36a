//! A file of 25 MB in and out: with the memory of some chunks, and in the time that a plain file takes, times some. Run by hand
//! in a release build, each alone:
//!
//! ```sh
//! cargo test --release -p comptoir-tests --test files_memory -- --ignored --exact --nocapture sqlite
//! ```
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test that fails says where; it tells its figures"
)]

use std::fs::File;
use std::io::{Read, Write};
use std::time::{Duration, Instant};

use comptoir::{FileDraft, Session, Sha256};
use comptoir_tests::{House, Kind};
use sha2::Digest as _;

const SIZE: i64 = 25_000_000;
const MOST_KB: i64 = 4 * 1024;
const CHUNK: usize = 256 * 1024;

/// Bytes made as they are read: the file is nowhere in memory.
struct Made(i64);

impl Read for Made {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let some = usize::try_from(self.0).unwrap().min(buffer.len());
        for byte in &mut buffer[..some] {
            *byte = (self.0 % 251 + self.0 / 4_096) as u8;
            self.0 -= 1;
        }
        Ok(some)
    }
}

/// Hashes what is written and keeps none of it.
struct Hashed(sha2::Sha256);

impl Write for Hashed {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn said(key: &str, size: i64) -> FileDraft {
    let mut hashed = Hashed(sha2::Sha256::new());
    std::io::copy(&mut Made(size), &mut hashed).unwrap();
    let sha256 = Sha256::from_bytes(hashed.0.finalize().into()).to_string();
    FileDraft { name: format!("{key}.bin"), key: key.into(), size, sha256, media_type: None }
}

/// The most memory of the process since it was asked to forget it, in kB.
fn peak() -> i64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// Has the process forget what its memory was at most.
fn forget() {
    std::fs::write("/proc/self/clear_refs", "5").unwrap();
}

/// The most memory while `run` is at work, in kB, and how long that takes.
fn measured(run: impl FnOnce()) -> (i64, Duration) {
    forget();
    let begun = Instant::now();
    run();
    let took = begun.elapsed();
    (peak(), took)
}

fn up(session: &Session, draft: &FileDraft) {
    assert!(session.files().upload(draft, Made(draft.size)).unwrap().is_complete);
}

fn down(session: &Session, draft: &FileDraft) {
    let id = session.files().begin(draft).unwrap().id;
    let mut hashed = Hashed(sha2::Sha256::new());
    session.files().download(id, &mut hashed).unwrap();
    assert_eq!(Sha256::from_bytes(hashed.0.finalize().into()).to_string(), draft.sha256);
}

/// The same bytes into a plain file, made durable after each so many, and out again.
fn plainly(chunk: usize) -> (Duration, Duration) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plain");
    let (mut from, mut buffer, begun) = (Made(SIZE), vec![0; CHUNK], Instant::now());
    let mut file = File::create(&path).unwrap();
    let mut unsynced = 0;
    loop {
        let read = from.read(&mut buffer).unwrap();
        file.write_all(&buffer[..read]).unwrap();
        unsynced += read;
        if read == 0 || unsynced >= chunk {
            file.sync_all().unwrap();
            unsynced = 0;
        }
        if read == 0 {
            break;
        }
    }
    let (written, begun) = (begun.elapsed(), Instant::now());
    let mut hashed = Hashed(sha2::Sha256::new());
    std::io::copy(&mut File::open(&path).unwrap(), &mut hashed).unwrap();
    (written, begun.elapsed())
}

fn in_and_out(kind: Kind) {
    let house = House::new(kind);
    let (small, large) = (said("small", 1_000), said("large", SIZE));
    up(&house.agent, &small);
    down(&house.agent, &small);
    forget();
    let idle = peak();
    let (up_kb, up_in) = measured(|| up(&house.agent, &large));
    let (down_kb, down_in) = measured(|| down(&house.agent, &large));
    let (up_kb, down_kb) = (up_kb - idle, down_kb - idle);
    let (each, _) = plainly(CHUNK);
    let (once, read) = plainly(usize::MAX);
    println!(
        "{kind:?}: 25 MB in {up_in:.2?} with {up_kb} kB more than the {idle} kB of before, out {down_in:.2?} with {down_kb} kB"
    );
    println!("a plain file: in {each:.2?} durable after each 256 KiB, {once:.2?} at the end, out {read:.2?}");
    assert!(up_kb <= MOST_KB && down_kb <= MOST_KB, "more than {MOST_KB} kB");
}

#[cfg(feature = "sqlite")]
#[test]
#[ignore = "measured in a release build, alone"]
fn sqlite() {
    in_and_out(Kind::Sqlite);
}

#[cfg(feature = "postgres")]
#[test]
#[ignore = "measured in a release build, alone"]
fn postgresql() {
    in_and_out(Kind::Postgres);
}
