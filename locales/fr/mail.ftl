### Mails: mail-<template>-subject, mail-<template>-body.

mail-greeting = Bonjour { $name },
mail-closing =
    Cordialement,
    { $provider }
mail-link-activate = Activer votre accès
mail-link-reset-password = Choisir un nouveau mot de passe
mail-link-portal = Ouvrir le portail clients
mail-note = Remarque :
mail-reason = Motif :
mail-activation-until = Ce lien ne peut servir qu’une seule fois. Il est valable jusqu’au { $until }.
mail-activate-subject = Activez votre accès à { $product }
mail-activate-body = { $provider } vous a donné accès au compte client { $account }. Pour commencer à utiliser { $product }, activez votre accès.
mail-welcome-subject = Bienvenue chez { $provider }
mail-welcome-body =
    Bonjour { $person },

    Bienvenue chez { $provider }. Votre compte client { $account } pour { $product } est ouvert, et vous en assurez l’administration. Une fois votre accès activé, vous pourrez vous connecter à l’espace clients :
    { $portal }

    Cordialement,
    { $provider }
mail-sample-person = Camille Dupont
mail-sample-account = Garage Dupont
mail-activate-staff-subject = Activez votre accès au comptoir : { $provider }
mail-activate-staff-body = { $provider } vous a donné accès à son comptoir pour { $product }. Pour commencer, activez votre accès.
mail-account-added-subject = Vous avez désormais accès au compte client { $account }
mail-account-added-body = { $provider } vous a donné accès au compte client { $account }. Vous le trouverez en vous connectant ; si votre accès n’est pas encore activé, activez-le d’abord à l’aide du lien qui vous a été envoyé.
mail-staff-added-subject = Vous avez désormais accès au comptoir : { $provider }
mail-staff-added-body = { $provider } vous a donné accès à son comptoir pour { $product }. Vous le trouverez en vous connectant ; si votre accès n’est pas encore activé, activez-le d’abord à l’aide du lien qui vous a été envoyé.
mail-request-submitted-subject = Demande { $code } : bien reçue
mail-request-submitted-body = Nous avons bien reçu votre demande concernant le compte client { $account }. Notre équipe du Service clientèle la traitera au plus tard le { $day }.
mail-request-due-subject = Demande { $code } : à traiter avant la fin du { $day }
mail-request-due-body = La demande concernant le compte client { $account } est à traiter avant la fin du { $day }. Elle est toujours ouverte.
mail-request-question-subject = Demande { $code } : une question pour vous
mail-request-question-body = Le Service clientèle a une question au sujet de votre demande concernant le compte client { $account }. Le délai est suspendu jusqu’à votre réponse.
mail-request-answered-subject = Demande { $code } : réponse reçue
mail-request-answered-body = La question au sujet de la demande concernant le compte client { $account } a reçu une réponse :
mail-request-rejected-subject = Demande { $code } : rejetée
mail-request-rejected-body = Le Service clientèle a rejeté votre demande concernant le compte client { $account }, pour la raison suivante :
mail-request-cancelled-subject = Demande { $code } : annulée
mail-request-cancelled-body = La demande concernant le compte client { $account } a été annulée. Vous n’avez plus rien à faire.
mail-request-completed-subject = Demande { $code } : terminée
mail-request-completed-body = Le compte client { $account } est ouvert. Ses utilisateurs ont reçu un courriel.
mail-request-users-added-subject = Demande { $code } : terminée
mail-request-users-added-body = Les utilisateurs ont été ajoutés au compte client { $account }. Ils ont reçu un courriel.
mail-request-modified-subject = Demande { $code } : terminée
mail-request-modified-body = Les modifications concernant le compte client { $account } ont été effectuées.
mail-work-submitted-subject = Demande de travail { $code } : bien reçue
mail-work-submitted-body = Une demande de travail a été soumise pour le compte client { $account } : « { $title } ».
mail-work-cancelled-subject = Demande de travail { $code } : annulée
mail-work-cancelled-body = La demande de travail « { $title } » pour le compte client { $account } a été annulée.
mail-work-quoting-subject = Demande de travail { $code } : devis en préparation
mail-work-quoting-body = { $provider } prépare un devis pour la demande de travail « { $title } » du compte client { $account }.
mail-work-quoted-subject =
    { $which ->
        [first] Demande de travail { $code } : devis de { $amount }
       *[next] Demande de travail { $code } : nouveau devis de { $amount }
    }
mail-work-quoted-body =
    { $which ->
        [first] Un devis de { $amount } a été établi pour la demande de travail « { $title } » du compte client { $account }. Il peut être accepté jusqu’au { $day } inclus.
       *[next] Un nouveau devis de { $amount } a été établi pour la demande de travail « { $title } » du compte client { $account }. Il remplace le précédent et peut être accepté jusqu’au { $day } inclus.
    }
