### Subscriptions: states, terms, renewals.

subscription-state-not-started = Inte påbörjat
subscription-state-running = Pågår
subscription-state-ended = Upphört

# $months: 2 to 120, never 12.
term-monthly = 1 månad
term-monthly-in-sentence = 1 månad
term-annual = 1 år
term-annual-in-sentence = 1 år
term-months =
    { $months ->
        [one] { $months } månad
       *[other] { $months } månader
    }

renewal-same = Samma som abonnemangsperioden
renewal-never = Ingen förnyelse

# $start, $last: days (“1 May 2026”), both included; inside a sentence.
period = { $start } – { $last }

## What a change of term does

term-change-later = Abonnemangsperiod: { $before } → { $after }, från och med { $day }
term-change-at-once = Abonnemangsperiod: { $before } → { $after }, med omedelbar verkan
term-change-undone = Abonnemangsperiod: { $before }; den väntande ändringen är ångrad
term-restarted = Abonnemangsperiod: { $after }; abonnemanget börjar på nytt
term-unchanged = Abonnemangsperiod: { $before }; inget ändras
