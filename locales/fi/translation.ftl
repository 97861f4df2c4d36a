### What is wrong with a host’s own words, told to whoever translates them.

# $count: how many flaws are in the way.
catalog-faulty =
    { $count ->
        [one] Tekstejä ei voi ottaa käyttöön, ennen kuin { $count } virhe on korjattu.
       *[other] Tekstejä ei voi ottaa käyttöön, ennen kuin { $count } virhettä on korjattu.
    }

flaw-not-a-locale = Tämä ei ole kielitunnus. Kirjoita se esimerkiksi näin: { "sv" } tai { "fr-CA" }.
flaw-unreadable = Tätä ei voi lukea, tai se ei ole UTF-8-muotoista tekstiä.
flaw-too-large = Tiedostossa on yli 1 MiB tai kaikissa tiedostoissa yhteensä yli 16 MiB.
flaw-syntax = Kohtaa ei voi lukea. Viesti kirjoitetaan muodossa { "avain = teksti" }, ja sen jatkorivit alkavat välilyönnillä.
flaw-unsupported = Viesteissä ei käytetä funktioita, attribuutteja eikä termien argumentteja, ja vaihtoehdot valitaan vain muuttujan mukaan. Nimissä on vain tekstiä, malleissa (”format-…”) tekstiä ja muuttujia. Sisäkkäisiä tasoja on enintään 64.
flaw-duplicate = Avaimella on jo viesti. Säilytä niistä vain yksi.
flaw-missing = Viesti puuttuu.
flaw-unknown-key = Avainta ei käytetä missään. Tarkista se avainten luettelosta.

# $name: a variable; $known: those that there are, $count of them.
flaw-unknown-variable =
    { $count ->
        [0] Viestille ei anneta muuttujaa ${ $name }: sillä ei ole muuttujia.
        [one] Viestille ei anneta muuttujaa ${ $name } vaan { $known }.
       *[other] Viestille ei anneta muuttujaa ${ $name } vaan { $known }.
    }
flaw-missing-variable = Viestistä puuttuu ${ $name }.

# $forms: plural categories of the language, as one, other.
flaw-plural-forms = Vaihtoehtoina on oltava täsmälleen kielen lukumuodot: { $forms }.
flaw-unknown-reference = Viesti viittaa kohteeseen { $name }, jota ei ole.
flaw-circle = Viesti viittaa itseensä, mahdollisesti toisten viestien kautta. Jos ei, sen viittaukset ulottuvat yli 8 tason syvyyteen, tai sillä on viittauksineen kokoa yli 64 KiB.
flaw-empty = Viestissä ei ole tekstiä.
flaw-apostrophe = Käytä kaarevaa heittomerkkiä (’).
flaw-quotation = Käytä tämän kielen lainausmerkkejä.
flaw-ellipsis = Kirjoita kolme pistettä yhtenä merkkinä (…).
flaw-space = Välilyöntejä on liikaa.
flaw-narrow-space = Lisää kapea sitova välilyönti (U+202F) ranskan sääntöjen mukaan: puolipisteen, kaksoispisteen, huuto- ja kysymysmerkin eteen sekä kulmalainausmerkkien sisäpuolelle.
flaw-invisible = Tekstissä on näkymätön merkki. Poista se.

## What `python -m comptoir.locales` says.

# What stands in the usage for a folder and for the tag of a language.
locales-folder = KANSIO
locales-tag = KIELI

locales-about-check = Tarkistaa kansion { locales-folder } tekstit. Kansiossa on jokaiselle kielelle oma alikansio, jonka nimi on kielitunnus ({ "sv" }, { "fr-CA" }), ja siinä tiedostoja, joiden nimen lopussa on ”.ftl”.
locales-about-keys = Luettelee kaikki viestit muuttujineen ja esimerkkeineen.
locales-about-locale = Tulosten kieli, oletuksena englanti.
locales-about-strict = Myös typografiset huomautukset lasketaan virheiksi.
locales-about-json = Tulokset annetaan JSON-muodossa.
locales-about-status = Paluuarvo on 0, kun kaikki on kunnossa, 1, kun virheitä löytyy, ja 2, kun komento on väärin.
locales-misused = Komento on väärin.

# $folder: a path.
locales-no-folder = Kansiota { $folder } ei voi lukea. Tarkista polku ja lukuoikeudet.
locales-nothing = Kansiossa { $folder } ei ole tekstejä. Siinä on oltava jokaiselle kielelle oma alikansio, jonka nimi on kielitunnus ({ "sv" }, { "fr-CA" }), ja siinä tiedostoja, joiden nimen lopussa on ”.ftl”.

# $text: one of the flaws above, about typography.
locales-hint = Huomautus: { $text }

locales-hints =
    { $count ->
        [one] { $count } typografinen huomautus.
       *[other] { $count } typografista huomautusta.
    }
locales-flaws =
    { $count ->
        [one] { $count } virhe.
       *[other] { $count } virhettä.
    }

# $locales: the tags of the languages that were checked.
locales-clean = Ei virheitä: { $locales }.

# $name: a variable.
locales-counts = ${ $name } (määrää lukumuodon)
