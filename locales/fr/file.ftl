### Fichiers des demandes de travail.

file-kind-source = Fichier source
file-kind-delivery = Fichier livré
