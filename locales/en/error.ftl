### What went wrong with a call, and what would make it work: error-<code>.

error-invalid =
    { $count ->
        [one] One thing is wrong with what was sent.
       *[other] { $count } things are wrong with what was sent.
    }
error-conflict = This has changed since you opened it. Changed: { $fields }. Open it again (version { $version }) and repeat your change.
error-wrong-state = State of the request: { $state }. Not possible now: { $action }. Possible: { $allowed }.
error-wrong-state-closed = State of the request: { $state }. Nothing more can be done to it; submit a new request.
error-unknown-desk = There is no such desk.
error-unknown-actor = You are not known here. Ask a desk administrator to add you.
error-unknown-request = There is no such request.
error-unknown-account = There is no such account.
error-unknown-message = There is no such message.
error-taken-desk = There is a desk of this name already. Choose another name.
error-taken-dealership = There is a dealership of this code already.
error-taken-staff = This person is on the staff already.
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
error-store-damaged = The file is damaged or is no store. It was left as it is; restore it from a backup.
error-store-replaced = The store’s file was replaced while it was open. Nothing more is written; open it again.
error-store-forked = The program was split into processes after the store was opened. Open the store again in this process.
error-store-wrong-key = The store was made with another key. Give the key it was made with.
error-store-superuser = This database role could read across desks. Use one that is neither a superuser nor bypasses row-level security.
error-store-library-too-old = The SQLite library in this program has a known defect. Update it to 3.51.3 or newer.
error-store-constraint = The store refused the change. Nothing was changed; report it to the provider.
error-store-row = A stored row cannot be read. Report it to the provider.
error-store-failed = The store could not carry it out. Nothing was changed; report it to the provider.
error-outcome-unknown = The connection was lost while saving. Send it again with the same key: it is done once.
