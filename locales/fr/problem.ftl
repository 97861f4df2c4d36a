### What is wrong with a draft: problem-<code>.

## Its shape

problem-invalid-json = Ce JSON n’est pas valide (ligne { $line }, colonne { $column }). Envoyez un seul objet JSON en UTF-8.
problem-too-large = L’envoi est trop volumineux. Envoyez au plus { $max } octets.
problem-too-deep = L’imbrication est trop profonde. Utilisez au plus { $max } niveaux.
problem-too-many-values = Il y a trop de valeurs ici. Envoyez-en au plus { $max }.
problem-unknown-member = Rien n’est attendu ici sous ce nom. Utilisez uniquement : { $allowed }.
problem-duplicate-member = Cet élément est présent plusieurs fois. Indiquez-le une seule fois.
problem-wrong-type =
    { $expected ->
        [list] Une liste est attendue ici.
        [number] Un nombre est attendu ici.
        [object] Un objet est attendu ici.
        [switch] La valeur attendue ici est true ou false.
       *[text] Un texte est attendu ici.
    }

## Any text

problem-required = Ce champ est obligatoire. Remplissez-le.
problem-blank = Ce champ ne contient que des espaces. Remplissez-le.
problem-too-long = Ce texte est trop long. Utilisez au plus { $max } caractères.
problem-control-characters = Il y a ici un caractère de contrôle ou un saut de ligne ({ $character }). Supprimez-le.
problem-invisible-characters = Il y a ici un caractère invisible ({ $character }). Supprimez-le.
problem-too-few =
    { $min ->
        [one] Ajoutez-en au moins un.
        [many] Ajoutez-en au moins { $min }.
       *[other] Ajoutez-en au moins { $min }.
    }
problem-too-many = Il y en a trop. Indiquez-en au plus { $max }.
problem-duplicate = Cet élément est identique au numéro { $row }. Supprimez l’un des deux.

## Values

problem-unknown-option = Ce choix n’existe pas. Choisissez parmi : { $allowed }.
problem-unsupported-kind = Ce type de requête n’est pas encore disponible. Choisissez parmi : { $allowed }.
problem-unsupported-existing = Il n’est pas encore possible d’ajouter des utilisateurs à un compte client existant. Désactivez cette option pour demander un nouveau compte.
problem-invalid-email = Cette adresse électronique n’est pas valide. Écrivez-la sous la forme nom@exemple.fr.
problem-duplicate-email = L’utilisateur { $row } a la même adresse électronique. Indiquez une adresse différente pour chaque utilisateur.
problem-unknown-country = Aucun pays ne porte ce code. Utilisez son code à deux lettres, par exemple { $example }.
problem-country-not-served = { form-other-country }
problem-unknown-language = Cette langue n’est pas proposée. Choisissez parmi : { $allowed }.
problem-unknown-time-zone = Aucun fuseau horaire ne porte ce nom. Utilisez un nom de la liste, par exemple { $example }.
problem-unknown-job-title = Ce poste n’est pas dans la liste. Choisissez parmi : { $allowed }.
problem-invalid-postal-code = Ce code postal n’est pas valide ({ $country }). Écrivez { $digits } chiffres, par exemple { $example }.
problem-invalid-key = Cette clé ne peut pas être utilisée. Prenez-en une qui est libre : une lettre minuscule, puis jusqu’à 49 lettres minuscules, chiffres ou tirets bas.
problem-invalid-url = Ce n’est pas l’adresse d’une page ou d’une boîte aux lettres électronique. Utilisez une adresse https, http ou mailto.
problem-unknown-dealership = Aucun concessionnaire ne porte ce code. Utilisez celui d’un concessionnaire existant.
problem-dealership-not-allowed = Ce champ ne concerne que les représentants d’un concessionnaire. Laissez-le vide.
problem-invalid-cursor = Cette position dans la liste est inconnue. Recommencez à la première page.
problem-out-of-range = Choisissez un nombre compris entre { $min } et { $max }.
