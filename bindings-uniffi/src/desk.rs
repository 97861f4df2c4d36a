//! A desk and its settings.

use std::collections::HashMap;
use std::sync::Arc;

use comptoir::DeskId;

use crate::blocking::blocking;
use crate::calendar::BusinessCalendar;
use crate::centre::DataCentreDraft;
use crate::error::ComptoirError;
use crate::names::{PortalFeature, Provisioning};
use crate::session::{Actor, Session};

/// The settings of a desk, unchecked; absent means the default.
#[derive(Clone, Debug, uniffi::Record)]
pub struct DeskDraft {
    /// The desk's name in the store: a lower-case letter, then up to 49 lower-case letters, digits, `_` or `-`.
    pub name: String,
    /// Who provides the service: `Infomedia`.
    pub provider: String,
    /// What the accounts give access to: `Microcat Market`.
    pub product: String,
    /// The provider's country, ISO 3166-1 alpha-2. It gives the business calendar where `calendar` does not.
    pub country: String,
    /// The desk's language, BCP 47.
    pub language: String,
    /// The desk's time zone, IANA.
    pub time_zone: String,
    /// Where customers find the portal.
    pub portal_url: String,
    /// The address that mails come from.
    pub sender: String,
    /// The languages offered in forms; none means French, Finnish and English.
    #[uniffi(default)]
    pub languages: Vec<String>,
    /// Where a form's *Contact Customer Service* leads: `https:`, `http:` or `mailto:`.
    #[uniffi(default)]
    pub contact_url: Option<String>,
    /// Job titles beyond the two that every desk has, at most 200.
    #[uniffi(default)]
    pub job_titles: Vec<JobTitleDraft>,
    /// The host's own business calendar; absent means that of the dealership's country (rule Q6).
    #[uniffi(default)]
    pub calendar: Option<Arc<BusinessCalendar>>,
    /// How many hours an invitation to activate is good for, 1 to 720; absent means 24.
    #[uniffi(default)]
    pub invitation_hours: Option<i64>,
    /// How accounts are provisioned; absent means at once.
    #[uniffi(default)]
    pub provisioning: Option<Provisioning>,
    /// The subscription terms that the page of an account offers, at most 20: `monthly`, `annual` or a number of months; none
    /// means those two. A call may give another.
    #[uniffi(default)]
    pub terms: Vec<String>,
    /// The term of a new account; absent means `annual`.
    #[uniffi(default)]
    pub term: Option<String>,
    /// How many days before a period ends the account's administrator is told, 0 to 120; absent means 30, 0 that nobody is
    /// told. Of another period like the last nobody is told when that is no longer than twice as many days.
    #[uniffi(default)]
    pub renewal_notice_days: Option<i64>,
    /// What a device of an account is called, by language tag; none means a camera.
    #[uniffi(default)]
    pub device_labels: HashMap<String, String>,
    /// Where accounts can be served from, at most 50; the nearest to the account's country is chosen, of several as near the
    /// first.
    #[uniffi(default)]
    pub data_centres: Vec<DataCentreDraft>,
    /// The key of the data centre that serves a country whatever the distance, by ISO 3166-1 alpha-2 code.
    #[uniffi(default)]
    pub centre_by_country: HashMap<String, String>,
    /// Whether people may register on their own, `off` or `open`; absent means off (rule P3).
    #[uniffi(default)]
    pub registration: Option<String>,
    /// How people sign in, `password` or `host`: by a password, or the host application says who somebody is; absent means by
    /// a password (rule P11).
    #[uniffi(default)]
    pub credentials: Option<String>,
    /// How many hours a sign-in is good for, 1 to 720; absent means 12.
    #[uniffi(default)]
    pub sign_in_hours: Option<i64>,
    /// The portal features that accounts have unless they have some of their own; absent means all six, an empty list none of
    /// them (rule C1).
    #[uniffi(default)]
    pub features: Option<Vec<PortalFeature>>,
    /// The currency of accounts that have none of their own, ISO 4217; absent means the euro (rule C3).
    #[uniffi(default)]
    pub currency: Option<String>,
    /// How many MB of 1,000,000 bytes a file may have, 1 to 250; absent means 25.
    #[uniffi(default)]
    pub file_megabytes: Option<i64>,
    /// How many files a request for work may have, and how many a person may upload before attaching them, 1 to 100; absent
    /// means 20.
    #[uniffi(default)]
    pub files_per_request: Option<i64>,
    /// For how many business days a quote holds unless it or the service says otherwise, 1 to 365; absent means 10 (rule P9).
    #[uniffi(default)]
    pub quote_days: Option<i64>,
    /// Whether documents are rendered in the customer's language for the desk's own people too; in the desk's language unless
    /// it says so. For a customer they always are in the customer's (rule C4).
    #[uniffi(default)]
    pub documents_in_customer_language: bool,
    /// Whether the administrator of a new account is sent a mail of welcome unless its creation says otherwise; not unless it
    /// says so. The mail to activate is sent either way (rule C6).
    #[uniffi(default)]
    pub welcome: bool,
}

