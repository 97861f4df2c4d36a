### E-mails: subjects and bodies.
