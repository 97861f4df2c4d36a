//! The words of the mail of welcome, which a desk can put its own in place of (rule C6).

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::audit::Subject;
use super::changed::Changed;
use super::command::{Command, Reading};
use super::deed::Deed;
use super::mail::{Letter, welcome_letter};
use super::session::Session;
use crate::Locale;
use crate::error::Error;
use crate::label;
use crate::model::desk::{Settings, allowed};
use crate::model::form::{Problem, ProblemCode};
use crate::model::role::Action;
use crate::model::template::{Template, TemplateDraft, Values, built_in};
use crate::store::StoreFault;
use crate::store::template::{self as templates, TemplateRow};

/// The mail whose words these are.
pub(super) const WELCOME: &str = "welcome";

/// The words of the mail of welcome in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateView {
    /// The language.
    pub locale: Locale,
    /// The subject, as a [`TemplateDraft`] has it.
    pub subject: String,
    /// The text, the same.
    pub body: String,
    /// Whether these are the desk's own words, and not the built-in ones.
    pub own: bool,
    /// The version, 0 as long as the desk has never had words of its own.
    pub version: i64,
}

/// A mail of welcome as it would be sent, with values made up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateSample {
    /// The language.
    pub locale: Locale,
    /// The subject.
    pub subject: String,
    /// The text, lines ended by line feeds.
    pub text: String,
    /// The same as a page of HTML.
    pub html: String,
}

/// The words of the mail that welcomes the administrator of a new account, in each language that mails are written in. It is
/// the desk administrator who changes them.
#[derive(Clone, Debug)]
pub struct Templates(pub(super) Session);

impl Templates {
    /// The words in each language: the desk's own, else the built-in ones.
    ///
    /// # Errors
    /// `refused`.
    pub fn list(&self) -> Result<Vec<TemplateView>, Error> {
        self.0.read(Action::ManageTemplates, |reading| {
            let rows = templates::of(reading.connection, reading.desk, WELCOME)?;
            Ok(label::locales()
                .iter()
                .map(|locale| view(rows.iter().find(|row| row.locale == *locale), locale))
                .collect())
        })
    }

    /// Puts words of the desk's own in place of those in one language. Mails that wait to be sent are written with them.
    ///
    /// # Errors
    /// `refused`; `conflict` (the version is [`TemplateView::version`]); `invalid` with all problems: `unknown_language`
    /// (`/locale`) for one that mails are not written in, else those of [`TemplateDraft::problems`].
    pub fn set(&self, locale: &Locale, draft: &TemplateDraft) -> Result<TemplateView, Error> {
        let mut problems = written_in(locale).err().into_iter().collect::<Vec<_>>();
        let template = match draft.check() {
            Ok(template) => Some(template),
            Err(found) => {
                problems.extend(found);
                None
            }
        };
        let (Some(template), true) = (template, problems.is_empty()) else { return Err(problems.into()) };
        let TemplateDraft { subject, body } = template.to_draft();
        self.0.command(Action::ManageTemplates, &("set_template", locale, &subject, &body), |command| {
            let before = current(command, locale)?;
            let row = TemplateRow {
                desk_id: command.desk,
                template: WELCOME.to_owned(),
                locale: locale.clone(),
                id: before.as_ref().map_or_else(|| command.draw.id(), |row| row.id),
                subject: subject.clone(),
                body: body.clone(),
                version: before.as_ref().map_or(1, |row| row.version.saturating_add(1)),
            };
            keep(command, Deed::SetTemplate, before, row)
        })
    }

    /// Goes back to the built-in words in one language; where there are none of the desk's own, nothing happens.
    ///
    /// # Errors
    /// As [`set`](Self::set).
    pub fn clear(&self, locale: &Locale) -> Result<TemplateView, Error> {
        written_in(locale).map_err(|problem| Error::from(vec![problem]))?;
        self.0.command(Action::ManageTemplates, &("clear_template", locale), |command| {
            let Some(before) = current(command, locale)? else { return Ok(view(None, locale)) };
            let version = before.version.saturating_add(1);
            let row = TemplateRow { subject: String::new(), body: String::new(), version, ..before.clone() };
            keep(command, Deed::ClearTemplate, Some(before), row)
        })
    }

