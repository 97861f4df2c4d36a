//! The pages on which a contact is created and edited, as data: seed 003, field by field.

use std::collections::BTreeMap;

use super::account_page::{EditPage, PageButtons, PageLink};
use super::data::{Autocomplete, Field, FieldOption, FieldType, FormNote, Section};
use super::drawing::Drawing;
use super::{Pack, names};
use crate::label;
use crate::model::account::AccountState;
use crate::model::field::FieldSubject;
use crate::model::people::{Channels, FullName, JobTitle, Notification, OtherChannel, PersonName, PhoneNumber};
use crate::model::place::TimeZone;
use crate::model::role::Role;
use crate::{AccountId, Arg, Args, Locale};

/// The account that a page of a contact is about.
pub(crate) struct PageAccount {
    pub(crate) id: AccountId,
    pub(crate) name: String,
    pub(crate) state: AccountState,
    pub(crate) language: Locale,
    pub(crate) time_zone: TimeZone,
}

/// The present values of a contact.
pub(crate) struct ContactValues {
    pub(crate) account: PageAccount,
    /// The full name.
    pub(crate) name: String,
    pub(crate) role: Role,
    pub(crate) channels: Channels,
    /// The key of the job title, empty where there is none.
    pub(crate) job_title: String,
    /// The keys of the allowed services; none means all.
    pub(crate) services: Option<Vec<String>>,
    pub(crate) notifications: Vec<Notification>,
    /// Whether the contact was removed.
    pub(crate) is_removed: bool,
    /// The values of the desk's own fields, by key.
    pub(crate) custom: BTreeMap<String, String>,
}

impl PageAccount {
    /// Whether people are given places in it, or changed there: not once it goes, or is gone (rule A1).
    const fn takes_people(&self) -> bool {
        !matches!(self.state, AccountState::Deleting | AccountState::Deleted)
    }
}

impl EditPage {
    /// Draws the new-contact page; the account is still to be chosen where there is none.
    pub(crate) fn new_contact(account: Option<&PageAccount>, pack: &Pack, locale: &Locale) -> Self {
        let page = ContactPage { drawing: Drawing { pack, locale } };
        let text = |key| page.drawing.text(key);
        let open = account.is_none_or(PageAccount::takes_people);
        let closed = account.filter(|_| !open).map(|account| page.closed(account));
        let roles = Role::ALL.iter().map(|role| page.note(role_note(*role), page.explained(*role)));
        let notes = [
            ("existing_account", "page-contact-note-existing"),
            ("registered", "page-contact-note-registered"),
            ("services", "page-contact-note-services"),
        ];
        Self {
            locale: label::available(locale),
            breadcrumb: vec![text("page-portal")],
            title: text("page-contact-new"),
            account: account.map(|account| account.name.clone()),
            state: account.map(|account| account.state),
            editable: open,
            notes: closed
                .into_iter()
                .chain(roles)
                .chain(notes.map(|(key, message)| page.note(key, text(message))))
                .collect(),
            sections: vec![page.section(page.new_fields(account))],
            buttons: PageButtons { save: text("page-contact-create"), cancel: text("page-cancel") },
            saved: text("page-contact-created"),
            next: vec![page.link("edit_contact", "page-contact-edit")],
        }
    }

    /// Draws the page of a contact: `services` are those of the desk.
    pub(crate) fn of_contact(values: &ContactValues, services: Vec<FieldOption>, pack: &Pack, locale: &Locale) -> Self {
        let page = ContactPage { drawing: Drawing { pack, locale } };
        let text = |key| page.drawing.text(key);
        let open = values.account.takes_people();
        let removed = values.is_removed.then(|| page.note("removed", text("page-contact-note-removed")));
        let closed = (!open).then(|| page.closed(&values.account));
        let person = page.note("person", text("page-contact-note-person"));
        Self {
            locale: label::available(locale),
            breadcrumb: vec![text("page-portal")],
            title: text("page-account-title"),
            account: Some(values.account.name.clone()),
            state: Some(values.account.state),
            editable: open && !values.is_removed,
            notes: removed.into_iter().chain(closed).chain([person]).collect(),
            sections: vec![page.section(page.fields(values, services))],
            buttons: PageButtons { save: text("page-save"), cancel: text("page-cancel") },
            saved: text("page-contact-saved"),
            next: vec![
                page.link("edit_person", "page-contact-edit-person"),
                page.link("change_role", "page-contact-change-role"),
                page.link("remove", "page-contact-remove"),
            ],
        }
    }
}

