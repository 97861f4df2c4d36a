### Työpyynnöt: tilat ja vaiheet.

work-state-submitted = Lähetetty
work-state-cancelled = Peruutettu
work-action-cancel = Peruuta
