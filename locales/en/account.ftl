### Accounts: states and fields.
