### What is wrong with a draft: problem-<code>.

## Its shape

problem-invalid-json = This is not valid JSON (line { $line }, column { $column }). Send one JSON object in UTF-8.
problem-too-large = This is too large. Send at most { $max } bytes.
problem-too-deep = This is nested too deep. Use at most { $max } levels.
problem-too-many-values = There are too many values here. Send at most { $max }.
problem-unknown-member = Nothing with this name is expected here. Use only: { $allowed }.
problem-duplicate-member = This is given more than once. Give it once.
problem-wrong-type =
    { $expected ->
        [list] This must be a list.
        [number] This must be a number.
        [object] This must be an object.
        [switch] This must be true or false.
       *[text] This must be text.
    }

## Any text

problem-required = This is required. Fill it in.
problem-blank = There are only spaces here. Fill it in.
problem-too-long = This is too long. Use at most { $max } characters.
problem-control-characters = There is a control character or a line break here ({ $character }). Remove it.
problem-invisible-characters = There is an invisible character here ({ $character }). Remove it.
problem-too-few =
    { $min ->
        [one] Add at least one.
       *[other] Add at least { $min }.
    }
problem-too-many = There are too many. Give at most { $max }.
problem-duplicate = This is the same as number { $row }. Remove one of the two.

## Values

problem-unknown-option = This is not one of the options. Choose from: { $allowed }.
problem-unsupported-kind = This type of request is not available yet. Choose from: { $allowed }.
problem-unsupported-existing = Users cannot be added to an existing trade account yet. Switch this off to request a new account.
problem-invalid-email = This is not an email address. Write it like name@example.com.
problem-duplicate-email = User { $row } has the same email address. Give each user their own.
problem-unknown-country = There is no country with this code. Use its two-letter code, such as { $example }.
problem-country-not-served = { form-other-country }
problem-unknown-language = This language is not offered. Choose from: { $allowed }.
problem-unknown-time-zone = There is no time zone with this name. Use a name from the list, such as { $example }.
problem-unknown-job-title = This position is not on the list. Choose from: { $allowed }.
problem-invalid-postal-code = This is not a valid postal code ({ $country }). Write { $digits } digits, such as { $example }.
problem-invalid-key = This key cannot be used. Choose one that is free, made of a lower-case letter, then up to 49 lower-case letters, digits or underscores.
problem-invalid-url = This is not the address of a page or mailbox. Use an https, http or mailto address.
problem-unknown-dealership = There is no dealership with this code. Use the code of an existing dealership.
problem-dealership-not-allowed = Only dealers belong to a dealership. Leave this empty.
problem-invalid-cursor = This place in the list is not known. Begin with the first page.
problem-out-of-range = Choose a number from { $min } to { $max }.
