-- Texts compare by their bytes, so that order and indexes are those of SQLite and no update of a collation breaks them.

-- Which root keys have been used: the proof tells a wrong key apart without telling anything about the right one.
CREATE TABLE store_keys (
    key_id BIGINT NOT NULL PRIMARY KEY,
    proof BYTEA NOT NULL
);

-- A desk's place in the store's directory: looked up by name before any desk is chosen.
CREATE TABLE desks (
    id BYTEA NOT NULL PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL UNIQUE
);

CREATE TABLE desk_settings (
    desk_id BYTEA NOT NULL PRIMARY KEY REFERENCES desks (id),
    body TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL
);

-- The head row that each command of a desk increments first: commands of one desk are serial.
CREATE TABLE desk_heads (
    desk_id BYTEA NOT NULL PRIMARY KEY REFERENCES desks (id),
    sequence BIGINT NOT NULL,
    audit_hash BYTEA NOT NULL,
    audit_proof BYTEA NOT NULL,
    last_code BIGINT NOT NULL
);

-- The random key of a person, an account or a request, wrapped: what is sealed under it dies with it.
CREATE TABLE seal_keys (
    desk_id BYTEA NOT NULL REFERENCES desks (id),
    owner_id BYTEA NOT NULL,
    wrapped BYTEA NOT NULL,
    PRIMARY KEY (desk_id, owner_id)
);

CREATE TABLE dealerships (
    desk_id BYTEA NOT NULL REFERENCES desks (id),
    id BYTEA NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    city TEXT COLLATE "C" NOT NULL,
    country TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    time_zone TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, code)
);

CREATE TABLE users (
    desk_id BYTEA NOT NULL REFERENCES desks (id),
    id BYTEA NOT NULL,
    email_key TEXT COLLATE "C" NOT NULL,
    email TEXT COLLATE "C" NOT NULL,
    first_name TEXT COLLATE "C" NOT NULL,
    last_name TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    time_zone TEXT COLLATE "C" NOT NULL,
    activation TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, email_key)
);

CREATE TABLE staff (
    desk_id BYTEA NOT NULL,
    id BYTEA NOT NULL,
    user_id BYTEA NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    dealership_id BYTEA,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, user_id),
    FOREIGN KEY (desk_id, user_id) REFERENCES users (desk_id, id),
    FOREIGN KEY (desk_id, dealership_id) REFERENCES dealerships (desk_id, id)
);

CREATE TABLE accounts (
    desk_id BYTEA NOT NULL REFERENCES desks (id),
    id BYTEA NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    name_folded TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    country TEXT COLLATE "C" NOT NULL,
    street TEXT COLLATE "C" NOT NULL,
    postal_code TEXT COLLATE "C" NOT NULL,
    city TEXT COLLATE "C" NOT NULL,
    region TEXT COLLATE "C",
    notes TEXT COLLATE "C",
    dealership_id BYTEA,
    administrator_id BYTEA,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (desk_id, id),
    FOREIGN KEY (desk_id, dealership_id) REFERENCES dealerships (desk_id, id),
    FOREIGN KEY (desk_id, administrator_id) REFERENCES users (desk_id, id)
);
CREATE INDEX accounts_by_name ON accounts (desk_id, name_folded, id);
CREATE INDEX accounts_by_dealership ON accounts (desk_id, dealership_id, name_folded, id);

CREATE TABLE contacts (
    desk_id BYTEA NOT NULL,
    id BYTEA NOT NULL,
    account_id BYTEA NOT NULL,
    user_id BYTEA NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    job_title TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, account_id, user_id),
    FOREIGN KEY (desk_id, account_id) REFERENCES accounts (desk_id, id),
    FOREIGN KEY (desk_id, user_id) REFERENCES users (desk_id, id)
);
CREATE INDEX contacts_by_user ON contacts (desk_id, user_id);

CREATE TABLE account_requests (
    desk_id BYTEA NOT NULL REFERENCES desks (id),
    id BYTEA NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    agent_id BYTEA,
    account_id BYTEA,
    submitter_id BYTEA NOT NULL,
    dealership_id BYTEA,
    account_name TEXT COLLATE "C" NOT NULL,
    draft TEXT COLLATE "C" NOT NULL,
    submitted_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    calendar TEXT COLLATE "C" NOT NULL,
    time_zone TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, code),
    FOREIGN KEY (desk_id, submitter_id) REFERENCES staff (desk_id, id),
    FOREIGN KEY (desk_id, agent_id) REFERENCES staff (desk_id, id),
    FOREIGN KEY (desk_id, dealership_id) REFERENCES dealerships (desk_id, id),
    FOREIGN KEY (desk_id, account_id) REFERENCES accounts (desk_id, id)
);
CREATE INDEX account_requests_by_state ON account_requests (desk_id, state, code);
CREATE INDEX account_requests_by_dealership ON account_requests (desk_id, dealership_id, code);

