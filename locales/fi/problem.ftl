### What is wrong with a draft: problem-<code>.

## Its shape

problem-invalid-json = Tämä ei ole kelvollista JSON-muotoa (rivi { $line }, sarake { $column }). Lähetä yksi JSON-objekti UTF-8-muodossa.
problem-too-large =
    { $max ->
        [one] Lähetys on liian suuri. Lähetä enintään yksi tavu.
       *[other] Lähetys on liian suuri. Lähetä enintään { $max } tavua.
    }
problem-too-deep =
    { $max ->
        [one] Sisäkkäisiä tasoja on liian monta. Käytä enintään yhtä tasoa.
       *[other] Sisäkkäisiä tasoja on liian monta. Käytä enintään { $max } tasoa.
    }
problem-too-many-values = Arvoja on liian monta. Lähetä enintään { $max }.
problem-unknown-member = Tässä ei käytetä tämännimistä tietoa. Käytä vain näitä: { $allowed }.
problem-duplicate-member = Tämä on annettu useammin kuin kerran. Anna se vain kerran.
problem-wrong-type =
    { $expected ->
        [list] Tässä pitää olla luettelo.
        [number] Tässä pitää olla luku.
        [object] Tässä pitää olla objekti.
        [switch] Tässä pitää olla true tai false.
       *[text] Tässä pitää olla tekstiä.
    }

## Any text

problem-required = Tämä tieto on pakollinen. Täytä kenttä.
problem-blank = Kentässä on pelkkiä välilyöntejä. Täytä kenttä.
problem-too-long =
    { $max ->
        [one] Teksti on liian pitkä. Käytä enintään yhtä merkkiä.
       *[other] Teksti on liian pitkä. Käytä enintään { $max } merkkiä.
    }
problem-too-short =
    { $min ->
        [one] Tämä on liian lyhyt. Käytä vähintään yhtä merkkiä.
       *[other] Tämä on liian lyhyt. Käytä vähintään { $min } merkkiä.
    }
problem-control-characters = Tekstissä on ohjausmerkki tai rivinvaihto ({ $character }). Poista se.
problem-invisible-characters = Tekstissä on näkymätön merkki ({ $character }). Poista se.
problem-too-few =
    { $min ->
        [one] Lisää vähintään yksi.
       *[other] Lisää vähintään { $min }.
    }
problem-too-many = Näitä on liian monta. Anna enintään { $max }.
problem-duplicate = Tämä on sama kuin numero { $row }. Poista toinen niistä.

## Values

