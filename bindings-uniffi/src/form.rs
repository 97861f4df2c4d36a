//! A form as data.

use crate::error::ComptoirError;
use crate::names::{Autocomplete, FieldType, RequestKind};
use crate::value::LanguageTag;

/// A form as data, every text in the language it was asked for. Paths are JSON pointers into the draft, with `*` for the
/// row of a repeated section.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Form {
    /// What the form asks for.
    pub kind: RequestKind,
    /// The language of its texts.
    pub locale: LanguageTag,
    /// Where the form stands in the application.
    pub screen: Screen,
    /// The words over all forms of requests.
    pub heading: String,
    /// The title of this form.
    pub title: String,
    /// What it is for.
    pub introduction: String,
    /// The sections, from top to bottom.
    pub sections: Vec<Section>,
    /// What the asker should know, with whom to turn to.
    pub notes: Vec<FormNote>,
    /// When an answer can be expected.
    pub promise: String,
    /// What can be done with the form.
    pub buttons: Buttons,
}

/// The titles of the screens that lead to a form.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Screen {
    /// The application.
    pub application: String,
    /// Its settings.
    pub settings: String,
    /// The tab of the forms.
    pub tab: String,
    /// The tab beside it.
    pub about: String,
}

/// Fields that belong together.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Section {
    /// A stable name.
    pub key: String,
    /// Its title.
    pub title: String,
    /// How often it can be filled in; once where this is absent.
    pub repeat: Option<Repeat>,
    /// It is visible when all of these hold.
    pub visible_when: Vec<Condition>,
    /// Its fields, in order.
    pub fields: Vec<Field>,
}

/// That a section is filled in several times.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Repeat {
    /// The list that its rows form.
    pub path: String,
    /// The fewest rows.
    pub min: i64,
    /// The most rows.
    pub max: i64,
}

/// One field.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Field {
    /// The name of its member in the draft.
    pub key: String,
    /// Where its value stands in the draft.
    pub path: String,
    /// Its label.
    pub label: String,
    /// How it is filled in.
    pub field_type: FieldType,
    /// Whether it must be filled in when it is visible.
    pub required: bool,
    /// What can be chosen, for a select or a switch.
    pub options: Vec<FieldOption>,
    /// What it holds in a blank form.
    pub default_value: Option<String>,
    /// Those of the options that it holds, where several can be chosen.
    pub chosen: Vec<String>,
    /// The most characters that can be typed.
    pub max_length: Option<i64>,
    /// It is visible when all of these hold.
    pub visible_when: Vec<Condition>,
    /// Whether the value there is can be cleared: by `Edit.Clear`, `null` in JSON.
    pub clearable: bool,
    /// What a keyboard or browser may fill in.
    pub autocomplete: Option<Autocomplete>,
    /// What it is for, where there is something to say.
    pub help: Option<String>,
    /// What must be borne in mind before it is changed, where there is something to say.
    pub important: Option<String>,
    /// What is so at this moment, where there is something to say: from which day a change would hold.
    pub notice: Option<String>,
}

/// One choice of a select or switch.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FieldOption {
    /// What goes into the draft.
    pub value: String,
    /// What the reader sees.
    pub label: String,
}

/// That another field holds one of some values.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Condition {
    /// The other field; where its path has a `*`, the one of the same row.
    pub path: String,
    /// The values, of which it must hold one.
    pub one_of: Vec<String>,
}

/// A remark on a form.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FormNote {
    /// A stable name.
    pub key: String,
    /// What it says.
    pub text: String,
    /// Where it leads.
    pub link: Option<Link>,
}

/// A link with its words.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Link {
    /// What the reader sees.
    pub label: String,
    /// Where it leads, when the desk has said so.
    pub url: Option<String>,
}

/// The words on the buttons of a form.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Buttons {
    /// Sends the request.
    pub submit: String,
    /// Puts every field back to its default; the type of request stays.
    pub clear: String,
}

pub(crate) fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

impl TryFrom<comptoir::Form> for Form {
    type Error = ComptoirError;

    fn try_from(form: comptoir::Form) -> Result<Self, ComptoirError> {
        Ok(Self {
            kind: form.kind.try_into()?,
            locale: form.locale,
            screen: form.screen.into(),
            heading: form.heading,
            title: form.title,
            introduction: form.introduction,
            sections: form.sections.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?,
            notes: form.notes.into_iter().map(Into::into).collect(),
            promise: form.promise,
            buttons: Buttons { submit: form.buttons.submit, clear: form.buttons.clear },
        })
    }
}

impl From<comptoir::Screen> for Screen {
    fn from(screen: comptoir::Screen) -> Self {
        Self { application: screen.application, settings: screen.settings, tab: screen.tab, about: screen.about }
    }
}

impl TryFrom<comptoir::Section> for Section {
    type Error = ComptoirError;

    fn try_from(section: comptoir::Section) -> Result<Self, ComptoirError> {
        Ok(Self {
            key: section.key.to_owned(),
            title: section.title,
            repeat: section.repeat.map(Into::into),
            visible_when: section.visible_when.into_iter().map(Into::into).collect(),
            fields: section.fields.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?,
        })
    }
}

impl From<comptoir::Repeat> for Repeat {
    fn from(repeat: comptoir::Repeat) -> Self {
        Self { path: repeat.path.to_owned(), min: whole(repeat.min), max: whole(repeat.max) }
    }
}

impl TryFrom<comptoir::Field> for Field {
    type Error = ComptoirError;

    fn try_from(field: comptoir::Field) -> Result<Self, ComptoirError> {
        Ok(Self {
            key: field.key.into_owned(),
            path: field.path.into_owned(),
            label: field.label,
            field_type: field.field_type.try_into()?,
            required: field.required,
            options: field.options.into_iter().map(Into::into).collect(),
            default_value: field.default,
            chosen: field.chosen,
            max_length: field.max_length.map(whole),
            visible_when: field.visible_when.into_iter().map(Into::into).collect(),
            clearable: field.clearable,
            autocomplete: field.autocomplete.map(TryInto::try_into).transpose()?,
            help: field.help,
            important: field.important,
            notice: field.notice,
        })
    }
}

impl From<comptoir::FieldOption> for FieldOption {
    fn from(option: comptoir::FieldOption) -> Self {
        Self { value: option.value, label: option.label }
    }
}

impl From<comptoir::Condition> for Condition {
    fn from(condition: comptoir::Condition) -> Self {
        Self { path: condition.path.to_owned(), one_of: condition.one_of }
    }
}

impl From<comptoir::FormNote> for FormNote {
    fn from(note: comptoir::FormNote) -> Self {
        let link = note.link.map(|link| Link { label: link.label, url: link.url });
        Self { key: note.key.to_owned(), text: note.text, link }
    }
}