-- What happened to a request, in order: who did what, and what was asked, answered or given as a reason.
CREATE TABLE request_steps (
    desk_id BYTEA NOT NULL,
    request_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    action TEXT COLLATE "C" NOT NULL,
    staff_id BYTEA NOT NULL,
    at BIGINT NOT NULL,
    text TEXT COLLATE "C",
    PRIMARY KEY (desk_id, request_id, version),
    FOREIGN KEY (desk_id, request_id) REFERENCES account_requests (desk_id, id),
    FOREIGN KEY (desk_id, staff_id) REFERENCES staff (desk_id, id)
);

CREATE TABLE invitations (
    desk_id BYTEA NOT NULL,
    id BYTEA NOT NULL,
    user_id BYTEA NOT NULL,
    generation INTEGER NOT NULL,
    email_key TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (desk_id, id),
    FOREIGN KEY (desk_id, user_id) REFERENCES users (desk_id, id)
);
CREATE INDEX invitations_by_user ON invitations (desk_id, user_id);

-- Mails for the host to send, rendered when leased. Arguments are sealed under the recipient's key.
CREATE TABLE messages (
    desk_id BYTEA NOT NULL,
    id BYTEA NOT NULL,
    sequence BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    template TEXT COLLATE "C" NOT NULL,
    recipient_id BYTEA NOT NULL,
    arguments BYTEA NOT NULL,
    invitation_id BYTEA,
    created_at BIGINT NOT NULL,
    leased_until BIGINT NOT NULL,
    attempts INTEGER NOT NULL,
    sent_at BIGINT,
    PRIMARY KEY (desk_id, id),
    FOREIGN KEY (desk_id, recipient_id) REFERENCES users (desk_id, id),
    FOREIGN KEY (desk_id, invitation_id) REFERENCES invitations (desk_id, id)
);
CREATE INDEX messages_to_send ON messages (desk_id, sequence, ordinal) WHERE sent_at IS NULL;

-- Who did what, when, to what; each row's hash covers the one before. Personal values are sealed.
CREATE TABLE audit_events (
    desk_id BYTEA NOT NULL REFERENCES desks (id),
    sequence BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT COLLATE "C" NOT NULL,
    action TEXT COLLATE "C" NOT NULL,
    subject_kind TEXT COLLATE "C" NOT NULL,
    subject_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    facts TEXT COLLATE "C" NOT NULL,
    key_id BIGINT NOT NULL,
    sealed BYTEA,
    hash BYTEA NOT NULL,
    PRIMARY KEY (desk_id, sequence, ordinal)
);
CREATE INDEX audit_events_by_subject ON audit_events (desk_id, subject_id, version);

-- What a command with a key of `once` came to.
CREATE TABLE outcomes (
    desk_id BYTEA NOT NULL REFERENCES desks (id),
    actor TEXT COLLATE "C" NOT NULL,
    key_hash BYTEA NOT NULL,
    body_hash BYTEA NOT NULL,
    owner_id BYTEA NOT NULL,
    outcome BYTEA NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (desk_id, actor, key_hash)
);

-- Each transaction names its desk; rows of another desk do not exist for it, nor for the owner of the tables.
ALTER TABLE desk_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE desk_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON desk_settings USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));
ALTER TABLE desk_heads ENABLE ROW LEVEL SECURITY;
ALTER TABLE desk_heads FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON desk_heads USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));
ALTER TABLE seal_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE seal_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON seal_keys USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));
ALTER TABLE dealerships ENABLE ROW LEVEL SECURITY;
ALTER TABLE dealerships FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON dealerships USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
ALTER TABLE users FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON users USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));
ALTER TABLE staff ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON staff USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));
ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON accounts USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));
ALTER TABLE contacts ENABLE ROW LEVEL SECURITY;
ALTER TABLE contacts FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON contacts USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));
ALTER TABLE account_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_requests FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON account_requests USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));
ALTER TABLE request_steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE request_steps FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON request_steps USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));
ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitations FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON invitations USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));
ALTER TABLE messages ENABLE ROW LEVEL SECURITY;
ALTER TABLE messages FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON messages USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));
ALTER TABLE audit_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_events FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON audit_events USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));
ALTER TABLE outcomes ENABLE ROW LEVEL SECURITY;
ALTER TABLE outcomes FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON outcomes USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));
