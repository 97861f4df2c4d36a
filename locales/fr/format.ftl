### How the language puts figures, days and times together; figures and names come from CLDR.

# $number: figures, grouped.
format-percent = { $number } %

# $number: figures; $sign: the currency's sign. A sign of letters is parted from figures that follow it.
format-money = { $number } { $sign }
format-money-negative = -{ $number } { $sign }

# $day and $time, as a date and a time of day; by how much of the date is written.
format-moment-short = { $day } { $time }
format-moment-medium = { $day }, { $time }
format-moment-long = { $day } à { $time }

# $moment: one of the above; $city: what stands for the time zone; $offset: UTC+02:00.
format-moment-zone = { $moment } ({ $city }, { $offset })

# From $first to $last: days of one month ($first is the day alone), whole dates with words, dates in figures.
format-range-in-month = du { $first } au { $last }
format-range = du { $first } au { $last }
format-range-figures = du { $first } au { $last }

# $day: the day alone, in front of a date of the same month.
format-first-of-month = { $day }er
format-day-of-month = { $day }

relative-day-before-yesterday = avant-hier
relative-yesterday = hier
relative-today = aujourd’hui
relative-tomorrow = demain
relative-day-after-tomorrow = après-demain
relative-in-days =
    { $count ->
        [one] dans { $count } jour
        [many] dans { $count } de jours
       *[other] dans { $count } jours
    }
relative-days-ago =
    { $count ->
        [one] il y a { $count } jour
        [many] il y a { $count } de jours
       *[other] il y a { $count } jours
    }

duration-business-days =
    { $count ->
        [one] { $count } jour ouvrable
        [many] { $count } de jours ouvrables
       *[other] { $count } jours ouvrables
    }
