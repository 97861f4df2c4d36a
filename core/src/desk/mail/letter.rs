//! Mails as they are sent: letter and page, in the recipient's language.

use std::fmt;

use mail_builder::MessageBuilder;
use mail_builder::headers::content_type::ContentType;
use mail_builder::mime::{BodyPart, MimePart};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::Mail;
use crate::desk::templates::Own;
use crate::error::Error;
use crate::label::{self, Args};
use crate::model::desk::Settings;
use crate::model::people::InvitationPurpose;
use crate::model::template::{Piece, Placeholder, Template, Values};
use crate::store::user::{InvitationRow, UserRow};
use crate::{Locale, MessageId, Timestamp};

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

/// What a mail is written from.
pub(in crate::desk) struct Envelope<'a> {
    pub(in crate::desk) id: MessageId,
    pub(in crate::desk) settings: &'a Settings,
    pub(in crate::desk) recipient: &'a UserRow,
    /// The invitation that the mail carries, and its token.
    pub(in crate::desk) invitation: Option<(&'a InvitationRow, Zeroizing<String>)>,
    /// The desk's own words of the mail of welcome.
    pub(in crate::desk) own: &'a Own,
    pub(in crate::desk) written_at: Timestamp,
    pub(in crate::desk) attempts: i32,
}

impl Envelope<'_> {
    /// Writes the mail, in the first of these languages that there are labels in: the recipient's, the account's, the
    /// desk's (rule C4).
    pub(in crate::desk) fn write(&self, mail: &Mail) -> Result<OutgoingMail, Error> {
        let (settings, recipient) = (self.settings, self.recipient);
        let wishes = [Some(&recipient.language), mail.account_language(), Some(settings.language())];
        let language = label::negotiate(wishes.into_iter().flatten());
        let letter = match mail {
            Mail::Welcome { account, .. } => self.own.letter(settings, &language, &recipient.name, account)?,
            _ => self.letter(mail, &language),
        };
        let Letter { subject, text, html } = letter;
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
            .to((self.name(mail), to.as_str()))
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

    /// Whom the mail speaks to.
    fn name<'m>(&'m self, mail: &'m Mail) -> &'m str {
        match mail {
            // The old mailbox learns nothing new.
            Mail::EmailChanged { name, .. } => name,
            _ => &self.recipient.name,
        }
    }

    /// What the mail says, in the built-in words.
    fn letter(&self, mail: &Mail, language: &Locale) -> Letter {
        let name = mail.template().replace('_', "-");
        let mut args = mail.args(self.settings, language);
        let say = |key: &str, args: &Args| label::text(language, key, args);
        let mut link = self.settings.portal_url.clone();
        if let Some((invitation, token)) = &self.invitation {
            link = format!("{link}/{}?token={}", page_of(invitation.purpose), token.as_str());
            args = args.with("until", label::Arg::Moment(invitation.expires_at, self.recipient.time_zone));
        }
        let mut parts = vec![
            Part::Words(say("mail-greeting", &Args::none().with("name", self.name(mail)))),
            Part::Words(say(&format!("mail-{name}-body"), &args)),
        ];
        if let Some((heading, text)) = mail.said() {
            parts.extend(heading.map(|key| Part::Words(say(key, &Args::none()))));
            parts.push(Part::Quote(text.to_owned()));
        }
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
        Letter::of(language, say(&format!("mail-{name}-subject"), &args), &parts)
    }
}

/// What a mail says: subject, text and page.
pub(in crate::desk) struct Letter {
    pub(in crate::desk) subject: String,
    pub(in crate::desk) text: String,
    pub(in crate::desk) html: String,
}

impl Letter {
    fn of(language: &Locale, subject: String, parts: &[Part]) -> Self {
        let text = parts.iter().map(Part::text).collect::<Vec<_>>().join("\n\n") + "\n";
        let html = page(language, &subject, parts);
        Self { subject, text, html }
    }
}

/// The mail of welcome: the whole letter is the template's. The address of the portal is a link in it, and stands below where
/// the template does without it, for mails carry it (rule C6).
pub(in crate::desk) fn welcome_letter(template: &Template, values: &Values<'_>, language: &Locale) -> Letter {
    let body = &template.body;
    let html = |piece: &Piece| match piece {
        Piece::Words(words) => html_escape::encode_text(words).into_owned(),
        Piece::Value(Placeholder::Portal) => anchor(values.portal, values.portal),
        Piece::Value(other) => html_escape::encode_text(values.of(*other)).into_owned(),
    };
    let mut parts = vec![Part::Written(body.fill(values), body.pieces().iter().map(html).collect())];
    if !body.has(Placeholder::Portal) {
        let label = label::plain(language, "mail-link-portal").into_owned();
        parts.push(Part::Link(label, values.portal.to_owned()));
    }
    Letter::of(language, template.subject.fill(values), &parts)
}

/// The page of the portal that a link leads to.
const fn page_of(purpose: InvitationPurpose) -> &'static str {
    match purpose {
        InvitationPurpose::Activate | InvitationPurpose::ConfirmEmail => "activate",
        InvitationPurpose::ResetPassword => "reset-password",
    }
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
    /// The same as text and as HTML, of several paragraphs.
    Written(String, String),
}

impl Part {
    fn text(&self) -> String {
        match self {
            Self::Words(words) | Self::Written(words, _) => words.clone(),
            Self::Quote(text) => text.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n"),
            Self::Link(label, url) => format!("{label}\n{url}"),
        }
    }

    fn html(&self) -> String {
        let lines = |html: &str| html.replace('\n', "<br>\n");
        let paragraphs = |html: &str| {
            html.split("\n\n").map(|paragraph| format!("<p>{}</p>", lines(paragraph))).collect::<Vec<_>>().join("\n")
        };
        match self {
            Self::Words(words) => paragraphs(&html_escape::encode_text(words)),
            Self::Quote(text) => format!("<blockquote>{}</blockquote>", lines(&html_escape::encode_text(text))),
            Self::Link(label, url) => format!("<p>{}</p>", anchor(url, label)),
            Self::Written(_, html) => paragraphs(html),
        }
    }
}

fn anchor(url: &str, label: &str) -> String {
    let (url, label) = (html_escape::encode_double_quoted_attribute(url), html_escape::encode_text(label));
    format!("<a href=\"{url}\">{label}</a>")
}

fn page(language: &Locale, subject: &str, parts: &[Part]) -> String {
    let body: Vec<String> = parts.iter().map(Part::html).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head><meta charset=\"utf-8\"><title>{}</title></head>\n<body>\n{}\n</body>\n</html>\n",
        html_escape::encode_text(subject),
        body.join("\n")
    )
}
