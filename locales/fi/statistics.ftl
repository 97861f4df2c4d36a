### Työpyyntöjen tilastot.

statistics-group-total = Yhteensä
statistics-group-state = Tiloittain
statistics-group-service = Palveluittain
statistics-group-month = Kuukausittain
# Oma rivinsä: työt, joihin ei pyydetty palvelua.
statistics-no-service = Ilman palvelua

## Mitä kustakin rivistä kerrotaan. Summan vieressä on sen valuutta.

statistics-requests = Pyyntöjä
statistics-open = Avoinna
statistics-delivered = Toimitettu
statistics-on-time = Ajoissa
statistics-late = Myöhässä
statistics-share-on-time = Ajoissa toimitettujen osuus
statistics-quoted-amount = Tarjottu summa
statistics-accepted-amount = Hyväksytty summa
statistics-delivered-amount = Toimitettujen töiden summa
