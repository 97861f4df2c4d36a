### Mails: mail-<template>-subject, mail-<template>-body.

mail-greeting = Hej { $name }!
mail-closing =
    Med vänlig hälsning
    { $provider }
mail-link-activate = Aktivera din åtkomst
mail-link-reset-password = Välj ett nytt lösenord
mail-link-portal = Öppna kundportalen
mail-note = Kommentar:
mail-reason = Motivering:
mail-activation-until = Länken kan användas en gång och gäller till { $until }.
mail-activate-subject = Aktivera din åtkomst till { $product }
mail-activate-body = { $provider } har lagt till dig på kundkontot { $account }. Aktivera din åtkomst till { $product } för att komma i gång.
mail-welcome-subject = Välkommen till { $provider }
mail-welcome-body =
    Hej { $person }!

    Välkommen till { $provider }. Ditt kundkonto { $account } för { $product } är öppet och du är dess administratör. När din åtkomst är aktiverad kan du logga in på kundområdet:
    { $portal }

    Med vänlig hälsning
    { $provider }
mail-sample-person = Anna Lindqvist
mail-sample-account = Lindqvists bilverkstad
mail-activate-staff-subject = Aktivera din åtkomst till servicedisken: { $provider }
mail-activate-staff-body = { $provider } har lagt till dig i sin servicedisk för { $product }. Aktivera din åtkomst för att komma i gång.
mail-account-added-subject = Du har nu åtkomst till kundkontot { $account }
mail-account-added-body = { $provider } har lagt till dig på kundkontot { $account }. Du hittar det när du loggar in. Om du inte har aktiverat din åtkomst än gör du först det med länken som du har fått.
mail-staff-added-subject = Du har lagts till i servicedisken: { $provider }
mail-staff-added-body = { $provider } har lagt till dig i sin servicedisk för { $product }. Du hittar den när du loggar in. Om du inte har aktiverat din åtkomst än gör du först det med länken som du har fått.
mail-request-submitted-subject = Begäran { $code }: mottagen
mail-request-submitted-body = Vi har tagit emot din begäran som gäller kundkontot { $account }. Vår kundtjänst behandlar den senast { $day }.
mail-request-due-subject = Begäran { $code }: ska vara klar senast { $day }
mail-request-due-body = Den begäran som gäller kundkontot { $account } ska vara klar senast { $day } och är fortfarande öppen.
mail-request-question-subject = Begäran { $code }: en fråga till dig
mail-request-question-body = Kundtjänst har en fråga om din begäran som gäller kundkontot { $account }. Tidsfristen löper inte förrän du svarar.
mail-request-answered-subject = Begäran { $code }: besvarad
mail-request-answered-body = Frågan om den begäran som gäller kundkontot { $account } har besvarats:
mail-request-rejected-subject = Begäran { $code }: avslagen
mail-request-rejected-body = Kundtjänst har avslagit din begäran som gäller kundkontot { $account }, med följande motivering:
mail-request-cancelled-subject = Begäran { $code }: återkallad
mail-request-cancelled-body = Den begäran som gäller kundkontot { $account } har återkallats. Du behöver inte göra något.
mail-request-completed-subject = Begäran { $code }: slutförd
mail-request-completed-body = Kundkontot { $account } är öppet. Användarna på kontot har fått ett e-postmeddelande.
mail-request-users-added-subject = Begäran { $code }: slutförd
mail-request-users-added-body = Användarna har lagts till på kundkontot { $account } och har fått ett e-postmeddelande.
mail-request-modified-subject = Begäran { $code }: slutförd
mail-request-modified-body = Ändringarna som gäller kundkontot { $account } har gjorts.
mail-work-submitted-subject = Arbetsbegäran { $code }: mottagen
mail-work-submitted-body = En arbetsbegäran har skickats för kundkontot { $account }: ”{ $title }”.
mail-work-cancelled-subject = Arbetsbegäran { $code }: återkallad
mail-work-cancelled-body = Arbetsbegäran ”{ $title }” för kundkontot { $account } har återkallats.
mail-work-quoting-subject = Arbetsbegäran { $code }: offert förbereds
mail-work-quoting-body = { $provider } förbereder en offert för arbetsbegäran ”{ $title }” för kundkontot { $account }.
mail-work-quoted-subject =
    { $which ->
        [first] Arbetsbegäran { $code }: offert på { $amount }
       *[next] Arbetsbegäran { $code }: ny offert på { $amount }
    }
mail-work-quoted-body =
    { $which ->
        [first] En offert på { $amount } har lämnats för arbetsbegäran ”{ $title }” för kundkontot { $account }. Offerten kan accepteras till och med { $day }.
       *[next] En ny offert på { $amount } har lämnats för arbetsbegäran ”{ $title }” för kundkontot { $account }. Den ersätter den tidigare offerten och kan accepteras till och med { $day }.
    }
