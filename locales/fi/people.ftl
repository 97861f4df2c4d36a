### People: roles, job titles, contacts.
