### Words that every page uses.

yes = Oui
no = Non

problems-found =
    { $count ->
        [one] { $count } problème
        [many] { $count } de problèmes
       *[other] { $count } problèmes
    }
