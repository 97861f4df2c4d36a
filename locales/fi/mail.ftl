### Mails: mail-<template>-subject, mail-<template>-body.

mail-greeting = Hei { $name }
mail-closing =
    Ystävällisin terveisin
    { $provider }
mail-link-activate = Aktivoi käyttöoikeutesi
mail-link-portal = Avaa asiakasportaali
mail-activation-until = Linkkiä voi käyttää kerran. Sen voimassaolo päättyy: { $until }.
mail-activate-subject = Aktivoi käyttöoikeutesi: { $product }
mail-activate-body = Sinut on lisätty liikeasiakastilin { $account } käyttäjäksi. Palveluntarjoaja on { $provider }. Aktivoi käyttöoikeutesi, niin voit ottaa palvelun { $product } käyttöön.
mail-activate-staff-subject = Aktivoi käyttöoikeutesi palvelupisteeseen: { $provider }
mail-activate-staff-body = Sinut on lisätty palvelupisteen henkilöstöön. Palveluntarjoaja on { $provider } ja palvelu { $product }. Aloita aktivoimalla käyttöoikeutesi.
mail-account-added-subject = Sinulla on nyt käyttöoikeus liikeasiakastiliin: { $account }
mail-account-added-body = Sinut on lisätty liikeasiakastilin { $account } käyttäjäksi. Palveluntarjoaja on { $provider }. Kirjaudut sisään kuten ennenkin.
mail-request-submitted-subject = Pyyntö { $code }: vastaanotettu
mail-request-submitted-body = Olemme vastaanottaneet liikeasiakastiliä { $account } koskevan pyyntösi. Asiakaspalvelutiimimme käsittelee sen määräpäivään mennessä. Määräpäivä: { $day }.
mail-request-question-subject = Pyyntö { $code }: kysymys sinulle
mail-request-question-body = Asiakaspalvelulla on kysymys pyynnöstäsi, joka koskee liikeasiakastiliä { $account }. Määräaika ei kulu, ennen kuin vastaat.
mail-request-answered-subject = Pyyntö { $code }: vastaus saapunut
mail-request-answered-body = Pyynnön lähettäjä on vastannut kysymykseesi. Pyyntö koskee liikeasiakastiliä { $account }.
mail-request-rejected-subject = Pyyntö { $code }: hylätty
mail-request-rejected-body = Asiakaspalvelu on hylännyt pyyntösi, joka koskee liikeasiakastiliä { $account }. Perustelu:
mail-request-cancelled-subject = Pyyntö { $code }: peruutettu
mail-request-cancelled-body = Pyynnön lähettäjä on peruuttanut liikeasiakastiliä { $account } koskevan pyynnön. Sinun ei tarvitse tehdä mitään.
mail-request-completed-subject = Pyyntö { $code }: valmis
mail-request-completed-body = Liikeasiakastili { $account } on avattu. Sen käyttäjille on lähetetty sähköpostiviesti.
