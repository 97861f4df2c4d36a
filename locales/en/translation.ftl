### What is wrong with a host’s own words, told to whoever translates them.

# $count: how many flaws are in the way.
catalog-faulty =
    { $count ->
        [one] These words cannot be installed until { $count } flaw is put right.
       *[other] These words cannot be installed until { $count } flaws are put right.
    }

flaw-not-a-locale = This is not a language tag such as { "sv" } or { "fr-CA" }.
flaw-unreadable = This cannot be read, or is not text in UTF-8.
flaw-too-large = The file is larger than 1 MiB, or all files together are larger than 16 MiB.
flaw-syntax = This cannot be read. A message is written { "key = text" }; further lines of it begin with a space.
flaw-unsupported = Messages here have no functions, no attributes and no arguments of terms, and choose by variables alone. Names are text alone, patterns (“format-…”) text and variables. Nothing nests more than 64 deep.
flaw-duplicate = The key has a message already. Keep one of them.
flaw-missing = The message is missing.
flaw-unknown-key = Nothing asks for this key. Look it up in the list of keys.

# $name: a variable; $known: those that there are, $count of them.
flaw-unknown-variable =
    { $count ->
        [0] The message is not given ${ $name }; it has no variables.
        [one] The message is not given ${ $name }, but { $known }.
       *[other] The message is not given ${ $name }, but { $known }.
    }
flaw-missing-variable = The message leaves out ${ $name }.

# $forms: plural categories of the language, as one, other.
flaw-plural-forms = The choice needs exactly the plural forms of this language: { $forms }.
flaw-unknown-reference = The message refers to { $name }, which is not there.
flaw-circle = The message refers to itself, perhaps by way of others. If not, its references go more than 8 deep, or it has over 64 KiB with all that it refers to.
flaw-empty = The message has no words.
flaw-apostrophe = Write a curved apostrophe (’).
flaw-quotation = Write the quotation marks of this language.
flaw-ellipsis = Write an ellipsis (…) in one character.
flaw-space = There is a space too many.
flaw-narrow-space = Write a narrow no-break space (U+202F) where French has one: before a semicolon, a colon, an exclamation or question mark, and inside guillemets.
flaw-invisible = There is a character that is not seen. Take it out.

## What `python -m comptoir.locales` says.

# What stands in the usage for a folder and for the tag of a language.
locales-folder = FOLDER
locales-tag = LANGUAGE

locales-about-check = Checks the words in { locales-folder }, which has a folder for each language, named by its tag ({ "sv" }, { "fr-CA" }), with files whose names end in “.ftl”.
locales-about-keys = Lists all messages with their variables and an example of each.
locales-about-locale = The language of the answer; English if none is given.
locales-about-strict = Hints on typography count as flaws.
locales-about-json = The answer is JSON.
locales-about-status = Exit status: 0 where all is well, 1 where there are flaws, 2 where the command is wrong.
locales-misused = The command is wrong.

# $folder: a path.
locales-no-folder = The folder { $folder } cannot be read. Check its path, and that you may read it.
locales-nothing = There are no words in { $folder }. It needs a folder for each language, named by its tag ({ "sv" }, { "fr-CA" }), with files whose names end in “.ftl”.

# $text: one of the flaws above, about typography.
locales-hint = Hint: { $text }

locales-hints =
    { $count ->
        [one] { $count } hint on typography.
       *[other] { $count } hints on typography.
    }
locales-flaws =
    { $count ->
        [one] { $count } flaw.
       *[other] { $count } flaws.
    }

# $locales: the tags of the languages that were checked.
locales-clean = No flaws: { $locales }.

# $name: a variable.
locales-counts = ${ $name } (chooses the plural form)
