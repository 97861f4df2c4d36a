-- Accounts: their zone, the data centre that serves them, and what a change that waits for the host's confirmation came
-- from, as JSON.
ALTER TABLE accounts ADD COLUMN time_zone TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE accounts ADD COLUMN data_centre TEXT COLLATE "C";
ALTER TABLE accounts ADD COLUMN awaited TEXT COLLATE "C";

-- The sites of one customer: accounts that the same user answers for.
CREATE INDEX accounts_by_administrator ON accounts (desk_id, administrator_id, name_key, id)
    WHERE administrator_id IS NOT NULL;

ALTER TABLE users ADD COLUMN state TEXT COLLATE "C" NOT NULL DEFAULT 'active';

-- Groups that accounts are in.
CREATE TABLE account_groups (
    desk_id BYTEA NOT NULL REFERENCES desks (id),
    id BYTEA NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    name_folded TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, name_folded)
);
CREATE TABLE account_group_members (
    desk_id BYTEA NOT NULL,
    group_id BYTEA NOT NULL,
    account_id BYTEA NOT NULL,
    PRIMARY KEY (desk_id, account_id, group_id),
    FOREIGN KEY (desk_id, group_id) REFERENCES account_groups (desk_id, id),
    FOREIGN KEY (desk_id, account_id) REFERENCES accounts (desk_id, id)
);
CREATE INDEX account_group_members_by_group ON account_group_members (desk_id, group_id);

-- What makes the term of an account run: the state of each device as the host last reported it.
CREATE TABLE devices (
    desk_id BYTEA NOT NULL,
    id BYTEA NOT NULL,
    account_id BYTEA NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C",
    state TEXT COLLATE "C" NOT NULL,
    reported_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (desk_id, id),
    UNIQUE (desk_id, account_id, key),
    FOREIGN KEY (desk_id, account_id) REFERENCES accounts (desk_id, id)
);

-- One for each account. Days are written as numbers: 20270601. Only a running one has an anchor, a period and its zone.
CREATE TABLE subscriptions (
    desk_id BYTEA NOT NULL,
    account_id BYTEA NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    term INTEGER NOT NULL,
    renewal TEXT COLLATE "C" NOT NULL,
    anchor INTEGER,
    months INTEGER,
    period_start INTEGER,
    period_end INTEGER,
    -- The instant at which the period ends.
    ends_at BIGINT,
    time_zone TEXT COLLATE "C",
    pending INTEGER,
    ended_on INTEGER,
    -- The end (its ends_at) that the administrator has been told of beforehand.
    told_of BIGINT,
    PRIMARY KEY (desk_id, account_id),
    FOREIGN KEY (desk_id, account_id) REFERENCES accounts (desk_id, id)
);
CREATE INDEX subscriptions_due ON subscriptions (desk_id, ends_at, account_id) WHERE ends_at IS NOT NULL;
CREATE INDEX subscriptions_to_tell ON subscriptions (desk_id, ends_at, account_id)
    WHERE ends_at IS NOT NULL AND told_of IS NULL;

ALTER TABLE account_groups ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_groups FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON account_groups USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));

ALTER TABLE account_group_members ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_group_members FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON account_group_members USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));

ALTER TABLE devices ENABLE ROW LEVEL SECURITY;
ALTER TABLE devices FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON devices USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));

ALTER TABLE subscriptions ENABLE ROW LEVEL SECURITY;
ALTER TABLE subscriptions FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON subscriptions USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));

-- Desk by desk: the tables' owner too sees the rows of the desk it names only.
DO $$
DECLARE
    desk BYTEA;
BEGIN
    FOR desk IN SELECT id FROM desks LOOP
        PERFORM set_config('comptoir.desk', encode(desk, 'hex'), true);
        UPDATE accounts SET time_zone = coalesce(
            (SELECT d.time_zone FROM dealerships AS d WHERE d.desk_id = desk AND d.id = accounts.dealership_id),
            (SELECT s.body::json ->> 'time_zone' FROM desk_settings AS s WHERE s.desk_id = desk)
        ) WHERE desk_id = desk;
        INSERT INTO subscriptions (desk_id, account_id, state, term, renewal)
        SELECT desk_id, id, 'not_started', 12, 'same' FROM accounts WHERE desk_id = desk;
    END LOOP;
    PERFORM set_config('comptoir.desk', '', true);
END
$$;
