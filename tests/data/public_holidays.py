#!/usr/bin/env python3
"""Writes holidays-fi.csv and holidays-fr.csv, against which the rules of core/src/model/calendar are checked.

Made with holidays 0.109 from PyPI (`pip install holidays==0.109`). Each row is a day and the key of what is
celebrated on it; a day with two of them has two rows.
"""

import csv
from pathlib import Path

import holidays

KEYS = {
    "New Year's Day": "new_year",
    "Epiphany": "epiphany",
    "Good Friday": "good_friday",
    "Easter Sunday": "easter_sunday",
    "Easter Monday": "easter_monday",
    "Labor Day": "labour_day",
    "May Day": "may_day",
    "Victory Day": "victory_day",
    "Ascension Day": "ascension_day",
    "Pentecost": "pentecost",
    "Pentecost Monday": "whit_monday",
    "Midsummer Eve": "midsummer_eve",
    "Midsummer Day": "midsummer_day",
    "National Day": "national_day",
    "Assumption Day": "assumption_day",
    "All Saints' Day": "all_saints_day",
    "Armistice Day": "armistice_day",
    "Independence Day": "independence_day",
    "Christmas Eve": "christmas_eve",
    "Christmas Day": "christmas_day",
    "Second Day of Christmas": "second_christmas_day",
}

# From these years on the law has not changed: Finland moved Epiphany and Ascension Day back to their own weekdays
# in 1991, France made Whit Monday a holiday again in 2008.
FIRST = {"FI": 1991, "FR": 2008}
LAST = 2100

for country, first in FIRST.items():
    days = holidays.country_holidays(country, years=range(first, LAST + 1), language="en_US")
    rows = sorted((day.isoformat(), KEYS[name]) for day, names in days.items() for name in names.split("; "))
    path = Path(__file__).with_name(f"holidays-{country.lower()}.csv")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("day", "holiday"))
        writer.writerows(rows)
