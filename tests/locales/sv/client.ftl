### The pages on which a client is entered, and what a customer’s business is kept by.

## The new-client page and quick insert

page-client-new = Ny kund
page-client-quick = Snabbtillägg
page-client-section = Kunduppgifter
page-client-permissions = Behörigheter
page-client-billing = Fakturering och leverans
page-client-advanced = Avancerade alternativ
page-client-administrator = Kundens administratör
page-client-groups = Grupper
page-client-currency = Valuta
page-client-copy = Kopiera faktureringsadressen
page-client-welcome = Skicka ett välkomstmeddelande
page-client-saved = När administratören har aktiverat sin åtkomst kan kunden logga in på kundområdet: { $portal }
page-client-quick-saved = Allt annat följer servicediskens standardvärden. Du kan komplettera uppgifterna på kontots sida.
page-client-help-quick = Det räcker med namnet.
page-client-help-dealership = Återförsäljaren som tar hand om kunden. Återförsäljarens representanter ser kontot.
page-client-help-features = Vad kunden kan göra i kundportalen. Om till exempel support är avstängd kan kunden inte använda den där; support via e-post påverkas inte. Så länge inget ändras här gäller servicediskens inställning.
page-client-help-billing = Används på fakturor och kostnadsförslag.
page-client-help-shipping = Om varorna ska till en annan adress än fakturorna anger du den adressen här. Den tas automatiskt med på nya fakturor.
page-client-help-copy = Adressen som fakturorna går till när du sparar. Om den ändras senare förblir denna adress oförändrad.
page-client-help-groups = Sortera in kunden i grupper: rapporter per grupp visar sedan vilka kundgrupper som är mest intressanta.
page-client-help-currency = Valutan i kundens offerter, beställningar och dokument. Om inget annat anges används servicediskens valuta: { $currency }.
page-client-important-currency = När det finns en beställning eller ett dokument kan valutan inte längre ändras.
page-client-currency-fixed = Det finns redan en beställning eller ett dokument, så valutan förblir { $currency }.
page-client-help-language = Språket i kundportalen och i meddelanden till de personer hos kunden som inte har valt något annat, och språket i kundens dokument.
page-client-help-administrator = Personen som ansvarar för kontot. Om personen redan är känd räcker det med e-postadressen.
page-client-help-welcome = Administratören får det utöver meddelandet om att aktivera sin åtkomst. Där står adressen till kundportalen.

## Whose address bills and goods go to

same-as-account = Samma som kontots adress
same-as-billing = Samma som faktureringsadressen
same-as-own = En annan adress

## Settings of the desk

setting-documents-in-customer-language = Skapa kundens PDF-dokument från administrationen på kundens språk
setting-welcome = { page-client-welcome }
