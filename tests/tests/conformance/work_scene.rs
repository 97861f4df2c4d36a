//! An account with its people, services of every kind, and work at every stage of its life.

use comptoir::{
    AccountId, ContactId, DeliveryDraft, FileDraft, FileView, OutgoingMail, ProgressDraft, QuoteDraft, ServiceDraft,
    Session, WorkDraft, WorkState, WorkView, Workflow,
};
use comptoir_tests::House;
use sha2::{Digest as _, Sha256};

use crate::work::{Crew, about, as_contact, crew};

/// A desk with a service for each workflow, and the crew of Garage Chez Joe.
pub(crate) struct Scene<'h> {
    pub(crate) house: &'h House,
    pub(crate) crew: Crew,
}

/// A service `key`, quoted so, at 0.085 euros a word.
pub(crate) fn service(key: &str, workflow: Workflow) -> ServiceDraft {
    ServiceDraft {
        key: key.into(),
        labels: [("fr".into(), format!("Service {key}"))].into(),
        workflow: Some(workflow.as_str().into()),
        unit: [("fr".into(), "mot".into())].into(),
        prices: [("EUR".into(), "0.085".into())].into(),
        ..ServiceDraft::default()
    }
}

pub(crate) fn quote_of(amount: &str) -> QuoteDraft {
    QuoteDraft { amount: amount.into(), ..QuoteDraft::default() }
}

pub(crate) fn percent(percent: i64) -> ProgressDraft {
    ProgressDraft { percent, note: None }
}

pub(crate) fn delivery() -> DeliveryDraft {
    DeliveryDraft::default()
}

/// A file `key.txt` of these bytes, all of them there and attached to nothing.
pub(crate) fn uploaded(session: &Session, key: &str, bytes: &[u8]) -> FileView {
    let sha256 = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let size = i64::try_from(bytes.len()).unwrap();
    let draft = FileDraft { name: format!("{key}.txt"), key: key.into(), size, sha256, media_type: None };
    let begun = session.files().begin(&draft).unwrap();
    session.files().append(begun.id, 0, bytes).unwrap()
}

impl<'h> Scene<'h> {
    /// The scene, at 10:00 in Paris on Thursday 30 April 2026. No mail of before is left to send.
    pub(crate) fn of(house: &'h House) -> Self {
        let scene = Self { house, crew: crew(house, "Garage Chez Joe", "garage.example") };
        for workflow in Workflow::ALL {
            house.administrator.services().add(&service(workflow.as_str(), *workflow)).unwrap();
        }
        scene
    }

    pub(crate) fn account(&self) -> AccountId {
        self.crew.account
    }

    /// Work that Rita holds, quoted so.
    pub(crate) fn submitted(&self, workflow: Workflow) -> WorkView {
        self.submitted_by(self.crew.requester, workflow)
    }

    pub(crate) fn submitted_by(&self, contact: ContactId, workflow: Workflow) -> WorkView {
        let service = Some(workflow.as_str().to_owned());
        let draft = WorkDraft { service, quantity: Some(1_000), ..about("Notice") };
        as_contact(self.house, contact).work().submit(&draft).unwrap()
    }

    /// The code of Rita's work, by hand, in this state.
    pub(crate) fn at(&self, state: WorkState) -> String {
        self.work_at(state, Workflow::Manual).expect("work by hand comes to every state")
    }

    /// The code of Rita's work in this state, where work quoted so comes to it.
    pub(crate) fn work_at(&self, state: WorkState, workflow: Workflow) -> Option<String> {
        let (agent, rita) = (self.house.agent.work(), as_contact(self.house, self.crew.requester));
        let work = self.submitted(workflow);
        let code = work.code;
        let is_quoted = workflow != Workflow::None;
        let quoted = |amount: &str| {
            if workflow == Workflow::Manual {
                agent.quote(&code, &quote_of(amount)).unwrap();
            }
        };
        match state {
            WorkState::Submitted => (workflow != Workflow::Automatic).then_some(())?,
            WorkState::Quoting if workflow == Workflow::Manual => drop(agent.start_quoting(&code).unwrap()),
            WorkState::Quoted if is_quoted => quoted("100"),
            WorkState::Accepted if is_quoted => {
                quoted("100");
                rita.work().accept(&code, 1).unwrap();
            }
            WorkState::InProgress | WorkState::Delivered => {
                if is_quoted {
                    quoted("100");
                    rita.work().accept(&code, 1).unwrap();
                }
                agent.start(&code).unwrap();
                if state == WorkState::Delivered {
                    agent.deliver(&code, &delivery()).unwrap();
                }
            }
            WorkState::Rejected => drop(agent.reject(&code, "Complet").unwrap()),
            WorkState::Declined if is_quoted => {
                quoted("100");
                rita.work().decline(&code, 1, None).unwrap();
            }
            WorkState::Cancelled => drop(rita.work().cancel(&code).unwrap()),
            _ => return None,
        }
        assert_eq!(self.house.agent.work().get(&code).unwrap().state, state, "{workflow:?}");
        Some(code)
    }

    /// The mails that were not sent yet, which are sent now, by address.
    pub(crate) fn mails(&self) -> Vec<OutgoingMail> {
        let mut mails = self.house.host.outbox().lease(100, 60).unwrap();
        self.house.host.outbox().acknowledge(&mails.iter().map(|mail| mail.id).collect::<Vec<_>>()).unwrap();
        mails.sort_by(|one, other| one.to.cmp(&other.to));
        mails
    }

    /// What they are about, and to whom.
    pub(crate) fn told(&self) -> Vec<String> {
        self.mails().into_iter().map(|mail| format!("{} {}", mail.template, mail.to)).collect()
    }

    /// Has a contact be told of what these keys say: `own_work`, `all_work`.
    pub(crate) fn notify(&self, local: &str, keys: &str) {
        let sql = format!(
            "UPDATE contacts SET notifications = '{keys}' WHERE user_id = (SELECT id FROM users WHERE email_key LIKE '{local}@%')"
        );
        self.house.raw().run(&sql);
    }

    /// Changes what the desk's settings say of this, past the library.
    pub(crate) fn set(&self, member: &str, value: serde_json::Value) {
        let mut raw = self.house.raw();
        let desk = raw.bytes(self.house.desk.id().as_bytes());
        let bodies = raw.values(&format!("SELECT body AS value FROM desk_settings WHERE desk_id = {desk}"));
        let mut body: serde_json::Value = serde_json::from_str(&bodies[0]).unwrap();
        body[member] = value;
        let body = body.to_string().replace('\'', "''");
        raw.run(&format!("UPDATE desk_settings SET body = '{body}', version = version + 1 WHERE desk_id = {desk}"));
    }

    /// Has a person read this language.
    pub(crate) fn speaks(&self, local: &str, language: &str) {
        self.house.raw().run(&format!("UPDATE users SET language = '{language}' WHERE email_key LIKE '{local}@%'"));
    }
}