mail-work-accepted-subject = Arbetsbegäran { $code }: offert accepterad
mail-work-accepted-body = Offerten på { $amount } för arbetsbegäran ”{ $title }” för kundkontot { $account } har accepterats.
mail-work-declined-subject = Arbetsbegäran { $code }: offert avböjd
mail-work-declined-body = Offerten på { $amount } för arbetsbegäran ”{ $title }” för kundkontot { $account } har avböjts.
mail-work-rejected-subject = Arbetsbegäran { $code }: avslagen
mail-work-rejected-body = Arbetsbegäran ”{ $title }” för kundkontot { $account } har avslagits med följande motivering:
mail-work-started-subject = Arbetsbegäran { $code }: arbetet har börjat
mail-work-started-body = Arbetet enligt arbetsbegäran ”{ $title }” för kundkontot { $account } har börjat.
mail-work-progress-subject = Arbetsbegäran { $code }: klar till { $percent }
mail-work-progress-body = Arbetet enligt arbetsbegäran ”{ $title }” för kundkontot { $account } är klart till { $percent }.
mail-work-delivered-subject = Arbetsbegäran { $code }: levererad
mail-work-delivered-body =
    { $files ->
        [0] Arbetet enligt arbetsbegäran ”{ $title }” för kundkontot { $account } har levererats.
        [one] Arbetet enligt arbetsbegäran ”{ $title }” för kundkontot { $account } har levererats. Du hittar en fil i kundportalen.
       *[other] Arbetet enligt arbetsbegäran ”{ $title }” för kundkontot { $account } har levererats. Du hittar { $files } filer i kundportalen.
    }
mail-work-reassigned-subject =
    { $count ->
        [one] En arbetsbegäran har förts över till dig
       *[other] { $count } arbetsbegäranden har förts över till dig
    }
mail-work-reassigned-body =
    { $count ->
        [one] En arbetsbegäran för kundkontot { $account } har förts över till dig. Den hör nu till dina egna arbeten:
       *[other] { $count } arbetsbegäranden för kundkontot { $account } har förts över till dig. De hör nu till dina egna arbeten:
    }
mail-confirm-email-subject = Bekräfta din e-postadress för { $product }
mail-confirm-email-body = E-postadressen för din åtkomst till { $product } ({ $provider }) har ändrats till denna. Aktivera din åtkomst på nytt för att fortsätta använda { $product }.
mail-email-changed-subject = E-postadressen för din åtkomst till { $product } har ändrats
mail-email-changed-body = E-postadressen för din åtkomst till { $product } har ändrats. Du kan inte längre logga in med den adress som detta meddelande skickades till. Kontakta { $provider } om du inte väntade dig ändringen.
mail-administrator-named-subject = Du är nu administratör för kundkontot { $account }
mail-administrator-named-body = { $provider } har gjort dig till administratör för kundkontot { $account }.
mail-account-failed-subject = Kundkontot { $account }: åtgärden genomfördes inte
mail-account-failed-body = Åtgärden som du begärde för kundkontot { $account } kunde inte genomföras av följande orsak:
mail-renewal-ahead-subject = Ditt abonnemang på { $product } förnyas { $day }
mail-renewal-ahead-body = Abonnemanget för kundkontot { $account } förnyas { $day } (period: { $term }).
mail-end-ahead-subject = Ditt abonnemang på { $product } upphör { $day }
mail-end-ahead-body = Abonnemanget för kundkontot { $account } upphör { $day } och förnyas inte.
mail-subscription-renewed-subject = Ditt abonnemang på { $product } har förnyats
mail-subscription-renewed-body = Abonnemanget för kundkontot { $account } har förnyats: { $period } (period: { $term }).
mail-subscription-ended-subject = Ditt abonnemang på { $product } har upphört
mail-subscription-ended-body = Abonnemanget för kundkontot { $account } upphörde { $day } och har inte förnyats. Kontakta { $provider } om du vill abonnera igen.
mail-reset-password-subject = Välj ett nytt lösenord för { $product }
mail-reset-password-body = Någon, troligen du, har bett { $provider } om ett nytt lösenord för { $product }. Om det inte var du kan du bortse från detta meddelande: ditt lösenord förblir detsamma.
mail-already-registered-subject = Du har redan åtkomst till { $product }
mail-already-registered-body = Någon, troligen du, har registrerat sig hos { $provider } för { $product } med denna e-postadress. Du har redan åtkomst: logga in, eller be om ett nytt lösenord om du har glömt ditt. Om det inte var du kan du bortse från detta meddelande.
mail-registration-received-subject = Ny registrering: { $company }
mail-registration-received-body = En registrering väntar på godkännande: { $name } ({ $email }). Uppgivet företag: { $company }. Ingen har bekräftat e-postadressen än.
