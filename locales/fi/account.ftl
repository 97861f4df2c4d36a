### Accounts: states and fields.

account-state-active = Aktiivinen
account-sort-name = Nimen mukaan
account-sort-newest = Uusimmat ensin
