//! What is called of accounts.

use comptoir::{
    AccountFilter, AccountId, AccountInsert, AccountSort, AccountState, AccountUpdate, AccountView, AdministratorDraft,
    Country, DealershipId, Error, GroupId, Locale, PortalFeature, Session, UserId, UserUpdate,
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::page::Pages;
use super::read;
use crate::told;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Call {
    #[serde(rename = "accounts.create")]
    Create { insert: Value },
    #[serde(rename = "accounts.edit")]
    Edit { account: AccountId, update: Value },
    #[serde(rename = "accounts.suspend")]
    Suspend { account: AccountId },
    #[serde(rename = "accounts.restore")]
    Restore { account: AccountId },
    #[serde(rename = "accounts.delete")]
    Delete { account: AccountId },
    #[serde(rename = "accounts.confirm")]
    Confirm { account: AccountId },
    #[serde(rename = "accounts.fail")]
    Fail { account: AccountId, reason: String },
    #[serde(rename = "accounts.edit_administrator")]
    EditAdministrator { account: AccountId, update: Value },
    #[serde(rename = "accounts.replace_administrator")]
    ReplaceAdministrator { account: AccountId, draft: Value },
    #[serde(rename = "accounts.change_features")]
    ChangeFeatures { account: AccountId, features: Option<Vec<PortalFeature>> },
    #[serde(rename = "accounts.edit_page")]
    EditPage { account: AccountId, locale: Locale },
    #[serde(rename = "accounts.new_page")]
    NewPage { locale: Locale },
    #[serde(rename = "accounts.quick_page")]
    QuickPage { locale: Locale },
    #[serde(rename = "accounts.explain_centre")]
    ExplainCentre { country: Country },
    #[serde(rename = "accounts.centre")]
    Centre { account: AccountId },
    #[serde(rename = "accounts.sites")]
    Sites { account: AccountId },
    #[serde(rename = "accounts.list")]
    List {},
    #[serde(rename = "accounts.page")]
    Page { filter: Filter, paging: Pages<AccountSort> },
    #[serde(rename = "accounts.suggest")]
    Suggest { text: String },
    #[serde(rename = "accounts.find")]
    Find { selector: String },
    #[serde(rename = "accounts.get")]
    Get { account: AccountId },
    #[serde(rename = "accounts.contacts")]
    Contacts { account: AccountId },
    #[serde(rename = "accounts.history")]
    History { account: AccountId, after: Option<String> },
}

/// A filter of accounts, as `args` hold it.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Filter {
    prefix: Option<String>,
    state: Option<AccountState>,
    dealership: Option<DealershipId>,
    country: Option<Country>,
    administrator: Option<UserId>,
    group: Option<GroupId>,
}

impl From<Filter> for AccountFilter {
    fn from(Filter { prefix, state, dealership, country, administrator, group }: Filter) -> Self {
        Self { prefix, state, dealership, country, administrator, group }
    }
}

impl Call {
    pub(super) fn make(self, session: &Session) -> Result<Value, Error> {
        let accounts = session.accounts();
        let named = |account: &AccountView| json!({ "id": account.id, "name": account.name });
        Ok(match self {
            Self::Create { insert } => json!(accounts.create(&read(&insert, AccountInsert::from_json)?)?),
            Self::Edit { account, update } => {
                let edited = accounts.edit(account, &read(&update, AccountUpdate::from_json)?)?;
                json!({
                    "account": edited.account,
                    "term_change": edited.term_change.as_ref().map(told::term_change),
                })
            }
            Self::Suspend { account } => json!(accounts.suspend(account)?),
            Self::Restore { account } => json!(accounts.restore(account)?),
            Self::Delete { account } => json!(accounts.delete(account)?),
            Self::Confirm { account } => json!(accounts.confirm(account)?),
            Self::Fail { account, reason } => json!(accounts.fail(account, &reason)?),
            Self::EditAdministrator { account, update } => {
                json!(accounts.edit_administrator(account, &read(&update, UserUpdate::from_json)?)?)
            }
            Self::ReplaceAdministrator { account, draft } => {
                json!(accounts.replace_administrator(account, &read(&draft, AdministratorDraft::from_json)?)?)
            }
            Self::ChangeFeatures { account, features } => {
                json!(accounts.change_features(account, features.as_deref())?)
            }
            Self::EditPage { account, locale } => told::edit_page(&accounts.edit_page(account, &locale)?),
            Self::NewPage { locale } => told::edit_page(&accounts.new_page(&locale)?),
            Self::QuickPage { locale } => told::edit_page(&accounts.quick_page(&locale)?),
            Self::ExplainCentre { country } => json!(accounts.explain_centre(country)?.as_ref().map(told::centre)),
            Self::Centre { account } => json!(accounts.centre(account)?.as_ref().map(told::centre)),
            Self::Sites { account } => accounts.sites(account)?.iter().map(named).collect(),
            Self::List {} => json!(accounts.list(&AccountFilter::default(), None)?.items),
            Self::Page { filter, paging } => told::page(&accounts.list(&filter.into(), paging)?, named),
            Self::Suggest { text } => json!(accounts.suggest(&text)?),
            Self::Find { selector } => json!(accounts.find(&selector)?),
            Self::Get { account } => json!(accounts.get(account)?),
            Self::Contacts { account } => json!(accounts.contacts(account)?),
            Self::History { account, after } => told::history(&accounts.history(account, after.as_deref())?),
        })
    }
}
