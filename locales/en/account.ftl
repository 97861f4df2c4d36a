### Accounts: states and fields.

account-state-active = Active
