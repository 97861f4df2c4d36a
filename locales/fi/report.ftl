### Raportit.

## Mitä ne laskevat

report-kind-accounts = Liikeasiakastilit
report-kind-requests = Liikeasiakastilipyynnöt
report-kind-work = Työpyynnöt
report-kind-orders = Tilaukset
report-kind-documents = Asiakirjat

## Minkä mukaan

report-by-group = Ryhmittäin
report-by-dealership = Liikkeittäin
report-by-month = Kuukausittain

report-title-group = { $kind } ryhmittäin
report-title-dealership = { $kind } liikkeittäin
report-title-month = { $kind } kuukausittain

## Mitä rivit ovat

report-head-group = Ryhmä
report-head-dealership = Liike
report-head-month-accounts = Luontikuukausi
report-head-month-requests = Vastauskuukausi
report-head-month-work = Lähetyskuukausi
report-head-month-orders = Tilauskuukausi
report-head-month-documents = Päiväyskuukausi
report-no-group = Ilman ryhmää
report-no-dealership = Ilman liikettä
report-total = Yhteensä

## Mitä kustakin rivistä kerrotaan. Summan vieressä on sen valuutta.

report-column-accounts = Tilejä
report-column-answered = Käsitelty
report-column-share-on-time = Ajoissa käsiteltyjen osuus
report-column-document = Asiakirja
report-column-currency = Valuutta
report-column-orders = Tilauksia
report-column-documents = Asiakirjoja

## Mitä soluissa on

report-cell-text = Teksti
report-cell-number = Luku
report-cell-share = Osuus
report-cell-money = Summa