/// A job title that a desk adds.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct JobTitleDraft {
    /// Its key: a lower-case letter, then up to 49 lower-case letters, digits or underscores.
    pub key: String,
    /// What it is called, by language tag; one at least.
    pub labels: HashMap<String, String>,
}

/// One provider's workspace in a store. May be used from any thread.
#[derive(Debug, uniffi::Object)]
pub struct Desk(comptoir::Desk);

#[uniffi::export]
impl Desk {
    /// The desk's name in the store.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn name(&self) -> Result<String, ComptoirError> {
        Ok(self.0.name().to_owned())
    }

    /// The desk's id.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn id(&self) -> Result<DeskId, ComptoirError> {
        Ok(self.0.id())
    }

    /// What `actor` does at this desk. Whether there is such an actor, and what it may do, each call reads anew.
    ///
    /// # Errors
    /// `invalid` for a host's name that is empty, over 100 characters or holds control characters.
    pub fn session(&self, actor: Actor) -> Result<Arc<Session>, ComptoirError> {
        Ok(Session::of(self.0.session(actor.into())?))
    }

    /// What somebody who has signed in does at this desk, as `actor`: one of the places that `SignedIn.places` or `Me.places`
    /// names.
    ///
    /// Each call of the session reads anew whether the sign-in is still good: it fails with `signed_out` once that has
    /// expired or been ended, or the user has another password or e-mail address, was suspended or signed out everywhere.
    ///
    /// # Errors
    /// `invalid_token` for what is no token of a sign-in of this desk; `signed_out`; `unknown_actor` for somebody else's
    /// place, or one that has ended.
    pub async fn signed_in(self: Arc<Self>, token: String, actor: Actor) -> Result<Arc<Session>, ComptoirError> {
        blocking(move || Ok(Session::of(self.0.signed_in(&token, actor.into())?))).await
    }
}

impl Desk {
    pub(crate) fn of(desk: comptoir::Desk) -> Arc<Self> {
        Arc::new(Self(desk))
    }
}

impl From<DeskDraft> for comptoir::DeskDraft {
    fn from(draft: DeskDraft) -> Self {
        Self {
            name: draft.name,
            provider: draft.provider,
            product: draft.product,
            country: draft.country,
            language: draft.language,
            languages: draft.languages,
            time_zone: draft.time_zone,
            calendar: draft.calendar.map(|calendar| calendar.0.clone()),
            portal_url: draft.portal_url,
            contact_url: draft.contact_url,
            sender: draft.sender,
            job_titles: draft.job_titles.into_iter().map(Into::into).collect(),
            invitation_hours: draft.invitation_hours,
            provisioning: draft.provisioning.map(|how| comptoir::Provisioning::from(how).as_str().to_owned()),
            terms: draft.terms,
            term: draft.term,
            renewal_notice_days: draft.renewal_notice_days,
            device_labels: draft.device_labels.into_iter().collect(),
            data_centres: draft.data_centres.into_iter().map(Into::into).collect(),
            centre_by_country: draft.centre_by_country.into_iter().collect(),
            registration: draft.registration,
            credentials: draft.credentials,
            sign_in_hours: draft.sign_in_hours,
            features: draft.features.map(|features| features.into_iter().map(key).collect()),
            currency: draft.currency,
            file_megabytes: draft.file_megabytes,
            files_per_request: draft.files_per_request,
            quote_days: draft.quote_days,
            documents_in_customer_language: draft.documents_in_customer_language,
            welcome: draft.welcome,
        }
    }
}

fn key(feature: PortalFeature) -> String {
    comptoir::PortalFeature::from(feature).as_str().to_owned()
}

impl From<JobTitleDraft> for comptoir::JobTitleDraft {
    fn from(draft: JobTitleDraft) -> Self {
        Self { key: draft.key, labels: draft.labels.into_iter().collect() }
    }
}
