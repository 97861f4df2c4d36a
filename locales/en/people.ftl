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
invitation-purpose-activate = First activation
invitation-purpose-confirm-email = Confirmation of a new address
invitation-purpose-reset-password = New password
invitation-state-open = Open
invitation-state-expired = Expired
invitation-state-used = Used
invitation-state-revoked = Revoked
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
action-manage-staff = manage staff and dealerships
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
action-quote-work = quote work
action-progress-work = begin work and report its progress
action-deliver-work = deliver work
action-reject-work = refuse work
action-attach-files = upload and attach files
action-sweep-files = delete files that were never attached
action-read-statistics = see the statistics of work requests
action-reassign-work = reassign work requests
action-read-orders = read orders
action-record-orders = record orders and bring them from status to status
action-manage-documents = draft and issue documents, and say what became of them
action-read-reports = read reports
action-manage-fields = say which fields accounts and contacts have
action-manage-templates = write the desk’s own words for a mail
action-view-invoices = see invoices
action-view-estimates = see estimates
action-view-contracts = see contracts
action-view-proposals = see proposals
action-use-support = use the support of the portal
action-view-projects = see projects

## Why somebody may not.

refusal-action = You do not have permission to do this: { $action }.
refusal-not-now = This is not possible now: { $action }.
refusal-role = Your role: { $role }.
refusal-contact-role = { $role } of the account
refusal-not-activated = Your access has not been activated.
refusal-user-suspended = Your access is suspended.
refusal-account-state = State of the account: { $state }.
refusal-contact-removed = This contact has been removed from the account.
refusal-work-state = State of the work request: { $state }.
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
refusal-remedy-state = Possible actions in this state: { $allowed }.
refusal-remedy-account-deleted = Nothing more can be done with a deleted account; create a new one.
refusal-remedy-contact-removed = Add the person again first.
refusal-remedy-work-closed = It can no longer be changed; submit a new one.

## Job titles that every desk has.

job-title-body-shop-manager = Body shop manager
job-title-workshop-manager = Workshop manager

## What a contact is told of.

notification-own-work = Own work
notification-all-work = All the account’s work

## The pages on which a contact is created and edited.

page-portal = Customer portal
page-contact-new = New contact
page-contact-create = Create new contact
page-contact-section = Contact
page-contact-name = Full name
page-contact-account = Customer
page-contact-role = Role
page-contact-phone = Phone number
page-contact-mobile = Mobile number

# Another way to reach the contact than email and telephone.
page-contact-other = Other contact

page-contact-services = Allowed services
page-contact-notifications = Notifications
page-contact-role-requester = { $requester }: a kind of project manager on the customer’s side. Submits requests for work, gets a quote, accepts it, which starts the work, follows its progress and downloads what is delivered. Sees the statistics of their own work.
page-contact-role-observer = { $observer }: sees the requests that others have sent, follows the progress and the statistics of all the account’s work and downloads what is delivered, but changes nothing. In the customer’s organization, somebody at a higher level who wants to know what a team is doing without taking part in the work.
page-contact-role-manager = { $manager }: can do all that these can: { $requester }, { $observer }. Can also edit or remove the customer’s other contacts, change their roles and give the work of one contact to another.
page-contact-note-existing = A new contact always belongs to an existing customer. Before you add one, make sure that the organization is in the system already.
page-contact-note-registered = If the person has registered already, do not add a contact: approve the registration, then edit the contact.
page-contact-note-services = The allowed services cannot be set here, so all of them are allowed at first. To choose them, edit the contact afterwards.
page-contact-note-person = Name, email address, language and time zone belong to the person and change in all of the person’s accounts.
page-contact-note-removed = This contact has been removed and can no longer be edited.
page-contact-note-account = Account state: { $state }. Its contacts can no longer be added or edited.
page-contact-help-name = The full name of the person.
page-contact-help-email = Use a valid email address that the person reads regularly.
page-contact-help-account = Choose one of the existing customers: as you type a name, customers are suggested. You cannot type the name of a new customer.
page-contact-help-role = What the contact may do. The roles are explained at the top of this page.
page-contact-help-channels = Besides the email address, give at least one more way to reach the contact.
page-contact-help-other = Another way to reach the contact, such as a Skype name.
page-contact-help-parts = Optional.
page-contact-help-job-title = Optional. What the person does at the customer’s.
page-contact-help-language = The language of messages to the person. Unless chosen otherwise, the account’s.
page-contact-help-time-zone = The time zone the person is in. Unless chosen otherwise, the account’s.
page-contact-help-services = The services the contact may ask for. Where none is chosen, all of them.
page-contact-help-notifications = What the contact is told of by email.
page-contact-services-all = All services are allowed at present.
page-contact-created = The person receives an email about activating access and can sign in to the customer portal once that is done. Somebody whose access is active already only receives a confirmation.
page-contact-saved = The changes hold at once.
page-contact-edit = Edit the contact
page-contact-edit-person = Edit name, email address, language and time zone
page-contact-change-role = Change the role
page-contact-remove = Remove from the account
