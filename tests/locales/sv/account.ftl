### Accounts: states and fields.

account-state-creating = Skapas
account-state-active = Aktivt
account-state-suspended = Spärrat
account-state-updating = Uppdateras
account-state-deleting = Tas bort
account-state-deleted = Borttaget
account-sort-name = Efter namn
account-sort-newest = Nyaste först

## What is done to an account.

account-command-edit = ändra kontot
account-command-suspend = spärra kontot
account-command-restore = häva spärren för kontot
account-command-delete = ta bort kontot
account-command-confirm = bekräfta den begärda åtgärden
account-command-fail = rapportera att den begärda åtgärden misslyckades
provisioning-immediate = Omedelbart
provisioning-host = Via applikationen

## Devices.

device-kind-camera = Kamera
device-state-creating = Skapas
device-state-waiting = Väntar på anslutning
device-state-registering = Registreras
device-state-enrolled = Registrerad
device-state-error = Fel
device-state-deleting = Tas bort
device-state-deleted = Borttagen

# What a desk’s devices are, unless it has a word of its own.
device-kind = Kamera

## The page on which an account is edited.

page-clients = Kunder
page-accounts = Kundkonton
page-account-title = Redigera
page-save = Spara
page-cancel = Avbryt
page-account-note-states = Endast konton med någon av dessa statusar kan redigeras: { $active }, { $suspended }.
page-account-note-sites = Kundkonton med samma administratör är driftställen som hör till en och samma kund. Varje driftställe är ändå ett eget konto: att redigera eller ta bort ett driftställe ändrar inget för de andra.
page-account-note-waiting = Kontots status: { $state }. Kontot kan redigeras när applikationen har bekräftat den åtgärd som begärts eller rapporterat att den misslyckades.
page-account-note-deleted = Kontots status: { $state }. Kontot kan inte längre redigeras.
page-account-saved = Medan ändringarna genomförs är kontots status ”{ $updating }”. Därefter får kontot den status som valts här.
page-account-modify-administrator = Redigera kundens administratör
page-account-replace-administrator = Byt kundens administratör
page-account-state = Kontots status
page-account-reference = Kundens referensnummer
page-account-term = Abonnemangsperiod
page-account-renewal = Förnyelse
page-account-help-state = Kontots nuvarande status. Välj ”{ $suspended }” för att spärra kontot eller ”{ $active }” för att ta det i bruk igen.
page-account-help-name = Kundens namn i listan över kundkonton.
page-account-help-reference = Numret som identifierar kunden i din bokföring. Det står på dina fakturor.
page-account-help-time-zone = Kundens tidszon.
page-account-help-address = Var kunden finns: gatuadress, postnummer, postort och land samt i vissa länder delstat eller provins.
page-account-help-country = Landet där kunden finns. Det avgör vilket datacenter som betjänar kontot: det närmaste.
page-account-help-term = Hur lång varje abonnemangsperiod är.
page-account-help-renewal = För hur lång tid abonnemanget förnyas när en period går ut. Om inget annat anges förnyas det för en abonnemangsperiod.
page-account-help-language = Språket i meddelanden till kunden, om inte mottagaren har valt ett annat.
page-account-help-notes = Annat som kundtjänst bör känna till.
page-account-important-country = Välj rätt land: då tar kundens data den kortaste och snabbaste vägen till { $product }.
page-account-important-term = Perioden ändras genast så länge ingen av kundens enheter ({ $device }) har denna status: { $enrolled }. Därefter träder en ändring i kraft först när den pågående perioden går ut. Om ett konto till exempel går från ett år till en månad i taget, faktureras det månadsvis först efter årsperioden.
page-account-term-later = Om du ändrar perioden nu träder ändringen i kraft { $day }.
page-account-term-pending = En ändring väntar. Ny period: { $term }, från och med { $day }.

## What of the portal is on or off for an account.

portal-feature-invoices = Fakturor
portal-feature-estimates = Kostnadsförslag
portal-feature-contracts = Avtal
portal-feature-proposals = Förslag
portal-feature-support = Support
portal-feature-projects = Projekt
