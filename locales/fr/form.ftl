### Forms: titles, sections, fields, options.

## The screens that lead to the form

screen-order-manager = Gestionnaire de commandes
screen-settings = Paramètres
screen-trade-account-setup = Configuration du compte client
screen-about = À propos

## All forms of requests

form-heading = ENVOYER FACILEMENT DES DEMANDES DE COMPTE CLIENT
form-promise = Notre équipe du Service clientèle traitera votre demande dans un délai de deux jours ouvrables.
form-submit = Soumettre
form-clear-all = Effacer tout
form-yes = Oui
form-no = Non
form-contact = Contacter le Service clientèle
form-other-country = Pour créer des comptes client dans un autre pays, contactez { $provider }.

## The type of request

request-kind-create = Créer un compte client et ajouter des utilisateurs
request-kind-modify = Modifier un compte client et des utilisateurs

## The form to create an account

form-create-title = NOUVELLE DEMANDE DE COMPTE CLIENT OU UTILISATEUR
form-create-introduction = Demandez d’ajouter un nouveau compte pour un réparateur indépendant ou ajoutez un nouvel utilisateur à un compte client existant.
form-section-account = Informations du compte client
form-section-users = Détails de l’utilisateur du compte client

## The form to modify an account

# As in the source, where it reads as if a request were modified.
form-modify-title = MODIFIER UNE DEMANDE DE COMPTE CLIENT OU UTILISATEUR
form-modify-introduction = Demander de modifier les détails d’un compte client existant ou ceux d’un utilisateur existant.

## Fields

form-field-kind = Type de requête
form-field-existing = Compte client actuel
form-field-account-name = Nom du compte
form-field-address = Adresse
form-field-postal-code = Code postal
form-field-city = Ville
form-field-region = État ou province
form-field-language = Langue
form-field-country = Pays
form-field-notes = Notes
form-field-email = Adresse électronique
form-field-first-name = Prénom
form-field-last-name = Nom
form-field-job-title = Poste
form-field-time-zone = Fuseau horaire
form-field-current-name = Nom du compte actuel
form-field-new-name = Nouveau nom du compte
form-field-modify-users = Modifier les détails de l’utilisateur
form-field-current-email = Adresse électronique actuelle
form-field-new-email = Nouvelle adresse électronique
form-field-remove-access = Supprimer l’accès à { $product }
form-field-remove-access-words = Supprimer l’accès à { $product }
