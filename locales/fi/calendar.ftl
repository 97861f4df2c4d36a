### Business days, holidays, deadlines.
