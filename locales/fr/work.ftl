### Demandes de travail : états et étapes.

work-state-submitted = Soumise
work-state-cancelled = Annulée
work-action-cancel = Annuler

## Fields

field-holder = Détenteur
field-service = Service
field-subject = Objet
field-description = Description
field-retired = Retiré de l’offre
