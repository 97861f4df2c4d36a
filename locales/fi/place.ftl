### Addresses, countries, time zones, data centres.

# Mikä palvelinkeskus palvelee maata ja miksi. $centre: sille annettu nimi, ei taivu; $distance: täysiä
# kilometrejä; $reason: jokin alla olevista.
centre-choice = { $country }: palvelinkeskus { $centre }, etäisyys { $distance } km ({ $reason }).
centre-choice-runner-up = Muista palvelinkeskuksista lähin on { $centre }, etäisyys { $distance } km.
centre-reason-table = määrätty tälle maalle
centre-reason-nearest = lähin
centre-reason-only = ainoa
centre-reason-kept = säilytetty ennallaan
