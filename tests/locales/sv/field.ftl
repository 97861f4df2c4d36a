### Fields that a desk adds to accounts and contacts.

## What they are added to

field-subject-account = Kundkonto
field-subject-contact = Kontaktperson

## What they hold

field-kind-text = Text
field-kind-number = Tal
field-kind-date = Datum
field-kind-choice = Val
field-kind-yes-no = Ja eller nej

## Whom they are for

field-audience-desk = Endast kundtjänst
field-audience-staff = Kundtjänst och återförsäljare
field-audience-everyone = Alla, även kontaktpersoner
