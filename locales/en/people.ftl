### People: roles, job titles, contacts.

job-title-body-shop-manager = Body shop manager
job-title-workshop-manager = Workshop manager
