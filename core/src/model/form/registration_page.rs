//! The page on which people register, as data (rule P3).

use super::account_page::{EditPage, PageButtons};
use super::contact_page::{channels, optional};
use super::data::{Autocomplete, Field, FieldType, FormNote, Section};
use super::drawing::Drawing;
use super::{Pack, names};
use crate::model::people::{Channels, FullName, PersonName, RegistrationDraft};
use crate::{Args, Locale, label};

impl EditPage {
    /// Draws the page on which people register. It knows nothing of accounts: the provider's customers are nobody's business
    /// before somebody has approved.
    pub(crate) fn registration(pack: &Pack, locale: &Locale) -> Self {
        let page = Page { drawing: Drawing { pack, locale } };
        let text = |key| page.drawing.text(key);
        Self {
            locale: label::available(locale),
            breadcrumb: vec![text("page-portal")],
            title: text("page-registration-title"),
            account: None,
            state: None,
            editable: true,
            notes: vec![
                page.note("approval", "page-registration-note-approval"),
                page.note("channels", "page-registration-note-channels"),
            ],
            sections: vec![page.section()],
            buttons: PageButtons { save: text("page-registration-send"), cancel: text("page-cancel") },
            saved: text("page-registration-sent"),
            next: Vec::new(),
        }
    }
}

struct Page<'p> {
    drawing: Drawing<'p>,
}

impl Page<'_> {
    /// A text that may speak of the provider.
    fn say(&self, key: &str) -> String {
        let provider = Args::none().with("provider", self.drawing.settings().provider.as_str());
        label::text(self.drawing.locale, key, &provider)
    }

    fn note(&self, key: &'static str, message: &str) -> FormNote {
        FormNote { key, text: self.say(message), link: None }
    }

    fn section(&self) -> Section {
        let drawing = &self.drawing;
        let part = |path, label, hint| optional(drawing.typed(path, label, PersonName::MAX, hint));
        let name = drawing.typed("/name", "page-contact-name", FullName::MAX, Autocomplete::Name);
        let [phone, mobile, other] = channels(drawing, &Channels::default());
        let fields = vec![
            name,
            part("/first_name", "form-field-first-name", Autocomplete::GivenName),
            part("/last_name", "form-field-last-name", Autocomplete::FamilyName),
            drawing.email("/email", "form-field-email"),
            self.company(),
            phone,
            mobile,
            Field { help: Some(drawing.text("page-registration-help-other")), ..other },
            self.language(),
            self.time_zone(),
            self.remark(),
        ];
        let title = drawing.text("page-registration-section");
        Section { key: "registration", title, repeat: None, visible_when: Vec::new(), fields }
    }

    fn company(&self) -> Field {
        let (label, hint) = ("page-registration-company", Autocomplete::Organization);
        let field = self.drawing.typed("/company", label, RegistrationDraft::MAX_COMPANY, hint);
        Field { help: Some(self.say("page-registration-help-company")), ..field }
    }

    /// The desk's own is taken where nothing is chosen; the reader's, where the desk offers it, is chosen already.
    fn language(&self) -> Field {
        let field = self.drawing.language("/language");
        let reader = label::available(self.drawing.locale).to_string();
        let offered = field.options.iter().any(|option| option.value == reader);
        let default = if offered { Some(reader) } else { field.default.clone() };
        Field { required: false, default, ..field }
    }

    fn time_zone(&self) -> Field {
        let desk = self.drawing.settings();
        let zones = names::zones(self.drawing.locale, desk.country, desk.time_zone, desk.as_of);
        let own = Some(desk.time_zone.name().to_owned());
        Field { required: false, ..self.drawing.select("/time_zone", "form-field-time-zone", zones, own) }
    }

    fn remark(&self) -> Field {
        Field {
            required: false,
            max_length: Some(RegistrationDraft::MAX_NOTE),
            ..self.drawing.field("/note", "page-registration-message", FieldType::Multiline)
        }
    }
}

#[cfg(test)]
#[path = "registration_page_tests.rs"]
mod tests;
