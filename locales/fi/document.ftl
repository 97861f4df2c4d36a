### Documents: invoices, estimates, credit notes, proposals, contracts.

## Kinds

document-kind-invoice = Lasku
document-kind-estimate = Kustannusarvio
document-kind-credit-note = Hyvityslasku
document-kind-proposal = Ehdotus
document-kind-contract = Sopimus

## States and what can be done

document-state-draft = Luonnos
document-state-open = Avoin
document-state-paid = Maksettu
document-state-cancelled = Peruutettu
document-action-edit = Muokkaa luonnosta
document-action-discard = Poista luonnos
document-action-issue = Vahvista
document-action-pay = Kirjaa maksu
document-action-cancel = Peruuta

## The page

document-title = { $kind } { $code }
document-title-draft = { $kind } (luonnos)
document-stamp-draft = Luonnos
document-stamp-paid-invoice = Maksettu
document-stamp-paid-credit-note = Maksettu
document-stamp-cancelled-invoice = Peruutettu
document-stamp-cancelled-estimate = Peruutettu
document-stamp-cancelled-credit-note = Peruutettu
document-stamp-cancelled-proposal = Peruutettu
document-stamp-cancelled-contract = Peruutettu
document-number = Numero
document-date = Päiväys
document-due = Eräpäivä
document-valid = Voimassa saakka
document-credits = Hyvitettävä lasku
document-paid-on = Maksupäivä
document-cancelled-on = Peruutuspäivä
document-reason = Syy
document-customer = Asiakas
document-billing = Laskutusosoite
document-shipping = Toimitusosoite
document-note = Lisätiedot
document-contact = Tiedustelut: { $sender }

## Lines, tax, totals

document-lines = Rivit
document-column-description = Kuvaus
document-column-quantity = Määrä
document-column-unit-price = Veroton yksikköhinta
document-column-tax-rate = ALV
document-column-net = Veroton summa
document-taxes = ALV-erittely
document-tax-rate = ALV-kanta
document-tax-net = Veroton summa
document-tax-tax = ALV
document-totals = Yhteenveto
document-total-net = Veroton yhteensä
document-total-tax = ALV yhteensä
document-total = Yhteensä sis. ALV

## Lists

document-column-code = Numero
document-column-kind = Tyyppi
document-column-customer = { document-customer }
document-column-date = { document-date }
document-column-due = Eräpäivä tai voimassaolon päättyminen
document-column-state = Tila
document-column-total = { document-total }

## The statement of an account

document-statement = Saldoerittely
document-statement-period = { $from }–{ $until }
document-statement-date = Päivä
document-statement-movement = Tapahtuma
document-statement-document = Asiakirja
document-statement-amount = Summa
document-statement-balance = Saldo
document-statement-opening = Alkusaldo
document-statement-closing = Loppusaldo
document-movement-invoice = Lasku
document-movement-credit-note = Hyvityslasku
document-movement-payment = Maksu
document-movement-settlement = Hyvityksen maksu
document-movement-invoice-cancelled = Laskun peruutus
document-movement-credit-note-cancelled = Hyvityslaskun peruutus

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
