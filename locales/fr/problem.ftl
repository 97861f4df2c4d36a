### What is wrong with a draft: problem-<code>.

## Its shape

problem-invalid-json = Ce JSON n’est pas valide (ligne { $line }, colonne { $column }). Envoyez un seul objet JSON en UTF-8.
problem-too-large =
    { $max ->
        [one] L’envoi est trop volumineux. Envoyez au plus { $max } octet.
        [many] L’envoi est trop volumineux. Envoyez au plus { $max } d’octets.
       *[other] L’envoi est trop volumineux. Envoyez au plus { $max } octets.
    }
problem-too-deep =
    { $max ->
        [one] L’imbrication est trop profonde. Utilisez au plus { $max } niveau.
        [many] L’imbrication est trop profonde. Utilisez au plus { $max } de niveaux.
       *[other] L’imbrication est trop profonde. Utilisez au plus { $max } niveaux.
    }
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
problem-too-long =
    { $max ->
        [one] Ce texte est trop long. Utilisez au plus { $max } caractère.
        [many] Ce texte est trop long. Utilisez au plus { $max } de caractères.
       *[other] Ce texte est trop long. Utilisez au plus { $max } caractères.
    }
problem-too-short =
    { $min ->
        [one] Ce texte est trop court. Utilisez au moins { $min } caractère.
        [many] Ce texte est trop court. Utilisez au moins { $min } de caractères.
       *[other] Ce texte est trop court. Utilisez au moins { $min } caractères.
    }
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
problem-cannot-clear = Cette information peut être modifiée, mais pas supprimée. Pour la conserver telle quelle, ne l’indiquez pas.
problem-no-change = Il n’y a ici aucun changement. Indiquez au moins une nouvelle valeur.
problem-users-hidden = Des utilisateurs sont indiqués alors que cette option est désactivée. Activez-la ou retirez les utilisateurs.
problem-removal-with-changes = Il n’est pas possible de supprimer l’accès et de modifier les détails en même temps. Demandez l’un ou l’autre.
problem-reference-hidden = Un identifiant ou un numéro de référence est indiqué alors que cette option est désactivée. Activez-la pour ajouter des utilisateurs à ce compte, ou retirez l’identifiant et le numéro de référence.
problem-invalid-id = Ce n’est pas un identifiant. Recopiez celui qui est affiché avec le compte.
problem-unknown-account = Aucun compte client ne correspond. Vérifiez la saisie ou choisissez le compte dans la liste.
problem-ambiguous-account = Plusieurs comptes client portent ce nom. Précisez lequel à l’aide de son numéro de référence ou de son identifiant : { $accounts }.
problem-unknown-group = Aucun groupe ne porte ce nom ou cet identifiant. Choisissez-en un dans la liste, ou créez-le d’abord.
problem-unknown-contact = Aucun utilisateur de ce compte n’a cette adresse électronique. Vérifiez la saisie.
problem-already-contact = Cette personne fait déjà partie des utilisateurs de ce compte ; il est inutile de l’ajouter à nouveau.
problem-email-taken = Cette adresse électronique appartient à une autre personne. Utilisez-en une autre.
problem-email-unavailable = Cette adresse électronique ne peut pas être utilisée. Utilisez-en une autre ou contactez le Service clientèle.
problem-address-twice = Vous donnez une adresse et indiquez aussi qu’elle est identique à une autre. Ne gardez que l’une de ces deux informations.
problem-staff-member = Cette personne fait partie du personnel, dont les détails ne se modifient pas par une demande. Retirez cette modification.
problem-user-suspended = Cet utilisateur est suspendu. Rétablissez-le d’abord ou choisissez quelqu’un d’autre.
problem-reference-taken = Un autre compte porte ce numéro de référence. Utilisez-en un autre.
problem-not-asked = La demande ne porte pas sur ce point. Retirez cette indication.
problem-changed-since = Cette information a changé depuis l’envoi de la demande. Indiquez la valeur à retenir : la valeur actuelle ou la valeur demandée.
problem-needs-successor = Cette personne est responsable du compte ou a des demandes de travail ouvertes. Indiquez l’adresse électronique de l’utilisateur qui prend le relais.
problem-invalid-successor = Seul un autre demandeur ou gestionnaire qui reste dans ce compte peut prendre le relais. Indiquez l’adresse électronique de l’un d’eux.
problem-unknown-service = Ce service n’existe pas ou n’est plus proposé. Choisissez-en un dans la liste.
problem-service-not-allowed = Ce service n’est pas autorisé pour ce contact. Choisissez un autre service, ou faites autoriser celui-ci.
problem-other-account = Ce contact appartient à un autre compte. Choisissez un contact du même compte.
problem-takes-no-work = Ce contact ne peut pas recevoir de travail. Choisissez un demandeur ou un gestionnaire d’un compte ouvert.
problem-own-work-only = Le travail que vous demandez est le vôtre. N’indiquez personne ici.
problem-unknown-work = Aucun travail de ce contact ne porte ce code. Vérifiez le code.
problem-work-closed = Ce travail est clos et reste attribué à ce contact. Ne l’indiquez pas.
problem-file-too-large = Ce fichier est trop volumineux. Choisissez un fichier de { $max } Mo au plus.
problem-too-many-files = Il y a trop de fichiers. Le maximum est de { $max }.
problem-wrong-hash = Les octets reçus ne sont pas ceux du fichier : leur empreinte SHA-256 est différente. Envoyez le fichier à nouveau.
problem-wrong-chunk = La partie suivante du fichier n’a pas la bonne taille. Envoyez exactement ce nombre d’octets : { $bytes }.
problem-file-incomplete = Ce fichier n’a pas été envoyé en entier. Terminez d’abord l’envoi.
problem-file-attached = Ce fichier est déjà joint à une demande de travail. Envoyez-le à nouveau ou retirez-le d’ici.
problem-unknown-file = Vous n’avez envoyé aucun fichier portant cet identifiant. Vérifiez-le.
problem-file-required = Ce service est livré avec un fichier. Joignez-en au moins un.
problem-progress-backwards = Le travail est déjà fait à { $percent }. Indiquez un nombre plus élevé, ou le même avec une note.
problem-invalid-media-type = Ce n’est pas un type de média. Écrivez-le par exemple ainsi : { $example }.
problem-invalid-digest = Ce n’est pas une empreinte SHA-256. Écrivez ses 64 chiffres hexadécimaux.
problem-invalid-amount = Ce n’est pas un montant. Écrivez-le par exemple ainsi : { $example }.
problem-invalid-decimal =
    { $digits ->
        [one] Ce n’est pas un nombre. Écrivez-le par exemple ainsi : { $example }, sans espace ni virgule, avec au plus { $digits } chiffre.
        [many] Ce n’est pas un nombre. Écrivez-le par exemple ainsi : { $example }, sans espace ni virgule, avec au plus { $digits } de chiffres.
       *[other] Ce n’est pas un nombre. Écrivez-le par exemple ainsi : { $example }, sans espace ni virgule, avec au plus { $digits } chiffres.
    }
