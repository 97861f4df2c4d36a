### What happened: the histories of accounts and requests.

# $who: a person’s name or { history-host }; $before, $after and the other values: as the reader’s language writes them.
# Sentences stand in lists, without a full stop.

## Who and what

history-host = Applikationen ({ $job })
history-nothing = —
history-erased = [raderat]
history-erased-person = [raderad person]
history-change = { $field } ({ $before } → { $after })
history-other = { $who }: { $action }

## The desk and its staff

history-create-desk = { $who } skapade servicedisken { $subject }
history-add-dealership = { $who } lade till återförsäljaren { $subject } – { $city }
history-add-staff = { $who } lade till { $subject } i personalen ({ $role })
history-remove-staff = { $who } tog bort { $subject } ur personalen

## Requests

history-submit-request = { $who } skickade begäran { $subject } som gäller kundkontot { $account }
history-start-request = { $who } började behandla begäran { $subject }
history-ask-submitter = { $who } ställde en fråga om begäran { $subject }: ”{ $text }”
history-answer-request = { $who } besvarade frågan om begäran { $subject }: ”{ $text }”
history-reject-request = { $who } avslog begäran { $subject }: ”{ $text }”
history-cancel-request = { $who } återkallade begäran { $subject }
history-complete-request = { $who } slutförde begäran { $subject }
history-remind-agents = { $who } skickade en påminnelse om tidsfristen för begäran { $subject }

## Accounts

history-create-account = { $who } skapade kundkontot { $subject }
history-edit-account = { $who } ändrade kontot: { $changes }
history-edit-account-name = { $who } ändrade kontots namn: { $before } → { $after }
history-edit-account-language = { $who } ändrade kontots språk: { $before } → { $after }
history-edit-account-country = { $who } ändrade kontots land: { $before } → { $after }
history-edit-account-address = { $who } ändrade kontots adress: { $before } → { $after }
history-edit-account-notes = { $who } ändrade anteckningarna om kontot: { $before } → { $after }
history-edit-account-reference = { $who } ändrade kundens referensnummer: { $before } → { $after }
history-edit-account-administrator = { $who } bytte kontots administratör: { $before } → { $after }
history-edit-account-features = { $who } ändrade kontots portalfunktioner: { $before } → { $after }
history-features-desk = servicediskens standard
history-edit-account-billing = { $who } ändrade kontots faktureringsadress: { $before } → { $after }
history-edit-account-shipping = { $who } ändrade kontots leveransadress: { $before } → { $after }
history-edit-account-currency = { $who } ändrade kontots valuta: { $before } → { $after }
history-currency-desk = servicediskens valuta
history-features-none = inga
history-fix-currency-currency = Kontots valuta låstes genom den första beställningen eller det första dokumentet: { $after }
history-suspend-account = { $who } spärrade kontot
history-restore-account = { $who } hävde spärren för kontot
history-delete-account-state = { $who } tog bort kontot: { $before } → { $after }
history-confirm-account-state = { $who } bekräftade den begärda åtgärden: { $before } → { $after }
history-fail-account = { $who } rapporterade att den begärda åtgärden misslyckades: ”{ $text }” ({ $changes })
history-edit-account-time-zone = { $who } ändrade kontots tidszon: { $before } → { $after }
history-edit-account-data-centre = { $who } ändrade kontots datacenter: { $before } → { $after }
history-assign-group-group = { $who } lade till kontot i gruppen { $after }
history-unassign-group-group = { $who } tog bort kontot ur gruppen { $before }
history-create-group = { $who } skapade gruppen { $subject }
history-rename-group-name = { $who } bytte namn på gruppen: { $before } → { $after }
history-merge-group = { $who } slog ihop gruppen { $subject } med gruppen { $into }
history-merge-group-group = { $who } slog ihop gruppen { $before }, som kontot hörde till, med gruppen { $after }

## Subscriptions and devices

history-start-subscription = { $who } startade abonnemanget: { period } (period: { $term })
history-change-term-term = { $who } ändrade abonnemangsperioden: { $before } → { $after }, från och med { $effective }
history-change-term-at-once-term = { $who } ändrade abonnemangsperioden: { $before } → { $after }, med omedelbar verkan
history-reopen-subscription = { $who } öppnade abonnemanget på nytt; det börjar när den första enheten har registrerats (period: { $term })
history-undo-term-change = { $who } ångrade den väntande ändringen av abonnemangsperioden ({ $term })
history-change-renewal-renewal = { $who } ändrade förnyelsen av abonnemanget: { $before } → { $after }
history-renew-subscription = { $who } förnyade abonnemanget: { period } (period: { $term })
history-end-subscription = { $who } avslutade abonnemanget; det gäller inte längre från och med { $on }
history-report-device = { $who } rapporterade en ändring – { $kind } { $subject }: { $changes }
history-report-device-state = { $who } rapporterade en ny status – { $kind } { $subject }: { $before } → { $after }
history-report-device-state-first = { $who } rapporterade en ny enhet – { $kind } { $subject }: { $after }
history-report-device-device-name = { $who } rapporterade ett nytt namn – { $kind } { $subject }: { $before } → { $after }

