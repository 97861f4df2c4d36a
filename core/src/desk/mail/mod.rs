//! Mails: what they say.

mod letter;
mod work;

use serde::{Deserialize, Serialize};

pub use letter::OutgoingMail;
pub(super) use letter::{Envelope, Letter, welcome_letter};
pub(super) use work::{AboutWork, QuotedWork, SaidOfWork, WorkDone};

use crate::Locale;
use crate::format::{self, DateStyle};
use crate::label::Args;
use crate::model::calendar::Day;
use crate::model::desk::Settings;
use crate::model::subscription::{Period, Term};

/// What a mail of the outbox is about. Its values are sealed under the recipient's key.
#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "template", rename_all = "snake_case")]
pub(super) enum Mail {
    /// To somebody new in an account: activate.
    Activate { account: String, language: Locale },
    /// To whoever answers for a new account: welcome, beside the mail to activate (rule C6).
    Welcome { account: String, language: Locale },
    /// To a new staff member: activate.
    ActivateStaff,
    /// To a user already known: there is another account.
    AccountAdded { account: String, language: Locale },
    /// To a user already known: a place on the staff.
    StaffAdded,
    /// To the submitter: received, and due when.
    RequestSubmitted { code: String, account: String, last_day: Day },
    /// To the agent, or to all of them: its last day has begun.
    RequestDue { code: String, account: String, last_day: Day },
    /// To the submitter: a question.
    RequestQuestion { code: String, account: String, text: String },
    /// To the agent: the answer.
    RequestAnswered { code: String, account: String, text: String },
    /// To the submitter: refused, and why.
    RequestRejected { code: String, account: String, text: String },
    /// To the agent: withdrawn.
    RequestCancelled { code: String, account: String },
    /// To the submitter: the account is open.
    RequestCompleted { code: String, account: String },
    /// To the submitter: the users are added.
    RequestUsersAdded { code: String, account: String },
    /// To the submitter: the changes are made.
    RequestModified { code: String, account: String },
    /// To the holder and those who watch the account's work: there is a new request.
    WorkSubmitted(AboutWork),
    /// To them, and to who of the desk looks after it: it was withdrawn.
    WorkCancelled(AboutWork),
    /// To the holder and the watchers: a quote is being prepared.
    WorkQuoting(AboutWork),
    /// To them: there is a quote.
    WorkQuoted(QuotedWork),
    /// To them, and to who of the desk looks after it: the quote was accepted.
    WorkAccepted(QuotedWork),
    /// To the same: it was refused, with or without a reason.
    WorkDeclined(QuotedWork),
    /// To the holder and the watchers: the provider refuses it, and why.
    WorkRejected(SaidOfWork),
    /// To them: work has begun.
    WorkStarted(AboutWork),
    /// To them: so much is done.
    WorkProgress(WorkDone),
    /// To them: it is done.
    WorkDelivered(WorkDone),
    /// To the new holder: so many requests, and which.
    WorkReassigned { account: String, language: Locale, count: i64, text: String },
    /// To somebody in the account already: now its administrator.
    AdministratorNamed { account: String, language: Locale },
    /// To the staff member who asked: the host could not do it, and why.
    AccountFailed { account: String, text: String },
    /// To the administrator: the subscription will be renewed, or will end.
    RenewalAhead { account: String, language: Locale, on: Day, term: Option<Term> },
    /// To the administrator: it was renewed.
    SubscriptionRenewed { account: String, language: Locale, term: Term, period: Period },
    /// To the administrator: it has ended.
    SubscriptionEnded { account: String, language: Locale, on: Day },
    /// To those who decide: somebody has registered (rule P3).
    RegistrationReceived { name: String, email: String, company: String },
    /// To a user's new address: activate again (rule P4).
    ConfirmEmail,
    /// To somebody who has forgotten the password: set another.
    ResetPassword,
    /// To somebody who has access already, and registered once more (rule P3).
    AlreadyRegistered,
    /// To a user's old address: it is no longer the user's (rule P4).
    EmailChanged { former: String, former_key: String, name: String },
}

