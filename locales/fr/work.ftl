### Demandes de travail : états et étapes.

work-state-submitted = Soumise
work-state-cancelled = Annulée
work-action-cancel = Annuler
