//! A store with the desk of seed 000: Infomedia, its dealership in Paris, an agent and a dealer.

use std::sync::Arc;

use comptoir::{
    AccountDraft, Actor, AddressDraft, CreateDraft, DealershipDraft, Desk, DeskDraft, FixedClock, FixedIds, Keys,
    Session, Store, Timestamp, UserDraft,
};

use crate::team::{session, staff};
use crate::{CheapHasher, Kind, Raw};

/// Thursday 30 April 2026, 10:00 in Paris.
pub const PARIS: &str = "2026-04-30T10:00:00+02:00";

/// A store of one test, with the desk `infomedia`.
pub struct House {
    /// Where the store is.
    pub url: String,
    /// The open store.
    pub store: Store,
    /// Its clock; it shows [`PARIS`] until it is set.
    pub clock: Arc<FixedClock>,
    /// The desk.
    pub desk: Desk,
    /// Its first administrator.
    pub administrator: Session,
    /// An agent of customer service.
    pub agent: Session,
    /// A dealer of 20/90074 in Paris.
    pub dealer: Session,
    /// The host's jobs.
    pub host: Session,
    /// What hashes the passwords.
    pub hasher: CheapHasher,
    folder: Option<tempfile::TempDir>,
}

impl House {
    /// A new store of this kind.
    #[must_use]
    pub fn new(kind: Kind) -> Self {
        let folder = (kind == Kind::Sqlite).then(|| tempfile::tempdir().expect("a folder"));
        let url = match (&folder, kind) {
            (Some(folder), _) => format!("sqlite:{}", folder.path().join("counter.db").display()),
            #[cfg(feature = "postgres")]
            (None, Kind::Postgres) => crate::fresh_database(),
            (None, _) => panic!("this build has no such store"),
        };
        let clock = Arc::new(FixedClock::new(PARIS.parse().expect("an instant")));
        let hasher = CheapHasher::default();
        let store = Store::builder(&url, Self::keys())
            .shared_clock(clock.clone())
            .hasher(hasher.clone())
            .ids(FixedIds::new(1))
            .open()
            .expect("a store opens");
        let desk = store.create_desk(&Self::settings(), &staff("", None, "ada")).expect("a desk is created");
        let host = desk.session(Actor::host("tests")).expect("a host's session");
        let administrator = session(&desk, &host, "ada");
        let dealership = DealershipDraft {
            code: "20/90074".into(),
            city: "Paris".into(),
            country: "FR".into(),
            ..DealershipDraft::default()
        };
        administrator.people().add_dealership(&dealership).expect("a dealership is added");
        administrator.people().add_staff(&staff("agent", None, "anna")).expect("an agent is added");
        administrator.people().add_staff(&staff("dealer", Some("20/90074"), "denis")).expect("a dealer is added");
        let (agent, dealer) = (session(&desk, &host, "anna"), session(&desk, &host, "denis"));
        Self { url, store, clock, desk, administrator, agent, dealer, host, hasher, folder }
    }

    /// The root key of the tests' stores.
    #[must_use]
    pub fn keys() -> Keys {
        Keys::new(1, [7; 32])
    }

    /// The settings of the desk.
    #[must_use]
    pub fn settings() -> DeskDraft {
        DeskDraft {
            name: "infomedia".into(),
            provider: "Infomedia".into(),
            product: "Microcat Market".into(),
            country: "FR".into(),
            language: "fr".into(),
            time_zone: "Europe/Paris".into(),
            portal_url: "https://portal.infomedia.example".into(),
            sender: "comptoir@infomedia.example".into(),
            ..DeskDraft::default()
        }
    }

    /// Sets the clock.
    pub fn at(&self, instant: &str) {
        self.clock.set(instant.parse::<Timestamp>().expect("an instant"));
    }

    /// The folder of an SQLite store.
    #[must_use]
    pub fn folder(&self) -> Option<&std::path::Path> {
        self.folder.as_ref().map(tempfile::TempDir::path)
    }

    /// The session of the staff member `name`.
    #[must_use]
    pub fn session(&self, name: &str) -> Session {
        session(&self.desk, &self.host, name)
    }

    /// The session of a new dealer `name` of a new dealership.
    #[must_use]
    pub fn dealer_of(&self, dealership: &DealershipDraft, name: &str) -> Session {
        self.administrator.people().add_dealership(dealership).expect("a dealership is added");
        let dealer = staff("dealer", Some(&dealership.code), name);
        self.administrator.people().add_staff(&dealer).expect("a dealer is added");
        self.session(name)
    }

    /// The session of a new staff member `name`, with no dealership.
    #[must_use]
    pub fn staff(&self, role: &str, name: &str) -> Session {
        self.administrator.people().add_staff(&staff(role, None, name)).expect("a staff member is added");
        self.session(name)
    }

    /// The code of a new request of the dealer's.
    pub fn submitted(&self) -> String {
        self.dealer.requests().submit(&draft()).expect("a request is submitted").code
    }

    /// The code of a new request that the agent has taken up.
    pub fn started(&self) -> String {
        let code = self.submitted();
        self.agent.requests().start(&code).expect("a request is started");
        code
    }

    /// The store's tables, past the library.
    #[must_use]
    pub fn raw(&self) -> Raw {
        Raw::of(&self.url)
    }

    /// Has the desk keep credentials as `how` says from now on, past the library: `password`, or `host`.
    pub fn keep_credentials(&self, how: &str) {
        let mut raw = self.raw();
        let desk = raw.bytes(self.desk.id().as_bytes());
        let bodies = raw.values(&format!("SELECT body AS value FROM desk_settings WHERE desk_id = {desk}"));
        let mut body: serde_json::Map<String, serde_json::Value> =
            serde_json::from_str(&bodies.concat()).expect("settings");
        body.insert("credentials".to_owned(), how.into());
        let body = serde_json::Value::Object(body).to_string().replace('\'', "''");
        raw.run(&format!("UPDATE desk_settings SET body = '{body}', version = version + 1 WHERE desk_id = {desk}"));
    }

    /// The same store, opened once more, with other seeds.
    #[must_use]
    pub fn reopened(&self) -> Store {
        let builder = Store::builder(&self.url, Self::keys()).shared_clock(self.clock.clone());
        let builder = builder.hasher(self.hasher.clone());
        builder.ids(FixedIds::new(2)).open().expect("a store opens")
    }
}

/// The request of seed 000: Garage Chez Joe, with one user.
#[must_use]
pub fn draft() -> CreateDraft {
    CreateDraft {
        account: AccountDraft {
            name: Some("Garage Chez Joe".into()),
            language: Some("fr".into()),
            country: Some("FR".into()),
            address: AddressDraft {
                street: Some("12 rue de la Paix".into()),
                postal_code: Some("75002".into()),
                city: Some("Paris".into()),
                region: None,
            },
            ..AccountDraft::default()
        },
        users: vec![UserDraft {
            email: Some("joe@garage.example".into()),
            first_name: Some("Joe".into()),
            last_name: Some("Martin".into()),
            job_title: Some("body_shop_manager".into()),
            language: Some("fr".into()),
            time_zone: Some("Europe/Paris".into()),
            ..UserDraft::default()
        }],
    }
}
