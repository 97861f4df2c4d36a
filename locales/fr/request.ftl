### Requests for accounts: states and steps.
