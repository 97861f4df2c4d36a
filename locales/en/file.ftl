### Files that come with work.

file-kind-source = Source file
file-kind-delivery = Delivered file

## Histories

history-attach-files-files = { $who } attached to work request { $subject }: { $after }
history-detach-file-files = { $who } removed a file from work request { $subject }: { $before }
history-sweep-files = { $who } deleted files that were never attached

## Fields

field-files = Files
