### The order list: its screen, columns, orders and states.

## The screen

order-select = Select an order
order-search = Search
order-more = Show more
orders-imported = New: { $recorded } · Changed: { $changed } · Unchanged: { $unchanged }
order-details = Order details

## Columns

order-column-code = Order code
order-column-dealership = Dealer code and city
order-column-po-number = Purchase order number
order-column-customer = Customer
order-column-date = Date
order-column-state = Status
order-column-total = Total

## Orders of the list

order-sort-state = By status
order-sort-newest = Newest first
order-sort-oldest = Oldest first

## States

order-state-new = New
order-state-in-progress = In progress
order-state-completed = Completed
order-state-cancelled = Cancelled

## Fields

field-customer = { order-column-customer }
field-order-state = { order-column-state }
field-ordered-at = { order-column-date }
field-po-number = { order-column-po-number }
field-total = { order-column-total }
