### Work that customers ask for: states and steps.

work-state-submitted = Submitted
work-state-cancelled = Cancelled
work-action-cancel = Cancel
