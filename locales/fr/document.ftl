### Documents : sortes et états.

## Sortes

document-kind-invoice = Facture
document-kind-estimate = Estimation
document-kind-credit-note = Avoir
document-kind-proposal = Proposition
document-kind-contract = Contrat

## États, accordés au mot « document »

document-state-draft = Brouillon
document-state-open = Ouvert
document-state-paid = Payé
document-state-cancelled = Annulé
