### What is wrong with a host’s own words, told to whoever translates them.

# $count: how many flaws are in the way.
catalog-faulty =
    { $count ->
        [one] Ces textes ne peuvent pas encore être installés : il reste { $count } défaut à corriger.
        [many] Ces textes ne peuvent pas encore être installés : il reste { $count } de défauts à corriger.
       *[other] Ces textes ne peuvent pas encore être installés : il reste { $count } défauts à corriger.
    }

flaw-not-a-locale = Ce n’est pas une étiquette de langue telle que { "sv" } ou { "fr-CA" }.
flaw-unreadable = Impossible de lire cet élément, ou ce n’est pas un texte en UTF-8.
flaw-too-large = Le fichier dépasse 1 Mio, ou l’ensemble des fichiers dépasse 16 Mio.
flaw-syntax = Ce passage est illisible. Un message s’écrit { "clé = texte" } ; ses lignes suivantes commencent par une espace.
flaw-unsupported = Les messages n’ont ici ni fonctions, ni attributs, ni arguments de termes, et ne choisissent que selon des variables. Les noms ne se composent que de texte, les modèles (« format-… ») de texte et de variables. L’imbrication ne dépasse pas 64 niveaux.
flaw-duplicate = La clé a déjà un message. N’en gardez qu’un.
flaw-missing = Le message manque.
flaw-unknown-key = Cette clé n’est utilisée nulle part. Consultez la liste des clés.

# $name: a variable; $known: those that there are, $count of them.
flaw-unknown-variable =
    { $count ->
        [0] Le message ne reçoit pas ${ $name } : il n’a pas de variables.
        [one] Le message ne reçoit pas ${ $name }, mais { $known }.
        [many] Le message ne reçoit pas ${ $name }, mais { $known }.
       *[other] Le message ne reçoit pas ${ $name }, mais { $known }.
    }
flaw-missing-variable = Le message omet ${ $name }.

# $forms: plural categories of the language, as one, other.
flaw-plural-forms = Le choix demande exactement les formes de pluriel de cette langue : { $forms }.
flaw-unknown-reference = Le message renvoie à { $name }, qui n’existe pas.
flaw-circle = Le message renvoie à lui-même, peut-être en passant par d’autres. Sinon, ses renvois dépassent 8 niveaux, ou il dépasse 64 Kio avec tout ce à quoi il renvoie.
flaw-empty = Le message est vide.
flaw-apostrophe = Employez l’apostrophe courbe (’).
flaw-quotation = Employez les guillemets de cette langue.
flaw-ellipsis = Écrivez les points de suspension (…) en un seul caractère.
flaw-space = Il y a une espace de trop.
flaw-narrow-space = Mettez une espace fine insécable (U+202F) avant les signes doubles et à l’intérieur des guillemets.
flaw-invisible = Le texte contient un caractère invisible. Supprimez-le.

## What `python -m comptoir.locales` says.

# What stands in the usage for a folder and for the tag of a language.
locales-folder = DOSSIER
locales-tag = LANGUE

locales-about-check = Vérifie les textes de { locales-folder }, qui contient pour chaque langue un dossier nommé par son étiquette ({ "sv" }, { "fr-CA" }), avec des fichiers dont le nom se termine par « .ftl ».
locales-about-keys = Énumère tous les messages, avec leurs variables et un exemple de chacun.
locales-about-locale = La langue des résultats, l’anglais par défaut.
locales-about-strict = Les remarques typographiques comptent comme des défauts.
locales-about-json = Les résultats sont donnés en JSON.
locales-about-status = Code de retour : 0 si tout va bien, 1 s’il y a des défauts, 2 si la commande est erronée.
locales-misused = La commande est erronée.

# $folder: a path.
locales-no-folder = Le dossier { $folder } ne peut pas être lu. Vérifiez son chemin et vos droits d’accès.
locales-nothing = Il n’y a aucun texte dans { $folder }. Il y faut pour chaque langue un dossier nommé par son étiquette ({ "sv" }, { "fr-CA" }), avec des fichiers dont le nom se termine par « .ftl ».

# $text: one of the flaws above, about typography.
locales-hint = Remarque : { $text }

locales-hints =
    { $count ->
        [one] { $count } remarque typographique.
        [many] { $count } de remarques typographiques.
       *[other] { $count } remarques typographiques.
    }
locales-flaws =
    { $count ->
        [one] { $count } défaut.
        [many] { $count } de défauts.
       *[other] { $count } défauts.
    }

# $locales: the tags of the languages that were checked.
locales-clean = Aucun défaut : { $locales }.

# $name: a variable.
locales-counts = ${ $name } (détermine la forme du pluriel)
