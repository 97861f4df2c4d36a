### Documents: kinds and states.

## Kinds

document-kind-invoice = Invoice
document-kind-estimate = Estimate
document-kind-credit-note = Credit note
document-kind-proposal = Proposal
document-kind-contract = Contract

## States

document-state-draft = Draft
document-state-open = Open
document-state-paid = Paid
document-state-cancelled = Cancelled
