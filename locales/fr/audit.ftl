### What happened: the histories of accounts and requests.

# $who: a person’s name or { history-host }; $before, $after and the other values: as the reader’s language writes them.
# Sentences stand in lists, without a full stop.

## Who and what

history-host = L’application ({ $job })
history-nothing = —
history-erased = [effacé]
history-erased-person = [personne effacée]
history-change = { $field } ({ $before } → { $after })
history-other = { $who } : { $action }

## The desk and its staff

history-create-desk = { $who } a créé le comptoir { $subject }
history-add-dealership = { $who } a ajouté le concessionnaire { $subject } – { $city }
history-add-staff = { $who } a ajouté { $subject } au personnel ({ $role })
history-remove-staff = { $who } a retiré { $subject } du personnel

## Requests

history-submit-request = { $who } a soumis la demande { $subject } concernant le compte client { $account }
history-start-request = { $who } a pris en charge la demande { $subject }
history-ask-submitter = { $who } a posé une question au sujet de la demande { $subject } : « { $text } »
history-answer-request = { $who } a répondu à la question au sujet de la demande { $subject } : « { $text } »
history-reject-request = { $who } a rejeté la demande { $subject } : « { $text } »
history-cancel-request = { $who } a annulé la demande { $subject }
history-complete-request = { $who } a terminé la demande { $subject }
history-remind-agents = { $who } a envoyé un rappel de l’échéance de la demande { $subject }

## Accounts

history-create-account = { $who } a créé le compte client { $subject }
history-edit-account = { $who } a modifié le compte : { $changes }
history-edit-account-name = { $who } a changé le nom du compte : { $before } → { $after }
history-edit-account-language = { $who } a changé la langue du compte : { $before } → { $after }
history-edit-account-country = { $who } a changé le pays du compte : { $before } → { $after }
history-edit-account-address = { $who } a changé l’adresse du compte : { $before } → { $after }
history-edit-account-notes = { $who } a modifié les notes du compte : { $before } → { $after }
history-edit-account-reference = { $who } a changé le numéro de référence client du compte : { $before } → { $after }
history-edit-account-administrator = { $who } a changé l’administrateur du compte : { $before } → { $after }
history-edit-account-features = { $who } a changé les fonctions du portail du compte : { $before } → { $after }
history-features-desk = celles du comptoir
history-edit-account-billing = { $who } a changé l’adresse de facturation du compte : { $before } → { $after }
history-edit-account-shipping = { $who } a changé l’adresse de livraison du compte : { $before } → { $after }
history-edit-account-currency = { $who } a changé la devise du compte : { $before } → { $after }
history-currency-desk = celle du comptoir
history-features-none = aucune
history-fix-currency-currency = La devise du compte a été fixée par sa première commande ou son premier document : { $after }
history-suspend-account = { $who } a suspendu le compte
history-restore-account = { $who } a rétabli le compte
history-delete-account-state = { $who } a supprimé le compte : { $before } → { $after }
history-confirm-account-state = { $who } a confirmé l’opération demandée : { $before } → { $after }
history-fail-account = { $who } a signalé l’échec de l’opération demandée : « { $text } » ({ $changes })
history-edit-account-time-zone = { $who } a changé le fuseau horaire du compte : { $before } → { $after }
history-edit-account-data-centre = { $who } a changé le centre de données du compte : { $before } → { $after }
history-assign-group-group = { $who } a ajouté le compte au groupe { $after }
history-unassign-group-group = { $who } a retiré le compte du groupe { $before }
history-create-group = { $who } a créé le groupe { $subject }
history-rename-group-name = { $who } a renommé le groupe : { $before } → { $after }
history-merge-group = { $who } a fusionné le groupe { $subject } avec le groupe { $into }
history-merge-group-group = { $who } a fusionné le groupe { $before }, dont le compte faisait partie, avec le groupe { $after }

## Subscriptions and devices

history-start-subscription = { $who } a démarré l’abonnement : { period } (durée : { $term })
history-change-term-term = { $who } a changé la durée de l’abonnement : { $before } → { $after }, à partir du { $effective }
history-change-term-at-once-term = { $who } a changé la durée de l’abonnement : { $before } → { $after }, avec effet immédiat
history-reopen-subscription = { $who } a rouvert l’abonnement ; il commencera dès qu’un premier appareil sera inscrit (durée : { $term })
history-undo-term-change = { $who } a annulé le changement en attente de la durée de l’abonnement ({ $term })
history-change-renewal-renewal = { $who } a changé le renouvellement de l’abonnement : { $before } → { $after }
history-renew-subscription = { $who } a renouvelé l’abonnement : { period } (durée : { $term })
history-end-subscription = { $who } a mis fin à l’abonnement à compter du { $on }
history-report-device = { $who } a signalé un changement — { $kind } { $subject } : { $changes }
history-report-device-state = { $who } a signalé un nouvel état — { $kind } { $subject } : { $before } → { $after }
history-report-device-state-first = { $who } a signalé un nouvel appareil — { $kind } { $subject } : { $after }
history-report-device-device-name = { $who } a signalé un nouveau nom — { $kind } { $subject } : { $before } → { $after }

