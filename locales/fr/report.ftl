### Rapports.

## Ce qu’ils comptent

report-kind-accounts = Comptes client
report-kind-requests = Demandes de compte client
report-kind-work = Demandes de travail
report-kind-orders = Commandes
report-kind-documents = Documents

## Selon quoi

report-by-group = Par groupe
report-by-dealership = Par concessionnaire
report-by-month = Par mois

report-title-group = { $kind } par groupe
report-title-dealership = { $kind } par concessionnaire
report-title-month = { $kind } par mois

## Ce que sont les lignes

report-head-group = Groupe
report-head-dealership = Concessionnaire
report-head-month-accounts = Mois de création
report-head-month-requests = Mois de la réponse
report-head-month-work = Mois d’envoi
report-head-month-orders = Mois de la commande
report-head-month-documents = Mois d’émission
report-no-group = Sans groupe
report-no-dealership = Sans concessionnaire
report-total = Total

## Ce que dit chaque ligne. Un montant figure à côté de sa devise.

report-column-accounts = Comptes
report-column-answered = Traitées
report-column-share-on-time = Part traitée dans les délais
report-column-document = Document
report-column-currency = Devise
report-column-orders = Commandes
report-column-documents = Documents

## Ce que contiennent les cellules

report-cell-text = Texte
report-cell-number = Nombre
report-cell-share = Part
report-cell-money = Montant
