//! The people of a desk, and the desk of seed 001: its dealership in Helsinki.

use comptoir::{
    AccountDraft, Actor, AddressDraft, CreateDraft, DealershipDraft, Desk, DeskDraft, Session, StaffDraft, Store,
    UserDraft,
};

/// A desk beside the first one, with a session of each kind.
pub struct Team {
    /// The desk.
    pub desk: Desk,
    /// Its first administrator.
    pub administrator: Session,
    /// An agent of customer service.
    pub agent: Session,
    /// A dealer of 20/90074 in Helsinki.
    pub dealer: Session,
    /// The host's jobs.
    pub host: Session,
}

impl Team {
    /// The desk `name` of seed 001 in this store.
    #[must_use]
    pub fn helsinki(store: &Store, name: &str) -> Self {
        let settings = DeskDraft {
            name: name.into(),
            country: "FI".into(),
            language: "fi".into(),
            time_zone: "Europe/Helsinki".into(),
            ..crate::House::settings()
        };
        Self::of(store, &settings, "Helsinki")
    }

    /// A desk like that of seed 000 in this store, whose accounts the host provisions (rule A3).
    #[must_use]
    pub fn hosted(store: &Store) -> Self {
        let settings =
            DeskDraft { name: "hosted".into(), provisioning: Some("host".into()), ..crate::House::settings() };
        Self::of(store, &settings, "Paris")
    }

    /// A desk with these settings in this store, and its dealership 20/90074 in `city`.
    #[must_use]
    pub fn of(store: &Store, settings: &DeskDraft, city: &str) -> Self {
        let desk = store.create_desk(settings, &staff("", None, "aino")).expect("a desk is created");
        let host = desk.session(Actor::host("tests")).expect("a host's session");
        let administrator = session(&desk, &host, "aino");
        let dealership = DealershipDraft {
            code: "20/90074".into(),
            city: city.into(),
            country: settings.country.clone(),
            ..DealershipDraft::default()
        };
        administrator.people().add_dealership(&dealership).expect("a dealership is added");
        administrator.people().add_staff(&staff("agent", None, "anna")).expect("an agent is added");
        administrator.people().add_staff(&staff("dealer", Some("20/90074"), "denis")).expect("a dealer is added");
        let (agent, dealer) = (session(&desk, &host, "anna"), session(&desk, &host, "denis"));
        Self { desk, administrator, agent, dealer, host }
    }
}

pub(crate) fn session(desk: &Desk, host: &Session, name: &str) -> Session {
    let found = host.people().staff_by_email(&format!("{name}@infomedia.example")).expect("staff can be read");
    desk.session(Actor::staff(found.expect("the staff member is known").id)).expect("a session")
}

/// A staff member of the tests: `name@infomedia.example`.
#[must_use]
pub fn staff(role: &str, dealership: Option<&str>, name: &str) -> StaffDraft {
    StaffDraft {
        role: role.into(),
        dealership: dealership.map(str::to_owned),
        email: format!("{name}@infomedia.example"),
        first_name: name.to_owned(),
        last_name: "Infomedia".into(),
        ..StaffDraft::default()
    }
}

/// A user of a draft, in French.
#[must_use]
pub fn user(email: &str) -> UserDraft {
    UserDraft {
        email: Some(email.to_owned()),
        first_name: Some("Ulysse".into()),
        last_name: "Usager".to_owned().into(),
        job_title: Some("body_shop_manager".into()),
        language: Some("fr".into()),
        time_zone: Some("Europe/Paris".into()),
        ..UserDraft::default()
    }
}

/// The request of seed 001: JG IMT 1, with one user.
#[must_use]
pub fn finnish_draft() -> CreateDraft {
    CreateDraft {
        account: AccountDraft {
            name: Some("JG IMT 1".into()),
            language: Some("fi".into()),
            country: Some("FI".into()),
            address: AddressDraft {
                street: Some("Mannerheimintie 1".into()),
                postal_code: Some("00100".into()),
                city: Some("Helsinki".into()),
                region: None,
            },
            ..AccountDraft::default()
        },
        users: vec![UserDraft {
            language: Some("fi".into()),
            time_zone: Some("Europe/Helsinki".into()),
            ..user("joni@imt.example")
        }],
    }
}