problem-unknown-option = Tätä vaihtoehtoa ei ole. Valitse jokin näistä: { $allowed }.
problem-cannot-clear = Tätä tietoa voi muuttaa, mutta sitä ei voi poistaa. Jätä se pois, jos tiedon pitää säilyä ennallaan.
problem-no-change = Tässä ei ole muutoksia. Anna vähintään yksi uusi tieto.
problem-users-hidden = Käyttäjien tietoja on annettu, vaikka tämä kytkin ei ole päällä. Kytke se päälle tai jätä käyttäjät pois.
problem-removal-with-changes = Käyttöoikeuden poistamista ja tietojen muuttamista ei voi pyytää samalla kertaa. Pyydä vain toista.
problem-reference-hidden = Tunniste tai viitenumero on annettu, vaikka tämä kytkin ei ole päällä. Kytke se päälle, jos haluat lisätä käyttäjiä kyseiseen tiliin, tai jätä tunniste ja viitenumero pois.
problem-invalid-id = Tämä ei ole tunniste. Kopioi tunniste tilin tiedoista.
problem-unknown-account = Tällaista liikeasiakastiliä ei löydy. Tarkista kirjoitusasu tai valitse tili luettelosta.
problem-ambiguous-account = Tämännimisiä liikeasiakastilejä on useita. Yksilöi tili viitenumerolla tai tunnisteella: { $accounts }.
problem-unknown-group = Tällä nimellä tai tunnisteella ei löydy ryhmää. Valitse ryhmä luettelosta tai luo se ensin.
problem-unknown-contact = Millään tämän tilin käyttäjällä ei ole tätä sähköpostiosoitetta. Tarkista kirjoitusasu.
problem-already-contact = Henkilö on jo tämän tilin käyttäjä, eikä häntä tarvitse lisätä uudelleen.
problem-email-taken = Tämä sähköpostiosoite kuuluu toiselle henkilölle. Käytä toista osoitetta.
problem-email-unavailable = Tätä sähköpostiosoitetta ei voi käyttää. Käytä toista osoitetta tai ota yhteyttä asiakaspalveluun.
problem-address-twice = Tässä on annettu osoite ja ilmoitettu samalla, että se on sama kuin toinen osoite. Anna vain toinen näistä tiedoista.
problem-staff-member = Henkilö kuuluu henkilöstöön, jonka tietoja ei muuteta pyynnöllä. Jätä muutos pois.
problem-user-suspended = Tämä käyttäjä on jäädytetty. Palauta käyttäjä ensin tai valitse joku muu.
problem-reference-taken = Tämä viitenumero on jo toisella tilillä. Käytä toista numeroa.
problem-not-asked = Pyyntö ei koske tätä kohtaa. Jätä se pois.
problem-changed-since = Tieto on muuttunut pyynnön lähettämisen jälkeen. Valitse, kumpi jää voimaan: nykyinen vai pyydetty tieto.
problem-needs-successor = Henkilö vastaa tästä tilistä tai hänellä on avoimia töitä. Anna sen käyttäjän sähköpostiosoite, jolle vastuu siirtyy.
problem-invalid-successor = Vastuu voi siirtyä vain toiselle pyynnön tekijälle tai hallinnoijalle, joka jää tämän tilin käyttäjäksi. Anna hänen sähköpostiosoitteensa.
problem-unknown-service = Palvelua ei ole, tai sitä ei enää tarjota. Valitse palvelu luettelosta.
problem-service-not-allowed = Tämä palvelu ei kuulu yhteyshenkilön sallittuihin palveluihin. Valitse toinen palvelu tai pyydä sallimaan tämä.
problem-other-account = Yhteyshenkilö kuuluu toiseen tiliin. Valitse joku saman tilin yhteyshenkilöistä.
problem-takes-no-work = Tälle yhteyshenkilölle ei voi antaa töitä. Valitse avoimen tilin pyynnön tekijä tai hallinnoija.
problem-own-work-only = Pyytämäsi työ on omaa työtäsi. Jätä tämä pois.
problem-unknown-work = Yhteyshenkilöllä ei ole työtä, jolla on tämä koodi. Tarkista koodi.
problem-work-closed = Tämä työ on päättynyt ja jää tälle yhteyshenkilölle. Jätä se pois.
problem-file-too-large = Tiedosto on liian suuri. Valitse tiedosto, jonka koko on enintään { $max } Mt.
problem-too-many-files = Tiedostoja on liikaa. Niitä voi olla enintään { $max }.
problem-wrong-hash = Vastaanotetut tavut eivät ole tämän tiedoston: niiden SHA-256-tiiviste on eri. Lähetä tiedosto uudelleen.
problem-wrong-chunk = Tiedoston seuraavan osan koko on väärä. Lähetä täsmälleen näin monta tavua: { $bytes }.
problem-file-incomplete = Tiedostoa ei ole lähetetty loppuun asti. Jatka lähettämistä ensin.
problem-file-attached = Tiedosto on jo liitetty työpyyntöön. Lähetä se uudelleen tai jätä se pois.
problem-unknown-file = Et ole lähettänyt tällaista tiedostoa. Tarkista tunniste.
problem-file-required = Tämän palvelun toimitukseen kuuluu tiedosto. Liitä vähintään yksi.
problem-progress-backwards = Työstä on jo tehty { $percent }. Anna suurempi luku, tai sama luku ja huomautus.
problem-invalid-media-type = Tämä ei ole mediatyyppi. Kirjoita se esimerkiksi näin: { $example }.
problem-invalid-digest = Tämä ei ole SHA-256-tiiviste. Kirjoita sen 64 heksadesimaalinumeroa.
problem-invalid-amount = Tämä ei ole rahamäärä. Kirjoita se esimerkiksi näin: { $example }.
problem-invalid-decimal = Tämä ei ole luku. Kirjoita se esimerkiksi näin: { $example }. Älä käytä välilyöntejä tai pilkkuja. Numeroita voi olla enintään { $digits }.
problem-too-precise =
    { $digits ->
        [0] Rahamäärä on liian tarkka. Kirjoita se ilman desimaaleja.
        [one] Rahamäärä on liian tarkka. Desimaaleja voi olla enintään yksi.
       *[other] Rahamäärä on liian tarkka. Desimaaleja voi olla enintään { $digits }.
    }
