### People: roles, job titles, contacts.

role-requester = Beställare
role-observer = Observatör
role-manager = Förvaltare
staff-role-desk-administrator = servicediskens administratör
staff-role-agent = kundtjänstmedarbetare
staff-role-dealer = återförsäljarens representant
actor-host = själva applikationen
activation-invited = Inbjuden
activation-active = Aktiv
invitation-purpose-activate = Första aktivering
invitation-purpose-confirm-email = Bekräftelse av ny adress
invitation-purpose-reset-password = Nytt lösenord
invitation-state-open = Öppen
invitation-state-expired = Utgången
invitation-state-used = Använd
invitation-state-revoked = Återkallad
user-state-active = Aktiv
user-state-suspended = Spärrad
user-state-deleted = Borttagen
user-command-suspend = spärra användaren
user-command-restore = häva spärren för användaren
user-command-delete = ta bort användaren

## What somebody may do.

action-submit-request = skicka en begäran
action-read-requests = läsa begäranden
action-start-request = börja behandla en begäran
action-ask-submitter = ställa en fråga till den som skickat en begäran
action-answer-request = besvara en fråga om en begäran
action-reject-request = avslå en begäran
action-cancel-request = återkalla en begäran
action-complete-request = slutföra en begäran
action-read-accounts = läsa kundkonton
action-create-account = skapa ett kundkonto
action-edit-account = ändra ett kundkonto
action-suspend-account = spärra ett kundkonto
action-restore-account = häva spärren för ett kundkonto
action-delete-account = ta bort ett kundkonto
action-provision = bekräfta begärda åtgärder eller rapportera att de misslyckades
action-edit-administrator = redigera ett kundkontos administratör
action-replace-administrator = byta ett kundkontos administratör
action-report-device = rapportera enheters status
action-change-subscription = ändra ett abonnemang
action-run-due = förnya de abonnemang som går ut
action-manage-groups = skapa grupper av kundkonton
action-manage-users = spärra användare, häva spärrar och ta bort användare
action-read-staff = se vilka som hör till personalen
action-manage-staff = hantera personal och återförsäljare
action-read-audit = läsa granskningsloggen
action-remind-agents = påminna kundtjänstmedarbetare om tidsfrister
action-read-changes = följa ändringar i servicedisken
action-send-mail = skicka väntande e-postmeddelanden
action-read-account-history = läsa ett kundkontos historik
action-read-contacts = se ett kundkontos kontaktpersoner
action-add-contact = lägga till en kontaktperson
action-edit-contact = ändra en kontaktpersons uppgifter
action-change-role = ändra en kontaktpersons roll
action-remove-contact = ta bort en kontaktperson
action-invite-users = bjuda in personer att aktivera sin åtkomst
action-manage-registrations = godkänna eller avslå registreringar
action-edit-profile = ändra din egen profil
action-sign-people-in = logga in personer
action-manage-services = lägga till tjänster eller ta bort dem ur utbudet
action-read-services = se tjänsterna
action-submit-work = skicka en arbetsbegäran
action-read-work = följa arbetsbegäranden
action-answer-quote = acceptera eller avböja en offert
action-cancel-work = återkalla en arbetsbegäran
action-download-work = ladda ned levererat arbete
action-quote-work = lämna en offert
action-progress-work = påbörja ett arbete och rapportera hur det fortskrider
action-deliver-work = leverera ett arbete
action-reject-work = avslå en arbetsbegäran
action-attach-files = ladda upp och bifoga filer
action-sweep-files = ta bort filer som aldrig bifogats
action-read-statistics = se statistiken över arbetsbegäranden
action-reassign-work = föra över arbetsbegäranden
action-read-orders = läsa beställningar
action-record-orders = registrera beställningar och ändra deras status
action-manage-documents = skapa utkast till dokument, utfärda dokument och ange vad som hänt med dem
action-read-reports = läsa rapporter
action-manage-fields = bestämma vilka fält konton och kontaktpersoner har
action-manage-templates = skriva servicediskens egna texter till e-postmeddelanden
action-view-invoices = se fakturor
action-view-estimates = se kostnadsförslag
action-view-contracts = se avtal
action-view-proposals = se förslag
action-use-support = använda portalens support
action-view-projects = se projekt

## Why somebody may not.

