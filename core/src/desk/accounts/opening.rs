//! Opening an account: by request (rule Q7), or from little more than a name (rule A10).

use serde_json::json;

use super::change::{asker, destination_fact, serve};
use super::features::stored;
use crate::desk::audit::{Event, Subject};
use crate::desk::command::{Command, given};
use crate::desk::deed::Deed;
use crate::desk::fields::{give, name_of};
use crate::error::Error;
use crate::label::sort_key;
use crate::model::account::{AccountState, Awaited, Destinations, Features, Life, fold};
use crate::model::field::{Custom, FieldSubject};
use crate::model::form::{Problem, ProblemCode};
use crate::model::people::{AccountName, AccountReference, Note};
use crate::model::place::PostalAddress;
use crate::model::role::Sight;
use crate::model::subscription::{Renewal, Subscription, Term};
use crate::store::account::{self as accounts, AccountRow};
use crate::store::subscription::{self as subscriptions, SubscriptionRow};
use crate::{AddressDraft, Args, Country, Currency, DealershipId, Locale, RequestId, TimeZone, UserId};

/// What an account is opened with.
pub(in crate::desk) struct Opening<'a> {
    pub(in crate::desk) name: &'a AccountName,
    pub(in crate::desk) reference: Option<&'a AccountReference>,
    pub(in crate::desk) language: &'a Locale,
    pub(in crate::desk) country: Country,
    pub(in crate::desk) address: Option<&'a PostalAddress>,
    pub(in crate::desk) time_zone: TimeZone,
    pub(in crate::desk) notes: Option<&'a Note>,
    pub(in crate::desk) dealership: Option<DealershipId>,
    pub(in crate::desk) administrator: Option<UserId>,
    pub(in crate::desk) term: Term,
    pub(in crate::desk) renewal: Renewal,
    /// The request that asks for it.
    pub(in crate::desk) request: Option<RequestId>,
    /// Of its own; the desk's where there are none.
    pub(in crate::desk) features: Option<Features>,
    pub(in crate::desk) currency: Option<Currency>,
    pub(in crate::desk) destinations: &'a Destinations,
    /// Whether whoever answers for it is welcomed (rule C6); where the host provisions, once that has confirmed it.
    pub(in crate::desk) welcome: bool,
    /// The values of the desk's own fields.
    pub(in crate::desk) custom: &'a Custom,
}

/// The problem of a reference number that another account has.
pub(in crate::desk) fn report_reference(
    command: &mut Command<'_>,
    reference: &AccountReference,
) -> Result<Option<Problem>, Error> {
    let taken = accounts::by_reference_key(command.connection, command.desk, &fold(reference.as_str()), Sight::Desk)?;
    let problem = || Problem::new("/reference".to_owned(), ProblemCode::ReferenceTaken, Args::none());
    Ok(taken.map(|_| problem()))
}

