### People: roles, job titles, contacts.

role-requester = Demandeur
role-observer = Observateur
role-manager = Gestionnaire
staff-role-desk-administrator = administrateur du comptoir
staff-role-agent = agent du Service clientèle
staff-role-dealer = représentant du concessionnaire
actor-host = l’application elle-même
activation-invited = Accès à activer
activation-active = Accès actif
user-state-active = Actif
user-state-suspended = Suspendu
user-state-deleted = Supprimé
user-command-suspend = suspendre l’utilisateur
user-command-restore = rétablir l’utilisateur
user-command-delete = supprimer l’utilisateur

## What somebody may do.

action-submit-request = soumettre une demande
action-read-requests = consulter les demandes
action-start-request = prendre en charge une demande
action-ask-submitter = poser une question à l’auteur d’une demande
action-answer-request = répondre à une question au sujet d’une demande
action-reject-request = rejeter une demande
action-cancel-request = annuler une demande
action-complete-request = terminer une demande
action-read-accounts = consulter les comptes client
action-create-account = créer un compte client
action-edit-account = modifier un compte client
action-suspend-account = suspendre un compte client
action-restore-account = rétablir un compte client
action-delete-account = supprimer un compte client
action-provision = confirmer l’opération demandée ou en signaler l’échec
action-edit-administrator = modifier l’administrateur d’un compte client
action-replace-administrator = remplacer l’administrateur d’un compte client
action-report-device = signaler l’état des appareils
action-change-subscription = modifier un abonnement
action-run-due = renouveler les abonnements arrivés à échéance
action-manage-groups = constituer des groupes de comptes client
action-manage-users = suspendre, rétablir et supprimer des utilisateurs
action-read-staff = consulter la liste du personnel
action-manage-staff = ajouter des membres du personnel et des concessionnaires
action-read-audit = consulter le journal d’audit
action-remind-agents = rappeler les échéances aux agents
action-read-changes = suivre les changements dans le comptoir
action-send-mail = envoyer les messages en attente

## Why somebody may not.

refusal-role = Vous n’avez pas l’autorisation d’effectuer cette action : { $action }.
refusal-not-submitter = Vous n’avez pas l’autorisation d’effectuer cette action : { $action }.
refusal-remedy-role = Qui peut le faire : { $who }.
refusal-remedy-submitter = Seul l’auteur de la demande ou un administrateur du comptoir peut le faire.

## Job titles that every desk has.

job-title-body-shop-manager = Responsable d’atelier de carrosserie
job-title-workshop-manager = Responsable d’atelier
