//! Mails: what they say, written in the recipient's language when they are sent.

use std::fmt;

use mail_builder::MessageBuilder;
use mail_builder::headers::content_type::ContentType;
use mail_builder::mime::{BodyPart, MimePart};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::error::Error;
use crate::format::{self, DateStyle};
use crate::label::{self, Args};
use crate::model::calendar::Day;
use crate::model::desk::Settings;
use crate::model::people::InvitationPurpose;
use crate::model::subscription::{Period, Term};
use crate::store::user::{InvitationRow, UserRow};
use crate::{Locale, MessageId, Timestamp};

/// What a mail of the outbox is about. Its values are sealed under the recipient's key.
#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "template", rename_all = "snake_case")]
pub(super) enum Mail {
    /// To somebody new in an account: activate.
    Activate { account: String, language: Locale },
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
    WorkSubmitted { code: String, subject: String, account: String, language: Locale },
    /// To them: it was withdrawn.
    WorkCancelled { code: String, subject: String, account: String, language: Locale },
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

/// A mail for the host to send, written in the recipient's language.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutgoingMail {
    /// Which message of the outbox it is; it stays the same however often it is leased.
    pub id: MessageId,
    /// What it is about: `activate`, `request_submitted` …
    pub template: String,
    /// The address it comes from.
    pub from: String,
    /// The address it goes to, its domain in ASCII.
    pub to: String,
    /// The language it is written in.
    pub language: Locale,
    /// The subject.
    pub subject: String,
    /// The text, lines ended by line feeds.
    pub text: String,
    /// The same as a page of HTML.
    pub html: String,
    /// The whole message as RFC 5322 has it: headers, text and HTML.
    pub message: String,
    /// How often it was leased, this time included.
    pub attempts: i32,
}

impl fmt::Debug for OutgoingMail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OutgoingMail").field("id", &self.id).field("template", &self.template).finish_non_exhaustive()
    }
}

impl Mail {
    /// The stable name of what it is about.
    pub(super) const fn template(&self) -> &'static str {
        match self {
            Self::Activate { .. } => "activate",
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
            Self::WorkSubmitted { .. } => "work_submitted",
            Self::WorkCancelled { .. } => "work_cancelled",
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
            Self::WorkSubmitted { code, subject, account, .. } | Self::WorkCancelled { code, subject, account, .. } => {
                args.with("code", code.as_str()).with("account", account.as_str()).with("title", subject.as_str())
            }
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
            | Self::AccountAdded { language, .. }
            | Self::AdministratorNamed { language, .. }
            | Self::WorkSubmitted { language, .. }
            | Self::WorkCancelled { language, .. }
            | Self::WorkReassigned { language, .. }
            | Self::RenewalAhead { language, .. }
            | Self::SubscriptionRenewed { language, .. }
            | Self::SubscriptionEnded { language, .. } => Some(language),
            _ => None,
        }
    }

    /// What somebody wrote, which the mail repeats.
    fn quote(&self) -> Option<&str> {
        match self {
            Self::AccountFailed { text, .. }
            | Self::WorkReassigned { text, .. }
            | Self::RequestQuestion { text, .. }
            | Self::RequestAnswered { text, .. }
            | Self::RequestRejected { text, .. } => Some(text),
            _ => None,
        }
    }
}

/// What a mail is written from.
pub(super) struct Envelope<'a> {
    pub(super) id: MessageId,
    pub(super) settings: &'a Settings,
    pub(super) recipient: &'a UserRow,
    /// The invitation that the mail carries, and its token.
    pub(super) invitation: Option<(&'a InvitationRow, Zeroizing<String>)>,
    pub(super) written_at: Timestamp,
    pub(super) attempts: i32,
}

