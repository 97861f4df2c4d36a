//! What is called of a desk itself: its people, groups, outbox and trail.

use comptoir::{
    AccountId, DealershipDraft, Error, GroupId, InvitationState, MessageId, Session, StaffDraft, StaffId, UserId,
};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::told;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Call {
    #[serde(rename = "changes")]
    Changes { after: Option<String> },
    #[serde(rename = "people.add_dealership")]
    AddDealership { draft: DealershipDraft },
    #[serde(rename = "people.add_staff")]
    AddStaff { draft: StaffDraft },
    #[serde(rename = "people.staff")]
    Staff {},
    #[serde(rename = "people.dealerships")]
    Dealerships {},
    #[serde(rename = "people.suspend_user")]
    SuspendUser { user: UserId },
    #[serde(rename = "people.restore_user")]
    RestoreUser { user: UserId },
    #[serde(rename = "people.delete_user")]
    DeleteUser { user: UserId },
    #[serde(rename = "people.end_sign_ins")]
    EndSignIns { user: UserId },
    #[serde(rename = "people.invite")]
    Invite { user: UserId },
    #[serde(rename = "people.invitations")]
    Invitations { state: Option<InvitationState>, after: Option<String> },
    #[serde(rename = "people.look_alikes")]
    LookAlikes { user: UserId },
    #[serde(rename = "people.remove_staff")]
    RemoveStaff { staff: StaffId },
    #[serde(rename = "groups.create")]
    CreateGroup { name: String },
    #[serde(rename = "groups.rename")]
    RenameGroup { group: GroupId, name: String },
    #[serde(rename = "groups.merge")]
    MergeGroups { from: GroupId, into: GroupId },
    #[serde(rename = "groups.list")]
    Groups {},
    #[serde(rename = "groups.assign")]
    Assign { group: GroupId, accounts: Vec<AccountId> },
    #[serde(rename = "groups.unassign")]
    Unassign { group: GroupId, accounts: Vec<AccountId> },
    #[serde(rename = "outbox.lease")]
    Lease { limit: i64, seconds: i64 },
    #[serde(rename = "outbox.acknowledge")]
    Acknowledge { id: MessageId },
    #[serde(rename = "audit.verify")]
    Verify {},
}

impl Call {
    pub(super) fn make(self, session: &Session) -> Result<Value, Error> {
        let (people, groups) = (session.people(), session.groups());
        Ok(match self {
            Self::Changes { after } => json!(session.changes(after.as_deref())?),
            Self::AddDealership { draft } => json!(people.add_dealership(&draft)?),
            Self::AddStaff { draft } => json!(people.add_staff(&draft)?),
            Self::Staff {} => json!(people.staff()?),
            Self::Dealerships {} => json!(people.dealerships()?),
            Self::SuspendUser { user } => json!(people.suspend_user(user)?),
            Self::RestoreUser { user } => json!(people.restore_user(user)?),
            Self::DeleteUser { user } => json!(people.delete_user(user)?),
            Self::EndSignIns { user } => json!(people.end_sign_ins(user)?),
            Self::Invite { user } => json!(people.invite(user)?),
            Self::Invitations { state, after } => told::items(&people.invitations(state, after.as_deref())?),
            Self::LookAlikes { user } => json!(people.look_alikes(user)?),
            Self::RemoveStaff { staff } => json!(people.remove_staff(staff)?),
            Self::CreateGroup { name } => json!(groups.create(&name)?),
            Self::RenameGroup { group, name } => json!(groups.rename(group, &name)?),
            Self::MergeGroups { from, into } => json!(groups.merge(from, into)?),
            Self::Groups {} => json!(groups.list()?),
            Self::Assign { group, accounts } => json!(groups.assign(group, &accounts)?),
            Self::Unassign { group, accounts } => json!(groups.unassign(group, &accounts)?),
            Self::Lease { limit, seconds } => session.outbox().lease(limit, seconds)?.iter().map(told::mail).collect(),
            Self::Acknowledge { id } => json!(session.outbox().acknowledge(&[id])?),
            Self::Verify {} => json!(session.audit().verify()?),
        })
    }
}
