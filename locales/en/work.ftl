### Work that customers ask for: states and steps.

work-state-submitted = Submitted
work-state-cancelled = Cancelled
work-action-cancel = Cancel

## Fields

field-holder = Holder
field-service = Service
field-subject = Subject
field-description = Description
field-retired = Retired
