### Words that every page uses.

yes = Kyllä
no = Ei

problems-found =
    { $count ->
        [one] { $count } ongelma
       *[other] { $count } ongelmaa
    }
