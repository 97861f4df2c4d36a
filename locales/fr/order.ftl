### The order list: its screen, columns, orders and states.

## The screen

order-select = Sélectionnez une commande
order-search = Rechercher
order-more = Afficher plus
orders-imported = Nouvelles : { $recorded } · Modifiées : { $changed } · Inchangées : { $unchanged }
order-details = Renseignements commande

## Columns

order-column-code = Code de la commande
order-column-dealership = Code et ville du concessionnaire
order-column-po-number = Numéro de BdC
order-column-customer = Client
order-column-date = Date
order-column-state = Statut
order-column-total = Total

## Orders of the list

order-sort-state = Par statut
order-sort-newest = Les plus récentes d’abord
order-sort-oldest = Les plus anciennes d’abord

## States

order-state-new = Nouvelle
order-state-in-progress = En cours
order-state-completed = Terminée
order-state-cancelled = Annulée

## Fields

field-customer = { order-column-customer }
field-order-state = { order-column-state }
field-ordered-at = { order-column-date }
field-po-number = { order-column-po-number }
field-total = { order-column-total }