problem-invalid-number =
    { $digits ->
        [0] Tämä ei ole kokonaisluku. Kirjoita se esimerkiksi näin: { $example }.
        [one] Tämä ei ole luku. Kirjoita se esimerkiksi näin: { $example }. Desimaaleja voi olla enintään yksi.
       *[other] Tämä ei ole luku. Kirjoita se esimerkiksi näin: { $example }. Desimaaleja voi olla enintään { $digits }.
    }
problem-unknown-currency = Millään valuutalla ei ole tätä koodia. Käytä valuutan kolmikirjaimista koodia, esimerkiksi { $example }.
problem-invalid-csv = Tämä ei ole CSV-taulukko (rivi { $line }). Tallenna taulukko CSV-muodossa UTF-8-merkistöä käyttäen, lainausmerkit pareittain.
problem-invalid-order-code =
    Tämä ei ole tilauksen koodi. Käytä enintään { $max ->
        [one] yhtä kirjainta tai numeroa
       *[other] { $max } kirjainta ja numeroa
    } sekä niiden välissä yhdysmerkkejä, pisteitä, alaviivoja tai kauttaviivoja. Koodissa, joka on muotoa { $example }, on oltava päivä ja kellonaika UTC-ajassa ja niiden perässä millisekunnit ilman etunollia.
problem-invalid-instant = Tämä ei ole päivä ja kellonaika. Kirjoita se näin: { $example }.
problem-wrong-order-state =
    { $open ->
        [no] Tilauksen tila ({ $state }) ei voi enää vaihtua. Jätä se ennalleen.
       *[yes] Tilauksen nykyinen tila ({ $state }) ei voi vaihtua tähän tilaan. Jätä se ennalleen tai valitse jokin näistä: { $allowed }.
    }
problem-other-dealership = Tili kuuluu toiselle liikkeelle. Anna tili ja liike, jotka kuuluvat yhteen.
problem-other-currency = Tilin valuutta on { $currency }. Anna summa siinä valuutassa.
problem-invalid-day = Tämä ei ole kalenterin päivä. Kirjoita se esimerkiksi näin: { $example }.
problem-unknown-field = Tällaista kenttää ei ole. Käytä lomakkeen kenttiä.
problem-field-not-editable = Näet tämän kentän, mutta et voi muuttaa sitä. Jätä se pois.
problem-choice-in-use =
    { $count ->
        [one] Vaihtoehtoa { $choice } ei voi poistaa: se on valittuna { $count } paikassa. Säilytä se tai muuta ensin tuo valinta.
       *[other] Vaihtoehtoa { $choice } ei voi poistaa: se on valittuna { $count } paikassa. Säilytä se tai muuta ensin nuo valinnat.
    }
problem-edited-wider-than-seen = Kenttää voivat muokata vain ne, jotka näkevät sen. Valitse jokin näistä: { $allowed }.
problem-same-group = Ryhmää ei voi yhdistää itseensä. Valitse toinen ryhmä.
problem-in-the-past = Päivä on jo mennyt. Valitse kuluva päivä tai myöhempi.
problem-in-the-future = Päivä ei ole vielä tullut. Valitse kuluva päivä tai aiempi.
problem-before-issue = Asiakirjan päiväys: { $day }. Valitse tämä päivä tai myöhempi.
problem-before-start = Ajanjakson ensimmäinen päivä: { $day }. Valitse tämä päivä tai myöhempi.
problem-unknown-document = Tilillä ei ole vahvistettua laskua, jolla on tämä tunniste. Anna tilin vahvistetun laskun tunniste.
problem-not-a-credit-note = Vain hyvityslasku voi hyvittää laskun. Jätä tämä tyhjäksi tai laadi hyvityslasku.
problem-unknown-user = Tällaista käyttäjää ei ole. Valitse käyttäjä luettelosta tai anna sähköpostiosoite.
problem-named-twice = Ilmoita henkilö joko sähköpostiosoitteella tai tunnisteella, ei molemmilla.
problem-invalid-email = Tämä ei ole sähköpostiosoite. Kirjoita se muodossa nimi@esimerkki.fi.
problem-duplicate-email = Käyttäjällä { $row } on sama sähköpostiosoite. Anna jokaiselle käyttäjälle oma osoite.
problem-duplicate-user = Tämä on sama käyttäjä kuin käyttäjä { $row }. Anna saman käyttäjän kaikki muutokset yhdessä kohdassa.
problem-same-email = Käyttäjällä on jo tämä sähköpostiosoite. Anna uusi osoite tai jätä kenttä tyhjäksi.
problem-channel-required = Ilmoita vähintään yksi muu tapa tavoittaa henkilö: puhelinnumero, matkapuhelinnumero tai muu yhteystieto.
problem-registration-awaiting = Henkilö on rekisteröitynyt ja odottaa hyväksyntää. Hyväksy rekisteröityminen; älä lisää häntä uutena yhteyshenkilönä.
problem-invalid-phone =
    Tämä ei ole puhelinnumero. Käytä enintään { $max ->
        [one] yhtä merkkiä
       *[other] { $max } merkkiä
    }, joista vähintään { $digits ->
        [one] yksi on numero
       *[other] { $digits } on numeroita
    }. Numeroiden lisäksi käyvät vain välilyönti ja nämä: { $signs }
