### How the language puts figures, days and times together; figures and names come from CLDR.

# $number: figures, grouped.
format-percent = { $number } %

# $number: figures; $sign: the currency's sign. A sign of letters is parted from figures that follow it.
format-money = { $number } { $sign }
format-money-negative = −{ $number } { $sign }

# $day and $time, as a date and a time of day; by how much of the date is written.
format-moment-short = { $day } kl. { $time }
format-moment-medium = { $day } kl. { $time }
format-moment-long = { $day } kl. { $time }

# $moment: one of the above; $city: what stands for the time zone; $offset: UTC+02:00.
format-moment-zone = { $moment } ({ $city }, { $offset })

# From $first to $last: days of one month ($first is the day alone), whole dates with words, dates in figures.
format-range-in-month = { $first }–{ $last }
format-range = { $first } – { $last }
format-range-figures = { $first } – { $last }

# $day: the day alone, in front of a date of the same month.
format-first-of-month = { $day }
format-day-of-month = { $day }

relative-day-before-yesterday = i förrgår
relative-yesterday = i går
relative-today = i dag
relative-tomorrow = i morgon
relative-day-after-tomorrow = i övermorgon
relative-in-days =
    { $count ->
        [one] om { $count } dag
       *[other] om { $count } dagar
    }
relative-days-ago =
    { $count ->
        [one] för { $count } dag sedan
       *[other] för { $count } dagar sedan
    }

duration-business-days =
    { $count ->
        [one] { $count } arbetsdag
       *[other] { $count } arbetsdagar
    }
