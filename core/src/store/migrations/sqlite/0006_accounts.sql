-- Accounts: their zone, the data centre that serves them, and what a change that waits for the host's confirmation came
-- from, as JSON.
ALTER TABLE accounts ADD COLUMN time_zone TEXT NOT NULL DEFAULT '';
ALTER TABLE accounts ADD COLUMN data_centre TEXT;
ALTER TABLE accounts ADD COLUMN awaited TEXT;
UPDATE accounts SET time_zone = coalesce(
    (SELECT d.time_zone FROM dealerships AS d WHERE d.desk_id = accounts.desk_id AND d.id = accounts.dealership_id),
    (SELECT json_extract(s.body, '$.time_zone') FROM desk_settings AS s WHERE s.desk_id = accounts.desk_id)
);

-- The sites of one customer: accounts that the same user answers for.
CREATE INDEX accounts_by_administrator ON accounts (desk_id, administrator_id, name_key, id)
    WHERE administrator_id IS NOT NULL;

ALTER TABLE users ADD COLUMN state TEXT NOT NULL DEFAULT 'active';

-- Groups that accounts are in.
CREATE TABLE account_groups (
    desk_id BLOB NOT NULL REFERENCES desks (id),
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, name_folded)
) STRICT, WITHOUT ROWID;
CREATE TABLE account_group_members (
    desk_id BLOB NOT NULL,
    group_id BLOB NOT NULL,
    account_id BLOB NOT NULL,
    PRIMARY KEY (desk_id, account_id, group_id),
    FOREIGN KEY (desk_id, group_id) REFERENCES account_groups (desk_id, id),
    FOREIGN KEY (desk_id, account_id) REFERENCES accounts (desk_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_group_members_by_group ON account_group_members (desk_id, group_id);

-- What makes the term of an account run: the state of each device as the host last reported it.
CREATE TABLE devices (
    desk_id BLOB NOT NULL,
    id BLOB NOT NULL,
    account_id BLOB NOT NULL,
    key TEXT NOT NULL,
    name TEXT,
    state TEXT NOT NULL,
    reported_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, account_id, key),
    FOREIGN KEY (desk_id, account_id) REFERENCES accounts (desk_id, id)
) STRICT, WITHOUT ROWID;

-- One for each account. Days are written as numbers: 20270601. Only a running one has an anchor, a period and its zone.
CREATE TABLE subscriptions (
    desk_id BLOB NOT NULL,
    account_id BLOB NOT NULL,
    state TEXT NOT NULL,
    term INTEGER NOT NULL,
    renewal TEXT NOT NULL,
    anchor INTEGER,
    months INTEGER,
    period_start INTEGER,
    period_end INTEGER,
    -- The instant at which the period ends.
    ends_at INTEGER,
    time_zone TEXT,
    pending INTEGER,
    ended_on INTEGER,
    -- The end (its ends_at) that the administrator has been told of beforehand.
    told_of INTEGER,
    PRIMARY KEY (desk_id, account_id),
    FOREIGN KEY (desk_id, account_id) REFERENCES accounts (desk_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX subscriptions_due ON subscriptions (desk_id, ends_at, account_id) WHERE ends_at IS NOT NULL;
CREATE INDEX subscriptions_to_tell ON subscriptions (desk_id, ends_at, account_id)
    WHERE ends_at IS NOT NULL AND told_of IS NULL;
INSERT INTO subscriptions (desk_id, account_id, state, term, renewal)
SELECT desk_id, id, 'not_started', 12, 'same' FROM accounts;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('account_groups', 'account_groups', '10000 1000 1'),
    ('account_group_members', 'account_group_members', '1000000 100000 2 1'),
    ('devices', 'devices', '1000000 100000 1'),
    ('subscriptions', 'subscriptions', '1000000 100000 1');
ANALYZE sqlite_schema;
