### Subscriptions: states, terms, renewals.

subscription-state-not-started = Not started
subscription-state-running = Running
subscription-state-ended = Ended

# $months: 2 to 120, never 12.
term-monthly = Monthly
term-monthly-in-sentence = monthly
term-annual = Annual
term-annual-in-sentence = annual
term-months =
    { $months ->
        [one] { $months } month
       *[other] { $months } months
    }

renewal-same = Same as the subscription term
renewal-never = No renewal

# $start, $last: days (“1 May 2026”), both included; inside a sentence.
period = { $start } to { $last }

## What a change of term does

term-change-later = Subscription term: { $before } → { $after }, from { $day }
term-change-at-once = Subscription term: { $before } → { $after }, with immediate effect
term-change-undone = Subscription term: { $before }; the pending change is cancelled
term-restarted = Subscription term: { $after }; the subscription starts again
term-unchanged = Subscription term: { $before }; nothing changes
