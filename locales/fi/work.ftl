### Työpyynnöt: tilat ja vaiheet.

work-state-submitted = Lähetetty
work-state-cancelled = Peruutettu
work-action-cancel = Peruuta

## Fields

field-holder = Haltija
field-service = Palvelu
field-subject = Aihe
field-description = Kuvaus
field-retired = Poistettu valikoimasta
