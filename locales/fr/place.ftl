### Addresses, countries, time zones.
