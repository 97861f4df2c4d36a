"""Formats as readers see them, and what they type; goldens are in ``tests/vectors/formats.json``."""

import datetime
from decimal import Decimal
from random import Random

import pytest
from comptoir import DateStyle, InvalidError, format

LOCALES = ("en", "fi", "fr")
DAY = datetime.date(2026, 4, 30)
AT = datetime.datetime(2026, 4, 30, 8, tzinfo=datetime.UTC)


def test_a_day_has_five_styles() -> None:
    assert [format.date("fr", DAY, style) for style in DateStyle] == [
        "30/04/2026",
        "30 avr. 2026",
        "30 avril 2026",
        "jeudi 30 avril 2026",
        "30 avril",
    ]
    assert [style.value for style in DateStyle] == ["short", "medium", "long", "full", "yearless"]
    assert format.date("fi", DAY) == format.date("fi", DAY, DateStyle.FULL) == "torstai 30. huhtikuuta 2026"


def test_a_range_says_once_what_its_days_share() -> None:
    first, last = datetime.date(2026, 5, 3), datetime.date(2026, 5, 5)
    assert [format.date_range(locale, first, last) for locale in LOCALES] == [
        "3–5 May 2026",
        "3.–5. toukokuuta 2026",
        "du 3 au 5 mai 2026",
    ]
    assert format.date_range("fr", first, last, DateStyle.YEARLESS) == "du 3 au 5 mai"
    assert format.date_range("fr", first, first) == "3 mai 2026"


def test_days_are_told_from_today() -> None:
    days = [DAY + datetime.timedelta(days=days) for days in (-1, 0, 1, 5)]
    assert [format.relative_day("fi", day, DAY) for day in days] == ["eilen", "tänään", "huomenna", "5 päivän kuluttua"]
    assert [format.relative_day("fr", day, DAY) for day in days] == ["hier", "aujourd’hui", "demain", "dans 5 jours"]


def test_durations_and_zones_are_named() -> None:
    assert [format.business_days(locale, 2) for locale in LOCALES] == [
        "2 business days",
        "2 arkipäivää",
        "2 jours ouvrables",
    ]
    assert format.date_time_zone("fi", AT, "Europe/Paris") == "30.4.2026 klo 10.00 (Pariisi, UTC+02:00)"
    assert format.date_time_zone("en", AT, "Europe/Paris", "long") == "30 April 2026 at 10:00 (Paris, UTC+02:00)"


def test_numbers_are_read_as_they_are_written() -> None:
    random = Random(8)
    for _ in range(300):
        number = Decimal(random.randrange(-(10**12), 10**12)).scaleb(-random.randrange(7))
        for locale in LOCALES:
            written = format.decimal(locale, number)
            assert format.parse_decimal(locale, written) == number
            # All digits given stay: 2.50 is no 2.5.
            assert str(format.parse_decimal(locale, written)) == f"{number:f}"


def test_days_are_read_as_they_are_written() -> None:
    random = Random(8)
    first, last = datetime.date(1000, 1, 1).toordinal(), datetime.date.max.toordinal()
    for _ in range(300):
        day = datetime.date.fromordinal(random.randrange(first, last + 1))
        for locale in LOCALES:
            assert format.parse_date(locale, day.isoformat()) == day
            for style in (DateStyle.SHORT, DateStyle.MEDIUM, DateStyle.LONG, DateStyle.FULL):
                assert format.parse_date(locale, format.date(locale, day, style)) == day
    for day in (datetime.date.min, datetime.date.max):
        assert format.parse_date("fr", day.isoformat()) == day


@pytest.mark.parametrize(
    ("locale", "number", "day"),
    [("en", "2,539.75", "30/04/2026"), ("fi", "2\u00a0539,75", "30.4.2026"), ("fr", "2\u202f539,75", "30/04/2026")],
)
def test_who_types_something_else_is_shown_how(locale: str, number: str, day: str) -> None:
    with pytest.raises(InvalidError) as caught:
        format.parse_decimal(locale, "twelve")
    assert caught.value.code == "invalid_number"
    assert number in caught.value.text(locale)
    assert "twelve" not in str(caught.value)
    with pytest.raises(InvalidError) as caught:
        format.parse_date(locale, "some day")
    assert caught.value.code == "invalid_day"
    assert day in caught.value.text(locale)
