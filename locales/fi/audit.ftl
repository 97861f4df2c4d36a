### What happened: the histories of accounts and requests.

# $who: a person’s name or { history-host }; $before, $after and the other values: as the reader’s language writes them.
# Sentences stand in lists, without a full stop.

## Who and what

history-host = Sovellus ({ $job })
history-nothing = —
history-erased = [poistettu]
history-erased-person = [poistettu henkilö]
history-change = { $field } ({ $before } → { $after })
history-other = { $who }: { $action }

## The desk and its staff

history-create-desk = { $who } loi palvelupisteen { $subject }
history-add-dealership = { $who } lisäsi liikkeen { $subject } – { $city }
history-add-staff = { $who } lisäsi henkilöstöön käyttäjän { $subject } ({ $role })
history-remove-staff = { $who } poisti henkilöstöstä käyttäjän { $subject }

## Requests

history-submit-request = { $who } lähetti pyynnön { $subject }, joka koskee liikeasiakastiliä { $account }
history-start-request = { $who } otti pyynnön { $subject } käsittelyyn
history-ask-submitter = { $who } esitti kysymyksen pyynnöstä { $subject }: ”{ $text }”
history-answer-request = { $who } vastasi kysymykseen pyynnöstä { $subject }: ”{ $text }”
history-reject-request = { $who } hylkäsi pyynnön { $subject }: ”{ $text }”
history-cancel-request = { $who } peruutti pyynnön { $subject }
history-complete-request = { $who } merkitsi pyynnön { $subject } valmiiksi
history-remind-agents = { $who } lähetti muistutuksen pyynnön { $subject } määräpäivästä

## Accounts

history-create-account = { $who } loi liikeasiakastilin { $subject }
history-edit-account = { $who } muokkasi tiliä: { $changes }
history-edit-account-name = { $who } vaihtoi tilin nimen: { $before } → { $after }
history-edit-account-language = { $who } vaihtoi tilin kielen: { $before } → { $after }
history-edit-account-country = { $who } vaihtoi tilin maan: { $before } → { $after }
history-edit-account-address = { $who } vaihtoi tilin osoitteen: { $before } → { $after }
history-edit-account-notes = { $who } muutti tilin huomautuksia: { $before } → { $after }
history-edit-account-reference = { $who } vaihtoi asiakkaan viitenumeron: { $before } → { $after }
history-edit-account-administrator = { $who } vaihtoi tilin pääkäyttäjän: { $before } → { $after }
history-edit-account-features = { $who } vaihtoi tilin käytössä olevat portaalin osiot: { $before } → { $after }
history-features-desk = palvelupisteen oletus
history-edit-account-billing = { $who } vaihtoi tilin laskutusosoitteen: { $before } → { $after }
history-edit-account-shipping = { $who } vaihtoi tilin toimitusosoitteen: { $before } → { $after }
history-edit-account-currency = { $who } vaihtoi tilin valuutan: { $before } → { $after }
history-currency-desk = palvelupisteen valuutta
history-features-none = ei mitään
history-fix-currency-currency = Tilin valuutta lukittui ensimmäisen tilauksen tai asiakirjan myötä: { $after }
history-suspend-account = { $who } jäädytti tilin
history-restore-account = { $who } palautti tilin käyttöön
history-delete-account-state = { $who } poisti tilin: { $before } → { $after }
history-confirm-account-state = { $who } vahvisti pyydetyn toimenpiteen: { $before } → { $after }
history-fail-account = { $who } ilmoitti, että pyydettyä toimenpidettä ei voitu toteuttaa: ”{ $text }” ({ $changes })
history-edit-account-time-zone = { $who } vaihtoi tilin aikavyöhykkeen: { $before } → { $after }
history-edit-account-data-centre = { $who } vaihtoi tilin palvelinkeskuksen: { $before } → { $after }
history-assign-group-group = { $who } lisäsi tilin ryhmään { $after }
history-unassign-group-group = { $who } poisti tilin ryhmästä { $before }
history-create-group = { $who } loi ryhmän { $subject }
history-rename-group-name = { $who } vaihtoi ryhmän nimen: { $before } → { $after }
history-merge-group = { $who } yhdisti ryhmän { $subject } ryhmään { $into }
history-merge-group-group = { $who } yhdisti ryhmän { $before }, johon tili kuului, ryhmään { $after }

## Subscriptions and devices

