//! A password: from the option, the environment or standard input; it is never shown.

use std::env::{self, VarError};
use std::io::{self, BufRead as _, IsTerminal as _, Read as _};

use clap::Args;

use crate::trouble::Trouble;

/// A password, which is never shown. The option can be seen by others of the machine while the command runs.
#[derive(Args)]
pub(crate) struct PasswordArgs {
    /// The password [default: that in COMPTOIR_PASSWORD, else the first line of standard input].
    #[arg(long, value_name = "TEXT")]
    pub(crate) password: Option<String>,
}

const VARIABLE: &str = "COMPTOIR_PASSWORD";

/// The most bytes that are read of a line; no password has as many.
const MOST: u64 = 16_384;

/// What the option or else the environment holds.
pub(crate) fn given(args: &PasswordArgs) -> Result<Option<String>, Trouble> {
    match (&args.password, env::var(VARIABLE)) {
        (Some(password), _) => Ok(Some(password.clone())),
        (None, Ok(password)) => Ok(Some(password)),
        (None, Err(VarError::NotPresent)) => Ok(None),
        (None, Err(VarError::NotUnicode(_))) => Err(Trouble::usage(&format!("{VARIABLE} holds no text in UTF-8"))),
    }
}

/// The same, else the first line of standard input.
pub(crate) fn needed(args: &PasswordArgs) -> Result<String, Trouble> {
    match given(args)? {
        Some(password) => Ok(password),
        None => read(),
    }
}

fn read() -> Result<String, Trouble> {
    let nowhere = || {
        Trouble::usage(&format!(
            "a password is needed: put it into {VARIABLE} or send it to standard input (counter … < file); a terminal would show it"
        ))
    };
    let input = io::stdin();
    if input.is_terminal() {
        return Err(nowhere());
    }
    let mut line = String::new();
    let read = input.lock().take(MOST).read_line(&mut line);
    read.map_err(|error| Trouble::usage(&format!("cannot read the password: {error}")))?;
    let password = line.strip_suffix('\n').map_or(line.as_str(), |line| line.strip_suffix('\r').unwrap_or(line));
    if password.is_empty() { Err(nowhere()) } else { Ok(password.to_owned()) }
}
