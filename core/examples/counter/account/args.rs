//! What can be typed about one account.

use clap::{Args, Subcommand};
use comptoir::{Country, PortalFeature};

use crate::args::named;
use crate::group::GroupVerb;

#[derive(Subcommand)]
pub(crate) enum AccountVerb {
    /// Create an account: a name is enough, all else has the defaults of the dealership or the desk.
    Create(CreateArgs),
    /// Draw the page on which the account is edited, with its help.
    Page {
        /// The account's name, reference number or id.
        account: String,
    },
    /// Change what is given of an account; with --preview tell from when on a change of term would hold.
    Edit(EditArgs),
    /// Suspend an active account: nobody signs in through it.
    Suspend(One),
    /// Take a suspended account back into use.
    Restore(One),
    /// Delete an account that has no devices any more.
    Delete(One),
    /// Confirm, as the host, that what the account waits for has been provisioned.
    Confirm(One),
    /// Tell, as the host, that it could not be provisioned.
    Fail {
        #[command(flatten)]
        one: One,
        /// Why not.
        reason: String,
    },
    /// List the sites of the customer: the accounts that the same administrator answers for.
    Sites {
        /// The account's name, reference number or id.
        account: String,
    },
    /// Tell which data centre serves an account, or would serve one in a country, and why.
    Centre {
        /// The account's name, reference number or id.
        #[arg(required_unless_present = "country", conflicts_with = "country")]
        account: Option<String>,
        /// A country instead, as its two letters.
        #[arg(long, value_name = "CC")]
        country: Option<Country>,
    },
    /// Show who answers for an account, modify that person, or have somebody else answer for it.
    Administrator {
        /// The account's name, reference number or id.
        account: String,
        #[command(subcommand)]
        verb: Option<AdministratorVerb>,
    },
    /// Groups of accounts: the same as `counter group`.
    #[command(subcommand)]
    Group(GroupVerb),
    /// Show what of the portal the account's contacts see, or change it.
    Features(FeaturesArgs),
}

#[derive(Args)]
pub(crate) struct FeaturesArgs {
    #[command(flatten)]
    pub(crate) one: One,
    /// These are switched on, separated by commas, and no others.
    #[arg(long, value_name = "FEATURE", value_delimiter = ',', conflicts_with_all = ["none", "follow_desk"],
        value_parser = named::<PortalFeature>(PortalFeature::ALL.iter().map(|feature| feature.as_str())))]
    pub(crate) only: Vec<PortalFeature>,
    /// None is switched on.
    #[arg(long, conflicts_with = "follow_desk")]
    pub(crate) none: bool,
    /// Those that the desk has, now and later.
    #[arg(long)]
    pub(crate) follow_desk: bool,
}

/// An account, and the version that is worked from.
#[derive(Args)]
pub(crate) struct One {
    /// The account's name, reference number or id.
    pub(crate) account: String,
    /// Only if the account still has this version.
    #[arg(long, value_name = "N")]
    pub(crate) version: Option<i64>,
}

/// What an account is created with, or what of it changes.
#[derive(Args)]
pub(crate) struct Values {
    /// The customer's reference number.
    #[arg(long, value_name = "R")]
    reference: Option<String>,
    /// The country, as its two letters: it selects the nearest data centre.
    #[arg(long, value_name = "CC")]
    country: Option<String>,
    /// Street and number.
    #[arg(long, value_name = "TEXT")]
    street: Option<String>,
    #[arg(long, value_name = "TEXT")]
    postal_code: Option<String>,
    #[arg(long, value_name = "TEXT")]
    city: Option<String>,
    /// State or province, where the country has it in addresses.
    #[arg(long, value_name = "TEXT")]
    region: Option<String>,
    /// The language of mails.
    #[arg(long, value_name = "L")]
    language: Option<String>,
    /// The time zone, for example Europe/Paris.
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
    /// What customer service should know.
    #[arg(long, value_name = "TEXT")]
    notes: Option<String>,
    /// The subscription's term: monthly, annual or a number of months.
    #[arg(long, value_name = "TERM")]
    term: Option<String>,
    /// What renews it: same, never or a term.
    #[arg(long, value_name = "RENEWAL")]
    renewal: Option<String>,
}

