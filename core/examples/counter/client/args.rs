//! What can be typed about clients.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use comptoir::{AccountInsert, AccountUpdate, DestinationDraft, DestinationEdit, Edit, Locale};

use crate::account::args::{CreateArgs, One};
use crate::account::draft;
use crate::trouble::Trouble;

#[derive(Subcommand)]
#[allow(clippy::large_enum_variant, reason = "there is one of it, read once")]
pub(crate) enum ClientVerb {
    /// Draw the page on which a client is entered: Nouveau client.
    Page,
    /// Enter a client by the name alone; without one, draw the page on which that is done.
    Quick {
        /// The account's name.
        name: Option<String>,
    },
    /// Enter a client with all that the page has.
    Create(ClientArgs),
    /// Show a client's business: where bills and goods go, currency, portal features, groups.
    Show {
        /// The account's name, reference number or id.
        account: String,
    },
    /// Change a client's business.
    Edit(BusinessArgs),
    /// The words of the mail of welcome, by language.
    #[command(subcommand)]
    Template(TemplateVerb),
}

#[derive(Args)]
pub(crate) struct ClientArgs {
    #[command(flatten)]
    account: CreateArgs,
    /// These parts of the portal are switched on, separated by commas, and no others.
    #[arg(long, value_name = "FEATURE", value_delimiter = ',', conflicts_with = "no_features")]
    feature: Vec<String>,
    /// No part of the portal is switched on.
    #[arg(long)]
    no_features: bool,
    #[command(flatten)]
    business: Business,
    /// Send the administrator a mail of welcome.
    #[arg(long, conflicts_with = "no_welcome")]
    welcome: bool,
    /// Send none, whatever the desk does by itself.
    #[arg(long)]
    no_welcome: bool,
    /// Enter it once under this key: sent again, it answers the same.
    #[arg(long, value_name = "K")]
    pub(crate) key: Option<String>,
}

/// Where bills and goods go, groups and currency.
#[derive(Args)]
struct Business {
    /// Whose address bills go to: account, or own for the one given.
    #[arg(long, value_name = "WHOSE")]
    billing: Option<String>,
    #[arg(long, value_name = "TEXT")]
    billing_street: Option<String>,
    #[arg(long, value_name = "TEXT")]
    billing_postal_code: Option<String>,
    #[arg(long, value_name = "TEXT")]
    billing_city: Option<String>,
    #[arg(long, value_name = "TEXT")]
    billing_region: Option<String>,
    /// The country of that address, as its two letters.
    #[arg(long, value_name = "CC")]
    billing_country: Option<String>,
    /// Whose address goods go to: account, billing, or own for the one given.
    #[arg(long, value_name = "WHOSE")]
    shipping: Option<String>,
    /// Goods go to a copy of where bills go now.
    #[arg(long)]
    copy_billing: bool,
    #[arg(long, value_name = "TEXT")]
    shipping_street: Option<String>,
    #[arg(long, value_name = "TEXT")]
    shipping_postal_code: Option<String>,
    #[arg(long, value_name = "TEXT")]
    shipping_city: Option<String>,
    #[arg(long, value_name = "TEXT")]
    shipping_region: Option<String>,
    /// The country of that address, as its two letters.
    #[arg(long, value_name = "CC")]
    shipping_country: Option<String>,
    /// A group that it is in, by name or id, and in no other than those named.
    #[arg(long, value_name = "GROUP")]
    group: Vec<String>,
    /// What money is written in, for example EUR: until there is an order or a document.
    #[arg(long, value_name = "CUR")]
    currency: Option<String>,
}

impl Business {
    /// The members of where bills go, then of where goods go.
    fn destinations(&self) -> [DestinationDraft; 2] {
        let billing = DestinationDraft {
            same_as: self.billing.clone(),
            copy_billing: false,
            street: self.billing_street.clone(),
            postal_code: self.billing_postal_code.clone(),
            city: self.billing_city.clone(),
            region: self.billing_region.clone(),
            country: self.billing_country.clone(),
        };
        let shipping = DestinationDraft {
            same_as: self.shipping.clone(),
            copy_billing: self.copy_billing,
            street: self.shipping_street.clone(),
            postal_code: self.shipping_postal_code.clone(),
            city: self.shipping_city.clone(),
            region: self.shipping_region.clone(),
            country: self.shipping_country.clone(),
        };
        [billing, shipping]
    }
}

