//! What an event of the audit trail says was done.

/// Defines the deeds from one list of variants and stable names. They have no labels, but sentences: `history-…`.
macro_rules! deeds {
    ($($deed:ident = $name:literal;)*) => {
        /// What was done. The names are stored: a deed may come, none may be called otherwise.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Deed {
            $($deed,)*
        }

        impl Deed {
            /// All of them.
            #[cfg(test)]
            const ALL: &[Self] = &[$(Self::$deed),*];

            /// The stable name.
            pub(super) const fn as_str(self) -> &'static str {
                match self { $(Self::$deed => $name,)* }
            }
        }
    };
}

deeds! {
    AcceptQuote = "accept_quote";
    Activate = "activate";
    AddDealership = "add_dealership";
    AddField = "add_field";
    AddService = "add_service";
    AddStaff = "add_staff";
    AdvanceOrder = "advance_order";
    AnswerRequest = "answer_request";
    ApproveRegistration = "approve_registration";
    AskSubmitter = "ask_submitter";
    AssignGroup = "assign_group";
    AttachFiles = "attach_files";
    CancelDocument = "cancel_document";
    CancelRequest = "cancel_request";
    CancelWork = "cancel_work";
    ChangeEmail = "change_email";
    ChangeOrder = "change_order";
    ChangePassword = "change_password";
    ChangeRenewal = "change_renewal";
    ChangeTerm = "change_term";
    ClearTemplate = "clear_template";
    CompleteRequest = "complete_request";
    ConfirmAccount = "confirm_account";
    CreateAccount = "create_account";
    CreateContact = "create_contact";
    CreateDesk = "create_desk";
    CreateGroup = "create_group";
    CreateUser = "create_user";
    DeclineQuote = "decline_quote";
    DeclineRegistration = "decline_registration";
    DeleteAccount = "delete_account";
    DeleteUser = "delete_user";
    DeliverWork = "deliver_work";
    DetachFile = "detach_file";
    DiscardDocument = "discard_document";
    DraftDocument = "draft_document";
    EditAccount = "edit_account";
    EditContact = "edit_contact";
    EditDocument = "edit_document";
    EditField = "edit_field";
    EditService = "edit_service";
    EditUser = "edit_user";
    EndContact = "end_contact";
    EndSignIns = "end_sign_ins";
    EndSubscription = "end_subscription";
    FailAccount = "fail_account";
    FixCurrency = "fix_currency";
    ForgotPassword = "forgot_password";
    InviteUser = "invite_user";
    IssueDocument = "issue_document";
    MergeGroup = "merge_group";
    PayDocument = "pay_document";
    ProgressWork = "progress_work";
    QuoteWork = "quote_work";
    ReassignWork = "reassign_work";
    RecordOrder = "record_order";
    Register = "register";
    RejectRequest = "reject_request";
    RejectWork = "reject_work";
    RemindAgents = "remind_agents";
    RemoveStaff = "remove_staff";
    RenameGroup = "rename_group";
    RenewSubscription = "renew_subscription";
    ReopenSubscription = "reopen_subscription";
    ReportDevice = "report_device";
    ResetPassword = "reset_password";
    RestoreAccount = "restore_account";
    RestoreContact = "restore_contact";
    RestoreField = "restore_field";
    RestoreService = "restore_service";
    RestoreUser = "restore_user";
    RetireField = "retire_field";
    RetireService = "retire_service";
    SetTemplate = "set_template";
    SignIn = "sign_in";
    SignOut = "sign_out";
    SignOutEverywhere = "sign_out_everywhere";
    StartQuoting = "start_quoting";
    StartRequest = "start_request";
    StartSubscription = "start_subscription";
    StartWork = "start_work";
    SubmitRequest = "submit_request";
    SubmitWork = "submit_work";
    SuspendAccount = "suspend_account";
    SuspendUser = "suspend_user";
    SweepFiles = "sweep_files";
    UnassignGroup = "unassign_group";
    UndoTermChange = "undo_term_change";
}

#[cfg(test)]
#[path = "deed_tests.rs"]
mod tests;
