### What is wrong with a draft: problem-<code>.

## Its shape

problem-invalid-json = Detta är inte giltig JSON (rad { $line }, kolumn { $column }). Skicka ett JSON-objekt i UTF-8.
problem-too-large =
    { $max ->
        [one] Detta är för stort. Skicka högst en byte.
       *[other] Detta är för stort. Skicka högst { $max } byte.
    }
problem-too-deep =
    { $max ->
        [one] Detta är kapslat i för många nivåer. Använd högst en nivå.
       *[other] Detta är kapslat i för många nivåer. Använd högst { $max } nivåer.
    }
problem-too-many-values = Här finns för många värden. Skicka högst { $max }.
problem-unknown-member = Inget med detta namn väntas här. Använd endast: { $allowed }.
problem-duplicate-member = Detta har angetts mer än en gång. Ange det en gång.
problem-wrong-type =
    { $expected ->
        [list] Detta måste vara en lista.
        [number] Detta måste vara ett tal.
        [object] Detta måste vara ett objekt.
        [switch] Detta måste vara true eller false.
       *[text] Detta måste vara text.
    }

## Any text

problem-required = Uppgiften är obligatorisk. Fyll i den.
problem-blank = Här finns bara blanksteg. Fyll i uppgiften.
problem-too-long =
    { $max ->
        [one] Detta är för långt. Använd högst ett tecken.
       *[other] Detta är för långt. Använd högst { $max } tecken.
    }
problem-too-short =
    { $min ->
        [one] Detta är för kort. Använd minst ett tecken.
       *[other] Detta är för kort. Använd minst { $min } tecken.
    }
problem-control-characters = Här finns ett styrtecken eller en radbrytning ({ $character }). Ta bort det.
problem-invisible-characters = Här finns ett osynligt tecken ({ $character }). Ta bort det.
problem-too-few =
    { $min ->
        [one] Lägg till minst en.
       *[other] Lägg till minst { $min }.
    }
problem-too-many = Det är för många. Ange högst { $max }.
problem-duplicate = Detta är samma som nummer { $row }. Ta bort det ena av de två.

## Values

problem-unknown-option = Detta är inte ett av alternativen. Välj bland: { $allowed }.
problem-cannot-clear = Uppgiften kan ändras men inte tas bort. Utelämna den om den ska förbli som den är.
problem-no-change = Inget skulle ändras här. Ange minst ett nytt värde.
problem-users-hidden = Användare har angetts trots att detta är avstängt. Slå på det eller utelämna användarna.
problem-removal-with-changes = Det går inte att ta bort åtkomsten och ändra uppgifter samtidigt. Begär det ena eller det andra.
problem-reference-hidden = Ett ID eller referensnummer har angetts trots att detta är avstängt. Slå på det för att lägga till användare på det kontot, eller utelämna ID och referensnummer.
problem-invalid-id = Detta är inte ett ID. Kopiera det som visas tillsammans med kontot.
problem-unknown-account = Inget kundkonto motsvarar detta. Kontrollera stavningen eller välj kontot i listan.
problem-ambiguous-account = Flera kundkonton har detta namn. Ange vilket med referensnummer eller ID: { $accounts }.
problem-unknown-group = Det finns ingen grupp med detta namn eller ID. Välj en i listan eller skapa den först.
problem-unknown-contact = Ingen på kontot har denna e-postadress. Kontrollera stavningen.
problem-already-contact = Personen är redan användare på kontot och behöver inte läggas till igen.
problem-email-taken = E-postadressen tillhör någon annan. Använd en annan.
problem-email-unavailable = E-postadressen kan inte användas. Använd en annan eller kontakta kundtjänst.
problem-address-twice = Här anges både en adress och att den är samma som en annan. Ange bara det ena av de två.
problem-staff-member = Personen hör till personalen, vars uppgifter inte ändras genom en begäran. Utelämna detta.
problem-user-suspended = Personen är spärrad. Häv spärren för användaren först eller välj någon annan.
problem-reference-taken = Ett annat konto har detta referensnummer. Använd ett annat.
problem-not-asked = Begäran gäller inte detta. Utelämna det.
problem-changed-since = Detta har ändrats sedan begäran skickades. Ange vilket värde som ska gälla: det nuvarande eller det begärda.
problem-needs-successor = Personen ansvarar för kontot eller har öppna arbeten. Ange e-postadressen till den användare som tar över.
problem-invalid-successor = Endast en annan beställare eller förvaltare som finns kvar på kontot kan ta över. Ange e-postadressen till en sådan.
problem-unknown-service = Tjänsten finns inte eller erbjuds inte längre. Välj en i listan.
problem-service-not-allowed = Kontaktpersonen får inte begära denna tjänst. Välj en annan tjänst eller se till att denna blir tillåten.
problem-other-account = Kontaktpersonen hör till ett annat konto. Välj någon på samma konto.
problem-takes-no-work = Kontaktpersonen kan inte få något arbete. Välj en beställare eller förvaltare på ett öppet konto.
problem-own-work-only = Arbetet som du begär är ditt eget. Utelämna detta.
problem-unknown-work = Kontaktpersonen har inget arbete med denna kod. Kontrollera koden.
problem-work-closed = Arbetet är avslutat och stannar hos denna kontaktperson. Utelämna det.
problem-file-too-large = Filen är för stor. Välj en som är högst { $max } MB.
problem-too-many-files = Det är för många filer. Det får vara högst { $max }.
problem-wrong-hash = De byte som togs emot är inte filens: deras SHA-256 är en annan. Ladda upp filen igen.
problem-wrong-chunk =
    { $bytes ->
        [one] Nästa del av filen har en byte. Skicka exakt en.
       *[other] Nästa del av filen har { $bytes } byte. Skicka exakt så många.
    }
