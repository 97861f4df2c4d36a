### People: roles, job titles, contacts.

job-title-body-shop-manager = Korikorjaamon päällikkö
job-title-workshop-manager = Korjaamon päällikkö
