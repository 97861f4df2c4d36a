### Työpyynnöt: tilat ja vaiheet.

work-state-submitted = Lähetetty
work-state-quoting = Tarjousta valmistellaan
work-state-quoted = Tarjous annettu
work-state-accepted = Tarjous hyväksytty
work-state-in-progress = Työn alla
work-state-delivered = Toimitettu
work-state-rejected = Hylätty
work-state-declined = Tarjous hylätty
work-state-cancelled = Peruutettu
work-action-start-quoting = Aloita tarjouksen valmistelu
work-action-quote = Anna tarjous
work-action-accept = Hyväksy tarjous
work-action-decline = Hylkää tarjous
work-action-start = Aloita työ
work-action-progress = Ilmoita edistymisestä
work-action-deliver = Toimita
work-action-reject = Hylkää
work-action-cancel = Peruuta
workflow-manual = Manuaalinen tarjous
workflow-automatic = Automaattinen tarjous
workflow-none = Ei tarjousta
work-step-start-quoting = Tarjousta valmistellaan
work-step-quote-work = Tarjous annettu
work-step-accept-quote = Tarjous hyväksytty
work-step-decline-quote = Tarjous hylätty
work-step-start-work = Työ aloitettu
work-step-progress-work = Edistymisestä ilmoitettu
work-step-deliver-work = Työ toimitettu
work-step-reject-work = Työpyyntö hylätty
work-step-cancel-work = Työpyyntö peruutettu

## Fields

field-holder = Vastuuhenkilö
field-service = Palvelu
field-subject = Aihe
field-description = Kuvaus
field-retired = Poistettu käytöstä
field-amount = Tarjouksen summa
field-last-day = Tarjouksen viimeinen voimassaolopäivä
field-progress = Edistyminen
field-quantity = Määrä
field-wished-on = Toivottu päivä
field-key = Avain
field-labels = Nimet
field-workflow = Tarjous
field-unit = Yksikkö
field-prices = Hinnat
field-accounts = Tilit
field-quote-days = Tarjouksen voimassaolo (arkipäivinä)
field-needs-file = Tiedosto vaaditaan toimitettaessa
