### Words that every page uses.
