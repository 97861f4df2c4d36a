//! Who may do what, typed by hand from the design (rules P4 to P6, P10, Q5, A2, A11, C1), and what follows from it for each
//! actor and thing. Nothing here is asked of the library: names are texts.

/// Of each action: what it is done to, then what desk administrator, agent, dealer, host, requester, observer and manager have
/// of it. `x`: they may. `own`: with what is their own. `others`: with others than themselves. `on`: while the feature is
/// on. `-`: they may not.
///
/// From the design: "desk administrators do everything in the desk; agents process requests, accounts, people, work; dealers
/// submit and follow the requests and orders of their own dealership" (P10); "requester: submit, get and accept a quote,
/// follow, download and see statistics of own work; observer: follow, download and see statistics of all the account's work,
/// change nothing; manager: both, and edit, remove, change the role of and reassign the work of the account's other
/// contacts. Adding contacts is for agents and desk administrators" (P6); "portal features gate its contacts' actions" (C1).
/// Mails and the door that people come in by carry tokens, which are in no answer to a person (P11): they are the host's.
pub(crate) const TABLE: [(&str, &str, [&str; 7]); 65] = [
    ("submit_request", "", ["x", "-", "x", "-", "-", "-", "-"]),
    ("read_requests", "request", ["x", "x", "x", "-", "-", "-", "-"]),
    ("start_request", "request", ["x", "x", "-", "-", "-", "-", "-"]),
    ("ask_submitter", "request", ["x", "x", "-", "-", "-", "-", "-"]),
    ("answer_request", "request", ["x", "-", "own", "-", "-", "-", "-"]),
    ("reject_request", "request", ["x", "x", "-", "-", "-", "-", "-"]),
    ("cancel_request", "request", ["x", "-", "own", "-", "-", "-", "-"]),
    ("complete_request", "request", ["x", "x", "-", "-", "-", "-", "-"]),
    ("read_accounts", "account", ["x", "x", "x", "x", "x", "x", "x"]),
    ("create_account", "", ["x", "x", "-", "x", "-", "-", "-"]),
    ("edit_account", "account", ["x", "x", "-", "-", "-", "-", "-"]),
    ("suspend_account", "account", ["x", "x", "-", "-", "-", "-", "-"]),
    ("restore_account", "account", ["x", "x", "-", "-", "-", "-", "-"]),
    ("delete_account", "account", ["x", "x", "-", "-", "-", "-", "-"]),
    ("provision", "account", ["x", "-", "-", "x", "-", "-", "-"]),
    ("edit_administrator", "account", ["x", "x", "-", "-", "-", "-", "-"]),
    ("replace_administrator", "account", ["x", "x", "-", "-", "-", "-", "-"]),
    ("report_device", "account", ["x", "-", "-", "x", "-", "-", "-"]),
    ("change_subscription", "account", ["x", "x", "-", "-", "-", "-", "-"]),
    ("run_due", "", ["x", "-", "-", "x", "-", "-", "-"]),
    ("manage_groups", "", ["x", "x", "-", "-", "-", "-", "-"]),
    ("manage_users", "user", ["x", "x", "-", "-", "-", "-", "-"]),
    ("read_staff", "", ["x", "x", "-", "x", "-", "-", "-"]),
    ("manage_staff", "", ["x", "-", "-", "-", "-", "-", "-"]),
    ("read_audit", "", ["x", "-", "-", "x", "-", "-", "-"]),
    ("remind_agents", "", ["x", "-", "-", "x", "-", "-", "-"]),
    ("read_changes", "", ["x", "-", "-", "x", "-", "-", "-"]),
    ("send_mail", "", ["-", "-", "-", "x", "-", "-", "-"]),
    ("read_account_history", "account", ["x", "x", "x", "x", "-", "-", "-"]),
    ("read_contacts", "account contact", ["x", "x", "x", "x", "-", "-", "x"]),
    ("add_contact", "account", ["x", "x", "-", "-", "-", "-", "-"]),
    ("edit_contact", "contact", ["x", "x", "-", "-", "-", "-", "others"]),
    ("change_role", "contact", ["x", "x", "-", "-", "-", "-", "others"]),
    ("remove_contact", "contact", ["x", "x", "-", "-", "-", "-", "others"]),
    ("invite_users", "contact user", ["x", "x", "-", "-", "-", "-", "-"]),
    ("manage_registrations", "", ["x", "x", "-", "-", "-", "-", "-"]),
    ("edit_profile", "contact user", ["x", "x", "x", "-", "x", "x", "x"]),
    ("sign_people_in", "", ["-", "-", "-", "x", "-", "-", "-"]),
    ("manage_services", "", ["x", "-", "-", "-", "-", "-", "-"]),
    ("read_services", "", ["x", "x", "-", "x", "x", "x", "x"]),
    ("submit_work", "account", ["x", "-", "-", "-", "x", "-", "x"]),
    ("read_work", "account work", ["x", "x", "x", "-", "own", "x", "x"]),
    ("answer_quote", "work", ["x", "-", "-", "-", "own", "-", "x"]),
    ("cancel_work", "work", ["x", "-", "-", "-", "own", "-", "x"]),
    ("download_work", "work", ["x", "x", "-", "-", "own", "x", "x"]),
    ("read_statistics", "account work", ["x", "x", "x", "-", "own", "x", "x"]),
    ("quote_work", "work", ["x", "x", "-", "-", "-", "-", "-"]),
    ("progress_work", "work", ["x", "x", "-", "-", "-", "-", "-"]),
    ("deliver_work", "work", ["x", "x", "-", "-", "-", "-", "-"]),
    ("reject_work", "work", ["x", "x", "-", "-", "-", "-", "-"]),
    ("attach_files", "work", ["x", "x", "-", "-", "own", "-", "x"]),
    ("sweep_files", "", ["x", "-", "-", "x", "-", "-", "-"]),
    ("reassign_work", "work", ["x", "x", "-", "-", "-", "-", "x"]),
    ("read_orders", "account", ["x", "x", "x", "x", "-", "x", "x"]),
    ("record_orders", "", ["x", "x", "-", "x", "-", "-", "-"]),
    ("manage_documents", "account", ["x", "x", "-", "-", "-", "-", "-"]),
    ("read_reports", "", ["x", "x", "x", "-", "-", "-", "-"]),
    ("manage_fields", "", ["x", "-", "-", "-", "-", "-", "-"]),
    ("manage_templates", "", ["x", "-", "-", "-", "-", "-", "-"]),
    ("view_invoices", "account", ["x", "x", "-", "-", "on", "on", "on"]),
    ("view_estimates", "account", ["x", "x", "-", "-", "on", "on", "on"]),
    ("view_contracts", "account", ["x", "x", "-", "-", "on", "on", "on"]),
    ("view_proposals", "account", ["x", "x", "-", "-", "on", "on", "on"]),
    ("use_support", "account", ["x", "x", "-", "-", "on", "on", "on"]),
    ("view_projects", "account", ["x", "x", "-", "-", "on", "on", "on"]),
];

