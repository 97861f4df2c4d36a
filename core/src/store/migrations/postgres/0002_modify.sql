-- A contact can end, and the same person come back to the account later.
ALTER TABLE contacts ADD COLUMN ended_at BIGINT;
ALTER TABLE contacts DROP CONSTRAINT contacts_desk_id_account_id_user_id_key;
CREATE UNIQUE INDEX contacts_live ON contacts (desk_id, account_id, user_id) WHERE ended_at IS NULL;
DROP INDEX contacts_by_user;
CREATE INDEX contacts_by_user ON contacts (desk_id, user_id) WHERE ended_at IS NULL;

-- The number that the desk knows an account by, as written and as compared.
ALTER TABLE accounts ADD COLUMN reference TEXT COLLATE "C";
ALTER TABLE accounts ADD COLUMN reference_key TEXT COLLATE "C";
CREATE UNIQUE INDEX accounts_by_reference ON accounts (desk_id, reference_key) WHERE reference_key IS NOT NULL;

-- What a request to modify found when it was sent, as JSON.
ALTER TABLE account_requests ADD COLUMN base TEXT COLLATE "C";

-- When an invitation was taken back before its time.
ALTER TABLE invitations ADD COLUMN revoked_at BIGINT;
