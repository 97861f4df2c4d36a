### What is wrong with a draft: problem-<code>.

## Its shape

problem-invalid-json = This is not valid JSON (line { $line }, column { $column }). Send one JSON object in UTF-8.
problem-too-large =
    { $max ->
        [one] This is too large. Send at most one byte.
       *[other] This is too large. Send at most { $max } bytes.
    }
problem-too-deep =
    { $max ->
        [one] This is nested too deep. Use at most one level.
       *[other] This is nested too deep. Use at most { $max } levels.
    }
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
problem-too-long =
    { $max ->
        [one] This is too long. Use at most one character.
       *[other] This is too long. Use at most { $max } characters.
    }
problem-too-short =
    { $min ->
        [one] This is too short. Use at least one character.
       *[other] This is too short. Use at least { $min } characters.
    }
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
problem-cannot-clear = This can be changed but not removed. Leave it out to keep it as it is.
problem-no-change = Nothing would change here. Give at least one new value.
problem-users-hidden = Users are given although this is switched off. Switch it on, or leave the users out.
problem-removal-with-changes = Access cannot be removed and details changed at the same time. Ask for one or the other.
problem-reference-hidden = An ID or reference number is given although this is switched off. Switch it on to add users to that account, or leave out the ID and the reference number.
problem-invalid-id = This is not an ID. Copy the one that is shown with the account.
problem-unknown-account = No trade account matches. Check how it is written, or choose it from the list.
problem-ambiguous-account = Several trade accounts have this name. Say which one by its reference number or ID: { $accounts }.
problem-unknown-group = There is no group with this name or ID. Choose one from the list, or create it first.
problem-unknown-contact = Nobody in this account has this email address. Check how it is written.
problem-already-contact = This person is already a user of this account and need not be added again.
problem-email-taken = This email address belongs to somebody else. Use another one.
problem-email-unavailable = This email address cannot be used. Use another one, or contact Customer Service.
problem-address-twice = This gives an address and also says that it is the same as another one. Give only one of the two.
problem-staff-member = This person is on the staff, whose details are not changed by a request. Leave this out.
problem-user-suspended = This person is suspended. Restore the user first, or choose somebody else.
problem-reference-taken = Another account has this reference number. Use another one.
problem-not-asked = The request does not ask for this. Leave it out.
problem-changed-since = This has changed since the request was sent. Say which value to keep: the current one or the requested one.
problem-needs-successor = This person answers for the account or has open work. Give the email address of the user who takes over.
problem-invalid-successor = Only another requester or manager who stays in this account can take over. Give the email address of one.
problem-unknown-service = This service does not exist or is no longer offered. Choose one from the list.
problem-service-not-allowed = This contact may not ask for this service. Choose another service, or have this one allowed.
problem-other-account = This contact belongs to another account. Choose somebody from the same account.
problem-takes-no-work = This contact cannot be given work. Choose a requester or manager of an open account.
problem-own-work-only = The work you ask for is your own. Leave this out.
problem-unknown-work = This contact holds no work with this code. Check the code.
problem-work-closed = This work is closed and stays with this contact. Leave it out.
problem-file-too-large = This file is too large. Choose one of at most { $max } MB.
problem-too-many-files = These are too many files. There may be { $max } at most.
problem-wrong-hash = The bytes received are not those of the file: their SHA-256 differs. Upload the file again.
problem-wrong-chunk =
    { $bytes ->
        [one] The next part of the file has one byte. Send exactly that one.
       *[other] The next part of the file has { $bytes } bytes. Send exactly as many.
    }
problem-file-incomplete = This file has not been uploaded to its end. Go on uploading it first.
problem-file-attached = This file is attached to a work request already. Upload it again, or leave it out.
problem-unknown-file = You have uploaded no such file. Check the ID.
problem-file-required = This service is delivered with a file. Attach at least one.
problem-progress-backwards = The work is already { $percent } done. Give a higher number, or the same one with a note.
problem-invalid-media-type = This is not a media type. Write one such as { $example }.
problem-invalid-digest = This is not a SHA-256. Write its 64 hexadecimal digits.
problem-invalid-amount = This is not an amount. Write one such as { $example }.
problem-invalid-decimal =
    { $digits ->
        [one] This is not a number. Write one such as { $example }, without spaces or commas: at most one digit.
       *[other] This is not a number. Write one such as { $example }, without spaces or commas: at most { $digits } digits.
    }
problem-too-precise =
    { $digits ->
        [0] This amount is too precise. Write it without decimals.
        [one] This amount is too precise. Use at most one decimal.
       *[other] This amount is too precise. Use at most { $digits } decimals.
    }
problem-invalid-number =
    { $digits ->
        [0] This is not a whole number. Write one such as { $example }.
        [one] This is not a number with at most one decimal. Write one such as { $example }.
       *[other] This is not a number with at most { $digits } decimals. Write one such as { $example }.
    }
