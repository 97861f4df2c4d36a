### Accounts: states and fields.

account-state-active = Actif
account-sort-name = Par nom
account-sort-newest = Les plus récents d’abord
