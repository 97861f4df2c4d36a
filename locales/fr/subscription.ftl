### Abonnements : états, durées, renouvellements.

subscription-state-not-started = Pas encore commencé
subscription-state-running = En cours
subscription-state-ended = Terminé

# $months : de 2 à 120, jamais 12.
term-monthly = Mensuelle
term-monthly-in-sentence = mensuelle
term-annual = Annuelle
term-annual-in-sentence = annuelle
term-months =
    { $months ->
        [one] { $months } mois
        [many] { $months } de mois
       *[other] { $months } mois
    }

renewal-same = Comme la durée de l’abonnement
renewal-never = Aucun renouvellement

# $start, $last : jours (« 1er mai 2026 »), tous deux compris ; au milieu d’une phrase.
period = du { $start } au { $last }

## What a change of term does

term-change-later = Durée de l’abonnement : { $before } → { $after }, à partir du { $day }
term-change-at-once = Durée de l’abonnement : { $before } → { $after }, dès maintenant
term-change-undone = Durée de l’abonnement : { $before } ; le changement en attente est annulé
term-restarted = Durée de l’abonnement : { $after } ; l’abonnement reprend
term-unchanged = Durée de l’abonnement : { $before }, sans changement