## The people in an account

history-create-user = { $who } skapade användaren { $subject } ({ $email })
history-edit-user = { $who } ändrade uppgifterna för { $subject }: { $changes }
history-edit-user-first-name = { $who } ändrade förnamnet för { $subject }: { $before } → { $after }
history-edit-user-last-name = { $who } ändrade efternamnet för { $subject }: { $before } → { $after }
history-edit-user-full-name = { $who } ändrade det fullständiga namnet för { $subject }: { $before } → { $after }
history-edit-user-language = { $who } ändrade språket för { $subject }: { $before } → { $after }
history-edit-user-time-zone = { $who } ändrade tidszonen för { $subject }: { $before } → { $after }
history-change-email = { $who } ändrade uppgifterna för { $subject }: { $changes }
history-change-email-email = { $who } ändrade e-postadressen för { $subject }: { $before } → { $after }
history-suspend-user = { $who } spärrade användaren { $subject }
history-restore-user = { $who } hävde spärren för användaren { $subject }
history-delete-user = { $who } tog bort användaren { $subject }
history-invite-user = { $who } skickade en ny inbjudan till { $subject }
history-activate = { $subject } aktiverade sin åtkomst
history-sign-in = { $subject } loggade in
history-sign-out = { $subject } loggade ut
history-sign-out-everywhere = { $subject } loggade ut överallt
history-end-sign-ins = { $who } loggade ut { $subject } överallt
history-forgot-password = Ett nytt lösenord begärdes för { $subject }
history-reset-password = { $subject } valde ett nytt lösenord
history-change-password = { $subject } bytte lösenord
history-create-contact = { $who } lade till { $subject } på kontot ({ $role }, { $title })
history-restore-contact = { $who } lade till { $subject } på kontot igen ({ $role }, { $title })
history-edit-contact = { $who } ändrade uppgifterna för { $subject }: { $changes }
history-edit-contact-role = { $who } ändrade rollen på kontot för { $subject }: { $before } → { $after }
history-edit-contact-job-title = { $who } ändrade befattningen för { $subject }: { $before } → { $after }
history-edit-contact-phone = { $who } ändrade telefonnumret för { $subject }: { $before } → { $after }
history-edit-contact-mobile = { $who } ändrade mobilnumret för { $subject }: { $before } → { $after }
history-edit-contact-other = { $who } ändrade den andra kontaktuppgiften för { $subject }: { $before } → { $after }
history-edit-contact-services = { $who } ändrade de tillåtna tjänsterna för { $subject }: { $before } → { $after }
history-edit-contact-notifications = { $who } ändrade aviseringarna för { $subject }: { $before } → { $after }
history-all-services = alla tjänster
history-end-contact = { $who } tog bort { $subject } från kontot
history-end-contact-successor = { $who } tog bort { $subject } från kontot och gjorde { $successor } till administratör

## Work

