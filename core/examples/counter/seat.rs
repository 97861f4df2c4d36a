//! Who sits where: the open store, the desk, the one who acts and reads.

use std::io::Write as _;

use comptoir::{
    Actor, Desk, Error, FixedClock, Form, Locale, RequestKind, Session, StaffRole, StaffView, Store, TimeZone,
    Timestamp, Unknown,
};

use crate::args::{Cli, Command};
use crate::house::{self, HELSINKI, PARIS};
use crate::tell::{Out, remark};
use crate::trouble::{Called, Trouble};
use crate::{key, person};

/// The open store and one of its desks.
pub(crate) struct Counter<'a> {
    cli: &'a Cli,
    desk: Desk,
}

/// Who does a command when nobody is named.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Who {
    /// The first dealer of the desk.
    Dealer,
    /// Its first agent.
    Agent,
    /// Its first administrator.
    Administrator,
    /// The host's own job.
    Host,
}

/// One who acts at a desk, and how that person reads.
pub(crate) struct Seat {
    pub(crate) session: Session,
    pub(crate) desk: String,
    /// In which role, for a remark: never who.
    pub(crate) role: &'static str,
    pub(crate) locale: Locale,
    pub(crate) zone: TimeZone,
    pub(crate) preview: bool,
    pub(crate) json: bool,
}

/// Opens the store, with the desks of the walk in a new one.
pub(crate) fn open(cli: &Cli) -> Result<Store, Trouble> {
    open_at(cli, cli.now)
}

/// The same, at another instant than the machine's clock tells.
pub(crate) fn open_at(cli: &Cli, now: Option<Timestamp>) -> Result<Store, Trouble> {
    let keys = key::of(&cli.db)?;
    let builder = || {
        let builder = Store::builder(&cli.db, keys.clone());
        match now {
            Some(now) => builder.clock(FixedClock::new(now)),
            None => builder,
        }
    };
    let store = match builder().open() {
        // A new PostgreSQL database: its owner makes the tables.
        Err(error) if error.code() == "store_outdated" => {
            Store::migrate(&cli.db, None)?;
            builder().open()?
        }
        Err(error) if error.code() == "store_wrong_key" => {
            let hint = "the key is read from COMPTOIR_KEY, else from the file .key beside the database".to_owned();
            return Err(Trouble::from(error).with_hint(hint));
        }
        opened => opened?,
    };
    if house::furnish(&store)? {
        remark(&format!("counter: new store: made the desks {} and {}, with their orders", PARIS.desk, HELSINKI.desk));
    }
    Ok(store)
}

/// How long the token of a sign-in is.
const TOKEN: usize = 64;

/// The token of a sign-in before a place, where there is one.
fn signed_in(named: &str) -> (Option<&str>, &str) {
    match named.split_once('/') {
        Some((token, place)) if token.len() == TOKEN && !token.contains('@') => (Some(token), place),
        _ => (None, named),
    }
}

impl<'a> Counter<'a> {
    pub(crate) fn open(cli: &'a Cli, command: &Command) -> Result<Self, Trouble> {
        let store = open(cli)?;
        let by_language = match command {
            Command::Form(form) if form.locale.language() == "fi" => HELSINKI.desk,
            Command::Orders(_) if cli.locale.as_ref().is_some_and(|locale| locale.language() == "fi") => HELSINKI.desk,
            _ => PARIS.desk,
        };
        let name = cli.desk.as_deref().unwrap_or(by_language);
        let desk = store.desk(name).map_err(|error| {
            let desks = store.desks().unwrap_or_default();
            Trouble::from(error).with_hint(format!("desks of this store: {}", desks.join(", ")))
        })?;
        Ok(Self { cli, desk })
    }

