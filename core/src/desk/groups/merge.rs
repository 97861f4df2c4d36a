//! Merging groups (rule C5).

use serde_json::json;

use super::{GroupView, Groups, counted, group_view};
use crate::desk::audit::{Event, Subject};
use crate::desk::deed::Deed;
use crate::error::Error;
use crate::model::form::{Problem, ProblemCode};
use crate::model::role::Action;
use crate::store::group as groups;
use crate::{Args, GroupId};

/// How many accounts are told of a merger at once: each has its entry in the trail.
const MOST: usize = 10_000;

impl Groups {
    /// Merges a group into another: its accounts are in the other one from now on, those that were in both once, and it is
    /// gone for good. The version is that of the group that goes ([`GroupView::version`]).
    ///
    /// # Errors
    /// `refused`; `unknown_group` when either is not there; `conflict`; `invalid` with `same_group` for a group and itself
    /// (`/into`), and with `too_many` for a group of more than 10,000 accounts (`/from`): take some out of it first.
    pub fn merge(&self, from: GroupId, into: GroupId) -> Result<GroupView, Error> {
        self.0.command(Action::ManageGroups, &("merge_group", from, into), |command| {
            let (gone, held) = counted(command, from)?;
            let (kept, _) = counted(command, into)?;
            if from == into {
                return Err(vec![Problem::new("/into".to_owned(), ProblemCode::SameGroup, Args::none())].into());
            }
            command.expect(&Subject::Group(from), gone.version)?;
            if usize::try_from(held).is_ok_and(|held| held > MOST) {
                let max = Args::none().with("max", MOST);
                return Err(vec![Problem::new("/from".to_owned(), ProblemCode::TooMany, max)].into());
            }
            let members = groups::live_members(command.connection, command.desk, from)?;
            groups::merge(command.connection, command.desk, from, into)?;
            let facts = json!({ "fields": [], "name": gone.name, "into": kept.name, "into_id": into });
            let version = gone.version.saturating_add(1);
            command.record(Event::new(Deed::MergeGroup, Subject::Group(from), version, facts));
            for (account, version) in members {
                let facts = json!({ "fields": ["group"], "group": [&gone.name, &kept.name], "group_id": into });
                // What an account is grouped with is none of its own values: its version stays.
                command.record(Event::new(Deed::MergeGroup, Subject::Account(account), version, facts));
            }
            Ok(group_view(counted(command, into)?))
        })
    }
}
