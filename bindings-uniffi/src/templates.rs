//! The words of the mail of welcome, which a desk can put its own in place of (rule C6).

use std::sync::Arc;

use crate::blocking::blocking;
use crate::error::ComptoirError;
use crate::value::LanguageTag;

/// The words of a mail in one language, unchecked.
///
/// In braces stands what differs from mail to mail: `{person}` (the full name of whom it is sent to), `{account}`, `{provider}`,
/// `{product}` and `{portal}` (the address of the portal). A brace itself is written twice: `{{`, `}}`.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct TemplateDraft {
    /// The subject: one line of at most 200 characters.
    pub subject: String,
    /// The whole text, greeting and closing too: at most 10,000 characters. An empty line begins a new paragraph.
    pub body: String,
}

/// The words of the mail of welcome in one language.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct TemplateView {
    /// The language.
    pub locale: LanguageTag,
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
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct TemplateSample {
    /// The language.
    pub locale: LanguageTag,
    /// The subject.
    pub subject: String,
    /// The text, lines ended by line feeds.
    pub text: String,
    /// The same as a page of HTML.
    pub html: String,
}

/// The words of the mail that welcomes the administrator of a new account, in each language that mails are written in. It is the
/// desk administrator who changes them.
#[derive(Debug, uniffi::Object)]
pub struct Templates(pub(crate) comptoir::Templates);

#[uniffi::export]
impl Templates {
    /// The words in each language: the desk's own, else the built-in ones.
    ///
    /// # Errors
    /// `refused`.
    pub async fn list(self: Arc<Self>) -> Result<Vec<TemplateView>, ComptoirError> {
        blocking(move || Ok(self.0.list()?.into_iter().map(Into::into).collect())).await
    }

    /// Puts words of the desk's own in place of those in one language. Mails that wait to be sent are written with them.
    ///
    /// # Errors
    /// `refused`; `conflict` (the version is `TemplateView.version`); `invalid` with all problems: `unknown_language` (`/locale`)
    /// for one that mails are not written in; `required`, `blank`, `too_long`, `control_characters` (a line break in the
    /// subject), `unknown_placeholder` with those that are allowed (`/subject`, `/body`).
    pub async fn set(
        self: Arc<Self>,
        locale: LanguageTag,
        draft: TemplateDraft,
    ) -> Result<TemplateView, ComptoirError> {
        blocking(move || Ok(self.0.set(&locale, &draft.into())?.into())).await
    }

    /// Puts the words of the object in `json`, with the members of [`TemplateDraft`], in place of those in one language.
    ///
    /// # Errors
    /// As `set`; problems of its shape too.
    pub async fn set_json(self: Arc<Self>, locale: LanguageTag, json: String) -> Result<TemplateView, ComptoirError> {
        let read = move || comptoir::TemplateDraft::from_json(json.as_bytes());
        blocking(move || Ok(self.0.set(&locale, &read()?)?.into())).await
    }

    /// Goes back to the built-in words in one language; where there are none of the desk's own, nothing happens.
    ///
    /// # Errors
    /// `refused`; `conflict`; `invalid` with `unknown_language` (`/locale`).
    pub async fn clear(self: Arc<Self>, locale: LanguageTag) -> Result<TemplateView, ComptoirError> {
        blocking(move || Ok(self.0.clear(&locale)?.into())).await
    }

    /// The mail in one language as it would be sent now, to somebody and for an account that are made up.
    ///
    /// # Errors
    /// `refused`; `invalid` for a language that mails are not written in (`/locale`).
    pub async fn sample(self: Arc<Self>, locale: LanguageTag) -> Result<TemplateSample, ComptoirError> {
        blocking(move || {
            let comptoir::TemplateSample { locale, subject, text, html } = self.0.sample(&locale)?;
            Ok(TemplateSample { locale, subject, text, html })
        })
        .await
    }
}

/// Reads the words of a mail from JSON, at most 64 KiB: their shape is checked, what they say is not.
///
/// # Errors
/// `invalid` with all problems of its shape: not JSON, unknown or duplicate members, wrong types.
#[uniffi::export]
pub fn template_draft_from_json(json: &str) -> Result<TemplateDraft, ComptoirError> {
    Ok(comptoir::TemplateDraft::from_json(json.as_bytes())?.into())
}

crate::value::private_debug! { TemplateDraft }

crate::edit::same_fields! {
    TemplateDraft { subject, body; }
}

impl From<comptoir::TemplateView> for TemplateView {
    fn from(view: comptoir::TemplateView) -> Self {
        let comptoir::TemplateView { locale, subject, body, own, version } = view;
        Self { locale, subject, body, own, version }
    }
}
