//! The two desks of the walk: Infomedia for Microcat Market, in France and in Finland.

use comptoir::{
    Actor, DataCentreDraft, DealershipDraft, Desk, DeskDraft, Error, Failure, Session, StaffDraft, StaffRole, Store,
    Unknown,
};

use crate::story::{GARAGE, JG_IMT, Story};

/// A desk of the walk, and what happens at it.
pub(crate) struct Place {
    pub(crate) desk: &'static str,
    /// The name of its language, for the story.
    pub(crate) tongue: &'static str,
    language: &'static str,
    country: &'static str,
    time_zone: &'static str,
    pub(crate) dealership: &'static str,
    pub(crate) city: &'static str,
    contact: &'static str,
    /// What the desk's order list has in the seeds, as CSV.
    orders: &'static [u8],
    /// Administrator, agent and dealer: address, given name, family name.
    staff: [(&'static str, &'static str, &'static str); 3],
    pub(crate) story: Story,
}

pub(crate) const PARIS: Place = Place {
    desk: "infomedia-fr",
    tongue: "French",
    language: "fr",
    country: "FR",
    time_zone: "Europe/Paris",
    dealership: "20/90074",
    city: "Paris",
    contact: "mailto:service.clientele@infomedia.example",
    orders: include_bytes!("orders-fr.csv"),
    staff: [
        ("camille@infomedia.example", "Camille", "Bernard"),
        ("anne@infomedia.example", "Anne", "Moreau"),
        ("denis@concession-paris.example", "Denis", "Petit"),
    ],
    story: GARAGE,
};

pub(crate) const HELSINKI: Place = Place {
    desk: "infomedia-fi",
    tongue: "Finnish",
    language: "fi",
    country: "FI",
    time_zone: "Europe/Helsinki",
    dealership: "20/90074",
    city: "Helsinki",
    contact: "mailto:asiakaspalvelu@infomedia.example",
    orders: include_bytes!("orders-fi.csv"),
    staff: [
        ("aino@infomedia.example", "Aino", "Virtanen"),
        ("antti@infomedia.example", "Antti", "Korhonen"),
        ("paivi@autoliike-helsinki.example", "Päivi", "Laine"),
    ],
    story: JG_IMT,
};

pub(crate) const PLACES: [&Place; 2] = [&PARIS, &HELSINKI];

/// A data centre: key, what it is called in English, Finnish and French, country, latitude and longitude.
struct Centre(&'static str, [&'static str; 3], &'static str, f64, f64);

const CENTRES: [Centre; 4] = [
    Centre("paris", ["Paris", "Pariisi", "Paris"], "FR", 48.8566, 2.3522),
    Centre("amsterdam", ["Amsterdam", "Amsterdam", "Amsterdam"], "NL", 52.3676, 4.9041),
    Centre("hamina", ["Hamina", "Hamina", "Hamina"], "FI", 60.5697, 27.1979),
    Centre("stockholm", ["Stockholm", "Tukholma", "Stockholm"], "SE", 59.3293, 18.0686),
];

impl Centre {
    fn draft(&self) -> DataCentreDraft {
        let Self(key, labels, country, latitude, longitude) = self;
        DataCentreDraft {
            key: (*key).to_owned(),
            labels: ["en", "fi", "fr"].map(str::to_owned).into_iter().zip(labels.map(str::to_owned)).collect(),
            country: (*country).to_owned(),
            latitude: Some(*latitude),
            longitude: Some(*longitude),
        }
    }
}

const ROLES: [StaffRole; 3] = [StaffRole::DeskAdministrator, StaffRole::Agent, StaffRole::Dealer];

/// Creates the desks of the walk in a store that has none but them; what is there already stays. Returns whether any was
/// created.
pub(crate) fn furnish(store: &Store) -> Result<bool, Error> {
    let known = store.desks()?;
    let ours = |name: &String| PLACES.iter().any(|place| place.desk == name);
    if !known.is_empty() && !known.iter().any(ours) {
        return Ok(false);
    }
    let mut created = false;
    for place in PLACES {
        created |= place.set_up(store)?;
    }
    Ok(created)
}

impl Place {
    /// Sets the desk up. Stopped midway, it goes on where it was; two at the same time do it once.
    pub(crate) fn set_up(&self, store: &Store) -> Result<bool, Error> {
        let (desk, created) = match store.desk(self.desk) {
            Ok(desk) => (desk, false),
            Err(error) if is_unknown(&error) => match store.create_desk(&self.settings(), &self.person(0)) {
                Ok(desk) => (desk, true),
                Err(error) if is_taken(&error) => (store.desk(self.desk)?, false),
                Err(error) => return Err(error),
            },
            Err(error) => return Err(error),
        };
        let host = host(&desk)?;
        let staff = host.people().staff()?;
        if !ROLES.iter().all(|role| staff.iter().any(|one| one.role == *role)) {
            self.people(&desk, &host)?;
        }
        Ok(created)
    }

    fn people(&self, desk: &Desk, host: &Session) -> Result<(), Error> {
        let administrator = administrator(desk, host)?;
        let dealership = DealershipDraft {
            code: self.dealership.to_owned(),
            city: self.city.to_owned(),
            country: self.country.to_owned(),
            language: Some(self.language.to_owned()),
            time_zone: Some(self.time_zone.to_owned()),
        };
        administrator.once("walk: dealership")?.people().add_dealership(&dealership)?;
        administrator.once("walk: agent")?.people().add_staff(&self.person(1))?;
        host.once("walk: orders")?.orders().import_csv(self.orders)?;
        administrator.once("walk: dealer")?.people().add_staff(&self.person(2))?;
        Ok(())
    }

    fn settings(&self) -> DeskDraft {
        DeskDraft {
            name: self.desk.to_owned(),
            provider: "Infomedia".to_owned(),
            product: "Microcat Market".to_owned(),
            country: self.country.to_owned(),
            language: self.language.to_owned(),
            time_zone: self.time_zone.to_owned(),
            portal_url: "https://portal.infomedia.example".to_owned(),
            contact_url: Some(self.contact.to_owned()),
            sender: "comptoir@infomedia.example".to_owned(),
            registration: Some("open".to_owned()),
            data_centres: CENTRES.iter().map(Centre::draft).collect(),
            ..DeskDraft::default()
        }
    }

    fn person(&self, index: usize) -> StaffDraft {
        let (email, first_name, last_name) = self.staff.get(index).copied().unwrap_or_default();
        let role = ROLES.get(index).map_or("", |role| role.as_str());
        StaffDraft {
            role: role.to_owned(),
            dealership: (role == StaffRole::Dealer.as_str()).then(|| self.dealership.to_owned()),
            email: email.to_owned(),
            first_name: first_name.to_owned(),
            last_name: last_name.to_owned(),
            ..StaffDraft::default()
        }
    }
}

/// The host's own session.
pub(crate) fn host(desk: &Desk) -> Result<Session, Error> {
    desk.session(Actor::host("counter"))
}

/// The session of the desk's first administrator.
pub(crate) fn administrator(desk: &Desk, host: &Session) -> Result<Session, Error> {
    let administrator = host.people().staff()?.into_iter().find(|one| one.role == StaffRole::DeskAdministrator);
    let administrator = administrator.ok_or_else(|| Error::unknown(Unknown::Actor))?;
    desk.session(Actor::staff(administrator.id))
}

pub(crate) fn is_unknown(error: &Error) -> bool {
    matches!(error.failure(), Failure::Unknown(_))
}

fn is_taken(error: &Error) -> bool {
    matches!(error.failure(), Failure::Taken(_))
}
