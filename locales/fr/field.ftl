### Champs qu’un comptoir ajoute aux comptes et aux contacts.

## À quoi ils s’ajoutent

field-subject-account = Compte client
field-subject-contact = Contact

## Ce qu’ils contiennent

field-kind-text = Texte
field-kind-number = Nombre
field-kind-date = Date
field-kind-choice = Choix
field-kind-yes-no = Oui ou non

## À qui ils s’adressent

field-audience-desk = Service clientèle uniquement
field-audience-staff = Service clientèle et concessionnaires
field-audience-everyone = Tout le monde, contacts compris
