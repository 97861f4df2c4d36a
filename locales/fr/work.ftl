### Demandes de travail : états et étapes.

work-state-submitted = Soumise
work-state-quoting = Devis en préparation
work-state-quoted = Devis envoyé
work-state-accepted = Devis accepté
work-state-in-progress = En cours
work-state-delivered = Livrée
work-state-rejected = Rejetée
work-state-declined = Devis refusé
work-state-cancelled = Annulée
work-action-start-quoting = Préparer un devis
work-action-quote = Envoyer un devis
work-action-accept = Accepter le devis
work-action-decline = Refuser le devis
work-action-start = Commencer le travail
work-action-progress = Signaler l’avancement
work-action-deliver = Livrer
work-action-reject = Rejeter
work-action-cancel = Annuler
workflow-manual = Devis manuel
workflow-automatic = Devis automatique
workflow-none = Sans devis
work-step-start-quoting = Devis en préparation
work-step-quote-work = Devis envoyé
work-step-accept-quote = Devis accepté
work-step-decline-quote = Devis refusé
work-step-start-work = Travail commencé
work-step-progress-work = Avancement signalé
work-step-deliver-work = Travail livré
work-step-reject-work = Demande rejetée
work-step-cancel-work = Demande annulée

## Fields

field-holder = Responsable
field-service = Service
field-subject = Objet
field-description = Description
field-retired = Retiré
field-amount = Montant du devis
field-last-day = Dernier jour de validité du devis
field-progress = Avancement
field-quantity = Quantité
field-wished-on = Date souhaitée
field-key = Clé
field-labels = Noms
field-workflow = Devis
field-unit = Unité
field-prices = Prix
field-accounts = Comptes
field-quote-days = Validité du devis (jours ouvrables)
field-needs-file = Fichier exigé à la livraison
