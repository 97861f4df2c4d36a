//! The life of an account (rules A1 to A3).

use comptoir::{
    AccountCommand, AccountId, AccountState, AccountUpdate, AccountView, Completion, Error, Failure, Locale,
    Provisioning, Session,
};
use comptoir_tests::{Team, draft, over_both_stores, user};

use crate::accounts::{answered_for, garage, mails, named, people};
use crate::problems;

use AccountCommand::{Confirm, Delete, Edit, Fail, Restore, Suspend};
use AccountState::{Active, Creating, Deleted, Deleting, Suspended, Updating};

/// How an account comes to where a row of the table begins.
type Path = &'static [AccountCommand];

const COMMANDS: [AccountCommand; 6] = [Edit, Suspend, Restore, Delete, Confirm, Fail];

/// A way to a state, the state, and what each command makes of it; a command that is not here is refused.
type Row = (Path, AccountState, [Option<AccountState>; 6]);

/// By hand from rules A1 to A3, where the desk provisions at once.
const AT_ONCE: [Row; 3] = [
    //                edit             suspend          restore       delete         confirm fail
    (&[], Active, [Some(Active), Some(Suspended), None, Some(Deleted), None, None]),
    (&[Suspend], Suspended, [Some(Suspended), None, Some(Active), Some(Deleted), None, None]),
    (&[Delete], Deleted, [None; 6]),
];

/// The same, where the host provisions.
const BY_HOST: [Row; 9] = [
    (&[], Creating, [None, None, None, None, Some(Active), Some(Deleted)]),
    (&[Confirm], Active, [Some(Updating), Some(Suspended), None, Some(Deleting), None, None]),
    (&[Confirm, Suspend], Suspended, [Some(Updating), None, Some(Active), Some(Deleting), None, None]),
    (&[Confirm, Edit], Updating, [None, None, None, None, Some(Active), Some(Active)]),
    (&[Confirm, Suspend, Edit], Updating, [None, None, None, None, Some(Suspended), Some(Suspended)]),
    (&[Confirm, Delete], Deleting, [None, None, None, None, Some(Deleted), Some(Active)]),
    (&[Confirm, Suspend, Delete], Deleting, [None, None, None, None, Some(Deleted), Some(Suspended)]),
    (&[Confirm, Delete, Confirm], Deleted, [None; 6]),
    (&[Fail], Deleted, [None; 6]),
];

/// Who does it: an agent, and the host.
type Doers<'a> = (&'a Session, &'a Session);

fn act((agent, host): Doers<'_>, id: AccountId, command: AccountCommand) -> Result<AccountView, Error> {
    match command {
        Edit => {
            let name = format!("Garage {}", agent.accounts().get(id)?.version);
            let update = AccountUpdate { name: name.as_str().into(), ..AccountUpdate::default() };
            agent.accounts().edit(id, &update).map(|edited| edited.account)
        }
        Suspend => agent.accounts().suspend(id),
        Restore => agent.accounts().restore(id),
        Delete => agent.accounts().delete(id),
        Confirm => host.accounts().confirm(id),
        Fail => host.accounts().fail(id, "Panne"),
        new => panic!("{new:?} is in no table here"),
    }
}

fn at(doers: Doers<'_>, path: Path, state: AccountState) -> AccountId {
    let id = doers.0.accounts().create(&named("Garage")).unwrap().id;
    path.iter().for_each(|command| drop(act(doers, id, *command).unwrap()));
    assert_eq!(doers.0.accounts().get(id).unwrap().state, state, "{path:?}");
    id
}

fn assert_table(doers: Doers<'_>, table: &[Row]) {
    assert_eq!(AccountCommand::ALL, COMMANDS);
    for (path, state, row) in table {
        for (command, to) in COMMANDS.into_iter().zip(row) {
            let id = at(doers, path, *state);
            let before = doers.0.accounts().get(id).unwrap();
            let result = act(doers, id, command);
            let after = doers.0.accounts().get(id).unwrap();
            match to {
                Some(to) => {
                    assert_eq!(result.unwrap(), after, "{command:?} after {path:?}");
                    assert_eq!((after.state, after.version), (*to, before.version + 1), "{command:?} after {path:?}");
                }
                None => {
                    assert_wrong(&result.unwrap_err(), *state, command, row);
                    assert_eq!(after, before, "{command:?} after {path:?}");
                }
            }
        }
    }
}

