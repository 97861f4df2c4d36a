### Addresses, countries, time zones, data centres.

# Quel centre de données dessert un pays, et pourquoi. $centre : le nom donné par l’hôte, invariable ; $distance : kilomètres
# entiers ; $reason : un des motifs ci-dessous.
centre-choice = { $country } : centre de données { $centre }, à { $distance } km ({ $reason }).
centre-choice-runner-up = Le plus proche des autres : { $centre }, à { $distance } km.
centre-reason-table = fixé pour ce pays
centre-reason-nearest = le plus proche
centre-reason-only = le seul
centre-reason-kept = conservé
