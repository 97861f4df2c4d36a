//! The page on which an account is edited, as data.

use crate::enums::Member;
use crate::form::{Field, FormNote, Section};
use crate::view::view;

view! {
    /// A page on which an account is edited, or a contact created or edited, every text in the language it was asked for.
    ///
    /// The paths of its fields are JSON pointers into the draft that it fills in, their defaults the present values.
    /// Example: ``session.accounts.edit_page(account.id, "fr").field("/term").notice``.
    EditPage(comptoir::EditPage) shows(locale, title, state) {
        /// The language of its texts.
        locale(value) -> String { value.locale.to_string() }
        /// The pages that lead here, from the first.
        breadcrumb(value) -> Vec<String> { value.breadcrumb.clone() }
        /// The title.
        title(value) -> String { value.title.clone() }
        /// The account's name, or None where the account is still to be chosen.
        account(value) -> Option<String> { value.account.clone() }
        /// Where the account stands, or None where it is still to be chosen.
        state(value) -> Option<Member<comptoir::AccountState>> { value.state.map(Member) }
        /// Whether the page can be saved now (rule A2); a note says why not.
        editable(value) -> bool { value.editable }
        /// What the reader should know.
        notes(value) -> Vec<FormNote> { value.notes.iter().cloned().map(FormNote::wrap).collect() }
        /// The sections, from top to bottom.
        sections(value) -> Vec<Section> { value.sections.iter().cloned().map(Section::wrap).collect() }
        /// What can be done with the page.
        buttons(value) -> PageButtons { PageButtons::wrap(value.buttons.clone()) }
        /// What happens once it is saved.
        saved(value) -> String { value.saved.clone() }
        /// What can be done next.
        next(value) -> Vec<PageLink> { value.next.iter().cloned().map(PageLink::wrap).collect() }
    }
    more {
        /// The field at ``path``, or None: ``/name``, ``/address/street``.
        fn field(&self, path: &str) -> Option<Field> {
            self.0.field(path).cloned().map(Field::wrap)
        }
    }
}

view! {
    /// The words on the buttons of a page.
    PageButtons(comptoir::PageButtons) shows(save, cancel) {
        /// Saves what was changed.
        save(value) -> String { value.save.clone() }
        /// Leaves the page as it was.
        cancel(value) -> String { value.cancel.clone() }
    }
}

view! {
    /// Another page that a page leads to.
    PageLink(comptoir::PageLink) shows(key, label) {
        /// A stable name: ``modify_administrator``, ``replace_administrator``.
        key(value) -> &'static str { value.key }
        /// What the reader sees.
        label(value) -> String { value.label.clone() }
    }
}
