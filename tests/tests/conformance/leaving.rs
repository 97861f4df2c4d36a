//! Whoever leaves an account hands open work on first, whichever way it is left (rule P8).

use comptoir::{
    AccountEdit, AdministratorDraft, Completion, ContactId, Failure, ModifyDraft, RequestDraft, UserEdit, WorkFilter,
    WorkState,
};
use comptoir_tests::{House, over_both_stores};

use crate::problems;
use crate::work::{asked, crew, subjects};

fn held(house: &House, holder: ContactId) -> Vec<String> {
    subjects(&house.agent, &WorkFilter { holder: Some(holder), ..WorkFilter::default() })
}

over_both_stores! {
    fn p8_a_request_that_removes_a_holder_needs_somebody_who_takes_the_work_over(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        asked(&house, crew.requester, "Un");
        asked(&house, crew.requester, "Deux");
        let users = ["rita", "olga"].map(|local| UserEdit {
            current_email: Some(format!("{local}@garage.example")),
            remove_access: true,
            ..UserEdit::default()
        });
        let account = AccountEdit { id: Some(crew.account.to_string()), ..AccountEdit::default() };
        let draft = ModifyDraft { account, modify_users: true, users: users.to_vec() };
        let code = house.dealer.requests().submit(&RequestDraft::Modify(draft)).unwrap().code;
        house.agent.requests().start(&code).unwrap();
        let review = house.agent.requests().review(&code).unwrap();
        assert_eq!(review.users.iter().map(|user| user.needs_successor).collect::<Vec<_>>(), [true, false]);
        let error = house.agent.requests().complete(&code, &Completion::default()).unwrap_err();
        assert_eq!(problems(&error), ["/users/0/remove_access needs_successor"]);
        assert_eq!(held(&house, crew.requester), ["Deux", "Un"], "nothing is half done");
        let successors = [("/users/0".to_owned(), "rolf@garage.example".to_owned())].into();
        house.agent.requests().complete(&code, &Completion { successors, ..Completion::default() }).unwrap();
        assert_eq!((held(&house, crew.requester), held(&house, crew.other)), (vec![], vec!["Deux".to_owned(), "Un".to_owned()]));
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn p8_whoever_replaces_a_removed_administrator_takes_the_work_over(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        asked(&house, crew.manager, "Un");
        let draft = |remove_former| AdministratorDraft { email: Some("rita@garage.example".into()), remove_former, ..AdministratorDraft::default() };
        house.agent.preview().accounts().replace_administrator(crew.account, &draft(false)).unwrap();
        house.agent.accounts().replace_administrator(crew.account, &draft(true)).unwrap();
        assert_eq!((held(&house, crew.manager), held(&house, crew.requester)), (vec![], vec!["Un".to_owned()]));
    }

    fn a5_a_deleted_account_leaves_no_open_work(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let codes = [asked(&house, crew.requester, "Un"), asked(&house, crew.manager, "Deux")];
        let done = asked(&house, crew.manager, "Trois");
        house.administrator.work().cancel(&done).unwrap();
        house.agent.accounts().delete(crew.account).unwrap();
        for code in &codes {
            let work = house.agent.work().get(code).unwrap();
            assert_eq!((work.state, work.version), (WorkState::Cancelled, 2));
        }
        assert_eq!(house.agent.work().get(&done).unwrap().version, 2);
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn p8_a_user_who_holds_open_work_is_not_deleted(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let code = asked(&house, crew.requester, "Un");
        let user = house.agent.contacts().get(crew.requester).unwrap().user;
        let error = house.agent.people().delete_user(user).unwrap_err();
        assert!(matches!(error.failure(), Failure::OpenWork { codes, more: false } if *codes == [code.clone()]), "{error}");
        house.administrator.work().cancel(&code).unwrap();
        house.agent.people().delete_user(user).unwrap();
    }
}
