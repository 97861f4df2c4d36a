//! The built example and a directory to run it in.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use serde_json::Value;

/// The example, built once with the features and the profile of these tests.
pub(crate) fn binary() -> &'static Path {
    static BINARY: OnceLock<PathBuf> = OnceLock::new();
    BINARY.get_or_init(|| {
        let test = std::env::current_exe().unwrap();
        let profile = test.parent().and_then(Path::parent).unwrap();
        let name = match profile.file_name().unwrap().to_str().unwrap() {
            "debug" => "dev",
            name => name,
        };
        // The packages that tests/run tests together: so nothing is built with other features than there.
        let built = Command::new(env!("CARGO"))
            .args(["build", "--quiet", "-p", "comptoir", "--example", "counter", "--profile", name])
            .args(["--features", "comptoir/postgres", "--target-dir"])
            .arg(profile.parent().unwrap())
            .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
            .output()
            .unwrap();
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
        profile.join("examples").join(format!("counter{}", std::env::consts::EXE_SUFFIX))
    })
}

/// What people sign in with.
pub(crate) const PASSWORD: &str = "une lampe pour la cave";

/// A directory of a test's own, with the drafts of the example.
pub(crate) struct Room(tempfile::TempDir);

/// What a run came to.
pub(crate) struct Answer {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Room {
    pub(crate) fn new() -> Self {
        let room = Self(tempfile::tempdir().unwrap());
        for account in ["garage", "jg-imt-1"] {
            for draft in ["", "-faulty", "-add", "-modify", "-modify-faulty", "-move"] {
                let name = format!("{account}{draft}.json");
                let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/examples/counter").join(&name);
                std::fs::copy(from, room.path(&name)).unwrap();
            }
        }
        room
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(binary());
        command.args(words).current_dir(self.0.path()).stdin(Stdio::null());
        for variable in ["COMPTOIR_KEY", "COMPTOIR_KEY_ID", "COMPTOIR_PREVIOUS_KEYS", "COMPTOIR_PASSWORD"] {
            command.env_remove(variable);
        }
        command
    }

    pub(crate) fn run(&self, words: &[&str]) -> Answer {
        Answer::of(&self.command(words).output().unwrap())
    }

    /// Runs it with `input` on standard input.
    pub(crate) fn run_with(&self, words: &[&str], input: &[u8]) -> Answer {
        let mut command = self.command(words);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        // It may stop reading before the end.
        let _ = child.stdin.take().unwrap().write_all(input);
        Answer::of(&child.wait_with_output().unwrap())
    }

    /// Submits a draft with these options; returns the request's code.
    pub(crate) fn submit(&self, options: &[&str], draft: &str) -> String {
        self.json(&[options, &["submit", draft]].concat())["code"].as_str().unwrap().to_owned()
    }

    /// The same, taken up.
    pub(crate) fn started(&self, options: &[&str], draft: &str) -> String {
        let code = self.submit(options, draft);
        self.json(&[options, &["start", &code]].concat());
        code
    }

    /// The same, completed; returns the outcome.
    pub(crate) fn completed(&self, options: &[&str], draft: &str) -> Value {
        let code = self.started(options, draft);
        self.json(&[options, &["complete", &code]].concat())
    }

    /// Writes a draft of the room's own.
    pub(crate) fn write(&self, name: &str, draft: &Value) {
        std::fs::write(self.path(name), draft.to_string()).unwrap();
    }

    /// Makes the account C-1 and these contacts of it, each with an address at garage.example and a role.
    pub(crate) fn staffed(contacts: &[(&str, &str)]) -> Self {
        let room = Self::new();
        room.json(&["account", "create", "Atelier Martin", "--reference", "C-1"]);
        for (name, role) in contacts {
            let email = format!("{name}@garage.example");
            let name = format!("{}{}", name[..1].to_uppercase(), &name[1..]);
            room.json(&["contact", "add", "C-1", &name, &email, "--role", role, "--phone", "01 42 68 53 00"]);
        }
        room
    }

    /// The link in the mail that waits for somebody at garage.example.
    pub(crate) fn link(&self, name: &str) -> String {
        let mails = self.json(&["outbox"]);
        let to = format!("{name}@garage.example");
        let mail = mails.as_array().unwrap().iter().find(|mail| mail["template"] == "activate" && mail["to"] == *to);
        let text = mail.unwrap_or_else(|| panic!("no mail to {to}"))["text"].as_str().unwrap().to_owned();
        text.split_whitespace().find(|word| word.contains("token=")).unwrap().to_owned()
    }

    /// The same contacts, who have activated.
    pub(crate) fn active(contacts: &[(&str, &str)]) -> Self {
        let room = Self::staffed(contacts);
        for (name, _) in contacts {
            let activated = room.run_with(&["activate", &room.link(name)], PASSWORD.as_bytes());
            assert_eq!(activated.status, 0, "{}", activated.err);
        }
        room
    }

    /// Runs it with `--json`; it has to be refused, and this is why.
    pub(crate) fn refused(&self, words: &[&str]) -> Value {
        let answer = self.run(&[&["--json"], words].concat());
        assert_eq!(answer.status, 1, "{words:?}: {}{}", answer.out, answer.err);
        answer.json()
    }

    /// Runs it with `--json`; it has to succeed.
    pub(crate) fn json(&self, words: &[&str]) -> Value {
        let answer = self.run(&[&["--json"], words].concat());
        assert_eq!(answer.status, 0, "{words:?}: {}{}", answer.out, answer.err);
        answer.json()
    }
}

impl Answer {
    fn of(output: &std::process::Output) -> Self {
        let answer = Self {
            status: output.status.code().expect("it ended by itself"),
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            err: String::from_utf8(output.stderr.clone()).unwrap(),
        };
        assert!(!answer.err.contains("panicked"), "{}", answer.err);
        answer
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}{}", self.out, self.err))
    }
}

/// The texts in a list.
pub(crate) fn texts(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
}
