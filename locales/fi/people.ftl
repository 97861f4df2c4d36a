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
invitation-purpose-activate = Ensimmäinen aktivointi
invitation-purpose-confirm-email = Uuden osoitteen vahvistus
invitation-purpose-reset-password = Uusi salasana
invitation-state-open = Avoin
invitation-state-expired = Vanhentunut
invitation-state-used = Käytetty
invitation-state-revoked = Mitätöity
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
action-manage-staff = henkilöstön ja liikkeiden hallinta
action-read-audit = tapahtumalokin katselu
action-remind-agents = asiakaspalvelijoiden muistuttaminen määräpäivistä
action-read-changes = palvelupisteen muutosten seuraaminen
action-send-mail = odottavien sähköpostiviestien lähettäminen
action-read-account-history = liikeasiakastilin historian katselu
action-read-contacts = yhteyshenkilöiden katselu
action-add-contact = yhteyshenkilön lisääminen
action-edit-contact = yhteyshenkilön tietojen muokkaaminen
action-change-role = yhteyshenkilön roolin vaihtaminen
action-remove-contact = yhteyshenkilön poistaminen
action-invite-users = käyttäjien kutsuminen aktivoimaan käyttöoikeutensa
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
action-quote-work = tarjouksen tekeminen
action-progress-work = työn aloittaminen ja edistymisen ilmoittaminen
action-deliver-work = työn toimittaminen
action-reject-work = työstä kieltäytyminen
action-attach-files = tiedostojen lähettäminen ja liittäminen
action-sweep-files = liittämättä jääneiden tiedostojen poistaminen
action-read-statistics = työpyyntöjen tilastojen katselu
action-reassign-work = työpyyntöjen siirtäminen toiselle
action-read-orders = tilausten katselu
action-record-orders = tilausten kirjaaminen ja niiden tilan muuttaminen
action-manage-documents = asiakirjojen laatiminen ja vahvistaminen sekä niiden tilan muuttaminen
action-read-reports = raporttien katselu
action-manage-fields = tilien ja yhteyshenkilöiden kenttien määrittely
action-manage-templates = palvelupisteen omien viestitekstien kirjoittaminen
action-view-invoices = laskujen katselu
action-view-estimates = kustannusarvioiden katselu
action-view-contracts = sopimusten katselu
action-view-proposals = ehdotusten katselu
action-use-support = asiakasportaalin tuen käyttäminen
action-view-projects = projektien katselu

## Why somebody may not.

refusal-action = Sinulla ei ole oikeutta tähän toimintoon: { $action }.
refusal-not-now = Toiminto ei ole nyt mahdollinen: { $action }.
refusal-role = Roolisi: { $role }.
refusal-contact-role = tilin { $role }
refusal-not-activated = Käyttöoikeuttasi ei ole aktivoitu.
refusal-user-suspended = Käyttöoikeutesi on jäädytetty.
refusal-account-state = Tilin tila: { $state }.
refusal-contact-removed = Yhteyshenkilö on poistettu tilistä.
refusal-work-state = Työpyynnön tila: { $state }.
refusal-not-own-work = Työ kuuluu toiselle yhteyshenkilölle.
refusal-own-place = Toiminto kohdistuisi sinuun itseesi.
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
refusal-remedy-state = Mahdolliset toiminnot tässä tilassa: { $allowed }.
refusal-remedy-account-deleted = Poistetulle tilille ei voi enää tehdä mitään. Luo uusi tili.
refusal-remedy-contact-removed = Lisää henkilö ensin uudelleen.
refusal-remedy-work-closed = Työpyynnölle ei voi enää tehdä mitään. Lähetä uusi työpyyntö.

## Job titles that every desk has.

job-title-body-shop-manager = Korikorjaamon päällikkö
job-title-workshop-manager = Korjaamon päällikkö

## What a contact is told of.

notification-own-work = Omat työt
notification-all-work = Kaikki tilin työt

## The pages on which a contact is created and edited.

page-portal = Asiakasportaali
page-contact-new = Uusi yhteyshenkilö
page-contact-create = Luo uusi yhteyshenkilö
page-contact-section = Yhteyshenkilö
page-contact-name = Koko nimi
page-contact-account = Asiakas
page-contact-role = Rooli
page-contact-phone = Puhelinnumero
page-contact-mobile = Matkapuhelinnumero

