//! What mails about work speak of.

use serde::{Deserialize, Serialize};

use super::written;
use crate::Locale;
use crate::format;
use crate::label::Args;
use crate::model::calendar::Day;
use crate::model::money::Money;

/// A request for work.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::desk) struct AboutWork {
    pub(in crate::desk) code: String,
    pub(in crate::desk) subject: String,
    /// The name of the account that it is for, and the account's language.
    pub(in crate::desk) account: String,
    pub(in crate::desk) language: Locale,
}

/// A request with its quote, and what was said of that.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::desk) struct QuotedWork {
    #[serde(flatten)]
    pub(in crate::desk) about: AboutWork,
    pub(in crate::desk) number: i32,
    pub(in crate::desk) amount: Money,
    pub(in crate::desk) last_day: Day,
    pub(in crate::desk) text: Option<String>,
}

/// A request that is rejected, and why.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::desk) struct SaidOfWork {
    #[serde(flatten)]
    pub(in crate::desk) about: AboutWork,
    pub(in crate::desk) text: String,
}

/// A request of which so much is done, with as many files delivered, and what was said of that.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::desk) struct WorkDone {
    #[serde(flatten)]
    pub(in crate::desk) about: AboutWork,
    pub(in crate::desk) percent: i32,
    pub(in crate::desk) files: i64,
    pub(in crate::desk) text: Option<String>,
}

impl AboutWork {
    pub(super) fn args(&self, args: Args) -> Args {
        args.with("code", self.code.as_str())
            .with("account", self.account.as_str())
            .with("title", self.subject.as_str())
    }
}

impl QuotedWork {
    pub(super) fn args(&self, args: Args, locale: &Locale) -> Args {
        self.about
            .args(args)
            .with("which", if self.number == 1 { "first" } else { "next" })
            .with("amount", self.amount.text(locale))
            .with("day", written(locale, self.last_day))
    }
}

impl WorkDone {
    pub(super) fn args(&self, args: Args, locale: &Locale) -> Args {
        let tenths = i64::from(self.percent).saturating_mul(10);
        self.about.args(args).with("percent", format::percent(locale, tenths)).with("files", self.files)
    }
}