## The people in an account

history-create-user = { $who } a créé l’utilisateur { $subject } ({ $email })
history-edit-user = { $who } a modifié les détails de l’utilisateur { $subject } : { $changes }
history-edit-user-first-name = { $who } a changé le prénom de l’utilisateur { $subject } : { $before } → { $after }
history-edit-user-last-name = { $who } a changé le nom de l’utilisateur { $subject } : { $before } → { $after }
history-edit-user-full-name = { $who } a changé le nom complet de l’utilisateur { $subject } : { $before } → { $after }
history-edit-user-language = { $who } a changé la langue de l’utilisateur { $subject } : { $before } → { $after }
history-edit-user-time-zone = { $who } a changé le fuseau horaire de l’utilisateur { $subject } : { $before } → { $after }
history-change-email = { $who } a modifié les détails de l’utilisateur { $subject } : { $changes }
history-change-email-email = { $who } a changé l’adresse électronique de l’utilisateur { $subject } : { $before } → { $after }
history-suspend-user = { $who } a suspendu l’utilisateur { $subject }
history-restore-user = { $who } a rétabli l’utilisateur { $subject }
history-delete-user = { $who } a supprimé l’utilisateur { $subject }
history-invite-user = { $who } a envoyé une nouvelle invitation à { $subject }
history-activate = { $subject } a activé son accès
history-sign-in = { $subject } a ouvert une session
history-sign-out = { $subject } a fermé une session
history-sign-out-everywhere = { $subject } a fermé toutes ses sessions
history-end-sign-ins = { $who } a fermé toutes les sessions de l’utilisateur { $subject }
history-forgot-password = Un nouveau mot de passe a été demandé pour { $subject }
history-reset-password = { $subject } a choisi un nouveau mot de passe
history-change-password = { $subject } a changé de mot de passe
history-create-contact = { $who } a ajouté { $subject } au compte ({ $role }, { $title })
history-restore-contact = { $who } a de nouveau ajouté { $subject } au compte ({ $role }, { $title })
history-edit-contact = { $who } a modifié les détails de l’utilisateur { $subject } : { $changes }
history-edit-contact-role = { $who } a changé le rôle de l’utilisateur { $subject } dans le compte : { $before } → { $after }
history-edit-contact-job-title = { $who } a changé le poste de l’utilisateur { $subject } : { $before } → { $after }
history-edit-contact-phone = { $who } a changé le numéro de téléphone de l’utilisateur { $subject } : { $before } → { $after }
history-edit-contact-mobile = { $who } a changé le numéro de téléphone portable de l’utilisateur { $subject } : { $before } → { $after }
history-edit-contact-other = { $who } a changé l’autre moyen de contact de l’utilisateur { $subject } : { $before } → { $after }
history-edit-contact-services = { $who } a modifié les services autorisés de l’utilisateur { $subject } : { $before } → { $after }
history-edit-contact-notifications = { $who } a modifié les notifications de l’utilisateur { $subject } : { $before } → { $after }
history-all-services = tous les services
history-end-contact = { $who } a retiré { $subject } du compte
history-end-contact-successor = { $who } a retiré { $subject } du compte et a nommé { $successor } administrateur

## Work

