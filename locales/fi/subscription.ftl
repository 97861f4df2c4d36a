### Sopimuskaudet: tilat, kestot, jatkokaudet.

subscription-state-not-started = Ei vielä alkanut
subscription-state-running = Voimassa
subscription-state-ended = Päättynyt

# $months: 2–120, ei koskaan 12.
term-monthly = Kuukausi
term-monthly-in-sentence = kuukausi
term-annual = Vuosi
term-annual-in-sentence = vuosi
term-months =
    { $months ->
        [one] { $months } kuukausi
       *[other] { $months } kuukautta
    }

renewal-same = Sama kuin sopimuskausi
renewal-never = Ei jatkokautta

# $start, $last: päivät (”1.5.2026”), molemmat mukaan lukien.
period = { $start }–{ $last }

## What a change of term does

term-change-later = Sopimuskausi: { $before } → { $after }, { $day } alkaen
term-change-at-once = Sopimuskausi: { $before } → { $after }, heti
term-change-undone = Sopimuskausi: { $before }; odottava muutos on peruutettu
term-restarted = Sopimuskausi: { $after }; sopimus alkaa uudelleen
term-unchanged = Sopimuskausi: { $before }, ei muutosta
