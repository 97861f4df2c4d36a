//! The counter at which permissions are tried: an account in each state, everybody who acts, and what there is to do it to.

use comptoir::{
    AccountDraft, AccountId, AccountUpdate, Actor, Completion, ContactView, CreateDraft, DealershipDraft, Desk,
    Resource, Role, Session,
};
use comptoir_tests::{House, Team, draft, staff, user};

use crate::permissions_table::{Thing, Who};

/// Whoever acts, and what it is known to be.
pub(crate) struct Tried {
    pub(crate) who: Who,
    pub(crate) session: Session,
    /// What it is tried on.
    pub(crate) things: Vec<(Resource, Thing)>,
}

/// An account with a requester, an observer, a manager, their colleague, and somebody who is in another account too.
pub(crate) struct Customer {
    id: AccountId,
    name: String,
    is: &'static str,
    dealership: &'static str,
    foreign: bool,
    contacts: Vec<ContactView>,
}

pub(crate) const STATES: [&str; 7] =
    ["active", "updating from active", "creating", "suspended", "updating from suspended", "deleting", "deleted"];

/// Switched on for the account that is being updated; for all others everything is.
pub(crate) const SOME: &str = "invoices,support";
const ALL: &str = "invoices,estimates,contracts,proposals,support,projects";

fn opened(dealer: &Session, team: &Team, name: &str, emails: &[String]) -> AccountId {
    let CreateDraft { account, .. } = draft();
    let draft = CreateDraft {
        account: AccountDraft { name: Some(name.into()), ..account },
        users: emails.iter().map(|email| user(email)).collect(),
    };
    let code = dealer.requests().submit(&draft).unwrap().code;
    team.agent.requests().start(&code).unwrap();
    let roles = [Role::Requester, Role::Observer, Role::Manager, Role::Requester, Role::Requester];
    let roles = roles.into_iter().take(emails.len()).map(Some).collect();
    team.agent.requests().complete(&code, &Completion { roles, ..Completion::default() }).unwrap().account.unwrap()
}

/// Takes a new account of a desk that provisions by its host to where it is to stand.
fn take(team: &Team, id: AccountId, is: &str) {
    let accounts = team.agent.accounts();
    if is != "creating" {
        team.host.accounts().confirm(id).unwrap();
    }
    if is.contains("suspended") {
        accounts.suspend(id).unwrap();
    }
    if is.starts_with("updating") {
        accounts.edit(id, &AccountUpdate { notes: "Livraison le soir.".into(), ..AccountUpdate::default() }).unwrap();
    }
    if is.starts_with("delet") {
        accounts.delete(id).unwrap();
    }
    if is == "deleted" {
        team.host.accounts().confirm(id).unwrap();
    }
    let state = accounts.get(id).unwrap().state;
    assert_eq!(state.as_str(), is.split(' ').next().unwrap());
}

pub(crate) fn customer(dealer: &Session, team: &Team, is: &'static str, dealership: &'static str) -> Customer {
    let name = format!("{is} of {dealership}");
    let place = name.replace([' ', '/'], "-");
    let mut emails =
        ["requester", "observer", "manager", "colleague"].map(|who| format!("{who}@{place}.example")).to_vec();
    emails.push("shared@garage.example".into());
    let id = opened(dealer, team, &name, &emails);
    let contacts = team.agent.accounts().contacts(id).unwrap();
    assert_eq!(contacts.len(), 5);
    take(team, id, is);
    Customer { id, name, is, dealership, foreign: false, contacts }
}

impl Customer {
    pub(crate) const fn id(&self) -> AccountId {
        self.id
    }

