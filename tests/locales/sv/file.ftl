### Files that come with work.

file-kind-source = Källfil
file-kind-delivery = Levererad fil

## Histories

history-attach-files-files = { $who } bifogade till arbetsbegäran { $subject }: { $after }
history-detach-file-files = { $who } tog bort en fil från arbetsbegäran { $subject }: { $before }
history-sweep-files = { $who } tog bort filer som aldrig bifogats

## Fields

field-files = Filer