impl ClientArgs {
    pub(crate) fn insert(&self) -> Result<AccountInsert, Trouble> {
        let [billing, shipping] = self.business.destinations();
        let features = if self.no_features { Some(Vec::new()) } else { Some(self.feature.clone()) };
        let said = self.welcome || self.no_welcome;
        Ok(AccountInsert {
            features: features.filter(|features| self.no_features || !features.is_empty()),
            billing,
            shipping,
            groups: self.business.group.clone(),
            currency: self.business.currency.clone(),
            welcome: said.then_some(self.welcome),
            ..draft::insert(&self.account)?
        })
    }
}

#[derive(Args)]
pub(crate) struct BusinessArgs {
    #[command(flatten)]
    pub(crate) one: One,
    #[command(flatten)]
    business: Business,
    /// It is in no group.
    #[arg(long, conflicts_with = "group")]
    no_groups: bool,
    /// Take a value away: currency, for that of the desk; billing or shipping, for the account's address; billing-region or
    /// shipping-region.
    #[arg(long, value_name = "FIELD")]
    clear: Vec<String>,
}

impl BusinessArgs {
    pub(crate) fn update(&self) -> Result<AccountUpdate, Trouble> {
        let [billing, shipping] = self.business.destinations().map(edited);
        let groups = &self.business.group;
        let mut update = AccountUpdate {
            billing,
            shipping,
            currency: self.business.currency.as_deref().map(Edit::from).unwrap_or_default(),
            groups: (self.no_groups || !groups.is_empty()).then(|| groups.clone()),
            ..AccountUpdate::default()
        };
        for field in &self.clear {
            let value = match field.as_str() {
                "currency" => &mut update.currency,
                "billing" => &mut update.billing.same_as,
                "shipping" => &mut update.shipping.same_as,
                "billing-region" => &mut update.billing.region,
                "shipping-region" => &mut update.shipping.region,
                _ => {
                    let fields = "currency, billing, shipping, billing-region or shipping-region";
                    return Err(Trouble::usage(&format!("--clear takes {fields}")));
                }
            };
            if !value.is_unchanged() {
                return Err(Trouble::usage(&format!("{field} is given and cleared: say one of both")));
            }
            *value = Edit::Clear;
        }
        Ok(update)
    }
}

fn edited(draft: DestinationDraft) -> DestinationEdit {
    let edit = |text: Option<String>| text.map(Edit::from).unwrap_or_default();
    DestinationEdit {
        same_as: edit(draft.same_as),
        copy_billing: draft.copy_billing,
        street: edit(draft.street),
        postal_code: edit(draft.postal_code),
        city: edit(draft.city),
        region: edit(draft.region),
        country: edit(draft.country),
    }
}

#[derive(Subcommand)]
pub(crate) enum TemplateVerb {
    /// List the words in each language: the desk's own, else the built-in ones.
    List,
    /// Put words of the desk's own in place of those in a language.
    Set {
        /// The language: en, fi, fr.
        locale: Locale,
        /// The subject; {person}, {account}, {provider}, {product} and {portal} are replaced.
        #[arg(long, value_name = "TEXT")]
        subject: String,
        /// The file with the whole text; - is standard input.
        #[arg(long, value_name = "FILE")]
        body: PathBuf,
        /// Only if the words still have this version.
        #[arg(long, value_name = "N")]
        version: Option<i64>,
    },
    /// Go back to the built-in words in a language.
    Clear {
        /// The language: en, fi, fr.
        locale: Locale,
        /// Only if the words still have this version.
        #[arg(long, value_name = "N")]
        version: Option<i64>,
    },
    /// Show the mail in a language as it would be sent now.
    Sample {
        /// The language: en, fi, fr.
        locale: Locale,
    },
}