    pub(crate) const fn is(&self) -> &'static str {
        self.is
    }

    pub(crate) fn contact(&self, who: &str) -> &ContactView {
        self.contacts.iter().find(|contact| contact.email.starts_with(who)).unwrap()
    }

    fn thing(&self, kind: &'static str) -> Thing {
        Thing {
            kind,
            foreign: self.foreign,
            account: Some(self.name.clone()),
            dealership: Some(self.dealership),
            ..Thing::default()
        }
    }

    fn account(&self) -> (Resource, Thing) {
        (Resource::Account(self.id), Thing { account_is: Some(self.is), ..self.thing("account") })
    }

    fn person(&self, who: &str) -> [(Resource, Thing); 2] {
        let (contact, elsewhere) = (self.contact(who), who == "shared");
        let of = |kind| Thing {
            account_is: Some(self.is),
            user: Some(contact.email.clone()),
            holder: Some(contact.email.clone()),
            elsewhere,
            ..self.thing(kind)
        };
        [(Resource::Contact(contact.id), of("contact")), (Resource::Person(contact.id), of("person"))]
    }

    fn user(&self, who: &str) -> (Resource, Thing) {
        let contact = self.contact(who);
        let thing =
            Thing { kind: "user", foreign: self.foreign, user: Some(contact.email.clone()), ..Thing::default() };
        (Resource::User(contact.user), thing)
    }

    /// A work request that the contact holds, and whatever else it holds.
    fn work(&self, who: &str) -> [(Resource, Thing); 2] {
        let contact = self.contact(who);
        let of = |kind| Thing { holder: Some(contact.email.clone()), ..self.thing(kind) };
        [(Resource::Work(self.code(who)), of("work")), (Resource::WorkOf(contact.id), of("work of"))]
    }

    fn code(&self, who: &str) -> String {
        format!("{who} of {}", self.name)
    }

    /// Writes down a work request of each contact, past the library.
    fn hand_in(&self, house: &House, desk: &Desk) {
        let mut raw = house.raw();
        for (number, contact) in self.contacts.iter().enumerate() {
            let who = contact.email.split('@').next().unwrap();
            let mut id = *contact.id.as_bytes();
            id[0] = u8::try_from(number).unwrap();
            let ids = [desk.id().as_bytes(), &id, self.id.as_bytes(), contact.id.as_bytes(), contact.user.as_bytes()]
                .map(|id| raw.bytes(id));
            let [desk, id, account, holder, submitter] = ids;
            raw.run(&format!(
                "INSERT INTO work_requests (desk_id, id, code, account_id, holder_id, submitter_id, subject, state, \
                 submitted_at, version) VALUES ({desk}, {id}, '{}', {account}, {holder}, {submitter}, 'Devis', \
                 'submitted', 0, 1)",
                self.code(who)
            ));
        }
    }
}

fn dealership(code: &str, city: &str) -> DealershipDraft {
    DealershipDraft { code: code.into(), city: city.into(), country: "FR".into(), ..DealershipDraft::default() }
}

fn request(dealer: &Session, submitter: &str, dealership: Option<&'static str>, foreign: bool) -> (Resource, Thing) {
    let code = dealer.requests().submit(&draft()).unwrap().code;
    let submitter = Some(format!("{submitter}@infomedia.example"));
    (Resource::Request(code), Thing { kind: "request", foreign, dealership, submitter, ..Thing::default() })
}

