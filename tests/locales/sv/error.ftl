### What went wrong with a call, and what would make it work: error-<code>.

error-invalid =
    { $count ->
        [one] Det finns ett fel i det som skickades.
       *[other] Det finns { $count } fel i det som skickades.
    }
error-conflict = Uppgifterna har ändrats sedan du öppnade dem. Ändrade fält: { $changes }. Öppna dem på nytt (version { $version }) och gör om din ändring.
error-conflict-version = Detta är inte den nuvarande versionen av uppgifterna. Öppna dem på nytt (version { $version }) och gör om din ändring.
conflict-change = { $field } ({ $who }, { $at })
error-wrong-state = Begärans status: { $state }. Inte möjligt nu: { $action }. Möjliga åtgärder: { $allowed }.
error-wrong-state-closed = Begärans status: { $state }. Begäran kan inte längre ändras. Skicka en ny.
error-wrong-account-state = Kontots status: { $state }. Inte möjligt nu: { $command }. Möjliga åtgärder: { $allowed }.
error-wrong-account-state-waiting = Kontots status: { $state }. Inte möjligt nu: { $command }. Applikationen måste först bekräfta den åtgärd som begärts eller rapportera att den misslyckades. Möjliga åtgärder: { $allowed }.
error-wrong-account-state-deleted = Kontots status: { $state }. Inte möjligt: { $command }. Inget mer kan göras med ett borttaget konto. Skapa ett nytt.
error-wrong-user-state = Användarens status: { $state }. Inte möjligt nu: { $action }. Möjliga åtgärder: { $allowed }.
error-wrong-user-state-deleted = Användarens status: { $state }. Inget mer kan göras. Lägg till personen som ny användare om åtkomst behövs igen.
error-wrong-work-state = Arbetsbegärans status: { $state }. Inte möjligt nu: { $action }. Möjliga åtgärder: { $allowed }.
error-wrong-work-state-closed = Arbetsbegärans status: { $state }. Den kan inte längre ändras. Skicka en ny.
error-staff-member = Personen hör till personalen. En administratör för servicedisken måste först ta bort personen ur personalen.
error-still-administrator = Användaren är fortfarande administratör för minst ett konto. Byt först administratör för vart och ett av dessa konton.
error-unknown-desk = Servicedisken finns inte.
error-unknown-actor = Du har inte åtkomst till denna servicedisk. Be en administratör för servicedisken att lägga till dig.
error-unknown-request = Begäran finns inte.
error-unknown-account = Kundkontot finns inte.
error-unknown-user = Användaren finns inte.
error-unknown-group = Gruppen finns inte.
error-unknown-message = Meddelandet finns inte.
error-ambiguous-account = Flera konton har detta namn. Ange ID eller kundens referensnummer för det konto du menar.
error-taken-desk = Det finns redan en servicedisk med detta namn. Välj ett annat namn.
error-taken-dealership = Det finns redan en återförsäljare med denna kod. Välj en annan kod.
error-taken-staff = Personen hör redan till personalen.
error-taken-group = Det finns redan en grupp med detta namn. Välj ett annat namn.
error-account-has-devices =
    { $count ->
        [one] Kontot har fortfarande en enhet. Ta bort den först.
       *[other] Kontot har fortfarande { $count } enheter. Ta bort dem först.
    }
error-account-takes-no-devices = Kontots status: { $state }. Kontot tar inte emot enhetsrapporter nu. De tas emot när kontot är aktivt, spärrat eller håller på att uppdateras. När det håller på att tas bort tas bara rapporter om borttagna enheter emot.
error-subscription-ended = Abonnemanget har upphört. Välj en period för att starta det igen.
error-currency-fixed = Kontots valuta är { $currency } och kan inte längre ändras: det finns en beställning eller ett dokument på kontot. Skapa ett annat konto för affärer i en annan valuta.
error-nothing-pending = Ingen ändring av abonnemangsperioden väntar. Det finns inget att ångra.
error-key-reused = Nyckeln har använts för ett annat kommando. Använd en ny nyckel.
error-internal = Ett internt fel har inträffat. Rapportera det till leverantören och uppge: { $place }.

## The store.

