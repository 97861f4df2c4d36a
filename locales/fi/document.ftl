### Asiakirjat: lajit ja tilat.

## Lajit

document-kind-invoice = Lasku
document-kind-estimate = Kustannusarvio
document-kind-credit-note = Hyvityslasku
document-kind-proposal = Ehdotus
document-kind-contract = Sopimus

## Tilat

document-state-draft = Luonnos
document-state-open = Avoin
document-state-paid = Maksettu
document-state-cancelled = Peruutettu