problem-file-incomplete = Filen har inte laddats upp till slut. Fortsätt först uppladdningen.
problem-file-attached = Filen är redan bifogad till en arbetsbegäran. Ladda upp den igen eller utelämna den.
problem-unknown-file = Du har inte laddat upp någon sådan fil. Kontrollera dess ID.
problem-file-required = Denna tjänst levereras med en fil. Bifoga minst en.
problem-progress-backwards = Arbetet är redan klart till { $percent }. Ange ett högre tal, eller samma tal med en kommentar.
problem-invalid-media-type = Detta är inte en medietyp. Skriv till exempel { $example }.
problem-invalid-digest = Detta är inte en SHA-256. Skriv dess 64 hexadecimala siffror.
problem-invalid-amount = Detta är inte ett belopp. Skriv till exempel { $example }.
problem-invalid-decimal =
    { $digits ->
        [one] Detta är inte ett tal. Skriv till exempel { $example }, utan blanksteg eller kommatecken: högst en siffra.
       *[other] Detta är inte ett tal. Skriv till exempel { $example }, utan blanksteg eller kommatecken: högst { $digits } siffror.
    }
problem-too-precise =
    { $digits ->
        [0] Beloppet är för exakt. Skriv det utan decimaler.
        [one] Beloppet är för exakt. Använd högst en decimal.
       *[other] Beloppet är för exakt. Använd högst { $digits } decimaler.
    }
problem-invalid-number =
    { $digits ->
        [0] Detta är inte ett heltal. Skriv till exempel { $example }.
        [one] Detta är inte ett tal med högst en decimal. Skriv till exempel { $example }.
       *[other] Detta är inte ett tal med högst { $digits } decimaler. Skriv till exempel { $example }.
    }
problem-unknown-currency = Ingen valuta har denna kod. Använd valutans kod på tre bokstäver, till exempel { $example }.
problem-invalid-csv = Detta är inte en tabell i CSV (rad { $line }). Spara den som CSV i UTF-8 med citattecken i par.
problem-invalid-order-code =
    Detta är inte en beställningskod. Använd högst { $max ->
        [one] en bokstav eller siffra
       *[other] { $max } bokstäver och siffror
    }, sammanfogade med bindestreck, punkter, understreck eller snedstreck. En kod som { $example } måste bestå av datum och tid i UTC följda av millisekunderna utan inledande nollor.
problem-invalid-instant = Detta är inte ett datum med klockslag. Skriv till exempel { $example }.
problem-wrong-order-state =
    { $open ->
        [no] Beställningens status ({ $state }) kan inte längre ändras. Låt den vara som den är.
       *[yes] Beställningen kan inte gå från sin nuvarande status ({ $state }) till denna. Låt den vara som den är eller välj bland: { $allowed }.
    }
problem-other-dealership = Kontot hör till en annan återförsäljare. Ange ett konto och en återförsäljare som hör ihop.
problem-other-currency = Kontots valuta är { $currency }. Ange summan i den.
problem-invalid-day = Detta är inte en dag. Skriv till exempel { $example }.
problem-unknown-field = Det finns inget sådant fält här. Använd formulärets fält.
problem-field-not-editable = Du kan se fältet men inte ändra det. Utelämna det.
problem-choice-in-use =
    { $count ->
        [one] Alternativet { $choice } kan inte tas bort: { $count } värde använder det. Behåll det eller ändra först det värdet.
       *[other] Alternativet { $choice } kan inte tas bort: { $count } värden använder det. Behåll det eller ändra först de värdena.
    }
