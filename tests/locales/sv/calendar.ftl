### Business days, holidays, deadlines.

# $day, $last: days, written long ("Tuesday 5 May 2026"); $closure: one of the closures and holidays below, or a
# host’s own label.
deadline-due = Ska vara klar senast { $day }
deadline-day-submitted = { $day }: begäran skickad, räknas inte
deadline-day-submitted-closed = { $day }: begäran skickad på en stängd dag ({ $closure })
deadline-day-stands-in = { $day }: räknas som den dag då begäran skickades
deadline-day-closed = { $day }: stängt ({ $closure })
deadline-day-waiting = { $day }: väntar på svar, räknas inte
deadline-day-waiting-through = { $day } – { $last }: väntar på svar, räknas inte
deadline-day-counted = { $day }: arbetsdag { $number } av { $of }

# How far away the deadline is: business days before the last day, or since.
time-left-today = Ska vara klar i dag
time-left =
    { $count ->
        [one] { $count } arbetsdag kvar
       *[other] { $count } arbetsdagar kvar
    }
time-late-since-today = Försenad
time-late =
    { $count ->
        [one] { $count } arbetsdag försenad
       *[other] { $count } arbetsdagar försenad
    }

closure-weekend = veckoslut

holiday-new-year = nyårsdagen
holiday-epiphany = trettondagen
holiday-good-friday = långfredagen
holiday-easter-sunday = påskdagen
holiday-easter-monday = annandag påsk
holiday-labour-day = första maj
holiday-may-day = första maj
holiday-victory-day = segerdagen i Europa
holiday-ascension-day = Kristi himmelsfärdsdag
holiday-pentecost = pingstdagen
holiday-whit-monday = annandag pingst
holiday-midsummer-eve = midsommarafton
holiday-midsummer-day = midsommardagen
holiday-national-day = Frankrikes nationaldag
holiday-assumption-day = Jungfru Marie himmelsfärd
holiday-all-saints-day = alla helgons dag
holiday-armistice-day = vapenstilleståndsdagen
holiday-independence-day = självständighetsdagen
holiday-christmas-eve = julafton
holiday-christmas-day = juldagen
holiday-second-christmas-day = annandag jul
