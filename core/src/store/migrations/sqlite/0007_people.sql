-- People: the full name beside its parts, which may be missing; a number that ends every sign-in of before; and what the
-- address looks like, which follows from it (see `store/derive.rs`).
ALTER TABLE users ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE users ADD COLUMN epoch INTEGER NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN email_skeleton TEXT NOT NULL DEFAULT '';
UPDATE users SET name = first_name || ' ' || last_name;
CREATE INDEX users_by_skeleton ON users (desk_id, email_skeleton);

ALTER TABLE staff ADD COLUMN ended_at INTEGER;

-- How else a contact is reached, which services it may ask for (keys as JSON; all where there is none) and what it is told of.
ALTER TABLE contacts ADD COLUMN phone TEXT;
ALTER TABLE contacts ADD COLUMN mobile TEXT;
ALTER TABLE contacts ADD COLUMN other TEXT;
ALTER TABLE contacts ADD COLUMN services TEXT;
ALTER TABLE contacts ADD COLUMN notifications TEXT NOT NULL DEFAULT 'own_work';
-- Who was in an account, as well as who is.
CREATE INDEX contacts_ever ON contacts (desk_id, account_id, user_id);

-- The account's own portal features, where it does not follow the desk's.
ALTER TABLE accounts ADD COLUMN features TEXT;

ALTER TABLE invitations ADD COLUMN purpose TEXT NOT NULL DEFAULT 'activate';
ALTER TABLE invitations ADD COLUMN used_at INTEGER;
CREATE INDEX invitations_open ON invitations (desk_id, expires_at, id) WHERE used_at IS NULL AND revoked_at IS NULL;
CREATE INDEX invitations_by_time ON invitations (desk_id, created_at, id);

-- What a user proves to be the user with: a hash with its salt and parameters (PHC text). A user of a host that authenticates has none.
CREATE TABLE credentials (
    desk_id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    hash TEXT NOT NULL,
    set_at INTEGER NOT NULL,
    PRIMARY KEY (desk_id, user_id),
    FOREIGN KEY (desk_id, user_id) REFERENCES users (desk_id, id)
) STRICT, WITHOUT ROWID;

-- Who is signed in: good until it expires or is ended, and while the user's epoch is the one it was made in.
CREATE TABLE sign_ins (
    desk_id BLOB NOT NULL,
    id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    epoch INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER,
    PRIMARY KEY (desk_id, id),
    FOREIGN KEY (desk_id, user_id) REFERENCES users (desk_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_ins_by_user ON sign_ins (desk_id, user_id, created_at, id);

-- Failed sign-ins by what they have in common, an address, an origin or the desk, as a keyed hash.
CREATE TABLE sign_in_attempts (
    desk_id BLOB NOT NULL REFERENCES desks (id),
    scope BLOB NOT NULL,
    failures INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (desk_id, scope)
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_in_attempts_by_time ON sign_in_attempts (desk_id, last_at);

-- People who registered on their own and await approval; a user only once approved.
CREATE TABLE registrations (
    desk_id BLOB NOT NULL REFERENCES desks (id),
    id BLOB NOT NULL,
    email_key TEXT NOT NULL,
    email TEXT NOT NULL,
    email_skeleton TEXT NOT NULL,
    name TEXT NOT NULL,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    company TEXT NOT NULL,
    phone TEXT,
    mobile TEXT,
    other TEXT,
    language TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    note TEXT,
    state TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    decided_at INTEGER,
    decided_by BLOB,
    reason TEXT,
    account_id BLOB,
    version INTEGER NOT NULL,
    PRIMARY KEY (desk_id, id),
    FOREIGN KEY (desk_id, decided_by) REFERENCES staff (desk_id, id),
    FOREIGN KEY (desk_id, account_id) REFERENCES accounts (desk_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX registrations_awaiting ON registrations (desk_id, email_key) WHERE state = 'awaiting';
CREATE INDEX registrations_by_state ON registrations (desk_id, state, created_at, id);

-- What customers can have done, its names by language tag as JSON.
CREATE TABLE services (
    desk_id BLOB NOT NULL REFERENCES desks (id),
    id BLOB NOT NULL,
    key TEXT NOT NULL,
    labels TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    retired_at INTEGER,
    version INTEGER NOT NULL,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, key)
) STRICT, WITHOUT ROWID;

-- Customers' requests for work, each held by a contact of its account. An account's dealership is its for good, so that the
-- requests keep it too: a dealer's list walks an index of its own.
CREATE TABLE work_requests (
    desk_id BLOB NOT NULL,
    id BLOB NOT NULL,
    code TEXT NOT NULL,
    account_id BLOB NOT NULL,
    holder_id BLOB NOT NULL,
    submitter_id BLOB NOT NULL,
    service_id BLOB,
    subject TEXT NOT NULL,
    description TEXT,
    state TEXT NOT NULL,
    submitted_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    dealership_id BLOB,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, code),
    FOREIGN KEY (desk_id, account_id) REFERENCES accounts (desk_id, id),
    FOREIGN KEY (desk_id, holder_id) REFERENCES contacts (desk_id, id),
    FOREIGN KEY (desk_id, submitter_id) REFERENCES users (desk_id, id),
    FOREIGN KEY (desk_id, service_id) REFERENCES services (desk_id, id),
    FOREIGN KEY (desk_id, dealership_id) REFERENCES dealerships (desk_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX work_requests_by_account ON work_requests (desk_id, account_id, code);
CREATE INDEX work_requests_by_holder ON work_requests (desk_id, holder_id, code);
CREATE INDEX work_requests_by_dealership ON work_requests (desk_id, dealership_id, code);
CREATE INDEX work_requests_by_state ON work_requests (desk_id, state, code);

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('credentials', 'credentials', '1000000 100000 1'),
    ('sign_ins', 'sign_ins', '1000000 100000 1'),
    ('sign_in_attempts', 'sign_in_attempts', '100000 10000 1'),
    ('registrations', 'registrations', '100000 10000 1'),
    ('services', 'services', '1000 100 1'),
    ('work_requests', 'work_requests', '1000000 100000 1');
ANALYZE sqlite_schema;
