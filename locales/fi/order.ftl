### The order list: its screen, columns, orders and states.

## The screen

order-select = Valitse tilaus
order-search = Hae
order-more = Näytä lisää
orders-imported = Uusia: { $recorded } · Muutettuja: { $changed } · Ennallaan: { $unchanged }
order-details = Tilauksen tiedot

## Columns

order-column-code = Tilauksen koodi
order-column-dealership = Liikkeen koodi ja paikkakunta
order-column-po-number = Hankintatilauksen numero
order-column-customer = Asiakas
order-column-date = Päivämäärä
order-column-state = Tila
order-column-total = Summa

## Orders of the list

order-sort-state = Tilan mukaan
order-sort-newest = Uusimmat ensin
order-sort-oldest = Vanhimmat ensin

## States

order-state-new = Uusi
order-state-in-progress = Meneillään
order-state-completed = Valmis
order-state-cancelled = Peruutettu

## Fields

field-customer = { order-column-customer }
field-order-state = { order-column-state }
field-ordered-at = { order-column-date }
field-po-number = { order-column-po-number }
field-total = { order-column-total }
