### Files that come with work.

file-kind-source = Source file
file-kind-delivery = Delivered file
