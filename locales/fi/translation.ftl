### What is wrong with a host’s own words, told to whoever translates them.

# $count: how many flaws are in the way.
catalog-faulty =
    { $count ->
        [one] Tekstejä ei voi ottaa käyttöön, ennen kuin { $count } virhe on korjattu.
       *[other] Tekstejä ei voi ottaa käyttöön, ennen kuin { $count } virhettä on korjattu.
    }

flaw-not-a-locale = Tämä ei ole kielitunnus, kuten { "sv" } tai { "fr-CA" }.
flaw-unreadable = Tiedosto ei ole UTF-8-muotoista tekstiä.
flaw-too-large = Tiedostossa on yli 1 Mt tai kaikissa tiedostoissa yhteensä yli 16 Mt.
flaw-syntax = Kohtaa ei voi lukea. Viesti kirjoitetaan muodossa { "avain = teksti" }, ja sen jatkorivit alkavat välilyönnillä.
flaw-unsupported = Viesteissä ei käytetä funktioita, attribuutteja eikä termien argumentteja, ja vaihtoehdot valitaan vain muuttujan mukaan.
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
flaw-circle = Viesti viittaa itseensä, mahdollisesti toisten viestien kautta.
flaw-empty = Viestissä ei ole tekstiä.
flaw-apostrophe = Käytä kaarevaa heittomerkkiä (’).
flaw-quotation = Käytä tämän kielen lainausmerkkejä.
flaw-ellipsis = Kirjoita kolme pistettä yhtenä merkkinä (…).
flaw-space = Välilyöntejä on liikaa.
flaw-narrow-space = Lisää kapea sitova välilyönti (U+202F) ranskan sääntöjen mukaan: puolipisteen, kaksoispisteen, huuto- ja kysymysmerkin eteen sekä kulmalainausmerkkien sisäpuolelle.
flaw-invisible = Tekstissä on näkymätön merkki. Poista se.
