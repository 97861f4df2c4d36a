### Forms: titles, sections, fields, options.

## The screens that lead to the form

screen-order-manager = Beställningshantering
screen-settings = Inställningar
screen-trade-account-setup = Inställningar för kundkonto
screen-about = Om

## All forms of requests

form-heading = Skicka begäranden om kundkonton på ett enkelt sätt
form-promise = Vår kundtjänst behandlar din begäran inom två arbetsdagar.
form-submit = Skicka
form-clear-all = Rensa allt
form-yes = Ja
form-no = Nej
form-contact = Kontakta kundtjänst
form-other-country = Kontakta { $provider } om du vill skapa kundkonton i ett annat land.

## The type of request

request-kind-create = Skapa ett kundkonto och lägg till användare
request-kind-modify = Ändra ett kundkonto och användare

## The form to create an account

form-create-title = Begäran om nytt kundkonto eller ny användare
form-create-introduction = Begär ett nytt konto för en fristående verkstad eller en ny användare på ett befintligt kundkonto.
form-section-account = Uppgifter om kundkontot
form-section-users = Uppgifter om kundkontots användare

## The form to modify an account

form-modify-title = Begäran om ändring av kundkonto eller användare
form-modify-introduction = Begär ändring av uppgifterna för ett befintligt kundkonto eller en befintlig användare.

## Fields

form-field-kind = Typ av begäran
form-field-existing = Befintligt kundkonto
form-field-account-name = Kontots namn
form-field-address = Adress
form-field-postal-code = Postnummer
form-field-city = Postort
form-field-region = Delstat eller provins
form-field-language = Språk
form-field-country = Land
form-field-notes = Anteckningar
form-field-email = E-postadress
form-field-first-name = Förnamn
form-field-last-name = Efternamn
form-field-job-title = Befattning
form-field-time-zone = Tidszon
form-field-current-name = Kontots nuvarande namn
form-field-new-name = Kontots nya namn
form-field-modify-users = Ändra användaruppgifter
form-field-current-email = Nuvarande e-postadress
form-field-new-email = Ny e-postadress
form-field-remove-access = Ta bort åtkomsten till { $product }
form-field-remove-access-words = Ta bort åtkomsten till { $product }
