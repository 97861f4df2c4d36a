//! The page on which an account is edited, as data.

use crate::error::ComptoirError;
use crate::form::{FormNote, Section};
use crate::names::AccountState;
use crate::value::LanguageTag;

/// A page on which an account is edited, or a contact created or edited, every text in the language it was asked for. The
/// paths of its fields are JSON pointers into the draft that it fills in, their defaults the present values.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct EditPage {
    /// The language of its texts.
    pub locale: LanguageTag,
    /// The pages that lead here, from the first.
    pub breadcrumb: Vec<String>,
    /// The title.
    pub title: String,
    /// The account's name; none where the account is still to be chosen.
    pub account: Option<String>,
    /// Where the account stands; none where it is still to be chosen.
    pub state: Option<AccountState>,
    /// Whether the page can be saved now; a note says why not.
    pub editable: bool,
    /// What the reader should know.
    pub notes: Vec<FormNote>,
    /// The sections, from top to bottom.
    pub sections: Vec<Section>,
    /// What can be done with the page.
    pub buttons: PageButtons,
    /// What happens once it is saved.
    pub saved: String,
    /// What can be done next.
    pub next: Vec<PageLink>,
}

/// The words on the buttons of a page.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct PageButtons {
    /// Saves what was changed.
    pub save: String,
    /// Leaves the page as it was.
    pub cancel: String,
}

/// Another page that a page leads to.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct PageLink {
    /// A stable name: `modify_administrator`, `replace_administrator`.
    pub key: String,
    /// What the reader sees.
    pub label: String,
}

crate::value::private_debug! { EditPage }

impl TryFrom<comptoir::EditPage> for EditPage {
    type Error = ComptoirError;

    fn try_from(page: comptoir::EditPage) -> Result<Self, ComptoirError> {
        let link = |link: comptoir::PageLink| PageLink { key: link.key.to_owned(), label: link.label };
        Ok(Self {
            locale: page.locale,
            breadcrumb: page.breadcrumb,
            title: page.title,
            account: page.account,
            state: page.state.map(TryInto::try_into).transpose()?,
            editable: page.editable,
            notes: page.notes.into_iter().map(Into::into).collect(),
            sections: page.sections.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?,
            buttons: PageButtons { save: page.buttons.save, cancel: page.buttons.cancel },
            saved: page.saved,
            next: page.next.into_iter().map(link).collect(),
        })
    }
}
