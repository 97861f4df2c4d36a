### Words that every page uses.

yes = Kyllä
no = Ei

problems-found =
    { $count ->
        [one] { $count } virhe
       *[other] { $count } virhettä
    }
