-- Which events are told in the history of which account: an index of audit_events, derived from their facts and checked
-- against them by the verification of the trail.
CREATE TABLE account_events (
    desk_id BYTEA NOT NULL,
    account_id BYTEA NOT NULL,
    sequence BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    PRIMARY KEY (desk_id, account_id, sequence, ordinal),
    FOREIGN KEY (desk_id, account_id) REFERENCES accounts (desk_id, id),
    FOREIGN KEY (desk_id, sequence, ordinal) REFERENCES audit_events (desk_id, sequence, ordinal)
);

-- What happened to one thing, in the order in which it did.
DROP INDEX audit_events_by_subject;
CREATE INDEX audit_events_by_subject ON audit_events (desk_id, subject_id, sequence, ordinal);

ALTER TABLE account_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_events FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_only ON account_events USING (desk_id = decode(replace(current_setting('comptoir.desk', true), '-', ''), 'hex'));

-- What was written down before, desk by desk: the tables' owner too sees the rows of the desk it names only.
DO $$
DECLARE
    desk BYTEA;
BEGIN
    FOR desk IN SELECT id FROM desks LOOP
        PERFORM set_config('comptoir.desk', encode(desk, 'hex'), true);

        -- The account's own events, and those whose facts name it.
        INSERT INTO account_events (desk_id, account_id, sequence, ordinal)
        SELECT desk_id, subject_id, sequence, ordinal FROM audit_events WHERE desk_id = desk AND subject_kind = 'account'
        UNION
        SELECT desk_id, account, sequence, ordinal
        FROM (
            SELECT desk_id, sequence, ordinal,
                CASE WHEN subject_kind IN ('contact', 'request', 'user')
                    THEN decode(replace(facts::json ->> 'account', '-', ''), 'hex') END AS account
            FROM audit_events WHERE desk_id = desk
        ) AS named
        WHERE account IS NOT NULL;

        -- A request's events before it had an account.
        INSERT INTO account_events (desk_id, account_id, sequence, ordinal)
        SELECT named.desk_id, linked.account_id, earlier.sequence, earlier.ordinal
        FROM audit_events AS named
        JOIN account_events AS linked
            ON linked.desk_id = named.desk_id AND linked.sequence = named.sequence AND linked.ordinal = named.ordinal
        JOIN audit_events AS earlier ON earlier.desk_id = named.desk_id AND earlier.subject_id = named.subject_id
        WHERE named.desk_id = desk AND named.subject_kind = 'request'
            AND (earlier.sequence < named.sequence OR (earlier.sequence = named.sequence AND earlier.ordinal < named.ordinal))
        ON CONFLICT DO NOTHING;

        -- The persons created together with their place in an account.
        INSERT INTO account_events (desk_id, account_id, sequence, ordinal)
        SELECT person.desk_id, place.account, person.sequence, person.ordinal
        FROM (
            SELECT desk_id, sequence,
                CASE WHEN subject_kind = 'contact'
                    THEN decode(replace(facts::json ->> 'account', '-', ''), 'hex') END AS account,
                CASE WHEN subject_kind = 'contact'
                    THEN decode(replace(facts::json ->> 'user', '-', ''), 'hex') END AS who
            FROM audit_events WHERE desk_id = desk
        ) AS place
        JOIN audit_events AS person
            ON person.desk_id = place.desk_id AND person.sequence = place.sequence AND person.subject_id = place.who
        WHERE person.subject_kind = 'user'
        ON CONFLICT DO NOTHING;
    END LOOP;
    PERFORM set_config('comptoir.desk', '', true);
END
$$;
