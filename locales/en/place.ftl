### Addresses, countries, time zones, data centers.

# Which data center serves a country, and why. $centre: the desk's own name, never inflected; $distance: whole kilometres;
# $reason: one of those below.
centre-choice = { $country }: data center { $centre }, { $distance } km away ({ $reason }).
centre-choice-runner-up = The nearest of the others is { $centre }, { $distance } km away.
centre-reason-table = set for this country
centre-reason-nearest = the nearest
centre-reason-only = the only one
centre-reason-kept = kept from before