history-start-subscription = { $who } aloitti sopimuksen: { period } (sopimuskausi: { $term })
history-change-term-term = { $who } vaihtoi sopimuskauden: { $before } → { $after }, { $effective } alkaen
history-change-term-at-once-term = { $who } vaihtoi sopimuskauden: { $before } → { $after }, heti voimaan
history-reopen-subscription = { $who } avasi sopimuksen uudelleen; se alkaa, kun ensimmäinen laite on rekisteröity (sopimuskausi: { $term })
history-undo-term-change = { $who } peruutti sopimuskauden odottavan muutoksen ({ $term })
history-change-renewal-renewal = { $who } vaihtoi jatkokauden: { $before } → { $after }
history-renew-subscription = { $who } jatkoi sopimusta: { period } (sopimuskausi: { $term })
history-end-subscription = { $who } päätti sopimuksen; se ei ole enää voimassa { $on } alkaen
history-report-device = { $who } ilmoitti muutoksesta – { $kind } { $subject }: { $changes }
history-report-device-state = { $who } ilmoitti uuden tilan – { $kind } { $subject }: { $before } → { $after }
history-report-device-state-first = { $who } ilmoitti uuden laitteen – { $kind } { $subject }: { $after }
history-report-device-device-name = { $who } ilmoitti uuden nimen – { $kind } { $subject }: { $before } → { $after }

## The people in an account

history-create-user = { $who } loi käyttäjän { $subject } ({ $email })
history-edit-user = { $who } muokkasi käyttäjän { $subject } tietoja: { $changes }
history-edit-user-first-name = { $who } vaihtoi käyttäjän { $subject } etunimen: { $before } → { $after }
history-edit-user-last-name = { $who } vaihtoi käyttäjän { $subject } sukunimen: { $before } → { $after }
history-edit-user-full-name = { $who } vaihtoi käyttäjän { $subject } koko nimen: { $before } → { $after }
history-edit-user-language = { $who } vaihtoi käyttäjän { $subject } kielen: { $before } → { $after }
history-edit-user-time-zone = { $who } vaihtoi käyttäjän { $subject } aikavyöhykkeen: { $before } → { $after }
history-change-email = { $who } muokkasi käyttäjän { $subject } tietoja: { $changes }
history-change-email-email = { $who } vaihtoi käyttäjän { $subject } sähköpostiosoitteen: { $before } → { $after }
history-suspend-user = { $who } jäädytti käyttäjän { $subject }
history-restore-user = { $who } palautti käyttäjän { $subject }
history-delete-user = { $who } poisti käyttäjän { $subject }
history-invite-user = { $who } lähetti käyttäjälle { $subject } uuden kutsun
history-activate = { $subject } aktivoi käyttöoikeutensa
history-sign-in = { $subject } kirjautui sisään
history-sign-out = { $subject } kirjautui ulos
history-sign-out-everywhere = { $subject } kirjautui ulos kaikkialta
history-end-sign-ins = { $who } kirjasi käyttäjän { $subject } ulos kaikkialta
history-forgot-password = Uutta salasanaa pyydettiin käyttäjälle { $subject }
history-reset-password = { $subject } asetti uuden salasanan
history-change-password = { $subject } vaihtoi salasanansa
history-create-contact = { $who } lisäsi tiliin käyttäjän { $subject } ({ $role }, { $title })
history-restore-contact = { $who } lisäsi tiliin uudelleen käyttäjän { $subject } ({ $role }, { $title })
history-edit-contact = { $who } muokkasi käyttäjän { $subject } tietoja: { $changes }
history-edit-contact-role = { $who } vaihtoi käyttäjän { $subject } roolin: { $before } → { $after }
history-edit-contact-job-title = { $who } vaihtoi käyttäjän { $subject } tehtävän: { $before } → { $after }
history-edit-contact-phone = { $who } vaihtoi käyttäjän { $subject } puhelinnumeron: { $before } → { $after }
history-edit-contact-mobile = { $who } vaihtoi käyttäjän { $subject } matkapuhelinnumeron: { $before } → { $after }
history-edit-contact-other = { $who } vaihtoi käyttäjän { $subject } muun yhteystiedon: { $before } → { $after }
history-edit-contact-services = { $who } muutti käyttäjän { $subject } sallittuja palveluja: { $before } → { $after }
history-edit-contact-notifications = { $who } muutti käyttäjän { $subject } ilmoituksia: { $before } → { $after }
history-all-services = kaikki palvelut
history-end-contact = { $who } poisti tilistä käyttäjän { $subject }
history-end-contact-successor = { $who } poisti tilistä käyttäjän { $subject } ja nimesi pääkäyttäjäksi käyttäjän { $successor }

## Work

