### Les pages de saisie d’un client, et ce qui sert à travailler avec lui.

## La page « Nouveau client » et l’insertion rapide

page-client-new = Nouveau client
page-client-quick = Insertion rapide
page-client-section = Détails du client
page-client-permissions = Autorisations
page-client-billing = Facturation et expédition
page-client-advanced = Options avancées
page-client-administrator = Administrateur du client
page-client-groups = Groupes
page-client-currency = Devise
page-client-copy = Copier l’adresse de facturation
page-client-welcome = Envoyer un courriel de bienvenue
page-client-saved = Dès que l’administrateur aura activé son accès, votre client pourra se connecter à l’espace clients : { $portal }
page-client-quick-saved = Tout le reste prend les valeurs par défaut du comptoir. Vous pourrez le compléter sur la page du compte.
page-client-help-quick = Le nom suffit.
page-client-help-dealership = Le concessionnaire qui s’occupe du client. Ses représentants voient le compte.
page-client-help-features = Ce que le client peut faire sur le portail clients. Si le support est désactivé, par exemple, le client ne peut pas l’utiliser sur le portail ; le support par courriel n’est pas concerné. Tant que rien n’est modifié ici, c’est le comptoir qui décide.
page-client-help-billing = Utilisée pour les factures et les estimations.
page-client-help-shipping = Si l’adresse de livraison diffère de l’adresse de facturation, indiquez-la ici. Elle est reprise automatiquement dans chaque nouvelle facture.
page-client-help-copy = L’adresse de facturation au moment de l’enregistrement. Si elle change ensuite, celle-ci ne change pas.
page-client-help-groups = Classez le client dans des groupes : les rapports par groupe montrent quels groupes de clients sont les plus intéressants.
page-client-help-currency = La devise des devis, des commandes et des documents du client. Sauf indication contraire, celle du comptoir : { $currency }.
page-client-important-currency = Dès qu’il existe une commande ou un document, la devise ne peut plus être modifiée.
page-client-currency-fixed = Il existe déjà une commande ou un document : la devise reste { $currency }.
page-client-help-language = La langue du portail clients et des messages pour les contacts du client qui n’en ont pas choisi d’autre, et la langue des documents du client.
page-client-help-administrator = La personne responsable du compte. Si elle est déjà connue, son adresse électronique suffit.
page-client-help-welcome = L’administrateur le reçoit en plus du courriel d’activation. Il contient l’adresse du portail clients.

## À quelle adresse vont les factures et les livraisons

same-as-account = Identique à l’adresse du compte
same-as-billing = Identique à l’adresse de facturation
same-as-own = Une autre adresse

## Paramètres du comptoir

setting-documents-in-customer-language = Produire les documents PDF du client à partir de la zone d’administration dans la langue du client
setting-welcome = { page-client-welcome }
