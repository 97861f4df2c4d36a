-- Which root keys have been used: the proof tells a wrong key apart without telling anything about the right one.
CREATE TABLE store_keys (
    key_id INTEGER NOT NULL PRIMARY KEY,
    proof BLOB NOT NULL
) STRICT;

-- A desk's place in the store's directory: looked up by name before any desk is chosen.
CREATE TABLE desks (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

CREATE TABLE desk_settings (
    desk_id BLOB NOT NULL PRIMARY KEY REFERENCES desks (id),
    body TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

-- The head row that each command of a desk increments first: commands of one desk are serial.
CREATE TABLE desk_heads (
    desk_id BLOB NOT NULL PRIMARY KEY REFERENCES desks (id),
    sequence INTEGER NOT NULL,
    audit_hash BLOB NOT NULL,
    audit_proof BLOB NOT NULL,
    last_code INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The random key of a person, an account or a request, wrapped: what is sealed under it dies with it.
CREATE TABLE seal_keys (
    desk_id BLOB NOT NULL REFERENCES desks (id),
    owner_id BLOB NOT NULL,
    wrapped BLOB NOT NULL,
    PRIMARY KEY (desk_id, owner_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE dealerships (
    desk_id BLOB NOT NULL REFERENCES desks (id),
    id BLOB NOT NULL,
    code TEXT NOT NULL,
    city TEXT NOT NULL,
    country TEXT NOT NULL,
    language TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE users (
    desk_id BLOB NOT NULL REFERENCES desks (id),
    id BLOB NOT NULL,
    email_key TEXT NOT NULL,
    email TEXT NOT NULL,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    language TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    activation TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, email_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
    desk_id BLOB NOT NULL,
    id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    role TEXT NOT NULL,
    dealership_id BLOB,
    created_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, user_id),
    FOREIGN KEY (desk_id, user_id) REFERENCES users (desk_id, id),
    FOREIGN KEY (desk_id, dealership_id) REFERENCES dealerships (desk_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE accounts (
    desk_id BLOB NOT NULL REFERENCES desks (id),
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    state TEXT NOT NULL,
    language TEXT NOT NULL,
    country TEXT NOT NULL,
    street TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    city TEXT NOT NULL,
    region TEXT,
    notes TEXT,
    dealership_id BLOB,
    administrator_id BLOB,
    created_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (desk_id, id),
    FOREIGN KEY (desk_id, dealership_id) REFERENCES dealerships (desk_id, id),
    FOREIGN KEY (desk_id, administrator_id) REFERENCES users (desk_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX accounts_by_name ON accounts (desk_id, name_folded, id);
CREATE INDEX accounts_by_dealership ON accounts (desk_id, dealership_id, name_folded, id);

CREATE TABLE contacts (
    desk_id BLOB NOT NULL,
    id BLOB NOT NULL,
    account_id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    role TEXT NOT NULL,
    job_title TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, account_id, user_id),
    FOREIGN KEY (desk_id, account_id) REFERENCES accounts (desk_id, id),
    FOREIGN KEY (desk_id, user_id) REFERENCES users (desk_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX contacts_by_user ON contacts (desk_id, user_id);

CREATE TABLE account_requests (
    desk_id BLOB NOT NULL REFERENCES desks (id),
    id BLOB NOT NULL,
    code TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    agent_id BLOB,
    account_id BLOB,
    submitter_id BLOB NOT NULL,
    dealership_id BLOB,
    account_name TEXT NOT NULL,
    draft TEXT NOT NULL,
    submitted_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    calendar TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, code),
    FOREIGN KEY (desk_id, submitter_id) REFERENCES staff (desk_id, id),
    FOREIGN KEY (desk_id, agent_id) REFERENCES staff (desk_id, id),
    FOREIGN KEY (desk_id, dealership_id) REFERENCES dealerships (desk_id, id),
    FOREIGN KEY (desk_id, account_id) REFERENCES accounts (desk_id, id)
) STRICT;
CREATE INDEX account_requests_by_state ON account_requests (desk_id, state, code);
CREATE INDEX account_requests_by_dealership ON account_requests (desk_id, dealership_id, code);

-- What happened to a request, in order: who did what, and what was asked, answered or given as a reason.
CREATE TABLE request_steps (
    desk_id BLOB NOT NULL,
    request_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    action TEXT NOT NULL,
    staff_id BLOB NOT NULL,
    at INTEGER NOT NULL,
    text TEXT,
    PRIMARY KEY (desk_id, request_id, version),
    FOREIGN KEY (desk_id, request_id) REFERENCES account_requests (desk_id, id),
    FOREIGN KEY (desk_id, staff_id) REFERENCES staff (desk_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE invitations (
    desk_id BLOB NOT NULL,
    id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    generation INTEGER NOT NULL,
    email_key TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (desk_id, id),
    FOREIGN KEY (desk_id, user_id) REFERENCES users (desk_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX invitations_by_user ON invitations (desk_id, user_id);

-- Mails for the host to send, rendered when leased. Arguments are sealed under the recipient's key.
CREATE TABLE messages (
    desk_id BLOB NOT NULL,
    id BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    template TEXT NOT NULL,
    recipient_id BLOB NOT NULL,
    arguments BLOB NOT NULL,
    invitation_id BLOB,
    created_at INTEGER NOT NULL,
    leased_until INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    sent_at INTEGER,
    PRIMARY KEY (desk_id, id),
    FOREIGN KEY (desk_id, recipient_id) REFERENCES users (desk_id, id),
    FOREIGN KEY (desk_id, invitation_id) REFERENCES invitations (desk_id, id)
) STRICT;
CREATE INDEX messages_to_send ON messages (desk_id, sequence, ordinal) WHERE sent_at IS NULL;

-- Who did what, when, to what; each row's hash covers the one before. Personal values are sealed.
CREATE TABLE audit_events (
    desk_id BLOB NOT NULL REFERENCES desks (id),
    sequence INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    facts TEXT NOT NULL,
    key_id INTEGER NOT NULL,
    sealed BLOB,
    hash BLOB NOT NULL,
    PRIMARY KEY (desk_id, sequence, ordinal)
) STRICT;
CREATE INDEX audit_events_by_subject ON audit_events (desk_id, subject_id, version);

-- What a command with a key of `once` came to.
CREATE TABLE outcomes (
    desk_id BLOB NOT NULL REFERENCES desks (id),
    actor TEXT NOT NULL,
    key_hash BLOB NOT NULL,
    body_hash BLOB NOT NULL,
    owner_id BLOB NOT NULL,
    outcome BLOB NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (desk_id, actor, key_hash)
) STRICT;
