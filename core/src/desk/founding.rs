//! The creation of a desk: the one command that runs before the desk has an actor.

use std::sync::Arc;

use serde_json::json;

use super::audit::{Event, Subject};
use super::command::Command;
use super::deed::Deed;
use super::session::Actor;
use super::store::Inner;
use crate::DeskId;
use crate::error::{Error, Failure, Taken};
use crate::model::desk::{CheckedStaff, DeskDraft, Settings, StaffDraft, allowed};
use crate::model::form::{Problem, ProblemCode};
use crate::model::role::{StaffRole, Standing};
use crate::store::connection::Keep;
use crate::store::head::{self, Head};
use crate::store::random::Draw;
use crate::store::{StoreFault, desk as desks};

/// A desk to be created, checked.
pub(super) struct Founding {
    name: String,
    settings: Arc<Settings>,
    body: String,
    administrator: CheckedStaff,
}

impl Founding {
    pub(super) fn check(settings: &DeskDraft, administrator: &StaffDraft) -> Result<Self, Error> {
        let checked_settings = settings.check();
        let as_administrator = StaffRole::DeskAdministrator.as_str();
        let administrator = match administrator.role.as_str() {
            "" => StaffDraft { role: as_administrator.to_owned(), ..administrator.clone() }.check(),
            role if role == as_administrator => administrator.check(),
            _ => Err(vec![Problem::new("/role".to_owned(), ProblemCode::UnknownOption, allowed([as_administrator]))]),
        };
        match (checked_settings, administrator) {
            (Ok(checked), Ok(administrator)) => Ok(Self {
                name: settings.name.clone(),
                settings: Arc::new(checked),
                body: serde_json::to_string(settings).map_err(|_| Error::internal("settings of a desk"))?,
                administrator,
            }),
            (settings, administrator) => {
                let mut problems = under("/settings", settings.err().unwrap_or_default());
                problems.extend(under("/administrator", administrator.err().unwrap_or_default()));
                Err(problems.into())
            }
        }
    }
}

fn under(prefix: &str, problems: Vec<Problem>) -> Vec<Problem> {
    problems.into_iter().map(|problem| problem.under(prefix)).collect()
}

/// Creates a desk: the one command that runs before the desk has an actor.
pub(super) fn found(inner: &Inner, founding: &Founding) -> Result<DeskId, Error> {
    let now = inner.clock.now();
    let seed = inner.ids.seed().map_err(StoreFault::from)?;
    let mut names = Draw::new(seed, now);
    let desk: DeskId = names.id();
    let seed = names.bytes();
    inner.database.write(Some(desk), Keep::Commit, |connection| {
        if !desks::insert(connection, desk, &founding.name, &founding.body)? {
            return Err(Error::new(Failure::Taken(Taken::Desk)));
        }
        let head = Head { desk_id: desk, sequence: 1, audit_hash: vec![0; 32], audit_proof: Vec::new(), last_code: 0 };
        head::insert(connection, &head)?;
        let (settings, draw) = (Arc::clone(&founding.settings), Draw::new(seed, now));
        let actor = Actor::host("create_desk");
        let mut command = Command::new(connection, head, settings, Standing::Host, &actor, draw, &inner.keys);
        command.new_owner(*desk.as_bytes())?;
        let facts = json!({ "fields": ["name"], "name": founding.name });
        command.record(Event::new(Deed::CreateDesk, Subject::Desk(desk), 1, facts));
        super::people::add_staff(&mut command, &founding.administrator, None)?;
        command.finish()?;
        Ok(desk)
    })
}
