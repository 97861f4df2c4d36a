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
invitation-purpose-activate = Première activation
invitation-purpose-confirm-email = Confirmation d’une nouvelle adresse
invitation-purpose-reset-password = Nouveau mot de passe
invitation-state-open = Ouverte
invitation-state-expired = Expirée
invitation-state-used = Utilisée
invitation-state-revoked = Révoquée
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
action-manage-staff = gérer le personnel et les concessionnaires
action-read-audit = consulter le journal d’audit
action-remind-agents = rappeler les échéances aux agents
action-read-changes = suivre les changements dans le comptoir
action-send-mail = envoyer les courriels en attente
action-read-account-history = consulter l’historique d’un compte client
action-read-contacts = consulter les contacts d’un compte client
action-add-contact = ajouter un contact
action-edit-contact = modifier les détails d’un contact
action-change-role = changer le rôle d’un contact
action-remove-contact = supprimer un contact
action-invite-users = inviter des utilisateurs à activer leur accès
action-manage-registrations = approuver ou refuser les inscriptions
action-edit-profile = modifier son propre profil
action-sign-people-in = connecter les utilisateurs
action-manage-services = ajouter ou retirer des services
action-read-services = consulter les services
action-submit-work = soumettre une demande de travail
action-read-work = suivre les demandes de travail
action-answer-quote = accepter ou refuser un devis
action-cancel-work = annuler une demande de travail
action-download-work = télécharger le travail livré
action-quote-work = établir un devis
action-progress-work = commencer un travail et en signaler l’avancement
action-deliver-work = livrer un travail
action-reject-work = refuser un travail
action-attach-files = envoyer et joindre des fichiers
action-sweep-files = supprimer les fichiers qui n’ont jamais été joints
action-read-statistics = consulter les statistiques des demandes de travail
action-reassign-work = réattribuer des demandes de travail
action-read-orders = consulter les commandes
action-record-orders = enregistrer des commandes et modifier leur statut
action-manage-documents = rédiger et émettre des documents, et indiquer ce qu’ils sont devenus
action-read-reports = consulter les rapports
action-manage-fields = définir les champs des comptes et des contacts
action-manage-templates = rédiger les textes de courriel propres au comptoir
action-view-invoices = consulter les factures
action-view-estimates = consulter les estimations
action-view-contracts = consulter les contrats
action-view-proposals = consulter les propositions
action-use-support = utiliser le support du portail
action-view-projects = consulter les projets

## Why somebody may not.

refusal-action = Vous n’avez pas l’autorisation d’effectuer cette action : { $action }.
refusal-not-now = Cette action n’est pas possible actuellement : { $action }.
refusal-role = Votre rôle : { $role }.
refusal-contact-role = { $role } du compte
refusal-not-activated = Votre accès n’est pas activé.
refusal-user-suspended = Votre accès est suspendu.
refusal-account-state = État du compte : { $state }.
refusal-contact-removed = Ce contact a été retiré du compte.
refusal-work-state = État de la demande de travail : { $state }.
refusal-not-own-work = Ce travail est celui d’un autre contact.
refusal-own-place = Cette action porterait sur vous-même.
refusal-other-places = Cette personne est aussi contact d’un autre compte.
refusal-feature-off = Cette fonction du portail est désactivée pour votre compte : { $feature }.
refusal-remedy-role = Qui peut le faire : { $who }.
refusal-remedy-submitter = Seul l’auteur de la demande ou un administrateur du comptoir peut le faire.
refusal-remedy-not-activated = Ouvrez le lien du courriel d’activation, ou demandez-en un nouveau au Service clientèle.
refusal-remedy-closed = Contactez le Service clientèle.
refusal-remedy-not-own-work = Adressez-vous à la personne chargée de ce travail ou à un gestionnaire du compte.
refusal-remedy-own-place = Adressez-vous à un autre gestionnaire du compte ou au Service clientèle.
refusal-remedy-other-places = Seuls la personne concernée et le Service clientèle peuvent modifier le nom, l’adresse électronique ou la langue.
refusal-remedy-feature-off = Le Service clientèle peut l’activer.
refusal-remedy-support-off = Le Service clientèle peut l’activer. Vous pouvez toujours écrire au support par courriel.
refusal-remedy-state = Actions possibles dans cet état : { $allowed }.
refusal-remedy-account-deleted = Plus aucune action n’est possible sur un compte supprimé ; créez un nouveau compte.
refusal-remedy-contact-removed = Ajoutez d’abord la personne à nouveau.
refusal-remedy-work-closed = Plus aucune action n’est possible ; soumettez une nouvelle demande.