problem-unknown-currency = No currency has this code. Use its three-letter code, for example { $example }.
problem-invalid-csv = This is not a table in CSV (line { $line }). Save it as CSV in UTF-8, with quotation marks in pairs.
problem-invalid-order-code =
    This is not an order code. Use at most { $max ->
        [one] one letter or digit
       *[other] { $max } letters and digits
    }, joined by hyphens, full stops, underscores or slashes. A code like { $example } must be a UTC date and time followed by the milliseconds without leading zeros.
problem-invalid-instant = This is not a date and time. Write one such as { $example }.
problem-wrong-order-state =
    { $open ->
        [no] The order’s status ({ $state }) can no longer change. Leave it as it is.
       *[yes] The order cannot change to this status from its current one ({ $state }). Leave it as it is, or choose from: { $allowed }.
    }
problem-other-dealership = The account belongs to another dealership. Give an account and a dealership that belong together.
problem-other-currency = The account’s currency is { $currency }. Give the total in it.
problem-invalid-day = This is not a day. Write one such as { $example }.
problem-unknown-field = There is no such field here. Use the fields of the form.
problem-field-not-editable = You can see this field but not change it. Leave it out.
problem-choice-in-use =
    { $count ->
        [one] The choice { $choice } cannot be removed: { $count } value holds it. Keep it, or change that value first.
       *[other] The choice { $choice } cannot be removed: { $count } values hold it. Keep it, or change those values first.
    }
problem-edited-wider-than-seen = Only people who see a field can edit it. Choose from: { $allowed }.
problem-same-group = A group cannot be merged into itself. Choose another group.
problem-in-the-past = This day is over. Choose today or a later day.
problem-in-the-future = This day has not come yet. Choose today or an earlier day.
problem-before-issue = The document was issued on { $day }. Choose that day or a later one.
problem-before-start = The period begins on { $day }. Choose that day or a later one.
problem-unknown-document = The account has no issued invoice with this ID. Give the ID of one that it has.
problem-not-a-credit-note = Only a credit note takes an invoice back. Leave this empty, or draft a credit note.
problem-unknown-user = There is no such user. Choose one from the list, or give an email address.
problem-named-twice = Name the person either by email address or by ID, not by both.
problem-invalid-email = This is not an email address. Write it like name@example.com.
problem-duplicate-email = User { $row } has the same email address. Give each user their own.
problem-duplicate-user = This is the same user as user { $row }. Give all changes to one user together.
problem-same-email = The user has this email address already. Give a new one, or leave this empty.
problem-channel-required = Give at least one more way to reach this person: a phone number, a mobile number or another contact.
problem-registration-awaiting = This person has registered and is waiting for approval. Approve the registration instead of adding a contact.
problem-invalid-phone =
    This is not a telephone number. Use at most { $max ->
        [one] one character
       *[other] { $max } characters
    }, at least { $digits ->
        [one] one of them a digit
       *[other] { $digits } of them digits
    }; besides digits, only spaces and these: { $signs }
problem-unknown-placeholder = There is something in braces here that is not replaced by a value, or a brace that stands alone. Use only these in braces: { $allowed }. To write a brace itself, double it.
problem-unknown-country = There is no country with this code. Use its two-letter code, such as { $example }.
problem-country-not-served = { form-other-country }
problem-unknown-language = This language is not offered. Choose from: { $allowed }.
problem-unknown-time-zone = There is no time zone with this name. Use a name from the list, such as { $example }.
problem-unknown-job-title = This position is not on the list. Choose from: { $allowed }.
problem-invalid-postal-code =
    This is not a valid postal code ({ $country }). Write { $digits ->
        [one] one digit
       *[other] { $digits } digits
    }, such as { $example }.
problem-invalid-key = This key cannot be used. Choose one that is free, made of a lower-case letter, then up to 49 lower-case letters, digits or underscores.
problem-invalid-url = This is not the address of a page or mailbox. Use an https, http or mailto address.
problem-unknown-dealership = There is no dealership with this code. Use the code of an existing dealership.
problem-dealership-not-allowed = Only dealers belong to a dealership. Leave this empty.
problem-invalid-cursor = This place in the list is not known. Begin with the first page.
problem-out-of-range = Choose a number from { $min } to { $max }.
problem-no-data-centres = Countries are assigned to data centers, but there is no data center. Add the data centers, or leave this table empty.
problem-same-administrator = This person is the administrator already. Choose somebody else.
problem-user-deleted = This user has been deleted. Choose somebody else, or enter the person’s email address anew.
problem-not-activated = This person has not activated the access yet. The email address can be changed once that is done. If it is wrong, add the person anew with the right one.
problem-no-administrator = The account has no administrator. Name one first.
problem-password-common = Many people use this password. Choose another, such as several words that do not belong together.
problem-password-personal = This password is mostly names and words connected with you. Add other words, or choose another password.
problem-password-not-taken = Sign-in takes place in the application, and no password is kept here. Leave this empty.
problem-wrong-password = This is not the current password. Check how you typed it.
problem-sum-too-large = These amounts come to more than can be told. Choose fewer or smaller ones: fewer months or days, one account, fewer or smaller items.
