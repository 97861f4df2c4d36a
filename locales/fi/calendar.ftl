### Arkipäivät, pyhäpäivät, määräajat.

# $day, $last: päivät pitkässä muodossa (”tiistai 5. toukokuuta 2026”), aina nominatiivissa; $closure: jokin alla olevista
# syistä ja pyhäpäivistä tai isäntäsovelluksen oma nimi.
deadline-due = Määräpäivä: { $day } (päivän loppuun mennessä)
deadline-day-submitted = { $day }: pyyntö lähetetty, päivää ei lasketa
deadline-day-submitted-closed = { $day }: pyyntö lähetetty suljettuna päivänä ({ $closure })
deadline-day-stands-in = { $day }: luetaan lähetyspäiväksi
deadline-day-closed = { $day }: suljettu ({ $closure })
deadline-day-waiting = { $day }: odotetaan vastausta, päivää ei lasketa
deadline-day-waiting-through = { $day } – { $last }: odotetaan vastausta, päiviä ei lasketa
deadline-day-counted = { $day }: arkipäivä { $number }/{ $of }

# Arkipäiviä ennen viimeistä päivää tai sen jälkeen.
time-left-today = Määräpäivä tänään
time-left =
    { $count ->
        [one] { $count } arkipäivä jäljellä
       *[other] { $count } arkipäivää jäljellä
    }
time-late-since-today = Myöhässä
time-late =
    { $count ->
        [one] { $count } arkipäivän myöhässä
       *[other] { $count } arkipäivää myöhässä
    }

closure-weekend = viikonloppu

holiday-new-year = uudenvuodenpäivä
holiday-epiphany = loppiainen
holiday-good-friday = pitkäperjantai
holiday-easter-sunday = pääsiäispäivä
holiday-easter-monday = toinen pääsiäispäivä
holiday-labour-day = vappu
holiday-may-day = vappu
holiday-victory-day = voitonpäivä
holiday-ascension-day = helatorstai
holiday-pentecost = helluntaipäivä
holiday-whit-monday = toinen helluntaipäivä
holiday-midsummer-eve = juhannusaatto
holiday-midsummer-day = juhannuspäivä
holiday-national-day = Ranskan kansallispäivä
holiday-assumption-day = Marian taivaaseenottaminen
holiday-all-saints-day = pyhäinpäivä
holiday-armistice-day = aselevon päivä
holiday-independence-day = itsenäisyyspäivä
holiday-christmas-eve = jouluaatto
holiday-christmas-day = joulupäivä
holiday-second-christmas-day = tapaninpäivä
