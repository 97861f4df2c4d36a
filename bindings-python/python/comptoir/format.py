"""Numbers, shares, money, days, months and times of day as the reader's language writes them, and as readers type them.

>>> from datetime import date
>>> from comptoir import format
>>> format.money("en", 253975, "EUR")
'€2,539.75'
>>> format.date("fr", date(2026, 5, 1))
'vendredi 1er mai 2026'
>>> format.date_range("fr", date(2026, 5, 3), date(2026, 5, 5)), format.business_days("fi", 2)
('du 3 au 5 mai 2026', '2 arkipäivää')
>>> format.relative_day("en", date(2026, 5, 1), date(2026, 4, 30))
'tomorrow'
>>> format.parse_decimal("fr", "2 539,75"), format.parse_date("fi", "1. toukokuuta 2026")
(Decimal('2539.75'), datetime.date(2026, 5, 1))
>>> format.month("fr", "2026-04"), format.percent("en", 875)
('avril 2026', '87.5%')
>>> format.list("fi", ["lauantai", "sunnuntai", "vappu"])
'lauantai, sunnuntai ja vappu'
"""

from comptoir._native import _format_business_days as business_days
from comptoir._native import _format_date as date
from comptoir._native import _format_date_range as date_range
from comptoir._native import _format_date_time as date_time
from comptoir._native import _format_date_time_zone as date_time_zone
from comptoir._native import _format_decimal as decimal
from comptoir._native import _format_list as list  # noqa: A004 - the core's word; nothing here needs the built-in one
from comptoir._native import _format_money as money
from comptoir._native import _format_month as month
from comptoir._native import _format_number as number
from comptoir._native import _format_parse_date as parse_date
from comptoir._native import _format_parse_decimal as parse_decimal
from comptoir._native import _format_percent as percent
from comptoir._native import _format_price as price
from comptoir._native import _format_relative_day as relative_day
from comptoir._native import _format_time as time

__all__ = [
    "business_days",
    "date",
    "date_range",
    "date_time",
    "date_time_zone",
    "decimal",
    "list",
    "money",
    "month",
    "number",
    "parse_date",
    "parse_decimal",
    "percent",
    "price",
    "relative_day",
    "time",
]
