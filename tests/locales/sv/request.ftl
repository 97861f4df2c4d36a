### Requests for accounts: states and steps.

request-state-submitted = Skickad
request-state-in-progress = Under behandling
request-state-awaiting-submitter = Väntar på svar
request-state-completed = Slutförd
request-state-rejected = Avslagen
request-state-cancelled = Återkallad
request-sort-newest = Nyaste först
request-sort-due = Efter tidsfrist
request-sort-name = Efter namn
request-action-start = Börja behandla
request-action-ask = Ställ en fråga
request-action-answer = Svara
request-action-reject = Avslå
request-action-cancel = Återkalla
request-action-complete = Slutför
field-state = Status
keep-current = Nuvarande värde
keep-requested = Begärt värde

## The desk’s day.

day-overdue = Försenad
day-due-today = Ska vara klar i dag
day-waiting = Väntar på svar
