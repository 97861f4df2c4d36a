### What went wrong with a call, and what would make it work: error-<code>.

error-invalid =
    { $count ->
        [one] Lähetetyissä tiedoissa on yksi virhe.
       *[other] Lähetetyissä tiedoissa on { $count } virhettä.
    }
error-conflict = Tietoja on muutettu sen jälkeen, kun avasit ne. Muuttuneet kentät: { $changes }. Avaa tiedot uudelleen (versio { $version }) ja tee muutos uudestaan.
error-conflict-version = Tämä ei ole tietojen nykyinen versio. Avaa tiedot uudelleen (versio { $version }) ja tee muutos uudestaan.
conflict-change = { $field } ({ $who }, { $at })
error-wrong-state = Pyynnön tila: { $state }. Toiminto ei ole nyt mahdollinen: { $action }. Mahdolliset toiminnot: { $allowed }.
error-wrong-state-closed = Pyynnön tila: { $state }. Pyynnölle ei voi enää tehdä mitään. Lähetä uusi pyyntö.
error-wrong-account-state = Tilin tila: { $state }. Toiminto ei ole nyt mahdollinen: { $command }. Mahdolliset toiminnot: { $allowed }.
error-wrong-account-state-waiting = Tilin tila: { $state }. Toiminto ei ole nyt mahdollinen: { $command }. Sovelluksen on ensin vahvistettava aiemmin pyydetty toimenpide tai ilmoitettava sen epäonnistumisesta. Mahdolliset toiminnot: { $allowed }.
error-wrong-account-state-deleted = Tilin tila: { $state }. Toiminto ei ole mahdollinen: { $command }. Poistetulle tilille ei voi enää tehdä mitään. Luo uusi tili.
error-wrong-user-state = Käyttäjän tila: { $state }. Toiminto ei ole nyt mahdollinen: { $action }. Mahdolliset toiminnot: { $allowed }.
error-wrong-user-state-deleted = Käyttäjän tila: { $state }. Käyttäjälle ei voi enää tehdä mitään. Jos henkilö tarvitsee taas käyttöoikeuden, lisää hänet uutena käyttäjänä.
error-wrong-work-state = Työpyynnön tila: { $state }. Toiminto ei ole nyt mahdollinen: { $action }. Mahdolliset toiminnot: { $allowed }.
error-wrong-work-state-closed = Työpyynnön tila: { $state }. Työpyynnölle ei voi enää tehdä mitään. Lähetä uusi työpyyntö.
error-staff-member = Tämä henkilö kuuluu henkilöstöön. Palvelupisteen pääkäyttäjän on ensin poistettava hänet henkilöstöstä.
error-still-administrator = Tämä käyttäjä on yhä ainakin yhden tilin pääkäyttäjä. Vaihda ensin näiden tilien pääkäyttäjä.
error-unknown-desk = Palvelupistettä ei löydy.
error-unknown-actor = Sinulla ei ole käyttöoikeutta tähän palvelupisteeseen. Pyydä palvelupisteen pääkäyttäjää lisäämään sinut.
error-unknown-request = Pyyntöä ei löydy.
error-unknown-account = Liikeasiakastiliä ei löydy.
error-unknown-user = Käyttäjää ei löydy.
error-unknown-group = Ryhmää ei löydy.
error-unknown-message = Viestiä ei löydy.
error-ambiguous-account = Usealla tilillä on tämä nimi. Ilmoita tarkoitetun tilin tunniste tai asiakkaan viitenumero.
error-taken-desk = Tämänniminen palvelupiste on jo olemassa. Valitse toinen nimi.
error-taken-dealership = Toisella liikkeellä on jo tämä koodi. Valitse toinen koodi.
error-taken-staff = Tämä henkilö kuuluu jo henkilöstöön.
error-taken-group = Tämänniminen ryhmä on jo olemassa. Valitse toinen nimi.
error-account-has-devices =
    { $count ->
        [one] Tilillä on vielä yksi laite. Poista se ensin.
       *[other] Tilillä on vielä { $count } laitetta. Poista ne ensin.
    }
