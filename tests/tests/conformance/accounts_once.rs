//! Commands on accounts, seen beforehand and sent twice (rule Q8).

use comptoir::{
    AccountInsert, AccountUpdate, AdministratorDraft, DeviceReport, DeviceState, Error, Renewal, Session, Term,
    UserUpdate,
};
use comptoir_tests::{Team, over_both_stores, user};
use serde_json::Value;

use crate::accounts::{garage, known, named};

/// What a command comes to, as JSON.
type Outcome = Result<Value, Error>;

fn json<T: serde::Serialize>(result: Result<T, Error>) -> Outcome {
    result.map(|outcome| serde_json::to_value(outcome).unwrap())
}

/// Shows a command beforehand, does it, and sends it once more: the same each time, done once. Ids of what is new are
/// drawn anew each time it is shown.
fn thrice(
    house: &comptoir_tests::House,
    session: &Session,
    key: &str,
    new: bool,
    act: impl Fn(&Session) -> Outcome,
) -> Value {
    let events = || house.raw().count("audit_events");
    let before = events();
    let shown = act(&session.preview()).unwrap_or_else(|error| panic!("{key}: {error}"));
    assert_eq!(events(), before, "{key}: a preview keeps nothing");
    let once = session.once(key).unwrap();
    let done = act(&once).unwrap();
    assert!(events() > before, "{key}: it is done");
    assert!(new || shown == done, "{key}: {shown} {done}");
    let after = events();
    let again = act(&session.once(key).unwrap()).unwrap();
    assert_eq!((&again, events()), (&done, after), "{key}: not done again");
    assert_eq!(act(&once.preview()).unwrap(), done, "{key}: what was done is replayed");
    done
}

over_both_stores! {
    fn q8_every_command_on_an_account_is_shown_done_once_and_replayed(house) {
        let team = Team::hosted(&house.store);
        let all = &team.administrator;
        let run = |key: &str, new: bool, act: &dyn Fn(&Session) -> Outcome| thrice(&house, all, key, new, act);
        let full = AccountInsert { country: Some("FR".into()), ..garage() };
        let created = run("create", true, &|session| json(session.accounts().create(&full)));
        let id: comptoir::AccountId = created["id"].as_str().unwrap().parse().unwrap();
        let other = all.accounts().create(&AccountInsert { administrator: Some(user("lea@garage.example")), ..named("Atelier") }).unwrap();
        let (lea, group) = (other.administrator.unwrap(), run("group", true, &|session| json(session.groups().create("Sud"))));
        let group: comptoir::GroupId = group["id"].as_str().unwrap().parse().unwrap();
        run("confirm", false, &|session| json(session.accounts().confirm(id)));
        run("suspend", false, &|session| json(session.accounts().suspend(id)));
        run("restore", false, &|session| json(session.accounts().restore(id)));
        let update = AccountUpdate { name: "Garage Joe".into(), reference: "FR-0018".into(), term: "24".into(), renewal: "never".into(), ..AccountUpdate::default() };
        for (round, confirmed) in [false, true].into_iter().enumerate() {
            run(&format!("edit {round}"), false, &|session| json(session.accounts().edit(id, &update)));
            run(&format!("come {round}"), false, &|session| match confirmed {
                true => json(session.accounts().confirm(id)),
                false => json(session.accounts().fail(id, "Panne")),
            });
        }
        let draft = AdministratorDraft { email: known("lea@garage.example").email, remove_former: true, ..AdministratorDraft::default() };
        run("replace", false, &|session| json(session.accounts().replace_administrator(id, &draft)));
        let person = UserUpdate { last_name: "Martinez".into(), language: "fi".into(), ..UserUpdate::default() };
        run("modify", false, &|session| json(session.accounts().edit_administrator(id, &person)));
        let report = |state| DeviceReport { key: "cam-1".into(), name: Some("Entrée".into()), state };
        run("report", true, &|session| json(session.devices().report(id, &[report(DeviceState::Enrolled)])));
        run("term", false, &|session| json(session.subscriptions().change_term(id, Term::MONTHLY)));
        run("undo", false, &|session| json(session.subscriptions().undo(id)));
        run("renewal", false, &|session| json(session.subscriptions().change_renewal(id, Renewal::Term(Term::ANNUAL))));
        run("assign", false, &|session| json(session.groups().assign(group, &[id, other.id])));
        run("unassign", false, &|session| json(session.groups().unassign(group, &[id])));
        run("rename", false, &|session| json(session.groups().rename(group, "Nord")));
        run("suspend user", false, &|session| json(session.people().suspend_user(lea)));
        run("restore user", false, &|session| json(session.people().restore_user(lea)));
        house.at("2028-05-01T10:00:00+02:00");
        // What is due is run as often as it is called: a key does not apply.
        assert_eq!(all.preview().subscriptions().run_due().unwrap(), all.once("due").unwrap().subscriptions().run_due().unwrap());
        assert_eq!(all.once("due").unwrap().subscriptions().run_due().unwrap(), comptoir::RunDue::default());
        run("gone", false, &|session| json(session.devices().report(id, &[report(DeviceState::Deleted)])));
        run("delete", false, &|session| json(session.accounts().delete(id)));
        let deleted = run("deleted", false, &|session| json(session.accounts().confirm(id)));
        assert_eq!(deleted["state"], "deleted");
        // Keys are good for the outcomes of then, whatever became of the account since.
        let replayed = all.once("create").unwrap().accounts().create(&full).unwrap();
        assert_eq!(serde_json::to_value(replayed).unwrap(), created);
        let error = all.once("suspend").unwrap().accounts().restore(id).unwrap_err();
        assert_eq!(error.code(), "key_reused");
        let error = all.once("edit 0").unwrap().accounts().edit(id, &AccountUpdate::default()).unwrap_err();
        assert_eq!(error.code(), "key_reused");
        assert!(team.host.audit().verify().unwrap().intact);
    }

    fn q8_the_same_command_on_another_account_is_another_one(house) {
        let accounts = house.agent.accounts();
        let (first, second) = (accounts.create(&named("A")).unwrap().id, accounts.create(&named("B")).unwrap().id);
        let once = house.agent.once("k").unwrap();
        once.accounts().suspend(first).unwrap();
        assert_eq!(once.accounts().suspend(second).unwrap_err().code(), "key_reused");
        let term = house.agent.once("t").unwrap().subscriptions();
        term.change_term(first, Term::MONTHLY).unwrap();
        assert_eq!(term.change_term(second, Term::MONTHLY).unwrap_err().code(), "key_reused");
        assert_eq!(term.change_renewal(first, Renewal::Term(Term::MONTHLY)).unwrap_err().code(), "key_reused");
        let team = Team::hosted(&house.store);
        let id = team.agent.accounts().create(&named("A")).unwrap().id;
        let host = team.host.once("k").unwrap().accounts();
        host.confirm(id).unwrap();
        assert_eq!(host.fail(id, "Panne").unwrap_err().code(), "key_reused");
    }
}
