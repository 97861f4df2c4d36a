//! What can be typed about contacts.

use clap::{Args, Subcommand};
use comptoir::{ContactDraft, ContactUpdate, Edit, ServicesEdit, UserUpdate};

use crate::trouble::Trouble;

#[derive(Subcommand)]
#[allow(clippy::large_enum_variant, reason = "there is one of it, read once")]
pub(crate) enum ContactVerb {
    /// Draw the page on which a contact is added, or the one on which a contact is edited.
    Page {
        /// The account's name, reference number or id; without one it is still to be chosen.
        account: Option<String>,
        /// The page of this contact instead: EMAIL/ACCOUNT or an id.
        #[arg(long, value_name = "WHO", conflicts_with = "account")]
        of: Option<String>,
    },
    /// Add a contact to an account; somebody new is sent an invitation to activate.
    Add(AddArgs),
    /// Show a contact.
    Show {
        /// The contact: EMAIL/ACCOUNT or an id.
        who: String,
    },
    /// Change what a contact is in the account: channels, position, services, notifications.
    Edit(EditArgs),
    /// Change the person: name, address, language, zone, in all accounts of that person.
    Person(PersonArgs),
    /// Take a contact out of the account.
    Remove {
        /// The contact: EMAIL/ACCOUNT or an id.
        who: String,
        /// Only if the contact's place still has this version.
        #[arg(long, value_name = "N")]
        version: Option<i64>,
    },
    /// List the contacts of an account.
    List {
        /// The account's name, reference number or id [default: that of the contact who acts].
        account: Option<String>,
        /// Those that were removed too.
        #[arg(long)]
        removed: bool,
    },
}

/// How somebody is reached besides by mail.
#[derive(Args)]
pub(crate) struct Channels {
    #[arg(long, value_name = "NUMBER")]
    pub(crate) phone: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    pub(crate) mobile: Option<String>,
    /// Another way to reach the person, for example a name on Skype.
    #[arg(long, value_name = "TEXT")]
    pub(crate) other: Option<String>,
}

#[derive(Args)]
pub(crate) struct AddArgs {
    /// The account's name, reference number or id.
    account: String,
    /// The full name.
    name: String,
    /// The e-mail address: somebody known keeps name and language.
    email: String,
    /// requester, observer or manager.
    #[arg(long)]
    role: Option<String>,
    #[command(flatten)]
    channels: Channels,
    #[arg(long, value_name = "TEXT")]
    first_name: Option<String>,
    #[arg(long, value_name = "TEXT")]
    last_name: Option<String>,
    /// The key of a job title, for example workshop_manager.
    #[arg(long, value_name = "KEY")]
    job_title: Option<String>,
    #[arg(long, value_name = "L")]
    language: Option<String>,
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
    /// Add once under this key: sent again, it answers the same.
    #[arg(long, value_name = "K")]
    pub(crate) key: Option<String>,
}

impl AddArgs {
    pub(crate) fn draft(&self) -> ContactDraft {
        ContactDraft {
            account: Some(self.account.clone()),
            name: Some(self.name.clone()),
            first_name: self.first_name.clone(),
            last_name: self.last_name.clone(),
            email: Some(self.email.clone()),
            role: self.role.clone(),
            phone: self.channels.phone.clone(),
            mobile: self.channels.mobile.clone(),
            other: self.channels.other.clone(),
            job_title: self.job_title.clone(),
            language: self.language.clone(),
            time_zone: self.zone.clone(),
            ..ContactDraft::default()
        }
    }
}

#[derive(Args)]
pub(crate) struct EditArgs {
    /// The contact: EMAIL/ACCOUNT or an id.
    pub(crate) who: String,
    /// Only if the contact's place still has this version.
    #[arg(long, value_name = "N")]
    pub(crate) version: Option<i64>,
    #[command(flatten)]
    channels: Channels,
    /// The key of a job title.
    #[arg(long, value_name = "KEY")]
    job_title: Option<String>,
    /// The key of a service that may be asked for, and no other than those named.
    #[arg(long, value_name = "KEY", conflicts_with = "all_services")]
    service: Vec<String>,
    /// All services may be asked for.
    #[arg(long)]
    all_services: bool,
    /// What the contact is told of, own_work or all_work, and nothing else than what is named.
    #[arg(long, value_name = "WHAT", conflicts_with = "notify_nothing")]
    notify: Vec<String>,
    /// The contact is told of nothing.
    #[arg(long)]
    notify_nothing: bool,
    /// Take a value away: phone, mobile, other or job-title.
    #[arg(long, value_name = "FIELD")]
    clear: Vec<String>,
}

impl EditArgs {
    pub(crate) fn update(&self) -> Result<ContactUpdate, Trouble> {
        let Channels { phone, mobile, other } = &self.channels;
        let mut update = ContactUpdate {
            phone: edit(phone.as_deref()),
            mobile: edit(mobile.as_deref()),
            other: edit(other.as_deref()),
            job_title: edit(self.job_title.as_deref()),
            services: match (self.all_services, self.service.is_empty()) {
                (true, _) => ServicesEdit::All,
                (false, true) => ServicesEdit::Unchanged,
                (false, false) => ServicesEdit::These(self.service.clone()),
            },
            notifications: (self.notify_nothing || !self.notify.is_empty()).then(|| self.notify.clone()),
            ..ContactUpdate::default()
        };
        for field in &self.clear {
            let member = match field.as_str() {
                "phone" => &mut update.phone,
                "mobile" => &mut update.mobile,
                "other" => &mut update.other,
                "job-title" | "job_title" => &mut update.job_title,
                _ => return Err(Trouble::usage("--clear takes phone, mobile, other or job-title")),
            };
            if !member.is_unchanged() {
                return Err(Trouble::usage(&format!("{field} is given and cleared: say one of both")));
            }
            *member = Edit::Clear;
        }
        Ok(update)
    }
}

#[derive(Args)]
pub(crate) struct PersonArgs {
    /// The contact: EMAIL/ACCOUNT or an id.
    pub(crate) who: String,
    /// Only if the person still has this version.
    #[arg(long, value_name = "N")]
    pub(crate) version: Option<i64>,
    /// The full name.
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    /// The e-mail address to have; it can be changed once the person has activated.
    #[arg(long, value_name = "EMAIL")]
    email: Option<String>,
    #[arg(long, value_name = "TEXT")]
    first_name: Option<String>,
    #[arg(long, value_name = "TEXT")]
    last_name: Option<String>,
    #[arg(long, value_name = "L")]
    language: Option<String>,
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
}

impl PersonArgs {
    pub(crate) fn update(&self) -> UserUpdate {
        UserUpdate {
            name: edit(self.name.as_deref()),
            email: edit(self.email.as_deref()),
            first_name: edit(self.first_name.as_deref()),
            last_name: edit(self.last_name.as_deref()),
            language: edit(self.language.as_deref()),
            time_zone: edit(self.zone.as_deref()),
        }
    }
}

fn edit(text: Option<&str>) -> Edit {
    text.map(Edit::from).unwrap_or_default()
}
