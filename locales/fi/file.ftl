### Töiden tiedostot.

file-kind-source = Lähdetiedosto
file-kind-delivery = Toimitettu tiedosto

## Histories

history-attach-files-files = { $who } liitti työpyyntöön { $subject }: { $after }
history-detach-file-files = { $who } poisti tiedoston työpyynnöstä { $subject }: { $before }
history-sweep-files = { $who } poisti tiedostoja, joita ei ollut liitetty

## Fields

field-files = Tiedostot
