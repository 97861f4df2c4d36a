### Addresses, countries, time zones, data centers.

# Which data center serves a country, and why. $centre: the desk's own name, never inflected; $distance: whole kilometres;
# $reason: one of those below.
centre-choice = { $country }: datacenter { $centre }, { $distance } km bort ({ $reason }).
centre-choice-runner-up = Det närmaste av de andra är { $centre }, { $distance } km bort.
centre-reason-table = fastställt för detta land
centre-reason-nearest = det närmaste
centre-reason-only = det enda
centre-reason-kept = kvar sedan tidigare
