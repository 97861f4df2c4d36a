### People: roles, job titles, contacts.

role-requester = Pyynnön tekijä
role-observer = Tarkkailija
role-manager = Hallinnoija
staff-role-desk-administrator = palvelupisteen pääkäyttäjä
staff-role-agent = asiakaspalvelija
staff-role-dealer = liikkeen edustaja
actor-host = sovellus itse
activation-invited = Kutsuttu
activation-active = Aktiivinen
user-state-active = Aktiivinen
user-state-suspended = Jäädytetty
user-state-deleted = Poistettu
user-command-suspend = käyttäjän jäädyttäminen
user-command-restore = käyttäjän palauttaminen
user-command-delete = käyttäjän poistaminen

## What somebody may do.

action-submit-request = pyynnön lähettäminen
action-read-requests = pyyntöjen katselu
action-start-request = pyynnön ottaminen käsittelyyn
action-ask-submitter = kysymyksen esittäminen pyynnön lähettäjälle
action-answer-request = pyyntöä koskevaan kysymykseen vastaaminen
action-reject-request = pyynnön hylkääminen
action-cancel-request = pyynnön peruuttaminen
action-complete-request = pyynnön merkitseminen valmiiksi
action-read-accounts = liikeasiakastilien katselu
action-create-account = liikeasiakastilin luominen
action-edit-account = liikeasiakastilin muokkaaminen
action-suspend-account = liikeasiakastilin jäädyttäminen
action-restore-account = liikeasiakastilin palauttaminen käyttöön
action-delete-account = liikeasiakastilin poistaminen
action-provision = pyydetyn toimenpiteen vahvistaminen tai sen epäonnistumisesta ilmoittaminen
action-edit-administrator = liikeasiakastilin pääkäyttäjän tietojen muokkaaminen
action-replace-administrator = liikeasiakastilin pääkäyttäjän vaihtaminen
action-report-device = laitteiden tilojen ilmoittaminen
action-change-subscription = sopimuksen muuttaminen
action-run-due = sopimusten jatkaminen kauden päättyessä
action-manage-groups = liikeasiakastilien ryhmien muodostaminen
action-manage-users = käyttäjien jäädyttäminen, palauttaminen ja poistaminen
action-read-staff = henkilöstöluettelon katselu
action-manage-staff = henkilöstön ja liikkeiden lisääminen
action-read-audit = tapahtumalokin katselu
action-remind-agents = asiakaspalvelijoiden muistuttaminen määräpäivistä
action-read-changes = palvelupisteen muutosten seuraaminen
action-send-mail = lähtevien viestien lähettäminen

## Why somebody may not.

refusal-role = Sinulla ei ole oikeutta tähän toimintoon: { $action }.
refusal-not-submitter = Sinulla ei ole oikeutta tähän toimintoon: { $action }.
refusal-remedy-role = Toiminnon voi tehdä: { $who }.
refusal-remedy-submitter = Sen voi tehdä vain pyynnön lähettäjä tai palvelupisteen pääkäyttäjä.

## Job titles that every desk has.

job-title-body-shop-manager = Korikorjaamon päällikkö
job-title-workshop-manager = Korjaamon päällikkö
