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
account-command-confirm = confirm the provisioning
account-command-fail = report that provisioning failed
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
