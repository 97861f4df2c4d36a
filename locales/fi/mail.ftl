### Mails: mail-<template>-subject, mail-<template>-body.

mail-greeting = Hei { $name }
mail-closing =
    Ystävällisin terveisin
    { $provider }
mail-link-activate = Aktivoi käyttöoikeutesi
mail-link-reset-password = Aseta uusi salasana
mail-link-portal = Avaa asiakasportaali
mail-note = Huomautus:
mail-reason = Perustelu:
mail-activation-until = Linkkiä voi käyttää kerran. Sen voimassaolo päättyy: { $until }.
mail-activate-subject = Aktivoi käyttöoikeutesi: { $product }
mail-activate-body = Sinut on lisätty liikeasiakastilin { $account } käyttäjäksi. Palveluntarjoaja on { $provider }. Aktivoi käyttöoikeutesi, niin voit ottaa palvelun { $product } käyttöön.
mail-welcome-subject = Tervetuloa asiakkaaksi: { $provider }
mail-welcome-body =
    Hei { $person }

    Tervetuloa asiakkaaksi. Palveluntarjoaja on { $provider }. Liikeasiakastili { $account } palveluun { $product } on avattu, ja olet sen pääkäyttäjä. Kun olet aktivoinut käyttöoikeutesi, voit kirjautua asiakasalueelle:
    { $portal }

    Ystävällisin terveisin
    { $provider }
mail-sample-person = Maija Virtanen
mail-sample-account = Virtasen autokorjaamo
mail-activate-staff-subject = Aktivoi käyttöoikeutesi palvelupisteeseen: { $provider }
mail-activate-staff-body = Sinut on lisätty palvelupisteen henkilöstöön. Palveluntarjoaja on { $provider } ja palvelu { $product }. Aloita aktivoimalla käyttöoikeutesi.
mail-account-added-subject = Sinulla on nyt käyttöoikeus liikeasiakastiliin: { $account }
mail-account-added-body = Sinut on lisätty liikeasiakastilin { $account } käyttäjäksi. Palveluntarjoaja on { $provider }. Näet tilin, kun kirjaudut sisään. Jos et ole vielä aktivoinut käyttöoikeuttasi, tee se ensin sinulle aiemmin lähetetyllä linkillä.
mail-staff-added-subject = Sinut on lisätty palvelupisteeseen: { $provider }
mail-staff-added-body = Sinut on lisätty palvelun { $product } palvelupisteeseen. Palveluntarjoaja on { $provider }. Näet palvelupisteen, kun kirjaudut sisään. Jos et ole vielä aktivoinut käyttöoikeuttasi, tee se ensin sinulle aiemmin lähetetyllä linkillä.
mail-request-submitted-subject = Pyyntö { $code }: vastaanotettu
mail-request-submitted-body = Olemme vastaanottaneet liikeasiakastiliä { $account } koskevan pyyntösi. Asiakaspalvelutiimimme käsittelee sen määräpäivään mennessä. Määräpäivä: { $day }.
mail-request-due-subject = Pyyntö { $code }: määräpäivä { $day }
mail-request-due-body = Liikeasiakastiliä { $account } koskeva pyyntö on vielä avoinna. Määräpäivä: { $day } (päivän loppuun mennessä).
mail-request-question-subject = Pyyntö { $code }: kysymys sinulle
mail-request-question-body = Asiakaspalvelulla on kysymys pyynnöstäsi, joka koskee liikeasiakastiliä { $account }. Määräaika ei kulu, ennen kuin vastaat.
mail-request-answered-subject = Pyyntö { $code }: vastaus saapunut
mail-request-answered-body = Kysymykseen pyynnöstä, joka koskee liikeasiakastiliä { $account }, on vastattu:
mail-request-rejected-subject = Pyyntö { $code }: hylätty
mail-request-rejected-body = Asiakaspalvelu on hylännyt pyyntösi, joka koskee liikeasiakastiliä { $account }. Perustelu:
mail-request-cancelled-subject = Pyyntö { $code }: peruutettu
mail-request-cancelled-body = Pyyntö, joka koskee liikeasiakastiliä { $account }, on peruutettu. Sinun ei tarvitse tehdä mitään.
mail-request-completed-subject = Pyyntö { $code }: valmis
mail-request-completed-body = Liikeasiakastili { $account } on avattu. Sen käyttäjille on lähetetty sähköpostiviesti.
mail-request-users-added-subject = Pyyntö { $code }: valmis
mail-request-users-added-body = Käyttäjät on lisätty liikeasiakastiliin { $account }. Heille on lähetetty sähköpostiviesti.
mail-request-modified-subject = Pyyntö { $code }: valmis
mail-request-modified-body = Liikeasiakastiliä { $account } koskevat muutokset on tehty.
mail-work-submitted-subject = Työpyyntö { $code }: vastaanotettu
mail-work-submitted-body = Liikeasiakastilille { $account } on lähetetty työpyyntö ”{ $title }”.
mail-work-cancelled-subject = Työpyyntö { $code }: peruutettu
mail-work-cancelled-body = Liikeasiakastilin { $account } työpyyntö ”{ $title }” on peruutettu.
mail-work-quoting-subject = Työpyyntö { $code }: tarjousta valmistellaan
mail-work-quoting-body = { $provider } valmistelee tarjousta liikeasiakastilin { $account } työpyynnöstä ”{ $title }”.
mail-work-quoted-subject =
    { $which ->
        [first] Työpyyntö { $code }: tarjous { $amount }
       *[next] Työpyyntö { $code }: uusi tarjous { $amount }
    }
