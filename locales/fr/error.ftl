### What went wrong with a call, and what would make it work: error-<code>.

error-invalid =
    { $count ->
        [one] Les informations envoyées comportent { $count } erreur.
        [many] Les informations envoyées comportent { $count } d’erreurs.
       *[other] Les informations envoyées comportent { $count } erreurs.
    }
error-conflict = Ces informations ont changé depuis que vous les avez ouvertes. Champs modifiés : { $changes }. Rouvrez-les (version { $version }) et refaites votre modification.
error-conflict-version = Ce n’est pas la version actuelle de ces informations. Rouvrez-les (version { $version }) et refaites votre modification.
conflict-change = { $field } ({ $who }, { $at })
error-wrong-state = État de la demande : { $state }. Action impossible actuellement : { $action }. Actions possibles : { $allowed }.
error-wrong-state-closed = État de la demande : { $state }. Plus aucune action n’est possible ; soumettez une nouvelle demande.
error-wrong-account-state = État du compte : { $state }. Action impossible actuellement : { $command }. Actions possibles : { $allowed }.
error-wrong-account-state-waiting = État du compte : { $state }. Action impossible actuellement : { $command }. L’application doit d’abord confirmer ce qui a été demandé, ou en signaler l’échec. Actions possibles : { $allowed }.
error-wrong-account-state-deleted = État du compte : { $state }. Action impossible : { $command }. Plus aucune action n’est possible sur un compte supprimé ; créez un nouveau compte.
error-wrong-user-state = État de l’utilisateur : { $state }. Action impossible actuellement : { $action }. Actions possibles : { $allowed }.
error-wrong-user-state-deleted = État de l’utilisateur : { $state }. Plus aucune action n’est possible. Pour redonner un accès à cette personne, ajoutez-la comme nouvel utilisateur.
error-wrong-work-state = État de la demande de travail : { $state }. Action impossible actuellement : { $action }. Actions possibles : { $allowed }.
error-wrong-work-state-closed = État de la demande de travail : { $state }. Plus aucune action n’est possible ; soumettez une nouvelle demande.
error-staff-member = Cette personne fait partie du personnel. Un administrateur du comptoir doit d’abord la retirer du personnel.
error-still-administrator = Cet utilisateur est encore l’administrateur d’au moins un compte. Remplacez d’abord l’administrateur de chacun de ces comptes.
error-unknown-desk = Ce comptoir n’existe pas.
error-unknown-actor = Vous n’avez pas accès à ce comptoir. Demandez à un administrateur du comptoir de vous ajouter.
error-unknown-request = Cette demande n’existe pas.
error-unknown-account = Ce compte client n’existe pas.
error-unknown-user = Cet utilisateur n’existe pas.
error-unknown-group = Ce groupe n’existe pas.
error-unknown-message = Ce message n’existe pas.
error-ambiguous-account = Plusieurs comptes portent ce nom. Indiquez l’identifiant ou le numéro de référence client du bon compte.
error-taken-desk = Un comptoir porte déjà ce nom. Choisissez un autre nom.
error-taken-dealership = Un concessionnaire porte déjà ce code. Choisissez un autre code.
error-taken-staff = Cette personne fait déjà partie du personnel.
error-taken-group = Un groupe porte déjà ce nom. Choisissez un autre nom.
error-account-has-devices =
    { $count ->
        [one] Le compte a encore { $count } appareil. Supprimez-le d’abord.
        [many] Le compte a encore { $count } d’appareils. Supprimez-les d’abord.
       *[other] Le compte a encore { $count } appareils. Supprimez-les d’abord.
    }
error-account-takes-no-devices = État du compte : { $state }. Le compte n’accepte pas actuellement de signalements d’appareils. Un compte actif, suspendu ou en cours de mise à jour les accepte ; un compte en cours de suppression n’accepte que le signalement d’appareils supprimés.
error-subscription-ended = L’abonnement est terminé. Choisissez une durée pour le reprendre.
error-currency-fixed = La devise du compte est { $currency } et ne peut plus être modifiée : il existe une commande ou un document dans cette devise. Créez un autre compte pour facturer dans une autre devise.
error-nothing-pending = Aucune modification de la durée de l’abonnement n’est en attente. Il n’y a rien à annuler.
error-key-reused = Cette clé a déjà servi à une autre opération. Utilisez une nouvelle clé.
error-internal = Une erreur interne est survenue. Signalez-la au fournisseur avec cette mention : { $place }.

## The store.