problem-too-precise =
    { $digits ->
        [0] Ce montant est trop précis. Écrivez-le sans décimales.
        [one] Ce montant est trop précis. Utilisez au plus { $digits } décimale.
        [many] Ce montant est trop précis. Utilisez au plus { $digits } de décimales.
       *[other] Ce montant est trop précis. Utilisez au plus { $digits } décimales.
    }
problem-invalid-number =
    { $digits ->
        [0] Ce n’est pas un nombre entier. Écrivez-le par exemple ainsi : { $example }.
        [one] Ce n’est pas un nombre. Écrivez-le par exemple ainsi : { $example }, avec au plus { $digits } décimale.
        [many] Ce n’est pas un nombre. Écrivez-le par exemple ainsi : { $example }, avec au plus { $digits } de décimales.
       *[other] Ce n’est pas un nombre. Écrivez-le par exemple ainsi : { $example }, avec au plus { $digits } décimales.
    }
problem-unknown-currency = Aucune devise ne porte ce code. Utilisez son code à trois lettres, par exemple { $example }.
problem-invalid-csv = Ce tableau n’est pas au format CSV (ligne { $line }). Enregistrez-le au format CSV en UTF-8, avec des guillemets par paires.
problem-invalid-order-code =
    Ce n’est pas un code de commande. Utilisez au plus { $max ->
        [one] { $max } lettre ou chiffre
        [many] { $max } de lettres et de chiffres
       *[other] { $max } lettres et chiffres
    }, reliés par des traits d’union, des points, des tirets bas ou des barres obliques. Un code comme { $example } doit se composer de la date et de l’heure UTC, suivies des millisecondes sans zéros initiaux.
