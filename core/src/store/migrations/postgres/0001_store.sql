-- Which root keys have been used: the proof tells a wrong key apart without telling anything about the right one.
CREATE TABLE store_keys (
    key_id BIGINT NOT NULL PRIMARY KEY,
    proof BYTEA NOT NULL
);
