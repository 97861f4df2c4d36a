### Sivut, joilla asiakas lisätään, ja asiakkaan kanssa asioimisen tiedot.

## Uuden asiakkaan sivu ja pikalisäys

page-client-new = Uusi asiakas
page-client-quick = Pikalisäys
page-client-section = Asiakkaan tiedot
page-client-permissions = Oikeudet
page-client-billing = Laskutus ja toimitus
page-client-advanced = Lisäasetukset
page-client-administrator = Asiakkaan pääkäyttäjä
page-client-groups = Ryhmät
page-client-currency = Valuutta
page-client-copy = Kopioi laskutusosoite
page-client-welcome = Lähetä tervetuloviesti
page-client-saved = Kun pääkäyttäjä on aktivoinut käyttöoikeutensa, asiakas voi kirjautua asiakasalueelle: { $portal }
page-client-quick-saved = Muut tiedot ovat palvelupisteen oletusten mukaiset. Voit täydentää ne tilin sivulla.
page-client-help-quick = Pelkkä nimi riittää.
page-client-help-dealership = Liike, joka palvelee asiakasta. Liikkeen edustajat näkevät tilin.
page-client-help-features = Mitä asiakas voi tehdä asiakasportaalissa. Jos esimerkiksi tuki on poistettu käytöstä, asiakas ei voi käyttää sitä portaalissa; sähköpostituki toimii silti. Jos tässä ei muuteta mitään, palvelupisteen asetus on voimassa.
page-client-help-billing = Käytetään laskuissa ja kustannusarvioissa.
page-client-help-shipping = Jos tavarat toimitetaan muualle kuin laskut, anna osoite tässä. Se tulee automaattisesti jokaiseen uuteen laskuun.
page-client-help-copy = Osoite, johon laskut menevät tallennushetkellä. Jos se myöhemmin muuttuu, tämä osoite säilyy ennallaan.
page-client-help-groups = Lajittele asiakas ryhmiin: ryhmittäiset raportit näyttävät, mitkä asiakasryhmät ovat kiinnostavimpia.
page-client-help-currency = Asiakkaan tarjousten, tilausten ja asiakirjojen valuutta. Ellei toisin valita, palvelupisteen valuutta: { $currency }.
page-client-important-currency = Kun asiakkaalla on tilaus tai asiakirja, valuuttaa ei voi enää vaihtaa.
page-client-currency-fixed = Asiakkaalla on jo tilaus tai asiakirja, joten valuutta on pysyvästi { $currency }.
page-client-help-language = Asiakasportaalin ja viestien kieli niille asiakkaan yhteyshenkilöille, jotka eivät ole valinneet muuta kieltä, sekä asiakkaan asiakirjojen kieli.
page-client-help-administrator = Henkilö, joka vastaa tilistä. Jos hänet tunnetaan jo, sähköpostiosoite riittää.
page-client-help-welcome = Pääkäyttäjä saa viestin aktivointiviestin lisäksi. Siinä on asiakasportaalin osoite.

## Kenen osoitteeseen laskut ja tavarat menevät

same-as-account = Sama kuin tilin osoite
same-as-billing = Sama kuin laskutusosoite
same-as-own = Muu osoite

## Palvelupisteen asetukset

setting-documents-in-customer-language = Luo ylläpidossa tuotettavat asiakkaan PDF-asiakirjat asiakkaan kielellä
setting-welcome = { page-client-welcome }
