### Requests for accounts: states and steps.

request-state-submitted = Lähetetty
request-state-in-progress = Käsittelyssä
request-state-awaiting-submitter = Odottaa vastausta
request-state-completed = Valmis
request-state-rejected = Hylätty
request-state-cancelled = Peruutettu
request-sort-newest = Uusimmat ensin
request-sort-due = Määräpäivän mukaan
request-sort-name = Nimen mukaan
request-action-start = Ota käsittelyyn
request-action-ask = Esitä kysymys
request-action-answer = Vastaa
request-action-reject = Hylkää
request-action-cancel = Peruuta
request-action-complete = Merkitse valmiiksi
field-state = Tila
keep-current = Nykyinen tieto
keep-requested = Pyydetty tieto

## The desk’s day.

day-overdue = Myöhässä
day-due-today = Määräpäivä tänään
day-waiting = Odottaa vastausta