/// A desk that provisions by its host, beside the house's own: everybody who acts there, with all that there is.
pub(crate) fn scene(house: &House) -> Vec<Tried> {
    let team = Team::hosted(&house.store);
    let people = team.administrator.people();
    let member = |role, dealership, name: &str| {
        let id = people.add_staff(&staff(role, dealership, name)).unwrap().id;
        team.desk.session(Actor::staff(id)).unwrap()
    };
    people.add_dealership(&dealership("20/2", "Lyon")).unwrap();
    let (dora, lou) = (member("dealer", Some("20/90074"), "dora"), member("dealer", Some("20/2"), "lou"));

    let customers: Vec<Customer> = STATES.iter().map(|is| customer(&team.dealer, &team, is, "20/90074")).collect();
    let elsewhere = customer(&lou, &team, "active", "20/2");
    customers.iter().chain([&elsewhere]).for_each(|one| one.hand_in(house, &team.desk));
    let updating = house.raw().bytes(customers[1].id.as_bytes());
    house.raw().run(&format!("UPDATE accounts SET features = '{SOME}' WHERE id = {updating}"));

    let foreign = foreign(house);
    let mut requests = vec![
        request(&team.dealer, "denis", Some("20/90074"), false),
        request(&dora, "dora", Some("20/90074"), false),
        request(&lou, "lou", Some("20/2"), false),
        request(&team.administrator, "aino", None, false),
    ];
    // Two desks give the same code to what they are sent at the same instant.
    house.at("2026-04-30T11:00:00+02:00");
    requests.push(request(&house.dealer, "denis", Some("20/90074"), true));

    let mut tried = Vec::new();
    for (role, session, name, dealership) in [
        ("desk administrator", &team.administrator, "aino", None),
        ("agent", &team.agent, "anna", None),
        ("dealer", &team.dealer, "denis", Some("20/90074")),
        ("dealer", &lou, "lou", Some("20/2")),
        ("host", &team.host, "host", None),
    ] {
        let who = Who {
            role,
            dealership,
            user: format!("{name}@infomedia.example"),
            account: None,
            user_is: "active",
            removed: false,
            account_is: "",
            features: "",
        };
        let mut things = common(&elsewhere, &foreign, &requests);
        things.extend(customers.iter().map(Customer::account));
        things.extend(customers[0].person("manager"));
        things.extend(customers[0].person("shared"));
        things.extend(customers[3].person("colleague"));
        things.extend(customers[0].work("requester"));
        things.push(customers[0].user("requester"));
        tried.push(Tried { who, session: session.clone(), things });
    }
    for one in &customers {
        for role in ["requester", "observer", "manager"] {
            let contact = one.contact(role);
            let who = Who {
                role,
                dealership: None,
                user: contact.email.clone(),
                account: Some(one.name.clone()),
                user_is: "active",
                removed: false,
                account_is: one.is,
                features: if one.is == "updating from active" { SOME } else { ALL },
            };
            // What comes first is tried in every standing.
            let mut things = vec![one.account()];
            things.extend(one.work("colleague"));
            things.extend(one.work(role));
            things.extend(common(&elsewhere, &foreign, &requests));
            things.extend(one.person(role));
            things.extend(one.person("colleague"));
            things.extend(one.person("shared"));
            things.extend([one.user(role), one.user("colleague")]);
            let session = team.desk.session(Actor::contact(contact.id)).unwrap();
            tried.push(Tried { who, session, things });
        }
    }
    tried
}

/// Garage Chez Joe of the house's own desk, which no actor of the other one sees.
fn foreign(house: &House) -> Customer {
    let id = house.agent.requests().complete(&house.started(), &Completion::default()).unwrap().account.unwrap();
    let contacts = house.agent.accounts().contacts(id).unwrap();
    let name = "foreign".to_owned();
    let foreign = Customer { id, name, is: "active", dealership: "20/90074", foreign: true, contacts };
    foreign.hand_in(house, &house.desk);
    foreign
}

/// What is tried by everybody: the desk, what is of another account, in another desk, and nowhere.
fn common(elsewhere: &Customer, foreign: &Customer, requests: &[(Resource, Thing)]) -> Vec<(Resource, Thing)> {
    let nowhere = |kind| Thing { kind, foreign: true, ..Thing::default() };
    let mut things = vec![
        (Resource::Desk, Thing { kind: "desk", ..Thing::default() }),
        elsewhere.account(),
        foreign.account(),
        (Resource::Account(AccountId::from_bytes([9; 16])), nowhere("account")),
        (Resource::Request("000101-000000000".into()), nowhere("request")),
        (Resource::Work("\0".into()), nowhere("work")),
    ];
    for (customer, who) in [(elsewhere, "colleague"), (foreign, "joe")] {
        let ([contact, _], [work, _]) = (customer.person(who), customer.work(who));
        things.extend([contact, work]);
    }
    things.extend([elsewhere.user("colleague"), foreign.user("joe")]);
    things.extend_from_slice(requests);
    things
}