    /// The seat of whoever `--as` names, else of the usual one for the command.
    pub(crate) fn seat(&self, who: Who) -> Result<Seat, Trouble> {
        let host = house::host(&self.desk)?;
        let Some(named) = &self.cli.actor else { return self.usual_seat(who, host) };
        let (token, named) = signed_in(named);
        match self.named_seat(named, token, &host) {
            Ok(seat) => Ok(seat),
            Err(trouble) => Err(trouble.read_by(&self.usual_seat(Who::Host, host)?, || Called::Nothing)),
        }
    }

    /// The seat of a staff member, by address or id, or of a contact; with a token, by that sign-in.
    fn named_seat(&self, named: &str, token: Option<&str>, host: &Session) -> Result<Seat, Trouble> {
        let staff = match named.strip_prefix("staff:") {
            Some(id) => host.people().staff()?.into_iter().find(|one| one.id.to_string() == id),
            None => host.people().staff_by_email(named)?,
        };
        if let Some(staff) = staff {
            let session = self.session(Actor::staff(staff.id), token)?;
            return Ok(Seat { session, ..self.staff_seat(&staff)? });
        }
        if person::id(named).is_none() && person::parts(named).1.is_none() {
            let hint = format!(
                "--as takes the address of a staff member of {}, a contact as EMAIL/ACCOUNT or by id, or TOKEN/PLACE",
                self.desk.name()
            );
            return Err(Trouble::from(Error::unknown(Unknown::Actor)).with_hint(hint));
        }
        let contact = person::contact(host, named)?;
        Ok(Seat {
            session: self.session(Actor::contact(contact.id), token)?,
            desk: self.desk.name().to_owned(),
            role: contact.role.as_str(),
            locale: self.cli.locale.clone().unwrap_or(contact.language),
            zone: contact.time_zone,
            preview: self.cli.preview,
            json: self.cli.json,
        })
    }

    fn session(&self, actor: Actor, token: Option<&str>) -> Result<Session, Trouble> {
        let session = match token {
            Some(token) => self.desk.signed_in(token, actor)?,
            None => self.desk.session(actor)?,
        };
        Ok(self.shown(session))
    }

    fn usual_seat(&self, who: Who, host: Session) -> Result<Seat, Trouble> {
        let staff = host.people().staff()?;
        let first = |role: StaffRole| staff.iter().find(|one| one.role == role);
        let role = match who {
            Who::Dealer => StaffRole::Dealer,
            Who::Agent => StaffRole::Agent,
            Who::Administrator => StaffRole::DeskAdministrator,
            Who::Host => {
                // The host speaks the language of the desk's administrator.
                let reader = first(StaffRole::DeskAdministrator).ok_or_else(|| Error::unknown(Unknown::Actor))?;
                return Ok(Seat { session: self.shown(host), role: "host", ..self.staff_seat(reader)? });
            }
        };
        match first(role) {
            Some(staff) => self.staff_seat(staff),
            None => Err(Trouble::from(Error::unknown(Unknown::Actor)).with_hint("say with --as who acts".to_owned())),
        }
    }

    fn staff_seat(&self, staff: &StaffView) -> Result<Seat, Trouble> {
        Ok(Seat {
            session: self.session(Actor::staff(staff.id), None)?,
            desk: self.desk.name().to_owned(),
            role: staff.role.as_str(),
            locale: self.cli.locale.clone().unwrap_or_else(|| staff.language.clone()),
            zone: staff.time_zone,
            preview: self.cli.preview,
            json: self.cli.json,
        })
    }

    fn shown(&self, session: Session) -> Session {
        if self.cli.preview { session.preview() } else { session }
    }
}

impl Seat {
    /// Says so where nothing was kept.
    pub(crate) fn kept(&self, out: &mut Out) -> Result<(), Trouble> {
        if self.preview {
            out.flush()?;
            remark("counter: a preview: nothing was kept");
        }
        Ok(())
    }

    /// The form whose labels values and problems are told with.
    pub(crate) fn form(&self, kind: RequestKind) -> Option<Form> {
        self.session.requests().form(kind, &self.locale).ok()
    }
}
