### What happened: audit events.
