### Accounts: states and fields.

account-state-creating = Création
account-state-active = Actif
account-state-suspended = Suspendu
account-state-updating = Mise à jour
account-state-deleting = Suppression
account-state-deleted = Supprimé
account-sort-name = Par nom
account-sort-newest = Les plus récents d’abord

## What is done to an account.

account-command-edit = modifier le compte
account-command-suspend = suspendre le compte
account-command-restore = rétablir le compte
account-command-delete = supprimer le compte
account-command-confirm = confirmer le provisionnement
account-command-fail = signaler l’échec du provisionnement
provisioning-immediate = Immédiat
provisioning-host = Par l’application

## Devices.

device-kind-camera = Caméra
device-state-creating = Création
device-state-waiting = En attente de connexion
device-state-registering = Enregistrement
device-state-enrolled = Inscrit
device-state-error = Erreur
device-state-deleting = Suppression
device-state-deleted = Supprimé
