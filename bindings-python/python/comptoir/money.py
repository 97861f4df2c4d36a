"""Amounts of money and prices of one, as drafts write them and as views tell them.

Drafts take decimals (a ``Decimal``, or text such as ``1234.50``), views tell minor units (cents) and the currency, a
code of ISO 4217; ``format.money`` and ``format.price`` write them for people. No amount is ever a float.

>>> from comptoir import format, money
>>> money.minor("1234.50", "EUR"), money.decimal(123450, "EUR"), money.minor("1234", "JPY")
(123450, '1234.50', 1234)
>>> money.times("0.085", 1000, "EUR")
8500
>>> format.money("en", 8500, "EUR"), format.price("en", "0.085", "EUR")
('€85.00', '€0.085')
"""

from comptoir._native import _money_decimal as decimal
from comptoir._native import _money_minor as minor
from comptoir._native import _money_times as times

__all__ = ["decimal", "minor", "times"]
