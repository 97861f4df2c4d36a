### Requests for accounts: states and steps.

request-state-submitted = Soumise
request-state-in-progress = En cours
request-state-awaiting-submitter = En attente de réponse
request-state-completed = Terminée
request-state-rejected = Rejetée
request-state-cancelled = Annulée
request-sort-newest = Les plus récentes d’abord
request-sort-due = Par échéance
request-sort-name = Par nom
request-action-start = Prendre en charge
request-action-ask = Poser une question
request-action-answer = Répondre
request-action-reject = Rejeter
request-action-cancel = Annuler
request-action-complete = Terminer
field-state = État
keep-current = Valeur actuelle
keep-requested = Valeur demandée

## The desk’s day.

day-overdue = En retard
day-due-today = À traiter aujourd’hui
day-waiting = En attente de réponse