problem-invalid-instant = Ce n’est pas une date avec une heure. Indiquez-la comme ceci : { $example }.
problem-wrong-order-state =
    { $open ->
        [no] Le statut de la commande ({ $state }) ne peut plus changer. Conservez-le.
       *[yes] La commande ne peut pas passer de son statut actuel ({ $state }) à celui-ci. Conservez-le, ou choisissez parmi : { $allowed }.
    }
problem-other-dealership = Le compte appartient à un autre concessionnaire. Indiquez un compte et un concessionnaire qui vont ensemble.
problem-other-currency = La devise du compte est { $currency }. Indiquez le total dans cette devise.
problem-invalid-day = Ce n’est pas un jour du calendrier. Écrivez-le par exemple ainsi : { $example }.
problem-unknown-field = Ce champ n’existe pas ici. Utilisez les champs du formulaire.
problem-field-not-editable = Vous pouvez voir ce champ, mais pas le modifier. Ne l’indiquez pas.
problem-choice-in-use =
    { $count ->
        [one] Le choix { $choice } ne peut pas être supprimé : { $count } fiche l’utilise. Conservez-le, ou modifiez d’abord cette fiche.
        [many] Le choix { $choice } ne peut pas être supprimé : { $count } de fiches l’utilisent. Conservez-le, ou modifiez d’abord ces fiches.
       *[other] Le choix { $choice } ne peut pas être supprimé : { $count } fiches l’utilisent. Conservez-le, ou modifiez d’abord ces fiches.
    }
problem-edited-wider-than-seen = Seules les personnes qui voient un champ peuvent le modifier. Choisissez parmi : { $allowed }.
problem-same-group = Un groupe ne peut pas être fusionné avec lui-même. Choisissez un autre groupe.
problem-in-the-past = Ce jour est passé. Choisissez aujourd’hui ou un jour ultérieur.
problem-in-the-future = Ce jour n’est pas encore arrivé. Choisissez aujourd’hui ou un jour antérieur.
problem-before-issue = Le document a été émis le { $day }. Choisissez ce jour ou un jour ultérieur.
problem-before-start = La période commence le { $day }. Choisissez ce jour ou un jour ultérieur.
problem-unknown-document = Le compte n’a pas de facture émise portant cet identifiant. Indiquez celui d’une de ses factures émises.
problem-not-a-credit-note = Seul un avoir peut porter sur une facture. Laissez ce champ vide, ou préparez un avoir.
problem-unknown-user = Cet utilisateur n’existe pas. Choisissez-en un dans la liste, ou donnez une adresse électronique.
problem-named-twice = Désignez la personne par son adresse électronique ou par son identifiant, pas par les deux.
problem-invalid-email = Cette adresse électronique n’est pas valide. Écrivez-la sous la forme nom@exemple.fr.
problem-duplicate-email = L’utilisateur { $row } a la même adresse électronique. Indiquez une adresse différente pour chaque utilisateur.
problem-duplicate-user = Il s’agit du même utilisateur que l’utilisateur { $row }. Regroupez toutes les modifications qui le concernent.
problem-same-email = L’utilisateur a déjà cette adresse électronique. Indiquez-en une nouvelle ou laissez ce champ vide.
problem-channel-required = Indiquez au moins un autre moyen de joindre cette personne : un numéro de téléphone, un numéro de téléphone portable ou un autre contact.
problem-registration-awaiting = Cette personne s’est inscrite et attend une approbation. Approuvez son inscription au lieu d’ajouter un contact.
problem-invalid-phone =
    Ce n’est pas un numéro de téléphone. Utilisez au plus { $max ->
        [one] { $max } caractère
        [many] { $max } de caractères
       *[other] { $max } caractères
    }, dont au moins { $digits ->
        [one] { $digits } chiffre
        [many] { $digits } de chiffres
       *[other] { $digits } chiffres
    }. Outre les chiffres, seuls conviennent l’espace et ces signes : { $signs }
