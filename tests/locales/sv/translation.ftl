### What is wrong with a host’s own words, told to whoever translates them.

# $count: how many flaws are in the way.
catalog-faulty =
    { $count ->
        [one] Texterna kan inte installeras förrän { $count } fel har rättats.
       *[other] Texterna kan inte installeras förrän { $count } fel har rättats.
    }

flaw-not-a-locale = Detta är inte en språktagg som { "sv" } eller { "fr-CA" }.
flaw-unreadable = Detta går inte att läsa, eller så är det inte text i UTF-8.
flaw-too-large = Filen är större än 1 MiB, eller så är alla filer tillsammans större än 16 MiB.
flaw-syntax = Detta går inte att läsa. Ett meddelande skrivs { "nyckel = text" }; dess övriga rader börjar med ett blanksteg.
flaw-unsupported = Meddelanden har här inga funktioner, inga attribut och inga argument till termer, och väljer endast efter variabler. Namn består av enbart text, mönster (”format-…”) av text och variabler. Ingenting får vara nästlat i fler än 64 nivåer.
flaw-duplicate = Nyckeln har redan ett meddelande. Behåll ett av dem.
flaw-missing = Meddelandet saknas.
flaw-unknown-key = Inget använder denna nyckel. Kontrollera den i listan över nycklar.

# $name: a variable; $known: those that there are, $count of them.
flaw-unknown-variable =
    { $count ->
        [0] Meddelandet tar inte emot ${ $name }; det har inga variabler.
        [one] Meddelandet tar inte emot ${ $name } utan { $known }.
       *[other] Meddelandet tar inte emot ${ $name } utan { $known }.
    }
flaw-missing-variable = Meddelandet saknar ${ $name }.

# $forms: plural categories of the language, as one, other.
flaw-plural-forms = Valet måste ha exakt de pluralformer som språket har: { $forms }.
flaw-unknown-reference = Meddelandet hänvisar till { $name } som inte finns.
flaw-circle = Meddelandet hänvisar till sig självt, kanske via andra. Annars går dess hänvisningar djupare än 8 nivåer, eller så är det större än 64 KiB med allt som det hänvisar till.
flaw-empty = Meddelandet saknar text.
flaw-apostrophe = Skriv en typografisk apostrof (’).
flaw-quotation = Skriv språkets egna citattecken.
flaw-ellipsis = Skriv uteslutningstecknet (…) som ett enda tecken.
flaw-space = Här finns ett blanksteg för mycket.
flaw-narrow-space = Skriv ett smalt hårt blanksteg (U+202F) före dubbla skiljetecken och innanför citattecken.
flaw-invisible = Här finns ett tecken som inte syns. Ta bort det.

## What `python -m comptoir.locales` says.

# What stands in the usage for a folder and for the tag of a language.
locales-folder = MAPP
locales-tag = SPRÅK

locales-about-check = Kontrollerar texterna i { locales-folder }, där varje språk har en mapp med språktaggen som namn ({ "sv" }, { "fr-CA" }) och i den filer vars namn slutar på ”.ftl”.
locales-about-keys = Listar alla meddelanden med deras variabler och ett exempel på vart och ett.
locales-about-locale = Språket som svaret ges på, engelska om inget anges.
locales-about-strict = Typografiska anmärkningar räknas som fel.
locales-about-json = Svaret ges som JSON.
locales-about-status = Returkod: 0 när allt är rätt, 1 när det finns fel, 2 när kommandot är felaktigt.
locales-misused = Kommandot är felaktigt.

# $folder: a path.
locales-no-folder = Mappen { $folder } kan inte läsas. Kontrollera sökvägen och att du får läsa mappen.
locales-nothing = Det finns inga texter i { $folder }. Varje språk ska ha en mapp där med språktaggen som namn ({ "sv" }, { "fr-CA" }) och i den filer vars namn slutar på ”.ftl”.

# $text: one of the flaws above, about typography.
locales-hint = Anmärkning: { $text }

locales-hints =
    { $count ->
        [one] { $count } typografisk anmärkning.
       *[other] { $count } typografiska anmärkningar.
    }
locales-flaws =
    { $count ->
        [one] { $count } fel.
       *[other] { $count } fel.
    }

# $locales: the tags of the languages that were checked.
locales-clean = Inga fel: { $locales }.

# $name: a variable.
locales-counts = ${ $name } (avgör pluralformen)
