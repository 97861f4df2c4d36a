### Statistics of work.

statistics-group-total = Total
statistics-group-state = By state
statistics-group-service = By service
statistics-group-month = By month
# A row of its own: what no service was asked for.
statistics-no-service = Without a service

## What is told of each row. An amount stands with its currency.

statistics-requests = Requests
statistics-open = Open
statistics-delivered = Delivered
statistics-on-time = On time
statistics-late = Late
statistics-share-on-time = Share on time
statistics-quoted-amount = Amount quoted
statistics-accepted-amount = Amount accepted
statistics-delivered-amount = Amount delivered
