### Work that customers ask for: states and steps.

work-state-submitted = Skickad
work-state-quoting = Offert förbereds
work-state-quoted = Offert lämnad
work-state-accepted = Offert accepterad
work-state-in-progress = Pågår
work-state-delivered = Levererad
work-state-rejected = Avslagen
work-state-declined = Offert avböjd
work-state-cancelled = Återkallad
work-action-start-quoting = Börja förbereda en offert
work-action-quote = Lämna en offert
work-action-accept = Acceptera offerten
work-action-decline = Avböj offerten
work-action-start = Påbörja arbetet
work-action-progress = Rapportera framsteg
work-action-deliver = Leverera
work-action-reject = Avslå
work-action-cancel = Återkalla
workflow-manual = Manuell offert
workflow-automatic = Automatisk offert
workflow-none = Ingen offert
work-step-start-quoting = Offert förbereds
work-step-quote-work = Offert lämnad
work-step-accept-quote = Offert accepterad
work-step-decline-quote = Offert avböjd
work-step-start-work = Arbete påbörjat
work-step-progress-work = Framsteg rapporterat
work-step-deliver-work = Arbete levererat
work-step-reject-work = Arbetsbegäran avslagen
work-step-cancel-work = Arbetsbegäran återkallad

## Fields

field-holder = Ansvarig
field-service = Tjänst
field-subject = Ämne
field-description = Beskrivning
field-retired = Ur bruk
field-amount = Offertens belopp
field-last-day = Offertens sista giltighetsdag
field-progress = Framsteg
field-quantity = Kvantitet
field-wished-on = Önskad dag
field-key = Nyckel
field-labels = Namn
field-workflow = Offert
field-unit = Enhet
field-prices = Priser
field-accounts = Konton
field-quote-days = Offertens giltighetstid (arbetsdagar)
field-needs-file = Fil krävs vid leverans
