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
action-read-account-history = read the history of a trade account
action-read-contacts = see the contacts of a trade account
action-add-contact = add a contact
action-edit-contact = change the details of a contact
action-change-role = change the role of a contact
action-remove-contact = remove a contact
action-invite-users = invite people to activate their access
action-manage-registrations = approve or decline registrations
action-edit-profile = change your own profile
action-sign-people-in = sign people in
action-manage-services = add or retire services
action-read-services = see the services
action-submit-work = submit a work request
action-read-work = follow work requests
action-answer-quote = accept or decline a quote
action-cancel-work = cancel a work request
action-download-work = download the work delivered
action-read-statistics = see the statistics of work requests
action-reassign-work = reassign work requests
action-view-invoices = see invoices
action-view-estimates = see estimates
action-view-contracts = see contracts
action-view-proposals = see proposals
action-use-support = use the support of the portal
action-view-projects = see projects

## Why somebody may not.

refusal-action = You do not have permission to do this: { $action }.
refusal-role = Your role: { $role }.
refusal-contact-role = { $role } of the account
refusal-not-activated = Your access has not been activated.
refusal-user-suspended = Your access is suspended.
refusal-account-state = State of the account: { $state }.
refusal-not-own-work = It is the work of another contact.
refusal-own-place = It is your own place in the account.
refusal-other-places = The person is also a contact of another account.
refusal-feature-off = This part of the portal is switched off for your account: { $feature }.
refusal-remedy-role = Who may do it: { $who }.
refusal-remedy-submitter = Only the person who submitted the request, or a desk administrator, can do it.
refusal-remedy-not-activated = Open the link in your activation email, or ask Customer Service for a new one.
refusal-remedy-closed = Contact Customer Service.
refusal-remedy-not-own-work = Ask the person who holds the work, or a manager of the account.
refusal-remedy-own-place = Ask another manager of the account, or Customer Service.
refusal-remedy-other-places = Only the person concerned or Customer Service can change the name, email address or language.
refusal-remedy-feature-off = Customer Service can switch it on.
refusal-remedy-support-off = Customer Service can switch it on. You can still write to support by email.
refusal-remedy-account-state = Possible in this state: { $allowed }.
refusal-remedy-account-deleted = Nothing more can be done with a deleted account; create a new one.

## Job titles that every desk has.

job-title-body-shop-manager = Body shop manager
job-title-workshop-manager = Workshop manager