error-account-takes-no-devices = Tilin tila: { $state }. Tili ei nyt ota vastaan laiteilmoituksia. Niitä voi lähettää tilille, joka on aktiivinen, jäädytetty tai päivitettävänä; poistettavana olevalle tilille vain tiedon siitä, että laite on poistettu.
error-subscription-ended = Sopimus on päättynyt. Valitse sopimuskausi, niin sopimus alkaa uudelleen.
error-currency-fixed = Tilin valuutta on { $currency }, eikä sitä voi enää vaihtaa: tilillä on jo tilaus tai asiakirja. Luo toinen tili, jos asiakkaan kanssa käytetään toista valuuttaa.
error-nothing-pending = Sopimuskauteen ei ole tulossa muutosta, joten peruutettavaa ei ole.
error-key-reused = Tätä avainta on jo käytetty toiseen toimintoon. Käytä uutta avainta.
error-internal = Palvelussa tapahtui virhe. Ilmoita siitä palveluntarjoajalle ja mainitse: { $place }.

## The store.

error-store-url = Tietovaraston osoitetta ei tunnisteta. Kirjoita sqlite:TIEDOSTO tai, jos PostgreSQL-tuki on mukana, postgres://…
error-store-missing = Tiedoston kansiota ei ole. Luo kansio tai valitse toinen sijainti.
error-store-read-only = Tiedostoon tai sen kansioon ei voi kirjoittaa. Salli kirjoittaminen tai valitse toinen sijainti.
error-store-busy = Tietovarasto on varattu. Mitään ei muutettu. Yritä uudelleen.
error-store-unavailable = Tietovarasto ei vastaa. Mitään ei muutettu. Yritä myöhemmin uudelleen.
error-store-full = Tallennustila on täynnä. Mitään ei muutettu. Vapauta tilaa ja yritä uudelleen.
error-store-foreign = Tämä tiedosto tai tietokanta kuuluu toiselle ohjelmalle. Siihen ei koskettu. Valitse toinen tiedosto tai tietokanta.
error-store-newer = Tämän tietovaraston on kirjoittanut uudempi versio. Päivitä sovellus, jotta voit avata sen.
error-store-outdated = Tietovaraston taulut ovat vanhempaa versiota. Tietokannan omistajan on ensin päivitettävä ne.
error-store-damaged = Tiedosto on vioittunut tai se ei ole tietovarasto. Siihen ei koskettu. Palauta se varmuuskopiosta.
error-store-replaced = Tietovaraston tiedosto vaihdettiin sen ollessa avoinna. Siihen ei enää kirjoiteta. Avaa tietovarasto uudelleen.
error-store-forked = Tämä prosessi haarautettiin (fork) tietovaraston avaamisen jälkeen. Avaa tietovarasto uudelleen tässä prosessissa.
error-store-wrong-key = Tietovarasto on luotu toisella avaimella. Anna avain, jolla se on luotu.
error-store-superuser = Tämä tietokantarooli voisi lukea kaikkien palvelupisteiden tietoja. Käytä roolia, joka ei ole tietokannan superkäyttäjä eikä ohita rivitason suojausta.
error-store-library-too-old = Tämän ohjelman SQLite-kirjastossa on tunnettu vika. Päivitä se versioon 3.51.3 tai uudempaan.
error-store-constraint = Tietovarasto ei hyväksynyt muutosta. Mitään ei muutettu. Ilmoita asiasta palveluntarjoajalle.
error-store-row = Tallennettua riviä ei voi lukea. Ilmoita asiasta palveluntarjoajalle.
error-store-failed = Tietovarasto ei voinut suorittaa toimintoa. Mitään ei muutettu. Ilmoita asiasta palveluntarjoajalle.
error-outcome-unknown = Yhteys katkesi tallennuksen aikana. Lähetä sama toiminto uudelleen samalla avaimella: se suoritetaan vain kerran.

## Access, contacts, work.

