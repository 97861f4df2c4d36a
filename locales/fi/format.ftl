### How the language puts figures, days and times together; figures and names come from CLDR.

# $number: figures, grouped.
format-percent = { $number } %

# $number: figures; $sign: the currency's sign. A sign of letters is parted from figures that follow it.
format-money = { $number } { $sign }
format-money-negative = −{ $number } { $sign }

# $day and $time, as a date and a time of day; by how much of the date is written.
format-moment-short = { $day } klo { $time }
format-moment-medium = { $day } klo { $time }
format-moment-long = { $day } klo { $time }

# $moment: one of the above; $city: what stands for the time zone; $offset: UTC+02:00.
format-moment-zone = { $moment } ({ $city }, { $offset })

# From $first to $last: days of one month ($first is the day alone), whole dates with words, dates in figures.
format-range-in-month = { $first }–{ $last }
format-range = { $first } – { $last }
format-range-figures = { $first }–{ $last }

# $day: the day alone, in front of a date of the same month.
format-first-of-month = { $day }.
format-day-of-month = { $day }.

relative-day-before-yesterday = toissapäivänä
relative-yesterday = eilen
relative-today = tänään
relative-tomorrow = huomenna
relative-day-after-tomorrow = ylihuomenna
relative-in-days =
    { $count ->
        [one] { $count } päivän kuluttua
       *[other] { $count } päivän kuluttua
    }
relative-days-ago =
    { $count ->
        [one] { $count } päivä sitten
       *[other] { $count } päivää sitten
    }

duration-business-days =
    { $count ->
        [one] { $count } arkipäivä
       *[other] { $count } arkipäivää
    }