## Job titles that every desk has.

job-title-body-shop-manager = Responsable d’atelier de carrosserie
job-title-workshop-manager = Responsable d’atelier

## What a contact is told of.

notification-own-work = Le travail du contact
notification-all-work = Tout le travail du compte

## The pages on which a contact is created and edited.

page-portal = Portail clients
page-contact-new = Nouveau contact
page-contact-create = Créer un nouveau contact
page-contact-section = Contact
page-contact-name = Nom complet
page-contact-account = Client
page-contact-role = Rôle
page-contact-phone = Numéro de téléphone
page-contact-mobile = Numéro de téléphone portable

# Another way to reach the contact than email and telephone.
page-contact-other = Autre contact

page-contact-services = Services autorisés
page-contact-notifications = Notifications
page-contact-role-requester = { $requester } : c’est en quelque sorte le chef de projet chez le client. Il envoie des demandes de travail, obtient un devis, l’accepte, ce qui lance le travail, suit l’avancement et télécharge ce qui est livré. Il consulte les statistiques de son propre travail.
page-contact-role-observer = { $observer } : il consulte les demandes envoyées par les autres, suit l’avancement et les statistiques de tout le travail du compte et télécharge ce qui est livré, sans rien modifier. Chez le client, c’est une personne de plus haut niveau qui veut être informée du travail d’une équipe sans y participer.
page-contact-role-manager = { $manager } : il peut faire tout ce que permettent les autres rôles ({ $requester }, { $observer }). De plus, il peut modifier ou supprimer les autres contacts du client, changer leurs rôles et attribuer le travail d’un contact à un autre.
page-contact-note-existing = Tout nouveau contact est ajouté à un client existant. Avant de l’ajouter, assurez-vous que son organisation est déjà dans le système en tant que client.
page-contact-note-registered = Si la personne s’est déjà inscrite, n’ajoutez pas de contact : approuvez l’inscription, puis modifiez le contact.
page-contact-note-services = Les services autorisés ne se définissent pas ici : ils le sont d’abord tous. Pour les choisir, modifiez ensuite le contact.
page-contact-note-person = Le nom, l’adresse électronique, la langue et le fuseau horaire sont ceux de la personne : ils changent dans tous ses comptes.
page-contact-note-removed = Ce contact a été retiré du compte et ne peut plus être modifié.
page-contact-note-account = État du compte : { $state }. Il n’est plus possible d’ajouter ni de modifier ses contacts.
page-contact-help-name = Le nom complet de la personne à contacter.
page-contact-help-email = Utilisez une adresse électronique valide, que la personne à contacter consulte régulièrement.
page-contact-help-account = Choisissez parmi les clients existants : lorsque vous commencez à taper un nom, une liste de clients vous est proposée. Vous ne pouvez pas taper le nom d’un nouveau client.
page-contact-help-role = Ce que le contact a le droit de faire. Les rôles sont expliqués au début de cette page.
page-contact-help-channels = En plus de l’adresse électronique, indiquez au moins un autre moyen de joindre le contact.
page-contact-help-other = Un autre moyen de joindre le contact, par exemple un nom Skype.
page-contact-help-parts = Facultatif.
page-contact-help-job-title = Facultatif. Ce que la personne fait chez le client.
page-contact-help-language = La langue des messages adressés à la personne. Sauf indication contraire, celle du compte.
page-contact-help-time-zone = Le fuseau horaire de la personne. Sauf indication contraire, celui du compte.
page-contact-help-services = Les services que le contact peut demander. Si aucun n’est choisi, tous.
page-contact-help-notifications = Ce dont le contact est informé par courriel.
page-contact-services-all = Tous les services sont autorisés actuellement.
page-contact-created = La personne à contacter recevra un courriel concernant l’activation. Une fois son accès activé, elle pourra se connecter au portail clients. Si son accès est déjà actif, elle ne recevra qu’une confirmation.
page-contact-saved = Les modifications prennent effet immédiatement.
page-contact-edit = Modifier le contact
page-contact-edit-person = Modifier le nom, l’adresse électronique, la langue et le fuseau horaire
page-contact-change-role = Changer le rôle
page-contact-remove = Retirer du compte
