### Subscriptions: states, terms, renewals.

subscription-state-not-started = Not started
subscription-state-running = Running
subscription-state-ended = Ended

# $months: 2 to 120, never 12.
term-monthly = Monthly
term-monthly-in-sentence = monthly
term-annual = Annual
term-annual-in-sentence = annual
term-months = { $months } months

renewal-same = Same as the subscription term
renewal-never = No renewal

# $start, $last: days (“1 May 2026”), both included; inside a sentence.
period = { $start } to { $last }
