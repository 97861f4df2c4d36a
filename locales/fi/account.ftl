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
account-command-confirm = pyydetyn toimenpiteen vahvistaminen
account-command-fail = pyydetyn toimenpiteen epäonnistumisesta ilmoittaminen
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

# What a desk’s devices are, unless it has a word of its own.
device-kind = Kamera

## The page on which an account is edited.

page-clients = Asiakkaat
page-accounts = Liikeasiakastilit
page-account-title = Muokkaa
page-save = Tallenna
page-cancel = Peruuta
page-account-note-states = Vain näissä tiloissa olevia tilejä voi muokata: { $active }, { $suspended }.
page-account-note-sites = Liikeasiakastilit, joilla on sama pääkäyttäjä, ovat saman asiakkaan toimipaikkoja. Jokainen on silti oma tilinsä: yhden toimipaikan muokkaaminen tai poistaminen ei muuta muita.
page-account-note-waiting = Tilin tila: { $state }. Tiliä voi muokata, kun sovellus on vahvistanut aiemmin pyydetyn toimenpiteen tai ilmoittanut sen epäonnistumisesta.
page-account-note-deleted = Tilin tila: { $state }. Tiliä ei voi enää muokata.
page-account-saved = Muutosten toteuttamisen aikana tilin tila on ”{ $updating }”. Sen jälkeen tila on se, joka tällä sivulla valittiin.
page-account-modify-administrator = Muokkaa asiakkaan pääkäyttäjää
page-account-replace-administrator = Vaihda asiakkaan pääkäyttäjä
page-account-state = Tilin tila
page-account-reference = Asiakkaan viitenumero
page-account-term = Sopimuskausi
page-account-renewal = Jatkokausi
page-account-help-state = Tilin nykyinen tila. Jäädytä tili valitsemalla ”{ $suspended }” tai palauta se käyttöön valitsemalla ”{ $active }”.
page-account-help-name = Asiakkaan nimi liikeasiakastilien luettelossa.
page-account-help-reference = Numero, jolla asiakas yksilöidään kirjanpidossasi. Se näkyy laskuissasi.
page-account-help-time-zone = Asiakkaan aikavyöhyke.
page-account-help-address = Asiakkaan sijainti: katuosoite, postinumero, postitoimipaikka ja maa sekä joissakin maissa osavaltio tai maakunta.
page-account-help-country = Maa, jossa asiakas on. Maa määrää tilin palvelinkeskuksen: käytössä on lähin.
page-account-help-term = Kuinka pitkä kukin sopimuskausi on.
page-account-help-renewal = Kuinka pitkäksi ajaksi sopimusta jatketaan kauden päättyessä. Ellei toisin valita, sopimuskauden pituiseksi ajaksi.
page-account-help-language = Asiakkaalle lähetettävien viestien kieli, ellei vastaanottaja ole valinnut toista kieltä.
page-account-help-notes = Muut tiedot, jotka asiakaspalvelun on hyvä tietää.
page-account-important-country = Valitse oikea maa, jotta asiakkaan tiedot kulkevat lyhintä ja nopeinta reittiä palveluun { $product }.
page-account-important-term = Sopimuskauden muutos tulee voimaan heti, jos mikään asiakkaan laite ({ $device }) ei ole tässä tilassa: { $enrolled }. Muussa tapauksessa muutos tulee voimaan vasta kuluvan kauden päättyessä. Jos esimerkiksi vuoden sopimuskausi vaihdetaan kuukauden mittaiseksi, tiliä laskutetaan kuukausittain vasta vuoden mittaisen kauden päätyttyä.
page-account-term-later = Jos vaihdat sopimuskauden nyt, muutos tulee voimaan { $day }.
page-account-term-pending = Muutos odottaa voimaantuloa. Uusi sopimuskausi: { $term }, { $day } alkaen.

## What of the portal is on or off for an account.

portal-feature-invoices = Laskut
portal-feature-estimates = Kustannusarviot
portal-feature-contracts = Sopimukset
portal-feature-proposals = Ehdotukset
portal-feature-support = Tuki
portal-feature-projects = Projektit
