"""Amounts and prices: decimals that come in, minor units that go out."""

from decimal import Decimal
from typing import Any

import pytest
from comptoir import InvalidError, format, money


@pytest.mark.parametrize(
    ("amount", "currency", "minor", "decimal"),
    [
        ("1234.50", "EUR", 123450, "1234.50"),
        ("1234.5", "EUR", 123450, "1234.50"),
        (1234, "EUR", 123400, "1234.00"),
        (Decimal("0.01"), "EUR", 1, "0.01"),
        (Decimal("1E+3"), "EUR", 100000, "1000.00"),
        ("0", "EUR", 0, "0.00"),
        ("1234", "JPY", 1234, "1234"),
        ("1.234", "TND", 1234, "1.234"),
        ("10000000000000", "EUR", 10**15, "10000000000000.00"),
    ],
)
def test_an_amount_is_read_to_its_minor_unit(
    amount: Decimal | int | str, currency: str, minor: int, decimal: str
) -> None:
    assert money.minor(amount, currency) == minor
    assert money.decimal(minor, currency) == decimal
    assert money.minor(decimal, currency) == minor


@pytest.mark.parametrize(
    ("amount", "currency", "code"),
    [
        ("", "EUR", "invalid_amount"),
        ("-1", "EUR", "invalid_amount"),
        (-1, "EUR", "invalid_amount"),
        ("1 234,50", "EUR", "invalid_amount"),
        ("1,234.50", "EUR", "invalid_amount"),
        ("\u0661", "EUR", "invalid_amount"),
        (Decimal("NaN"), "EUR", "invalid_amount"),
        (Decimal("Infinity"), "EUR", "invalid_amount"),
        (Decimal("1E+999999"), "EUR", "invalid_amount"),
        (Decimal("1E-999999"), "EUR", "invalid_amount"),
        ("1.234", "EUR", "too_precise"),
        ("1.0", "JPY", "too_precise"),
        ("10000000000000.01", "EUR", "out_of_range"),
        (2**63, "EUR", "out_of_range"),
        ("1", "FRF", "unknown_currency"),
        ("1", "eur", "unknown_currency"),
    ],
)
def test_what_is_no_amount_is_invalid(amount: Decimal | int | str, currency: str, code: str) -> None:
    with pytest.raises(InvalidError) as caught:
        money.minor(amount, currency)
    assert caught.value.code == code
    assert len({caught.value.text(locale) for locale in ("en", "fi", "fr")}) > 1 or isinstance(amount, int)


def test_a_price_of_one_is_multiplied_and_rounded_half_even() -> None:
    assert money.times("0.085", 1000, "EUR") == 8500
    assert [money.times("0.005", quantity, "EUR") for quantity in (1, 3, 5, 7)] == [0, 2, 2, 4]
    assert money.times(Decimal("0.0005"), 1, "TND") == 0
    assert money.times(12, 10**9, "EUR") == 1_200_000_000_000
    for price, quantity, code in (
        ("0", 1, "out_of_range"),
        ("0.0000001", 1, "too_precise"),
        ("1000000001", 1, "out_of_range"),
        ("x", 1, "invalid_amount"),
        ("1", -1, "out_of_range"),
        ("1000000000", 10_001, "out_of_range"),
        ("1", 2**63, "out_of_range"),
    ):
        with pytest.raises(InvalidError, match=rf"^{code}: "):
            money.times(price, quantity, "EUR")
    for minor in (-1, 10**15 + 1, 2**63):
        with pytest.raises(InvalidError, match=r"^out_of_range: "):
            money.decimal(minor, "EUR")


def test_a_price_is_written_with_its_decimals() -> None:
    assert format.price("fr", "0.085", "EUR") == "0,085\u00a0€"
    assert format.price("en", Decimal("12.500"), "EUR") == "€12.50"
    assert format.price("en", 12, "JPY") == "JP¥12"
    with pytest.raises(InvalidError, match=r"^invalid_amount: "):
        format.price("en", "0,085", "EUR")


@pytest.mark.parametrize("wrong", [1.5, True, None, b"1", object()])
def test_no_amount_is_a_float_or_a_switch(wrong: Any) -> None:
    for attempt in (
        lambda: money.minor(wrong, "EUR"),
        lambda: money.times(wrong, 1, "EUR"),
        lambda: format.price("en", wrong, "EUR"),
        lambda: format.decimal("en", wrong),
    ):
        with pytest.raises(TypeError):
            attempt()


def test_the_digits_of_a_whole_number_are_those_given() -> None:
    assert (format.decimal("en", 5), format.decimal("en", -1234), format.decimal("en", "5.0")) == ("5", "-1,234", "5.0")
    assert format.decimal("en", 2**53 + 1) == "9,007,199,254,740,993"