impl Mail {
    /// The stable name of what it is about.
    pub(super) const fn template(&self) -> &'static str {
        match self {
            Self::Activate { .. } => "activate",
            Self::Welcome { .. } => "welcome",
            Self::ActivateStaff => "activate_staff",
            Self::AccountAdded { .. } => "account_added",
            Self::StaffAdded => "staff_added",
            Self::RequestSubmitted { .. } => "request_submitted",
            Self::RequestDue { .. } => "request_due",
            Self::RequestQuestion { .. } => "request_question",
            Self::RequestAnswered { .. } => "request_answered",
            Self::RequestRejected { .. } => "request_rejected",
            Self::RequestCancelled { .. } => "request_cancelled",
            Self::RequestCompleted { .. } => "request_completed",
            Self::RequestUsersAdded { .. } => "request_users_added",
            Self::RequestModified { .. } => "request_modified",
            Self::WorkSubmitted(_) => "work_submitted",
            Self::WorkCancelled(_) => "work_cancelled",
            Self::WorkQuoting(_) => "work_quoting",
            Self::WorkQuoted(_) => "work_quoted",
            Self::WorkAccepted(_) => "work_accepted",
            Self::WorkDeclined(_) => "work_declined",
            Self::WorkRejected(_) => "work_rejected",
            Self::WorkStarted(_) => "work_started",
            Self::WorkProgress(_) => "work_progress",
            Self::WorkDelivered(_) => "work_delivered",
            Self::WorkReassigned { .. } => "work_reassigned",
            Self::AdministratorNamed { .. } => "administrator_named",
            Self::AccountFailed { .. } => "account_failed",
            Self::RenewalAhead { term: Some(_), .. } => "renewal_ahead",
            Self::RenewalAhead { term: None, .. } => "end_ahead",
            Self::SubscriptionRenewed { .. } => "subscription_renewed",
            Self::SubscriptionEnded { .. } => "subscription_ended",
            Self::RegistrationReceived { .. } => "registration_received",
            Self::ConfirmEmail => "confirm_email",
            Self::ResetPassword => "reset_password",
            Self::AlreadyRegistered => "already_registered",
            Self::EmailChanged { .. } => "email_changed",
        }
    }

    fn args(&self, settings: &Settings, locale: &Locale) -> Args {
        let args = Args::none().with("provider", settings.provider()).with("product", settings.product());
        match self {
            Self::ActivateStaff
            | Self::StaffAdded
            | Self::ConfirmEmail
            | Self::ResetPassword
            | Self::AlreadyRegistered
            | Self::EmailChanged { .. } => args,
            Self::RegistrationReceived { name, email, company } => {
                args.with("name", name.as_str()).with("email", email.as_str()).with("company", company.as_str())
            }
            Self::Activate { account, .. }
            | Self::Welcome { account, .. }
            | Self::AccountAdded { account, .. }
            | Self::AdministratorNamed { account, .. }
            | Self::AccountFailed { account, .. } => args.with("account", account.as_str()),
            Self::RenewalAhead { account, on, term, .. } => {
                // What begins is told by its first day, what ends by its last.
                let day = if term.is_some() { *on } else { last_before(*on) };
                let args = args.with("account", account.as_str()).with("day", written(locale, day));
                args.with("term", term.map_or_else(String::new, |term| term.in_sentence(locale)))
            }
            Self::SubscriptionRenewed { account, term, period, .. } => args
                .with("account", account.as_str())
                .with("term", term.in_sentence(locale))
                .with("period", period.text(locale)),
            Self::SubscriptionEnded { account, on, .. } => {
                args.with("account", account.as_str()).with("day", written(locale, last_before(*on)))
            }
            Self::RequestSubmitted { code, account, last_day } | Self::RequestDue { code, account, last_day } => {
                args.with("code", code.as_str()).with("account", account.as_str()).with("day", last_day.0)
            }
            Self::WorkSubmitted(about)
            | Self::WorkCancelled(about)
            | Self::WorkQuoting(about)
            | Self::WorkStarted(about)
            | Self::WorkRejected(SaidOfWork { about, .. }) => about.args(args),
            Self::WorkQuoted(quoted) | Self::WorkAccepted(quoted) | Self::WorkDeclined(quoted) => {
                quoted.args(args, locale)
            }
            Self::WorkProgress(done) | Self::WorkDelivered(done) => done.args(args, locale),
            Self::WorkReassigned { account, count, .. } => args.with("account", account.as_str()).with("count", *count),
            Self::RequestQuestion { code, account, .. }
            | Self::RequestAnswered { code, account, .. }
            | Self::RequestRejected { code, account, .. }
            | Self::RequestCancelled { code, account }
            | Self::RequestCompleted { code, account }
            | Self::RequestUsersAdded { code, account }
            | Self::RequestModified { code, account } => {
                args.with("code", code.as_str()).with("account", account.as_str())
            }
        }
    }

    /// The language of the account that it is about.
    const fn account_language(&self) -> Option<&Locale> {
        match self {
            Self::Activate { language, .. }
            | Self::Welcome { language, .. }
            | Self::AccountAdded { language, .. }
            | Self::AdministratorNamed { language, .. }
            | Self::WorkSubmitted(AboutWork { language, .. })
            | Self::WorkCancelled(AboutWork { language, .. })
            | Self::WorkQuoting(AboutWork { language, .. })
            | Self::WorkStarted(AboutWork { language, .. })
            | Self::WorkQuoted(QuotedWork { about: AboutWork { language, .. }, .. })
            | Self::WorkAccepted(QuotedWork { about: AboutWork { language, .. }, .. })
            | Self::WorkDeclined(QuotedWork { about: AboutWork { language, .. }, .. })
            | Self::WorkRejected(SaidOfWork { about: AboutWork { language, .. }, .. })
            | Self::WorkProgress(WorkDone { about: AboutWork { language, .. }, .. })
            | Self::WorkDelivered(WorkDone { about: AboutWork { language, .. }, .. })
            | Self::WorkReassigned { language, .. }
            | Self::RenewalAhead { language, .. }
            | Self::SubscriptionRenewed { language, .. }
            | Self::SubscriptionEnded { language, .. } => Some(language),
            _ => None,
        }
    }

    /// What somebody wrote, which the mail repeats, and the key of the words before it where the mail speaks of it only then.
    fn said(&self) -> Option<(Option<&'static str>, &str)> {
        match self {
            Self::AccountFailed { text, .. }
            | Self::WorkReassigned { text, .. }
            | Self::WorkRejected(SaidOfWork { text, .. })
            | Self::RequestQuestion { text, .. }
            | Self::RequestAnswered { text, .. }
            | Self::RequestRejected { text, .. } => Some((None, text)),
            Self::WorkDeclined(QuotedWork { text: Some(text), .. }) => Some((Some("mail-reason"), text)),
            Self::WorkQuoted(QuotedWork { text: Some(text), .. })
            | Self::WorkProgress(WorkDone { text: Some(text), .. })
            | Self::WorkDelivered(WorkDone { text: Some(text), .. }) => Some((Some("mail-note"), text)),
            _ => None,
        }
    }
}

/// The last day before the one on which something no longer is.
fn last_before(day: Day) -> Day {
    Day(day.0.pred_opt().unwrap_or(day.0))
}

/// The day with its month's name: a weekday would have to be inflected in Finnish.
fn written(locale: &Locale, day: Day) -> String {
    format::date(locale, day.0, DateStyle::Long)
}

#[cfg(test)]
mod every_tests;
#[cfg(test)]
mod tests;
