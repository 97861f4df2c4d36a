//! How people come in to a desk's portal: whether they may register, how they sign in and for how long, and what the
//! portal shows them.

use super::settings::DeskDraft;
use super::{ValueError, allowed};
use crate::Args;
use crate::model::account::Features;
use crate::model::form::{Path, ProblemCode};
use crate::model::request::{Checker, Given};

/// Whether people may register on their own (rule P3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Registration {
    /// Nobody may: who is to have access is entered by the desk.
    #[default]
    Off,
    /// Anybody may, and awaits approval.
    Open,
}

/// How people prove who they are when they sign in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Credentials {
    /// By a password that they set when they activate.
    #[default]
    Password,
    /// As the host has it: no password is kept here.
    Host,
}

/// How people come in, checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entrance {
    pub(crate) registration: Registration,
    pub(crate) credentials: Credentials,
    /// How long a sign-in is good for, in microseconds.
    pub(crate) sign_in_micros: i64,
    /// What the portal shows the contacts of an account that has no features of its own (rule C1).
    pub(crate) features: Features,
}

const HOURS: i64 = 12;
const MAX_HOURS: i64 = 720;
const MICROS_PER_HOUR: i64 = 3_600_000_000;

impl DeskDraft {
    pub(super) fn check_entrance(&self, checker: &mut Checker) -> Option<Entrance> {
        let root = Path::Root;
        let registration =
            checker.optional(Given::from(&self.registration), &root, "registration", |name| match name {
                "off" => Ok(Registration::Off),
                "open" => Ok(Registration::Open),
                _ => Err(unknown(["off", "open"])),
            });
        let credentials = checker.optional(Given::from(&self.credentials), &root, "credentials", |name| match name {
            "password" => Ok(Credentials::Password),
            "host" => Ok(Credentials::Host),
            _ => Err(unknown(["password", "host"])),
        });
        let hours = self.sign_in_hours.unwrap_or(HOURS);
        if !(1..=MAX_HOURS).contains(&hours) {
            let range = Args::none().with("min", 1).with("max", MAX_HOURS);
            checker.report(&root.member("sign_in_hours"), ProblemCode::OutOfRange, range);
        }
        let features = self.check_features(checker);
        Some(Entrance {
            registration: registration?.unwrap_or_default(),
            credentials: credentials?.unwrap_or_default(),
            sign_in_micros: hours.saturating_mul(MICROS_PER_HOUR),
            features: features?,
        })
    }

    /// The features by name, of which an empty list has none; None only after a problem has been written.
    fn check_features(&self, checker: &mut Checker) -> Option<Features> {
        let Some(names) = &self.features else { return Some(Features::ALL) };
        Features::read(names, &Path::Root.member("features"), checker)
    }
}

fn unknown<'a>(options: impl IntoIterator<Item = &'a str>) -> ValueError {
    ValueError::new(ProblemCode::UnknownOption, allowed(options))
}

#[cfg(test)]
#[path = "entrance_tests.rs"]
mod tests;
