-- Services: how they are quoted, what one of them is and costs (JSON), for which accounts, and how long a quote holds.
ALTER TABLE services ADD COLUMN workflow TEXT NOT NULL DEFAULT 'manual';
ALTER TABLE services ADD COLUMN unit TEXT NOT NULL DEFAULT '{}';
ALTER TABLE services ADD COLUMN prices TEXT NOT NULL DEFAULT '{}';
ALTER TABLE services ADD COLUMN for_all INTEGER NOT NULL DEFAULT 1;
ALTER TABLE services ADD COLUMN quote_days INTEGER;
ALTER TABLE services ADD COLUMN needs_file INTEGER NOT NULL DEFAULT 0;

-- The accounts that a service is for, where it is not for all.
CREATE TABLE service_accounts (
    desk_id BLOB NOT NULL,
    service_id BLOB NOT NULL,
    account_id BLOB NOT NULL,
    PRIMARY KEY (desk_id, service_id, account_id),
    FOREIGN KEY (desk_id, service_id) REFERENCES services (desk_id, id),
    FOREIGN KEY (desk_id, account_id) REFERENCES accounts (desk_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX service_accounts_by_account ON service_accounts (desk_id, account_id, service_id);

-- Requests for work: what is asked for, the quote that holds, how far it is. The month of the submission follows from it (see
-- `store/derive.rs`).
ALTER TABLE work_requests ADD COLUMN workflow TEXT NOT NULL DEFAULT 'manual';
ALTER TABLE work_requests ADD COLUMN quantity INTEGER;
ALTER TABLE work_requests ADD COLUMN wished_on INTEGER;
ALTER TABLE work_requests ADD COLUMN month INTEGER NOT NULL DEFAULT 0;
ALTER TABLE work_requests ADD COLUMN agent_id BLOB;
ALTER TABLE work_requests ADD COLUMN quote_number INTEGER;
ALTER TABLE work_requests ADD COLUMN quote_amount INTEGER;
ALTER TABLE work_requests ADD COLUMN quote_currency TEXT;
ALTER TABLE work_requests ADD COLUMN quoted_at INTEGER;
ALTER TABLE work_requests ADD COLUMN quote_until INTEGER;
ALTER TABLE work_requests ADD COLUMN quote_last_on INTEGER;
ALTER TABLE work_requests ADD COLUMN accepted_at INTEGER;
ALTER TABLE work_requests ADD COLUMN started_at INTEGER;
ALTER TABLE work_requests ADD COLUMN progress INTEGER NOT NULL DEFAULT 0;
ALTER TABLE work_requests ADD COLUMN closed_at INTEGER;
ALTER TABLE work_requests ADD COLUMN on_time INTEGER;
ALTER TABLE work_requests ADD COLUMN reason TEXT;
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
    desk_id BLOB NOT NULL,
    work_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    action TEXT NOT NULL,
    user_id BLOB,
    at INTEGER NOT NULL,
    percent INTEGER,
    amount INTEGER,
    currency TEXT,
    text TEXT,
    PRIMARY KEY (desk_id, work_id, version),
    FOREIGN KEY (desk_id, work_id) REFERENCES work_requests (desk_id, id),
    FOREIGN KEY (desk_id, user_id) REFERENCES users (desk_id, id)
) STRICT, WITHOUT ROWID;

-- Files: each belongs to the place that uploads it, a contact or a staff member, until it is attached to a request for work.
CREATE TABLE files (
    desk_id BLOB NOT NULL REFERENCES desks (id),
    id BLOB NOT NULL,
    place_id BLOB NOT NULL,
    uploader_id BLOB NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    media_type TEXT NOT NULL,
    received INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    completed_at INTEGER,
    work_id BLOB,
    kind TEXT,
    attached_at INTEGER,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, place_id, key),
    FOREIGN KEY (desk_id, uploader_id) REFERENCES users (desk_id, id),
    FOREIGN KEY (desk_id, work_id) REFERENCES work_requests (desk_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX files_by_work ON files (desk_id, work_id, attached_at, id) WHERE work_id IS NOT NULL;
CREATE INDEX files_loose ON files (desk_id, created_at, id) WHERE work_id IS NULL;
CREATE INDEX files_loose_by_place ON files (desk_id, place_id) WHERE work_id IS NULL;

-- Their bytes, each chunk with its SHA-256. With row ids: rows as long as these do not fit into an index.
CREATE TABLE file_chunks (
    desk_id BLOB NOT NULL,
    file_id BLOB NOT NULL,
    start INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (desk_id, file_id, start),
    FOREIGN KEY (desk_id, file_id) REFERENCES files (desk_id, id)
) STRICT;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('service_accounts', 'service_accounts', '100000 10000 100 1'),
    ('work_steps', 'work_steps', '1000000 100000 10 1'),
    ('files', 'files', '1000000 100000 1'),
    ('file_chunks', 'sqlite_autoindex_file_chunks_1', '1000000 100000 100 1');
ANALYZE sqlite_schema;
