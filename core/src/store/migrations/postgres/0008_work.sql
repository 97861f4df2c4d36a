-- Services: how they are quoted, what one of them is and costs (JSON), for which accounts, and how long a quote holds.
ALTER TABLE services ADD COLUMN workflow TEXT COLLATE "C" NOT NULL DEFAULT 'manual';
ALTER TABLE services ADD COLUMN unit TEXT COLLATE "C" NOT NULL DEFAULT '{}';
ALTER TABLE services ADD COLUMN prices TEXT COLLATE "C" NOT NULL DEFAULT '{}';
ALTER TABLE services ADD COLUMN for_all BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE services ADD COLUMN quote_days BIGINT;
ALTER TABLE services ADD COLUMN needs_file BOOLEAN NOT NULL DEFAULT FALSE;

-- The accounts that a service is for, where it is not for all.
CREATE TABLE service_accounts (
    desk_id BYTEA NOT NULL,
    service_id BYTEA NOT NULL,
    account_id BYTEA NOT NULL,
    PRIMARY KEY (desk_id, service_id, account_id),
    FOREIGN KEY (desk_id, service_id) REFERENCES services (desk_id, id),
    FOREIGN KEY (desk_id, account_id) REFERENCES accounts (desk_id, id)
);
CREATE INDEX service_accounts_by_account ON service_accounts (desk_id, account_id, service_id);

-- Requests for work: what is asked for, the quote that holds, how far it is. The month of the submission follows from it (see
-- `store/derive.rs`).
ALTER TABLE work_requests ADD COLUMN workflow TEXT COLLATE "C" NOT NULL DEFAULT 'manual';
ALTER TABLE work_requests ADD COLUMN quantity BIGINT;
ALTER TABLE work_requests ADD COLUMN wished_on INTEGER;
ALTER TABLE work_requests ADD COLUMN month INTEGER NOT NULL DEFAULT 0;
ALTER TABLE work_requests ADD COLUMN agent_id BYTEA;
ALTER TABLE work_requests ADD COLUMN quote_number INTEGER;
ALTER TABLE work_requests ADD COLUMN quote_amount BIGINT;
ALTER TABLE work_requests ADD COLUMN quote_currency TEXT COLLATE "C";
ALTER TABLE work_requests ADD COLUMN quoted_at BIGINT;
ALTER TABLE work_requests ADD COLUMN quote_until BIGINT;
ALTER TABLE work_requests ADD COLUMN quote_last_on INTEGER;
ALTER TABLE work_requests ADD COLUMN accepted_at BIGINT;
ALTER TABLE work_requests ADD COLUMN started_at BIGINT;
ALTER TABLE work_requests ADD COLUMN progress INTEGER NOT NULL DEFAULT 0;
ALTER TABLE work_requests ADD COLUMN closed_at BIGINT;
ALTER TABLE work_requests ADD COLUMN on_time BOOLEAN;
ALTER TABLE work_requests ADD COLUMN reason TEXT COLLATE "C";
CREATE INDEX work_requests_by_holder_state ON work_requests (desk_id, holder_id, state, code);
CREATE INDEX work_requests_by_account_state ON work_requests (desk_id, account_id, state, code);
CREATE INDEX work_requests_by_dealership_state ON work_requests (desk_id, dealership_id, state, code);
CREATE INDEX work_requests_by_month ON work_requests (desk_id, month, code);
-- All that statistics ask, in the order in which they are grouped: no row is read, nothing is sorted.
CREATE INDEX work_statistics
    ON work_requests (desk_id, month, state, service_id, quote_currency, on_time, accepted_at, quote_amount);
CREATE INDEX work_statistics_by_holder
    ON work_requests (desk_id, holder_id, month, state, service_id, quote_currency, on_time, accepted_at, quote_amount);
CREATE INDEX work_statistics_by_account
    ON work_requests (desk_id, account_id, month, state, service_id, quote_currency, on_time, accepted_at, quote_amount);
CREATE INDEX work_statistics_by_dealership
    ON work_requests (desk_id, dealership_id, month, state, service_id, quote_currency, on_time, accepted_at, quote_amount);

-- What happened to a request for work since it was submitted.
CREATE TABLE work_steps (
    desk_id BYTEA NOT NULL,
    work_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    action TEXT COLLATE "C" NOT NULL,
    user_id BYTEA,
    at BIGINT NOT NULL,
    percent INTEGER,
    amount BIGINT,
    currency TEXT COLLATE "C",
    text TEXT COLLATE "C",
    PRIMARY KEY (desk_id, work_id, version),
    FOREIGN KEY (desk_id, work_id) REFERENCES work_requests (desk_id, id),
    FOREIGN KEY (desk_id, user_id) REFERENCES users (desk_id, id)
);

-- Files: each belongs to the place that uploads it, a contact or a staff member, until it is attached to a request for work.
CREATE TABLE files (
    desk_id BYTEA NOT NULL REFERENCES desks (id),
    id BYTEA NOT NULL,
    place_id BYTEA NOT NULL,
    uploader_id BYTEA NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    size BIGINT NOT NULL,
    sha256 BYTEA NOT NULL,
    media_type TEXT COLLATE "C" NOT NULL,
    received BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    completed_at BIGINT,
    work_id BYTEA,
    kind TEXT COLLATE "C",
    attached_at BIGINT,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, place_id, key),
    FOREIGN KEY (desk_id, uploader_id) REFERENCES users (desk_id, id),
    FOREIGN KEY (desk_id, work_id) REFERENCES work_requests (desk_id, id)
);
CREATE INDEX files_by_work ON files (desk_id, work_id, attached_at, id) WHERE work_id IS NOT NULL;
CREATE INDEX files_loose ON files (desk_id, created_at, id) WHERE work_id IS NULL;
CREATE INDEX files_loose_by_place ON files (desk_id, place_id) WHERE work_id IS NULL;

-- Their bytes, each chunk with its SHA-256. Not compressed: what is worth it comes compressed.
CREATE TABLE file_chunks (
    desk_id BYTEA NOT NULL,
    file_id BYTEA NOT NULL,
    start BIGINT NOT NULL,
    sha256 BYTEA NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (desk_id, file_id, start),
    FOREIGN KEY (desk_id, file_id) REFERENCES files (desk_id, id)
);
ALTER TABLE file_chunks ALTER COLUMN bytes SET STORAGE EXTERNAL;

ALTER TABLE service_accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_accounts FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON service_accounts USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));

ALTER TABLE work_steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE work_steps FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON work_steps USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));

ALTER TABLE files ENABLE ROW LEVEL SECURITY;
ALTER TABLE files FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON files USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));

ALTER TABLE file_chunks ENABLE ROW LEVEL SECURITY;
ALTER TABLE file_chunks FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON file_chunks USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));
