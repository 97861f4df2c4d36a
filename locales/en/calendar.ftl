### Business days, holidays, deadlines.

# $day, $last: days, written long ("Tuesday 5 May 2026"); $closure: one of the closures and holidays below, or a
# host’s own label.
deadline-due = Due by the end of { $day }
deadline-day-submitted = { $day }: request submitted, not counted
deadline-day-submitted-closed = { $day }: request submitted on a closed day ({ $closure })
deadline-day-stands-in = { $day }: counts as the day of submission
deadline-day-closed = { $day }: closed ({ $closure })
deadline-day-waiting = { $day }: waiting for an answer, not counted
deadline-day-waiting-through = { $day } to { $last }: waiting for an answer, not counted
deadline-day-counted = { $day }: business day { $number } of { $of }

# How far away the deadline is: business days before the last day, or since.
time-left-today = Due today
time-left =
    { $count ->
        [one] { $count } business day left
       *[other] { $count } business days left
    }
time-late-since-today = Overdue
time-late =
    { $count ->
        [one] { $count } business day late
       *[other] { $count } business days late
    }

closure-weekend = weekend

holiday-new-year = New Year’s Day
holiday-epiphany = Epiphany
holiday-good-friday = Good Friday
holiday-easter-sunday = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-labour-day = Labour Day
holiday-may-day = May Day
holiday-victory-day = Victory in Europe Day
holiday-ascension-day = Ascension Day
holiday-pentecost = Pentecost
holiday-whit-monday = Whit Monday
holiday-midsummer-eve = Midsummer Eve
holiday-midsummer-day = Midsummer Day
holiday-national-day = Bastille Day
holiday-assumption-day = Assumption Day
holiday-all-saints-day = All Saints’ Day
holiday-armistice-day = Armistice Day
holiday-independence-day = Independence Day
holiday-christmas-eve = Christmas Eve
holiday-christmas-day = Christmas Day
holiday-second-christmas-day = Boxing Day
