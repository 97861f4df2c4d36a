### Requests for accounts: states and steps.

request-state-submitted = Submitted
request-state-in-progress = In progress
request-state-awaiting-submitter = Awaiting an answer
request-state-completed = Completed
request-state-rejected = Rejected
request-state-cancelled = Cancelled
request-sort-newest = Newest first
request-sort-due = By due date
request-sort-name = By name
request-action-start = Take up
request-action-ask = Ask a question
request-action-answer = Answer
request-action-reject = Reject
request-action-cancel = Cancel
request-action-complete = Complete
field-state = State
keep-current = Current value
keep-requested = Requested value

## The desk’s day.

day-overdue = Overdue
day-due-today = Due today
day-waiting = Awaiting an answer