problem-unknown-placeholder = Ce texte contient entre accolades un mot qui ne correspond à aucune valeur, ou une accolade isolée. N’utilisez entre accolades que : { $allowed }. Pour écrire une accolade, doublez-la.
problem-unknown-country = Aucun pays ne porte ce code. Utilisez son code à deux lettres, par exemple { $example }.
problem-country-not-served = { form-other-country }
problem-unknown-language = Cette langue n’est pas proposée. Choisissez parmi : { $allowed }.
problem-unknown-time-zone = Aucun fuseau horaire ne porte ce nom. Utilisez un nom de la liste, par exemple { $example }.
problem-unknown-job-title = Ce poste n’est pas dans la liste. Choisissez parmi : { $allowed }.
problem-invalid-postal-code =
    Ce code postal n’est pas valide ({ $country }). Écrivez { $digits ->
        [one] { $digits } chiffre
        [many] { $digits } de chiffres
       *[other] { $digits } chiffres
    }, par exemple { $example }.
problem-invalid-key = Cette clé ne peut pas être utilisée. Prenez-en une qui est libre : une lettre minuscule, puis jusqu’à 49 lettres minuscules, chiffres ou tirets bas.
problem-invalid-url = Ce n’est pas l’adresse d’une page ou d’une boîte aux lettres électronique. Utilisez une adresse https, http ou mailto.
problem-unknown-dealership = Aucun concessionnaire ne porte ce code. Utilisez celui d’un concessionnaire existant.
problem-dealership-not-allowed = Ce champ ne concerne que les représentants d’un concessionnaire. Laissez-le vide.
problem-invalid-cursor = Cette position dans la liste est inconnue. Recommencez à la première page.
problem-out-of-range = Choisissez un nombre compris entre { $min } et { $max }.
problem-no-data-centres = Des centres de données sont attribués à des pays, mais il n’existe aucun centre de données. Ajoutez les centres ou laissez ce tableau vide.
problem-same-administrator = Cette personne administre déjà le compte. Choisissez quelqu’un d’autre.
problem-user-deleted = Cet utilisateur a été supprimé. Choisissez quelqu’un d’autre, ou saisissez à nouveau l’adresse électronique de la personne.
problem-not-activated = Cette personne n’a pas encore activé son accès. L’adresse électronique pourra être modifiée après l’activation. Si elle est erronée, ajoutez de nouveau la personne avec la bonne adresse.
problem-no-administrator = Le compte n’a pas d’administrateur. Désignez-en un d’abord.
problem-password-common = Ce mot de passe est très répandu. Choisissez-en un autre, par exemple plusieurs mots sans rapport entre eux.
problem-password-personal = Ce mot de passe se compose surtout de noms et de mots qui vous concernent. Ajoutez d’autres mots ou choisissez un autre mot de passe.
problem-password-not-taken = La connexion se fait dans l’application, et aucun mot de passe n’est conservé ici. Laissez ce champ vide.
problem-wrong-password = Ce n’est pas le mot de passe actuel. Vérifiez votre saisie.
problem-sum-too-large = Le total de ces montants est trop grand pour être indiqué. Choisissez-en moins ou de plus petits : moins de mois ou de jours, un seul compte, des articles moins nombreux ou moins chers.