    /// The mail in one language as it would be sent now, to somebody and for an account that are made up.
    ///
    /// # Errors
    /// `refused`; `invalid` for a language that mails are not written in (`/locale`).
    pub fn sample(&self, locale: &Locale) -> Result<TemplateSample, Error> {
        written_in(locale).map_err(|problem| Error::from(vec![problem]))?;
        self.0.read(Action::ManageTemplates, |reading| {
            let own = Own::read(reading)?;
            let [person, account] = ["mail-sample-person", "mail-sample-account"].map(|key| label::plain(locale, key));
            let Letter { subject, text, html } = own.letter(&reading.settings, locale, &person, &account)?;
            Ok(TemplateSample { locale: locale.clone(), subject, text, html })
        })
    }
}

/// The words that a desk has put in place of the built-in ones, by language.
#[derive(Default)]
pub(super) struct Own(Vec<(Locale, Template)>);

impl Own {
    fn read(reading: &mut Reading<'_>) -> Result<Self, Error> {
        let read = |row: TemplateRow| match parsed(&row) {
            Some(template) => Ok((row.locale, template)),
            None => Err(StoreFault::row("mail_templates", "body").into()),
        };
        let rows = templates::of(reading.connection, reading.desk, WELCOME)?;
        rows.into_iter().filter(TemplateRow::is_own).map(read).collect::<Result<_, _>>().map(Self)
    }

    /// The same for mails to be sent: words that cannot be read hold up no mail, which has the built-in ones then.
    pub(super) fn readable(command: &mut Command<'_>) -> Result<Self, Error> {
        let rows = templates::of(command.connection, command.desk, WELCOME)?;
        Ok(Self(rows.into_iter().filter_map(|row| Some((row.locale.clone(), parsed(&row)?))).collect()))
    }

    /// Writes the mail of welcome.
    pub(super) fn letter(
        &self,
        settings: &Settings,
        locale: &Locale,
        person: &str,
        account: &str,
    ) -> Result<Letter, Error> {
        let own = self.0.iter().find(|(own, _)| own == locale).map(|(_, template)| template.clone());
        let template = match own {
            Some(template) => template,
            None => built_in(WELCOME, locale).check().map_err(|_| Error::internal("built-in words of a mail"))?,
        };
        let (provider, product) = (settings.provider(), settings.product());
        let values = Values { person, account, provider, product, portal: &settings.portal_url };
        Ok(welcome_letter(&template, &values, locale))
    }
}

/// Stores the words as they are to become, with their event, if anything changes at all.
fn keep(
    command: &mut Command<'_>,
    action: Deed,
    before: Option<TemplateRow>,
    row: TemplateRow,
) -> Result<TemplateView, Error> {
    let former = before.as_ref().filter(|row| row.is_own());
    let after = Some(&row).filter(|row| row.is_own());
    let mut changed = Changed::default();
    changed.value("subject", &former.map(|row| &row.subject), &after.map(|row| &row.subject));
    changed.value("body", &former.map(|row| &row.body), &after.map(|row| &row.body));
    if changed.is_empty() {
        return Ok(view(before.as_ref(), &row.locale));
    }
    templates::save(command.connection, &row)?;
    let about = json!({ "template": row.template, "locale": row.locale });
    command.record(changed.event(action, Subject::Template(row.id), row.version, &about));
    Ok(view(Some(&row), &row.locale))
}

fn parsed(row: &TemplateRow) -> Option<Template> {
    TemplateDraft { subject: row.subject.clone(), body: row.body.clone() }.check().ok()
}

/// The desk's own words in this language, if the caller works from their version.
fn current(command: &mut Command<'_>, locale: &Locale) -> Result<Option<TemplateRow>, Error> {
    let rows = templates::of(command.connection, command.desk, WELCOME)?;
    let row = rows.into_iter().find(|row| row.locale == *locale);
    match &row {
        Some(row) => command.expect(&Subject::Template(row.id), row.version)?,
        // Of words that were always the built-in ones nothing is in the trail.
        None => command.expect(&Subject::Desk(command.desk), 0)?,
    }
    Ok(row)
}

/// Mails are written in these languages and no others.
fn written_in(locale: &Locale) -> Result<(), Problem> {
    let locales = label::locales();
    if locales.contains(locale) {
        return Ok(());
    }
    let args = allowed(locales.iter().map(Locale::as_str));
    Err(Problem::new("/locale".to_owned(), ProblemCode::UnknownLanguage, args))
}

fn view(row: Option<&TemplateRow>, locale: &Locale) -> TemplateView {
    let version = row.map_or(0, |row| row.version);
    let own = row.filter(|row| row.is_own());
    let TemplateDraft { subject, body } = match own {
        Some(row) => TemplateDraft { subject: row.subject.clone(), body: row.body.clone() },
        None => built_in(WELCOME, locale),
    };
    TemplateView { locale: locale.clone(), subject, body, own: own.is_some(), version }
}