refusal-action = Du har inte behörighet att göra detta: { $action }.
refusal-not-now = Detta är inte möjligt nu: { $action }.
refusal-role = Din roll: { $role }.
refusal-contact-role = { $role } för kontot
refusal-not-activated = Din åtkomst har inte aktiverats.
refusal-user-suspended = Din åtkomst är spärrad.
refusal-account-state = Kontots status: { $state }.
refusal-contact-removed = Kontaktpersonen har tagits bort från kontot.
refusal-work-state = Arbetsbegärans status: { $state }.
refusal-not-own-work = Arbetet hör till en annan kontaktperson.
refusal-own-place = Det gäller din egen plats på kontot.
refusal-other-places = Personen är kontaktperson även på ett annat konto.
refusal-feature-off = Denna del av portalen är avstängd för ditt konto: { $feature }.
refusal-remedy-role = Behörighet att göra det har: { $who }.
refusal-remedy-submitter = Endast den som skickat begäran eller en administratör för servicedisken kan göra det.
refusal-remedy-not-activated = Öppna länken i ditt aktiveringsmeddelande eller be kundtjänst om en ny.
refusal-remedy-closed = Kontakta kundtjänst.
refusal-remedy-not-own-work = Vänd dig till den som ansvarar för arbetet eller till en förvaltare för kontot.
refusal-remedy-own-place = Vänd dig till en annan förvaltare för kontot eller till kundtjänst.
refusal-remedy-other-places = Endast personen själv eller kundtjänst kan ändra namn, e-postadress eller språk.
refusal-remedy-feature-off = Kundtjänst kan slå på den.
refusal-remedy-support-off = Kundtjänst kan slå på den. Du kan fortfarande skriva till supporten via e-post.
refusal-remedy-state = Möjliga åtgärder med denna status: { $allowed }.
refusal-remedy-account-deleted = Inget mer kan göras med ett borttaget konto. Skapa ett nytt.
refusal-remedy-contact-removed = Lägg först till personen igen.
refusal-remedy-work-closed = Den kan inte längre ändras. Skicka en ny.

## Job titles that every desk has.

job-title-body-shop-manager = Chef för karosseriverkstad
job-title-workshop-manager = Verkstadschef

## What a contact is told of.

notification-own-work = Egna arbeten
notification-all-work = Kontots alla arbeten

## The pages on which a contact is created and edited.

page-portal = Kundportal
page-contact-new = Ny kontaktperson
page-contact-create = Skapa ny kontaktperson
page-contact-section = Kontaktperson
page-contact-name = Fullständigt namn
page-contact-account = Kund
page-contact-role = Roll
page-contact-phone = Telefonnummer
page-contact-mobile = Mobilnummer

# Another way to reach the contact than email and telephone.
page-contact-other = Annan kontaktuppgift

page-contact-services = Tillåtna tjänster
page-contact-notifications = Aviseringar
page-contact-role-requester = { $requester }: ett slags projektledare hos kunden. Skickar arbetsbegäranden, får en offert och accepterar den så att arbetet börjar, följer hur arbetet fortskrider och laddar ned det som levereras. Ser statistiken över sina egna arbeten.
page-contact-role-observer = { $observer }: ser de begäranden som andra har skickat, följer hur kontots alla arbeten fortskrider, ser statistiken över dem och laddar ned det som levereras, men ändrar inget. I kundens organisation är det någon på en högre nivå som vill veta vad ett team gör utan att själv delta i arbetet.
page-contact-role-manager = { $manager }: kan göra allt som dessa kan: { $requester }, { $observer }. Kan dessutom redigera eller ta bort kundens andra kontaktpersoner, ändra deras roller och föra över en kontaktpersons arbeten till en annan.
page-contact-note-existing = En ny kontaktperson hör alltid till en befintlig kund. Kontrollera att organisationen redan finns i systemet innan du lägger till en kontaktperson.
page-contact-note-registered = Om personen redan har registrerat sig ska du inte lägga till en kontaktperson: godkänn registreringen och redigera sedan kontaktpersonen.
page-contact-note-services = De tillåtna tjänsterna kan inte anges här, så till en början är alla tillåtna. Redigera kontaktpersonen efteråt för att välja dem.
page-contact-note-person = Namn, e-postadress, språk och tidszon hör till personen och ändras på personens alla konton.
page-contact-note-removed = Kontaktpersonen har tagits bort och kan inte längre redigeras.
page-contact-note-account = Kontots status: { $state }. Det går inte längre att lägga till eller redigera kontaktpersoner.
page-contact-help-name = Personens fullständiga namn.
page-contact-help-email = Använd en giltig e-postadress som personen läser regelbundet.
page-contact-help-account = Välj en av de befintliga kunderna: när du börjar skriva ett namn får du förslag på kunder. Du kan inte skriva namnet på en ny kund.
page-contact-help-role = Vad kontaktpersonen får göra. Rollerna förklaras överst på denna sida.
page-contact-help-channels = Ange minst ett annat sätt att nå kontaktpersonen utöver e-postadressen.
page-contact-help-other = Ett annat sätt att nå kontaktpersonen, till exempel ett Skype-namn.
page-contact-help-parts = Valfritt.
page-contact-help-job-title = Valfritt. Vad personen gör hos kunden.
page-contact-help-language = Språket i meddelanden till personen. Om inget annat väljs, kontots språk.
page-contact-help-time-zone = Personens tidszon. Om inget annat väljs, kontots tidszon.
page-contact-help-services = Tjänsterna som kontaktpersonen får begära. Om ingen har valts, alla.
page-contact-help-notifications = Vad kontaktpersonen får veta via e-post.
page-contact-services-all = Just nu är alla tjänster tillåtna.
page-contact-created = Personen får ett e-postmeddelande om att aktivera sin åtkomst och kan därefter logga in i kundportalen. Den vars åtkomst redan är aktiv får bara en bekräftelse.
page-contact-saved = Ändringarna gäller genast.
page-contact-edit = Redigera kontaktpersonen
page-contact-edit-person = Redigera namn, e-postadress, språk och tidszon
page-contact-change-role = Ändra rollen
page-contact-remove = Ta bort från kontot
