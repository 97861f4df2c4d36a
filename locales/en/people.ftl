### People: roles, job titles, contacts.

role-requester = Requester
role-observer = Observer
role-manager = Manager
staff-role-desk-administrator = desk administrator
staff-role-agent = Customer Service agent
staff-role-dealer = dealer
actor-host = the application itself
activation-invited = Invited
activation-active = Active
user-state-active = Active
user-state-suspended = Suspended
user-state-deleted = Deleted
user-command-suspend = suspend the user
user-command-restore = restore the user
user-command-delete = delete the user

## What somebody may do.

action-submit-request = submit a request
action-read-requests = read requests
action-start-request = take up a request
action-ask-submitter = ask the submitter of a request a question
action-answer-request = answer a question about a request
action-reject-request = reject a request
action-cancel-request = cancel a request
action-complete-request = complete a request
action-read-accounts = read trade accounts
action-create-account = create a trade account
action-edit-account = change a trade account
action-suspend-account = suspend a trade account
action-restore-account = restore a trade account
action-delete-account = delete a trade account
action-provision = confirm requested actions, or report that they failed
action-edit-administrator = change the administrator of a trade account
action-replace-administrator = replace the administrator of a trade account
action-report-device = report the states of devices
action-change-subscription = change a subscription
action-run-due = renew the subscriptions that are due
action-manage-groups = form groups of trade accounts
action-manage-users = suspend, restore and delete users
action-read-staff = see who is on the staff
action-manage-staff = add staff and dealerships
action-read-audit = read the audit trail
action-remind-agents = remind agents of deadlines
action-read-changes = follow changes at the desk
action-send-mail = send the waiting emails

## Why somebody may not.

refusal-role = You do not have permission to do this: { $action }.
refusal-not-submitter = You do not have permission to do this: { $action }.
refusal-remedy-role = Who may do it: { $who }.
refusal-remedy-submitter = Only the person who submitted the request, or a desk administrator, can do it.

## Job titles that every desk has.

job-title-body-shop-manager = Body shop manager
job-title-workshop-manager = Workshop manager
