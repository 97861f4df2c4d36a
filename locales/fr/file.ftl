### Fichiers des demandes de travail.

file-kind-source = Fichier source
file-kind-delivery = Fichier livré

## Histories

history-attach-files-files = { $who } a joint à la demande de travail { $subject } : { $after }
history-detach-file-files = { $who } a retiré un fichier de la demande de travail { $subject } : { $before }
history-sweep-files = { $who } a supprimé des fichiers jamais joints

## Fields

field-files = Fichiers
