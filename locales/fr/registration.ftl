### People who register on their own, and the page on which they do.

registration-state-awaiting = En attente d’approbation
registration-state-approved = Approuvée
registration-state-declined = Refusée

page-registration-title = Inscription
page-registration-section = Vos coordonnées
page-registration-send = S’inscrire
page-registration-sent = Nous avons bien reçu votre inscription. Vous recevrez un courriel lorsqu’elle aura été approuvée.
page-registration-company = Entreprise
page-registration-help-company = Le nom de l’entreprise pour laquelle vous travaillez, tel qu’il est connu de l’équipe { $provider }.
page-registration-help-other = Un autre moyen de vous joindre, par exemple un nom Skype.
page-registration-message = Message
page-registration-note-approval = Chaque inscription est examinée par { $provider }. Une fois la vôtre approuvée, vous recevrez un courriel avec un lien pour activer votre accès.
page-registration-note-channels = En plus de l’adresse électronique, indiquez au moins un autre moyen de vous joindre.
