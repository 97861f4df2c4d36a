### What is wrong with a host’s own words, told to whoever translates them.

# $count: how many flaws are in the way.
catalog-faulty =
    { $count ->
        [one] Texterna kan inte installeras förrän { $count } fel har rättats.
       *[other] Texterna kan inte installeras förrän { $count } fel har rättats.
    }

flaw-not-a-locale = Detta är inte en språktagg som { "sv" } eller { "fr-CA" }.
flaw-unreadable = Filen är inte text i UTF-8.
flaw-too-large = Filen är större än 1 MiB, eller så är alla filer tillsammans större än 16 MiB.
flaw-syntax = Detta går inte att läsa. Ett meddelande skrivs { "nyckel = text" }; dess övriga rader börjar med ett blanksteg.
flaw-unsupported = Meddelanden har här inga funktioner, inga attribut och inga argument till termer, och väljer endast efter variabler.
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
flaw-circle = Meddelandet hänvisar till sig självt, kanske via andra.
flaw-empty = Meddelandet saknar text.
flaw-apostrophe = Skriv en typografisk apostrof (’).
flaw-quotation = Skriv språkets egna citattecken.
flaw-ellipsis = Skriv uteslutningstecknet (…) som ett enda tecken.
flaw-space = Här finns ett blanksteg för mycket.
flaw-narrow-space = Skriv ett smalt hårt blanksteg (U+202F) före dubbla skiljetecken och innanför citattecken.
flaw-invisible = Här finns ett tecken som inte syns. Ta bort det.
