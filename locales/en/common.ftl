### Words that every page uses.

yes = Yes
no = No

problems-found =
    { $count ->
        [one] { $count } problem
       *[other] { $count } problems
    }