# Another way to reach the contact than email and telephone.
page-contact-other = Muu yhteystieto

page-contact-services = Sallitut palvelut
page-contact-notifications = Ilmoitukset
page-contact-role-requester = { $requester }: eräänlainen asiakkaan projektipäällikkö. Lähettää työpyyntöjä, saa tarjouksen ja hyväksyy sen, jolloin työ alkaa, seuraa työn etenemistä ja lataa valmiin työn. Näkee omien töidensä tilastot.
page-contact-role-observer = { $observer }: näkee muiden lähettämät pyynnöt, seuraa tilin kaikkien töiden etenemistä ja tilastoja ja lataa valmiit työt, mutta ei muuta mitään. Asiakkaan organisaatiossa ylemmän tason henkilö, joka haluaa olla selvillä tiimin töistä osallistumatta niihin itse.
page-contact-role-manager = { $manager }: voi tehdä kaiken, minkä muut roolit sallivat ({ $requester }, { $observer }). Voi lisäksi muokata tai poistaa asiakkaan muita yhteyshenkilöitä, vaihtaa heidän roolejaan ja siirtää yhteyshenkilön työt toiselle.
page-contact-note-existing = Uusi yhteyshenkilö lisätään aina olemassa olevalle asiakkaalle. Varmista ennen lisäämistä, että hänen organisaationsa on jo järjestelmässä.
page-contact-note-registered = Jos henkilö on jo rekisteröitynyt, älä lisää häntä uutena: hyväksy rekisteröityminen ja muokkaa sitten yhteyshenkilön tietoja.
page-contact-note-services = Sallittuja palveluja ei voi valita tällä sivulla, joten aluksi kaikki ovat sallittuja. Valitse ne myöhemmin muokkaamalla yhteyshenkilöä.
page-contact-note-person = Nimi, sähköpostiosoite, kieli ja aikavyöhyke ovat henkilön omia: ne muuttuvat kaikilla hänen tileillään.
page-contact-note-removed = Yhteyshenkilö on poistettu, eikä häntä voi enää muokata.
page-contact-note-account = Tilin tila: { $state }. Sen yhteyshenkilöitä ei voi enää muokata eikä uusia lisätä.
page-contact-help-name = Henkilön koko nimi.
page-contact-help-email = Käytä toimivaa sähköpostiosoitetta, jota henkilö lukee säännöllisesti.
page-contact-help-account = Valitse jokin olemassa olevista asiakkaista: kun alat kirjoittaa nimeä, saat ehdotuksia. Uuden asiakkaan nimeä et voi kirjoittaa.
page-contact-help-role = Mitä yhteyshenkilö saa tehdä. Roolit selitetään tämän sivun alussa.
page-contact-help-channels = Ilmoita sähköpostiosoitteen lisäksi vähintään yksi muu tapa tavoittaa yhteyshenkilö.
page-contact-help-other = Muu tapa tavoittaa yhteyshenkilö, esimerkiksi Skype-nimi.
page-contact-help-parts = Vapaaehtoinen.
page-contact-help-job-title = Vapaaehtoinen. Mitä henkilö tekee asiakkaan palveluksessa.
page-contact-help-language = Henkilölle lähetettävien viestien kieli. Ellei toisin valita, tilin kieli.
page-contact-help-time-zone = Henkilön aikavyöhyke. Ellei toisin valita, tilin aikavyöhyke.
page-contact-help-services = Palvelut, joita yhteyshenkilö saa pyytää. Jos yhtään ei ole valittu, kaikki.
page-contact-help-notifications = Mistä yhteyshenkilö saa ilmoituksen sähköpostitse.
page-contact-services-all = Tällä hetkellä kaikki palvelut ovat sallittuja.
page-contact-created = Henkilö saa sähköpostiviestin käyttöoikeuden aktivoinnista ja voi sen jälkeen kirjautua asiakasportaaliin. Jos käyttöoikeus on jo aktiivinen, hän saa vain vahvistuksen.
page-contact-saved = Muutokset ovat heti voimassa.
page-contact-edit = Muokkaa yhteyshenkilöä
page-contact-edit-person = Muokkaa nimeä, sähköpostiosoitetta, kieltä ja aikavyöhykettä
page-contact-change-role = Vaihda rooli
page-contact-remove = Poista tilistä
