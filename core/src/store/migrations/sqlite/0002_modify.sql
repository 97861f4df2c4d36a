-- A contact can end, and the same person come back to the account later.
CREATE TABLE contacts_2 (
    desk_id BLOB NOT NULL,
    id BLOB NOT NULL,
    account_id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    role TEXT NOT NULL,
    job_title TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    ended_at INTEGER,
    version INTEGER NOT NULL,
    PRIMARY KEY (desk_id, id),
    FOREIGN KEY (desk_id, account_id) REFERENCES accounts (desk_id, id),
    FOREIGN KEY (desk_id, user_id) REFERENCES users (desk_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO contacts_2
SELECT desk_id, id, account_id, user_id, role, job_title, created_at, NULL, version FROM contacts;
DROP TABLE contacts;
ALTER TABLE contacts_2 RENAME TO contacts;
CREATE UNIQUE INDEX contacts_live ON contacts (desk_id, account_id, user_id) WHERE ended_at IS NULL;
CREATE INDEX contacts_by_user ON contacts (desk_id, user_id) WHERE ended_at IS NULL;

-- The number that the desk knows an account by, as written and as compared.
ALTER TABLE accounts ADD COLUMN reference TEXT;
ALTER TABLE accounts ADD COLUMN reference_key TEXT;
CREATE UNIQUE INDEX accounts_by_reference ON accounts (desk_id, reference_key) WHERE reference_key IS NOT NULL;

-- What a request to modify found when it was sent, as JSON.
ALTER TABLE account_requests ADD COLUMN base TEXT;

-- When an invitation was taken back before its time.
ALTER TABLE invitations ADD COLUMN revoked_at INTEGER;
