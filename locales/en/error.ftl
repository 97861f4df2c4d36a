### What went wrong with a call, and what would make it work: error-<code>.

error-invalid =
    { $count ->
        [one] One thing is wrong with what was sent.
       *[other] { $count } things are wrong with what was sent.
    }
error-conflict = This has changed since you opened it. Changed: { $changes }. Open it again (version { $version }) and repeat your change.
error-conflict-version = This is not the version that there is now. Open it again (version { $version }) and repeat your change.
conflict-change = { $field } ({ $who }, { $at })
error-wrong-state = State of the request: { $state }. Not possible now: { $action }. Possible actions: { $allowed }.
error-wrong-state-closed = State of the request: { $state }. The request can no longer be changed; submit a new one.
error-wrong-account-state = State of the account: { $state }. Not possible now: { $command }. Possible actions: { $allowed }.
error-wrong-account-state-waiting = State of the account: { $state }. Not possible now: { $command }. First the application has to confirm what was asked before, or report that it failed. Possible actions: { $allowed }.
error-wrong-account-state-deleted = State of the account: { $state }. Not possible: { $command }. Nothing more can be done with a deleted account; create a new one.
error-wrong-user-state = State of the user: { $state }. Not possible now: { $action }. Possible actions: { $allowed }.
error-wrong-user-state-deleted = State of the user: { $state }. Nothing more can be done. To give the person access again, add them as a new user.
error-wrong-work-state = State of the work request: { $state }. Not possible now: { $action }. Possible actions: { $allowed }.
error-wrong-work-state-closed = State of the work request: { $state }. It can no longer be changed; submit a new one.
error-staff-member = This person is on the staff. A desk administrator has to take the person off the staff first.
error-still-administrator = This user is still the administrator of at least one account. Replace the administrator of each of these accounts first.
error-unknown-desk = There is no such desk.
error-unknown-actor = You do not have access to this desk. Ask a desk administrator to add you.
error-unknown-request = There is no such request.
error-unknown-account = There is no such account.
error-unknown-user = There is no such user.
error-unknown-group = There is no such group.
error-unknown-message = There is no such message.
error-ambiguous-account = Several accounts have this name. Give the ID or the customer reference number of the one you mean.
error-taken-desk = A desk with this name exists already. Choose another name.
error-taken-dealership = A dealership with this code exists already. Choose another code.
error-taken-staff = This person is already on the staff.
error-taken-group = A group with this name exists already. Choose another name.
error-account-has-devices =
    { $count ->
        [one] The account still has one device. Delete it first.
       *[other] The account still has { $count } devices. Delete them first.
    }
error-account-takes-no-devices = State of the account: { $state }. The account takes no device reports now. They are accepted while the account is active, suspended or being updated; while it is being deleted, only reports that a device has been deleted are accepted.
error-subscription-ended = The subscription has ended. Choose a term to start it again.
error-currency-fixed = The currency of the account is { $currency } and can no longer be changed: there is an order or a document in it. Create another account for business in another currency.
error-nothing-pending = No change of the subscription term is pending. There is nothing to undo.
error-key-reused = This key was used for another command. Use a new key.
error-internal = Something went wrong here. Report it to the provider with this word: { $place }.

## The store.

error-store-url = The address of the store is not understood. Write sqlite:FILE, or postgres://… where PostgreSQL is built in.
error-store-missing = The folder of the file does not exist. Create it, or choose another place.
error-store-read-only = The file or its folder cannot be written. Allow writing, or choose another place.
error-store-busy = The store is busy. Nothing was changed; try again.
error-store-unavailable = The store does not answer. Nothing was changed; try again later.
error-store-full = There is no space left. Nothing was changed; make room and try again.
error-store-foreign = This file or database belongs to another program. It was left as it is; choose another.
error-store-newer = A newer version wrote this store. Update the application to open it.
error-store-outdated = The tables of the store are of an older version. The database’s owner has to migrate it first.
error-store-damaged = The file is damaged or is not a store. It was left as it is; restore it from a backup.
error-store-replaced = The store’s file was replaced while it was open. Nothing more is written to it; open the store again.
error-store-forked = This process was split off (forked) after the store was opened. Open the store again in this process.
error-store-wrong-key = The store was made with another key. Give the key it was made with.
error-store-superuser = This database role could read the data of every desk. Use one that is not a superuser and does not bypass row-level security.
error-store-library-too-old = The SQLite library in this program has a known defect. Update it to 3.51.3 or newer.
error-store-constraint = The store refused the change. Nothing was changed; report it to the provider.
error-store-row = A stored row cannot be read. Report it to the provider.
error-store-failed = The store could not carry it out. Nothing was changed; report it to the provider.
error-outcome-unknown = The connection was lost while saving. Send it again with the same key: it will be done only once.

## Access, contacts, work.

error-unknown-contact = There is no such contact.
error-unknown-staff = There is no such staff member.
error-unknown-registration = There is no such registration.
error-unknown-service = There is no such service.
error-unknown-work = There is no such work request.
error-unknown-file = There is no such file.
error-unknown-order = There is no such order.
error-taken-order = There is an order with this code already. Choose another code, or import the order to change it.
error-wrong-order-state = Status of the order: { $state }. It cannot become “{ $next }”. Possible next: { $allowed }.
error-wrong-order-state-closed = Status of the order: { $state }. It can no longer change.
error-unknown-document = There is no such document.
error-wrong-document-state = Status of the document: { $state }. Not possible now: { $action }. Possible actions: { $allowed }.
error-wrong-document-state-closed = Status of the document: { $state }. Nothing more can be done to it.
error-quote-expired = This quote could be accepted up to and including { $day }. Ask for a new quote.
error-quote-replaced = This quote no longer holds; quote number { $number } does. Read it, then answer that one.
error-wrong-offset =
    { $expected ->
        [one] These bytes do not belong here: one byte of the file is there. Go on from there.
       *[other] These bytes do not belong here: { $expected } bytes of the file are there. Go on from there.
    }
error-files-closed = State of the work request: { $state }. The customer can attach source files while the request is open, and remove them until it is quoted.
error-files-closed-delivery = State of the work request: { $state }. The provider can attach files to deliver, and remove them, while the work is in progress.
error-stream-failed = The file could not be read or written to its end. Try again: an upload goes on where it was cut off.
error-taken-service = A service with this key exists already. Choose another key.
error-unknown-field = There is no such field.
error-taken-field = A field with this key exists already. Choose another key.
error-open-work = This contact still holds open work: { $codes }. Reassign it to another contact of the account first.
error-open-work-more = This contact still holds open work: { $codes } and more. Reassign it to another contact of the account first.
error-contact-removed = This contact has been removed from the account. Add the person again first.
error-last-desk-administrator = This is the last administrator of the desk. Name another one first.
error-already-active = This user has already activated access. No invitation is needed.
error-invalid-token = This link is not valid. Use the whole link from the latest email, or ask for a new one.
error-expired-token = This link has expired. Ask for a new one.
error-used-token = This link has already been used. Sign in, or ask for a new link.
error-revoked-token = This link is no longer valid. Use the link from the latest email, or ask for a new one.
error-sign-in-failed = The email address or the password is not correct, or access has not been activated. Check both, or ask for a new password.
error-too-many-attempts =
    Too many sign-in attempts have failed. Try again in { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }.
error-no-open-place = None of your accounts is open at the moment. Contact the provider.
error-signed-out = You have been signed out. Sign in again.
error-signs-in-elsewhere = Sign-in takes place in the application, not at this desk.
error-registration-off = Registration is not open at this desk. Contact the provider to be added.
error-registration-decided = The registration has been decided already: { $state }.
