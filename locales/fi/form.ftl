### Forms: titles, sections, fields, options.

## The screens that lead to the form

screen-order-manager = Tilausten hallinta
screen-settings = Asetukset
screen-trade-account-setup = Liikeasiakastilin asetukset
screen-about = Tietoa

## All forms of requests

form-heading = LÄHETÄ HELPOSTI LIIKEASIAKASTILIPYYNTÖJÄ
form-promise = Tehokas asiakaspalvelutiimimme käsittelee pyyntösi kahden arkipäivän kuluessa.
form-submit = Lähetä
form-clear-all = Tyhjennä kaikki
form-yes = Kyllä
form-no = Ei
form-contact = Ota yhteyttä asiakaspalveluun
# Finnish inflects the provider's name; only Infomedia's illative is known, any other name stands after a colon.
form-other-country =
    { $provider ->
        [Infomedia] Jos haluat luoda liikeasiakastilejä muussa maassa, ota yhteys Infomediaan.
       *[other] Jos haluat luoda liikeasiakastilejä muussa maassa, ota yhteyttä palveluntarjoajaan: { $provider }.
    }

## The type of request

request-kind-create = Luo liikeasiakastili ja lisää käyttäjä
# As in the source; the grammatical form is käyttäjää.
request-kind-modify = Muokkaa liikeasiakastiliä ja käyttäjä

## The form to create an account

form-create-title = PYYNTÖ UUDESTA LIIKEASIAKASTILISTÄ TAI KÄYTTÄJÄSTÄ
form-create-introduction = Pyyntö lisätä uusi tili riippumatonta korjaamoa varten tai lisätä uusi käyttäjä olemassa olevaan liikeasiakastiliin.
form-section-account = Liikeasiakastilin tiedot
form-section-users = Liikeasiakastilin käyttäjän tiedot

## The form to modify an account

form-modify-title = PYYNTÖ MUOKATA LIIKEASIAKASTILIÄ TAI KÄYTTÄJÄÄ
form-modify-introduction = Pyydä olemassa olevan liikeasiakastilin tietojen muokkausta tai olemassa olevan käyttäjän tietojen muokkausta.

## Fields

form-field-kind = Pyynnön tyyppi
form-field-existing = Nykyinen liikeasiakastili
form-field-account-name = Tilin nimi
form-field-address = Osoite
form-field-postal-code = Postinumero
form-field-city = Postitoimipaikka
form-field-region = Osavaltio tai maakunta
form-field-language = Kieli
form-field-country = Maa
form-field-notes = Huomautukset
form-field-email = Sähköpostiosoite
form-field-first-name = Etunimi
form-field-last-name = Sukunimi
form-field-job-title = Tehtävä
form-field-time-zone = Aikavyöhyke
form-field-current-name = Nykyisen tilin nimi
form-field-new-name = Uusi tilin nimi
form-field-modify-users = Käyttäjän tietojen muokkaus
form-field-current-email = Nykyinen sähköpostiosoite
form-field-new-email = Uusi sähköpostiosoite
# A name of one word is compounded with a bare hyphen, a name of several with a space before it.
form-field-remove-access = Poista { $product }-käyttöoikeus
form-field-remove-access-words = Poista { $product } -käyttöoikeus