mail-work-accepted-subject = Demande de travail { $code } : devis accepté
mail-work-accepted-body = Le devis de { $amount } pour la demande de travail « { $title } » du compte client { $account } a été accepté.
mail-work-declined-subject = Demande de travail { $code } : devis refusé
mail-work-declined-body = Le devis de { $amount } pour la demande de travail « { $title } » du compte client { $account } a été refusé.
mail-work-rejected-subject = Demande de travail { $code } : rejetée
mail-work-rejected-body = La demande de travail « { $title } » du compte client { $account } a été rejetée, pour la raison suivante :
mail-work-started-subject = Demande de travail { $code } : travail commencé
mail-work-started-body = Le travail demandé, « { $title } », pour le compte client { $account } a commencé.
mail-work-progress-subject = Demande de travail { $code } : réalisée à { $percent }
mail-work-progress-body = La demande de travail « { $title } » du compte client { $account } est réalisée à { $percent }.
mail-work-delivered-subject = Demande de travail { $code } : livrée
mail-work-delivered-body =
    { $files ->
        [0] Le travail demandé, « { $title } », pour le compte client { $account } a été livré.
        [one] Le travail demandé, « { $title } », pour le compte client { $account } a été livré. Un fichier est à votre disposition dans le portail clients.
        [many] Le travail demandé, « { $title } », pour le compte client { $account } a été livré. { $files } de fichiers sont à votre disposition dans le portail clients.
       *[other] Le travail demandé, « { $title } », pour le compte client { $account } a été livré. { $files } fichiers sont à votre disposition dans le portail clients.
    }
mail-work-reassigned-subject =
    { $count ->
        [one] Une demande de travail vous a été attribuée
        [many] { $count } de demandes de travail vous ont été attribuées
       *[other] { $count } demandes de travail vous ont été attribuées
    }
mail-work-reassigned-body =
    { $count ->
        [one] Une demande de travail pour le compte client { $account } vous a été attribuée. Elle fait désormais partie de votre propre travail :
        [many] { $count } de demandes de travail pour le compte client { $account } vous ont été attribuées. Elles font désormais partie de votre propre travail :
       *[other] { $count } demandes de travail pour le compte client { $account } vous ont été attribuées. Elles font désormais partie de votre propre travail :
    }
mail-confirm-email-subject = Confirmez votre adresse électronique pour { $product }
mail-confirm-email-body = L’adresse électronique associée à votre accès à { $product } ({ $provider }) a été remplacée par celle-ci. Pour continuer à utiliser { $product }, activez de nouveau votre accès.
mail-email-changed-subject = Votre adresse électronique pour { $product } a été modifiée
mail-email-changed-body = L’adresse électronique associée à votre accès à { $product } a été modifiée. Vous ne pouvez plus vous connecter avec l’adresse à laquelle vous recevez ce message. Si vous ne vous attendiez pas à cette modification, contactez { $provider }.
mail-administrator-named-subject = Vous administrez désormais le compte client { $account }
mail-administrator-named-body = { $provider } vous a confié l’administration du compte client { $account }.
mail-account-failed-subject = Compte client { $account } : opération non exécutée
mail-account-failed-body = L’opération demandée pour le compte client { $account } n’a pas pu être exécutée, pour la raison suivante :
mail-renewal-ahead-subject = Votre abonnement à { $product } sera renouvelé le { $day }
mail-renewal-ahead-body = L’abonnement du compte client { $account } sera renouvelé le { $day } (durée : { $term }).
mail-end-ahead-subject = Votre abonnement à { $product } prend fin le { $day }
mail-end-ahead-body = L’abonnement du compte client { $account } prend fin le { $day } et ne sera pas renouvelé.
mail-subscription-renewed-subject = Votre abonnement à { $product } a été renouvelé
mail-subscription-renewed-body = L’abonnement du compte client { $account } a été renouvelé : { $period } (durée : { $term }).
mail-subscription-ended-subject = Votre abonnement à { $product } a pris fin
mail-subscription-ended-body = L’abonnement du compte client { $account } a pris fin le { $day } et n’a pas été renouvelé. Pour vous réabonner, contactez { $provider }.
mail-reset-password-subject = Choisissez un nouveau mot de passe pour { $product }
mail-reset-password-body = Un nouveau mot de passe pour { $product } a été demandé à { $provider } pour votre accès. Si vous n’êtes pas à l’origine de cette demande, ignorez ce message : votre mot de passe reste inchangé.
mail-already-registered-subject = Vous avez déjà accès à { $product }
mail-already-registered-body = Une inscription à { $product } chez { $provider } a été faite avec cette adresse électronique. Vous avez déjà un accès : connectez-vous ou, si vous avez oublié votre mot de passe, demandez-en un nouveau. Si vous n’êtes pas à l’origine de cette inscription, ignorez ce message.
mail-registration-received-subject = Nouvelle inscription : { $company }
mail-registration-received-body = Une inscription attend d’être approuvée : { $name } ({ $email }). Entreprise indiquée : { $company }. Personne n’a encore confirmé cette adresse électronique.