history-add-service = { $who } a ajouté le service { $subject }
history-edit-service = { $who } a modifié le service { $subject } : { $changes }
history-retire-service-retired = { $who } a retiré le service { $subject } de l’offre
history-restore-service-retired = { $who } a réintégré le service { $subject } dans l’offre
history-all-accounts = tous les comptes
history-accounts = { $count ->
    [one] { $count } compte
    [many] { $count } de comptes
   *[other] { $count } comptes
}
history-submit-work = { $who } a soumis la demande de travail { $subject } : « { $title } »
history-submit-work-for = { $who } a soumis la demande de travail { $subject } pour { $for } : « { $title } »
history-cancel-work-state = { $who } a annulé la demande de travail { $subject }
history-start-quoting = { $who } a commencé à préparer un devis pour la demande de travail { $subject }
history-quote-work = { $who } a établi un devis de { $amount } pour la demande de travail { $subject } (valable jusqu’au { $last } inclus)
history-quote-work-said = { $who } a établi un devis de { $amount } pour la demande de travail { $subject } (valable jusqu’au { $last } inclus) : « { $text } »
history-quote-work-automatic = Un devis de { $amount } a été établi automatiquement pour la demande de travail { $subject } (valable jusqu’au { $last } inclus)
history-accept-quote = { $who } a accepté le devis de { $amount } pour la demande de travail { $subject }
history-decline-quote = { $who } a refusé le devis de { $amount } pour la demande de travail { $subject }
history-decline-quote-said = { $who } a refusé le devis de { $amount } pour la demande de travail { $subject } : « { $text } »
history-reject-work = { $who } a rejeté la demande de travail { $subject } : « { $text } »
history-start-work = { $who } a commencé le travail de la demande { $subject }
history-progress-work = { $who } a signalé que la demande de travail { $subject } est réalisée à { $percent }
history-progress-work-said = { $who } a signalé que la demande de travail { $subject } est réalisée à { $percent } : « { $text } »
history-deliver-work = { $who } a livré le travail de la demande { $subject }
history-deliver-work-said = { $who } a livré le travail de la demande { $subject } : « { $text } »
history-reassign-work-holder = { $who } a réattribué la demande de travail { $subject } : { $before } → { $after }

## Champs propres au comptoir

history-add-field = { $who } a ajouté le champ { $subject }
history-edit-field = { $who } a modifié le champ { $subject } : { $changes }
history-retire-field-retired = { $who } a retiré le champ { $subject }
history-restore-field-retired = { $who } a rétabli le champ { $subject }
history-set-template = { $who } a modifié le texte d’un courriel
history-clear-template = { $who } a rétabli le texte par défaut d’un courriel

## Orders

history-record-order = { $who } a enregistré la commande { $subject } ({ $total })
history-change-order = { $who } a modifié la commande { $subject } : { $changes }
history-change-order-bare = { $who } a changé le compte de rattachement de la commande { $subject }
history-change-order-state = { $who } a modifié le statut de la commande { $subject } : { $before } → { $after }
history-advance-order-state = { $who } a modifié le statut de la commande { $subject } : { $before } → { $after }

## Documents

history-draft-document = { $who } a préparé un brouillon de document : { $kind }, { $amount }
history-edit-document = { $who } a modifié un brouillon de document ({ $kind }) : { $changes }
history-discard-document = { $who } a supprimé un brouillon de document : { $kind }, { $amount }
history-issue-document = { $who } a émis le document { $subject } ({ $kind }, { $amount })
history-pay-document = { $who } a enregistré le règlement du document { $subject } ({ $kind }, { $amount })
history-cancel-document = { $who } a annulé le document { $subject } ({ $kind }, { $amount }) : « { $text } »
history-lines =
    { $count ->
        [one] { $count } article
        [many] { $count } d’articles
       *[other] { $count } articles
    }

## Registrations

history-register = { $who } a enregistré une inscription : { $subject }
history-approve-registration = { $who } a approuvé une inscription : { $subject }
history-decline-registration = { $who } a refusé une inscription : { $subject }
history-decline-registration-said = { $who } a refusé une inscription ({ $subject }) : « { $text } »

## Fields

field-name = { form-field-account-name }
field-language = { form-field-language }
field-country = { form-field-country }
field-address = { form-field-address }
field-notes = { form-field-notes }
field-email = { form-field-email }
field-first-name = { form-field-first-name }
field-last-name = { form-field-last-name }
field-job-title = { form-field-job-title }
field-time-zone = { form-field-time-zone }
field-full-name = { page-contact-name }
field-phone = { page-contact-phone }
field-mobile = { page-contact-mobile }
field-other = { page-contact-other }
field-services = { page-contact-services }
field-notifications = { page-contact-notifications }
field-reference = Numéro de référence client
field-data-centre = Centre de données
field-subscription = Abonnement
field-role = Rôle
field-administrator = Administrateur
field-features = Fonctions du portail
field-billing = Adresse de facturation
field-shipping = Adresse de livraison
field-group = Groupe
field-group-name = Nom du groupe
field-currency = Devise
field-choices = Choix
field-required = Obligatoire
field-default = Valeur par défaut
field-seen-by = Visible pour
field-edited-by = Modifiable par
field-position = Place dans la liste
field-dealership = Concessionnaire
field-body = Texte
field-user = Utilisateur
field-code = Code
field-company = Entreprise
field-city = Ville
field-term = Durée de l’abonnement
field-renewal = Renouvellement
field-device-name = Nom de l’appareil
field-activation = Activation