/// Creates the account with its subscription. Where the host provisions, it waits for it (rule A3).
pub(in crate::desk) fn open(command: &mut Command<'_>, opening: &Opening<'_>) -> Result<AccountRow, Error> {
    let life = Life::begun(command.settings.service.provisioning);
    let mut awaited = Awaited::of(life, asker(command), std::collections::BTreeMap::new());
    if let Some(awaited) = &mut awaited {
        awaited.request = opening.request;
        awaited.welcome = opening.welcome;
    }
    let awaited = awaited.as_ref().map(serde_json::to_string).transpose();
    let part = |part: fn(&PostalAddress) -> &str| opening.address.map_or("", part).to_owned();
    let mut account = AccountRow {
        desk_id: command.desk,
        id: command.draw.id(),
        name: opening.name.as_str().to_owned(),
        name_folded: fold(opening.name.as_str()),
        state: life.name(),
        language: opening.language.clone(),
        country: opening.country,
        street: part(PostalAddress::street),
        postal_code: part(PostalAddress::postal_code),
        city: part(PostalAddress::city),
        region: opening.address.and_then(PostalAddress::region).map(str::to_owned),
        notes: opening.notes.map(|notes| notes.as_str().to_owned()),
        dealership_id: opening.dealership,
        administrator_id: opening.administrator,
        reference_key: opening.reference.map(|reference| fold(reference.as_str())),
        reference: opening.reference.map(|reference| reference.as_str().to_owned()),
        created_at: command.now,
        version: 1,
        name_key: sort_key(command.settings.language(), opening.name.as_str()),
        time_zone: opening.time_zone,
        data_centre: None,
        awaited: awaited.map_err(|_| Error::internal("what an account waits for"))?,
        features: opening.features.map(stored),
        currency: opening.currency,
        currency_fixed: false,
        billing: opening.destinations.billing.column(),
        shipping: opening.destinations.shipping.column(),
    };
    serve(command, &mut account)?;
    accounts::insert(command.connection, &account)?;
    let mut subscription = Subscription::new(opening.term);
    // A new subscription has not ended.
    subscription.change_renewal(opening.renewal).map_err(|_| Error::internal("renewal of a new subscription"))?;
    let row = SubscriptionRow::new(command.desk, account.id, &subscription);
    subscriptions::insert(command.connection, &row)?;
    command.new_owner(*account.id.as_bytes())?;
    give(command, FieldSubject::Account, std::iter::once((*account.id.as_bytes(), opening.custom)))?;
    record(command, &account, &subscription, opening);
    Ok(account)
}

fn record(command: &mut Command<'_>, account: &AccountRow, subscription: &Subscription, opening: &Opening<'_>) {
    let mut fields = vec!["name", "language", "country", "address", "notes", "administrator", "time_zone", "term"];
    if subscription.renewal() != Renewal::default() {
        fields.push("renewal");
    }
    let currency = account.currency.map(|currency| currency.code().to_owned());
    let optional = [
        ("reference", &account.reference),
        ("data_centre", &account.data_centre),
        ("features", &account.features),
        ("currency", &currency),
    ];
    fields.extend(optional.iter().filter(|(_, value)| value.is_some()).map(|(name, _)| *name));
    let sent = [("billing", &account.billing), ("shipping", &account.shipping)];
    let sent = sent.map(|(name, column)| (name, column.as_deref().map(|column| destination_fact(Some(column)))));
    fields.extend(sent.iter().filter(|(_, fact)| fact.is_some()).map(|(name, _)| *name));
    let own: Vec<(String, &String)> = opening.custom.iter().map(|(key, value)| (name_of(key), value)).collect();
    fields.extend(own.iter().map(|(name, _)| name.as_str()));
    let mut facts = given(&fields);
    if let Some(facts) = facts.as_object_mut() {
        facts.insert("request".to_owned(), json!(opening.request));
        facts.insert("state".to_owned(), json!(account.state));
        facts.insert("administrator".to_owned(), json!(account.administrator_id));
        facts.insert("dealership".to_owned(), json!(account.dealership_id));
        facts.insert("time_zone".to_owned(), json!(account.time_zone));
        facts.insert("term".to_owned(), json!(subscription.term()));
        facts.insert("renewal".to_owned(), json!(subscription.renewal()));
        facts.extend(optional.iter().filter_map(|(name, value)| Some(((*name).to_owned(), json!(value.as_ref()?)))));
    }
    let event = Event::new(Deed::CreateAccount, Subject::Account(account.id), 1, facts);
    let address = account.address();
    let mut personal = json!({
        "name": account.name,
        "language": account.language,
        "country": account.country,
        "address": Some(address).filter(|address| *address != AddressDraft::default()),
        "notes": account.notes,
    });
    if let Some(personal) = personal.as_object_mut() {
        personal.extend(sent.into_iter().filter_map(|(name, fact)| Some((name.to_owned(), fact?))));
        personal.extend(own.into_iter().map(|(name, value)| (name, json!(value))));
    }
    command.record(event.with_personal(personal));
}

/// Whether the people of a new account are told only once the host has confirmed it.
pub(in crate::desk) const fn is_held(account: &AccountRow) -> bool {
    matches!(account.state, AccountState::Creating)
}