/// The columns of the table.
pub(crate) const ROLES: [&str; 7] =
    ["desk administrator", "agent", "dealer", "host", "requester", "observer", "manager"];

/// Who acts, as the tests set it up.
#[derive(Clone, Debug)]
pub(crate) struct Who {
    pub(crate) role: &'static str,
    /// The dealership, of a dealer.
    pub(crate) dealership: Option<&'static str>,
    /// The e-mail address: who the user is.
    pub(crate) user: String,
    /// The account, of a contact.
    pub(crate) account: Option<String>,
    /// `active`, `invited` or `suspended`.
    pub(crate) user_is: &'static str,
    /// Whether the place, or the work for the provider, has ended.
    pub(crate) removed: bool,
    /// Where the contact's account stands: `active`, `updating from active` …
    pub(crate) account_is: &'static str,
    /// What is switched on of the portal.
    pub(crate) features: &'static str,
}

/// What something is done to.
#[derive(Clone, Debug, Default)]
pub(crate) struct Thing {
    /// `desk`, `account`, `contact`, `person`, `request`, `user`, `work` or `work of`.
    pub(crate) kind: &'static str,
    /// Whether it is in another desk, or nowhere.
    pub(crate) foreign: bool,
    pub(crate) account: Option<String>,
    pub(crate) dealership: Option<&'static str>,
    /// Where the account stands, where the thing is one or lies in one.
    pub(crate) account_is: Option<&'static str>,
    /// The person: the address of the contact or user.
    pub(crate) user: Option<String>,
    /// Who holds the work; a contact stands for its work.
    pub(crate) holder: Option<String>,
    /// Who submitted the request.
    pub(crate) submitter: Option<String>,
    /// Whether the person has a place in another account.
    pub(crate) elsewhere: bool,
}

impl Who {
    fn is_contact(&self) -> bool {
        ["requester", "observer", "manager"].contains(&self.role)
    }

    /// Whether nothing but role and thing decide any more.
    pub(crate) fn is_let_in(&self) -> bool {
        let is_open = ["active", "updating from active"].contains(&self.account_is);
        // The host says who the provider's staff is: it need not activate.
        !self.removed && self.user_is == "active" && (is_open || !self.is_contact())
    }