problem-edited-wider-than-seen = Endast de som ser ett fält kan redigera det. Välj bland: { $allowed }.
problem-same-group = En grupp kan inte slås ihop med sig själv. Välj en annan grupp.
problem-in-the-past = Denna dag har passerat. Välj i dag eller en senare dag.
problem-in-the-future = Denna dag har inte kommit än. Välj i dag eller en tidigare dag.
problem-before-issue = Dokumentet utfärdades { $day }. Välj den dagen eller en senare.
problem-before-start = Perioden börjar { $day }. Välj den dagen eller en senare.
problem-unknown-document = Kontot har ingen utfärdad faktura med detta ID. Ange ID för en som det har.
problem-not-a-credit-note = Endast en kreditnota kan kreditera en faktura. Lämna detta tomt eller skapa ett utkast till en kreditnota.
problem-unknown-user = Användaren finns inte. Välj en i listan eller ange en e-postadress.
problem-named-twice = Ange personen antingen med e-postadress eller med ID, inte med båda.
problem-invalid-email = Detta är inte en e-postadress. Skriv den i formen namn@exempel.se.
problem-duplicate-email = Användare { $row } har samma e-postadress. Ange en egen adress för varje användare.
problem-duplicate-user = Detta är samma användare som användare { $row }. Ange alla ändringar för en användare på samma ställe.
problem-same-email = Användaren har redan denna e-postadress. Ange en ny eller lämna detta tomt.
problem-channel-required = Ange minst ett annat sätt att nå personen: ett telefonnummer, ett mobilnummer eller en annan kontaktuppgift.
problem-registration-awaiting = Personen har registrerat sig och väntar på godkännande. Godkänn registreringen i stället för att lägga till en kontaktperson.
problem-invalid-phone =
    Detta är inte ett telefonnummer. Använd högst { $max ->
        [one] ett tecken
       *[other] { $max } tecken
    }, varav minst { $digits ->
        [one] en siffra
       *[other] { $digits } siffror
    }. Utöver siffror tillåts endast blanksteg och dessa: { $signs }
problem-unknown-placeholder = Här finns något inom klammerparenteser som inte ersätts av ett värde, eller en ensam klammerparentes. Använd endast dessa inom klammerparenteser: { $allowed }. Dubblera klammerparentesen om du vill skriva själva tecknet.
problem-unknown-country = Inget land har denna kod. Använd landets kod på två bokstäver, till exempel { $example }.
problem-country-not-served = { form-other-country }
problem-unknown-language = Språket erbjuds inte. Välj bland: { $allowed }.
problem-unknown-time-zone = Det finns ingen tidszon med detta namn. Använd ett namn i listan, till exempel { $example }.
problem-unknown-job-title = Befattningen finns inte i listan. Välj bland: { $allowed }.
problem-invalid-postal-code =
    Detta är inte ett giltigt postnummer ({ $country }). Skriv { $digits ->
        [one] en siffra
       *[other] { $digits } siffror
    }, till exempel { $example }.
problem-invalid-key = Nyckeln kan inte användas. Välj en ledig: en liten bokstav följd av högst 49 små bokstäver, siffror eller understreck.
problem-invalid-url = Detta är inte adressen till en webbsida eller en e-postlåda. Använd en https-, http- eller mailto-adress.
problem-unknown-dealership = Det finns ingen återförsäljare med denna kod. Använd koden för en befintlig återförsäljare.
problem-dealership-not-allowed = Endast återförsäljares representanter hör till en återförsäljare. Lämna detta tomt.
problem-invalid-cursor = Denna plats i listan är inte känd. Börja med första sidan.
problem-out-of-range = Välj ett tal från { $min } till { $max }.
problem-no-data-centres = Länder har kopplats till datacenter, men det finns inget datacenter. Lägg till datacentren eller lämna denna tabell tom.
problem-same-administrator = Personen är redan administratör. Välj någon annan.
problem-user-deleted = Användaren har tagits bort. Välj någon annan eller ange personens e-postadress på nytt.
problem-not-activated = Personen har inte aktiverat sin åtkomst än. E-postadressen kan ändras när det är gjort. Om den är fel lägger du till personen på nytt med rätt adress.
problem-no-administrator = Kontot har ingen administratör. Utse först en.
problem-password-common = Många använder detta lösenord. Välj ett annat, till exempel flera ord som inte hör ihop.
problem-password-personal = Lösenordet består mest av namn och ord som har med dig att göra. Lägg till andra ord eller välj ett annat lösenord.
problem-password-not-taken = Inloggningen sker i applikationen och inget lösenord sparas här. Lämna detta tomt.
problem-wrong-password = Detta är inte det nuvarande lösenordet. Kontrollera att du skrev rätt.
problem-sum-too-large = Summan av dessa belopp är för stor för att kunna anges. Välj färre eller mindre: färre månader eller dagar, ett enda konto, färre eller mindre rader.
