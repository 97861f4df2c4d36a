### Work that customers ask for: states and steps.

work-state-submitted = Submitted
work-state-quoting = Quote in preparation
work-state-quoted = Quoted
work-state-accepted = Quote accepted
work-state-in-progress = In progress
work-state-delivered = Delivered
work-state-rejected = Rejected
work-state-declined = Quote declined
work-state-cancelled = Cancelled
work-action-start-quoting = Start a quote
work-action-quote = Send a quote
work-action-accept = Accept the quote
work-action-decline = Decline the quote
work-action-start = Start the work
work-action-progress = Report progress
work-action-deliver = Deliver
work-action-reject = Reject
work-action-cancel = Cancel
workflow-manual = Manual quote
workflow-automatic = Automatic quote
workflow-none = No quote
work-step-start-quoting = Quote in preparation
work-step-quote-work = Quote sent
work-step-accept-quote = Quote accepted
work-step-decline-quote = Quote declined
work-step-start-work = Work started
work-step-progress-work = Progress reported
work-step-deliver-work = Work delivered
work-step-reject-work = Work rejected
work-step-cancel-work = Work request cancelled

## Fields

field-holder = Holder
field-service = Service
field-subject = Subject
field-description = Description
field-retired = Retired
field-amount = Quote amount
field-last-day = Last day of the quote
field-progress = Progress
field-quantity = Quantity
field-wished-on = Day wished for
field-key = Key
field-labels = Names
field-workflow = Quote
field-unit = Unit
field-prices = Prices
field-accounts = Accounts
field-quote-days = Quote validity (business days)
field-needs-file = File required on delivery
