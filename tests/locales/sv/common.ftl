### Words that every page uses.

yes = Ja
no = Nej

problems-found =
    { $count ->
        [one] { $count } problem
       *[other] { $count } problem
    }
