-- Lists: each walks one index in its own order. `derived` says by which rules a desk's keys and folded names were made.
ALTER TABLE desks ADD COLUMN derived INTEGER NOT NULL DEFAULT 0;
ALTER TABLE accounts ADD COLUMN name_key BLOB NOT NULL DEFAULT x'';
ALTER TABLE account_requests ADD COLUMN name_folded TEXT NOT NULL DEFAULT '';
ALTER TABLE account_requests ADD COLUMN name_key BLOB NOT NULL DEFAULT x'';

-- What an index of the whole desk does not lead with stands last in it: what does not fit is left out unread. It also
-- makes these indexes wider than those of a dealership or of the open requests, and of indexes in the same order SQLite,
-- which keeps no statistics, walks the narrowest.
CREATE INDEX accounts_by_key ON accounts (desk_id, name_key, id, state, country);
CREATE INDEX accounts_by_dealership_key ON accounts (desk_id, dealership_id, name_key, id);
CREATE INDEX accounts_newest ON accounts (desk_id, created_at, id, state, country);
CREATE INDEX accounts_by_dealership_newest ON accounts (desk_id, dealership_id, created_at, id);
DROP INDEX accounts_by_dealership;

CREATE INDEX account_requests_by_due ON account_requests (desk_id, due_at, code, state, kind);
CREATE INDEX account_requests_by_dealership_due ON account_requests (desk_id, dealership_id, due_at, code);
CREATE INDEX account_requests_by_key ON account_requests (desk_id, name_key, code, state, kind);
CREATE INDEX account_requests_by_dealership_key ON account_requests (desk_id, dealership_id, name_key, code);

-- The few that are open, among all that ever were. The condition is written in the queries word for word.
CREATE INDEX account_requests_open ON account_requests (desk_id, code)
    WHERE state IN ('submitted', 'in_progress', 'awaiting_submitter');
CREATE INDEX account_requests_open_by_due ON account_requests (desk_id, due_at, code)
    WHERE state IN ('submitted', 'in_progress', 'awaiting_submitter');
CREATE INDEX account_requests_open_by_key ON account_requests (desk_id, name_key, code)
    WHERE state IN ('submitted', 'in_progress', 'awaiting_submitter');

-- SQLite, which keeps no statistics by itself, takes the first column of any index to leave ten rows. In tables that are
-- kept in the order of their key it would then walk all of a desk rather than the index of an account, a user or a name.
-- So it is told: a desk holds many. (Statistics that somebody gathers with ANALYZE replace these.)
ANALYZE sqlite_schema;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('accounts', 'accounts', '1000000 100000 1'),
    ('contacts', 'contacts', '1000000 100000 1'),
    ('users', 'users', '1000000 100000 1'),
    ('invitations', 'invitations', '1000000 100000 1'),
    ('staff', 'staff', '10000 1000 1');
ANALYZE sqlite_schema;