error-store-url = Datalagrets adress går inte att tolka. Skriv sqlite:FIL eller, om PostgreSQL är inbyggt, postgres://…
error-store-missing = Filens mapp finns inte. Skapa den eller välj en annan plats.
error-store-read-only = Det går inte att skriva till filen eller dess mapp. Tillåt skrivning eller välj en annan plats.
error-store-busy = Datalagret är upptaget. Inget ändrades. Försök igen.
error-store-unavailable = Datalagret svarar inte. Inget ändrades. Försök igen senare.
error-store-full = Lagringsutrymmet är slut. Inget ändrades. Frigör utrymme och försök igen.
error-store-foreign = Filen eller databasen hör till ett annat program. Den lämnades orörd. Välj en annan.
error-store-newer = Datalagret har skrivits av en nyare version. Uppdatera applikationen för att öppna det.
error-store-outdated = Datalagrets tabeller är av en äldre version. Databasens ägare måste först migrera dem.
error-store-damaged = Filen är skadad eller är inget datalager. Den lämnades orörd. Återställ den från en säkerhetskopia.
error-store-replaced = Datalagrets fil byttes ut medan den var öppen. Inget mer skrivs till den. Öppna datalagret på nytt.
error-store-forked = Processen delades (fork) efter att datalagret hade öppnats. Öppna datalagret på nytt i denna process.
error-store-wrong-key = Datalagret skapades med en annan nyckel. Ange nyckeln som det skapades med.
error-store-superuser = Denna databasroll skulle kunna läsa alla servicediskars data. Använd en roll som inte är superanvändare och inte kringgår säkerheten på radnivå.
error-store-library-too-old = SQLite-biblioteket i programmet har ett känt fel. Uppdatera det till 3.51.3 eller senare.
error-store-constraint = Datalagret godtog inte ändringen. Inget ändrades. Rapportera det till leverantören.
error-store-row = En lagrad rad kan inte läsas. Rapportera det till leverantören.
error-store-failed = Datalagret kunde inte utföra åtgärden. Inget ändrades. Rapportera det till leverantören.
error-outcome-unknown = Anslutningen bröts medan ändringen sparades. Skicka samma sak igen med samma nyckel: den utförs bara en gång.

## Access, contacts, work.

error-unknown-contact = Kontaktpersonen finns inte.
error-unknown-staff = Medarbetaren finns inte.
error-unknown-registration = Registreringen finns inte.
error-unknown-service = Tjänsten finns inte.
error-unknown-work = Arbetsbegäran finns inte.
error-unknown-file = Filen finns inte.
error-unknown-order = Beställningen finns inte.
error-taken-order = Det finns redan en beställning med denna kod. Välj en annan kod, eller importera beställningen för att ändra den.
error-wrong-order-state = Beställningens status: { $state }. Den kan inte ändras till ”{ $next }”. Möjlig härnäst: { $allowed }.
error-wrong-order-state-closed = Beställningens status: { $state }. Den kan inte längre ändras.
error-unknown-document = Dokumentet finns inte.
error-wrong-document-state = Dokumentets status: { $state }. Inte möjligt nu: { $action }. Möjliga åtgärder: { $allowed }.
error-wrong-document-state-closed = Dokumentets status: { $state }. Inget mer kan göras med det.
error-quote-expired = Offerten kunde accepteras till och med { $day }. Begär en ny offert.
error-quote-replaced = Offerten gäller inte längre. Nu gäller offert nummer { $number }. Läs den och besvara den i stället.
error-wrong-offset =
    { $expected ->
        [one] Dessa byte hör inte hemma här: en byte av filen har tagits emot. Fortsätt därifrån.
       *[other] Dessa byte hör inte hemma här: { $expected } byte av filen har tagits emot. Fortsätt därifrån.
    }
error-files-closed = Arbetsbegärans status: { $state }. Kunden kan bifoga källfiler så länge begäran är öppen och ta bort dem tills en offert har lämnats.
error-files-closed-delivery = Arbetsbegärans status: { $state }. Leverantören kan bifoga och ta bort filer som ska levereras så länge arbetet pågår.
error-stream-failed = Filen kunde inte läsas eller skrivas till slut. Försök igen: en uppladdning fortsätter där den avbröts.
error-taken-service = Det finns redan en tjänst med denna nyckel. Välj en annan nyckel.
error-unknown-field = Fältet finns inte.
error-taken-field = Det finns redan ett fält med denna nyckel. Välj en annan nyckel.
error-open-work = Kontaktpersonen har fortfarande öppna arbeten: { $codes }. För först över dem till en annan kontaktperson på kontot.
error-open-work-more = Kontaktpersonen har fortfarande öppna arbeten: { $codes } med flera. För först över dem till en annan kontaktperson på kontot.
error-contact-removed = Kontaktpersonen har tagits bort från kontot. Lägg först till personen igen.
error-last-desk-administrator = Detta är servicediskens sista administratör. Utse först en annan.
error-already-active = Användaren har redan aktiverat sin åtkomst. Ingen inbjudan behövs.
error-invalid-token = Länken är ogiltig. Använd hela länken i det senaste e-postmeddelandet eller be om en ny.
error-expired-token = Länkens giltighetstid har gått ut. Be om en ny länk.
error-used-token = Länken har redan använts. Logga in eller be om en ny länk.
error-revoked-token = Länken gäller inte längre. Använd länken i det senaste e-postmeddelandet eller be om en ny.
error-sign-in-failed = E-postadressen eller lösenordet är fel, eller så har åtkomsten inte aktiverats. Kontrollera uppgifterna eller be om ett nytt lösenord.
error-too-many-attempts =
    För många inloggningsförsök har misslyckats. Försök igen om { $seconds ->
        [one] { $seconds } sekund
       *[other] { $seconds } sekunder
    }.
error-no-open-place = Inget av dina konton är öppet just nu. Kontakta leverantören.
error-signed-out = Du har loggats ut. Logga in igen.
error-signs-in-elsewhere = Inloggningen sker i applikationen, inte i denna servicedisk.
error-registration-off = Det går inte att registrera sig hos denna servicedisk. Kontakta leverantören för att bli tillagd.
error-registration-decided = Ett beslut om registreringen har redan fattats: { $state }.
