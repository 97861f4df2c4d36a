"""Numbers, shares, money, days, months and times of day as the reader's language writes them.

>>> from datetime import date
>>> from comptoir import format
>>> format.money("en", 253975, "EUR")
'€2,539.75'
>>> format.date("fr", date(2026, 5, 1))
'vendredi 1er mai 2026'
>>> format.month("fr", "2026-04"), format.percent("en", 875)
('avril 2026', '87.5%')
>>> format.list("fi", ["lauantai", "sunnuntai", "vappu"])
'lauantai, sunnuntai ja vappu'
"""

from comptoir._native import _format_date as date
from comptoir._native import _format_date_time as date_time
from comptoir._native import _format_decimal as decimal
from comptoir._native import _format_list as list  # noqa: A004 - the core's word; nothing here needs the built-in one
from comptoir._native import _format_money as money
from comptoir._native import _format_month as month
from comptoir._native import _format_number as number
from comptoir._native import _format_percent as percent
from comptoir._native import _format_price as price
from comptoir._native import _format_time as time

__all__ = ["date", "date_time", "decimal", "list", "money", "month", "number", "percent", "price", "time"]
