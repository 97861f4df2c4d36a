### People who register on their own, and the page on which they do.

registration-state-awaiting = Väntar på godkännande
registration-state-approved = Godkänd
registration-state-declined = Avslagen

page-registration-title = Registrering
page-registration-section = Dina uppgifter
page-registration-send = Registrera dig
page-registration-sent = Vi har tagit emot din registrering. Du får ett e-postmeddelande när den har godkänts.
page-registration-company = Företag
page-registration-help-company = Namnet på företaget du arbetar för, så som { $provider } känner till det.
page-registration-help-other = Ett annat sätt att nå dig, till exempel ett Skype-namn.
page-registration-message = Meddelande
page-registration-note-approval = { $provider } granskar varje registrering. När din har godkänts får du ett e-postmeddelande med en länk för att aktivera din åtkomst.
page-registration-note-channels = Ange minst ett annat sätt att nå dig utöver e-postadressen.
