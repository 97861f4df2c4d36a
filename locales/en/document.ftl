### Documents: invoices, estimates, credit notes, proposals, contracts.

## Kinds

document-kind-invoice = Invoice
document-kind-estimate = Estimate
document-kind-credit-note = Credit note
document-kind-proposal = Proposal
document-kind-contract = Contract

## States and what can be done

document-state-draft = Draft
document-state-open = Open
document-state-paid = Paid
document-state-cancelled = Cancelled
document-action-edit = Edit the draft
document-action-discard = Discard the draft
document-action-issue = Issue
document-action-pay = Record the payment
document-action-cancel = Cancel

## The page

document-title = { $kind } { $code }
document-title-draft = { $kind } (draft)
document-stamp-draft = Draft
document-stamp-paid-invoice = Paid
document-stamp-paid-credit-note = Settled
document-stamp-cancelled-invoice = Cancelled
document-stamp-cancelled-estimate = Cancelled
document-stamp-cancelled-credit-note = Cancelled
document-stamp-cancelled-proposal = Cancelled
document-stamp-cancelled-contract = Cancelled
document-number = Number
document-date = Date
document-due = Due date
document-valid = Valid until
document-credits = Invoice credited
document-paid-on = Payment date
document-cancelled-on = Cancelled on
document-reason = Reason
document-customer = Customer
document-billing = Billing address
document-shipping = Shipping address
document-note = Notes
document-contact = Questions: { $sender }

## Lines, tax, totals

document-lines = Items
document-column-description = Description
document-column-quantity = Quantity
document-column-unit-price = Unit price excl. VAT
document-column-tax-rate = VAT
document-column-net = Amount excl. VAT
document-taxes = VAT summary
document-tax-rate = VAT rate
document-tax-net = Amount excl. VAT
document-tax-tax = VAT
document-totals = Totals
document-total-net = Total excl. VAT
document-total-tax = VAT
document-total = Total incl. VAT

## Lists

document-column-code = Number
document-column-kind = Type
document-column-customer = { document-customer }
document-column-date = { document-date }
document-column-due = Due or valid until
document-column-state = Status
document-column-total = { document-total }

## The statement of an account

document-statement = Statement of account
document-statement-period = { $from } – { $until }
document-statement-date = Date
document-statement-movement = Movement
document-statement-document = Document
document-statement-amount = Amount
document-statement-balance = Balance
document-statement-opening = Opening balance
document-statement-closing = Closing balance
document-movement-invoice = Invoice
document-movement-credit-note = Credit note
document-movement-payment = Payment
document-movement-settlement = Credit note settled
document-movement-invoice-cancelled = Invoice cancelled
document-movement-credit-note-cancelled = Credit note cancelled

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
