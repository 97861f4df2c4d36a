-- People: the full name beside its parts, which may be missing; a number that ends every sign-in of before; and what the
-- address looks like, which follows from it (see `store/derive.rs`).
ALTER TABLE users ADD COLUMN name TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE users ADD COLUMN epoch BIGINT NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN email_skeleton TEXT COLLATE "C" NOT NULL DEFAULT '';
CREATE INDEX users_by_skeleton ON users (desk_id, email_skeleton);

ALTER TABLE staff ADD COLUMN ended_at BIGINT;

-- How else a contact is reached, which services it may ask for (keys as JSON; all where there is none) and what it is told of.
ALTER TABLE contacts ADD COLUMN phone TEXT COLLATE "C";
ALTER TABLE contacts ADD COLUMN mobile TEXT COLLATE "C";
ALTER TABLE contacts ADD COLUMN other TEXT COLLATE "C";
ALTER TABLE contacts ADD COLUMN services TEXT COLLATE "C";
ALTER TABLE contacts ADD COLUMN notifications TEXT COLLATE "C" NOT NULL DEFAULT 'own_work';
-- Who was in an account, as well as who is.
CREATE INDEX contacts_ever ON contacts (desk_id, account_id, user_id);

-- The account's own portal features, where it does not follow the desk's.
ALTER TABLE accounts ADD COLUMN features TEXT COLLATE "C";

ALTER TABLE invitations ADD COLUMN purpose TEXT COLLATE "C" NOT NULL DEFAULT 'activate';
ALTER TABLE invitations ADD COLUMN used_at BIGINT;
CREATE INDEX invitations_open ON invitations (desk_id, expires_at, id) WHERE used_at IS NULL AND revoked_at IS NULL;
CREATE INDEX invitations_by_time ON invitations (desk_id, created_at, id);

-- What a user proves to be the user with: a hash with its salt and parameters (PHC text). A user of a host that authenticates has none.
CREATE TABLE credentials (
    desk_id BYTEA NOT NULL,
    user_id BYTEA NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    set_at BIGINT NOT NULL,
    PRIMARY KEY (desk_id, user_id),
    FOREIGN KEY (desk_id, user_id) REFERENCES users (desk_id, id)
);

-- Who is signed in: good until it expires or is ended, and while the user's epoch is the one it was made in.
CREATE TABLE sign_ins (
    desk_id BYTEA NOT NULL,
    id BYTEA NOT NULL,
    user_id BYTEA NOT NULL,
    epoch BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT,
    PRIMARY KEY (desk_id, id),
    FOREIGN KEY (desk_id, user_id) REFERENCES users (desk_id, id)
);
CREATE INDEX sign_ins_by_user ON sign_ins (desk_id, user_id, created_at, id);

-- Failed sign-ins by what they have in common, an address, an origin or the desk, as a keyed hash.
CREATE TABLE sign_in_attempts (
    desk_id BYTEA NOT NULL REFERENCES desks (id),
    scope BYTEA NOT NULL,
    failures INTEGER NOT NULL,
    last_at BIGINT NOT NULL,
    until BIGINT NOT NULL,
    PRIMARY KEY (desk_id, scope)
);
CREATE INDEX sign_in_attempts_by_time ON sign_in_attempts (desk_id, last_at);

-- People who registered on their own and await approval; a user only once approved.
CREATE TABLE registrations (
    desk_id BYTEA NOT NULL REFERENCES desks (id),
    id BYTEA NOT NULL,
    email_key TEXT COLLATE "C" NOT NULL,
    email TEXT COLLATE "C" NOT NULL,
    email_skeleton TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    first_name TEXT COLLATE "C" NOT NULL,
    last_name TEXT COLLATE "C" NOT NULL,
    company TEXT COLLATE "C" NOT NULL,
    phone TEXT COLLATE "C",
    mobile TEXT COLLATE "C",
    other TEXT COLLATE "C",
    language TEXT COLLATE "C" NOT NULL,
    time_zone TEXT COLLATE "C" NOT NULL,
    note TEXT COLLATE "C",
    state TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    decided_at BIGINT,
    decided_by BYTEA,
    reason TEXT COLLATE "C",
    account_id BYTEA,
    version BIGINT NOT NULL,
    PRIMARY KEY (desk_id, id),
    FOREIGN KEY (desk_id, decided_by) REFERENCES staff (desk_id, id),
    FOREIGN KEY (desk_id, account_id) REFERENCES accounts (desk_id, id)
);
CREATE UNIQUE INDEX registrations_awaiting ON registrations (desk_id, email_key) WHERE state = 'awaiting';
CREATE INDEX registrations_by_state ON registrations (desk_id, state, created_at, id);

-- What customers can have done, its names by language tag as JSON.
CREATE TABLE services (
    desk_id BYTEA NOT NULL REFERENCES desks (id),
    id BYTEA NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    labels TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    retired_at BIGINT,
    version BIGINT NOT NULL,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, key)
);

-- Customers' requests for work, each held by a contact of its account. An account's dealership is its for good, so that the
-- requests keep it too: a dealer's list walks an index of its own.
CREATE TABLE work_requests (
    desk_id BYTEA NOT NULL,
    id BYTEA NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    account_id BYTEA NOT NULL,
    holder_id BYTEA NOT NULL,
    submitter_id BYTEA NOT NULL,
    service_id BYTEA,
    subject TEXT COLLATE "C" NOT NULL,
    description TEXT COLLATE "C",
    state TEXT COLLATE "C" NOT NULL,
    submitted_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    dealership_id BYTEA,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, code),
    FOREIGN KEY (desk_id, account_id) REFERENCES accounts (desk_id, id),
    FOREIGN KEY (desk_id, holder_id) REFERENCES contacts (desk_id, id),
    FOREIGN KEY (desk_id, submitter_id) REFERENCES users (desk_id, id),
    FOREIGN KEY (desk_id, service_id) REFERENCES services (desk_id, id),
    FOREIGN KEY (desk_id, dealership_id) REFERENCES dealerships (desk_id, id)
);
CREATE INDEX work_requests_by_account ON work_requests (desk_id, account_id, code);
CREATE INDEX work_requests_by_holder ON work_requests (desk_id, holder_id, code);
CREATE INDEX work_requests_by_dealership ON work_requests (desk_id, dealership_id, code);
CREATE INDEX work_requests_by_state ON work_requests (desk_id, state, code);

ALTER TABLE credentials ENABLE ROW LEVEL SECURITY;
ALTER TABLE credentials FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON credentials USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));

ALTER TABLE sign_ins ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_ins FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON sign_ins USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));

ALTER TABLE sign_in_attempts ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_attempts FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON sign_in_attempts USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));

ALTER TABLE registrations ENABLE ROW LEVEL SECURITY;
ALTER TABLE registrations FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON registrations USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));

ALTER TABLE services ENABLE ROW LEVEL SECURITY;
ALTER TABLE services FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON services USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));

ALTER TABLE work_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE work_requests FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON work_requests USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));

-- Desk by desk: the tables' owner too sees the rows of the desk it names only.
DO $$
DECLARE
    desk BYTEA;
BEGIN
    FOR desk IN SELECT id FROM desks LOOP
        PERFORM set_config('comptoir.desk', encode(desk, 'hex'), true);
        UPDATE users SET name = first_name || ' ' || last_name WHERE desk_id = desk;
    END LOOP;
    PERFORM set_config('comptoir.desk', '', true);
END
$$;