const fn role_note(role: Role) -> &'static str {
    match role {
        Role::Requester => "role_requester",
        Role::Observer => "role_observer",
        Role::Manager => "role_manager",
    }
}

struct ContactPage<'p> {
    drawing: Drawing<'p>,
}

impl ContactPage<'_> {
    fn say(&self, key: &str, args: &Args) -> String {
        label::text(self.drawing.locale, key, args)
    }

    fn note(&self, key: &'static str, text: String) -> FormNote {
        FormNote { key, text, link: None }
    }

    fn link(&self, key: &'static str, message: &str) -> PageLink {
        PageLink { key, label: self.drawing.text(message) }
    }

    /// Why nobody can be added to the account, or changed there.
    fn closed(&self, account: &PageAccount) -> FormNote {
        let state = Args::none().with("state", Arg::Label(account.state.key().to_owned()));
        self.note("account", self.say("page-contact-note-account", &state))
    }

    /// What a role is, as the seed explains it.
    fn explained(&self, role: Role) -> String {
        let label = |role: Role| Arg::Label(role.key().to_owned());
        let args = Args::none()
            .with("requester", label(Role::Requester))
            .with("observer", label(Role::Observer))
            .with("manager", label(Role::Manager));
        let key = match role {
            Role::Requester => "page-contact-role-requester",
            Role::Observer => "page-contact-role-observer",
            Role::Manager => "page-contact-role-manager",
        };
        self.say(key, &args)
    }

    fn section(&self, fields: Vec<Field>) -> Section {
        Section {
            key: "contact",
            title: self.drawing.text("page-contact-section"),
            repeat: None,
            visible_when: Vec::new(),
            fields,
        }
    }

    fn helped(&self, field: Field, help: &str) -> Field {
        Field { help: Some(self.drawing.text(help)), ..field }
    }

    /// The fields in the order of the seed, then those it has not.
    fn new_fields(&self, account: Option<&PageAccount>) -> Vec<Field> {
        let drawing = &self.drawing;
        let name = drawing.typed("/name", "page-contact-name", FullName::MAX, Autocomplete::Name);
        let email = drawing.email("/email", "form-field-email");
        let [phone, mobile, other] = channels(&self.drawing, &Channels::default());
        let part = |path, label, hint| optional(drawing.typed(path, label, PersonName::MAX, hint));
        let first = part("/first_name", "form-field-first-name", Autocomplete::GivenName);
        let last = part("/last_name", "form-field-last-name", Autocomplete::FamilyName);
        let mut fields = vec![
            self.helped(name, "page-contact-help-name"),
            self.helped(email, "page-contact-help-email"),
            self.account(account),
            self.role(),
            self.helped(phone, "page-contact-help-channels"),
            self.helped(mobile, "page-contact-help-channels"),
            self.helped(other, "page-contact-help-other"),
            self.helped(first, "page-contact-help-parts"),
            self.helped(last, "page-contact-help-parts"),
            self.helped(optional(drawing.job_title("/job_title")), "page-contact-help-job-title"),
            self.language(account),
            self.time_zone(account),
        ];
        fields.extend(drawing.custom_blank(FieldSubject::Contact, ""));
        fields
    }

    fn account(&self, account: Option<&PageAccount>) -> Field {
        let field = self.drawing.field("/account", "page-contact-account", FieldType::Suggest);
        let field = Field {
            options: account
                .map(|account| FieldOption::new(account.id.to_string(), &*account.name))
                .into_iter()
                .collect(),
            default: account.map(|account| account.id.to_string()),
            ..field
        };
        self.helped(field, "page-contact-help-account")
    }

    fn role(&self) -> Field {
        let option = |role: &Role| FieldOption::new(role.as_str(), role.label(self.drawing.locale));
        let field = self.drawing.select("/role", "page-contact-role", Role::ALL.iter().map(option).collect(), None);
        self.helped(field, "page-contact-help-role")
    }

    /// Those of the account are taken where nothing is chosen.
    fn language(&self, account: Option<&PageAccount>) -> Field {
        let default = account.map(|account| account.language.to_string());
        let field = Field { default, ..optional(self.drawing.language("/language")) };
        self.helped(field, "page-contact-help-language")
    }

    fn time_zone(&self, account: Option<&PageAccount>) -> Field {
        let settings = self.drawing.settings();
        let own = account.map_or(settings.time_zone, |account| account.time_zone);
        let options = names::zones(self.drawing.locale, settings.country, own, settings.as_of);
        let default = account.map(|account| account.time_zone.name().to_owned());
        let field = optional(self.drawing.select("/time_zone", "form-field-time-zone", options, None));
        self.helped(Field { default, ..field }, "page-contact-help-time-zone")
    }

    fn fields(&self, values: &ContactValues, services: Vec<FieldOption>) -> Vec<Field> {
        let [phone, mobile, other] = channels(&self.drawing, &values.channels).map(clearable);
        let mut fields = vec![
            self.name(values),
            self.present_role(values.role),
            self.helped(phone, "page-contact-help-channels"),
            self.helped(mobile, "page-contact-help-channels"),
            self.helped(other, "page-contact-help-other"),
            self.job_title(&values.job_title),
            self.services(values, services),
            self.notifications(values),
        ];
        fields.extend(self.drawing.custom(FieldSubject::Contact, "", &values.custom));
        fields
    }

    fn name(&self, values: &ContactValues) -> Field {
        let field = optional(self.drawing.field("/name", "page-contact-name", FieldType::Shown));
        Field { default: Some(values.name.clone()), ..field }
    }

    /// A role is changed by itself: it is only shown here, with what it is.
    fn present_role(&self, role: Role) -> Field {
        let field = optional(self.drawing.field("/role", "page-contact-role", FieldType::Shown));
        Field {
            options: vec![FieldOption::new(role.as_str(), role.label(self.drawing.locale))],
            default: Some(role.as_str().to_owned()),
            help: Some(self.explained(role)),
            ..field
        }
    }

    fn job_title(&self, present: &str) -> Field {
        let mut field = clearable(optional(self.drawing.job_title("/job_title")));
        // One that the desk has taken off its list can be kept.
        if let Some(title) = present.parse::<JobTitle>().ok().filter(|title| !offers(&field.options, title.as_str())) {
            field.options.push(FieldOption::new(title.as_str(), title.as_str()));
        }
        let default = Some(present.to_owned()).filter(|title| !title.is_empty());
        self.helped(Field { default, ..field }, "page-contact-help-job-title")
    }

    /// Where none is chosen, all are allowed; one that was retired can be kept.
    fn services(&self, values: &ContactValues, mut options: Vec<FieldOption>) -> Field {
        let chosen = values.services.clone().unwrap_or_default();
        for key in &chosen {
            if !offers(&options, key) {
                options.push(FieldOption::new(&**key, &**key));
            }
        }
        let all = values.services.is_none().then(|| self.drawing.text("page-contact-services-all"));
        let field = clearable(optional(self.drawing.field("/services", "page-contact-services", FieldType::Several)));
        self.helped(Field { options, chosen, notice: all, ..field }, "page-contact-help-services")
    }

    fn notifications(&self, values: &ContactValues) -> Field {
        let option = |one: Notification| FieldOption::new(one.as_str(), one.label(self.drawing.locale));
        let field = self.drawing.field("/notifications", "page-contact-notifications", FieldType::Several);
        let field = Field {
            options: Notification::of(values.role).map(option).collect(),
            chosen: values.notifications.iter().map(|one| one.as_str().to_owned()).collect(),
            ..clearable(optional(field))
        };
        self.helped(field, "page-contact-help-notifications")
    }
}

fn offers(options: &[FieldOption], value: &str) -> bool {
    options.iter().any(|option| option.value == value)
}

/// Telephone, mobile telephone, and whatever else; each can be left out.
pub(super) fn channels(drawing: &Drawing<'_>, present: &Channels) -> [Field; 3] {
    let number = |path, label| optional(drawing.typed(path, label, PhoneNumber::MAX, Autocomplete::Tel));
    let other = drawing.field("/other", "page-contact-other", FieldType::Text);
    [
        Field { default: present.phone.clone(), ..number("/phone", "page-contact-phone") },
        Field { default: present.mobile.clone(), ..number("/mobile", "page-contact-mobile") },
        Field { max_length: Some(OtherChannel::MAX), default: present.other.clone(), ..optional(other) },
    ]
}

/// A field that can be left as it is.
pub(super) fn optional(field: Field) -> Field {
    Field { required: false, ..field }
}

fn clearable(field: Field) -> Field {
    Field { clearable: true, ..field }
}

#[cfg(test)]
#[path = "contact_page_tests.rs"]
mod tests;