/// The refusal tells the state, what was asked, and what could be asked instead.
fn assert_wrong(error: &Error, state: AccountState, command: AccountCommand, row: &[Option<AccountState>; 6]) {
    assert_eq!(error.code(), "wrong_account_state", "{command:?} while {state:?}");
    let Failure::WrongAccountState { state: told, command: asked } = error.failure() else { panic!("{error:?}") };
    assert_eq!((*told, *asked), (state, command));
    let possible: Vec<&str> =
        COMMANDS.iter().zip(row).filter(|(_, to)| to.is_some()).map(|(command, _)| command.as_str()).collect();
    assert_eq!(error.to_json(&Locale::FI)["allowed"], serde_json::json!(possible));
    let texts = [Locale::EN, Locale::FI, Locale::FR].map(|locale| error.text(&locale));
    assert!(texts[0] != texts[1] && texts[1] != texts[2] && !texts.concat().contains(['{', '}', '_']), "{texts:?}");
}

fn renamed(name: &str) -> AccountUpdate {
    AccountUpdate { name: name.into(), ..AccountUpdate::default() }
}

over_both_stores! {
    fn a1_every_command_in_every_state_does_what_the_table_says_at_once(house) {
        assert_eq!(Provisioning::default(), Provisioning::Immediate);
        assert_table((&house.agent, &house.host), &AT_ONCE);
        assert!(house.host.audit().verify().unwrap().intact);
    }

    fn a3_every_command_in_every_state_does_what_the_table_says_where_the_host_provisions(house) {
        let team = Team::hosted(&house.store);
        assert_table((&team.agent, &team.host), &BY_HOST);
        assert!(team.host.audit().verify().unwrap().intact);
    }

    fn a1_an_edit_that_suspends_or_restores_rests_there(house) {
        let id = house.agent.accounts().create(&named("Garage")).unwrap().id;
        let wish = |state: &str, name: &str| AccountUpdate { state: state.into(), ..renamed(name) };
        let states = [("suspended", "A", Suspended), ("suspended", "B", Suspended), ("active", "C", Active)];
        for (wished, name, state) in states {
            assert_eq!(house.agent.accounts().edit(id, &wish(wished, name)).unwrap().account.state, state);
        }
        let team = Team::hosted(&house.store);
        let accounts = team.agent.accounts();
        let id = accounts.create(&named("Garage")).unwrap().id;
        team.host.accounts().confirm(id).unwrap();
        for (confirmed, rests) in [(false, Active), (true, Suspended)] {
            assert_eq!(accounts.edit(id, &wish("suspended", "Neuf")).unwrap().account.state, Updating);
            let host = team.host.accounts();
            let after = if confirmed { host.confirm(id) } else { host.fail(id, "Panne") }.unwrap();
            assert_eq!((after.state, after.name.as_str()), (rests, if confirmed { "Neuf" } else { "Garage" }));
        }
        // To suspend or restore alone waits for nobody.
        let alone = AccountUpdate { state: "active".into(), ..AccountUpdate::default() };
        assert_eq!(accounts.edit(id, &alone).unwrap().account.state, Active);
        for odd in ["deleted", "updating", "Suspendu"] {
            let update = AccountUpdate { state: odd.into(), ..AccountUpdate::default() };
            assert_eq!(problems(&accounts.edit(id, &update).unwrap_err()), ["/state unknown_option"]);
        }
    }

    fn a3_the_people_of_a_new_account_are_told_once_it_is_confirmed(house) {
        let team = Team::hosted(&house.store);
        mails(&team.host);
        let account = team.agent.accounts().create(&answered_for("Garage", "joe@garage.example")).unwrap();
        let code = team.dealer.requests().submit(&draft()).unwrap().code;
        team.agent.requests().start(&code).unwrap();
        let asked = team.agent.requests().complete(&code, &Completion::default()).unwrap().account.unwrap();
        assert_eq!(mails(&team.host), ["request_submitted denis@infomedia.example"], "the others wait");
        assert_eq!(people(&team.agent, asked), ["joe@garage.example"], "but have their places");
        team.host.accounts().confirm(account.id).unwrap();
        assert_eq!(mails(&team.host), ["activate joe@garage.example"]);
        team.host.accounts().confirm(asked).unwrap();
        assert_eq!(mails(&team.host), ["account_added joe@garage.example", "request_completed denis@infomedia.example"]);
    }

    fn a3_a_failed_creation_deletes_the_account_and_tells_whoever_asked(house) {
        let team = Team::hosted(&house.store);
        mails(&team.host);
        let account = team.agent.accounts().create(&garage()).unwrap();
        let failed = team.host.accounts().fail(account.id, " Aucune place\nà Paris. ").unwrap();
        assert_eq!((failed.state, failed.reference.as_deref()), (Deleted, Some("FR-0017")));
        assert_eq!(people(&team.agent, account.id), Vec::<String>::new());
        let told = team.host.outbox().lease(100, 60).unwrap();
        assert_eq!(told.len(), 1, "nobody is invited");
        assert_eq!((told[0].template.as_str(), told[0].to.as_str()), ("account_failed", "anna@infomedia.example"));
        assert!(told[0].subject.contains("Garage Chez Joe"), "{}", told[0].subject);
        assert!(told[0].text.contains("Aucune place") && told[0].text.contains("à Paris."), "{}", told[0].text);
        team.host.outbox().acknowledge(&[told[0].id]).unwrap();
        // Its number is free, and so is the person.
        let again = team.agent.accounts().create(&garage()).unwrap();
        assert_eq!(again.administrator, account.administrator);
        // Of a request, the submitter is told too; of what the host asked for itself, nobody.
        let code = team.dealer.requests().submit(&draft()).unwrap().code;
        team.administrator.requests().start(&code).unwrap();
        let asked = team.administrator.requests().complete(&code, &Completion::default()).unwrap().account.unwrap();
        let own = team.host.accounts().create(&named("Atelier")).unwrap().id;
        mails(&team.host);
        team.host.accounts().fail(asked, "Panne").unwrap();
        assert_eq!(mails(&team.host), ["account_failed aino@infomedia.example", "account_failed denis@infomedia.example"]);
        team.host.accounts().fail(own, "Panne").unwrap();
        assert_eq!(mails(&team.host), Vec::<String>::new());
    }

    fn a3_a_failed_deletion_leaves_everything_as_it_was(house) {
        let team = Team::hosted(&house.store);
        let mut account = garage();
        account.administrator = Some(user("ulla@garage.example"));
        let id = team.agent.accounts().create(&account).unwrap().id;
        let before = team.host.accounts().confirm(id).unwrap();
        team.agent.accounts().delete(id).unwrap();
        assert_eq!(team.agent.accounts().find("Garage Chez Joe").unwrap().state, Deleting, "it is still there");
        mails(&team.host);
        let failed = team.host.accounts().fail(id, "Panne").unwrap();
        assert_eq!(failed, AccountView { version: before.version + 2, ..before });
        assert_eq!(people(&team.agent, id), ["ulla@garage.example"]);
        assert_eq!(mails(&team.host), ["account_failed anna@infomedia.example"]);
        let subscription = team.agent.subscriptions().get(id).unwrap();
        assert_eq!((subscription.ended_on, subscription.state.as_str()), (None, "not_started"));
    }

    fn a3_a_reason_is_needed_and_bounded(house) {
        let team = Team::hosted(&house.store);
        let id = team.agent.accounts().create(&named("Garage")).unwrap().id;
        let fail = |reason: &str| team.host.accounts().fail(id, reason);
        for (reason, code) in [("", "required"), ("  ", "blank"), ("a\u{0}", "control_characters")] {
            assert_eq!(problems(&fail(reason).unwrap_err()), [format!("/text {code}")], "{reason:?}");
        }
        assert_eq!(problems(&fail(&"é".repeat(4_001)).unwrap_err()), ["/text too_long"]);
        assert_eq!(fail(&"é".repeat(4_000)).unwrap().state, Deleted);
    }

    fn a3_a_deputy_of_the_host_is_the_desk_administrator(house) {
        let team = Team::hosted(&house.store);
        let id = team.agent.accounts().create(&named("Garage")).unwrap().id;
        assert_eq!(team.agent.accounts().confirm(id).unwrap_err().code(), "refused");
        assert_eq!(team.administrator.accounts().confirm(id).unwrap().state, Active);
    }
}