history-add-service = { $who } lisäsi palvelun { $subject }
history-edit-service = { $who } muokkasi palvelua { $subject }: { $changes }
history-retire-service-retired = { $who } poisti palvelun { $subject } valikoimasta
history-restore-service-retired = { $who } palautti palvelun { $subject } valikoimaan
history-all-accounts = kaikki tilit
history-accounts = { $count ->
    [one] { $count } tili
   *[other] { $count } tiliä
}
history-submit-work = { $who } lähetti työpyynnön { $subject }: ”{ $title }”
history-submit-work-for = { $who } lähetti työpyynnön { $subject }, jonka vastuuhenkilö on { $for }: ”{ $title }”
history-cancel-work-state = { $who } peruutti työpyynnön { $subject }
history-start-quoting = { $who } alkoi valmistella tarjousta työpyynnöstä { $subject }
history-quote-work = { $who } antoi tarjouksen työpyynnöstä { $subject }: { $amount } (voimassa { $last } asti)
history-quote-work-said = { $who } antoi tarjouksen työpyynnöstä { $subject }: { $amount } (voimassa { $last } asti): ”{ $text }”
history-quote-work-automatic = Työpyynnöstä { $subject } annettiin automaattinen tarjous: { $amount } (voimassa { $last } asti)
history-accept-quote = { $who } hyväksyi työpyynnön { $subject } tarjouksen: { $amount }
history-decline-quote = { $who } hylkäsi työpyynnön { $subject } tarjouksen: { $amount }
history-decline-quote-said = { $who } hylkäsi työpyynnön { $subject } tarjouksen ({ $amount }): ”{ $text }”
history-reject-work = { $who } hylkäsi työpyynnön { $subject }: ”{ $text }”
history-start-work = { $who } aloitti työpyynnön { $subject } mukaisen työn
history-progress-work = { $who } ilmoitti, että työpyynnöstä { $subject } on valmiina { $percent }
history-progress-work-said = { $who } ilmoitti, että työpyynnöstä { $subject } on valmiina { $percent }: ”{ $text }”
history-deliver-work = { $who } toimitti työpyynnön { $subject } mukaisen työn
history-deliver-work-said = { $who } toimitti työpyynnön { $subject } mukaisen työn: ”{ $text }”
history-reassign-work-holder = { $who } vaihtoi työpyynnön { $subject } vastuuhenkilön: { $before } → { $after }

## Palvelupisteen omat kentät

history-add-field = { $who } lisäsi kentän { $subject }
history-edit-field = { $who } muokkasi kenttää { $subject }: { $changes }
history-retire-field-retired = { $who } poisti kentän { $subject } käytöstä
history-restore-field-retired = { $who } otti kentän { $subject } takaisin käyttöön
history-set-template = { $who } muokkasi sähköpostiviestin tekstiä
history-clear-template = { $who } palautti sähköpostiviestin oletustekstin

## Orders

history-record-order = { $who } kirjasi tilauksen { $subject } ({ $total })
history-change-order = { $who } muutti tilausta { $subject }: { $changes }
history-change-order-bare = { $who } määritti tilin, johon tilaus { $subject } kuuluu
history-change-order-state = { $who } muutti tilauksen { $subject } tilaa: { $before } → { $after }
history-advance-order-state = { $who } muutti tilauksen { $subject } tilaa: { $before } → { $after }

## Documents

history-draft-document = { $who } laati asiakirjaluonnoksen: { $kind }, { $amount }
history-edit-document = { $who } muokkasi asiakirjaluonnosta ({ $kind }): { $changes }
history-discard-document = { $who } poisti asiakirjaluonnoksen: { $kind }, { $amount }
history-issue-document = { $who } vahvisti asiakirjan { $subject } ({ $kind }, { $amount })
history-pay-document = { $who } kirjasi asiakirjan { $subject } maksun ({ $kind }, { $amount })
history-cancel-document = { $who } peruutti asiakirjan { $subject } ({ $kind }, { $amount }): ”{ $text }”
history-lines =
    { $count ->
        [one] { $count } rivi
       *[other] { $count } riviä
    }

## Registrations

history-register = { $who } kirjasi rekisteröitymisen: { $subject }
history-approve-registration = { $who } hyväksyi rekisteröitymisen: { $subject }
history-decline-registration = { $who } hylkäsi rekisteröitymisen: { $subject }
history-decline-registration-said = { $who } hylkäsi rekisteröitymisen: { $subject } – ”{ $text }”

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
field-reference = Asiakkaan viitenumero
field-data-centre = Palvelinkeskus
field-subscription = Sopimus
field-role = Rooli
field-administrator = Pääkäyttäjä
field-features = Portaalin osiot
field-billing = Laskutusosoite
field-shipping = Toimitusosoite
field-group = Ryhmä
field-group-name = Ryhmän nimi
field-currency = Valuutta
field-choices = Vaihtoehdot
field-required = Pakollinen
field-default = Oletusarvo
field-seen-by = Kenelle näkyy
field-edited-by = Kuka voi muokata
field-position = Paikka luettelossa
field-dealership = Liike
field-body = Teksti
field-user = Käyttäjä
field-code = Koodi
field-company = Yritys
field-city = Paikkakunta
field-term = Sopimuskausi
field-renewal = Jatkokausi
field-device-name = Laitteen nimi
field-activation = Aktivointi
