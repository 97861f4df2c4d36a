### Kentät, jotka palvelupiste lisää tileille ja yhteyshenkilöille.

## Mihin ne lisätään

field-subject-account = Liikeasiakastili
field-subject-contact = Yhteyshenkilö

## Mitä ne sisältävät

field-kind-text = Teksti
field-kind-number = Luku
field-kind-date = Päivämäärä
field-kind-choice = Valinta
field-kind-yes-no = Kyllä tai ei

## Kenelle ne on tarkoitettu

field-audience-desk = Vain asiakaspalvelu
field-audience-staff = Asiakaspalvelu ja liikkeet
field-audience-everyone = Kaikki, myös yhteyshenkilöt