impl Values {
    /// What was typed, each with its place in a draft.
    pub(crate) fn typed(&self) -> Vec<(String, Option<String>)> {
        given([
            ("reference", &self.reference),
            ("country", &self.country),
            ("address/street", &self.street),
            ("address/postal_code", &self.postal_code),
            ("address/city", &self.city),
            ("address/region", &self.region),
            ("language", &self.language),
            ("time_zone", &self.zone),
            ("notes", &self.notes),
            ("term", &self.term),
            ("renewal", &self.renewal),
        ])
    }
}

#[derive(Args)]
pub(crate) struct CreateArgs {
    /// The account's name.
    pub(crate) name: String,
    #[command(flatten)]
    pub(crate) values: Values,
    /// The code of the dealership that it belongs to.
    #[arg(long, value_name = "CODE")]
    pub(crate) dealership: Option<String>,
    /// The e-mail address of its administrator: of somebody the desk knows it is enough.
    #[arg(long, value_name = "EMAIL")]
    pub(crate) administrator: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "administrator")]
    pub(crate) administrator_first_name: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "administrator")]
    pub(crate) administrator_last_name: Option<String>,
    /// The key of a job title, for example workshop_manager.
    #[arg(long, value_name = "KEY", requires = "administrator")]
    pub(crate) administrator_job_title: Option<String>,
}

impl CreateArgs {
    pub(crate) fn typed(&self) -> Vec<(String, Option<String>)> {
        let mut typed = vec![("name".to_owned(), Some(self.name.clone()))];
        typed.extend(self.values.typed());
        typed.extend(given([
            ("dealership", &self.dealership),
            ("administrator/email", &self.administrator),
            ("administrator/first_name", &self.administrator_first_name),
            ("administrator/last_name", &self.administrator_last_name),
            ("administrator/job_title", &self.administrator_job_title),
        ]));
        typed
    }
}

#[derive(Args)]
pub(crate) struct EditArgs {
    #[command(flatten)]
    pub(crate) one: One,
    /// The name it is to have.
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    /// Where it is to rest: active or suspended.
    #[arg(long, value_name = "STATE")]
    state: Option<String>,
    #[command(flatten)]
    values: Values,
    /// Take a value away: reference, notes or region.
    #[arg(long, value_name = "FIELD")]
    clear: Vec<String>,
}

impl EditArgs {
    pub(crate) fn typed(&self) -> Vec<(String, Option<String>)> {
        let mut typed = given([("name", &self.name), ("state", &self.state)]);
        typed.extend(self.values.typed());
        typed.extend(self.clear.iter().map(|field| (place(field), None)));
        typed
    }
}

/// The place in a draft of what an option of this name sets.
fn place(field: &str) -> String {
    let name = field.trim_start_matches('/').replace('-', "_").replace('.', "/");
    match name.as_str() {
        "street" | "postal_code" | "city" | "region" => format!("address/{name}"),
        "zone" => "time_zone".to_owned(),
        _ => name,
    }
}

#[derive(Subcommand)]
pub(crate) enum AdministratorVerb {
    /// Modify the person, in all accounts of that person.
    Edit {
        /// Only if the person still has this version.
        #[arg(long, value_name = "N")]
        version: Option<i64>,
        /// The e-mail address to have; it can be changed once the person has activated.
        #[arg(long, value_name = "EMAIL")]
        email: Option<String>,
        #[command(flatten)]
        person: Person,
    },
    /// Have somebody else answer for the account.
    Replace {
        /// Only if the account still has this version.
        #[arg(long, value_name = "N")]
        version: Option<i64>,
        /// The e-mail address of somebody known or new, or the id of somebody known.
        who: String,
        #[command(flatten)]
        person: Person,
        /// The key of a job title, for example workshop_manager.
        #[arg(long, value_name = "KEY")]
        job_title: Option<String>,
        /// The former administrator leaves the account too.
        #[arg(long)]
        remove_former: bool,
    },
}

#[derive(Args)]
pub(crate) struct Person {
    #[arg(long, value_name = "TEXT")]
    pub(crate) first_name: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) last_name: Option<String>,
    #[arg(long, value_name = "L")]
    pub(crate) language: Option<String>,
    #[arg(long, value_name = "ZONE")]
    pub(crate) zone: Option<String>,
}

fn given<const N: usize>(options: [(&str, &Option<String>); N]) -> Vec<(String, Option<String>)> {
    options
        .into_iter()
        .filter(|(_, text)| text.is_some())
        .map(|(place, text)| (place.to_owned(), text.clone()))
        .collect()
}