error-store-url = L’adresse de la base n’est pas reconnue. Écrivez sqlite:FICHIER ou, si PostgreSQL est intégré, postgres://…
error-store-missing = Le dossier du fichier n’existe pas. Créez-le ou choisissez un autre emplacement.
error-store-read-only = Le fichier ou son dossier n’est pas accessible en écriture. Autorisez l’écriture ou choisissez un autre emplacement.
error-store-busy = La base est occupée. Rien n’a été modifié ; réessayez.
error-store-unavailable = La base ne répond pas. Rien n’a été modifié ; réessayez plus tard.
error-store-full = Il n’y a plus d’espace. Rien n’a été modifié ; libérez de l’espace et réessayez.
error-store-foreign = Ce fichier ou cette base de données appartient à un autre programme. Rien n’y a été modifié ; choisissez un autre fichier ou une autre base de données.
error-store-newer = Cette base a été écrite par une version plus récente. Mettez l’application à jour pour l’ouvrir.
error-store-outdated = Les tables de la base sont d’une version antérieure. Le propriétaire de la base de données doit d’abord les mettre à jour.
error-store-damaged = Le fichier est endommagé ou n’est pas une base. Rien n’y a été modifié ; restaurez-le depuis une sauvegarde.
error-store-replaced = Le fichier de la base a été remplacé pendant son utilisation. Plus rien n’y est écrit ; rouvrez la base.
error-store-forked = Ce processus a été créé par duplication (fork) après l’ouverture de la base. Rouvrez la base dans ce processus.
error-store-wrong-key = La base a été créée avec une autre clé. Fournissez la clé d’origine.
error-store-superuser = Ce rôle de base de données pourrait lire les données de tous les comptoirs. Utilisez un rôle qui n’est pas superutilisateur et ne contourne pas la sécurité au niveau des lignes.
error-store-library-too-old = La bibliothèque SQLite de ce programme a un défaut connu. Passez à la version 3.51.3 ou à une version plus récente.
error-store-constraint = La base a refusé la modification. Rien n’a été modifié ; signalez-le au fournisseur.
error-store-row = Une ligne enregistrée est illisible. Signalez-le au fournisseur.
error-store-failed = La base n’a pas pu exécuter l’opération. Rien n’a été modifié ; signalez-le au fournisseur.
error-outcome-unknown = La connexion a été perdue pendant l’enregistrement. Renvoyez la même opération avec la même clé : elle ne sera exécutée qu’une seule fois.

## Access, contacts, work.

error-unknown-contact = Ce contact n’existe pas.
error-unknown-staff = Ce membre du personnel n’existe pas.
error-unknown-registration = Cette inscription n’existe pas.
error-unknown-service = Ce service n’existe pas.
error-unknown-work = Cette demande de travail n’existe pas.
error-unknown-file = Ce fichier n’existe pas.
error-unknown-order = Cette commande n’existe pas.
error-taken-order = Une commande porte déjà ce code. Choisissez un autre code, ou importez la commande pour la modifier.
error-wrong-order-state = Statut de la commande : { $state }. Il ne peut pas devenir « { $next } ». Statuts possibles ensuite : { $allowed }.
error-wrong-order-state-closed = Statut de la commande : { $state }. Il ne peut plus changer.
error-unknown-document = Ce document n’existe pas.
error-wrong-document-state = Statut du document : { $state }. Action impossible actuellement : { $action }. Actions possibles : { $allowed }.
error-wrong-document-state-closed = Statut du document : { $state }. Plus aucune action n’est possible.
error-quote-expired = Ce devis pouvait être accepté jusqu’au { $day } inclus. Demandez un nouveau devis.
error-quote-replaced = Ce devis n’est plus valable : le devis numéro { $number } le remplace. Lisez-le, puis répondez à celui-ci.
error-wrong-offset = Ces octets ne vont pas à cet endroit. Nombre d’octets du fichier déjà reçus : { $expected }. Continuez à partir de là.
error-files-closed = État de la demande de travail : { $state }. Le client peut joindre des fichiers source tant que la demande est ouverte, et les retirer jusqu’à l’envoi du devis.
error-files-closed-delivery = État de la demande de travail : { $state }. Le fournisseur peut joindre les fichiers à livrer, et les retirer, tant que le travail est en cours.
error-stream-failed = La lecture ou l’écriture du fichier a été interrompue. Réessayez : un envoi reprend là où il s’est arrêté.
error-taken-service = Un service a déjà cette clé. Choisissez une autre clé.
error-unknown-field = Ce champ n’existe pas.
error-taken-field = Un champ a déjà cette clé. Choisissez une autre clé.
error-open-work = Ce contact a encore des demandes de travail ouvertes : { $codes }. Attribuez-les d’abord à un autre contact du compte.
error-open-work-more = Ce contact a encore des demandes de travail ouvertes : { $codes } et d’autres. Attribuez-les d’abord à un autre contact du compte.
error-contact-removed = Ce contact a été retiré du compte. Ajoutez d’abord la personne à nouveau.
error-last-desk-administrator = C’est le dernier administrateur du comptoir. Nommez-en d’abord un autre.
error-already-active = Cet utilisateur a déjà activé son accès. Aucune invitation n’est nécessaire.
error-invalid-token = Ce lien n’est pas valide. Utilisez le lien complet du dernier courriel, ou demandez-en un nouveau.
error-expired-token = Ce lien a expiré. Demandez-en un nouveau.
error-used-token = Ce lien a déjà été utilisé. Connectez-vous, ou demandez un nouveau lien.
error-revoked-token = Ce lien n’est plus valable. Utilisez celui du dernier courriel, ou demandez-en un nouveau.
error-sign-in-failed = L’adresse électronique ou le mot de passe est incorrect, ou l’accès n’a pas été activé. Vérifiez-les, ou demandez un nouveau mot de passe.
error-too-many-attempts =
    Trop de tentatives de connexion ont échoué. Réessayez dans { $seconds ->
        [one] { $seconds } seconde
        [many] { $seconds } de secondes
       *[other] { $seconds } secondes
    }.
error-no-open-place = Aucun de vos comptes n’est ouvert en ce moment. Contactez le fournisseur.
error-signed-out = Votre session a été fermée. Connectez-vous à nouveau.
error-signs-in-elsewhere = La connexion se fait dans l’application, et non auprès de ce comptoir.
error-registration-off = Les inscriptions ne sont pas ouvertes dans ce comptoir. Pour obtenir un accès, contactez le fournisseur.
error-registration-decided = Cette inscription a déjà fait l’objet d’une décision : { $state }.
