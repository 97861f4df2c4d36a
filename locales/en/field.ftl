### Fields that a desk adds to accounts and contacts.

## What they are added to

field-subject-account = Trade account
field-subject-contact = Contact

## What they hold

field-kind-text = Text
field-kind-number = Number
field-kind-date = Date
field-kind-choice = Choice
field-kind-yes-no = Yes or no

## Whom they are for

field-audience-desk = Customer Service only
field-audience-staff = Customer Service and dealers
field-audience-everyone = Everyone, contacts included