    fn sees(&self, thing: &Thing) -> bool {
        if thing.foreign {
            return false;
        }
        match (thing.kind, self.role) {
            ("desk", _) | (_, "desk administrator" | "agent" | "host") => true,
            ("user", _) => thing.user.as_ref() == Some(&self.user),
            (_, "dealer") => thing.dealership == self.dealership,
            // Requests for accounts are the dealers', not the customers'.
            ("request", _) => false,
            _ => thing.account == self.account,
        }
    }
}

/// The failure that says that there is no such thing.
fn unknown(thing: &Thing) -> &'static str {
    match thing.kind {
        "account" => "unknown_account",
        "contact" | "person" | "work of" => "unknown_contact",
        "request" => "unknown_request",
        "user" => "unknown_user",
        _ => "unknown_work",
    }
}

/// What an action needs of the state of the account that it is done to, or of a contact's account (rule A2). A person is
/// edited whatever becomes of an account.
fn states(action: &str, kind: &str) -> Option<&'static [&'static str]> {
    const STAYS: &[&str] = &["creating", "active", "suspended", "updating from active", "updating from suspended"];
    Some(match action {
        "edit_account" | "edit_administrator" | "replace_administrator" | "change_subscription" | "delete_account" => {
            &["active", "suspended"]
        }
        "edit_contact" if kind == "person" => return None,
        "add_contact" | "edit_contact" | "change_role" => STAYS,
        "invite_users" => {
            &["active", "suspended", "updating from active", "updating from suspended", "deleting", "deleted"]
        }
        "report_device" => &["active", "suspended", "updating from active", "updating from suspended", "deleting"],
        "suspend_account" => &["active"],
        "restore_account" => &["suspended"],
        "provision" => &["creating", "updating from active", "updating from suspended", "deleting"],
        _ => return None,
    })
}

/// What is not done yet to work that was submitted, as all of it was, and waits to be quoted (rule P9). Staff attach what they
/// deliver, contacts what they ask for.
fn not_yet(who: &Who, action: &str) -> bool {
    match action {
        "answer_quote" | "progress_work" | "deliver_work" => true,
        "attach_files" => !who.is_contact(),
        _ => false,
    }
}

fn feature(action: &str) -> &str {
    match action {
        "use_support" => "support",
        view => view.trim_start_matches("view_"),
    }
}

/// What the design says of one cell: `allowed`, the reason and rule of the refusal, or the failure's code.
pub(crate) fn expected(who: &Who, row: &(&str, &str, [&str; 7]), thing: &Thing) -> &'static str {
    let (action, _, marks) = row;
    let mark = marks[ROLES.iter().position(|role| *role == who.role).unwrap()];
    if let Some(nobody) = nobody(who) {
        return nobody;
    }
    if mark == "-" {
        return if who.is_contact() { "role P6" } else { "role P10" };
    }
    if who.is_contact() && !who.is_let_in() {
        return "closed P5";
    }
    let is_another = thing.user.as_ref().is_some_and(|user| *user != who.user);
    if !who.sees(thing) || (*action == "edit_profile" && is_another) {
        return unknown(thing);
    }
    if mark == "on" && !who.features.contains(feature(action)) {
        return "feature_off C1";
    }
    let is_place = ["contact", "person"].contains(&thing.kind);
    let not_mine = |of: &Option<String>| of.as_ref().is_some_and(|user| *user != who.user);
    match mark {
        "own" if who.role == "dealer" && not_mine(&thing.submitter) => "not_submitter Q5",
        "own" if who.is_contact() && not_mine(&thing.holder) => "not_own_work P6",
        "others" if is_place && thing.user.as_ref() == Some(&who.user) => "own_place P6",
        "others" if thing.kind == "person" && thing.elsewhere => "other_places P4",
        _ if thing.kind == "work" && not_yet(who, action) => "work_state P9",
        _ => match (states(action, thing.kind), thing.account_is) {
            (Some(states), Some(state)) if !states.contains(&state) => "account_state A2",
            _ => "allowed",
        },
    }
}

/// All that is allowed of what is done to such a thing, or the failure's code.
pub(crate) fn expected_actions(who: &Who, thing: &Thing) -> Result<Vec<&'static str>, &'static str> {
    if let Some(nobody) = nobody(who) {
        return Err(nobody);
    }
    if !who.sees(thing) {
        return Err(unknown(thing));
    }
    let kind = match thing.kind {
        "person" => "contact",
        "work of" => "work",
        kind => kind,
    };
    let rows = TABLE.iter().filter(|(_, about, _)| kind == "desk" || about.split(' ').any(|one| one == kind));
    Ok(rows.filter(|row| expected(who, row, thing) == "allowed").map(|(action, ..)| *action).collect())
}

/// Whoever has no place any more is nobody.
fn nobody(who: &Who) -> Option<&'static str> {
    (who.removed || (who.is_contact() && who.account_is == "deleted")).then_some("unknown_actor")
}
