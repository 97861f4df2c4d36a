### Documents: invoices, estimates, credit notes, proposals, contracts.

## Kinds

document-kind-invoice = Facture
document-kind-estimate = Estimation
document-kind-credit-note = Avoir
document-kind-proposal = Proposition
document-kind-contract = Contrat

## States and what can be done

document-state-draft = Brouillon
document-state-open = Ouvert
document-state-paid = Payé
document-state-cancelled = Annulé
document-action-edit = Modifier le brouillon
document-action-discard = Supprimer le brouillon
document-action-issue = Émettre
document-action-pay = Enregistrer le règlement
document-action-cancel = Annuler

## The page

document-title = { $kind } { $code }
document-title-draft = { $kind } (brouillon)
document-stamp-draft = Brouillon
document-stamp-paid-invoice = Payée
document-stamp-paid-credit-note = Réglé
document-stamp-cancelled-invoice = Annulée
document-stamp-cancelled-estimate = Annulée
document-stamp-cancelled-credit-note = Annulé
document-stamp-cancelled-proposal = Annulée
document-stamp-cancelled-contract = Annulé
document-number = Numéro
document-date = Date
document-due = Date d’échéance
document-valid = Valable jusqu’au
document-credits = Facture concernée
document-paid-on = Date de règlement
document-cancelled-on = Date d’annulation
document-reason = Motif
document-customer = Client
document-billing = Adresse de facturation
document-shipping = Adresse de livraison
document-note = Remarques
document-contact = Une question ? { $sender }

## Lines, tax, totals

document-lines = Articles
document-column-description = Désignation
document-column-quantity = Quantité
document-column-unit-price = Prix unitaire HT
document-column-tax-rate = TVA
document-column-net = Montant HT
document-taxes = Récapitulatif de la TVA
document-tax-rate = Taux de TVA
document-tax-net = Montant HT
document-tax-tax = TVA
document-totals = Totaux
document-total-net = Total HT
document-total-tax = TVA
document-total = Total TTC

## Lists

document-column-code = Numéro
document-column-kind = Type
document-column-customer = { document-customer }
document-column-date = { document-date }
document-column-due = Échéance ou fin de validité
document-column-state = Statut
document-column-total = { document-total }

## The statement of an account

document-statement = Relevé de compte
document-statement-period = du { $from } au { $until }
document-statement-date = Date
document-statement-movement = Opération
document-statement-document = Document
document-statement-amount = Montant
document-statement-balance = Solde
document-statement-opening = Solde d’ouverture
document-statement-closing = Solde de clôture
document-movement-invoice = Facture
document-movement-credit-note = Avoir
document-movement-payment = Paiement
document-movement-settlement = Règlement d’avoir
document-movement-invoice-cancelled = Annulation de facture
document-movement-credit-note-cancelled = Annulation d’avoir

## Fields

field-cancelled-on = { document-cancelled-on }
field-credits = { document-credits }
field-document-state = { document-column-state }
field-due-on = { document-column-due }
field-issued-on = { document-date }
field-kind = { document-column-kind }
field-lines = { document-lines }
field-note = { document-note }
field-paid-on = { document-paid-on }
field-tax-rate = { document-tax-rate }
field-unit-price = { document-column-unit-price }
