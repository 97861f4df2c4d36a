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
action-read-account-history = liikeasiakastilin historian katselu
action-read-contacts = yhteyshenkilöiden katselu
action-add-contact = yhteyshenkilön lisääminen
action-edit-contact = yhteyshenkilön tietojen muokkaaminen
action-change-role = yhteyshenkilön roolin vaihtaminen
action-remove-contact = yhteyshenkilön poistaminen
action-invite-users = käyttäjien kutsuminen
action-manage-registrations = rekisteröitymisten hyväksyminen ja hylkääminen
action-edit-profile = omien tietojen muokkaaminen
action-sign-people-in = käyttäjien sisäänkirjaaminen
action-manage-services = palvelujen lisääminen ja käytöstä poistaminen
action-read-services = palvelujen katselu
action-submit-work = työpyynnön lähettäminen
action-read-work = työpyyntöjen seuraaminen
action-answer-quote = tarjoukseen vastaaminen
action-cancel-work = työpyynnön peruuttaminen
action-download-work = valmiin työn lataaminen
action-read-statistics = työpyyntöjen tilastojen katselu
action-reassign-work = työpyyntöjen siirtäminen toiselle
action-view-invoices = laskujen katselu
action-view-estimates = kustannusarvioiden katselu
action-view-contracts = sopimusten katselu
action-view-proposals = ehdotusten katselu
action-use-support = asiakasportaalin tuen käyttäminen
action-view-projects = projektien katselu

## Why somebody may not.

refusal-action = Sinulla ei ole oikeutta tähän toimintoon: { $action }.
refusal-role = Roolisi: { $role }.
refusal-contact-role = tilin { $role }
refusal-not-activated = Käyttöoikeuttasi ei ole aktivoitu.
refusal-user-suspended = Käyttöoikeutesi on jäädytetty.
refusal-account-state = Tilin tila: { $state }.
refusal-not-own-work = Työ kuuluu toiselle yhteyshenkilölle.
refusal-own-place = Kyseessä on oma paikkasi tilillä.
refusal-other-places = Henkilö on yhteyshenkilönä myös toisella tilillä.
refusal-feature-off = Tämä asiakasportaalin osio ei ole käytössä tililläsi: { $feature }.
refusal-remedy-role = Toiminnon voi tehdä: { $who }.
refusal-remedy-submitter = Sen voi tehdä vain pyynnön lähettäjä tai palvelupisteen pääkäyttäjä.
refusal-remedy-not-activated = Avaa aktivointiviestissä oleva linkki tai pyydä asiakaspalvelusta uusi.
refusal-remedy-closed = Ota yhteyttä asiakaspalveluun.
refusal-remedy-not-own-work = Käänny sen puoleen, jolle työ kuuluu, tai pyydä apua tilin hallinnoijalta.
refusal-remedy-own-place = Pyydä muutosta tilin toiselta hallinnoijalta tai asiakaspalvelusta.
refusal-remedy-other-places = Nimen, sähköpostiosoitteen tai kielen voi vaihtaa vain henkilö itse tai asiakaspalvelu.
refusal-remedy-feature-off = Asiakaspalvelu voi ottaa sen käyttöön.
refusal-remedy-support-off = Asiakaspalvelu voi ottaa sen käyttöön. Tukeen voi edelleen kirjoittaa sähköpostilla.
refusal-remedy-account-state = Mahdolliset toiminnot tässä tilassa: { $allowed }.
refusal-remedy-account-deleted = Poistetulle tilille ei voi enää tehdä mitään. Luo uusi tili.

## Job titles that every desk has.

job-title-body-shop-manager = Korikorjaamon päällikkö
job-title-workshop-manager = Korjaamon päällikkö
