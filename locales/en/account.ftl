### Accounts: states and fields.

account-state-creating = Creating
account-state-active = Active
account-state-suspended = Suspended
account-state-updating = Updating
account-state-deleting = Deleting
account-state-deleted = Deleted
account-sort-name = By name
account-sort-newest = Newest first

## What is done to an account.

account-command-edit = change the account
account-command-suspend = suspend the account
account-command-restore = restore the account
account-command-delete = delete the account
account-command-confirm = confirm the requested action
account-command-fail = report that the requested action failed
provisioning-immediate = Immediate
provisioning-host = By the application

## Devices.

device-kind-camera = Camera
device-state-creating = Creating
device-state-waiting = Waiting for connection
device-state-registering = Registering
device-state-enrolled = Enrolled
device-state-error = Error
device-state-deleting = Deleting
device-state-deleted = Deleted

# What a desk’s devices are, unless it has a word of its own.
device-kind = Camera

## The page on which an account is edited.

page-clients = Clients
page-accounts = Client accounts
page-account-title = Edit
page-save = Save
page-cancel = Cancel
page-account-note-states = Only accounts in one of these states can be edited: { $active }, { $suspended }.
page-account-note-sites = Client accounts with the same administrator are sites of one customer. Each stays an account of its own: editing or deleting one site leaves the others as they are.
page-account-note-waiting = State of the account: { $state }. It can be edited once the application has confirmed what was asked before, or has reported that it failed.
page-account-note-deleted = State of the account: { $state }. It can no longer be edited.
page-account-saved = While the changes are being carried out, the account state is “{ $updating }”; after that, the account is in the state chosen here.
page-account-modify-administrator = Edit the customer administrator
page-account-replace-administrator = Replace the customer administrator
page-account-state = Account state
page-account-reference = Customer reference number
page-account-term = Subscription term
page-account-renewal = Renewal
page-account-help-state = The state the account is in now. Choose “{ $suspended }” to suspend it, “{ $active }” to take it back into use.
page-account-help-name = The name of the customer in the list of client accounts.
page-account-help-reference = The number that identifies the customer in your accounting. It appears on your invoices.
page-account-help-time-zone = The time zone the customer is in.
page-account-help-address = Where the customer is: street and number, postal code, city and country, in some countries a state or province too.
page-account-help-country = The country the customer is in. It decides which data center serves the account: the nearest one.
page-account-help-term = How long each period of the subscription lasts.
page-account-help-renewal = For how long the subscription is renewed when a period ends. Unless set otherwise, for the subscription term.
page-account-help-language = The language of messages to the customer, unless a recipient has chosen another one.
page-account-help-notes = Anything else customer service should know.
page-account-important-country = Choose the right country: the customer’s data then takes the shortest and fastest way to { $product }.
page-account-important-term = The term changes at once as long as no device of the customer ({ $device }) is in this state: { $enrolled }. Once one is, a change takes effect when the current period ends. An account that goes from annual to monthly, for example, is billed monthly only after the annual period.
page-account-term-later = If you change the term now, the change takes effect on { $day }.
page-account-term-pending = A change is waiting. New term: { $term }, from { $day }.

## What of the portal is on or off for an account.

portal-feature-invoices = Invoices
portal-feature-estimates = Estimates
portal-feature-contracts = Contracts
portal-feature-proposals = Proposals
portal-feature-support = Support
portal-feature-projects = Projects
