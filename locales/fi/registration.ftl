### People who register on their own, and the page on which they do.

registration-state-awaiting = Odottaa hyväksyntää
registration-state-approved = Hyväksytty
registration-state-declined = Hylätty

page-registration-title = Rekisteröityminen
page-registration-section = Yhteystietosi
page-registration-send = Rekisteröidy
page-registration-sent = Olemme vastaanottaneet rekisteröitymisesi. Saat sähköpostiviestin, kun se on hyväksytty.
page-registration-company = Yritys
page-registration-help-company = Sen yrityksen nimi, jossa työskentelet, sellaisena kuin { $provider } sen tuntee.
page-registration-help-other = Muu tapa tavoittaa sinut, esimerkiksi Skype-nimi.
page-registration-message = Viesti
page-registration-note-approval = { $provider } käsittelee jokaisen rekisteröitymisen erikseen. Kun rekisteröitymisesi on hyväksytty, saat sähköpostiviestin, jossa on linkki käyttöoikeutesi aktivointiin.
page-registration-note-channels = Ilmoita sähköpostiosoitteen lisäksi vähintään yksi muu tapa tavoittaa sinut.
