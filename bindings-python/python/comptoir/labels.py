"""Words and names in the reader's language: English, Finnish, French, and what the host installs; else English.

>>> from comptoir import labels
>>> labels.message("fr", "problems-found", {"count": 3})
'3 problèmes'
>>> labels.country_name("fi", "FR"), labels.city_name("fi", "Europe/Paris")
('Ranska', 'Pariisi')
>>> labels.negotiate(["sv", "fr-CA", "fi"])
'fr'
>>> labels.negotiate_header("fr-CA, fi;q=0.8, *;q=0.1")
'fr'
>>> labels.Catalog().add("fr", "portal.ftl", "yes = Volontiers").install()
>>> labels.message("fr-CA", "yes")
'Volontiers'
>>> labels.uninstall()
>>> labels.message("fr-CA", "yes")
'Oui'
"""

from comptoir._native import Arg, Catalog, Flaw, LabelKey, LabelVariable, ZoneOption
from comptoir._native import _label_available as available
from comptoir._native import _label_capitalized as capitalized
from comptoir._native import _label_city_name as city_name
from comptoir._native import _label_compare as compare
from comptoir._native import _label_country_name as country_name
from comptoir._native import _label_has as has
from comptoir._native import _label_keys as keys
from comptoir._native import _label_language_name as language_name
from comptoir._native import _label_locales as locales
from comptoir._native import _label_message as message
from comptoir._native import _label_negotiate as negotiate
from comptoir._native import _label_negotiate_header as negotiate_header
from comptoir._native import _label_uninstall as uninstall
from comptoir._native import _label_zone_label as zone_label
from comptoir._native import _label_zone_options as zone_options

__all__ = [
    "Arg",
    "Catalog",
    "Flaw",
    "LabelKey",
    "LabelVariable",
    "ZoneOption",
    "available",
    "capitalized",
    "city_name",
    "compare",
    "country_name",
    "has",
    "keys",
    "language_name",
    "locales",
    "message",
    "negotiate",
    "negotiate_header",
    "uninstall",
    "zone_label",
    "zone_options",
]