problem-unknown-placeholder = Tekstissä on aaltosulkeissa jotakin, jonka tilalle ei tule mitään arvoa, tai yksinäinen aaltosulje. Käytä aaltosulkeissa vain näitä: { $allowed }. Jos haluat kirjoittaa aaltosulkeen, kirjoita se kahdesti.
problem-unknown-country = Mikään maa ei vastaa tätä tunnusta. Käytä maan kaksikirjaimista tunnusta, esimerkiksi { $example }.
problem-country-not-served = { form-other-country }
problem-unknown-language = Tätä kieltä ei ole tarjolla. Valitse jokin näistä: { $allowed }.
problem-unknown-time-zone = Tämännimistä aikavyöhykettä ei ole. Käytä luettelon nimeä, esimerkiksi { $example }.
problem-unknown-job-title = Tätä tehtävää ei ole luettelossa. Valitse jokin näistä: { $allowed }.
problem-invalid-postal-code =
    Tämä ei ole kelvollinen postinumero ({ $country }). Kirjoita { $digits ->
        [one] yksi numero
       *[other] { $digits } numeroa
    }, esimerkiksi { $example }.
problem-invalid-key = Tätä avainta ei voi käyttää. Valitse vapaa avain: pieni kirjain ja sen jälkeen enintään 49 pientä kirjainta, numeroa tai alaviivaa.
problem-invalid-url = Tämä ei ole sivun tai postilaatikon osoite. Käytä https-, http- tai mailto-osoitetta.
problem-unknown-dealership = Millään liikkeellä ei ole tätä koodia. Käytä olemassa olevan liikkeen koodia.
problem-dealership-not-allowed = Tämä kenttä koskee vain liikkeiden edustajia. Jätä se tyhjäksi.
problem-invalid-cursor = Tätä luettelon kohtaa ei tunneta. Aloita ensimmäiseltä sivulta.
problem-out-of-range = Valitse luku väliltä { $min }–{ $max }.
problem-no-data-centres = Maille on määrätty palvelinkeskuksia, mutta yhtään palvelinkeskusta ei ole. Lisää palvelinkeskukset tai jätä tämä taulukko tyhjäksi.
problem-same-administrator = Tämä henkilö on jo pääkäyttäjä. Valitse joku muu.
problem-user-deleted = Tämä käyttäjä on poistettu. Valitse joku muu tai anna henkilön sähköpostiosoite uudelleen.
problem-not-activated = Tämä henkilö ei ole vielä aktivoinut käyttöoikeuttaan. Sähköpostiosoitteen voi muuttaa vasta aktivoinnin jälkeen. Jos osoite on väärä, lisää henkilö uudelleen oikealla osoitteella.
problem-no-administrator = Tilillä ei ole pääkäyttäjää. Nimeä ensin pääkäyttäjä.
problem-password-common = Tämä salasana on monella muullakin. Valitse toinen, esimerkiksi useita sanoja, jotka eivät liity toisiinsa.
problem-password-personal = Tämä salasana koostuu lähinnä sinuun liittyvistä nimistä ja sanoista. Lisää muita sanoja tai valitse toinen salasana.
problem-password-not-taken = Kirjautuminen tapahtuu sovelluksessa, eikä salasanaa tallenneta tänne. Jätä tämä tyhjäksi.
problem-wrong-password = Tämä ei ole nykyinen salasana. Tarkista, että kirjoitit sen oikein.
problem-sum-too-large = Näiden summien yhteismäärä on liian suuri ilmoitettavaksi. Valitse vähemmän tai pienempiä: vähemmän kuukausia tai päiviä, yksi tili, vähemmän tai pienempiä rivejä.
