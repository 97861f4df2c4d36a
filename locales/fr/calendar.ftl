### Jours ouvrables, jours fériés, délais.

# $day, $last : jours en toutes lettres (« mardi 5 mai 2026 ») ; $closure : un des motifs de fermeture et jours fériés
# ci-dessous, ou le libellé de l’hôte.
deadline-due = À traiter avant la fin du { $day }
deadline-day-submitted = { $day } : demande soumise, jour non compté
deadline-day-submitted-closed = { $day } : demande soumise un jour de fermeture ({ $closure })
deadline-day-stands-in = { $day } : tient lieu de jour de soumission
deadline-day-closed = { $day } : fermé ({ $closure })
deadline-day-waiting = { $day } : en attente d’une réponse, jour non compté
deadline-day-waiting-through = Du { $day } au { $last } : en attente d’une réponse, jours non comptés
deadline-day-counted = { $day } : jour ouvrable { $number } sur { $of }

# Le temps qui reste avant le dernier jour, ou le retard, en jours ouvrables.
time-left-today = À traiter aujourd’hui
time-left =
    { $count ->
        [one] { $count } jour ouvrable restant
        [many] { $count } de jours ouvrables restants
       *[other] { $count } jours ouvrables restants
    }
time-late-since-today = En retard
time-late =
    { $count ->
        [one] { $count } jour ouvrable de retard
        [many] { $count } de jours ouvrables de retard
       *[other] { $count } jours ouvrables de retard
    }

closure-weekend = week-end

holiday-new-year = jour de l’An
holiday-epiphany = Épiphanie
holiday-good-friday = Vendredi saint
holiday-easter-sunday = dimanche de Pâques
holiday-easter-monday = lundi de Pâques
holiday-labour-day = fête du Travail
holiday-may-day = fête du Travail
holiday-victory-day = victoire de 1945
holiday-ascension-day = Ascension
holiday-pentecost = Pentecôte
holiday-whit-monday = lundi de Pentecôte
holiday-midsummer-eve = veille de la Saint-Jean
holiday-midsummer-day = Saint-Jean
holiday-national-day = fête nationale
holiday-assumption-day = Assomption
holiday-all-saints-day = Toussaint
holiday-armistice-day = armistice de 1918
holiday-independence-day = fête de l’Indépendance
holiday-christmas-eve = veille de Noël
holiday-christmas-day = Noël
holiday-second-christmas-day = lendemain de Noël
