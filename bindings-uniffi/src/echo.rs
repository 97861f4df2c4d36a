//! A trivial object that proves every pattern of the border; it leaves when the store's own objects come.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use comptoir::{Country, Locale, RequestId, Timestamp};

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
    /// The request that it is about.
    #[uniffi(default)]
    pub request: Option<RequestId>,
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
    state: Mutex<State>,
    released: Condvar,
}

#[derive(Debug, Default)]
struct State {
    held: bool,
    waiting: i64,
    said: i64,
}

#[uniffi::export]
impl Echo {
    /// Opens it, as a store is opened: on the pool.
    ///
    /// # Errors
    /// `invalid_locale` when `locale` is no language tag.
    #[uniffi::constructor]
    pub async fn open(locale: Locale) -> Result<Arc<Self>, ComptoirError> {
        blocking(move || Ok(Arc::new(Self { locale, state: Mutex::default(), released: Condvar::new() }))).await
    }

    /// Says it, as soon as it is not held.
    ///
    /// # Errors
    /// `invalid_country` with its problem when the country is none.
    pub async fn say(self: Arc<Self>, draft: EchoDraft) -> Result<EchoedView, ComptoirError> {
        blocking(move || self.say_now(draft)).await
    }

    /// Holds what is said from now on until it is released.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn hold(&self, held: bool) -> Result<(), ComptoirError> {
        self.lock().held = held;
        self.released.notify_all();
        Ok(())
    }

    /// How many calls are held.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn waiting(&self) -> Result<i64, ComptoirError> {
        Ok(self.lock().waiting)
    }

    /// How often something was said.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn said(&self) -> Result<i64, ComptoirError> {
        Ok(self.lock().said)
    }
}

impl Echo {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn say_now(&self, draft: EchoDraft) -> Result<EchoedView, ComptoirError> {
        let mut state = self.lock();
        state.waiting += 1;
        let mut state = self.released.wait_while(state, |state| state.held).unwrap_or_else(PoisonError::into_inner);
        state.waiting -= 1;
        let country: Country = draft.country.parse().map_err(|error| {
            let problem =
                Problem { path: "/country".to_owned(), code: "invalid_country".to_owned(), text: format!("{error}") };
            ComptoirError::invalid("invalid_country", error, vec![problem])
        })?;
        state.said += 1;
        Ok(EchoedView {
            country: country.to_string(),
            at: draft.at,
            locale: draft.locale.unwrap_or_else(|| self.locale.clone()),
        })
    }
}
