### Reports.

## What they count

report-kind-accounts = Kundkonton
report-kind-requests = Begäranden om kundkonton
report-kind-work = Arbetsbegäranden
report-kind-orders = Beställningar
report-kind-documents = Dokument

## By what

report-by-group = Per grupp
report-by-dealership = Per återförsäljare
report-by-month = Per månad

report-title-group = { $kind } per grupp
report-title-dealership = { $kind } per återförsäljare
report-title-month = { $kind } per månad

## What the rows are

report-head-group = Grupp
report-head-dealership = Återförsäljare
report-head-month-accounts = Månad då kontot skapades
report-head-month-requests = Månad för svaret
report-head-month-work = Månad då begäran skickades
report-head-month-orders = Månad för beställningen
report-head-month-documents = Månad för utfärdandet
report-no-group = Utan grupp
report-no-dealership = Utan återförsäljare
report-total = Totalt

## What is told of each row. An amount stands beside its currency.

report-column-accounts = Konton
report-column-answered = Besvarade
report-column-share-on-time = Andel i tid
report-column-document = Dokument
report-column-currency = Valuta
report-column-orders = Beställningar
report-column-documents = Dokument

## What stands in cells

report-cell-text = Text
report-cell-number = Tal
report-cell-share = Andel
report-cell-money = Belopp
