//! What went wrong, told to the reader: on standard error in words, or in JSON on standard output.

use std::io::{self, Write as _};
use std::process::ExitCode;

use comptoir::{AccountRef, Error, Form, Locale, RequestKind, labels};

use crate::args::Cli;
use crate::seat::Seat;
use crate::tell::{self, Out, remark};
use crate::{account, contact, document, orders};

pub(crate) enum Trouble {
    /// The library refused, for a reader where that is known.
    Library { error: Box<Error>, reader: Option<Reader>, hint: Option<String> },
    /// The command was typed wrong.
    Usage(String),
    /// The output could not be written.
    Output(io::Error),
    /// The answer was no, and it was told.
    Told,
}

/// Who reads an error.
pub(crate) struct Reader {
    locale: Locale,
    called: Called,
}

/// What values are called in the text that tells what is wrong with them.
pub(crate) enum Called {
    /// By their paths alone.
    Nothing,
    /// As on a form of requests.
    OnForm(Box<Form>),
    /// As on the page of an account.
    AsOnPage,
    /// As on the pages of contacts and of those who register.
    AsOfContact,
    /// As on the page of a document.
    AsOfDocument,
    /// As in the order list.
    AsOfOrder,
}

impl Called {
    /// As on the form of this kind.
    pub(crate) fn on_form(seat: &Seat, kind: RequestKind) -> Self {
        seat.form(kind).map_or(Self::Nothing, |form| Self::OnForm(Box::new(form)))
    }

    fn label(&self, locale: &Locale, path: &str) -> Option<String> {
        match self {
            Self::Nothing => None,
            Self::OnForm(form) => tell::label(form, path),
            Self::AsOnPage => account::label(locale, path),
            Self::AsOfContact => contact::label(locale, path),
            Self::AsOfDocument => document::label(locale, path),
            Self::AsOfOrder => orders::label(locale, path),
        }
    }
}

impl Trouble {
    pub(crate) fn usage(text: &str) -> Self {
        Self::Usage(text.to_owned())
    }

    /// The same, with a line that helps.
    pub(crate) fn with_hint(self, line: String) -> Self {
        match self {
            Self::Library { error, reader, .. } => Self::Library { error, reader, hint: Some(line) },
            other => other,
        }
    }

    /// The same, told in the language of `seat`, with values called so.
    pub(crate) fn read_by(self, seat: &Seat, called: impl FnOnce() -> Called) -> Self {
        match self {
            Self::Library { error, reader: None, hint } => {
                let called = if error.problems().is_empty() { Called::Nothing } else { called() };
                let hint = hint.or_else(|| Some(format!("as {} at {}", seat.role.replace('_', " "), seat.desk)));
                Self::Library { error, reader: Some(Reader { locale: seat.locale.clone(), called }), hint }
            }
            other => other,
        }
    }

    /// Tells it; returns the exit status.
    pub(crate) fn tell(self, cli: &Cli, out: &mut Out) -> io::Result<ExitCode> {
        match self {
            Self::Told => Ok(ExitCode::from(1)),
            Self::Output(error) => Err(error),
            Self::Usage(text) => {
                remark(&format!("counter: {text}\nFor more, try --help."));
                Ok(ExitCode::from(2))
            }
            Self::Library { error, reader, hint } => {
                let reader = reader.unwrap_or_else(|| Reader {
                    locale: cli.locale.clone().unwrap_or(Locale::EN),
                    called: Called::Nothing,
                });
                if cli.json {
                    writeln!(out, "{}", error.to_json(&reader.locale))?;
                } else {
                    remark(&reader.words(&error, hint.as_deref()));
                }
                // An address that cannot be meant is a slip of the hand.
                Ok(ExitCode::from(if error.code() == "store_url" { 2 } else { 1 }))
            }
        }
    }
}

impl Reader {
    fn words(&self, error: &Error, hint: Option<&str>) -> String {
        let mut text = format!("counter: {}", error.text(&self.locale));
        for problem in error.problems() {
            let label = self.called.label(&self.locale, problem.path());
            text += &format!("\n{}", tell::placed(problem, label, &self.locale));
        }
        let choices: Vec<Vec<String>> = error.accounts().iter().map(|account| choice(&self.locale, account)).collect();
        if !choices.is_empty() {
            text += &format!("\n{}", tell::table(&choices, 2));
        }
        if let Some(hint) = hint {
            text += &format!("\n  ({hint})");
        }
        text
    }
}

/// An account to choose, with what tells it from its namesakes.
pub(crate) fn choice(locale: &Locale, account: &AccountRef) -> Vec<String> {
    vec![
        account.name.clone(),
        account.reference.clone().unwrap_or_default(),
        format!("{} {}", account.postal_code, account.city),
        labels::country_name(locale, account.country).into_owned(),
        account.id.to_string(),
    ]
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Self::Library { error: Box::new(error), reader: None, hint: None }
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}
