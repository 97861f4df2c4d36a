### Accounts: states and fields.

account-state-active = Active
account-sort-name = By name
account-sort-newest = Newest first
