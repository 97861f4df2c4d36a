-- What the desk's day asks of each request, kept with its state (rule Q6). All instants are microseconds in UTC.
-- When the question was asked that still has no answer.
ALTER TABLE account_requests ADD COLUMN waiting_since BIGINT;
-- When the deadline runs out, or ran out: of an open request, unless it waits and its deadline with it.
ALTER TABLE account_requests ADD COLUMN runs_out_at BIGINT;
-- When the last day of that deadline begins.
ALTER TABLE account_requests ADD COLUMN last_day_at BIGINT;
-- The deadline (its runs_out_at) that the agents have been reminded of.
ALTER TABLE account_requests ADD COLUMN reminded_of BIGINT;
-- The month in which the request was completed or rejected, in the desk's zone of that time: 202604.
ALTER TABLE account_requests ADD COLUMN answered_month INTEGER;
-- Whether that was before the deadline: 1 or 0.
ALTER TABLE account_requests ADD COLUMN on_time INTEGER;

-- The few that are open: what a dealership sees is left out of the desk's unread.
CREATE INDEX account_requests_running ON account_requests (desk_id, runs_out_at, code, dealership_id, last_day_at)
    WHERE runs_out_at IS NOT NULL;
CREATE INDEX account_requests_waiting ON account_requests (desk_id, waiting_since, code, dealership_id)
    WHERE waiting_since IS NOT NULL AND runs_out_at IS NULL;
-- The many that were answered.
CREATE INDEX account_requests_answered ON account_requests (desk_id, answered_month, on_time)
    WHERE answered_month IS NOT NULL;
CREATE INDEX account_requests_answered_by_dealership
    ON account_requests (desk_id, dealership_id, answered_month, on_time)
    WHERE answered_month IS NOT NULL;
