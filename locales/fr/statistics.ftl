### Statistiques du travail.

statistics-group-total = Total
statistics-group-state = Par état
statistics-group-service = Par service
statistics-group-month = Par mois
# Une ligne à part : le travail pour lequel aucun service n’a été demandé.
statistics-no-service = Sans service

## Ce que dit chaque ligne. Un montant figure avec sa devise.

statistics-requests = Demandes
statistics-open = Ouvertes
statistics-delivered = Livrées
statistics-on-time = Dans les délais
statistics-late = En retard
statistics-share-on-time = Part livrée dans les délais
statistics-quoted-amount = Montant des devis
statistics-accepted-amount = Montant accepté
statistics-delivered-amount = Montant du travail livré