mail-work-quoted-body =
    { $which ->
        [first] Liikeasiakastilin { $account } työpyynnöstä ”{ $title }” on annettu tarjous: { $amount }. Sen voi hyväksyä viimeistään { $day }.
       *[next] Liikeasiakastilin { $account } työpyynnöstä ”{ $title }” on annettu uusi tarjous: { $amount }. Se korvaa aiemman tarjouksen, ja sen voi hyväksyä viimeistään { $day }.
    }
mail-work-accepted-subject = Työpyyntö { $code }: tarjous hyväksytty
mail-work-accepted-body = Liikeasiakastilin { $account } työpyynnöstä ”{ $title }” annettu tarjous ({ $amount }) on hyväksytty.
mail-work-declined-subject = Työpyyntö { $code }: tarjous hylätty
mail-work-declined-body = Liikeasiakastilin { $account } työpyynnöstä ”{ $title }” annettu tarjous ({ $amount }) on hylätty.
mail-work-rejected-subject = Työpyyntö { $code }: hylätty
mail-work-rejected-body = Liikeasiakastilin { $account } työpyyntö ”{ $title }” on hylätty. Perustelu:
mail-work-started-subject = Työpyyntö { $code }: työ aloitettu
mail-work-started-body = Liikeasiakastilin { $account } työpyynnön ”{ $title }” mukainen työ on aloitettu.
mail-work-progress-subject = Työpyyntö { $code }: valmiina { $percent }
mail-work-progress-body = Liikeasiakastilin { $account } työpyynnöstä ”{ $title }” on valmiina { $percent }.
mail-work-delivered-subject = Työpyyntö { $code }: toimitettu
mail-work-delivered-body =
    { $files ->
        [0] Liikeasiakastilin { $account } työpyynnön ”{ $title }” mukainen työ on toimitettu.
        [one] Liikeasiakastilin { $account } työpyynnön ”{ $title }” mukainen työ on toimitettu. Yksi tiedosto on saatavilla asiakasportaalissa.
       *[other] Liikeasiakastilin { $account } työpyynnön ”{ $title }” mukainen työ on toimitettu. { $files } tiedostoa on saatavilla asiakasportaalissa.
    }
mail-work-reassigned-subject =
    { $count ->
        [one] Sinulle on siirretty työpyyntö
       *[other] Sinulle on siirretty { $count } työpyyntöä
    }
mail-work-reassigned-body =
    { $count ->
        [one] Sinulle on siirretty liikeasiakastilin { $account } työpyyntö. Se on nyt omaa työtäsi:
       *[other] Sinulle on siirretty { $count } liikeasiakastilin { $account } työpyyntöä. Ne ovat nyt omia töitäsi:
    }
mail-confirm-email-subject = Vahvista sähköpostiosoitteesi: { $product }
mail-confirm-email-body = Sähköpostiosoitteesi palvelussa { $product } on vaihdettu tähän osoitteeseen. Palveluntarjoaja on { $provider }. Aktivoi käyttöoikeutesi uudelleen, niin voit jatkaa palvelun käyttöä.
mail-email-changed-subject = Sähköpostiosoitteesi on vaihdettu: { $product }
mail-email-changed-body = Sähköpostiosoitteesi palvelussa { $product } on vaihdettu. Palveluntarjoaja on { $provider }. Et voi enää kirjautua sisään tällä osoitteella. Jos et odottanut muutosta, ota yhteyttä palveluntarjoajaan.
mail-administrator-named-subject = Olet nyt tilin pääkäyttäjä: { $account }
mail-administrator-named-body = { $provider } on tehnyt sinusta liikeasiakastilin { $account } pääkäyttäjän.
mail-account-failed-subject = Liikeasiakastili { $account }: toimenpidettä ei voitu toteuttaa
mail-account-failed-body = Liikeasiakastiliä { $account } koskevaa pyyntöäsi ei voitu toteuttaa. Syy:
mail-renewal-ahead-subject = { $product }: sopimuksen jatkokausi alkaa { $day }
mail-renewal-ahead-body = Liikeasiakastilin { $account } sopimuksen jatkokausi alkaa { $day } (kesto: { $term }).
mail-end-ahead-subject = { $product }: sopimus päättyy { $day }
mail-end-ahead-body = Liikeasiakastilin { $account } sopimus päättyy { $day }, eikä sitä jatketa.
mail-subscription-renewed-subject = { $product }: sopimusta on jatkettu
mail-subscription-renewed-body = Liikeasiakastilin { $account } sopimusta on jatkettu: { $period } (sopimuskausi: { $term }).
mail-subscription-ended-subject = { $product }: sopimus on päättynyt
mail-subscription-ended-body = Liikeasiakastilin { $account } sopimus päättyi { $day }, eikä sitä jatkettu. Jos haluat tehdä uuden sopimuksen, ota yhteyttä: { $provider }.
mail-reset-password-subject = Aseta uusi salasana: { $product }
mail-reset-password-body = Sinulle on pyydetty uutta salasanaa palveluun { $product }. Palveluntarjoaja on { $provider }. Jos et pyytänyt sitä itse, sinun ei tarvitse tehdä mitään: salasanasi ei muutu.
mail-already-registered-subject = Sinulla on jo käyttöoikeus: { $product }
mail-already-registered-body = Tällä sähköpostiosoitteella on rekisteröidytty palveluun { $product }. Palveluntarjoaja on { $provider }. Sinulla on jo käyttöoikeus: kirjaudu sisään, tai pyydä uusi salasana, jos olet unohtanut entisen. Jos et rekisteröitynyt itse, sinun ei tarvitse tehdä mitään.
mail-registration-received-subject = Uusi rekisteröityminen: { $company }
mail-registration-received-body = Rekisteröityminen odottaa hyväksyntää: { $name } ({ $email }). Ilmoitettu yritys: { $company }. Sähköpostiosoitetta ei ole vielä vahvistettu.