history-add-service = { $who } lade till tjänsten { $subject }
history-edit-service = { $who } ändrade tjänsten { $subject }: { $changes }
history-retire-service-retired = { $who } tog bort tjänsten { $subject } ur utbudet
history-restore-service-retired = { $who } tog in tjänsten { $subject } i utbudet igen
history-all-accounts = alla konton
history-accounts = { $count ->
    [one] { $count } konto
   *[other] { $count } konton
}
history-submit-work = { $who } skickade arbetsbegäran { $subject }: ”{ $title }”
history-submit-work-for = { $who } skickade arbetsbegäran { $subject } för { $for }: ”{ $title }”
history-cancel-work-state = { $who } återkallade arbetsbegäran { $subject }
history-start-quoting = { $who } började förbereda en offert för arbetsbegäran { $subject }
history-quote-work = { $who } lämnade en offert på { $amount } för arbetsbegäran { $subject } (gäller till och med { $last })
history-quote-work-said = { $who } lämnade en offert på { $amount } för arbetsbegäran { $subject } (gäller till och med { $last }): ”{ $text }”
history-quote-work-automatic = En offert på { $amount } lämnades automatiskt för arbetsbegäran { $subject } (gäller till och med { $last })
history-accept-quote = { $who } accepterade offerten på { $amount } för arbetsbegäran { $subject }
history-decline-quote = { $who } avböjde offerten på { $amount } för arbetsbegäran { $subject }
history-decline-quote-said = { $who } avböjde offerten på { $amount } för arbetsbegäran { $subject }: ”{ $text }”
history-reject-work = { $who } avslog arbetsbegäran { $subject }: ”{ $text }”
history-start-work = { $who } påbörjade arbetet enligt arbetsbegäran { $subject }
history-progress-work = { $who } rapporterade att arbetsbegäran { $subject } är klar till { $percent }
history-progress-work-said = { $who } rapporterade att arbetsbegäran { $subject } är klar till { $percent }: ”{ $text }”
history-deliver-work = { $who } levererade arbetet enligt arbetsbegäran { $subject }
history-deliver-work-said = { $who } levererade arbetet enligt arbetsbegäran { $subject }: ”{ $text }”
history-reassign-work-holder = { $who } bytte ansvarig för arbetsbegäran { $subject }: { $before } → { $after }

## Fields of the desk’s own

history-add-field = { $who } lade till fältet { $subject }
history-edit-field = { $who } ändrade fältet { $subject }: { $changes }
history-retire-field-retired = { $who } tog fältet { $subject } ur bruk
history-restore-field-retired = { $who } tog fältet { $subject } i bruk igen
history-set-template = { $who } ändrade texten i ett e-postmeddelande
history-clear-template = { $who } återställde standardtexten i ett e-postmeddelande

## Orders

history-record-order = { $who } registrerade beställning { $subject } ({ $total })
history-change-order = { $who } ändrade beställning { $subject }: { $changes }
history-change-order-bare = { $who } ändrade vilket konto beställning { $subject } hör till
history-change-order-state = { $who } ändrade status för beställning { $subject }: { $before } → { $after }
history-advance-order-state = { $who } ändrade status för beställning { $subject }: { $before } → { $after }

## Documents

history-draft-document = { $who } skapade ett dokumentutkast: { $kind }, { $amount }
history-edit-document = { $who } ändrade ett dokumentutkast ({ $kind }): { $changes }
history-discard-document = { $who } tog bort ett dokumentutkast: { $kind }, { $amount }
history-issue-document = { $who } utfärdade dokument { $subject } ({ $kind }, { $amount })
history-pay-document = { $who } registrerade betalningen av dokument { $subject } ({ $kind }, { $amount })
history-cancel-document = { $who } makulerade dokument { $subject } ({ $kind }, { $amount }): ”{ $text }”
history-lines =
    { $count ->
        [one] { $count } rad
       *[other] { $count } rader
    }

## Registrations

history-register = { $who } tog emot registreringen av { $subject }
history-approve-registration = { $who } godkände registreringen av { $subject }
history-decline-registration = { $who } avslog registreringen av { $subject }
history-decline-registration-said = { $who } avslog registreringen av { $subject }: ”{ $text }”

## Fields

field-name = { form-field-account-name }
field-language = { form-field-language }
field-country = { form-field-country }
field-address = { form-field-address }
field-notes = { form-field-notes }
field-email = { form-field-email }
field-first-name = { form-field-first-name }
field-last-name = { form-field-last-name }
field-job-title = { form-field-job-title }
field-time-zone = { form-field-time-zone }
field-full-name = { page-contact-name }
field-phone = { page-contact-phone }
field-mobile = { page-contact-mobile }
field-other = { page-contact-other }
field-services = { page-contact-services }
field-notifications = { page-contact-notifications }
field-reference = Kundens referensnummer
field-data-centre = Datacenter
field-subscription = Abonnemang
field-role = Roll
field-administrator = Administratör
field-features = Portalfunktioner
field-billing = Faktureringsadress
field-shipping = Leveransadress
field-group = Grupp
field-group-name = Gruppens namn
field-currency = Valuta
field-choices = Alternativ
field-required = Obligatoriskt
field-default = Standardvärde
field-seen-by = Visas för
field-edited-by = Redigeras av
field-position = Plats i listan
field-dealership = Återförsäljare
field-body = Text
field-user = Användare
field-code = Kod
field-company = Företag
field-city = Ort
field-term = Abonnemangsperiod
field-renewal = Förnyelse
field-device-name = Enhetens namn
field-activation = Aktivering
