### Töiden tiedostot.

file-kind-source = Lähdetiedosto
file-kind-delivery = Toimitettu tiedosto
