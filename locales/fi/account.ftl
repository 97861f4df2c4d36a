### Accounts: states and fields.

account-state-creating = Luodaan
account-state-active = Aktiivinen
account-state-suspended = Jäädytetty
account-state-updating = Päivitetään
account-state-deleting = Poistetaan
account-state-deleted = Poistettu
account-sort-name = Nimen mukaan
account-sort-newest = Uusimmat ensin

## What is done to an account.

account-command-edit = tilin muokkaaminen
account-command-suspend = tilin jäädyttäminen
account-command-restore = tilin palauttaminen käyttöön
account-command-delete = tilin poistaminen
account-command-confirm = käyttöönoton vahvistaminen
account-command-fail = käyttöönoton epäonnistumisesta ilmoittaminen
provisioning-immediate = Heti
provisioning-host = Sovelluksen vahvistamana

## Devices.

device-kind-camera = Kamera
device-state-creating = Luodaan
device-state-waiting = Odottaa yhteyttä
device-state-registering = Rekisteröidään
device-state-enrolled = Rekisteröity
device-state-error = Virhe
device-state-deleting = Poistetaan
device-state-deleted = Poistettu
