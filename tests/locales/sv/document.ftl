### Documents: invoices, estimates, credit notes, proposals, contracts.

## Kinds

document-kind-invoice = Faktura
document-kind-estimate = Kostnadsförslag
document-kind-credit-note = Kreditnota
document-kind-proposal = Förslag
document-kind-contract = Avtal

## States and what can be done

document-state-draft = Utkast
document-state-open = Öppet
document-state-paid = Betalt
document-state-cancelled = Makulerat
document-action-edit = Redigera utkastet
document-action-discard = Ta bort utkastet
document-action-issue = Utfärda
document-action-pay = Registrera betalningen
document-action-cancel = Makulera

## The page

document-title = { $kind } { $code }
document-title-draft = { $kind } (utkast)
document-stamp-draft = Utkast
document-stamp-paid-invoice = Betald
document-stamp-paid-credit-note = Reglerad
document-stamp-cancelled-invoice = Makulerad
document-stamp-cancelled-estimate = Makulerat
document-stamp-cancelled-credit-note = Makulerad
document-stamp-cancelled-proposal = Makulerat
document-stamp-cancelled-contract = Makulerat
document-number = Nummer
document-date = Datum
document-due = Förfallodag
document-valid = Gäller till och med
document-credits = Krediterad faktura
document-paid-on = Betalningsdag
document-cancelled-on = Makuleringsdag
document-reason = Orsak
document-customer = Kund
document-billing = Faktureringsadress
document-shipping = Leveransadress
document-note = Övriga upplysningar
document-contact = Frågor: { $sender }

## Lines, tax, totals

document-lines = Rader
document-column-description = Beskrivning
document-column-quantity = Antal
document-column-unit-price = Enhetspris exkl. moms
document-column-tax-rate = Moms
document-column-net = Belopp exkl. moms
document-taxes = Momsspecifikation
document-tax-rate = Momssats
document-tax-net = Belopp exkl. moms
document-tax-tax = Moms
document-totals = Summering
document-total-net = Summa exkl. moms
document-total-tax = Moms
document-total = Summa inkl. moms

## Lists

document-column-code = Nummer
document-column-kind = Typ
document-column-customer = { document-customer }
document-column-date = { document-date }
document-column-due = Förfallodag eller sista giltighetsdag
document-column-state = Status
document-column-total = { document-total }

## The statement of an account

document-statement = Kontoutdrag
document-statement-period = { $from } – { $until }
document-statement-date = Datum
document-statement-movement = Händelse
document-statement-document = Dokument
document-statement-amount = Belopp
document-statement-balance = Saldo
document-statement-opening = Ingående saldo
document-statement-closing = Utgående saldo
document-movement-invoice = Faktura
document-movement-credit-note = Kreditnota
document-movement-payment = Betalning
document-movement-settlement = Reglering av kreditnota
document-movement-invoice-cancelled = Makulering av faktura
document-movement-credit-note-cancelled = Makulering av kreditnota

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
