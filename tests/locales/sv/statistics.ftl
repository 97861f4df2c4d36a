### Statistics of work.

statistics-group-total = Totalt
statistics-group-state = Per status
statistics-group-service = Per tjänst
statistics-group-month = Per månad
# A row of its own: what no service was asked for.
statistics-no-service = Utan tjänst

## What is told of each row. An amount stands with its currency.

statistics-requests = Begäranden
statistics-open = Öppna
statistics-delivered = Levererade
statistics-on-time = I tid
statistics-late = Försenade
statistics-share-on-time = Andel i tid
statistics-quoted-amount = Offererat belopp
statistics-accepted-amount = Accepterat belopp
statistics-delivered-amount = Levererat belopp
