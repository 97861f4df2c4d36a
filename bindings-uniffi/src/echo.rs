//! A trivial object that proves every pattern of the border; it leaves when the store's own objects come.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::thread;
use std::time::Duration;

use comptoir::{Country, Locale, Timestamp};

use crate::blocking::blocking;
use crate::error::{ComptoirError, Problem};

/// What to say.
#[derive(Clone, Debug, uniffi::Record)]
pub struct EchoDraft {
    /// A country code of ISO 3166-1.
    pub country: String,
    /// When.
    pub at: Timestamp,
    /// The reader's locale, when not the object's own.
    #[uniffi(default)]
    pub locale: Option<Locale>,
}

/// What was heard.
#[derive(Clone, Debug, uniffi::Record)]
pub struct EchoedView {
    /// The country's code.
    pub country: String,
    /// When.
    pub at: Timestamp,
    /// The reader's locale.
    pub locale: Locale,
}

/// Says what it is told.
#[derive(Debug, uniffi::Object)]
pub struct Echo {
    locale: Locale,
    said: AtomicI64,
}

#[uniffi::export]
impl Echo {
    /// Opens it, as a store is opened: on the pool.
    ///
    /// # Errors
    /// `invalid_locale` when `locale` is no language tag.
    #[uniffi::constructor]
    pub async fn open(locale: String) -> Result<Arc<Self>, ComptoirError> {
        blocking(move || {
            let locale = locale.parse().map_err(|error| ComptoirError::invalid("invalid_locale", error, Vec::new()))?;
            Ok(Arc::new(Self { locale, said: AtomicI64::new(0) }))
        })
        .await
    }

    /// Says it after `delay_millis` thousandths of a second.
    ///
    /// # Errors
    /// `invalid_country` with its problem when the country is none.
    #[uniffi::method(default(delay_millis = 0))]
    pub async fn say(self: Arc<Self>, draft: EchoDraft, delay_millis: i64) -> Result<EchoedView, ComptoirError> {
        blocking(move || self.say_now(draft, delay_millis)).await
    }

    /// How often something was said.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn said(&self) -> Result<i64, ComptoirError> {
        Ok(self.said.load(Ordering::SeqCst))
    }
}

impl Echo {
    fn say_now(&self, draft: EchoDraft, delay_millis: i64) -> Result<EchoedView, ComptoirError> {
        thread::sleep(Duration::from_millis(u64::try_from(delay_millis).unwrap_or(0)));
        let country: Country = draft.country.parse().map_err(|error| {
            let problem =
                Problem { path: "/country".to_owned(), code: "invalid_country".to_owned(), text: format!("{error}") };
            ComptoirError::invalid("invalid_country", error, vec![problem])
        })?;
        self.said.fetch_add(1, Ordering::SeqCst);
        Ok(EchoedView {
            country: country.to_string(),
            at: draft.at,
            locale: draft.locale.unwrap_or_else(|| self.locale.clone()),
        })
    }
}
