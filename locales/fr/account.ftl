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
account-command-confirm = confirmer l’opération demandée
account-command-fail = signaler l’échec de l’opération demandée
provisioning-immediate = Immédiat
provisioning-host = Par l’application

## Devices.

device-kind-camera = Caméra
device-state-creating = Création
device-state-waiting = En attente de connexion
device-state-registering = Inscription
device-state-enrolled = Inscrit
device-state-error = Erreur
device-state-deleting = Suppression
device-state-deleted = Supprimé

# What a desk’s devices are, unless it has a word of its own.
device-kind = Caméra

## The page on which an account is edited.

page-clients = Clients
page-accounts = Comptes client
page-account-title = Modifier
page-save = Enregistrer
page-cancel = Annuler
page-account-note-states = Seuls les comptes client dans l’un de ces états peuvent être modifiés : { $active }, { $suspended }.
page-account-note-sites = Les comptes client qui ont le même administrateur sont les sites d’un même client. Chacun reste un compte à part : modifier ou supprimer un site ne change rien aux autres.
page-account-note-waiting = État du compte : { $state }. Le compte pourra être modifié une fois que l’application aura confirmé ce qui a été demandé, ou en aura signalé l’échec.
page-account-note-deleted = État du compte : { $state }. Le compte ne peut plus être modifié.
page-account-saved = Pendant l’application des modifications, l’état du compte est « { $updating } » ; le compte se retrouve ensuite dans l’état choisi ici.
page-account-modify-administrator = Modifier l’administrateur du client
page-account-replace-administrator = Remplacer l’administrateur du client
page-account-state = État du compte
page-account-reference = Numéro de référence client
page-account-term = Durée de l’abonnement
page-account-renewal = Renouvellement
page-account-help-state = L’état actuel du compte. Choisissez « { $suspended } » pour le suspendre, « { $active } » pour le rétablir.
page-account-help-name = Le nom du client dans la liste des comptes client.
page-account-help-reference = Le numéro qui sert à identifier le client dans votre comptabilité. Il figure sur vos factures.
page-account-help-time-zone = Le fuseau horaire dans lequel se trouve le client.
page-account-help-address = Où se trouve le client : numéro et rue, code postal, ville et pays, et dans certains pays l’État ou la province.
page-account-help-country = Le pays où se trouve le client. Il détermine le centre de données qui dessert le compte : le plus proche.
page-account-help-term = La durée de chaque période de l’abonnement.
page-account-help-renewal = Pour combien de temps l’abonnement est renouvelé à la fin d’une période. Sauf indication contraire, pour la durée de l’abonnement.
page-account-help-language = La langue des messages adressés au client, sauf si le destinataire en a choisi une autre.
page-account-help-notes = Toute autre information utile au Service clientèle.
page-account-important-country = Choisissez le bon pays : les données du client prennent alors le chemin le plus court et le plus rapide vers { $product }.
page-account-important-term = La durée change immédiatement tant qu’aucun appareil du client ({ $device }) n’est dans cet état : { $enrolled }. Ensuite, une modification ne prend effet qu’à la fin de la période en cours. Un compte qui passe d’une durée annuelle à une durée mensuelle, par exemple, n’est facturé chaque mois qu’après la période annuelle.
page-account-term-later = Si vous modifiez la durée maintenant, le changement prendra effet le { $day }.
page-account-term-pending = Une modification est en attente. Nouvelle durée : { $term }, à partir du { $day }.

## What of the portal is on or off for an account.

portal-feature-invoices = Factures
portal-feature-estimates = Estimations
portal-feature-contracts = Contrats
portal-feature-proposals = Propositions
portal-feature-support = Support
portal-feature-projects = Projets
