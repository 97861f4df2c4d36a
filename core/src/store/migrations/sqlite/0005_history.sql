-- Which events are told in the history of which account: an index of audit_events, derived from their facts and checked
-- against them by the verification of the trail.
CREATE TABLE account_events (
    desk_id BLOB NOT NULL,
    account_id BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    PRIMARY KEY (desk_id, account_id, sequence, ordinal),
    FOREIGN KEY (desk_id, account_id) REFERENCES accounts (desk_id, id),
    FOREIGN KEY (desk_id, sequence, ordinal) REFERENCES audit_events (desk_id, sequence, ordinal)
) STRICT, WITHOUT ROWID;

-- What happened to one thing, in the order in which it did.
DROP INDEX audit_events_by_subject;
CREATE INDEX audit_events_by_subject ON audit_events (desk_id, subject_id, sequence, ordinal);

-- What was written down before: the account's own events, and those whose facts name it.
INSERT INTO account_events (desk_id, account_id, sequence, ordinal)
SELECT desk_id, subject_id, sequence, ordinal FROM audit_events WHERE subject_kind = 'account'
UNION
SELECT desk_id, unhex(replace(json_extract(facts, '$.account'), '-', '')), sequence, ordinal
FROM audit_events
WHERE subject_kind IN ('contact', 'request', 'user') AND json_extract(facts, '$.account') IS NOT NULL;

-- A request's events before it had an account.
INSERT OR IGNORE INTO account_events (desk_id, account_id, sequence, ordinal)
SELECT named.desk_id, linked.account_id, earlier.sequence, earlier.ordinal
FROM audit_events AS named
JOIN account_events AS linked
    ON linked.desk_id = named.desk_id AND linked.sequence = named.sequence AND linked.ordinal = named.ordinal
JOIN audit_events AS earlier ON earlier.desk_id = named.desk_id AND earlier.subject_id = named.subject_id
WHERE named.subject_kind = 'request'
    AND (earlier.sequence < named.sequence OR (earlier.sequence = named.sequence AND earlier.ordinal < named.ordinal));

-- The persons created together with their place in an account.
INSERT OR IGNORE INTO account_events (desk_id, account_id, sequence, ordinal)
SELECT person.desk_id, unhex(replace(json_extract(place.facts, '$.account'), '-', '')), person.sequence, person.ordinal
FROM audit_events AS place
JOIN audit_events AS person ON person.desk_id = place.desk_id AND person.sequence = place.sequence
WHERE place.subject_kind = 'contact' AND person.subject_kind = 'user'
    AND unhex(replace(json_extract(place.facts, '$.user'), '-', '')) = person.subject_id;