impl Envelope<'_> {
    /// Writes the mail, in the first of these languages that there are labels in: the recipient's, the account's, the
    /// desk's (rule C4).
    pub(super) fn write(&self, mail: &Mail) -> Result<OutgoingMail, Error> {
        let (settings, recipient) = (self.settings, self.recipient);
        let wishes = [Some(&recipient.language), mail.account_language(), Some(settings.language())];
        let language = label::negotiate(wishes.into_iter().flatten());
        let name = mail.template().replace('_', "-");
        let mut args = mail.args(settings, &language);
        let say = |key: &str, args: &Args| label::text(&language, key, args);
        let mut link = settings.portal_url.clone();
        if let Some((invitation, token)) = &self.invitation {
            link = format!("{link}/{}?token={}", page_of(invitation.purpose), token.as_str());
            args = args.with("until", label::Arg::Moment(invitation.expires_at, recipient.time_zone));
        }
        let subject = say(&format!("mail-{name}-subject"), &args);
        let name_of = match mail {
            // The old mailbox learns nothing new.
            Mail::EmailChanged { name, .. } => name.clone(),
            _ => recipient.name.clone(),
        };
        let mut parts = vec![
            Part::Words(say("mail-greeting", &Args::none().with("name", name_of.as_str()))),
            Part::Words(say(&format!("mail-{name}-body"), &args)),
        ];
        parts.extend(mail.quote().map(|text| Part::Quote(text.to_owned())));
        let action = match &self.invitation {
            Some((invitation, _)) if invitation.purpose == InvitationPurpose::ResetPassword => {
                "mail-link-reset-password"
            }
            Some(_) => "mail-link-activate",
            None => "mail-link-portal",
        };
        parts.push(Part::Link(say(action, &Args::none()), link));
        if self.invitation.is_some() {
            parts.push(Part::Words(say("mail-activation-until", &args)));
        }
        parts.push(Part::Words(say("mail-closing", &args)));
        let text = parts.iter().map(Part::text).collect::<Vec<_>>().join("\n\n") + "\n";
        let html = page(&language, &subject, &parts);
        let to = match mail {
            Mail::EmailChanged { former, former_key, .. } => address(former, former_key),
            _ => address(&recipient.email, &recipient.email_key),
        };
        let from = address(settings.sender.as_typed(), settings.sender.key());
        let boundary = format!("=_{}", self.id);
        let domain = from.rsplit_once('@').map_or("localhost", |(_, domain)| domain);
        let message = MessageBuilder::new()
            .message_id(format!("{}@{domain}", self.id))
            .date(self.written_at.as_micros().div_euclid(1_000_000))
            .from((settings.provider(), from.as_str()))
            .to((name_of.as_str(), to.as_str()))
            .subject(subject.as_str())
            .header("Content-Language", mail_builder::headers::raw::Raw::new(language.to_string()))
            .header("Auto-Submitted", mail_builder::headers::raw::Raw::new("auto-generated"))
            .body(MimePart::new(
                ContentType::new("multipart/alternative").attribute("boundary", boundary),
                BodyPart::Multipart(vec![
                    MimePart::new(ContentType::new("text/plain").attribute("charset", "utf-8"), text.as_str()),
                    MimePart::new(ContentType::new("text/html").attribute("charset", "utf-8"), html.as_str()),
                ]),
            ))
            .write_to_string()
            .map_err(|_| Error::internal("message of a mail"))?;
        Ok(OutgoingMail {
            id: self.id,
            template: mail.template().to_owned(),
            from,
            to,
            language,
            subject,
            text,
            html,
            message,
            attempts: self.attempts,
        })
    }
}

/// The page of the portal that a link leads to.
const fn page_of(purpose: InvitationPurpose) -> &'static str {
    match purpose {
        InvitationPurpose::Activate | InvitationPurpose::ConfirmEmail => "activate",
        InvitationPurpose::ResetPassword => "reset-password",
    }
}

/// The last day before the one on which something no longer is.
fn last_before(day: Day) -> Day {
    Day(day.0.pred_opt().unwrap_or(day.0))
}

/// The day as figures and a month: a weekday would have to be inflected in Finnish.
fn written(locale: &Locale, day: Day) -> String {
    format::date(locale, day.0, DateStyle::Medium)
}

/// The address as it goes into a header: as typed, its domain in ASCII.
fn address(typed: &str, key: &str) -> String {
    match (typed.rsplit_once('@'), key.rsplit_once('@')) {
        (Some((local, _)), Some((_, domain))) => format!("{local}@{domain}"),
        _ => key.to_owned(),
    }
}

/// A paragraph of a mail.
enum Part {
    Words(String),
    /// What somebody wrote.
    Quote(String),
    /// What a link leads to, and where.
    Link(String, String),
}

impl Part {
    fn text(&self) -> String {
        match self {
            Self::Words(words) => words.clone(),
            Self::Quote(text) => text.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n"),
            Self::Link(label, url) => format!("{label}\n{url}"),
        }
    }

    fn html(&self) -> String {
        let lines = |text: &str| html_escape::encode_text(text).replace('\n', "<br>\n");
        match self {
            Self::Words(words) => words
                .split("\n\n")
                .map(|paragraph| format!("<p>{}</p>", lines(paragraph)))
                .collect::<Vec<_>>()
                .join("\n"),
            Self::Quote(text) => format!("<blockquote>{}</blockquote>", lines(text)),
            Self::Link(label, url) => format!(
                "<p><a href=\"{}\">{}</a></p>",
                html_escape::encode_double_quoted_attribute(url),
                html_escape::encode_text(label)
            ),
        }
    }
}

fn page(language: &Locale, subject: &str, parts: &[Part]) -> String {
    let body: Vec<String> = parts.iter().map(Part::html).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head><meta charset=\"utf-8\"><title>{}</title></head>\n<body>\n{}\n</body>\n</html>\n",
        html_escape::encode_text(subject),
        body.join("\n")
    )
}
