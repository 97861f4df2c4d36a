### The order list: its screen, columns, orders and states.

## The screen

order-select = Välj en beställning
order-search = Sök
order-more = Visa mer
orders-imported = Nya: { $recorded } · Ändrade: { $changed } · Oförändrade: { $unchanged }
order-details = Beställningsuppgifter

## Columns

order-column-code = Beställningskod
order-column-dealership = Återförsäljarens kod och ort
order-column-po-number = Inköpsordernummer
order-column-customer = Kund
order-column-date = Datum
order-column-state = Status
order-column-total = Summa

## Orders of the list

order-sort-state = Efter status
order-sort-newest = Nyaste först
order-sort-oldest = Äldsta först

## States

order-state-new = Ny
order-state-in-progress = Pågår
order-state-completed = Slutförd
order-state-cancelled = Annullerad

## Fields

field-customer = { order-column-customer }
field-order-state = { order-column-state }
field-ordered-at = { order-column-date }
field-po-number = { order-column-po-number }
field-total = { order-column-total }
