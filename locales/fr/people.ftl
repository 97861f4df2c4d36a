### People: roles, job titles, contacts.

job-title-body-shop-manager = Responsable d’atelier de carrosserie
job-title-workshop-manager = Responsable d’atelier