error-unknown-contact = Yhteyshenkilöä ei löydy.
error-unknown-staff = Henkilöstön jäsentä ei löydy.
error-unknown-registration = Rekisteröitymistä ei löydy.
error-unknown-service = Palvelua ei löydy.
error-unknown-work = Työpyyntöä ei löydy.
error-unknown-file = Tiedostoa ei löydy.
error-unknown-order = Tilausta ei löydy.
error-taken-order = Tällä koodilla on jo tilaus. Valitse toinen koodi, tai muuta tilausta tuomalla se uudelleen.
error-wrong-order-state = Tilauksen tila: { $state }. Tilaksi ei voi vaihtaa ”{ $next }”. Mahdolliset seuraavat tilat: { $allowed }.
error-wrong-order-state-closed = Tilauksen tila: { $state }. Tila ei voi enää vaihtua.
error-unknown-document = Asiakirjaa ei löydy.
error-wrong-document-state = Asiakirjan tila: { $state }. Toiminto ei ole nyt mahdollinen: { $action }. Mahdolliset toiminnot: { $allowed }.
error-wrong-document-state-closed = Asiakirjan tila: { $state }. Asiakirjalle ei voi enää tehdä mitään.
error-quote-expired = Tarjouksen voimassaolo on päättynyt. Viimeinen voimassaolopäivä: { $day }. Pyydä uusi tarjous.
error-quote-replaced = Tämä tarjous ei ole enää voimassa. Voimassa olevan tarjouksen numero on { $number }. Lue se ja vastaa siihen.
error-wrong-offset =
    { $expected ->
        [one] Nämä tavut eivät kuulu tähän kohtaan. Tiedostosta on jo vastaanotettu yksi tavu. Jatka siitä.
       *[other] Nämä tavut eivät kuulu tähän kohtaan. Tiedostosta on jo vastaanotettu { $expected } tavua. Jatka siitä.
    }
error-files-closed = Työpyynnön tila: { $state }. Asiakas voi liittää lähdetiedostoja, kun työpyyntö on avoinna, ja poistaa niitä, kunnes tarjous on annettu.
error-files-closed-delivery = Työpyynnön tila: { $state }. Palveluntarjoaja voi liittää ja poistaa toimitettavia tiedostoja, kun työpyyntö on työn alla.
error-stream-failed = Tiedoston lukeminen tai kirjoittaminen keskeytyi. Yritä uudelleen: lähetys jatkuu siitä, mihin se jäi.
error-taken-service = Tällä avaimella on jo palvelu. Valitse toinen avain.
error-unknown-field = Kenttää ei löydy.
error-taken-field = Tällä avaimella on jo kenttä. Valitse toinen avain.
error-open-work = Yhteyshenkilöllä on yhä avoimia töitä: { $codes }. Siirrä ne ensin tilin toiselle yhteyshenkilölle.
error-open-work-more = Yhteyshenkilöllä on yhä avoimia töitä: { $codes } ja muita. Siirrä ne ensin tilin toiselle yhteyshenkilölle.
error-contact-removed = Yhteyshenkilö on poistettu tilistä. Lisää henkilö ensin uudelleen.
error-last-desk-administrator = Tämä on palvelupisteen viimeinen pääkäyttäjä. Nimeä ensin toinen.
error-already-active = Käyttäjä on jo aktivoinut käyttöoikeutensa. Kutsua ei tarvita.
error-invalid-token = Linkki ei kelpaa. Käytä viimeisimmän sähköpostiviestin koko linkkiä tai pyydä uusi.
error-expired-token = Linkki on vanhentunut. Pyydä uusi.
error-used-token = Linkki on jo käytetty. Kirjaudu sisään tai pyydä uusi linkki.
error-revoked-token = Linkki ei ole enää voimassa. Käytä viimeisimmän sähköpostiviestin linkkiä tai pyydä uusi.
error-sign-in-failed = Sähköpostiosoite tai salasana on väärin, tai käyttöoikeutta ei ole aktivoitu. Tarkista ne tai pyydä uusi salasana.
error-too-many-attempts =
    Liian moni kirjautumisyritys on epäonnistunut. Yritä uudelleen { $seconds ->
        [one] { $seconds } sekunnin
       *[other] { $seconds } sekunnin
    } kuluttua.
error-no-open-place = Yksikään tileistäsi ei ole tällä hetkellä auki. Ota yhteyttä palveluntarjoajaan.
error-signed-out = Sinut on kirjattu ulos. Kirjaudu uudelleen.
error-signs-in-elsewhere = Kirjautuminen tapahtuu sovelluksessa, ei tässä palvelupisteessä.
error-registration-off = Rekisteröityminen ei ole avoinna tässä palvelupisteessä. Jos tarvitset käyttöoikeuden, ota yhteyttä palveluntarjoajaan.
error-registration-decided = Rekisteröityminen on jo käsitelty: { $state }.
